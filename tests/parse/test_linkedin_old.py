"""LinkedIn's profile PDF of before 2018 gives its facts, and no resume is taken for one."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixtures.linkedin.old import INFO, old_profile
from resumelint.lint import read_profile
from resumelint.resume import Kind
from tests.command import parsed
from tests.parse.member_read import Data, said
from tests.parse.test_linkedin_printed import full


def asked() -> Data:
    member = full()
    member["jobs"][0]["company"] = "Delta & Sons"
    for job in member["jobs"]:
        for role in job["roles"]:
            role["location"] = ""
            role["lines"] = [line for line in role["lines"] if line]
    return member


def drawn(folder: Path, info: dict[str, str]) -> Path:
    path = folder / "JaneDoe.pdf"
    path.write_bytes(old_profile(asked(), info))
    return path


@pytest.mark.parametrize("info", [INFO, {}], ids=["maker named", "maker unknown"])
def test_the_facts_of_an_old_profile_are_read(tmp_path: Path, info: dict[str, str]) -> None:
    member = asked()
    resume = read_profile(str(drawn(tmp_path, info)), "US")
    read = said(resume)
    assert resume.kind is Kind.PROFILE
    assert read["name"] == member["name"]
    assert read["headline"] == member["headline"]
    assert read["emails"] == [member["email"]]
    assert read["skills"] == member["skills"]
    assert [(job["title"], job["company"], job["start"], job["end"]) for job in read["jobs"]] == [
        (role["title"], job["company"], role["start"], role["end"]) for job in member["jobs"] for role in job["roles"]
    ]
    assert read["jobs"][0]["lines"] == sorted(member["jobs"][0]["roles"][0]["lines"])
    assert [(school["school"], school["degree"], school["field"], school["end"][:4]) for school in read["schools"]] == [
        (school["school"], school["degree"], school["field"], school["end"][:4]) for school in member["schools"]
    ]


def test_an_old_profile_is_printed_as_json_resume(tmp_path: Path) -> None:
    shown = parsed(drawn(tmp_path, {}))
    assert shown["meta"]["resumelint"]["kind"] == "profile"
    assert shown["work"][0]["position"] == "Head of Structures"
