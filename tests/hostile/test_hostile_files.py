"""Every hostile file gets what is stated beside it, and no more of what it wants: one run over all of them, in every
format, with marked-up copies and page pictures, in which nothing may be started, fetched, or written elsewhere."""

from __future__ import annotations

import html.parser
import json
import re
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any, NamedTuple

import pytest

from resumelint.report import FORMATS
from tests.hostile.__main__ import told
from tests.hostile.cases import CASES
from tests.test_contained import guard, run

LIMITS = "[limits]\nseconds = 300\nmemory = 600\n"
"""Time enough on the slowest machine."""
TRICKS = (
    "",
    "::error::x \x1b[2J",
    "##vso[task.x]\u202e",
    "<img src=x onerror=alert(1)>",
    "a\n::stop::",
    "\udcff",
    "%0A\r",
)
"""What the names of the files try as well."""
UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What steers a terminal or turns text round; line ends are ours."""
COMMAND = re.compile(r"^\s*::(?!(error|warning|notice) file=)|##\w*\[", re.MULTILINE)
"""What the log of a CI system takes for a command, ours left out."""


class Run(NamedTuple):
    done: CompletedProcess[str]
    files: dict[str, Path]
    """By what they are."""
    out: Path
    """Everything that may be written lies here."""
    gets: dict[str, dict[str, Any]]
    """By what they are: the file in the JSON report."""


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Run:
    folder, out = tmp_path_factory.mktemp("hostile"), tmp_path_factory.mktemp("out")
    config = folder / "limits.toml"
    config.write_text(LIMITS)
    files = {}
    for n, (what, case) in enumerate(CASES.items()):
        files[what] = folder / str(n) / f"{TRICKS[n % len(TRICKS)]}{case.name}".replace("/", "")
        files[what].parent.mkdir()
        files[what].write_bytes(case.make())
    reports = [f"--report={form}={out / form}" for form in FORMATS]
    done = run(guard(str(out)), "--config", config, *reports, "--markup", out / "copies", *files.values())
    for file in files.values():
        file.unlink()  # some are large
    assert done.returncode == 1, done.stderr[-2000:]
    listed = json.loads((out / "json").read_text("utf-8"))["files"]
    return Run(done, files, out, dict(zip(files, listed, strict=True)))


@pytest.mark.parametrize("what", CASES)
def test_it_is_read_or_refused_in_a_sentence(what: str, whole: Run) -> None:
    file = whole.gets[what]
    assert CASES[what].gets in told(file)
    for finding in file["findings"]:
        if finding["rule"] == "file/unreadable":
            assert finding["message"].startswith("This file could not be read: ")
            assert finding["fix"]


def test_nothing_is_started_fetched_or_written_elsewhere(whole: Run) -> None:
    assert "refused" not in whole.done.stderr
    assert "Error" not in whole.done.stderr
    assert {path.name for path in whole.out.iterdir()} == {*FORMATS, "copies"}
    assert {path.suffix for path in (whole.out / "copies").iterdir()} == {".pdf", ".docx"}
    for path in whole.out.rglob("*"):
        assert path.is_dir() or b"root:x:" not in path.read_bytes()  # of /etc/passwd, which many of them ask for


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "html"])
def test_what_a_file_says_steers_neither_a_terminal_nor_a_log(form: str, whole: Run) -> None:
    text = (whole.out / form).read_bytes().decode("utf-8")  # strictly: no half letters
    assert not UNSEEN.findall(text)
    if form in ("text", "github"):
        assert not COMMAND.findall(text)
    if form == "text":
        assert not UNSEEN.findall(whole.done.stdout + whole.done.stderr)
        assert not COMMAND.findall(whole.done.stdout + whole.done.stderr)


class Tags(html.parser.HTMLParser):
    """The kinds of elements of a page, and what would run or fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.active: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        fetched = [v for k, v in attrs if k in ("src", "href", "action") and not re.match("data:|#|[^/:]+$", v or "")]
        events = [k for k, _ in attrs if k.startswith("on")]
        if fetched or events or tag in ("script", "iframe", "object", "embed", "form", "base"):
            self.active.append(f"<{tag} {attrs}>"[:300])


def test_no_page_of_the_report_holds_what_a_file_would_have_run(whole: Run) -> None:
    pages = list((whole.out / "html").iterdir())
    assert len(pages) == len(CASES) + 1
    for page in pages:
        text, tags = page.read_text("utf-8"), Tags()
        tags.feed(text)
        assert tags.active == []
        assert not UNSEEN.findall(text)
