"""Years claimed, styles of dates, the order of degrees."""

from __future__ import annotations

from typing import Any

import pytest

from tests.checks.bench import found
from tests.checks.test_honesty import job, printed, read, work


def claim(summary: str, start: str = "2016-01", **more: Any) -> dict[str, Any]:
    sample = work(job("Buyer", "Acme Robotics", start), **more)
    sample["resume"]["basics"] = {"summary": summary}
    return sample


TOO_MANY = [
    "Buyer with 25 years of experience.",
    "Buyer with over 25+ years' hands-on experience in retail.",
    "Twenty-five years in retail, the last ten as a buyer.",
    "25 years as a buyer.",
    "Seasoned buyer, 25 plus years building supply chains.",
    "13 years of experience.",
]
FAIR = [
    "12 years of experience.",
    "Eight years building teams.",
    "Lead of a team with 60 years of combined experience.",
    "Buys for a firm with 100 years of tradition.",
    "Works for a shop that has been in business for 50 years.",
    "Manages a book of 25-year mortgages.",
    "A customer wrote: “She must have 40 years of experience.”",
]


@pytest.mark.parametrize("summary", TOO_MANY)
def test_more_years_than_have_gone_by_since_the_first_date_are_told(summary: str) -> None:
    (finding,) = found("honesty/years-claimed", claim(summary))
    assert "2016" in finding.message
    assert finding.location is not None
    assert finding.location.pointer == "/basics/summary"


@pytest.mark.parametrize("summary", FAIR)
def test_a_claim_that_may_hold_is_left_alone(summary: str) -> None:
    assert not found("honesty/years-claimed", claim(summary))


@pytest.mark.parametrize(
    "sample",
    [
        claim(TOO_MANY[0], education=[{"institution": "Open College", "studyType": "BA", "endDate": "2003"}]),
        claim(TOO_MANY[0]) | {"line": "Earlier positions omitted for brevity"},
        claim(TOO_MANY[0]) | {"line": "Certified Buyer, 2002"},
        work(job("Buyer", "Acme", "2016"), job("Clerk", "Initech"), basics={"summary": TOO_MANY[0]}),
        claim(TOO_MANY[0]) | {"doubts": ["positions"]},
    ],
    ids=["an early degree", "said so", "an early certificate", "a job of unknown date", "jobs not made out"],
)
def test_what_may_bear_a_claim_out_keeps_the_rule_silent(sample: dict[str, Any]) -> None:
    assert not found("honesty/years-claimed", sample)


EARLIER = """
Jane Doe
jane.doe@example.com | (202) 555-0143

SUMMARY
Buyer with 40 years of experience.

EXPERIENCE
Buyer, Acme Robotics Inc.    Mar 2016 - Present
- Bought parts for 40 machines a year

EARLIER EXPERIENCE
Clerk, Initech Supplies LLC    May 1999 - Feb 2016
- Filed 300 orders a day
"""


def test_a_heading_over_earlier_jobs_leaves_nothing_out() -> None:
    (finding,) = read("honesty/years-claimed", EARLIER)
    assert "1999" in finding.message
    assert not read("honesty/years-claimed", EARLIER + "\nEarlier experience in retail and catering")
    assert not read("honesty/years-claimed", EARLIER.replace("EARLIER EXPERIENCE", "SELECTED EXPERIENCE"))


def test_claims_in_other_languages_are_read() -> None:
    for language, summary in (("de", "Einkäuferin mit 25 Jahren Berufserfahrung."), ("es", "25 años de experiencia.")):
        assert found("honesty/years-claimed", claim(summary) | {"language": language})


FIRST = "Buyer, Acme Robotics Inc."
SECOND = "Clerk, Initech Supplies LLC"


@pytest.mark.parametrize(
    ("first", "second", "mixed"),
    [
        ("Mar 2021 - Present", "05/2018 - 02/2021", True),
        ("03/2021 - Present", "05.2018 - 02.2021", True),
        ("Mar 2021 - Present", "2018 - 2021", True),
        ("Mar 2021 - Present", "Jun 2018 - 2021", True),
        ("2021-03 - Present", "Jun 2018 - Feb 2021", True),
        ("Mar 2021 - Present", "September 2018 - Feb. 2021", False),
        ("Mar 2021 - Present", "Sept 2018 – Feb ’21", False),
        ("March 2021 to Present", "Summer 2018", False),
        ("AGO. 2019 – PRESENTE", "FEV. 2015 – JUL. 2019", False),
        ("août 2021 - présent", "fevr. 2018 - déc. 2020", False),
        ("03/2021 - Present", "5/2018 - 02/2021", False),
        ("2021 - Present", "2018-2021", False),
        ("2021 - Present", "2018-11", False),
        ("Mar 2021 - Present", "2010 - 2013", False),
    ],
)
def test_one_style_of_dates_in_a_section(first: str, second: str, mixed: bool) -> None:
    findings = read("honesty/date-format", printed(f"{FIRST} | {first}", f"{SECOND} | {second}"))
    assert bool(findings) == mixed
    for finding in findings:
        assert len(finding.related) == 1


def test_each_section_is_told_once_and_the_odd_date_shown() -> None:
    entries = [
        f"{FIRST} | Mar 2021 - Present",
        f"{SECOND} | 05/2018 - 02/2021",
        "Cook, Globex LLC | Jan 2017 - Apr 2018",
    ]
    (finding,) = read("honesty/date-format", printed(*entries))
    assert "'05/2018' here, 'Mar 2021' elsewhere" in finding.message
    assert finding.location is not None
    assert finding.location.pointer == "/work/1"


def degrees(*entries: tuple[str, str, str]) -> dict[str, Any]:
    schools = [
        {"institution": f"College {i}", "studyType": e[0], "area": e[1], "endDate": e[2]} for i, e in enumerate(entries)
    ]
    return {"resume": {"education": schools}}


@pytest.mark.parametrize(
    ("sample", "wrong"),
    [
        (degrees(("PhD", "Physics", "2009"), ("BSc", "Physics", "2012")), True),
        (degrees(("Ph.D.", "Computer Science", "2009"), ("B.S.", "Computer Engineering", "2012")), True),
        (degrees(("Master of Science", "Physics", "2009"), ("Bachelor of Science", "Physics", "2012")), True),
        (degrees(("PhD", "Physics", "2012"), ("BSc", "Physics", "2009")), False),
        (degrees(("PhD", "Physics", "2012"), ("BSc", "Physics", "2012")), False),
        (degrees(("PhD", "Physics", "2009"), ("BA", "Fine Arts", "2016")), False),
        (degrees(("PhD", "Mechanical Engineering", "2009"), ("BS", "Electrical Engineering", "2012")), False),
        (degrees(("MD", "Medicine", "2009"), ("BSc", "Medicine", "2012")), False),
        (degrees(("JD", "Law", "2009"), ("LLM", "Tax Law", "2012")), False),
    ],
)
def test_degrees_in_one_field_follow_each_other(sample: dict[str, Any], wrong: bool) -> None:
    assert bool(found("honesty/degree-order", sample)) == wrong


def test_sections_may_differ_in_the_style_of_their_dates() -> None:
    jobs = "Experience\nResearcher, Acme Institute, 10/2023 - present\n- Measured 96 lakes\n\n"
    taught = "Teaching Experience\nLecturer, Lakeside College, 2020 - 2022\n- Taught 60 students\n"
    assert not read("honesty/date-format", f"Jane Doe\njane@example.com\n\n{jobs}{taught}")
    assert read("honesty/date-format", f"Jane Doe\njane@example.com\n\n{jobs}{taught.partition(chr(10))[2]}")
