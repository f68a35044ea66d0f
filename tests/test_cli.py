"""What a person at the keyboard meets: commands, options, exit codes and what goes to which stream."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from resumelint import config, lint
from resumelint.checks.base import CHECKS, Case
from resumelint.finding import Hit
from tests.command import ROOT
from tests.command import resumelint as run
from tests.desk import lay, resume, write


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    lay(monkeypatch, tmp_path)
    return tmp_path


def in_a_process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    path = os.pathsep.join(filter(None, [str(ROOT / "src"), os.environ.get("PYTHONPATH", "")]))
    return subprocess.run(
        [sys.executable, "-m", "resumelint", *arguments],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": path, **environment},
    )


# What is found, and the exit code.


def test_findings_are_shown_and_counted_and_the_exit_code_is_1() -> None:
    done = run("check", "jane.md")
    assert done.exit_code == 1
    assert "[house/buzzwords] 2 times" in done.stdout
    assert "Created synergy among twelve nurses" in done.stdout
    assert done.stdout.splitlines()[-1] == "2 errors in 1 file"
    assert done.stderr == ""


def test_a_clean_resume_is_told_so_and_pointed_to_the_checklist() -> None:
    done = run("check", "clean.md")
    assert done.exit_code == 0
    assert done.stdout == "No findings in 1 file.\n"
    assert "resumelint checklist" in done.stderr


@pytest.mark.parametrize(
    ("level", "fail_on", "code"),
    [
        ("error", "error", 1),
        ("warning", "error", 0),
        ("warning", "warning", 1),
        ("note", "warning", 0),
        ("note", "note", 1),
        ("error", "never", 0),
    ],
)
def test_fail_on_decides_from_which_level_on_the_run_fails(level: str, fail_on: str, code: int) -> None:
    write(".resumelint.toml", f'rule-paths = ["house"]\nselect = ["house"]\nlevels = {{ "house" = "{level}" }}\n')
    assert run("check", "jane.md", "--fail-on", fail_on).exit_code == code


def test_a_file_that_cannot_be_read_is_a_finding_and_the_others_are_checked() -> None:
    write("broken.pdf", "%PDF-1.7 and then nothing")
    done = run("check", "broken.pdf", "jane.md", "--format", "json")
    broken, jane = json.loads(done.stdout)["files"]
    assert done.exit_code == 1
    assert [finding["rule"] for finding in broken["findings"]] == ["file/unreadable"]
    assert broken["kind"] == ""
    assert len(jane["findings"]) == 2


def test_when_no_file_could_be_read_the_exit_is_2_and_the_report_is_written() -> None:
    write("broken.pdf", "%PDF-1.7 and then nothing")
    done = run("check", "broken.pdf", "--fail-on", "never", "--report", "json=report.json")
    assert done.exit_code == 2
    assert "no file could be read" in done.stderr
    assert json.loads(Path("report.json").read_text("utf-8"))["summary"]["error"] == 1


def test_a_misspelt_file_name_is_answered_with_the_nearest_one() -> None:
    done = run("check", "jnae.md")
    assert done.exit_code == 2
    assert "there is no such file" in done.stdout
    assert "Did you mean 'jane.md'?" in done.stdout


def test_a_folder_or_pipe_that_is_no_file_does_not_hang(monkeypatch: pytest.MonkeyPatch) -> None:
    done = run("check", os.devnull)
    assert done.exit_code == 2
    assert "it is not a file" in done.stdout


# Formats and streams.


def test_json_is_the_same_bytes_every_time_and_takes_its_day_from_the_command_line() -> None:
    first, second = (run("check", "jane.md", "--format", "json", "--today", "2026-11-22") for _ in range(2))
    assert first.stdout_bytes == second.stdout_bytes
    report = json.loads(first.stdout)
    assert report["today"] == "2026-11-22"
    assert report["summary"] == {"files": 1, "error": 2, "warning": 0, "note": 0}
    assert report["files"][0]["path"] == "jane.md"


def test_jsonl_has_a_line_a_file_and_nothing_else() -> None:
    lines = run("check", "jane.md", "clean.md", "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line)["path"] for line in lines] == ["jane.md", "clean.md"]


def test_reports_are_written_beside_what_is_printed() -> None:
    done = run("check", "jane.md", "--report", "json=a.json", "--report", "text=a.txt", "--format", "jsonl")
    assert len(done.stdout.splitlines()) == 1
    assert json.loads(Path("a.json").read_text("utf-8"))["summary"]["error"] == 2
    assert Path("a.txt").read_text("utf-8").endswith("2 errors in 1 file\n")


def test_statistics_count_by_rule_before_the_last_line_and_leave_json_alone() -> None:
    assert "2  error    house/buzzwords" in run("check", "jane.md", "--statistics").stdout.splitlines()
    done = run("check", "jane.md", "--statistics", "--format", "json")
    assert json.loads(done.stdout)["summary"]["error"] == 2
    assert "house/buzzwords" in done.stderr


def test_quiet_says_nothing_of_a_clean_resume_and_shows_only_findings_of_another() -> None:
    assert run("check", "clean.md", "--quiet").output == ""
    loud = run("check", "jane.md", "--quiet")
    assert "[house/buzzwords]" in loud.stdout
    assert "2 errors in 1 file" not in loud.stdout


def test_redact_shows_no_words_of_the_resume_but_what_and_where() -> None:
    for form in ("text", "json"):
        done = run("check", "jane.md", "--redact", "--format", form)
        assert done.exit_code == 1
        assert "house/buzzwords" in done.stdout
        assert "synergy" not in done.stdout
        assert "nurses" not in done.stdout
    assert "line 11" in run("check", "jane.md", "--redact").stdout


def test_colour_is_for_terminals_and_for_those_who_ask() -> None:
    assert "\x1b" not in run("check", "jane.md").stdout
    assert "\x1b[" in in_a_process("check", "jane.md", "--color", "always", NO_COLOR="1").stdout.decode()
    assert "\x1b" not in in_a_process("check", "jane.md", NO_COLOR="").stdout.decode()


def test_a_terminal_with_few_letters_gets_question_marks_and_no_crash() -> None:
    write("jane.md", resume("Synergy → 東京 and Kraków"))
    done = in_a_process("check", "jane.md", PYTHONIOENCODING="cp1252", PYTHONUTF8="0")
    assert done.returncode == 1
    assert done.stderr == b""
    assert "  line 11 | Synergy ? ?? and Kraków" in done.stdout.decode("cp1252").splitlines()
    as_json = in_a_process("check", "jane.md", "--format", "json", PYTHONIOENCODING="cp1252", PYTHONUTF8="0")
    assert "Synergy" in json.loads(as_json.stdout.decode("utf-8"))["files"][0]["findings"][0]["location"]["text"]


def test_nothing_in_a_path_reaches_the_terminal_as_a_code() -> None:
    done = run("check", "\x1b[31mevil\x07.pdf")
    assert done.exit_code == 2
    assert "\x1b" not in done.output
    assert "\x07" not in done.output


def test_the_exit_code_does_not_hang_on_who_reads_the_output() -> None:
    code = (
        "import os, subprocess, sys\n"
        "child = subprocess.Popen([sys.executable, '-m', 'resumelint', 'check', 'jane.md'], stdout=subprocess.PIPE)\n"
        "child.stdout.close()\n"
        "sys.exit(child.wait())\n"
    )
    path = os.pathsep.join(filter(None, [str(ROOT / "src"), os.environ.get("PYTHONPATH", "")]))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env={**os.environ, "PYTHONPATH": path})
    assert (done.returncode, done.stderr) == (1, b"")


# Wrong use.


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["jane.md"], "'jane.md' is not a command; to lint it: resumelint check jane.md"),
        (["no such.pdf"], 'resumelint check "no such.pdf"'),
        (["chekc", "jane.md"], "No such command 'chekc'"),
        (["check"], "Missing argument"),
        (["check", "empty"], "no PDF or DOCX in empty"),
        (["check", "jane.md", "--select", "house/buzzword"], "did you mean 'house/buzzwords'?"),
        (["check", "jane.md", "--ignore", "hose"], "did you mean 'house'?"),
        (["check", "jane.md", "--ignore", "file/unreadable"], "'file/unreadable' can't be switched off"),
        (["check", "jane.md", "--region", "UK"], "'UK' is no ISO country code (the United Kingdom's is GB)"),
        (["check", "jane.md", "--region", "U$"], "'U$' is no country code"),
        (["check", "jane.md", "--today", "22.11.2026"], "write it as YYYY-MM-DD"),
        (["check", "jane.md", "--today", "2026-02-30"], "write it as YYYY-MM-DD"),
        (["check", "jane.md", "--format", "xml"], "'xml' is not one of 'text', 'json', 'jsonl'"),
        (["check", "jane.md", "--report", "xml=a"], "is not FORMAT=PATH with a format out of text, json, jsonl"),
        (["check", "jane.md", "--report", "json=nowhere/a.json"], "a file in a folder that exists"),
        (["check", "jane.md", "--report", "json=jane.md"], "the report would overwrite jane.md"),
        (["check", "jane.md", "--config", "nowhere.toml"], "nowhere.toml can't be read: No such file"),
        (["check", "jane.md", "--config", "a.toml", "--isolated"], "take --config or --isolated"),
        (["check", "jane.md", "--slect", "house"], "No such option"),
        (["parse", "broken.pdf"], "broken.pdf can't be read"),
        (["parse", "nowhere.pdf"], "there is no such file"),
        (["explain", "house/buzz"], "did you mean 'house/buzzwords'?"),
        (["init"], "there is a config here already, .resumelint.toml"),
    ],
)
def test_wrong_use_is_one_sentence_and_exit_code_2(arguments: list[str], told: str) -> None:
    Path("empty").mkdir()
    write("broken.pdf", "%PDF-1.7 and then nothing")
    done = run(*arguments)
    assert done.exit_code == 2
    assert told in done.stderr
    assert "Traceback" not in done.output
    assert done.stdout == ""
    assert len([line for line in done.stderr.splitlines() if line.startswith("Error: ")]) == 1


def test_no_command_at_all_shows_the_help() -> None:
    done = run()
    assert done.exit_code == 2
    assert "check" in done.stderr


def test_the_options_name_the_same_levels_as_the_config() -> None:
    assert all(run("check", "clean.md", "--fail-on", level).exit_code == 0 for level in config.FAIL_ON)


# Defects of ours.


def test_a_crash_costs_one_file_and_is_told_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = lint.read_file

    def broken(path: str, *rest: object) -> object:
        if path == "jane.md":
            raise IndexError("of \x1b[31m our making")
        return whole(path, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(lint, "read_file", broken)
    done = run("check", "jane.md", "clean.md", "--fail-on", "never")
    assert done.exit_code == 2
    assert "file/unreadable" in done.stdout
    assert "1 error in 1 of 2 files" in done.stdout
    assert "resumelint failed on jane.md: IndexError: of" in done.stderr
    assert "please report it" in done.stderr
    assert "Traceback" not in done.output
    assert "\x1b" not in done.output


def test_a_rule_that_crashes_costs_only_itself_and_the_exit_code_is_2(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(case: Case) -> Iterator[Hit]:
        raise KeyError("oh")

    monkeypatch.setitem(CHECKS, "phone-missing", broken)
    done = run("check", "jane.md", "--select", "house,contact/phone-missing", "--fail-on", "never")
    assert done.exit_code == 2
    assert "The rule 'contact/phone-missing' crashed" in " ".join(done.stdout.split())
    assert "[house/buzzwords] 2 times" in done.stdout
    assert "a rule crashed on jane.md" in done.stderr


def test_a_crash_outside_of_files_is_no_traceback_either(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: object, **options: object) -> None:
        raise ZeroDivisionError("oh")

    monkeypatch.setattr(config, "settings_for", broken)
    done = run("check", "jane.md")
    assert done.exit_code == 2
    assert done.stderr.startswith("Error: resumelint failed: ZeroDivisionError: oh; please report it")


def test_the_traceback_is_there_for_those_who_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: object, **options: object) -> None:
        raise ZeroDivisionError("oh")

    monkeypatch.setattr(config, "settings_for", broken)
    monkeypatch.setenv("RESUMELINT_DEBUG", "1")
    assert isinstance(run("check", "jane.md").exception, ZeroDivisionError)


def test_the_module_runs_as_the_command_does() -> None:
    done = in_a_process("check", "clean.md")
    assert (done.returncode, done.stdout) == (0, b"No findings in 1 file.\n")
