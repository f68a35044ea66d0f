"""Which position of a resume is which of a profile."""

from __future__ import annotations

import datetime
import itertools
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from resumelint.engine import sheet
from resumelint.pairing.assign import assign, components
from resumelint.pairing.positions import MOST, Paired, pair
from resumelint.resume import Position

TODAY = datetime.date(2026, 11, 22)


def positions(*jobs: tuple[str, str, str, str]) -> tuple[Position, ...]:
    """From title, employer, start and end; an empty end goes on."""
    work: list[dict[str, Any]] = [
        {"position": title, "name": name, "startDate": start} | ({"endDate": end} if end else {})
        for title, name, start, end in jobs
    ]
    return sheet.resume_of({"resume": {"work": work}}).work


def paired(mine: tuple[Position, ...], theirs: tuple[Position, ...]) -> Paired:
    found = pair(mine, theirs, TODAY)
    assert found is not None
    return found


def couples(found: Paired) -> list[tuple[int, int]]:
    return [(match.mine, match.theirs) for match in found.matches if match.sure]


def test_roles_at_one_employer_find_each_other_whatever_their_order() -> None:
    mine = positions(("Engineer", "Acme", "2015-01", "2018-01"), ("Senior Engineer", "Acme", "2018-01", ""))
    theirs = positions(("Sr. Engineer", "Acme Inc.", "2018-02", ""), ("Engineer", "Acme Inc.", "2015-01", "2018-02"))
    assert couples(paired(mine, theirs)) == [(0, 1), (1, 0)]


def test_the_best_pairs_are_found_where_taking_the_nearest_first_would_leave_one_over() -> None:
    mine = positions(("Clerk", "Acme", "2016-01", "2019-01"), ("Clerk", "Acme", "2015-06", "2018-06"))
    theirs = positions(("Clerk", "Acme", "2015-12", "2018-12"), ("Clerk", "Acme", "2019-01", "2022-01"))
    assert len(couples(paired(mine, theirs))) == 2


def test_the_same_job_at_the_same_time_under_another_name_is_left_open() -> None:
    mine = positions(("Night Nurse", "Lakeside Clinic", "2018-01", "2021-02"))
    found = paired(mine, positions(("Night Nurse", "Hillview Care", "2018-01", "2021-02")))
    assert couples(found) == []
    assert [(match.mine, match.theirs) for match in found.matches] == [(0, 0)]


def test_two_jobs_have_nothing_to_do_with_each_other() -> None:
    mine = positions(("Nurse", "Lakeside Clinic", "2018-01", "2021-02"))
    assert paired(mine, positions(("Cook", "Globex", "2012-01", "2014-02"))) == Paired((), frozenset(), frozenset(), ())


def test_more_positions_than_anybody_has_had_are_not_compared() -> None:
    many = positions(*[("Nurse", "Acme", "2018-01", "2021-02")] * (MOST + 1))
    assert pair(many, many[:1], TODAY) is None
    assert pair(many[:MOST], many[:MOST], TODAY) is None


EDGES = st.dictionaries(
    st.tuples(st.integers(0, 4), st.integers(0, 4)), st.floats(0.1, 9, allow_nan=False), min_size=1, max_size=12
)


@given(edges=EDGES)
def test_no_other_assignment_is_worth_more(edges: dict[tuple[int, int], float]) -> None:
    chosen = assign(edges)
    assert chosen is not None
    assert len({i for i, _ in chosen}) == len({j for _, j in chosen}) == len(chosen)
    best = max(
        sum(edges[edge] for edge in subset)
        for size in range(6)
        for subset in itertools.combinations(edges, size)
        if len({i for i, _ in subset}) == len({j for _, j in subset}) == size
    )
    assert abs(sum(edges[edge] for edge in chosen) - best) < 1e-6


@given(edges=EDGES)
def test_components_share_no_node_and_lose_no_edge(edges: dict[tuple[int, int], float]) -> None:
    groups = list(components(edges))
    assert sorted(edge for group in groups for edge in group) == sorted(edges)
    for one, other in itertools.combinations(groups, 2):
        assert not {i for i, _ in one} & {i for i, _ in other}
        assert not {j for _, j in one} & {j for _, j in other}
