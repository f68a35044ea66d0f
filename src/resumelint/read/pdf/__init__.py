"""PDF to Document, with two readers that say the same of a page: pdfium/ is the fast one and takes what is ordinary,
plumber/ takes the rest. What comes after them doesn't know which it was."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from resumelint.document import Document, Line, Link, Page, PageState, Unseen
from resumelint.read import Unreadable
from resumelint.read.limits import DEFAULT, Limits
from resumelint.read.pdf import accents, hidden, pdfium, profile
from resumelint.read.pdf import links as page_links
from resumelint.read.pdf.drawing import Drawing
from resumelint.read.pdf.layout import furniture, order
from resumelint.read.pdf.layout.page import page_lines
from resumelint.read.pdf.meaning import ICON, SPACE
from resumelint.read.pdf.sheet import Sheet, Source

_MANY_PATHS = 200
"""Shapes from which a page without letters is taken for text turned into outlines."""


def read(path: Path, limits: Limits = DEFAULT) -> Document:
    """Read a PDF. Raises Unreadable when it is encrypted, damaged or has no pages."""
    try:
        with ExitStack() as stack:
            source = stack.enter_context(pdfium.opened(path, limits)) or _plumber(path, limits, stack)
            return _document(path, source.metadata, _sheets(source, path, limits, stack))
    except Unreadable:
        raise
    except RecursionError:
        raise Unreadable("it is nested deeper than any honest PDF: open it and print it to a new PDF") from None
    except MemoryError:
        raise Unreadable("it needs more memory than there is: print it to a new, smaller PDF") from None
    except Exception as error:  # pdfminer raises nearly anything on a damaged file
        raise Unreadable("it is damaged or cut off: open it in a viewer and save it again as PDF") from error


def _plumber(path: Path, limits: Limits, stack: ExitStack) -> Source:
    from resumelint.read.pdf import plumber  # loads pdfplumber, which costs more than most pages do

    return stack.enter_context(plumber.opened(path, limits))


def _sheets(source: Source, path: Path, limits: Limits, stack: ExitStack) -> Iterator[Sheet]:
    """The pages; from the first that is left to pdfplumber on, it is open."""
    other: Source | None = None
    for number in range(1, source.pages + 1):
        sheet = source.sheet(number)
        if sheet is None:
            other = other or _plumber(path, limits, stack)
            sheet = other.sheet(number) if number <= other.pages else None
        if sheet is not None:
            yield sheet


def _document(path: Path, metadata: dict[str, str], sheets: Iterator[Sheet]) -> Document:
    pages: list[Page] = []
    found: list[list[Line]] = []
    links: list[Link] = []
    unseen: list[Unseen] = []
    count = 0
    linkedin = False
    for sheet in sheets:
        number, width, height, drawn, targets = sheet
        seen = _seen(path, sheet, drawn) if drawn else None
        if seen is None:  # one broken page doesn't cost the others; it counts as one that can't be read
            pages.append(Page(number, width, height, PageState.UNMAPPED))
            found.append([])
            continue
        drawn, unseen_here = seen
        if not count:
            linkedin = profile.recognised(metadata, drawn, width, height)
        found_here = order.stored((profile.page_lines if linkedin else page_lines)(drawn, number, count), drawn.strips)
        pages.append(Page(number, width, height, _state(drawn, width * height), tuple(drawn.images)))
        found.append(found_here)
        unseen += unseen_here
        links += page_links.links(targets, found_here, number)
        count += len(found_here)
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
        metadata=metadata,
    )


def _seen(path: Path, sheet: Sheet, drawn: Drawing) -> tuple[Drawing, tuple[Unseen, ...]] | None:
    """What a person sees of a page, its letters put together, and the words that nobody sees."""
    try:
        kept, unseen = hidden.split(drawn, hidden.Paper(path, sheet.number, sheet.width, sheet.height))
    except (RecursionError, Unreadable):
        raise
    except Exception:
        return None
    return kept._replace(strips=accents.combine(kept.strips)), unseen


def _state(drawn: Drawing, area: float) -> PageState:
    letters = sum(len(texts) - texts.count(SPACE) - texts.count(ICON) for _, texts, _, _ in drawn.strips)
    if drawn.unmapped > 20 and drawn.unmapped > letters:
        return PageState.UNMAPPED
    if letters:
        covered = max((i.box[2] - i.box[0]) * (i.box[3] - i.box[1]) for i in drawn.images) if drawn.images else 0.0
        return PageState.IMAGE if letters < 25 and covered > 0.6 * area else PageState.TEXT
    if drawn.images or drawn.paths > _MANY_PATHS:
        return PageState.IMAGE
    return PageState.UNMAPPED if drawn.unmapped else PageState.EMPTY
