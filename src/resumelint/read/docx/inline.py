"""What is printed in one paragraph: its letters with their looks and links, cut into rows at line breaks, and the
drawings that hang on it."""

from __future__ import annotations

import re
from typing import NamedTuple

from msgspec import Struct, field

from resumelint.read.docx import symbols
from resumelint.read.docx.context import Anchor, Concealed, Context, link_target
from resumelint.read.docx.shapes import Shape, is_rule, shapes
from resumelint.read.docx.styles import Look
from resumelint.read.docx.unseen import cause
from resumelint.read.docx.xml import MC, NOT_PRESENT, Element, M, W, shown_branch, tag
from resumelint.read.encoding import clean
from resumelint.read.signs import without_pictures


class Piece(NamedTuple):
    """Letters of one look and one link. Tabs in it stand for gaps."""

    text: str
    look: Look
    anchor: Anchor | None = None
    source: Element | None = None
    """The element that holds it."""


class Row(Struct):
    """A line of a paragraph, as far as its author broke it."""

    pieces: list[Piece] = field(default_factory=list)
    new_column: bool = False
    """A column break stands before it."""
    rule: bool = False
    """It is a horizontal line, drawn across."""


class Paragraph(Struct):
    rows: list[Row] = field(default_factory=lambda: [Row()])
    hidden: list[Concealed] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)


_PARAGRAPH = 10
"""A paragraph costs time even where it is empty: as much as so many letters."""
_HYPERLINK = re.compile(r'\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]+))', re.IGNORECASE)
_SILENT = frozenset(
    W + name for name in ("pPr", "rPr", "sdtPr", "sdtEndPr", "rt", "numberingChange", "delText", "delInstrText", "tbl")
)
_DRAWINGS = frozenset(W + name for name in ("drawing", "pict", "object"))
_CHARACTERS = {W + "tab": "\t", W + "ptab": "\t", W + "noBreakHyphen": "-"}
_NOTES = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}


class _Field(Struct):
    instruction: str = ""
    printed: bool = False
    anchor: Anchor | None = None


class Fields(Struct):
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


def paragraph(element: Element, style: str, context: Context, fields: Fields) -> Paragraph:
    """Read a `w:p` that has this style. `fields` are those that are open before it, and after."""
    context.found.grow(_PARAGRAPH)
    return _Reader(style, context, fields).read(element)


class _Reader(Struct):
    style: str
    context: Context
    fields: Fields
    out: Paragraph = field(default_factory=Paragraph)

    def read(self, element: Element) -> Paragraph:
        self._children(element, self.context.styles.look(self.style, None), None)
        return self.out

    def _children(self, element: Element, look: Look, anchor: Anchor | None) -> None:
        for child in element:
            self._child(child, look, anchor)

    def _child(self, child: Element, look: Look, anchor: Anchor | None) -> None:
        name = tag(child)
        if name in _SILENT or name in NOT_PRESENT or not name:
            return
        if name == W + "r":
            look = self.context.styles.look(self.style, child.find(W + "rPr"))
            why = cause(look, child, self.context)
            self._children(child, look._replace(unseen=why) if why else look, anchor)
        elif name == W + "t" or name == M + "t":
            self._text(_typed(child.text or ""), look, anchor, child)
        elif name in _CHARACTERS:
            self._text(_CHARACTERS[name], look, anchor, child)
        elif name in (W + "br", W + "cr"):
            self._break(child.get(W + "type"))
        elif name == W + "sym":
            self._symbol(child, look, anchor)
        elif name == W + "hyperlink":
            self._hyperlink(child, look, anchor)
        elif name == W + "fldSimple":
            self._children(child, look, hyperlink(child.get(W + "instr", "")) or anchor)
        elif name == W + "fldChar":
            self.fields.mark(child.get(W + "fldCharType"))
        elif name == W + "instrText":
            self.fields.instruct(child.text or "")
        elif name in _NOTES:
            self.context.found.notes.append((_NOTES[name], child.get(W + "id", "")))
        elif name in _DRAWINGS:
            self._drawing(child)
        elif name == MC + "AlternateContent":
            branch = shown_branch(child)
            if branch is not None:
                self._children(branch, look, anchor)
        else:  # whatever wraps runs: content controls, smart tags, insertions, math, ruby bases
            self._children(child, look, anchor)

    def _hyperlink(self, element: Element, look: Look, anchor: Anchor | None) -> None:
        target = link_target(element, self.context)
        pictures, rows = self.context.found.pictures, len(self.out.rows)
        printed = len(self.out.rows[-1].pieces)
        self._children(element, look, Anchor(target) if target else anchor)
        covers_text = len(self.out.rows) > rows or len(self.out.rows[-1].pieces) > printed
        if target and not covers_text and self.context.found.pictures > pictures:
            self.context.found.loose.append(target)

    def _drawing(self, element: Element) -> None:
        self.out.shapes += shapes(element, self.context)
        if is_rule(element):
            self.out.rows += [Row(rule=True), Row()]

    def _symbol(self, element: Element, look: Look, anchor: Anchor | None) -> None:
        try:
            code = int(element.get(W + "char", ""), 16)
        except ValueError:
            return
        if 0x20 <= code <= 0xFFFF and not 0xD800 <= code <= 0xDFFF:
            self._text(chr(code), look._replace(font=element.get(W + "font", "")), anchor, element)

    def _break(self, kind: str | None) -> None:
        if self.fields.printed:
            self.out.rows.append(Row(new_column=kind == "column"))

    def _text(self, text: str, look: Look, anchor: Anchor | None, source: Element) -> None:
        if not self.fields.printed:
            return
        self.context.found.grow(len(text))
        text = without_pictures(clean(symbols.shown(text, look.font)))
        if look.unseen:
            self.out.hidden.append(Concealed(text, look.unseen))
        elif text:
            self.out.rows[-1].pieces.append(
                Piece(text.upper() if look.caps else text, look, anchor or self.fields.anchor, source)
            )


def _typed(text: str) -> str:
    """The text of a `w:t`. Line ends in it come from programs that indent XML, and aren't the author's."""
    if "\n" not in text and "\r" not in text:
        return text
    return " ".join(text.split())
