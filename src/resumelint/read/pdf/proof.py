"""The proof that text is not seen: a page is drawn by pypdfium2 as it is, and once more without its text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image, ImageChops
from pypdfium2 import raw

from resumelint.document import Box

_SCALE = 2.0
"""Pixels a point: enough for the letters of small print to reach their full colour."""
_MOST_PIXELS = 12_000_000
_SEEN = 16
"""Of 255: a letter that differs no more from what is behind it, in any colour, is not seen on any screen."""
_FLAT = 40
"""Paper, a coloured panel and their like vary no more."""
_DEPTH = 15


class Look(NamedTuple):
    by_text: bool
    """Text changes the picture there."""
    blank: bool
    """Without text there is nothing to be seen."""


def look(path: Path, number: int, boxes: Sequence[Box]) -> list[Look]:
    """What can be seen in each box of a page: `number` from 1, points from the top-left corner of the page as shown.
    Everything is seen, as far as this knows, on a page that pypdfium2 can't draw."""
    unknown = [Look(by_text=True, blank=False)] * len(boxes)
    try:
        with pypdfium2.PdfDocument(path) as pdf:
            page = pdf[number - 1]
            width, height = page.get_size()
            scale = min(_SCALE, (_MOST_PIXELS / max(1.0, width * height)) ** 0.5)
            full = _picture(page, scale)
            for item in page.get_objects(filter=(raw.FPDF_PAGEOBJ_TEXT,), max_depth=_DEPTH):
                raw.FPDFPageObj_SetIsActive(item, False)
            bare = _picture(page, scale)
    except (pypdfium2.PdfiumError, OSError, ValueError, MemoryError):
        return unknown
    changed = ImageChops.difference(full, bare)
    return [_look(changed, bare, tuple(scale * at for at in box)) for box in boxes]


def _picture(page: pypdfium2.PdfPage, scale: float) -> Image.Image:
    made: Image.Image = page.render(scale=scale, draw_annots=False).to_pil().convert("RGB")
    return made


def _look(changed: Image.Image, bare: Image.Image, box: tuple[float, ...]) -> Look:
    left, top = max(0, round(box[0])), max(0, round(box[1]))
    right, bottom = min(bare.width, max(left + 1, round(box[2]))), min(bare.height, max(top + 1, round(box[3])))
    if right <= left or bottom <= top:
        return Look(by_text=True, blank=False)
    area = (left, top, right, bottom)
    by_text = max(_extremes(changed.crop(area)), key=lambda low_high: low_high[1])[1] > _SEEN
    blank = all(high - low <= _FLAT for low, high in _extremes(bare.crop(area)))
    return Look(by_text, blank)


def _extremes(picture: Image.Image) -> Sequence[tuple[int, int]]:
    """Least and most of each colour."""
    return picture.getextrema()  # type: ignore[return-value]
