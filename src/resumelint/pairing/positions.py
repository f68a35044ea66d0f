"""The positions of both sides in pairs: by employer, title and period, the best over all pairs."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from msgspec import Struct

from resumelint.pairing import periods
from resumelint.pairing.assign import assign, components
from resumelint.pairing.employers import same_employer
from resumelint.pairing.periods import Stretch, same_stretch
from resumelint.pairing.titles import same_title
from resumelint.pairing.verdict import Verdict
from resumelint.resume import Position

MOST = 80
"""So many positions of a side are looked at; nobody has held more."""
_EMPLOYER = {Verdict.SAME: 6.0, Verdict.UNSURE: 1.0}
_TITLE = {Verdict.SAME: 3.0, Verdict.UNSURE: 1.5, Verdict.DIFFERENT: 0.0}


class Match(Struct, frozen=True):
    """Two positions, by their places in both lists, and what of them is the same."""

    mine: int
    theirs: int
    employer: Verdict
    title: Verdict
    period: Verdict
    weight: float = 0.0

    @property
    def sure(self) -> bool:
        """Whether they are one position: its employer is the same, or may be and title and period say so."""
        if self.employer is Verdict.SAME:
            return True
        agree = (self.title, self.period)
        return self.employer is Verdict.UNSURE and agree == (Verdict.SAME, Verdict.SAME)


class House(Struct, frozen=True):
    """What each side says of one employer: places of positions in both lists, in the order of the lists."""

    mine: tuple[int, ...]
    theirs: tuple[int, ...]


class Paired(Struct, frozen=True):
    """`matches` are the pairs; `maybe_mine` and `maybe_theirs` the positions without one of which the other side may
    speak in other words; `houses` the employers that both sides name."""

    matches: tuple[Match, ...]
    maybe_mine: frozenset[int]
    maybe_theirs: frozenset[int]
    houses: tuple[House, ...]

    def house_of(self, match: Match) -> House:
        """The employer at which a pair's positions were."""
        own = (h for h in self.houses if match.mine in h.mine and match.theirs in h.theirs)
        return next(own, House((match.mine,), (match.theirs,)))


def pair(mine: Sequence[Position], theirs: Sequence[Position], today: datetime.date) -> Paired | None:
    """The positions of two sides in pairs; None where they are too many to be compared."""
    if len(mine) > MOST or len(theirs) > MOST:
        return None
    edges = {(i, j): m for i, a in enumerate(mine) for j, b in enumerate(theirs) if (m := _match(i, j, a, b, today))}
    found: list[Match] = []
    for group in components({edge: match.weight for edge, match in edges.items()}):
        chosen = assign(group)
        if chosen is None:
            return None
        found += [edges[edge] for edge in chosen]
    matched = {m.mine for m in found}, {m.theirs for m in found}
    return Paired(
        tuple(sorted(found, key=lambda m: (m.mine, m.theirs))),
        frozenset(i for i, _ in edges if i not in matched[0]),
        frozenset(j for _, j in edges if j not in matched[1]),
        tuple(_houses(edges)),
    )


def _match(i: int, j: int, mine: Position, theirs: Position, today: datetime.date) -> Match | None:
    """The two as a possible pair, with its weight; None where they are two jobs."""
    employer = _employer(mine, theirs)
    title = _title(mine, theirs)
    spans = periods.stretch(mine.period, today), periods.stretch(theirs.period, today)
    period = same_stretch(*spans)
    if employer is Verdict.DIFFERENT:
        # The same job at the same time: a house that has been renamed or sold, an agency and its client. Who knows.
        renamed = title is Verdict.SAME and period is not Verdict.DIFFERENT and all(s.whole for s in spans)
        return Match(i, j, employer, title, period, 0.5) if renamed else None
    if employer is Verdict.UNSURE and (title is Verdict.DIFFERENT or periods.apart(*spans) > periods.YEAR):
        return (
            None
            if title is Verdict.DIFFERENT and period is Verdict.DIFFERENT
            else Match(i, j, employer, title, period, 0.25)
        )
    return Match(i, j, employer, title, period, _EMPLOYER[employer] + _TITLE[title] + _closeness(spans, period))


def _closeness(spans: tuple[Stretch, Stretch], period: Verdict) -> float:
    part = periods.shared(*spans)
    if part is None:
        return 1.0
    return part * 3 + (period is Verdict.SAME) - (0 if part else 2)


def _employer(mine: Position, theirs: Position) -> Verdict:
    if not mine.employer or not theirs.employer:
        return Verdict.UNSURE
    return same_employer(mine.employer.value, theirs.employer.value)


def _title(mine: Position, theirs: Position) -> Verdict:
    if not mine.title or not theirs.title:
        return Verdict.UNSURE
    return same_title(mine.title.value, theirs.title.value)


def _houses(edges: dict[tuple[int, int], Match]) -> list[House]:
    """The employers that both sides name: groups of positions at the same one."""
    same = {edge: 1.0 for edge, match in edges.items() if match.employer is Verdict.SAME}
    return [House(*(tuple(sorted(set(side))) for side in zip(*group, strict=True))) for group in components(same)]
