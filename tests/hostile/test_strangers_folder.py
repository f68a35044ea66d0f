"""What comes with a stranger's files: things that are no files, links that lead away, a config of its own."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.command import resumelint
from tests.desk import resume, write


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
