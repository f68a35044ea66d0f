"""A page's objects, in drawing order, put on a canvas."""

from __future__ import annotations

import functools
import zlib
from collections.abc import Iterator, Sequence
from ctypes import c_float, c_int, c_uint
from itertools import repeat

from resumelint.document import Box
from resumelint.read.pdf.drawing import Canvas, Drawing
from resumelint.read.pdf.pdfium import library as lib
from resumelint.read.pdf.pdfium.geometry import PLAIN, Matrix, around, then
from resumelint.read.pdf.pdfium.letters import Letters
from resumelint.read.pdf.pdfium.objects import colour_of, matrix_of
from resumelint.read.pdf.pdfium.ordinary import Beyond
from resumelint.read.pdf.tones import photographic

_MOVE, _CURVE = 2, 1
_MOST_SEGMENTS = 300_000
"""Of all paths of a page; one whose text is turned into outlines has a tenth of it."""
_MOST_PICTURE = 20_000_000
_DEPTH = 30


def drawing(page: int, view: Matrix, width: float, height: float) -> Drawing:
    """What a page draws; `view` leads from its own points to those from the top-left corner of the page as shown.
    Raises Beyond where pdfium can't tell what the other reader can."""
    text = lib.open_text(page)
    if not text:
        raise Beyond
    try:
        canvas = Canvas(width, height)
        letters = Letters(text, view, canvas)
        segments = 0
        for item, kind, matrix in _objects(page):
            if kind == lib.TEXT:
                letters.draw(item, matrix)
            elif kind == lib.PATH:
                segments += lib.count_segments(item)
                if segments > _MOST_SEGMENTS:
                    raise Beyond
                _path(item, then(matrix_of(item), then(matrix, view)), canvas)
            elif kind == lib.IMAGE:
                _image(item, then(matrix_of(item), then(matrix, view)), canvas)
        letters.done()
        return canvas.drawing()
    finally:
        lib.close_text(text)


def _objects(page: int) -> Iterator[tuple[int, int, Matrix]]:
    """What the page draws, and what the forms in it do: handle, kind, and the matrix of the form that it is in."""
    found = list(map(lib.page_object, repeat(page), range(lib.count_objects(page))))
    waiting = [(iter(zip(found, map(lib.kind_of, found), strict=True)), PLAIN)]
    while waiting:
        item, kind = next(waiting[-1][0], (0, 0))
        if not item:
            waiting.pop()
        elif kind == lib.FORM:
            if len(waiting) > _DEPTH:
                raise Beyond
            matrix = then(matrix_of(item), waiting[-1][1])
            found = list(map(lib.form_part, repeat(item), range(lib.count_parts(item))))
            waiting.append((iter(zip(found, map(lib.kind_of, found), strict=True)), matrix))
        else:
            yield item, kind, waiting[-1][1]


def _path(item: int, matrix: Matrix, canvas: Canvas) -> None:
    """Each stretch between two moves of the pen is a shape."""
    _, at = mode = lib.numbers(c_int, 2)
    lib.draw_mode(item, at, at + 4)
    filled = bool(mode[0][0])
    colour = colour_of(item) if filled else None
    for points in _stretches(item):
        canvas.shape(around(points, matrix), colour, filled=filled)


def _stretches(item: int) -> Iterator[Sequence[tuple[float, float]]]:
    """The points of a path, without those that only bend its curves."""
    count = lib.count_segments(item)
    segments = list(map(lib.segment_of, repeat(item), range(count)))
    kinds = list(map(lib.segment_kind, segments))
    array, at = lib.numbers(c_float, 2 * count)
    list(map(lib.segment_point, segments, range(at, at + 8 * count, 8), range(at + 4, at + 4 + 8 * count, 8)))
    points: list[tuple[float, float]] = []
    bends = 0
    for i, kind in enumerate(kinds):
        if kind == _MOVE:
            if len(points) > 1:
                yield points
            points = []
        bends = bends + 1 if kind == _CURVE else 0
        if bends % 3 == 0:
            points.append((array[2 * i], array[2 * i + 1]))
    if len(points) > 1:
        yield points


def _image(item: int, matrix: Matrix, canvas: Canvas) -> None:
    """A picture is the square between 0 and 1 in its own measure."""
    size, at = lib.numbers(c_uint, 2)
    pixels = (int(size[0]), int(size[1])) if lib.image_size(item, at, at + 4) else (0, 0)
    box: Box = around(((0, 0), (1, 0), (0, 1), (1, 1)), matrix)
    names = [lib.filled(lib.filter_name, item, i)[:-1].decode("latin-1") for i in range(lib.count_filters(item))]
    stored = lib.image_data(item, None, 0) if names else 0
    data = functools.partial(_jpeg, item, stored, names)
    canvas.picture(box, pixels, photographic=photographic(pixels, names, stored, data))


def _jpeg(item: int, stored: int, names: Sequence[str]) -> bytes:
    """What a JPEG's decoder takes: the data as they are stored, once unpacked where they are packed."""
    if not 0 < stored <= _MOST_PICTURE or len(names) > 2:
        return b""
    buffer, at = lib.numbers(c_uint, stored // 4 + 1)
    lib.image_data(item, at, stored)
    data = bytes(buffer)[:stored]
    return data if len(names) == 1 else zlib.decompressobj().decompress(data, _MOST_PICTURE)
