"""The reader that takes every file and every page: pdfplumber, on pdfminer. It also says why a file can't be read."""

from __future__ import annotations

import itertools
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdfpage import PDFPage
from pdfplumber.pdf import PDF

from resumelint.document import Box
from resumelint.read import Unreadable
from resumelint.read.limits import Limits
from resumelint.read.pdf.drawing import Drawing
from resumelint.read.pdf.plumber import device
from resumelint.read.pdf.plumber.bounds import Fonts
from resumelint.read.pdf.plumber.glyphs import drawing
from resumelint.read.pdf.sheet import PROPERTIES, Sheet, Source, Target

# Both log their doubts about a file's syntax; they would end up on the user's terminal.
for _library in ("pdfminer", "pdfplumber"):
    logging.getLogger(_library).setLevel(logging.CRITICAL)


@contextmanager
def opened(path: Path, limits: Limits) -> Iterator[Source]:
    """A file, open as long as the context lasts. Raises Unreadable, and what pdfminer raises on a damaged file."""
    try:
        with path.open("rb") as file, pdfplumber.open(file, unicode_norm=None) as pdf:
            _not_too_long(pdf, limits)
            pdf.rsrcmgr = Fonts()
            yield Source(_metadata(pdf.metadata), len(pdf.pages), lambda number: _sheet(pdf.pages[number - 1]))
    except Unreadable:
        raise
    except Exception as error:
        if any(isinstance(e, PDFPasswordIncorrect) for e in (error, *error.args)):
            raise Unreadable("it is encrypted with a password: save a copy without one") from None
        raise


def _not_too_long(pdf: PDF, limits: Limits) -> None:
    """Count the pages without making any, up to the first that is too many."""
    if next(itertools.islice(PDFPage.create_pages(pdf.doc), limits.pages, None), None):
        raise Unreadable(f"it has more than the {limits.pages} pages allowed: take out what isn't the resume")


def _sheet(page: Any) -> Sheet:
    shown = _shown(page)
    drawn = _drawing(page, shown)
    links = _links(page, shown) if drawn else []
    page.close()
    return Sheet(page.page_number, shown[2] - shown[0], shown[3] - shown[1], drawn, links)


def _drawing(page: Any, shown: Box) -> Drawing | None:
    try:
        laid, ghosts = device.run(page)
        return drawing(laid, shown, ghosts)
    except (RecursionError, Unreadable):
        raise
    except Exception:  # one broken page doesn't cost the others
        return None


def _shown(page: Any) -> Box:
    """The CropBox in points from the top-left corner of the MediaBox, both as they are shown; the MediaBox when there
    is no sensible one. pdfplumber swaps the sides of a turned page's boxes, but doesn't turn them."""
    media, crop = _sides(page.page_obj.mediabox), _sides(page.page_obj.cropbox or page.page_obj.mediabox)
    cut = [max(0.0, crop[i] - media[i] if i < 2 else media[i] - crop[i]) for i in (0, 3, 2, 1)]
    quarters = page.rotation // 90 % 4
    left, top, right, bottom = cut[-quarters:] + cut[:-quarters] if quarters else cut
    width, height = (float(side) for side in (page.width, page.height))
    if width - left - right < 10 or height - top - bottom < 10:
        return (0.0, 0.0, width, height)
    return (left, top, width - right, height - bottom)


def _sides(box: Any) -> Box:
    """Left, bottom, right, top: any two corners that lie across may be given."""
    x0, y0, x1, y1 = (float(side) for side in box)
    return (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _links(page: Any, shown: Box) -> list[Target]:
    try:
        annotations = list(page.hyperlinks)
    except Exception:  # a malformed annotation costs the page its links, not its text
        return []
    left, top = shown[:2]
    return [
        Target(a["uri"], (a["x0"] - left, a["top"] - top, a["x1"] - left, a["bottom"] - top))
        for a in annotations
        if isinstance(a["uri"], str)
    ]


def _metadata(info: dict[str, Any]) -> dict[str, str]:
    found = {key: info.get(key) for key in PROPERTIES}
    return {key: value for key, value in found.items() if isinstance(value, str) and value.strip()}
