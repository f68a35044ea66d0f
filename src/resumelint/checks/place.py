"""Says in plain words where something stands, and typed values in short."""

from __future__ import annotations

from resumelint.document import Document, Part, Span
from resumelint.finding import Value, ValueKind


def whereabouts(document: Document, span: Span) -> str:
    """E.g. "at the bottom of page 2", "in the footer of page 1", "on line 41"."""
    line = document.lines[span.line]
    if line.page is None:
        if line.part in (Part.HEADER, Part.FOOTER):
            return f"in the page {line.part.value}"
        return f"on line {line.number}"
    page = f"page {line.page}"
    if line.part in (Part.HEADER, Part.FOOTER):
        return f"in the {line.part.value} of {page}"
    height = next((p.height for p in document.pages if p.number == line.page), 0.0)
    if line.box is None or not height:
        return f"on {page}"
    middle = (line.box[1] + line.box[3]) / 2 / height
    if middle > 0.75:
        return f"at the bottom of {page}"
    return f"at the top of {page}" if middle < 0.25 else f"in the middle of {page}"


def plain(value: object) -> Value:
    """A value that is never personal."""
    return Value(ValueKind.PLAIN, str(value))


def excerpt(text: str) -> Value:
    """Words of the document."""
    return Value(ValueKind.EXCERPT, text)


def in_top(lines: frozenset[int], spans: tuple[Span, ...]) -> bool:
    """Whether any of it stands in the top block."""
    return any(span.line in lines for span in spans)
