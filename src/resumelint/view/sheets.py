"""A file as a report shows it: its pages as pictures, or the text as read where a format has no pages.

Pictures are bounded in number, size and time: a report for people is to open on their phone.
"""

from __future__ import annotations

import io
import time
from collections.abc import Iterator

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image

from resumelint.document import Document, Page
from resumelint.finding import Sheet, Shown

_SCALE = 120 / 72
"""Pixels a point: letters are sharp, and a page takes some 50 KB."""
_LONGEST = 1800
"""Pixels of a page's longer edge."""
_MOST_PAGES = 100
_MOST_LINES = 3000
_MOST_BYTES = 20_000_000
"""Of all pictures together."""
_SHADES = 64
"""Colours that letters, their smooth edges and a few coloured panels need."""
_DRAWN = 1 << 12
"""Colours beyond which a page holds a photograph. Text in many colours, with its edges, stays far below."""


def shown(document: Document, seconds: float) -> Shown:
    """What to show of a document. Pages that come too late or can't be drawn have no picture."""
    if not document.pages:
        lines = document.lines[:_MOST_LINES]
        return Shown(lines=lines, cut=len(document.lines) - len(lines))
    pages = document.pages[:_MOST_PAGES]
    return Shown(tuple(_sheets(str(document.file), pages, seconds)), cut=len(document.pages) - len(pages))


def blank(document: Document) -> Shown:
    """Pages of which nothing is to be seen but their size; nothing at all of a format without pages."""
    pages = document.pages[:_MOST_PAGES]
    return Shown(tuple(map(_empty, pages)), cut=len(document.pages) - len(pages))


def _sheets(path: str, pages: tuple[Page, ...], seconds: float) -> Iterator[Sheet]:
    until, room = time.monotonic() + seconds, _MOST_BYTES
    for page in pages:
        sheet = _sheet(path, page) if room > 0 and time.monotonic() < until else _empty(page)
        room -= len(sheet.picture)
        yield sheet


def _empty(page: Page) -> Sheet:
    return Sheet(page.number, page.width, page.height)


def _sheet(path: str, page: Page) -> Sheet:
    """One page. The file is opened anew for each, so that one which breaks the library's state costs itself only."""
    try:
        with pypdfium2.PdfDocument(path) as pdf:
            leaf = pdf[page.number - 1]
            scale = min(_SCALE, _LONGEST / max(1.0, *leaf.get_size()))
            picture = leaf.render(scale=scale).to_pil().convert("RGB")
        data, media = _packed(picture)
    except (pypdfium2.PdfiumError, OSError, ValueError, IndexError, MemoryError):
        return _empty(page)
    return Sheet(page.number, page.width, page.height, data, media)


def _packed(picture: Image.Image) -> tuple[bytes, str]:
    """The picture in the smaller format. Measured: of print a PNG with few colours is smaller than WebP and JPEG, and
    sharper; of a photograph it is several times larger."""
    file = io.BytesIO()
    if picture.getcolors(_DRAWN) is None:
        picture.save(file, "WEBP", quality=60, method=2)
        return file.getvalue(), "image/webp"
    picture.quantize(_SHADES, method=Image.Quantize.FASTOCTREE).save(file, "PNG", compress_level=7)
    return file.getvalue(), "image/png"
