"""Columns and reading order of a page: segments to blocks of rows.

A column is white space that holds over many lines while both sides go their own way. A right-aligned date, a date
gutter and a rail of labels are none: their segments stand on the base lines of their neighbours, and they are read
row by row.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from operator import attrgetter

from msgspec import Struct

from resumelint.document import Part
from resumelint.read.pdf.layout.headings import headings, looks_like_heading, rail_top, set_as_heading, words_of
from resumelint.read.pdf.layout.letterhead import letterhead
from resumelint.read.pdf.layout.rows import SAME_BASE, Row, Segment, is_bullet, segment, usual_size
from resumelint.read.pdf.layout.tables import Table

_FEW = 4
"""Lines in a cell that is read beside others."""
_HOLE = 4
"""So many times the size of the text is left blank where a column has ended."""
_NAMES = 45
"""The longest first cell of an entry's head, in letters; what is longer is running text."""
_DATES = 32
"""The longest dates of an entry, in letters."""
_DATED = re.compile(r"(?:19|20)\d\d|\d{1,2}[/.]\d{2,4}")


class Block(Struct):
    """Rows of one column, top to bottom."""

    rows: list[Row]
    part: Part = Part.BODY


class _Cut(Struct):
    """A place where the page falls into two columns: `left` and `right` of it, between `above` and `below`."""

    above: list[Segment]
    left: list[Segment]
    right: list[Segment]
    below: list[Segment]
    score: float


def blocks(segments: list[Segment], tables: Sequence[Table] = ()) -> list[Block]:
    """Segments of a page in reading order: a block a column, and one for each full-width stretch between."""
    for i, table in enumerate(tables):
        inside = [s for s in segments if table.band(s) is not None]
        if inside:
            above = [s for s in segments if table.band(s) is None and s.base < table.ys[0]]
            below = [s for s in segments if table.band(s) is None and s.base >= table.ys[0]]
            rest = tables[i + 1 :]
            return [*blocks(above), *_cells(inside, table), *blocks(below, rest)]
    if not segments:
        return []
    cut = _best_cut(segments)
    if cut is None:
        by_row = rows(segments)
        top = letterhead(by_row)
        return [Block(by_row)] if top is None else [*map(_block, (top.contact, top.name)), *blocks(top.below)]
    return [block for part in (cut.above, cut.left, cut.right, cut.below) for block in blocks(part)]


def _block(segments: list[Segment]) -> Block:
    return Block(rows(segments))


def _cells(inside: list[Segment], table: Table) -> list[Block]:
    """A table row by row: cells of one line each as one line, others one after the other."""
    out: list[Block] = []
    bands: list[dict[int, list[Segment]]] = []
    for band in range(len(table.ys) - 1):
        bands.append({})
        for s in inside:
            if table.band(s) == band:
                bands[-1].setdefault(table.cell(s), []).append(s)
    # That a line couldn't have held the next one's first word may be chance: it has to be so in every row.
    wrapping = all(_across(cells, table) for cells in bands if any(len(rows(c)) > 1 for c in cells.values()))
    for cells in bands:
        across = _across(cells, table) if wrapping else []
        if across:
            out.append(Block(across, Part.TABLE))
        elif all(len(rows(cell)) == 1 for cell in cells.values()):
            row = Row(sorted((s for cell in cells.values() for s in cell), key=attrgetter("x0")))
            if row.segments:
                out.append(Block([row], Part.TABLE))
        else:
            for _, cell in sorted(cells.items()):
                out += [Block([_whole(row) for row in block.rows], Part.TABLE) for block in blocks(cell)]
    return out


def _across(cells: dict[int, list[Segment]], table: Table) -> list[Row]:
    """The cells of an entry's row as one line, where text wraps in them, with the fullest cell's list below it. Nothing
    where they hold more than that."""
    if len(table.xs) < 4 or len(cells) < 3:
        return []
    by_cell = {at: rows(cell) for at, cell in sorted(cells.items())}
    last = max(by_cell)
    listed = by_cell.pop(last) if any(is_bullet(r.segments[0].tokens[0].text) for r in by_cell[last]) else []
    if not listed and all(len(found) == 1 for found in by_cell.values()):
        return []
    if not all(_wraps(found, table.xs[at], table.xs[at + 1]) for at, found in by_cell.items()):
        return []
    return [Row([segment(words_of(found)) for found in by_cell.values()]), *listed]


def _wraps(found: list[Row], left: float, right: float) -> bool:
    """Whether the lines of a cell are one text that breaks for want of room."""
    limit = right - (found[0].segments[0].x0 - left)
    pairs = [(a.segments[-1], b.segments[0].tokens[0]) for a, b in itertools.pairwise(found)]
    return len(found) <= _FEW and all(a.x1 + 0.2 * a.size + t.x1 - t.x0 > limit - 1 for a, t in pairs)


def _whole(row: Row) -> Row:
    """A row inside a cell without the wide gaps of justified text."""
    out = [row.segments[0]]
    for s in row.segments[1:]:
        if s.x0 - out[-1].x1 < 2.5 * s.size:
            out[-1] = segment([*out[-1].tokens, *s.tokens])
        else:
            out.append(s)
    return Row(out)


def rows(segments: list[Segment]) -> list[Row]:
    """Segments that share a base line, as rows, top to bottom."""
    out: list[Row] = []
    for s in sorted(segments, key=attrgetter("base")):
        if out and s.base - out[-1].base <= SAME_BASE and not _overlaps(s, out[-1]):
            out[-1].segments.append(s)
        else:
            out.append(Row([s]))
    for row in out:
        row.segments.sort(key=attrgetter("x0"))
    return out


def _overlaps(s: Segment, row: Row) -> bool:
    return any(s.x0 < o.x1 - 1 and o.x0 < s.x1 - 1 for o in row.segments)


def _best_cut(segments: list[Segment]) -> _Cut | None:
    by_row = rows(segments)
    cuts = [cut for x in _candidates(segments) for cut in _cuts(by_row, x)]
    return max(cuts, key=attrgetter("score"), default=None)


def _candidates(segments: list[Segment]) -> list[float]:
    """Left edges that several segments share, but for the leftmost."""
    edges = sorted(s.x0 for s in segments)
    start = edges[0]
    groups: list[list[float]] = []
    for x in edges:
        if groups and x - groups[-1][0] < 4:
            groups[-1].append(x)
        else:
            groups.append([x])
    return [g[0] for g in groups if len(g) >= 2 and g[0] > start + 20]


def _cuts(by_row: list[Row], x: float) -> list[_Cut]:
    bar = x - 1.5
    out: list[_Cut] = []
    start = 0
    for i in range(len(by_row) + 1):
        if i < len(by_row) and not any(s.x0 < bar < s.x1 for s in by_row[i].segments):
            continue
        band = [s for row in by_row[start:i] for s in row.segments]
        cut = _cut(bar, band)
        if cut:
            cut.above = [s for row in by_row[:start] for s in row.segments]
            cut.below += [s for row in by_row[i:] for s in row.segments]
            out.append(cut)
        start = i + 1
    return out


def _cut(bar: float, band: list[Segment]) -> _Cut | None:
    left = [s for s in band if s.x1 <= bar]
    right = [s for s in band if s.x1 > bar]
    if len(left) < 2 or len(right) < 2:
        return None
    left_rows, right_rows = rows(left), rows(right)
    top = rail_top(left_rows, right_rows)
    if top is not None:
        return _above_rail(band, bar, top)
    tail = _tail(left_rows, right_rows)
    if tail is not None:
        cut = _cut(bar, [s for s in band if s.base < tail])
        if cut is not None:
            cut.below += [s for s in band if s.base >= tail]
        return cut
    top = max(left_rows[0].top, right_rows[0].top)
    bottom = min(left_rows[-1].bottom, right_rows[-1].bottom)
    if bottom <= top:  # one below the other
        return None
    # What stands over or under the other side's stretch doesn't speak for or against a column.
    near_left = [r for r in left_rows if r.bottom > top and r.top < bottom]
    near_right = [r for r in right_rows if r.bottom > top and r.top < bottom]
    if not _apart(near_left, near_right, left_rows, right_rows):
        return None
    gutter = min(s.x0 for s in right) - max(s.x1 for s in left)
    size = sum(len(s.tokens) for s in band)
    return _Cut([], left, right, [], size + min(gutter, 40) / 10)


def _tail(left: list[Row], right: list[Row]) -> float | None:
    """Where the text goes on under both columns: a heading at the left, beside which nothing stands, and at the right,
    far below what stands there otherwise, nothing but ends of the left one's lines: employers, places, dates."""
    usual = usual_size([(s.size, len(s.text)) for r in (*left, *right) for s in r.segments])
    for row in reversed(left):
        heading = row.segments[0]
        if len(row.segments) > 1 or not looks_like_heading(heading, usual):
            continue
        over = [r for r in right if r.base < heading.base]
        under = [r for r in right if r.base >= heading.base]
        if not over or not under or under[0].base - over[-1].base < _HOLE * usual:
            continue
        texts = [o for o in left if len(o.segments[0].text) <= _NAMES and not looks_like_heading(o.segments[0], usual)]
        if all(any(abs(r.base - o.base) <= SAME_BASE for o in texts) for r in under):
            return heading.top if under[0].base - heading.base > SAME_BASE else None
    return None


def _above_rail(band: list[Segment], bar: float, top: float) -> _Cut | None:
    """What stands above a rail of headings, at its left and its right: the contact beside the name."""
    over = [s for s in band if s.base < top - SAME_BASE]
    left = [s for s in over if s.x1 <= bar]
    right = [s for s in over if s.x1 > bar]
    if not left or not right:
        return None
    below = [s for s in band if s.base >= top - SAME_BASE]
    return _Cut([], left, right, below, sum(len(s.tokens) for s in band))


def _apart(near_left: list[Row], near_right: list[Row], left_rows: list[Row], right_rows: list[Row]) -> bool:
    """Whether two sides of white space are two columns, each to be read for itself."""
    usual = usual_size([(s.size, len(s.text)) for r in (*left_rows, *right_rows) for s in r.segments])
    heads_left, heads_right = headings(left_rows, usual), headings(right_rows, usual)
    if heads_left and heads_right:
        few, many = sorted((left_rows, right_rows), key=len)
        return not _labels(few, many) and not _gutter(few, usual)
    few, many = sorted((near_left, near_right), key=len)
    if len(few) < 2 or len(many) < 3:
        return False
    heads = max(heads_left, heads_right)
    fewer, more = sorted((left_rows, right_rows), key=len)
    if len(fewer) < 0.7 * len(more) and _labels(fewer, more, 0.9):
        return False  # nothing but labels
    if heads > 0.6 * min(len(left_rows), len(right_rows)) and _labels(fewer, more):
        return False
    mated = sum(any(abs(r.base - o.base) <= SAME_BASE for o in many) for r in few)
    if mated > 0.6 * len(few):
        return False
    return not _aside(few)


def _labels(rows: list[Row], beside: list[Row], least: float = 0.7) -> bool:
    """Whether nearly all rows are set as headings are: a rail of section names and not a column with text."""
    usual = sorted(r.segments[0].size for r in beside)[len(beside) // 2]
    return sum(set_as_heading(r.segments[0], usual) for r in rows) > least * len(rows)


def _gutter(rows: list[Row], usual: float) -> bool:
    """Whether one side holds nothing but dates and the headings of sections: the dates of the other side's entries."""
    heads = headings(rows, usual)
    dated = sum(bool(_DATED.search(r.segments[0].text)) and len(r.segments[0].text) <= _DATES for r in rows)
    return dated >= max(2, heads) and dated + heads == len(rows)


def _aside(rows: list[Row]) -> bool:
    """Dates and places beside their entries, whatever their base lines."""
    texts = [" ".join(s.text for s in r.segments) for r in rows]
    dated = sum(bool(_DATED.search(t)) for t in texts)
    return dated >= 0.3 * len(texts) and max(len(t) for t in texts) <= 40
