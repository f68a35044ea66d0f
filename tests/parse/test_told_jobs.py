"""Jobs that are no entry with a head: told in a form, a table, a sentence or a paragraph each."""

from __future__ import annotations

import pytest
from msgspec import structs

from resumelint.document import Part
from resumelint.parse import parse
from tests.parse.heads import BOTH, END, TOP
from tests.parse.layouts import Row, bold, bullets, flow, head, jobs, lead, line, read_rows, rows, said


@BOTH
@pytest.mark.parametrize("bullet", ["", "•"])
def test_a_form_whose_labels_stand_at_the_left(bullet: str, setting: str) -> None:
    def entry(*fields: tuple[str, str]) -> list[Row]:
        return [line(f"{label}\t{value}", bullet=bullet) for label, value in fields]

    first = entry(
        ("Date (da – a)", "marzo 2017 – oggi"),
        ("Nome e indirizzo del datore di lavoro", "Officine Halden S.r.l., Torino"),
        ("Tipo di impiego", "Disegnatrice meccanica"),
        ("Principali mansioni e responsabilità", "Disegno di 40 stampi all'anno"),
    )
    second = entry(
        ("Date (da – a)", "settembre 2011 – febbraio 2017"),
        ("Nome e indirizzo del datore di lavoro", "Studio Corbel, Asti"),
        ("Tipo di impiego", "Disegnatrice CAD"),
    )
    resume = read_rows(TOP, head("Esperienza lavorativa"), first, second, head("Istruzione"), setting=setting)
    assert jobs(resume) == [
        ("Disegnatrice meccanica", "Officine Halden S.r.l.", "2017-03", "present"),
        ("Disegnatrice CAD", "Studio Corbel", "2011-09", "2017-02"),
    ]


@BOTH
@pytest.mark.parametrize("bullet", [True, False], ids=["bullets", "lines"])
def test_jobs_that_are_told_in_a_sentence_each(bullet: bool, setting: str) -> None:
    told = [
        "Currently working as Staff Nurse at Halden Hospitals, Chennai since March 2020.",
        "Worked with M/s. Corbel Foods Ltd., Pune as a Site Nurse from June 2014 to Feb 2020.",
    ]
    rows = bullets(*told) if bullet else [line(said, space=1) for said in told]
    resume = read_rows(TOP, head("Work Experience"), rows, END, setting=setting)
    assert [(t, e.rstrip("."), *when) for t, e, *when in jobs(resume)] == [
        ("Staff Nurse", "Halden Hospitals", "2020-03", "present"),
        ("Site Nurse", "Corbel Foods Ltd", "2014-06", "2020-02"),
    ]


@pytest.mark.parametrize(
    "said", ["Worked as part of a team of nine in 2019", "Worked with Sales in Boston as Lead from 5 to 12 stores"]
)
def test_a_sentence_with_a_number_tells_no_job(said: str) -> None:
    account = bullets(said, "Trained thirty nurses in triage")
    resume = read_rows(TOP, head("Experience"), [lead("Charge Nurse", ", Elm Clinic\t2012 – 2020")], account, END)
    assert (jobs(resume), len(resume.work[0].highlights)) == ([("Charge Nurse", "Elm Clinic", "2012", "2020")], 2)


VOYAGES = [
    ("Rank\tVessel\tType\tCompany\tFrom\tTo", "Chief Officer\tMV Elm Petrel\tBulk\tHalden Maritime\t03/2021\t10/2025"),
    ("Company Name\tPeriod\tSalary\tDesignation", "Halden Maritime\t03/2021 – 10/2025\t900\tChief Officer"),
    (
        "From\tTo\tEmployer\tPosition\tReason for leaving",
        "03/2021\t10/2025\tHalden Maritime\tChief Officer\tend of voyage",
    ),
]


@pytest.mark.parametrize(("labels", "cells"), VOYAGES, ids=["ships", "pay", "reasons"])
def test_the_labels_over_a_table_say_what_its_cells_hold(labels: str, cells: str) -> None:
    table = [line(labels, space=1), line(cells), line(cells.replace("2025", "2020").replace("2021", "2018"))]
    resume = read_rows(TOP, head("Experience"), table, END)
    assert jobs(resume) == [
        ("Chief Officer", "Halden Maritime", "2021-03", "2025-10"),
        ("Chief Officer", "Halden Maritime", "2018-03", "2020-10"),
    ]


def test_the_last_word_of_a_bullet_in_a_table_is_no_label() -> None:
    job = [bold("Staff Nurse, Elm Hospital", space=1), line("2015 – 2019"), *bullets("Cared for patients on a 28-bed")]
    typed = flow(rows(TOP, head("Experience"), job, line("ward"), END))
    inside = tuple(structs.replace(x, part=Part.TABLE) if 4 < x.index < 9 else x for x in typed.lines)
    (held,) = parse(structs.replace(typed, lines=inside)).work
    assert [said(text) for text in held.highlights] == ["Cared for patients on a 28-bed ward"]


def test_jobs_that_are_a_paragraph_each() -> None:
    told = [
        "Children's Librarian, Elm Public Library, Salem, OR. June 2019-present. Plan 200 programs a year.",
        "School Librarian, Corbel School District, Salem, OR (2014-2019). Taught research to grades 6 to 12.",
    ]
    resume = read_rows(TOP, head("Experience"), [line(said, space=1) for said in told], END)
    assert jobs(resume) == [
        ("Children's Librarian", "Elm Public Library", "2019-06", "present"),
        ("School Librarian", "Corbel School District", "2014", "2019"),
    ]
    assert [said(text) for p in resume.work for text in (*p.summary, *p.highlights)] == [
        "Plan 200 programs a year.",
        "Taught research to grades 6 to 12.",
    ]


@BOTH
def test_a_sentence_with_dates_in_an_account_heads_nothing(setting: str) -> None:
    account = line("Managed the night shift, and from 2014-2016 the day shift, of a ward. Trained thirty nurses there.")
    resume = read_rows(TOP, head("Experience"), [bold("Nurse, Elm Clinic\t2012 – 2020")], account, END, setting=setting)
    assert [found[:2] for found in jobs(resume)] == [("Nurse", "Elm Clinic")]
