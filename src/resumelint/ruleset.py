"""Which rules there are, and which of them run: load the built-in ones, the user's folders and installed packages'."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct, structs

from resumelint import checks
from resumelint.engine.rule import Example, Rule, RuleError, Variant, nearest
from resumelint.engine.rulefile import read_rule, trusted_rule
from resumelint.finding import Level
from resumelint.text import words

__all__ = ["Example", "Rule", "RuleError", "RuleSet", "Variant", "load_rules", "select"]

ALWAYS = "file"
"""The group that can't be switched off."""
_FITS: Mapping[type, tuple[str, Callable[[object], bool]]] = {
    bool: ("true or false", lambda x: isinstance(x, bool)),
    int: ("a whole number", lambda x: isinstance(x, int) and not isinstance(x, bool)),
    float: ("a number", lambda x: isinstance(x, (int, float)) and not isinstance(x, bool)),
    str: ("text in quotes", lambda x: isinstance(x, str)),
    list: ("a list of texts", lambda x: isinstance(x, list) and all(isinstance(item, str) for item in x)),
}
_LIKE_RULES = (".yaml", ".yml", ".json", ".toml.txt")
_NO_RULES = ("pyproject.toml", "resumelint.toml")
"""Files that may stand in a folder of rules and are none."""
_MOST_FILES = 10_000
"""More than any folder of rules holds: one that was named by mistake, or in a stranger's config, isn't searched to its
end."""


class RuleSet(Struct, frozen=True):
    """All rules that there are, by name: the group's order is that of the catalogue, then the alphabet's."""

    rules: tuple[Rule, ...]

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def __len__(self) -> int:
        return len(self.rules)

    @property
    def groups(self) -> tuple[str, ...]:
        """Names of the groups, each once."""
        return tuple(dict.fromkeys(rule.group for rule in self.rules))

    def find(self, name: str) -> Rule:
        """The rule of this name. Raises RuleError with the nearest known name."""
        for rule in self.rules:
            if rule.name == name:
                return rule
        raise RuleError(f"unknown rule '{name}'{self._suggest(name)}")

    def one(self, name: str) -> Rule:
        """As `find`, for a place where a group can't stand."""
        if members := [rule.name for rule in self.rules if rule.group == name]:
            raise RuleError(f"'{name}' is a group; name one of its rules, in quotes: \"{members[0]}\"")
        return self.find(name)

    def members(self, name: str) -> tuple[Rule, ...]:
        """The rules that a rule or group name stands for. Raises RuleError with the nearest known name."""
        found = tuple(rule for rule in self.rules if name in (rule.name, rule.group))
        if not found:
            raise RuleError(f"unknown rule or group '{name}'{self._suggest(name)}")
        return found

    def _suggest(self, name: str) -> str:
        full = [rule.name for rule in self.rules]
        if hint := nearest(name, [*full, *self.groups]):
            return hint
        short = {rule.name.split("/")[1]: rule.name for rule in self.rules}
        if hint := nearest(name.rsplit("/", 1)[-1], list(short)):
            return f"; did you mean '{short[hint.split(chr(39))[1]]}'?"
        return "; 'resumelint rules' lists them"


def load_rules(rule_paths: Sequence[Path] = (), *, installed: bool = True, bare: bool = False) -> RuleSet:
    """The built-in rules, those in the folders `rule_paths`, and those of installed packages (entry-point group
    `resumelint.rules`, each entry point naming a folder; loading it registers the package's checks). With `bare` the
    built-in ones are taken on trust and without their examples, which is faster.

    Raises RuleError with one sentence that names the file.
    """
    roots = [words.rules_root(), *rule_paths, *(plugin_folders() if installed else ())]
    found: dict[str, Rule] = {}
    for root in roots:
        trusted = bare and root == words.rules_root()
        for path in _rule_files(root):
            rule = _built_in(path, root) if trusted else read_rule(path, root, checks.known())
            if (taken := found.setdefault(rule.name, rule)) is not rule and not _same(path, taken.source):
                raise RuleError(
                    f"{path}: there is a rule '{rule.name}' already, in {taken.source}; give it another name"
                )
    order = {group: i for i, group in enumerate(words.load("groups"))}
    return RuleSet(tuple(sorted(found.values(), key=lambda r: (order.get(r.group, len(order)), r.group, r.name))))


def _built_in(path: Path, root: Path) -> Rule:
    try:
        return trusted_rule(path, root)
    except (KeyError, ValueError, OSError):  # somebody is at work on it, and shall be told in full what is wrong
        return read_rule(path, root, checks.known())


def plugin_folders() -> tuple[Path, ...]:
    """The rule folders of installed packages; loading them registers their checks. Raises RuleError."""
    try:
        found = checks.plugins()
    except ImportError as error:
        raise RuleError(str(error)) from None
    for name, folder in found:
        if not isinstance(folder, (str, Path)):
            raise RuleError(f"the installed rule package '{name}' names no folder of rules")
    return tuple(Path(str(folder)) for _, folder in found)


def _same(path: Path, other: Path | None) -> bool:
    """Whether a file is met again, because its folder was named twice."""
    return other is not None and os.path.realpath(path) == os.path.realpath(other)


def _rule_files(root: Path) -> list[Path]:
    if not root.is_dir():
        told = "is a file; 'rule-paths' names the folder that it is in" if root.exists() else "there is no such folder"
        raise RuleError(f"{root}: {told}{nearest(root.name, _siblings(root)) if not root.exists() else ''}")
    files = []
    for path in sorted(_visible(root)):
        if path.name.lower().endswith(_LIKE_RULES):  # silently skipping a rule would be worse
            raise RuleError(f"{path}: a rule is a TOML file; name it '{path.name.split('.')[0]}.toml' and write it so")
        if path.suffix == ".toml" and path.name not in _NO_RULES:
            files.append(path)
    if not files:
        raise RuleError(f"{root}: holds no rule, that is no file ending in .toml")
    return files


def _visible(root: Path) -> Iterator[Path]:
    """The files in a folder and those below it, without the hidden ones. Raises RuleError when there are too many."""
    count = 0
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        count += len(names) + len(folders)
        if count > _MOST_FILES:
            raise RuleError(f"{root}: holds more than {_MOST_FILES} files; name a folder that holds rules alone")
        yield from (Path(folder, name) for name in names if not name.startswith("."))


def _siblings(path: Path) -> list[str]:
    try:
        return [entry.name for entry in path.parent.iterdir() if entry.is_dir()]
    except OSError:
        return []


def select(
    ruleset: RuleSet,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    levels: Mapping[str, str] | None = None,
    options: Mapping[str, Mapping[str, object]] | None = None,
) -> tuple[Rule, ...]:
    """The rules to run, in order, with the user's levels and options in place.

    `select` and `ignore` hold names of rules or groups; the more specific name wins, and of two that are alike, ignore.
    An empty `select` means all. The group `file` always runs. `levels` maps names of rules or groups to level names.
    Raises RuleError for unknown names, levels and options, with the nearest known one.
    """
    for name in (*select, *ignore, *(levels or {})):
        ruleset.members(name)
    for name in options or {}:
        ruleset.one(name)
    chosen = [rule for rule in ruleset if rule.group == ALWAYS or _wanted(rule, select, ignore)]
    return tuple(_configured(rule, levels or {}, (options or {}).get(rule.name, {})) for rule in chosen)


def _wanted(rule: Rule, select: Sequence[str], ignore: Sequence[str]) -> bool:
    if rule.name in ignore:
        return False
    if rule.name in select:
        return True
    return rule.group not in ignore and (not select or rule.group in select)


def _configured(rule: Rule, levels: Mapping[str, str], options: Mapping[str, object]) -> Rule:
    level = levels.get(rule.name, levels.get(rule.group, rule.level.value))
    known_levels = [x.value for x in Level]
    if level not in known_levels:
        hint = nearest(level.lower(), known_levels) or f"; it is one of {', '.join(known_levels)}"
        off = "; to switch a rule off, name it in 'ignore'" if level in ("off", "none", "ignore", "never") else ""
        raise RuleError(f"unknown level '{level}' for '{rule.name}'{off or hint}")
    for key, value in options.items():
        if key not in rule.options:
            if key == "level":
                raise RuleError(f"the level of '{rule.name}' stands in the table 'levels', not among its options")
            known = ", ".join(sorted(rule.options)) or "none"
            raise RuleError(f"'{rule.name}' has no option '{key}'{nearest(key, rule.options) or f' (it has: {known})'}")
        _fits(rule.name, key, value, rule.options[key])
    return structs.replace(rule, level=Level(level), options={**rule.options, **options})


def _fits(rule: str, key: str, value: object, default: object) -> None:
    """Raise RuleError unless the value is of the default's type; a whole number will do where a fraction may stand."""
    shown, fits = _FITS[type(default)]
    if not fits(value):
        raise RuleError(f"the option '{key}' of '{rule}' must be {shown}, not {value!r}")
    if isinstance(value, (int, float)) and not value >= 0:
        raise RuleError(f"the option '{key}' of '{rule}' can't be less than 0")
