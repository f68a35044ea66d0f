"""Education: schools, degrees, fields and dates."""

from __future__ import annotations

import re
from collections.abc import Sequence

from resumelint import words
from resumelint.document import Document, Span
from resumelint.parse import vocabulary
from resumelint.parse.atoms import Atom, parts
from resumelint.parse.entries import Block, Role, Row, blocks
from resumelint.parse.positions import period
from resumelint.parse.text import text_of
from resumelint.resume import Education, Section, Text

_COMMA = re.compile(r",\s+")
_IN = re.compile(r"\s+(?:in|of|en|de|der|für|em)\s+|,\s+|:\s+|\s*\(", re.IGNORECASE)


def education(document: Document, sections: Sequence[Section], region: str) -> tuple[Education, ...]:
    """The entries of the education sections, in the order of the text."""
    out: list[Education] = []
    for section in sections:
        found = blocks(document, section.lines, region)
        for block in found:
            out += _entries(document, block)
    return tuple(out)


def _entries(document: Document, block: Block) -> list[Education]:
    """A block holds one entry, or several that follow each other without text between."""
    rows = list(block.header) + [r for r in block.body if r.role is not Role.BULLET and _names(r)]
    if not rows and block.body:
        rows = [r for r in block.body if _names(r)]
    groups: list[list[Row]] = []
    have: set[str] = set()
    for row in rows:
        kinds = _kinds(document, row)
        if groups and (kinds & have & {"school", "degree"} or ("date" in kinds and "date" in have and kinds & {"school", "degree"})):
            groups.append([])
            have = set()
        if not groups:
            groups.append([])
        groups[-1].append(row)
        have |= kinds
    out = [_entry(document, g, block) for g in groups]
    return _shared_school([e for e in out if e is not None])


def _names(row: Row) -> bool:
    text = row.text.partition(":")[0] if ":" in row.text else row.text
    return len(row.text.split()) < 22 and bool(vocabulary.institution_score(text) or vocabulary.degree_score(text) >= 1)


def _kinds(document: Document, row: Row) -> set[str]:
    out = {"date"} if row.dated else set()
    for atom in parts(document, [row]).atoms:
        if vocabulary.institution_score(atom.text):
            out.add("school")
        if vocabulary.degree_score(atom.text):
            out.add("degree")
    return out


def _entry(document: Document, rows: Sequence[Row], block: Block) -> Education | None:
    read = parts(document, rows)
    pieces = [p for atom in read.atoms for p in _comma_pieces(atom)]
    school = _best(pieces, vocabulary.institution_score)
    degree = _best([p for p in pieces if p is not school], vocabulary.degree_score)
    if school is not None and degree is None and vocabulary.degree_score(school.text) and not vocabulary.institution_score(school.text):
        school, degree = None, school
    others = [p for p in pieces if p not in (school, degree)]
    if school is None:
        if degree is None and not any(r.dated for r in rows):
            return None
        named = [p for p in others if p.text[:1].isupper() and not _grade(p.text)]
        school = (named or [None])[0]  # type: ignore[list-item]
        others = [p for p in others if p is not school]
    dated = [d for r in rows for d in r.dated]
    ranges = [d for d in dated if not d[1].single] or dated
    study, area = _study(document, degree, others)
    return Education(
        institution=_text(document, school),
        study_type=study,
        area=area,
        period=period(document, *ranges[0]) if ranges else None,
        courses=(),
        lines=tuple(sorted({r.line.index for r in (*rows, *block.body)})),
    )


def _best(pieces: Sequence[Atom], score: object) -> Atom | None:
    rated = [(score(p.text), -n, p) for n, p in enumerate(pieces) if not _grade(p.text)]  # type: ignore[operator]
    rated = [r for r in rated if r[0] > 0]
    return max(rated, key=lambda r: r[:2])[2] if rated else None


def _grade(text: str) -> bool:
    return bool(re.match(r"(?:cumulative |overall )?(?:gpa|grade|note|nota|mention|honors?|dean)\b", text, re.IGNORECASE))


def _comma_pieces(atom: Atom) -> list[Atom]:
    """An atom cut at its commas where the parts tell school from degree; a campus stays with its school."""
    text = atom.text
    if len(text) != atom.span.end - atom.span.start or "," not in text:
        return [atom]
    out: list[Atom] = []
    start = 0
    for m in [*_COMMA.finditer(text), None]:
        end = m.start() if m else len(text)
        piece = text[start:end]
        campus = out and vocabulary.institution_score(out[-1].text) and not vocabulary.degree_score(piece)
        if campus and not vocabulary.institution_score(piece) and (vocabulary.is_place(piece) or len(piece.split()) < 2):
            last = out.pop()
            begin = last.span.start - atom.span.start
            out.append(_cut(atom, begin, end))
        else:
            out.append(_cut(atom, start, end))
        start = m.end() if m else end
    return out


def _cut(atom: Atom, start: int, end: int) -> Atom:
    span = Span(atom.span.line, atom.span.start + start, atom.span.start + end)
    return Atom(span, atom.text[start:end], atom.row, atom.bold, atom.italic)


def _study(document: Document, degree: Atom | None, others: Sequence[Atom]) -> tuple[Text | None, Text | None]:
    """Kind of degree and field: "B.S. in Computer Science" is both."""
    if degree is None:
        return None, None
    text = degree.text
    for m in _IN.finditer(text):
        head, tail = text[: m.start()], text[m.end() :]
        if vocabulary.degree_score(head) and tail and not vocabulary.degree_score(f"{head} of {tail}".strip()) >= 1.1:
            if words.fold(text) in words.folded("degrees"):
                break
            return _text(document, _cut(degree, 0, m.start())), _text(document, _cut(degree, m.end(), len(text.rstrip(")"))))
    for m in re.finditer(r"\s+", text):
        head = text[: m.start()]
        if vocabulary.degree_score(head) and len(head) <= 8 and words.fold(text) not in words.folded("degrees"):
            return _text(document, _cut(degree, 0, m.start())), _text(document, _cut(degree, m.end(), len(text)))
    area = next((o for o in others if o.row == degree.row and not vocabulary.institution_score(o.text)), None)
    return _text(document, degree), _text(document, area)


def _text(document: Document, atom: Atom | None) -> Text | None:
    if atom is None:
        return None
    text = text_of(document.lines, [atom.span])
    return text if text.value else None


def _shared_school(found: list[Education]) -> list[Education]:
    """Degrees listed under one school name it once."""
    out: list[Education] = []
    for e in found:
        if e.institution is None and out and out[-1].institution is not None:
            e = Education(out[-1].institution, e.study_type, e.area, e.period, e.courses, e.lines)
        out.append(e)
    return out
