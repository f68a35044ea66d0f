"""The lower rungs of a career: jobs of which a line is enough, because a newer one tells more."""

from __future__ import annotations

import re
from collections.abc import Callable

from resumelint.checks.base import Case
from resumelint.checks.jobs.work import Job, jobs, years_before
from resumelint.checks.kinds import claimed, plain_tokens, vocabulary
from resumelint.resume import EndState

_PIECES = re.compile(r"[,;:(|/]|\s[-–—]\s")
_OLD_YEARS = 10
"""What ended longer ago is told in short, as coaches advise."""
_NEWER = 2


def line_is_enough(case: Case, job: Job, told: Callable[[Job], bool]) -> bool:
    """Whether a job is long over, with two newer ones `told` as they should be, or one at which careers begin, with one
    such newer job."""
    least = 1 if _is_first_rung(job) else _NEWER if _is_old(case, job) else 0
    return 0 < least <= sum(_is_newer(other, job) and told(other) for other in jobs(case))


def _is_old(case: Case, job: Job) -> bool:
    if job.position.period is None:
        return True  # the rest of a career, told without dates
    end = job.position.period.end
    return end is not None and end.last() < years_before(case.today, _OLD_YEARS)


def _is_first_rung(job: Job) -> bool:
    """Whether the title is a learner's or one that everybody knows: intern, trainee solicitor, cashier."""
    title = job.position.title
    pieces = [plain_tokens(piece) for piece in _PIECES.split(title.value)] if title else []
    for tokens in pieces:
        begins = any(start == 0 for start, _ in claimed(tokens, vocabulary("first-rungs")))
        if begins or any(end == len(tokens) for _, end in claimed(tokens, vocabulary("lower-rungs"))):
            return True
    return False


def _is_newer(other: Job, job: Job) -> bool:
    """Whether a job ended later; by their places on the page where dates don't tell."""
    if other.index == job.index:
        return False
    one, two = other.position.period, job.position.period
    if one and one.end_state is EndState.PRESENT and not (two and two.end_state is EndState.PRESENT):
        return True
    if one and two and one.end and two.end:
        return one.end.last() > two.end.last()
    return other.index < job.index
