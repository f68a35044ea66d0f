"""Plain text -> Document. Nothing is marked in it but by customs: rules below headings, bullets, blanks as columns.

Line.number is the line in the file, as an editor counts it, and Line.indent the number of blanks in front.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from resumelint.document import Document, Line
from resumelint.read import Unreadable
from resumelint.read.encoding import clean, load
from resumelint.read.limits import DEFAULT, Limits
from resumelint.read.signs import GLYPH, without_pictures

GAP = re.compile(r"[ \t]*\t[ \t]*| {3,}")
"""Blanks wide enough to be seen as a gap."""
TAB = 8
FRAMED = 40
"""Letters that a heading between two rules has at most."""

_RULE = re.compile(r"([=\-_~*#+.·•–—─━═])(?:[ \t]?\1){2,}")
_DASH = re.compile(r"[-*]\s+(?=\S)|[+–—]\s+(?=[^\s\d])|-(?=[^\W\d_])|\*(?=[^\W\d_][^*]*$)|o(?:\t\s*| {2,})(?=\S)")
_NUMBER = re.compile(r"(\d{1,2})[.)]\s+(?=\S)")


class _Raw(NamedTuple):
    number: int
    text: str
    column: int
    blank_above: int
    ruled: bool = False


def read(path: Path, limits: Limits = DEFAULT) -> Document:
    """Raises Unreadable."""
    lines = tuple(lines_of(load(path)))
    if not lines:
        raise Unreadable("it holds no text: save it again from the program you wrote it in")
    return Document(path=str(path), format="text", lines=lines)


def lines_of(text: str) -> Iterator[Line]:
    """The lines that say something, in order. Hard-wrapped paragraphs stay as they are wrapped."""
    raws = _raws(text)
    numbered = _numbered(raws)
    for index, raw in enumerate(raws):
        bullet, rest = _bullet(raw, index in numbered)
        yield Line(
            index=index,
            number=raw.number,
            text=GAP.sub("\t", rest),
            indent=float(raw.column),
            bullet=bullet,
            ruled=raw.ruled,
            space_above=float(raw.blank_above),
        )


def _raws(text: str) -> list[_Raw]:
    """Lines with words. Drawn rules are left out and marked on the line above that they underline."""
    # A form feed is a new page: what follows it stands on a line of its own, with blank above.
    sources = [
        (n, piece) for n, line in enumerate(text.split("\n"), 1) for piece in line.replace("\f", "\n\n").split("\n")
    ]
    cleaned = [(number, _shown(clean(source))) for number, source in sources]
    rules = {i for i, (_, line) in enumerate(cleaned) if _RULE.fullmatch(line.strip())}
    raws: list[_Raw] = []
    blank = 0
    for i, (number, line) in enumerate(cleaned):
        body = line.lstrip()
        if not body:
            blank += 1
        elif i not in rules:
            lead = line[: len(line) - len(body)].expandtabs(TAB)
            raws.append(_Raw(number, body, len(lead), blank if raws else 0))
            blank = 0
        elif raws and not blank and not (i - 1 in rules or _framed(i + 1, rules, cleaned)):
            raws[-1] = raws[-1]._replace(ruled=True)
    return raws


def _shown(line: str) -> str:
    """The line without pictures; one in front of it is its beginning, and moves nothing."""
    body = line.lstrip()
    return line[: len(line) - len(body)] + without_pictures(body).strip(" \t")


def _framed(i: int, rules: set[int], lines: list[tuple[int, str]]) -> bool:
    """Line `i` is short and has a rule below it: the one above it belongs to it as well, not to the line before."""
    return i + 1 in rules and i not in rules and 0 < len(lines[i][1].strip()) <= FRAMED


def _bullet(raw: _Raw, numbered: bool) -> tuple[str, str]:
    """The bullet in front, and the rest of the line."""
    match = GLYPH.match(raw.text) or _DASH.match(raw.text) or (_NUMBER.match(raw.text) if numbered else None)
    if not match:
        return "", raw.text
    return match[0].strip(), raw.text[match.end() :]


def _numbered(raws: list[_Raw]) -> set[int]:
    """Indices of lines that are items of a numbered list: another one counts on from it at the same column. A lone
    "1. Januar 2020" is a date."""
    last: dict[int, tuple[int, int]] = {}
    found: set[int] = set()
    for index, raw in enumerate(raws):
        match = _NUMBER.match(raw.text)
        if not match:
            continue
        before = last.get(raw.column)
        if before and before[1] + 1 == int(match[1]):
            found |= {before[0], index}
        last[raw.column] = (index, int(match[1]))
    return found
