"""The values of a LinkedIn table: text, accounts of a job, and dates as LinkedIn or a spreadsheet writes them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from resumelint.document import Span
from resumelint.parse.data.fields import Fields
from resumelint.parse.dates import months
from resumelint.resume import Date, EndState, Period, Text
from resumelint.text import words
from resumelint.text.leaves import Path

_YEAR = re.compile(r"\d{4}")
_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-\d{1,2})?(?:[ T].*)?")
_NAMED = re.compile(r"(?:\d{1,2}[ .-]+)?([^\W\d_]+)\.?[ -](?:\d{1,2},\s*)?['’]?(\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{2})-([^\W\d_]+)")
_SLASHED = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})")
_LATEST = 35
"""Two-digit years up to here are in this century."""


class Cells:
    """The cells of an archive by table, row and column."""

    def __init__(self, fields: Fields) -> None:
        self.fields = fields

    def rows(self, table: str) -> Iterator[Path]:
        """The paths of a table's rows."""
        return self.fields.items(table)

    def text(self, row: Path, *columns: str) -> Text | None:
        """The value in the first of these columns that has one."""
        return self.fields.text(row, *columns)

    def prose(self, path: Path) -> Text | None:
        """A value as it reads, the bullets that were typed in it left out."""
        return self.fields.text(path)

    def account(self, row: Path, column: str) -> tuple[tuple[Text, ...], tuple[Text, ...]]:
        """Paragraphs and bullets of a description, a line each: LinkedIn breaks no lines of its own."""
        found = self.fields.each_line(row, column)
        bulleted = [bool(self.fields.document.lines[text.spans[0].line].bullet) for text in found]
        return (
            tuple(text for text, bullet in zip(found, bulleted, strict=True) if not bullet),
            tuple(text for text, bullet in zip(found, bulleted, strict=True) if bullet),
        )

    def date(self, row: Path, *columns: str) -> Period | None:
        """A single date."""
        text = self.text(row, *columns)
        if text is None:
            return None
        date = read_date(text.value)
        return Period(date, date, EndState.STATED if date else EndState.UNKNOWN, text, single=True)

    def period(self, row: Path, start: str, end: str, *, goes_on: bool) -> Period | None:
        """`goes_on`: an empty end says that it does; a column that was lost says nothing."""
        first, last = self.text(row, start), self.text(row, end)
        texts = [text for text in (first, last) if text]
        if not texts:
            return None
        text = Text(" – ".join(t.value for t in texts), tuple[Span, ...](s for t in texts for s in t.spans))
        begun, ended = read_date(first.value) if first else None, read_date(last.value) if last else None
        if last is None:
            open_ = goes_on and begun is not None and self.fields.get(*row, end) is not None
            shown = Text(f"{text.value} – Present", text.spans) if open_ else text
            return Period(begun, None, EndState.PRESENT if open_ else EndState.UNKNOWN, shown)
        if words.fold(last.value) in words.folded("present"):
            return Period(begun, None, EndState.PRESENT, text)
        return Period(begun, ended, EndState.STATED if ended else EndState.UNKNOWN, text)


@functools.lru_cache(maxsize=1024)
def read_date(value: str) -> Date | None:
    """`Aug 2023` or `2023`, or what a spreadsheet makes of it: `Aug-23`, `1-Aug-23`, `01/08/2023`. LinkedIn knows no
    days: those come of the spreadsheet."""
    value = " ".join(value.split())
    if _YEAR.fullmatch(value):
        return _checked(int(value), 0)
    if match := _ISO.fullmatch(value):
        return _checked(int(match[1]), int(match[2]))
    if match := _NAMED.fullmatch(value):
        return _checked(_full(match[2]), months().get(words.fold(match[1]), -1))
    if match := _YEAR_FIRST.fullmatch(value):
        return _checked(_full(match[1]), months().get(words.fold(match[2]), -1))
    if match := _SLASHED.fullmatch(value):
        return _checked(_full(match[3]), _month(int(match[1]), int(match[2])))
    return None


def _month(first: int, second: int) -> int:
    """The spreadsheet put the first of the month; otherwise the order is LinkedIn's, which is American."""
    if first > 12 or second > 12:
        return min(first, second)
    return second if first == 1 else first


def _full(year: str) -> int:
    short = int(year)
    if len(year) == 4:
        return short
    return short + (2000 if short <= _LATEST else 1900)


def _checked(year: int, month: int) -> Date | None:
    return Date(year, month) if 1900 <= year <= 2100 and 0 <= month <= 12 else None
