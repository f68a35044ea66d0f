"""What a check yields (Hit), what the engine makes of it (Finding), and what reporters get (Report)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field

from resumelint.document import Box, Line, Span, Unseen


class Level(StrEnum):
    """SARIF's levels, mildest last."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Level).index(self)


class ValueKind(StrEnum):
    """What a value in a message is, so that the engine can mask it. PLAIN is never personal: counts, page numbers."""

    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    LINK = "link"
    EMPLOYER = "employer"
    EXCERPT = "excerpt"
    PLAIN = "plain"


class Value(Struct, frozen=True):
    """What fills a placeholder of a message, and of what kind it is."""

    kind: ValueKind
    text: str


class Place(Struct, frozen=True):
    """Words of the profile that a resume is compared with; `pointer` points into what `parse` prints for it."""

    spans: tuple[Span, ...]
    pointer: str | None = None


class Hit(Struct, frozen=True):
    """What a check found: where, and typed values for the placeholders of the rule's message.

    `spans` empty means the whole document. `variant` picks one of the rule's message variants.
    """

    spans: tuple[Span, ...] = ()
    values: Mapping[str, Value] = field(default_factory=dict)
    pointer: str | None = None
    variant: str = ""
    related: tuple[tuple[Span, ...], ...] = ()
    """Other places in the same document that belong to the finding (the duplicate)."""
    unseen: Unseen | None = None
    """What the finding is about, where that stands on no line."""
    profile: tuple[Place, ...] = ()
    """What the profile has instead."""


class Location(Struct, frozen=True):
    """Where a finding is about: page, line and box as far as the format has them, and the words there."""

    page: int | None
    line: int | None
    box: Box | None
    text: str
    pointer: str | None
    context: str = ""
    """The whole line on which `text` stands, for showing it underlined; not part of the JSON."""
    start: int = 0
    """Offset of `text` in `context`."""
    end: int = 0
    spans: tuple[Span, ...] = ()
    """All of the words, in the document that they stand in; not part of the JSON."""


class Related(Struct, frozen=True):
    """Another place that a finding is about too."""

    path: str
    location: Location


class Finding(Struct, frozen=True):
    """One thing that a rule found in one document."""

    rule: str
    level: Level
    message: str
    fix: str
    location: Location | None
    fingerprint: str
    related: tuple[Related, ...] = ()


class Sheet(Struct, frozen=True):
    """A page to show findings on: its size in points, and its picture where it can and may be shown."""

    number: int
    width: float
    height: float
    picture: bytes = b""
    media: str = ""
    """The picture's format, e.g. image/png."""


class Shown(Struct, frozen=True):
    """What a report for people shows a file as: its pages, or, of a format that has none, the text as read."""

    sheets: tuple[Sheet, ...] = ()
    lines: tuple[Line, ...] = ()
    cut: int = 0
    """Pages or lines beyond these, which are too many to show."""
    why: str = ""
    """Why pages are without pictures, as a clause, where something kept them from being drawn."""


class FileReport(Struct, frozen=True):
    """The findings of one file, in the order of the report: gravest first, then by place."""

    path: str
    kind: str
    """resume, profile, other, or empty when the file could not be read."""
    findings: tuple[Finding, ...] = ()
    shown: Shown | None = None
    """Only where a report asked for it (Job.show)."""


class RuleInfo(Struct, frozen=True):
    """What a rule says of itself, for reporters."""

    name: str
    level: Level
    summary: str
    why: str
    fix: str


class Report(Struct, frozen=True):
    """What a run found in all its files."""

    today: str
    files: tuple[FileReport, ...]
    rules: tuple[RuleInfo, ...] = ()
    fail_on: str = Level.ERROR.value
    """The level from which a finding makes the run fail, or "never"."""

    def count(self, level: Level) -> int:
        """How many findings have this level."""
        return sum(f.level is level for file in self.files for f in file.findings)
