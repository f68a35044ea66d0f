"""Words twice in a row, bullets twice, tenses and full stops."""

from __future__ import annotations

from typing import Any

import pytest

from tests.checks.bench import found, message
from tests.checks.paper import on_paper

TWICE, AGAIN, TENSE, STOPS = (
    f"writing/{name}" for name in ("repeated-word", "duplicate-bullet", "tense", "bullet-style")
)


def jobs(*bullets: list[str], **fields: str) -> dict[str, Any]:
    """A resume with a job for each list of bullets, the first the last."""
    ends = {"startDate": "2015-02", "endDate": "2017-03"} | fields
    work = [{"position": "Clerk", "name": f"Acme {i}", "highlights": said} | ends for i, said in enumerate(bullets)]
    return {"resume": {"work": work}}


def test_a_word_that_stands_twice_over_the_end_of_a_line() -> None:
    text = """Jane Doe
jane.doe@example.com

Experience
Office Manager, Beltway Dental Partners, 2019 - present
- Cut unpaid bills from $212,000 to $48,000 by a new way of
  of sending reminders
"""
    (finding,) = on_paper(TWICE, text)
    assert "'of of'" in finding.message


@pytest.mark.parametrize(
    "bullet",
    [
        "Showed that that rule had had no effect",
        "Stationed at Walla Walla and on Bora Bora",
        "Kept the portal up that 900 people log in in the morning",
        "Rated 5 5 times, moved from Acme to to-go kitchens",
        "Ran end-to-end to end users",
        'Wrote the sketch "The the and the an an" for radio',
    ],
)
def test_words_that_rightly_follow_themselves(bullet: str) -> None:
    assert not found(TWICE, jobs([bullet]))


def test_cells_and_lists_beside_each_other_are_no_repetition() -> None:
    text = """Jane Doe
jane.doe@example.com

Skills
Excel, Word, Access

Experience
Experience of ten years in the trade
Clerk\tpresent
present\t2019
"""
    assert not on_paper(TWICE, text)


def test_a_user_can_allow_a_word() -> None:
    assert found(TWICE, jobs(["Played the gong gong in the band"]))
    assert not found(TWICE, jobs(["Played the gong gong in the band"]), allow=["gong"])


SAID = "Answered the phone for six lawyers and kept their diaries"


def test_a_bullet_under_two_jobs_is_told_at_the_second_and_shows_the_first() -> None:
    (finding,) = found(AGAIN, jobs([SAID], ["Filed 40 motions a week", SAID + "."]))
    assert finding.location is not None
    assert finding.location.pointer == "/work/1/highlights/1"
    assert [place.location.text for place in finding.related] == [SAID]


def test_a_job_copied_whole_is_one_finding() -> None:
    bullets = [SAID, "Filed 40 motions a week with three courts", "Trained two clerks in the filing of claims"]
    assert "3 bullets" in message(AGAIN, jobs(bullets, list(bullets)))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Stocked shelves and served customers", "Stocked shelves and served customers"),
        (
            "Led a team of five engineers on 12 projects of roads",
            "Led a team of five engineers on 31 projects of roads",
        ),
        (
            "Wrote the plan for the move of the archive to Dayton",
            "Wrote the budget for the sale of the plant in Dayton",
        ),
    ],
)
def test_short_bullets_other_figures_and_other_facts_are_no_duplicates(first: str, second: str) -> None:
    assert not found(AGAIN, jobs([first], [second]))


PAST = ["Trained 22 colleagues", "Reduced the cost of freight by 9%", "Led a team of nine"]


def test_the_present_in_a_job_that_ended_is_told_where_it_stands() -> None:
    (finding,) = found(TENSE, jobs([*PAST, "Manage the budget of the plant"]))
    assert finding.location is not None
    assert finding.location.text == "Manage"


def test_a_job_that_goes_on_may_mix_them_and_so_may_one_that_ends_in_the_future() -> None:
    bullets = [*PAST, "Manage the budget of the plant"]
    assert not found(TENSE, {"resume": {"work": [{"position": "Clerk", "startDate": "2015", "highlights": bullets}]}})
    assert not found(TENSE, jobs(bullets, endDate="2027-06"))


@pytest.mark.parametrize(
    "bullet",
    [
        "Lead engineer for the bridge",
        "Support of two exercises abroad",
        "Set up the new office",
        "Reports to the chief of staff",
        "Managing the budget of the plant",
        "Design: two bridges and a dam",
    ],
)
def test_what_may_be_a_noun_or_either_tense_is_neither(bullet: str) -> None:
    assert not found(TENSE, jobs([*PAST, bullet]))


BARE = ["Trained 22 new colleagues", "Reduced the cost of freight by 9%", "Led a team of nine people"]


def test_a_full_stop_at_one_bullet_of_a_list_is_one_note_a_document() -> None:
    odd = [*BARE, "Managed the budget of the plant."]
    (finding,) = found(STOPS, jobs(odd, odd))
    assert "3 other bullets" in finding.message
    assert len(finding.related) == 1


def test_lists_may_differ_from_each_other() -> None:
    assert not found(STOPS, jobs(BARE, [f"{bullet}." for bullet in BARE]))


@pytest.mark.parametrize(
    "bullet",
    [
        "Sold pumps to Globex and to Carver & Moll Inc.",
        "Bought castings, bearings, seals etc.",
        "Moved the warehouse to Dayton. It took two days.",
        "Worked nights from 7 p.m. to 7 a.m.",
        "Tools: SAP.",
    ],
)
def test_abbreviations_sentences_and_labels_say_nothing_of_style(bullet: str) -> None:
    assert not found(STOPS, jobs([*BARE, bullet]))
