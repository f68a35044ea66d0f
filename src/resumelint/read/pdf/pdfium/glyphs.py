"""The glyphs of a page, from pdfium's text page: that makes up blanks and line ends and spells out ligatures; here only
what the page draws counts."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from itertools import compress, pairwise
from typing import Any, NamedTuple

from resumelint.read.pdf.meaning import SPACE, UNMAPPED, is_icon_font
from resumelint.read.pdf.pdfium import bulk
from resumelint.read.pdf.pdfium import library as lib
from resumelint.read.pdf.pdfium.objects import font_name, ink_of
from resumelint.read.pdf.pdfium.ordinary import Beyond

_MOST = 50_000
LEAST = 0.01
"""Points; what is less is none."""
_BLANK = 0x20
_HYPHEN = 2
"""pdfium's own sign for one that divides a word at the end of a line."""
_RIGHT_TO_LEFT = ((0x590, 0x900), (0xFB1D, 0xFE00), (0xFE70, 0xFEFF), (0x10800, 0x11000), (0x1E800, 0x1F000))
"""Hebrew, Arabic and their kin, which pdfium turns round and spells out."""


class Glyphs(NamedTuple):
    """Lists of one length. Points as the page has them, y upwards."""

    numbers: list[int]
    """Of the glyph's letter, the first of several, in the text page."""
    owners: list[int]
    """The text object that draws it."""
    texts: list[str]
    xs: list[float]
    """Where it begins on its base line."""
    ys: list[float]
    rights: list[float]
    """Where ends what it takes up, or its ink, if that leans out further."""
    ink_rights: list[float]


def glyphs(text: int) -> Glyphs:
    """Those of a text page. Raises Beyond for what the other reader can tell better."""
    count = max(0, lib.count_letters(text))
    if count > _MOST:
        raise Beyond  # it is for the other reader to say so
    codes = bulk.codes(text, count)
    if any(map(_strange, set(codes))):
        raise Beyond
    letters = _asked(text, codes)
    made_up = [
        i
        for i, (owner, code) in enumerate(zip(letters.owners, codes, strict=True))
        if not owner or (code <= _BLANK and lib.is_generated(text, i) == 1)  # only blanks and line ends are
    ]
    found = _without(letters, made_up)
    unmapped = bulk.unmapped(text, count)
    if any(unmapped) or min(found.texts, default=SPACE) < SPACE:
        for at, i in enumerate(found.numbers):
            if unmapped[i] or codes[i] < _BLANK:
                found.texts[at] = _odd(text, i, codes[i], found.owners[at])
    return _without(found, _joined(text, found))


def _asked(text: int, codes: list[int]) -> Glyphs:
    """All letters of a text page as it has them."""
    count = len(codes)
    xs, ys = bulk.origins(text, count)
    return Glyphs(
        numbers=list(range(count)),
        owners=bulk.owners(text, count),
        texts=list(map(chr, codes)),
        xs=xs,
        ys=ys,
        rights=bulk.cell_rights(text, count),
        ink_rights=bulk.ink_rights(text, count),
    )


def _strange(code: int) -> bool:
    return code > sys.maxunicode or (code > 0x590 and any(start <= code < end for start, end in _RIGHT_TO_LEFT))


def _odd(text: int, i: int, code: int, owner: int) -> str:
    """What a letter says that steers something, or of which the font doesn't say what it is."""
    if code == _HYPHEN and lib.is_hyphen(text, i):
        return "-"
    steers = 0 < code < _BLANK and not lib.is_unmapped(text, i)  # it takes up room here; there it doesn't
    if steers or not is_icon_font(font_name(lib.font_of(owner))):
        raise Beyond  # pdfminer knows more encodings
    return UNMAPPED


def _joined(text: int, found: Glyphs) -> list[int]:
    """Puts the letters of each ligature together as its first one; the others, that are to be left out."""
    again = [i for i, (x, after) in enumerate(pairwise(found.xs), 1) if x == after and _goes_on(text, found, i)]
    firsts: dict[int, int] = {}
    for i in again:
        first = firsts[i] = firsts.get(i - 1, i - 1)
        found.texts[first] += found.texts[i]
        found.rights[first], found.ink_rights[first] = found.rights[i], found.ink_rights[i]
    return again


def _goes_on(text: int, found: Glyphs, i: int) -> bool:
    """Whether a letter is of one glyph with the one before it, which begins at the same place in the line: pdfium gives
    each of them the whole of the ink or an even share of it."""
    if found.ys[i] != found.ys[i - 1] or found.owners[i] != found.owners[i - 1]:
        return False
    before, ink = (ink_of(text, found.numbers[at]) for at in (i - 1, i))
    return before[1] - before[0] > LEAST and (ink == before or abs(ink[0] - before[1]) < LEAST)


def _without(found: Glyphs, left_out: list[int]) -> Glyphs:
    if not left_out:
        return found
    kept = [True] * len(found.numbers)
    for i in left_out:
        kept[i] = False
    columns: Iterable[list[Any]] = (list(compress(column, kept)) for column in found)
    return Glyphs(*columns)
