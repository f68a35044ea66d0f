"""What kind of document it is, and what the parser says that it could not make out."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixtures.plan import HERE
from resumelint.parse import parse
from resumelint.read import read
from resumelint.resume import Kind, Resume
from tests.parse.layouts import Row, bullets, flow, head, jobs, lead, line, paged, read_rows, rows, title
from tests.read.pdf.draw import picture, read_back, sheet

TOP = [title("Jane Doe"), line("Charge nurse"), line("202-555-0143 | jane.doe@example.com")]
JOB = [
    lead("Charge Nurse", ", Springfield General Hospital\tMay 2019 – Present"),
    *bullets("Ran the night shift of fourteen nurses", "Trained thirty nurses in triage"),
]
SCHOOL = [head("Education"), line("BSc Nursing, Lakeside College, 2014")]
PROSE = [
    "We were delighted to see the lake in the morning, and went down to it before the others had had their coffee.",
    "Nobody had told us that the boats are gone by seven; the man at the pier said so, and pointed at the far shore.",
    "It takes an hour to walk there along the reeds, and on the way one meets herons, a dog, and the mill's old wheel.",
]


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize(
    "typed",
    [
        [TOP, head("Experience"), JOB, SCHOOL],
        [TOP, SCHOOL, head("Skills"), line("Triage, Epic")],
        [TOP, head("Publications"), bullets("Doe, J. (2021). What triage takes."), SCHOOL],
        [TOP, head("Summary"), [line(p) for p in PROSE]],
        [TOP],
        [title("Jane Doe"), head("Experience"), JOB],
        [
            title("Jane Doe"),
            JOB,
            lead("Staff Nurse", " | Lakeside Clinic | June 2014 – April 2019"),
            *[line(p) for p in PROSE],
        ],
    ],
    ids=["usual", "student", "academic", "summary only", "barely begun", "no contact", "no headings"],
)
def test_resumes_of_many_kinds(typed: list[list[Row]], setting: str) -> None:
    assert read_rows(*typed, setting=setting).kind is Kind.RESUME


LETTER = [
    *("Jane Doe", "202-555-0143", "", "Dear Ms. Major,", *PROSE),
    *("I am writing to apply for the post of charge nurse at your hospital.", "Sincerely,", "Jane Doe"),
]
INVOICE = [
    *("Invoice No. 2019-118", "Bill to: Springfield General Hospital", "Invoice date: May 3, 2019", "Due date: June 3"),
    *("Description\tAmount", "Night lamps, 14 pieces\t$420.00", "Subtotal\t$420.00", "Total due\t$454.00"),
    *("Payment terms: net 30 days, by bank transfer", *PROSE),
]
MANUAL = [
    *("Table of contents", "1. Safety instructions", "Read all warnings before you plug in the grinder.", *PROSE * 3),
    *("2. Warranty", "This product is under warranty for two years. Call customer service at 1-800-555-0199."),
]
STORY = ["The lake", *PROSE * 4]


@pytest.mark.parametrize("setting", [flow, paged], ids=["flow", "paged"])
@pytest.mark.parametrize("typed", [LETTER, INVOICE, MANUAL, STORY], ids=["letter", "invoice", "manual", "story"])
def test_other_documents(typed: list[str], setting: object) -> None:
    assert callable(setting)
    assert parse(setting(rows([t for t in typed if t]))).kind is Kind.OTHER


@pytest.mark.parametrize("stem", ["cover-letter", "grinder-manual"])
def test_other_documents_as_files(stem: str) -> None:
    assert parse(read(HERE / "broken" / f"{stem}.pdf")).kind is Kind.OTHER


def test_a_page_that_cannot_be_read_proves_nothing(tmp_path: Path) -> None:
    document = read_back(tmp_path, sheet(picture((0, 0, 612, 792))))
    assert parse(document).kind is Kind.RESUME


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_a_resume_that_was_read_leaves_no_doubt(setting: str) -> None:
    resume = read_rows(TOP, head("Experience"), JOB, SCHOOL, setting=setting)
    assert (resume.doubts, resume.other) == ((), ())
    assert all(p.confidence > 0.8 for p in resume.work)


def doubts(*typed: Row | str | list[Row], setting: str = "flow") -> tuple[str, ...]:
    return read_rows(TOP, *typed, setting=setting).doubts


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_a_long_text_without_headings_is_doubted(setting: str) -> None:
    assert "sections" in doubts([line(p) for p in PROSE * 4], setting=setting)


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_work_in_which_no_job_can_be_made_out_is_doubted(setting: str) -> None:
    assert "positions" in doubts(head("Experience"), [line(p) for p in PROSE * 2], SCHOOL, setting=setting)


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_jobs_under_a_heading_that_nobody_knows_are_jobs(setting: str) -> None:
    earlier = [lead("Staff Nurse", ", Lakeside Medical Center\t2015 – 2019"), *bullets("Cared for six patients")]
    resume = read_rows(TOP, head("Wandering years"), JOB, earlier, SCHOOL, setting=setting)
    assert jobs(resume) == [
        ("Charge Nurse", "Springfield General Hospital", "2019-05", "present"),
        ("Staff Nurse", "Lakeside Medical Center", "2015", "2019"),
    ]


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_a_student_without_work_is_not_doubted(setting: str) -> None:
    assert doubts(SCHOOL, head("Skills"), "Triage, Epic", setting=setting) == ()


def test_doubt_is_confidence_too() -> None:
    sure = read_rows(TOP, head("Experience"), JOB, SCHOOL).work[0]
    unsure = read_rows(TOP, head("Experience"), "Zorblatt, Quux\t2019", bullets("Zib"), SCHOOL).work
    assert all(p.confidence < sure.confidence for p in unsure)


def test_an_empty_document_is_no_error() -> None:
    for setting in (flow, paged):
        resume: Resume = parse(setting([]))
        assert (resume.work, resume.contact.name, resume.sections) == ((), None, ())


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_a_work_heading_torn_off_its_jobs_leaves_doubts(setting: str) -> None:
    jobs_above = [*JOB, lead("Staff Nurse", ", Lakeside Medical Center\tMay 2015 – April 2019"), *bullets("Ran a ward")]
    resume = read_rows(TOP, head("Summary"), jobs_above, head("Experience"), SCHOOL, setting=setting)
    assert "positions" in resume.doubts


@pytest.mark.parametrize(("heading", "doubted"), [("Projects", False), ("Adventures", True)])
def test_dates_of_projects_are_no_jobs_that_could_not_be_made_out(heading: str, doubted: bool) -> None:
    canoe = [lead("Concrete Canoe", "\tAug 2023 – May 2024"), *bullets("Led 14 students")]
    bridge = [lead("Footbridge", "\tJan 2024 – May 2024"), *bullets("Designed 42 feet of steel")]
    resume = read_rows(TOP, head(heading), canoe, bridge, SCHOOL, setting="paged")
    assert ("positions" in resume.doubts) is doubted
