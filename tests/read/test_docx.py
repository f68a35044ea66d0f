"""What a person sees in a Word document is what is read: no more, no less, with its looks and its links."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.shared import Pt, RGBColor

from resumelint.document import Cause, Part
from tests.read.word import add, add_style, element, hyperlink, made, para, read_back, run, texts


def field(instruction: str, *shown: str) -> str:
    """A complex field whose result stands in as many runs as given."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    code = f'<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>'
    return mark("begin") + code + mark("separate") + "".join(map(run, shown)) + mark("end")


def test_paragraphs_come_in_order_and_count_from_one(tmp_path: Path) -> None:
    document = read_back(made(para("Jane Doe"), para(), para("Tax accountant"), para("Dayton, OH")), tmp_path)
    assert [line.text for line in document.lines] == ["Jane Doe", "Tax accountant", "Dayton, OH"]
    assert [line.number for line in document.lines] == [1, 2, 3]
    assert {(line.page, line.box, line.part) for line in document.lines} == {(None, None, Part.BODY)}
    assert document.format == "docx"
    assert not document.pages


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (run("Acme Corp") + "<w:r><w:tab/><w:tab/></w:r>" + run("2019 – 2021"), ["Acme Corp\t2019 – 2021"]),
        (run("Acme Corp            2019"), ["Acme Corp\t2019"]),
        (run("one") + "<w:r><w:br/></w:r>" + run("two") + "<w:r><w:cr/></w:r>" + run("three"), ["one", "two", "three"]),
        (run("co") + "<w:r><w:noBreakHyphen/></w:r>" + run("founder"), ["co-founder"]),
        (run("account") + "<w:r><w:softHyphen/></w:r>" + run("ant\u00ads"), ["accountants"]),
        (run("a\u00a0b"), ["a b"]),
        (run("J A N E   D O E"), ["JANE DOE"]),
        (run("J A N E            D O E"), ["JANE DOE"]),
        (run("S U M M A R Y"), ["SUMMARY"]),
        (run("sales", "<w:caps/>") + run(" lead", "<w:smallCaps/>"), ["SALES lead"]),
        (run("\uf095 202-555-0143 \uf0e0 jane@example.com"), ["202-555-0143\tjane@example.com"]),
        ('<w:r><w:sym w:font="Wingdings" w:char="F028"/></w:r>' + run(" 202-555-0143"), ["202-555-0143"]),
        (run("m", '<w:rFonts w:ascii="Symbol"/>') + run("m filters"), ["μm filters"]),
        ("<w:smartTag>" + run("Ohio") + "</w:smartTag>" + run(" State"), ["Ohio State"]),
        ("<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>" + run(" shown"), ["x=2 shown"]),
        (
            "<w:r><w:ruby><w:rubyPr/><w:rt>"
            + run("kan")
            + "</w:rt><w:rubyBase>"
            + run("漢")
            + "</w:rubyBase></w:ruby></w:r>",
            ["漢"],
        ),
        ("<w:r><w:t>\n      Tidy\n      </w:t></w:r>", ["Tidy"]),
        (run("- the first") + "<w:r><w:br/></w:r>" + run("- the second"), ["the first", "the second"]),
        (run("Jan 2019") + "<w:r><w:br/></w:r>" + run("– 2021"), ["Jan 2019", "– 2021"]),
        (run("Skill level ●●●○○"), ["Skill level ●●●○○"]),
        (run("●●●○○ French"), ["●●●○○ French"]),
    ],
)
def test_one_paragraph(content: str, expected: list[str], tmp_path: Path) -> None:
    assert texts(made(para(content)), tmp_path) == expected


def test_tracked_changes_are_read_as_accepted(tmp_path: Path) -> None:
    document = made(
        para(
            run("Led ")
            + "<w:ins>" + run("nine ") + "</w:ins>"
            + "<w:del><w:r><w:delText>five </w:delText></w:r></w:del>"
            + "<w:moveFrom>" + run("old place") + "</w:moveFrom>"
            + "<w:moveTo>" + run("nurses") + "</w:moveTo>"
        ),
        para(run("Cut costs "), "<w:rPr><w:del/></w:rPr>"),
        para("by 30 %"),
        para("<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>", "<w:rPr><w:del/></w:rPr>"),
        para("the end"),
    )  # fmt: skip
    assert texts(document, tmp_path) == ["Led nine nurses", "Cut costs by 30 %", "the end"]


def test_deleted_rows_are_not_read(tmp_path: Path) -> None:
    rows = "<w:tr>{}<w:tc><w:p>{}</w:p></w:tc></w:tr>"
    table = rows.format("<w:trPr><w:del/></w:trPr>", run("gone")) + rows.format("", run("stays"))
    assert texts(made(f"<w:tbl><w:tblPr/><w:tblGrid/>{table}</w:tbl>"), tmp_path) == ["stays"]


def test_hidden_text_is_no_text_but_is_reported(tmp_path: Path) -> None:
    document = made(
        para(run("Welder ") + run("python java kubernetes", "<w:vanish/>")),
        para(run("via a style", '<w:rStyle w:val="Unseen"/>') + run("seen")),
        para(run("shown again", '<w:rStyle w:val="Unseen"/><w:vanish w:val="0"/>')),
    )
    add_style(document, "character", "Unseen", "<w:rPr><w:vanish/></w:rPr>")
    found = read_back(document, tmp_path)
    assert [line.text for line in found.lines] == ["Welder", "seen", "shown again"]
    (unseen,) = found.unseen
    assert (unseen.text, unseen.cause, unseen.near) == ("python java kubernetes via a style", Cause.MARKED, 0)


def test_a_hidden_paragraph_mark_joins_the_line_with_the_next(tmp_path: Path) -> None:
    document = made(para(run("Skills: "), "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"), para("Python, SQL"))
    assert texts(document, tmp_path) == ["Skills: Python, SQL"]


def test_an_enlarged_first_letter_belongs_to_its_word(tmp_path: Path) -> None:
    document = made(para("J", '<w:framePr w:dropCap="drop" w:lines="3"/>'), para("ane builds bridges."))
    assert texts(document, tmp_path) == ["Jane builds bridges."]


def test_fields_show_their_result_and_not_their_instruction(tmp_path: Path) -> None:
    nested = field("IF " + field("DATE", "1") + " = 1", "Page one")
    document = made(
        para(field("PAGE \\* MERGEFORMAT", "3") + run(" of three")),
        para(nested),
        para('<w:fldSimple w:instr="AUTHOR">' + run("Jane Doe") + "</w:fldSimple>"),
    )
    assert texts(document, tmp_path) == ["3 of three", "Page one", "Jane Doe"]


def test_a_field_that_never_ends_swallows_nothing(tmp_path: Path) -> None:
    document = made(para('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("Jane Doe")), para("Welder"))
    assert texts(document, tmp_path) == ["Jane Doe", "Welder"]


def test_links_have_their_target_and_the_text_they_cover(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Write to ")
    hyperlink(paragraph, "jane@example.com", "mailto:jane@example.com")
    paragraph.add_run(" or see ")
    code = "HYPERLINK &quot;https://example.com/jane&quot; \\o &quot;me&quot;"
    paragraph._p.append(element("<w:ins>" + field(code, "my ", "site") + "</w:ins>"))
    add(document, para('<w:fldSimple w:instr="HYPERLINK tel:+12025550143">' + run("Call") + "</w:fldSimple>"))
    add(document, para('<w:hyperlink w:anchor="top">' + run("Top") + "</w:hyperlink>"))
    found = read_back(document, tmp_path)
    assert [(link.target, link.text) for link in found.links] == [
        ("mailto:jane@example.com", "jane@example.com"),
        ("https://example.com/jane", "my site"),
        ("tel:+12025550143", "Call"),
    ]
    for link in found.links:
        assert link.span is not None
        assert found.excerpt((link.span,)) == link.text
    assert found.lines[0].text == "Write to jane@example.com or see my site"


def test_a_link_on_an_icon_covers_no_text(tmp_path: Path) -> None:
    document = made(para("Jane Doe"))
    key = document.part.relate_to("https://www.linkedin.com/in/jane", RT.HYPERLINK, is_external=True)
    add(
        document,
        para(
            f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="icon"><a:hlinkClick r:id="{key}"/></wp:docPr>'
            "<a:graphic><a:graphicData><a:blip/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        ),
    )
    found = read_back(document, tmp_path)
    assert [(link.target, link.text, link.span) for link in found.links] == [
        ("https://www.linkedin.com/in/jane", "", None)
    ]


def test_looks_come_from_the_run_the_styles_and_the_defaults(tmp_path: Path) -> None:
    document = docx.Document()
    document.styles["Normal"].font.size = Pt(9)
    strong = document.add_paragraph()
    strong.add_run("Acme", style="Strong")
    strong.add_run(" builds robots and trucks")
    big = document.add_paragraph().add_run("Jane Doe")
    big.font.size, big.font.color.rgb, big.font.italic = Pt(24), RGBColor(0xFF, 0, 0), True
    lines = read_back(document, tmp_path).lines
    assert (lines[0].size, lines[0].bold, lines[0].bold_until, lines[0].colour) == (9, False, len("Acme"), None)
    assert (lines[1].size, lines[1].italic, lines[1].colour, lines[1].bold_until) == (24, True, "#ff0000", 0)


def test_bold_twice_is_not_bold(tmp_path: Path) -> None:
    document = docx.Document()
    document.styles["Normal"].font.bold = True
    document.add_paragraph().add_run("plain again", style="Strong")
    document.add_paragraph("bold")
    assert [line.bold for line in read_back(document, tmp_path).lines] == [False, True]


def test_heading_levels_come_from_styles_in_any_language_and_from_outline_levels(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Jane Doe", style="Title")
    document.add_heading("Experience", 1)
    document.add_heading("Acme", 2)
    document.styles["Heading 3"].element.set(
        "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}styleId", "berschrift3"
    )
    add_style(document, "paragraph", "Mine", '<w:basedOn w:val="berschrift3"/>')
    add(
        document,
        para("Projekte", '<w:pStyle w:val="berschrift3"/>'),
        para("Kurse", '<w:pStyle w:val="Mine"/>'),
        para("Awards", '<w:outlineLvl w:val="0"/>'),
        para("body", '<w:pStyle w:val="Heading1"/><w:outlineLvl w:val="9"/>'),
    )
    lines = read_back(document, tmp_path).lines
    assert [line.heading for line in lines] == [0, 1, 2, 3, 3, 1, 0]
    assert lines[0].size > 20


@pytest.mark.parametrize(
    "below",
    [
        para("Skills", '<w:pBdr><w:bottom w:val="single"/></w:pBdr>'),
        para("Skills") + para("", '<w:pBdr><w:bottom w:val="single"/></w:pBdr>'),
        para("Skills") + para("______________________"),
        para("Skills") + para('<w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r>'),
        para(run("Skills") + "<w:r><w:br/></w:r>" + run("------------------")),
    ],
)
def test_a_rule_below_a_line_is_noted_however_it_is_drawn(below: str, tmp_path: Path) -> None:
    blocks = [f"{part}</w:p>" for part in below.split("</w:p>")[:-1]]
    lines = read_back(made(para("above"), *blocks, para("Python")), tmp_path).lines
    assert [(line.text, line.ruled) for line in lines] == [("above", False), ("Skills", True), ("Python", False)]


def test_white_space_above_is_in_points(tmp_path: Path) -> None:
    document = made(para("one"), para("two"), para(), para("three"), para("four", '<w:spacing w:before="240"/>'))
    normal = document.styles["Normal"].paragraph_format
    normal.space_after = normal.space_before = Pt(0)
    document.styles["Normal"].font.size = Pt(10)
    assert [line.space_above for line in read_back(document, tmp_path).lines] == [0, 0, 12, 12]


def test_content_controls_are_read_where_they_stand(tmp_path: Path) -> None:
    def control(content: str) -> str:
        return f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    cells = f"<w:tr><w:tc>{para('left')}</w:tc>" + control(f"<w:tc>{para('cell')}</w:tc>") + "</w:tr>"
    extra = control(f"<w:tr><w:tc>{para('row')}</w:tc><w:tc>{para('two')}</w:tc></w:tr>")
    document = made(
        control(para("block")),
        para(run("before ") + control(run("[Job title]")) + run(" after")),
        control(control(para("nested"))),
        f"<w:tbl><w:tblPr/><w:tblGrid/>{cells}{extra}</w:tbl>",
    )
    assert texts(document, tmp_path) == ["block", "before [Job title] after", "nested", "left\tcell", "row\ttwo"]


def test_metadata_has_the_names_that_pdf_has(tmp_path: Path) -> None:
    document = made(para("x"))
    document.core_properties.author, document.core_properties.title = "Jane Doe", "Resume"
    document.core_properties.last_modified_by = "J. Coach"
    metadata = read_back(document, tmp_path).metadata
    assert (metadata["Author"], metadata["Title"], metadata["LastModifiedBy"]) == ("Jane Doe", "Resume", "J. Coach")


def test_a_document_that_is_only_a_picture_says_so(tmp_path: Path) -> None:
    picture = para(
        "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
    document = read_back(made(picture), tmp_path)
    assert not document.lines
    assert len(document.unread_pages) == 1
    assert not read_back(made(picture, para("Jane")), tmp_path).pages
