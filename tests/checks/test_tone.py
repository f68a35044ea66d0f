"""Praise, stock phrases and references: what fires, and the many honest sentences that must not."""

from __future__ import annotations

from typing import Any

import pytest

from tests.checks.bench import basics, found

EMPTY_HEADLINES = [
    "Smart, personable and humble",
    "Results-driven professional with a passion for excellence",
    "Hard-working team player",
    "Highly motivated, detail-oriented self-starter",
    "Dynamic leader | strategic thinker | problem solver",
    "Passionate, driven, unstoppable",
    "Reliable, honest, punctual",
    "Natural leader with excellent communication skills",
    "SMART · CREATIVE · DEDICATED",
    "Honest person who learns fast and gets along with everyone",
    "Integrity, empathy, resilience",
    "Young, ambitious and always ready to help",
]
SAYING_HEADLINES = [
    "Creative Director",
    "Analytical Chemist",
    "Compassionate Nurse",
    "Award-winning producer, two Emmys",
    "Smart Technologies, field service",
    "Passionate about machine learning",
    "Dedicated fifth-grade teacher",
    "Results-driven sales manager",
    "Bright Horizons, site lead",
    "Dynamic systems, PhD candidate",
    "Strategic communications",
    "People Operations",
    "Quality assurance",
    "Independent consultant",
    "Headed for the Pacific",
    "Helping hospitals spend less on drugs",
    "Professional",
    "Creative",
    "Open to work",
    "Care worker",
    "Support worker, adults",
    "Stable hand",
    "Motivational speaker",
    "Communication studies",
    "Systematic reviews",
    "Freundlich, flexibel und belastbar, Kellner",
]


@pytest.mark.parametrize("headline", EMPTY_HEADLINES)
def test_a_headline_of_praise_alone_is_an_error(headline: str) -> None:
    (finding,) = found("tone/self-praise-headline", basics(label=headline))
    assert headline in finding.message
    assert finding.location is not None
    assert finding.location.pointer == "/basics/label"


@pytest.mark.parametrize("headline", SAYING_HEADLINES)
def test_a_headline_that_names_anything_is_left_alone(headline: str) -> None:
    assert not found("tone/self-praise-headline", basics(label=headline))


def test_without_a_headline_the_first_sentence_of_the_summary_counts() -> None:
    told = found("tone/self-praise-headline", basics(summary="Smart, personable and humble. Ten years in retail."))
    assert [f.location.text for f in told if f.location] == ["Smart, personable and humble."]
    assert not found("tone/self-praise-headline", basics(summary="Ten years in retail. Smart, personable and humble."))


def test_one_sentence_is_not_told_twice() -> None:
    sample = basics(summary="Motivated, hard-working team player. Ten years in retail.")
    assert found("tone/self-praise-headline", sample)
    assert not found("tone/self-praise", sample)


BOASTS = [
    "Exceptional ability to work in a team and to work alone.",
    "Passionate about delivering quality.",
    "Team player with a positive attitude.",
    "Excellent verbal and written communication skills.",
    "Strong interpersonal and leadership skills, strategic thinking and attention to detail.",
    "Highly motivated and eager to learn.",
    "Dedicated, compassionate and always willing to go the extra mile.",
    "Thrives in a fast-paced environment and works well under pressure.",
    "I am passionate about helping people and I pride myself on my work ethic.",
    "Hard-working, punctual and trustworthy.",
    "Reliable and flexible, with a calm manner.",
    "Always ready to help and never gives up.",
    "Gets along with everyone, learns quickly and leads by example.",
    "An earnest, polite and orderly person of high integrity.",
    "Creative, adaptable and fun.",
    "A motivated and talented accountant with excellent communication skills and a can-do attitude.",
]
HONEST = [
    # Evidence in the sentence: numbers, named things, deeds.
    "Strong leadership skills, shown on a crew of 14.",
    "Passionate about open data: maintainer of two libraries.",
    "Excellent communication skills in German, French and Italian.",
    "Committed to safety and led the plant through its first year without an accident.",
    "Dedicated and hard-working: promoted three times.",
    "Passionate about Rust and PostgreSQL.",
    # The trade comes first.
    "Compassionate nurse for children with heart conditions.",
    "Detail-oriented accountant for manufacturing plants.",
    "Dedicated teacher of chemistry and physics.",
    "Hard-working electrician with a clean driving record.",
    "Motivated computer science student looking for a summer job in embedded systems.",
    "Committed to evidence-based practice on a stroke ward.",
    # Skills, not virtues.
    "Comfortable owning a service end to end, from on-call rotation to capacity planning.",
    "Strong record of cross-team delivery, mentoring junior engineers, and shipping infrastructure improvements.",
    "Strong foundation in data structures, algorithms, and software development.",
    "Proficiently balances technical contributions and managerial responsibilities.",
    "Engineering leader with experience managing large cross-functional, cross-site teams.",
    "Strong programming skills.",
    "Open to work in Bristol and Bath.",
    "Fast, reliable and cheap delivery of groceries.",
    "Calm water, open sea and river pilotage.",
    "Communication, teamwork, planning",
    "Gentle dentistry for anxious patients.",
    "Positive behaviour support in special schools.",
    "Good knowledge of soil mechanics.",
    "Able to lift heavy loads and to work night shifts.",
    # Words that praise elsewhere.
    "Specializes in smart contracts and reliable, efficient back ends.",
    "Builds intelligent, adaptive and responsive interfaces.",
    "Works with dynamic programming and robust statistics.",
    "Cares for committed offenders in a closed ward.",
    "Organized labor and committed relationships are the subjects of the thesis.",
]


def summary(text: str) -> dict[str, Any]:
    return basics(label="Office clerk", summary=text)


@pytest.mark.parametrize("text", BOASTS)
def test_praise_without_evidence_is_told(text: str) -> None:
    (finding,) = found("tone/self-praise", summary(text))
    assert finding.location is not None
    assert finding.location.text == text


@pytest.mark.parametrize("text", HONEST)
def test_a_sentence_that_says_something_is_left_alone(text: str) -> None:
    assert not found("tone/self-praise", summary(text))


def test_only_the_empty_sentence_of_a_summary_is_told() -> None:
    text = "Buyer for three plants with a $40M budget. Passionate about delivering quality. Cut freight costs by 12%."
    (finding,) = found("tone/self-praise", summary(text))
    assert finding.location is not None
    assert finding.location.text == "Passionate about delivering quality."


def test_praise_outside_of_the_summary_is_another_matter() -> None:
    job = {"position": "Team Player Coach", "name": "Dedicated Ltd", "highlights": ["Excellent communication skills"]}
    sample = {"resume": {"work": [job], "skills": [{"name": "", "keywords": ["Team player", "Hard-working"]}]}}
    assert not found("tone/self-praise", sample)


@pytest.mark.parametrize("language", ["nl", "it", "pl"])
def test_words_are_not_looked_for_in_a_language_that_the_rule_does_not_know(language: str) -> None:
    sample = {**summary("Team player. Een en een en de het van."), "language": language}
    assert not found("tone/self-praise", sample)
    assert not found("tone/cliche", sample)


CLICHES = [
    ("Team-player with a can-do attitude", 2),
    ("Proven track record of success", 1),
    ("RESULTS-DRIVEN sales manager", 1),
    ("results-\u200bdriven", 0),
    ("Thinks outside the box", 1),
    ("Good written and verbal communication skills", 1),
    ("Responsible for a fast-paced kitchen", 1),
    ("Hit the ground running", 1),
    ("Strong attention to detail", 1),
]
PLAIN = [
    "Played in the works team",
    "Drove results from 40 to 60 tons a day",
    "Tracked record sales in a new database",
    "Kept proven reserves of 2 million barrels on the books",
    "Boxed and shipped 400 orders a day",
    "Raised $2M for the people's library",
    "Passion fruit and mango for 30 shops",
    "Ran fast, paced by a coach, in three marathons",
    "Wrote the detail drawings for 14 bridges",
    "Handled the teams' player contracts",
    "Taught problem solving to 60 pupils",
    "Worked with self-directed learners",
    "Oriented new staff to goals and detail plans",
    "Environmental engineer in a paced, three-shift plant",
]


@pytest.mark.parametrize(("text", "times"), CLICHES)
def test_stock_phrases_are_noted_however_they_are_spelled(text: str, times: int) -> None:
    job = {"position": "Clerk", "name": "Acme Robotics", "highlights": [text]}
    told = found("tone/cliche", {"resume": {"work": [job]}})
    assert len(told) == times
    assert all(f.location and f.location.pointer == "/work/0/highlights/0" for f in told)


@pytest.mark.parametrize("text", PLAIN)
def test_plain_words_are_no_stock_phrases(text: str) -> None:
    job = {"position": "Clerk", "name": "Acme Robotics", "highlights": [text]}
    assert not found("tone/cliche", {"resume": {"work": [job]}})


@pytest.mark.parametrize(
    "resume",
    [
        {"work": [{"position": "Team Player Coach", "name": "Acme Robotics"}]},
        {"work": [{"position": "Clerk", "name": "Extra Mile Logistics"}]},
        {"education": [{"institution": "Open College", "area": "Thought Leadership"}]},
        {"education": [{"institution": "Open College", "courses": ["Thinking Outside the Box"]}]},
        {"publications": [{"name": "The Team Player: a history", "publisher": "Open Press"}]},
        {"certificates": [{"name": "Certified Change Agent", "issuer": "Open College"}]},
        {"projects": [{"name": "Fast-Paced"}]},
        {"basics": {"summary": "A client wrote: “She is a real team player.”"}},
        {"basics": {"summary": 'The slogan "above and beyond" is mine.'}},
    ],
    ids=str,
)
def test_names_of_things_and_quotations_are_left_alone(resume: dict[str, Any]) -> None:
    assert not found("tone/cliche", {"resume": resume})


OFFERS = [
    "References available upon request",
    "References available upon request.",
    "REFERENCES: AVAILABLE ON REQUEST",
    "Excellent references will gladly be furnished upon request.",
    "References and portfolio available on request",
    "Professional references provided on request",
    "Referenzen auf Anfrage",
    "Références disponibles sur demande",
]
NO_OFFERS = [
    "Portfolio available on request",
    "Writing samples and transcripts available upon request",
    "Checked references of 200 applicants a year",
    "References",
    "Answered requests for references from six agencies",
    "Reference librarian, available evenings",
    "Letters of recommendation for pupils, on request of their parents and twice a year",
]


@pytest.mark.parametrize("line", OFFERS)
def test_an_offer_of_references_is_told(line: str) -> None:
    (finding,) = found("tone/references-line", {"line": line})
    assert line in finding.message


@pytest.mark.parametrize("line", NO_OFFERS)
def test_other_lines_about_references_are_left_alone(line: str) -> None:
    assert not found("tone/references-line", {"line": line})
