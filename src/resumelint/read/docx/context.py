"""What the modules that read a document's text share: its styles and lists, and what they come across on the way."""

from __future__ import annotations

import itertools
from typing import NamedTuple

from docx.opc.part import Part as PackagePart
from msgspec import Struct, field
from msgspec.structs import replace

from resumelint.document import Cause, Part
from resumelint.read import Unreadable
from resumelint.read.docx.numbering import Numbering
from resumelint.read.docx.package import root_of
from resumelint.read.docx.styles import Styles
from resumelint.read.docx.xml import Element, R

MOST_TEXT = 2_000_000
"""Letters: those of a book of a thousand pages."""


class Place(Struct, frozen=True):
    """Where text stands: the part of the file, and the column that its lines share."""

    part: Part
    column: int

    def inside(self, part: Part, column: int) -> Place:
        """The place of something drawn here. What stands in a header stays in the header, boxes and tables too."""
        return Place(part if self.part in (Part.BODY, Part.TABLE) else self.part, column)


class Anchor(Struct, frozen=True, eq=False):
    """A link's target. Each link has an anchor of its own, which its letters carry."""

    target: str


class Concealed(NamedTuple):
    """A piece of unseen text; a line end parts paragraphs. `near`: the draft of the line that it follows."""

    text: str
    cause: Cause
    near: object = None


class Found(Struct):
    """What is collected beside the lines."""

    loose: list[str] = field(default_factory=list)
    """Targets of links that cover no text, e.g. an icon."""
    hidden: list[Concealed] = field(default_factory=list)
    alternatives: list[str] = field(default_factory=list)
    """What pictures show, told in words."""
    backdrop: bool | None = None
    """Something may lie behind the text; None before it is looked up."""
    notes: list[tuple[str, str]] = field(default_factory=list)
    """Kind (footnote, endnote) and id of the notes that the text refers to, in its order."""
    pictures: int = 0
    size: int = 0
    """Letters read so far, and what a paragraph costs in the same coin."""

    def grow(self, size: int) -> None:
        """Count text that is read. Raises Unreadable when it is more than any resume holds."""
        self.size += size
        if self.size > MOST_TEXT:
            raise Unreadable("it holds more text than any resume")


class Context(Struct, frozen=True):
    """`part` is the part of the package whose relationships resolve the links of the text being read."""

    part: PackagePart
    styles: Styles
    numbering: Numbering
    main: PackagePart
    """The part that holds the body."""
    found: Found = field(default_factory=Found)
    columns: itertools.count[int] = field(default_factory=itertools.count)

    def of(self, part: PackagePart) -> Context:
        """The same, for text of another part."""
        return replace(self, part=part)

    def column(self) -> int:
        """A column of its own."""
        return next(self.columns)

    def target(self, key: str | None) -> str:
        """Where the relationship leads, outside the file; nothing when it does not."""
        relation = self.part.rels.get(key or "")
        return relation.target_ref.strip() if relation is not None and relation.is_external else ""

    def root(self, key: str | None) -> Element | None:
        """The root element of the part of this file to which the relationship leads."""
        relation = self.part.rels.get(key or "")
        return root_of(relation.target_part) if relation is not None and not relation.is_external else None


def link_target(element: Element, context: Context) -> str:
    """The address of a `w:hyperlink` or a drawing's link; nothing for a jump inside the document."""
    return context.target(element.get(R + "id"))
