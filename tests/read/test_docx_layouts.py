"""The layouts of Word's resume templates are read in the order in which a person reads them."""

from __future__ import annotations

from pathlib import Path

import docx
from docx.shared import Pt

from resumelint.document import Document, Part
from tests.read.word import add, box, cell, element, made, marked, para, read_back, row, run, table, texts

ACME = ["Site engineer, Acme Bridges", "• Built 14 bridges", "• Trained 6 apprentices"]


def head(text: str, level: int = 1) -> str:
    return para(text, f'<w:pStyle w:val="Heading{level}"/>')


def bold(text: str) -> str:
    return para(run(text, "<w:b/>"))


def bullet(text: str) -> str:
    return para(text, '<w:pStyle w:val="ListBullet"/>')


def name(text: str) -> str:
    return para(run(text, '<w:sz w:val="52"/>'))


def job() -> tuple[str, ...]:
    return (bold(ACME[0]), *(bullet(text.removeprefix("• ")) for text in ACME[1:]))


def parts(document: Document) -> set[Part]:
    return {line.part for line in document.lines}


def columns(document: Document) -> list[list[str]]:
    """The lines by column, columns in reading order."""
    found: dict[int, list[str]] = {}
    for line in document.lines:
        found.setdefault(line.column, []).append(line.text)
    return [found[column] for column in sorted(found)]


def test_two_column_table_with_sidebar(tmp_path: Path) -> None:
    sidebar = cell(head("Contact"), "202-555-0143", "jo@example.com", head("Skills"), bullet("Steel"), bullet("CAD"))
    main = cell(head("Experience"), *job(), head("Education"), "BSc, State University, 2012")
    document = read_back(made(table(row(cell(name("Jo Reed"), span=2)), row(sidebar, main))), tmp_path)
    assert columns(document) == [
        ["Jo Reed"],
        ["Contact", "202-555-0143", "jo@example.com", "Skills", "Steel", "CAD"],
        ["Experience", *(t.removeprefix("• ") for t in ACME), "Education", "BSc, State University, 2012"],
    ]
    assert parts(document) == {Part.TABLE}


def test_sidebar_at_the_right_that_reaches_over_all_rows(tmp_path: Path) -> None:
    first = row(cell(head("Experience"), "First job"), cell(head("Skills"), "Steel", "CAD", "Welding", merge="restart"))
    second = row(cell("Second job"), cell(merge="continue"))
    document = read_back(made(table(first, second)), tmp_path)
    assert columns(document) == [["Experience", "First job", "Second job"], ["Skills", "Steel", "CAD", "Welding"]]


def test_columns_whose_headings_stand_in_cells_of_their_own(tmp_path: Path) -> None:
    rows = row(cell(bold("SKILLS")), cell(bold("EDUCATION"))), row(cell("Steel", "CAD"), cell("BSc, State", "2012"))
    document = read_back(made(table(*rows)), tmp_path)
    assert columns(document) == [["SKILLS", "Steel", "CAD"], ["EDUCATION", "BSc, State", "2012"]]


def test_dates_in_a_borderless_column_at_the_left(tmp_path: Path) -> None:
    rows = row(cell("2019 – 2023"), cell(*job())), row(cell("Jan 2017 –", "Dec 2018"), cell(bold("Welder, Shipyard")))
    document = read_back(made(head("Experience"), table(*rows)), tmp_path)
    expected = ["Experience", f"2019 – 2023\t{ACME[0]}", *ACME[1:], "Jan 2017 – Dec 2018\tWelder, Shipyard"]
    assert marked(document.lines) == expected
    assert len(columns(document)) == 1


def test_dates_in_a_column_at_the_right(tmp_path: Path) -> None:
    rows = (
        row(cell(bold("Acme Bridges"), "Site engineer", bullet("Built 14 bridges")), cell("2019 – 2023", "Dayton, OH")),
        row(cell(bold("Shipyard")), "2017 – 2018"),
        row(cell(bullet("Learned to weld"), span=2)),
    )
    document = read_back(made(table(*rows)), tmp_path)
    assert marked(document.lines) == [
        "Acme Bridges\t2019 – 2023",
        "Site engineer\tDayton, OH",
        "• Built 14 bridges",
        "Shipyard\t2017 – 2018",
        "• Learned to weld",
    ]


def test_rail_of_headings_at_the_left(tmp_path: Path) -> None:
    rows = (
        row(cell(bold("EXPERIENCE")), cell(*job())),
        row(cell(bold("SKILLS")), cell("Steel, CAD")),
        row(cell(bold("Gear")), cell("Crane, lathe")),
    )
    document = read_back(made(name("Jo Reed"), table(*rows)), tmp_path)
    assert marked(document.lines) == ["Jo Reed", "EXPERIENCE", *ACME, "SKILLS", "Steel, CAD", "Gear\tCrane, lathe"]


def test_name_beside_the_contact_details(tmp_path: Path) -> None:
    contact = cell("202-555-0143", "jo@example.com")
    document = read_back(made(table(row(cell(name("Jo Reed")), contact)), head("Experience")), tmp_path)
    assert columns(document) == [["Jo Reed"], ["202-555-0143", "jo@example.com"], ["Experience"]]


def test_table_of_data_is_read_row_by_row(tmp_path: Path) -> None:
    rows = row(cell(bold("Language")), cell(bold("Level"))), row("English", "native"), row("Dutch", "B2")
    document = made(head("Languages"), table(*rows), para("after"))
    assert texts(document, tmp_path) == ["Languages", "Language\tLevel", "English\tnative", "Dutch\tB2", "after"]


def test_lists_side_by_side_stay_apart(tmp_path: Path) -> None:
    lists = row(cell(bullet("Steel"), bullet("CAD")), cell(bullet("Crane"), bullet("Lathe")))
    document = read_back(made(table(lists)), tmp_path)
    assert columns(document) == [["Steel", "CAD"], ["Crane", "Lathe"]]


def test_nested_tables_and_merged_cells_are_read_once(tmp_path: Path) -> None:
    inner = table(row("2019", "Acme"), row("2018", "Shipyard"))
    document = read_back(made(table(row(cell("Work", inner, para(), span=2)), row("left", "right"))), tmp_path)
    assert [line.text for line in document.lines] == ["Work", "2019\tAcme", "2018\tShipyard", "left\tright"]
    word = docx.Document()
    grid = word.add_table(2, 3)
    grid.cell(0, 0).merge(grid.cell(1, 1)).text = "merged"
    grid.cell(0, 2).text, grid.cell(1, 2).text = "a", "b"
    assert texts(word, tmp_path) == ["merged\ta", "b"]


def test_text_box_is_read_once_and_before_its_paragraph(tmp_path: Path) -> None:
    banner = para(box(name("Jo Reed"), "Bridge builder") + run("anchored here"))
    document = read_back(made(para("first"), banner), tmp_path)
    assert [(line.text, line.part) for line in document.lines] == [
        ("first", Part.BODY),
        ("Jo Reed", Part.TEXTBOX),
        ("Bridge builder", Part.TEXTBOX),
        ("anchored here", Part.BODY),
    ]
    assert columns(document) == [["first", "anchored here"], ["Jo Reed", "Bridge builder"]]


def test_text_boxes_that_make_the_page_are_read_by_their_place(tmp_path: Path) -> None:
    """A template made of boxes only: the file holds them in the order in which they were drawn."""
    boxes = (
        box("Experience", "Acme", left=3_000_000, top=2_000_000, width=4_000_000, height=6_000_000),
        box("Skills", "Steel", left=500_000, top=5_000_000, width=2_300_000, height=3_000_000),
        box("Contact", "202-555-0143", left=500_000, top=2_000_000, width=2_300_000, height=2_900_000),
        box("Jo Reed", left=500_000, top=500_000, width=6_500_000, height=1_400_000),
    )
    document = made(para("".join(boxes)))
    assert texts(document, tmp_path) == ["Jo Reed", "Contact", "202-555-0143", "Skills", "Steel", "Experience", "Acme"]


def test_grouped_boxes_are_read_by_their_place_in_the_group(tmp_path: Path) -> None:
    def shape(text: str, left: int, top: int) -> str:
        place = f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="400" cy="300"/></a:xfrm>'
        content = f"<wps:txbx><w:txbxContent>{para(text)}</w:txbxContent></wps:txbx>"
        return f"<wps:wsp><wps:spPr>{place}</wps:spPr>{content}</wps:wsp>"

    inner = shape("right", 500, 0) + shape("left below", 0, 500) + shape("left", 0, 0)
    group = f"""<w:r><w:drawing><wp:anchor>
      <wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH>
      <wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="9000" cy="9000"/>
      <a:graphic><a:graphicData><wpg:wgp><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9000" cy="9000"/>
      <a:chOff x="0" y="0"/><a:chExt cx="900" cy="900"/></a:xfrm></wpg:grpSpPr>{inner}</wpg:wgp></a:graphicData>
      </a:graphic></wp:anchor></w:drawing></w:r>"""
    assert texts(made(para(group)), tmp_path) == ["left", "left below", "right"]


def test_boxes_of_old_word_and_word_art(tmp_path: Path) -> None:
    content = f"<v:textbox><w:txbxContent>{para('202-555-0143')}</w:txbxContent></v:textbox>"
    place = "position:absolute;margin-left:{}pt;margin-top:{}pt;width:100pt;height:40pt".format
    art = f'<v:shape style="{place(10, 10)}"><v:textpath string="Jo Reed"/></v:shape>'
    rect = f'<v:rect style="{place(10, 60)}">{content}</v:rect>'
    document = read_back(made(para(f"<w:r><w:pict>{rect}</w:pict></w:r><w:r><w:pict>{art}</w:pict></w:r>")), tmp_path)
    assert [line.text for line in document.lines] == ["Jo Reed", "202-555-0143"]
    assert parts(document) == {Part.TEXTBOX}


def test_a_watermark_is_no_text(tmp_path: Path) -> None:
    mark = '<v:shape id="PowerPlusWaterMarkObject1"><v:textpath string="CONFIDENTIAL"/></v:shape>'
    document = made(para("Jo Reed"))
    header = document.sections[0].header
    header.is_linked_to_previous = False
    header._element.append(element(para(f"<w:r><w:pict>{mark}</w:pict></w:r>")))
    assert texts(document, tmp_path) == ["Jo Reed"]


def test_contact_block_in_the_header(tmp_path: Path) -> None:
    document = made(head("Experience"))
    section = document.sections[0]
    section.header.paragraphs[0].text = "Jo Reed"
    section.header.add_paragraph("202-555-0143 | jo@example.com")
    section.footer.paragraphs[0].text = "References: see page 2"
    found = read_back(document, tmp_path)
    assert [(line.text, line.part) for line in found.lines] == [
        ("Jo Reed", Part.HEADER),
        ("202-555-0143 | jo@example.com", Part.HEADER),
        ("Experience", Part.BODY),
        ("References: see page 2", Part.FOOTER),
    ]


def test_headers_are_read_where_they_are_printed_and_once(tmp_path: Path) -> None:
    document = made(para("body"))
    document.add_section()
    first, second = document.sections
    first.header.paragraphs[0].text = "every page"
    first.first_page_header.paragraphs[0].text = "first page"
    first.even_page_header.paragraphs[0].text = "even pages, which aren't set apart"
    first.different_first_page_header_footer = True
    second.footer.is_linked_to_previous = False
    second.footer.paragraphs[0].text = "2"
    assert texts(document, tmp_path) == ["first page", "every page", "body"]
    document.settings.odd_and_even_pages_header_footer = True
    first.even_page_header.paragraphs[0].text = "every page"
    assert texts(document, tmp_path) == ["first page", "every page", "body"]
    first.different_first_page_header_footer = False
    assert texts(document, tmp_path) == ["every page", "body"]


def test_column_breaks_begin_a_column(tmp_path: Path) -> None:
    two = '<w:sectPr><w:type w:val="continuous"/><w:cols w:num="2"/></w:sectPr>'
    document = made(
        para("Jo Reed", "<w:sectPr/>"),
        para("left"),
        para('<w:r><w:br w:type="column"/></w:r>' + run("right"), two),
        para("below"),
    )
    assert columns(read_back(document, tmp_path)) == [["Jo Reed", "left", "below"], ["right"]]


def test_frames_are_columns_of_their_own(tmp_path: Path) -> None:
    frame = '<w:framePr w:w="2000" w:hSpace="180" w:x="9000" w:y="700"/>'
    document = made(para("Jo Reed"), para("202-555-0143", frame), para("jo@example.com", frame), para("Welder"))
    assert columns(read_back(document, tmp_path)) == [["Jo Reed", "Welder"], ["202-555-0143", "jo@example.com"]]


def test_footnotes_and_comments_come_last_and_say_so(tmp_path: Path) -> None:
    from docx.opc.constants import CONTENT_TYPE as CT
    from docx.opc.constants import RELATIONSHIP_TYPE as RT
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part as PackagePart

    document = made(para(run("Won the prize") + '<w:r><w:footnoteReference w:id="2"/></w:r>'), para("last"))
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    note = '<w:footnote w:id="{}"{}>{}</w:footnote>'.format
    notes = f'<w:footnotes xmlns:w="{space}">' + note(0, ' w:type="separator"', para("sep"))
    notes += note(2, "", para("Of 40 entries")) + note(3, "", para("nobody refers to me")) + "</w:footnotes>"
    part = PackagePart(PackURI("/word/footnotes.xml"), CT.WML_FOOTNOTES, notes.encode(), document.part.package)
    document.part.relate_to(part, RT.FOOTNOTES)
    comments = f'<w:comments xmlns:w="{space}"><w:comment w:id="0">{para("Which prize?")}</w:comment></w:comments>'
    part = PackagePart(PackURI("/word/comments.xml"), CT.WML_COMMENTS, comments.encode(), document.part.package)
    document.part.relate_to(part, RT.COMMENTS)
    assert [(line.text, line.part) for line in read_back(document, tmp_path).lines] == [
        ("Won the prize", Part.BODY),
        ("last", Part.BODY),
        ("Of 40 entries", Part.FOOTNOTE),
        ("Which prize?", Part.COMMENT),
    ]


def test_template_of_content_controls_in_a_table(tmp_path: Path) -> None:
    """Word's own templates: placeholders in content controls, in the cells of one big table."""

    def control(content: str) -> str:
        properties = "<w:sdtPr><w:placeholder/><w:showingPlcHdr/></w:sdtPr>"
        return f"<w:sdt>{properties}<w:sdtContent>{content}</w:sdtContent></w:sdt>"

    left = cell(control(head("Contact")), control(para("[Phone]")), para(control(run("[Email]"))))
    right = cell(control(head("Experience")), control(head("[Job title], [Company]", 2) + para("[Dates]")))
    document = docx.Document()
    document.styles["Normal"].font.size = Pt(10)
    add(document, table(row(cell(control(name("[Your name]")), span=2)), row(left, right)))
    assert columns(read_back(document, tmp_path)) == [
        ["[Your name]"],
        ["Contact", "[Phone]", "[Email]"],
        ["Experience", "[Job title], [Company]", "[Dates]"],
    ]
