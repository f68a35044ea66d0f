"""Tables, read as a person reads them.

Short cells are read across: a date beside its job, a label beside its text, a row of data; a label that is a section's
heading becomes a line of its own. Such lines stay in the column around the table, as if they had been set with tabs.
Cells that are columns of text of their own are read one after the other, and keep a column each.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from resumelint.document import Part
from resumelint.read.docx.context import Context, Place
from resumelint.read.docx.draft import Draft, Letter
from resumelint.read.docx.grid import Cell, grid
from resumelint.read.docx.prominence import is_bold, is_heading, size_of, usual_size
from resumelint.read.docx.xml import Element

BlockReader = Callable[[Element, Context, Place], list[Draft]]

_SLIM = 60
"""Letters in a line of a cell that is read beside another one."""
_FEW = 4
"""Lines in such a cell."""
_UNLIKE = 1.5
"""Letters by so much higher than those beside them are read by themselves: a name beside the contact details."""
_DATED = re.compile(r"(?:19|20)\d\d|\b\d{1,2}[/.]\d{2,4}\b")
_DASHES = ("-", "–", "—")


class _Full(Struct, frozen=True):
    """A cell that holds something, and its lines."""

    cell: Cell
    lines: list[Draft]


class _Table(Struct, frozen=True):
    usual: float
    """The size of most letters."""
    around: Place
    own: frozenset[int]
    """The columns that were given to its cells."""

    def across(self, lines: list[Draft]) -> list[Draft]:
        """The lines, put into the column around the table. Boxes that hang on a cell keep their own."""
        for line in lines:
            if line.column in self.own:
                line.column = self.around.column
        return lines


def read_table(table: Element, context: Context, place: Place, read_blocks: BlockReader) -> list[Draft]:
    """The lines of a table, in reading order. `read_blocks` reads what stands in a cell."""
    cells, width = grid(table)
    columns: dict[int, Place] = {}
    full: list[_Full] = []
    for cell in cells:
        if cell.column not in columns:
            columns[cell.column] = place.inside(Part.TABLE, context.column())
        lines = read_blocks(cell.element, context, columns[cell.column])
        if lines:
            full.append(_Full(cell, lines))
    usual = usual_size([line for one in full for line in one.lines])
    own = frozenset(column.column for column in columns.values())
    read = _Table(usual, place.inside(Part.TABLE, place.column), own)
    return [line for band in _bands(full, width) for line in _read_band(band, read)]


def _bands(full: list[_Full], width: int) -> list[list[list[_Full]]]:
    """Rows, in groups: a cell across the whole table divides what stands above it from what stands below."""
    bands: list[list[list[_Full]]] = [[]]
    for _, group in groupby(full, key=lambda one: one.cell.row):
        row = list(group)
        if row[0].cell.span >= width:
            bands += [[row], []]
        else:
            bands[-1].append(row)
    return [band for band in bands if band]


def _read_band(band: list[list[_Full]], table: _Table) -> Iterator[Draft]:
    read = [_read_across(row, table) for row in band]
    if None in read and _stand_alone(band, table):
        cells = sorted((one for row in band for one in row), key=lambda one: (one.cell.column, one.cell.row))
        yield from (line for one in cells for line in one.lines)
        return
    for row, lines in zip(band, read, strict=True):
        if lines is None or (None in read and len(row) == 1):
            yield from (line for one in row for line in one.lines)
        else:
            yield from table.across(lines)


def _read_across(row: list[_Full], table: _Table) -> list[Draft] | None:
    """The lines of a row whose cells stand beside each other as the parts of a line do; None when they don't."""
    if len(row) == 1:
        return row[0].lines
    label, rest = row[0].lines, row[1:]
    if any(is_heading(line, table.usual) for one in rest for line in one.lines):
        return None
    heads = [is_heading(line, table.usual) for line in label]
    titles = all(is_bold(line) for one in row for line in one.lines)  # the first row of a table of data
    if (all(heads) and not titles) or (label[0].heading and not any(_dated(one.lines) for one in rest)):
        lines = _read_across(rest, table)
        return None if lines is None or len(label) > _FEW else [*label, *lines]
    if any(heads) and not titles:
        return None
    return _zipped([one.lines for one in row])


def _zipped(cells: list[list[Draft]]) -> list[Draft] | None:
    """The fullest cell's lines, and beside its first ones the lines of the others; None when those are too full."""
    cells = [_one_label(lines) if _is_slim(lines) else lines for lines in cells]
    main = max(range(len(cells)), key=lambda at: (len(cells[at]), sum(len(line.letters) for line in cells[at])))
    sizes = [size_of(lines[0]) for lines in cells]
    if max(sizes) > _UNLIKE * min(sizes) or not all(at == main or _is_slim(lines) for at, lines in enumerate(cells)):
        return None
    if len({line.part for lines in cells for line in lines}) > 1:
        return None
    if sum(len(lines) > 1 and _dated(lines) for lines in cells) > 1:
        return None  # entries side by side, each with its own dates
    body, depth = cells[main], 0
    while depth < len(body) and not (depth and _goes_alone(body[depth])) and not (main and body[depth].bullet):
        depth += 1
    reach = [depth if at == main else len(lines) for at, lines in enumerate(cells)]
    rows = range(max(reach))
    return [*(_joined([c[at] for c, end in zip(cells, reach, strict=True) if at < end]) for at in rows), *body[depth:]]


def _goes_alone(line: Draft) -> bool:
    return bool(line.bullet or line.heading) or len(line.letters) > _SLIM


def _is_slim(lines: list[Draft]) -> bool:
    """Whether a cell can stand beside another one's first lines: one short line, or a few of which one is a date."""
    if any(line.bullet or len(line.letters) > _SLIM for line in lines):
        return False
    return len(lines) == 1 or (len(lines) <= _FEW and _dated(lines))


def _one_label(lines: list[Draft]) -> list[Draft]:
    """A range of dates broken over two lines, put together."""
    out: list[Draft] = []
    for line in lines:
        if out and (out[-1].text.endswith(_DASHES) or line.text.startswith(_DASHES)):
            out[-1] = _joined([out[-1], line], " ")
        else:
            out.append(line)
    return out


def _joined(lines: list[Draft], gap: str = "\t") -> Draft:
    """Lines that stand side by side, as one. It is what the first is."""
    letters = list(lines[0].letters)
    for line in lines[1:]:
        letters += [Letter(gap, line.letters[0].look, None), *line.letters]
    return replace(lines[0], letters=letters, ruled=any(line.ruled for line in lines))


def _stand_alone(band: list[list[_Full]], table: _Table) -> bool:
    """Whether the columns are to be read from top to bottom: a cell reaches over several rows, or text goes on below
    the headings of two columns or more."""
    cells = [one for row in band for one in row]
    if any(one.cell.height > 1 for one in cells):
        return True
    headed: set[int] = set()
    goes_on = False
    for one in cells:
        heads = [is_heading(line, table.usual) for line in one.lines]
        goes_on = goes_on or (one.cell.column in headed and not heads[0])
        if any(heads):
            headed.add(one.cell.column)
    return goes_on and len(headed) > 1


def _dated(lines: list[Draft]) -> bool:
    return any(_DATED.search(line.text) for line in lines)
