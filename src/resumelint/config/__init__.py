"""The config: one TOML file, found, read and checked key by key; out comes one frozen Settings.

Unknown keys are errors. Names of rules are checked where the rules are known (ruleset.select). Globs are those of
.gitignore files, relative to the config's folder.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from resumelint.config.keys import FAIL_ON, KEYS, NEVER, TABLE, known, region
from resumelint.config.keys import region as code
from resumelint.config.settings import Settings, Suppression, UserError
from resumelint.engine.tomlfile import TomlError, load

__all__ = ["FAIL_ON", "NEVER", "TABLE", "Settings", "Suppression", "UserError", "find", "override", "read", "region"]
__all__ += ["others_choice", "settings_for", "write_template"]

NAMES = (".resumelint.toml", "resumelint.toml", "pyproject.toml")
"""In one folder the first of these wins; a pyproject.toml counts only when it has the table."""
_DECIDING = (
    *("select", "ignore", "exclude", "fail-on", "rule-paths", "levels", "rules", "per-file-ignores", "suppress"),
    *("limits", "linkedin"),
)
"""Keys that can keep a finding from being told."""


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
    return replace(read(found), found=True) if found else Settings()


def others_choice(settings: Settings) -> tuple[str, ...]:
    """The keys by which a config decides what is checked and told, where it was found with the files and lies neither
    in the working folder nor above it: it may be a stranger's, as the files are."""
    here = Path(os.path.abspath(os.curdir))  # noqa: PTH100
    if not settings.found or settings.root in (here, *here.parents):
        return ()
    plain = Settings()
    fields = {key: key.replace("-", "_") for key in _DECIDING}
    return tuple(key for key, name in fields.items() if getattr(settings, name) != getattr(plain, name))


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
        region=code(settings.region if region is None else region),
        region_named=settings.region_named or region is not None,
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
        known(table, KEYS, "key")
        values = {key.replace("-", "_"): KEYS[key](key, value) for key, value in table.items()}
    except UserError as error:
        raise UserError(f"{path}: {error}") from None
    # Joining leaves an absolute path as it is.
    values["rule_paths"] = tuple(root / _home(folder) for folder in values.get("rule_paths", ()))
    if "linkedin" in values:
        values["linkedin"] = _from_here(root / _home(values["linkedin"]))
    return Settings(source=path, root=root, region_named="region" in values, **values)


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
