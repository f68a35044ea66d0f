"""A PDF with a highlight at the words of each finding, and a note where one is about the document as a whole.

pdfium makes them: it is there anyhow for what pdfplumber needs, opens whatever a browser opens, keeps an encrypted file
encrypted, and can append to a file instead of writing it anew. So the copy begins with the very bytes of the original:
signatures, forms, comments and what else stands in it stay as they are.
"""

from __future__ import annotations

import ctypes
import datetime
import math
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from resumelint.document import Box, Document
from resumelint.finding import Level
from resumelint.markup import AUTHOR, CantMark
from resumelint.markup.notes import Note
from resumelint.markup.pdfsave import saved

_COLOURS = {Level.ERROR: (255, 150, 150), Level.WARNING: (255, 220, 110), Level.NOTE: (160, 210, 255)}
"""A highlight darkens what is behind it, so black letters stay black."""
_MARGIN, _NOTE, _STEP = 6.0, 18.0, 24.0
"""Points: how far from the page's edge its notes stand, how large they are, and how far apart."""
_PRINT, _NO_ZOOM, _NO_ROTATE = 4, 8, 16
"""Flags of an annotation (ISO 32000, 12.5.3)."""
_FINE = 1000
"""pdfium takes whole pixels; so many make a point."""


class _Mark(NamedTuple):
    """Notes that share a place. No boxes: they stand in the page's margin."""

    page: int
    boxes: tuple[Box, ...]
    notes: tuple[Note, ...]
    text: str


def annotated(document: Document, notes: Sequence[Note], today: datetime.date) -> bytes:
    """The file with annotations. Raises CantMark."""
    data = document.file.read_bytes()
    try:
        with pypdfium2.PdfDocument(data) as pdf:
            for number, marks in groupby(_marks(document, notes), key=lambda mark: mark.page):
                _Sheet(pdf[number - 1], today).draw(marks)
            return saved(pdf, data)
    except (pypdfium2.PdfiumError, IndexError) as error:
        raise CantMark("it is damaged: open it in a viewer and save it again as PDF") from error


def _marks(document: Document, notes: Sequence[Note]) -> list[_Mark]:
    """The marks by page, those of one place together, and the gravest of them first."""
    found: dict[tuple[int, tuple[Box, ...]], list[Note]] = {}
    loose: dict[int, list[_Mark]] = {}
    continued: list[_Mark] = []
    for note in notes:
        places = _places(document, note)
        if not places:
            page = _page_of(document, note)
            loose.setdefault(page, []).append(_Mark(page, (), (note,), note.text))
            continue
        first, *others = places.items()
        found.setdefault(first, []).append(note)
        continued += [_Mark(page, boxes, (note,), f"See page {first[0]}.") for page, boxes in others]
    marks = [_Mark(*place, tuple(own), "\n\n".join(n.text for n in own)) for place, own in found.items()]
    return sorted([*(m for some in loose.values() for m in some), *marks, *continued], key=lambda mark: mark.page)


def _places(document: Document, note: Note) -> dict[int, tuple[Box, ...]]:
    """By page, the boxes of the words. Nothing for what is about a whole page or document, or beside the page."""
    at = note.finding.location
    if at is None:
        return {}
    boxes = [(document.lines[s.line].page, document.lines[s.line].box_of(s.start, s.end)) for s in at.spans]
    found: dict[int, tuple[Box, ...]] = {}
    for page, box in boxes or [(at.page, at.box)]:
        if page and box and _on_page(document, page, box):
            found[page] = (*found.get(page, ()), box)
    return found


def _page_of(document: Document, note: Note) -> int:
    at = note.finding.location
    page = at.page if at else None
    return page if page and page <= len(document.pages) else 1


def _on_page(document: Document, number: int, box: Box) -> bool:
    page = document.pages[number - 1]
    left, top, right, bottom = box
    inside = right > 0 and bottom > 0 and left < page.width and top < page.height
    return inside and all(map(math.isfinite, box)) and left < right and top < bottom


class _Sheet:
    """A page that is drawn on."""

    def __init__(self, page: Any, today: datetime.date) -> None:
        self.page, self.today = page, today
        self.width, self.height = page.get_size()
        self.margin = 0

    def draw(self, marks: Iterator[_Mark]) -> None:
        """Annotate the page."""
        for mark in marks:
            if mark.boxes:
                self._highlight(mark)
            else:
                self._margin_note(mark)

    def _highlight(self, mark: _Mark) -> None:
        boxes = [self._own(box) for box in mark.boxes]
        whole = (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))
        with _Annotation(self.page, pdfium.FPDF_ANNOT_HIGHLIGHT) as made:
            for box in mark.boxes:
                left, top, right, bottom = box
                corners = ((left, top), (right, top), (left, bottom), (right, bottom))
                flat = [value for corner in corners for value in self._point(*corner)]
                made.call("AppendAttachmentPoints", pdfium.FS_QUADPOINTSF(*flat))
            self._finish(made, mark, whole, _PRINT)

    def _margin_note(self, mark: _Mark) -> None:
        """At the left edge, one below the other; the lowest place takes the rest."""
        top = min(_MARGIN + self.margin * _STEP, max(0.0, self.height - _STEP))
        self.margin += 1
        rect = self._own((_MARGIN, top, _MARGIN + _NOTE, top + _NOTE))
        with _Annotation(self.page, pdfium.FPDF_ANNOT_TEXT) as made:
            self._finish(made, mark, rect, _PRINT | _NO_ZOOM | _NO_ROTATE)

    def _finish(self, made: _Annotation, mark: _Mark, rect: Box, flags: int) -> None:
        colour = _COLOURS[min((note.finding.level for note in mark.notes), key=lambda level: level.rank)]
        made.call("SetColor", pdfium.FPDFANNOT_COLORTYPE_Color, *colour, 255)
        made.call("SetRect", pdfium.FS_RECTF(rect[0], rect[3], rect[2], rect[1]))
        made.call("SetFlags", flags)
        made.text("Contents", mark.text)
        made.text("T", AUTHOR)
        made.text("M", f"D:{self.today:%Y%m%d}")

    def _own(self, box: Box) -> Box:
        """The box in the page's own measure: points from its bottom left, before it is turned or cropped."""
        (x0, y0), (x1, y1) = self._point(box[0], box[1]), self._point(box[2], box[3])
        return (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))

    def _point(self, x: float, y: float) -> tuple[float, float]:
        across, up = ctypes.c_double(), ctypes.c_double()
        size = round(self.width * _FINE), round(self.height * _FINE)
        pdfium.FPDF_DeviceToPage(self.page, 0, 0, *size, 0, round(x * _FINE), round(y * _FINE), across, up)
        return across.value, up.value


class _Annotation:
    """An annotation in the making. Raises CantMark where the file doesn't allow it."""

    def __init__(self, page: Any, kind: int) -> None:
        self.handle = pdfium.FPDFPage_CreateAnnot(page, kind)
        if not self.handle:
            raise CantMark("a page of it takes no notes: print it to a new PDF")

    def __enter__(self) -> _Annotation:
        return self

    def __exit__(self, *error: object) -> None:
        pdfium.FPDFPage_CloseAnnot(self.handle)

    def call(self, name: str, *values: Any) -> None:
        """One of pdfium's functions on it."""
        if not getattr(pdfium, f"FPDFAnnot_{name}")(self.handle, *values):
            raise CantMark("a page of it takes no notes: print it to a new PDF")

    def text(self, key: str, text: str) -> None:
        """Set one of its texts."""
        data = ctypes.create_string_buffer((text + "\0").encode("utf-16-le", "replace"))
        self.call("SetStringValue", key.encode(), ctypes.cast(data, ctypes.POINTER(pdfium.FPDF_WCHAR)))
