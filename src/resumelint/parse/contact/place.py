"""Where the person lives, as far as the contact lines say."""

from __future__ import annotations

from collections.abc import Sequence

from resumelint.document import Span
from resumelint.parse import places
from resumelint.parse.contact.lines import Piece
from resumelint.parse.contact.phones import label_of
from resumelint.resume import Text


def place(pieces: Sequence[Piece], used: Sequence[Text | None]) -> Text | None:
    """The first place among the pieces, those of `used` left out."""
    spans = {(s.line, s.start) for t in used if t for s in t.spans}
    for piece in pieces:
        if (
            (piece.span.line, piece.span.start) not in spans
            and places.is_place(piece.text)
            and not label_of(piece.text)
        ):
            return Text(piece.text, (piece.span,))
    for piece in pieces:
        cut = places.place_at_end(piece.text)
        if cut < len(piece.text) and any(c.isdigit() for c in piece.text[:cut]):
            lead = len(piece.text[cut:]) - len(piece.text[cut:].lstrip(" ,.–—|·•-(\t"))
            start = piece.span.start + cut + lead
            return Text(piece.text[cut + lead :].rstrip(")"), (Span(piece.span.line, start, piece.span.end),))
    return None
