"""The public API: what a notebook or a web service imports."""

from __future__ import annotations

import datetime
import subprocess
import sys
from pathlib import Path

import pytest

import resumelint
from resumelint.config import Settings
from resumelint.finding import Level
from resumelint.plan import plan
from tests.command import resumelint as run
from tests.desk import HOUSE_RULE, lay, write


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    lay(monkeypatch, tmp_path)
    return tmp_path


def test_check_gives_a_report() -> None:
    report = resumelint.check("jane.md", Path("clean.md"), today=datetime.date(2026, 11, 22))
    assert isinstance(report, resumelint.Report)
    assert report.today == "2026-11-22"
    assert [len(file.findings) for file in report.files] == [2, 0]
    finding = report.files[0].findings[0]
    assert isinstance(finding, resumelint.Finding)
    assert (finding.rule, finding.level) == ("house/buzzwords", Level.ERROR)
    assert {rule.name for rule in report.rules} >= {"house/buzzwords", "file/unreadable"}


def test_check_takes_the_options_of_the_command() -> None:
    assert not resumelint.check("jane.md", ignore=["house"]).files[0].findings
    rules = {rule.name for rule in resumelint.check("jane.md", isolated=True).rules}
    assert "house/buzzwords" not in rules
    assert "contact/phone-missing" in rules
    masked = resumelint.check("jane.md", redact=True).files[0].findings
    assert "synergy" not in masked[0].message


def test_parse_gives_json_resume() -> None:
    assert resumelint.parse("jane.md")["basics"]["name"] == "Jane Doe"


def test_parse_is_the_function_even_after_its_package_is_imported() -> None:
    code = (
        "import resumelint\n"
        "resumelint.check('clean.md')\n"
        "from resumelint import parse\n"
        "print(parse('clean.md')['basics']['name'], resumelint.parse('clean.md')['basics']['name'])\n"
    )
    path = str(Path(resumelint.__file__).parents[1])
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {path!r})\n{code}"], capture_output=True
    )
    assert done.stdout.decode() == "Jane Doe Jane Doe\n", done.stderr


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (lambda: resumelint.check(), "no file to check"),
        (lambda: resumelint.check("jane.md", select=["nonsense"]), "unknown rule or group 'nonsense'"),
        (lambda: resumelint.check("jane.md", config="nowhere.toml"), "nowhere.toml can't be read"),
        (lambda: resumelint.check("jane.md", region="UK"), "'UK' is no ISO country code"),
        (lambda: resumelint.parse("nowhere.pdf"), "there is no such file"),
        (lambda: resumelint.parse("jane.md", region="Europe"), "'Europe' is no country code"),
    ],
)
def test_what_is_wrong_is_a_value_error_with_a_sentence(call: object, told: str) -> None:
    assert callable(call)
    with pytest.raises(ValueError, match=told):
        call()


def test_an_unreadable_file_is_a_finding_and_no_error() -> None:
    write("broken.pdf", "%PDF-1.7 and then nothing")
    (file,) = resumelint.check("broken.pdf").files
    assert [finding.rule for finding in file.findings] == ["file/unreadable"]


def test_known_employers_reach_the_rules_that_ask_for_them() -> None:
    asking = HOUSE_RULE.replace("[[example]]", '[options]\nknown-employers = ["Springfield"]\n[[example]]', 1)
    write("house/asking.toml", asking)
    job = plan(Settings(known_employers=("Acme Robotics",), rule_paths=(Path("house"),)))
    options = {rule.name: rule.options for rule in job.rules}
    assert options["house/asking"]["known-employers"] == ["Springfield", "Acme Robotics"]
    assert "known-employers" not in options["house/buzzwords"]


def test_parse_reads_numbers_by_the_region_of_the_config_unless_told_otherwise() -> None:
    own = Path(".resumelint.toml")
    own.write_text(own.read_text("utf-8") + 'region = "UK"\n', "utf-8")
    assert "'UK' is no ISO country code" in run("parse", "jane.md").stderr
    assert run("parse", "jane.md", "--region", "GB").exit_code == 0
