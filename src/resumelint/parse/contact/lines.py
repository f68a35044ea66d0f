"""The lines that a reader meets first, taken apart: what is left of them beside phones, addresses and links."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from msgspec import Struct

from resumelint.document import Document, Line, Part, Span
from resumelint.parse import vocabulary
from resumelint.parse.labels import label_length
from resumelint.resume import Contact, Section
from resumelint.text import words

_SEPARATOR = re.compile(r"\s+[-–—|/•·◆▪●:]\s+|\s*[|•·◆▪●]\s*|\t")
_LAST_COMMA = re.compile(r",\s+(?=[^,]*$)")
_MOST_NAMES = 4
_ORNAMENTS = " \t|•·,;:–—-_*#◆▪●/"


class Piece(Struct, frozen=True):
    """A stretch of a line that is no contact data."""

    span: Span
    text: str
    line: Line
    first: bool
    """It begins its line."""

    @property
    def size(self) -> float:
        """The largest type in it, in points; the line's where there is no geometry."""
        inside = [w.size for w in self.line.words if self.span.start <= w.start < self.span.end]
        return max(inside, default=self.line.size)


def contact_lines(
    document: Document, sections: Sequence[Section], top: frozenset[int], contact: Contact
) -> list[Piece]:
    """The lines before the first heading and in contact sections, in the top block, as pieces in reading order."""
    taken = taken_spans(contact)
    return [p for line in _head(document, sections, top) for p in _pieces(line, taken)]


def _head(document: Document, sections: Sequence[Section], top: frozenset[int]) -> list[Line]:
    """Lines before the first heading and in contact sections, that are in the top block."""
    kinds = {i: s.kind for s in sections for i in s.lines}
    out = [
        line
        for line in document.lines
        if line.index in top
        and (kinds.get(line.index, "" if line.part is Part.HEADER else "?") in ("", "contact", "personal"))
    ]
    return out[:40]


def taken_spans(contact: Contact) -> list[Span]:
    """Where the phones, addresses and links stand."""
    texts = [p.text for p in contact.phones] + [e.text for e in contact.emails] + [p.text for p in contact.profiles]
    return [s for t in texts for s in t.spans]


def _pieces(line: Line, taken: Sequence[Span]) -> list[Piece]:
    """What is left of a line beside contact data, divided at separators."""
    text = line.text
    for s in taken:
        if s.line == line.index:
            text = text[: s.start] + "\t" * (s.end - s.start) + text[s.end :]
    if end := label_length(text, "contact-labels") or _heading(text):
        text = "\t" * end + text[end:]
    out: list[Piece] = []
    start = 0
    cuts = sorted([*_SEPARATOR.finditer(text), *_before_title(text)], key=lambda m: m.start())
    for m in [*cuts, None]:
        end = m.start() if m else len(text)
        span = _trimmed(text, Span(line.index, start, end))
        if span.end > span.start:
            out.append(Piece(span, text[span.start : span.end], line, start == 0))
        start = m.end() if m else end
    return out


def _before_title(text: str) -> list[re.Match[str]]:
    """Where a title follows a name after a comma: "Jane Doe, Paramedic"."""
    m = _LAST_COMMA.search(text)
    if m is None or len(text[: m.start()].split()) > _MOST_NAMES or vocabulary.title_score(text[m.end() :]) < 1:
        return []
    names = text[: m.start()].split()
    return [m] if all(n[:1].isupper() for n in names) and vocabulary.title_score(text[: m.start()]) < 0.5 else []


def _heading(text: str) -> int:
    """How long a heading is at the left of the first value, as forms have it: "PERSONAL INFORMATION Jane Doe"."""
    near = _headings().get(text.partition(" ")[0].lower())
    m = _any_heading(near).match(text) if near else None
    return m.end() if m else 0


@functools.lru_cache(maxsize=64)
def _any_heading(known: tuple[str, ...]) -> re.Pattern[str]:
    forms = "|".join(re.escape(f) for f in sorted(known, key=len, reverse=True))
    return re.compile(rf"(?i:{forms})\s+(?=[^\W\d_a-z])")


@functools.cache
def _headings() -> dict[str, tuple[str, ...]]:
    """Headings of two words and more over a person's data, by their first word."""
    found: dict[str, tuple[str, ...]] = {}
    for entry in (*words.load("headings/personal"), *words.load("headings/contact")):
        first, blank, _ = entry.lower().partition(" ")
        if blank:
            found[first] = (*found.get(first, ()), entry)
    return found


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start] in _ORNAMENTS:
        start += 1
    while end > start and text[end - 1] in _ORNAMENTS:
        end -= 1
    return Span(span.line, start, end)
