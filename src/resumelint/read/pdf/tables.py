"""Ruled tables: where horizontal and vertical strokes make cells, a row of cells is read before the next."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from resumelint.read.pdf.glyphs import Stroke, Wall
from resumelint.read.pdf.rows import Segment, segment

_NEAR = 3.0
"""Points by which strokes of one border may miss each other."""


@dataclass(frozen=True, slots=True)
class Table:
    """The lines between rows (`ys`) and between columns (`xs`) of a table, in points, its outer borders included."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]

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
        runs = [[s.tokens[0]]]
        for before, token in itertools.pairwise(s.tokens):
            border = table is not None and any(before.x1 - 1 <= x <= token.x0 + 1 for x in table.xs)
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
        height = sum(min(w.bottom, ys[-1]) - max(w.top, ys[0]) for w in inner if w.bottom > ys[0] and w.top < ys[-1])
        xs = _distinct([w.x for w in inner if w.bottom > ys[0] + 2 and w.top < ys[-1] - 2])
        xs = [x for x in xs if line.x0 + 10 < x < line.x1 - 10]
        if xs and height > 0.5 * len(xs) * (ys[-1] - ys[0]):
            taken.update(stack)
            out.append(Table((line.x0, *xs, line.x1), tuple(_distinct(ys))))
    return sorted(out, key=lambda t: t.ys[0])


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
