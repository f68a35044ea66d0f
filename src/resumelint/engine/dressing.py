"""What a sample says of its file and its pages beyond the words on them: see `sheet.KEYS`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec.structs import replace

from resumelint.document import Cause, Document, Line, Unseen

KEYS = ("file", "metadata", "unseen", "size", "columns", "stored")
"""`file`: its name. `metadata`: a table of properties. `unseen`: tables with text, cause and page. `size`: of all
letters, in points. `columns`: lists of lines that stand side by side on page 1; `stored`: whether the file holds them
by `column`, which is what is taken if nothing is said, or by `row`."""
_LEADING = 14.0


def dressed(document: Document, table: Mapping[str, Any]) -> Document:
    """The document with all this. Raises what a wrong type or a missing key raises."""
    lines = [*document.lines, *_side_by_side(table, len(document.lines))]
    if "size" in table:
        lines = [replace(line, size=float(table["size"])) for line in lines]
    return replace(
        document,
        path=str(table.get("file", document.path)),
        lines=tuple(lines),
        metadata={str(key): str(value) for key, value in table.get("metadata", {}).items()},
        unseen=tuple(Unseen(u["text"], Cause(u["cause"]), u.get("page")) for u in table.get("unseen", ())),
    )


def _side_by_side(table: Mapping[str, Any], first: int) -> Iterator[Line]:
    """The lines of the columns, one column after the other, as they are read."""
    columns = table.get("columns", ())
    by_row, index = table.get("stored", "column") == "row", first
    for n, texts in enumerate(columns):
        for row, text in enumerate(texts):
            turn = row * len(columns) + n if by_row else index
            top = _LEADING * row
            box = (50.0 + 250 * n, top, 290.0 + 250 * n, top + 10)
            yield Line(index, index + 1, text, 1, box=box, column=1 + n, size=10.0, stored=turn)
            index += 1
