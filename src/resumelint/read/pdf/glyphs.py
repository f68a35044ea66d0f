"""A page's characters, cleaned: what is drawn, where, in which font, size and colour.

The only module that knows the layout objects of pdfplumber's parser, pdfminer.six; going through pdfplumber's own
dictionaries would double the time. Points from the top-left corner of the page as shown.
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Any, NamedTuple

from pdfminer.layout import LTChar, LTCurve, LTFigure, LTImage, LTPage

from resumelint.document import Box, Image
from resumelint.read.pdf.tones import photographic
from resumelint.text import words as vocabulary

SPACE = " "
ICON = "\ue000"
"""Stands for any glyph that is a picture and not a letter."""

# Unicode's Arabic and Latin presentation ligatures, U+FB00..FB06, spelled out. NFKC on everything would also undo
# superscripts, fractions and full-width forms that the author meant.
_LIGATURES = {chr(c): unicodedata.normalize("NFKC", chr(c)) for c in range(0xFB00, 0xFB07)}
_LEAST_PANEL = 4.0
"""Points each way: what is smaller hides no word and is no ground for one."""
_MOST_OUTSIDE = 20_000
_MOST_LETTERS = 32
"""That one shape can stand for; Arabic has a ligature of 18."""
_DROPPED = {"\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\ufffe", "\uffff"}
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


def drawing(page: LTPage, shown: Box, ghosts: AbstractSet[int] = frozenset()) -> Drawing:
    """The objects of a page inside `shown`, the CropBox in points from the top-left corner of the page's MediaBox.
    `ghosts`: the id()s of the invisible characters (see device.py). Accents still stand for themselves."""
    found = Drawing([], [], [], [], [], 0, 0, [], set(), [], [])
    unmapped = paths = 0
    left, above, right, below = shown
    height = page.height
    waiting: list[Iterator[object]] = [iter(page)]
    while waiting:  # figures nest; recursion would let a hostile file overflow the stack
        item = next(waiting[-1], None)
        if item is None:
            waiting.pop()
        elif isinstance(item, LTChar):
            if left < item.x1 and item.x0 < right and above < height - item.y0 and height - item.y1 < below:
                text, lost = item.get_text(), False
                if len(text) > 1 or not " " <= text < "\x7f" or is_icon_font(item.fontname):
                    if text in _DROPPED:
                        found.joints.append(len(found.glyphs))
                    text, lost = _clean(text, item.fontname)
                    unmapped += lost
                if text:
                    if ghosts and id(item) in ghosts:
                        found.ghosts.add(len(found.glyphs))
                    found.glyphs.append(_glyph(item, text, left, height - above))
            elif len(found.outside) < _MOST_OUTSIDE:
                text = _clean(item.get_text(), item.fontname)[0]
                if text:
                    found.outside.append(_glyph(item, text, left, height - above))
        elif isinstance(item, LTFigure):
            waiting.append(iter(item))
        elif isinstance(item, LTImage):
            box = (item.x0 - left, height - item.y1 - above, item.x1 - left, height - item.y0 - above)
            pixels = item.srcsize if all(isinstance(n, int) for n in item.srcsize) else (0, 0)
            found.images.append(Image(box, pixels[0], pixels[1], photographic(item)))
            found.fills.append(Fill(box, None, len(found.glyphs)))
        elif isinstance(item, LTCurve):
            width, tall = item.x1 - item.x0, item.y1 - item.y0
            if item.fill and width > _LEAST_PANEL and tall > _LEAST_PANEL:
                box = (item.x0 - left, height - item.y1 - above, item.x1 - left, height - item.y0 - above)
                found.fills.append(Fill(box, _colour(_hashable(item.non_stroking_color)), len(found.glyphs)))
            if 1 < width < 7 and 0.75 < width / max(tall, 0.1) < 1.33:
                found.dots.append((item.x0 - left, height - item.y1 - above, item.x1 - left, height - item.y0 - above))
            elif tall > 8 and width < 3:
                found.walls.append(Wall(item.x0 - left, height - item.y1 - above, height - item.y0 - above))
            elif width > 15 and tall < 6:
                found.strokes.append(Stroke(item.x0 - left, item.x1 - left, height - item.y1 - above))
            else:
                paths += 1
    return found._replace(unmapped=unmapped, paths=paths)


def _glyph(item: LTChar, text: str, left: float, ceiling: float) -> Glyph:
    size = item.size
    top, bottom = ceiling - item.y1, ceiling - item.y0
    base = ceiling - item.matrix[5] if item.upright else bottom
    return Glyph(
        text,
        item.x0 - left,
        item.x1 - left,
        top,
        bottom,
        base if top - size < base < bottom + size else bottom - 0.2 * size,
        size,
        item.fontname,
        _colour(_hashable(item.graphicstate.ncolor)),
        item.upright,
    )


def _clean(text: str, font: str) -> tuple[str, bool]:
    if text.startswith("(cid:") or len(text) > _MOST_LETTERS:
        return ICON, not is_icon_font(font)
    if text in _LIGATURES:
        return _LIGATURES[text], False
    if text in _DROPPED:
        return "", False
    if len(text) > 1 and all(not ord(c) & 0xFF and "A" <= chr(ord(c) >> 8) <= "z" for c in text):
        return "".join(chr(ord(c) >> 8) for c in text), False  # a "ti" ligature whose map has its bytes swapped
    if text.isspace():
        return SPACE, False
    if text == "\ufffd":
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


def _hashable(colour: Any) -> Any:
    return tuple(colour) if isinstance(colour, list) else colour


@functools.lru_cache(maxsize=1024)
def _colour(value: Any) -> str | None:
    """Grey, RGB or CMYK as "#rrggbb"; None for patterns and colour spaces that it doesn't know."""
    if isinstance(value, (int, float)):
        value = (value,)
    if not isinstance(value, tuple) or not all(isinstance(v, (int, float)) for v in value):
        return None
    if len(value) == 1:
        rgb = value * 3
    elif len(value) == 3:
        rgb = value
    elif len(value) == 4:
        c, m, y, k = value
        rgb = ((1 - c) * (1 - k), (1 - m) * (1 - k), (1 - y) * (1 - k))
    else:
        return None
    return "#" + "".join(f"{round(255 * min(1.0, max(0.0, v))):02x}" for v in rgb)
