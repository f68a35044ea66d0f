"""The top block: what a reader meets first. RULES.md defines it."""

from __future__ import annotations

from collections.abc import Sequence

from resumelint.document import Document, Part
from resumelint.resume import Section

_LINES = 15
"""In formats without pages: the top block has at least so many non-empty lines."""

_WORDS = 6
"""The longest line of an address."""


def top_block(document: Document, sections: Sequence[Section]) -> frozenset[int]:
    """Indices of the lines in the top block."""
    if not document.pages:
        return _by_lines(document, sections)
    page = document.pages[0]
    headed = _heading_lines(document, sections)
    top: set[int] = set()
    closed: set[int] = set()
    for line in document.lines:
        if line.page != page.number or line.part is Part.FOOTER:
            continue
        low = line.box is not None and line.box[1] > page.height / 2
        if line.box is not None and line.box[1] < page.height / 4:
            top.add(line.index)
        if headed.get(line.index, "contact") not in ("contact", "personal"):
            closed.add(line.column)
        elif line.column not in closed and not low:
            top.add(line.index)
    for s in sections:
        if _kind(document, s) in ("contact", "personal") and s.heading is not None and s.heading.spans:
            start = document.lines[s.heading.spans[0].line]
            if start.page == page.number and start.box is not None and start.box[1] < page.height / 2:
                top.update(i for i in s.lines if document.lines[i].page == page.number)
    return frozenset(top)


def _heading_lines(document: Document, sections: Sequence[Section]) -> dict[int, str]:
    return {span.line: _kind(document, s) for s in sections if s.heading for span in s.heading.spans}


def _kind(document: Document, section: Section) -> str:
    """The kind of a section; "About" over nothing but an address is one for contact data."""
    texts = [document.lines[i].text for i in section.lines]
    short = all(len(text.split()) <= _WORDS for text in texts)
    return "contact" if section.kind == "summary" and short and any("@" in text for text in texts) else section.kind


def _by_lines(document: Document, sections: Sequence[Section]) -> frozenset[int]:
    headed = _heading_lines(document, sections)
    first = next((i for i, kind in headed.items() if kind not in ("contact", "personal")), len(document.lines))
    filled = [line.index for line in document.lines if line.text.strip() and line.part is not Part.FOOTER]
    return frozenset(i for n, i in enumerate(filled) if i < first or n < _LINES)
