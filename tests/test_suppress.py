"""Switching rules off for some files, and accepting single findings, seen from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command import resumelint as run
from tests.desk import lay, resume, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def told(*arguments: str) -> list[str]:
    """The words of each finding."""
    files = json.loads(run("check", *arguments, "--format", "json").stdout)["files"]
    return [finding["location"]["text"] for file in files for finding in file["findings"]]


SUPPRESS = """
[[suppress]]
rule = "house/buzzwords"
file = "jane.md"
match = "SYNERGY"
reason = "product name"
"""


def test_a_suppression_takes_out_the_finding_with_its_words_and_no_other(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    lay(monkeypatch, folder, SUPPRESS)
    assert told("jane.md") == ["team player"]
    assert run("check", "jane.md").stderr == ""


def test_it_works_on_words_that_are_masked_in_what_is_printed(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    lay(monkeypatch, folder, SUPPRESS)
    report = json.loads(run("check", "jane.md", "--redact", "--format", "json").stdout)
    (finding,) = report["files"][0]["findings"]
    assert finding["location"]["line"] == 12
    assert finding["message"] == "'[excerpt]' says nothing."


def test_the_exit_code_is_that_of_what_is_left(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    lay(monkeypatch, folder, '[[suppress]]\nrule = "house"\nfile = "*.md"\nreason = "a test"\n')
    assert run("check", "jane.md").exit_code == 0


def test_an_unused_suppression_is_told_on_stderr_and_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    lay(monkeypatch, folder, SUPPRESS)
    write("jane.md", resume("Trained 30 nurses"))
    done = run("check", "jane.md")
    assert done.exit_code == 0
    assert "the suppression of 'house/buzzwords' in 'jane.md' for 'SYNERGY' matched nothing" in done.stderr
    assert "suppression" not in run("check", "jane.md", "--quiet").stderr


def test_a_suppression_for_a_file_or_rule_that_is_not_in_this_run_is_not_called_unused(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    lay(monkeypatch, folder, SUPPRESS)
    assert "suppression" not in run("check", "clean.md").stderr
    assert "suppression" not in run("check", "jane.md", "--select", "contact/email-missing").stderr


@pytest.mark.parametrize(("glob", "found"), [("*.md", 0), ("j*.md", 0), ("cv/*.md", 2), ("/jane.md", 0), ("*.pdf", 2)])
def test_per_file_ignores_go_by_globs_from_the_configs_folder(
    monkeypatch: pytest.MonkeyPatch, folder: Path, glob: str, found: int
) -> None:
    lay(monkeypatch, folder, f'per-file-ignores = {{ "{glob}" = ["house/buzzwords"] }}\n')
    assert len(told("jane.md")) == found


def test_per_file_ignores_take_groups_and_other_files_keep_the_rule(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    lay(monkeypatch, folder, 'per-file-ignores = { "jane.md" = ["house"] }\n')
    write("joan.md", resume("Synergy"))
    assert told("jane.md", "joan.md") == ["Synergy"]


@pytest.mark.parametrize(
    "config",
    [
        'per-file-ignores = { "*.md" = ["house/buzzword"] }',
        '[[suppress]]\nrule = "house/buzzword"\nfile = "a"\nreason = "r"',
        'levels = { "house/buzzword" = "note" }',
        'rules = { "house/buzzword" = { pages = 3 } }',
    ],
)
def test_a_misspelt_rule_anywhere_in_the_config_is_an_error(
    monkeypatch: pytest.MonkeyPatch, folder: Path, config: str
) -> None:
    lay(monkeypatch, folder, config)
    done = run("check", "jane.md")
    assert done.exit_code == 2
    assert "did you mean 'house/buzzwords'?" in done.stderr


def test_a_suppression_can_not_hide_that_a_file_was_not_read(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    lay(monkeypatch, folder, '[[suppress]]\nrule = "file/unreadable"\nfile = "a.pdf"\nreason = "r"\n')
    done = run("check", "jane.md")
    assert done.exit_code == 2
    assert "'file/unreadable' can't be switched off" in done.stderr
