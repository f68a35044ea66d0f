"""Entries that hold others: "United States Army, 2008 – 2025" above the posts there, each with dates of its own."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from resumelint.resume import EndState, Position, Resume

_NEAR = 12
"""Months between the ends of the whole and of its parts: a whole is often given in years."""


def umbrellas(resume: Resume, today: datetime.date) -> frozenset[int]:
    """The numbers of the positions without an account of their own whose time the next ones fill."""
    return frozenset(i for i in range(len(resume.work)) if _holds(resume.work[i], resume.work[i + 1 :], today))


def _holds(whole: Position, rest: Sequence[Position], today: datetime.date) -> bool:
    if whole.summary or whole.highlights or (whole.title and whole.group and whole.employer is None):
        return False
    span = _months(whole, today)
    parts = list(_inside(span, rest, today)) if span else []
    if span is None or len(parts) < 2:
        return False
    return min(p[0] for p in parts) - span[0] < _NEAR and span[1] - max(p[1] for p in parts) < _NEAR


def _inside(span: tuple[int, int], rest: Sequence[Position], today: datetime.date) -> Iterator[tuple[int, int]]:
    """The times of the positions that follow, as long as they lie within."""
    for position in rest:
        part = _months(position, today)
        if part is None or part[0] < span[0] or part[1] > span[1] or part == span:
            return
        yield part


def _months(position: Position, today: datetime.date) -> tuple[int, int] | None:
    """The first and the last month that a position's dates can mean."""
    period = position.period
    if period is None or period.start is None or period.single:
        return None
    end = today if period.end_state is EndState.PRESENT else period.end and period.end.last()
    return (_number(period.start.first()), _number(end)) if end else None


def _number(day: datetime.date) -> int:
    return day.year * 12 + day.month
