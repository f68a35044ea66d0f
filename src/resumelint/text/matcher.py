"""Which spaCy token patterns a rule may have: those that work without a trained pipeline, and can't run away.

A pattern comes from whoever wrote the rule, and meets documents from strangers. spaCy follows every way in which a
pattern can match, and its REGEX backtracks: twenty optional tokens take a minute on one page. So there are no regular
expressions here, and the number of ways is bounded.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from resumelint.text.patterns import fold

_WORD_KEYS = ("LOWER", "TEXT", "ORTH")
_COMPARED = ("==", "!=", ">=", "<=", ">", "<")
_MOST_TOKENS = 20
_MOST_WAYS = 500
_OPEN = 50
"""What `+` and `*` count for among the ways."""
_RANGE = re.compile(r"\{(\d{1,2})?(,)?(\d{1,2})?\}")
_MOST_TIMES = 10


def checked(pattern: Sequence[Mapping[str, Any]]) -> tuple[Mapping[str, Any], ...]:
    """The pattern as spaCy shall have it, what LOWER is compared with in small letters. Raises ValueError, with one
    sentence, for what isn't allowed."""
    if len(pattern) > _MOST_TOKENS:
        raise ValueError(f"a pattern has {len(pattern)} tokens; the most is {_MOST_TOKENS}")
    ways = 1
    for token in pattern:
        ways *= _ways(token)
    if ways > _MOST_WAYS:
        raise ValueError("a pattern has too many optional or repeated tokens; make several simpler patterns of it")
    return tuple({key: _value(key, value) for key, value in token.items()} for token in pattern)


def _value(key: str, value: Any) -> Any:
    fits, shown = KEYS[key]
    if isinstance(value, Mapping) and "REGEX" in value:
        raise ValueError(f"'{key}' can't be a regular expression in a pattern; list words: {key} = {{ IN = [...] }}")
    if not fits(value):
        raise ValueError(f"'{key}' in a pattern must be {shown}")
    if key != "LOWER":
        return value
    if isinstance(value, str):
        return _one_word(value)
    return {name: [_one_word(word) for word in words] for name, words in value.items()}


def _one_word(word: str) -> str:
    folded = fold(word).strip()
    if len(folded.split()) != 1:
        raise ValueError(f"LOWER = '{word}' in a pattern is not one word; a token is, and a hyphen parts two")
    return folded


def _ways(token: Mapping[str, Any]) -> int:
    """In how many ways one token can match. Raises ValueError."""
    op = token.get("OP", "1")
    if op in ("1", "!"):
        return 1
    if op == "?":
        return 2
    if op in ("+", "*"):
        if not any(key in token for key in _WORD_KEYS):
            raise ValueError(f"OP = '{op}' needs words, e.g. LOWER; for any few tokens write OP = '{{0,3}}'")
        return _OPEN
    found = _RANGE.fullmatch(op) if isinstance(op, str) else None
    if not found or not (found[1] or found[3]):
        raise ValueError(f"'OP' in a pattern must be '?', '!', '+', '*', '{{2}}' or '{{0,3}}', not {op!r}")
    least = int(found[1] or 0)
    most = int(found[3]) if found[3] else least
    if most > _MOST_TIMES or least > most or (found[2] and not found[3]):
        raise ValueError(f"OP = '{op}' in a pattern: a token may stand up to {_MOST_TIMES} times, e.g. '{{0,3}}'")
    return most - least + 1


def _words(value: Any) -> bool:
    if isinstance(value, str):
        return bool(value.strip())
    return (
        isinstance(value, Mapping)
        and bool(value)
        and value.keys() <= {"IN", "NOT_IN"}
        and all(isinstance(v, list) and v and all(isinstance(x, str) and x.strip() for x in v) for v in value.values())
    )


def _length(value: Any) -> bool:
    numbers = list(value.values()) if isinstance(value, Mapping) else [value]
    known = not isinstance(value, Mapping) or (bool(value) and value.keys() <= set(_COMPARED))
    return known and all(isinstance(n, int) and not isinstance(n, bool) for n in numbers)


def _flag(value: Any) -> bool:
    return isinstance(value, bool)


_SHOWN = "a word in quotes, { IN = [...] } or { NOT_IN = [...] }"
KEYS: Mapping[str, tuple[Callable[[Any], bool], str]] = {
    **dict.fromkeys(_WORD_KEYS, (_words, _SHOWN)),
    **dict.fromkeys(("IS_PUNCT", "IS_DIGIT", "IS_ALPHA", "IS_TITLE", "IS_UPPER", "LIKE_NUM"), (_flag, "true or false")),
    "LENGTH": (_length, 'a whole number or e.g. { ">=" = 3 }'),
    "OP": (lambda value: isinstance(value, str), "text in quotes"),
}
"""What may stand in a token, whether a value fits, and what to write there; LEMMA and POS need a trained pipeline."""
