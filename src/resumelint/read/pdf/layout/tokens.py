"""Glyphs to words: letters by their base line, and a word wherever the blank between them is wide enough."""

from __future__ import annotations

import functools
import itertools
import operator
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

from resumelint.read.pdf.drawing import Glyph, Look, Strip
from resumelint.read.pdf.meaning import ICON, SPACE

# Shares of the font size. A word space is about 0.25, a tightly justified one 0.17; letters of a word lie within 0.05.
_WORD_GAP = 0.17
_TIGHT_GAP = 0.12
"""For text that draws no blanks: justified lines squeeze them."""
_LETTER_SPACED = 0.09
# LaTeX's fonts (EC and its Type 1 twin CM-Super) have two letters for the shape and the size: SFBX1000, ECSI1095.
_TEX_BOLD = re.compile(r"(?:sf|ec)(?:bx|bi|bl|rb|sx|so|xc|oc)\d{4}$")
_TEX_ITALIC = re.compile(r"(?:sf|ec)(?:ti|bi|ci|sl|bl|si|so|it|st|sc)\d{4}$")


class Token(Struct, gc=False):
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
    def of(cls, g: Glyph) -> Token:
        """A word that begins with this letter."""
        look = g.look
        return cls(g.text, g.x0, g.x1, look.top, look.bottom, look.base, look.size, look.font, look.colour)

    def grow(self, g: Glyph) -> None:
        """Take up one letter more."""
        self.text += g.text
        self.x0, self.x1 = min(self.x0, g.x0), max(self.x1, g.x1)
        self.top, self.bottom = min(self.top, g.look.top), max(self.bottom, g.look.bottom)

    @property
    def bold(self) -> bool:
        return is_bold(self.font)


@functools.lru_cache(maxsize=512)
def is_bold(font: str) -> bool:
    """Whether the font's name says bold: the weight that a file gives is seldom true."""
    name = font.casefold()
    if _TEX_BOLD.match(name):
        return True
    if any(mark in name for mark in ("bold", "black", "heavy", "-bd", "demi")):
        return "semilight" not in name
    return name.startswith(("cmbx", "cmssbx", "sfbx", "lmbx", "ecbx")) or name.endswith(("-medi", "bd"))


@functools.lru_cache(maxsize=512)
def is_italic(font: str) -> bool:
    """Whether the font's name says so."""
    name = font.casefold()
    return bool(_TEX_ITALIC.match(name)) or any(
        mark in name for mark in ("italic", "oblique", "-it", "cmti", "cmsl", "slanted")
    )


def tokens(strips: Sequence[Strip]) -> list[list[Token]]:
    """Upright letters of a page as words, those of one base line together, top to bottom and left to right."""
    return [_tokens(_row(own)) for own in _by_baseline(strips)]


def _by_baseline(strips: Sequence[Strip]) -> list[list[Strip]]:
    rows: list[list[Strip]] = []
    base = tolerance = 0.0
    for strip in sorted(strips, key=lambda s: s.look.base):
        if rows and strip.look.base - base <= tolerance:
            rows[-1].append(strip)
        elif written := _from_first_letter(strip):
            rows.append([written])
            base, tolerance = strip.look.base, max(1.0, 0.12 * strip.look.size)
    return rows


def _from_first_letter(strip: Strip) -> Strip | None:
    """The strip without the blanks that it begins with; None if it is nothing else."""
    start = next((i for i, text in enumerate(strip.texts) if text != SPACE), None)
    if not start:
        return None if start is None else strip
    return Strip(strip.look, strip.texts[start:], strip.x0[start:], strip.x1[start:])


class _Row(NamedTuple):
    """The letters on a base line, left to right: four lists of one length."""

    texts: list[str]
    x0: list[float]
    x1: list[float]
    of: list[int]
    """The look of each, by its index in:"""
    looks: list[Look]

    def look(self, i: int) -> Look:
        return self.looks[self.of[i]]

    def only(self, kept: Iterable[int]) -> _Row:
        texts, x0, x1, of, looks = self
        some = list(kept)
        return _Row(
            [texts[i] for i in some], [x0[i] for i in some], [x1[i] for i in some], [of[i] for i in some], looks
        )


def _row(strips: Sequence[Strip]) -> _Row:
    looks, *columns = zip(*strips, strict=True)
    texts, x0, x1 = (list(itertools.chain.from_iterable(column)) for column in columns)
    found = _Row(texts, x0, x1, [n for n, strip in enumerate(strips) for _ in strip.texts], list(looks))
    in_order = all(map(operator.le, x0, itertools.islice(x0, 1, None)))
    return found if in_order else found.only(sorted(range(len(x0)), key=x0.__getitem__))


def _tokens(row: _Row) -> list[Token]:
    doubtful = _doubtful(row)
    spacing = _letter_spacing(row, doubtful)
    if shadows := _shadows(row):
        row = row.only(i for i in range(len(row.texts)) if i not in shadows)
        doubtful = _doubtful(row)
    starts = [*_starts(row, doubtful, spacing), len(row.texts)]
    out = [_token(row, start, end, spacing) for start, end in itertools.pairwise(starts)]
    return _join_apostrophes(_join_letters(out))


def _doubtful(row: _Row) -> list[int]:
    """The letters, by index, that may not go on the word of the one before them. The others need no second look."""
    texts, x0, x1, of, looks = row
    if ICON in texts:
        return [i for i, text in enumerate(texts) if i and text != SPACE]
    least = _LETTER_SPACED * min(look.size for look in looks)
    pairs = enumerate(zip(texts, texts[1:], x1, x0[1:], of, of[1:], strict=False), 1)
    return [
        i
        for i, (before, text, right, left, look, other) in pairs
        if (left - right > least or before == SPACE or look != other) and text != SPACE
    ]


def _starts(row: _Row, doubtful: Sequence[int], spacing: Mapping[int, float]) -> list[int]:
    """With which letters, by index, words begin."""
    texts = row.texts
    plain = _WORD_GAP if SPACE in texts else _TIGHT_GAP
    first = next(i for i, text in enumerate(texts) if text != SPACE)
    out = [first]
    for i in doubtful:
        last = i - 1
        while last > first and texts[last] == SPACE:
            last -= 1
        if i > first and _apart(row, last, i, plain, spacing):
            out.append(i)
    return out


def _apart(row: _Row, last: int, i: int, plain: float, spacing: Mapping[int, float]) -> bool:
    """Whether a letter begins a new word; `last` is the one before it, blanks left out."""
    size = row.looks[row.of[i]].size
    gap = row.x0[i] - row.x1[last]
    if last < i - 1 and gap > 0.04 * size:
        return True
    before = row.looks[row.of[last]].size
    tracking = spacing.get(round(size), 0.0) * size
    limit = tracking + max(0.15 * size, 0.5 * tracking) if tracking else plain * size
    icon = (row.texts[i] == ICON) != (row.texts[last] == ICON)
    return gap > limit or icon or size > 1.8 * before or before > 1.8 * size


def _token(row: _Row, start: int, end: int, spacing: Mapping[int, float]) -> Token:
    """The word of the letters from `start` on; those before `end` that are blanks don't count."""
    texts, x0, x1, of, looks = row
    while texts[end - 1] == SPACE:
        end -= 1
    letters = texts[start:end]
    if SPACE in letters:
        row = row.only(i for i in range(start, end) if texts[i] != SPACE)
        return _token(row, 0, len(row.texts), spacing)
    top, bottom, base, size, font, colour, _, _ = looks[of[start]]
    if len(looks) > 1:
        used = [looks[n] for n in set(of[start:end])]
        top, bottom = min(look.top for look in used), max(look.bottom for look in used)
    tracking = spacing.get(round(size), 0.0) * size if spacing else 0.0
    return Token("".join(letters), x0[start], max(x1[start:end]), top, bottom, base, size, font, colour, tracking)


def _shadows(row: _Row) -> set[int]:
    """The letters, by index, of a fake bold: the same letter drawn twice, a hair apart."""
    texts, x0, x1, _, _ = row
    twins = itertools.compress(range(len(texts)), map(operator.eq, texts, texts[1:]))
    if not any(x0[i + 1] - x0[i] < 0.35 * (x1[i] - x0[i]) for i in twins):
        return set()
    out: set[int] = set()
    last: int | None = None
    for i, text in enumerate(texts):
        if text == SPACE:
            continue
        if last is not None and text == texts[last] and _doubled(row, last, i):
            out.add(i)
        else:
            last = i
    return out


def _doubled(row: _Row, last: int, i: int) -> bool:
    look = row.look(i)
    near = row.x0[i] - row.x0[last] < 0.35 * (row.x1[last] - row.x0[last])
    return near and abs(look.base - row.look(last).base) < 0.15 * look.size


def _letter_spacing(row: _Row, doubtful: Sequence[int]) -> dict[int, float]:
    """The blank between letters that are spaced out, as a share of the size, by size."""
    if len({look.size for look in row.looks}) == 1:
        close = len(row.texts) - row.texts.count(SPACE) - len(doubtful) - 1
        if sum(row.texts[i - 1] != SPACE for i in doubtful) < close:
            return {}  # more than half are not
    gaps: dict[int, list[float]] = {}
    for i in range(1, len(row.texts)):
        size = row.look(i).size
        if row.texts[i] != SPACE and row.texts[i - 1] != SPACE and size == row.look(i - 1).size:
            gaps.setdefault(round(size), []).append((row.x0[i] - row.x1[i - 1]) / max(size, 0.1))
    out = {}
    for rounded, found in gaps.items():
        near = [gap for gap in found if gap < 1.0]
        if len(near) >= 3 and (middle := _median(near)) > _LETTER_SPACED:
            out[rounded] = middle
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
            limit = 1.6 * _median(gaps)
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


def _median(values: Sequence[float]) -> float:
    """As that of `statistics`, the import of which takes as long as the letters of a page."""
    ranked = sorted(values)
    return (ranked[(len(ranked) - 1) // 2] + ranked[len(ranked) // 2]) / 2
