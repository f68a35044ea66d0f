"""What wraps in its cell beside a neighbour at the right is read as one, and what stands below by itself is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from resumelint.parse import parse
from resumelint.resume import Resume
from tests.parse.layouts import jobs, said
from tests.read.pdf.draw import BOLD, ITALIC, column, read_back, right, sheet, text, width

EDGE = 300.0
LAST = [
    *(text(50, 300, "Barista", font=BOLD), right(EDGE, 300, "May 2015 – May 2018")),
    *(text(50, 314, "Corbel Coffee", font=ITALIC), text(50, 328, "Served 250 guests a morning")),
    text(50, 360, "EDUCATION", font=BOLD, size=13),
    text(50, 378, "Bachelor of Science, Lakeside College, 2014"),
]


def read(folder: Path, *drawn: str | list[str]) -> Resume:
    top = [text(50, 60, "Jane Doe", size=20, font=BOLD), text(50, 78, "jane.doe@example.com | 202-555-0143")]
    head = text(50, 110, "EXPERIENCE", font=BOLD, size=13)
    return parse(read_back(folder, sheet(top, head, *drawn, LAST)))


ACCOUNT = column(50, 160, "Balanced twelve tape lines and gained 6% output", "Trained five operators in time studies")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("September 2019 to", "Present"),
        ("September 2019 –", "Present"),
        ("September 2019", "– Present"),
        ("September", "2019 to Present"),
    ],
)
def test_dates_that_wrap_at_the_right(tmp_path: Path, first: str, second: str) -> None:
    for_date = right(EDGE, 130, first), right(EDGE, 144, second)
    resume = read(
        tmp_path, text(50, 130, "Process Engineer", font=BOLD), *for_date, text(50, 144, "Northern Star"), ACCOUNT
    )
    assert jobs(resume)[0] == ("Process Engineer", "Northern Star", "2019-09", "present")
    assert len(jobs(resume)) == 2


def test_dates_that_wrap_to_the_left_margin(tmp_path: Path) -> None:
    line = [text(50, 130, "Northern Star"), text(130, 130, "Process Engineer"), text(225, 130, "June 2024 to August")]
    resume = read(tmp_path, line, text(50, 144, "2024"), ACCOUNT)
    assert jobs(resume)[0] == ("Process Engineer", "Northern Star", "2024-06", "2024-08")


def test_a_title_and_an_employer_that_wrap_beside_the_dates(tmp_path: Path) -> None:
    dates = right(EDGE, 130, "June 2022 – Present")
    title = [text(50, 130, "Regional Operations and Sales", font=BOLD), text(50, 144, "Planning Manager", font=BOLD)]
    resume = read(tmp_path, title, dates, text(50, 158, "Halden Dairy", font=ITALIC), column(50, 172, "Ran two plants"))
    assert jobs(resume)[0] == ("Regional Operations and Sales Planning Manager", "Halden Dairy", "2022-06", "present")


def test_cells_of_one_row_that_wrap_together(tmp_path: Path) -> None:
    first = [text(50, 130, "Northern Star"), text(130, 130, "Process Engineer"), right(EDGE, 130, "May 2019 to")]
    second = [text(50, 144, "Resources"), right(EDGE, 144, "Present")]
    resume = read(tmp_path, first, second, ACCOUNT)
    assert jobs(resume)[0] == ("Process Engineer", "Northern Star Resources", "2019-05", "present")


@pytest.mark.parametrize("below", ["Charge Nurse", "Springfield, IL"])
def test_a_full_line_with_a_line_of_its_own_below(tmp_path: Path, below: str) -> None:
    first = [text(50, 130, "Springfield Memorial Hospital", font=BOLD), right(EDGE, 130, "May 2019 to May 2024")]
    title = [] if below == "Charge Nurse" else [text(50, 158, "Charge Nurse")]
    resume = read(tmp_path, first, text(50, 144, below, font=BOLD), title, column(50, 172, "Ran the night shift"))
    assert jobs(resume)[0][:2] == ("Charge Nurse", "Springfield Memorial Hospital")


def test_an_employer_in_brackets_of_several_words(tmp_path: Path) -> None:
    line = text(50, 130, "Captain, Logistics Officer (United States Marine Corps), May 2019 – Present")
    resume = read(tmp_path, line, column(50, 144, "Moved 1,200 Marines and 300 vehicles"))
    assert [said(resume.work[0].title), said(resume.work[0].employer)] == [
        "Captain, Logistics Officer",
        "United States Marine Corps",
    ]


def test_title_employer_and_dates_that_wrap_as_one_text(tmp_path: Path) -> None:
    first = [
        text(50, 130, "Physiotherapist. ", font=BOLD),
        text(50 + width("Physiotherapist. ", BOLD), 130, "Lakeside Athletic Club for Young"),
    ]
    below = text(50, 144, "Women, Springfield. 2020 – Present.")
    resume = read(tmp_path, first, below, column(50, 158, "Cared for twenty-six players"))
    assert jobs(resume)[0] == ("Physiotherapist", "Lakeside Athletic Club for Young Women", "2020", "present")


def test_since_below_the_names_is_a_line_by_itself(tmp_path: Path) -> None:
    head = text(50, 130, "Lieutenant, Engine 9 // Springfield Fire Department")
    resume = read(
        tmp_path, head, text(50, 144, "since Feb 2020 // Springfield, OH"), column(50, 158, "Led a crew of four")
    )
    assert jobs(resume)[0] == ("Lieutenant, Engine 9", "Springfield Fire Department", "2020-02", "present")


def test_unmarked_items_that_wrap_are_items_where_each_ends_with_room_to_spare(tmp_path: Path) -> None:
    head = [text(50, 130, "Buyer", font=BOLD), right(EDGE, 130, "May 2019 – Present"), text(50, 144, "Halden Dairy")]
    account = [
        *("Bought rotating equipment and bulk materials for two", "refineries"),
        *("Shortened the cycle of bids from 61 to 38 days", "Led a team of twelve buyers and expediters"),
    ]
    first = read(tmp_path, head, column(62, 158, *account)).work[0]
    assert [len(first.highlights), len(first.summary)] == [3, 0]


def test_an_unknown_employer_set_as_those_of_the_other_entries(tmp_path: Path) -> None:
    entries = [
        ("Buyer", "Halden Dairy, Springfield"),
        ("Clerk", "Conserve Talmann Soc. coop. agricola"),
        ("Baker", "Corbel Foods"),
    ]
    drawn: list[str] = []
    for n, (title, employer) in enumerate(entries):
        y = 130 + 56 * n
        drawn += [text(50, y, title, font=BOLD), right(EDGE, y, f"May {2018 - n} – May {2019 - n}")]
        drawn += [text(50, y + 14, employer, font=ITALIC)]
        drawn += [text(62, y + 28, "Ran two plants and 900 orders a day")]
    assert [found[:2] for found in jobs(read(tmp_path, drawn))][:3] == [
        ("Buyer", "Halden Dairy"),
        ("Clerk", "Conserve Talmann Soc. coop. agricola"),
        ("Baker", "Corbel Foods"),
    ]
