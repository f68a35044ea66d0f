"""Every hostile file gets a report or one clear sentence, within the limits, and no more of what it wants."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from tests.command import resumelint
from tests.desk import resume, write
from tests.hostile.cases import CASES

LIMITS = "[limits]\nseconds = 600\nmemory = 600\n"
PASSED = ("took longer", "broke down", "killed the process", "of memory allowed", "resumelint itself failed")
"""What no file of these may come to."""
UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What steers a terminal or turns text round; line ends are ours."""
COMMAND = re.compile(r"^\s*::(?!(error|warning|notice) file=)|##\w*\[", re.MULTILINE)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """The report of each file, by what it is: of one run over all of them."""
    folder = tmp_path_factory.mktemp("hostile")
    config = write(str(folder / "limits.toml"), LIMITS)
    files = {}
    for n, (what, case) in enumerate(CASES.items()):
        files[what] = folder / str(n) / case.name
        files[what].parent.mkdir()
        files[what].write_bytes(case.make())
    done = resumelint("check", *files.values(), "--config", config, "--format", "jsonl", "--quiet")
    for file in files.values():
        file.unlink()
    assert done.stderr == ""
    assert not UNSEEN.search(done.stdout)
    assert "root:" not in done.stdout  # of /etc/passwd, which many of them ask for
    assert not [path for path in (Path("owned"), Path("/tmp/owned"), Path("/etc/owned")) if path.exists()]
    return dict(zip(files, map(json.loads, done.stdout.splitlines()), strict=True))


@pytest.mark.parametrize("what", CASES)
def test_it_is_read_or_refused_in_a_sentence(what: str, told: dict[str, dict[str, Any]]) -> None:
    found = told[what]["findings"]
    assert not [f for f in found if f["rule"] == "file/check-failed"]
    refused = [f"{f['message']} {f['fix']}" for f in found if f["rule"] == "file/unreadable"]
    assert not [sentence for sentence in refused if any(mark in sentence for mark in PASSED)]
    if CASES[what].refused:
        (sentence,) = refused
        assert CASES[what].refused in sentence
        assert sentence.count(".") > 1  # what is wrong, and what to do
    else:
        assert refused == []


TRICKS = [what for what in CASES if re.search("control|turn text|commands|HTML( in Markdown)?$|codes", what)]


@pytest.mark.parametrize("form", ["text", "github", "gitlab", "junit", "sarif", "json", "rdjson"])
def test_what_a_file_says_steers_nothing(form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the terminal nor the log of a CI system; the names of the files try it as well."""
    monkeypatch.chdir(tmp_path)
    files = []
    for n, what in enumerate(TRICKS):
        name = ("::error::x \x1b[2J", "##vso[task.x]\u202e", "<script>alert(1)<", "a\nb\n::stop::")[n % 4]
        files.append(Path(f"{n}{name}-{CASES[what].name}".replace("/", "")))
        files[-1].write_bytes(CASES[what].make())
    done = resumelint("check", "--isolated", "--format", form, "--", *files)
    assert done.exit_code == 1
    assert not UNSEEN.search(done.stdout + done.stderr)
    if form in ("text", "github"):
        assert not COMMAND.search(done.stdout)
    assert not COMMAND.search(done.stderr)


def test_what_is_no_file_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe.pdf")
    Path("zero.pdf").symlink_to("/dev/zero")
    Path("round.pdf").symlink_to("round.pdf")
    Path("gone.pdf").symlink_to("nowhere.pdf")
    with Path("sparse.pdf").open("wb") as file:
        file.truncate(2**30)
    done = resumelint("check", ".", "--isolated", "--format", "json")
    files = {f["path"]: f["findings"][0]["message"] for f in json.loads(done.stdout)["files"]}
    assert "not a file" in files["pipe.pdf"]
    assert "not a file" in files["zero.pdf"]
    assert "no such file" in files["gone.pdf"]
    assert "round.pdf" in files
    assert "1024 MB, more than the 50 MB" in files["sparse.pdf"]


def test_links_to_folders_are_not_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither out of what was named nor round in circles."""
    write(str(tmp_path / "secret" / "other.docx"), "x")
    (tmp_path / "client").mkdir()
    monkeypatch.chdir(tmp_path / "client")
    Path("out").symlink_to(tmp_path / "secret")
    Path("round").symlink_to(".")
    write("a.pdf", "x")
    done = resumelint("check", ".", "--isolated", "--format", "json")
    assert [f["path"] for f in json.loads(done.stdout)["files"]] == ["a.pdf"]


HIDING = (
    'ignore = ["contact", "impact", "honesty", "layout", "tone", "writing"]\nfail-on = "never"\nrule-paths = ["/etc"]\n'
)


@pytest.mark.parametrize("theirs", [HIDING, "nonsense = 1", "[[[", "x" * 3_000_000])
@pytest.mark.parametrize("name", [".resumelint.toml", "pyproject.toml"])
def test_a_config_that_comes_with_the_files_says_nothing_beside_ones_own(
    theirs: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the recipes for CI have it."""
    monkeypatch.chdir(tmp_path)
    write("client/jane.md", resume("Synergy"))
    write(f"client/{name}", theirs if name.startswith(".") else f"[tool.resumelint]\n{theirs}")
    own = write("own.toml", 'fail-on = "note"\n')
    done = resumelint("check", "client/jane.md", "--config", own, "--format", "json")
    alone = resumelint("check", "client/jane.md", "--isolated", "--fail-on", "note", "--format", "json")
    assert done.exit_code == alone.exit_code == 1
    assert json.loads(done.stdout)["files"] == json.loads(alone.stdout)["files"]


@pytest.mark.parametrize("key", ["command", "import", "plugins", "check"])
def test_no_config_names_code(key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write("jane.md", resume())
    write(".resumelint.toml", f'{key} = "os.system"\n')
    done = resumelint("check", "jane.md")
    assert done.exit_code == 2
    assert f"'{key}'" in done.stderr
