"""Nothing leaves the machine, nothing is started, nothing is written but what was asked for: a run that is refused all
of that says the same as one that isn't."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.command import ROOT, TODAY

GUARD = """
import os, re, sys
WRITABLE, TEMPORARY = {writable!r}, {temporary!r}
REFUSED = ("socket.bind", "socket.connect", "socket.send", "socket.get", "subprocess.", "os.exec", "os.posix_spawn",
           "os.system", "os.spawn", "os.mkdir", "os.remove", "os.rename", "os.link", "os.symlink", "os.truncate",
           "os.chmod", "shutil.", "webbrowser.", "urllib.")
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

def guard(event, arguments):
    if event == "open":
        path, mode, flags = arguments
        if not flags & WRITES or isinstance(path, int) or os.fspath(path) == os.devnull or wanted(path) or probe(path):
            return
    elif not event.startswith(REFUSED) or event == "os.remove" and probe(arguments[0]):
        return
    elif event == "os.mkdir" and wanted(arguments[0]):
        return
    elif event == "socket.bind" and arguments[1] == ("::1", 0):
        # Of urllib3, which spaCy brings along: it looks whether this machine has IPv6, by itself.
        raise PermissionError(13, "refused")
    os.write(2, f"refused: {{event}} {{arguments!r:.200}}\\n".encode())
    raise PermissionError(13, "refused")

def wanted(path):
    return os.fspath(path).startswith(WRITABLE)

def probe(path):
    # Of libraries: tempfile tries which folder it could use, with a file that it takes away again; and the language
    # identifier unpacks its own model into one without a name.
    return bool(re.fullmatch(re.escape(TEMPORARY) + "(/[a-z0-9_]{{8}})?", os.fspath(path)))

sys.dont_write_bytecode = True
sys.addaudithook(guard)
from resumelint.cli import main
main()
"""
PLAIN = "from resumelint.cli import main; main()"


def guard(*writable: str) -> str:
    """The script of a run that may write these files and into these folders alone, and tells of every other try."""
    return GUARD.format(writable=writable, temporary=tempfile.gettempdir())


def run(script: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """`resumelint check`, begun by a script."""
    command = ["check", "--today", TODAY, *map(str, arguments)]
    return subprocess.run([sys.executable, "-c", script, *command], capture_output=True, text=True, cwd=ROOT)


def test_the_guard_bites(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    done = run(guard(), "--isolated", "fixtures/clean/sales-manager.pdf", f"--report=json={report}")
    assert done.returncode == 2
    assert "can't be written" in done.stderr
    assert not report.exists()


@pytest.mark.parametrize("folder", ["clean", "broken", "hostile"])
def test_a_run_that_may_do_nothing_but_read_says_the_same(folder: str, tmp_path: Path) -> None:
    report = str(tmp_path / "report.json")
    arguments = "--isolated", f"fixtures/{folder}", f"--report=json={report}", "--format", "jsonl"
    free = run(PLAIN, *arguments)
    held = run(guard(report), *arguments)
    assert "refused" not in held.stderr
    assert held.stdout == free.stdout
    assert held.stdout
    assert held.returncode == free.returncode
