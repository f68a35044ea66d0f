"""Letters of symbol fonts: what they show, in Unicode. Word keeps them as U+F000 plus the place in the font."""

from __future__ import annotations

import functools

from resumelint.text import words as vocabulary

# From the fonts' own tables, as Unicode 7.0 took them up (L2/11-052): bullets, ticks, arrows. Other glyphs are icons.
_WINGDINGS = {
    0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "❑",
    0x72: "❒", 0x73: "⬧", 0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x9E: "·", 0x9F: "•", 0xA1: "○", 0xA4: "◉",
    0xA7: "▪", 0xA8: "◻", 0xAB: "★", 0xD8: "➢", 0xDC: "➲", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFC: "✔", 0xFE: "☑",
}  # fmt: skip
_WEBDINGS = {0x34: "▶", 0x3D: "■", 0x61: "✔", 0x67: "■", 0x6E: "●"}
_SYMBOL = {
    0x2D: "−", 0x61: "α", 0x62: "β", 0x64: "δ", 0x67: "γ", 0x6C: "λ", 0x6D: "μ", 0x70: "π", 0x73: "σ", 0x57: "Ω",
    0xA3: "≤", 0xA8: "♦", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xBB: "≈", 0xDE: "⇒",
    0xE0: "◊",
}  # fmt: skip
_SYMBOL |= {code: chr(code) for code in range(0x20, 0x40) if code not in (0x22, 0x24, 0x27, 0x2A, 0x2D)}
_FONTS = {"wingdings": _WINGDINGS, "webdings": _WEBDINGS, "symbol": _SYMBOL}


def shown(text: str, font: str) -> str:
    """The text as it is seen in this font: symbols by their Unicode character. An icon counts as a wide gap, a tab: it
    divides what stands before from what stands behind."""
    table = _table(font)
    if table is None:
        return text if text.isascii() else "".join("\t" if "\ue000" <= c <= "\uf8ff" else c for c in text)
    return "".join(_one(c, table) for c in text)


def bullet(text: str, font: str) -> str:
    """The glyph of a list level: its text, or a plain bullet where the font shows something that has no name."""
    text = text.strip()
    if not text:
        return ""
    # Word's second level is the letter o of a typewriter font, which looks like a ring.
    return "◦" if text == "o" else shown(text, font).strip() or "•"


def _one(character: str, table: dict[int, str]) -> str:
    code = ord(character)
    if 0xF000 <= code <= 0xF0FF:
        code -= 0xF000
    return character if code > 0xFF or character.isspace() else table.get(code, "\t")


@functools.cache
def _table(font: str) -> dict[int, str] | None:
    """What the font shows in place of letters; None where it shows letters."""
    name = font.casefold().replace(" ", "").replace("-", "")
    if any(part in name for part in vocabulary.load("icon-fonts")):
        return {}
    return _FONTS.get(name, {} if name.startswith(("wingdings", "zapfdingbats")) else None)
