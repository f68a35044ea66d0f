"""Which segments of a page look like headings, and where those make a rail beside the text."""

from __future__ import annotations

from resumelint.read.pdf.layout.rows import SAME_BASE, Row, Segment, segment, usual_size
from resumelint.read.pdf.layout.tokens import Token
from resumelint.text import words

_RAIL = 3
"""Headings that a rail has at least."""


def looks_like_heading(segment: Segment, usual: float) -> bool:
    """A known section name in bold, capitals or larger type than `usual`."""
    text = segment.text
    if len(text) >= 50 or not set_as_heading(segment, usual):
        return False
    return bool(words.heading_kind(text)) and words.fold(text) not in words.folded("contact-labels")


def headings(rows: list[Row], usual: float) -> int:
    """How many rows begin with a known heading that looks like one, beside text of the usual size."""
    return sum(looks_like_heading(r.segments[0], usual) for r in rows if len(r.segments) == 1)


def set_as_heading(segment: Segment, usual: float) -> bool:
    return segment.bold or segment.text.isupper() or segment.size > 1.08 * usual


def rail_top(left: list[Row], right: list[Row]) -> float | None:
    """The base line from which on the left side is a rail: nothing but headings, some over several lines, each beside
    the text that it heads. None where it is none."""
    stacks = _stacks(left)
    if len(stacks) < _RAIL:
        return None
    usual = usual_size([(s.size, len(s.text)) for r in right for s in r.segments])
    known = [i for i, cell in enumerate(stacks) if looks_like_heading(segment(words_of(cell)), usual)]
    if len(known) < _RAIL or headings(right, usual):
        return None
    cells = stacks[known[0] :]
    heads = [cell[0] for cell in cells]
    if any(len(r.segments) > 1 or r.segments[0].size <= 1.08 * usual for cell in cells for r in cell):
        return None
    mated = all(any(abs(r.base - o.base) <= SAME_BASE for o in right) for r in heads)
    return heads[0].base if mated and 2 * len(known) > len(cells) else None


def _stacks(found: list[Row]) -> list[list[Row]]:
    """Rows of one size that stand close below each other, together: a heading that wraps."""
    out: list[list[Row]] = []
    for r in found:
        above = out[-1][-1] if out else None
        size = r.segments[0].size
        if above and abs(above.segments[0].size - size) < 0.2 and r.top - above.bottom < 0.3 * size:
            out[-1].append(r)
        else:
            out.append([r])
    return out


def words_of(cell: list[Row]) -> list[Token]:
    return [t for r in cell for s in r.segments for t in s.tokens]
