"""What a glyph of a font stands for: the text that the font gives of it, made plain."""

from __future__ import annotations

import functools
import unicodedata

from resumelint.text import words as vocabulary

SPACE = " "
ICON = "\ue000"
"""Stands for any glyph that is a picture and not a letter."""

UNMAPPED = "\ufffd"
"""The text of a glyph of which the font doesn't say what it shows."""

# Unicode's Arabic and Latin presentation ligatures, U+FB00..FB06, spelled out. NFKC on everything would also undo
# superscripts, fractions and full-width forms that the author meant.
_LIGATURES = {chr(c): unicodedata.normalize("NFKC", chr(c)) for c in range(0xFB00, 0xFB07)}
_MOST_LETTERS = 32
"""That one shape can stand for; Arabic has a ligature of 18."""
WIDTHLESS = frozenset("\u200b\u200c\u200d\u2060\ufeff\ufffe\uffff")


class Cleaned(dict[str, str]):
    """What the glyphs of a font stand for, by what it says of them; "" for a character without width."""

    def __init__(self, font: str) -> None:
        self.font = font
        self.lost: set[str] = set()
        """Of those met so far, what can't be told."""
        self.odd: set[str] = set()
        """Those, and the ones without width."""

    def __missing__(self, said: str) -> str:
        text, lost = _clean(said, self.font)
        if lost:
            self.lost.add(said)
        if lost or not text:
            self.odd.add(said)
        self[said] = text
        return text


@functools.lru_cache(maxsize=4096)
def _clean(text: str, font: str) -> tuple[str, bool]:
    """What a glyph of a font stands for, and whether that can't be told; "" for a character without width."""
    if len(text) > _MOST_LETTERS:
        return ICON, not is_icon_font(font)
    if text in _LIGATURES:
        return _LIGATURES[text], False
    if text in WIDTHLESS:
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
