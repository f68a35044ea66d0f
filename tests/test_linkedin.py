"""`check --linkedin` and `compare`, as a person runs them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from fixtures import people
from fixtures.linkedin import archive, profile
from fixtures.linkedin.member import of_person
from tests.command import ROOT, TODAY, resumelint

STEM = "sales-manager"
RESUME = ROOT / "fixtures" / "clean" / f"{STEM}.pdf"
RULE = "profile/title-mismatch"


def member(**changes: Any) -> dict[str, Any]:
    """The salesperson's profile with another title in the present job; `changes` go over it."""
    made = of_person(people.load(STEM))
    made["jobs"][0]["roles"][0]["title"] = "Regional Sales Director"
    return made | changes


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two copies of a resume, one's profile as archive and the other's as PDF."""
    monkeypatch.chdir(tmp_path)
    Path("clients").mkdir()
    Path("profiles").mkdir()
    for name in ("ann", "bob"):
        Path(f"clients/{name}.pdf").write_bytes(RESUME.read_bytes())
    Path("profiles/ann.zip").write_bytes(archive.zipped(archive.tables(member())))
    Path("profiles/bob.zip").write_bytes(archive.zipped(archive.tables(of_person(people.load(STEM)))))
    Path("Profile.pdf").write_bytes(profile.profile(member()))
    return tmp_path


def check(*arguments: str) -> tuple[int, list[dict[str, Any]]]:
    done = resumelint("check", *arguments, "--isolated", "--today", TODAY, "--format", "json", "--jobs", "1")
    return done.exit_code, json.loads(done.stdout)["files"]


def rules(file: dict[str, Any]) -> list[str]:
    return [finding["rule"] for finding in file["findings"]]


def test_both_sides_are_shown_and_the_profile_has_an_entry_behind_its_resume(desk: Path) -> None:
    code, files = check("clients/ann.pdf", "--linkedin", "Profile.pdf")
    assert [(file["path"], file["kind"]) for file in files] == [
        ("clients/ann.pdf", "resume"),
        ("Profile.pdf", "profile"),
    ]
    assert (code, rules(files[0])) == (0, [RULE])
    finding = files[0]["findings"][0]
    assert finding["location"]["text"] == "Regional Sales Manager"
    (other,) = finding["related"]
    assert other["path"] == "Profile.pdf"
    assert (other["location"]["text"], other["location"]["page"]) == ("Regional Sales Director", 1)
    assert other["location"]["box"] is not None
    assert other["location"]["pointer"] == "/work/0"


def test_each_client_of_a_folder_is_compared_with_the_profile_of_that_name(desk: Path) -> None:
    _, files = check("clients", "--linkedin", "profiles/{stem}.zip")
    assert [(file["path"], rules(file)) for file in files] == [
        ("clients/ann.pdf", [RULE]),
        ("profiles/ann.zip", []),
        ("clients/bob.pdf", []),
        ("profiles/bob.zip", []),
    ]


def test_a_client_without_profile_is_told_and_the_others_go_on(desk: Path) -> None:
    Path("profiles/bob.zip").unlink()
    code, files = check("clients", "--linkedin", "profiles/{stem}.zip")
    assert [rules(file) for file in files] == [[RULE], [], [], ["file/unreadable"]]
    assert files[3]["path"] == "profiles/bob.zip"
    assert "there is no such file" in files[3]["findings"][0]["message"]
    assert code == 1


def test_what_is_no_export_of_linkedin_is_not_compared(desk: Path) -> None:
    _, files = check("clients/ann.pdf", "--linkedin", "clients/bob.pdf")
    assert [rules(file) for file in files] == [[], ["file/unreadable"]]


def test_a_profile_in_the_same_folder_is_no_resume(desk: Path) -> None:
    Path("clients/ann.linkedin.pdf").write_bytes(Path("Profile.pdf").read_bytes())
    Path("clients/bob.pdf").unlink()
    _, files = check("clients", "--linkedin", "clients/{stem}.linkedin.pdf")
    assert [(file["path"], file["kind"]) for file in files] == [
        ("clients/ann.pdf", "resume"),
        ("clients/ann.linkedin.pdf", "profile"),
    ]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["clients", "--linkedin", "Profile.pdf"], "one LinkedIn profile can't be compared with 2 resumes"),
        (["Profile.pdf", "--linkedin", "Profile.pdf"], "is given as the LinkedIn profile"),
        (
            ["clients/ann.pdf", "--linkedin", "Profile.pdf", "--report", "json=Profile.pdf"],
            "the report would overwrite Profile.pdf",
        ),
    ],
)
def test_wrong_use_is_told_in_a_sentence(desk: Path, arguments: list[str], told: str) -> None:
    done = resumelint("check", *arguments, "--isolated")
    assert done.exit_code == 2
    assert told in done.stderr
    assert "Traceback" not in done.output


def test_the_config_can_name_the_profile(desk: Path) -> None:
    Path("resumelint.toml").write_text('linkedin = "profiles/{stem}.zip"\nselect = ["profile"]\n', "utf-8")
    done = resumelint("check", "clients/ann.pdf", "--today", TODAY, "--format", "json")
    assert [file["path"] for file in json.loads(done.stdout)["files"]] == ["clients/ann.pdf", "profiles/ann.zip"]


def test_redacted_nothing_of_either_side_is_printed(desk: Path) -> None:
    made = member(name="Ingrid Falkenrath", email="i.falkenrath@example.org", slug="ifalkenrath")
    Path("Profile.pdf").write_bytes(profile.profile(made))
    done = resumelint("check", str(RESUME), "--linkedin", "Profile.pdf", "--isolated", "--redact", "--today", TODAY)
    assert "[profile/name-mismatch]" in done.stdout
    for secret in ("Falkenrath", "falkenrath", "Delgado", "delgado", "Halvorsen", "Regional Sales"):
        assert secret not in done.stdout


def compared(*arguments: str) -> str:
    done = resumelint("compare", *arguments, "--today", TODAY)
    assert done.exit_code == 0, done.output
    return done.stdout


def test_differences_are_marked_without_colour_and_fit_80_columns(desk: Path) -> None:
    shown = compared("clients/ann.pdf", "profiles/ann.zip", "--color", "never")
    assert "\x1b" not in shown
    assert max(map(len, shown.splitlines())) <= 80
    (title,) = (line for line in shown.splitlines() if "Sales Director" in line)
    assert title.split() == "Jobs ! Regional Sales Manager Regional Sales Director".split()
    assert any(line.split()[:3] == ["=", "Halvorsen", "Surgical"] for line in shown.splitlines())
    assert shown.endswith("1 differ, 0 on one side only, 0 unclear, 8 the same\n")


def test_terminal_codes_of_a_profile_don_t_reach_the_terminal(desk: Path) -> None:
    made = member(headline="Sales \x1b[31mmanager\x07")
    Path("profiles/ann.zip").write_bytes(archive.zipped(archive.tables(made)))
    for form in ("text", "json"):
        shown = compared("clients/ann.pdf", "profiles/ann.zip", "--format", form)
        assert not {"\x1b", "\x07"} & set(shown)


def test_the_comparison_as_json_says_what_differs_and_where(desk: Path) -> None:
    shown = compared("clients/ann.pdf", "Profile.pdf", "--format", "json")
    assert shown == compared("clients/ann.pdf", "Profile.pdf", "--format", "json")
    table = json.loads(shown)
    (row,) = (row for row in table["rows"] if row["verdict"] == "different")
    assert (row["section"], row["differs"]) == ("work", ["position"])
    assert (row["resume"]["pointer"], row["profile"]["position"]) == ("/work/0", "Regional Sales Director")
    assert table["summary"] == {"same": 9, "unclear": 0, "different": 1, "resume-only": 0, "profile-only": 0}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["Profile.pdf", "clients/ann.pdf"], "clients/ann.pdf can't be read: it is no export of LinkedIn's"),
        (["Profile.pdf", "profiles/ann.zip"], "Profile.pdf is a LinkedIn profile: name the resume first"),
        (["clients/ann.pdf", "none.pdf"], "none.pdf can't be read: there is no such file"),
    ],
)
def test_what_can_t_be_compared_is_told_in_a_sentence(desk: Path, arguments: list[str], told: str) -> None:
    done = resumelint("compare", *arguments)
    assert done.exit_code == 2
    assert told in done.stderr
