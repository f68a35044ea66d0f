"""pdfminer's layout objects as a Drawing; going through pdfplumber's own dictionaries would double the time."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Any

from pdfminer.layout import LTChar, LTCurve, LTFigure, LTImage, LTPage

from resumelint.document import Box
from resumelint.read.pdf.drawing import DESCENT, Canvas, Drawing, Glyph, Look
from resumelint.read.pdf.meaning import UNMAPPED
from resumelint.read.pdf.tones import photographic


def drawing(page: LTPage, shown: Box, ghosts: AbstractSet[int] = frozenset()) -> Drawing:
    """The objects of a page inside `shown`, the CropBox in points from the top-left corner of the page's MediaBox.
    `ghosts`: the id()s of the invisible characters (see device.py)."""
    canvas = Canvas(shown[2] - shown[0], shown[3] - shown[1])
    left, ceiling = shown[0], page.height - shown[1]
    waiting: list[Iterator[object]] = [iter(page)]
    while waiting:  # figures nest; recursion would let a hostile file overflow the stack
        item = next(waiting[-1], None)
        if item is None:
            waiting.pop()
        elif isinstance(item, LTChar):
            canvas.letter(_glyph(item, left, ceiling, ghost=id(item) in ghosts))
        elif isinstance(item, LTFigure):
            waiting.append(iter(item))
        elif isinstance(item, LTImage):
            pixels = item.srcsize if all(isinstance(n, int) for n in item.srcsize) else (0, 0)
            canvas.picture(_box(item, left, ceiling), pixels, photographic=_photographic(item, pixels))
        elif isinstance(item, LTCurve):
            colour = _colour(_hashable(item.non_stroking_color)) if item.fill else None
            canvas.shape(_box(item, left, ceiling), colour, filled=item.fill)
    return canvas.drawing()


def _box(item: LTImage | LTCurve, left: float, ceiling: float) -> Box:
    return (item.x0 - left, ceiling - item.y1, item.x1 - left, ceiling - item.y0)


def _glyph(item: LTChar, left: float, ceiling: float, *, ghost: bool) -> Glyph:
    size, text = round(item.size, 3), item.get_text()
    top, bottom = ceiling - item.y1, ceiling - item.y0
    base = round(ceiling - item.matrix[5] if item.upright else bottom, 2)
    if not top - size < base < bottom + size:
        base = bottom - DESCENT * size
    elif item.upright and item.matrix[3] > 0:
        bottom = base + DESCENT * size
        top = bottom - size
    colour = _colour(_hashable(item.graphicstate.ncolor))
    look = Look(top, bottom, base, size, _name(item.fontname), colour, item.upright, ghost)
    return Glyph(UNMAPPED if text.startswith("(cid:") else text, item.x0 - left, item.x1 - left, look)


@functools.cache
def _name(font: str) -> str:
    return font.rpartition("+")[2]


def _photographic(image: LTImage, pixels: tuple[int, int]) -> bool:
    if image.imagemask:
        return False
    try:
        names = [getattr(name, "name", str(name)) for name, _ in image.stream.get_filters()]
        return photographic(pixels, names, len(image.stream.rawdata or b""), image.stream.get_data)
    except Exception:  # the data are a stranger's; what can't be decoded is no photograph
        return False


def _hashable(colour: Any) -> Any:
    return tuple(colour) if isinstance(colour, list) else colour


@functools.lru_cache(maxsize=1024)
def _colour(value: Any) -> str | None:
    """Grey, RGB or CMYK as "#rrggbb"; None for patterns and colour spaces that it doesn't know."""
    if isinstance(value, (int, float)):
        value = (value,)
    if not isinstance(value, tuple) or not all(isinstance(v, (int, float)) for v in value):
        return None
    if len(value) == 1:
        rgb = value * 3
    elif len(value) == 3:
        rgb = value
    elif len(value) == 4:
        c, m, y, k = value
        rgb = ((1 - c) * (1 - k), (1 - m) * (1 - k), (1 - y) * (1 - k))
    else:
        return None
    return "#" + "".join(f"{round(255 * min(1.0, max(0.0, v))):02x}" for v in rgb)
