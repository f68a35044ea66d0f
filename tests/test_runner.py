"""Many files: what one of them does to its worker costs that file and nothing else, and the order stays."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import Result

from resumelint import lint
from tests.command import resumelint
from tests.desk import resume, write

LIMITS = "[limits]\nseconds = 6\nmemory = 400\n"
FILES = [f"{name}.md" for name in ("a", "hang", "b", "eat", "c", "kill", "d", "abort", "e", "leave", "f")]


@pytest.fixture(autouse=True)
def hostile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of good resumes, and of those whose name says what their reader does."""
    monkeypatch.chdir(tmp_path)
    write(".resumelint.toml", f'select = ["contact"]\ninclude = ["*.md"]\n{LIMITS}')
    for name in FILES:
        write(name, resume())
    whole = lint._read

    def read(path: str, *rest: object) -> object:
        match Path(path).stem:
            case "hang":
                while True:
                    pass
            case "eat":
                return len(bytearray(2 * 2**30))
            case "kill":
                os.kill(os.getpid(), signal.SIGKILL)
            case "abort":
                os.abort()
            case "leave":
                os._exit(3)
        return whole(path, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(lint, "_read", read)


def lines(done: Result) -> Iterator[tuple[str, str]]:
    """Path and what kept the file from being read, of every line of JSON."""
    for line in done.stdout.splitlines():
        file = json.loads(line)
        unread = [f["message"] for f in file["findings"] if f["rule"] == "file/unreadable"]
        yield file["path"], unread[0] if unread else ""


@pytest.mark.parametrize("jobs", ["1", "3"])
def test_a_file_that_hangs_eats_or_kills_costs_only_itself(jobs: str) -> None:
    done = resumelint("check", *FILES, "--format", "jsonl", "--jobs", jobs)
    told = dict(lines(done))
    assert list(told) == FILES  # in the order given, none lost, none twice
    assert done.exit_code == 1
    assert {path for path, why in told.items() if not why} == {"a.md", "b.md", "c.md", "d.md", "e.md", "f.md"}
    assert "longer than 6 seconds" in told["hang.md"]
    assert "more than the 400 MB of memory" in told["eat.md"]
    assert "the system killed the process" in told["kill.md"]
    assert "broke down (signal 6)" in told["abort.md"]
    assert "broke down (exit code 3)" in told["leave.md"]


def test_one_file_is_contained_too() -> None:
    done = resumelint("check", "kill.md")
    assert done.exit_code == 2  # no file could be read
    assert "the system killed the process" in " ".join(done.stdout.split())


def test_many_files_leave_no_worker_behind() -> None:
    before = children()
    resumelint("check", *FILES, "--jobs", "3")
    assert children() == before


def children() -> set[str]:
    """The processes that this one has started."""
    return set(Path(f"/proc/self/task/{os.getpid()}/children").read_text().split())


def test_an_interrupt_ends_at_once_with_what_is_done(tmp_path: Path) -> None:
    for name in ("one.md", "two.md"):
        write(name, resume("Worked synergy"))
    script = (
        "import sys, time; from resumelint import lint; whole = lint._read\n"
        "def read(path, *rest):\n"
        "    if path == 'hang.md': open('hanging', 'w').close(); time.sleep(1000)\n"
        "    return whole(path, *rest)\n"
        "lint._read = read\n"
        "from resumelint.cli import main; main()"
    )
    write(".resumelint.toml", 'include = ["*.md"]\n')
    command = ["check", "one.md", "two.md", "hang.md", "a.md", "--format", "json", "--jobs", "1"]
    running = subprocess.Popen(
        [sys.executable, "-c", script, *command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    while not Path("hanging").exists():
        assert running.poll() is None
        time.sleep(0.01)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=30)
    assert [file["path"] for file in json.loads(out)["files"]] == ["one.md", "two.md"]
    assert "Interrupted: 2 of 4 files were checked" in err
    assert running.returncode == 2
