"""What a page draws: the one form that both readers, pdfium/ and plumber/, give and that layout/ takes. Points from the
top-left corner of the page as shown."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from resumelint.document import Box, Image
from resumelint.read.pdf.meaning import WIDTHLESS, Cleaned

DESCENT = 0.22
"""How far a letter's box reaches below its base line, in sizes: what fonts say of it can't be relied on (LibreOffice's
say 0), and the two readers make up for it each in its own way."""
_LEAST_PANEL = 4.0
"""Points each way: what is smaller hides no word and is no ground for one."""
_MOST_OUTSIDE = 20_000


class Look(NamedTuple):
    """What letters that are drawn in one go have in common."""

    top: float
    bottom: float
    base: float
    """The baseline."""
    size: float
    font: str
    """Its name, without the six letters by which a subset is told."""
    colour: str | None
    upright: bool = True
    ghost: bool = False
    """They are drawn in the invisible mode."""


class Glyph(NamedTuple):
    """One letter."""

    text: str
    x0: float
    x1: float
    look: Look


class Strip(NamedTuple):
    """Letters in one look on one base line, in drawing order: three lists of one length. Most of a page's letters are
    never taken one by one, which is what makes reading it fast."""

    look: Look
    texts: list[str]
    x0: list[float]
    x1: list[float]

    def glyphs(self) -> Iterator[Glyph]:
        """The letters one by one."""
        return map(Glyph, self.texts, self.x0, self.x1, itertools.repeat(self.look))


class Stroke(NamedTuple):
    """A horizontal line, or a bar so flat that it looks like one."""

    x0: float
    x1: float
    top: float


class Wall(NamedTuple):
    """A vertical line."""

    x: float
    top: float
    bottom: float


class Fill(NamedTuple):
    """A shape painted with one colour, or a picture, whose colour is None. `after`: so many glyphs are drawn before."""

    box: Box
    colour: str | None
    after: int


class Drawing(NamedTuple):
    """What a page draws, in drawing order. `unmapped` counts letters whose font doesn't say what they are."""

    strips: list[Strip]
    strokes: list[Stroke]
    walls: list[Wall]
    dots: list[Box]
    """Small round or square shapes: browsers and office programs draw bullets so."""
    images: list[Image]
    unmapped: int
    paths: int
    """How many other shapes are drawn; text turned into outlines makes hundreds."""
    fills: list[Fill]
    outside: list[Glyph]
    """Those beside the page."""
    joints: list[int]
    """Before which glyphs, by index, there are characters without width."""

    def glyphs(self) -> list[Glyph]:
        """The letters one by one; what has an index of a glyph means it in this list."""
        return [glyph for strip in self.strips for glyph in strip.glyphs()]


class Canvas:
    """A page of this size, on which a reader puts what the page draws, in the order in which it does."""

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self.unmapped = self.paths = self._count = 0
        self._found = Drawing([], [], [], [], [], 0, 0, [], [], [])
        self._meanings: dict[str, Cleaned] = {}

    def strip(self, strip: Strip) -> None:
        """Put letters whose texts are what the font says of them."""
        look, said, x0, x1 = strip
        meaning = self._meaning(look.font)
        texts = list(map(meaning.__getitem__, said))
        inside = look.bottom > 0 and look.top < self.height and min(x1) > 0 and max(x0) < self.width
        if inside and (not meaning.odd or meaning.odd.isdisjoint(said)):
            self._found.strips.append(Strip(look, texts, x0, x1))
            self._count += len(texts)
            return
        for glyph in strip.glyphs():
            self.letter(glyph)

    def letter(self, glyph: Glyph) -> None:
        """Put one letter."""
        found, (said, x0, x1, look) = self._found, glyph
        meaning = self._meaning(look.font)
        text = meaning[said]
        if not (x1 > 0 and x0 < self.width and look.bottom > 0 and look.top < self.height):
            if text and len(found.outside) < _MOST_OUTSIDE:
                found.outside.append(Glyph(text, x0, x1, look))
            return
        if said in WIDTHLESS:
            found.joints.append(self._count)
        self.unmapped += said in meaning.lost
        if text:
            _add(found.strips, Glyph(text, x0, x1, look))
            self._count += 1

    def _meaning(self, font: str) -> Cleaned:
        found = self._meanings.get(font)
        if found is None:
            found = self._meanings[font] = Cleaned(font)
        return found

    def shape(self, box: Box, colour: str | None, *, filled: bool) -> None:
        """Put a path, which counts by what it may be: a panel, a bullet, a line across or down."""
        found, width, tall = self._found, box[2] - box[0], box[3] - box[1]
        if filled and width > _LEAST_PANEL and tall > _LEAST_PANEL:
            found.fills.append(Fill(box, colour, self._count))
        if 1 < width < 7 and 0.75 < width / max(tall, 0.1) < 1.33:
            found.dots.append(box)
        elif tall > 8 and width < 3:
            found.walls.append(Wall(box[0], box[1], box[3]))
        elif width > 15 and tall < 6:
            found.strokes.append(Stroke(box[0], box[2], box[1]))
        else:
            self.paths += 1

    def picture(self, box: Box, pixels: tuple[int, int], *, photographic: bool) -> None:
        """Put a raster picture."""
        self._found.images.append(Image(box, *pixels, photographic))
        self._found.fills.append(Fill(box, None, self._count))

    def drawing(self) -> Drawing:
        """All that was put. Accents still stand for themselves."""
        return self._found._replace(unmapped=self.unmapped, paths=self.paths)


def strips(glyphs: Iterable[Glyph]) -> list[Strip]:
    """Letters in drawing order as strips."""
    out: list[Strip] = []
    for glyph in glyphs:
        _add(out, glyph)
    return out


def _add(found: list[Strip], glyph: Glyph) -> None:
    text, x0, x1, look = glyph
    if not found or found[-1].look != look:
        found.append(Strip(look, [], [], []))
    _, texts, lefts, rights = found[-1]
    texts.append(text)
    lefts.append(x0)
    rights.append(x1)
