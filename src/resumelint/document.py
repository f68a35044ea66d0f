"""What a reader makes of a file: pages, lines and words, and where each stands.

A Document knows nothing about resumes. All measures are points (1/72 inch) from the top-left corner of the page as it
is shown (CropBox, after rotation). Formats without geometry (DOCX, Markdown, ...) have lines only: no pages, no words,
`box` is None.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from msgspec import Struct, field

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


class Part(StrEnum):
    """Which part of the file a line stands in. Only BODY and TABLE are where every applicant system reads."""

    BODY = "body"
    TABLE = "table"
    TEXTBOX = "textbox"
    HEADER = "header"
    FOOTER = "footer"
    FOOTNOTE = "footnote"
    COMMENT = "comment"


class PageState(StrEnum):
    """Why a page has, or has not, text that a machine can read."""

    TEXT = "text"
    EMPTY = "empty"
    IMAGE = "image"
    """A picture and no text: a scan or an export as image."""
    UNMAPPED = "unmapped"
    """Text is drawn, but its fonts don't say which characters they show."""


class Cause(StrEnum):
    """Why a person doesn't see what a machine reads."""

    PALE = "pale"
    """It has the colour of what is behind it."""
    TINY = "tiny"
    OUTSIDE = "outside"
    """It stands beside the page."""
    COVERED = "covered"
    """A picture or a coloured shape lies over it."""
    MARKED = "marked"
    """The format itself says that it isn't to be shown: Word's hidden text, PDF's invisible render mode."""
    ALTERNATIVE = "alternative"
    """It describes a picture to those who can't see it: an honest way of not being seen."""
    SPLIT = "split"
    """A word as printed, in which there are characters without width."""


class Word(Struct, frozen=True, gc=False):
    """One word as printed. `start` is the offset of its first character in the text of its line."""

    text: str
    start: int
    box: Box
    font: str = ""
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    colour: str | None = None
    """As "#rrggbb"; None where the file doesn't say."""

    @property
    def end(self) -> int:
        return self.start + len(self.text)


class Span(Struct, frozen=True):
    """A stretch of one line: characters `start` to `end` of `Document.lines[line].text`."""

    line: int
    start: int
    end: int


class Line(Struct, frozen=True):
    """One line in reading order.

    `text` is without the bullet's glyph (that is `bullet`); a tab in it stands for a gap wide enough to be seen as one,
    e.g. before a right-aligned date. `parts()` splits there.
    """

    index: int
    """Place in Document.lines, from 0."""
    number: int
    """Counts from 1 within the page, in reading order; in formats without pages, within the document."""
    text: str
    page: int | None = None
    words: tuple[Word, ...] = ()
    box: Box | None = None
    part: Part = Part.BODY
    column: int = 0
    """Lines of one page with the same number stand in one column; the numbers follow the reading order."""
    indent: float = 0.0
    """Left edge of the bullet or the text: points, or the list level where there is no geometry."""
    bullet: str = ""
    size: float = 0.0
    """The size of most of its letters in points; 0 where unknown."""
    bold: bool = False
    """Most letters are bold. `bold_until` tells how far a bold beginning reaches."""
    italic: bool = False
    colour: str | None = None
    bold_until: int = 0
    """Offset where a bold beginning ends; 0 when the line doesn't begin in bold."""
    heading: int = 0
    """The heading level that the format itself gives (Word style, Markdown #, HTML h1), 0 for none."""
    ruled: bool = False
    """A ruled line runs directly below or through it."""
    space_above: float = 0.0
    """Blank points (page-less formats: blank lines) between it and the line above in its column."""
    stored: int | None = None
    """Its turn in the order in which the file holds the page's text; None where that is the reading order."""

    def parts(self) -> tuple[Span, ...]:
        """The stretches between wide gaps, left to right, blanks trimmed."""
        spans, start = [], 0
        for piece in self.text.split("\t"):
            lead = len(piece) - len(piece.lstrip())
            if piece.strip():
                spans.append(Span(self.index, start + lead, start + len(piece.rstrip())))
            start += len(piece) + 1
        return tuple(spans)

    def box_of(self, start: int, end: int) -> Box | None:
        """The box around the characters `start` to `end`, cut inside words by equal letter widths."""
        hit = [w for w in self.words if w.start < end and start < w.end]
        if not hit:
            return self.box
        first, last = hit[0], hit[-1]
        left = first.box[0] + (first.box[2] - first.box[0]) * max(0, start - first.start) / max(1, len(first.text))
        right = last.box[2] - (last.box[2] - last.box[0]) * max(0, last.end - end) / max(1, len(last.text))
        return (left, min(w.box[1] for w in hit), right, max(w.box[3] for w in hit))


class Link(Struct, frozen=True):
    """A link: where it points to, and the text that it covers, as far as there is text."""

    target: str
    text: str = ""
    span: Span | None = None
    page: int | None = None
    box: Box | None = None


MOST_UNSEEN = 2_000
"""Letters that a reader keeps of words that no person sees."""


class Unseen(Struct, frozen=True):
    """Words in the file that no person sees. They stand on no line; `near` is the index of the one they follow."""

    text: str
    cause: Cause
    page: int | None = None
    box: Box | None = None
    near: int | None = None


class Image(Struct, frozen=True):
    """A raster picture on a page."""

    box: Box
    width_px: int
    height_px: int
    photographic: bool = False
    """It has the shades of a photograph; False where that can't be told."""


class Page(Struct, frozen=True):
    """One page: its size in points, what could be read of it, and its pictures."""

    number: int
    width: float
    height: float
    state: PageState = PageState.TEXT
    images: tuple[Image, ...] = ()


class Document(Struct, frozen=True, dict=True):
    """A file as read. `lines` are in reading order over all pages, header and footer lines included (see Line.part)."""

    path: str
    format: str
    """pdf, docx, markdown, text, html, json-resume, rendercv, linkedin-pdf, linkedin-archive."""
    lines: tuple[Line, ...] = ()
    pages: tuple[Page, ...] = ()
    links: tuple[Link, ...] = ()
    unseen: tuple[Unseen, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    data: Mapping[str, object] | None = None
    """Sources that are data already (JSON Resume, RenderCV): the data as loaded."""
    lies_at: str = ""
    """Where the file itself is, when it isn't at `path`: it was sent to another machine."""

    @property
    def file(self) -> Path:
        """What to open to see it again."""
        return Path(self.lies_at or self.path)

    @cached_property
    def text(self) -> str:
        """All lines, joined by line ends."""
        return "\n".join(line.text for line in self.lines)

    @cached_property
    def column_edges(self) -> Mapping[tuple[int | None, int], float]:
        """By page and column, how far right the text reaches."""
        edges: dict[tuple[int | None, int], float] = {}
        for line in self.lines:
            if line.box:
                place = (line.page, line.column)
                edges[place] = max(edges.get(place, line.box[2]), line.box[2])
        return edges

    @property
    def unread_pages(self) -> tuple[Page, ...]:
        """Pages that show something, of which no text could be had."""
        return tuple(p for p in self.pages if p.state in (PageState.IMAGE, PageState.UNMAPPED))

    def excerpt(self, spans: tuple[Span, ...]) -> str:
        """The words at the spans, one blank between them."""
        return " ".join(" ".join(self.lines[s.line].text[s.start : s.end].split()) for s in spans)
