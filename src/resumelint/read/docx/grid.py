"""The cells of a table and where they stand in its grid; merged ones once."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from resumelint.read.docx.xml import Element, W, tag, unwrapped, value, whole

MOST_COLUMNS = 63
"""Word's own limit."""


class Cell(Struct, eq=False):
    """`column` and `span` count in columns of the grid, `row` and `height` in rows."""

    row: int
    column: int
    span: int
    element: Element
    height: int = 1


def grid(table: Element) -> tuple[list[Cell], int]:
    """The cells in the order of the file, and how many columns the grid has. Cells that a merged one covers are left
    out, deleted rows and cells too."""
    cells: list[Cell] = []
    open_at: dict[int, Cell] = {}
    width = 0
    for number, row in enumerate(_rows(table)):
        at = _skipped(row)
        for element in _cells(row):
            properties = element.find(W + "tcPr")
            span = max(1, min(MOST_COLUMNS, whole(value(properties, "gridSpan"), 1)))
            if _continues(properties, "hMerge"):
                if cells and cells[-1].row == number:
                    cells[-1].span += span
            elif _continues(properties, "vMerge") and at in open_at:
                open_at[at].height += 1
            else:
                cells.append(Cell(number, at, span, element))
                open_at[at] = cells[-1]
            at += span
        width = max(width, at)
    return cells, width


def _rows(table: Element) -> Iterator[Element]:
    for child in unwrapped(table):
        if tag(child) == W + "tr":
            properties = child.find(W + "trPr")
            if properties is None or properties.find(W + "del") is None:
                yield child


def _cells(row: Element) -> Iterator[Element]:
    for child in unwrapped(row):
        if tag(child) == W + "tc" and child.find(f"{W}tcPr/{W}cellDel") is None:
            yield child


def _skipped(row: Element) -> int:
    """Columns of the grid that the row leaves out at its beginning."""
    return max(0, min(MOST_COLUMNS, whole(value(row, "trPr", "gridBefore"))))


def _continues(properties: Element | None, name: str) -> bool:
    """Whether the cell is covered by the one above, or before it."""
    merge = properties.find(W + name) if properties is not None else None
    return merge is not None and merge.get(W + "val", "continue") == "continue"
