"""Years of experience claimed against the dates that bear them out, and the order of degrees."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from resumelint import words
from resumelint.checks.base import Case, check
from resumelint.checks.honesty.months import YEAR, dated, says, stretch
from resumelint.checks.introduction import introduction
from resumelint.checks.passages import passages
from resumelint.checks.place import excerpt, plain
from resumelint.finding import Hit
from resumelint.patterns import fold
from resumelint.resume import Education, EndState

_GRACE = 2
_MOST = 60
"""Nobody claims more for one working life; it is about a firm."""
_RECENT = 10


@check("years-claimed", "text", "years", "earliest")
def years_claimed(case: Case) -> Iterator[Hit]:
    """More years of experience than have gone by since the earliest year that the document names."""
    first = _earliest(case)
    if first is None or says(fold(case.document.text), "left-out"):
        return
    shown = case.today.year - first
    for passage in (*passages(case.resume, "headline"), *introduction(case.resume)):
        for start, end, claimed in _claims(passage.text):
            if shown + _GRACE < claimed <= _MOST and not passage.quoted(start, end):
                values = {"text": excerpt(passage.text[start:end]), "years": plain(shown), "earliest": plain(first)}
                yield Hit(passage.spans(start, end), values, passage.pointer)
                return


def _earliest(case: Case) -> int | None:
    """The earliest year that stands anywhere but in the contact lines, provided that a job or a school is dated and
    every job under a heading for earlier ones too."""
    work = case.resume.work
    if any(p.period is None and (p.earlier or p.confidence < 1) for p in work):
        return None
    if not any(stretch(item.period, case.today) for _, item in dated(case.resume)):
        return None
    contact = {i for s in case.resume.sections if s.kind in ("", "contact", "personal") for i in s.lines}
    lines = (line.text for line in case.document.lines if line.index not in contact)
    years = [int(year) for text in lines for year in YEAR.findall(text)]
    years += [when.start_first // 12 for _, item in dated(case.resume) if (when := stretch(item.period, case.today))]
    return min(years, default=None)


def _claims(text: str) -> Iterator[tuple[int, int, int]]:
    """Claims of years of experience: offsets, and the number of years."""
    for sentence in re.finditer(r"[^.!?;]+(?:[.!?;](?=\S)[^.!?;]*)*", text):
        folded = fold(sentence[0])
        if says(folded, "shared-experience"):
            continue
        for match in _claim().finditer(folded):
            rest = folded[match.end() : match.end() + 60]
            if match["of"] or says(rest, "experience-nouns"):
                number = int(match["n"]) if match["n"].isdigit() else _numbers()[match["n"]]
                yield sentence.start() + match.start(), sentence.start() + match.end(), number


@functools.cache
def _numbers() -> dict[str, int]:
    """Numbers in words, folded, and what they are."""
    return {fold(word): int(n) for n, _, word in (entry.partition(" ") for entry in words.load("number-words"))}


@functools.cache
def _claim() -> re.Pattern[str]:
    numbers = "|".join(sorted(map(re.escape, _numbers()), key=len, reverse=True))
    years = "|".join(re.escape(fold(word)) for word in words.load("year-words"))
    return re.compile(
        rf"(?<![\w$€£.,])(?P<n>\d{{1,2}}|{numbers})\s?\+?(?:\s?plus)?\s+(?:{years})(?:'|\b)(?P<of>\s+[a-z]+ing\b)?"
    )


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
