"""Lines of a section as rows: a row is a line, or several where a header breaks for want of room."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from resumelint import words
from resumelint.document import Document, Line, Part, Span, Word
from resumelint.parse import dates, vocabulary
from resumelint.parse.dates import Found
from resumelint.parse.text import text_of, wraps
from resumelint.resume import EndState, Period

_SENTENCE_END = re.compile(r"[.;!?]['\"”’)]?$")
_DASH_END = re.compile(r"(?:[-–—−&/]|\s[-–—−])$")


class Role(StrEnum):
    HEADER = "header"
    BULLET = "bullet"
    MORE = "more"
    """Goes on with the bullet or the prose above."""
    PROSE = "prose"


@dataclass(slots=True)
class Row:
    """One line, or a header that runs over several. `text` is theirs, joined by blanks; offsets count in it."""

    lines: tuple[Line, ...]
    text: str
    dated: list[Found] = field(default_factory=list)
    """The dates that date an entry, and not those in sentences."""
    role: Role = Role.PROSE
    dash: bool = False
    """The last line begins with a dash that its reader took for a bullet; `text` has it back."""

    @property
    def line(self) -> Line:
        return self.lines[0]

    @property
    def last(self) -> Line:
        return self.lines[-1]

    @property
    def ranged(self) -> bool:
        return any(not found.single for found in self.dated)

    def spans(self, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
        """Where the characters `start` to `end` stand in the document."""
        out = []
        at = 0
        stop = len(self.text) if end is None else end
        for line in self.lines:
            at += 2 if self.dash and line is self.last else 0
            a, b = max(start - at, 0), min(stop - at, len(line.text))
            if a < b:
                out.append(Span(line.index, a, b))
            at += len(line.text) + 1
        return tuple(out)

    def type_at(self, start: int, end: int) -> tuple[bool, bool]:
        """Whether most words between the offsets are bold, and italic."""
        inside = [w for at, w in self.words() if start <= at < end]
        if not inside:
            return self.line.bold or self.line.bold_until >= end, self.line.italic
        return sum(w.bold for w in inside) * 2 > len(inside), sum(w.italic for w in inside) * 2 > len(inside)

    def words(self) -> list[tuple[int, Word]]:
        """The words of all lines and their offsets; none in formats without geometry."""
        at = 0
        out = []
        for line in self.lines:
            at += 2 if self.dash and line is self.last else 0
            out += [(at + w.start, w) for w in line.words]
            at += len(line.text) + 1
        return out


def rows(document: Document, lines: Sequence[Line], region: str) -> list[Row]:
    """Lines as rows, with the dates that head entries. The labels over a table's columns are left out."""
    out: list[Row] = []
    for line in lines:
        if line.part is Part.TABLE and _is_label_row(line):
            continue
        if out and (joined := _joined(document, out[-1], line, region)):
            out[-1] = joined
        else:
            out.append(Row((line,), line.text))
    for row in out:
        found = dates.periods(row.text, region)
        row.dated = [f for f in found if _heads(row, f, found)]
    return out


def _is_label_row(line: Line) -> bool:
    """The head of a table: "Dates", "Employer", "Position"."""
    return all(words.fold(line.text[s.start : s.end]) in words.folded("column-labels") for s in line.parts())


def _joined(document: Document, above: Row, line: Line, region: str) -> Row | None:
    """The row above with this line put to it, where it goes on with it; None where it doesn't."""
    last = above.last
    if (last.page, last.column, last.part) != (line.page, line.column, line.part) or len(above.lines) > 3:
        return None
    if above.line.bullet and not (above.line.text and "\t" in above.text):
        return None
    text = f"{above.text} {line.text}"
    if line.bullet:  # a dash at the beginning of a line may be the dash of a range
        dashed = f"{above.text} {line.bullet} {line.text}"
        if line.bullet in "-–—−" and _closes_range(above.text, dashed, region):
            return Row((*above.lines, line), dashed, dash=True)
        return None
    if abs(last.size - line.size) > 0.3 or line.heading or (line.box and line.space_above > 0.7 * line.size):
        return None
    month = words.fold(above.text) in dates.months() and re.match(r"(?:19|20)\d\d\b", line.text)
    if month or _closes_range(above.text, text, region) or _goes_on(document, above, line):
        return Row((*above.lines, line), text)
    return None


def _closes_range(first: str, both: str, region: str) -> bool:
    """Whether a range of dates runs over the end of the first line."""
    month = words.fold(first.split()[-1]) in dates.months() if first.split() else False
    if not month and not re.search(r"\d\W*(?:\w{1,10}\W*)?$", first[-24:]):
        return False
    whole = [f for f in dates.periods(first, region) if not f.single and f.end_state is not EndState.UNKNOWN]
    if any(f.end >= len(first.rstrip(" )")) for f in whole):
        return False
    return any(f.start < len(first) < f.end - 1 and not f.single for f in dates.periods(both, region))


def _goes_on(document: Document, above: Row, line: Line) -> bool:
    """Whether a line goes on with the header above: an open bracket, a name that breaks, words in lower case."""
    text, below = above.text.rstrip(), line.text.lstrip()
    if text.count("(") > text.count(")") and ")" in below[:60]:
        return True
    if line.box is None or _SENTENCE_END.search(text):
        return False
    if text.endswith("|") or below.startswith("|"):
        return True
    if below[:1].islower() and not above.line.bullet and vocabulary.place_at_end(text) == len(text):
        return True
    token = text.split()[-1] if " " in text else ""
    if _DASH_END.search(text) or (token.islower() and words.fold(token) in words.folded("small-words")):
        return True
    if not wraps(document, above.last, line):
        return False
    first = words.fold(below.partition(",")[0].partition("\t")[0])
    marker = " " not in first and (
        first in words.folded("employer-markers") or first in words.folded("institution-markers")
    )
    same = (above.last.bold, above.last.italic) == (line.bold, line.italic)
    return (marker and same) or text.endswith(",")


def _heads(row: Row, found: Found, others: Sequence[Found]) -> bool:
    """Whether a date dates an entry, and is not a date in a sentence."""
    text = row.text
    before, after = text[: found.start], text[found.end :]
    opens = not before.strip(" (") or before.rstrip(" (").endswith("\t")
    closes = not after.strip(" ).") or after.startswith("\t")
    if opens and closes:
        return True
    tokens = len(text.split())
    at_edge = not before.strip(" (") or not after.strip(" ).,")
    if row.line.bullet:
        return "\t" in text and at_edge
    left = bool(re.search(r"[(\t|·•,–—-]\s*$", before)) or not before.strip()
    right = bool(re.match(r"\s*[)\t|·•,]", after)) or not after.strip(" ).,")
    if found.single:
        bounded = left or bool(re.match(r"\s*[)\t|·•]", after))
        return tokens <= 14 and bounded and len(others) == 1 and not _SENTENCE_END.search(text.rstrip(")"))
    divided = bool(re.search(r"\t|\s[|•·]\s", text))
    return (tokens <= 24 or divided) and (at_edge or left or right)


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
