"""What a resume, or a LinkedIn profile, says: one model for both.

Its exported shape is JSON Resume (see view/parse.py). Every piece keeps the spans it was read from, so that a finding
can point at the page, and a confidence from 0 to 1. Dates keep the precision they were given in.
"""

from __future__ import annotations

import datetime
from enum import StrEnum

from msgspec import Struct, field

from resumelint.document import Document, Span


class Kind(StrEnum):
    RESUME = "resume"
    PROFILE = "profile"
    OTHER = "other"
    """The document is something else: a manual, an invoice, a letter."""


class EndState(StrEnum):
    """How a position's end is given."""

    PRESENT = "present"
    STATED = "stated"
    UNKNOWN = "unknown"


class Text(Struct, frozen=True):
    """Words and where they stand. `value` is cleaned for reading: wrapped lines joined, blanks folded."""

    value: str
    spans: tuple[Span, ...] = ()
    confidence: float = 1.0

    def __bool__(self) -> bool:
        return bool(self.value)


class Date(Struct, frozen=True, order=True):
    """A date as precise as its source: month and day may be unknown (0)."""

    year: int
    month: int = 0
    day: int = 0

    def isoformat(self) -> str:
        """YYYY, YYYY-MM or YYYY-MM-DD."""
        if self.day:
            return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"
        return f"{self.year:04d}-{self.month:02d}" if self.month else f"{self.year:04d}"

    def first(self) -> datetime.date:
        """The first day that it can mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    def last(self) -> datetime.date:
        """The last day that it can mean."""
        if self.day:
            return datetime.date(self.year, self.month, self.day)
        year, month = (self.year, self.month + 1) if self.month and self.month < 12 else (self.year + 1, 1)
        return datetime.date(year, month, 1) - datetime.timedelta(days=1)


class Period(Struct, frozen=True):
    """A time span as given. A single date is both start and end."""

    start: Date | None
    end: Date | None
    end_state: EndState
    text: Text
    single: bool = False
    """Only one date was given, not a range."""


class Phone(Struct, frozen=True):
    """A telephone number, as printed or as a link has it."""

    text: Text
    """As printed, without label."""
    label: str = ""
    """mobile, home, work, fax ...; empty when none is given."""
    e164: str = ""
    """The international form where the number is possible, else empty."""
    target_only: bool = False
    """It stands only in a link's target (tel:), not in print."""


class Email(Struct, frozen=True):
    """An email address, as printed or as a link has it."""

    text: Text
    target_only: bool = False
    """It stands only in a link's target (mailto:)."""
    obscured: bool = False
    """Written as "name (at) host": `text.value` is as printed."""


class Profile(Struct, frozen=True):
    """A web address or a handle in the contact lines."""

    text: Text
    network: str = ""
    """LinkedIn, GitHub ... as JSON Resume names it; empty for a site of one's own."""
    url: str = ""
    username: str = ""


class Contact(Struct, frozen=True):
    """Who the person is and how to reach them."""

    name: Text | None = None
    headline: Text | None = None
    phones: tuple[Phone, ...] = ()
    emails: tuple[Email, ...] = ()
    profiles: tuple[Profile, ...] = ()
    location: Text | None = None


class Section(Struct, frozen=True):
    """A heading and the lines below it. `lines` are indices into Document.lines, the heading's not included."""

    kind: str
    """work, volunteer, education, skills, summary, contact, certificates, languages, projects, publications, awards,
    interests, references, activities, other; empty for what stands before the first heading."""
    heading: Text | None
    lines: tuple[int, ...]
    confidence: float = 1.0


class Position(Struct, frozen=True):
    """One job. Several titles under one employer are several positions with the same `group`."""

    title: Text | None = None
    employer: Text | None = None
    location: Text | None = None
    description: Text | None = None
    """What the employer does, in the resume's own words."""
    period: Period | None = None
    summary: tuple[Text, ...] = ()
    """Prose under the role, a paragraph each."""
    highlights: tuple[Text, ...] = ()
    """One per bullet, nested ones included."""
    lines: tuple[int, ...] = ()
    """All lines of the entry, its header's included."""
    group: int = 0
    earlier: bool = False
    """The resume itself files it under earlier or additional experience."""
    confidence: float = 1.0


class Education(Struct, frozen=True):
    """A school, and what was studied there."""

    institution: Text | None = None
    study_type: Text | None = None
    area: Text | None = None
    period: Period | None = None
    courses: tuple[Text, ...] = ()
    lines: tuple[int, ...] = ()


class Skill(Struct, frozen=True):
    """A group of skills, e.g. "Languages: Python, Go"; `name` is empty for an ungrouped list."""

    name: str
    keywords: tuple[Text, ...]


class Entry(Struct, frozen=True):
    """An entry of the plainer sections: a certificate, language, project, publication or award."""

    name: Text
    detail: Text | None = None
    """Issuer, publisher, fluency or description, whatever the section has."""
    period: Period | None = None
    url: str = ""
    highlights: tuple[Text, ...] = ()


class Resume(Struct, frozen=True):
    """What a document says, part by part; each text leads back to where it stands."""

    document: Document
    kind: Kind = Kind.RESUME
    contact: Contact = field(default_factory=Contact)
    summary: Text | None = None
    sections: tuple[Section, ...] = ()
    work: tuple[Position, ...] = ()
    volunteer: tuple[Position, ...] = ()
    education: tuple[Education, ...] = ()
    skills: tuple[Skill, ...] = ()
    certificates: tuple[Entry, ...] = ()
    languages: tuple[Entry, ...] = ()
    projects: tuple[Entry, ...] = ()
    publications: tuple[Entry, ...] = ()
    awards: tuple[Entry, ...] = ()
    top: frozenset[int] = frozenset()
    """The top block (see the rule catalogue): indices of lines that a reader meets first."""
    other: tuple[int, ...] = ()
    """Lines that fit nowhere."""
    doubts: tuple[str, ...] = ()
    """What could not be made out with confidence: "sections", "positions". Rules that need it stay silent."""
    language: str = ""
    """Two-letter code of the language most of it is written in; empty when unknown."""
