"""A resume against the profile that LinkedIn hands out, in both forms: equal, and with each difference by itself."""

from __future__ import annotations

import copy
import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fixtures import people
from fixtures.linkedin import archive, profile
from fixtures.linkedin.member import of_person
from resumelint import lint
from resumelint.engine import run as engine
from resumelint.parse import parse
from resumelint.read import read
from resumelint.resume import Resume
from resumelint.ruleset import select
from tests.checks.bench import RULES, TODAY
from tests.command import ROOT

Member = dict[str, Any]
PEOPLE = {
    "sales-manager": "sales-manager.pdf",
    "nurse": "nurse-sidebar-left.pdf",
    "construction-manager": "construction-manager-word-table.docx",
}


def equal(member: Member) -> None:
    pass


def in_german(member: Member) -> None:
    member["ui"] = "de"


def another_name(member: Member) -> None:
    member["name"] = "Ingrid Falkenrath"


def middle_name_and_maiden_name(member: Member) -> None:
    first, last = member["name"].rsplit(" ", 1)
    member["name"] = f"{first} B. (Falkenrath) {last}"


def another_title(member: Member) -> None:
    member["jobs"][0]["roles"][0]["title"] = "Flight Attendant"


def title_in_other_words(member: Member) -> None:
    role = member["jobs"][0]["roles"][0]
    head, _, last = role["title"].rpartition(" ")
    role["title"] = f"{last}, {head}" if head else last


def other_dates(member: Member) -> None:
    role = member["jobs"][0]["roles"][0]
    year, _, month = role["start"].partition("-")
    role["start"] = f"{int(year) - 1}-{month}"


def dates_a_month_off(member: Member) -> None:
    role = member["jobs"][0]["roles"][0]
    year, month = map(int, role["start"].split("-"))
    role["start"] = f"{year}-{month + 1:02}" if month < 12 else f"{year + 1}-01"


def years_alone(member: Member) -> None:
    for role in (role for job in member["jobs"] for role in job["roles"]):
        role |= {key: role[key][:4] if role[key] != "present" else "present" for key in ("start", "end")}


def another_year_of_the_degree(member: Member) -> None:
    school = member["schools"][0]
    school["end"] = str(int(school["end"][:4]) - 2)


def another_school(member: Member) -> None:
    member["schools"] = member["schools"][:1]
    member["schools"][0]["school"] = "Brightwater University"


def job_missing_on_the_profile(member: Member) -> None:
    member["jobs"].pop(0)


def job_missing_on_the_resume(member: Member) -> None:
    role = {"title": "Dispatcher", "start": "2018-02", "end": "2020-09", "location": "", "lines": []}
    member["jobs"].insert(1, {"company": "Zephyr Shipyards", "roles": [role]})


def roles_grouped(member: Member) -> None:
    """The present job told as two, of which the older has another title."""
    roles = member["jobs"][0]["roles"]
    start = roles[0]["start"]
    older = {"title": "Dispatcher", "start": start, "end": "2023-12", "location": "", "lines": []}
    roles[0]["start"] = "2024-01"
    roles.insert(1, older)


def legal_names(member: Member) -> None:
    for job in member["jobs"]:
        job["company"] = f"{job['company']}, Inc."


def renamed(member: Member) -> None:
    member["jobs"][0]["company"] += " (acquired by Okonkwo Holdings)"


CASES: dict[Callable[[Member], None], set[str]] = {
    equal: set(),
    in_german: set(),
    another_name: {"name-mismatch"},
    middle_name_and_maiden_name: set(),
    another_title: {"title-mismatch"},
    title_in_other_words: set(),
    other_dates: {"dates-mismatch"},
    dates_a_month_off: set(),
    years_alone: set(),
    another_year_of_the_degree: {"education-mismatch"},
    another_school: {"education-mismatch"},
    job_missing_on_the_profile: {"employer-missing"},
    job_missing_on_the_resume: {"employer-missing"},
    roles_grouped: set(),
    legal_names: set(),
    renamed: set(),
}


@functools.cache
def resume(stem: str) -> Resume:
    return parse(read(ROOT / "fixtures" / "clean" / PEOPLE[stem]), "US")


def as_pdf(member: Member, folder: Path) -> Path:
    path = folder / "Profile.pdf"
    path.write_bytes(profile.profile(member))
    return path


def as_archive(member: Member, folder: Path) -> Path:
    path = folder / "data.zip"
    path.write_bytes(archive.zipped(archive.tables(member)))
    return path


def found(stem: str, change: Callable[[Member], None], form: Callable[[Member, Path], Path], folder: Path) -> list[str]:
    """The rules that speak, one for each finding, of the group profile."""
    member = copy.deepcopy(of_person(people.load(stem)))
    change(member)
    theirs = lint.read_profile(str(form(member, folder)), "US")
    findings, crashed = engine.run(select(RULES, ["profile"]), resume(stem), today=TODAY, profile=theirs)
    assert not crashed
    assert all(finding.related for finding in findings if finding.location is None)
    return [finding.rule.removeprefix("profile/") for finding in findings]


@pytest.mark.parametrize("stem", PEOPLE)
@pytest.mark.parametrize("form", [as_pdf, as_archive])
@pytest.mark.parametrize(("change", "expected"), CASES.items(), ids=lambda value: getattr(value, "__name__", ""))
def test_each_difference_is_found_and_nothing_else(
    stem: str,
    form: Callable[[Member, Path], Path],
    change: Callable[[Member], None],
    expected: set[str],
    tmp_path: Path,
) -> None:
    assert sorted(found(stem, change, form, tmp_path)) == sorted(expected)
