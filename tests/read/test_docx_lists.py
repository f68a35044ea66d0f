"""Bullets and numbers of Word's lists, typed ones and automatic ones, are the lines' bullets."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument

from tests.read.word import add, add_style, element, made, marked, para, read_back, run

DECIMAL, LETTER, ROMAN = ("decimal", "%1."), ("lowerLetter", "%2)"), ("lowerRoman", "%3.")


def define(document: WordDocument, number: int, levels: list[tuple[str, str]], extra: str = "", more: str = "") -> None:
    """A list definition with these formats and texts by level, and a list that uses it, both with this number."""
    root = document.part.numbering_part.element
    inner = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>{extra}</w:lvl>'
        for at, (kind, text) in enumerate(levels)
    )
    root.insert(0, element(f'<w:abstractNum w:abstractNumId="{number}">{inner}</w:abstractNum>'))
    use(document, number, number, more)


def use(document: WordDocument, number: int, definition: int, more: str = "") -> None:
    """One more list of a definition."""
    root = document.part.numbering_part.element
    root.append(element(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/>{more}</w:num>'))


def item(text: str, number: int, level: int = 0) -> str:
    return para(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def test_styles_of_lists_give_bullets_numbers_and_levels(tmp_path: Path) -> None:
    document = docx.Document()
    for style in ("List Bullet", "List Bullet 2", "List Number", "List Number", "List Continue", "Normal"):
        document.add_paragraph("item", style=style)
    lines = read_back(document, tmp_path).lines
    assert [line.bullet for line in lines] == ["•", "•", "1.", "2.", "", ""]
    assert [line.indent for line in lines] == [0, 1, 0, 0, 0.5, 0]


def test_numbers_count_on_restart_and_nest(tmp_path: Path) -> None:
    document = docx.Document()
    define(document, 90, [DECIMAL, LETTER, ROMAN, ("decimal", "%1.%2.%4")])
    use(document, 91, 90, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
    use(document, 92, 90)
    levels = [(90, 0), (90, 1), (90, 1), (90, 2), (90, 3), (90, 0), (90, 1), (91, 0), (91, 0), (92, 0)]
    add(document, *(item("x", number, level) for number, level in levels))
    lines = read_back(document, tmp_path).lines
    assert [line.bullet for line in lines] == ["1.", "a)", "b)", "i.", "1.b.1", "2.", "a)", "1.", "2.", "3."]
    assert [line.indent for line in lines] == [float(level) for _, level in levels]


@pytest.mark.parametrize(
    ("kind", "text", "font", "shown"),
    [
        ("bullet", "\uf0b7", "Symbol", "•"),
        ("bullet", "\uf0a7", "Wingdings", "▪"),
        ("bullet", "\uf0d8", "Wingdings", "➢"),
        ("bullet", "\uf0ff", "Wingdings 3", "•"),
        ("bullet", "o", "Courier New", "◦"),
        ("bullet", "–", "Calibri", "–"),
        ("none", "", "Calibri", ""),
        ("upperRoman", "%1.", "Calibri", "I."),
        ("decimalZero", "%1", "Calibri", "01"),
        ("upperLetter", "(%1)", "Calibri", "(A)"),
    ],
)
def test_labels(kind: str, text: str, font: str, shown: str, tmp_path: Path) -> None:
    document = docx.Document()
    define(document, 90, [(kind, text)], f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>')
    add(document, item("Built bridges", 90))
    line = read_back(document, tmp_path).lines[0]
    assert (line.bullet, line.text) == (shown, "Built bridges")


def test_a_style_can_bring_its_list_and_a_paragraph_leave_it(tmp_path: Path) -> None:
    document = docx.Document()
    define(document, 90, [("bullet", "*"), ("bullet", "+")])
    level = document.part.numbering_part.element.find(".//{*}lvl[2]")
    level.insert(2, element('<w:pStyle w:val="Deeper"/>'))
    add_style(document, "paragraph", "Item", '<w:pPr><w:numPr><w:numId w:val="90"/></w:numPr></w:pPr>')
    add_style(document, "paragraph", "Deeper", '<w:basedOn w:val="Item"/>')
    add(
        document,
        para("first", '<w:pStyle w:val="Item"/>'),
        para("second", '<w:pStyle w:val="Deeper"/>'),
        para("none", '<w:pStyle w:val="Item"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    )
    lines = read_back(document, tmp_path).lines
    assert [(line.bullet, line.indent) for line in lines] == [("*", 0), ("+", 1), ("", 0)]


def test_a_list_without_definition_is_plain_text(tmp_path: Path) -> None:
    assert marked(read_back(made(item("Built bridges", 4711)), tmp_path).lines) == ["Built bridges"]


def test_numbers_of_numbered_headings_are_no_bullets(tmp_path: Path) -> None:
    document = docx.Document()
    define(document, 90, [DECIMAL])
    properties = document.styles["Heading 1"].element.get_or_add_pPr()
    properties.append(element('<w:numPr><w:numId w:val="90"/></w:numPr>'))
    document.add_heading("Experience", 1)
    line = read_back(document, tmp_path).lines[0]
    assert (line.bullet, line.heading, line.text) == ("", 1, "Experience")


def test_an_item_broken_by_hand_goes_on_below_its_bullet(tmp_path: Path) -> None:
    document = docx.Document()
    define(document, 90, [("bullet", "•")])
    add(document, para(run("first") + "<w:r><w:br/></w:r>" + run("more"), '<w:numPr><w:numId w:val="90"/></w:numPr>'))
    lines = read_back(document, tmp_path).lines
    assert [(line.bullet, line.indent) for line in lines] == [("•", 0), ("", 0.5)]


@pytest.mark.parametrize(
    ("typed", "bullet", "text"),
    [
        ("• Built", "•", "Built"),
        ("•Built", "•", "Built"),
        ("- Built", "-", "Built"),
        ("-Built", "-", "Built"),
        ("–  Built", "–", "Built"),
        ("* Built", "*", "Built"),
        ("➢ Built", "➢", "Built"),
        ("+ Built", "+", "Built"),
        ("+1 202-555-0143", "", "+1 202-555-0143"),
        ("+ 49 170 1234567", "", "+ 49 170 1234567"),
        ("*emphasis* here", "", "*emphasis* here"),
        ("-5 °C", "", "-5 °C"),
        ("–", "", "–"),
        ("o’clock", "", "o’clock"),
    ],
)
def test_typed_bullets(typed: str, bullet: str, text: str, tmp_path: Path) -> None:
    line = read_back(made(para(typed)), tmp_path).lines[0]
    assert (line.bullet, line.text) == (bullet, text)


def test_typed_bullets_nest_by_their_indent(tmp_path: Path) -> None:
    document = made(
        para("- outer", '<w:ind w:left="360" w:hanging="360"/>'),
        para("- inner", '<w:ind w:left="720" w:hanging="360"/>'),
        para("<w:r><w:tab/></w:r>" + run("- by tab")),
    )
    outer, inner, tabbed = (line.indent for line in read_back(document, tmp_path).lines)
    assert outer == 0 < inner <= tabbed


def test_bullets_in_symbol_fonts(tmp_path: Path) -> None:
    document = made(
        para('<w:r><w:sym w:font="Wingdings" w:char="F0A7"/></w:r>' + run(" one")),
        para(run("\uf0d8", '<w:rFonts w:ascii="Wingdings"/>') + run(" two")),
        para(run("l", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>') + run(" three")),
    )
    assert marked(read_back(document, tmp_path).lines) == ["▪ one", "➢ two", "● three"]
