"""LinkedIn's data archive (zip, unpacked folder or a single CSV) -> Document: a line for each line of each value."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from resumelint.document import Document, Line
from resumelint.read import Unreadable
from resumelint.read.encoding import clean
from resumelint.read.limits import DEFAULT, Limits
from resumelint.read.linkedin import sources
from resumelint.read.linkedin.tables import TABLES, Row, rows, table_of
from resumelint.text.leaves import leaves

__all__ = ["in_zip", "is_archive", "read", "table_of"]

FORMAT = "linkedin-archive"
_BULLETS = "•●○◦▪■▸►➢✓✔*·–—-"
_SINGLE = ("*", "·", "–", "—", "-")
"""Bullets only with a blank behind."""


def in_zip(names: Iterable[str]) -> bool:
    """Whether among the members of a zip are tables of an archive."""
    return any(table_of(name.rpartition("/")[2]) for name in names)


def is_archive(folder: Path) -> bool:
    """Whether a folder is an unpacked archive."""
    try:
        return bool(sources.in_folder(folder))
    except Unreadable:
        return False


def read(path: Path, limits: Limits = DEFAULT) -> Document:
    """A document whose `data` are the tables by name, each a list of rows. Raises Unreadable."""
    found: dict[str, list[Row]] = {}
    try:
        for table, content in sources.tables(path, limits):
            found[table] = rows(table, content)
    except Unreadable as error:
        raise Unreadable(_single(str(error)) if table_of(path.name) else str(error)) from None
    data = {table: found[table] for table in TABLES if table in found}
    lines: list[Line] = []
    for leaf in leaves(data, FORMAT):
        lines += (_line(raw, len(lines) + i) for i, raw in enumerate(leaf.lines))
    if not lines:
        raise Unreadable("it has no entries: ask LinkedIn for a new copy of your data")
    return Document(path=str(path), format=FORMAT, lines=tuple(lines), data=data)


def _single(reason: str) -> str:
    """What is wrong with a table, said of the file that is that table."""
    _, _, rest = reason.partition(".csv ")
    return f"it {rest}" if rest and reason.startswith("its ") else reason


def _line(raw: str, index: int) -> Line:
    text = clean(raw).strip()
    bullet = text[:1] if text[:1] and text[0] in _BULLETS else ""
    rest = text[1:].lstrip()
    if not bullet or not rest or (bullet in _SINGLE and not text[1].isspace()):
        return Line(index=index, number=index + 1, text=text)
    return Line(index=index, number=index + 1, text=rest, bullet=bullet)
