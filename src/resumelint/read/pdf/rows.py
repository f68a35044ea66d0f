"""Glyphs to words, words to rows by baseline, rows to segments at wide gaps."""

from __future__ import annotations

import itertools
import statistics
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from resumelint.document import Box
from resumelint.read.pdf.glyphs import ICON, SPACE, Glyph

# Shares of the font size. A word space is about 0.25, a tightly justified one 0.17; letters of a word lie within 0.05.
_WORD_GAP = 0.17
_TIGHT_GAP = 0.12
"""For text that draws no blanks: justified lines squeeze them."""
_LETTER_SPACED = 0.09
_NO_BULLET = frozenset("\"'“”‘’«‹„([{<@#$%&/\\!?¿¡.,;:=£€¥§©®™°^`")
"""Signs that a line of text may well begin with."""
_SEEN_GAP = 0.6
"""A gap from here on may be the edge of a column, if it is also well wider than the row's usual word space."""


@dataclass(slots=True)
class Token:
    """A word on its way: not yet placed in a line."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    base: float
    size: float
    font: str
    colour: str | None
    tracking: float = 0.0
    """Blank between its letters in points, where they are spaced out."""

    @property
    def bold(self) -> bool:
        return is_bold(self.font)


@dataclass(slots=True)
class Segment:
    """Neighbouring tokens of one row, with no wide gap between them."""

    tokens: list[Token]
    x0: float
    x1: float
    top: float
    bottom: float
    base: float
    size: float

    @property
    def text(self) -> str:
        return " ".join(t.text for t in self.tokens)

    @property
    def bold(self) -> bool:
        return 2 * sum(len(t.text) for t in self.tokens if t.bold) > sum(len(t.text) for t in self.tokens)


@dataclass(slots=True)
class Row:
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


def is_bold(font: str) -> bool:
    """Whether the font's name says bold (pdfplumber gives no weight)."""
    name = font.rpartition("+")[2].casefold()
    if any(mark in name for mark in ("bold", "black", "heavy", "-bd", "demi")):
        return "semilight" not in name
    return name.startswith(("cmbx", "cmssbx", "sfbx", "lmbx", "ecbx")) or name.endswith(("-medi", "bd"))


def is_italic(font: str) -> bool:
    name = font.rpartition("+")[2].casefold()
    return any(mark in name for mark in ("italic", "oblique", "-it", "cmti", "cmsl", "slanted"))


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
                dot = Token("•", x0, x1, first.top, first.bottom, first.base, first.size, first.font, first.colour)
                s.tokens.insert(0, dot)
                s.x0 = x0
    return found


def is_bullet(text: str) -> bool:
    """Whether a word is a sign that lists begin their items with."""
    if len(text) != 1 or text in _NO_BULLET:
        return False
    return text in "›»" or unicodedata.category(text) in ("So", "Sm", "Po", "Pd", "Sk", "Co")


def segments(glyphs: Sequence[Glyph]) -> list[Segment]:
    """Upright glyphs of a page as segments, top to bottom and left to right."""
    out: list[Segment] = []
    for row in _merge_scripts([_tokens(row) for row in _by_baseline(glyphs)]):
        out.extend(_split(row))
    return out


def _by_baseline(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    rows: list[list[Glyph]] = []
    base = tolerance = 0.0
    for g in sorted(glyphs, key=attrgetter("base")):
        if rows and g.base - base <= tolerance:
            rows[-1].append(g)
        elif g.text != SPACE:
            rows.append([g])
            base, tolerance = g.base, max(1.0, 0.12 * g.size)
    return rows


def _tokens(row: list[Glyph]) -> list[Token]:
    row.sort(key=attrgetter("x0"))
    out: list[Token] = []
    spacing = _letter_spacing(row)
    plain = _WORD_GAP if any(g.text == SPACE for g in row) else _TIGHT_GAP
    spaced = False
    last: Glyph | None = None
    for g in row:
        if g.text == SPACE:
            spaced = True
            continue
        if last is not None and g.text == last.text and _doubled(g, last):
            continue  # fake bold: the same letter drawn twice, a hair apart
        gap = g.x0 - last.x1 if last else 0.0
        tracking = spacing.get(round(g.size), 0.0) * g.size
        limit = tracking + max(0.15 * g.size, 0.5 * tracking) if tracking else plain * g.size
        new = (
            last is None
            or gap > limit
            or (spaced and gap > 0.04 * g.size)
            or (g.text == ICON) != (last.text == ICON)
            or g.size > 1.8 * last.size
            or last.size > 1.8 * g.size
        )
        if new:
            out.append(Token(g.text, g.x0, g.x1, g.top, g.bottom, g.base, g.size, g.font, g.colour, tracking))
        else:
            t = out[-1]
            t.text += g.text
            t.x1 = max(t.x1, g.x1)
            t.top, t.bottom = min(t.top, g.top), max(t.bottom, g.bottom)
        spaced, last = False, g
    return _join_apostrophes(_join_letters(out))


def _doubled(g: Glyph, last: Glyph) -> bool:
    return g.x0 - last.x0 < 0.35 * (last.x1 - last.x0) and abs(g.base - last.base) < 0.15 * g.size


def _letter_spacing(row: list[Glyph]) -> dict[int, float]:
    """The blank between letters that are spaced out, as a share of the size, by size."""
    gaps: dict[int, list[float]] = {}
    last: Glyph | None = None
    for g in row:
        if last is not None and g.text != SPACE and last.text != SPACE and g.size == last.size:
            gaps.setdefault(round(g.size), []).append((g.x0 - last.x1) / max(g.size, 0.1))
        last = g
    out = {}
    for size, found in gaps.items():
        near = [gap for gap in found if gap < 1.0]
        if len(near) >= 3 and (middle := statistics.median(near)) > _LETTER_SPACED:
            out[size] = middle
    return out


def _join_letters(tokens: list[Token]) -> list[Token]:
    """A word set as "J O H N   D O E" is one word, not four: join runs of single letters, apart at the wider gaps."""
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        j = i
        while j < len(tokens) and len(tokens[j].text) == 1 and tokens[j].text.isalpha() and _kin(tokens[i], tokens[j]):
            j += 1
        if j - i >= 4:
            gaps = [b.x0 - a.x1 for a, b in zip(tokens[i:j], tokens[i + 1 : j], strict=False)]
            limit = 1.6 * statistics.median(gaps)
            word = tokens[i]
            for gap, t in zip(gaps, tokens[i + 1 : j], strict=True):
                if gap > limit:
                    out.append(word)
                    word = t
                else:
                    word.text += t.text
                    word.x1 = t.x1
            out.append(word)
            i = j
        else:
            out.append(tokens[i])
            i += 1
    return out


def _join_apostrophes(tokens: list[Token]) -> list[Token]:
    """Spaced-out type leaves an apostrophe by itself: D ' ANGELO."""
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        t = tokens[i]
        alone = t.text in ("'", "’") and out and i + 1 < len(tokens)
        if alone and t.x0 - out[-1].x1 < 0.5 * t.size and tokens[i + 1].x0 - t.x1 < 0.5 * t.size:
            after = tokens[i + 1]
            out[-1].text += t.text + after.text
            out[-1].x1 = after.x1
            i += 2
            continue
        out.append(t)
        i += 1
    return out


def _kin(a: Token, b: Token) -> bool:
    return a.font == b.font and a.size == b.size


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
    gaps = sorted(b.x0 - a.x1 for a, b in itertools.pairwise(row))
    usual = gaps[(len(gaps) - 1) // 2] if len(gaps) > 2 else 0.0
    if len(gaps) > 1 and gaps[-1] - gaps[0] < 0.2 * row[0].size:
        usual = gaps[0]  # equal gaps, however wide: a justified line
    runs: list[list[Token]] = []
    reach = 0.0
    for t in row:
        letter = (t.x1 - t.x0) / len(t.text)  # a typewriter font's blank is as wide as its letters
        seen = (
            max(_SEEN_GAP * t.size, 1.3 * letter, min(2.2 * usual, 1.2 * t.size), min(1.1 * usual, 2.2 * t.size))
            + 3 * t.tracking
        )
        if runs and t.x0 - reach <= seen:
            runs[-1].append(t)
        else:
            runs.append([t])
        reach = t.x1 if len(runs[-1]) == 1 else max(reach, t.x1)
    return [segment(run) for run in runs]


def segment(tokens: list[Token]) -> Segment:
    """Tokens of one row, left to right, as a Segment."""
    return Segment(
        tokens,
        min(t.x0 for t in tokens),
        max(t.x1 for t in tokens),
        min(t.top for t in tokens),
        max(t.bottom for t in tokens),
        tokens[0].base,
        usual_size([(t.size, len(t.text)) for t in tokens]),
    )


def usual_size(sizes: list[tuple[float, int]]) -> float:
    """The size that most letters have, of (size, letters) pairs; 0 for none."""
    weights: dict[float, int] = {}
    for size, letters in sizes:
        weights[size] = weights.get(size, 0) + letters
    return max(weights, key=lambda s: weights[s]) if weights else 0.0
