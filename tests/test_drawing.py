"""What draws more than a file may costs its pictures and its marked-up copy, and no finding."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from resumelint.markup import pdf
from resumelint.view import sheets
from tests.command import ROOT, resumelint
from tests.desk import write

SOURCE = ROOT / "fixtures" / "broken" / "smart-personable-humble.pdf"


def hang(*_: object) -> object:
    while True:
        pass


def die(*_: object) -> object:
    os.kill(os.getpid(), signal.SIGKILL)
    return None


def eat(*_: object) -> object:
    return bytearray(2**40)


WAYS = pytest.mark.parametrize(
    ("does", "why"),
    [(hang, "took longer than 6 seconds"), (die, "the system killed the process"), (eat, "MemoryError")],
    ids=["hangs", "dies", "eats"],
)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(".resumelint.toml", "[limits]\nseconds = 6\nmemory = 600\n")
    Path("a.pdf").write_bytes(SOURCE.read_bytes())


@WAYS
def test_pages_that_can_not_be_drawn(does: Callable[..., object], why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "shown", does)
    done = resumelint("check", "a.pdf", "--report", "html=a.html", "--format", "json")
    alone = resumelint("check", "a.pdf", "--format", "json")
    assert done.exit_code == 1
    assert json.loads(done.stdout)["files"] == json.loads(alone.stdout)["files"]
    assert "Warning: the pages of a.pdf are not shown:" in done.stderr
    assert why in done.stderr
    page = Path("a.html").read_text("utf-8")
    assert "The pages are not shown:" in page
    assert "Smart, personable" in page
    assert 'class="box error"' in page  # where the findings stand is shown all the same
    assert "<img" not in page


@WAYS
def test_a_copy_that_can_not_be_made(does: Callable[..., object], why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "annotated", does)
    done = resumelint("check", "a.pdf", "--markup", "copies", "--format", "json")
    assert done.exit_code == 1
    assert json.loads(done.stdout)["files"][0]["findings"]
    assert "No marked copy of a.pdf:" in done.stderr
    assert why in done.stderr
    assert list(Path("copies").iterdir()) == []
