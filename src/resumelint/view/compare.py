"""A resume and a LinkedIn profile side by side: what of the one is what of the other, and what of it differs.

Judged as the rules of the group `profile` judge, but everything is shown: also what can't be told, and what is old.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, field

from resumelint.pairing import periods
from resumelint.pairing.contacts import same_email, same_link, same_phone
from resumelint.pairing.people import same_person
from resumelint.pairing.positions import Match, Paired, pair
from resumelint.pairing.studies import Studies, pair_studies, same_year
from resumelint.pairing.trades import same_trade
from resumelint.pairing.verdict import Verdict
from resumelint.resume import Contact, Education, EndState, Period, Position, Resume, Text

ALONE = ("resume-only", "profile-only")
Fields = Mapping[str, str]


class Row(Struct, frozen=True):
    """One thing and its two sides: fields by JSON Resume's names, those of a job or a study with the pointer into what
    `parse` prints; None for a side that hasn't got it."""

    section: str
    """basics, work or education."""
    resume: Fields | None
    profile: Fields | None
    fields: Mapping[str, Verdict] = field(default_factory=dict)
    """How the fields that both sides have compare."""
    paired: Verdict = Verdict.SAME
    """Whether the two sides are one thing."""

    @property
    def verdict(self) -> str:
        """same, different, unclear, resume-only or profile-only."""
        if self.resume is None or self.profile is None:
            return ALONE[self.resume is None]
        found = set(self.fields.values())
        if Verdict.DIFFERENT in found and self.paired is Verdict.SAME:
            return Verdict.DIFFERENT.value
        clear = self.paired is Verdict.SAME and Verdict.UNSURE not in found
        return Verdict.SAME.value if clear else Verdict.UNSURE.value

    @property
    def differs(self) -> tuple[str, ...]:
        return tuple(name for name, verdict in self.fields.items() if verdict is Verdict.DIFFERENT)


def compare(resume: Resume, profile: Resume, today: datetime.date) -> tuple[Row, ...]:
    """All of both sides, in the order of the resume; what only the profile has follows in its section."""
    return (
        *_basics(resume.contact, profile.contact),
        *_work(resume.work, profile.work, today),
        *_education(resume.education, profile.education),
    )


def counts(rows: Sequence[Row]) -> Mapping[str, int]:
    """How many rows there are of each verdict, those with none included."""
    found = Counter(row.verdict for row in rows)
    return {verdict: found[verdict] for verdict in (*(v.value for v in Verdict), *ALONE)}


def _basics(mine: Contact, theirs: Contact) -> Iterator[Row]:
    for key, name in (("name", "name"), ("label", "headline"), ("location", "location")):
        sides: list[Text | None] = [getattr(contact, name) for contact in (mine, theirs)]
        one, other = (text.value if text else "" for text in sides)
        if key == "location":
            verdict = Verdict.SAME if one.casefold() == other.casefold() else Verdict.UNSURE
        else:
            verdict = (same_person if key == "name" else same_trade)(one, other) if one and other else Verdict.UNSURE
            verdict = Verdict.SAME if one == other else verdict
        yield from _single(key, one, other, verdict)
    for key, judged in (("email", same_email), ("phone", same_phone), ("url", same_link)):
        yield from _single(key, *judged(mine, theirs))


def _single(key: str, one: str, other: str, verdict: Verdict) -> Iterator[Row]:
    """A row of one field; none where neither side has it."""
    mine, theirs = ({key: value} if value else None for value in (one, other))
    if one or other:
        yield Row("basics", mine, theirs, {key: verdict} if one and other else {})


def _work(mine: Sequence[Position], theirs: Sequence[Position], today: datetime.date) -> Iterator[Row]:
    paired = pair(mine, theirs, today) or Paired((), frozenset(), frozenset(), ())
    by_mine = {match.mine: match for match in paired.matches}
    for i, job in enumerate(mine):
        match = by_mine.get(i)
        if match is None:
            yield Row("work", _job(job, i), None)
            continue
        other = theirs[match.theirs]
        fields = {"position": match.title, "name": match.employer, **_when(match, paired, job, other, today)}
        sides = _job(job, i), _job(other, match.theirs)
        common = {key: verdict for key, verdict in fields.items() if all(key in side for side in sides)}
        yield Row("work", *sides, common, Verdict.SAME if match.sure else Verdict.UNSURE)
    taken = {match.theirs for match in paired.matches}
    yield from (Row("work", None, _job(job, j)) for j, job in enumerate(theirs) if j not in taken)


def _when(match: Match, paired: Paired, mine: Position, theirs: Position, today: datetime.date) -> dict[str, Verdict]:
    """The dates; where one side tells several roles as one, a difference is none."""
    house = paired.house_of(match)
    spans = periods.stretch(mine.period, today), periods.stretch(theirs.period, today)
    ends = {
        "startDate": periods.same_point(spans[0].start, spans[1].start),
        "endDate": periods.same_point(spans[0].end, spans[1].end),
    }
    if len(house.mine) == len(house.theirs):
        return ends
    return {key: Verdict.UNSURE if verdict is Verdict.DIFFERENT else verdict for key, verdict in ends.items()}


def _education(mine: Sequence[Education], theirs: Sequence[Education]) -> Iterator[Row]:
    found = {study.mine: study for study in pair_studies(mine, theirs) if study.school is Verdict.SAME}
    for i, school in enumerate(mine):
        study = found.get(i)
        if study is None:
            yield Row("education", _study(school, i), None)
        else:
            yield _studied(study, school, theirs[study.theirs])
    taken = {study.theirs for study in found.values()}
    yield from (Row("education", None, _study(s, j)) for j, s in enumerate(theirs) if j not in taken)


def _studied(study: Studies, mine: Education, theirs: Education) -> Row:
    sides = _study(mine, study.mine), _study(theirs, study.theirs)
    fields = {"institution": study.school, "studyType": study.degree, "endDate": same_year(mine, theirs)}
    common = {key: verdict for key, verdict in fields.items() if all(key in side for side in sides)}
    return Row("education", *sides, common)


def _job(job: Position, place: int) -> Fields:
    texts = {"position": job.title, "name": job.employer}
    return {"pointer": f"/work/{place}", **_texts(texts), **_dates(job.period)}


def _study(school: Education, place: int) -> Fields:
    texts = {"studyType": school.study_type, "area": school.area, "institution": school.institution}
    return {"pointer": f"/education/{place}", **_texts(texts), **_dates(school.period)}


def _texts(texts: Mapping[str, Text | None]) -> Fields:
    return {key: text.value for key, text in texts.items() if text}


def _dates(period: Period | None) -> Fields:
    if period is None:
        return {}
    start = {"startDate": period.start.isoformat()} if period.start and not period.single else {}
    if period.end:
        return {**start, "endDate": period.end.isoformat()}
    return {**start, "endDate": "present"} if period.end_state is EndState.PRESENT else start
