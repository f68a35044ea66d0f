"""Schools, degrees and years on both sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resumelint.checks.base import Case, check
from resumelint.checks.place import excerpt, plain
from resumelint.checks.profile.sides import place, said_by, spans_of, speaks_of
from resumelint.finding import Hit, Value
from resumelint.pairing.studies import Studies, graduated, pair_studies, same_year
from resumelint.pairing.verdict import Verdict
from resumelint.resume import Education, Text


@check("education-mismatch", "school", "mine", "other")
def education_mismatch(case: Case) -> Iterator[Hit]:
    """One study told in two ways: another degree, another year, or the same degree of the same year elsewhere."""
    if case.profile is None or "sections" in (*case.resume.doubts, *case.profile.doubts):
        return
    mine, theirs = case.resume.education, case.profile.education
    for found in pair_studies(mine, theirs):
        one, other = mine[found.mine], theirs[found.theirs]
        pointers = f"/education/{found.mine}", f"/education/{found.theirs}"
        if found.school is Verdict.DIFFERENT:
            yield from _school(case, found, one, other, pointers)
        elif found.degree is Verdict.DIFFERENT and found.only:
            yield _told("degree", one, other, (one.study_type, other.study_type), pointers)
        elif _one_study(found) and same_year(one, other) is Verdict.DIFFERENT:
            texts = tuple(school.period.text if school.period else None for school in (one, other))
            yield _told("year", one, other, texts, pointers)


def _one_study(found: Studies) -> bool:
    """Whether it is surely one study that both sides tell of."""
    return found.degree is Verdict.SAME or (found.only and found.degree is Verdict.UNSURE)


def _school(case: Case, found: Studies, one: Education, other: Education, pointers: tuple[str, str]) -> Iterator[Hit]:
    """The last study of either side: the same degree, finished in the same year, at two schools neither of which the
    other side speaks of."""
    alike = found.degree is Verdict.SAME and same_year(one, other) is Verdict.SAME and graduated(one)
    assert case.profile is not None
    if not alike or not one.institution or not other.institution:
        return
    if speaks_of(said_by(case.profile), one.institution.value) or speaks_of(
        said_by(case.resume), other.institution.value
    ):
        return
    yield _told("school", one, other, (one.institution, other.institution), pointers)


def _told(
    variant: str, one: Education, other: Education, texts: Sequence[Text | None], pointers: tuple[str, str]
) -> Hit:
    mine, theirs = texts
    values = {"school": excerpt(one.institution.value if one.institution else "")}
    for key, text in (("mine", mine), ("other", theirs)):
        values[key] = _value(variant, text)
    spans = spans_of(mine, one.institution)
    return Hit(spans, values, pointers[0], variant, profile=place(pointers[1], theirs, other.institution))


def _value(variant: str, text: Text | None) -> Value:
    said = text.value if text else ""
    return plain(said) if variant == "year" else excerpt(said)
