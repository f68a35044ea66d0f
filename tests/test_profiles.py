"""The profiles of fixtures/profiles/: each alone is silent, read as it was written, and differs from its resume as
planned and in nothing else."""

from __future__ import annotations

import json

import pytest

from fixtures.linkedin.plan import Pair, pairs
from resumelint.lint import read_profile
from tests.command import TODAY, findings, resumelint
from tests.parse.member_read import noted, said

PAIRS = list(pairs())


def named(pair: Pair) -> str:
    return pair.path.name


@pytest.mark.parametrize("pair", PAIRS, ids=named)
def test_a_profile_alone_has_no_finding(pair: Pair) -> None:
    assert [(f["rule"], f["message"]) for f in findings(pair.path, pair.region)] == []


@pytest.mark.parametrize("pair", PAIRS, ids=named)
def test_a_profile_is_read_as_it_was_written(pair: Pair) -> None:
    read, written = said(read_profile(str(pair.path), pair.region)), noted(pair.member)
    for key in ("name", "headline", "location", "summary", "emails", "jobs", "certificates"):
        assert read[key] == written[key]
    assert [school["school"] for school in read["schools"]] == [school["school"] for school in written["schools"]]
    assert [(school["start"], school["end"]) for school in read["schools"]] == [
        (school["start"], school["end"]) for school in written["schools"]
    ]


@pytest.mark.parametrize("pair", PAIRS, ids=named)
def test_a_resume_differs_from_its_profile_as_planned(pair: Pair) -> None:
    done = resumelint(
        *("check", pair.resume, "--linkedin", pair.path, "--isolated", "--region", pair.region),
        *("--today", TODAY, "--format", "json"),
    )
    assert done.exit_code in (0, 1), done.output
    found = {f["rule"]: f["message"] for file in json.loads(done.stdout)["files"] for f in file["findings"]}
    assert sorted(found) == sorted(pair.expect), found
