"""The header lines of an entry taken apart: names and titles, places, dates."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from resumelint import words
from resumelint.document import Document, Line, Span
from resumelint.parse import dates, vocabulary
from resumelint.parse.entries.blocks import Row
from resumelint.parse.text import wraps

_DIVIDER = re.compile(r"\t|\s+[-–—|•·◆▪●~]+\s+|\s*[|•◆▪●]\s*|\s+·\s*|\s*—\s*|\s+//\s+|\s+@\s+")
_AT = re.compile(r"\s+(?:at|bei|chez|presso|bij|@)\s+", re.IGNORECASE)
_NOTE = re.compile(r"\(([^()]*)\)")
_ORNAMENTS = " \t,;:|•·–—-()[]/◆▪●~"


@dataclass(frozen=True, slots=True)
class Atom:
    """A piece of a header that is neither date nor place."""

    spans: tuple[Span, ...]
    """One, or two where it wraps onto the next line."""
    text: str
    row: int
    """Which header row it stands on, from 0."""
    bold: bool
    italic: bool

    @property
    def span(self) -> Span:
        return self.spans[0]

    @property
    def plain(self) -> bool:
        """It stands on one line with single blanks, so that offsets in `text` are offsets in the line."""
        return len(self.spans) == 1 and len(self.text) == self.span.end - self.span.start


@dataclass(slots=True)
class Parts:
    """A header taken apart."""

    atoms: list[Atom]
    places: list[Span]
    """A place after a name, in the order of the text."""
    sentences: list[Span]
    """Text that runs on after the names, in the order of the text."""


def parts(document: Document, rows: Sequence[Row]) -> Parts:
    """Header rows as atoms and places; dates and lengths of time left out, what stands in brackets set apart."""
    out = Parts([], [], [])
    texts = _without_notes([_without_dates(row) for row in rows], rows, out)
    for number, (row, text) in enumerate(zip(rows, texts, strict=True)):
        before = len(out.atoms)
        for span in _pieces(row.line, text):
            for cut in _at_style(row.line, span):
                _place_or_atom(document, row.line, cut, number, out)
        if number and 0 < before < len(out.atoms):
            _join_wrapped(document, rows[number - 1].line, row.line, before, out)
    return out


def _without_dates(row: Row) -> str:
    text = row.line.text
    for span in [*(span for span, _ in row.dated), *row.consumed]:
        text = text[: span.start] + "\t" * (span.end - span.start) + text[span.end :]
    return _engagement().sub(lambda m: "\t" * len(m[0]), text)


@functools.cache
def _engagement() -> re.Pattern[str]:
    """Brackets about hours and contracts: "(40 hours per week)"."""
    terms = "|".join(re.escape(t) for t in words.load("engagement-terms"))
    return re.compile(rf"\s*[(\[][^()\[\]]*\b(?:{terms})\b[^()\[\]]*[)\]]", re.IGNORECASE)


@functools.cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(re.escape(t) for t in words.load('field-labels'))})\s*:\s*", re.IGNORECASE)


def _without_notes(texts: list[str], rows: Sequence[Row], out: Parts) -> list[str]:
    """Brackets with several words in them, also over a line end, are notes on the name before them."""
    if not rows:
        return []
    whole = "\n".join(texts)
    starts = [sum(len(t) + 1 for t in texts[:i]) for i in range(len(texts))]
    for m in _NOTE.finditer(whole):
        if len(m[1].split()) < 3 or len(re.findall(r"[^\W\d_]{3,}", m[1])) < 2:
            continue  # a grade, a level: "(L4 / L5)"
        for i, start in enumerate(starts):
            a, b = max(m.start(1), start), min(m.end(1), start + len(texts[i]))
            if a < b and whole[a:b].strip():
                out.sentences.append(Span(rows[i].line.index, a - start, b - start))
        whole = whole[: m.start()] + re.sub(r"[^\n]", "\t", m[0]) + whole[m.end() :]
    return whole.split("\n")


def _join_wrapped(document: Document, above: Line, line: Line, at: int, out: Parts) -> None:
    """A name that wraps onto this line: "Caddo Technical" and "College"."""
    a, b = out.atoms[at - 1], out.atoms[at]
    if a.row != b.row - 1 or (a.bold, a.italic) != (b.bold, b.italic) or not wraps(document, above, line):
        return
    if a.spans[-1].end < len(above.text.rstrip(" ,")) or b.span.start > len(line.text) - len(line.text.lstrip()):
        return
    bare = words.fold(b.text.partition(",")[0])
    marker = " " not in bare and (
        bare in words.folded("employer-markers") or bare in words.folded("institution-markers")
    )
    small = words.fold(a.text.split()[-1]) in words.folded("small-words") or a.text.endswith(("&", "-", "/"))
    if marker or small or b.text[:1].islower():
        out.atoms[at - 1 : at + 1] = [replace(a, spans=(*a.spans, *b.spans), text=f"{a.text} {b.text}")]


def _pieces(line: Line, text: str) -> list[Span]:
    """The stretches of a line between gaps and strong separators. `text` is the line's, with what is known blanked."""
    out: list[Span] = []
    start = 0
    for m in [*_DIVIDER.finditer(text), None]:
        end = m.start() if m else len(text)
        piece = text[start:end]
        if m := _label().match(piece.lstrip(_ORNAMENTS)):
            start += len(piece) - len(piece.lstrip(_ORNAMENTS)) + m.end()
            piece = text[start:end]
        at = _AT.search(piece)
        if at and vocabulary.title_score(piece[: at.start()]) >= 0.9:
            out.append(_bounded(text, Span(line.index, start, start + at.start())))
            out.append(_bounded(text, Span(line.index, start + at.end(), end)))
        else:
            out.append(_bounded(text, Span(line.index, start, end)))
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
    for a, b in itertools.pairwise(inside):
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
        out.atoms.append(Atom((span,), " ".join(text.split()), row, bold, italic))


def _is_sentence(text: str) -> bool:
    """Running text, and no name or title: long, and most words in lower case."""
    tokens = text.split()
    counted = [t for t in tokens if t[:1].isalpha()]
    lowered = sum(t[0].islower() for t in counted)
    return len(tokens) > 5 and lowered > 0.6 * len(counted) and vocabulary.title_score(text) < 0.9
