"""Past and present mixed in the account of one job."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterator

from resumelint.checks.base import Case, check
from resumelint.checks.jobs.verbs import verb_of
from resumelint.checks.passages import Passage, of_text
from resumelint.checks.place import excerpt
from resumelint.finding import Hit
from resumelint.resume import EndState, Position
from resumelint.text import words

_SHOWN = 10
_LEAST = 3
"""So many bullets have to open with a verb whose tense is clear."""
_FIRST = re.compile(r"\W*([^\W\d_]+)(?: (\S+))?")
_OBJECT = re.compile(r"(?:the|an?|all|our|its|their|his|her|my|up|out|with|and|\W?\d\S*|[a-z-]{3,}(?<!s)s)[,;]?$")
"""What follows a verb in its base form and not a noun of the same form ("Lead engineer on", "Support of"): an article,
a number, a plural."""


@check("tense", "past", "present")
def tense(case: Case) -> Iterator[Hit]:
    """An ended job with bullets in both tenses; the finding stands at the first of those that are fewer. Of a job that
    goes on nothing is said: what was finished in it is in the past."""
    for kind, positions in (("work", case.resume.work), ("volunteer", case.resume.volunteer)):
        for i, position in enumerate(positions):
            if _has_ended(position, case.today):
                yield from _mixed(case, position, f"/{kind}/{i}")


def _has_ended(position: Position, today: datetime.date) -> bool:
    period = position.period
    if period is None or period.end is None or period.end_state is not EndState.STATED:
        return False
    return period.end.last() < today


def _mixed(case: Case, position: Position, pointer: str) -> Iterator[Hit]:
    told: dict[str, list[tuple[Passage, int, int]]] = {"past": [], "present": []}
    for j, text in enumerate(position.highlights):
        for passage in of_text(case.document, text, "bullet", f"{pointer}/highlights/{j}"):
            opener = _FIRST.match(passage.text)
            if opener and (which := _tense(opener[1], opener[2] or "")):
                told[which].append((passage, *opener.span(1)))
    past, present = told["past"], told["present"]
    if past and present and len(past) + len(present) >= _LEAST:
        fewer = min(present, past, key=len)
        passage, start, end = fewer[0]
        values = {name: excerpt(p.text[a:b]) for name, ((p, a, b), *_) in told.items()}
        related = tuple(p.spans(a, b) for p, a, b in fewer[1:_SHOWN])
        yield Hit(passage.spans(start, end), values, passage.pointer, related=related)


def _tense(word: str, after: str) -> str:
    """past, present, or empty where the form doesn't tell or the word may be a noun."""
    low = word.lower()
    base = verb_of(low)
    if not base or low.endswith("ing") or low in _unclear():
        return ""
    if low == base:
        return "present" if _OBJECT.match(after) else ""
    if low.endswith("s"):
        return "" if after in ("", "of", "for", "and", "&", "/") or after.endswith(":") else "present"
    return "past"


@functools.cache
def _unclear() -> frozenset[str]:
    return frozenset(words.load("tenseless-verbs"))
