"""Blocks of rows to Lines: gutters and asides put to their row, bullets recognised, looks noted."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from resumelint.document import Box, Line, Part, Word
from resumelint.read.pdf.drawing import Stroke
from resumelint.read.pdf.layout import rail
from resumelint.read.pdf.layout.columns import Block
from resumelint.read.pdf.layout.rows import Row, Segment, is_bullet, usual_size
from resumelint.read.pdf.layout.tokens import Token, is_bold, is_italic
from resumelint.read.pdf.meaning import ICON, is_symbol

_ITEM_NUMBER = re.compile(r"^\(?(\d{1,2})[.)]$")
_GLUED = frozenset("•‣◦▪●○■▸►➢➤✓✔❖∙⁃⦁⬤\uf0b7\uf0a7\uf0d8\uf0fc\uf076")
"""Bullets that are one even where no blank follows."""
_LEADERS = re.compile(r"[.…·_]{4,}")


class Draft(Struct):
    """A line before it has its number and place."""

    tokens: list[list[Token]]
    """Tokens of each part, the parts divided by wide gaps."""
    column: int
    row: Row | None
    pulled: bool = False
    """Its aside was put to the line above."""
    part: Part = Part.BODY
    numbered: bool = False
    """It is an item of a numbered list."""


def _number(found: list[Draft]) -> None:
    """Mark the items of numbered lists: lines of one edge whose numbers go up from 1."""
    last: tuple[Draft, int] | None = None
    for d in found:
        first = d.tokens[0][0]
        m = _ITEM_NUMBER.match(first.text)
        if m is None or sum(len(part) for part in d.tokens) < 2:
            continue
        number = int(m[1])
        if number == 1 or (last is not None and last[1] == number - 1):
            d.numbered = True
            last = (d, number)


def drafts(blocks: list[Block]) -> list[Draft]:
    """Blocks as lines in reading order, a column number for each block."""
    found: list[Draft] = []
    for column, block in enumerate(blocks):
        own = _draft_block(block.rows, column)
        for draft in own:
            draft.part = block.part
        found += own
    _number(found)
    return found


def _draft_block(block: list[Row], column: int) -> list[Draft]:
    found = rail.cells(block)
    out: list[Draft] = []
    for row in found.rows:
        for cell in found.alone.get(id(row), ()):
            out.append(Draft([rail.tokens(cell)], column, None))
        parts = [s.tokens for s in row.segments]
        head = next((d for d in reversed(out) if not d.pulled), None)
        pull = head is not None and not bullet_of(head.tokens[0]) and _is_aside(out[-1], row.segments)
        if head is not None and pull:
            head.tokens.append(parts.pop())
        cells = found.beside.get(id(row), ())
        out.append(Draft([rail.tokens(cell) for cell in cells] + parts, column, row, pull))
    out += [Draft([rail.tokens(cell)], column, None) for cell in found.after]
    return out


def _is_aside(above: Draft, parts: list[Segment]) -> bool:
    """A short segment at the right, stacked under the aside of the row above, beside text that goes its own way."""
    if len(parts) < 2 or above.row is None or len(above.row.segments) < 2:
        return False
    last, up = parts[-1], above.row.segments[-1]
    stacked = abs(last.x1 - up.x1) < 2 or abs(last.x0 - up.x0) < 2
    if not stacked or len(last.text) > 32 or last.top - up.bottom > last.size:
        return False
    return (bullet_of(parts[0].tokens) != "" and len(parts[0].tokens) > 1) or above.pulled


def bullet_of(tokens: list[Token]) -> str:
    """The bullet that a line begins with, or nothing."""
    first = tokens[0].text
    if not first:
        return ""
    if len(tokens) > 1:
        if is_bullet(first) or (len(first) == 1 and is_symbol(tokens[0].font)) or set(first) == {ICON}:
            return first
        if first == "o" and (tokens[1].x0 - tokens[0].x1 > 0.5 * tokens[0].size or tokens[1].text[:1].isupper()):
            return first
    if len(first) > 1 and (first[0] in _GLUED or (first[0] == ICON and first[1] != ICON)):
        return first[0]
    if len(first) > 2 and first[0] == "\u00a5" and first[1].isalpha():  # a MacRoman bullet read as WinAnsi
        return first[0]
    if len(first) > 2 and first[0] in "-–*·" and first[1].isupper() and first[2].islower():
        return first[0]
    return ""


def line(draft: Draft, index: int, number: int, page: int, strokes: list[Stroke], above: float | None) -> Line:
    """The finished Line. `strokes` are the page's horizontal ones; `above` the bottom of the line above it."""
    tokens = [t for part in draft.tokens for t in part]
    left = tokens[0].x0
    bullet = tokens[0].text if draft.numbered else bullet_of(tokens)
    parts = _without_bullet(draft.tokens, bullet)
    text, drawn = _text(parts)
    lengths = [len(w.text) for w in drawn]
    size = usual_size([(w.size, length) for w, length in zip(drawn, lengths, strict=True)])
    box: Box | None = None
    if drawn:
        lefts, tops, rights, bottoms = zip(*(w.box for w in drawn), strict=True)
        box = (min(lefts), min(tops), max(rights), max(bottoms))
    return Line(
        index=index,
        number=number,
        text=text,
        page=page,
        words=tuple(drawn),
        box=box,
        part=draft.part,
        column=draft.column,
        indent=round(left, 1),
        bullet=bullet,
        size=size,
        bold=_most([w.bold for w in drawn], lengths),
        italic=_most([w.italic for w in drawn], lengths),
        colour=drawn[0].colour if drawn else None,
        bold_until=_bold_until(drawn),
        ruled=box is not None and any(_under(stroke, box, size) for stroke in strokes),
        space_above=round(max(0.0, box[1] - above), 1) if box is not None and above is not None else 0.0,
    )


def _without_bullet(parts: list[list[Token]], bullet: str) -> list[list[Token]]:
    if not bullet:
        return parts
    first = parts[0][0]
    if first.text == bullet:
        rest = [parts[0][1:], *parts[1:]]
        return [p for p in rest if p] or [[]]
    share = (first.x1 - first.x0) * len(bullet) / len(first.text)
    cut = replace(first, text=first.text[len(bullet) :], x0=first.x0 + share)
    return [[cut, *parts[0][1:]], *parts[1:]]


def _text(parts: list[list[Token]]) -> tuple[str, list[Word]]:
    """The line's text and its words. What shows nothing of its own counts as a wide gap: it divides items."""
    text = ""
    words: list[Word] = []
    for part in parts:
        if text and not text.endswith("\t"):
            text += "\t"
        for t in part:
            shown = t.text if t.text.isalnum() else _shown(t.text)
            between = text and not text.endswith("\t")
            if not shown:
                text += "\t" if between else ""
                continue
            text += " " if between else ""
            box = (t.x0, t.top, t.x1, t.bottom)
            words.append(Word(shown, len(text), box, *_look(t.font, t.size, t.colour)))
            text += shown
    return text.rstrip("\t "), words


@functools.lru_cache(maxsize=1024)
def _look(font: str, size: float, colour: str | None) -> tuple[str, float, bool, bool, str | None]:
    """What a Word says of how it looks: nearly all words of a file share a few looks."""
    return font, round(size, 2), is_bold(font), is_italic(font), colour


def _shown(text: str) -> str:
    """What a word shows of its own; "" for an icon, and for the dots that lead the eye from a heading or a name to what
    stands at the margin."""
    shown = text if text.endswith("\u00ad") else text.replace("\u00ad", "")
    return "" if _LEADERS.fullmatch(shown) else shown.replace(ICON, "")


def _most(looks: Sequence[bool], lengths: Sequence[int]) -> bool:
    """Whether more than half of the letters have a look, of words of these lengths."""
    return 2 * sum(itertools.compress(lengths, looks)) > sum(lengths)


def _bold_until(drawn: list[Word]) -> int:
    end = 0
    for w in drawn:
        if not w.bold:
            break
        end = w.end
    return end


def _under(stroke: Stroke, box: Box, size: float) -> bool:
    """Whether a stroke runs close under, or beside on its height, the line's box."""
    close = box[1] < stroke.top < box[3] + 0.9 * size
    wide = stroke.x1 - stroke.x0 > max(0.5 * (box[2] - box[0]), 40.0)
    return close and wide and stroke.x0 < box[2] + 60 and stroke.x1 > box[0] - 120
