"""Text boxes, headers, columns and notes are read once, where a person meets them, and say what they are."""

from __future__ import annotations

from pathlib import Path

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part as PackagePart

from resumelint.document import Part
from tests.read.word import (
    ACME,
    box,
    columns,
    element,
    head,
    job,
    made,
    marked,
    name,
    para,
    parts,
    read_back,
    run,
    texts,
)


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


def test_large_section_headings_are_no_name(tmp_path: Path) -> None:
    large = para(run("Experience", '<w:sz w:val="52"/>'))
    document = made(
        para(box("Jo Reed", head("Contact"), "202-555-0143") + run("x")), large, para("Acme"), head("Skills")
    )
    assert texts(document, tmp_path)[0] == "Jo Reed"


def test_a_sidebar_box_does_not_part_the_section_it_hangs_on(tmp_path: Path) -> None:
    first, second, third = job()
    hung = second.replace("<w:r>", box(head("Skills"), "Steel") + "<w:r>", 1)
    document = made(name("Jo Reed"), head("Experience"), first, hung, third, head("Education"))
    expected = ["Jo Reed", "Experience", *ACME, "Skills", "Steel", "Education"]
    assert marked(read_back(document, tmp_path).lines) == expected


def test_boxes_on_empty_paragraphs_are_read_by_their_place_together(tmp_path: Path) -> None:
    document = made(
        para(box("Experience", left=3_000_000, top=2_000_000, width=4_000_000)),
        para(box("Skills", left=500_000, top=5_000_000)),
        para(),
        para(box("Jo Reed", left=500_000, top=500_000, width=6_500_000)),
        para(box("Contact", left=500_000, top=2_000_000)),
        para("References on page 2"),
    )
    expected = ["Jo Reed", "Contact", "Skills", "Experience", "References on page 2"]
    assert texts(document, tmp_path) == expected
