"""The contact beside a large name that is centred or right-aligned: two columns, though the right one has no edge."""

from __future__ import annotations

from msgspec import Struct

from resumelint.read.pdf.layout.rows import Row, Segment, usual_size

_LARGE = 1.6
"""A name is set so many times as large as the text."""
_ROWS = range(3, 9)
"""Lines that the contact has."""


class Letterhead(Struct, frozen=True):
    """The contact, the name with what stands under it, and the rest of the page below both."""

    contact: list[Segment]
    name: list[Segment]
    below: list[Segment]


def letterhead(page: list[Row]) -> Letterhead | None:
    """The letterhead that the rows begin with, top to bottom; None when they begin with none."""
    found = [s for row in page for s in row.segments]
    usual = usual_size([(s.size, len(s.text)) for s in found])
    large = [s for s in found if s.size > _LARGE * usual]
    if not large:
        return None
    name = min(large, key=lambda s: s.top)
    edge = min(s.x0 for s in found)
    beside = [s for s in found if s.x1 < name.x0 and abs(s.top - name.top) < 3 * name.size]
    left = [s for s in beside if abs(s.x0 - edge) < 3 and s.size < 0.6 * name.size]
    if len(left) < _ROWS.start:
        return None
    foot = max(s.bottom for s in large if s.x0 >= name.x0 - name.size)
    bar = max((s.x1 for s in left if s.top < foot), default=None)
    return None if bar is None else _parted(page, bar, name)


def _parted(page: list[Row], bar: float, name: Segment) -> Letterhead | None:
    """The rows cut at `bar`, down to where the text crosses it or the contact ends."""
    contact: list[Segment] = []
    named: list[Segment] = []
    below: list[Segment] = []
    for row in page:
        if below or any(s.x0 <= bar < s.x1 for s in row.segments):
            below += row.segments
            continue
        here = [s for s in row.segments if s.x1 <= bar]
        apart = contact and here and (abs(here[0].size - contact[-1].size) > 0.3 or _far(contact[-1], here[0]))
        if apart and len(here) == len(row.segments):
            below += here
            continue
        contact += here
        named += [s for s in row.segments if s.x0 > bar]
    fits = len(contact) in _ROWS and name in named and bool(below)
    return Letterhead(contact, named, below) if fits else None


def _far(above: Segment, s: Segment) -> bool:
    return s.top - above.bottom > 1.3 * s.size
