"""What LinkedIn's profile PDF of until about 2018 is known by. Apart from what takes it in: every PDF is asked."""

from __future__ import annotations

import re

from resumelint.document import Document, Line

NAME, HEADING = 20.0, 16.0
"""Sizes of the type, in points."""
_NEAR = 0.3
_FAREWELL = re.compile(r"Contact \S.* on LinkedIn")
_FOOTER = re.compile(r"Page ?\d{1,3}")
_PRODUCER = "Apache FOP Version 1."


def is_old(document: Document) -> bool:
    """Whether it is one: by its last line, or by its maker; and by the sizes of its type."""
    if document.format != "pdf" or not document.lines:
        return False
    lines = [line for line in document.lines if line.text]
    sized = any(is_of_size(line, HEADING) for line in lines) and any(
        is_of_size(line, NAME) and line.bold for line in lines[:3]
    )
    made = document.metadata.get("Producer", "").startswith(_PRODUCER) and any(map(is_footer, lines))
    return sized and (made or any(_FAREWELL.fullmatch(line.text) for line in lines[-4:]))


def is_of_size(line: Line, size: float) -> bool:
    """Whether a line is set in a size of type, give or take what is rounded off."""
    return abs(line.size - size) < _NEAR


def is_footer(line: Line) -> bool:
    """Whether it numbers the page."""
    return bool(_FOOTER.fullmatch(line.text))
