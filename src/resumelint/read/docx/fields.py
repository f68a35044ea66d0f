"""Word's fields: which of their text is an instruction to Word, which is printed, and where HYPERLINK fields lead."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from resumelint.read.docx.context import Anchor
from resumelint.read.docx.xml import Element, W

_HYPERLINK = re.compile(r'\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]+))', re.IGNORECASE)


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    printed: bool = False
    anchor: Anchor | None = None


@dataclass(slots=True)
class Fields:
    """The fields that are open at one point of the text. They run on from paragraph to paragraph."""

    trusted: bool = True
    open: list[_Field] = field(default_factory=list)

    @property
    def printed(self) -> bool:
        """Whether text here is seen: it is in no field's instruction."""
        return not self.trusted or all(f.printed for f in self.open)

    @property
    def anchor(self) -> Anchor | None:
        """The link that text here belongs to by a field."""
        return next((f.anchor for f in reversed(self.open) if f.anchor), None)

    def mark(self, kind: str | None) -> None:
        """A `w:fldChar` is met."""
        if kind == "begin":
            self.open.append(_Field())
        elif kind == "separate" and self.open:
            self.open[-1].printed = True
            self.open[-1].anchor = hyperlink(self.open[-1].instruction)
        elif kind == "end" and self.open:
            self.open.pop()

    def instruct(self, text: str) -> None:
        """A `w:instrText` is met; an instruction comes in several."""
        if self.open and not self.open[-1].printed:
            self.open[-1].instruction += text


def fields_of(container: Element) -> Fields:
    """For the text of this element. Where begins and ends don't match, no text may be taken for an instruction: it
    would swallow all the rest."""
    kinds = [mark.get(W + "fldCharType") for mark in container.iter(W + "fldChar")]
    return Fields(trusted=kinds.count("begin") == kinds.count("end"))


def hyperlink(instruction: str) -> Anchor | None:
    """The target of a HYPERLINK instruction; None for other fields and for jumps inside the document."""
    match = _HYPERLINK.match(instruction)
    target = (match[1] or match[2] or "").strip() if match else ""
    return Anchor(target) if target else None
