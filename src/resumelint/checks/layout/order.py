"""The order in which a file stores its text, against the order in which it is read."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence

from resumelint.checks.base import Case, check
from resumelint.checks.place import excerpt, plain
from resumelint.document import Line, Part, Span
from resumelint.finding import Hit

_LEAST = 3
"""So many sentences have to be torn apart; one may be a slip of the reader's."""
_SHARE = 0.4
"""Of all sentences that go on in a second line, so many."""
_WORDS = 3
"""A line of fewer words is a date, a place or a label, which may well be stored beside its line."""


@check("reading-order", "count", "text", "other")
def reading_order(case: Case) -> Iterator[Hit]:
    """Sentences between whose lines the file stores words of another column."""
    torn: list[tuple[Line, Line, Line]] = []
    wrapped = 0
    for lines in _pages(case.document.lines):
        stored = (line for line in lines if line.stored is not None)
        turns = sorted(stored, key=lambda line: line.stored or 0)
        place = {line.index: n for n, line in enumerate(turns)}
        for upper, lower in _wrapped(lines, place):
            wrapped += 1
            between = turns[place[upper.index] + 1 : place[lower.index]]
            strange = next((line for line in between if _strange(line, upper)), None)
            if strange is not None:
                torn.append((upper, lower, strange))
    if len(torn) >= _LEAST and len(torn) >= _SHARE * wrapped:
        upper, lower, strange = torn[0]
        spans = tuple(Span(line.index, 0, len(line.text)) for line in (upper, lower))
        text, other = " ".join(upper.text.split()[-4:]), " ".join(strange.text.split()[:4])
        yield Hit(spans, {"count": plain(len(torn)), "text": excerpt(text), "other": excerpt(other)})


def _pages(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of each page that stand in its text."""
    found: dict[int | None, list[Line]] = defaultdict(list)
    for line in lines:
        if line.part in (Part.BODY, Part.TABLE):
            found[line.page].append(line)
    yield from found.values()


def _wrapped(lines: Sequence[Line], place: dict[int, int]) -> Iterator[tuple[Line, Line]]:
    """Neighbours in one column of which the second goes on with the sentence of the first."""
    for upper, lower in itertools.pairwise(lines):
        if upper.index not in place or lower.index not in place or upper.column != lower.column:
            continue
        close = lower.space_above <= 0.6 * (lower.size or 1) and abs(upper.size - lower.size) < 0.6
        ended = upper.text.rstrip().endswith((".", ":", "!", "?"))
        if close and not ended and lower.text[:1].islower() and not lower.bullet and len(upper.text.split()) > _WORDS:
            yield upper, lower


def _strange(line: Line, upper: Line) -> bool:
    """Whether it is text of another column, and not a short remark beside the line."""
    return line.column != upper.column and len(line.text.split()) >= _WORDS
