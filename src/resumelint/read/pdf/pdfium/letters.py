"""The letters of a page, put on a canvas by text object, in the order in which the page draws them: pdfium's text page
orders them by lines and leaves out what is drawn twice."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import c_float
from itertools import chain, groupby, islice
from typing import NamedTuple

from resumelint.read.pdf.drawing import DESCENT, Canvas, Glyph, Look, Strip
from resumelint.read.pdf.meaning import SPACE, UNMAPPED
from resumelint.read.pdf.pdfium import library as lib
from resumelint.read.pdf.pdfium.geometry import Matrix, then
from resumelint.read.pdf.pdfium.glyphs import LEAST, glyphs
from resumelint.read.pdf.pdfium.objects import colour_of, font_name, ink_of, matrix_of
from resumelint.read.pdf.pdfium.ordinary import Beyond

_INVISIBLE = (3, 7)
"""Neither filled nor stroked; the second only adds to the clipping path (ISO 32000, 9.3.6)."""
_PROOFS = 6


class _Font(NamedTuple):
    handle: int
    name: str
    widths: dict[str, float]
    """Of what its glyphs say, in sizes. pdfium looks up a glyph by what it says, and may come upon another."""
    proofs: list[bool]
    """Whether the widths of some letters are right; empty where nobody has asked yet."""


class _Type(NamedTuple):
    """How the letters of one object are set."""

    across: float
    """The size on the page, from left to right."""
    tall: float
    font: _Font


class Letters:
    """The letters of a page; `text` is the handle of its text page. Raises Beyond, also while they are drawn."""

    def __init__(self, text: int, view: Matrix, canvas: Canvas) -> None:
        self._text, self._view, self._canvas = text, view, canvas
        self._all = glyphs(text)
        self._runs: dict[int, list[range]] = {}
        for owner, run in _runs(self._all.owners):
            self._runs.setdefault(owner, []).append(run)
        self._fonts: dict[int, _Font] = {}
        self._inked: set[int] = set()
        self._blank: set[int] = set()

    def draw(self, item: int, form: Matrix) -> None:
        """Put the letters of a text object, and of the form with this matrix, on the canvas."""
        runs = self._runs.get(item)
        if runs is None:
            self._missing(item, form)
            return
        font = self._font(lib.font_of(item))
        type_ = self._type(runs[0][0], item, font)
        colour, ghost = colour_of(item), lib.render_mode(item) in _INVISIBLE
        for run in runs:
            self._note_ink(run, font)
            for part in self._level(run):
                base = round(self._view[5] - self._all.ys[part[0]], 2)
                bottom = base + DESCENT * type_.tall
                look = Look(bottom - type_.tall, bottom, base, type_.tall, font.name, colour, ghost=ghost)
                self._put(part, look, type_)

    def done(self) -> None:
        """Raises Beyond where it can't be told if what has no ink is blank: its font may have no outlines at all."""
        if self._blank - self._inked:
            raise Beyond

    def _note_ink(self, run: range, font: _Font) -> None:
        if font.handle not in self._inked:
            inks = (ink_of(self._text, self._all.numbers[i]) for i in run)
            if any(top - bottom > 2 * LEAST for _, _, bottom, top in inks):
                self._inked.add(font.handle)

    def _level(self, run: range) -> Iterator[range]:
        """The run cut where its letters leave their base line, as those of vertical writing do."""
        ys = self._all.ys
        if ys[run.start : run.stop].count(ys[run.start]) == len(run):
            yield run
            return
        for _, part in groupby(run, key=ys.__getitem__):
            first, *rest = part
            yield range(first, first + 1 + len(rest))

    def _put(self, run: range, look: Look, type_: _Type) -> None:
        found, own = self._all, slice(run.start, run.stop)
        texts, x0, x1 = found.texts[own], found.xs[own], found.rights[own]
        inks = found.ink_rights[own]
        for at in [at for at, (ink, right) in enumerate(zip(inks, x1, strict=True)) if ink >= right - LEAST]:
            if texts[at] not in (SPACE, UNMAPPED):  # it leans out over what it takes up
                x1[at] = self._advance(run[at], run, type_)
        left = self._view[4]
        if left:
            x0, x1 = [x + left for x in x0], [x + left for x in x1]
        self._canvas.strip(Strip(look, texts, x0, x1))

    def _advance(self, i: int, run: range, type_: _Type) -> float:
        """Where a letter ends whose ink ends at `right`: as wide as its font says, or at most where the next begins."""
        x, right, text = self._all.xs[i], self._all.rights[i], self._all.texts[i]
        if len(text) == 1 and self._proved(type_.font):
            width = type_.across * self._width(type_.font, text)
            return x + width if 0 < width < right - x else right
        after = self._all.xs[i + 1] if i + 1 in run else x
        return min(right, after) if after > x else right

    def _proved(self, font: _Font) -> bool:
        """Whether the widths of the font are right: those of the first letters that don't lean out are."""
        if not font.proofs:
            own = (
                (item, i) for item, runs in self._runs.items() if lib.font_of(item) == font.handle for i in chain(*runs)
            )
            for item, i in islice((place for place in own if self._upright(place[1])), _PROOFS):
                type_ = self._type(i, item, font)
                end = self._all.xs[i] + type_.across * self._width(font, self._all.texts[i])
                font.proofs.append(abs(end - self._all.rights[i]) < 0.02 * type_.tall)
            font.proofs.append(len(font.proofs) > 1)
        return all(font.proofs)

    def _upright(self, i: int) -> bool:
        """Whether a glyph is one letter that doesn't lean out."""
        return len(self._all.texts[i]) == 1 and self._all.ink_rights[i] < self._all.rights[i] - LEAST

    def _missing(self, item: int, form: Matrix) -> None:
        """A text object without letters: blanks, or the same as one before it."""
        array, at = lib.numbers(c_float, 4)
        lib.bounds_of(item, at, at + 4, at + 8, at + 12)
        if array[2] - array[0] > LEAST:
            if _replaced(item):
                raise Beyond  # its text is said by the object before it
            return
        matrix = then(matrix_of(item), then(form, self._view))
        x, y = matrix[4], round(matrix[5], 2)
        self._blank.add(lib.font_of(item))
        lib.font_size(item, at)
        size = abs(array[0] * matrix[3]) or 1.0
        self._canvas.letter(Glyph(SPACE, x, x + 0.01, Look(y - size, y, y, size, "", None)))

    def _type(self, i: int, item: int, font: _Font) -> _Type:
        array, at = lib.numbers(c_float, 7)
        lib.letter_matrix(self._text, self._all.numbers[i], at)
        lib.font_size(item, at + 24)
        a, b, c, d, _, _, size = array[:]
        if abs(b) > 1e-5 * abs(d) or abs(c) > 1e-5 * abs(d) or size * a <= 0 or size * d <= 0:
            raise Beyond  # it leans, is turned or mirrored: what pdfium says of its boxes is too little
        return _Type(size * a, round(size * d, 3), font)

    def _font(self, handle: int) -> _Font:
        font = self._fonts.get(handle)
        if font is None:
            font = self._fonts[handle] = _Font(handle, font_name(handle), {}, [])
        return font

    def _width(self, font: _Font, text: str) -> float:
        if text not in font.widths:
            array, at = lib.numbers(c_float, 1)
            lib.glyph_width(font.handle, ord(text[0]), 1.0, at)
            font.widths[text] = array[0]
        return font.widths[text]


def _runs(owners: list[int]) -> Iterator[tuple[int, range]]:
    """Stretches of letters that one object draws."""
    start = 0
    for owner, run in groupby(owners):
        end = start + len(list(run))
        yield owner, range(start, end)
        start = end


def _replaced(item: int) -> bool:
    """Whether the file says itself what text the object stands for (ISO 32000, 14.9.4)."""
    marks = (lib.mark_of(item, i) for i in range(lib.count_marks(item)))
    return any(lib.mark_has(mark, b"ActualText") for mark in marks)
