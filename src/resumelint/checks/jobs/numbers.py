"""Which numbers in a text are amounts (a share, money, time saved, rank, scale), told apart from those that are dates,
versions, addresses, product names and lengths of time."""

from __future__ import annotations

import functools
import re

from resumelint.checks.jobs.masks import masked
from resumelint.checks.kinds import plain_tokens
from resumelint.text import words

_NUMBER = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)*(?:\s?[-–]\s?\d+(?:[.,]\d+)*)?")
_CLOCK = re.compile(r":?\d{0,2}\s?[ap]\.?m\b", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"([^\W\d_][\w.#+&'’-]*)[\s(\"“]*$")
_RANGE_OF = re.compile(r"([^\W\d_][\w.#+&'’-]*)\s\d+\s(?:to|through|and|&|bis|und|à|et|a|y)\s$")
_CLAUSE_START = re.compile(r"(?:^|[.;:!?•–—(\[]\s*|\s-\s*)$")
_MONEY_BEFORE = re.compile(r"(?:[$€£¥₹₽]|\b(?:USD|EUR|GBP|CHF|CAD|AUD|INR|Rs\.?|Kč|kr))\s?$", re.IGNORECASE)
_MONEY_AFTER = re.compile(
    r"[\s-]?(?:[kmb]n?\b)?\s?(?:[$€£¥₹]|(?:USD|EUR|GBP|CHF|dollars?|euros?|pounds?)\b)", re.IGNORECASE
)
_SHARE = re.compile(
    r"\s?(?:%|percent\b|per cent\b|pct\b|percentage|basis points|prozent\b|pour cent\b|por ciento\b)", re.IGNORECASE
)
_RANK_AFTER = re.compile(
    r"\s(?:place|prize|overall|percentile|rank|out of|of \d|in |among|best|largest|most|fastest)\b"
)
_NEAR = 80
"""So many characters on either side say what a number is; a line may be very long."""
_YEARS = range(1900, 2100)
_SURELY = 20
"""Versions and levels hardly go as far."""
_MANY = 61
"""So many hours or days are a measure of work done, and no working week."""


def amounts(text: str, language: str) -> list[tuple[int, int]]:
    """Offsets of the numbers, in digits or in words of a language, that tell how much, how many or how good."""
    if not re.search(r"\d", text) and _worded(language).isdisjoint(plain_tokens(text)):
        return []  # most bullets
    text = masked(text)
    found = [m.span() for m in _NUMBER.finditer(text) if _is_amount(text, m)]
    return sorted(found + [m.span() for m in _words(language).finditer(text) if _counts(text, m)])


def has_number(text: str, language: str) -> bool:
    """Whether a text holds any number, whatever it means."""
    return bool(re.search(r"\d", text) or _words(language).search(text))


def _is_amount(text: str, found: re.Match[str]) -> bool:
    before, after, printed = _before(text, found), _after(text, found), found[0]
    value = _value(printed)
    if _MONEY_BEFORE.search(before) or _MONEY_AFTER.match(after) or _SHARE.match(after):
        return True
    if re.search(r"(?:[^\W\d_]|[^\W\d_][-–]|[\d/][/.]|_)$", before) and not re.search(r"(?<![a-z])[~x]$", before):
        return False  # part of a name: S3, F-16, p99
    if before.endswith("#"):
        return value <= 10
    if re.match(r":\d\d(?!\d)", after) or re.search(r"\d:$", before):
        return not _CLOCK.match(after) and _lasting(text, found, 0)  # minutes and seconds, or a time of day
    if re.match(r"\s?/\s?\d", after):
        return bool(re.match(r"\s?/\s?(?:5|10|20|100)\b", after)) and bool(re.search(r"[.,]|1\d", printed))
    word = _WORD_BEFORE.search(before)
    if (range_of := _RANGE_OF.search(before)) and range_of[1][:1].isupper():
        word, before = range_of, before[: range_of.start() + len(range_of[1])]  # "Years 7 to 11"
    counting = value >= _SURELY and re.match(r"\s[a-z-]*s\b|\s[A-Z]{2,}s\b", after)
    if word and _names(word[1], before[: word.start()], text, bool(counting)):
        return False
    if glued := re.match(r"[^\W\d_%°]+[²³]?", after):
        return _glued(text, found, glued[0].lower(), value)
    return _counted(text, found, value)


def _before(text: str, found: re.Match[str]) -> str:
    return text[max(0, found.start() - _NEAR) : found.start()]


def _after(text: str, found: re.Match[str]) -> str:
    return text[found.end() : found.end() + _NEAR]


def _value(printed: str) -> float:
    """What is printed; of a range its beginning."""
    printed = re.split(r"\s?[-–]", printed)[0]
    digits = re.sub(r"[ ,\u00a0\u202f](?=\d{3})", "", printed).replace(",", ".")
    try:
        return float(digits)
    except ValueError:  # thousands with points
        return float(re.sub(r"\D", "", digits)[:12])


def _glued(text: str, found: re.Match[str], unit: str, value: float) -> bool:
    if unit in ("st", "nd", "rd", "th"):
        rest = _after(text, found)[2:]
        return bool(_RANK_AFTER.match(rest) or re.search(r"\b(?:rank|plac|finish)\w*\W+$", _before(text, found)))
    if unit in _times():
        return _lasting(text, found, value)
    return unit in words.folded("measure-units") or unit in words.load("measure-units")


def _names(word: str, before: str, text: str, counting: bool) -> bool:
    """Whether a number behind this word belongs to a name: "Python 3", "Level 2", "Route 66". `counting`: things that
    can be counted follow it, so that the first word of a sentence may be a verb ("Track 40 KPIs")."""
    low = word.lower().rstrip(".")
    if low in _numbered():
        return not (counting and _CLAUSE_START.search(before))
    if text.isupper() or low in _small():
        return False
    letters = re.sub(r"[^\w]", "", word)
    if _CLAUSE_START.search(before):
        return len(letters) > 1 and letters.isupper()
    return word[:1].isupper()


def _counted(text: str, found: re.Match[str], value: float) -> bool:
    """Whether a bare number counts something."""
    after = _after(text, found)
    unit = re.match(r"[-–\s]+([^\W\d_]+)", after.lstrip("+"))
    word = unit[1].lower() if unit else ""
    hyphen = bool(re.match(r"\+?[-–][^\W\d_]", after))
    if hyphen and word in _uncounted() and value.is_integer():
        return False
    if word in _times():
        return _lasting(text, found, value, word)
    if value in _YEARS and len(found[0]) == 4 and not after.startswith("+"):
        dated = re.search(
            r"\b(?:in|since|from|until|till|by|of|during|class|for|to|and|through|early|late|mid)[\s-]*$",
            _before(text, found).lower(),
        )
        return not dated and word.endswith("s") and word not in _small() and not hyphen
    return value != 1


def _counts(text: str, found: re.Match[str]) -> bool:
    """Whether a number in words counts something."""
    unit = re.match(r"[-–\s]+([^\W\d_]+)", _after(text, found))
    printed = unit[1] if unit else ""
    word = printed.lower()
    inside = not _CLAUSE_START.search(_before(text, found))
    if found[0][:1].isupper() and inside and printed[:1].isupper() and not text.isupper():
        return False
    if word in _uncounted():
        return False
    return _lasting(text, found, 0, word) if word in _times() else True


def _lasting(text: str, found: re.Match[str], value: float, unit: str = "") -> bool:
    """Whether a length of time is a result: a great many hours, mere seconds, or a word of change beside it."""
    if unit.startswith("sec") or (value >= _MANY and not unit.startswith(("y", "j", "a"))):
        return True
    beside = words.fold(f"{_before(text, found)} {_after(text, found)}")
    return not words.folded("change-words").isdisjoint(beside.split())


@functools.cache
def _times() -> frozenset[str]:
    return frozenset(words.load("time-units"))


@functools.cache
def _uncounted() -> frozenset[str]:
    return frozenset(words.load("uncounted-units"))


@functools.cache
def _numbered() -> frozenset[str]:
    return frozenset(words.load("numbered-names"))


@functools.cache
def _small() -> frozenset[str]:
    return frozenset(word for code in ("en", "de", "fr", "es") for word in words.load(f"tongues/{code}"))


@functools.cache
def _worded(language: str) -> frozenset[str]:
    """Of every number in words of a language the word that says most."""
    try:
        known = words.load(f"number-words/{language}")
    except FileNotFoundError:
        return frozenset()
    return frozenset(max(plain_tokens(entry), key=len) for entry in known)


@functools.lru_cache(maxsize=8)
def _words(language: str) -> re.Pattern[str]:
    try:
        known = sorted(words.load(f"number-words/{language}"), key=len, reverse=True)
    except FileNotFoundError:
        return re.compile(r"(?!)")
    return re.compile(rf"(?<![\w-])(?:{'|'.join(known)})(?!\w)", re.IGNORECASE)
