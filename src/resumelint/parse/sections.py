"""Which lines stand under which heading."""

from __future__ import annotations

from msgspec.structs import replace

from resumelint.document import Document, Part
from resumelint.parse import columns, dates, vocabulary
from resumelint.parse.headings import Heading, headings
from resumelint.parse.text import text_of, trim, whole
from resumelint.resume import Section
from resumelint.text import words

_LISTED = 16
"""A line of more words is a sentence of an account rather than an entry of a list."""


def sections(document: Document) -> tuple[Section, ...]:
    """All body lines, each in one section. What stands before the first heading has the kind ""."""
    found = {h.line.index: h for h in headings(document)}
    out: list[tuple[Heading | None, list[int]]] = []
    flows: dict[tuple[int | None, int], int] = {}
    extents = columns.extents(document)
    current = -1
    skip = -1
    last: tuple[int | None, int] | None = None
    for line in document.lines:
        if line.part in (Part.HEADER, Part.FOOTER, Part.FOOTNOTE, Part.COMMENT) or line.index <= skip:
            continue
        place = (line.page, line.column)
        if line.index in found:
            h = found[line.index]
            skip = line.index + h.upto - 1
            out.append((h, []))
            current = len(out) - 1
        else:
            if place != last and place in flows:
                current = flows[place]
            elif place != last and line.part is not Part.TABLE:
                bare = {n for n, (h, members) in enumerate(out) if h is not None and not members}
                current = columns.continued(place, last, flows, extents, current, bare)
            if current < 0:
                out.append((None, []))
                current = len(out) - 1
            out[current][1].append(line.index)
        flows[place] = current
        last = place
    return _with_education(_with_work([_section(document, h, members) for h, members in out], document), document)


def _with_work(found: list[Section], document: Document) -> list[Section]:
    """Where nothing is headed as work, a "career summary" that lists dated jobs is it."""
    if any(s.kind == "work" for s in found):
        return found
    for i, s in enumerate(found):
        lines = [document.lines[n] for n in s.lines]
        ranges = sum(any(not f.single for f in dates.periods(line.text)) for line in lines if not line.bullet)
        if s.kind in ("summary", "other", "awards", "activities") and s.heading is not None and ranges >= 2:
            found[i] = replace(s, kind="work", confidence=0.8)
            break
    return found


def _with_education(found: list[Section], document: Document) -> tuple[Section, ...]:
    """Where nothing is headed as education, "Qualifications" that list degrees and schools are it."""
    if any(s.kind == "education" for s in found):
        return tuple(found)
    for i, s in enumerate(found):
        texts = [document.lines[n].text for n in s.lines]
        short = [t for t in texts if len(t.split()) <= _LISTED]
        schools = sum(vocabulary.institution_score(t) > 0 for t in short)
        degrees = sum(vocabulary.degree_score(t) > 0 for t in short)
        if s.kind not in ("summary", "certificates", "other") or s.heading is None or not (schools and degrees):
            continue
        about = sum(bool(vocabulary.institution_score(t) or vocabulary.degree_score(t)) for t in short)
        if 2 * about >= len(texts):
            found[i] = replace(s, kind="education", confidence=0.8)
            break
    return tuple(found)


def _section(document: Document, h: Heading | None, members: list[int]) -> Section:
    if h is None:
        return Section("", None, tuple(members))
    spans = [trim(document.lines, whole(document.lines[h.line.index + k]), words.ORNAMENTS) for k in range(h.upto)]
    return Section(h.kind, text_of(document.lines, spans), tuple(members), 1.0 if h.known else 0.7)
