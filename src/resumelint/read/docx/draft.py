"""Lines in the making: letters cleaned up as a person sees them, bullets recognised; at last the Lines and Links."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeVar

from msgspec import Struct

from resumelint.document import Line, Link, Part, Span
from resumelint.read.docx.context import Anchor
from resumelint.read.docx.inline import Piece
from resumelint.read.docx.styles import Look
from resumelint.read.docx.xml import Element
from resumelint.read.signs import GLYPH

LEVEL = 360.0
"""Twips (1/1440 inch) by which Word indents a list level."""

_GAP = re.compile(r" *\t[ \t]*| {4,}")
_SPACED = re.compile(r"(?:[^\W\d_] ){2,}[^\W\d_](?:(?: {2,}|\t)(?:[^\W\d_] )*[^\W\d_])*\.?")
_RULE = re.compile(r"([=\-_~*#·•–—─━═])(?:[ \t]?\1){4,}")
# Signs that are a bullet only with a blank behind.
_DASH = re.compile(
    r"(?:[-–—*»>]|o(?=\t))\s+(?=\S)|o\s+(?=[^\W\d_a-z])|\+\s+(?=[^\W\d_])|-(?=[^\W\d_])|\*(?=[^\W\d_][^*]*$)"
)
_NUMBERED = re.compile(r"(?:\d{1,2}|[a-z])[.)]\t(?=\S)")

_T = TypeVar("_T")


class Letter(NamedTuple):
    char: str
    look: Look
    anchor: Anchor | None
    source: Element | None = None
    """The element of the file that holds it."""
    at: int = 0
    """Its place among the letters that are read from there."""


class Draft(Struct, eq=False):
    """A line before it has its place in the document."""

    letters: list[Letter]
    part: Part
    column: int
    bullet: str = ""
    indent: float = 0.0
    heading: int = 0
    ruled: bool = False
    space_above: float = 0.0
    """Points."""

    @property
    def text(self) -> str:
        return "".join(letter.char for letter in self.letters)


def letters(pieces: Iterable[Piece]) -> list[Letter]:
    """The letters as a person sees them: wide gaps as one tab, none at the ends, words set in spaced letters joined."""
    found = [Letter(c, p.look, p.anchor, p.source, at) for p in pieces for at, c in enumerate(p.text)]
    found = _replaced(found, _GAP, "\t")
    while found and found[0].char.isspace():
        del found[0]
    while found and found[-1].char.isspace():
        del found[-1]
    return _joined(found)


def is_rule(found: list[Letter]) -> bool:
    """Whether the line is but a row of dashes or the like, typed to be seen as a rule."""
    return bool(_RULE.fullmatch("".join(letter.char for letter in found)))


def typed_bullet(found: list[Letter], before: str = "") -> tuple[str, list[Letter]]:
    """The bullet that the author typed, and the letters behind it. `before` is the line above in the same paragraph: a
    dash under a year is no bullet but the middle of a range."""
    text = "".join(letter.char for letter in found)
    match = GLYPH.match(text) or _DASH.match(text) or _NUMBERED.match(text)
    if not match or (before[-1:].isdigit() and text[0] in "-–—" and len(text.split()) <= 3):
        return "", found
    return match[0].strip(), found[match.end() :]


def finished(drafts: list[Draft]) -> tuple[tuple[Line, ...], tuple[Link, ...]]:
    """The lines with their places in the document, and the links that their letters carry."""
    columns: dict[int, int] = {}
    lines = tuple(
        _line(draft, index, columns.setdefault(draft.column, len(columns))) for index, draft in enumerate(drafts)
    )
    return lines, tuple(link for index, draft in enumerate(drafts) for link in _links(draft.letters, index))


def _line(draft: Draft, index: int, column: int) -> Line:
    inked = [letter.look for letter in draft.letters if not letter.char.isspace()]
    return Line(
        index=index,
        number=index + 1,
        text=draft.text,
        part=draft.part,
        column=column,
        indent=draft.indent,
        bullet=draft.bullet,
        size=_most([look.size for look in inked], 0.0),
        bold=_most([look.bold for look in inked], False),
        italic=_most([look.italic for look in inked], False),
        colour=_most([look.colour for look in inked], None),
        bold_until=_bold_until(draft.letters),
        heading=draft.heading,
        ruled=draft.ruled,
        space_above=round(draft.space_above, 1) if index else 0.0,
    )


def _most(values: list[_T], default: _T) -> _T:
    return Counter(values).most_common(1)[0][0] if values else default


def _bold_until(found: list[Letter]) -> int:
    until = 0
    for at, letter in enumerate(found):
        if letter.look.bold and not letter.char.isspace():
            until = at + 1
        elif not letter.char.isspace():
            break
    return until


def _links(found: list[Letter], index: int) -> Iterator[Link]:
    start = 0
    for end in range(1, len(found) + 1):
        anchor = found[start].anchor
        if end < len(found) and found[end].anchor is anchor:
            continue
        text = "".join(letter.char for letter in found[start:end])
        if anchor is not None and text.strip():
            lead = len(text) - len(text.lstrip())
            span = Span(index, start + lead, start + len(text.rstrip()))
            yield Link(target=anchor.target, text=text.strip(), span=span)
        start = end


def _replaced(found: list[Letter], pattern: re.Pattern[str], by: str) -> list[Letter]:
    """The letters with every match replaced by one character that looks like its first."""
    text = "".join(letter.char for letter in found)
    out: list[Letter] = []
    last = 0
    for match in pattern.finditer(text):
        out += [*found[last : match.start()], found[match.start()]._replace(char=by)]
        last = match.end()
    return out + found[last:]


def _joined(found: list[Letter]) -> list[Letter]:
    """J A N E   D O E becomes JANE DOE: one blank stands between letters, more between words."""
    text = "".join(letter.char for letter in found)
    if not _SPACED.fullmatch(text) or sum(c.isalpha() for c in text) < 4:
        return found
    out: list[Letter] = []
    for at, letter in enumerate(found):
        if letter.char == "\t":
            out.append(letter._replace(char=" "))
        elif letter.char != " " or (text[at + 1] == " " and out[-1].char != " "):
            out.append(letter)
    return out
