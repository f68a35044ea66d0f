"""The example of a rule package: installed as a user would, found, run, and tested by its own tests. And the way round
it: nobody's files make resumelint run Python."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from resumelint import checks
from tests.command import ROOT, resumelint
from tests.desk import resume

PIP = ["-m", "pip", "install", "-qq", "--no-index", "--no-build-isolation", "--no-deps", "--target"]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the package is installed in."""
    source = tmp_path_factory.mktemp("source") / "plugin"
    shutil.copytree(ROOT / "examples" / "plugin", source, ignore=shutil.ignore_patterns("__pycache__"))
    target = tmp_path_factory.mktemp("installed")
    python([*PIP, str(target), str(source)], source)
    return target


def python(arguments: list[str], folder: Path, *paths: Path, code: int = 0) -> subprocess.CompletedProcess[str]:
    """Python in a process of its own, in a folder, with the given places to import from."""
    path = os.pathsep.join(map(str, [*paths, ROOT / "src"]))
    known = {key: value for key, value in os.environ.items() if not key.startswith(("PIP_", "PYTHON"))}
    env = {**known, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1", "COLUMNS": "100"}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=env, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done


def test_its_rules_are_listed_explained_and_tried(place: Path, tmp_path: Path) -> None:
    listed = python(["-m", "resumelint", "rules"], tmp_path, place).stdout
    assert "house/skill-twice" in listed
    assert "Never write '…'" in listed
    told = python(["-m", "resumelint", "explain", "house/skill-twice"], tmp_path, place).stdout
    assert "has not read the list again" in told
    tried = python(["-m", "resumelint", "rules", "--test"], tmp_path, place).stdout
    assert tried.endswith("all do what they say.\n")


def test_its_rules_find_what_they_are_about_and_obey_the_config(place: Path, tmp_path: Path) -> None:
    text = resume("Created synergies between two wards") + "\n## Skills\n\nTriage, Epic, Wound care, triage\n"
    (tmp_path / "jane.md").write_text(text, "utf-8")
    check = ["-m", "resumelint", "check", "jane.md", "--format", "json"]
    (file,) = json.loads(python([*check, "--select", "house"], tmp_path, place).stdout)["files"]
    assert [(f["rule"], f["location"]["text"]) for f in file["findings"]] == [
        ("house/synergy", "synergies"),
        ("house/skill-twice", "triage"),
    ]
    assert file["findings"][1]["location"]["pointer"] == "/skills/0"
    (tmp_path / ".resumelint.toml").write_text(
        'select = ["house"]\nlevels = { "house/skill-twice" = "error" }', "utf-8"
    )
    (file,) = json.loads(python(check, tmp_path, place, code=1).stdout)["files"]
    assert file["findings"][0]["level"] == "error"
    redacted = python([*check, "--redact"], tmp_path, place, code=1).stdout
    assert "'[excerpt]' is among the skills already." in redacted


def test_its_own_tests_pass(place: Path) -> None:
    arguments = ["-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", os.devnull, "--rootdir", ".", "tests"]
    assert "1 passed" in python(arguments, ROOT / "examples" / "plugin", place).stdout


CRASHING = """
from pathlib import Path
from resumelint.document import Span
from resumelint.plugin import Hit, check

RULES = Path(__file__).parent / "bad_rules"


@check("raises", "text")
def raises(case):
    raise RuntimeError("Jane Doe")
    yield


@check("leaves", "text")
def leaves(case):
    raise SystemExit(0)


@check("returns", "text")
def returns(case):
    return None


@check("yields", "text")
def yields(case):
    yield 3


@check("forgets", "text")
def forgets(case):
    yield Hit()


@check("misplaces")
def misplaces(case):
    yield Hit((Span(9999, 0, 1),))
"""
ERRORS = {
    "raises": "RuntimeError",
    "leaves": "SystemExit",
    "returns": "TypeError",
    "yields": "AttributeError",
    "forgets": "KeyError",
    "misplaces": "IndexError",
}


def test_a_rule_that_crashes_costs_its_own_findings_alone(tmp_path: Path) -> None:
    package(tmp_path, CRASHING, *ERRORS)
    (tmp_path / "jane.md").write_text(resume("A team player with synergy"), "utf-8")
    done = python(["-m", "resumelint", "check", "jane.md", "--format", "json"], tmp_path, tmp_path / "site", code=2)
    (file,) = json.loads(done.stdout)["files"]
    crashes = [finding["message"] for finding in file["findings"] if finding["rule"] == "file/check-failed"]
    assert sorted(crashes) == sorted(
        f"The rule 'bad/{name}' crashed on this file ({error}), so it said nothing about it; the other findings stand."
        for name, error in ERRORS.items()
    )
    assert "tone/cliche" in {finding["rule"] for finding in file["findings"]}
    assert "a rule crashed on jane.md" in done.stderr
    assert "Traceback" not in done.stderr


def package(folder: Path, code: str, *checks: str) -> None:
    """An installed package with a rule for each of its checks."""
    rule, info = folder / "site" / "bad_rules" / "bad", folder / "site" / "bad-1.0.dist-info"
    rule.mkdir(parents=True)
    info.mkdir()
    for name in checks:
        message = "x" if name == "misplaces" else "{text}"
        (rule / f"{name}.toml").write_text(f'check = "{name}"\nmessage = "{message}"\n', "utf-8")
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: bad\nVersion: 1.0\n", "utf-8")
    (info / "entry_points.txt").write_text("[resumelint.rules]\nbad = bad_package:RULES\n", "utf-8")
    (folder / "site" / "bad_package.py").write_text(code, "utf-8")


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("raise SystemExit(0)", "the installed rule package 'bad' can't be loaded: 0"),
        ("import nothing_of_this_name", "'bad' can't be loaded: No module named 'nothing_of_this_name'"),
        ("RULES = 3", "the installed rule package 'bad' names no folder of rules"),
        ("RULES = '/nowhere'", "there is no such folder"),
        ("from resumelint.plugin import check\ncheck('phrases')(print)", "two checks are named 'phrases'"),
    ],
)
def test_a_package_that_can_not_be_loaded_is_told_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, told: str
) -> None:
    package(tmp_path, code)
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    checks.plugins.cache_clear()
    done = resumelint("rules", "--isolated")
    checks.plugins.cache_clear()
    sys.modules.pop("bad_package", None)
    assert done.exit_code == 2
    assert told in done.stderr
    assert len(done.stderr.splitlines()) == 1


SERVICE = """
import threading

import resumelint

if __name__ == "__main__":
    done = threading.Event()
    threading.Thread(target=done.wait).start()  # beside a thread, workers are new interpreters
    try:
        print([finding.rule for finding in resumelint.check("jane.md", jobs=1).files[0].findings])
    finally:
        done.set()
"""


def test_python_that_comes_with_somebodys_files_is_never_run(tmp_path: Path) -> None:
    """A client's folder with everything in it that a tool could be lured to import."""
    evil = f"open({str(tmp_path / 'run')!r}, 'w').close()\nRULES = '.'\n"
    package(tmp_path, evil)
    client = tmp_path / "client"
    shutil.copytree(tmp_path / "site", client)
    (client / "house").mkdir()
    rule = 'check = "phrases"\nwords = ["synergy"]\nmessage = "x"\n'
    (client / "house" / "synergy.toml").write_text(rule, "utf-8")
    for name in ("conftest.py", "house/__init__.py", "house/synergy.py", "yaml.py", "multiprocessing.py", "click.py"):
        (client / name).write_text(evil, "utf-8")
    (client / ".resumelint.toml").write_text('rule-paths = ["house"]', "utf-8")
    (client / "jane.md").write_text(resume("Created synergy"), "utf-8")
    for arguments in (["check", "jane.md"], ["explain", "house/synergy"]):
        python(["-m", "resumelint", *arguments], client)
    (tmp_path / "service.py").write_text(SERVICE, "utf-8")
    assert "house/synergy" in python([str(tmp_path / "service.py")], client).stdout
    assert not (tmp_path / "run").exists()
