"""What a page draws: the one form that both readers, pdfium/ and plumber/, give and that layout/ takes. Points from the
top-left corner of the page as shown."""

from __future__ import annotations

import functools
import unicodedata
from typing import NamedTuple

from resumelint.document import Box, Image
from resumelint.text import words as vocabulary

SPACE = " "
ICON = "\ue000"
"""Stands for any glyph that is a picture and not a letter."""

UNMAPPED = "\ufffd"
"""The text of a glyph of which the font doesn't say what it shows."""

# Unicode's Arabic and Latin presentation ligatures, U+FB00..FB06, spelled out. NFKC on everything would also undo
# superscripts, fractions and full-width forms that the author meant.
_LIGATURES = {chr(c): unicodedata.normalize("NFKC", chr(c)) for c in range(0xFB00, 0xFB07)}
DESCENT = 0.22
"""How far a letter's box reaches below its base line, in sizes: what fonts say of it can't be relied on (LibreOffice's
say 0), and the two readers make up for it each in its own way."""
_LEAST_PANEL = 4.0
"""Points each way: what is smaller hides no word and is no ground for one."""
_MOST_OUTSIDE = 20_000
_MOST_LETTERS = 32
"""That one shape can stand for; Arabic has a ligature of 18."""
_WIDTHLESS = {"\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\ufffe", "\uffff"}
_ACCENTS = {
    "\u00b4",
    "\u0060",
    "\u00a8",
    "\u02c6",
    "\u02dc",
    "\u02c7",
    "\u00b8",
    "\u02da",
    "\u02db",
    "\u02dd",
    "\u02d8",
}


class Glyph(NamedTuple):
    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    base: float
    """The baseline."""
    size: float
    font: str
    """Its name, without the six letters by which a subset is told."""
    colour: str | None
    upright: bool


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

    glyphs: list[Glyph]
    strokes: list[Stroke]
    walls: list[Wall]
    dots: list[Box]
    """Small round or square shapes: browsers and office programs draw bullets so."""
    images: list[Image]
    unmapped: int
    paths: int
    """How many other shapes are drawn; text turned into outlines makes hundreds."""
    fills: list[Fill]
    ghosts: set[int]
    """Which glyphs, by index, are drawn in the invisible mode."""
    outside: list[Glyph]
    """Those beside the page."""
    joints: list[int]
    """Before which glyphs, by index, there are characters without width."""


class Canvas:
    """A page of this size, on which a reader puts what the page draws, in the order in which it does."""

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self.unmapped = self.paths = 0
        self._found = Drawing([], [], [], [], [], 0, 0, [], set(), [], [])
        self._cleaned: dict[tuple[str, str], tuple[str, bool]] = {}

    def letter(self, glyph: Glyph, *, ghost: bool) -> None:
        """Put a glyph, whose text is what the font says of it; a `ghost` is drawn in the invisible mode."""
        found, (raw, x0, x1, top, bottom, _, _, font, _, _) = self._found, glyph
        text, lost = self._cleaned.get((raw, font)) or self._clean(raw, font)
        if not (x1 > 0 and x0 < self.width and bottom > 0 and top < self.height):
            if text and len(found.outside) < _MOST_OUTSIDE:
                found.outside.append(glyph if text == raw else glyph._replace(text=text))
            return
        if raw in _WIDTHLESS:
            found.joints.append(len(found.glyphs))
        self.unmapped += lost
        if text:
            if ghost:
                found.ghosts.add(len(found.glyphs))
            found.glyphs.append(glyph if text == raw else glyph._replace(text=text))

    def _clean(self, raw: str, font: str) -> tuple[str, bool]:
        made = self._cleaned[raw, font] = _clean(raw, font)
        return made

    def shape(self, box: Box, colour: str | None, *, filled: bool) -> None:
        """Put a path, which counts by what it may be: a panel, a bullet, a line across or down."""
        found, width, tall = self._found, box[2] - box[0], box[3] - box[1]
        if filled and width > _LEAST_PANEL and tall > _LEAST_PANEL:
            found.fills.append(Fill(box, colour, len(found.glyphs)))
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
        self._found.fills.append(Fill(box, None, len(self._found.glyphs)))

    def drawing(self) -> Drawing:
        """All that was put. Accents still stand for themselves."""
        return self._found._replace(unmapped=self.unmapped, paths=self.paths)


def _clean(text: str, font: str) -> tuple[str, bool]:
    """What a glyph of a font stands for, and whether that can't be told; "" for a character without width."""
    if len(text) > _MOST_LETTERS:
        return ICON, not is_icon_font(font)
    if text in _LIGATURES:
        return _LIGATURES[text], False
    if text in _WIDTHLESS:
        return "", False
    if len(text) > 1 and all(not ord(c) & 0xFF and "A" <= chr(ord(c) >> 8) <= "z" for c in text):
        return "".join(chr(ord(c) >> 8) for c in text), False  # a "ti" ligature whose map has its bytes swapped
    if text.isspace():
        return SPACE, False
    if text == UNMAPPED:
        return ICON, not is_icon_font(font)
    if text < SPACE:
        return SPACE, False
    if len(text) == 1 and unicodedata.category(text) == "Co":
        return (text if is_symbol(font) else ICON), False
    if is_icon_font(font):
        return ICON, False
    if any(unicodedata.category(ch) == "Cc" for ch in text):
        text = "".join(ch for ch in text if unicodedata.category(ch) != "Cc")
    return "".join(_LIGATURES.get(ch, ch) for ch in text), False


@functools.cache
def is_icon_font(font: str) -> bool:
    """Whether the font's name says that it draws icons, not letters."""
    name = font.casefold().replace(" ", "").replace("-", "")
    return any(part in name for part in vocabulary.load("icon-fonts"))


def is_symbol(font: str) -> bool:
    """Whether a font draws symbols, bullets among them, at the places of letters."""
    name = font.casefold()
    return any(part in name for part in ("wingding", "dingbat", "symbol", "webding"))


def combine_accents(glyphs: list[Glyph]) -> list[Glyph]:
    """Old TeX fonts draw an accent and a letter on top of each other; put them together as one letter."""
    if not any(g.text in _ACCENTS for g in glyphs):
        return glyphs
    out: list[Glyph] = []
    i = 0
    while i < len(glyphs):
        g = glyphs[i]
        after = glyphs[i + 1] if i + 1 < len(glyphs) else None
        if g.text in _ACCENTS and after and after.text.isalpha() and _over(g, after):
            mark = unicodedata.normalize("NFKD", g.text).strip()[-1:] or "\u0300"
            letter = {"\u0131": "i", "\u0237": "j"}.get(after.text, after.text)
            out.append(after._replace(text=unicodedata.normalize("NFC", letter + mark)))
            i += 2
            continue
        out.append(g)
        i += 1
    return out


def _over(accent: Glyph, letter: Glyph) -> bool:
    middle = (accent.x0 + accent.x1) / 2
    return letter.x0 - 0.5 <= middle <= letter.x1 + 0.5 and abs(accent.base - letter.base) < letter.size
