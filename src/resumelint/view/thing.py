"""What the ten-second view is made of: things that a first look seeks, with their words, places and faults."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from resumelint.resume import Kind
from resumelint.view.spot import Spot


class Mark(Enum):
    """What is wrong with a thing that a reader looks for, gravest first."""

    MISSING = "missing"
    LOW = "too far down"
    UNCLEAR = "not made out"


class Note(Struct, frozen=True):
    mark: Mark
    text: str


class Thing(Struct, frozen=True):
    """Something that a first look seeks. `lines`: the document's words, the chief ones first, each line in pieces that
    may stand beside each other. `spot`: where a reader meets it, None for nowhere. `figure`: which characters of the
    first line must be seen when it is cut to one."""

    label: str
    lines: tuple[tuple[str, ...], ...] = ()
    spot: Spot | None = None
    notes: tuple[Note, ...] = ()
    figure: tuple[int, int] | None = None


class Glance(Struct, frozen=True):
    """The things in the order in which a reader meets them, those that aren't met last."""

    things: tuple[Thing, ...]
    kind: Kind
    unread: tuple[int, ...]
    """Numbers of pages that no text could be had of: what seems to be missing may stand there."""

    @property
    def empty(self) -> bool:
        """Neither person, job nor school was found: a card would say nothing of the document."""
        return not any(thing.lines for thing in self.things if thing.label not in ("Phone", "Email"))

    def count(self, mark: Mark) -> int:
        return sum(note.mark is mark for thing in self.things for note in thing.notes)
