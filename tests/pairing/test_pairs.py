"""Names, titles, schools and degrees of two sides, against a table that was labelled by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resumelint.pairing.degrees import same_degree
from resumelint.pairing.employers import same_employer, same_school
from resumelint.pairing.people import same_person
from resumelint.pairing.titles import same_title
from resumelint.pairing.verdict import Verdict

COMPARE: dict[str, Callable[[str, str], Verdict]] = {
    "employer": same_employer,
    "school": same_school,
    "title": same_title,
    "degree": same_degree,
    "name": same_person,
}
ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "pairs.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
UNTOLD = {
    "Washington University",
    "University of Washington",
    "Northwestern Mutual",
    "Michigan State University",
    "Ohio State University",
    "San Diego State University",
    "University of Chicago",
    "Northeastern University",
    "Toyota Motor North America",
    "Morgan Stanley",
    "Charles Schwab",
    "Texas Instruments",
    "Johnson Controls",
}
"""Labelled same or different, and the words alone don't tell it: it is silence that is asked of them."""


@pytest.mark.parametrize(("kind", "one", "other", "label"), ROWS, ids=lambda text: text)
def test_two_names_are_judged_as_a_recruiter_would_either_way_round(
    kind: str, one: str, other: str, label: str
) -> None:
    expected = Verdict.UNSURE if one in UNTOLD and kind in ("employer", "school") else Verdict(label)
    assert COMPARE[kind](one, other) is expected
    assert COMPARE[kind](other, one) is expected


@pytest.mark.parametrize("kind", COMPARE)
@given(name=st.text(min_size=1, max_size=60), other=st.text(max_size=60))
def test_any_text_can_be_compared_and_is_never_different_from_itself(kind: str, name: str, other: str) -> None:
    assert COMPARE[kind](name, name) is not Verdict.DIFFERENT
    assert COMPARE[kind](name, other) is COMPARE[kind](other, name)


@pytest.mark.parametrize("kind", COMPARE)
@pytest.mark.parametrize("hostile", ["(" * 5000, "a, " * 5000, "formerly " * 3000, "A.B." * 4000, "x" * 100_000])
def test_hostile_names_are_compared_at_once(kind: str, hostile: str) -> None:
    assert COMPARE[kind](hostile, "Acme Robotics") in Verdict
