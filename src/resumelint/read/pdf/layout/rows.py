"""Words to rows by base line, rows to segments at wide gaps."""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Sequence
from operator import attrgetter

from msgspec import Struct, field
from msgspec.structs import replace

from resumelint.document import Box
from resumelint.read.pdf.drawing import Strip
from resumelint.read.pdf.layout.tokens import Token, tokens
from resumelint.read.pdf.meaning import ICON

_NO_BULLET = frozenset("\"'“”‘’«‹„([{<@#$%&/\\!?¿¡.,;:=£€¥§©®™°^`")
"""Signs that a line of text may well begin with."""
SAME_BASE = 1.6
"""Points within which two segments stand on one base line (a smaller date is often centred beside its title)."""
_OTHER = 1.8
"""Type this many times as large belongs to something else."""
_SEEN_GAP = 0.6
"""A gap from here on may be the edge of a column, if it is also well wider than the row's usual word space."""


class Segment(Struct):
    """Neighbouring tokens of one row, with no wide gap between them."""

    tokens: list[Token]
    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    base: float
    size: float

    @property
    def bold(self) -> bool:
        return 2 * sum(len(t.text) for t in self.tokens if t.bold) > sum(len(t.text) for t in self.tokens)


class Row(Struct):
    segments: list[Segment] = field(default_factory=list)

    @property
    def top(self) -> float:
        return min(s.top for s in self.segments)

    @property
    def bottom(self) -> float:
        return max(s.bottom for s in self.segments)

    @property
    def base(self) -> float:
        return self.segments[0].base


def with_dots(found: list[Segment], dots: Sequence[Box]) -> list[Segment]:
    """The segments, with bullets that are drawn as shapes put before the text that they stand beside."""
    for x0, top, x1, bottom in dots:
        middle = (top + bottom) / 2
        beside = [
            s
            for s in found
            if 0.5 < s.x0 - x1 < 3 * s.size and s.base - 0.8 * s.size < middle < s.base and x1 - x0 < 0.6 * s.size
        ]
        if beside:
            s = min(beside, key=lambda s: s.x0 - x1)
            first = s.tokens[0]
            if not is_bullet(first.text) and ICON not in first.text:
                s.tokens.insert(0, replace(first, text="•", x0=x0, x1=x1))
                s.text, s.x0 = f"• {s.text}", x0
    return found


def is_bullet(text: str) -> bool:
    """Whether a word is a sign that lists begin their items with."""
    if len(text) != 1 or text in _NO_BULLET:
        return False
    return text in "›»" or unicodedata.category(text) in ("So", "Sm", "Po", "Pd", "Sk", "Co")


def segments(strips: Sequence[Strip]) -> list[Segment]:
    """Upright letters of a page as segments, top to bottom and left to right."""
    out: list[Segment] = []
    for row in _merge_scripts(tokens(strips)):
        out.extend(_split(row))
    return out


def _merge_scripts(rows: list[list[Token]]) -> list[list[Token]]:
    """Put superscripts and icons that stand a little off the baseline back on the row that they belong to."""
    out: list[list[Token]] = []
    for row in rows:
        if out and row and out[-1]:
            a, b = out[-1], row
            small, large = (a, b) if _weight(a) < _weight(b) else (b, a)
            reach = 0.45 * min((t.size for t in large if t.text.strip(ICON)), default=0.0)
            if abs(a[0].base - b[0].base) < reach and all(_adjoins(t, large) for t in small):
                out[-1] = sorted(a + b, key=attrgetter("x0"))
                continue
        out.append(row)
    return out


def _weight(row: list[Token]) -> float:
    """The size of a row's largest letters; icons are none, however large."""
    return max((t.size for t in row if t.text.strip(ICON)), default=0.0)


def _adjoins(token: Token, row: list[Token]) -> bool:
    """Whether the small or icon token stands right beside a token of the row and over none."""
    near = 0.35 * max(t.size for t in row)
    size = min(t.size for t in row)
    if token.size > 0.85 * size and ICON not in token.text:
        return False
    reach = 1.5 * max(t.size for t in row) if ICON in token.text or is_bullet(token.text) else near
    beside = any(-1 <= token.x0 - t.x1 < reach or -1 <= t.x0 - token.x1 < reach for t in row)
    return beside and not any(token.x0 < t.x1 - 1 and t.x0 < token.x1 - 1 for t in row)


def _split(row: list[Token]) -> list[Segment]:
    gaps = sorted([b.x0 - a.x1 for a, b in itertools.pairwise(row)])
    if not gaps or gaps[-1] <= _SEEN_GAP * min([t.size for t in row]):
        return [segment(row)]
    usual = gaps[(len(gaps) - 1) // 2] if len(gaps) > 2 else 0.0
    if len(gaps) > 1 and gaps[-1] - gaps[0] < 0.2 * row[0].size:
        usual = gaps[0]  # equal gaps, however wide: a justified line
    runs: list[list[Token]] = []
    reach = 0.0
    for t in row:
        if runs and t.x0 - reach <= _seen(runs[-1][-1], t, usual):
            runs[-1].append(t)
        else:
            runs.append([t])
        reach = t.x1 if len(runs[-1]) == 1 else max(reach, t.x1)
    return [segment(run) for run in runs]


def _seen(before: Token, token: Token, usual: float) -> float:
    """The gap in points from which on it is seen as one. `usual` is the row's usual word space."""
    size = token.size
    if before.size > _OTHER * size or size > _OTHER * before.size:
        size = min(size, before.size)  # small type beside a large name: its own blank tells
    letter = (token.x1 - token.x0) / len(token.text)  # a typewriter font's blank is as wide as its letters
    if size < token.size:
        letter *= size / token.size
    return (
        max(_SEEN_GAP * size, 1.3 * letter, min(2.2 * usual, 1.2 * size), min(1.1 * usual, 2.2 * size))
        + 3 * token.tracking
    )


def segment(tokens: list[Token]) -> Segment:
    """Tokens of one row, left to right, as a Segment."""
    return Segment(
        tokens,
        " ".join([t.text for t in tokens]),
        min([t.x0 for t in tokens]),
        max([t.x1 for t in tokens]),
        min([t.top for t in tokens]),
        max([t.bottom for t in tokens]),
        tokens[0].base,
        usual_size([(t.size, len(t.text)) for t in tokens]),
    )


def usual_size(sizes: list[tuple[float, int]]) -> float:
    """The size that most letters have, of (size, letters) pairs; 0 for none."""
    weights: dict[float, int] = {}
    for size, letters in sizes:
        weights[size] = weights.get(size, 0) + letters
    return max(weights, key=lambda s: weights[s]) if weights else 0.0
