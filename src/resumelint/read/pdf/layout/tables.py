"""Tables, told by the strokes around their cells or by the labels over their columns: a row of cells is read before
the next."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from msgspec import Struct

from resumelint.read.pdf.drawing import Stroke, Wall
from resumelint.read.pdf.layout.rows import Segment, segment
from resumelint.text import words

_COLUMNS = 3
"""So many labels make a row of them."""
_INDENT = 20.0
"""Points by which a bullet or the text after it may stand in from the edge of its cell."""
_NEAR = 3.0
"""Points by which strokes of one border may miss each other."""


class Table(Struct, frozen=True):
    """The lines between rows (`ys`) and between columns (`xs`) of a table, in points, its outer borders included."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    joined: frozenset[tuple[int, float]] = frozenset()
    """Where a cell reaches over several columns: the row of cells, from 0, and the line that isn't drawn in it."""

    def band(self, segment: Segment) -> int | None:
        """The row of cells that the segment stands in, from 0; None outside the table."""
        middle = segment.base - 0.3 * segment.size
        if not (self.xs[0] - _NEAR <= segment.x0 and segment.x1 <= self.xs[-1] + _NEAR):
            return None
        return next((i for i, (a, b) in enumerate(zip(self.ys, self.ys[1:], strict=False)) if a <= middle < b), None)

    def cell(self, segment: Segment) -> int:
        """The column of cells that the segment begins in, from 0."""
        return max((i for i, x in enumerate(self.xs[:-1]) if x <= segment.x0 + 1), default=0)


def cut_at_walls(found: Sequence[Segment], tables: Sequence[Table]) -> list[Segment]:
    """The segments, cut at the borders of cells that they run over."""
    out: list[Segment] = []
    for s in found:
        table = next((t for t in tables if t.band(s) is not None), None)
        band = table.band(s) if table is not None else None
        runs = [[s.tokens[0]]]
        for before, token in itertools.pairwise(s.tokens):
            border = table is not None and any(
                before.x1 - 1 <= x <= token.x0 + 1 and (band, x) not in table.joined for x in table.xs
            )
            runs = [*runs, [token]] if border else [*runs[:-1], [*runs[-1], token]]
        out += [s] if len(runs) == 1 else [segment(run) for run in runs]
    return out


def tables(strokes: Sequence[Stroke], walls: Sequence[Wall]) -> list[Table]:
    """The ruled tables of a page, top to bottom. Lines under headings make none: no upright line joins them."""
    out: list[Table] = []
    lines = _merged(strokes)
    taken: set[int] = set()
    for i, line in enumerate(lines):
        if i in taken:
            continue
        stack = [j for j in range(len(lines)) if _same_extent(lines[j], line)]
        ys = sorted({round(lines[j].top, 1) for j in stack})
        if len(ys) < 3:
            continue
        inner = [w for w in walls if line.x0 - _NEAR <= w.x <= line.x1 + _NEAR]
        made = [t for run in _walled(_distinct(ys), inner) if (t := _ruled(line, run, inner))]
        if made:
            taken.update(stack)
            out += made
    return sorted(out, key=lambda t: t.ys[0])


def _walled(ys: Sequence[float], walls: Sequence[Wall]) -> list[list[float]]:
    """Stretches of lines with walls between them: tables of one width, below each other, are several."""
    runs: list[list[float]] = []
    joins = False
    for a, b in itertools.pairwise(ys):
        held = sum(max(0.0, min(w.bottom, b) - max(w.top, a)) for w in walls) > 0.5 * (b - a)
        if held:
            runs = [*runs[:-1], [*runs[-1], b]] if joins else [*runs, [a, b]]
        joins = held
    return runs


def _ruled(line: Stroke, ys: Sequence[float], walls: Sequence[Wall]) -> Table | None:
    """The table between these lines, where upright strokes part its columns."""
    height = sum(min(w.bottom, ys[-1]) - max(w.top, ys[0]) for w in walls if w.bottom > ys[0] and w.top < ys[-1])
    xs = _distinct([w.x for w in walls if w.bottom > ys[0] + 2 and w.top < ys[-1] - 2])
    xs = [x for x in xs if line.x0 + 10 < x < line.x1 - 10]
    if not xs or height <= 0.5 * len(xs) * (ys[-1] - ys[0]):
        return None
    joined = {(i, x) for i, band in enumerate(itertools.pairwise(ys)) for x in xs if not _stands(walls, x, band)}
    return Table((line.x0, *xs, line.x1), tuple(ys), frozenset(joined))


def _stands(walls: Sequence[Wall], x: float, band: tuple[float, float]) -> bool:
    """Whether an upright line at x parts the cells of a row, at least over half its height."""
    top, bottom = band
    drawn = sum(max(0.0, min(w.bottom, bottom) - max(w.top, top)) for w in walls if abs(w.x - x) <= _NEAR)
    return drawn > 0.5 * (bottom - top)


def underlines(strokes: Sequence[Stroke], tables: Sequence[Table]) -> list[Stroke]:
    """The strokes that are no borders within a table: they may run under a heading."""
    return [
        s
        for s in strokes
        if not any(
            t.ys[0] + _NEAR < s.top <= t.ys[-1] + _NEAR and t.xs[0] - _NEAR <= s.x0 and s.x1 <= t.xs[-1] + _NEAR
            for t in tables
        )
    ]


def labelled(found: Sequence[Segment]) -> list[Table]:
    """Tables without strokes: below a row of nothing but labels of columns ("Period", "Employer", "Duties"), as far as
    the text keeps to their left edges."""
    by_base: dict[float, list[Segment]] = {}
    for s in sorted(found, key=lambda s: (round(s.base), s.x0)):
        by_base.setdefault(round(s.base), []).append(s)
    rows = list(by_base.values())
    labels = words.folded("column-labels")
    out = []
    for i, row in enumerate(rows):
        if len(row) >= _COLUMNS and all(words.fold(s.text) in labels for s in row):
            ys = _bands(row, rows[i + 1 :])
            right = max(s.x1 for s in found)
            if len(ys) > 1:
                out.append(Table((*(s.x0 - _NEAR for s in row), right), tuple(ys)))
    return out


def _bands(head: Sequence[Segment], below: Sequence[Sequence[Segment]]) -> list[float]:
    """Where the rows of cells below the labels begin, and where the last ends: wherever there is more blank between
    two lines than within the cells."""
    edges = [s.x0 - _NEAR for s in head]
    taken = list(itertools.takewhile(lambda row: all(_keeps_to(s, edges) for s in row), below))
    if not taken:
        return []
    tops = [min(s.top for s in row) for row in taken]
    steps = [b[0].base - a[0].base for a, b in itertools.pairwise(taken)]
    least = min(steps, default=0.0)
    starts = [tops[0] - 1] + [top - 1 for step, top in zip(steps, tops[1:], strict=True) if step > 1.15 * least]
    if len(starts) == 1:  # all lines stand equally far apart: a row of cells each
        starts = [top - 1 for top in tops]
    return [*starts, max(s.bottom for s in taken[-1]) + 1]


def _keeps_to(s: Segment, edges: Sequence[float]) -> bool:
    """Whether a text begins near the left edge of a column and doesn't run over into the next."""
    here = max((x for x in edges if x <= s.x0 + _NEAR), default=None)
    beyond = min((x for x in edges if x > s.x0 + _NEAR), default=float("inf"))
    return here is not None and s.x0 - here < _INDENT and s.x1 < beyond


def _same_extent(a: Stroke, b: Stroke) -> bool:
    return abs(a.x0 - b.x0) < _NEAR and abs(a.x1 - b.x1) < _NEAR


def _distinct(values: Sequence[float]) -> list[float]:
    out: list[float] = []
    for value in sorted(values):
        if not out or value - out[-1] > _NEAR:
            out.append(value)
    return out


def _merged(strokes: Sequence[Stroke]) -> list[Stroke]:
    """Strokes on one height that touch, as one: many programs draw a border cell by cell."""
    out: list[Stroke] = []
    for s in sorted(strokes, key=lambda s: (round(s.top), s.x0)):
        last = out[-1] if out else None
        if last is not None and abs(last.top - s.top) < 1.5 and s.x0 <= last.x1 + _NEAR:
            out[-1] = Stroke(last.x0, max(last.x1, s.x1), last.top)
        else:
            out.append(s)
    return out
