"""PDF to Document, with pdfplumber."""

from __future__ import annotations

import itertools
import logging
from pathlib import Path
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdfpage import PDFPage
from pdfplumber.pdf import PDF

from resumelint.document import Box, Document, Line, Link, Page, PageState, Unseen
from resumelint.read import Unreadable
from resumelint.read.limits import DEFAULT, Limits
from resumelint.read.pdf import hidden, profile
from resumelint.read.pdf import links as page_links
from resumelint.read.pdf.bounds import Fonts
from resumelint.read.pdf.device import run
from resumelint.read.pdf.glyphs import ICON, Drawing, combine_accents, drawing
from resumelint.read.pdf.layout import furniture, order
from resumelint.read.pdf.layout.page import page_lines

# Both log their doubts about a file's syntax; they would end up on the user's terminal.
for _library in ("pdfminer", "pdfplumber"):
    logging.getLogger(_library).setLevel(logging.CRITICAL)

_MANY_PATHS = 200
"""Shapes from which a page without letters is taken for text turned into outlines."""


def read(path: Path, limits: Limits = DEFAULT) -> Document:
    """Read a PDF. Raises Unreadable when it is encrypted, damaged or has no pages."""
    try:
        with path.open("rb") as file, pdfplumber.open(file, unicode_norm=None) as pdf:
            _not_too_long(pdf, limits)
            pdf.rsrcmgr = Fonts()
            return _document(path, pdf)
    except Unreadable:
        raise
    except RecursionError:
        raise Unreadable("it is nested deeper than any honest PDF: open it and print it to a new PDF") from None
    except MemoryError:
        raise Unreadable("it needs more memory than there is: print it to a new, smaller PDF") from None
    except Exception as error:  # pdfminer raises nearly anything on a damaged file
        if any(isinstance(e, PDFPasswordIncorrect) for e in (error, *error.args)):
            raise Unreadable("it is encrypted with a password: save a copy without one") from None
        raise Unreadable("it is damaged or cut off: open it in a viewer and save it again as PDF") from error


def _not_too_long(pdf: PDF, limits: Limits) -> None:
    """Count the pages without making any, up to the first that is too many."""
    if next(itertools.islice(PDFPage.create_pages(pdf.doc), limits.pages, None), None):
        raise Unreadable(f"it has more than the {limits.pages} pages allowed: take out what isn't the resume")


def _document(path: Path, pdf: PDF) -> Document:
    pages: list[Page] = []
    found: list[list[Line]] = []
    links: list[Link] = []
    unseen: list[Unseen] = []
    count = 0
    linkedin = False
    for page in pdf.pages:
        number = page.page_number
        shown = _shown(page)
        width, height = shown[2] - shown[0], shown[3] - shown[1]
        try:
            drawn, unseen_here = hidden.split(_drawing(page, shown), hidden.Paper(path, number, width, height))
        except (RecursionError, Unreadable):
            raise
        except Exception:  # one broken page doesn't cost the others; it counts as one that can't be read
            pages.append(Page(number, width, height, PageState.UNMAPPED))
            found.append([])
            continue
        drawn = drawn._replace(glyphs=combine_accents(drawn.glyphs))
        if not count:
            linkedin = profile.recognised(pdf.metadata, drawn, shown)
        found_here = (profile.page_lines if linkedin else page_lines)(drawn, number, count)
        found_here = order.stored(found_here, drawn.glyphs)
        pages.append(Page(number, width, height, _state(drawn, width * height), tuple(drawn.images)))
        found.append(found_here)
        unseen += unseen_here
        links += page_links.links(_annotations(page), found_here, shown, number)
        count += len(found_here)
        page.close()
    if not pages:
        raise Unreadable("it has no pages: it may be cut off; save it again as PDF")
    marked = [line for part in (found if linkedin else furniture.mark(pages, found)) for line in part]
    return Document(
        path=str(path),
        format="linkedin-pdf" if linkedin else "pdf",
        lines=tuple(marked),
        pages=tuple(pages),
        links=tuple(links),
        unseen=tuple(unseen),
        metadata=_metadata(pdf.metadata),
    )


def _drawing(page: Any, shown: Box) -> Drawing:
    laid, ghosts = run(page)
    return drawing(laid, shown, ghosts)


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


def _state(drawn: Drawing, area: float) -> PageState:
    letters = sum(g.text not in (" ", ICON) for g in drawn.glyphs)
    if drawn.unmapped > 20 and drawn.unmapped > letters:
        return PageState.UNMAPPED
    if letters:
        covered = max((i.box[2] - i.box[0]) * (i.box[3] - i.box[1]) for i in drawn.images) if drawn.images else 0.0
        return PageState.IMAGE if letters < 25 and covered > 0.6 * area else PageState.TEXT
    if drawn.images or drawn.paths > _MANY_PATHS:
        return PageState.IMAGE
    return PageState.UNMAPPED if drawn.unmapped else PageState.EMPTY


def _annotations(page: Any) -> list[dict[str, Any]]:
    try:
        return list(page.hyperlinks)
    except Exception:  # a malformed annotation costs the page its links, not its text
        return []


def _metadata(info: dict[str, Any]) -> dict[str, str]:
    return {str(key): value for key, value in info.items() if isinstance(value, str) and value.strip()}
