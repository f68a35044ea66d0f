"""LinkedIn's profile PDF -> Resume."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from resumelint.document import Document, Line, Part
from resumelint.parse.linkedin import jobs, sidebar
from resumelint.parse.linkedin.looks import MAIN_EDGE, Look, look_of, paragraphs, text_of
from resumelint.parse.text import joined
from resumelint.resume import Contact, Kind, Resume, Section, Text
from resumelint.text import words

_SIDE_ORDER = ("contact", "skills")
"""What the first two headings of the sidebar are, in whatever language."""


class _Part(NamedTuple):
    kind: str
    heading: list[Line]
    lines: list[Line]

    def section(self) -> Section:
        heading = text_of(self.heading) if self.heading else None
        return Section(self.kind, heading, tuple(line.index for line in self.lines))


def from_printed(document: Document, region: str = "US") -> Resume:
    """The profile in a document that the PDF reader knew for one. `region` is for phone numbers without a country
    code."""
    body = [line for line in document.lines if line.part is Part.BODY]
    side = list(_side(line for line in body if line.column == 0))
    main = list(_main(line for line in body if line.column == 1))
    parts = [*side, *main]

    def of(kind: str) -> list[Line]:
        return [line for part in parts if part.kind == kind for line in part.lines]

    reach = of("contact")
    work = jobs.positions(of("work"), region)
    return Resume(
        document=document,
        kind=Kind.PROFILE,
        contact=_contact(document, of(""), reach, region),
        summary=_summary(of("summary")),
        sections=tuple(part.section() for part in parts),
        work=work,
        education=jobs.schools(of("education"), region),
        skills=sidebar.skills(of("skills")),
        certificates=sidebar.entries(of("certificates")),
        languages=sidebar.languages(of("languages")),
        publications=sidebar.entries(of("publications")),
        awards=sidebar.entries(of("awards")),
        top=frozenset(line.index for line in (*of(""), *reach) if line.page == 1),
        other=tuple(line.index for line in of("other")),
        doubts=("positions",) if of("work") and not work else (),
    )


def _contact(document: Document, head: Sequence[Line], reach: Sequence[Line], region: str) -> Contact:
    def of(look: Look) -> Text | None:
        found = [line for line in head if look_of(line) is look]
        return text_of(found) if found else None

    return Contact(
        name=of(Look.NAME),
        headline=of(Look.BIG),
        phones=sidebar.phones(reach, region),
        emails=sidebar.emails(document, reach),
        profiles=tuple(sidebar.sites(document, reach)),
        location=of(Look.FAINT),
    )


def _summary(lines: Sequence[Line]) -> Text | None:
    texts = [text_of(group) for group in paragraphs(lines, MAIN_EDGE)]
    spans = tuple(span for text in texts for span in text.spans)
    return Text(joined(text.value for text in texts), spans) if texts else None


def _main(lines: Iterator[Line]) -> Iterator[_Part]:
    """The head, which has no heading, and the sections below it."""
    for heading, below in _cut(lines, Look.HEADING):
        kind = _kind(heading) or (jobs.kind_by_look(below) if heading else "")
        yield _Part(kind, heading, below)


def _side(lines: Iterator[Line]) -> Iterator[_Part]:
    for number, (heading, below) in enumerate((h, b) for h, b in _cut(lines, Look.SIDE_HEADING) if h or b):
        place = _SIDE_ORDER[number] if number < len(_SIDE_ORDER) else "other"
        yield _Part(_kind(heading) or place, heading, below)


def _cut(lines: Iterator[Line], heading: Look) -> list[tuple[list[Line], list[Line]]]:
    """Lines by the headings above them; a heading may take two lines."""
    out: list[tuple[list[Line], list[Line]]] = [([], [])]
    for line in lines:
        if look_of(line) is not heading:
            out[-1][1].append(line)
        elif out[-1][0] and not out[-1][1]:
            out[-1][0].append(line)
        else:
            out.append(([line], []))
    return [pair for pair in out if pair[0] or pair[1]]


def _kind(heading: Sequence[Line]) -> str:
    return _headings().get(words.fold(text_of(heading).value), "") if heading else ""


@functools.cache
def _headings() -> dict[str, str]:
    pairs = (entry.partition("\t") for entry in words.load("linkedin-headings"))
    return {words.fold(title): kind for kind, _, title in pairs}
