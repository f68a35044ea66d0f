"""How bullets are worded: vague amounts, duties, one verb over and over, and walls of text."""

from __future__ import annotations

from typing import Any

import pytest

from tests.checks.bench import found
from tests.checks.paper import on_paper


def work(*bullets: str, **fields: Any) -> dict[str, Any]:
    job = {"position": "Clerk", "name": "Acme", "startDate": "2021-03", "highlights": list(bullets), **fields}
    return {"resume": {"basics": {"name": "Jane Doe"}, "work": [job]}}


def texts(rule: str, sample: dict[str, Any]) -> list[str]:
    return [f.location.text for f in found(f"impact/{rule}", sample) if f.location]


@pytest.mark.parametrize(
    ("bullet", "shown"),
    [
        ("Managed various projects", "various projects"),
        ("Trained numerous new employees", "numerous new employees"),
        ("Published several peer-reviewed papers", "several peer-reviewed papers"),
        ("Served many people", "many people"),
        ("Coordinated multiple suppliers", "multiple suppliers"),
        ("Handled a wide range of claims", "a wide range of claims"),
        ("Answered a large number of calls", "a large number of calls"),
    ],
)
def test_a_vague_amount_is_shown_with_what_could_be_counted(bullet: str, shown: str) -> None:
    assert texts("vague-amount", work(bullet)) == [shown]


@pytest.mark.parametrize(
    "bullet",
    [
        *(
            "Managed various projects, 12 of them abroad",
            "Trained several of the eleven clerks",
            "Mapped many-to-many links",
        ),
        *(
            "Worked there for several years",
            "Checked it several times",
            "Served as many as came",
            "Saved various",
            "Various practices",
            "In many ways",
            "Cared for multiple sclerosis patients",
        ),
        *("Various: filing, copying", "A customer wrote: “Jane solved many problems.”", "The variety of claims grew"),
    ],
)
def test_a_number_beside_it_a_length_of_time_or_a_turn_of_speech_is_not_vague(bullet: str) -> None:
    assert texts("vague-amount", work(bullet)) == []


def test_a_vague_amount_is_noted_once_a_bullet() -> None:
    assert len(texts("vague-amount", work("Wrote various letters to numerous clients", "Met several partners"))) == 2


@pytest.mark.parametrize(
    "bullet",
    [
        *("Responsible for the monthly reports", "Was responsible for cleaning", "Duties included answering phones"),
        *("Tasked with filing", "Helped with inventory", "Worked on the search page", "In charge of the till"),
    ],
)
def test_a_bullet_that_opens_with_a_duty_is_noted(bullet: str) -> None:
    (finding,) = found("impact/duty-phrase", work(bullet))
    assert finding.location is not None
    assert finding.location.pointer == "/work/0/highlights/0"
    assert bullet.startswith(finding.location.text)


@pytest.mark.parametrize(
    "bullet",
    [
        *(
            "Responsible for a budget of $3M",
            "Worked on the search page, which doubled orders",
            "Responsible Care award 2021",
        ),
        *("Wrote what the foreman was responsible for", "Helped 40 families", "Tasked 12 clerks with the count"),
    ],
)
def test_a_duty_with_a_result_or_inside_a_sentence_is_fine(bullet: str) -> None:
    assert not found("impact/duty-phrase", work(bullet))


def test_one_verb_in_any_form_opens_four_bullets() -> None:
    bullets = ["Managed a plant", "Manages suppliers", "Managing the books", "• Manage the move", "Led a team"]
    (finding,) = found("impact/repeated-opener", work(*bullets))
    assert "'Managed' opens 4 bullets" in finding.message
    assert len(finding.related) == 3
    assert finding.location is not None
    assert finding.location.pointer == "/work/0"


def test_three_times_are_fine_unless_the_user_thinks_otherwise() -> None:
    sample = work("Ran a plant", "Ran a shop", "Running the books", "Led a team")
    assert not found("impact/repeated-opener", sample)
    assert found("impact/repeated-opener", sample, least=3)


def test_words_that_are_no_verbs_may_repeat() -> None:
    assert not found("impact/repeated-opener", work("Project A", "Project B", "Project C", "Project D"))
    assert not found("impact/repeated-opener", work("The mill", "The dam", "The road", "The bridge"))


LONG = " ".join(["Spoke with growers of the valley about water and prices and the state of the road"] * 7) + "."


def test_a_long_paragraph_is_a_wall_wherever_it_stands() -> None:
    summary = {"resume": {"basics": {"summary": LONG}}}
    (finding,) = found("impact/wall-of-text", summary)
    assert finding.location is not None
    assert finding.location.pointer == "/basics/summary"
    assert "112 words" in finding.message
    (finding,) = found("impact/wall-of-text", work(summary=LONG))
    assert finding.location is not None
    assert finding.location.pointer == "/work/0"


def test_a_long_bullet_is_a_wall_sooner() -> None:
    half = " ".join(LONG.split()[:60])
    assert found("impact/wall-of-text", work(half))
    assert not found("impact/wall-of-text", work(summary=half))


def test_how_long_is_too_long_can_be_set() -> None:
    assert not found("impact/wall-of-text", {"resume": {"basics": {"summary": LONG}}}, **{"paragraph-words": 120})


def test_short_paragraphs_and_lists_are_no_walls() -> None:
    assert not found("impact/wall-of-text", {"resume": {"basics": {"summary": " ".join(LONG.split()[:55])}}})
    listed = ", ".join(f"topic {n}" for n in range(80))
    assert not found("impact/wall-of-text", {"resume": {"basics": {"summary": listed}}})


def test_the_same_wall_is_told_once() -> None:
    assert len(found("impact/wall-of-text", work(LONG, LONG))) == 1


def test_paragraphs_with_a_blank_line_between_are_counted_apart() -> None:
    line = "Spoke with growers of the valley about water and prices and the road to the mill."
    head = "Jane Doe\njane.doe@example.com\n\nSummary\n\n"
    whole = "\n".join([line] * 9)
    parted = "\n".join([line] * 4) + "\n\n" + "\n".join([line] * 4)
    assert on_paper("impact/wall-of-text", head + whole + "\n\nSkills\n\nCounting, filing\n")
    assert not on_paper("impact/wall-of-text", head + parted + "\n\nSkills\n\nCounting, filing\n")
