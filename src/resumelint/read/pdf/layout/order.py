"""In which order the file holds the lines of a page that has several columns."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Sequence

from msgspec.structs import replace

from resumelint.document import Line
from resumelint.read.pdf.drawing import Strip

_Place = tuple[float, int, Sequence[float]]
"""Of a strip its top, how many glyphs are drawn before it, and their left edges."""


def stored(lines: Sequence[Line], strips: Sequence[Strip]) -> list[Line]:
    """The lines with their turn. A page of one column is left as it is."""
    if len({line.column for line in lines}) < 2:
        return list(lines)
    before = itertools.accumulate((len(strip.texts) for strip in strips), initial=0)
    places = sorted((strip.look.top, count, strip.x0) for strip, count in zip(strips, before, strict=False))
    return [replace(line, stored=_turn(line, places)) for line in lines]


def _turn(line: Line, places: Sequence[_Place]) -> int | None:
    """The place of the line's first letter among the page's glyphs; `places` are sorted."""
    if not line.words:
        return None
    x, top, _, bottom = line.words[0].box
    start, end = (bisect_left(places, (edge,)) for edge in (top - 1, bottom))
    found = (
        count + i
        for _, count, edges in places[start:end]
        for i, left in enumerate(edges)
        if x - 2 < left < x + 2 and abs(round(left) - round(x)) < 2
    )
    return min(found, default=None)
