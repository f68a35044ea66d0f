"""HTML of several clients: a folder with an index and a page each, to be sent without the others."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from tests import desk
from tests.command import resumelint


@pytest.fixture(autouse=True)
def at_desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.lay(monkeypatch, tmp_path)


def test_a_page_a_client_and_an_index() -> None:
    done = resumelint("check", "jane.md", "clean.md", "--report", "html=out")
    assert done.exit_code == 1
    assert sorted(path.name for path in Path("out").iterdir()) == ["clean.html", "index.html", "jane.html"]
    index = html.document_fromstring(Path("out/index.html").read_text("utf-8"))
    rows = [[" ".join(cell.text_content().split()) for cell in row] for row in index.xpath("//tbody/tr")]
    assert rows == [["jane.md", "2", "0", "0"], ["clean.md", "0", "0", "0"]]
    assert index.xpath("//tbody//a/@href") == ["jane.html", "clean.html"]


def test_a_page_says_nothing_of_the_others_and_of_no_folder() -> None:
    desk.write("clients/secret/mark.md", desk.resume("Created synergy"))
    resumelint("check", "jane.md", "clients/secret/mark.md", "--report", "html=out")
    text = Path("out/mark.html").read_text("utf-8")
    assert "synergy" in text
    assert not [word for word in ("jane.md", "clients", "secret", "index") if word in text.replace("noindex", "")]


def test_files_of_one_name_have_pages_of_their_own() -> None:
    for folder, word in (("a", "synergy"), ("b", "team player")):
        desk.write(f"{folder}/Index.md", desk.resume(f"Wrote {word}"))
    resumelint("check", "a/Index.md", "b/Index.md", "--report", "html=out")
    assert sorted(path.name for path in Path("out").iterdir()) == ["Index-2.html", "Index-3.html", "index.html"]
    assert "team player" in Path("out/Index-3.html").read_text("utf-8")


@pytest.mark.parametrize("option", [["--format", "html"], ["--report", "html=out.html"]])
def test_one_page_of_several_clients_is_refused(option: list[str]) -> None:
    done = resumelint("check", "jane.md", "clean.md", *option)
    assert done.exit_code == 2
    assert "--report html=" in done.stderr
    assert not Path("out.html").exists()


def test_one_client_is_one_file_or_a_folder_by_the_name_of_the_report() -> None:
    resumelint("check", "jane.md", "--report", "html=jane.html", "--report", "html=out")
    assert Path("jane.html").read_text("utf-8") == Path("out/jane.html").read_text("utf-8")
    assert Path("out/index.html").is_file()


def test_pages_that_are_not_ours_are_left_alone() -> None:
    page = desk.write("site/jane.html", "<p>My own page</p>")
    done = resumelint("check", "jane.md", "--report", "html=site")
    assert done.exit_code == 2
    assert "site/jane.html is not resumelint's" in done.stderr
    assert page.read_text("utf-8") == "<p>My own page</p>"


def test_written_again_it_takes_the_place_of_the_last() -> None:
    for _ in range(2):
        assert resumelint("check", "jane.md", "--report", "html=out").exit_code == 1
    assert sorted(path.name for path in Path("out").iterdir()) == ["index.html", "jane.html"]
