"""Text that goes on from one column to another: which section a column without a heading at its top belongs to."""

from __future__ import annotations

from collections.abc import Mapping, Set

from resumelint.document import Document, Part

Place = tuple[int | None, int]
"""Page and column."""
Extent = tuple[float, float, float]
"""Left and right edge and top of a column, in points."""


def extents(document: Document) -> dict[Place, Extent]:
    """Left and right edge and top of every column, in points."""
    out: dict[Place, Extent] = {}
    for line in document.lines:
        if line.box is None or line.part in (Part.HEADER, Part.FOOTER):
            continue
        key = (line.page, line.column)
        old = out.get(key, (1e9, 0.0, 1e9))
        out[key] = (min(old[0], line.box[0]), max(old[1], line.box[2]), min(old[2], line.box[1]))
    return out


def continued(
    place: Place,
    last: Place | None,
    flows: Mapping[Place, int],
    widths: Mapping[Place, Extent],
    current: int,
    bare: Set[int],
) -> int:
    """The section that a column without a heading at its top goes on with; -1 for one of its own.

    `bare` are the sections that have a heading and nothing below it yet.
    """
    here = widths.get(place)
    if here is None or last is None:
        return current
    if place[0] == last[0]:  # another column of the same page: what stood above it, or nothing
        on_page = [k for k in flows if k[0] == place[0] and k in widths]
        waiting = [k for k in on_page if flows[k] in bare and _covers(here, widths[k])]
        if waiting and here[2] > widths[waiting[-1]][2]:
            return flows[waiting[-1]]  # its heading stands right above
        above = [k for k in on_page if _share(widths[k], here) > 0.5]
        beside = widths.get(last)
        if beside is not None and here[2] > beside[2] and above:
            return flows[above[-1]]
        return -1
    best = max(
        (k for k in flows if k in widths and k[0] is not None and place[0] is not None and k[0] < place[0]),
        key=lambda k: (k[0] or 0, round(_share(widths[k], here), 1), k[1]),
        default=None,
    )
    return current if best is None else flows[best]


def _covers(a: Extent, b: Extent) -> bool:
    """Whether the first column spans the second one's width, or nearly."""
    both = min(a[1], b[1]) - max(a[0], b[0])
    return both > 0.8 * (b[1] - b[0])


def _share(a: Extent, b: Extent) -> float:
    """How much of the two widths overlaps, as a share of the wider."""
    both = min(a[1], b[1]) - max(a[0], b[0])
    return max(0.0, both) / max(1.0, a[1] - a[0], b[1] - b[0])
