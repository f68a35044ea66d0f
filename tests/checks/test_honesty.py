"""What dates say against each other: to the month where months are given, and no further than that."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from resumelint.document import Document
from resumelint.engine import run as engine
from resumelint.finding import Finding
from resumelint.parse import parse
from resumelint.read.text import lines_of
from resumelint.ruleset import select
from tests.checks.bench import RULES, TODAY, found, message


def job(title: str, name: str, start: str = "", end: str = "", **more: Any) -> dict[str, Any]:
    dates = {key: value for key, value in (("startDate", start), ("endDate", end)) if value}
    return {"position": title, "name": name, **dates, **more}


def work(*jobs: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"resume": {"work": list(jobs), **more}}


def read(rule: str, text: str, today: datetime.date = TODAY) -> tuple[Finding, ...]:
    """The findings of a rule in a resume in plain text, read as a file would be."""
    resume = parse(Document("sample", "text", tuple(lines_of(text))))
    findings, crashed = engine.run(select(RULES, [rule]), resume, today=today)
    assert not crashed
    return tuple(f for f in findings if f.rule == rule)


def printed(*entries: str) -> str:
    """A resume with these jobs, each "title, employer" and dates parted by " | "."""
    lines = ["Jane Doe", "jane.doe@example.com | (202) 555-0143", "", "EXPERIENCE"]
    for entry in entries:
        head, _, dates = entry.partition(" | ")
        lines += [f"{head}    {dates}", "- Sorted 400 parcels an hour on the night shift", ""]
    return "\n".join(lines)


# -- one position


@pytest.mark.parametrize(
    ("start", "end", "wrong"),
    [
        ("2021-03", "2019-06", True),
        ("2021-03", "2021-02", True),
        ("2021", "2020", True),
        ("2021-03", "2021-03", False),
        ("2021-03", "2021", False),
        ("2021", "2021-02", False),
        ("2021-03-20", "2021-03-01", True),
        ("2021-03-20", "2021-03", False),
    ],
)
def test_a_range_runs_backwards_only_when_its_dates_can_mean_nothing_else(start: str, end: str, wrong: bool) -> None:
    findings = found("honesty/end-before-start", work(job("Clerk", "Acme Robotics", start, end)))
    assert bool(findings) == wrong
    for finding in findings:
        assert start in finding.message
        assert finding.location is not None
        assert finding.location.pointer == "/work/0"


@pytest.mark.parametrize(("dates", "wrong"), [("05/02/2020 - 03/06/2020", False), ("05/02/2020 - 03/06/2019", True)])
def test_figures_that_may_be_day_or_month_prove_only_the_year(dates: str, wrong: bool) -> None:
    assert bool(read("honesty/end-before-start", printed(f"Clerk, Acme Robotics Inc. | {dates}"))) == wrong


def test_studies_run_backwards_too() -> None:
    school = {"institution": "Open College", "studyType": "BA", "startDate": "2018", "endDate": "2014"}
    (finding,) = found("honesty/end-before-start", {"resume": {"education": [school]}})
    assert finding.location is not None
    assert finding.location.pointer == "/education/0"


@pytest.mark.parametrize(
    ("start", "said", "wrong"),
    [
        ("2026-12", "Clerk", True),
        ("2026-11", "Clerk", False),
        ("2026", "Clerk", False),
        ("2027", "Clerk", True),
        ("2027-06", "Incoming Clerk", False),
        ("2027-06", "Clerk (offer accepted)", False),
    ],
)
def test_a_job_is_in_the_future_when_its_first_possible_day_is_and_it_does_not_say_so(
    start: str, said: str, wrong: bool
) -> None:
    assert bool(found("honesty/future-date", work(job(said, "Acme Robotics", start)))) == wrong


def test_what_is_the_future_depends_on_the_day_that_is_given() -> None:
    text = printed("Clerk, Acme Robotics Inc. | Mar 2026 - Present")
    assert not read("honesty/future-date", text)
    assert read("honesty/future-date", text, today=datetime.date(2026, 2, 28))


ACCOUNT = {"highlights": ["Filed 300 orders a day"]}


def test_figures_that_may_be_day_or_month_put_no_job_into_the_future() -> None:
    assert not read("honesty/future-date", printed("Clerk, Acme Robotics Inc. | 12/01/2026 - Present"))
    assert read("honesty/future-date", printed("Clerk, Acme Robotics Inc. | 12/01/2027 - Present"))


def test_a_job_without_dates_shows_a_job_that_has_some() -> None:
    sample = work(job("Buyer", "Acme Robotics", "2021-03", **ACCOUNT), job("Clerk", "Initech", **ACCOUNT))
    (finding,) = found("honesty/dates-missing", sample)
    assert "Initech" in finding.message
    assert finding.location is not None
    assert finding.location.pointer == "/work/1"
    assert [other.location.text for other in finding.related] == ["2021-03 - present"]


@pytest.mark.parametrize(
    "entries",
    [
        # A date in a form that nobody reads is there all the same.
        ("Buyer, Acme Robotics Inc. | Mar 2021 - Present", "Clerk, Initech Supplies LLC | 20XX - 20XX"),
        ("Buyer, Acme Robotics Inc. | Mar 2021 - Present", "Clerk, Initech Supplies LLC | currently"),
        # Most have none.
        ("Buyer, Acme Robotics Inc. | Mar 2021 - Present", "Clerk, Initech LLC", "Cashier, Globex Markets Inc."),
    ],
)
def test_what_may_be_a_date_is_not_missing(entries: tuple[str, ...]) -> None:
    assert not read("honesty/dates-missing", printed(*entries))


def test_a_list_without_accounts_is_left_alone() -> None:
    assert not found("honesty/dates-missing", work(job("Buyer", "Acme", "2021-03"), job("Clerk", "Initech")))


# -- two positions


@pytest.mark.parametrize(
    ("ended", "months"),
    [
        ("2020-02", ""),
        ("2020-03", ""),
        ("2020-05", ""),
        ("2020-06", "3"),
        ("2021-03", "12"),
        ("2020", ""),
        ("2021", "10"),
    ],
)
def test_an_overlap_counts_the_months_that_are_sure(ended: str, months: str) -> None:
    sample = work(job("Buyer", "Acme Robotics", "2020-03"), job("Clerk", "Initech", "2017-01", ended))
    told = message("honesty/overlap", sample)
    assert (f"overlap by {months} months" in told) if months else not told


ASIDE = [
    job("Clerk (part-time)", "Initech", "2017-01", "2022-01"),
    job("Freelance Designer", "Various clients", "2017-01", "2022-01"),
    job("Board Member", "Food Bank", "2017-01", "2022-01"),
    job("Adjunct Professor", "Open University", "2017-01", "2022-01"),
    job("Sergeant", "Army National Guard", "2012-01", "2022-01"),
    job("Consultant", "Initech", "2017-01", "2022-01"),
    job("Research Assistant", "Open University", "2017-01", "2022-01"),
    job("Clerk", "Initech", "2017-01", "2022-01", summary="Weekends, alongside a full time job."),
    job("Clerk", "Acme Robotics GmbH", "2017-01", "2022-01"),
    job("Clerk", "Initech", "2017-01", "2022-01", description="Taken over by Acme Robotics in 2019"),
]


@pytest.mark.parametrize("other", ASIDE, ids=lambda j: f"{j['position']} {j['name']}")
def test_what_people_do_beside_a_job_or_in_the_same_house_is_no_overlap(other: dict[str, Any]) -> None:
    assert not found("honesty/overlap", work(job("Buyer", "Acme Robotics", "2019-03", "2023-02"), other))


EMPLOYERS = [
    {"description": "Union contractor for plants and public buildings"},
    {"description": "Family contractor for houses; seasonal and temporary work is its trade"},
    {"name": "Severn Valley Health Board"},
    {"name": "Summer & Casual Fashion"},
]


@pytest.mark.parametrize("employer", EMPLOYERS, ids=str)
def test_what_an_employer_is_says_nothing_of_how_somebody_was_employed(employer: dict[str, Any]) -> None:
    clerk = job("Clerk", "Initech", "2017-01", "2020-01") | employer
    assert found("honesty/overlap", work(job("Buyer", "Acme Robotics", "2019-03", "2022-02"), clerk))
    assert found("honesty/gap", work(job("Buyer", "Acme Robotics", "2021-03"), clerk))


@pytest.mark.parametrize("how", ["Clerk (seasonal)", "Freelance clerk", "Contract clerk", "Temp"])
def test_work_that_comes_in_pieces_has_no_gaps(how: str) -> None:
    assert not found("honesty/gap", work(job("Buyer", "Acme", "2021-03"), job(how, "Initech", "2017-01", "2020-01")))


def test_an_overlap_shows_both_sides() -> None:
    sample = work(job("Clerk", "Initech", "2017-01"), job("Buyer", "Acme Robotics", "2020-03"))
    (finding,) = found("honesty/overlap", sample)
    assert "both run to the present" in finding.message
    assert finding.location is not None
    assert (finding.location.pointer, finding.location.text) == ("/work/1", "2020-03 - present")
    assert [other.location.text for other in finding.related] == ["2017-01 - present"]


def test_jobs_during_studies_and_a_life_of_many_jobs_are_nobodys_slip() -> None:
    two = [job("Buyer", "Acme Robotics", "2019-03", "2020-02"), job("Clerk", "Initech", "2019-04", "2020-01")]
    school = {"institution": "Open College", "studyType": "BA", "startDate": "2018-09", "endDate": "2022-06"}
    assert found("honesty/overlap", work(*two))
    assert not found("honesty/overlap", work(*two, education=[school]))
    many = [job("Buyer", name, "2019-03", "2023-02") for name in ("Acme Robotics", "Initech", "Globex", "Hooli")]
    assert not found("honesty/overlap", work(*many))


@pytest.mark.parametrize(
    ("ended", "began", "months"),
    [
        ("2020-01", "2020-02", ""),
        ("2020-01", "2020-08", ""),
        ("2020-01", "2020-09", "7"),
        ("2019", "2020", ""),
        ("2019", "2020-06", ""),
        ("2019", "2021", "12"),
        ("2019", "2020-09", "8"),
        ("2015-01", "2016-09", ""),
    ],
)
def test_a_gap_counts_the_months_that_are_sure(ended: str, began: str, months: str) -> None:
    sample = work(job("Buyer", "Acme Robotics", began), job("Clerk", "Initech", "2012-01", ended))
    told = message("honesty/gap", sample)
    assert told.startswith(f"{months} months") if months else not told


def gap(**more: Any) -> dict[str, Any]:
    return work(job("Buyer", "Acme Robotics", "2021-03"), job("Clerk", "Initech", "2017-01", "2019-06"), **more)


@pytest.mark.parametrize(
    "filled",
    [
        gap(education=[{"institution": "Open College", "studyType": "MBA", "startDate": "2019-08", "endDate": "2021"}]),
        gap(education=[{"institution": "Open College", "studyType": "MBA", "endDate": "2021"}]),
        gap(volunteer=[{"position": "Teacher", "organization": "Peace Corps", "startDate": "2019", "endDate": "2021"}]),
        gap(projects=[{"name": "Boat", "description": "Built in 2019"}]) | {"line": "Around the world, 2019 to 2021"},
        gap() | {"line": "2019: parental leave"},
        gap() | {"line": "Took two years to care for my mother"},
        work(job("Buyer", "Acme", "2021-03"), job("Clerk", "Initech", "2017", "2019-06"), job("Cook", "Globex")),
    ],
    ids=["study", "degree", "service", "years in words", "leave", "care", "a job of unknown date"],
)
def test_what_fills_a_gap_or_may_fill_it_keeps_the_rule_silent(filled: dict[str, Any]) -> None:
    assert found("honesty/gap", gap())
    assert not found("honesty/gap", filled)


@pytest.mark.parametrize("piece", ["in 340 Triebzügen", "für die Wartung", "of the northern plants"])
def test_a_piece_of_a_sentence_taken_for_a_job_is_not_held_against_the_others(piece: str) -> None:
    jobs = job("Buyer", "Acme Robotics", "2019-03"), job("Fitter", "Initech", "2017-01", "2019-02")
    assert found("honesty/date-format", work(*jobs, job("Fitter", "Globex Rail", "2022")))
    assert not found("honesty/date-format", work(*jobs, job(piece, "", "2022")))
    assert not found("honesty/overlap", work(*jobs, job("", piece, "2018", "2021")))


@pytest.mark.parametrize(
    ("line", "silent"),
    [
        ("Seattle, WA, head office | Jun 2021 - Present", True),
        ("Seattle, WA, head office | Jun 2021 until Dec 2023", True),
        ("Seattle, WA, head office", False),
    ],
)
def test_a_range_of_dates_in_what_is_told_of_a_job_may_be_the_jobs(line: str, silent: bool) -> None:
    bare = job("Clerk", "Initech Supplies", summary=line, highlights=["Filed 300 orders a day in 2022"])
    told = found("honesty/dates-missing", work(job("Buyer", "Acme Robotics", "2021-03"), bare))
    assert bool(told) != silent


def test_a_job_without_dates_beside_dates_without_a_job_may_be_one() -> None:
    bare = job("Clerk", "Initech Supplies", highlights=["Filed 300 orders a day"])
    assert found("honesty/dates-missing", work(job("Buyer", "Acme Robotics", "2021-03"), bare))
    assert not found("honesty/dates-missing", work(job("", "Manchester", "2021-03"), bare))


def test_the_length_of_a_gap_that_counts_can_be_set() -> None:
    assert found("honesty/gap", gap(), months=19)
    assert not found("honesty/gap", gap(), months=20)


def test_a_resume_that_shows_chosen_jobs_has_no_gaps() -> None:
    entries = ("Buyer, Acme Robotics Inc. | Mar 2021 - Present", "Clerk, Initech LLC | Jan 2017 - Jun 2019")
    assert read("honesty/gap", printed(*entries))
    assert not read("honesty/gap", printed(*entries).replace("EXPERIENCE", "SELECTED EXPERIENCE"))


@pytest.mark.parametrize("line", ["Both at Globex, 01/19 - 02/21", "Guide, Globex '19 to '21", "2019 - 2021 at sea"])
def test_a_range_of_dates_that_no_job_was_read_from_may_fill_a_gap(line: str) -> None:
    assert not found("honesty/gap", gap() | {"line": line})


def test_years_that_may_be_a_month_fill_a_gap() -> None:
    text = printed("Buyer, Acme Robotics Inc. | Mar 2021 - Present", "Clerk, Initech LLC | Jan 2017 - Feb 2019")
    assert read("honesty/gap", text)
    assert not read("honesty/gap", f"{text}\n\nEDUCATION\nCertificate, Open College    2019-21")
