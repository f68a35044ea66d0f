"""The config: one TOML file, found, read and checked key by key; out comes one frozen Settings.

Unknown keys are errors. Names of rules are checked where the rules are known (ruleset.select). Globs are those of
.gitignore files, relative to the config's folder.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from resumelint import paths
from resumelint.engine.rule import nearest
from resumelint.engine.tomlfile import TomlError, load
from resumelint.finding import Level
from resumelint.read.limits import DEFAULT, Limits

NAMES = (".resumelint.toml", "resumelint.toml", "pyproject.toml")
"""In one folder the first of these wins; a pyproject.toml counts only when it has the table."""
NEVER = "never"
FAIL_ON = (*(level.value for level in Level), NEVER)
TABLE = "resumelint"


class UserError(ValueError):
    """Wrong use, a config that can't be used, a file that can't be read. The message is one sentence for the user."""


@dataclass(frozen=True, slots=True)
class Suppression:
    """A finding that the user has looked at and accepts: those of `rule` in the files `file` whose words hold `match`.
    An empty `file` or `match` means any."""

    rule: str
    reason: str
    file: str = ""
    match: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the config says, or the defaults. `root` is the absolute folder that its globs are relative to."""

    source: Path | None = None
    root: Path = field(default_factory=Path.cwd)
    region: str = "US"
    linkedin: str = ""
    """The profile to compare a resume with: a path, "{stem}" in it standing for the name of the resume's file. Empty
    for none."""
    select: tuple[str, ...] = ()
    """Names of rules and groups; empty means all."""
    ignore: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    """Globs of files that a folder is walked for besides PDF and DOCX."""
    exclude: tuple[str, ...] = ()
    fail_on: str = Level.ERROR.value
    rule_paths: tuple[Path, ...] = ()
    """Absolute folders of the user's own rules."""
    known_employers: tuple[str, ...] = ()
    levels: Mapping[str, str] = field(default_factory=dict)
    rules: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    """Options by rule."""
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Names of rules and groups by glob."""
    suppress: tuple[Suppression, ...] = ()
    limits: Limits = DEFAULT
    asked: frozenset[str] = frozenset()
    """What the command line gave: names of rules and groups, and the region."""

    @property
    def rule_names(self) -> tuple[tuple[str, str], ...]:
        """Every key that names rules or groups, with each name in it."""
        ignored = tuple(name for names in self.per_file_ignores.values() for name in names)
        places = {
            "select": self.select,
            "ignore": self.ignore,
            "levels": tuple(self.levels),
            "rules": tuple(self.rules),
            "per-file-ignores": ignored,
            "suppress": tuple(entry.rule for entry in self.suppress),
        }
        return tuple((key, name) for key, names in places.items() for name in names)

    def at(self, key: str, value: str) -> str:
        """What to say before an error about a value: the config and the key, unless the command line gave it."""
        return "" if self.source is None or value in self.asked else f"{self.source}: '{key}': "


def settings_for(first: str | None, config: str | None = None, *, isolated: bool = False) -> Settings:
    """The settings for a run whose first path is `first` (None: the working folder): of the file `config` where that is
    given, else of the nearest config in or above the first path's folder, else the defaults. Raises UserError."""
    if isolated and config is not None:
        raise UserError("a config can't be named and left out at once; take --config or --isolated")
    if isolated:
        return Settings()
    if config is not None:
        return read(Path(config))
    found = find(Path(first or os.curdir))
    return read(found) if found else Settings()


def override(
    settings: Settings,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    region: str | None = None,
    fail_on: str | None = None,
    linkedin: str | None = None,
) -> Settings:
    """The settings with the command line laid over them: `select` takes the place of the config's, `ignore` is added to
    it, and what the command line selects the config doesn't ignore by the same name. Raises UserError."""
    ignored = [name for name in settings.ignore if name not in select]
    return replace(
        settings,
        select=tuple(select) or settings.select,
        ignore=(*ignored, *ignore),
        region=_region("region", settings.region if region is None else region),
        fail_on=fail_on or settings.fail_on,
        asked=frozenset((*select, *ignore, *([] if region is None else [region.strip().upper()]))),
        linkedin=linkedin or settings.linkedin,
    )


def find(start: Path) -> Path | None:
    """The config file nearest to a file or folder, going up; None when there is none. Raises UserError."""
    folder = Path(os.path.abspath(start))  # noqa: PTH100 - resolve() would follow links out of the folder that was named
    if not folder.is_dir():
        folder = folder.parent
    for parent in (folder, *folder.parents):
        for name in NAMES:
            file = parent / name
            if file.is_file() and (name != "pyproject.toml" or _has_table(file)):
                return file
    return None


def read(path: Path) -> Settings:
    """The settings in a config file. Raises UserError."""
    table = _load(path)
    tool = table.get("tool")
    if path.name == "pyproject.toml" or (isinstance(tool, dict) and TABLE in tool):
        if not isinstance(tool, dict) or TABLE not in tool:
            raise UserError(f"{path} has no [tool.{TABLE}] table; add one or name another file")
        if path.name != "pyproject.toml" and len(table) > 1:
            raise UserError(
                f"{path}: keys stand at the top level or under [tool.{TABLE}], not some here and some there"
            )
        table = tool[TABLE]
    root = Path(os.path.abspath(path)).parent  # noqa: PTH100
    try:
        if not isinstance(table, dict):
            raise UserError(f"'{TABLE}' must be a table")
        _known(table, KEYS, "key")
        values = {key.replace("-", "_"): KEYS[key](key, value) for key, value in table.items()}
    except UserError as error:
        raise UserError(f"{path}: {error}") from None
    # Joining leaves an absolute path as it is.
    values["rule_paths"] = tuple(root / _home(folder) for folder in values.get("rule_paths", ()))
    if "linkedin" in values:
        values["linkedin"] = _from_here(root / _home(values["linkedin"]))
    return Settings(source=path, root=root, **values)


def _home(folder: str) -> Path:
    """The path, its ~ made the user's folder where there is one."""
    try:
        return Path(folder).expanduser()
    except RuntimeError:
        return Path(folder)


def _from_here(path: Path) -> str:
    """A path as one would type it in the working folder."""
    try:
        return os.path.relpath(path)
    except ValueError:  # another drive
        return str(path)


def write_template() -> Path:
    """Write a config of comments into the working folder; its path. Raises UserError where there is one already."""
    path = Path(NAMES[0])
    for name in NAMES:
        if (Path(name).exists() or Path(name).is_symlink()) and (name != NAMES[2] or _has_table(Path(name))):
            raise UserError(f"there is a config here already, {name}; edit that")
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(Path(__file__).with_name("template.toml").read_text("utf-8"))
    except OSError as error:
        raise UserError(f"{path} can't be written: {error.strerror or error}") from None
    return path


def _has_table(path: Path) -> bool:
    """Whether a pyproject.toml has our table. One that is broken is none of our business unless it names us."""
    try:
        table = _load(path)
    except UserError:
        if f"[tool.{TABLE}" in path.read_text("utf-8", errors="replace"):
            raise
        return False
    tool = table.get("tool")
    return isinstance(tool, dict) and TABLE in tool


def _load(path: Path) -> dict[str, Any]:
    try:
        return load(path)
    except TomlError as error:
        raise UserError(f"the config {path} {error}") from None


def _known(table: Mapping[str, Any], known: Mapping[str, Any], what: str) -> None:
    for key in table:
        if key == "tool":
            raise UserError(f"keys stand at the top level or under [tool.{TABLE}]; there is another [tool] table here")
        if key not in known:
            hint = nearest(key, known) or f"; known are {', '.join(known)}"
            raise UserError(f"unknown {what} '{key}'{hint}")


def _text(key: str, value: Any) -> str:
    if isinstance(value, dict) and value:
        name = f"{key.rpartition('.')[2]}/{next(iter(value))}"
        raise UserError(f"'{key}' must be a text in quotes; if the rule's name was meant, write it as \"{name}\"")
    if not isinstance(value, str) or not value.strip():
        raise UserError(f"'{key}' must be a text in quotes")
    return value


def _region(key: str, value: Any) -> str:
    return region(_text(key, value))


def region(value: str) -> str:
    """An ISO country code in capitals. Raises UserError for what can't be one."""
    code = value.strip().upper()
    if not re.fullmatch("[A-Z]{2}", code):
        raise UserError(f"'{value}' is no country code; a region is two letters, e.g. US or GB")
    return code


def _fail_on(key: str, value: Any) -> str:
    if value not in FAIL_ON:
        raise UserError(f"'{key}' must be one of {', '.join(FAIL_ON)}, not {value!r}")
    return str(value)


def _texts(key: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(x, str) and x.strip() for x in value):
        raise UserError(f"'{key}' must be a list of texts in quotes, e.g. [\"...\"]")
    return tuple(value)


def _globs(key: str, value: Any) -> tuple[str, ...]:
    patterns = _texts(key, value)
    for pattern in patterns:
        if ".." in pattern.replace("\\", "/").split("/"):
            raise UserError(f"'{key}': '{pattern}' matches nothing: patterns look at what is below the config's folder")
    try:
        paths.globs(patterns)
    except ValueError as error:
        raise UserError(f"'{key}' holds a glob that can't be used: {error}") from None
    return patterns


def _table(key: str, value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise UserError(f"'{key}' must be a table, headed [{key}], in a pyproject.toml [tool.{TABLE}.{key}]")
    return value


def _levels(key: str, value: Any) -> dict[str, str]:
    return {rule: _text(f"{key}.{rule}", level) for rule, level in _table(key, value).items()}


def _rules(key: str, value: Any) -> dict[str, dict[str, object]]:
    for rule, options in _table(key, value).items():
        if not isinstance(options, dict):
            raise UserError(f"'{key}.{rule}' must be a table of options; to switch a rule off, name it in 'ignore'")
    return dict(value)


def _per_file(key: str, value: Any) -> dict[str, tuple[str, ...]]:
    found = {}
    for glob, names in _table(key, value).items():
        if not glob.strip():
            raise UserError(f"'{key}' holds an empty pattern")
        found[glob] = _texts(f"{key}.{glob}", names)
    _globs(key, list(found))
    return found


def _limits(key: str, value: Any) -> Limits:
    table = _table(key, value)
    _known(table, dict.fromkeys(field.name for field in fields(Limits)), f"key in {key}:")
    for name, number in table.items():
        if type(number) is not int or number < 1:
            raise UserError(f"'{key}.{name}' must be a whole number above 0, not {number!r}")
    return Limits(**table)


def _suppress(key: str, value: Any) -> tuple[Suppression, ...]:
    if not isinstance(value, list) or not all(isinstance(x, dict) for x in value):
        raise UserError(f"'{key}' must be tables, each headed [[{key}]], in a pyproject.toml [[tool.{TABLE}.{key}]]")
    known = {"rule": "", "file": "", "match": "", "reason": ""}
    found = []
    for table in value:
        _known(table, known, f"key in {key}:")
        texts = {name: _text(f"{key}.{name}", text) for name, text in table.items()}
        for name in ("rule", "reason"):
            if name not in texts:
                which = f" for '{texts['rule']}'" if "rule" in texts else ""
                raise UserError(f"'{key}'{which} lacks '{name}'")
        if not {"file", "match"} & texts.keys():
            raise UserError(f"'{key}' for {texts['rule']!r} needs 'file' or 'match'; to switch it off, use 'ignore'")
        _globs(f"{key}.file", [texts["file"]] if "file" in texts else [])
        found.append(Suppression(**texts))
    return tuple(found)


KEYS: Mapping[str, Callable[[str, Any], Any]] = {
    "region": _region,
    "linkedin": _text,
    "select": _texts,
    "ignore": _texts,
    "include": _globs,
    "exclude": _globs,
    "fail-on": _fail_on,
    "rule-paths": _texts,
    "known-employers": _texts,
    "levels": _levels,
    "rules": _rules,
    "per-file-ignores": _per_file,
    "suppress": _suppress,
    "limits": _limits,
}
