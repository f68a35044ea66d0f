"""The first look, the length, and pages that no machine can read."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec import structs

from resumelint.engine import run as engine
from resumelint.engine import sheet
from resumelint.ruleset import select
from tests.checks.bench import RULES, TODAY, basics, found

OLD_SCHOOL = {
    "institution": "Springfield University",
    "studyType": "BA",
    "area": "History",
    "endDate": "2015",
    "courses": [f"Seminar {n}" for n in range(20)],
}


def resume(**parts: object) -> dict[str, Any]:
    """A resume whose job comes after a long school."""
    told: dict[str, Any] = {"basics": {"name": "Jane Doe", "email": "jane.doe@example.com"}, **parts}
    return {"resume": told}


@pytest.mark.parametrize(
    "parts",
    [
        {"basics": {"name": "Jane Doe", "label": "Archivist"}},
        {"basics": {"name": "Jane Doe", "label": "Medieval records and maps"}},
        {"basics": {"name": "Jane Doe, RN"}},
        {"basics": {"name": "Jane Doe", "summary": "Archivist for medieval records."}},
        {"basics": {"name": "Jane Doe", "summary": "History student at Springfield University."}},
        {"work": [{"position": "Archivist", "name": "City of Springfield"}]},
        {"work": [{"position": "Archivist", "name": "City of Springfield", "endDate": "2011"}]},
        {"volunteer": [{"position": "Guide", "organization": "Springfield Museum"}]},
        {"education": [{**OLD_SCHOOL, "endDate": "2025-03"}]},
        {"education": [{**OLD_SCHOOL, "endDate": "2028"}]},
        {"education": [{**OLD_SCHOOL, "startDate": "2024", "endDate": None}]},
        {"education": [{**OLD_SCHOOL, "endDate": None}]},
    ],
    ids=str,
)
def test_the_first_look_meets_a_trade_a_job_or_a_fresh_degree(parts: dict[str, Any]) -> None:
    assert not found("impact/ten-second-test", resume(**parts))


@pytest.mark.parametrize(
    "parts",
    [
        {"education": [OLD_SCHOOL]},
        {"basics": {"name": "Jane Doe", "label": "Smart, personable and humble"}, "education": [OLD_SCHOOL]},
        {
            "basics": {"name": "Jane Doe", "location": {"city": "San Francisco", "region": "CA"}},
            "education": [OLD_SCHOOL],
        },
    ],
    ids=str,
)
def test_the_first_look_meets_neither_trade_nor_job(parts: dict[str, Any]) -> None:
    (finding,) = found("impact/ten-second-test", resume(**parts))
    assert finding.location is None


def test_what_could_not_be_read_is_not_called_missing() -> None:
    told = resume(education=[OLD_SCHOOL])
    assert not found("impact/ten-second-test", {**told, "doubts": ["positions"]})
    assert not found("impact/ten-second-test", {**told, "pages": ["image"]})


@pytest.mark.parametrize(("pages", "expected"), [(1, 0), (2, 0), (3, 1), (["text", "text", "empty"], 0), (0, 0)])
def test_more_than_two_pages_are_noted(pages: object, expected: int) -> None:
    assert len(found("layout/too-long", {**basics(), "pages": pages})) == expected


def test_the_number_of_pages_can_be_set() -> None:
    sample = {**basics(), "pages": 5}
    assert not found("layout/too-long", sample, pages=5)
    (finding,) = found("layout/too-long", sample, pages=4)
    assert "5 pages" in finding.message
    assert "4 at most" in finding.message


@pytest.mark.parametrize(
    ("pages", "said"),
    [
        (["image"], "it is a picture, with no text in it"),
        (["text", "image"], "page 2"),
        (["text", "image", "image", "text", "image"], "pages 2, 3 and 5"),
        (["unmapped"], "fonts don't say"),
        (["text", "unmapped"], "page 2"),
    ],
)
def test_pages_without_text_are_named_with_the_cause(pages: list[str], said: str) -> None:
    (finding,) = found("layout/no-text", {**basics(), "pages": pages})
    assert said in finding.message


def test_lines_that_a_damaged_file_stores_at_one_place_tear_nothing_apart() -> None:
    torn = [
        ["Led the team that built the northern", "bridge in only nine months and under"],
        ["Speaks German", "Sails"],
    ]
    resume = sheet.resume_of({"stored": "row", "columns": torn})
    lines = tuple(structs.replace(line, stored=0) for line in resume.document.lines)
    resume = structs.replace(resume, document=structs.replace(resume.document, lines=lines))
    findings, crashed = engine.run(
        select(RULES, ["layout/reading-order"], options={}), resume, today=TODAY, region="US"
    )
    assert not crashed, findings
