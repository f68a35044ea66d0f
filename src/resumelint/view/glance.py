"""The ten-second view: what a recruiter's first look meets, in which order and place, and what it misses.

Two eye-tracking studies of The Ladders ("Keeping an eye on recruiter behavior", 2012, and "Eye-Tracking Study", 2018)
found four fifths of the first look on six things: the name, the current title and employer, their dates, the previous
title and employer, their dates, and the education. With these go what it takes to call back, and what the account has
to say for itself: what the employer does, and the best result.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence

from resumelint.checks.base import Case
from resumelint.checks.contact import email_buried, email_missing, phone_buried, phone_missing
from resumelint.checks.impact import ten_second_test
from resumelint.checks.place import whereabouts
from resumelint.finding import Hit
from resumelint.resume import Education, EndState, Kind, Period, Position, Resume, Text
from resumelint.text import words
from resumelint.view import best
from resumelint.view.spot import Spot, below_first_look, spot_of
from resumelint.view.thing import Glance, Mark, Note, Thing

_BEFORE = "Job before"
_BEHIND = 1_000_000
"""Sorts what isn't printed anywhere behind every page."""
_FEW = 3
"""Bullets: of so few nobody can be asked for a figure."""
_FRESH = 2
"""Years after which a degree no longer goes before the jobs."""


def glance(resume: Resume, today: datetime.date, region: str = "US") -> Glance:
    """The view of a resume or a profile. `today` tells how fresh a degree is, `region` whose phone customs hold."""
    case = Case(resume, today, region)
    things = [*_who(case), *_reach(case), *_jobs(case), *_education(case), *_result(case)]
    unread = tuple(page.number for page in resume.document.unread_pages)
    ordered = sorted(things, key=lambda thing: (thing.spot is None, thing.spot or Spot()))
    return Glance(tuple(ordered), resume.kind, unread)


def current_and_previous(positions: Sequence[Position]) -> tuple[Position, ...]:
    """The job held now that started last, or else the one that ended last, and the next of them. Jobs without dates go
    last, those that the resume itself calls earlier behind the others."""

    def rank(job: Position) -> tuple[object, ...]:
        period = job.period
        start = period.start if period else None
        end = (period.end or start) if period else None
        present = period is not None and period.end_state is EndState.PRESENT
        dated = start is not None or end is not None
        begun = start.first() if start else datetime.date.min
        return dated, present, begun if present else end.last() if end else begun, begun, not job.earlier

    return tuple(sorted(positions, key=rank, reverse=True)[:2])  # stable: of two alike the one met first


def _who(case: Case) -> Iterator[Thing]:
    """The name, and the line that says what the person is. That line may lack where a job above the fold says it."""
    contact = case.resume.contact
    yield from _said(case, "Name", contact.name) or _unmet(case, "Name", Mark.UNCLEAR)
    silent = _is_resume(case) and _fires(ten_second_test, case)
    where = "the top third" if case.document.pages else "the beginning"
    said = "says neither what you do nor for whom"
    if contact.headline:
        notes = [Note(Mark.MISSING, f"{said}; nothing near it does")] if silent else []
        yield from _said(case, "Headline", contact.headline, *notes)
    elif silent:
        yield from _unmet(case, "Headline", Mark.MISSING, f"{where} {said}")


def _reach(case: Case) -> Iterator[Thing]:
    contact = case.resume.contact
    phones, emails = [p.text for p in contact.phones], [e.text for e in contact.emails]
    yield from _contact(case, "Phone", phones, (phone_missing, phone_buried))
    yield from _contact(case, "Email", emails, (email_missing, email_buried))


def _contact(
    case: Case, label: str, found: Sequence[Text], checks: tuple[Callable[[Case], Iterator[Hit]], ...]
) -> Iterator[Thing]:
    """A number or an address, with what the rules say of its place: the view must not contradict them."""
    missing, buried = checks
    resume = _is_resume(case)
    if found:
        spot = _spot(case, found[0]) or Spot(_BEHIND, name="behind a link only")
        hits = buried(case) if resume else ()
        places = (whereabouts(case.document, hit.spans[0]) for hit in hits)
        notes = (Note(Mark.LOW, f"too far down, {place}: put it under your name") for place in places)
        yield Thing(label, ((found[0].value,),), spot, tuple(notes))
    elif resume:
        mark = Mark.MISSING if _fires(missing, case) else Mark.UNCLEAR
        yield from _unmet(case, label, mark, "put it under your name")


def _jobs(case: Case) -> Iterator[Thing]:
    resume = case.resume
    if "positions" in resume.doubts or (not resume.work and "sections" in resume.doubts):
        yield from _unmet(case, "Jobs", Mark.UNCLEAR)
        return
    jobs = current_and_previous(resume.work)
    if not jobs:
        yield from _unmet(case, "Job", Mark.MISSING)
    told: list[str] = []
    for job, label in zip(jobs, ("Job", _BEFORE), strict=False):
        now = job.period is not None and job.period.end_state is EndState.PRESENT
        if label == "Job":
            label = "Job now" if now else "Last job" if job.period else "Job"
        about = _value(best.description(job))
        yield from _job(case, job, label, "" if about in told else about)
        told.append(about)


def _job(case: Case, job: Position, label: str, about: str) -> Iterator[Thing]:
    """A job; `about` is what its employer does, if that has not been said."""
    chief = job.title or job.employer
    if chief is None:
        yield from _unmet(case, label, Mark.UNCLEAR)
        return
    beside = (_value(job.employer) if job.title else "", _dates(job.period))
    lines = (_full(chief.value), _full(*beside), _full(about))
    spot, notes = _spot(case, job.title, job.employer), []
    if label != _BEFORE and _is_resume(case) and spot and spot.low and not _degree_first(case, spot):
        notes.append(Note(Mark.LOW, below_first_look(case.document)))
    parts = {"title": job.title, "employer": job.employer, "dates": job.period}
    if unclear := " and ".join(name for name, part in parts.items() if not part):
        notes.append(_note(case, Mark.UNCLEAR, f"the {unclear}"))
    yield Thing(label, tuple(filter(None, lines)), spot, tuple(notes))


def _degree_first(case: Case, job: Spot) -> bool:
    """Students and fresh graduates put their school first."""
    for school in case.resume.education:
        spot = _spot(case, school.institution, school.study_type)
        end = (school.period.end or school.period.start) if school.period else None
        if spot and spot < job and (end is None or end.year >= case.today.year - _FRESH):
            return True
    return False


def _education(case: Case) -> Iterator[Thing]:
    """The degree that is met first."""
    resume = case.resume
    met = [thing for school in resume.education if (thing := _school(case, school))]
    if met:
        yield min(met, key=lambda thing: (thing.spot is None, thing.spot or Spot()))
    else:
        clear = not resume.doubts and not any(s.kind == "education" for s in resume.sections)
        yield from _unmet(case, "Education", Mark.MISSING if clear else Mark.UNCLEAR)


def _school(case: Case, school: Education) -> Thing | None:
    degree = ", ".join(_full(_value(school.study_type), _value(school.area)))
    chief, beside = (degree, _value(school.institution)) if degree else (_value(school.institution), "")
    if not chief:
        return None
    lines = (_full(chief), _full(beside, _dates(school.period)))
    spot = _spot(case, school.study_type, school.area, school.institution)
    return Thing("Education", tuple(filter(None, lines)), spot)


def _result(case: Case) -> Iterator[Thing]:
    result = best.best_result(case.resume)
    if result and result.weight:
        yield Thing("Best result", ((result.said,),), _spot(case, result.text), figure=(result.start, result.end))
    elif result is None and _is_resume(case) and not case.resume.doubts and best.accounts(case.resume) > _FEW:
        yield from _unmet(case, "Best result", Mark.MISSING, "no bullet has a figure: how much, how many, how fast?")


def _said(case: Case, label: str, text: Text | None, *notes: Note) -> tuple[Thing, ...]:
    return (Thing(label, ((text.value,),), _spot(case, text), notes),) if text else ()


def _unmet(case: Case, label: str, mark: Mark, advice: str = "") -> tuple[Thing, ...]:
    """Something that is nowhere. A profile need not have it."""
    note = _note(case, mark, advice=advice)
    return (Thing(label, notes=(note,)),) if _is_resume(case) or note.mark is Mark.UNCLEAR else ()


def _note(case: Case, mark: Mark, what: str = "", advice: str = "") -> Note:
    """What stands on a page that can't be read is not missing, and no advice is due. In data nothing is unclear."""
    if case.document.data is not None:
        mark = Mark.MISSING
    if mark is Mark.UNCLEAR or case.document.unread_pages:
        return Note(Mark.UNCLEAR, f"{what} could not be made out".lstrip())
    found = f"no {what.removeprefix('the ')}" if what else "missing"
    return Note(mark, f"{found}: {advice}" if advice else found)


def _spot(case: Case, *texts: Text | None) -> Spot | None:
    """The first place where one of the texts stands."""
    spots = [spot_of(case.document, span) for text in texts if text for span in text.spans]
    return min(spots, default=None)


def _is_resume(case: Case) -> bool:
    return case.resume.kind is Kind.RESUME


def _fires(check: Callable[[Case], Iterator[Hit]], case: Case) -> bool:
    return any(True for _ in check(case))


def _value(text: Text | None) -> str:
    return text.value if text else ""


def _dates(period: Period | None) -> str:
    """The dates as printed. Of some that are set in two lines only the first is at hand, and is left open."""
    if period is None:
        return ""
    text = period.text.value.rstrip()
    cut_off = text.endswith(("-", "–", "—")) or text.casefold().split()[-1:] in [[word] for word in words.load("until")]
    return f"{text} …" if cut_off and period.end_state is not EndState.UNKNOWN else text


def _full(*texts: str) -> tuple[str, ...]:
    return tuple(text for text in texts if text)
