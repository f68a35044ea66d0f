"""In which order the file holds the lines of a page that has several columns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from resumelint.document import Line
from resumelint.read.pdf.drawing import Glyph


def stored(lines: Sequence[Line], glyphs: Sequence[Glyph]) -> list[Line]:
    """The lines with their turn. A page of one column is left as it is."""
    if len({line.column for line in lines}) < 2:
        return list(lines)
    at: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for i, glyph in enumerate(glyphs):
        at[round(glyph.x0)].append((glyph.top, i))
    return [replace(line, stored=_turn(line, at)) for line in lines]


def _turn(line: Line, at: dict[int, list[tuple[float, int]]]) -> int | None:
    """The place of the line's first letter among the page's glyphs."""
    if not line.words:
        return None
    x, top, _, bottom = line.words[0].box
    found = [i for n in (-1, 0, 1) for y, i in at[round(x) + n] if top - 1 <= y < bottom]
    return min(found, default=None)
