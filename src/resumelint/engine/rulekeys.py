"""What may stand under each key of a rule file, taken from it or refused with one sentence (RuleError)."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from resumelint.engine.rule import Example, RuleError, Variant, nearest
from resumelint.text import matcher, words
from resumelint.text.patterns import expand

_TYPES: Mapping[str, type] = {
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
_SHOWN: Mapping[type, str] = {
    str: "text in quotes",
    list: 'a list, e.g. {key} = ["..."]',
    dict: "a table, headed [{key}]",
}
_LANGUAGE = re.compile(r"[a-z]{2}")
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_MOST_PHRASES = 100_000
_MOST_BYTES = 5_000_000


def check_types(table: Mapping[str, Any]) -> None:
    """Raise RuleError for an unknown key of a rule file, and for a value that is of another type than its key's."""
    known_keys(table, _TYPES, "key")
    for key, value in table.items():
        if not isinstance(value, _TYPES[key]):
            shown = "tables, each headed [[example]]" if key == "example" else _SHOWN[_TYPES[key]].format(key=key)
            raise RuleError(f"'{key}' must be {shown}")


def known_keys(table: Mapping[str, Any], known: Collection[str], what: str) -> None:
    """Raise RuleError, with the nearest known one, for a key that isn't among the known."""
    for key in table:
        if key not in known:
            raise RuleError(f"unknown {what} '{key}'{nearest(key, known)}")


def one_of(value: str, known: Collection[str], what: str) -> str:
    """The value, which must be among the known."""
    if value not in known:
        hint = nearest(value, known) or f"; it is one of {', '.join(sorted(known))}"
        raise RuleError(f"unknown {what} '{value}'{hint}")
    return value


def strings(table: Mapping[str, Any], key: str) -> list[str]:
    """The texts under a key, empty ones left out."""
    values = table.get(key, [])
    if not all(isinstance(x, str) for x in values):
        raise RuleError(f"'{key}' must be a list of texts in quotes")
    return [x for x in values if x.strip()]


def language(value: str) -> str:
    """A two-letter code."""
    if not _LANGUAGE.fullmatch(value):
        raise RuleError(f"unknown language '{value}'; write two small letters, e.g. 'en'")
    return value


def placeholders(said: str, check: str, known: Collection[str]) -> None:
    """Raise RuleError for a placeholder that the check doesn't fill."""
    for placeholder in _PLACEHOLDER.findall(said):
        if placeholder not in known:
            names = ", ".join(f"{{{x}}}" for x in sorted(known)) or "none"
            raise RuleError(f"the check '{check}' doesn't fill {{{placeholder}}} in a message (it knows {names})")


def entries(items: Sequence[str]) -> tuple[str, ...]:
    """The entries of a built-in rule and of its word files, as they are written and taken on trust."""
    return tuple(entry for item in items for entry in _built_in(item))


def _built_in(item: str) -> tuple[str, ...]:
    return words.load(item.removeprefix("words/").removesuffix(".txt")) if item.endswith(".txt") else (item,)


def phrases(items: Sequence[str], path: Path, root: Path) -> tuple[str, ...]:
    """What the entries and word files of a rule stand for, alternatives spelled out, each once."""
    found: dict[str, None] = {}
    for item in items:
        for entry in _entries(item, path, root):
            found.update(dict.fromkeys(_expanded(entry)))
            if len(found) > _MOST_PHRASES:
                raise RuleError(f"'words' stands for more than {_MOST_PHRASES} phrases; make several rules of it")
    return tuple(found)


def _expanded(entry: str) -> tuple[str, ...]:
    try:
        found = expand(entry)
    except ValueError as error:
        raise RuleError(str(error)) from None
    if not all(any(map(str.isalnum, phrase)) for phrase in found):
        raise RuleError(f"the entry '{entry}' in 'words' is no word: it holds no letter or digit")
    return found


def _entries(item: str, path: Path, root: Path) -> tuple[str, ...]:
    """An inline entry, or the entries of a file: beside the rule, in its rule folder, or among the built-in ones."""
    if not item.endswith(".txt"):
        return (item,)
    for folder in (path.parent, root, words.rules_root()):
        file = Path(os.path.realpath(folder / item))  # resolve() fails on a link to itself
        if file.is_relative_to(os.path.realpath(folder)) and file.is_file():
            return _read(item, file)
    raise RuleError(f"there is no word file '{item}' beside it or in {root}")


def _read(item: str, file: Path) -> tuple[str, ...]:
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise RuleError(f"the word file '{item}' is larger than {_MOST_BYTES // 1_000_000} MB")
        return words.read(file)
    except UnicodeDecodeError:
        raise RuleError(f"the word file '{item}' isn't in UTF-8; save it in that encoding") from None
    except OSError as error:
        raise RuleError(f"the word file '{item}' can't be read: {error.strerror or error}") from None


def patterns(value: list[Any]) -> tuple[tuple[Mapping[str, Any], ...], ...]:
    """spaCy Matcher patterns, as `matcher.checked` has them."""
    for pattern in value:
        if not isinstance(pattern, list) or not pattern or not all(isinstance(t, dict) for t in pattern):
            raise RuleError("'patterns' must be a list of patterns, each a list of tables like { LOWER = 'team' }")
        for token in pattern:
            known_keys(token, matcher.KEYS, "token key")
    try:
        return tuple(matcher.checked(pattern) for pattern in value)
    except ValueError as error:
        raise RuleError(str(error)) from None


def variant(key: str, value: Any) -> Variant:
    """The table `variants.<key>`."""
    if not isinstance(value, dict) or not all(isinstance(x, str) for x in value.values()):
        raise RuleError(f"'variants.{key}' must be a table with 'message' and 'fix'")
    known_keys(value, ("message", "fix"), f"key in variants.{key}:")
    return Variant(value.get("message", "").strip(), value.get("fix", "").strip())


def options(value: Mapping[str, Any]) -> Mapping[str, object]:
    """Names and default values."""
    for key, default in value.items():
        of_texts = isinstance(default, list) and all(isinstance(x, str) for x in default)
        if not (isinstance(default, (str, int, float, bool)) or of_texts):
            raise RuleError(f"the option '{key}' must be text, a number, true, false or a list of texts")
    return dict(value)


def examples(value: list[Any]) -> tuple[Example, ...]:
    """Every `bad` and `good` of the tables, in order."""
    found = []
    for table in value:
        if not isinstance(table, dict) or not table:
            raise RuleError("an example is a table with 'bad', 'good' or both, headed [[example]]")
        if astray := next((key for key in table if key in _TYPES), ""):
            raise RuleError(f"'{astray}' stands in an example; the keys of the rule go above the first [[example]]")
        known_keys(table, ("bad", "good"), "key in an example:")
        for key, sample in table.items():
            if not isinstance(sample, (str, dict)):
                raise RuleError(f"an example's '{key}' is text or a table")
            found.append(Example(key == "bad", sample))
    return tuple(found)
