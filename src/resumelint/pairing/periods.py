"""When two periods agree, as precisely as both were given. Months are counted from the year 0."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable

from msgspec import Struct

from resumelint.pairing.verdict import Verdict
from resumelint.resume import Date, EndState, Period

TOLERANCE = 2
"""Months: handing in and handing over take so long, and nobody remembers better."""
YEAR = 12
_EITHER_WAY = re.compile(r"(?<!\d)(\d{1,2})[/.\-](\d{1,2})[/.\-]\d{4}(?!\d)")


class Point(Struct, frozen=True):
    """A date: the first and the last month that it can mean."""

    first: int
    last: int

    @property
    def exact(self) -> bool:
        return self.first == self.last


class Stretch(Struct, frozen=True):
    """A period; None where its start or end isn't known."""

    start: Point | None
    end: Point | None

    @property
    def whole(self) -> bool:
        return self.start is not None and self.end is not None


def month(day: datetime.date) -> int:
    """The number of a day's month."""
    return day.year * 12 + day.month - 1


def stretch(period: Period | None, today: datetime.date) -> Stretch:
    """A period as points. A single date is no start and no end; one that runs backwards or that could be read day or
    month first says years at most."""
    if period is None or period.single:
        return Stretch(None, None)
    unsure = any(a.lstrip("0") != b.lstrip("0") and int(a) <= 12 and int(b) <= 12 for a, b in _dmy(period))
    start = _point(period.start, unsure)
    end = _point(period.end, unsure)
    if end is None and period.end_state is EndState.PRESENT:
        end = Point(month(today), month(today))
    if start and end and end.last < start.first:
        return Stretch(None, None)
    return Stretch(start, end)


def _dmy(period: Period) -> Iterable[tuple[str, str]]:
    found: list[tuple[str, str]] = _EITHER_WAY.findall(period.text.value)
    return found


def _point(date: Date | None, unsure: bool) -> Point | None:
    if date is None:
        return None
    date = Date(date.year) if unsure else date
    return Point(month(date.first()), month(date.last()))


def same_point(one: Point | None, other: Point | None) -> Verdict:
    """Whether two dates are within the tolerance: two months, a year where one gives only the year."""
    if one is None or other is None:
        return Verdict.UNSURE
    apart = max(0, one.first - other.last, other.first - one.last)
    if apart <= (TOLERANCE if one.exact and other.exact else 0):
        return Verdict.SAME
    return Verdict.DIFFERENT if apart > (TOLERANCE if one.exact and other.exact else YEAR) else Verdict.UNSURE


def same_stretch(one: Stretch, other: Stretch) -> Verdict:
    """Whether two periods are one: both ends agree; DIFFERENT where one of them surely doesn't."""
    ends = same_point(one.start, other.start), same_point(one.end, other.end)
    if Verdict.DIFFERENT in ends:
        return Verdict.DIFFERENT
    return Verdict.SAME if ends == (Verdict.SAME, Verdict.SAME) else Verdict.UNSURE


def shared(one: Stretch, other: Stretch) -> float | None:
    """Which part of the longer period the two have in common, at the most; None where an end is unknown."""
    if not (one.start and one.end and other.start and other.end):
        return None
    both = min(one.end.last, other.end.last) - max(one.start.first, other.start.first) + 1
    longest = max(s.last - f.first + 1 for f, s in ((one.start, one.end), (other.start, other.end)))
    return max(0, both) / longest


def apart(one: Stretch, other: Stretch) -> int:
    """How many months surely lie between two periods; 0 where they may touch or an end is unknown."""
    gaps = [0]
    for before, after in ((one, other), (other, one)):
        if before.end and after.start:
            gaps.append(after.start.first - before.end.last)
    return max(gaps)


def union(stretches: Iterable[Stretch]) -> Stretch:
    """From the first start to the last end; an unknown one makes that end unknown."""
    found = list(stretches)
    starts = [s.start for s in found if s.start]
    ends = [s.end for s in found if s.end]
    start = min(starts, key=lambda p: p.first) if starts and len(starts) == len(found) else None
    end = max(ends, key=lambda p: p.last) if ends and len(ends) == len(found) else None
    return Stretch(start, end)
