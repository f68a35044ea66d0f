"""Months, and how sure they are: a date of a year alone may be any month of it.

Months are counted from the year 0, so that their difference is a length of time. Nothing here guesses: what a date can
mean at the earliest and at the latest is all that the checks reckon with.
"""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from resumelint.checks.kinds import vocabulary
from resumelint.checks.said import folded, said
from resumelint.document import Document, Span
from resumelint.finding import Value, ValueKind
from resumelint.resume import Date, Education, EndState, Entry, Period, Position, Resume
from resumelint.text import words
from resumelint.text.patterns import fold

_SURE = 0.6
"""Positions below this confidence may be something else."""
_DAY_OR_MONTH = re.compile(r"(?<!\d)(\d{1,2})[/.\-](\d{1,2})[/.\-]\d{4}(?!\d)")
_TOKEN = re.compile(r"[^\W_]+")
YEAR = re.compile(r"(?<!\d)(?:19[4-9]\d|20\d\d)(?!\d)")
"""What may be a year of somebody's life, wherever it stands: for what speaks against a finding, never for one."""

TIME = re.compile(r"(?:19|20)\d\d|['’]\d\d\b|\b\d{1,2}/\d\d\b|(?:19|20)[x_]{2}|\b[x_]{4}\b", re.IGNORECASE)
"""What may be a date, read or not, or the slot for one."""
_SAYING = 4
"""A line of fewer words beside its date is about the date."""


_HEADING = 8
"""A line of so many words with a range of dates may head an entry: "Seattle, WA | Jun 2021 - Present"."""


class Stretch(NamedTuple):
    """Between which months something starts, and between which it ends."""

    start_first: int
    start_last: int
    end_first: int
    end_last: int


class Job(NamedTuple):
    """A position whose dates were read with confidence."""

    number: int
    pointer: str
    position: Position
    stretch: Stretch
    ranged: bool
    """Start and end are given, or it goes on: no single date."""


def month(day: datetime.date) -> int:
    """The number of a day's month."""
    return day.year * 12 + day.month - 1


def stretch(period: Period | None, today: datetime.date) -> Stretch | None:
    """What a period can mean at the least and at the most; None where it says too little, or runs backwards."""
    if period is None or (period.start is None and period.end is None):
        return None
    start, end = period.start or period.end, period.end
    if start is None or backwards(period):
        return None
    unsure = _either_way(period)
    start_first, start_last = _reach(start, unsure)
    if period.single:
        return Stretch(start_first, start_last, start_first, max(start_last, _short_range(period.text.value)))
    if end is not None:
        end_first, end_last = _reach(end, unsure)
    elif period.end_state is EndState.PRESENT:
        end_first = end_last = month(today)
    else:  # "2019 –" may have ended at once or go on
        end_first, end_last = start_first, month(today)
    return Stretch(start_first, start_last, max(start_first, end_first), max(start_last, end_last))


def _short_range(text: str) -> int:
    """The last month of "2009-11" if that means the years 2009 to 2011 and no November; else 0."""
    match = re.fullmatch(r"(\d\d)(\d\d)-(\d\d)", text.strip())
    return int(match[1] + match[3]) * 12 + 11 if match and match[3] > match[2] else 0


def backwards(period: Period) -> bool:
    """Whether it ends before it starts, whatever its dates can mean."""
    if period.start is None or period.end is None or period.single:
        return False
    if _either_way(period):
        return period.end.year < period.start.year
    return period.end.last() < period.start.first()


def _reach(date: Date, unsure: bool) -> tuple[int, int]:
    date = Date(date.year) if unsure else date
    return month(date.first()), month(date.last())


def _either_way(period: Period) -> bool:
    """Whether it is printed in numbers that could be day and month or month and day: 03/04/2020."""
    return any(
        int(a) <= 12 and int(b) <= 12 and a.lstrip("0") != b.lstrip("0")
        for a, b in _DAY_OR_MONTH.findall(period.text.value)
    )


def jobs(resume: Resume, today: datetime.date) -> tuple[Job, ...]:
    """The positions under work headings that were read with confidence and are dated, in the order of the text."""
    found = []
    for index, position in enumerate(resume.work):
        period = position.period
        when = stretch(period, today) if clear(position) else None
        if period is not None and when is not None:
            found.append(Job(index, f"/work/{index}", position, when, not period.single))
    return tuple(found)


def clear(position: Position) -> bool:
    """Whether it is a position for sure: a name without a word in it, or one that goes on in the middle of a sentence
    ("in 340 trains"), is the rest of something else."""
    names = [name.value for name in (position.title, position.employer) if name]
    worded = all(re.search(r"[^\W\d_]{2}", name) and name.split()[0] not in _inside() for name in names)
    return position.confidence >= _SURE and bool(names) and worded


@functools.cache
def _inside() -> frozenset[str]:
    return frozenset(words.load("small-words"))


def dated(resume: Resume) -> Iterator[tuple[str, Position | Education | Entry]]:
    """Everything that can bear dates, with its JSON Pointer."""
    lists: Sequence[tuple[str, Sequence[Position | Education | Entry]]] = (
        ("work", resume.work),
        ("volunteer", resume.volunteer),
        ("education", resume.education),
        ("projects", resume.projects),
    )
    yield from ((f"/{name}/{i}", item) for name, items in lists for i, item in enumerate(items))


def called(position: Position) -> Value:
    """What to call a position in a message: its employer, else its title."""
    if position.employer:
        return Value(ValueKind.EMPLOYER, position.employer.value)
    return Value(ValueKind.EXCERPT, position.title.value if position.title else "")


def printed(period: Period) -> Value:
    """A period as the resume has it."""
    return Value(ValueKind.PLAIN, period.text.value)


def at(position: Position) -> tuple[Span, ...]:
    """Where a position's dates stand."""
    return position.period.text.spans if position.period else ()


def loose_date(resume: Resume) -> bool:
    """Whether a date is left over under a work heading and may belong to any entry: on a line that no entry holds, or
    on a line of hardly anything else that gave no entry its date."""
    held = {i for position in resume.work for i in position.lines}
    used = {span.line for position in resume.work for span in at(position)}
    lines = {i for section in resume.sections if section.kind == "work" for i in section.lines}
    for i in lines - used:
        line = resume.document.lines[i]
        if not TIME.search(line.text):
            continue
        count = len(re.findall(r"[^\W\d_]+", line.text))
        if i not in held or count < _SAYING:
            return True
        if count <= _HEADING and not line.bullet and _ranged(line.text):
            return True
    return False


def _ranged(text: str) -> bool:
    """Whether two dates stand in a text, or a date and a word for today."""
    years = len(TIME.findall(text))
    return years > 1 or (years == 1 and says(fold(text), "present"))


def header(document: Document, position: Position) -> str:
    """What the head of an entry says beside title and employer: its lines without the account of what was done."""
    account = {span.line for text in (*position.summary, *position.highlights) for span in text.spans}
    return fold("\n".join(document.lines[i].text for i in position.lines if i not in account))


def beside(document: Document, position: Position) -> str:
    """What the head of an entry says but for whom and where the work was: the words about an employer ("Union
    contractor", "Health Board") say nothing of how somebody was employed."""
    apart = (*position.summary, *position.highlights, position.employer, position.location, position.description)
    theirs = [span for text in apart if text for span in text.spans]
    return fold("\n".join(_without(document.lines[i].text, i, theirs) for i in position.lines))


def _without(text: str, line: int, spans: Iterable[Span]) -> str:
    for span in spans:
        if span.line == line:
            text = text[: span.start] + "\n" * (span.end - span.start) + text[span.end :]
    return text


def says(text: str, name: str) -> bool:
    """Whether one of the phrases of a word file stands in a folded text, as whole words."""
    tokens, known = _TOKEN.findall(text), _phrases(name)
    near = known.keys() & set(tokens)
    plain = f" {' '.join(tokens)} " if near else ""
    return any(phrase in plain for first in near for phrase in known[first])


def document_says(resume: Resume, name: str) -> bool:
    """Whether one of the phrases of a word file stands anywhere in the document."""
    near = not said(resume).isdisjoint(_phrases(name))
    return near and says(folded(resume), name)


@functools.cache
def _phrases(name: str) -> dict[str, list[str]]:
    """By the first word."""
    found: dict[str, list[str]] = {}
    for phrase in vocabulary(name):
        if tokens := _TOKEN.findall(phrase):
            found.setdefault(tokens[0], []).append(f" {' '.join(tokens)} ")
    return found
