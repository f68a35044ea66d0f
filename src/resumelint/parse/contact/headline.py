"""The headline: what stands beside or under the name and is neither contact data, place nor summary."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from resumelint.document import Document, Line, Span
from resumelint.parse import dates, places, vocabulary
from resumelint.parse.contact.lines import Piece, taken_spans
from resumelint.parse.headings import body_size
from resumelint.parse.text import text_of
from resumelint.resume import Contact, Text
from resumelint.text import words

_MOST_PIECES = 40
"""Of a line, at which a headline may begin."""


def headline(document: Document, pieces: Sequence[Piece], name: Text | None, contact: Contact) -> Text | None:
    """The headline near the name, wrapped lines joined; None when there is none, or no name to find it by."""
    if name is None or not name.spans:
        return None
    at = name.spans[-1]
    contact_lines = {s.line for s in taken_spans(contact)}
    best: tuple[float, list[Piece]] | None = None
    seen: set[int] = set()
    of_line: dict[int, list[Piece]] = {}
    for piece in pieces:
        of_line.setdefault(piece.line.index, []).append(piece)
    for piece in [piece for own in of_line.values() for piece in own[:_MOST_PIECES]]:
        if piece.line.index in seen or _overlaps(piece, name):
            continue
        group = [p for p in of_line[piece.line.index] if p.span.start >= piece.span.start]
        group = _without_places(group)
        if not group:
            continue
        score = _headline_score(group, at, contact_lines, document)
        if score > 0:
            seen.add(piece.line.index)
            if best is None or score > best[0]:
                best = (score, group)
    if best is None:
        return None
    group = best[1]
    free = [p for p in pieces if p.line.index not in contact_lines and not _overlaps(p, name)]
    spans = _opening(group, free)
    spans.append(Span(group[0].span.line, group[0].span.start, group[-1].span.end))
    spans += _continuation(document, group[-1], pieces, contact_lines)
    return text_of(document.lines, spans, min(1.0, 0.5 + best[0] / 4))


def _without_places(group: list[Piece]) -> list[Piece]:
    """Pieces up to the first that is a place, a date or a handle."""
    out: list[Piece] = []
    for p in group:
        dated = [f for f in dates.periods(p.text) if len(p.text) - (f.end - f.start) < 14]
        if places.is_place(p.text) or dated or words.heading_kind(p.text):
            break
        slashed = bool(out) and "/" in p.line.text[out[-1].span.end : p.span.start]
        if out and len(p.text.split()) == 1 and p.text.islower() and not slashed:
            break
        out.append(p)
    return out


def _headline_score(group: Sequence[Piece], name: Span, contact_lines: set[int], document: Document) -> float:
    text = " ".join(p.text for p in group)
    line = group[0].line
    tokens = text.split()
    if len(tokens) > 18 or len(text) > 130 or sum(c.isdigit() for c in text) > 6:
        return 0.0
    if words.fold(text) in words.folded("document-titles") or not any(c.isalpha() for c in text):
        return 0.0
    if _is_credentials(text) or f"{words.fold(text)} ".startswith(_driving()):
        return 0.0
    label, colon, _ = line.text.partition(":")
    if (line.bullet and line.bullet.isascii()) or (colon and words.fold(label) in words.folded("contact-labels")):
        return 0.0
    titled = max(vocabulary.title_score(p.text) for p in group)
    titled = max(titled, 0.8 if any(words.fold(p.text) in words.folded("fields") for p in group) else 0.0)
    if (
        line.index in contact_lines
        and titled < 0.9
        and not (group[0].first and "\t" in line.text and _below(document, name, line))
    ):
        return 0.0  # a school or a street beside the address is no headline
    if (len(tokens) == 1 and text.islower()) or (titled < 0.5 and _addressed(document, line)):
        return 0.0
    gap = line.index - name.line
    if gap < 0:
        return 0.5 + titled if titled >= 0.8 and gap >= -2 else 0.0
    if titled < 0.5 and vocabulary.institution_score(text) >= 0.9:
        return 0.0  # where one works or studies
    sentence = text.rstrip().endswith(".") and len(tokens) > 8
    if sentence or _address_like(text) or (titled < 0.5 and _dwelling().search(text)):
        return 0.0
    distance = _lines_between(document, name, line)
    if distance > 5 or (distance > 2 and titled < 0.5):
        return 0.0
    if len(tokens) > 9 and not titled and line.index != name.line:
        following = document.lines[line.index + 1] if line.index + 1 < len(document.lines) else None
        if following is not None and following.text[:1].islower():
            return 0.0
    styled = line.words and document.lines[name.line].words and (line.italic or line.size > body_size(document.lines))
    return 1.0 + titled - 0.2 * distance + (0.3 if styled else 0.0)


@functools.cache
def _driving() -> tuple[str, ...]:
    """How a line begins that says what somebody may drive."""
    return tuple(f"{form} " for form in sorted(words.folded("driving-licences")))


def _is_credentials(text: str) -> bool:
    """Whether the text is letters of degrees and licences and nothing else: "MBChB MRCP(UK)"."""
    letters = re.sub(r"\([^)]*\)", " ", text).replace(",", " ").replace("|", " ").split()
    known = words.load("licences")
    return bool(letters) and all(vocabulary.is_degree(t) or t in known for t in letters)


def _addressed(document: Document, line: Line) -> bool:
    """Whether the line above is a label and nothing else: "Address" over a town that no list knows."""
    above = document.lines[line.index - 1] if line.index else None
    if above is None or (above.page, above.column) != (line.page, line.column):
        return False
    label = words.fold(above.text.rstrip(" :"))
    return label in words.folded("contact-labels") and words.heading_kind(label) == "contact"


def _below(document: Document, name: Span, line: Line) -> bool:
    """Whether the line begins right below the name, at its left edge."""
    a, b = document.lines[name.line], line.box
    if a.box is None or b is None or abs(a.box[0] - b[0]) > 3:
        return False
    return -2 < b[1] - a.box[3] < 0.8 * a.size


def _lines_between(document: Document, name: Span, line: Line) -> int:
    """How many lines of the same column lie from the name to the line, 0 on its own line or beside it."""
    a = document.lines[name.line]
    if a.box is not None and line.box is not None and a.page == line.page:
        return max(0, round((line.box[1] - a.box[3]) / max(6.0, 1.2 * line.size)) + (line.box[1] >= a.box[3] - 2))
    return line.index - name.line


_POSTCODE = re.compile(r"\b(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)\b")
"""A British or a Canadian one, which hold letters."""


def _address_like(text: str) -> bool:
    return (
        bool(_POSTCODE.search(text))
        or bool(re.search(r"\b(?!19\d\d\b|20\d\d\b)\d{4,6}\b", text))
        or bool(re.match(r"\d+\s+\w+", text))
        or "@" in text
    )


@functools.cache
def _dwelling() -> re.Pattern[str]:
    """A part of an address within a house: "Unit 3B", "Room 214"."""
    forms = "|".join(re.escape(form) for form in sorted(words.load("dwelling-words"), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{forms})\.?\s*(?:#\s*)?\d", re.IGNORECASE)


def _overlaps(piece: Piece, name: Text) -> bool:
    at = piece.span
    return any(s.line == at.line and s.start < at.end and at.start < s.end for s in name.spans)


def _opening(group: Sequence[Piece], pieces: Sequence[Piece]) -> list[Span]:
    """The line above, when only both together are a title: "Brand & Content Marketing" and "Manager"."""
    line = group[0].line
    for other in pieces:
        o = other.line
        same = (o.size, o.italic, o.colour, o.column) == (line.size, line.italic, line.colour, line.column)
        ends = not o.text[other.span.end :].strip()
        if o.index != line.index - 1 or not same or not line.size or not (other.first or ends):
            continue
        both = vocabulary.title_score(f"{other.text} {group[0].text}")
        if vocabulary.title_score(other.text) < 0.9 <= both and not places.is_place(other.text):
            return [other.span] if len(line.text.split()) <= 3 else []
    return []


def _continuation(document: Document, last: Piece, pieces: Sequence[Piece], contact_lines: set[int]) -> list[Span]:
    """The next line, when the headline wraps onto it: it looks the same, and the line above breaks off."""
    following = next((p.line for p in pieces if p.line.index == last.line.index + 1), None)
    if following is None or following.index in contact_lines or following.column != last.line.column:
        return []
    same = (
        following.size == last.line.size
        and following.italic == last.line.italic
        and following.colour == last.line.colour
    )
    text = last.line.text.rstrip()
    open_end = text.endswith((",", "|", "•", "·", "–", "—", "/", "&")) or following.text[:1].islower()
    if same and open_end and len(following.text.split()) <= 12 and not places.is_place(following.text):
        return [Span(following.index, 0, len(following.text))]
    return []
