"""What a file is called, what its properties say, and what stands above the jobs."""

from __future__ import annotations

from typing import Any

import pytest

from tests.checks.bench import found, message


@pytest.mark.parametrize(
    "name",
    [
        "resume_final_v7(2).pdf",
        "Document1.docx",
        "document.pdf",
        "scan0001.pdf",
        "Scan 2024-05-01.pdf",
        "IMG_2034.pdf",
        "New Microsoft Word Document.docx",
        "Untitled.pdf",
        "Resume (1).pdf",
        "jane-doe-resume-draft.docx",
        "FINAL resume.pdf",
        "resume final FINAL.pdf",
        "Lebenslauf_neu.pdf",
        "CV - Kopie.pdf",
        "jane_doe_v2.pdf",
        "clients/jane/new_cv.pdf",
    ],
)
def test_a_junk_name_is_noted(name: str) -> None:
    assert name.rpartition("/")[2] in message("layout/file-name", {"file": name})


@pytest.mark.parametrize(
    "name",
    [
        "resume.pdf",
        "jane-doe-cv.pdf",
        "Lebenslauf_Max_Muster_2026.pdf",
        "Jane Doe (2026).pdf",
        "jane-doe-new-york-resume-nurse.pdf",
        "Doe, Jane - Resume - Copy Editor.pdf",
        "jane-doe-copywriter-resume.pdf",
        "doe_final_inspector.pdf",
        "Resume_Jane_Doe_CV2.pdf",
        "ivanov-резюме.pdf",
        "履歴書.pdf",
        "jd.pdf",
        "1234567.pdf",
        "scanner-technician-jane-doe.pdf",
    ],
)
def test_a_name_to_keep_is_kept(name: str) -> None:
    assert not found("layout/file-name", {"file": name})


def test_a_surname_is_no_junk() -> None:
    assert not found("layout/file-name", {"file": "resume-anna-neu.pdf", "resume": {"basics": {"name": "Anna Neu"}}})


def jane(**properties: str) -> dict[str, Any]:
    return {"metadata": properties, "resume": {"basics": {"name": "Jane Doe", "email": "jane.doe@example.com"}}}


@pytest.mark.parametrize(
    "properties",
    [
        {"Author": "Robert Miller"},
        {"Author": "Maria Garcia Lopez"},
        {"Title": "Microsoft Word - Document1"},
        {"Title": "Microsoft Word - Doc2.docx"},
        {"Title": "Untitled document"},
        {"Title": "Resume - Robert Miller"},
    ],
    ids=str,
)
def test_somebody_else_in_the_properties_is_noted(properties: dict[str, str]) -> None:
    assert next(iter(properties.values())) in message("layout/metadata", jane(**properties))


@pytest.mark.parametrize(
    "properties",
    [
        {},
        {"Author": "", "Title": ""},
        {"Author": "Jane Doe"},
        {"Author": "Doe, Jane"},
        {"Author": "Jane Miller"},
        {"Author": "Janet Do"},
        {"Author": "J. Doe"},
        {"Author": "jdoe42"},
        {"Author": "python-docx"},
        {"Author": "Microsoft Office User"},
        {"Author": "Grace Career Services"},
        {"Author": "Austin Community College"},
        {"Author": "Dell Laptop"},
        {"Author": "(anonymous)", "Title": "untitled"},
        {"Title": "Microsoft Word - Jane Doe.docx"},
        {"Title": "Jane Doe – resume"},
        {"Title": "Resume for Senior Accountant"},
        {"Title": "Modern Blue CV"},
        {"Creator": "Robert Miller", "Producer": "LaTeX"},
    ],
    ids=str,
)
def test_a_tool_or_the_person_in_the_properties_is_not(properties: dict[str, str]) -> None:
    assert not found("layout/metadata", jane(**properties))


JOBS = [
    {"position": "Welder", "name": "Acme Bridges", "startDate": "2019-05"},
    {"position": "Apprentice", "name": "Miller and Sons", "startDate": "2014-06", "endDate": "2019-04"},
]


@pytest.mark.parametrize(("heading", "expected"), [("Adventures", 1), ("My Journey", 1), ("Roads I have taken", 1)])
def test_jobs_under_a_heading_of_fancy_are_noted(heading: str, expected: int) -> None:
    assert len(found("layout/heading-unknown", {"resume": {"work": JOBS}, "titles": {"work": heading}})) == expected


@pytest.mark.parametrize(
    "heading",
    [
        "Experience",
        "Clinical Rotations and Practice",
        "Where I have worked",
        "Employment",
        "Beruflicher Werdegang",
        "Parcours professionnel",
        "Trayectoria laboral",
        "Military Service",
        "Selected Engagements",
    ],
)
def test_jobs_under_a_heading_that_parsers_know_are_not(heading: str) -> None:
    assert not found("layout/heading-unknown", {"resume": {"work": JOBS}, "titles": {"work": heading}})


def test_of_a_language_whose_headings_are_not_known_nothing_is_said() -> None:
    sample = {"resume": {"work": JOBS}, "titles": {"work": "Työkokemus"}, "language": "fi"}
    assert not found("layout/heading-unknown", sample)
