"""Years of experience claimed against the dates that bear them out, and the order of degrees."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator

from resumelint.checks.base import Case, check
from resumelint.checks.honesty.months import YEAR, dated, says, stretch
from resumelint.checks.introduction import introduction
from resumelint.checks.kinds import vocabulary
from resumelint.checks.passages import passages
from resumelint.checks.place import excerpt, plain
from resumelint.finding import Hit
from resumelint.resume import Education, EndState
from resumelint.text import words
from resumelint.text.patterns import fold

_GRACE = 2
_REACH = 60
"""So many letters after the years "experience" may stand."""
_MOST = 60
"""Nobody claims more for one working life; it is about a firm."""


@check("years-claimed", "text", "earliest")
def years_claimed(case: Case) -> Iterator[Hit]:
    """More years of experience than have gone by since the earliest year that the document names."""
    places = (*passages(case.resume, "headline"), *introduction(case.resume))
    claims = [(passage, *claim) for passage in places for claim in _claims(passage.text)]
    first = _earliest(case) if claims else None
    if first is None or says(_said(case), "left-out"):
        return
    for passage, start, end, claimed in claims:
        if case.today.year - first + _GRACE < claimed <= _MOST and not passage.quoted(start, end):
            values = {"text": excerpt(passage.text[start:end]), "earliest": plain(first)}
            yield Hit(passage.spans(start, end), values, passage.pointer)
            return


def _earliest(case: Case) -> int | None:
    """The earliest year that stands anywhere but among personal details, provided that there are jobs, all dated."""
    work = case.resume.work
    if not work or any(stretch(position.period, case.today) is None for position in work):
        return None
    born = {i for s in case.resume.sections if s.kind == "personal" for i in s.lines}
    lines = (line.text for line in case.document.lines if line.index not in born)
    years = [int(year) for text in lines for year in YEAR.findall(text)]
    years += [when.start_first // 12 for _, item in dated(case.resume) if (when := stretch(item.period, case.today))]
    return min(years, default=None)


def _said(case: Case) -> str:
    """The document without the headings over jobs: "Earlier experience" leaves nothing out where it stands over them.
    That a selection is shown, a heading does say."""
    held = {i for position in case.resume.work for i in position.lines}
    over = {
        span.line
        for section in case.resume.sections
        if section.heading and not held.isdisjoint(section.lines)
        for span in section.heading.spans
        if not says(fold(section.heading.value), "chosen-experience")
    }
    return fold("\n".join(line.text for line in case.document.lines if line.index not in over))


def _claims(text: str) -> Iterator[tuple[int, int, int]]:
    """Claims of years of experience: offsets, and the number of years."""
    for sentence in re.finditer(r"[^.!?;]+(?:[.!?;](?=\S)[^.!?;]*)*", text):
        folded = fold(sentence[0])
        if says(folded, "shared-experience"):
            continue
        for match in _claim().finditer(folded):
            of = _experience().search(folded, match.end(), match.end() + _REACH)
            if match["doing"] or of:
                end = of.end() if of and not match["doing"] else match.end("years")
                years = _number(match["n"]) * _counted("year-words")[match["unit"]]
                yield sentence.start() + match.start(), sentence.start() + end, years


def _number(said: str) -> int:
    return int(said) if said.isdigit() else _counted("number-words")[said]


@functools.cache
def _counted(name: str) -> dict[str, int]:
    """The words of a file whose lines are "<number> <word>", folded."""
    return {fold(word): int(n) for n, _, word in (entry.partition(" ") for entry in words.load(name))}


@functools.cache
def _claim() -> re.Pattern[str]:
    numbers, units = (_either(_counted(name)) for name in ("number-words", "year-words"))
    return re.compile(
        rf"(?<![\w$€£.,])(?P<years>(?P<n>\d{{1,2}}|{numbers})\s?\+?(?:\s?plus)?\s+(?P<unit>{units}))(?!\w| old\b)"
        rf"(?P<doing>\s+(?:[a-z]+ing|in|as)\b)?"
    )


@functools.cache
def _experience() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_either(vocabulary('experience-nouns'))})(?!\w)")


def _either(forms: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, forms), key=len, reverse=True))


@check("degree-order", "degree", "period", "other", "other_period")
def degree_order(case: Case) -> Iterator[Hit]:
    """A higher degree that was finished before the bachelor's in the same field."""
    done = [
        (f"/education/{i}", school, when, rank)
        for i, school in enumerate(case.resume.education)
        if (when := stretch(school.period, case.today)) and _finished(school) and (rank := _rank(school))
    ]
    bachelors = [one for one in done if one[3] == 1]
    for pointer, school, when, rank in done:
        for _, lower, before, _ in bachelors:
            if rank > 1 and when.end_last < before.end_first and _same_field(school, lower):
                yield _told(school, lower, pointer)
                break


def _finished(school: Education) -> bool:
    return school.period is not None and school.period.end_state is EndState.STATED and school.study_type is not None


def _told(school: Education, lower: Education, pointer: str) -> Hit:
    values, places = {}, []
    for key, stem, item in (("degree", "period", school), ("other", "other_period", lower)):
        values[key] = excerpt(item.study_type.value if item.study_type else "")
        values[stem] = plain(item.period.text.value if item.period else "")
        places.append(item.period.text.spans if item.period else ())
    return Hit(places[0], values, pointer, related=(places[1],))


def _rank(school: Education) -> int:
    """1 for a bachelor's, 2 for a master's, 3 for a doctorate by research, 0 for all else."""
    said = fold(school.study_type.value if school.study_type else "")
    return max((rank for rank in (1, 2, 3) if says(said, f"degree-ranks/{rank}")), default=0)


def _same_field(one: Education, other: Education) -> bool:
    fields = [_field(school) for school in (one, other)]
    return bool(fields[0] & fields[1])


def _field(school: Education) -> frozenset[str]:
    """The words of a degree that name its field."""
    said = " ".join(text.value for text in (school.study_type, school.area) if text)
    known = frozenset(
        token for rank in (1, 2, 3) for entry in words.load(f"degree-ranks/{rank}") for token in _tokens(entry)
    )
    return frozenset(_tokens(said)) - known - words.folded("field-fillers") - words.folded("small-words")


def _tokens(text: str) -> list[str]:
    return [token for token in re.findall(r"[^\W\d_]+", fold(text)) if len(token) > 2]
