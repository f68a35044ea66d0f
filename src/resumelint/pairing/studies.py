"""The studies of both sides in pairs: by school, degree and year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from resumelint.pairing.assign import assign, components
from resumelint.pairing.degrees import same_degree
from resumelint.pairing.employers import same_school
from resumelint.pairing.periods import TOLERANCE, month
from resumelint.pairing.verdict import Verdict
from resumelint.resume import Date, Education, EndState

MOST = 30
"""So many studies of a side are looked at."""


class Studies(Struct, frozen=True):
    """Two studies, by their places in both lists."""

    mine: int
    theirs: int
    school: Verdict
    degree: Verdict
    only: bool = False
    """Neither side tells of another study at this school."""


def pair_studies(mine: Sequence[Education], theirs: Sequence[Education]) -> tuple[Studies, ...]:
    """Studies at the same school in pairs; and where each side has just one left, those two."""
    if len(mine) > MOST or len(theirs) > MOST:
        return ()
    edges = {(i, j): s for i, a in enumerate(mine) for j, b in enumerate(theirs) if (s := _at_one_school(i, j, a, b))}
    weights = {edge: _weight(mine[edge[0]], theirs[edge[1]], found) for edge, found in edges.items()}
    chosen = [edge for group in components(weights) for edge in assign(group) or ()]
    times = Counter(i for i, _ in edges), Counter(j for _, j in edges)
    found = [Studies(i, j, Verdict.SAME, edges[i, j].degree, times[0][i] == times[1][j] == 1) for i, j in chosen]
    doubtful = any(_school(a, b) is Verdict.UNSURE for a in mine for b in theirs)
    left = [set(range(len(mine))) - {i for i, _ in chosen}, set(range(len(theirs))) - {j for _, j in chosen}]
    if not doubtful and all(len(side) == 1 for side in left):
        i, j = (side.pop() for side in left)
        found.append(Studies(i, j, Verdict.DIFFERENT, _degree(mine[i], theirs[j])))
    return tuple(sorted(found, key=lambda s: s.mine))


def graduated(school: Education) -> bool:
    """Whether it has an end that is stated."""
    return _end(school) is not None


def same_year(one: Education, other: Education) -> Verdict:
    """Whether two studies ended in the same year; by month where both give it."""
    mine, theirs = _end(one), _end(other)
    if mine is None or theirs is None:
        return Verdict.UNSURE
    apart = max(month(a.first()) - month(b.last()) for a, b in ((mine, theirs), (theirs, mine)))
    return Verdict.DIFFERENT if apart > TOLERANCE or _other_year(mine, theirs) else Verdict.SAME


def _other_year(one: Date, other: Date) -> bool:
    """Whether both give nothing but a year, and not the same."""
    return not one.month and not other.month and one.year != other.year


def _end(school: Education) -> Date | None:
    period = school.period
    return period.end if period and period.end_state is EndState.STATED else None


def _school(one: Education, other: Education) -> Verdict:
    if not one.institution or not other.institution:
        return Verdict.UNSURE
    return same_school(one.institution.value, other.institution.value)


def _degree(one: Education, other: Education) -> Verdict:
    said = [" ".join(t.value for t in (school.study_type,) if t) for school in (one, other)]
    return same_degree(*said) if all(said) else Verdict.UNSURE


def _at_one_school(i: int, j: int, one: Education, other: Education) -> Studies | None:
    if _school(one, other) is not Verdict.SAME:
        return None
    return Studies(i, j, Verdict.SAME, _degree(one, other))


def _weight(one: Education, other: Education, found: Studies) -> float:
    degree = {Verdict.SAME: 3.0, Verdict.UNSURE: 1.5, Verdict.DIFFERENT: 0.0}[found.degree]
    return 1.0 + degree + (same_year(one, other) is Verdict.SAME)
