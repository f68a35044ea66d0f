"""The profile PDF that LinkedIn hands out: recognised by who made it and by its look, and cut into its two columns.

Measured on 27 of them, 2022 to 2026: always US Letter, a dark sidebar at the left of every page, and one font, so that
size and colour alone tell what a line is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from resumelint.document import Line, Part
from resumelint.read.pdf.drawing import Drawing, Strip, strips
from resumelint.read.pdf.layout import lines, rows
from resumelint.read.pdf.layout.tokens import Token
from resumelint.read.pdf.meaning import SPACE

SIDEBAR_ENDS = 202.0
"""The right edge of the sidebar, in points from the left."""

_PAGE = (612.0, 792.0)
_AUTHOR, _PRODUCER = "LinkedIn", "Apache FOP"
_FOOTER_FROM, _FOOTER_SIZE = 760.0, 9.0
# Left edge, size and, where it is no black or grey, colour.
_SIDE_HEADING = (22.0, 13.0, "#e1e9ee")
_NAME = (224.0, 26.0, None)
_HEADING = (224.0, 15.75, None)


def recognised(metadata: Mapping[str, object], drawn: Drawing, width: float, height: float) -> bool:
    """Whether the first page is that of a profile. A copy that another program saved again is one by its look alone."""
    if abs(width - _PAGE[0]) > 1 or abs(height - _PAGE[1]) > 1:
        return False
    made = str(metadata.get("Author")) == _AUTHOR and str(metadata.get("Producer")).startswith(_PRODUCER)
    found = (any(_begins(strip, *look) for strip in drawn.strips) for look in (_SIDE_HEADING, _NAME, _HEADING))
    return any(found) if made else all(found)


def page_lines(drawn: Drawing, page: int, first_index: int) -> list[Line]:
    """The lines of a page: the sidebar's, the main column's, then the footer. A line has no tabs: what stands on one
    base line in one column is one text."""
    upright = [g for g in drawn.glyphs() if g.look.upright]
    side = strips(g for g in upright if g.x0 < SIDEBAR_ENDS)
    main = strips(g for g in upright if g.x0 >= SIDEBAR_ENDS)
    out: list[Line] = []
    for column, own in enumerate((side, main)):
        above: float | None = None
        for tokens in _rows(own):
            draft = lines.Draft([tokens], column, None)
            line = lines.line(draft, first_index + len(out), len(out) + 1, page, [], above)
            if line.text and line.box:
                out.append(replace(line, part=Part.FOOTER) if _is_footer(line) else line)
                above = line.box[3]
    return out


def _rows(own: Sequence[Strip]) -> list[list[Token]]:
    found: dict[float, list[Token]] = {}
    for segment in rows.segments(own):
        found.setdefault(segment.base, []).extend(segment.tokens)
    return [found[base] for base in sorted(found)]


def _is_footer(line: Line) -> bool:
    return line.box is not None and line.box[1] > _FOOTER_FROM and abs(line.size - _FOOTER_SIZE) < 0.3


def _begins(strip: Strip, left: float, size: float, colour: str | None) -> bool:
    """Whether a letter in this look stands at the left edge."""
    look = strip.look
    alike = abs(look.size - size) < 0.2 and (colour is None or look.colour == colour)
    return alike and any(abs(x0 - left) < 3 and text != SPACE for text, x0 in zip(strip.texts, strip.x0, strict=True))
