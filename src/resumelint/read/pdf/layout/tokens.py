"""Glyphs to words: letters by their base line, and a word wherever the blank between them is wide enough."""

from __future__ import annotations

import re
import statistics
from collections.abc import Sequence
from operator import attrgetter

from msgspec import Struct

from resumelint.read.pdf.drawing import ICON, SPACE, Glyph

# Shares of the font size. A word space is about 0.25, a tightly justified one 0.17; letters of a word lie within 0.05.
_WORD_GAP = 0.17
_TIGHT_GAP = 0.12
"""For text that draws no blanks: justified lines squeeze them."""
_LETTER_SPACED = 0.09
# LaTeX's fonts (EC and its Type 1 twin CM-Super) have two letters for the shape and the size: SFBX1000, ECSI1095.
_TEX_BOLD = re.compile(r"(?:sf|ec)(?:bx|bi|bl|rb|sx|so|xc|oc)\d{4}$")
_TEX_ITALIC = re.compile(r"(?:sf|ec)(?:ti|bi|ci|sl|bl|si|so|it|st|sc)\d{4}$")


class Token(Struct):
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

    @classmethod
    def of(cls, g: Glyph, tracking: float = 0.0) -> Token:
        """A word that begins with this letter."""
        return cls(g.text, g.x0, g.x1, g.top, g.bottom, g.base, g.size, g.font, g.colour, tracking)

    def grow(self, g: Glyph) -> None:
        """Take up one letter more."""
        self.text += g.text
        self.x0, self.x1 = min(self.x0, g.x0), max(self.x1, g.x1)
        self.top, self.bottom = min(self.top, g.top), max(self.bottom, g.bottom)

    @property
    def bold(self) -> bool:
        return is_bold(self.font)


def is_bold(font: str) -> bool:
    """Whether the font's name says bold: the weight that a file gives is seldom true."""
    name = font.casefold()
    if _TEX_BOLD.match(name):
        return True
    if any(mark in name for mark in ("bold", "black", "heavy", "-bd", "demi")):
        return "semilight" not in name
    return name.startswith(("cmbx", "cmssbx", "sfbx", "lmbx", "ecbx")) or name.endswith(("-medi", "bd"))


def is_italic(font: str) -> bool:
    name = font.casefold()
    return bool(_TEX_ITALIC.match(name)) or any(
        mark in name for mark in ("italic", "oblique", "-it", "cmti", "cmsl", "slanted")
    )


def tokens(glyphs: Sequence[Glyph]) -> list[list[Token]]:
    """Upright glyphs of a page as words, those of one base line together, top to bottom and left to right."""
    return [_tokens(row) for row in _by_baseline(glyphs)]


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
            out.append(Token.of(g, tracking))
        else:
            out[-1].grow(g)
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
