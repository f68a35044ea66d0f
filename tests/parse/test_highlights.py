"""What stands under a job: bullets rejoined and counted as a person counts them, prose kept as prose."""

from __future__ import annotations

import pytest

from resumelint.parse import parse
from resumelint.resume import Position
from tests.parse.layouts import Row, bold, bullets, head, lead, line, paged, read_rows, rows, title

TOP = [title("Jane Doe"), line("Charge nurse"), line("202-555-0143 | jane.doe@example.com")]
FIRST = lead("Charge Nurse", ", Springfield General Hospital\tMay 2019 – Present")
SECOND = lead("Staff Nurse", ", Lakeside Medical Center\t2015 – 2019")
END = [head("Education"), line("BSc Nursing, Lakeside College, 2014")]
LONG = (
    "Ran the night shift of fourteen nurses and thirty-eight treatment bays, and brought the time from door to triage "
    "down from nineteen minutes to seven by letting the nurse at the door decide what happens to whom, why, and when"
)
WRAPPED = "Taught Sepsis screening to 60 colleagues in Portland, Salem and Bend; compliance with the bundle rose to 93%"


def work(*account: Row | str | list[Row], setting: str = "flow", **page: float) -> list[Position]:
    """Two jobs, the first with this account."""
    typed = rows(TOP, head("Experience"), FIRST, *account, SECOND, bullets("Cared for six patients a shift"), END)
    if page:
        return list(parse(paged(typed, **page)).work)
    return list(read_rows(typed, setting=setting).work)


def points(position: Position) -> list[str]:
    return [text.value for text in position.highlights]


def prose(position: Position) -> list[str]:
    return [text.value for text in position.summary]


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize("glyph", ["•", "–", "-", "*", "◦", "▪", "➢", "✓", "o"])
def test_bullets_of_every_kind(glyph: str, setting: str) -> None:
    first, second = work(bullets("Trained thirty nurses", "Ran the night shift", glyph=glyph), setting=setting)
    assert points(first) == ["Trained thirty nurses", "Ran the night shift"]
    assert prose(first) == []
    assert points(second) == ["Cared for six patients a shift"]


@pytest.mark.parametrize("width", [560.0, 430.0, 300.0, 220.0])
def test_wrapped_bullets_are_put_together(width: float) -> None:
    first, second = work(bullets(LONG, WRAPPED, "Trained thirty nurses"), width=width)
    assert points(first) == [LONG, WRAPPED, "Trained thirty nurses"]
    assert len(points(second)) == 1


def test_a_wrapped_bullet_may_go_on_over_the_page() -> None:
    for end in range(150, 240, 12):
        first, second = work(bullets(LONG, WRAPPED, "Trained thirty nurses"), width=300, page_end=end)
        assert points(first) == [LONG, WRAPPED, "Trained thirty nurses"]
        assert len(points(second)) == 1


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("Ran a cross-", "functional team of nurses", "Ran a cross-functional team of nurses"),
        ("Ran the depart-", "ment at night with care", "Ran the department at night with care"),
        ("Ran the depart\u00ad", "ment at night with care", "Ran the department at night with care"),
        ("Ran the COVID-", "19 ward with nine nurses", "Ran the COVID-19 ward with nine nurses"),
        ("Ran nights and/", "or days as was needed", "Ran nights and/or days as was needed"),
        ("Ran the ward –", "and the one above it too", "Ran the ward – and the one above it too"),
        (
            "Kept the ward in the years 2012-",
            "2014 open at night",
            "Kept the ward in the years 2012-2014 open at night",
        ),
    ],
)
def test_words_broken_over_a_line_end_are_made_whole(above: str, below: str, whole: str) -> None:
    typed = rows(TOP, head("Experience"), FIRST, bullets(above), Row(below, level=1), bullets("Trained nurses"), END)
    (found,) = parse(paged(typed)).work
    assert points(found) == [whole, "Trained nurses"]


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_nested_bullets_count_as_bullets(setting: str) -> None:
    account = [
        *bullets("Ran the night shift"),
        *bullets("Hired four nurses", "Wrote the handover", level=1, glyph="◦"),
        *bullets("Trained thirty nurses"),
    ]
    first, second = work(account, setting=setting)
    assert points(first) == ["Ran the night shift", "Hired four nurses", "Wrote the handover", "Trained thirty nurses"]
    assert len(points(second)) == 1


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_prose_is_kept_as_prose(setting: str) -> None:
    said = (
        "Ran the night shift of fourteen nurses and taught them sepsis screening. Brought door to triage to 7 minutes."
    )
    first, _ = work(line(said), setting=setting)
    assert (prose(first), points(first)) == ([said], [])


@pytest.mark.parametrize("width", [560.0, 300.0])
def test_wrapped_prose_is_one_paragraph(width: float) -> None:
    first, second = work(line(LONG + "."), width=width)
    assert (prose(first), points(first)) == ([LONG + "."], [])
    assert len(points(second)) == 1


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_prose_above_bullets(setting: str) -> None:
    said = "Led the night shift of an emergency department that sees fifty-two thousand patients a year."
    first, _ = work(line(said), bullets("Trained thirty nurses", "Hired four of them"), setting=setting)
    assert points(first) == ["Trained thirty nurses", "Hired four of them"]
    assert prose(first) == [said]


def test_two_paragraphs_stay_two() -> None:
    one, two = (
        f"Ran the {shift} shift of fourteen nurses and taught them all sepsis screening." for shift in ("day", "night")
    )
    first, _ = work(line(one), line(two, space=1), setting="paged")
    assert [*prose(first), *points(first)] == [one, two]


def test_lines_without_bullets_that_are_a_list_count_as_bullets() -> None:
    """In every job of the resume, each line begins anew and had room left at its end."""
    account = [
        line("Trained thirty nurses in triage"),
        line("Ran the night shift"),
        line("Wrote the handover of the ward"),
    ]
    typed = rows(TOP, head("Experience"), FIRST, account, SECOND, account, END)
    for found in parse(paged(typed)).work:
        assert points(found) == [
            "Trained thirty nurses in triage",
            "Ran the night shift",
            "Wrote the handover of the ward",
        ]
        assert prose(found) == []


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_a_label_between_bullets_divides_but_is_no_job(setting: str) -> None:
    account = [
        *bullets("Ran the night shift"),
        line("Key achievements:"),
        *bullets("Won the county's award for nursing"),
    ]
    first, second = work(account, setting=setting)
    assert points(first)[0] == "Ran the night shift"
    assert points(first)[-1] == "Won the county's award for nursing"
    assert len(points(second)) == 1


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize(
    "said",
    [
        "Charge nurse on call for the whole hospital at night",
        "Worked with Lakeside Medical Center on transfers",
        "2021: won the county's award for nursing",
        "May 2021 – moved the ward to its new house",
        "BSc students: mentored eleven",
        "Portland, OR: opened the second clinic",
        "Skills lab: built and ran it",
    ],
)
def test_a_bullet_that_reads_like_a_head_is_a_bullet(said: str, setting: str) -> None:
    first, second = work(bullets("Ran the night shift", said, "Trained thirty nurses"), setting=setting)
    assert points(first) == ["Ran the night shift", said, "Trained thirty nurses"]
    assert len(points(second)) == 1


def test_jobs_that_are_bullets_themselves() -> None:
    """The outer bullets head jobs, the inner ones tell of them."""
    typed = rows(
        *(TOP, head("Experience")),
        *(
            bullets("Charge Nurse, Springfield General Hospital\tMay 2019 – Present"),
            nested("Ran nights", "Hired four"),
        ),
        *(bullets("Staff Nurse, Lakeside Medical Center\t2015 – 2019"), nested("Cared for six patients"), END),
    )
    found = parse(paged(typed)).work
    assert [(p.title and p.title.value, p.employer and p.employer.value) for p in found] == [
        ("Charge Nurse", "Springfield General Hospital"),
        ("Staff Nurse", "Lakeside Medical Center"),
    ]
    assert [points(p) for p in found] == [["Ran nights", "Hired four"], ["Cared for six patients"]]


def nested(*texts: str) -> list[Row]:
    return bullets(*texts, level=1, glyph="–")


def test_every_line_of_a_job_belongs_to_it() -> None:
    resume = read_rows(TOP, head("Experience"), FIRST, bullets("Ran nights"), bold("Staff Nurse\t2015"), END)
    first, second = resume.work
    assert first.lines == (4, 5)
    assert second.lines == (6,)
    assert resume.other == ()
