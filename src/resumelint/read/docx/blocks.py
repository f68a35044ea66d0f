"""A flow of paragraphs, tables and boxes (the body, a cell, a text box, a header) to lines, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct, field

from resumelint.document import Part
from resumelint.read.docx import draft as lines
from resumelint.read.docx.context import Concealed, Context, Place
from resumelint.read.docx.draft import LEVEL, Draft, Letter
from resumelint.read.docx.inline import Fields, Paragraph, Piece, Row, fields_of, paragraph
from resumelint.read.docx.prominence import is_heading
from resumelint.read.docx.shapes import Shape, in_reading_order
from resumelint.read.docx.styles import Look, Properties
from resumelint.read.docx.tables import read_table
from resumelint.read.docx.xml import NOT_PRESENT, Element, M, W, number, on, tag, unwrapped

_NO_BORDER = ("", "none", "nil")


def read_blocks(container: Element, context: Context, place: Place) -> list[Draft]:
    """The lines of a body, table cell, text box, header, footer, note or comment."""
    flow = _Flow(context, place, fields_of(container))
    return flow.read(unwrapped(container))


class _Flow(Struct):
    context: Context
    place: Place
    fields: Fields
    drafts: list[Draft] = field(default_factory=list)
    blank: float = 0.0
    """Points of blank lines since the last one with words."""
    after: float = 0.0
    """Points of white space that the paragraph above asks for below it."""
    carried: tuple[list[Row], str, Properties] | None = None
    """Rows of a paragraph whose end is deleted or hidden, its style and properties: the next one goes on with them."""
    last: Draft | None = None
    """The last line that stands in this flow itself, not in a box or a table in it."""
    frame: tuple[str, Place] | None = None
    column: int | None = None
    """The column after a column break."""
    border: str = ""
    """The border below the paragraph above."""
    held: list[Shape] = field(default_factory=list)
    """Boxes that hang on empty paragraphs: they are read by their place, together."""
    drop: float = 0.0
    """How far down the page those paragraphs reach, in points."""
    waiting: list[Draft] = field(default_factory=list)
    """Boxes with headings of their own that hang on the middle of a section: they are read when it is over."""
    headed: bool = False
    """A heading has been met."""
    item: float | None = None
    """The level of the list item above."""

    def read(self, blocks: Iterable[Element]) -> list[Draft]:
        """The lines of all these blocks."""
        for block in blocks:
            name = tag(block)
            if name == W + "p":
                self._paragraph(block)
            elif name == W + "tbl":
                self._carry_no_more()
                self._boxes()
                self._table(read_table(block, self.context, self._place(), read_blocks))
            elif name == M + "oMathPara":
                self._loose_text(block)
        self._carry_no_more()
        self._boxes()
        return self.drafts + self.waiting

    def _carry_no_more(self) -> None:
        """Nothing follows that could go on with what is carried."""
        if self.carried and any(row.pieces for row in self.carried[0]):
            self._lines(Paragraph(self.carried[0]), *self.carried[1:])
        self.carried = None

    def _place(self) -> Place:
        """Where the next line stands, unless it is framed."""
        return self.place if self.column is None else Place(self.place.part, self.column)

    def _paragraph(self, element: Element) -> None:
        properties = element.find(W + "pPr")
        styles = self.context.styles
        named = properties.find(W + "pStyle") if properties is not None else None
        style = styles.paragraph_style(named.get(W + "val") if named is not None else None)
        layout = styles.paragraph(style, properties)
        read = paragraph(element, style, self.context, self.fields)
        hidden = read.hidden
        self.held += [shape.lower(self.drop) for shape in read.shapes]
        if self.carried:
            rows = self.carried[0]
            read.rows[0].pieces[:0] = rows[-1].pieces
            read.rows[:0] = rows[:-1]
            self.carried = None
        if _runs_on(properties, layout):
            self.carried = read.rows, style, layout
            self._conceal(hidden)
            return
        self._lines(read, style, layout)
        self._conceal(hidden)
        if properties is not None and properties.find(W + "sectPr") is not None:
            self.column = None

    def _conceal(self, hidden: list[Concealed]) -> None:
        """Note what of a paragraph isn't seen, after the line that it follows."""
        if hidden:
            noted = [piece._replace(near=self.last) for piece in hidden]
            self.context.found.hidden += [*noted, noted[-1]._replace(text="\n")]

    def _lines(self, read: Paragraph, style: str, layout: Properties) -> None:
        before, after, height = _spacing(layout, self.context.styles.look(style, None))
        bordered = layout.get("pBdr/bottom", {}).get("val", "") not in _NO_BORDER
        bullet, level = self._listed(style, layout)
        rows = [(row, lines.letters(row.pieces)) for row in read.rows]
        if not any(found for _, found in rows):
            self._empty(read.rows, bordered or layout.get("pBdr/top", {}).get("val", "") not in _NO_BORDER, height)
            return
        self._boxes()
        drafts = self._drafts(rows, style, layout, level, bool(bullet))
        if bullet and drafts:
            drafts[0].bullet, drafts[0].indent = bullet, level
        if drafts:
            self.item = drafts[0].indent if drafts[0].bullet else self.item if level else None
        gap = max(before, self.after) if "contextualSpacing" not in layout else 0.0
        if drafts and self.last:
            drafts[0].space_above += self.blank + gap
        self._close(drafts, after, repr(layout["pBdr/bottom"]) if bordered else "")

    def _listed(self, style: str, layout: Properties) -> tuple[str, float]:
        """The bullet or number that Word prints in front of the paragraph, and its level. Half a level down stands what
        goes on with the list item above."""
        styles = self.context.styles
        at = self.context.numbering.place(style, layout)
        bullet = self.context.numbering.label(*at) if at else ""
        if styles.heading(style, layout) and "numPr/numId" in styles.of_style(style):
            bullet = ""  # the number that headings of this style carry is no list item's
        if at and bullet:
            return bullet, float(at[1] + styles.list_depth(style))
        return "", self.item + 0.5 if self.item is not None and styles.is_continuation(style) else 0.0

    def _empty(self, rows: list[Row], ruled: bool, height: float) -> None:
        """A paragraph without words: blank lines, or a rule below what is above."""
        if ruled or any(row.rule for row in rows):
            self._mark([])
        else:
            self.blank += len(rows) * height
        self.drop += len(rows) * height
        if any(row.new_column for row in rows):
            self.column = self.context.column()
        self.border, self.after = "", 0.0

    def _drafts(
        self, rows: list[tuple[Row, list[Letter]]], style: str, layout: Properties, level: float, listed: bool
    ) -> list[Draft]:
        """The lines of one paragraph, with the bullets that are typed in it."""
        heading = self.context.styles.heading(style, layout)
        place = self._framed(layout)
        out: list[Draft] = []
        for row, found in rows:
            if row.new_column:
                self.column = self.context.column()
                place = self._place()
            if row.rule or lines.is_rule(found):
                self._mark(out)
            elif found:
                bullet, rest = lines.typed_bullet(found, out[-1].text if out else "")
                indent = _edge(layout, row.pieces) / LEVEL if bullet else level + (0.5 if out and listed else 0.0)
                out.append(Draft(rest, place.part, place.column, bullet, indent, heading))
        return out

    def _framed(self, layout: Properties) -> Place:
        """Paragraphs in one frame stand beside the others, in a column of their own."""
        key = repr(layout["framePr"]) if "framePr" in layout else ""
        if not key:
            self.frame = None
            return self._place()
        if self.frame is None or self.frame[0] != key:
            self.frame = key, Place(self.place.part, self.context.column())
        return self.frame[1]

    def _close(self, drafts: list[Draft], after: float, border: str) -> None:
        if border and border == self.border and self.last:
            self.last.ruled = False  # Word draws one border around neighbours that have the same
        if border and drafts:
            drafts[-1].ruled = True
        if any(map(self._is_heading, drafts)):
            self.drafts += self.waiting
            self.waiting, self.headed = [], True
        self.drafts += drafts
        self.last = drafts[-1] if drafts else self.last
        self.blank, self.after, self.border = 0.0, after, border

    def _mark(self, latest: list[Draft]) -> None:
        """A rule is drawn here: it belongs to the line directly above."""
        if latest:
            latest[-1].ruled = True
        elif self.last and not self.blank:
            self.last.ruled = True

    def _table(self, drafts: list[Draft]) -> None:
        if drafts:
            drafts[0].space_above += self.blank if self.drafts else 0.0
            self.blank, self.after, self.last = 0.0, 0.0, drafts[-1]
            self.headed = self.headed or any(map(self._is_heading, drafts))
        self.drafts += drafts
        self.border, self.item = "", None

    def _boxes(self) -> None:
        """The boxes that hang on the paragraph that comes next, and on empty ones before it."""
        for shape in in_reading_order(self.held):
            drafts = _shape_lines(shape, self.context, self.place)
            if self.headed and any(map(self._is_heading, drafts)):
                self.waiting += drafts
            else:
                self.drafts += drafts
            self.border = ""
        self.held, self.drop = [], 0.0

    def _is_heading(self, line: Draft) -> bool:
        styles = self.context.styles
        return is_heading(line, styles.look(styles.paragraph_style(None), None).size)

    def _loose_text(self, element: Element) -> None:
        style = self.context.styles.paragraph_style(None)
        read = paragraph(element, style, self.context, self.fields)
        self._lines(read, style, {})


def _shape_lines(shape: Shape, context: Context, place: Place) -> list[Draft]:
    inside = place.inside(Part.TEXTBOX, context.column())
    if shape.blocks is not None:
        return read_blocks(shape.blocks, context, inside)
    look = context.styles.look("", None)
    found = [lines.letters([Piece(text, look)]) for text in shape.text]
    return [Draft(letters, inside.part, inside.column) for letters in found if letters]


def _runs_on(properties: Element | None, layout: Properties) -> bool:
    """Whether the next paragraph goes on in the same line: the end of this one is deleted or hidden, or it is the
    enlarged first letter of the next."""
    if layout.get("framePr", {}).get("dropCap", "none") != "none":
        return True
    mark = properties.find(W + "rPr") if properties is not None else None
    if mark is None:
        return False
    return any(mark.find(name) is not None for name in NOT_PRESENT) or on(mark.find(W + "vanish"))


def _spacing(layout: Properties, look: Look) -> tuple[float, float, float]:
    """White space before and after the paragraph, and the height of a line, in points."""
    spacing = layout.get("spacing", {})
    before, after = ((number(spacing.get(side)) or 0.0) / 20 for side in ("before", "after"))
    return before, after, max(look.size, 1.0) * 1.2


def _edge(layout: Properties, pieces: list[Piece]) -> float:
    """Twips from the margin to where the first letter of a paragraph stands, as far as its indents and tabs say."""
    indent = layout.get("ind", {})
    left = number(indent.get("left") or indent.get("start")) or 0.0
    first = (number(indent.get("firstLine")) or 0.0) - (number(indent.get("hanging")) or 0.0)
    text = "".join(_texts(pieces))
    return max(0.0, left + first) + 2 * LEVEL * (len(text) - len(text.lstrip("\t")))


def _texts(pieces: list[Piece]) -> Iterator[str]:
    return (piece.text for piece in pieces)
