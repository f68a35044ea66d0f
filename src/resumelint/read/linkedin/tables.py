"""What of a member's data LinkedIn's tables hold, and which of it is read: nothing of third persons, no birth date.

Headers are English whatever the member's language. A copy that went through a spreadsheet program may have lost columns
or their order, and may be separated by semicolons or tabs.
"""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Iterator, Sequence

from resumelint.read import Unreadable
from resumelint.read.encoding import decode

Row = dict[str, str]

MOST_ROWS = 5_000

_TOO_MANY = f"has more than {MOST_ROWS:,} rows, which no career fills: check that it is the right file"

# By the name of the file: the columns that are read, those first without which it is another table. From the archives
# of four members, 2018 to 2026.
TABLES: dict[str, tuple[str, ...]] = {
    "Profile": (
        "First Name",
        "Last Name",
        "Maiden Name",
        "Headline",
        "Summary",
        "Geo Location",
        "Twitter Handles",
        "Websites",
    ),
    "Profile Summary": ("Profile Summary",),
    "Email Addresses": ("Email Address", "Primary"),
    "PhoneNumbers": ("Number", "Extension", "Type"),
    "Whatsapp Phone Numbers": ("Number", "Extension"),
    "Positions": ("Company Name", "Title", "Description", "Location", "Started On", "Finished On"),
    "Education": ("School Name", "Degree Name", "Start Date", "End Date", "Notes", "Activities"),
    "Skills": ("Name",),
    "Certifications": ("Name", "Authority", "Url", "Started On", "Finished On"),
    "Languages": ("Name", "Proficiency"),
    "Projects": ("Title", "Description", "Url", "Started On", "Finished On"),
    "Honors": ("Title", "Issuer", "Description", "Issued On", "Issue Date"),
    "Volunteering": ("Company Name", "Role", "Cause", "Description", "Started On", "Finished On"),
    "Publications": ("Name", "Publisher", "Description", "Url", "Published On"),
}
# A spreadsheet may lose columns, but a table with none of these is another one.
_TELLING = {
    "Profile": ("First Name", "Last Name", "Headline"),
    "Positions": ("Company Name", "Title"),
    "Education": ("School Name", "Degree Name"),
    "Honors": ("Title",),
    "Volunteering": ("Company Name", "Role"),
    "PhoneNumbers": ("Number",),
}
_COPY = re.compile(r"(?:[ _]?\(\d{1,3}\)|_\d{6,})$")
_SEPARATORS = (",", ";", "\t")
_PREAMBLE = 12
"""Rows among which the header is sought."""


def _bare(name: str) -> str:
    return "".join(c for c in name.casefold() if c.isalnum())


_BY_NAME = {_bare(name): name for name in TABLES}


def table_of(file: str) -> str:
    """The table that a file's name stands for ("Positions (1).csv"), empty for all that isn't read."""
    stem, dot, suffix = file.rpartition(".")
    if not dot or suffix.casefold() != "csv" or stem.startswith("."):
        return ""
    return _BY_NAME.get(_bare(_COPY.sub("", stem)), "")


def rows(table: str, data: bytes) -> list[Row]:
    """The rows of a table as far as its columns are read; a value is empty where the column is, and absent where there
    is no such column. Raises Unreadable, naming the file, for what is no text or no such table."""
    if not data.strip():
        return []
    try:
        text = decode(data)
    except Unreadable:
        raise Unreadable(f"its {table}.csv is no text: ask LinkedIn for a new copy of your data") from None
    for separator in _SEPARATORS:
        found = list(_body(table, text, separator))
        if found:
            return [row for row in found[1:] if any(row.values())]
    raise Unreadable(f"its {table}.csv doesn't have LinkedIn's columns: ask LinkedIn for a new copy of your data")


def _body(table: str, text: str, separator: str) -> Iterator[Row]:
    """The header as a row of its own, and the rows below it; nothing when there is no header of this table."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    header: list[str] = []
    try:
        for number, cells in enumerate(reader):
            if header:
                if number > MOST_ROWS:
                    raise Unreadable(f"its {table}.csv {_TOO_MANY}")
                yield {name: _cell(cells, i) for i, name in enumerate(header) if name}
            elif named := _header(table, cells):
                header = named
                yield {}
            elif number >= _PREAMBLE:
                return
    except csv.Error as error:
        raise Unreadable(f"its {table}.csv is broken: ask LinkedIn for a new copy of your data") from error


def _header(table: str, cells: Sequence[str]) -> list[str]:
    """For each cell of a header the column it names, empty for one that isn't read; nothing when it is no header."""
    columns = {_bare(column): column for column in TABLES[table]}
    found = [columns.get(_bare(cell), "") for cell in cells]
    telling = _TELLING.get(table, TABLES[table][:1])
    named = [name if name not in found[:i] else "" for i, name in enumerate(found)]
    return named if any(name in named for name in telling) else []


def _cell(cells: Sequence[str], i: int) -> str:
    return html.unescape(cells[i]).strip() if i < len(cells) else ""
