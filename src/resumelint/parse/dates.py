"""Dates and periods in running text, in the common languages and styles, as precise as they are given."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable

from msgspec import Struct

from resumelint.resume import Date, EndState
from resumelint.text import dateforms, words

_YEAR = r"(?:18[5-9]\d|19\d\d|20\d\d)"
_DIGIT = re.compile(r"\d")
# Countries that write the month first. CLDR; everywhere else 3/4/2020 is the third of April.
_MONTH_FIRST = {"US", "PH", "PW", "FM", "MH"}
_DAY_FIRST = "GB"
_NUMERIC = re.compile(rf"(?<![\d/-])(\d{{1,2}})[/-](\d{{1,2}})[/-]{_YEAR}(?!\d)")


class Found(Struct, frozen=True):
    """A period at `start` to `end` of a text."""

    start: int
    end: int
    first: Date | None
    last: Date | None
    end_state: EndState
    single: bool
    """One date, not a range."""


class _Mark(Struct, frozen=True):
    """A single date, or a word for today, at `start` to `end` of a text."""

    start: int
    end: int
    date: Date | None
    """None for "present"."""
    month_only: bool = False
    present: bool = False
    short: bool = False
    """So short that it is a date only as part of a range: "06/19", "21"."""


def periods(text: str, region: str = "US") -> tuple[Found, ...]:
    """All dates and ranges of dates in `text`, left to right."""
    return _periods(text, region) if _DIGIT.search(text) else ()  # no date without a year


@functools.lru_cache(maxsize=1024)
def _periods(text: str, region: str) -> tuple[Found, ...]:
    marks = _marks(text, region)
    out: list[Found] = []
    i = 0
    while i < len(marks):
        mark = marks[i]
        after = marks[i + 1] if i + 1 < len(marks) else None
        between = text[mark.end : after.start] if after else ""
        joined = _joiner().fullmatch(between) or (after is not None and after.present and not between.strip())
        if after is not None and joined and not mark.present:
            found = _range(mark, after)
            if found is not None:
                out.append(found)
                i += 2
                continue
        if mark.date is not None and not mark.short and not mark.month_only:
            if opener := _since().search(text[: mark.start]):
                out.append(Found(opener.start(), mark.end, mark.date, None, EndState.PRESENT, False))
            elif open_end := _OPEN_END.match(text, mark.end):
                out.append(Found(mark.start, open_end.end(), mark.date, None, EndState.UNKNOWN, False))
            else:
                out.append(Found(mark.start, mark.end, mark.date, mark.date, EndState.STATED, True))
        i += 1
    return tuple(out)


_OPEN_END = re.compile(r"\s*[-–—−](?=\s*(?:$|[\])|\t.;]))")


def _range(mark: _Mark, after: _Mark) -> Found | None:
    last = after.date
    first = mark.date
    if first is None or after.month_only:
        return None
    if mark.month_only:  # "May – Aug 2023"
        if last is None or not last.month:
            return None
        first = Date(last.year if first.month <= last.month else last.year - 1, first.month)
    if last is not None and after.short and not mark.short and not mark.month_only:
        if last.month == 0 and last.year < 100:  # "2019–21"
            last = Date(first.year // 100 * 100 + last.year)
        if last < Date(first.year):
            return None
    if mark.short and not (after.present or after.short):
        return None
    if any(d is not None and not 1850 <= d.year <= 2100 for d in (first, last)):
        return None
    state = EndState.PRESENT if after.present else EndState.STATED
    return Found(mark.start, after.end, first, last, state, False)


def customs(text: str, region: str) -> str:
    """The country by whose customs a text writes its dates: `region`, unless a day that is no month shows that it puts
    the day first: "30/04/2017"."""
    if region not in _MONTH_FIRST:
        return region
    numeric = list(_NUMERIC.finditer(text))
    first, second = (any(12 < int(m[n]) <= 31 for m in numeric) for n in (1, 2))
    return _DAY_FIRST if first and not second else region


def _marks(text: str, region: str) -> list[_Mark]:
    out: list[_Mark] = []
    for m in _pattern(dateforms.foreign(text)).finditer(text):
        mark = _mark(m, region)
        if mark is not None:
            out.append(mark)
    return out


def _mark(m: re.Match[str], region: str) -> _Mark | None:
    kind = m.lastgroup or ""
    start, end = m.span()
    if kind == "present":
        return _Mark(start, end, None, present=True)
    if kind == "iso":
        return _checked(start, end, int(m["iy"]), int(m["im"]), int(m["id"] or 0))
    if kind == "cjk":
        return _checked(start, end, int(m["cy"]), int(m["cm"] or 0), 0)
    if kind == "dmy":
        a, b, year = int(m["da"]), int(m["db"]), int(m["dy"])
        dotted = "." in m[0]
        month, day = (a, b) if (region in _MONTH_FIRST and a <= 12 and not dotted) or b > 12 else (b, a)
        return _checked(start, end, year, month, day)
    if kind == "my":
        return _checked(start, end, int(m["myy"]), int(m["mym"]), 0)
    if kind == "ym":
        return _checked(start, end, int(m["ymy"]), int(m["ymm"]), 0)
    if kind == "named":
        month = months()[words.fold(m["nm"])]
        year = _full_year(m["ny"])
        day = int(m["nd"] or m["ne"] or 0)
        return _checked(start, end, year, month, day if 0 < day < 32 else 0)
    if kind == "yearfirst":
        return _checked(start, end, int(m["yfy"]), months()[words.fold(m["yfm"])], 0)
    if kind == "season":
        return _Mark(start, end, Date(_full_year(m["sy"])))
    if kind == "quarter":
        return _Mark(start, end, Date(int(m["qy"] or m["qz"])))
    if kind == "month":
        return _Mark(start, end, Date(0, months()[words.fold(m["month"])]), month_only=True)
    if kind == "bare":
        return _Mark(start, end, Date(0, int(m["bare"])), month_only=True)
    if kind == "shortmy":
        month = int(m["sm"])
        return _Mark(start, end, Date(_full_year(m["smy"]), month), short=True) if 1 <= month <= 12 else None
    if kind == "year":
        return _Mark(start, end, Date(int(m["year"])))
    if kind == "apostrophe":
        return _Mark(start, end, Date(_full_year(m["apostrophe"])))
    return _Mark(start, end, Date(int(m["two"])), short=True)


def _checked(start: int, end: int, year: int, month: int, day: int) -> _Mark | None:
    if not 1 <= month <= 12 and month != 0:
        return None
    if day and not 1 <= day <= 31:
        return None
    if (day and month == 2 and day > 29) or (day == 31 and month in (4, 6, 9, 11)):
        day = 0
    return _Mark(start, end, Date(year, month, day))


def _full_year(text: str) -> int:
    year = int(text.strip("'’‘` "))
    if year >= 100:
        return year
    return 2000 + year if year < 50 else 1900 + year


@functools.cache
def months() -> dict[str, int]:
    """Month names and abbreviations of the known languages, folded, and their numbers."""
    out: dict[str, int] = {}
    for entry in words.load("months"):
        number, _, form = entry.partition(" ")
        out[words.fold(form)] = int(number)
    return out


@functools.cache
def _joiner() -> re.Pattern[str]:
    """What may stand between the two dates of a range."""
    until = _either(words.load("until"))
    return re.compile(rf"\s*\)?\s*(?:[-–—−~→]+|\.\.+|(?:{until}))\s*\(?\s*", re.IGNORECASE)


@functools.cache
def _since() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_either(words.load('since'))})\s+$", re.IGNORECASE)


def opened_at(text: str, start: int) -> int:
    """Where the words begin that open the dates at `start`, if they stand alone before them ("Da aprile 2019 a oggi");
    else `start` itself."""
    m = _opened().search(text[:start]) if text[max(0, start - 1) : start].isspace() else None
    return m.start(1) if m else start


@functools.cache
def _opened() -> re.Pattern[str]:
    forms = _either((*words.load("since"), *words.load("range-openers")))
    return re.compile(rf"(?:^|[\t(|,·•–—]\s*)((?:{forms})\s+)$", re.IGNORECASE)


def _either(forms: Iterable[str]) -> str:
    """Any of the forms, longest first, with their accents or without. Those with one first letter stand together, so
    that a search need not try them all at every letter."""
    known = {f for form in forms for f in (form, _unaccented(form))}
    grouped: dict[str, list[str]] = {}
    for form in sorted(known, key=lambda f: (-len(f), f)):
        grouped.setdefault(form[0].lower(), []).append(_spelled(form[1:]))
    return "|".join(f"{_spelled(first)}(?:{'|'.join(rest)})" for first, rest in grouped.items())


def _unaccented(form: str) -> str:
    kept = (c for c in unicodedata.normalize("NFKD", form) if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", "".join(kept))


def _spelled(form: str) -> str:
    return re.escape(form).replace(r"\ ", r"\s+")


@functools.cache
def _pattern(everywhere: bool) -> re.Pattern[str]:
    """One pattern for every single date, the longest forms first, in English or in every language."""
    forms = functools.partial(dateforms.entries, everywhere=everywhere)
    month = _either(entry.partition(" ")[2].rstrip(".") for entry in forms("months"))
    season = _either(entry.split(" ", 2)[2] for entry in forms("seasons"))
    present = _either(forms("present"))
    two = r"['’‘`]\s?\d\d(?!\d)"
    return re.compile(
        rf"""
        (?<![\w/.,@])(?<!\b\d\d\d-)(?<!(?-i:[A-Z]{{2}})-)
        (?: (?P<iso>(?P<iy>{_YEAR})-(?P<im>0\d|1[0-2])(?:-(?P<id>\d\d))?)(?![\w/-])
          | (?P<cjk>(?P<cy>{_YEAR})\s?年(?:\s?(?P<cm>\d{{1,2}})\s?月)?)
          | (?P<dmy>(?P<da>\d{{1,2}})(?:/|-|\.\s?)(?P<db>\d{{1,2}})(?:/|-|\.\s?)(?P<dy>{_YEAR}))(?!\d)
          | (?P<my>(?P<mym>\d{{1,2}})\s?[/.\-]\s?(?P<myy>{_YEAR}))(?![\d/])
          | (?P<bare>0?[1-9]|1[0-2])\.?(?=\s*[-–—−]\s*(?:0?[1-9]|1[0-2])[/.]{_YEAR}(?![\d/]))
          | (?P<ym>(?P<ymy>{_YEAR})\s?[/.]\s?(?P<ymm>\d{{1,2}}))(?![\d/.])
          | (?P<named>(?:(?P<nd>\d{{1,2}})(?:st|nd|rd|th|\.)?[^\S\t]+(?:de\s+)?)?(?P<nm>{month})(?![^\W\d_])\.?,?
                (?:\s+(?P<ne>\d{{1,2}})(?:st|nd|rd|th)?,)?
                (?:\s*,?\s*(?:de\s+|of\s+|-)?)(?P<ny>{_YEAR}|{two}))(?!\d)
          | (?P<yearfirst>(?P<yfy>{_YEAR})[\s,]+(?P<yfm>{month})\.?)(?![\w/])(?!\.?\s+\d{{1,2}}\b)
          | (?P<season>(?:{season})\s*,?\s*(?:of\s+)?(?P<sy>{_YEAR}|{two}))(?!\d)
          | (?P<quarter>[Q]\s?[1-4][\s/,'’]*(?P<qy>{_YEAR})|(?P<qz>{_YEAR})\s?/?[Q][1-4])(?!\w)
          | (?P<present>{present})(?!\w)
          | (?P<month>{month})(?=\.?\s*(?:[-–—−]|to\b|bis\b|until\b|through\b))
          | (?P<shortmy>(?P<sm>\d{{1,2}})[/.](?P<smy>\d\d))(?![\d/.%])
          | (?P<year>{_YEAR})(?![\w%]|[.,]\d)
          | (?P<apostrophe>['’‘]\d\d)(?!\w)
          | (?<=[-–—−/])(?P<two>\d\d)(?![\w%/]|[.,][^\s)])
        )""",
        re.IGNORECASE | re.VERBOSE,
    )


_DURATION = re.compile(
    r"\(?\s*\d+(?:[.,]\d)?\+?\s*(?:years?|yrs?|months?|mos?|weeks?|jahre?n?|monate?n?|ans?|mois|años?|meses|mes|anni|mesi|jaar|maanden)"
    r"(?:\s*,?\s*(?:and|und|et|y|e|en)?\s*\d+\s*(?:months?|mos?|monate?n?|mois|meses|mesi|maanden))?\s*\)?\.?$",
    re.IGNORECASE,
)


def is_duration(text: str) -> bool:
    """Whether the text is nothing but a length of time, such as "(2 years 10 months)"."""
    return bool(_DURATION.match(text.strip()))
