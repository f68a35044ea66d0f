"""Running headers, footers and page numbers are told from the text; a letterhead is text."""

from __future__ import annotations

from pathlib import Path

import pytest

from resumelint.document import Document, Part
from tests.read.pdf.draw import Sheet, column, read_back, right, sheet, text

BODY = [f"Ran the night shift of {n} nurses and trained them in triage" for n in range(11, 51)]


def page(*drawn: str, rows: int = 40) -> Sheet:
    return sheet(*drawn, column(72, 110, *BODY[:rows], leading=15))


def parts(document: Document) -> list[tuple[int | None, Part, str]]:
    """What stands in headers and footers."""
    return [(line.page, line.part, line.text) for line in document.lines if line.part is not Part.BODY]


@pytest.mark.parametrize(
    "said",
    ["Jane Doe – page {}", "Jane Doe · {} / 3", "Page {} of 3", "Seite {} von 3", "Jane Doe\tpage {}", "{}"],
)
def test_a_running_footer(tmp_path: Path, said: str) -> None:
    pages = []
    for n in (1, 2, 3):
        left, _, at_right = said.format(n).partition("\t")
        pages.append(page(text(72, 765, left), *([right(540, 765, at_right)] if at_right else [])))
    assert parts(read_back(tmp_path, *pages)) == [(n, Part.FOOTER, said.format(n)) for n in (1, 2, 3)]


@pytest.mark.parametrize("at_head", ["Jane Doe — Résumé", "Jane Doe   Résumé"])
def test_a_footer_that_the_printer_repeats_at_the_head_of_the_next_page(tmp_path: Path, at_head: str) -> None:
    foot = text(250, 765, "Jane Doe — Résumé", size=8)
    document = read_back(tmp_path, page(foot), page(text(250, 60, at_head, size=8), foot))
    said = [(n, part.value) for n, part, _ in parts(document)]
    assert said == [(1, "footer"), (2, "header"), (2, "footer")]


@pytest.mark.parametrize("months", ["01/20 - 02/22", "03/19 – 12/21", "02/22", "2/22"])
def test_months_at_the_right_are_no_page_number(tmp_path: Path, months: str) -> None:
    second = page(text(72, 60, "Senior Nurse"), right(540, 60, months))
    assert parts(read_back(tmp_path, page(), second)) == []


def test_a_running_header_on_every_page_but_the_letterhead(tmp_path: Path) -> None:
    first = page(text(72, 50, "Jane Doe", size=20), text(72, 70, "202-555-0143"))
    others = [page(text(72, 40, "Jane Doe"), right(540, 40, f"page {n}")) for n in (2, 3)]
    assert parts(read_back(tmp_path, first, *others)) == [
        (2, Part.HEADER, "Jane Doe\tpage 2"),
        (3, Part.HEADER, "Jane Doe\tpage 3"),
    ]


def test_the_name_repeated_as_it_is_on_later_pages(tmp_path: Path) -> None:
    pages = [page(text(72, 50, "Jane Doe"), text(72, 64, "202-555-0143")) for _ in range(2)]
    assert parts(read_back(tmp_path, *pages)) == [
        (2, Part.HEADER, "Jane Doe"),
        (2, Part.HEADER, "202-555-0143"),
    ]


@pytest.mark.parametrize("said", ["Phone: (202) 555-0143", "202-555-0143 | jane.doe@example.com"])
def test_a_phone_number_alone_at_the_foot_is_a_footer(tmp_path: Path, said: str) -> None:
    document = read_back(tmp_path, page(text(72, 770, said), rows=20))
    assert parts(document) == [(1, Part.FOOTER, said)]


def test_text_that_fills_the_page_has_no_footer(tmp_path: Path) -> None:
    assert parts(read_back(tmp_path, sheet(column(72, 60, *BODY * 2, leading=14)[:51]))) == []


def test_alike_lines_within_the_text_are_no_headers(tmp_path: Path) -> None:
    pages = [page(text(72, 400, "Springfield General Hospital"), rows=15) for _ in range(2)]
    assert parts(read_back(tmp_path, *pages)) == []


def test_the_header_of_a_later_page_does_not_cut_its_text(tmp_path: Path) -> None:
    more = ["Taught sepsis screening", "Precepted eleven new graduates", "Wrote the handover of the ward"]
    first = sheet(column(72, 60, *BODY, leading=15))
    second = sheet(text(72, 40, "Jane Doe – page 2"), column(72, 80, *more, leading=15))
    document = read_back(tmp_path, first, second)
    assert [line.text for line in document.lines if line.part is Part.BODY] == [*BODY, *more]
    assert [line.number for line in document.lines if line.page == 2] == [1, 2, 3, 4]
