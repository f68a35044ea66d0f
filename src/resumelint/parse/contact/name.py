"""The person's name: by size, place and form, and by what the email address says."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Sequence

from msgspec.structs import replace

from resumelint.document import Document, Line, Span
from resumelint.parse import places, vocabulary
from resumelint.parse.contact.lines import Piece
from resumelint.parse.headings import body_size
from resumelint.parse.text import text_of, trim
from resumelint.resume import Contact, Text
from resumelint.text import words

_MOST_LINES = 3
"""Over so many lines a name runs at most: "AINHOA" / "ETXEBERRIA" / "GOIKOETXEA"."""
_ELIDED = re.compile(r"[^\W\d_]{1,4}['’][^\W\d_]")


def name(document: Document, pieces: Sequence[Piece], contact: Contact) -> Text | None:
    """The name without credentials; None when there is none to be found."""
    usual = body_size(document.lines)
    largest = max((p.size for p in pieces), default=0.0)
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
    last = piece
    for _ in range(_MOST_LINES - 1):
        rest = [p for p in pieces if all(p.line.index != s.line for s in spans)]
        mate = _other_half(document, last, [*rest, last], contact)
        if mate is None:
            break
        spans = sorted([*spans, _bare(document, mate.span)], key=lambda s: s.line)
        upper = document.lines[spans[0].line].text.rstrip()
        if upper.endswith("-"):
            spans[0] = Span(spans[0].line, spans[0].start, len(upper))
        last = mate
    return text_of(document.lines, spans, min(1.0, best[0] / 3))


def _name_score(piece: Piece, order: int, usual: float, largest: float, document: Document, contact: Contact) -> float:
    """How likely a piece is the person's name; 0 or less for no."""
    bare = document.lines[piece.span.line].text[slice(*_offsets(_bare(document, piece.span)))]
    tokens = bare.split()
    plain = words.fold(bare)
    if not plain or not 1 <= len(tokens) <= 6 or len(bare) > 50 or any(c.isdigit() for c in bare):
        return 0.0
    if "@" in bare or plain in words.folded("document-titles") or words.heading_kind(bare):
        return 0.0
    if not _name_like(tokens) or plain in words.folded("cities") or (len(tokens) > 1 and places.is_place(bare)):
        return 0.0
    if re.search(r"[!?;%&+=<>{}\[\]]", bare) or (bare.endswith(".") and len(tokens[-1]) > 4):
        return 0.0
    score = 1.0 - 0.12 * order
    if usual and piece.size > 1.15 * usual:
        score += 1.2
    if largest and piece.size >= largest - 0.1 and largest > usual + 0.5:
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
        elided = _ELIDED.match(core)  # "d'Aubigny"
        if core[0].islower() and not elided and words.fold(core) not in particles and len(tokens) > 1:
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
    """The span without credentials after the name ("Jane Doe, RN, MSN"), without what such papers are called around it
    ("Jane Doe's CV") and without a nickname's quotes."""
    span = _untitled(document, span)
    text = document.lines[span.line].text[span.start : span.end]
    cut = len(text)
    first, _, rest = text.partition(" ")
    if {first, first.capitalize()} & {*words.load("courtesy-titles")} and " " in rest.strip():
        span = replace(span, start=span.start + len(first) + 1)
        text, cut = rest, len(rest)
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


def _untitled(document: Document, span: Span) -> Span:
    text = document.lines[span.line].text[span.start : span.end]
    bare = "".join(unicodedata.normalize("NFD", letter)[0] for letter in text)  # as long as the text
    near = tuple(sorted(title for title in words.folded("document-titles") if title in bare.lower()))
    match = next((found for pattern in _titled(near) if (found := pattern.fullmatch(bare))), None) if near else None
    return Span(span.line, span.start + match.start(1), span.start + match.end(1)) if match else span


@functools.lru_cache(maxsize=64)
def _titled(titles: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """A name of two words or more behind what such papers are called, and before it."""
    called = "|".join(re.escape(title) for title in sorted(titles, key=len, reverse=True))
    name, between = r"([^\W\d_][^\s:|]*?(?:[ ][^\s:|]+?){1,3})", r"(?:\s*[:|–—-]\s*|\s+)"
    patterns = (rf"(?:{called}){between}{name}", rf"{name}(?:['’]s)?{between}(?:{called})\b.*")
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


def _credential(text: str) -> bool:
    plain = text.strip(".,() ")
    bare = plain.replace(".", "")
    return bool({words.fold(plain), words.fold(bare)} & words.folded("name-suffixes")) or bare in _licences()


@functools.cache
def _licences() -> frozenset[str]:
    return frozenset(words.load("licences"))


def _other_half(document: Document, piece: Piece, pieces: Sequence[Piece], contact: Contact) -> Piece | None:
    """The other line of a name that is set on two lines of the same type: large, or bold where an address shows that
    both are the name."""
    for other in pieces:
        if other is piece or not other.first or not piece.first or abs(other.size - piece.size) > 0.5 or not piece.size:
            continue
        pair = sorted((piece, other), key=lambda p: p.line.index)
        upper, lower = (p.line for p in pair)
        hyphenated = upper.text.rstrip().endswith("-")
        names = [_core(document, p) for p in pair]
        mate = " ".join(_core(document, other))
        if _credential(mate) or vocabulary.title_score(mate) or words.fold(mate) in words.folded("document-titles"):
            continue
        if not _stacked(upper, lower) or not all(_name_like(n) and _counted(n) <= 2 + hyphenated for n in names):
            continue
        fonts = {o.words[0].font for o in (upper, lower) if o.words}
        alike = len(fonts) < 2 or piece.size >= 1.4 * body_size(document.lines)
        addressed = upper.bold and lower.bold and _addressed(names, contact)
        if hyphenated or addressed or (piece.size >= 15 and alike):
            return other
    return None


def _addressed(names: Sequence[Sequence[str]], contact: Contact) -> bool:
    """Whether first and last name, or the first name's initial and the last name, are those of an email address."""
    first, last = (re.sub(r"\W", "", words.fold("".join(n))) for n in names)
    locals_ = [e.text.value.partition("@")[0].casefold() for e in contact.emails]
    return bool(first and last) and any(last in local and local[:1] == first[0] for local in locals_)


def _counted(tokens: Sequence[str]) -> int:
    """How many words of a name they are; initials and particles don't count."""
    particles = words.folded("name-particles")
    return sum(len(t.strip(".")) > 1 and words.fold(t) not in particles for t in tokens)


def _stacked(upper: Line, lower: Line) -> bool:
    """Whether one line stands right below the other, though lines of a column beside them may come between."""
    a, b = upper.box, lower.box
    if a is None and b is None:
        return upper.index + 1 == lower.index and lower.space_above < upper.size
    if a is None or b is None or upper.page != lower.page or lower.index - upper.index > 4:
        return False
    aligned = abs(a[0] - b[0]) < 3 or abs(a[0] + a[2] - b[0] - b[2]) < 6 or abs(a[2] - b[2]) < 3
    return aligned and -2 < b[1] - a[3] < 0.9 * max(upper.size, lower.size)


def _core(document: Document, piece: Piece) -> list[str]:
    span = _bare(document, piece.span)
    return document.lines[span.line].text[span.start : span.end].split()
