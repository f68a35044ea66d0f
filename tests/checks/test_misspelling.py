"""Misspelt words, and the many right words that no dictionary of common words holds."""

from __future__ import annotations

import random
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resumelint.checks.writing import slips
from tests.checks.bench import found, message
from tests.checks.paper import on_paper

RULE = "writing/misspelling"

MISSPELT = {
    "recieved": "received",
    "acheived": "achieved",
    "managment": "management",
    "seperate": "separate",
    "liason": "liaison",
    "accomodate": "accommodate",
    "experiance": "experience",
    "maintainance": "maintenance",
    "custormer": "customer",
    "responsable": "responsible",
    "oppurtunity": "opportunity",
    "comunication": "communication",
    "proffesional": "professional",
    "restaraunt": "restaurant",
    "stakehloders": "stakeholders",
    "transfered": "transferred",
    "untill": "until",
}
RIGHT = [
    "Specialised in organisational behaviour and labour law; catalogued 900 colour plates for the theatre",
    "Specialized in organizational behavior and labor law; cataloged 900 color plates for the theater",
    "Intubated, extubated and titrated vasopressors; statins, dysphagia screening, haemodialysis, tracheostomy",
    "Wrote the frontend in typescript and the backend in golang, memoized parsers, kubectl and containerd plugins",
    "Prepared submittals and preconstruction estimates for drywall, rebar and formwork; upsold refits",
    "Served underserved communities, onboarded influencers, repped two brands and actioned learnings",
    "Plated entrees, macarons and charcuterie for 120 covers; mise en place",
    "Ordered materiel for the battalion; convoyed to theater",
    "Taught phonics, pre-algebra and manipulatives to preschoolers; IEPs for neurodivergent learners",
    "Analysed heteroscedastic panels, autocorrelated residuals and the epistemics of meritocratic selection",
]


@pytest.mark.parametrize("word", MISSPELT)
def test_a_misspelling_is_told_with_its_correction(word: str) -> None:
    said = message(RULE, {"line": f"Has kept the {word} of the firm in order and on time for many years"})
    assert f"'{word}'" in said
    assert f"'{MISSPELT[word]}'" in said


@pytest.mark.parametrize("line", RIGHT)
def test_words_of_a_trade_and_of_other_englishes_are_right(line: str) -> None:
    assert not found(RULE, {"line": line})


def test_the_first_word_of_a_bullet_counts_though_it_has_a_capital() -> None:
    said = message(RULE, {"line": "Recieved the award of the region for safe driving"})
    assert "'Recieved'" in said
    assert "'Received'" in said


@pytest.mark.parametrize(
    "line",
    [
        "See example.com/recieved for the list, or write to recieved@example.com about it",
        "Called the recieved() hook and the recieved_at field, and ran ./recieved.sh on both",
        "Sales for Recieved Goods and for Managment Partners in the north",
    ],
)
def test_addresses_code_and_names_are_left_alone(line: str) -> None:
    assert not found(RULE, {"line": line})


def test_a_word_broken_at_a_hyphen_is_read_whole() -> None:
    text = """Jane Doe
jane.doe@example.com

Summary
Office manager for three dental practices who has led the manage-
ment of eleven chairs and of 14 staff for the owners of the firm.
"""
    assert not on_paper(RULE, text)


def test_an_employer_that_spells_itself_so_is_believed() -> None:
    job = {"position": "Clerk", "name": "Experiance Stores", "highlights": ["Ran the experiance shop for two years"]}
    assert not found(RULE, {"resume": {"work": [job]}})


def test_one_misspelling_is_told_once_and_shows_its_other_places() -> None:
    bullets = ["Led the managment of two shops for the owner", "Reported to the managment of the chain each week"]
    sample = {"resume": {"work": [{"position": "Clerk", "name": "Acme", "highlights": bullets}]}}
    (finding,) = found(RULE, sample)
    assert len(finding.related) == 1


def test_what_the_user_allows_is_right() -> None:
    sample = {"line": "Kept the books of the managment for ten years and more"}
    assert found(RULE, sample)
    assert not found(RULE, sample, allow=["Managment"])


def test_another_language_is_none_of_its_business() -> None:
    line = "Responsable de la comunicacion profesional y del desarrollo de los equipos en la empresa"
    assert not found(RULE, {"line": line, "language": "es"})
    assert not found(RULE, {"line": line})


@given(st.sampled_from(sorted(slips.levels())))
def test_a_common_word_is_never_misspelt(word: str) -> None:
    assert slips.correction(word) == ""


@pytest.mark.parametrize("slip", ["swapped", "doubled", "left out"])
def test_of_a_thousand_slips_in_common_words_most_are_told_and_hardly_one_gets_a_wrong_word(slip: str) -> None:
    chance = random.Random(7)
    common = sorted(word for word, level in slips.levels().items() if level in ("10", "20") and len(word) >= 8)
    right = wrong = 0
    for word in chance.sample(common, 1000):
        at = chance.randrange(1, len(word) - 2)
        swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        made = {"swapped": swapped, "doubled": word[:at] + word[at] + word[at:], "left out": word[:at] + word[at + 1 :]}
        told = slips.correction(made[slip])
        right += told == word
        wrong += told not in ("", word)
    assert right > 800
    assert wrong < 10


@given(st.sampled_from(sorted(slips.levels())), st.data())
def test_a_correction_needs_no_correction(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word)))
    letter = data.draw(st.sampled_from(["", *string.ascii_lowercase]))
    told = slips.correction(word[:at] + letter + word[at + data.draw(st.integers(0, 2)) :])
    assert told == "" or slips.correction(told.lower()) == ""


def test_a_misspelling_repeated_without_end_shows_its_first_places() -> None:
    (finding,) = found(RULE, {"line": "recieved the goods, " * 2000})
    assert 0 < len(finding.related) < 20
