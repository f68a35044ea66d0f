"""A rail of labels or a gutter of dates, left of the text: each label is put to the row that it stands beside."""

from __future__ import annotations

import functools
import re
from operator import attrgetter

from msgspec import Struct, field

from resumelint.read.pdf.layout import columns
from resumelint.read.pdf.layout.headings import looks_like_heading
from resumelint.read.pdf.layout.rows import SAME_BASE, Row, Segment, segment, usual_size
from resumelint.read.pdf.layout.tokens import Token
from resumelint.text import words

_OPEN_END = re.compile(r"(?:[-–—−]|\b(?:to|bis|until|till|à|al|tot))$", re.IGNORECASE)
_OPEN_START = re.compile(r"^(?:[-–—−]|(?:to|bis|until|till)\b)", re.IGNORECASE)

_OPEN_MONTH = re.compile(r"(?:[-–—−]|\b(?:to|bis|until|till|à|al|tot))\s*[^\W\d_]{3,10}\.?$", re.IGNORECASE)
"""The month of an end whose year stands on the next line."""
_ONE_WORD = re.compile(r"^[^\W\d_]+\.?$")
_YEAR = re.compile(r"^(?:19|20)\d\d\b")
_LETTERS = re.compile(r"[^\w.]|\d")
_YEAR_IN = re.compile(r"\b(?:19|20)\d\d\b")

Cell = list[Segment]
"""A label, of one line or several."""


class Cells(Struct):
    """Rows without what stands in the rail, and where its cells go, by the id of the row."""

    rows: list[Row]
    beside: dict[int, list[Cell]] = field(default_factory=dict)
    alone: dict[int, list[Cell]] = field(default_factory=dict)
    """Cells that make a line of their own before the row: headings, and what stands beside nothing."""
    after: list[Cell] = field(default_factory=list)


def cells(block: list[Row]) -> Cells:
    """Rows of one column as they are to be read."""
    edge = _edge(block) or _lone(block)
    if edge is None:
        return Cells(block)
    labels: list[Segment] = []
    rest: list[Segment] = []
    for row in block:
        for s in row.segments:
            if s.x1 <= edge:
                labels.append(s)
            else:
                left, right = _split(s, edge)
                labels += left
                rest += right
    out = Cells(columns.rows(rest))
    usual = sorted(s.size for s in rest)[len(rest) // 2]
    found = _join(sorted(labels, key=attrgetter("base", "x0")), usual)
    known = [c for c in found if _is_heading(c[0], " ".join(s.text for s in c), usual)]
    all_heads = 2 * len(known) > len(found)  # then the unknown ones are headings, too
    drop = _drop([c[0] for c in known], out.rows)
    for cell in found:
        first = cell[0]
        base = first.base - drop if cell in known else first.base
        mate = next((r for r in out.rows if r.base > base - 0.7 * first.size), out.rows[-1])
        mated = abs(mate.base - base) < 0.7 * first.size
        heading = cell in known or (all_heads and first.bold == known[0][0].bold and first.size == known[0][0].size)
        if mated and not heading:
            out.beside.setdefault(id(mate), []).append(cell)
            continue
        below = mate if mated else next((r for r in out.rows if r.base > first.base), None)
        if below is None:
            out.after.append(cell)
        else:
            out.alone.setdefault(id(below), []).append(cell)
    return out


def _drop(headings: list[Segment], beside: list[Row]) -> float:
    """By how many points all headings stand lower than the first line that they head, as where the cells of a table
    have blank above their paragraphs; 0 where they stand on its base line, or nothing says so for certain."""
    drops = []
    for h in headings:
        above = [h.base - r.base for r in beside if r.base < h.base + SAME_BASE]
        drops.append(min(above, default=0.0))
    even = len(drops) >= 3 and max(drops) - min(drops) < SAME_BASE
    return drops[0] if even and min(drops) > SAME_BASE and max(drops) < 1.2 * headings[0].size else 0.0


def _edge(rows: list[Row]) -> float | None:
    """Where the rail ends, in points; None when there is none."""
    firsts = [r.segments[0].x0 for r in rows]
    left = min(firsts)
    for x in sorted({s.x0 for r in rows for s in r.segments if s.x0 > left + 20}):
        edge = x - 1.5
        seconds = sum(len(r.segments) > 1 and abs(r.segments[1].x0 - x) < 3 for r in rows)
        if sum(abs(f - x) < 3 for f in firsts) < 2 and seconds < max(6, 0.4 * len(rows)):
            continue  # no text begins there by itself, and it is no form: a date or a cell at the right
        beside = [r for r in rows if r.segments[0].x1 <= edge]
        within = [r for r in rows if r.segments[0].x0 >= edge]
        crossing = len(rows) - len(beside) - len(within)
        mates = [_mate(r, rows, edge) for r in beside]
        mated = sum(m is not None for m in mates)
        starting = sum(m is not None and abs(m.x0 - x) < 3 for m in mates)
        if starting >= 2 and mated >= 0.5 * len(beside) and crossing <= 0.4 * len(rows):
            return edge
    return None


def _lone(rows: list[Row]) -> float | None:
    """Where the rail ends that holds but one or two headings on this page, in points: each left of all the text, on
    the first line of what it heads. None when there is none."""
    usual = usual_size([(s.size, len(s.text)) for r in rows for s in r.segments])
    labels = [r for r in rows if len(r.segments) > 1 and looks_like_heading(r.segments[0], usual)]
    left = min((r.segments[0].x0 for r in rows if r not in labels), default=0.0)
    begins = all(r.segments[0].x1 < left - r.segments[0].size and abs(r.segments[1].x0 - left) < 3 for r in labels)
    return left - 1.5 if 0 < len(labels) < 3 and len(rows) > 2 * len(labels) and begins else None


def _mate(row: Row, rows: list[Row], edge: float) -> Segment | None:
    """What stands beside a label, on its base line or, where their sizes differ, on its height."""
    if len(row.segments) > 1:
        return row.segments[1]
    label = row.segments[0]
    for other in rows:
        s = other.segments[0]
        if s.x0 >= edge and min(s.bottom, label.bottom) - max(s.top, label.top) > 0.25 * min(s.size, label.size):
            return s
    return None


def _split(s: Segment, edge: float) -> tuple[list[Segment], list[Segment]]:
    """A segment that runs over the edge, cut there if a word begins there after a short label."""
    for i in range(1, min(5, len(s.tokens))):
        before, here = s.tokens[i - 1], s.tokens[i]
        label = " ".join(t.text for t in s.tokens[:i])
        differs = before.bold != here.bold or any(c.isdigit() for c in label)
        if abs(here.x0 - edge - 1.5) < 2.5 and here.x0 - before.x1 > 0.12 * here.size and differs:
            return [segment(s.tokens[:i])], [segment(s.tokens[i:])]
    return [], [s]


def _join(labels: list[Segment], usual: float) -> list[Cell]:
    """Labels that go on over several lines, together: "2017 –" and "Present", "Technical" and "Skills".

    `usual` is the size of the text beside them, in points.
    """
    out: list[Cell] = []
    i = 0
    while i < len(labels):
        cell = [labels[i]]
        for j in range(i + 1, min(i + 4, len(labels))):
            label, above = labels[j], labels[j - 1]
            if label.top - above.bottom > 0.9 * label.size or label.base - above.base < 0.5 * label.size:
                break
            run = labels[i : j + 1]
            text = " ".join(s.text for s in run)
            kinds = {words.heading_kind(s.text) for s in (labels[i], label)}
            parted = "" not in kinds and {words.heading_kind(text)} != kinds
            tight = label.top - above.bottom < 0.55 * label.size
            dated = _YEAR_IN.search(label.text) is not None
            heading = words.heading_kind(text) and (tight or not parted) and not dated
            large = (
                label.size > 1.08 * usual and label.size == above.size and label.top - above.bottom < 0.3 * label.size
            )
            last = cell[-1].text.split()[-1]
            open_month = _ONE_WORD.match(cell[-1].text) or _OPEN_MONTH.search(cell[-1].text)
            named = words.fold(_LETTERS.split(last.rstrip("."))[-1]) in _months()
            month = open_month and _YEAR.match(label.text) and named
            small = last[-1].islower() and last.islower() and words.fold(last) in words.folded("small-words")
            broken = (small or last == "/" or label.text[:1].islower()) and len(cell) == j - i
            if (
                heading
                or (large and not parted)
                or month
                or (broken and label.bold == above.bold)
                or _OPEN_END.search(cell[-1].text)
                or _OPEN_START.search(label.text)
            ):
                cell = run
        out.append(cell)
        i += len(cell)
    return out


@functools.cache
def _months() -> frozenset[str]:
    """The names of months, folded."""
    return frozenset(words.fold(entry.partition(" ")[2]) for entry in words.load("months"))


def _is_heading(first: Segment, text: str, usual: float) -> bool:
    return (first.bold or text.isupper() or first.size > 1.08 * usual) and bool(words.heading_kind(text))


def tokens(cell: Cell) -> list[Token]:
    """The words of a cell."""
    return [t for s in cell for t in s.tokens]
