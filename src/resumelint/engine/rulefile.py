"""One rule file (TOML) becomes one Rule. The format is described in rules/README.md."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from resumelint.checks.passages import SCOPES
from resumelint.finding import Level, RuleInfo
from resumelint.text import patterns, words

APPLIES = ("resume", "profile")
NEEDS = ("text", "positions", "sections")
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LANGUAGE = re.compile(r"[a-z]{2}")
_TYPES: dict[str, type | tuple[type, ...]] = {
    "summary": str,
    "level": str,
    "scope": str,
    "check": str,
    "applies-to": list,
    "languages": list,
    "needs": list,
    "words": list,
    "patterns": list,
    "message": str,
    "fix": str,
    "why": str,
    "variants": dict,
    "options": dict,
    "example": list,
}
_SHOWN = {str: "text in quotes", list: "a list", dict: "a table"}


class RuleError(ValueError):
    """A rule file, or a choice of rules, that can't be used. The message is one sentence for the user."""


@dataclass(frozen=True, slots=True)
class Variant:
    """Another message (and fix) of a rule, for the hits that name it. An empty one falls back to the rule's own."""

    message: str = ""
    fix: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """One sample on which the rule must fire (bad) or be silent. `sample` is text or the table of the rule file."""

    bad: bool
    sample: str | Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Rule:
    """What a rule file says, validated. `options` are the file's defaults until `ruleset.select` lays the user's over
    them; `needs` names what must have been read for the rule to speak."""

    name: str
    group: str
    summary: str
    level: Level
    scope: str
    check: str
    message: str
    fix: str = ""
    why: str = ""
    applies_to: tuple[str, ...] = APPLIES
    languages: tuple[str, ...] = ()
    """Two-letter codes; empty: any language."""
    needs: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    """Entries of its word files and its inline ones, alternatives spelled out."""
    patterns: tuple[tuple[Mapping[str, Any], ...], ...] = ()
    """spaCy Matcher patterns."""
    literals: tuple[str, ...] = ()
    """Folded words of which the text must hold one for the rule to have anything to say; empty: run it always."""
    variants: Mapping[str, Variant] = field(default_factory=dict)
    options: Mapping[str, object] = field(default_factory=dict)
    examples: tuple[Example, ...] = ()
    source: Path | None = None

    @property
    def info(self) -> RuleInfo:
        """What reporters show of it."""
        return RuleInfo(self.name, self.level, self.summary, self.why, self.fix)


def nearest(word: str, known: Collection[str]) -> str:
    """ "; did you mean 'x'?" for the known word nearest to `word`, or nothing when none is near."""
    found = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    return f"; did you mean '{found[0]}'?" if found else ""


def read_rule(path: Path, root: Path, checks: Mapping[str, frozenset[str]]) -> Rule:
    """The rule in a file under the rule folder `root`; its name is its path there (the folder's own name is the group
    of a file that stands directly in it). `checks` gives every check's name and the placeholders it fills.

    Raises RuleError, with one sentence that names the file.
    """
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise RuleError(f"{path}: can't be read: {error.strerror or error}") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RuleError(f"{path}: is not valid TOML: {error}") from None
    try:
        return _rule(table, path, root, checks)
    except RuleError as error:
        raise RuleError(f"{path}: {error}") from None


def _rule(table: Mapping[str, Any], path: Path, root: Path, checks: Mapping[str, frozenset[str]]) -> Rule:
    _known_keys(table, _TYPES, "key")
    for key, value in table.items():
        if not isinstance(value, _TYPES[key]):
            raise RuleError(f"'{key}' must be {_SHOWN[_TYPES[key]]}")  # type: ignore[index]
    for key in ("check", "message"):
        if not table.get(key, "").strip():
            raise RuleError(f"'{key}' is missing")
    check = _one_of(table["check"], checks, "check")
    entries = tuple(e for item in _strings(table, "words") for e in _words(item, path, root))
    matchers = _patterns(table.get("patterns", []))
    try:
        phrases = tuple(dict.fromkeys(p for entry in entries for p in patterns.expand(entry)))
    except ValueError as error:
        raise RuleError(str(error)) from None
    group, name = _name_of(path, root)
    variants = {key: _variant(key, value) for key, value in table.get("variants", {}).items()}
    for message in (table["message"], *(v.message for v in variants.values())):
        for placeholder in re.findall(r"\{(\w*)\}", message):
            if placeholder not in checks[check]:
                known = ", ".join(f"{{{x}}}" for x in sorted(checks[check])) or "none"
                raise RuleError(f"the check '{check}' doesn't fill {{{placeholder}}} in a message (it knows {known})")
    return Rule(
        name=f"{group}/{name}",
        group=group,
        summary=table.get("summary", "").strip() or table["message"].strip(),
        level=Level(_one_of(table.get("level", "warning"), [x.value for x in Level], "level")),
        scope=_one_of(table.get("scope", "document"), SCOPES, "scope"),
        check=check,
        message=table["message"].strip(),
        fix=table.get("fix", "").strip(),
        why=table.get("why", "").strip(),
        applies_to=tuple(_one_of(x, APPLIES, "applies-to") for x in _strings(table, "applies-to")) or APPLIES,
        languages=tuple(_language(x) for x in _strings(table, "languages")),
        needs=tuple(_one_of(x, NEEDS, "needs") for x in _strings(table, "needs")),
        words=phrases,
        patterns=matchers,
        literals=patterns.literals(phrases, matchers),
        variants=variants,
        options=_options(table.get("options", {})),
        examples=_examples(table.get("example", [])),
        source=path,
    )


def _known_keys(table: Mapping[str, Any], known: Collection[str], what: str) -> None:
    for key in table:
        if key not in known:
            raise RuleError(f"unknown {what} '{key}'{nearest(key, known)}")


def _one_of(value: str, known: Collection[str], what: str) -> str:
    if value not in known:
        hint = nearest(value, known) or f"; it is one of {', '.join(sorted(known))}"
        raise RuleError(f"unknown {what} '{value}'{hint}")
    return value


def _strings(table: Mapping[str, Any], key: str) -> list[str]:
    values = table.get(key, [])
    if not all(isinstance(x, str) for x in values):
        raise RuleError(f"'{key}' must be a list of texts in quotes")
    return [x for x in values if x.strip()]


def _language(value: str) -> str:
    if not _LANGUAGE.fullmatch(value):
        raise RuleError(f"unknown language '{value}'; write two small letters, e.g. 'en'")
    return value


def _name_of(path: Path, root: Path) -> tuple[str, str]:
    parts = (*path.relative_to(root).parent.parts, path.stem)
    if len(parts) == 1:
        parts = (root.resolve().name, *parts)
    if len(parts) != 2 or not all(_NAME.fullmatch(p) for p in parts):
        raise RuleError("a rule's folder and file name are small letters, digits and hyphens, like tone/cliche.toml")
    return parts[0], parts[1]


def _words(item: str, path: Path, root: Path) -> tuple[str, ...]:
    """An inline entry, or the entries of a file: beside the rule, in its rule folder, or among the built-in ones."""
    if not item.endswith(".txt"):
        return (item,)
    for folder in (path.parent, root, words.rules_root()):
        file = (folder / item).resolve()
        if file.is_relative_to(folder.resolve()) and file.is_file():
            try:
                return words.read(file)
            except (OSError, UnicodeDecodeError) as error:
                raise RuleError(f"the word file '{item}' can't be read: {error}") from None
    raise RuleError(f"there is no word file '{item}' in {root}")


def _patterns(value: list[Any]) -> tuple[tuple[Mapping[str, Any], ...], ...]:
    for pattern in value:
        if not isinstance(pattern, list) or not pattern or not all(isinstance(t, dict) for t in pattern):
            raise RuleError("'patterns' must be a list of patterns, each a list of tables like { LOWER = 'team' }")
        for token in pattern:
            _known_keys(token, patterns.TOKEN_KEYS, "token key")
    return tuple(tuple(pattern) for pattern in value)


def _variant(key: str, value: Any) -> Variant:
    if not isinstance(value, dict) or not all(isinstance(x, str) for x in value.values()):
        raise RuleError(f"'variants.{key}' must be a table with 'message' and 'fix'")
    _known_keys(value, ("message", "fix"), f"key in variants.{key}:")
    return Variant(value.get("message", "").strip(), value.get("fix", "").strip())


def _options(value: Mapping[str, Any]) -> Mapping[str, object]:
    for key, default in value.items():
        of_texts = isinstance(default, list) and all(isinstance(x, str) for x in default)
        if not (isinstance(default, (str, int, float, bool)) or of_texts):
            raise RuleError(f"the option '{key}' must be text, a number, true, false or a list of texts")
    return dict(value)


def _examples(value: list[Any]) -> tuple[Example, ...]:
    found = []
    for table in value:
        if not isinstance(table, dict) or not table:
            raise RuleError("an example is a table with 'bad', 'good' or both")
        _known_keys(table, ("bad", "good"), "key in an example:")
        for key, sample in table.items():
            if not isinstance(sample, (str, dict)):
                raise RuleError(f"an example's '{key}' is text or a table")
            found.append(Example(key == "bad", sample))
    return tuple(found)
