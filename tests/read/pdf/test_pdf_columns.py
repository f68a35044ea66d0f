"""Reading order: a page in columns is read column by column, and what stands beside a line stays with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.read.pdf.draw import BOLD, column, lines, right, rule, text, texts, wall, width

SIDE = ("CONTACT", "jane.doe@example.com", "202-555-0143", "Springfield, IL", "SKILLS", "Triage", "Wound care", "Epic")
MAIN = (
    "EXPERIENCE",
    "Charge Nurse, Springfield General Hospital",
    "Ran the night shift of fourteen nurses and beds",
    "Trained thirty nurses in triage over four years",
    "Staff Nurse, Lakeside Medical Center, Peoria",
    "Cared for five to six surgical patients a shift",
    "EDUCATION",
    "Bachelor of Science, Lakeside College, 2014",
)


def headed(x: float, y: float, *words: str, leading: float = 15) -> list[str]:
    """A column in which words in capitals are set in bold."""
    return [
        text(x, y + i * leading, line, font=BOLD if line.isupper() else "Helvetica") for i, line in enumerate(words)
    ]


@pytest.mark.parametrize("side_first", [True, False], ids=["side drawn first", "side drawn last"])
@pytest.mark.parametrize("left", [True, False], ids=["left", "right"])
@pytest.mark.parametrize("offset", [0.0, 4.0], ids=["on one base line", "off the base line"])
def test_a_sidebar_is_read_by_itself(tmp_path: Path, left: bool, side_first: bool, offset: float) -> None:
    side = headed(50 if left else 430, 100 + offset, *SIDE)
    main = headed(220 if left else 50, 100, *MAIN)
    drawn = side + main if side_first else main + side
    read = lines(tmp_path, drawn)
    assert [line.text for line in read] == list(SIDE + MAIN if left else MAIN + SIDE)
    columns = [{line.column for line in read if line.text in part} for part in (SIDE, MAIN)]
    assert columns in ([{0}, {1}], [{1}, {0}])


@pytest.mark.parametrize("across", [False, True], ids=["column by column", "line by line"])
def test_two_columns_are_read_one_after_the_other(tmp_path: Path, across: bool) -> None:
    first, second = headed(50, 100, *MAIN), headed(330, 100, *SIDE)
    drawn = [op for pair in zip(first, second, strict=True) for op in pair] if across else first + second
    assert texts(tmp_path, drawn) == [*MAIN, *SIDE]


def test_what_stands_across_the_page_parts_the_columns(tmp_path: Path) -> None:
    banner = "Charge nurse with eleven years of nights, days, and everything that happens between the two of them"
    drawn = [
        *(text(50, 60, "Jane Doe", size=22), text(50, 84, banner)),
        *(headed(50, 120, *SIDE), headed(220, 120, *MAIN)),
        text(50, 280, "References, transcripts and the licence number can be had from the address on the left side"),
    ]
    read = texts(tmp_path, *drawn)
    assert read[:2] == ["Jane Doe", banner]
    assert read[2:-1] == [*SIDE, *MAIN]
    assert read[-1].startswith("References")


JOBS = (
    ("Charge Nurse", "May 2019 – Present"),
    ("Staff Nurse", "July 2015 – April 2019"),
    ("Nursing Assistant", "June 2011 – August 2014"),
)


@pytest.mark.parametrize("size", [10, 8], ids=["same size", "smaller"])
def test_dates_at_the_margin_are_no_column(tmp_path: Path, size: float) -> None:
    drawn, expected = [], []
    for n, (title, dates) in enumerate(JOBS):
        y = 100 + 60 * n
        drawn += [text(50, y, title, font=BOLD), right(560, y, dates, size=size)]
        drawn += column(62, y + 14, "Ran the night shift of fourteen nurses", "Trained thirty nurses in triage")
        expected += [f"{title}\t{dates}", "Ran the night shift of fourteen nurses", "Trained thirty nurses in triage"]
    assert texts(tmp_path, drawn) == expected


def test_a_place_and_a_date_stacked_at_the_margin(tmp_path: Path) -> None:
    drawn, expected = [], []
    for n, (title, dates) in enumerate(JOBS):
        y = 100 + 60 * n
        drawn += [text(50, y, "Springfield General", font=BOLD), right(560, y, "Springfield, IL")]
        drawn += [text(50, y + 14, title), right(560, y + 14, dates), text(50, y + 28, "Ran the night shift")]
        expected += ["Springfield General\tSpringfield, IL", f"{title}\t{dates}", "Ran the night shift"]
    assert texts(tmp_path, drawn) == expected


def gutter(x: float, dates_first: bool) -> list[str]:
    """Dates in a column of their own at the left, text beside."""
    dates, body = [], []
    for n, (title, when) in enumerate(JOBS):
        y = 100 + 60 * n
        dates.append(text(x, y, when))
        body += [text(190, y, f"{title}, Springfield General Hospital", font=BOLD)]
        body += column(190, y + 14, "Ran the night shift of fourteen nurses", "Trained thirty nurses in triage")
    return dates + body if dates_first else body + dates


@pytest.mark.parametrize("dates_first", [True, False])
def test_a_gutter_of_dates_stays_with_its_entries(tmp_path: Path, dates_first: bool) -> None:
    expected = []
    for title, when in JOBS:
        expected += [f"{when}\t{title}, Springfield General Hospital"]
        expected += ["Ran the night shift of fourteen nurses", "Trained thirty nurses in triage"]
    assert texts(tmp_path, gutter(50, dates_first)) == expected


def test_dates_in_a_gutter_that_wrap_are_put_together(tmp_path: Path) -> None:
    drawn = []
    for n, (title, when) in enumerate(JOBS):
        y = 100 + 60 * n
        start, _, end = when.partition(" – ")
        drawn += [text(50, y, f"{start} –"), text(50, y + 12, end)]
        drawn += [text(140, y, f"{title}, Springfield General Hospital", font=BOLD)]
        drawn += column(140, y + 14, "Ran the night shift of fourteen nurses", "Trained thirty nurses in triage")
    heads = [t.replace("\t", " ") for t in texts(tmp_path, drawn)][::3]
    assert heads == [f"{when} {title}, Springfield General Hospital" for title, when in JOBS]


def test_a_rail_of_headings_opens_the_sections_beside_it(tmp_path: Path) -> None:
    drawn = [
        *(text(50, 100, "EXPERIENCE", font=BOLD), *column(180, 100, *MAIN[1:6])),
        *(text(50, 190, "EDUCATION", font=BOLD), *column(180, 190, MAIN[7], "Graduated with honors in May 2014")),
        *(text(50, 240, "SKILLS", font=BOLD), *column(180, 240, "Triage, wound care, Epic, sedation")),
    ]
    assert texts(tmp_path, drawn) == [
        *("EXPERIENCE", *MAIN[1:6]),
        *("EDUCATION", MAIN[7], "Graduated with honors in May 2014"),
        *("SKILLS", "Triage, wound care, Epic, sedation"),
    ]


def grid(rows: list[list[list[str]]], xs: list[float], top: float = 100) -> list[str]:
    """A ruled table: rows of cells, each of some lines."""
    drawn, y = [], top
    for cells in rows:
        drawn.append(rule(xs[0], xs[-1], y))
        for x, cell in zip(xs, cells, strict=False):
            drawn += column(x + 4, y + 12, *cell, leading=12)
        below = y + 12 * max(len(cell) for cell in cells) + 8
        drawn += [wall(x, y, below) for x in xs]
        y = below
    return [*drawn, rule(xs[0], xs[-1], y)]


def test_a_ruled_table_is_read_cell_by_cell(tmp_path: Path) -> None:
    rows = [
        [["Dates"], ["Employer"], ["Position"]],
        [["2019 – 2024"], ["Springfield", "General Hospital"], ["Charge Nurse", "Ran the night shift"]],
        [["2015 – 2019"], ["Lakeside", "Medical Center"], ["Staff Nurse", "Cared for six patients"]],
    ]
    assert texts(tmp_path, grid(rows, [50, 150, 300, 560])) == [
        "Dates\tEmployer\tPosition",
        *("2019 – 2024", "Springfield", "General Hospital", "Charge Nurse", "Ran the night shift"),
        *("2015 – 2019", "Lakeside", "Medical Center", "Staff Nurse", "Cared for six patients"),
    ]


def test_lines_under_headings_make_no_table(tmp_path: Path) -> None:
    drawn = []
    for n, (title, when) in enumerate(JOBS):
        y = 100 + 40 * n
        drawn += [
            text(50, y, title),
            right(560, y, when),
            rule(50, 560, y + 4),
            text(50, y + 16, "Ran the night shift"),
        ]
    read = lines(tmp_path, drawn)
    assert [line.text for line in read][::2] == [f"{title}\t{when}" for title, when in JOBS]
    assert [line.ruled for line in read] == [True, False] * 3


def test_a_bullet_list_beside_nothing_is_no_column(tmp_path: Path) -> None:
    said = ["Ran the night shift of fourteen nurses", "Trained thirty nurses in triage", "Taught sepsis screening"]
    drawn = [op for n, words in enumerate(said) for op in (text(50, 100 + 14 * n, "•"), text(70, 100 + 14 * n, words))]
    assert texts(tmp_path, drawn) == [f"• {words}" for words in said]


def test_a_list_in_three_columns_keeps_its_items_whole(tmp_path: Path) -> None:
    items = ["Triage", "Wound care", "Epic", "Sedation", "Port access", "Trauma", "Handover", "Teaching", "Audit"]
    drawn = [text(50 + 170 * (n % 3), 100 + 14 * (n // 3), item) for n, item in enumerate(items)]
    read = [item for words in texts(tmp_path, drawn) for item in words.split("\t")]
    assert sorted(read) == sorted(items)


def test_justified_text_is_one_line(tmp_path: Path) -> None:
    words = "Ran the night shift of nine nurses".split()
    drawn, x = [], 50.0
    for word in words:
        drawn.append(text(x, 100, word))
        x += width(word) + 8
    assert texts(tmp_path, drawn, column(50, 114, "and taught them to listen to what the patients say")) == [
        " ".join(words),
        "and taught them to listen to what the patients say",
    ]


def test_headings_of_two_lines_at_the_rule_and_the_contact_beside_a_large_name(tmp_path: Path) -> None:
    drawn = [
        *(right(150, 80, line, size=9) for line in ["Springfield"]),
        *(right(150, 80 + 11 * n, line, size=9) for n, line in enumerate(SIDE[1:3], 1)),
        text(168, 81, "Jane Doe", size=34),
        *(right(150, 160, "Where I Have", size=14), right(150, 175, "Worked", size=14), *column(168, 160, *MAIN[1:6])),
        *(right(150, 245, "Academic", size=14), right(150, 260, "Background", size=14), text(168, 245, MAIN[7])),
        *(right(150, 290, "Garden and", size=14), right(150, 305, "Bees", size=14), text(168, 290, "Two hives")),
        *(right(150, 335, "Skills", size=14), text(168, 335, "Triage, wound care, Epic")),
    ]
    assert texts(tmp_path, drawn) == [
        *("Springfield", *SIDE[1:3], "Jane Doe"),
        *("Where I Have Worked", *MAIN[1:6]),
        *("Academic Background", MAIN[7]),
        *("Garden and Bees", "Two hives"),
        *("Skills", "Triage, wound care, Epic"),
    ]


DUTIES = [
    (
        [["2019-04 to", "Present"], ["Boston Harbor", "Hotel, Boston"], ["Banquet", "Captain"]],
        ["Lead 22 servers at", "weddings"],
    ),
    ([["2015-06 to", "2019-03"], ["Olive Garden"], ["Server"]], ["Waited on eight tables"]),
    ([["2013-06 to", "2015-05"], ["Chelsea Diner,", "Chelsea, MA"], ["Dishwasher"]], []),
]
ACROSS = [
    *("Employment", "Period\tEmployer\tPosition\tDuties"),
    *("2019-04 to Present\tBoston Harbor Hotel, Boston\tBanquet Captain", "• Lead 22 servers at", "weddings"),
    *("2015-06 to 2019-03\tOlive Garden\tServer", "• Waited on eight tables"),
    "2013-06 to 2015-05\tChelsea Diner, Chelsea, MA\tDishwasher",
]


@pytest.mark.parametrize("walls", [True, False], ids=["ruled", "unruled"])
def test_a_table_with_a_column_of_duties_is_read_entry_by_entry(tmp_path: Path, walls: bool) -> None:
    xs = [50.0, 120.0, 208.0, 275.0, 400.0]
    labels = ["Period", "Employer", "Position", "Duties"]
    y, drawn = 134.0, [text(50, 90, "Employment", font=BOLD, size=14)]
    drawn += [text(x + 4, 112, label, font=BOLD) for x, label in zip(xs, labels, strict=False)]
    for slim, duties in DUTIES:
        marked = [f"• {d}" if not n else d for n, d in enumerate(duties)]
        for x, cell in zip(xs, [*slim, marked], strict=False):
            drawn += column(x + 4, y, *cell, leading=12)
        drawn += [rule(50, 400, y - 14), *(wall(x, y - 14, y + 22) for x in xs)] if walls else []
        y += 36
    drawn += [rule(50, 400, y - 14)] if walls else []
    assert texts(tmp_path, drawn) == ACROSS


def test_a_table_reads_a_heading_across_its_columns_whole(tmp_path: Path) -> None:
    xs = [50.0, 150.0, 400.0]
    first = [
        rule(50, 400, 100),
        *(wall(x, 100, 130) for x in xs),
        text(54, 118, "2010 – 2014"),
        text(154, 118, "Barista"),
    ]
    head = [
        rule(50, 400, 130),
        wall(50, 130, 160),
        wall(400, 130, 160),
        text(54, 148, "TRAINING AND SCHOOLS", font=BOLD),
    ]
    last = [
        rule(50, 400, 160),
        *(wall(x, 160, 190) for x in xs),
        text(54, 178, "2006 – 2010"),
        text(154, 178, "Abitur"),
    ]
    drawn = [*first, *head, *last, rule(50, 400, 190)]
    assert texts(tmp_path, drawn) == ["2010 – 2014\tBarista", "TRAINING AND SCHOOLS", "2006 – 2010\tAbitur"]
    assert not any(line.ruled for line in lines(tmp_path, drawn)), "borders of cells rule no heading"


def test_the_year_of_an_end_below_its_month_in_the_gutter(tmp_path: Path) -> None:
    drawn = []
    for n, (first, second) in enumerate(
        [("Mar 2022 –", "Present"), ("Jan 2020 – Feb", "2022"), ("May 2016 – Dec", "2019")]
    ):
        y = 100 + 60 * n
        drawn += [text(50, y, first), text(50, y + 14, second), text(160, y, "Staff Nurse, Lakeside Medical Center")]
        drawn += [text(160, y + 14, "• Cared for six patients a shift"), text(160, y + 28, "• Trained thirty nurses")]
    read = texts(tmp_path, drawn)
    assert [t.partition("\t")[0] for t in read[::3]] == [
        "Mar 2022 – Present",
        "Jan 2020 – Feb 2022",
        "May 2016 – Dec 2019",
    ]


@pytest.mark.parametrize("centre", [300, 460], ids=["centred", "at the right"])
def test_the_contact_beside_a_large_name_without_an_edge(tmp_path: Path, centre: float) -> None:
    def middle(y: float, words: str, size: float) -> str:
        return text(centre - width(words, size=size) / 2, y, words, size=size)

    drawn = [
        *column(50, 60, *SIDE[1:4], "linkedin.com/in/", "janedoe", leading=13, size=9),
        *(middle(72, "Jane Alice", 28), middle(100, "Doe", 28), middle(114, "Charge Nurse", 12)),
        *(text(50, 150, "Experience", size=14), *column(50, 170, *MAIN[1:6])),
    ]
    assert texts(tmp_path, drawn) == [
        *(*SIDE[1:4], "linkedin.com/in/", "janedoe"),
        *("Jane Alice", "Doe", "Charge Nurse"),
        *("Experience", *MAIN[1:6]),
    ]


def test_headings_that_all_stand_a_little_lower_than_their_first_line(tmp_path: Path) -> None:
    drawn = [
        *(text(50, 111, "Experience", size=14), *column(180, 100, *MAIN[1:6])),
        *(text(50, 203, "Education", size=14), *column(180, 192, MAIN[7], "Graduated with honors in May 2014")),
        *(text(50, 247, "Skills", size=14), *column(180, 236, "Triage, wound care, Epic,", "sedation")),
    ]
    assert texts(tmp_path, drawn) == [
        *("Experience", *MAIN[1:6]),
        *("Education", MAIN[7], "Graduated with honors in May 2014"),
        *("Skills", "Triage, wound care, Epic,", "sedation"),
    ]


@pytest.mark.parametrize(
    ("above", "below"),
    [("EDUCATION", "2010 - 2014"), ("2019 - present", "2016 - 2018"), ("Dates (from - to)", "Name of employer")],
    ids=["a heading over dates", "dates over dates", "labels of a form"],
)
def test_labels_that_stand_below_each_other_are_two(tmp_path: Path, above: str, below: str) -> None:
    rail = [("2020 - 2024", "Charge Nurse"), ("2018 - 2020", "Staff Nurse"), (above, "Ward Clerk"), (below, "Porter")]
    drawn = [
        op for i, row in enumerate(rail) for op in (text(50, 100 + 14 * i, row[0]), text(170, 100 + 14 * i, row[1]))
    ]
    under = [text(170, 156 + 14 * i, said) for i, said in enumerate(("Carried patients and beds", "for four years"))]
    assert f"{below}\tPorter" in texts(tmp_path, *drawn, *under)


@pytest.mark.parametrize("name", ["Halden Studio", "Freelance"], ids=["a name", "a name that may head a section"])
def test_dates_beside_their_entries_are_no_column_though_headings_stand_over_them(tmp_path: Path, name: str) -> None:
    drawn = headed(50, 100, "EXPERIENCE")
    for i, (when, employer, held) in enumerate(
        [
            ("2020 - 2024", name, "Art Director"),
            ("2016 - 2020", "Corbel House", "Designer"),
            ("2012 - 2016", "Elm", "Intern"),
        ]
    ):
        y = 120 + 50 * i
        drawn += [text(60, y - 2, when, size=8), text(130, y, employer, font=BOLD), text(130, y + 14, held)]
        drawn += [text(130, y + 28, "Drew what was asked for and then some more of it")]
    drawn += [*headed(50, 280, "EDUCATION"), text(60, 298, "2008 - 2012", size=8)]
    drawn += [text(130, 300, "Lakeside College", font=BOLD), text(130, 314, "Bachelor of Fine Arts")]
    read = texts(tmp_path, drawn)
    assert f"2020 - 2024\t{name}" in read
    assert read[-3:] == ["EDUCATION", "2008 - 2012\tLakeside College", "Bachelor of Fine Arts"]


def test_entries_below_two_columns_keep_what_stands_at_their_right(tmp_path: Path) -> None:
    drawn = [text(50, 60, "Jane Doe", size=24), *headed(50, 90, "PROFILE", "Nurse on nights", "for eleven years")]
    drawn += headed(330, 67, "Springfield, IL", "202-555-0143", "jane.doe@example.com")
    drawn += headed(50, 180, "EXPERIENCE")
    for y, cells in ((200, ("2018 - 2024", "Charge Nurse", "Halden Hospital")), (230, ("2014", "Clerk", "Elm Clinic"))):
        drawn += [text(x, y, cell) for x, cell in zip((50, 150, 440), cells, strict=True)]
        drawn.append(
            text(50, y + 15, "Ran the night shift of fourteen nurses and trained thirty in triage over the years")
        )
    read = texts(tmp_path, drawn)
    assert "2018 - 2024\tCharge Nurse\tHalden Hospital" in read
    assert read.index("jane.doe@example.com") < read.index("EXPERIENCE")


def test_a_lone_heading_beside_the_first_line_of_its_section_is_a_line_of_its_own(tmp_path: Path) -> None:
    drawn = [text(200, 60, "Jane Doe", size=24), text(200, 90, "jane.doe@example.com")]
    drawn += [text(110, 140, "Work", size=16), text(200, 140, "Charge Nurse", font=BOLD), text(200, 155, "Elm Clinic")]
    drawn += [text(200, 170 + 15 * i, said) for i, said in enumerate(("2018 - 2024", "Ran the night shift", "of ten"))]
    assert texts(tmp_path, drawn)[2:4] == ["Work", "Charge Nurse"]


@pytest.mark.parametrize("range_", ["Mar. 2019-Jan.", "Mar. 2019 - Jan.", "March 2019 to January"])
def test_dates_whose_last_year_stands_on_the_next_line_are_one(tmp_path: Path, range_: str) -> None:
    drawn = [text(50, 100, "2021 - 2024"), text(170, 100, "Charge Nurse"), text(170, 114, "Ran the ward by night")]
    drawn += [text(50, 140, range_), text(170, 140, "Staff Nurse"), text(50, 154, "2021")]
    drawn += [text(170, 154, "Cared for six patients"), text(50, 180, "2014 - 2018"), text(170, 180, "Ward Clerk")]
    assert f"{range_} 2021\tStaff Nurse" in texts(tmp_path, *drawn, text(170, 194, "Kept the books"))
