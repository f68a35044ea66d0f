"""The formats for CI systems: valid by what those publish, also for what a stranger's file is called and says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
from lxml import etree

from resumelint.finding import FileReport, Finding, Level, Location, Report, RuleInfo
from resumelint.report import FORMATS, render
from resumelint.report.pen import Pen
from tests.command import resumelint
from tests.desk import resume, write
from tests.report.sample import REPORT

SCHEMA = Path(__file__).parent / "schema"
SCHEMAS = {"sarif": "sarif-2.1.0-rtm.5.json", "rdjson": "rdjson.json", "gitlab": "gitlab.json"}
NASTY = "a\x00b\x1b[31m%\r\n::error::x ##[add-mask]y <b>&\"'\u202e\udcff \ufffe"
RULES = (RuleInfo("a/b", Level.ERROR, "Summary", "", ""), RuleInfo("a/c", Level.NOTE, "Summary", "", ""))


def nasty(level: Level = Level.ERROR, line: int | None = 3) -> Finding:
    """A finding whose every word is hostile."""
    place = Location(1, line, None, NASTY, "/work/0", NASTY, 0, len(NASTY)) if line else None
    return Finding("a/b" if level is Level.ERROR else "a/c", level, NASTY, NASTY, place, "0" * 32)


def report(*findings: Finding, path: str = "jane doe.pdf", fail_on: str = "error") -> Report:
    return Report("2026-11-22", (FileReport(path, "resume", findings),), RULES, fail_on)


HOSTILE = report(nasty(), nasty(Level.NOTE), nasty(line=None), path=f"::{NASTY.replace(chr(0), '')}.pdf")
REPORTS = {"the sample": REPORT, "hostile words": HOSTILE, "no findings": report(), "no files": Report("x", ())}


def read(form: str, told: Report) -> Any:
    return json.loads(render(form, told, Pen()))


@pytest.mark.parametrize("told", REPORTS.values(), ids=REPORTS)
@pytest.mark.parametrize("form", SCHEMAS)
def test_json_formats_are_valid_by_their_schemas(form: str, told: Report) -> None:
    schema = json.loads((SCHEMA / SCHEMAS[form]).read_text("utf-8"))
    jsonschema.validate(read(form, told), schema, cls=jsonschema.validators.validator_for(schema))


@pytest.mark.parametrize("told", REPORTS.values(), ids=REPORTS)
def test_junit_is_valid_by_its_schema(told: Report) -> None:
    schema = etree.XMLSchema(etree.parse(SCHEMA / "junit-10.xsd"))
    schema.assertValid(etree.fromstring(render("junit", told, Pen()).encode()))


@pytest.mark.parametrize("form", sorted(set(FORMATS) - {"html"}))
def test_no_format_lets_a_document_speak_to_the_ci_system(form: str) -> None:
    shown = render(form, HOSTILE, Pen())
    commands = [line for line in shown.splitlines() if line.lstrip().startswith("::")]
    assert "##[" not in shown or form == "text"  # text is made harmless where it is printed
    assert "\x1b" not in shown
    if form == "github":
        assert len(commands) == len(shown.splitlines()) == 3
        assert all(line.startswith(("::error file=", "::notice file=")) for line in commands)
    elif form != "text":
        assert not commands


def test_text_on_stdout_lets_no_document_speak_to_the_ci_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write("::error::x.md", resume("Was a team player ##[add-mask]secret", "::error::a go-getter ::error::x"))
    done = resumelint("check", "::error::x.md", "--isolated")
    assert "cliche" in done.stdout
    assert not [line for line in done.output.splitlines() if line.lstrip().startswith("::") or "##[" in line]


def test_sarif_has_a_line_for_every_result() -> None:
    for told in (REPORT, HOSTILE):
        for result in read("sarif", told)["runs"][0]["results"]:
            (location,) = result["locations"]
            assert location["physicalLocation"]["region"]["startLine"] >= 1


def test_sarif_names_files_by_relative_encoded_references(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    names = {
        "é ü%#?.pdf": "%C3%A9%20%C3%BC%25%23%3F.pdf",
        "./a/../b.pdf": "b.pdf",
        str(tmp_path / "in" / "c.pdf"): "in/c.pdf",
        "::x:y.pdf": "%3A%3Ax%3Ay.pdf",  # a colon in the first part would make it a scheme
    }
    for path, shown in names.items():
        run = read("sarif", report(nasty(), path=path))["runs"][0]
        assert run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == shown
    assert unquote("%C3%A9%20%C3%BC%25%23%3F.pdf") == "é ü%#?.pdf"


def test_sarif_tells_the_page_and_the_rule() -> None:
    run = read("sarif", REPORT)["runs"][0]
    buried = next(r for r in run["results"] if r["ruleId"] == "contact/phone-buried")
    assert run["tool"]["driver"]["rules"][buried["ruleIndex"]]["id"] == "contact/phone-buried"
    assert buried["message"]["text"].startswith("Page 2: ")
    assert buried["locations"][0]["logicalLocations"][0]["name"] == "page 2"
    assert buried["locations"][0]["physicalLocation"]["region"]["startLine"] == 41


def test_github_shows_errors_first_over_all_files() -> None:
    many = Report(
        "x",
        (FileReport("a.pdf", "resume", (nasty(Level.NOTE),) * 12), FileReport("b.pdf", "resume", (nasty(),))),
        RULES,
    )
    assert render("github", many, Pen()).splitlines()[0].startswith("::error file=b.pdf,line=3,")


def test_github_escapes_what_would_end_a_property() -> None:
    line = render("github", report(nasty(), path="50%,a:b.pdf"), Pen())
    assert "file=50%25%2Ca%3Ab.pdf,line=3,title=a/b::" in line


def test_gitlab_hides_no_finding_that_two_files_share() -> None:
    both = Report("x", tuple(FileReport(path, "resume", (nasty(),)) for path in ("a.pdf", "b.pdf")), RULES)
    assert len({entry["fingerprint"] for entry in read("gitlab", both)}) == 2


@pytest.mark.parametrize(("fail_on", "failures"), [("error", 1), ("note", 2), ("never", 0)])
def test_junit_fails_what_makes_the_run_fail(fail_on: str, failures: int) -> None:
    suites = etree.fromstring(render("junit", report(nasty(), nasty(Level.NOTE), fail_on=fail_on), Pen()).encode())
    assert suites.find("testsuite").get("failures") == str(failures)
    assert len(suites.findall(".//failure")) == failures
    assert len(suites.findall(".//testcase")) == 2
