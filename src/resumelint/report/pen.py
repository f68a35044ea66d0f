"""How a text is written: how wide, with or without colour, in which signs. And cutting lines to fit.

Whatever comes from a document, a path or a config passes through `clean` before it is written: a resume must not be
able to move the cursor, colour the text or turn its direction around.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from resumelint.text import clean

LEAST, MOST = 40, 100
"""Columns: below the one nothing can be laid out, beyond the other lines are hard to read."""
_STYLES = {
    "bold": "1",
    "dim": "2",
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "good": "32",
    "path": "1;4",
}


class Pen(Struct, frozen=True):
    """`columns` to write in; `colour` for terminal codes; `ascii` where the output has no signs beyond ASCII."""

    columns: int = 80
    colour: bool = False
    ascii: bool = False
    quiet: bool = False
    """Findings only."""
    statistics: bool = False
    """With counts by rule."""

    @property
    def wide(self) -> int:
        return max(LEAST, min(self.columns, MOST))

    @property
    def arrow(self) -> str:
        return "->" if self.ascii else "→"

    @property
    def bar(self) -> str:
        return "|" if self.ascii else "│"

    @property
    def gap(self) -> str:
        """Stands for words that were left out."""
        return "..." if self.ascii else "…"

    def paint(self, text: str, style: str) -> str:
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self.colour and text else text

    def paragraph(self, text: str, first: str = "", rest: str | None = None) -> list[str]:
        """Lines of clean text that fit; they begin with `first` and `rest` (as wide as `first` when not given)."""
        return self.wrap(" ".join(clean(text).split()), first, " " * width(first) if rest is None else rest)

    def wrap(self, text: str, first: str = "", rest: str = "") -> list[str]:
        """Lines of text that is clean already, and may be painted."""
        from wcwidth import wrap

        return wrap(text, self.wide, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)

    def excerpt(self, line: str, start: int, end: int, columns: int) -> tuple[str, str, str]:
        """The line cut to fit around the characters `start` to `end`: what is before, the marked words, what is after.
        Cleaned, blanks folded, and `gap` where something was left out."""
        before, mark, after = (re.sub(r"\s+", " ", clean(part)) for part in _parts(line, start, end))
        before, after = before.lstrip(), after.rstrip()
        room = columns - width(mark)
        if room < 2 * (width(self.gap) + 1):
            gap = " " + self.gap
            return "", mark if width(mark) <= columns else _head(mark, columns - width(gap)) + gap, ""
        left = max(room - width(after), room // 2)
        if width(before) > left:
            before = f"{self.gap} {_tail(before, left - width(self.gap) - 1).lstrip()}"
        room -= width(before)
        if width(after) > room:
            after = f"{_head(after, room - width(self.gap) - 1)} {self.gap}"
        return before, mark, after


def width(text: str) -> int:
    """Columns that a text takes in a terminal."""
    from wcwidth import width as measured  # loading it takes longer than a clean page's report

    return measured(text)


def _parts(line: str, start: int, end: int) -> tuple[str, str, str]:
    """The line in three, the blanks at both ends of the middle moved outwards."""
    start, end = max(0, start), min(len(line), end)
    while start < end and line[start].isspace():
        start += 1
    while end > start and line[end - 1].isspace():
        end -= 1
    return line[:start], line[start:end], line[end:]


def _head(text: str, columns: int) -> str:
    """As much of the beginning as fits, cut between words if there is a place."""
    kept = text[: len(_take(_letters(text), columns))]
    whole = len(kept) == len(text) or text[len(kept)] == " "
    return (kept if whole or " " not in kept else kept[: kept.rindex(" ")]).rstrip()


def _tail(text: str, columns: int) -> str:
    """As much of the end as fits, cut between words if there is a place."""
    kept = text[len(text) - len(_take(reversed(_letters(text)), columns)) :]
    whole = len(kept) == len(text) or text[-len(kept) - 1] == " "
    return kept if whole or " " not in kept else kept[kept.index(" ") + 1 :]


def _letters(text: str) -> list[str]:
    """What a reader takes for a letter each, accents and all."""
    from wcwidth import iter_graphemes

    return list(iter_graphemes(text))


def _take(letters: Iterable[str], columns: int) -> str:
    taken, used = "", 0
    for letter in letters:
        used += width(letter)
        if used > columns:
            break
        taken += letter
    return taken
