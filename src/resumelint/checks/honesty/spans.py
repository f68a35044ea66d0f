"""Overlaps and gaps between positions: what two or more of their dates say together."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from resumelint.checks.base import Case, check
from resumelint.checks.honesty.months import (
    YEAR,
    Job,
    Stretch,
    at,
    beside,
    called,
    clear,
    document_says,
    jobs,
    loose_date,
    month,
    printed,
    says,
    stretch,
)
from resumelint.checks.kinds import vocabulary
from resumelint.checks.place import plain
from resumelint.checks.umbrella import umbrellas
from resumelint.finding import Hit
from resumelint.resume import Date, Education, EndState, Position
from resumelint.text import words
from resumelint.text.patterns import fold

T = TypeVar("T")

_MONTHS = 2
"""Handing over takes so long."""
_PORTFOLIO = 3
"""Who has more jobs than this side by side has chosen to."""
_RECENT = 10 * 12
_EARLY = 6 * 12
"""So long after the first job somebody may still be at school."""
_SOME_YEAR = re.compile(
    rf"(?P<full>{YEAR.pattern})|(?<![\d/])(?:0?[1-9]|1[0-2])/(?P<short>\d\d)(?![\d/])|['’](?P<cut>\d\d)(?!\d)"
)
"""2020, 01/20, '20."""
_STUDIES = 5 * 12
"""What a date of graduation alone may stand for."""


@check("overlap", "months", "job", "period", "other", "other_period")
def overlap(case: Case) -> Iterator[Hit]:
    """Pairs of full jobs at different employers that ran side by side for sure and for more than two months."""
    found = [job for job in jobs(case.resume, case.today) if job.ranged and not job.position.earlier]
    over = umbrellas(case.resume, case.today)
    main = [job for job in found if job.number not in over]
    studies = [s for school in case.resume.education if (s := stretch(school.period, case.today))]
    aside = _each(lambda job: _aside(case, job))
    told = _each(lambda job: _words_of(case, job))
    pairs = []
    for one, other in itertools.combinations(main, 2):
        months = _shared(one.stretch, other.stretch)
        if months <= _MONTHS or aside(one) or aside(other):
            continue
        if not _related(one, other, told) and not _within(one, other, studies):
            pairs.append((one, other, months))
        if len(pairs) > _PORTFOLIO:
            return
    if not pairs or loose_date(case.resume):
        return
    for one, other, months in pairs:
        later, earlier = sorted((one, other), key=lambda job: (-job.stretch.start_first, job.number))
        values = {"months": plain(months), "job": called(later.position), "other": called(earlier.position)}
        for key, job in (("period", later), ("other_period", earlier)):
            if job.position.period:
                values[key] = printed(job.position.period)
        variant = "current" if _ongoing(one) and _ongoing(other) else ""
        yield Hit(at(later.position), values, later.pointer, variant, (at(earlier.position),))


def _each(ask: Callable[[Job], T]) -> Callable[[Job], T]:
    """What is asked of each job once, in however many pairs it is."""
    known: dict[int, T] = {}

    def asked(job: Job) -> T:
        if job.number not in known:
            known[job.number] = ask(job)
        return known[job.number]

    return asked


def _shared(one: Stretch, other: Stretch) -> int:
    """How many months two stretches share whatever their dates mean."""
    return min(one.end_first, other.end_first) - max(one.start_last, other.start_last)


def _ongoing(job: Job) -> bool:
    return job.position.period is not None and job.position.period.end_state is EndState.PRESENT


def _aside(case: Case, job: Job) -> bool:
    """Whether it is one of the positions that people hold beside another: part-time, a board, teaching, a reserve."""
    position = job.position
    if position.employer is None or position.title is None:
        return True  # who knows
    head = f"{fold(position.title.value)}\n{beside(case.document, position)}"
    headings = [s.heading.value for s in case.resume.sections if s.heading and set(position.lines) & set(s.lines)]
    body = fold("\n".join(case.document.lines[i].text for i in position.lines))
    if says(head, "side-work") or says(fold("\n".join(headings)), "side-work"):
        return True
    return says(fold(position.employer.value), "side-employers") or says(body, "side-notes")


def _related(one: Job, other: Job, told: Callable[[Job], _Words]) -> bool:
    """Whether two positions may be of one house: a group, a shared word in the names, one named in the other's text."""
    if one.position.group == other.position.group != 0:
        return True
    a, b = told(one), told(other)
    return bool(a.name & b.name or (a.name and a.name <= b.words) or (b.name and b.name <= a.words))


class _Words(NamedTuple):
    """The words of an employer's name that are its own, and all words of the position."""

    name: frozenset[str]
    words: frozenset[str]


def _words_of(case: Case, job: Job) -> _Words:
    text = " ".join(case.document.lines[i].text for i in job.position.lines)
    return _Words(_name(job), frozenset(re.findall(r"[^\W_]+", fold(text))))


def _name(job: Job) -> frozenset[str]:
    """The words of an employer's name that are its own: forms of companies and other small change left out."""
    name = job.position.employer.value if job.position.employer else ""
    own = frozenset(re.findall(r"[^\W_]+", fold(name)))
    return own - words.folded("employer-forms") - words.folded("small-words")


def _within(one: Job, other: Job, studies: Sequence[Stretch]) -> bool:
    """Whether the overlap lies in a time of study: students work at several places."""
    start = max(one.stretch.start_last, other.stretch.start_last)
    end = min(one.stretch.end_first, other.stretch.end_first)
    return any(s.start_first - 1 <= start and end <= s.end_last + 1 for s in studies)


@check("gap", "months", "job", "period", "other", "other_period")
def gap(case: Case) -> Iterator[Hit]:
    """Months between two positions of the last ten years that nothing in the document accounts for."""
    most = case.options.get("months", 6)
    found = sorted(jobs(case.resume, case.today), key=lambda job: job.stretch.start_first)
    if not _complete(case, found) or not isinstance(most, int):
        return
    bare_school = any(school.period is None for school in case.resume.education)
    horizon = max(month(case.today) - _RECENT, found[0].stretch.start_first + _EARLY * bare_school)
    before = found[0]
    for after in found[1:]:
        empty = range(before.stretch.end_last + 1, after.stretch.start_first)
        if len(empty) > most and empty.start > horizon and _sure(case, before, after):
            filled = _filled(case)
            bare = [m for m in empty if m not in filled]
            if len(bare) > most and 2 * len(bare) > len(empty):
                yield _told(before, after, len(bare))
        before = max(before, after, key=lambda job: job.stretch.end_last)


def _sure(case: Case, before: Job, after: Job) -> bool:
    """Whether what is between two jobs is one gap for certain."""
    if not (before.ranged and after.ranged) or before.position.earlier or after.position.earlier:
        return False
    begun = after.stretch.start_first <= month(case.today)
    return begun and not any(_loose(case, job.position) for job in (before, after))


def _loose(case: Case, position: Position) -> bool:
    """Whether it is work that comes in pieces."""
    employer = fold(position.employer.value) if position.employer else ""
    return says(beside(case.document, position), "loose-work") or employer in vocabulary("self-employment")


def _told(before: Job, after: Job, months: int) -> Hit:
    values = {"months": plain(months), "job": called(after.position), "other": called(before.position)}
    for key, job in (("period", after), ("other_period", before)):
        if job.position.period:
            values[key] = printed(job.position.period)
    yearly = any(date and not date.month for date in (_start(after), _end(before)))
    return Hit(at(after.position), values, after.pointer, "years" if yearly else "", related=(at(before.position),))


def _start(job: Job) -> Date | None:
    return job.position.period.start if job.position.period else None


def _end(job: Job) -> Date | None:
    return job.position.period.end if job.position.period else None


def _complete(case: Case, found: Sequence[Job]) -> bool:
    """Whether the resume means to show all jobs, and every one of them could be read with its dates."""
    shown = [p for p in case.resume.work if not p.earlier]
    if len(found) < 2 or any(p.period is None or not clear(p) for p in shown) or len(found) < len(shown):
        return False
    headings = "\n".join(s.heading.value for s in case.resume.sections if s.kind == "work" and s.heading)
    return not says(fold(headings), "chosen-experience") and not document_says(case.resume, "breaks")


def _filled(case: Case) -> frozenset[int]:
    """The months that anything but a job accounts for: study, service, volunteer work, projects, and every other range
    of years that is printed anywhere: over several jobs at one employer, or of a job that wasn't read as one."""
    resume, months = case.resume, set[int]()
    for school in resume.education:
        if when := stretch(school.period, case.today):
            months |= set(range(when.start_first - _STUDIES * _alone(school), when.end_last + 1))
    for period in (*(v.period for v in resume.volunteer), *(p.period for p in resume.projects)):
        if when := stretch(period, case.today):
            months |= set(range(when.start_first, when.end_last + 1))
    used = {span.line for position in resume.work for span in at(position)}
    for line in case.document.lines:
        if line.index not in used:
            months |= _years(line.text, case.today.year)
    return frozenset(months)


def _alone(school: Education) -> bool:
    """Whether a school's only date is that of the degree."""
    return school.period is not None and (school.period.single or school.period.start is None)


def _years(text: str, now: int) -> set[int]:
    """The months of all years from the first to the last that a line names, where it names a range."""
    years = [int(m["full"] or _full(m["short"] or m["cut"])) for m in _SOME_YEAR.finditer(text)]
    if years and says(fold(text), "present"):
        years.append(now)
    last = max(years, default=0)  # behind a range may stand a prize's year: "2020 – 2024, scholarship 2022"
    ranged = len(years) > 1 and years[0] <= last and re.search(r"[-–—−~→]|\b(?:to|bis|until|au?|al?|now)\b", text)
    return set(range(years[0] * 12, last * 12 + 12)) if ranged else set()


def _full(two: str) -> str:
    """The year that two figures stand for."""
    return ("20" if int(two) < 50 else "19") + two
