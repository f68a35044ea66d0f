"""Lines to text for reading: wrapped lines joined, words hyphenated over a line end made whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from resumelint.document import Document, Line, Span
from resumelint.resume import Text
from resumelint.text import words

_HYPHENATED = re.compile(r"(\w+)[-\u2010\u00ad]$")


def joined(pieces: Iterable[str]) -> str:
    """Pieces of wrapped text as one, single blanks between."""
    out = ""
    for piece in pieces:
        piece = " ".join(piece.split())
        if not piece:
            continue
        if not out:
            out = piece
        elif out.endswith("\u00ad"):
            out = out[:-1] + piece
        elif (m := _HYPHENATED.search(out)) and piece[0].islower():
            out = (out if _keeps_hyphen(m[1], out, m.start()) else out[:-1]) + piece
        elif out.endswith("/") or (out[-1:] in "-–" and not out[-2:-1].isspace() and piece[0].isalnum()):
            out += piece
        else:
            out += " " + piece
    return out


def _keeps_hyphen(word: str, text: str, start: int) -> bool:
    """Whether the hyphen at a line end belongs to the word, as in cross-functional, and not to the line break."""
    if start and text[start - 1] in "-/":
        return True
    return words.fold(word) in words.folded("hyphen-prefixes") or word.isupper() or word[-1].isdigit()


def spans_text(lines: Sequence[Line], spans: Sequence[Span]) -> str:
    """The words at the spans, joined. `lines` are the document's."""
    return joined(lines[s.line].text[s.start : s.end] for s in spans)


def text_of(lines: Sequence[Line], spans: Sequence[Span], confidence: float = 1.0) -> Text:
    """A Text over the spans, with blanks at their ends cut off."""
    trimmed = tuple(t for t in (trim(lines, s) for s in spans) if t.end > t.start)
    return Text(spans_text(lines, trimmed), trimmed, confidence)


def trim(lines: Sequence[Line], span: Span, ornaments: str = " \t") -> Span:
    """The span without `ornaments` at its ends."""
    text = lines[span.line].text
    start, end = span.start, min(span.end, len(text))
    while start < end and text[start] in ornaments:
        start += 1
    while end > start and text[end - 1] in ornaments:
        end -= 1
    return Span(span.line, start, end)


def whole(line: Line) -> Span:
    """The span of all of a line."""
    return Span(line.index, 0, len(line.text))


def wraps(document: Document, above: Line, below: Line) -> bool:
    """Whether the line above broke for want of room: the next word would not have fitted behind it.

    Says no where there is no geometry, and where the lines are set apart or differ in size.
    """
    if above.box is None or below.box is None or not below.words:
        return False
    if (above.page, above.column) != (below.page, below.column) or abs(above.size - below.size) > 0.3:
        return False
    if below.space_above > 0.9 * below.size:
        return False
    word = below.words[0]
    needed = above.box[2] + 0.25 * above.size + word.box[2] - word.box[0]
    return needed > column_edge(document, above) - 1


def column_edge(document: Document, line: Line) -> float:
    """How far right the text of the line's column reaches, in points."""
    return document.column_edges.get((line.page, line.column), 0.0)
