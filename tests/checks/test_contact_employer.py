"""Whose an address is: an employer's, one's own, a provider's or a university's."""

from __future__ import annotations

from typing import Any

import pytest

from tests.checks.bench import found, message

RULE = "contact/email-employer"
THEIRS = [
    ("jane@acme.com", "Acme Inc"),
    ("jane@acme.com", "Acme Robotics GmbH"),
    ("jane@mail.acme.co.uk", "Acme Ltd"),
    ("jane@getacme.com", "Acme"),
    ("jane@acme-hq.com", "ACME"),
    ("jane@halvorsensurgical.com", "Halvorsen"),
    ("jane@kpmg.com", "KPMG LLP"),
    ("jane@ge.com", "General Electric"),
    ("jane@jnj.com", "Johnson & Johnson"),
    ("jane@pg.com", "Procter & Gamble"),
    ("jane@att.com", "AT&T"),
    ("jane@us.ibm.com", "IBM"),
    ("jane@lmco.com", "Lockheed Martin"),
    ("jane@jpmorgan.com", "JPMorgan Chase & Co."),
    ("jane@bostonchildrens.org", "Boston Children's Hospital"),
    ("jane@homedepot.com", "The Home Depot, Atlanta"),
    ("jane@ti.com", "Texas Instruments"),
    ("jane@usda.gov", "United States Department of Agriculture (USDA)"),
    ("jane@boston.gov", "City of Boston"),
    ("jane@wmpolice.uk", "West Midlands Police"),
    ("jane@west-midlands.police.uk", "West Midlands Police"),
    ("jane@nhs.net", "Royal Free London NHS Foundation Trust"),
    ("jane@muenchner-rueck.de", "Muenchner Rueck AG"),
]
NOT_THEIRS = [
    ("jane@gmail.com", "Google"),
    ("jane@comcast.net", "Comcast"),
    ("jane@yahoo.co.uk", "Yahoo"),
    ("jane@orange.fr", "Orange"),
    ("jane@ieee.org", "IEEE"),
    ("jane@example.com", "Example Corp"),
    ("jane@boston.com", "Boston Consulting Group"),
    ("jane@london.com", "Bank of London"),
    ("jane@first.com", "First National Bank"),
    ("jane@summit.io", "Summit Ridge Partners"),
    ("jane@jackson.com", "Jackson Laboratory"),
    ("jane@design.com", "Bright Design"),
    ("jane@health.com", "Sutter Health"),
    ("jane@me.uk", "Medical Experts"),
    ("jane@acme.com", "Northwind Traders"),
    ("jane@lakeside.edu", "Lakeside College"),
    ("jane@lakeside.ac.uk", "Lakeside"),
    ("jane@lakesideuniversity.org", "Lakeside University"),
    ("info@acme.com", "Acme Inc"),
    ("hello@janedoe.com", "Jane Doe Consulting"),
    ("jane@doe-partner.com", "Doe & Partner"),
]


def sample(email: str, employer: str, title: str = "Buyer", **more: Any) -> dict[str, Any]:
    job = {"name": employer, "position": title, "startDate": "2019", **more.pop("job", {})}
    return {"resume": {"basics": {"email": email, **more.pop("basics", {})}, "work": [job], **more}}


@pytest.mark.parametrize(("email", "employer"), THEIRS)
def test_an_address_at_an_employer_is_told_with_both_names(email: str, employer: str) -> None:
    told = message(RULE, sample(email, employer))
    assert email in told
    assert employer in told


@pytest.mark.parametrize(("email", "employer"), NOT_THEIRS)
def test_an_address_that_may_be_anybody_elses_is_left_alone(email: str, employer: str) -> None:
    assert message(RULE, sample(email, employer)) == ""


@pytest.mark.parametrize(
    "title",
    ["Founder & CEO", "Co-Founder", "Owner/Operator", "Managing Partner", "Freelance Buyer", "Inhaberin", "Professor"],
)
def test_owners_freelancers_and_academic_staff_have_no_other_address(title: str) -> None:
    assert message(RULE, sample("jane@acme.com", "Acme Inc", title)) == ""


@pytest.mark.parametrize("title", ["Product Owner", "HR Business Partner", "Partner Manager", "Principal Engineer"])
def test_titles_that_only_sound_like_an_owners_excuse_nothing(title: str) -> None:
    assert message(RULE, sample("jane@acme.com", "Acme Inc", title)) != ""


def test_a_firm_of_partners_is_not_ones_own() -> None:
    work = [{"name": "Beltway Dental Partners", "position": "Office Manager", "startDate": "2019"}]
    sample = {"resume": {"basics": {"email": "jane@beltwaydental.com"}, "work": work}}
    assert found("contact/email-employer", sample)
    work[0]["position"] = "Partner"
    assert not found("contact/email-employer", sample)


def test_a_business_of_ones_own_is_told_by_what_is_said_of_it() -> None:
    assert message(RULE, sample("jane@acme.com", "Acme", job={"summary": "Founded and run with two friends."})) == ""
    assert message(RULE, sample("jane@acme.com", "Acme", basics={"label": "Founder of Acme"})) == ""
    assert message(RULE, sample("jane@acme.com", "Acme", basics={"summary": "Self-employed buyer of wool."})) == ""


@pytest.mark.parametrize("summary", ["Buyer who partners with growers.", "An independent worker.", "Product owner."])
def test_a_summary_that_only_sounds_like_an_owners_excuses_nothing(summary: str) -> None:
    assert message(RULE, sample("jane@acme.com", "Acme", basics={"summary": summary})) != ""


def test_a_school_that_one_went_to_gives_its_alumni_addresses() -> None:
    school = [{"institution": "Acme Institute", "studyType": "BSc"}]
    assert message(RULE, sample("jane@acme.org", "Acme Institute", education=school)) == ""


def test_present_and_past_employers_are_told_apart() -> None:
    assert "work now" in message(RULE, sample("jane@acme.com", "Acme"))
    assert "any more" in message(RULE, sample("jane@acme.com", "Acme", job={"endDate": "2021"}))


def test_the_web_address_beside_an_employer_says_whose_the_domain_is() -> None:
    given = sample("jane@mxyz.com", "Northwind Traders")
    assert message(RULE, given) == ""
    linked = {**given, "links": [{"text": "Northwind Traders", "target": "https://www.mxyz.com/about"}]}
    assert "Northwind" in message(RULE, linked)


def test_an_address_in_the_account_of_a_job_is_not_the_persons() -> None:
    text = """
Jane Doe
Help desk analyst
jane.doe@example.com | 202-555-0143

Experience

Help Desk Analyst, Acme Robotics            May 2019 - Present
- Answered 40 tickets a day at desk.one@acmerobotics.com

Education

Lakeside College, BSc Computing             2010 - 2014
"""
    assert not found(RULE, {"text": text})
