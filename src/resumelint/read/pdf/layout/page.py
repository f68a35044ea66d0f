"""What a page draws, to its lines in reading order."""

from __future__ import annotations

from collections.abc import Iterable

from resumelint.document import Line
from resumelint.read.pdf.drawing import Drawing, Glyph
from resumelint.read.pdf.layout import columns, lines, rows, tables
from resumelint.read.pdf.layout.tokens import Token
from resumelint.read.pdf.meaning import SPACE


def page_lines(drawn: Drawing, page: int, first_index: int) -> list[Line]:
    """The lines of a page in reading order, numbered on from `first_index` in the document."""
    upright = [s for s in drawn.strips if s.look.upright]
    segments = rows.with_dots(rows.segments(upright), drawn.dots)
    ruled = tables.tables(drawn.strokes, drawn.walls) or tables.labelled(segments)
    ruling = tables.underlines(drawn.strokes, ruled)
    drafts = lines.drafts(columns.blocks(tables.cut_at_walls(segments, ruled), ruled))
    drafts += _turned((g for s in drawn.strips if not s.look.upright for g in s.glyphs()), len(drafts))
    out: list[Line] = []
    above: float | None = None
    column = -1
    for draft in drafts:
        if draft.column != column:
            above, column = None, draft.column
        line = lines.line(draft, first_index + len(out), len(out) + 1, page, ruling, above)
        if line.text:
            out.append(line)
            above = line.box[3] if line.box else above
    return out


def _turned(glyphs: Iterable[Glyph], column: int) -> list[lines.Draft]:
    """Text set sideways, in drawing order: a line each time it jumps."""
    out: list[lines.Draft] = []
    last: Glyph | None = None
    for g in glyphs:
        near = last is not None and _near(last, g)
        if last is None or not near or not out:
            out.append(lines.Draft([[]], column, None))
        tokens = out[-1].tokens[0]
        if g.text == SPACE:
            last = None if last is None else g
            continue
        if tokens and last is not None and last.text != SPACE:
            tokens[-1].grow(g)
        else:
            tokens.append(Token.of(g))
        last = g
    return [d for d in out if d.tokens[0]]


def _near(last: Glyph, g: Glyph) -> bool:
    size = g.look.size
    return abs(g.x0 - last.x0) < 2 * size and abs(g.look.top - last.look.top) < 3 * size
