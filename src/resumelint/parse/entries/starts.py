"""Where entries begin among header rows that hold the dates of several."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from resumelint.document import Line
from resumelint.parse import places, vocabulary
from resumelint.parse.dates import opened_at
from resumelint.parse.entries.atoms import parts
from resumelint.parse.entries.blocks import Block
from resumelint.parse.entries.rows import Row


def starts_of(header: Sequence[Row], ranged: Sequence[int], before: int, after: int) -> list[int]:
    """Numbers of the rows that begin an entry, one for each row of `ranged`, which hold the dates. `before`, `after`:
    see `place_of_date`."""
    return [0, *(_start(header, i, ranged, before, after) for i in ranged[1:])]


def place_of_date(found: Sequence[Block]) -> tuple[int, int]:
    """How many header rows stand above and below the dated one, in most entries that have one date."""
    seen: Counter[tuple[int, int]] = Counter()
    for block in found:
        dated = [i for i, row in enumerate(block.header) if row.dated]
        if len(dated) == 1:
            seen[dated[0], len(block.header) - dated[0] - 1] += 1
    if seen:
        return seen.most_common(1)[0][0]
    for block in found:  # all entries are stacked: a dated row that holds a name heads its entry
        rows = [row for row in block.header if row.dated]
        if rows:
            bare = all(not said or places.is_place(said) for said in map(beyond_date, rows))
            return (1, 0) if bare else (0, 1)
    return (0, 0)


def _start(header: Sequence[Row], i: int, ranged: Sequence[int], before: int, after: int) -> int:
    """Where the entry begins whose dates stand in row i."""
    start = max(0, i - before)
    if after or not _titled(header[i]):
        return i if after else start
    last = max(other for other in ranged if other < i)
    model = header[max(0, ranged[0] - before)]
    return start if last < start < i and _heads_alike(header[start], model) else i


def _heads_alike(row: Row, model: Row) -> bool:
    """Whether a row without dates names an employer, and looks as the one does that heads the first entry."""
    scores = [vocabulary.title_score(atom.text) for atom in parts([row]).atoms]
    cells = row.text.count("\t") == model.text.count("\t")
    return bool(scores) and max(scores) < 0.5 and cells and alike(row.line, model.line)


def _titled(row: Row) -> bool:
    """Whether a dated row holds the title as well."""
    return max((vocabulary.title_score(a.text) for a in parts([row]).atoms), default=0.0) >= 0.7


def beyond_date(row: Row) -> str:
    """What a row holds beside its dates."""
    text = row.text
    for f in reversed(row.dated):
        text = text[: opened_at(text, f.start)] + text[f.end :]
    return text.strip(" \t()|,.-–—·")


def alike(line: Line, model: Line) -> bool:
    """Whether two lines are set in the same type and begin at the same margin."""
    return line.bold == model.bold and abs(line.size - model.size) < 0.3 and abs(line.indent - model.indent) < 2
