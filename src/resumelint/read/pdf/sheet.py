"""What a reader makes of a file: the seam between the two readers and all that comes after them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from resumelint.document import Box
from resumelint.read.pdf.drawing import Drawing

PROPERTIES = (
    *("Title", "Author", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate"),
    *("Company", "Category", "Comments", "Manager", "SourceModified"),
)
"""A file's properties (ISO 32000, 14.3.3), and those that Word and Acrobat put beside them."""


class Target(NamedTuple):
    """Where a link on a page leads to, and the place that it covers."""

    uri: str
    box: Box


class Sheet(NamedTuple):
    """A page: its size as it is shown, what it draws, None where that can't be made out, and its links."""

    number: int
    width: float
    height: float
    drawing: Drawing | None
    links: list[Target]


class Source(NamedTuple):
    """An open file."""

    metadata: dict[str, str]
    pages: int
    sheet: Callable[[int], Sheet | None]
    """The page of a number, from 1; None where it is left to the other reader."""
