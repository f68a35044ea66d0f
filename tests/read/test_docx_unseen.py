"""What Word prints so that nobody sees it is no text, and is kept apart with the cause; what can be seen is left."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from resumelint.document import Cause
from tests.read.word import add_style, box, cell, element, made, para, read_back, row, run, table

KEYWORDS = "python kubernetes leadership"
WHITE = '<w:color w:val="FFFFFF"/>'
DARK = '<w:shd w:val="clear" w:color="auto" w:fill="1F3864"/>'


@pytest.mark.parametrize(
    ("properties", "cause"),
    [
        (WHITE, Cause.PALE),
        ('<w:color w:val="FDFDFD"/>', Cause.PALE),
        (WHITE + '<w:shd w:val="clear" w:fill="FFFFFF"/>', Cause.PALE),
        ('<w:color w:val="1f3864"/>' + DARK, Cause.PALE),
        ('<w:sz w:val="2"/>', Cause.TINY),
        ("<w:vanish/>", Cause.MARKED),
    ],
)
def test_what_cannot_be_seen_is_kept_out_of_the_lines(properties: str, cause: Cause, tmp_path: Path) -> None:
    document = read_back(
        made(para("Jane Doe"), para("Welder"), para(run(KEYWORDS, properties)), para("Skills")), tmp_path
    )
    assert [line.text for line in document.lines] == ["Jane Doe", "Welder", "Skills"]
    assert [(u.text, u.cause, u.near) for u in document.unseen] == [(KEYWORDS, cause, 1)]


@pytest.mark.parametrize(
    "blocks",
    [
        [para(run(KEYWORDS, WHITE + DARK))],
        [para(run(KEYWORDS, WHITE + '<w:highlight w:val="darkBlue"/>'))],
        [para(run(KEYWORDS, WHITE), DARK)],
        [para(run(KEYWORDS, WHITE), '<w:pStyle w:val="Banner"/>')],
        [table(row(cell(para(run(KEYWORDS, WHITE))).replace("</w:tcPr>", f"{DARK}</w:tcPr>")))],
        [
            table(row(cell(para(run(KEYWORDS, WHITE))))).replace(
                "<w:tblPr/>", '<w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr>'
            )
        ],
        [para(box(para(run(KEYWORDS, WHITE))))],
        [para(run(KEYWORDS, '<w:color w:val="D9D9D9"/>'))],
        [para(run(KEYWORDS, '<w:sz w:val="9"/>'))],
        [para("<w:r><w:pict/></w:r>"), para(run(KEYWORDS, WHITE))],
    ],
    ids=["shaded", "marked", "paragraph", "style", "cell", "table style", "box", "grey", "small", "drawing behind"],
)
def test_what_can_be_seen_is_text(blocks: list[str], tmp_path: Path) -> None:
    document = made(para("Jane Doe"), *blocks)
    add_style(document, "paragraph", "Banner", f"<w:pPr>{DARK}</w:pPr>")
    add_style(document, "table", "Grid", f"<w:tcPr>{DARK}</w:tcPr>")
    found = read_back(document, tmp_path)
    assert found.unseen == ()
    assert KEYWORDS in [line.text for line in found.lines]


def test_white_text_on_a_page_with_a_colour_is_seen(tmp_path: Path) -> None:
    document = docx.Document()
    document.element.insert(0, element('<w:background w:color="1F3864"/>'))
    document.add_paragraph()._p.append(element(run(KEYWORDS, WHITE)))
    assert read_back(document, tmp_path).unseen == ()


def test_what_a_picture_shows_is_told_apart_from_what_is_hidden(tmp_path: Path) -> None:
    drawing = (
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="P" descr="Jane at a desk"/></wp:inline></w:drawing></w:r>'
    )
    found = read_back(made(para("Jane Doe"), para(drawing)), tmp_path)
    assert [(u.text, u.cause) for u in found.unseen] == [("Jane at a desk", Cause.ALTERNATIVE)]
