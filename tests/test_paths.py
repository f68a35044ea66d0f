"""Which files a run is about."""

from __future__ import annotations

from pathlib import Path

import pytest

from resumelint import paths
from tests.command import resumelint
from tests.desk import resume, write


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(*named: str, include: tuple[str, ...] = (), exclude: tuple[str, ...] = ()) -> list[str]:
    return [Path(file).as_posix() for file in paths.find(named, Path.cwd(), include, exclude).files]


def test_a_folder_is_walked_for_pdf_and_docx_only_and_in_order() -> None:
    for name in ("cv/b.PDF", "cv/a.docx", "cv/c.txt", "cv/d.doc", "cv/z/a.pdf", "cv/~$a.docx", "cv/._a.pdf"):
        write(name, "")
    assert found("cv") == ["cv/a.docx", "cv/b.PDF", "cv/z/a.pdf"]


def test_hidden_and_dependency_folders_are_left_out() -> None:
    for folder in (".git", ".venv", "node_modules", "venv", "site-packages", "__pycache__", "mine"):
        write(f"{folder}/a.pdf", "")
    write("work/pyvenv.cfg", "")
    write("work/lib/a.pdf", "")
    assert found(".") == ["mine/a.pdf"]


def test_include_adds_and_exclude_takes_away_as_gitignore_does() -> None:
    for name in ("a.md", "notes/a.md", "drafts/a.pdf", "old/drafts/a.pdf", "a.pdf", "b.pdf"):
        write(name, "")
    assert found(".", include=("/a.md",), exclude=("drafts/", "b.*")) == ["a.md", "a.pdf"]
    assert found(".", include=("*.md",), exclude=("*.pdf",)) == ["a.md", "notes/a.md"]


def test_what_is_named_is_checked_whatever_it_is() -> None:
    write("drafts/a.txt", "")
    assert found("drafts/a.txt", "nowhere.pdf", exclude=("drafts/",)) == ["drafts/a.txt", "nowhere.pdf"]


def test_a_file_named_twice_is_checked_once_at_its_first_place() -> None:
    write("cv/a.pdf", "")
    write("cv/b.pdf", "")
    assert found("cv/b.pdf", "cv", "./cv/a.pdf") == ["cv/b.pdf", "cv/a.pdf"]


def test_a_link_in_a_circle_does_not_trap_the_walk(tmp_path: Path) -> None:
    write("cv/a.pdf", "")
    (tmp_path / "cv" / "again").symlink_to(tmp_path / "cv", target_is_directory=True)
    assert found("cv") == ["cv/a.pdf"]


def test_folders_without_a_resume_are_told() -> None:
    write("cv/a.pdf", "")
    Path("empty").mkdir()
    assert paths.find(["empty", "cv"], Path.cwd()).barren == ("empty",)


def test_globs_see_a_file_outside_the_config_by_its_name_only(tmp_path: Path) -> None:
    assert paths.relative(tmp_path / "cv" / "a.pdf", tmp_path) == "cv/a.pdf"
    assert paths.relative(tmp_path.parent / "cv" / "a.pdf", tmp_path) == "a.pdf"
    assert paths.relative("cv/a.pdf", tmp_path) == "cv/a.pdf"


def test_forced_exclude_holds_for_named_files_and_those_in_an_excluded_folder(tmp_path: Path) -> None:
    named = ["drafts/deep/a.pdf", "drafts", "b.pdf", "c.pdf"]
    for name in ("drafts/deep/a.pdf", "b.pdf", "c.pdf"):
        write(name, "")
    forced = paths.find(named, Path.cwd(), (), ("drafts/", "b.*"), force_exclude=True)
    assert forced.files == ("c.pdf",)
    assert forced.barren == ()


def test_a_hook_that_is_called_for_excluded_files_alone_passes() -> None:
    write("drafts/a.md", resume())
    write(".resumelint.toml", 'exclude = ["drafts/"]')
    done = resumelint("check", "drafts/a.md", "--force-exclude")
    assert (done.exit_code, done.output) == (0, "")
