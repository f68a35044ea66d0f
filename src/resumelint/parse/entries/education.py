"""Education: schools, degrees, fields and dates."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Sequence

from resumelint.document import Document
from resumelint.parse import places, vocabulary
from resumelint.parse.entries.atoms import Atom, parts
from resumelint.parse.entries.blocks import Block, blocks
from resumelint.parse.entries.rows import Role, Row, period_of
from resumelint.parse.text import text_of
from resumelint.resume import Education, Section, Text
from resumelint.text import words

_COMMA = re.compile(r",\s+|:\s+|\.\s+(?=[A-Z])|\s+from\s+(?=[A-Z])")
_FIELD = re.compile(r"\s+(?:in|of|en|der|für|em|di|van)\s+|,\s+|:\s+|\s*\(|\s+", re.IGNORECASE)


def education(document: Document, sections: Sequence[Section], region: str) -> tuple[Education, ...]:
    """The entries of the education sections, in the order of the text."""
    out: list[Education] = []
    for section in sections:
        for block in blocks(document, section.lines, region):
            out += _of_block(document, block)
    return tuple(_shared_school(out))


def _of_block(document: Document, block: Block) -> list[Education]:
    """A block holds one entry, or several that follow each other without text between."""
    rows = list(block.header) + [r for r in block.body if _names_school(r)]
    groups: list[list[Row]] = []
    have: set[str] = set()
    for row in rows:
        kinds = _kinds(row)
        again = kinds & have & {"school", "degree"} or ("date" in kinds & have and have & {"school", "degree", "other"})
        if not groups or (again and kinds - {"date"}):
            groups.append([])
            have = set()
        groups[-1].append(row)
        have |= kinds
    return [e for g in groups if (e := _entry(document, g, block)) is not None]


def _names_school(row: Row) -> bool:
    """A body row that is an entry of its own: a bullet "BSc, University of ..., 2019"."""
    text = row.text
    if len(text.split()) > 22 or row.role is Role.MORE or _note().match(text):
        return False
    both = vocabulary.institution_score(text) and (vocabulary.degree_score(text) or row.dated)
    return bool(
        both or (row.role is Role.PROSE and (vocabulary.degree_score(text) >= 1 or vocabulary.institution_score(text)))
    )


def _kinds(row: Row) -> set[str]:
    out = {"date"} if row.dated else set()
    for atom in parts([row]).atoms:
        pieces = _comma_pieces(atom)
        school = any(_school(p) for p in pieces)
        degree = any(_degree(p) and not _school(p) for p in pieces)
        if school:
            out.add("school")
        if degree:
            out.add("degree")
        if not school and not degree and not _note().match(atom.text):
            out.add("other")
    return out


def _entry(document: Document, rows: Sequence[Row], block: Block) -> Education | None:
    pieces = [p for atom in parts(rows).atoms for p in _comma_pieces(atom) if not _note().match(p.text)]
    school = _best(pieces, _school)
    degree = _best([p for p in pieces if p is not school], _degree)
    others = [p for p in pieces if p is not school and p is not degree and not _degree(p)]
    if school is not None and degree is None and _degree(school):  # "Apprenticeship" beside a centre's name
        named = [p for p in others if vocabulary.employer_score(_bare(p.text)) >= 0.9]
        school, degree, others = (
            (named[0], school, [p for p in others if p is not named[0]]) if named else (school, None, others)
        )
    if school is None and others:
        named = [p for p in others if p.text[:1].isupper() or not p.text[:1].isascii()]
        apart = [p for p in named if degree is None or p.number != degree.number]
        apart = apart or [p for p in named if degree is None or _set_apart(degree, p)]
        school = max(apart, key=lambda p: vocabulary.employer_score(p.text), default=None)
        others = [p for p in others if p is not school]
    if school is None and degree is None:
        return None
    study, area = _study(document, degree, others)
    return Education(
        institution=_text(document, school),
        study_type=study,
        area=area,
        period=period_of(document, rows),
        lines=tuple(sorted({line.index for r in (*rows, *block.body) for line in r.lines})),
    )


@functools.cache
def _note() -> re.Pattern[str]:
    """How a line begins that is neither school nor degree."""
    return re.compile(rf"\W*(?:{'|'.join(re.escape(n) for n in words.load('study-notes'))})\b", re.IGNORECASE)


def _degree(piece: Atom) -> float:
    """Longer names of a degree say more: "PhD" beside "PhD in Computer Science"."""
    return vocabulary.degree_score(piece.text) and vocabulary.degree_score(piece.text) + len(piece.text) / 1000


def _set_apart(degree: Atom, piece: Atom) -> bool:
    """Whether a wide gap lies between the degree and what follows it on the line."""
    return piece.row is degree.row and "\t" in degree.row.text[degree.end : piece.start]


def _school(piece: Atom) -> float:
    """A name that is also a degree's ("Apprenticeship") tells less of a school."""
    weight = 0.5 if vocabulary.degree_score(piece.text) else 1.0
    bare = _bare(piece.text)
    if bare and not vocabulary.institution_score(bare):
        weight *= 0.4  # "Fachinformatiker (IHK)": who examined
    return 0.0 if vocabulary.is_degree(bare) else vocabulary.institution_score(piece.text) * weight


def _bare(text: str) -> str:
    """A name without what stands in brackets: who examined, a short form."""
    return re.sub(r"\s*\([^)]*\)", "", text)


def _best(pieces: Sequence[Atom], score: Callable[[Atom], float]) -> Atom | None:
    best = max(((score(p), -n) for n, p in enumerate(pieces)), default=(0.0, 0))
    return pieces[-best[1]] if best[0] > 0 else None


def _comma_pieces(atom: Atom) -> list[Atom]:
    """An atom cut at its commas where the parts tell school from degree; a campus stays with its school."""
    text = atom.raw
    out: list[Atom] = []
    start = 0
    cuts = [m for m in _COMMA.finditer(text) if _divides(text, m)]
    for m in [*cuts, None]:
        end = m.start() if m else len(text)
        piece = text[start:end]
        school = out[-1].text if out and vocabulary.institution_score(out[-1].text) else ""
        within = vocabulary.institution_score(piece) >= 1  # a school of a university
        if school and not vocabulary.degree_score(piece) and (within or _is_campus(school, piece)):
            start = out.pop().start - atom.start
        elif school and (places.is_place(piece) or (m is None and _may_be_town(piece))):
            continue
        out.append(atom.cut(start, end))
        start = m.end() if m else end
    return out


def _divides(text: str, cut: re.Match[str]) -> bool:
    """Whether a sign or a word parts school and degree, or the school from a note: "B.Com from Elm College. Thesis:
    ..."."""
    if cut[0][0] == ",":
        return True
    before, after = text[: cut.start()], text[cut.end() :]
    if "from" in cut[0]:
        return vocabulary.degree_score(before) > 0 and vocabulary.degree_score(after) == 0
    return vocabulary.institution_score(before) > 0 and (cut[0][0] == ":" or _note().match(after) is not None)


def _is_campus(school: str, piece: str) -> bool:
    """Whether a school's name goes on after a comma: "University of California, Berkeley"."""
    town = places.is_place(piece) or _may_be_town(piece)
    return town and words.fold(school) in words.folded("multi-campus")


def _may_be_town(piece: str) -> bool:
    """Whether it is a single word that names no field of study, as unknown towns do."""
    known = vocabulary.degree_score(piece) or vocabulary.institution_score(piece)
    return " " not in piece and piece[:1].isupper() and not known and words.fold(piece) not in words.folded("fields")


def _study(document: Document, degree: Atom | None, others: Sequence[Atom]) -> tuple[Text | None, Text | None]:
    """Kind of degree and field: "B.S. in Computer Science" is both."""
    if degree is None:
        return None, None
    text = degree.raw
    if not vocabulary.is_degree(text):
        cuts = [m for m in _FIELD.finditer(text) if vocabulary.is_degree(text[: m.start()]) and text[m.end() :].strip()]
        if cuts:
            m = cuts[-1]
            field = re.match(r"(?:in|of|en|der|für|em|di|van)\s+", text[m.end() :], re.IGNORECASE)
            start = m.end() + (field.end() if field else 0)
            return _text(document, degree.cut(0, m.start())), _text(document, degree.cut(start, len(text.rstrip(")"))))
    beside = [o for o in others if abs(o.number - degree.number) <= 1]
    area = next((o for o in beside if words.fold(o.text) not in words.headings()), None)
    return _text(document, degree), _text(document, area)


def _text(document: Document, atom: Atom | None) -> Text | None:
    if atom is None:
        return None
    text = text_of(document.lines, atom.spans)
    return text if text.value else None


def _shared_school(found: list[Education]) -> list[Education]:
    """Degrees listed under one school name it once."""
    out: list[Education] = []
    for e in found:
        if e.institution is None and out and out[-1].institution is not None and out[-1].study_type is not None:
            e = Education(out[-1].institution, e.study_type, e.area, e.period, e.courses, e.lines)
        out.append(e)
    return out
