"""A row: a line of a section, or several where a header breaks for want of room, with its dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct, field

from resumelint.document import Document, Line, Span, Word
from resumelint.parse import labels, places, vocabulary
from resumelint.parse.dates import Found, opened_at, periods
from resumelint.parse.text import text_of
from resumelint.resume import EndState, Period
from resumelint.text import words

_SENTENCE_END = re.compile(r"[.;!?]['\"”’)]?$")


_LONG_LINE = 10
"""A line of fewer blanks holds no head and an account."""
_HEAD = 160
"""The longest head within a line, in letters."""
_WIDE = 4
"""A table of so many columns holds more than title, employer and dates."""


class Role(StrEnum):
    HEADER = "header"
    BULLET = "bullet"
    MORE = "more"
    """Goes on with the bullet or the prose above."""
    PROSE = "prose"


class Run(Struct, frozen=True):
    """A stretch of a line, and what divides it from the run before: a blank, a dash or a wide gap (tab)."""

    line: Line
    start: int
    end: int
    before: str = ""


class Row(Struct):
    """One line, or a header that runs over several. `text` is that of its runs; offsets count in it."""

    runs: tuple[Run, ...]
    text: str = ""
    dated: list[Found] = field(default_factory=list)
    """The dates that date an entry, and not those in sentences."""
    role: Role = Role.PROSE
    account: bool = False
    """Its label said that it tells what was done; the label is left out."""

    def __post_init__(self) -> None:
        self.text = "".join(run.before + run.line.text[run.start : run.end] for run in self.runs)

    @property
    def line(self) -> Line:
        return self.runs[0].line

    @property
    def last(self) -> Line:
        return max((run.line for run in self.runs), key=lambda line: line.index)

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple({run.line.index: run.line for run in self.runs}.values())

    @property
    def ranged(self) -> bool:
        return any(not found.single for found in self.dated)

    def spans(self, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
        """Where the characters `start` to `end` stand in the document."""
        out = []
        stop = len(self.text) if end is None else end
        for at, run in self._placed():
            a, b = max(start - at, 0), min(stop - at, run.end - run.start)
            if a < b:
                out.append(Span(run.line.index, run.start + a, run.start + b))
        return tuple(out)

    def words(self) -> list[tuple[int, Word]]:
        """The words and their offsets; none in formats without geometry."""
        return [
            (at + w.start - run.start, w)
            for at, run in self._placed()
            for w in run.line.words
            if run.start <= w.start < run.end
        ]

    def _placed(self) -> list[tuple[int, Run]]:
        at = 0
        out = []
        for run in self.runs:
            at += len(run.before)
            out.append((at, run))
            at += run.end - run.start
        return out

    def type_at(self, start: int, end: int) -> tuple[bool, bool]:
        """Whether most words between the offsets are bold, and italic."""
        inside = [w for at, w in self.words() if start <= at < end]
        if not inside:
            return self.line.bold or self.line.bold_until >= end, self.line.italic
        return sum(w.bold for w in inside) * 2 > len(inside), sum(w.italic for w in inside) * 2 > len(inside)


def row_of(line: Line) -> Row:
    """A line as a row."""
    told = labels.told_job(line.text)
    if told and periods(line.text[slice(*told[-1])]):
        return Row(tuple(Run(line, start, end, "\t" if n else "") for n, (start, end) in enumerate(told)))
    caption = not line.bullet and labels.is_account_caption(line.text)
    label = len(line.text) if caption else labels.account_label_length(line.text)
    return Row((Run(line, label, len(line.text)),), account=label > 0)


def rows_of(line: Line, region: str) -> list[Row]:
    """A line as a row; as two where the account follows the head on its line: "Clerk, Elm Ltd., Salem, OR. 2019-2024.
    Kept the books of nine shops."""
    end = _end_of_head(line, region)
    if not end:
        return [row_of(line)]
    start = end + len(line.text[end:]) - len(line.text[end:].lstrip(" ).;:"))
    return [Row((Run(line, 0, end),)), Row((Run(line, start, len(line.text)),))]


def _end_of_head(line: Line, region: str) -> int:
    """Where the dates end that close a head within a line; 0 for none."""
    text = line.text
    if line.bullet or "\t" in text or text.count(" ") < _LONG_LINE:
        return 0
    found = next((f for f in periods(text[:_HEAD], region) if not f.single), None)
    if found is None:
        return 0
    before, after = text[: found.start].rstrip(" ("), text[found.end :]
    told = re.match(r"\)?[.;:]\s+[^\Wa-z_]", after) and len(after.split()) >= 4
    bracket = text[: found.start].endswith("(")
    parted = (bracket or before.endswith((".", ","))) and before.count(",") >= 1
    return found.end + bracket if told and parted and vocabulary.title_score(before.partition(",")[0]) >= 0.7 else 0


class Columns(Struct, frozen=True):
    """Which cells of a table's rows hold what, by the labels over its columns; -1 for none."""

    count: int
    title: int
    employer: int
    start: int
    end: int

    def row(self, line: Line) -> Row | None:
        """The line as a row of title, employer and dates; None where its cells are others than the labels say, or the
        table has no more than those."""
        cells = line.parts()
        if len(cells) != self.count or self.count < _WIDE or min(self.title, self.employer) < 0:
            return None
        if min(self.start, self.end) >= 0:
            when = [(self.start, "\t"), (self.end, " – ")]
        else:
            when = [(i, "\t") for i, c in enumerate(cells) if periods(line.text[c.start : c.end])][:1]
        taken = [(self.title, ""), (self.employer, "\t"), *when]
        return Row(tuple(Run(line, cells[i].start, cells[i].end, before) for i, before in taken))


def columns_of(line: Line) -> Columns | None:
    """What the labels over a table's columns say; None where one of them announces an account of the work, which
    needs all cells."""
    said = [words.fold(line.text[c.start : c.end]) for c in line.parts()]
    if any(label in words.folded("account-labels") | words.folded("account-captions") for label in said):
        return None
    kinds = ("title-labels", "employer-labels", "start-labels", "end-labels")
    return Columns(len(said), *(_first_of(said, words.folded(kind)) for kind in kinds))


def _first_of(said: Sequence[str], labels: frozenset[str]) -> int:
    return next((i for i, label in enumerate(said) if label in labels), -1)


def heads(row: Row, found: Found, others: Sequence[Found]) -> bool:
    """Whether a date dates an entry, and is not a date in a sentence."""
    text = row.text
    before, after = text[labels.label_length(text) : opened_at(text, found.start)], text[found.end :]
    opens = not before.strip(" ([") or before.rstrip(" ([").endswith("\t")
    closes = not after.strip(" )].") or after.startswith("\t")
    if opens and closes:
        return True
    if ";" in text and len(others) > 1 and any(not f.single for f in others):
        return False  # a list: "Greek (2012–2024); Roman History (2013, 2015)"
    tokens = len(text.split())
    at_edge = not before.strip(" ([") or not after.strip(" )].,")
    if row.line.bullet:
        return "\t" in text and at_edge
    left = bool(re.search(r"[(\t|·•,–—-]\s*$", before)) or not before.strip()
    right = bool(re.match(r"\s*[)\]\t|·•,]|\s+[-–—]\s", after)) or not after.strip(" ).,")
    if found.single:
        bounded = left or bool(re.match(r"\s*[)\t|·•]", after))
        return tokens <= 14 and bounded and len(others) == 1 and not _SENTENCE_END.search(text.rstrip(")"))
    divided = bool(re.search(r"\t|\s[|•·]\s", text))
    placed = tokens <= 14 and places.is_place(after)  # "Halden Foods 02/2021 – 02/2022 Dallas, TX"
    return (tokens <= 24 or divided) and (at_edge or left or right or placed)


def period(row: Row, found: Found, document: Document) -> Period:
    """A date found on a row, as a Period."""
    start = found.first if found.first and found.first.year else None
    end = found.last if found.last and found.last.year else None
    state = found.end_state if end or found.end_state is not EndState.STATED else EndState.UNKNOWN
    return Period(start, end, state, text_of(document.lines, row.spans(found.start, found.end)), found.single)


def period_of(document: Document, found_on: Sequence[Row]) -> Period | None:
    """The first range of dates on the rows, or else the first date."""
    found = [(row, f) for row in found_on for f in row.dated]
    best = [d for d in found if not d[1].single] or found
    return period(*best[0], document) if best else None
