"""A baseline: what was there before doesn't fail a run, what is new does, and what is gone is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command import resumelint
from tests.desk import lay, resume, write

DIRTY = resume("Created synergy among twelve nurses", "A team player who trained 30 nurses")


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(monkeypatch, tmp_path)


def test_only_what_is_new_fails() -> None:
    assert resumelint("check", "jane.md").exit_code == 1
    written = resumelint("check", "jane.md", "--write-baseline", "known.json")
    assert written.exit_code == 0
    assert "Wrote 2 findings to known.json" in written.stderr
    again = resumelint("check", "jane.md", "--baseline", "known.json")
    assert again.exit_code == 0
    assert "No findings" in again.stdout
    write("jane.md", DIRTY.replace("## Education", "- Synergy of 40 wards\n\n## Education"))
    more = resumelint("check", "jane.md", "--baseline", "known.json", "--format", "json")
    assert more.exit_code == 1
    (file,) = json.loads(more.stdout)["files"]
    assert [f["location"]["text"] for f in file["findings"]] == ["Synergy"]


def test_what_a_client_mended_is_told() -> None:
    resumelint("check", "jane.md", "clean.md", "--write-baseline", "known.json")
    write("jane.md", resume("Created synergy among twelve nurses"))
    done = resumelint("check", "jane.md", "clean.md", "--baseline", "known.json")
    assert done.exit_code == 0
    assert "Mended in jane.md since the baseline: house/buzzwords." in done.stderr
    assert "clean.md" not in done.stderr
    others = resumelint("check", "clean.md", "--baseline", "known.json")  # only files of this run are spoken of
    assert "Mended" not in others.stderr


def test_a_file_is_known_from_another_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    resumelint("check", "jane.md", "--write-baseline", "known.json")
    monkeypatch.chdir(tmp_path / "house")
    done = resumelint("check", "../jane.md", "--baseline", "../known.json")
    assert done.exit_code == 0


def test_another_file_is_news_though_it_says_the_same() -> None:
    resumelint("check", "jane.md", "--write-baseline", "known.json")
    write("john.md", DIRTY)
    assert resumelint("check", "john.md", "--baseline", "known.json").exit_code == 1


def test_a_file_that_cannot_be_read_is_news_every_time() -> None:
    write("broken.pdf", "%PDF-1.7 nothing")
    resumelint("check", "broken.pdf", "clean.md", "--write-baseline", "known.json")
    assert "file/unreadable" in resumelint("check", "broken.pdf", "clean.md", "--baseline", "known.json").stdout


def test_a_baseline_names_nobody() -> None:
    resumelint("check", "jane.md", "--isolated", "--write-baseline", "known.json")
    text = Path("known.json").read_text()
    assert "tone/cliche" in text
    for word in ("jane", "Doe", "synergy", "0143", "Springfield"):
        assert word not in text


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"version": 2, "files": {}}', '{"version": 1, "files": {"a": 3}}', "[" * 100_000]
)
def test_what_is_no_baseline_is_told_in_one_sentence(content: str) -> None:
    write("known.json", content)
    done = resumelint("check", "jane.md", "--baseline", "known.json")
    assert done.exit_code == 2
    assert "known.json" in done.stderr
    assert "--write-baseline known.json" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_missing_baseline_says_how_to_make_one() -> None:
    done = resumelint("check", "jane.md", "--baseline", "none.json")
    assert done.exit_code == 2
    assert "'--write-baseline none.json' makes one" in done.stderr


def test_no_resume_is_overwritten_by_a_baseline() -> None:
    done = resumelint("check", "jane.md", "--write-baseline", "jane.md")
    assert done.exit_code == 2
    assert Path("jane.md").read_text().startswith("# Jane Doe")
