"""Signs beside words, for every format without geometry: bullets typed by hand, and pictures typed as letters."""

from __future__ import annotations

import re

_SHAPE = "[•▪▫◦‣●○◉■□►▶▸➢➤➲➔✓✔✦❖❑❒❍∙·⁃◆◇★☆⬧⧫⬥◻◼]"
GLYPH = re.compile(rf"{_SHAPE}(?!\s*{_SHAPE})\s*(?=\S)")
"""A bullet that means nothing else, and the blank behind it; several shapes in a row are a rating."""
_DASH = re.compile(r"[-–—*]\s+(?=[^\W\d_])")
# Flags, pictographs, people, vehicles; the older signs that a selector turns into pictures, and those for mail and
# telephones. Coloured discs and squares are left: they are ratings.
_ONE = (
    "(?:[\U0001f1e6-\U0001f1ff\U0001f300-\U0001f7df\U0001f900-\U0001faff\u2706\u2709\u260e\u260f]\ufe0f?"
    "|[\u2190-\u2bff]\ufe0f)[\U0001f3fb-\U0001f3ff\u20e3]?"
)
_PICTURES = re.compile(rf"[ \t]*{_ONE}(?:[\u200d \t]*{_ONE})*[ \t]*")


def without_pictures(text: str) -> str:
    """The text with a gap in the place of each picture, as one that is drawn leaves it."""
    return text if text.isascii() else _PICTURES.sub("\t", text)


def typed_bullet(text: str) -> tuple[str, int]:
    """The bullet that a line begins with, in formats that mark lists by themselves, and where the words begin."""
    match = GLYPH.match(text) or _DASH.match(text)
    return (match[0].strip(), match.end()) if match else ("", 0)
