"""`check --markup DIR`: which copies are written, under which names, and that nothing else is touched."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from tests.command import ROOT, TODAY, resumelint
from tests.desk import lay
from tests.markup.opened import seen

BROKEN = ROOT / "fixtures" / "broken"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(BROKEN / "misspelt.pdf", "jane.pdf")
    shutil.copy(BROKEN / "phone-in-word-header.docx", "john.docx")


def check(*arguments: str | Path) -> str:
    done = resumelint("check", *arguments, "--isolated", "--today", TODAY, "--fail-on", "never")
    assert done.exit_code == 0, done.output
    return done.stderr


def names(folder: str) -> list[str]:
    return sorted(path.name for path in Path(folder).iterdir())


def test_copies_go_into_a_folder_that_is_made_and_originals_stay_as_they_are() -> None:
    before = {name: hashlib.sha256(Path(name).read_bytes()).digest() for name in ("jane.pdf", "john.docx")}
    told = check("jane.pdf", "john.docx", "--markup", "sent/today")
    assert names("sent/today") == ["jane.marked.pdf", "john.marked.docx"]
    assert "Wrote 2 marked copies to sent/today." in told.replace("\\", "/")
    assert {name: hashlib.sha256(Path(name).read_bytes()).digest() for name in before} == before


def test_nothing_is_written_over() -> None:
    Path("sent").mkdir()
    Path("sent/jane.marked.pdf").write_text("mine")
    check("jane.pdf", "--markup", "sent")
    check("jane.pdf", "--markup", "sent")
    assert names("sent") == ["jane.marked-2.pdf", "jane.marked-3.pdf", "jane.marked.pdf"]
    assert Path("sent/jane.marked.pdf").read_text() == "mine"


def test_files_of_one_name_from_two_folders_get_a_copy_each() -> None:
    Path("other").mkdir()
    shutil.copy(BROKEN / "phone-missing.pdf", "other/jane.pdf")
    check("jane.pdf", "other/jane.pdf", "--markup", "sent")
    first, second = seen(Path("sent/jane.marked.pdf")), seen(Path("sent/jane.marked-2.pdf"))
    assert any("misspelt" in note.text for note in first)
    assert any("[contact/phone-missing]" in note.text for note in second)


def test_a_folder_is_not_searched_for_copies() -> None:
    check(".", "--markup", ".")
    before = names(".")
    told = check(".", "--markup", "sent")
    assert names("sent") == ["jane.marked.pdf", "john.marked.docx"]
    assert "Wrote 2" in told
    assert names(".") == sorted([*before, "sent"])


def test_of_other_formats_there_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(monkeypatch, tmp_path)
    done = resumelint("check", "jane.md", "--markup", "sent")
    assert done.exit_code == 1
    assert "No marked copy of jane.md: only PDF and DOCX can be marked up." in done.stderr
    assert names("sent") == []


def test_of_a_clean_or_unreadable_file_there_is_none_either() -> None:
    Path("torn.pdf").write_bytes(Path("jane.pdf").read_bytes()[:300])
    told = check(ROOT / "fixtures" / "clean" / "sales-manager.pdf", "torn.pdf", "--markup", "sent")
    assert "sales-manager.pdf: nothing was found in it." in told
    assert "No marked copy of torn.pdf: it could not be read." in told
    assert names("sent") == []


def test_what_the_baseline_knows_is_not_marked() -> None:
    resumelint("check", "jane.pdf", "--isolated", "--write-baseline", "known.json", "--select", "writing/misspelling")
    check("jane.pdf", "--baseline", "known.json", "--markup", "sent")
    texts = [note.text for note in seen(Path("sent/jane.marked.pdf"))]
    assert texts
    assert not any("writing/misspelling" in text for text in texts)


def test_redacted_and_marked_up_is_wrong_use() -> None:
    done = resumelint("check", "jane.pdf", "--redact", "--markup", "sent")
    assert done.exit_code == 2
    assert "Error: a marked-up copy shows the whole resume; take either '--redact' or '--markup'" in done.stderr
    assert not Path("sent").exists()


@pytest.mark.parametrize("folder", ["jane.pdf", "jane.pdf/sent"])
def test_a_file_in_the_folders_place_is_wrong_use(folder: str) -> None:
    done = resumelint("check", "jane.pdf", "--isolated", "--markup", folder)
    assert done.exit_code == 2
    assert folder in done.stderr
    assert "Traceback" not in done.stderr


def test_a_very_long_name_is_cut() -> None:
    long = "é" * 120 + ".pdf"
    shutil.copy("jane.pdf", long)
    check(long, "--markup", "sent")
    (name,) = names("sent")
    assert name.startswith("éé")
    assert name.endswith(".marked.pdf")


def test_the_profile_is_marked_in_a_copy_of_its_own() -> None:
    resume = ROOT / "fixtures" / "clean" / "electrician-rail.pdf"
    profile = ROOT / "fixtures" / "profiles" / "electrician-other-dates.pdf"
    check(resume, "--linkedin", profile, "--markup", "sent")
    for name in names("sent"):
        assert name in (f"{resume.stem}.marked.pdf", f"{profile.stem}.marked.pdf")
    notes = seen(Path("sent") / f"{resume.stem}.marked.pdf")
    assert any("[profile/" in note.text and f"See in {profile.name}" in note.text for note in notes)
    assert not any(str(profile.parent) in note.text for note in notes)  # the copy goes to its owner
