"""Labels within a job, with a value or as a line of their own, and numbers that only look like dates."""

from __future__ import annotations

import pytest

from tests.parse.layouts import Row, bold, bullets, head, jobs, line, read_rows, title

TOP = [title("Jane Doe"), line("Charge nurse"), line("202-555-0143 | jane.doe@example.com")]
END = [head("Education"), line("BSc Nursing, Lakeside College, 2011")]
BOTH = pytest.mark.parametrize("setting", ["flow", "paged"])
JOBS = [
    ("Floor Captain", "Halden & Daughters", "2016 – 2020", ("2016", "2020")),
    ("Wine Steward", "Copper Heron", "2012 – 2016", ("2012", "2016")),
]
WANTED = [(held, employer, *when) for held, employer, _, when in JOBS]


@BOTH
@pytest.mark.parametrize("caption", ["Highlights", "Key Achievements:", "Duties, Accomplishments and Related Skills:"])
def test_a_line_that_announces_the_account_is_neither_employer_nor_heading(caption: str, setting: str) -> None:
    entries: list[Row] = []
    for held, employer, dates, _ in JOBS:
        entries += [bold(employer), line(dates), bold(held), bold(caption)]
        entries += bullets("Trained twenty-five servers", "Kept the floor calm on nights of 300 guests")
    resume = read_rows(TOP, head("Experience"), entries, END, setting=setting)
    assert jobs(resume) == WANTED
    assert [len(p.highlights) for p in resume.work] == [2, 2]


def test_highlights_of_each_job_are_no_section_even_where_labels_look_the_same() -> None:
    entries: list[Row] = []
    for held, employer, dates, _ in JOBS:
        entries += [bold(f"{employer}\t{dates}"), bold(held), line("Served the guests."), bold("Highlights")]
        entries += bullets("Trained twenty-five servers")
    top = [title("Jane Doe"), head("Contact"), bold("Email"), line("jane.doe@example.com"), bold("Phone")]
    resume = read_rows([*top, line("202-555-0143")], head("Work"), entries, END)
    assert jobs(resume) == WANTED
    assert [s.kind for s in resume.sections if s.heading] == ["contact", "work", "education"]


@BOTH
@pytest.mark.parametrize(
    ("employer", "title", "when"),
    [("Organisation", "Position held", "Period"), ("Name of Employer", "Job Role", "Employment period")],
)
def test_a_form_whose_labels_come_again_begins_the_next_job(employer: str, title: str, when: str, setting: str) -> None:
    entries: list[Row] = []
    for held, name, dates, _ in JOBS:
        entries += [line(f"{employer}: {name}", space=1), line(f"{title}: {held}"), line(f"{when}: {dates}")]
        entries += [line("Responsibilities:"), *bullets("Trained twenty-five servers")]
    resume = read_rows(TOP, head("Experience"), entries, END, setting=setting)
    assert jobs(resume) == WANTED
    assert [len(p.highlights) for p in resume.work] == [1, 1]


@BOTH
@pytest.mark.parametrize("code", ["GS-2005-07", "GS-1910-11", "ISO-2015-03"])
def test_the_number_of_a_grade_or_a_standard_is_no_date(code: str, setting: str) -> None:
    rows = [bold(f"Supply Technician ({code})"), line("06/2015 – 10/2019"), line("Halden Logistics Inc., Salem, OR")]
    resume = read_rows(TOP, head("Experience"), rows, bullets("Filled 70 orders a day"), END, setting=setting)
    assert jobs(resume) == [(f"Supply Technician ({code})", "Halden Logistics Inc.", "2015-06", "2019-10")]
