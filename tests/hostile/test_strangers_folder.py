"""What comes with a stranger's files: things that are no files, links that lead away, a config of its own."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from resumelint import lint, read
from resumelint.document import Document
from resumelint.read.limits import Limits
from tests.command import ROOT, resumelint
from tests.desk import HOUSE_RULE, resume, write


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


def test_a_config_of_theirs_that_decides_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside one's own files a config is one's own, and nothing is said."""
    monkeypatch.chdir(tmp_path)
    write("client/jane.md", resume("Synergy"))
    write("client/.resumelint.toml", 'ignore = ["tone"]\nfail-on = "never"\nregion = "US"\n')
    done = resumelint("check", "client/jane.md")
    assert "client/.resumelint.toml, which lies with the files" in done.stderr
    assert "(ignore, fail-on)" in done.stderr
    monkeypatch.chdir(tmp_path / "client")
    assert "lies with the files" not in resumelint("check", "jane.md").stderr
    monkeypatch.chdir(tmp_path)
    named = resumelint("check", "client/jane.md", "--config", "client/.resumelint.toml")
    assert "lies with the files" not in named.stderr
    write("client/.resumelint.toml", 'region = "GB"\n')
    assert "lies with the files" not in resumelint("check", "client/jane.md").stderr


@pytest.mark.parametrize("what", ["pipe", "/dev/zero", "socket"])
@pytest.mark.parametrize("option", ["", "--linkedin", "--config", "--baseline"])
def test_what_is_no_file_is_not_waited_for_when_it_is_named(
    what: str, option: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe")
    write("jane.md", resume())
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket")
        done = resumelint("check", *(["jane.md", option] if option else []), what, "--format", "json")
    if option in ("--config", "--baseline"):
        assert done.exit_code == 2
        assert "not a file" in done.stderr
    else:
        told = {f["path"]: f["findings"][0]["message"] for f in json.loads(done.stdout)["files"]}
        assert "not a file" in told[what]


def test_a_link_to_itself_is_no_config_and_no_rule(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("loop.toml", "rules", "words.txt", ".resumelint.toml", "pyproject.toml"):
        Path(name).symlink_to(name)
    write("jane.md", resume())
    assert resumelint("check", "jane.md").exit_code == 0
    named = resumelint("check", "jane.md", "--config", "loop.toml")
    assert (named.exit_code, "loop.toml can't be read" in named.stderr) == (2, True)
    for text in ('rule-paths = ["rules"]', 'rule-paths = ["house"]'):
        write("house/odd.toml", HOUSE_RULE.replace('["synergy", "team player"]', '["words.txt"]'))
        Path("house/words.txt").unlink(missing_ok=True)
        Path("house/words.txt").symlink_to("words.txt")
        done = resumelint("check", "jane.md", "--config", write("own.toml", text))
        assert done.exit_code == 2
        assert "Traceback" not in done.stderr
        assert "please report it" not in done.stderr


def changing(monkeypatch: pytest.MonkeyPatch, name: str, change: Callable[[Path], object]) -> None:
    """While a file of this name is read, when its format is known already, it changes."""
    whole = read._with

    def changed(reader: str, path: Path, limits: Limits) -> Document:
        if path.name == name:
            change(path)
        return whole(reader, path, limits)

    monkeypatch.setattr(read, "_with", changed)


CHANGES: dict[str, Callable[[Path], object]] = {
    "gone": lambda path: path.unlink(),
    "cut": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "empty": lambda path: path.write_bytes(b""),
    "other": lambda path: path.write_bytes(b"\x00\xff" * 5000),
    "folder": lambda path: (path.unlink(), path.mkdir()),
    "longer": lambda path: path.write_bytes(b"x" * 60_000_000),
}


@pytest.mark.parametrize("how", CHANGES)
@pytest.mark.parametrize("suffix", ["pdf", "docx", "md", "json", "zip"])
def test_a_file_that_changes_while_it_is_read_costs_only_itself(
    suffix: str, how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write("jane.md", resume())
    sources = sorted(p for p in (ROOT / "fixtures").rglob(f"*.{suffix}") if p.stat().st_size < 200_000)
    if suffix in ("md", "json"):
        write(f"odd.{suffix}", resume() if suffix == "md" else '{"basics": {"name": "Jane Doe"}, "work": []}')
    else:
        Path(f"odd.{suffix}").write_bytes(sources[0].read_bytes())
    changing(monkeypatch, f"odd.{suffix}", CHANGES[how])
    done = resumelint("check", f"odd.{suffix}", "jane.md", "--isolated", "--format", "json")
    odd, jane = json.loads(done.stdout)["files"]
    assert jane["kind"] == "resume"
    rules = {f["rule"]: f["message"] for f in odd["findings"]}
    assert "file/check-failed" not in rules
    assert "resumelint itself failed" not in rules.get("file/unreadable", "")
    assert done.exit_code in (0, 1)


def test_a_file_that_is_gone_after_it_was_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write("jane.md", resume())
    write("a.pdf", "x")
    whole = lint.read_file

    def gone(path: str, *rest: object) -> object:
        if path == "a.pdf":
            Path(path).unlink()
        return whole(path, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(lint, "read_file", gone)
    done = resumelint("check", "a.pdf", "jane.md", "--isolated", "--format", "json")
    (first, second) = json.loads(done.stdout)["files"]
    assert "there is no such file" in first["findings"][0]["message"]
    assert second["kind"] == "resume"


def test_what_may_not_be_opened_is_told_of_and_the_rest_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Refused here and not by the system, which refuses an administrator nothing."""
    monkeypatch.chdir(tmp_path)
    for name in ("in/locked/a.pdf", "in/shut.pdf"):
        write(name, "x")
    write("in/jane.md", resume())
    scan, whole = os.scandir, Path.open

    def scandir(path: str) -> object:
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    def opened(path: Path, *rest: object, **more: object) -> object:
        if path.name == "shut.pdf":
            raise PermissionError(13, "Permission denied", str(path))
        return whole(path, *rest, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(os, "scandir", scandir)
    monkeypatch.setattr(Path, "open", opened)
    done = resumelint("check", "in", "in/jane.md", "--isolated", "--format", "json")
    assert "Warning: the folder in/locked can't be opened." in done.stderr
    told = {f["path"]: f for f in json.loads(done.stdout)["files"]}
    assert "can't be opened (Permission denied)" in told["in/shut.pdf"]["findings"][0]["message"]
    assert told["in/jane.md"]["kind"] == "resume"


def test_a_folder_of_10_000_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for n in range(10_000):
        Path(f"{n}.log").touch()
    write("jane.md", resume())
    done = resumelint("check", ".", "jane.md", "9999.pdf", "--isolated", "--format", "json")
    missing = {f["path"]: f for f in json.loads(done.stdout)["files"]}["9999.pdf"]
    assert "there is no such file" in missing["findings"][0]["message"]
