"""Every rule can be shown to fire: one document for each way of making each mistake. `make eval` makes far more."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.eval import cast
from tests.eval.draft import CATALOGUE, Planting
from tests.eval.run import PLAIN, catalogue, draft, judge, planted, rules

FORMS = ("pdf", "docx")
SEED = 2
"""The suite is about the rules: plain documents, and of the wordings those that the seed picks. `make eval` has all
layouts and says how much of it all is found."""


def named(planting: Planting) -> str:
    return f"{planting.rule}: {planting.name}"


def test_every_rule_has_a_mistake_to_find() -> None:
    assert rules() - {planting.rule for planting in CATALOGUE} == set()


def test_every_planting_is_for_a_rule_that_exists() -> None:
    assert {planting.rule for planting in CATALOGUE} - rules() == set()


@pytest.mark.parametrize("planting", catalogue(), ids=named)
def test_a_planted_mistake_is_found_and_nothing_else(planting: Planting, tmp_path: Path) -> None:
    made = [planted(planting, form, PLAIN, random.Random(f"{SEED} {planting.name} {form}")) for form in FORMS]
    document = next((one for one in made if one), None)
    assert document, "no person and no plain layout has room for it"
    outcome = judge(document[0], planting, document[1], tmp_path)
    assert outcome.hit, (document[0].stem, document[0].picked, outcome.found)
    assert [f.message for f in outcome.false] == []


@pytest.mark.parametrize("stem", cast.stems())
@pytest.mark.parametrize("form", FORMS)
def test_a_varied_person_without_mistakes_has_no_finding(stem: str, form: str, tmp_path: Path) -> None:
    made = draft(stem, form, PLAIN, random.Random(f"{SEED} {stem} {form}"))
    assert [(f.rule, f.message) for f in judge(made, None, None, tmp_path).false] == []
