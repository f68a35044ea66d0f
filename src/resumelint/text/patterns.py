"""The small language of word entries, and what of a rule can be searched for without a tokeniser.

An entry is a phrase; `(a|b)` in it stands for either, `(a|)` for a or nothing. Upper and lower case, hyphen and blank,
straight and curly quotes are the same: `fold` makes them so, character by character, so that offsets hold.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from typing import Any

_MOST = 2000
_BETWEEN = r"[\W_]{1,3}"
_LONGEST = 5000
GROUP = re.compile(r"\(([^()]*)\)")
_SAME = (
    dict.fromkeys("\t\n\r\u00a0\u2009\u202f", " ")
    | dict.fromkeys("\u2012\u2014\u2015\u2212", "-")
    | dict.fromkeys("\u2018\u2019\u201b\u02bc`\u00b4", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"')
)
_JOINING = re.compile(r"[-\u2010\u2011\u2013](?<=\w.)(?=\w)")
"""A hyphen between two letters; a dash that separates has blanks around it or is a longer one. It begins with the
hyphen, which the few there are of are found by in a third of the time."""


def fold(text: str) -> str:
    """Lower case, hyphens in words and all blanks as a blank, quotes straight; as long as `text`."""
    low = text.lower()
    if low.isascii() and low.isprintable() and "-" not in low and "`" not in low:
        return low  # most of what is ever folded: nothing in it to make even
    if len(low) != len(text):  # e.g. a dotted capital I of Turkish becomes two characters
        low = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    return even(low)


def fold_all(texts: Sequence[str]) -> list[str]:
    """Each of many texts folded, all at once, which takes a third of the time."""
    whole = "\0".join(texts)
    if len(whole.lower()) != len(whole) or whole.count("\0") != len(texts) - 1:
        return [fold(text) for text in texts]
    return even(whole.lower()).split("\0")


def even(text: str) -> str:
    """As `fold`, with the case of the letters kept. What is left as it is isn't looked at letter by letter, as
    `str.translate` would."""
    text = _JOINING.sub(" ", text)
    for sign, same in _SAME.items():
        if sign in text:
            text = text.replace(sign, same)
    return text


def expand(entry: str) -> tuple[str, ...]:
    """All phrases that an entry stands for, folded. Raises ValueError for brackets that don't pair or stand in one
    another, and for too many phrases."""
    if len(entry) > _LONGEST:
        raise ValueError(f"the entry '{_short(entry)}' is longer than {_LONGEST} letters")
    folded = fold(entry)
    if not any(sign in folded for sign in "()|"):
        phrase = " ".join(folded.split()) if "  " in folded else folded.strip()
        return (phrase,) if phrase else ()
    # A hyphen that is left stands beside a bracket: what it joins shows only when the alternatives are spelled out.
    each = fold if "-" in folded else str
    pieces = _pieces(folded)
    choices = [piece.split("|") if i % 2 else [piece] for i, piece in enumerate(pieces)]
    count = 1
    for choice in choices:
        count *= len(choice)
    if count > _MOST:
        raise ValueError(
            f"the entry '{_short(entry)}' stands for more than {_MOST} phrases; write several shorter ones"
        )
    joined = (" ".join(each("".join(parts)).split()) for parts in itertools.product(*choices))
    return tuple(dict.fromkeys(phrase for phrase in joined if phrase))


def _pieces(entry: str) -> list[str]:
    """Text and what stands in brackets, in turns. Raises ValueError."""
    pieces = GROUP.split(entry)
    if any(c in piece for piece in pieces for c in "()") or any("|" in piece for piece in pieces[::2]):
        what = "has unpaired brackets, brackets in brackets, or a bar outside of them"
        raise ValueError(f"the entry '{_short(entry)}' {what}")
    return pieces


def regex(entries: Sequence[str]) -> re.Pattern[str]:
    """What finds any of the entries as whole words in a folded text. Between words stand up to three
    blanks or signs, so that none of it can run away. Raises ValueError for unpaired brackets."""
    return re.compile("|".join(rf"\b(?:{_expression(entry)})\b" for entry in entries) or r"(?!)")


def _expression(entry: str) -> str:
    _pieces(entry)
    words = re.findall(r"(?:\([^()]*\)|[^\s()])+", fold(entry))
    out = ""
    for n, word in enumerate(words):
        choice = re.sub(r"[^\w()| ]", lambda sign: re.escape(sign[0]), word).replace("(", "(?:")
        choice = choice.replace(" ", _BETWEEN)
        gap = _BETWEEN if n < len(words) - 1 else ""
        empty = word.startswith("(") and word.endswith("|)") and word.count("(") == 1
        out += f"(?:{choice.replace('|)', ')')}{gap})?" if empty else choice + gap
    return out


def _short(entry: str) -> str:
    return entry if len(entry) <= 60 else f"{entry[:60]} …"


def literals(phrases: Sequence[str], patterns: Sequence[Sequence[Mapping[str, Any]]]) -> tuple[str, ...]:
    """The phrases, or entries, and folded words of which a text must hold at least one for any phrase or pattern to
    match; empty when there is a pattern that no plain word is necessary for."""
    found = list(phrases)
    if not patterns:
        return tuple(found)
    for pattern in patterns:
        sets = [s for token in pattern if (s := _token_literals(token))]
        if not sets:
            return ()
        found += max(sets, key=lambda s: min(map(len, s)))
    return tuple(dict.fromkeys(found))


def may_match(folded: str, pattern: Sequence[Mapping[str, Any]]) -> bool:
    """Whether every token of a pattern that must be one of certain words can be found in a folded text."""
    needed = (words for token in pattern if (words := _token_literals(token)))
    return all(any(word in folded for word in words) for words in needed)


def _token_literals(token: Mapping[str, Any]) -> list[str]:
    """What one token of a pattern must be, when that is given by words and the token isn't optional."""
    if token.get("OP", "1") not in ("1", "+"):
        return []
    for key in ("LOWER", "TEXT", "ORTH"):
        value = token.get(key)
        if isinstance(value, str):
            return [fold(value)]
        if isinstance(value, Mapping) and isinstance(value.get("IN"), list):
            return [fold(str(x)) for x in value["IN"]]
    return []
