"""Dates of one entry: a range that runs backwards, a job still to come, a job without any."""

from __future__ import annotations

from collections.abc import Iterator

from resumelint.checks.base import Case, check
from resumelint.checks.honesty.months import (
    TIME,
    at,
    backwards,
    called,
    clear,
    dated,
    header,
    loose_date,
    month,
    printed,
    says,
    stretch,
)
from resumelint.finding import Hit
from resumelint.resume import Position
from resumelint.text.patterns import fold


@check("end-before-start", "period")
def end_before_start(case: Case) -> Iterator[Hit]:
    """Ranges that run backwards, in jobs, volunteer work, studies and projects."""
    for pointer, item in dated(case.resume):
        period = item.period
        sure = not isinstance(item, Position) or clear(item)
        if period is not None and sure and backwards(period):
            yield Hit(period.text.spans, {"period": printed(period)}, pointer)


@check("future-date", "job", "period")
def future_date(case: Case) -> Iterator[Hit]:
    """Positions that start after today and don't say that they are still to come."""
    for i, position in enumerate(case.resume.work):
        period = position.period
        when = stretch(period, case.today) if clear(position) else None
        if period is None or when is None or when.start_first <= month(case.today):
            continue
        if not says(_whole(case, position), "incoming"):
            values = {"job": called(position), "period": printed(period)}
            yield Hit(period.text.spans, values, f"/work/{i}")


def _whole(case: Case, position: Position) -> str:
    return fold("\n".join(case.document.lines[i].text for i in position.lines))


@check("dates-missing", "job")
def dates_missing(case: Case) -> Iterator[Hit]:
    """Positions without any date, where at least as many have some. A date that the parser didn't take for one, or one
    that stands for the whole employer, counts."""
    work = case.resume.work
    bare = [i for i, position in enumerate(work) if position.period is None and not position.earlier]
    have = [position for position in work if position.period is not None]
    half = any(position.title is None or position.employer is None for position in have)
    if len(bare) > len(have) or half or loose_date(case.resume):
        return  # what was read as two may be one: the dates here, the name there
    shared = {position.group for position in have if position.group}
    for i in bare:
        position = work[i]
        title, employer = position.title, position.employer
        if title and employer and clear(position) and position.group not in shared and _closed(case, position):
            yield Hit(title.spans, {"job": called(position)}, f"/work/{i}", related=(at(have[0]),))


def _closed(case: Case, position: Position) -> bool:
    """Whether its head says nothing about time, and its account parts it from the next entry's head."""
    head = header(case.document, position)
    return bool(position.highlights or position.summary) and not TIME.search(head) and not says(head, "present")
