"""Resumes as rows, and the Documents that readers would make of them.

A `Row` is what an author types: a line or a paragraph, a heading, a bullet. `flow` sets rows as a format without pages
has them (Markdown, Word); `paged` breaks them into the lines of pages, with words and boxes; `printed` makes a PDF.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from msgspec import structs

from resumelint.document import Document, Line, Page, Word
from resumelint.parse import parse
from resumelint.resume import EndState, Period, Position, Resume, Text
from tests.read.pdf import draw

LEFT, RIGHT, TOP, BOTTOM = 50.0, 560.0, 50.0, 745.0
"""The margins of a US letter page, in points."""


@dataclass(frozen=True)
class Row:
    text: str
    """What follows a tab stands at the right margin."""
    bold: bool = False
    lead: int = 0
    """How many letters at the start are bold, where not all are."""
    italic: bool = False
    size: float = 10
    bullet: str = ""
    level: int = 0
    """How far it is indented, in steps."""
    space: float = 0
    """Blank lines above it."""
    heading: int = 0
    """The level of a heading, in formats that have such."""


def title(text: str) -> Row:
    """The person's name, as documents begin."""
    return Row(text, bold=True, size=20, heading=1)


def head(text: str) -> Row:
    return Row(text, bold=True, size=13, space=1, heading=2)


def line(text: str, **look: Any) -> Row:
    return Row(text, **look)


def bold(text: str, **look: Any) -> Row:
    return Row(text, bold=True, **look)


def lead(text: str, rest: str, **look: Any) -> Row:
    """A line that begins in bold."""
    return Row(text + rest, lead=len(text), **look)


def bullets(*texts: str, level: int = 0, glyph: str = "•") -> list[Row]:
    return [Row(text, bullet=glyph, level=level) for text in texts]


def rows(*pieces: Row | str | Iterable[Row | str]) -> list[Row]:
    """Pieces as rows; a text alone is a plain line."""
    out: list[Row] = []
    for piece in pieces:
        if isinstance(piece, str):
            out.append(Row(piece))
        elif isinstance(piece, Row):
            out.append(piece)
        else:
            out += rows(*piece)
    return out


def flow(typed: Sequence[Row]) -> Document:
    """As read from a format without pages: a row is a line."""
    lines = [
        Line(
            index=i,
            number=i + 1,
            text=row.text,
            bold=row.bold,
            bold_until=len(row.text) if row.bold else row.lead,
            italic=row.italic,
            bullet=row.bullet,
            indent=float(row.level + bool(row.bullet)),
            heading=row.heading,
            space_above=row.space if i else 0.0,
        )
        for i, row in enumerate(typed)
    ]
    return Document("resume.md", "markdown", tuple(lines))


def plain(typed: Sequence[Row]) -> Document:
    """As read from a text file: no heading and nothing bold, but blank lines above headings."""
    bare = [
        replace(row, bold=False, lead=0, italic=False, heading=0, space=max(row.space, row.heading > 1))
        for row in typed
    ]
    return structs.replace(flow(bare), path="resume.txt", format="text")


@dataclass(frozen=True)
class _Set:
    """A line of a page on its way: its words, at x, in a font; and its baseline."""

    row: Row
    first: bool
    words: tuple[tuple[float, str, str], ...]
    gap: int
    """After how many words the part at the right margin begins; 0 for none."""
    page: int
    base: float


def _set(typed: Sequence[Row], width: float = RIGHT, page_end: float = BOTTOM) -> Iterator[_Set]:
    """Rows broken into lines and pages."""
    y, page = TOP, 1
    for n, row in enumerate(typed):
        leading = 1.25 * row.size
        y += 0.6 * row.size * row.space if n else 0.0
        start = LEFT + 16 * (row.level + bool(row.bullet))
        left, _, right = row.text.partition("\t")
        ends = width - draw.width(right, _font(row, len(left) + 1), row.size)
        for k, placed in enumerate(_wrapped(row, left, start, ends - 2 * row.size if right else width)):
            y += leading
            if y > page_end:
                y, page = TOP + leading, page + 1
            end = tuple(_placed(row, right, len(left) + 1, ends)) if right and not k else ()
            yield _Set(row, not k, (*placed, *end), len(placed) if end else 0, page, y)


def _font(row: Row, at: int) -> str:
    if row.bold or at < row.lead:
        return draw.BOLD
    return draw.ITALIC if row.italic else draw.PLAIN


def _placed(row: Row, text: str, at: int, x: float) -> Iterator[tuple[float, str, str]]:
    for word in text.split():
        at = row.text.index(word, at)
        font = _font(row, at)
        yield x, word, font
        x += draw.width(word + " ", font, row.size)
        at += len(word)


def _wrapped(row: Row, text: str, start: float, width: float) -> list[tuple[tuple[float, str, str], ...]]:
    lines: list[list[tuple[float, str, str]]] = [[]]
    shift = 0.0
    for x, word, font in _placed(row, text, 0, start):
        if x - shift + draw.width(word, font, row.size) > width and lines[-1]:
            lines.append([])
            shift = x - start
        lines[-1].append((x - shift, word, font))
    return [tuple(found) for found in lines]


def paged(typed: Sequence[Row], width: float = RIGHT, page_end: float = BOTTOM) -> Document:
    """As read from a PDF of these rows in one column, `width` being its right edge."""
    lines: list[Line] = []
    bottom, page = 0.0, 0
    for s in _set(typed, width, page_end):
        number = lines[-1].number + 1 if s.page == page else 1
        made = _line(s, len(lines), number)
        assert made.box is not None
        above = bottom if s.page == page else made.box[1]
        lines.append(structs.replace(made, space_above=round(max(0.0, made.box[1] - above), 1)))
        bottom, page = made.box[3], s.page
    pages = tuple(Page(n, 612, 792) for n in range(1, page + 1))
    return Document("resume.pdf", "pdf", tuple(lines), pages)


def _line(s: _Set, index: int, number: int) -> Line:
    size = s.row.size
    text, words = "", []
    for n, (x, word, font) in enumerate(s.words):
        text += ("\t" if n == s.gap else " ") if n else ""
        box = (x, s.base - 0.78 * size, x + draw.width(word, font, size), s.base + 0.22 * size)
        style = {"bold": font == draw.BOLD, "italic": font == draw.ITALIC}
        words.append(Word(word, len(text), box, font, size, colour="#000000", **style))
        text += word
    begins = s.first and bool(s.row.bullet)
    heavy = sum(len(w.text) for w in words if w.bold)
    until = 0
    for w in words:
        if not w.bold:
            break
        until = w.end
    return Line(
        index=index,
        number=number,
        text=text,
        page=s.page,
        words=tuple(words),
        box=(words[0].box[0], words[0].box[1], words[-1].box[2], words[0].box[3]),
        indent=round(words[0].box[0] - (16 if begins else 0), 1),
        bullet=s.row.bullet if begins else "",
        size=size,
        bold=2 * heavy > sum(len(w.text) for w in words),
        italic=s.row.italic,
        colour="#000000",
        bold_until=until,
    )


def printed(typed: Sequence[Row], width: float = RIGHT, page_end: float = BOTTOM) -> bytes:
    """A PDF of these rows, set as `paged` sets them."""
    pages: dict[int, list[str]] = {}
    for s in _set(typed, width, page_end):
        drawn = pages.setdefault(s.page, [])
        if s.first and s.row.bullet:
            drawn.append(draw.text(s.words[0][0] - 16, s.base, s.row.bullet, size=s.row.size))
        drawn += [draw.text(x, s.base, word, font=font, size=s.row.size) for x, word, font in s.words]
    return draw.pdf(*(draw.sheet(drawn) for _, drawn in sorted(pages.items())))


SETTINGS = {"flow": flow, "paged": paged}
"""What most tests of the parser are run over: formats without pages, and with."""


def said(text: Text | None) -> str:
    return text.value if text else ""


def when(period: Period | None) -> tuple[str, str]:
    """Start and end: as in JSON Resume, "present", or "?" where the end isn't told."""
    if period is None:
        return "", ""
    start = period.start.isoformat() if period.start else ""
    if period.end_state is EndState.PRESENT:
        return start, "present"
    if period.end_state is EndState.UNKNOWN:
        return start, "?"
    return start, period.end.isoformat() if period.end else ""


def job(position: Position) -> tuple[str, str, str, str]:
    """Title, employer, start and end."""
    return said(position.title), said(position.employer), *when(position.period)


def jobs(resume: Resume) -> list[tuple[str, str, str, str]]:
    return [job(p) for p in resume.work]


def assert_spans_say_the_value(resume: Resume) -> None:
    """Every piece points at the words it was read from."""
    for text in _texts(resume):
        if text.spans:
            there = "".join(c for c in resume.document.excerpt(text.spans) if c.isalnum())
            assert there == "".join(c for c in text.value if c.isalnum()), (text.value, there)


def _texts(resume: Resume) -> Iterator[Text]:
    contact = resume.contact
    yield from (t for t in (contact.name, contact.headline, contact.location, resume.summary) if t)
    yield from (p.text for p in contact.phones if not p.target_only)
    yield from (e.text for e in contact.emails if not e.target_only)
    for p in (*resume.work, *resume.volunteer):
        yield from (t for t in (p.title, p.employer, p.location, p.description, *p.summary, *p.highlights) if t)
    for e in resume.education:
        yield from (t for t in (e.institution, e.study_type, e.area) if t)
    for skill in resume.skills:
        yield from skill.keywords


def read_rows(*pieces: Row | str | Iterable[Row | str], setting: str = "flow", region: str = "US") -> Resume:
    """The rows, set and parsed."""
    resume = parse(SETTINGS[setting](rows(*pieces)), region)
    assert_spans_say_the_value(resume)
    return resume


def write_pdf(folder: Path, typed: Sequence[Row]) -> Path:
    path = folder / "resume.pdf"
    path.write_bytes(printed(typed))
    return path
