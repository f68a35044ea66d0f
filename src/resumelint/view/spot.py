"""Where on the page a reader meets something, and whether a first look gets that far."""

from __future__ import annotations

from msgspec import Struct

from resumelint.document import Document, Line, Span

_THIRDS = ("top third", "middle", "bottom third")
_FOLD = 0.4
"""Share of page 1 below which something is low: a line or two under the top third are no fault."""
_FIRST_LINES = 20


class Spot(Struct, frozen=True, order=True):
    """A place, to be sorted by: the zone on the way down, how far down in it, how far to the right."""

    zone: int = 0
    down: float = 0.0
    left: float = 0.0
    name: str = ""
    """The zone's name: "page 1, top third"."""
    low: bool = False
    """A first look may end before it."""


def spot_of(document: Document, span: Span) -> Spot:
    """Where a stretch of a line is met. Data has no places: its things are met in the order of the file."""
    line = document.lines[span.line]
    if document.data is not None:
        return Spot(down=span.line, name="in the order of the file")
    if line.page is None:
        return _by_lines(document, line)
    first = document.pages[0].number if document.pages else line.page
    box, height = line.box_of(span.start, span.end), _height(document, line.page)
    middle = (box[1] + box[3]) / 2 if box else 0.0
    if line.page != first or box is None or not height:
        return Spot(3 + line.page, round(middle / 6), box[0] if box else 0.0, f"page {line.page}", line.page != first)
    third = max(0, min(2, int(3 * middle / height)))
    # Things on one line of print differ by a point or two in their middles.
    return Spot(third, round(middle / 6), box[0], f"page {line.page}, {_THIRDS[third]}", middle > _FOLD * height)


def below_first_look(document: Document) -> str:
    """What is said of a job that is low."""
    return "starts below the top third of page 1" if document.pages else f"starts after the first {_FIRST_LINES} lines"


def _by_lines(document: Document, line: Line) -> Spot:
    """Formats without pages: the line's place among those that aren't empty."""
    filled = [other.index for other in document.lines if other.text.strip()]
    place = sum(index < line.index for index in filled)
    if place < _FIRST_LINES:
        return Spot(0, line.index, name=f"first {_FIRST_LINES} lines")
    lower = place >= len(filled) / 2
    return Spot(1 + lower, line.index, name="lower half" if lower else "rest of the upper half", low=True)


def _height(document: Document, number: int) -> float:
    return next((page.height for page in document.pages if page.number == number), 0.0)
