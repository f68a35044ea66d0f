"""Where a resume puts its employers, decided over all its entries: in brackets after the title, or beside a slash."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from resumelint.parse import places, vocabulary
from resumelint.parse.entries.rows import Row
from resumelint.text import words

NOTE = re.compile(r"\(([^()]*)\)")
BETWEEN = re.compile(r"\s+/\s+|(?<=[^\W\d_]{3})\.\s+(?=[^\W\d_a-z])")
"""A slash, or a full stop: "Buyer. Halden Foods"."""


class Habits(Struct, frozen=True):
    bracketed: bool = False
    """Brackets after a title name the employer, be it known as one or not: "Surveyor (Barminco)"."""
    slashed: bool = False
    """A slash or a full stop divides title and employer: "Barminco / Surveyor"."""


NONE = Habits()


def habits_of(headers: Sequence[Sequence[Row]]) -> Habits:
    """What every header does, or what most do where the employer is known for certain in one of them."""
    bracketed = [_in_brackets(h) for h in headers]
    rows = max(map(len, headers), default=0)  # above a row of its own for the employer, brackets are a remark
    return Habits(_usual(bracketed, every=rows == 1), _usual([_at_slash(h) for h in headers], every=True))


def _usual(held: Sequence[int], every: bool) -> bool:
    most = len(held) > 1 and 3 * sum(h > 0 for h in held) >= 2 * len(held)
    return (most and max(held) > 1) or (every and bool(held) and min(held) > 0)


def _in_brackets(header: Sequence[Row]) -> int:
    """2 for a title with brackets that name an employer for certain, 1 with brackets that may, 0 for neither."""
    found = [(row.text[: m.start()], m[1]) for row in header for m in NOTE.finditer(row.text)]
    if any(names_employer(before, note) for before, note in found):
        return 2
    return int(any(may_name_employer(before, note) for before, note in found))


def _at_slash(header: Sequence[Row]) -> int:
    """2 for a title beside the slash and an employer for certain, 1 for a title and a name unknown, 0 for neither."""
    found = [(row.text[: m.start()], row.text[m.end() :]) for row in header for m in BETWEEN.finditer(row.text)]
    return max((2 * divides(a, b, sure=True) or int(divides(a, b, sure=False)) for a, b in found), default=0)


def names_employer(before: str, note: str) -> bool:
    """Whether brackets after a title name the employer: "Captain, Logistics Officer (United States Marine Corps)"."""
    capital = all(not t[0].islower() for t in note.split())
    known, titled = vocabulary.employer_score(note), vocabulary.title_score(note)
    held = known >= 0.9 > titled or (capital and known >= 0.5 > titled)
    several = len(note.split()) > 1  # "Kaufmann (IHK)" is a grade
    return held and several and "\t" not in before.strip() and vocabulary.title_score(before) >= 0.7


def may_name_employer(before: str, note: str) -> bool:
    """Whether brackets after a title can name the employer, even an unknown one."""
    capital = all(not t[0].islower() for t in note.split()) and any(c.islower() for c in note)
    other = max(vocabulary.title_score(note), vocabulary.degree_score(note), places.is_place(note))
    return capital and other < 0.5 and "\t" not in before.strip() and vocabulary.title_score(before) >= 0.7


def divides(left: str, right: str, sure: bool) -> bool:
    """Whether one text is a title or a degree, and the other an organisation's name: for certain, or perhaps."""
    return _held_at(left, _name(right), sure) or _held_at(right, _name(left), sure)


def _name(text: str) -> str:
    """Without the place after it."""
    return text[: places.place_at_end(text)]


def _held_at(held: str, name: str, sure: bool) -> bool:
    scores = [max(vocabulary.title_score(t), vocabulary.degree_score(t)) for t in (held, name)]
    known = max(vocabulary.employer_score(name), vocabulary.institution_score(name))
    perhaps = scores[1] < 0.5 and name[:1].isupper() and words.fold(name) not in words.folded("fields")
    told = known >= 0.5 and len(name.split()) > 1 if sure else perhaps
    return scores[0] >= 0.7 > scores[1] and told
