"""One style of dates in a section: how each date is printed, whatever it means."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from resumelint.checks.base import Case, check
from resumelint.checks.honesty.months import clear, dated
from resumelint.checks.place import plain
from resumelint.checks.umbrella import umbrellas
from resumelint.finding import Hit
from resumelint.resume import Education, Entry, Period, Position
from resumelint.text import dateforms, words

_CUSTOMARY = 10
"""What ended longer ago is often given in years alone."""


class _Style(NamedTuple):
    kind: str
    """year, name (a month by its name), or figures in their order with the sign between them."""
    example: str
    period: Period
    pointer: str


@check("date-format", "text", "other")
def date_format(case: Case) -> Iterator[Hit]:
    """Sections whose dates are printed in more than one style, the odd one out. Sources that are data have no print."""
    if case.document.data is not None:
        return
    for key in ("work", "volunteer", "education"):
        if key == "work" and any(position.period and not clear(position) for position in case.resume.work):
            continue  # a piece of something else was taken for a job, or half a range for a date
        sections: dict[int, list[_Style]] = {}
        for style in _styles(case, key):
            sections.setdefault(_section(case, style), []).append(style)
        for found in sections.values():
            yield from _mixed(found)


def _mixed(found: Sequence[_Style]) -> Iterator[Hit]:
    """The odd one among the styles of a section, where there is one."""
    kinds = Counter(style.kind for style in found)
    if len(kinds) > 1:
        ranked = kinds.most_common()
        odd = next(style for style in found if style.kind == ranked[-1][0])
        usual = next(style for style in found if style.kind == ranked[0][0])
        values = {"text": plain(odd.example), "other": plain(usual.example)}
        yield Hit(odd.period.text.spans, values, odd.pointer, related=(usual.period.text.spans,))


def _section(case: Case, style: _Style) -> int:
    """The number of the section in which a date stands."""
    line = min(span.line for span in style.period.text.spans)
    return next((i for i, section in enumerate(case.resume.sections) if line in section.lines), -1)


def _styles(case: Case, key: str) -> Iterator[_Style]:
    over = {f"/work/{i}" for i in umbrellas(case.resume, case.today)}
    for pointer, item in dated(case.resume):
        period = item.period
        sure = pointer not in over and (not isinstance(item, Position) or clear(item))
        if period is None or not sure or not pointer.startswith(f"/{key}/"):
            continue
        ends = [date.year for date in (period.start, period.end) if date]
        expected = isinstance(item, Education) and any(year >= case.today.year for year in ends)
        past = _long_past(item, period, case.today.year)
        for kind, example in printed_styles(period.text.value):
            if not (past and kind == "year") and not expected:
                yield _Style(kind, example, period, pointer)


def _long_past(item: Position | Education | Entry, period: Period, now: int) -> bool:
    filed = isinstance(item, Position) and item.earlier
    return filed or (period.end is not None and period.end.year < now - _CUSTOMARY)


def printed_styles(text: str) -> Iterator[tuple[str, str]]:
    """The style and the words of each date in a printed period; seasons and quarters are a style to themselves that
    goes with any other, and so are left out."""
    season = False
    for match in _date(dateforms.foreign(text)).finditer(text):
        kind = match.lastgroup or ""
        if kind == "year" and season:
            continue  # "Summers 2022 – 2024"
        season = kind == "season"
        if kind == "iso" and match[0] == text.strip():
            continue  # "2009-11" alone may be a November or the years to 2011
        if kind not in ("season", "name", "year"):
            kind += next(c for c in match[0] if not c.isdigit() and not c.isspace())
        if kind != "season":
            yield kind, " ".join(match[0].split())


@functools.cache
def _date(everywhere: bool) -> re.Pattern[str]:
    months = _either(entry.partition(" ")[2] for entry in dateforms.entries("months", everywhere))
    seasons = _either(entry.split(" ", 2)[2] for entry in dateforms.entries("seasons", everywhere))
    year = r"(?:19|20)\d\d"
    number = r"(?:0?[1-9]|1[0-2])"
    return re.compile(
        rf"""(?<![\w/.])(?:
            (?P<season>(?:{seasons}|q\s?[1-4])\b[\s,/]*{year})
          | (?P<name>(?:\d{{1,2}}\.?\s)?(?:{months})\.?(?:\s\d{{1,2}}(?:st|nd|rd|th)?,)?(?:\sde)?
                [\s,/'’-]{{0,3}}(?:{year}|\d\d))(?!\d)
          | (?P<day>\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:{year}|\d\d))(?!\d)
          | (?P<iso>{year}[/.-]{number}(?:[/.-]\d{{1,2}})?)(?![\d/])
          | (?P<month>{number}\s?[/.-]\s?{year})(?!\d)
          | (?P<short>{number}/\d\d)(?![\d/])
          | (?P<year>{year})(?!\d)
        )""",
        re.VERBOSE | re.IGNORECASE,
    )


def _either(forms: Iterator[str]) -> str:
    printed = {form.rstrip(".") for form in forms}
    known = printed | {words.fold(form) for form in printed}  # accents are often left out
    return "|".join(re.escape(form).replace(r"\ ", r"\s") for form in sorted(known, key=lambda f: (-len(f), f)))
