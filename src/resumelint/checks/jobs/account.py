"""What the person did: a job without an account of it, or without a title."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence

from resumelint.checks.base import Case, check
from resumelint.checks.jobs.naming import is_own
from resumelint.checks.jobs.notes import about_employer, deeds
from resumelint.checks.jobs.rungs import line_is_enough
from resumelint.checks.jobs.verbs import verb_of
from resumelint.checks.jobs.work import Job, clear_name, is_break, is_job, jobs, loose_header, section_of, shown
from resumelint.checks.kinds import claimed, plain_tokens, vocabulary
from resumelint.checks.umbrella import umbrellas
from resumelint.document import Part
from resumelint.finding import Hit, Value, ValueKind
from resumelint.resume import EndState
from resumelint.text import words

_MANY_JOBS = 3
_SURE = 0.65
"""Positions below this confidence may be torn apart."""
_LIST_ALONE = 120
"""So many words outside of bare lists of jobs and schools: the account may stand there, as in a functional resume."""
_ITEMS_ALONE, _LONG_ITEM = 4, 5
"""Or so many bullets of so many words: "Strengths", and under each what was done."""
_PROJECT_LINES = 4
_LONG_HEADER = 6
_GAP = 0.5
"""Of the letters' size: what stands wider apart is another entry. Where no page is set, a blank line is 1."""
_SHORT_TITLE = 5


@check("work-undescribed", "job")
def work_undescribed(case: Case) -> Iterator[Hit]:
    """A job under which nothing says what the person did there."""
    over = umbrellas(case.resume, case.today)
    found = tuple(job for job in jobs(case) if job.index not in over)
    bare = [job for job in found if not _has_account(case, job) and not _shares_account(case, job)]
    if len(bare) == len(found) >= _MANY_JOBS and _told_elsewhere(case):
        return
    if len(bare) == len(found) and _in_projects(case):
        return
    training = tuple(words.folded("training-nouns"))
    for job in bare:
        if job.position.title and words.fold(job.position.title.value).startswith(training):
            continue
        if line_is_enough(case, job, functools.partial(_has_account, case)) or _in_list(case, found, bare, job):
            continue
        name = job.position.title or job.position.employer
        if name:
            yield Hit(name.spans, {"job": shown(job)}, job.pointer)


def _has_account(case: Case, job: Job) -> bool:
    """Whether there is any account, also one that reading took for a part of the header."""
    position = job.position
    if deeds(job) or position.confidence < _SURE or (position.employer is None and _headless(case)):
        return True
    if _runs_on(case, job) or _in_cells(case, job) or _goes_on(case, job):
        return True
    loose = loose_header(case.resume, position)
    if any(len(text.split()) >= _LONG_HEADER or (text.endswith(".") and " " in text) for text in loose):
        return True
    return position.description is not None and _is_deed(position.description.value)


def _in_list(case: Case, found: Sequence[Job], bare: Sequence[Job], job: Job) -> bool:
    """Whether its section is a list of lines, as under "Teaching", and jobs of other sections have accounts."""
    told = {section_of(case.resume, other.position) for other in found if other not in bare}
    return bool(told) and section_of(case.resume, job.position) not in told


def _runs_on(case: Case, job: Job) -> bool:
    """Whether reading may have cut one job in two: this half has no dates, and the next one no title or employer."""
    after = case.resume.work[job.index + 1 : job.index + 2]
    return job.position.period is None and any(not (p.title and p.employer) and p.period for p in after)


def _goes_on(case: Case, job: Job) -> bool:
    """Whether reading may have taken the account for another job: the next one is right below and is none."""
    below = case.resume.work[job.index + 1 : job.index + 2]
    near = bool(below) and max(job.position.lines, default=-2) + 1 == min(below[0].lines, default=-1)
    return near and not is_job(below[0])


def _in_cells(case: Case, job: Job) -> bool:
    """Whether of a job in a table no title and no account was read: they may stand in a cell that was missed."""
    in_table = any(case.document.lines[i].part is Part.TABLE for i in job.position.lines)
    return in_table and job.position.title is None and not deeds(job)


def _headless(case: Case) -> bool:
    """Whether reading may have torn heads apart: some jobs have a title alone, others an employer."""
    work = [p for p in case.resume.work if not is_break(p)]
    return any(p.title and not p.employer for p in work) and any(p.employer for p in work)


def _is_deed(note: str) -> bool:
    """Whether a note begins as bullets do: with a verb, or a past form before a small word ("Waited on ...")."""
    first, *rest = [*plain_tokens(note)[:2], ""]
    small = {*words.load("tongues/en"), *words.load("number-words/en")}
    return bool(verb_of(first)) or (first.endswith("ed") and (rest[0] in small or rest[0].isdigit()))


def _shares_account(case: Case, job: Job) -> bool:
    """Whether titles at one employer are stacked with no text between, and the account stands below the last."""
    rest = case.resume.work[job.index + 1 :]
    for below in (Job(i, position) for i, position in enumerate(rest, job.index + 1)):
        same = below.employer == job.employer and below.position.group == job.position.group
        if not same and not _one_house(case, below):
            return False
        if _has_account(case, below):
            return True
    return False


def _one_house(case: Case, below: Job) -> bool:
    """Whether a job right under another one of a single line, without a gap, names no employer or a part of one."""
    before = case.resume.work[below.index - 1] if below.index else None
    if before is None or before.lines != (min(below.position.lines, default=0) - 1,):
        return False
    line, employer = case.document.lines[min(below.position.lines)], below.position.employer
    if line.space_above > _GAP * (line.size or 1):
        return False
    return employer is None or not words.folded("sub-units").isdisjoint(plain_tokens(employer.value)[-1:])


def _told_elsewhere(case: Case) -> bool:
    """Whether the resume speaks at length under other headings: skills with examples, achievements, publications."""
    idle = {
        i for s in case.resume.sections if s.kind in ("work", "education", "contact", "references") for i in s.lines
    }
    rest = [line for line in case.document.lines if line.index not in idle]
    deeds = sum(bool(line.bullet) and len(line.text.split()) >= _LONG_ITEM for line in rest)
    return deeds >= _ITEMS_ALONE or sum(len(line.text.split()) for line in rest) >= _LIST_ALONE


def _in_projects(case: Case) -> bool:
    """Whether the work is told below projects, as consultants do who list their employers in a line each."""
    told = [i for s in case.resume.sections if s.kind == "projects" for i in s.lines]
    return len(told) >= _PROJECT_LINES


@check("title-missing", "employer", "period")
def title_missing(case: Case) -> Iterator[Hit]:
    """A job with an employer and dates, and no word on what the person was there."""
    for job in () if _headless(case) else jobs(case):
        position = job.position
        if position.title or not position.employer or not position.period or position.confidence < 0.5:
            continue
        if not clear_name(position.employer) or is_own(position.employer.value):
            continue
        if _in_cells(case, job) or _maybe_titled(case, job):
            continue
        values = {
            "employer": Value(ValueKind.EMPLOYER, position.employer.value),
            "period": Value(ValueKind.PLAIN, position.period.text.value),
        }
        yield Hit(position.employer.spans, values, job.pointer)


def _maybe_titled(case: Case, job: Job) -> bool:
    """Whether something in the entry's head may be the title that reading missed: any word that isn't understood."""
    position = job.position
    notes = [text.value for text in (position.description, *position.summary[:1]) if text]
    notes = [note for note in notes if not about_employer(note)]
    loose = [*loose_header(case.resume, position), *notes]
    texts = [*loose, position.employer.value if position.employer else ""]
    described = position.description is not None and position.description.value in notes
    if described or any(claimed(plain_tokens(text), vocabulary("titles")) for text in texts):
        return True
    tails = (*words.folded("title-tails"), *(title for title in words.folded("titles") if len(title) > _SHORT_TITLE))
    if any(word.endswith(tails) for word in words.fold(texts[-1]).split()):
        return True  # titles of one word with what comes before it, as German and Dutch have them
    period = position.period
    dated = period is not None and period.start is not None and period.end_state is not EndState.UNKNOWN
    return not dated or bool(loose_header(case.resume, position))
