"""Tables, as layout and as data, are read in the order in which a person reads them."""

from __future__ import annotations

from pathlib import Path

import docx
from docx.shared import Pt

from resumelint.document import Part
from tests.read.word import (
    ACME,
    add,
    bold,
    box,
    bullet,
    cell,
    columns,
    head,
    job,
    made,
    marked,
    name,
    para,
    parts,
    read_back,
    row,
    run,
    table,
    texts,
)


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


def test_name_at_the_top_of_the_second_column_is_met_first(tmp_path: Path) -> None:
    left = cell(head("Contact"), "202-555-0143", head("Skills"), "Steel")
    right = cell(name("Jo Reed"), "Bridge builder", head("Experience"), *job())
    document = read_back(made(table(row(left, right))), tmp_path)
    contents = [line.text for line in document.lines]
    assert contents[:6] == ["Jo Reed", "Bridge builder", "Contact", "202-555-0143", "Skills", "Steel"]
    assert contents[6] == "Experience"
    boxed = made(para(box(head("Contact"), "202-555-0143") + run("Jo Reed", '<w:sz w:val="52"/>')), head("Experience"))
    assert texts(boxed, tmp_path) == ["Jo Reed", "Contact", "202-555-0143", "Experience"]


def test_entries_side_by_side_stay_apart(tmp_path: Path) -> None:
    first, second = ("BSc Physics", "State University", "2010 – 2014"), ("MSc Optics", "Lake College", "2014 – 2016")
    document = read_back(made(head("Education"), table(row(cell(*first), cell(*second)))), tmp_path)
    assert columns(document) == [["Education"], list(first), list(second)]
