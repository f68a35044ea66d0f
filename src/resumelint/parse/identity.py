"""Who it is: the name, the headline and the place, in the lines that a reader meets first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from resumelint import words
from resumelint.document import Document, Line, Part, Span
from resumelint.parse import dates, vocabulary
from resumelint.parse.sections import body_size
from resumelint.parse.text import text_of, trim
from resumelint.resume import Contact, Section, Text

_SEPARATOR = re.compile(r"\s+[-–—|/•·◆▪●:]\s+|\s*[|•·◆▪●]\s*|\t")
_LABEL = re.compile(r"^\s*(?:name|full name|vor- und nachname|vorname|nom|nombre|nome|naam)\s*:\s*", re.IGNORECASE)
_ORNAMENTS = " \t|•·,;:–—-_*#◆▪●/"


@dataclass(frozen=True, slots=True)
class _Piece:
    span: Span
    text: str
    line: Line
    first: bool
    """It begins its line."""


def identity(
    document: Document, sections: Sequence[Section], top: frozenset[int], contact: Contact
) -> tuple[Text | None, Text | None, Text | None]:
    """Name, headline and place; None for what isn't there."""
    head = _head(document, sections, top)
    taken = _taken(contact)
    pieces = [p for line in head for p in _pieces(line, taken)]
    name = _name(document, pieces, contact)
    headline = _headline(document, pieces, name, contact, head)
    place = _place(pieces, (name, headline))
    return name, headline, place


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


def _taken(contact: Contact) -> list[Span]:
    texts = [p.text for p in contact.phones] + [e.text for e in contact.emails] + [p.text for p in contact.profiles]
    return [s for t in texts for s in t.spans]


def _pieces(line: Line, taken: Sequence[Span]) -> list[_Piece]:
    """What is left of a line beside contact data, divided at separators."""
    text = line.text
    for s in taken:
        if s.line == line.index:
            text = text[: s.start] + "\t" * (s.end - s.start) + text[s.end :]
    if m := _LABEL.match(text):
        text = "\t" * m.end() + text[m.end() :]
    out: list[_Piece] = []
    start = 0
    for m in [*_SEPARATOR.finditer(text), None]:
        end = m.start() if m else len(text)
        span = _trimmed(text, Span(line.index, start, end))
        if span.end > span.start:
            out.append(_Piece(span, text[span.start : span.end], line, start == 0))
        start = m.end() if m else end
    return out


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start] in _ORNAMENTS:
        start += 1
    while end > start and text[end - 1] in _ORNAMENTS:
        end -= 1
    return Span(span.line, start, end)


def _name(document: Document, pieces: Sequence[_Piece], contact: Contact) -> Text | None:
    usual = body_size(document.lines)
    largest = max((p.line.size for p in pieces), default=0.0)
    scored = []
    for order, piece in enumerate(pieces):
        score = _name_score(piece, order, usual, largest, document, contact)
        if score > 0:
            scored.append((score, -order, piece))
    if not scored:
        return None
    best = max(scored, key=lambda s: s[:2])
    piece = best[2]
    spans = [_bare(document, piece.span)]
    mate = _other_half(document, piece, pieces)
    if mate is not None:
        spans = sorted([*spans, _bare(document, mate.span)], key=lambda s: s.line)
        upper = document.lines[spans[0].line].text.rstrip()
        if upper.endswith("-"):
            spans[0] = Span(spans[0].line, spans[0].start, len(upper))
    return text_of(document.lines, spans, min(1.0, best[0] / 3))


def _name_score(piece: _Piece, order: int, usual: float, largest: float, document: Document, contact: Contact) -> float:
    """How likely a piece is the person's name; 0 or less for no."""
    bare = document.lines[piece.span.line].text[slice(*_offsets(_bare(document, piece.span)))]
    tokens = bare.split()
    plain = words.fold(bare)
    if not plain or not 1 <= len(tokens) <= 6 or len(bare) > 50 or any(c.isdigit() for c in bare):
        return 0.0
    if "@" in bare or plain in words.folded("document-titles") or words.heading_kind(bare):
        return 0.0
    if not _name_like(tokens) or plain in words.folded("cities") or (len(tokens) > 1 and vocabulary.is_place(bare)):
        return 0.0
    if re.search(r"[!?;%&+=<>{}\[\]]", bare) or (bare.endswith(".") and len(tokens[-1]) > 4):
        return 0.0
    score = 1.0 - 0.12 * order
    if usual and piece.line.size > 1.15 * usual:
        score += 1.2
    if largest and piece.line.size >= largest - 0.1 and largest > usual + 0.5:
        score += 1.0
    if piece.line.heading == 1 or piece.line.bold:
        score += 0.4
    if piece.first:
        score += 0.3
    score += 1.6 * _in_addresses(plain, contact)
    about = words.fold(" ".join([document.metadata.get("Author", ""), document.metadata.get("author", "")]))
    if about and about == plain:
        score += 1.0
    title = vocabulary.title_score(bare)
    if title or vocabulary.degree_score(bare) > 0.9:
        score -= 1.7 * max(title, 0.6)
    if vocabulary.employer_score(bare) >= 0.9 or plain in words.folded("fields"):
        score -= 1.5
    if len(tokens) == 1:
        score -= 0.6
    if all(t[:1].islower() for t in tokens):
        score -= 1.0
    return score - 0.55


def _offsets(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _name_like(tokens: Sequence[str]) -> bool:
    """Letters, initials, particles, apostrophes and hyphens only; capitals at the start where the script has them."""
    particles = words.folded("name-particles")
    for t in tokens:
        core = t.strip(".,()\"“”'’")
        if not core or not all(c.isalpha() or c in "-'’.·" or not c.isascii() for c in core):
            return False
        if core[0].islower() and words.fold(core) not in particles and len(tokens) > 1:
            return False
    return any(c.isalpha() for t in tokens for c in t)


def _in_addresses(plain: str, contact: Contact) -> float:
    """0 to 1: how much of the name shows in the email address or in a profile's address."""
    locals_ = [re.sub(r"\W|_", "", e.text.value.partition("@")[0].casefold()) for e in contact.emails]
    locals_ += [re.sub(r"\W|_", "", p.username.casefold()) for p in contact.profiles if p.username]
    tokens = [t for t in plain.split() if len(t) > 1]
    if not tokens or not locals_:
        return 0.0
    return max(sum(t in local for t in tokens) / len(tokens) for local in locals_)


def _bare(document: Document, span: Span) -> Span:
    """The span without credentials after the name ("Jane Doe, RN, MSN") and without a nickname's quotes."""
    text = document.lines[span.line].text[span.start : span.end]
    cut = len(text)
    for m in reversed(list(re.finditer(r",\s*|\s+", text))):
        token = words.fold(text[m.end() : cut])
        raw = text[m.end() : cut].strip("., ")
        if token in words.folded("name-suffixes") or raw in _licences() or raw.replace(".", "") in _licences():
            if token in ("jr", "sr", "ii", "iii", "iv"):
                break
            cut = m.start()
        else:
            break
    return trim((document.lines), Span(span.line, span.start, span.start + cut), " \t,.(") if cut else span


def _licences() -> frozenset[str]:
    return frozenset(words.load("licences"))


def _other_half(document: Document, piece: _Piece, pieces: Sequence[_Piece]) -> _Piece | None:
    """The other line of a name that is set on two lines of the same large type."""
    line = piece.line
    for other in pieces:
        near = abs(other.line.index - line.index) == 1 and (other.line.page, other.line.column) == (
            line.page,
            line.column,
        )
        if other is piece or not near or not other.first or not other.line.words or other.line.size != line.size:
            continue
        upper, lower = sorted((line, other.line), key=lambda o: o.index)
        hyphenated = upper.text.rstrip().endswith("-")
        names = [_core(document, p) for p in (piece, other)]
        if not all(_name_like(n) and len(n) <= 2 for n in names) or vocabulary.title_score(" ".join(names[1])):
            continue
        if hyphenated or (line.size >= 16 and (upper.words[0].font == lower.words[0].font or line.size >= 18)):
            return other
    return None


def _core(document: Document, piece: _Piece) -> list[str]:
    span = _bare(document, piece.span)
    return document.lines[span.line].text[span.start : span.end].split()


def _headline(
    document: Document, pieces: Sequence[_Piece], name: Text | None, contact: Contact, head: Sequence[Line]
) -> Text | None:
    if name is None or not name.spans:
        return None
    at = name.spans[-1]
    contact_lines = {s.line for s in _taken(contact)}
    best: tuple[float, list[_Piece]] | None = None
    seen: set[int] = set()
    for piece in pieces:
        if piece.line.index in seen or any(
            s.line == piece.span.line and s.start <= piece.span.start < s.end for s in name.spans
        ):
            continue
        group = [p for p in pieces if p.line.index == piece.line.index and p.span.start >= piece.span.start]
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
    spans = [Span(group[0].span.line, group[0].span.start, group[-1].span.end)]
    spans += _continuation(document, group[-1], head, contact_lines)
    return text_of(document.lines, spans, min(1.0, 0.5 + best[0] / 4))


def _without_places(group: list[_Piece]) -> list[_Piece]:
    """Pieces up to the first that is a place, a date or a handle."""
    out: list[_Piece] = []
    for p in group:
        dated = [f for f in dates.periods(p.text) if len(p.text) - (f.end - f.start) < 14]
        if vocabulary.is_place(p.text) or dated or words.heading_kind(p.text):
            break
        if out and len(p.text.split()) == 1 and p.text.islower():
            break
        out.append(p)
    return out


def _headline_score(group: Sequence[_Piece], name: Span, contact_lines: set[int], document: Document) -> float:
    text = " ".join(p.text for p in group)
    line = group[0].line
    tokens = text.split()
    if len(tokens) > 18 or len(text) > 130 or sum(c.isdigit() for c in text) > 6:
        return 0.0
    if words.fold(text) in words.folded("document-titles") or not any(c.isalpha() for c in text):
        return 0.0
    if line.bullet and line.bullet.isascii():
        return 0.0
    titled = max(vocabulary.title_score(p.text) for p in group)
    titled = max(titled, 0.8 if any(words.fold(p.text) in words.folded("fields") for p in group) else 0.0)
    if (
        line.index in contact_lines
        and titled < 0.9
        and not (group[0].first and "\t" in line.text and _below(document, name, line))
    ):
        return 0.0  # a school or a street beside the address is no headline
    if len(tokens) == 1 and text.islower():
        return 0.0
    gap = line.index - name.line
    if gap < 0:
        return 0.5 + titled if titled >= 0.8 and gap >= -2 else 0.0
    sentence = text.rstrip().endswith(".") and len(tokens) > 8
    if sentence or _address_like(text):
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


def _below(document: Document, name: Span, line: Line) -> bool:
    """Whether the line begins right below the name, at its left edge."""
    a = document.lines[name.line]
    return (
        a.box is not None
        and line.box is not None
        and abs(a.box[0] - line.box[0]) < 3
        and _lines_between(document, name, line) <= 1
    )


def _lines_between(document: Document, name: Span, line: Line) -> int:
    """How many lines of the same column lie from the name to the line, 0 on its own line or beside it."""
    a = document.lines[name.line]
    if a.box is not None and line.box is not None and a.page == line.page:
        return max(0, round((line.box[1] - a.box[3]) / max(6.0, 1.2 * line.size)) + (line.box[1] >= a.box[3] - 2))
    return line.index - name.line


def _address_like(text: str) -> bool:
    return (
        bool(re.search(r"\b(?!19\d\d\b|20\d\d\b)\d{4,6}\b", text)) or bool(re.match(r"\d+\s+\w+", text)) or "@" in text
    )


def _continuation(document: Document, last: _Piece, head: Sequence[Line], contact_lines: set[int]) -> list[Span]:
    """The next line, when the headline wraps onto it: same look, close below, and it ended at a comma, a dash or a bar."""
    following = next((line for line in head if line.index == last.line.index + 1), None)
    if following is None or following.index in contact_lines or following.column != last.line.column:
        return []
    same = (
        following.size == last.line.size
        and following.italic == last.line.italic
        and following.colour == last.line.colour
    )
    text = last.line.text.rstrip()
    open_end = text.endswith((",", "|", "•", "·", "–", "—", "/", "&")) or following.text[:1].islower()
    if same and open_end and len(following.text.split()) <= 12 and not vocabulary.is_place(following.text):
        return [Span(following.index, 0, len(following.text))]
    return []


def _place(pieces: Sequence[_Piece], used: Sequence[Text | None]) -> Text | None:
    spans = {(s.line, s.start) for t in used if t for s in t.spans}
    for piece in pieces:
        if (piece.span.line, piece.span.start) not in spans and vocabulary.is_place(piece.text):
            return Text(piece.text, (piece.span,))
    for piece in pieces:
        cut = vocabulary.place_at_end(piece.text)
        if cut < len(piece.text) and any(c.isdigit() for c in piece.text[:cut]):
            lead = len(piece.text[cut:]) - len(piece.text[cut:].lstrip(" ,.–—|·•-(\t"))
            start = piece.span.start + cut + lead
            return Text(piece.text[cut + lead :], (Span(piece.span.line, start, piece.span.end),))
    return None
