"""Jobs on both sides: missing ones, titles and dates."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from resumelint.checks.base import Case, check
from resumelint.checks.honesty.months import clear, header, says
from resumelint.checks.place import excerpt
from resumelint.checks.profile.sides import employer, period, place, said_by, spans_of, speaks_of
from resumelint.finding import Hit
from resumelint.pairing import periods
from resumelint.pairing.employers import same_employer, works_for_self
from resumelint.pairing.periods import Stretch, same_point, same_stretch
from resumelint.pairing.positions import House, Match, Paired, pair
from resumelint.pairing.tokens import tokens
from resumelint.pairing.verdict import Verdict
from resumelint.resume import Position, Resume
from resumelint.text import words
from resumelint.text.patterns import fold

_RECENT = 10 * 12


def _paired(case: Case) -> tuple[Resume, Paired] | None:
    """The profile and the pairs; None where either side's jobs are unknown or none of them is on the other."""
    profile = case.profile
    if profile is None or "positions" in (*case.resume.doubts, *profile.doubts):
        return None
    found = pair(case.resume.work, profile.work, case.today)
    return (profile, found) if found and any(match.sure for match in found.matches) else None


@check("employer-missing", "employer", "period")
def employer_missing(case: Case) -> Iterator[Hit]:
    """A job of the last ten years that stands on one side, while the other doesn't speak of its employer at all."""
    if (sides := _paired(case)) is None:
        return
    profile, paired = sides
    gone = {match.mine for match in paired.matches} | paired.maybe_mine
    for i, job in _alone(case.resume, gone, profile, case.today):
        values = {"employer": employer(job.employer), "period": period(job.period)}
        yield Hit(spans_of(job.employer), values, f"/work/{i}")
    if _selective(case.resume):
        return
    gone = {match.theirs for match in paired.matches} | paired.maybe_theirs
    for j, job in _alone(profile, gone, case.resume, case.today):
        values = {"employer": employer(job.employer), "period": period(job.period)}
        yield Hit((), values, variant="resume", profile=place(f"/work/{j}", job.employer))


def _alone(
    side: Resume, gone: set[int] | frozenset[int], other: Resume, today: datetime.date
) -> Iterator[tuple[int, Position]]:
    """The recent jobs of a side that the other doesn't speak of, one for each employer."""
    told: list[str] = []
    said = said_by(other)
    for i, job in enumerate(side.work):
        if i in gone or not job.employer or not _is_recent_job(side, job, today):
            continue
        name = job.employer.value
        if any(same_employer(name, earlier) is not Verdict.DIFFERENT for earlier in told):
            continue
        if not _elsewhere(other, name) and not speaks_of(said, name):
            told.append(name)
            yield i, job


def _is_recent_job(side: Resume, job: Position, today: datetime.date) -> bool:
    """Whether it surely is a job, at an employer, and ended within ten years."""
    end = periods.stretch(job.period, today).end
    name = job.employer.value if job.employer else ""
    head = " ".join(text.value for text in (job.title, job.employer) if text)
    if not clear(job) or job.earlier or end is None or end.first < periods.month(today) - _RECENT:
        return False
    breaks = words.folded("career-breaks")
    if works_for_self(name) or words.fold(name) in breaks or (job.title and words.fold(job.title.value) in breaks):
        return False
    return not says(fold(head), "loose-work") and not says(header(side.document, job), "career-breaks")


def _elsewhere(side: Resume, name: str) -> bool:
    """Whether a side has the name under another heading: as a place of voluntary work, a school, a project."""
    named = [job.employer for job in side.volunteer] + [school.institution for school in side.education]
    named += [entry.name for entry in side.projects]
    return any(text and same_employer(text.value, name) is not Verdict.DIFFERENT for text in named)


def _selective(resume: Resume) -> bool:
    """Whether the resume says that it doesn't show every job."""
    headings = "\n".join(s.heading.value for s in resume.sections if s.kind == "work" and s.heading)
    return says(fold(headings), "chosen-experience") or says(fold(resume.document.text), "left-out")


def _sure(case: Case) -> Iterator[tuple[Match, House, Position, Position, Resume]]:
    """The pairs that are one job for sure."""
    if (sides := _paired(case)) is None:
        return
    profile, paired = sides
    for match in paired.matches:
        mine, theirs = case.resume.work[match.mine], profile.work[match.theirs]
        if match.sure and clear(mine) and clear(theirs):
            yield match, paired.house_of(match), mine, theirs, profile


@check("title-mismatch", "employer", "title", "other")
def title_mismatch(case: Case) -> Iterator[Hit]:
    """One job, two titles that are clearly different, and neither is told of on the other side."""
    for match, house, mine, theirs, _ in _sure(case):
        if match.title is not Verdict.DIFFERENT or not mine.title or not theirs.title:
            continue
        if not _same_time(case, match, house, mine, theirs):
            continue
        if _tells(mine, theirs.title.value) or _tells(theirs, mine.title.value):
            continue
        values = {
            "employer": employer(mine.employer or theirs.employer),
            "title": excerpt(mine.title.value),
            "other": excerpt(theirs.title.value),
        }
        pointer = f"/work/{match.theirs}"
        yield Hit(mine.title.spans, values, f"/work/{match.mine}", profile=place(pointer, theirs.title))


def _same_time(case: Case, match: Match, house: House, mine: Position, theirs: Position) -> bool:
    """Whether two titles are of the same time. The only role at an employer on both sides need not agree to the month;
    of several each may be told in other pieces."""
    spans = periods.stretch(mine.period, case.today), periods.stretch(theirs.period, case.today)
    if len(house.mine) == len(house.theirs) == 1:
        part = periods.shared(*spans)
        return match.period is Verdict.SAME or (part is not None and part > 0.5)
    exact = all(s.start and s.start.exact for s in spans)
    return match.period is Verdict.SAME and exact and len(house.mine) == len(house.theirs)


def _tells(job: Position, title: str) -> bool:
    """Whether the account of a job holds the words of a title: "promoted from Sales Associate"."""
    account = (job.description, *job.summary, *job.highlights)
    said = {token for text in account if text for token in tokens(text.value)}
    wanted = {token for token in tokens(title) if token not in words.folded("small-words")}
    return bool(wanted) and wanted <= said


@check("dates-mismatch", "employer", "period", "other")
def dates_mismatch(case: Case) -> Iterator[Hit]:
    """One job whose start or end differs by more than is forgotten."""
    for match, house, mine, theirs, profile in _sure(case):
        if not _dates_differ(case, match, house, profile) or _of_another(case, match, house, profile):
            continue
        values = {
            "employer": employer(mine.employer or theirs.employer),
            "period": period(mine.period),
            "other": period(theirs.period),
        }
        when = (theirs.period.text if theirs.period else None, theirs.employer)
        spans = spans_of(mine.period.text if mine.period else None, mine.employer)
        yield Hit(spans, values, f"/work/{match.mine}", profile=place(f"/work/{match.theirs}", *when))


def _dates_differ(case: Case, match: Match, house: House, profile: Resume) -> bool:
    """Whether the dates of a pair surely differ, also when one side tells several roles as one."""
    mine = [periods.stretch(case.resume.work[i].period, case.today) for i in house.mine]
    theirs = [periods.stretch(profile.work[j].period, case.today) for j in house.theirs]
    one, other = mine[house.mine.index(match.mine)], theirs[house.theirs.index(match.theirs)]
    if same_stretch(one, other) is not Verdict.DIFFERENT:
        return False
    if len(mine) == len(theirs):
        return len(mine) == 1 or match.title is Verdict.SAME
    if len(mine) == 1:
        return not _within(one, theirs)
    return len(theirs) == 1 and not _within(other, mine)


def _of_another(case: Case, match: Match, house: House, profile: Resume) -> bool:
    """Whether the resume's dates are those of another employer on the profile: a line was read with the wrong job."""
    mine = periods.stretch(case.resume.work[match.mine].period, case.today)
    others = (job.period for j, job in enumerate(profile.work) if j not in house.theirs)
    return any(same_stretch(mine, periods.stretch(other, case.today)) is Verdict.SAME for other in others)


def _within(whole: Stretch, pieces: Sequence[Stretch]) -> bool:
    """Whether one role may stand for several: it starts where one of them starts, and ends where one of them ends."""
    if any(not piece.whole for piece in pieces):
        return True
    starts = any(same_point(whole.start, piece.start) is not Verdict.DIFFERENT for piece in pieces)
    ends = any(same_point(whole.end, piece.end) is not Verdict.DIFFERENT for piece in pieces)
    return starts and ends
