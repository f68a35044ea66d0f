"""Many files: what one of them does to its worker costs that file and nothing else, and the order stays."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
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
    whole = lint.read_file

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

    monkeypatch.setattr(lint, "read_file", read)


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


@pytest.mark.parametrize("command", [["parse"], ["glance"], ["compare", "a.md"]], ids=lambda command: command[0])
def test_what_shows_one_file_is_contained_too(command: list[str]) -> None:
    for name, why in (("kill.md", "the system killed the process"), ("eat.md", "more than the 400 MB of memory")):
        done = resumelint(*command, name)
        assert done.exit_code == 2
        assert name in done.stderr
        assert why in done.stderr
    assert children() == set()


def test_a_program_with_threads_gets_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """There, and on macOS and Windows, workers are no forks."""
    script = (
        "import json, resumelint, threading\n"
        "if __name__ == '__main__':\n"
        "    threading.Thread(target=threading.Event().wait, daemon=True).start()\n"
        "    for jobs in (0, 2):\n"
        "        report = resumelint.check('a.md', 'b.md', 'none.md', jobs=jobs)\n"
        "        print(json.dumps([[f.path, [x.message for x in f.findings]] for f in report.files]))\n"
    )
    write("threads.py", script)
    write("multiprocessing.py", "open('taken', 'w').close()")  # a client's folder may hold anything
    done = subprocess.run([sys.executable, "-P", "threads.py"], capture_output=True, text=True, env=environment())
    assert done.stderr == ""
    alone, spread = map(json.loads, done.stdout.splitlines())
    assert alone == spread
    assert [path for path, _ in spread] == ["a.md", "b.md", "none.md"]
    assert not Path("taken").exists()


def environment() -> dict[str, str]:
    """This one, with the package where these tests have it from."""
    home = str(Path(lint.__file__).parents[1])
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, [home, os.environ.get("PYTHONPATH", "")]))}


def test_a_run_that_nobody_reads_ends() -> None:
    """As in `resumelint check folder | head -1`: the rest is not checked, and nothing is printed about a pipe."""
    names = [f"{n}.md" for n in range(60)]
    for name in names:
        write(name, resume())
    go = pipe("go")
    command = [sys.executable, "-c", MARKING, "check", *names, "--format", "jsonl", "--jobs", "1"]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert running.stdout
    assert running.stderr
    assert json.loads(running.stdout.readline())["path"] == "0.md"
    running.stdout.close()
    os.write(go, b"." * len(names))
    said = running.stderr.read()
    os.close(go)
    running.stderr.close()
    assert running.wait() == 2
    assert "Nobody reads the output any more" in said
    assert "Traceback" not in said
    assert not Path("59.md.read").exists()


MARKING = (
    "import pathlib, sys; from resumelint import lint; whole = lint.read_file\n"
    "def read(path, *rest):\n"
    "    if path != '0.md': open('go', 'rb', 0).read(1)\n"
    "    pathlib.Path(path + '.read').touch()\n"
    "    return whole(path, *rest)\n"
    "lint.read_file = read\n"
    "from resumelint.cli import main; main()"
)
"""A run that waits after its first file for leave to go on, a byte in `go` for each, and tells what it has read."""


def pipe(name: str) -> int:
    """A named pipe in this folder, opened so that nobody at its other end waits for it to be."""
    os.mkfifo(name)
    return os.open(name, os.O_RDWR)


def test_no_worker_outlives_its_parent() -> None:
    write(".resumelint.toml", 'select = ["contact"]\ninclude = ["*.md"]\n')
    go = pipe("go")
    command = [sys.executable, "-c", MARKING, "check", "a.md", "b.md", "--jobs", "2"]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert running.stderr
    while len(workers := Path(f"/proc/{running.pid}/task/{running.pid}/children").read_text().split()) < 2:
        assert running.poll() is None
    running.kill()
    os.write(go, b"..")
    assert running.stderr.read() == b""  # at its end only when nobody is left who could write to it
    os.close(go)
    running.stderr.close()
    running.wait()
    assert len(workers) == 2


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
        "import signal, sys; from resumelint import lint; whole = lint.read_file\n"
        # Where the tests run in the background, an interrupt is ignored from birth.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "def read(path, *rest):\n"
        "    if path == 'hang.md': open('hanging', 'wb', 0).write(b'.'); signal.pause()\n"
        "    return whole(path, *rest)\n"
        "lint.read_file = read\n"
        "from resumelint.cli import main; main()"
    )
    write(".resumelint.toml", 'include = ["*.md"]\n')
    command = ["check", "one.md", "two.md", "hang.md", "a.md", "--format", "json", "--jobs", "1"]
    hanging = pipe("hanging")
    running = subprocess.Popen(
        [sys.executable, "-c", script, *command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert select.select([hanging], [], [], 120)[0], "the worker never came to its third file"
    os.close(hanging)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=30)
    assert [file["path"] for file in json.loads(out)["files"]] == ["one.md", "two.md"]
    assert "Interrupted: 2 of 4 files were checked" in err
    assert running.returncode == 2
