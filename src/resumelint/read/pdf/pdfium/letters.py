"""The letters of a page, from pdfium's text page: that makes up blanks and line ends of its own, orders the text by
lines and leaves out what is drawn twice; here only what the page draws counts, in the order in which it does."""

from __future__ import annotations

import itertools
from ctypes import c_double, c_float
from itertools import groupby, repeat
from typing import NamedTuple

from resumelint.read.pdf.drawing import DESCENT, SPACE, UNMAPPED, Canvas, Glyph, is_icon_font
from resumelint.read.pdf.pdfium import library as lib
from resumelint.read.pdf.pdfium.geometry import Matrix, then
from resumelint.read.pdf.pdfium.objects import colour_of, matrix_of
from resumelint.read.pdf.pdfium.ordinary import Beyond

_INVISIBLE = (3, 7)
"""Neither filled nor stroked; the second only adds to the clipping path (ISO 32000, 9.3.6)."""
_MOST = 50_000
_PROOFS = 6
_LEAST = 0.01
_RIGHT_TO_LEFT = ((0x590, 0x900), (0xFB1D, 0xFE00), (0xFE70, 0xFEFF), (0x10800, 0x11000), (0x1E800, 0x1F000))
"""Hebrew, Arabic and their kin, which pdfium turns round and spells out."""


class _Font(NamedTuple):
    handle: int
    name: str
    widths: dict[str, float]
    """Of what its glyphs say, in sizes. pdfium looks up a glyph by what it says, and may come upon another."""
    proofs: list[bool]
    """Whether the widths of some letters are right; empty where nobody has asked yet."""


class _Look(NamedTuple):
    """What the letters of one object have in common."""

    across: float
    """The size on the page, from left to right."""
    tall: float
    font: _Font
    colour: str | None
    ghost: bool


class Letters:
    """The letters of a page; `text` is the handle of its text page. Raises Beyond, also while they are drawn."""

    def __init__(self, text: int, view: Matrix, canvas: Canvas) -> None:
        self._text, self._view, self._canvas = text, view, canvas
        count = max(0, lib.count_letters(text))
        if count > _MOST:
            raise Beyond  # it is for the other reader to say so
        every, here = range(count), repeat(text)
        self._codes = list(map(lib.letter_code, here, every))
        if self._codes and max(self._codes) > 0x590 and any(_from_right(code) for code in set(self._codes)):
            raise Beyond
        self._generated = list(map(lib.is_generated, here, every))
        self._unmapped = list(map(lib.is_unmapped, here, every))
        self._origins = self._all(lib.letter_origin, c_double, 2, count)
        self._ink = self._all(lib.letter_ink, c_double, 4, count)
        cells, at = lib.numbers(c_float, 4 * count)
        list(map(lib.letter_cell, here, every, range(at, at + 16 * count, 16)))
        self._rights = cells[2::4]
        owners = list(map(lib.letter_object, here, every))
        self._runs: dict[int, list[int]] = {}
        for owner, run in groupby(every, key=owners.__getitem__):
            if owner:
                self._runs.setdefault(owner, []).extend(run)
        self._fonts: dict[int, _Font] = {}
        self._inked: set[int] = set()
        self._blank: set[int] = set()

    def _all(self, get: object, kind: type, numbers: int, count: int) -> list[tuple[float, ...]]:
        """What a function says of every letter, in several numbers each at an address of its own."""
        array, at = lib.numbers(kind, numbers * count)
        step = 8 * numbers
        places = (range(at + 8 * k, at + 8 * k + step * count, step) for k in range(numbers))
        list(map(get, repeat(self._text), range(count), *places))  # type: ignore[call-overload]
        flat = array[:]
        return list(zip(*(flat[k::numbers] for k in range(numbers)), strict=True))

    def draw(self, item: int, form: Matrix) -> None:
        """Put the letters of a text object, and of the form with this matrix, on the canvas."""
        run = self._runs.get(item)
        if run is None:
            self._missing(item, form)
            return
        look = self._look(item, run[0])
        if look.font.handle not in self._inked and any(self._ink[i][3] - self._ink[i][2] > 2 * _LEAST for i in run):
            self._inked.add(look.font.handle)
        i, end = 0, len(run)
        while i < end:
            first = last = run[i]
            i += 1
            if self._generated[first]:
                continue
            text = self._said(first, look.font.name)
            while i < end and self._origins[run[i]] == self._origins[first] and self._goes_on(last, run[i]):
                last = run[i]
                text += self._said(last, look.font.name)  # a ligature, spelled out
                i += 1
            self._put(first, last, run[i] if i < end else None, text, look)

    def done(self) -> None:
        """Raises Beyond where it can't be told if what has no ink is blank: its font may have no outlines at all."""
        if self._blank - self._inked:
            raise Beyond

    def _goes_on(self, last: int, i: int) -> bool:
        """Whether two letters are of one glyph: pdfium gives each of them the whole, or an even share of it."""
        left, right, *_ = self._ink[last]
        return right - left > _LEAST and (self._ink[i] == self._ink[last] or abs(self._ink[i][0] - right) < _LEAST)

    def _said(self, i: int, font: str) -> str:
        code = self._codes[i]
        if code == 2 and lib.is_hyphen(self._text, i):
            return "-"
        if self._unmapped[i] or not 0 < code < 0x110000:
            if is_icon_font(font):
                return UNMAPPED
            raise Beyond  # pdfminer knows more encodings
        if code < 0x20:
            raise Beyond  # a sign that steers something; here it takes up room, there it doesn't
        return chr(code)

    def _put(self, first: int, last: int, after: int | None, text: str, look: _Look) -> None:
        """Put the glyph of the letters from `first` to `last`; `after` is the next one that the object draws."""
        x, y = self._origins[first]
        right = self._rights[last]
        if self._ink[last][1] >= right - _LEAST and text not in (SPACE, UNMAPPED):  # it leans out over what it takes up
            right = self._advance(x, right, after, text, look)
        base = round(self._view[5] - y, 2)
        bottom, left = base + DESCENT * look.tall, self._view[4]
        font = look.font.name
        self._canvas.letter(
            Glyph(text, x + left, right + left, bottom - look.tall, bottom, base, look.tall, font, look.colour, True),
            ghost=look.ghost,
        )

    def _advance(self, x: float, right: float, after: int | None, text: str, look: _Look) -> float:
        """Where a letter ends whose ink ends at `right`: as wide as its font says, or at most where the next begins."""
        if len(text) == 1 and self._proved(look.font):
            width = look.across * self._width(look.font, text)
            return x + width if 0 < width < right - x else right
        after_x = self._origins[after][0] if after is not None else x
        return min(right, after_x) if after_x > x else right

    def _proved(self, font: _Font) -> bool:
        """Whether the widths of the font are right: those of the first letters that don't lean out are."""
        proofs = font.proofs
        if not proofs:
            own = ((item, i) for item, run in self._runs.items() if lib.font_of(item) == font.handle for i in run)
            upright = ((item, i) for item, i in own if self._ink[i][1] < self._rights[i] - _LEAST)
            for item, i in itertools.islice(upright, _PROOFS):
                look = self._look(item, i)
                end = self._origins[i][0] + look.across * self._width(font, chr(self._codes[i]))
                proofs.append(abs(end - self._rights[i]) < 0.02 * look.tall)
            proofs.append(len(proofs) > 1)
        return all(proofs)

    def _missing(self, item: int, form: Matrix) -> None:
        """A text object without letters: blanks, or the same as one before it."""
        array, at = lib.numbers(c_float, 4)
        lib.bounds_of(item, at, at + 4, at + 8, at + 12)
        if array[2] - array[0] > _LEAST:
            if _replaced(item):
                raise Beyond  # its text is said by the object before it
            return
        matrix = then(matrix_of(item), then(form, self._view))
        x, y = matrix[4], round(matrix[5], 2)
        self._blank.add(lib.font_of(item))
        lib.font_size(item, at)
        size = abs(array[0] * matrix[3]) or 1.0
        self._canvas.letter(Glyph(SPACE, x, x + 0.01, y - size, y, y, size, "", None, True), ghost=False)

    def _look(self, item: int, first: int) -> _Look:
        array, at = lib.numbers(c_float, 7)
        lib.letter_matrix(self._text, first, at)
        lib.font_size(item, at + 24)
        a, b, c, d, _, _, size = array
        if max(abs(b), abs(c)) > 1e-5 * abs(d) or min(size * a, size * d) <= 0:
            raise Beyond  # it leans, is turned or mirrored: what pdfium says of its boxes is too little
        ghost = lib.render_mode(item) in _INVISIBLE
        return _Look(size * a, round(size * d, 3), self._font(lib.font_of(item)), colour_of(item), ghost)

    def _font(self, handle: int) -> _Font:
        font = self._fonts.get(handle)
        if font is None:
            name = lib.filled(lib.font_name, handle)[:-1].decode("utf-8", "replace").rpartition("+")[2]
            if not name:
                raise Beyond  # a Type 3 font, which has its name elsewhere
            font = self._fonts[handle] = _Font(handle, name, {}, [])
        return font

    def _width(self, font: _Font, text: str) -> float:
        if text not in font.widths:
            array, at = lib.numbers(c_float, 1)
            lib.glyph_width(font.handle, ord(text[0]), 1.0, at)
            font.widths[text] = array[0]
        return font.widths[text]


def _from_right(code: int) -> bool:
    return any(start <= code < end for start, end in _RIGHT_TO_LEFT)


def _replaced(item: int) -> bool:
    """Whether the file says itself what text the object stands for (ISO 32000, 14.9.4)."""
    marks = (lib.mark_of(item, i) for i in range(lib.count_marks(item)))
    return any(lib.mark_has(mark, b"ActualText") for mark in marks)
