"""Accents and letters that old TeX fonts draw on top of each other, put together."""

from __future__ import annotations

import itertools
import unicodedata

from resumelint.read.pdf.drawing import Glyph, Strip, strips

_ACCENTS = frozenset("\u00b4\u0060\u00a8\u02c6\u02dc\u02c7\u00b8\u02da\u02db\u02dd\u02d8")


def combine(found: list[Strip]) -> list[Strip]:
    """The letters of a page, each with the accent that is drawn right before it and over it."""
    if all(_ACCENTS.isdisjoint(strip.texts) for strip in found):
        return found
    glyphs = itertools.chain.from_iterable(strip.glyphs() for strip in found)
    out: list[Glyph] = []
    accent: Glyph | None = None
    for glyph in glyphs:
        if accent is not None and glyph.text.isalpha() and _over(accent, glyph):
            out[-1] = glyph._replace(text=_accented(glyph.text, accent.text))
            accent = None
            continue
        out.append(glyph)
        accent = glyph if glyph.text in _ACCENTS else None
    return strips(out)


def _accented(letter: str, accent: str) -> str:
    mark = unicodedata.normalize("NFKD", accent).strip()[-1:] or "\u0300"
    return unicodedata.normalize("NFC", {"\u0131": "i", "\u0237": "j"}.get(letter, letter) + mark)


def _over(accent: Glyph, letter: Glyph) -> bool:
    middle = (accent.x0 + accent.x1) / 2
    beside = abs(accent.look.base - letter.look.base)
    return letter.x0 - 0.5 <= middle <= letter.x1 + 0.5 and beside < letter.look.size
