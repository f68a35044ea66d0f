"""The ten-second view on a terminal: a page in small, its zones from top to bottom, with what is met in each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from wcwidth import width, wrap

from resumelint.report.pen import Pen
from resumelint.resume import Kind
from resumelint.text import clean
from resumelint.view.thing import Glance, Mark, Thing

_LABEL = 11
"""Columns of the longest label."""
_MOST_LINES = 2
"""Of a text: more isn't read in a glance."""
_LONGEST = 500
"""Characters of a text that are looked at at all: a hostile file may call a whole book a title."""
_STYLES = {Mark.MISSING: "error", Mark.LOW: "warning", Mark.UNCLEAR: "note"}
_PLAIN = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
    | dict.fromkeys("\u2018\u2019", "'")
    | dict.fromkeys("\u201c\u201d\u201e", '"')
    | {"\u2026": "...", "\u2022": "*", "\u00b7": "*", "\u00a0": " "}
)


def card(view: Glance, path: str, pen: Pen) -> str:
    """The view of the file at `path`, written with `pen`."""
    kind = " (LinkedIn profile)" if view.kind is Kind.PROFILE else ""
    told = f"{kind}: the first ten seconds"
    name = "".join(pen.excerpt(Path(path).name, 0, 0, pen.wide - width(told)))
    lines = [f"{pen.paint(name, 'path')}{told}", ""]
    edge = _signs(pen)
    for i, (name, things) in enumerate(groupby(view.things, key=_zone)):
        lines.append(_rule(edge[1 if i else 0], name, pen))
        lines += [line for thing in things for line in _thing(thing, pen)]
    lines += [_rule(edge[2], "", pen), *_last(view, pen)]
    return "\n".join(lines) + "\n"


def _zone(thing: Thing) -> str:
    return thing.spot.name if thing.spot else "not found"


def _signs(pen: Pen) -> tuple[str, str, str]:
    return ("+", "+", "+") if pen.ascii else ("┌", "├", "└")


def _rule(corner: str, name: str, pen: Pen) -> str:
    """A line across, with the name of the zone below it."""
    dash = "-" if pen.ascii else "─"
    if not name:
        return pen.paint(corner + dash * (pen.wide - 1), "dim")
    rest = dash * (pen.wide - width(name) - 4)
    return pen.paint(corner + dash, "dim") + f" {pen.paint(name, 'bold')} " + pen.paint(rest, "dim")


def _thing(thing: Thing, pen: Pen) -> Iterator[str]:
    """Mark, label and words; below them what is to be said."""
    room = pen.wide - _LABEL - 5
    mark = thing.notes[0].mark if thing.notes else None
    rows = [(text, "" if i else "bold") for i, text in enumerate(_words(thing, room, pen))]
    for note in thing.notes:
        arrow = f"{pen.arrow} " if rows else ""
        found = wrap(note.text, room, initial_indent=arrow, subsequent_indent=" " * width(arrow))
        rows += [(row, _STYLES[note.mark]) for row in found]
    for i, (text, style) in enumerate(rows):
        sign = pen.paint(_sign(mark, pen), _STYLES[mark]) if mark and not i else " "
        label = pen.paint(f"{'' if i else thing.label:<{_LABEL}}", "dim")
        yield f"{pen.paint(pen.bar, 'dim')} {sign} {label} {pen.paint(text, style) if style else text}"


def _sign(mark: Mark, pen: Pen) -> str:
    return {Mark.MISSING: "x" if pen.ascii else "×", Mark.LOW: "!", Mark.UNCLEAR: "?"}[mark]


def _words(thing: Thing, room: int, pen: Pen) -> Iterator[str]:
    """The document's words in lines of `room` columns: clean, and cut where a glance ends."""
    if thing.figure:
        opening, closing = ('"', '"') if pen.ascii else ("“", "”")
        said, (start, end) = thing.lines[0][0], thing.figure
        if width(clean(said[:end])) + width(pen.gap) < room - 2:
            start = 0  # from its beginning, where the verb is, if the figure can be seen so
        yield opening + _shown("".join(pen.excerpt(said, start, end, room - 2)), pen) + closing
        return
    between = " | " if pen.ascii else " · "
    for pieces in thing.lines:
        shown = [_shown(" ".join(clean(piece[:_LONGEST]).split()), pen) for piece in pieces]
        whole = between.join(shown)
        for text in [whole] if width(whole) <= room else shown:
            yield from _cut(text, room, pen)


def _cut(text: str, room: int, pen: Pen) -> Sequence[str]:
    """The text in at most so many lines."""
    found = wrap(text, room, break_on_hyphens=False)
    if len(found) <= _MOST_LINES:
        return found
    kept = found[: _MOST_LINES - 1]
    rest = " ".join(found[_MOST_LINES - 1 :])
    return [*kept, "".join(pen.excerpt(rest, 0, 0, room))]


def _shown(text: str, pen: Pen) -> str:
    return text.translate(_PLAIN) if pen.ascii else text


def _last(view: Glance, pen: Pen) -> Iterator[str]:
    if view.unread:
        pages = ", ".join(map(str, view.unread))
        noun, verb = ("page", "has") if len(view.unread) == 1 else ("pages", "have")
        yield from pen.paragraph(f"{noun.capitalize()} {pages} {verb} no text that a machine can read.")
    counts = [pen.paint(f"{count} {mark.value}", _STYLES[mark]) for mark in Mark if (count := view.count(mark))]
    if counts:
        yield ", ".join(counts)
    else:
        yield pen.paint("A first look finds all it looks for.", "good")
