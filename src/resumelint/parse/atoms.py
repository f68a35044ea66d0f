"""The header lines of an entry taken apart: names and titles, places, dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from resumelint.document import Document, Line, Span
from resumelint.parse import dates, vocabulary
from resumelint.parse.entries import Row

_DIVIDER = re.compile(r"\t|\s+[-–—|•·◆▪●~]+\s+|\s*[|•◆▪●]\s*|\s+·\s*|\s*—\s*|\s+//\s+|\s+@\s+")
_AT = re.compile(r"\s+(?:at|bei|chez|presso|bij|@)\s+", re.IGNORECASE)
_ORNAMENTS = " \t,;:|•·–—-()[]/◆▪●~"
_LABELS = re.compile(r"^(?:dates?|period|duration|zeitraum|location|ort|lieu|company|employer|position|title|role)\s*:\s*", re.IGNORECASE)
_HOURS = re.compile(
    r"\s*[(\[][^)\]]*(?:hours?|hrs?|/\s?week|part[- ]time|full[- ]time|vollzeit|teilzeit|temps plein|temps partiel|contract|remote|hybrid|"
    r"befristet|freelance)[^)\]]*[)\]]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Atom:
    """A piece of a header that is neither date nor place."""

    span: Span
    text: str
    row: int
    """Which header row it stands on, from 0."""
    bold: bool
    italic: bool


@dataclass(slots=True)
class Parts:
    """A header taken apart."""

    atoms: list[Atom]
    places: list[Span]
    """A place after a name, in the order of the text."""
    sentences: list[Span]
    """Text that runs on after the names, in the order of the text."""


def parts(document: Document, rows: Sequence[Row]) -> Parts:
    """Header rows as atoms and places; dates and lengths of time left out."""
    out = Parts([], [], [])
    for number, row in enumerate(rows):
        for span in _pieces(row):
            for cut in _at_style(row.line, span):
                _place_or_atom(document, row.line, cut, number, out)
    return out


def _pieces(row: Row) -> list[Span]:
    """The stretches between dates, gaps and strong separators."""
    text = row.line.text
    for span, _ in row.dated:
        text = text[: span.start] + "\t" * (span.end - span.start) + text[span.end :]
    text = _HOURS.sub(lambda m: "\t" * len(m[0]), text)
    out: list[Span] = []
    start = 0
    for m in [*_DIVIDER.finditer(text), None]:
        end = m.start() if m else len(text)
        piece = text[start:end]
        if m := _LABELS.match(piece.lstrip(_ORNAMENTS)):
            start += len(piece) - len(piece.lstrip(_ORNAMENTS)) + m.end()
            piece = text[start:end]
        at = _AT.search(piece)
        if at and vocabulary.title_score(piece[: at.start()]) >= 0.9:
            out.append(_bounded(text, Span(row.line.index, start, start + at.start())))
            out.append(_bounded(text, Span(row.line.index, start + at.end(), end)))
        else:
            out.append(_bounded(text, Span(row.line.index, start, end)))
        start = end
        while start < len(text) and text[start] in " \t|•·◆▪●~–—-/@":
            start += 1
    return [s for s in out if s.end > s.start and not dates.is_duration(text[s.start : s.end])]


def _bounded(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start] in _ORNAMENTS and not (text[start] in "([" and _closed(text[start:end])):
        start += 1
    while end > start and text[end - 1] in _ORNAMENTS and not (text[end - 1] in ")]" and _closed(text[start:end])):
        end -= 1
    return Span(span.line, start, end)


def _closed(text: str) -> bool:
    """Whether the last or first bracket has its partner inside the text, as in "Engineer (L7)"."""
    return (text.count("(") == text.count(")") and "(" in text) or (text.count("[") == text.count("]") and "[" in text)


def _at_style(line: Line, span: Span) -> list[Span]:
    """A stretch cut at a comma or blank where its type changes from bold to plain or from upright to italic."""
    inside = [w for w in line.words if span.start <= w.start < span.end]
    if not inside:
        if span.start < line.bold_until < span.end - 1:
            return [_on(line, span.start, line.bold_until), _on(line, line.bold_until, span.end)]
        return [span]
    out: list[Span] = []
    start = span.start
    for a, b in zip(inside, inside[1:], strict=False):
        if (a.bold != b.bold or a.italic != b.italic) and (a.text[-1] in ",;:" or b.text[0] in "(|-–—" or a.bold):
            out.append(_on(line, start, a.end))
            start = b.start
    out.append(_on(line, start, span.end))
    return [s for s in out if s.end > s.start]


def _on(line: Line, start: int, end: int) -> Span:
    return _bounded(line.text, Span(line.index, start, end))


def _place_or_atom(document: Document, line: Line, span: Span, row: int, out: Parts) -> None:
    text = line.text[span.start : span.end]
    if not any(c.isalnum() for c in text):
        return
    if vocabulary.is_place(text):
        out.places.append(span)
        return
    cut = vocabulary.place_at_end(text)
    if cut < len(text) and cut > 0:
        place = _on(line, span.start + cut, span.end)
        out.places.append(place)
        span = _on(line, span.start, span.start + cut)
        text = line.text[span.start : span.end]
    inside = [w for w in line.words if span.start <= w.start < span.end]
    bold = sum(w.bold for w in inside) * 2 > len(inside) if inside else line.bold or line.bold_until >= span.end
    italic = sum(w.italic for w in inside) * 2 > len(inside) if inside else line.italic
    if _is_sentence(text):
        out.sentences.append(span)
    elif text:
        out.atoms.append(Atom(span, " ".join(text.split()), row, bold, italic))


def _is_sentence(text: str) -> bool:
    """Running text, and no name or title: long, and most words in lower case."""
    tokens = text.split()
    counted = [t for t in tokens if t[:1].isalpha()]
    lowered = sum(t[0].islower() for t in counted)
    return len(tokens) > 5 and lowered > 0.6 * len(counted) and vocabulary.title_score(text) < 0.9
