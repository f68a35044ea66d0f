"""LinkedIn's profile PDF as it was until about 2018 -> Resume: one column, roles as "Title at Company" in bold.

Three of them were at hand, all in English: what isn't sure is left in its section.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Sequence

from resumelint.document import Document, Line, Part
from resumelint.parse import dates
from resumelint.parse.contact.reach import find_emails, find_profiles
from resumelint.parse.data.fields import section_kind
from resumelint.parse.linkedin.degrees import degree_and_field
from resumelint.parse.linkedin.hallmarks import HEADING, NAME, is_footer, is_of_size
from resumelint.parse.linkedin.jobs import account, period
from resumelint.parse.linkedin.looks import part_of, text_of
from resumelint.resume import Contact, Education, Entry, Kind, Position, Resume, Section, Skill, Text

_AT = re.compile(r"\s+at\s+")
_LEVEL = re.compile(r"\s*\([^()]*experience\)$")
_STUDIED = re.compile(r",?\s*((?:18|19|20)\d\d(?:\s*[-–]\s*(?:(?:18|19|20)\d\d|Present))?)\s*$")

Test = Callable[[Line], bool]


def from_old(document: Document, region: str = "US") -> Resume:
    """The profile in a document that `is_old`. `region` decides how dates in figures are read."""
    body = _without_farewell([line for line in document.lines if line.part is Part.BODY and not is_footer(line)])
    cut = list(_cut(body, lambda line: is_of_size(line, HEADING)))
    sections = tuple(
        Section(section_kind(heading.text) or "other" if heading else "", text_of([heading]) if heading else None,
                tuple(line.index for line in below))
        for heading, below in cut
    )  # fmt: skip
    head = next((below for heading, below in cut if heading is None), [])

    def of(kind: str) -> list[Line]:
        return [document.lines[i] for section in sections if section.kind == kind for i in section.lines]

    top = frozenset(line.index for line in head)
    work = tuple(_jobs(of("work"), region))
    return Resume(
        document=document,
        kind=Kind.PROFILE,
        contact=_contact(document, head, sections, top),
        summary=text_of(of("summary")) if of("summary") else None,
        sections=sections,
        work=work,
        education=tuple(_schools(of("education"), region)),
        skills=_skills(of("skills")),
        projects=tuple(Entry(text_of(names)) for names, _ in _bold(of("projects")) if names),
        top=top,
        other=tuple(line.index for line in of("other")),
        doubts=("positions",) if of("work") and not work else (),
    )


def _without_farewell(lines: Sequence[Line]) -> list[Line]:
    """The last page repeats name and headline, and says how to reach the member at LinkedIn."""
    names = [i for i, line in enumerate(lines) if is_of_size(line, NAME) and line.bold]
    again = next((i for i in names if i and lines[i].text == lines[names[0]].text), len(lines))
    return list(lines[:again])


def _cut(lines: Sequence[Line], begins: Test) -> Iterator[tuple[Line | None, list[Line]]]:
    heading: Line | None = None
    below: list[Line] = []
    for line in lines:
        if begins(line):
            yield heading, below
            heading, below = line, []
        else:
            below.append(line)
    yield heading, below


def _contact(document: Document, head: Sequence[Line], sections: Sequence[Section], top: frozenset[int]) -> Contact:
    names = [line for line in head if is_of_size(line, NAME)]
    rest = [line for line in head if line not in names and "@" not in line.text]
    return Contact(
        name=text_of(names) if names else None,
        headline=text_of(rest) if rest else None,
        emails=find_emails(document, sections, top),
        profiles=find_profiles(document, sections, top),
    )


def _bold(lines: Sequence[Line]) -> Iterator[tuple[list[Line], list[Line]]]:
    """The bold lines that begin an entry, and what stands below them."""
    names: list[Line] = []
    below: list[Line] = []
    for line in lines:
        if line.bold and below:
            yield names, below
            names, below = [], []
        (names if line.bold else below).append(line)
    if names or below:
        yield names, below


def _jobs(lines: Sequence[Line], region: str) -> Iterator[Position]:
    for group, (names, below) in enumerate(_bold(lines)):
        if not names:
            continue
        called = text_of(names)
        at = _AT.search(called.value)
        dated = below[:1] if below and dates.periods(below[0].text, region) else []
        summary, highlights = account(below[len(dated) :])
        yield Position(
            title=part_of(names, called, 0, at.start() if at else len(called.value)),
            employer=part_of(names, called, at.end(), len(called.value)) if at else None,
            period=period(text_of(dated), dated, region) if dated else None,
            summary=summary,
            highlights=highlights,
            lines=tuple(line.index for line in (*names, *below)),
            group=group,
        )


def _schools(lines: Sequence[Line], region: str) -> Iterator[Education]:
    for names, below in _bold(lines):
        if not names:
            continue
        study = text_of(below[:1]) if below else Text("")
        when = _STUDIED.search(study.value)
        what = part_of(below, study, 0, when.start() if when else len(study.value))
        degree, area = degree_and_field(what, functools.partial(part_of, below))
        dated = part_of(below, study, when.start(1), when.end(1)) if when else None
        yield Education(
            institution=text_of(names),
            study_type=degree,
            area=area,
            period=period(dated, below, region) if dated else None,
            lines=tuple(line.index for line in (*names, *below)),
        )


def _skills(lines: Sequence[Line]) -> tuple[Skill, ...]:
    """One a line, sometimes with a level and years behind it."""
    found = tuple(
        part_of([line], text_of([line]), 0, level.start() if (level := _LEVEL.search(line.text)) else len(line.text))
        for line in lines
    )
    return (Skill("", found),) if found else ()
