"""First person, wishes and private matters: what fires, and the many honest lines that must not."""

from __future__ import annotations

from typing import Any

import pytest

from tests.checks.bench import basics, found
from tests.checks.test_honesty import read


def bullet(text: str) -> dict[str, Any]:
    job = {"position": "Clerk", "name": "Acme Robotics", "startDate": "2020-01", "highlights": [text]}
    return {"resume": {"work": [job]}}


PERSONS = [
    "I led a team of five",
    "In a team that I led, sales rose by 12%",
    "As a lead, I ran two shops",
    "My role was to sort mail",
    "Customers trusted me with their keys",
    "Helped my chief with the books",
    "I've sorted 400 parcels an hour",
    "In 2019 I ran two shops",
    "What I planned was built",
    "I, together with two clerks, ran the till",
]
NOBODY = [
    "Taught Algebra I and II to ninth graders",
    "Ran phase I clinical trials at two sites",
    "Maintained class I railroad signals and I/O racks on the I-95",
    "Cared for 40 families with Type I diabetes",
    "Passed Level I of the CFA and was promoted from Clerk I to Clerk II",
    "Designed I2C and I&C boards for T. I. Smith",
    "Kept accounts in Portland, ME and Johor, MY",
    "Sang in “Me and My Girl” and starred in Show Me Love",
    "Built the MyChart portal",
    "Wrote for My Weekly magazine",
    "A guest wrote: “I never had a better room, my dear.”",
    "Studied collagen I fibers",
]


@pytest.mark.parametrize("text", PERSONS)
def test_the_first_person_is_told_once_a_bullet(text: str) -> None:
    (finding,) = found("tone/first-person", bullet(text))
    assert finding.location is not None
    assert finding.location.pointer == "/work/0/highlights/0"


@pytest.mark.parametrize("text", NOBODY)
def test_numerals_initials_names_and_quotations_are_no_person(text: str) -> None:
    assert not found("tone/first-person", bullet(text))


def test_a_profile_is_written_in_the_first_person() -> None:
    sample = basics(summary="I buy parts and I love my trade.")
    assert found("tone/first-person", sample)
    assert not found("tone/first-person", sample | {"kind": "profile"})


def test_a_long_sentence_is_shown_around_the_pronoun() -> None:
    text = "Kept the shelf of 3,000 parts full, counted it at night, wrote lists for the morning and, as I recall, won"
    (finding,) = found("tone/first-person", bullet(text))
    assert "as I recall" in finding.message


WISHES = [
    "Seeking to leverage my skills in a dynamic environment.",
    "Motivated graduate seeking an entry-level position.",
    "Recent accounting graduate looking for an opportunity to grow within a reputable firm.",
    "To obtain a challenging position utilizing my skills and experience",
    "Interested in a career in nursing where I can make a difference.",
    "My objective is to secure a role in a company that values hard work.",
    "Seasoned executive seeking next challenge.",
    "Marketing manager open to new opportunities.",
]
OFFERS = [
    "Seeking a registered nurse position in pediatric oncology.",
    "Economics student. Seeking an internship in data analysis for summer 2027.",
    "To obtain a position as a cashier.",
    "Helps companies looking for growth capital.",
    "Connects veterans seeking employment with 40 employers.",
    "Product leader who aims to make complex work simple.",
    "Actively seeking ways to cut waste at work.",
    "Teacher who wants every child to find their place.",
    "Currently pursuing a B.S. in Economics.",
    "A client wrote: “We were looking for a job well done and got it.”",
]


@pytest.mark.parametrize("summary", WISHES)
def test_a_wish_in_the_summary_is_an_objective(summary: str) -> None:
    (finding,) = found("tone/objective", basics(summary=summary))
    assert finding.location is not None
    assert finding.location.pointer == "/basics/summary"


@pytest.mark.parametrize("summary", OFFERS)
def test_a_role_in_a_field_and_other_peoples_wishes_are_none(summary: str) -> None:
    assert not found("tone/objective", basics(summary=summary))


def objective(*lines: str) -> str:
    head = ["Jane Doe", "jane.doe@example.com | (202) 555-0143", "", "OBJECTIVE", *lines, "", "EXPERIENCE"]
    return "\n".join([*head, "Clerk, Acme Robotics Inc.    Mar 2021 - Present", "- Sorted the mail for 400 people"])


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("Buyer in the robotics industry",), False),
        (("To obtain a position as a buyer of parts in robotics",), False),
        (("To grow with a company that I can be proud of",), True),
        (
            (
                "Buyer of parts seeking a full-time role in robotics, focused on motors,",
                "gears and the people who make them.",
            ),
            True,
        ),
        (("Buyer of parts with twelve years in robotics, on motors,", "gears and the people who make them."), False),
    ],
)
def test_under_its_heading_an_objective_is_one_line_that_names_role_and_field(
    lines: tuple[str, ...], told: bool
) -> None:
    assert bool(read("tone/objective", objective(*lines))) == told


def test_one_sentence_is_not_told_by_two_rules() -> None:
    sample = basics(summary="Seeking a position where I can use my skills. What I bring is a full shelf.")
    (finding,) = found("tone/first-person", sample)
    assert "What I bring" in finding.message


PRIVATE = [
    "Salary requirements: negotiable",
    "Desired salary $70k",
    "Expected CTC: 12 LPA",
    "Hourly wage: 14.50",
    "Reason for leaving: relocation",
    "Left due to a quarrel over hours",
    "Was laid off when the plant closed",
    "Position eliminated in merger",
    "Cannot work weekends",
    "Only jobs within commuting distance",
    "Currently unemployed",
    "Desperately need a job",
    "My wife says that I should apply",
    "Sent 300 resumes without a single reply",
    "Applied for dozens of positions since spring",
    "Looking for work since March, and nobody calls back",
    "Quit over a conflict with the owner",
    "Can only work mornings",
]
WORK = [
    "Managed payroll and salary negotiations for 40 people",
    "Salary: 12% increase for 300 people negotiated",
    "Surveyed salary requirements of 40 firms",
    "Advised 300 workers who were laid off",
    "Cut commute times by 12%",
    "Trained unemployed youth",
    "Adviser for people unemployed for years, and for graduates who applied to dozens of jobs",
    "Held for patents applied for in 14 countries",
    "Answered 300 applications and got no complaint",
    "Willing to relocate",
    "Learned the trade in my father's shop",
    "Two years of family leave to care for my children",
    "Pay: 2019 campaign for equal wages",
    "A parent wrote: “My husband thinks she is the best.”",
]


@pytest.mark.parametrize(
    ("language", "bullet", "told"),
    [
        ("de", "Dabei habe ich den Einkauf für alle Werke neu geordnet", True),
        ("de", "Leitung des Einkaufs für alle Werke und der Reihe „Ich und mein Garten“", False),
        ("fr", "Pour ce client, j’ai conduit la refonte du site avec une équipe de six", True),
        ("fr", "Conduite de la refonte du site et de la campagne « Mon marché »", False),
        ("es", "Ahorro del 12 % en los tres últimos meses para mi cliente", False),
        ("en", "Sold the paper Die Zeit and the French series Mon Oncle to 300 shops", False),
    ],
)
def test_the_first_person_of_each_language_counts_in_that_language(language: str, bullet: str, told: bool) -> None:
    work = [{"position": "Buyer", "name": "Acme Robotics", "highlights": [bullet]}]
    assert bool(found("tone/first-person", {"resume": {"work": work}, "language": language})) == told


@pytest.mark.parametrize("line", PRIVATE)
def test_private_matters_are_told(line: str) -> None:
    assert found("tone/oversharing", {"line": line})


@pytest.mark.parametrize("line", WORK)
def test_the_same_words_as_the_subject_of_work_are_left_alone(line: str) -> None:
    assert not found("tone/oversharing", {"line": line})
    assert not found("tone/oversharing", bullet(line))


@pytest.mark.parametrize("label", ["Objective: ", "Career Objective: ", ""])
def test_an_objective_behind_a_label_is_one_too(label: str) -> None:
    wish = "To obtain a challenging position in a growing company where every skill counts."
    assert found("tone/objective", {"resume": {"basics": {"name": "Jane Doe", "summary": label + wish}}})
    plain = "Supply sergeant with 12 years in the Army."
    assert not found("tone/objective", {"resume": {"basics": {"name": "Jane Doe", "summary": label + plain}}})


def test_a_quarrel_as_the_reason_for_leaving_is_private_and_one_that_was_settled_is_work() -> None:
    assert found("tone/oversharing", bullet("Left Globex because of a dispute over pay"))
    assert not found("tone/oversharing", bullet("Settled a dispute over pay with two unions"))
