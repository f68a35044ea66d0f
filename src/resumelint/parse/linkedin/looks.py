"""What the lines of a profile PDF are: by size and colour, which LinkedIn sets the same in every language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum

from resumelint.document import Line, Span
from resumelint.parse.text import whole
from resumelint.resume import Text

SIDE_EDGE, MAIN_EDGE = 180.0, 575.0
"""How far the text of the two columns reaches at least, in points."""

_NEAR = 0.2
_GREY = 0x60
_WHITE = 0xD0
_BLANK = 2.0
"""So many points more than the usual blank between two lines set them apart."""
_MOST_LEADING = 0.35
"""No paragraph has more blank between its lines, as a share of their size."""


class Look(Enum):
    NAME = 26.0
    HEADING = 15.75
    SIDE_HEADING = 13.0
    BIG = 12.0
    """Headline, summary, company, school."""
    TITLE = 11.5
    ADDRESS = 11.0
    """A web address in the sidebar."""
    TEXT = 10.5
    FAINT = 0.0
    """Grey, of either of the last sizes: a place."""
    OTHER = -1.0


_BY_SIZE = tuple(look for look in Look if look.value > 0)


def look_of(line: Line) -> Look:
    """What a line is; in the sidebar only its sizes count."""
    look = next((look for look in _BY_SIZE if abs(line.size - look.value) < _NEAR), Look.OTHER)
    return Look.FAINT if look in (Look.BIG, Look.TEXT) and _is_faint(line) else look


def _is_faint(line: Line) -> bool:
    if not line.colour:
        return False
    level = sum(int(line.colour[i : i + 2], 16) for i in (1, 3, 5)) / 3
    return _GREY < level < _WHITE


def runs(lines: Iterable[Line]) -> Iterator[tuple[Look, list[Line]]]:
    """Neighbouring lines of one look."""
    run: list[Line] = []
    for line in lines:
        if run and look_of(line) is not look_of(run[0]):
            yield look_of(run[0]), run
            run = []
        run.append(line)
    if run:
        yield look_of(run[0]), run


def text_of(lines: Sequence[Line]) -> Text:
    """Wrapped lines as one text. LinkedIn breaks at blanks and behind hyphens that were there before, never a word."""
    out = ""
    for line in lines:
        piece = " ".join(line.text.split())
        glued = out[-1:] == "-" and out[-2:-1].isalnum() and piece[:1].isalnum()
        out = f"{out}{piece}" if not out or glued else f"{out} {piece}"
    return Text(out, tuple(whole(line) for line in lines))


def paragraphs(lines: Sequence[Line], least: float) -> list[list[Line]]:
    """Lines as their writer typed them: those that were broken for want of room put together. `least` is how far the
    column reaches at least."""
    edge = max((line.box[2] for line in lines if line.box), default=least)
    usual = _usual_blank(lines)
    out: list[list[Line]] = []
    for line in lines:
        if out and not line.bullet and _goes_on(out[-1][-1], line, max(edge, least), usual):
            out[-1].append(line)
        else:
            out.append([line])
    return out


def _goes_on(above: Line, line: Line, edge: float, usual: float) -> bool:
    """Whether the next word would not have fitted behind the line above."""
    if not above.box or not line.words or line.space_above > usual + _BLANK:
        return False
    first = line.words[0]
    return above.box[2] + 0.25 * line.size + _until_break(first.text, first.box[2] - first.box[0]) > edge - 1


def _until_break(word: str, width: float) -> float:
    """How much of a word must stay together: it may break behind a hyphen."""
    at = word.find("-", 1) + 1
    return width * at / len(word) if at else width


def _usual_blank(lines: Sequence[Line]) -> float:
    """The blank within a paragraph: the least there is. At the top of a page there is none."""
    blanks = [line.space_above for line in lines[1:] if line.space_above]
    return min([*blanks, *(_MOST_LEADING * line.size for line in lines[:1])], default=0.0)


def part_of(lines: Sequence[Line], text: Text, start: int, end: int) -> Text:
    """A piece of a text by offsets in its value; of several lines it keeps all spans."""
    value = text.value[start:end].strip()
    if len(text.spans) != 1 or not value:
        return Text(value, text.spans)
    span = text.spans[0]
    line = next(line for line in lines if line.index == span.line)
    at = line.text.find(value, span.start)
    return Text(value, (Span(span.line, at, at + len(value)),) if at >= 0 else text.spans)
