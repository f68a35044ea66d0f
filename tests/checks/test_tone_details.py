"""Personal details: labelled fields, bare ones, statements and photographs, by the customs of the region."""

from __future__ import annotations

import pytest
from msgspec import structs

from resumelint.document import Image, Page
from resumelint.engine import run as engine
from resumelint.engine import sheet
from resumelint.ruleset import select
from tests.checks.bench import RULES, TODAY, basics, found

RULE = "tone/personal-details"
FIELDS = [
    "Date of Birth: 12/03/1985",
    "DOB: March 12, 1985",
    "Born 12 March 1985",
    "Birthday - 12 March",
    "Age: 34",
    "34 years old",
    "Gender: Female",
    "Marital Status\tSingle",
    "Married, two children",
    "Children: 2",
    "Religion: Hindu",
    "Passport No: K1234567",
    "SSN: XXX-XX-1234",
    "Health: Excellent",
    "Blood Group: O+",
    "jane@example.com | DOB: 12 Mar 1985 | Austin, TX",
    "12 March 1985",
    "26 November 1965",
]
HARMLESS = [
    "Born in Chicago",
    "Age group: 5-12",
    "Ages 5 to 12",
    "Nationality: Indian",
    "Citizenship: US",
    "Work authorization: H-1B until 2028",
    "Religion: World Religions 101",
    "Religion teacher",
    "Passport: US and EU",
    "RN License #: 1234567",
    "Driver's license: 12345678",
    "Health & Safety",
    "Public health",
    "Health: 2019 award of the county",
    "Disability: 2 years of support work",
    "Pronouns: she/her",
    "Children's nurse",
    "Single point of contact for 40 clients",
    "First Baptist Church, choir",
    "22 November 2026",
]


@pytest.mark.parametrize("line", FIELDS)
def test_a_field_about_the_person_is_told_at_the_top_of_the_page(line: str) -> None:
    assert found(RULE, {"top": line})


@pytest.mark.parametrize("line", HARMLESS)
def test_words_of_the_trade_licences_and_work_permits_are_left_alone(line: str) -> None:
    assert not found(RULE, {"top": line})
    assert not found(RULE, {"line": line})


def test_what_is_said_under_a_job_is_about_others() -> None:
    job = {"position": "Clerk", "name": "Acme", "highlights": ["Date of birth: 12 March 1985", "Age: 34"]}
    assert not found(RULE, {"resume": {"work": [job]}})


STATEMENTS = ["I am a 34 year old accountant.", "Happily married and at home in Ohio.", "Proud father of two.",
              "Devout Catholic.", "I was diagnosed with diabetes in 2010."]  # fmt: skip
TRADES = ["Led a 34-year-old company to profit.", "Father of the modern app store.", "Chaplain in a Catholic hospital.",
          "Keeps patients in good health.", "Helps people diagnosed with diabetes.", "Married data and design.",
          "Disabled veteran with ten years in logistics.", "I have two children's books in print."]  # fmt: skip


@pytest.mark.parametrize("summary", STATEMENTS)
def test_statements_about_oneself_are_told(summary: str) -> None:
    assert found(RULE, basics(summary=summary))


@pytest.mark.parametrize("summary", TRADES)
def test_statements_about_work_are_not(summary: str) -> None:
    assert not found(RULE, basics(summary=summary))


@pytest.mark.parametrize(
    ("line", "region", "language", "told"),
    [
        ("Date of birth: 12 March 1985", "GB", "en", True),
        ("Date of birth: 12 March 1985", "DE", "en", False),
        ("Date of birth: 12 March 1985", "IN", "en", False),
        ("Geburtsdatum: 12.03.1985", "DE", "de", False),
        ("Geburtsdatum: 12.03.1985", "US", "de", False),
        ("Konfession: evangelisch", "DE", "de", True),
        ("Steuer-ID: 12 345 678 901", "DE", "de", True),
        ("Date de naissance : 12/03/1985", "FR", "fr", False),
        ("Date de naissance : 12/03/1985", "CA", "fr", True),
    ],
)
def test_customs_are_those_of_the_region_for_documents_in_its_languages(
    line: str, region: str, language: str, told: bool
) -> None:
    assert bool(found(RULE, {"line": line, "region": region, "language": language})) == told


PORTRAIT = Image((40.0, 40.0, 130.0, 150.0), 360, 440, photographic=True)


def photographed(*images: Image, region: str = "US") -> bool:
    resume = sheet.resume_of({"resume": {"basics": {"name": "Jane Doe"}}})
    document = structs.replace(resume.document, pages=(Page(1, 612.0, 792.0, images=images),))
    findings, _ = engine.run(
        select(RULES, [RULE]), structs.replace(resume, document=document), today=TODAY, region=region
    )
    return any("photograph" in f.message for f in findings if f.rule == RULE)


@pytest.mark.parametrize(
    ("images", "told"),
    [
        ((PORTRAIT,), True),
        ((PORTRAIT, Image((200.0, 40.0, 220.0, 60.0), 64, 64)), True),
        ((), False),
        ((structs.replace(PORTRAIT, photographic=False),), False),
        ((structs.replace(PORTRAIT, box=(40.0, 500.0, 130.0, 610.0)),), False),
        ((structs.replace(PORTRAIT, box=(40.0, 40.0, 60.0, 60.0)),), False),
        ((structs.replace(PORTRAIT, box=(0.0, 0.0, 612.0, 792.0)),), False),
        ((structs.replace(PORTRAIT, box=(40.0, 40.0, 240.0, 90.0)),), False),
        ((PORTRAIT, structs.replace(PORTRAIT, box=(300.0, 40.0, 390.0, 150.0))), False),
    ],
    ids=["portrait", "and an icon", "none", "a drawing", "low on the page", "an icon", "a scan", "a banner", "samples"],
)
def test_one_portrait_in_the_upper_half_is_a_photograph_of_the_person(images: tuple[Image, ...], told: bool) -> None:
    assert photographed(*images) == told
    assert not photographed(*images, region="DE")
