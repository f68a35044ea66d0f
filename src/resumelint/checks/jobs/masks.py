"""Blanks out of a text what holds digits and is no amount: dates, addresses, versions, turns of speech."""

from __future__ import annotations

import functools
import re

from resumelint.text import dateforms, words
from resumelint.text.patterns import fold, fold_all

_ADDRESS = re.compile(
    r"(?<!\S)[^\s@]{1,64}@\S+|(?:https?://|www\.)\S+|(?<![\w-])[\w-]{1,63}\.(?:com|org|net|io|edu|gov)\b\S*"
)
_VERSION = re.compile(r"(?<![\w.])v?\d+\.\d+(?:\.\w+)+|(?<!\w)v\d+(?:\.\d+)*", re.IGNORECASE)
_LIST_MARK = re.compile(r"^\s*\(?\d{1,2}[.)]\s")
_WORD = re.compile(r"\w+")
_BLANK = "\u0000"


def masked(text: str) -> str:
    """The text, as long as before, with a null character for every letter of what is no amount."""
    for pattern in (_ADDRESS, _LIST_MARK, _streets(), _dates(dateforms.foreign(text)), _VERSION):
        text = pattern.sub(lambda found: _BLANK * len(found[0]), text)
    plain = fold(text)
    for found in _idioms(_near(plain)).finditer(plain):
        text = text[: found.start()] + _BLANK * len(found[0]) + text[found.end() :]
    return text


@functools.cache
def _streets() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)\d{{1,5}}\s+(?:[A-Z]\w*\.?\s+){{1,3}}(?:{'|'.join(words.load('street-words'))})\b")


@functools.lru_cache(maxsize=256)
def _idioms(near: tuple[str, ...]) -> re.Pattern[str]:
    known = sorted(near, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, known)) or '(?!)'})(?!\w)")


def _near(folded: str) -> tuple[str, ...]:
    """The turns of speech that stand in a text: hardly ever any."""
    known = _by_word()
    said = known.keys() & set(_WORD.findall(folded))
    return tuple(sorted({phrase for word in said for phrase in known[word] if phrase in folded}))


@functools.cache
def _by_word() -> dict[str, list[str]]:
    """Turns of speech by their first word."""
    found: dict[str, list[str]] = {}
    for phrase in fold_all(words.load("number-idioms")):
        if first := _WORD.search(phrase):
            found.setdefault(first[0], []).append(phrase)
    return found


@functools.cache
def _dates(everywhere: bool) -> re.Pattern[str]:
    forms = {entry.split(" ", 1)[1].rstrip(".") for entry in dateforms.entries("months", everywhere)}
    months = sorted(forms, key=len, reverse=True)
    month = rf"(?:{'|'.join(re.escape(x) for x in months)})\.?"
    year = r"(?:19|20)\d\d"
    return re.compile(
        rf"""(?<!\w)(?:
            (?:\d{{1,2}}(?:st|nd|rd|th|\.)?\s+)?{month},?\s+(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+)?(?:{year}|['’]\d\d)
          | {month}\s+\d{{1,2}}(?:st|nd|rd|th)?(?![\d,.%])
          | {year}\s?[-–—/]\s?(?:{year}|\d\d)(?!\d)
          | {year}-\d\d(?:-\d\d)?
          | \d{{1,2}}[./]\d{{1,2}}[./](?:{year}|\d\d)(?!\d)
          | \d{{1,2}}/{year}
          | (?:FY|Q[1-4]|H[12]|AY)[\s-]?['’]?(?:{year}|\d\d)?(?!\d)
          | (?:spring|summer|fall|autumn|winter|season)\s+(?:of\s+)?(?:{year}|['’]\d\d)
          | {year}s
        )(?!\w)""",
        re.IGNORECASE | re.VERBOSE,
    )
