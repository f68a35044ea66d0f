"""Getting at the values of a resume that is data: as Text with its lines, as dates, phones and profiles.

Wrong types are no error here: a value that isn't what its key promises counts as absent.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from resumelint.document import Document, Span
from resumelint.parse.contact.phones import printed
from resumelint.parse.contact.reach import network_of
from resumelint.parse.dates import Found, periods
from resumelint.resume import Date, Email, EndState, Period, Phone, Position, Profile, Text
from resumelint.text import words
from resumelint.text.leaves import Path, leaves

FEW_DIGITS = 5

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T.*)?")
_SENTENCE_ENDS = (".", "!", "?", ":", ";", "。")
_COMMA = re.compile(r"[,;](?![^()]*\))")


class Fields:
    """The values of `Document.data` by their path."""

    def __init__(self, document: Document, region: str = "US") -> None:
        self.document, self.region = document, region
        self._own: dict[Path, tuple[int, ...]] = {}
        self._below: dict[Path, list[int]] = {}
        self._headings: dict[Path, tuple[int, ...]] = {}
        at = 0
        for leaf in leaves(document.data or {}, document.format):
            own = tuple(range(at, at + len(leaf.lines)))
            at += len(own)
            if leaf.heading:
                self._headings[leaf.path] = own
                continue
            self._own[leaf.path] = own
            for depth in range(len(leaf.path) + 1):
                self._below.setdefault(leaf.path[:depth], []).extend(own)
        if at != len(document.lines):
            raise ValueError("the lines of the document don't belong to its data")

    def get(self, *path: str | int) -> object:
        """The raw value, None when there is none."""
        value: object = self.document.data
        for step in path:
            if isinstance(value, Mapping) and isinstance(step, str):
                value = value.get(step)
            elif isinstance(value, Sequence) and not isinstance(value, str) and isinstance(step, int):
                value = value[step] if step < len(value) else None
            else:
                return None
        return value

    def keys(self, *path: str | int) -> tuple[str, ...]:
        """The keys of a mapping, in order."""
        value = self.get(*path)
        return tuple(str(key) for key in value) if isinstance(value, Mapping) else ()

    def items(self, *path: str | int) -> Iterator[Path]:
        """The paths of a list's items."""
        value = self.get(*path)
        if isinstance(value, Sequence) and not isinstance(value, str):
            yield from ((*path, i) for i in range(len(value)))

    def below(self, *path: str | int) -> tuple[int, ...]:
        """The lines of all values under it."""
        return tuple(self._below.get(path, ()))

    def heading(self, *path: str | int) -> Text | None:
        """The title of a section, where it is a key."""
        return self._text(self._headings.get(path, ()))

    def text(self, path: Path, *keys: str) -> Text | None:
        """The value at `path`, or at the first of `keys` below it that has one."""
        for place in [(*path, key) for key in keys] if keys else [path]:
            if place in self._own:
                return self._text(self._own[place])
        return None

    def each_line(self, path: Path, *keys: str) -> tuple[Text, ...]:
        """The same, a Text for each line, e.g. for nested bullets."""
        found = self.text(path, *keys)
        return tuple(t for span in (found.spans if found else ()) if (t := self._text((span.line,))))

    def paragraphs(self, path: Path, *keys: str) -> tuple[Text, ...]:
        """The same, a Text for each paragraph. A line that ends within a sentence was wrapped by an editor."""
        groups: list[list[int]] = []
        for piece in self.each_line(path, *keys):
            line = piece.spans[0].line
            lines = self.document.lines
            if groups and not lines[line].bullet and not lines[line - 1].text.endswith(_SENTENCE_ENDS):
                groups[-1].append(line)
            else:
                groups.append([line])
        return tuple(text for group in groups if (text := self._text(tuple(group))))

    def account(self, path: Path, key: str) -> tuple[tuple[Text, ...], tuple[Text, ...]]:
        """The paragraphs at a key, and the bullets that were typed among them."""
        found = self.paragraphs(path, key)
        bullets = tuple(text for text in found if self.document.lines[text.spans[0].line].bullet)
        return tuple(text for text in found if text not in bullets), bullets

    def texts(self, *path: str | int) -> tuple[Text, ...]:
        """The items of a list; a plain value counts as a list of one."""
        places = list(self.items(*path)) or [path]
        return tuple(text for place in places if (text := self.text(place)))

    def part(self, text: Text, start: int, end: int) -> Text:
        """A piece of a text by offsets in its value. Of a text over several lines it keeps all spans."""
        value = text.value[start:end].strip()
        if len(text.spans) != 1 or not value:
            return Text(value, text.spans, text.confidence)
        span = text.spans[0]
        at = self.document.lines[span.line].text.find(value, span.start + start)
        return Text(value, (Span(span.line, at, at + len(value)),) if at >= 0 else text.spans, text.confidence)

    def split(self, text: Text) -> tuple[Text, ...]:
        """What commas and semicolons outside of brackets set apart."""
        edges = [(m.start(), m.end()) for m in _COMMA.finditer(text.value)]
        starts, ends = [0, *(e for _, e in edges)], [*(s for s, _ in edges), len(text.value)]
        pieces = (self.part(text, start, end) for start, end in zip(starts, ends, strict=True))
        return tuple(piece for piece in pieces if piece)

    def period(self, start: Text | None, end: Text | None, date: Text | None = None) -> Period | None:
        """`date` is a single date or, in words, a range, and counts only where there is neither start nor end. A start
        with no end is going on."""
        texts = [t for t in (start, end) if t]
        if not texts:
            return self._in_words(date) if date else None
        text = Text(" – ".join(t.value for t in texts), tuple(s for t in texts for s in t.spans))
        first = self._date(start) if start else None
        if end is None:
            return Period(first, None, EndState.PRESENT if first else EndState.UNKNOWN, text)
        if words.fold(end.value) in words.folded("present"):
            return Period(first, None, EndState.PRESENT, text)
        last = self._date(end)
        return Period(first, last, EndState.STATED if last else EndState.UNKNOWN, text)

    def dated(self, text: Text) -> Period | None:
        """The one date or range in the words of a text, None where there are none or several."""
        found = periods(text.value, self.region)
        return self._found(found[0], self.part(text, found[0].start, found[0].end)) if len(found) == 1 else None

    @staticmethod
    def grouped(jobs: Sequence[Position]) -> tuple[Position, ...]:
        """Neighbours at one employer get one group number."""
        same = itertools.groupby(jobs, key=lambda job: words.fold(job.employer.value) if job.employer else object())
        return tuple(replace(job, group=number) for number, (_, group) in enumerate(same) for job in group)

    def _text(self, lines: tuple[int, ...]) -> Text | None:
        spans = tuple(Span(i, 0, len(self.document.lines[i].text)) for i in lines)
        value = self.document.excerpt(spans)
        return Text(value, spans) if value else None

    def _date(self, text: Text) -> Date | None:
        iso = _iso(text.value)
        if iso:
            return iso
        found = periods(text.value, self.region)
        return found[0].first if len(found) == 1 and found[0].single else None

    def _in_words(self, text: Text) -> Period:
        date = _iso(text.value)
        if date:
            return Period(date, date, EndState.STATED, text, single=True)
        return self.dated(text) or Period(None, None, EndState.UNKNOWN, text)

    @staticmethod
    def _found(found: Found, text: Text) -> Period:
        return Period(found.first, found.last, found.end_state, text, found.single)


def _iso(value: str) -> Date | None:
    match = _ISO.fullmatch(value)
    if not match:
        return None
    date = Date(int(match[1]), int(match[2] or 0), int(match[3] or 0))
    try:
        date.first()
    except ValueError:
        return None
    # A month of 0 would pass for none given.
    return date if match[2] is None or date.month else None


def section_kind(title: str) -> str:
    """The kind of section that a title opens, also one that only ends in a known title ("Selected Honors"); else
    empty."""
    tokens = title.split()
    return next((kind for i in range(len(tokens)) if (kind := words.heading_kind(" ".join(tokens[i:])))), "")


def phones(fields: Fields, text: Text) -> Iterator[Phone]:
    """The numbers on the lines of a value; failing that all of it, if digits enough for a broken number are in it."""
    text = _without_scheme(fields, text, "tel:")
    lines = [fields.document.lines[span.line] for span in text.spans]
    found = [phone for line in lines for phone in printed(line, fields.region, anywhere=False)]
    if found or sum(c.isdigit() for c in text.value) >= FEW_DIGITS:
        yield from found or [Phone(text)]


def email(fields: Fields, text: Text) -> Email:
    return Email(_without_scheme(fields, text, "mailto:"))


def site(shown: Text, url: str = "") -> Profile:
    """A web address, of a network or one's own."""
    address = url or shown.value
    network, username = network_of(address)
    return Profile(shown, network, address, username)


def profile(network: Text | None, username: Text | None, url: Text | None) -> Profile | None:
    """A profile of a network. Without an address it gets the one that the network gives its users."""
    shown = url or username
    if shown is None:
        return None
    user = username.value if username else ""
    address = url.value if url else user if "://" in user else f"https://{user}" if network_of(user)[0] else ""
    found, name = network_of(address)
    given = network.value if network else found
    known, start = next((pair for pair in _addresses() if _bare(pair[0]) == _bare(given)), (found or given, ""))
    return Profile(shown, known, address or (start + user if start else ""), name if address and name else user)


@functools.cache
def _addresses() -> tuple[tuple[str, str], ...]:
    """Names of networks, and what stands before the user name in their addresses."""
    pairs = (entry.rpartition("\t") for entry in words.load("network-addresses"))
    return tuple((name, address) for name, _, address in pairs)


def _bare(name: str) -> str:
    return words.fold(name).replace(" ", "")


def _without_scheme(fields: Fields, text: Text, scheme: str) -> Text:
    return fields.part(text, len(scheme), len(text.value)) if text.value.lower().startswith(scheme) else text
