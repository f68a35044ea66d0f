"""Who it is: name, headline, place, and what counts as the top of the document."""

from __future__ import annotations

import pytest

from resumelint.resume import Resume
from tests.parse.layouts import Row, bullets, head, lead, line, read_rows, said, title

WORK = [
    head("Experience"),
    lead("Charge Nurse", ", Springfield General Hospital\tMay 2019 – Present"),
    *bullets("Ran the night shift of fourteen nurses", "Trained thirty nurses in triage"),
    *(head("Education"), line("BSc Nursing, Lakeside College, 2014")),
]
CONTACT = "202-555-0143 | jane.doe@example.com"


def top(*lines: Row | str, setting: str = "flow") -> Resume:
    return read_rows(lines, WORK, setting=setting)


NAMES = [
    "Jane Doe",
    "JANE DOE",
    "Jane A. Doe",
    "J. R. Doe",
    "Jane Doe-Martínez",
    "José Ñáñez Núñez",
    "Ludwig van der Berg",
    "Maria dos Santos",
    "Conor O'Brien",
    "Søren Østergård",
    "Jürgen Müller",
    "Nguyễn Thị Minh Khai",
    "Keisha Okonkwo-Barnes",
    "Иван Петров",
    "王小明",
]


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize("name", NAMES)
def test_names_of_many_kinds(name: str, setting: str) -> None:
    assert said(top(title(name), "Charge nurse", CONTACT, setting=setting).contact.name) == name


@pytest.mark.parametrize("letters", ["RN", "RN, BSN", "PhD", "PMP", "CPA, MBA", "M.D.", "PE", "MSc"])
def test_letters_after_the_name_are_no_part_of_it(letters: str) -> None:
    assert said(top(title(f"Jane Doe, {letters}"), "Charge nurse", CONTACT).contact.name) == "Jane Doe"


@pytest.mark.parametrize("suffix", ["Jr", "III"])
def test_suffixes_are_part_of_the_name(suffix: str) -> None:
    assert said(top(title(f"John Doe {suffix}"), "Charge nurse", CONTACT).contact.name) == f"John Doe {suffix}"


@pytest.mark.parametrize(
    "first",
    ["Curriculum Vitae", "CURRICULUM VITAE", "Resume", "Résumé", "Lebenslauf", "CV", "Currículum", "Personal details"],
)
def test_the_title_of_the_document_is_no_name(first: str) -> None:
    assert said(top(line(first, size=12), title("Jane Doe"), CONTACT).contact.name) == "Jane Doe"


@pytest.mark.parametrize(
    "printed",
    [
        "Jane Doe's Resume",
        "Jane Doe CV: Extended Edition",
        "Resume of Jane Doe",
        "Curriculum Vitae – Jane Doe",
        "Lebenslauf Jane Doe",
        "Jane Doe - CV",
    ],
)
def test_a_name_in_the_title_of_the_document(printed: str) -> None:
    assert said(top(title(printed), CONTACT).contact.name) == "Jane Doe"


def test_a_name_on_two_lines() -> None:
    resume = top(Row("Katarina", bold=True, size=24), Row("Doe-Smith", bold=True, size=24), CONTACT, setting="paged")
    assert said(resume.contact.name) == "Katarina Doe-Smith"


@pytest.mark.parametrize(
    "printed",
    [
        "Jane Doe | Charge nurse",
        "Jane Doe – Charge nurse",
        "Jane Doe\t202-555-0143",
        "Jane Doe · Portland, OR · 202-555-0143",
    ],
)
def test_a_name_that_shares_its_line(printed: str) -> None:
    assert said(top(title(printed), CONTACT).contact.name) == "Jane Doe"


def test_a_name_in_the_size_of_the_text_is_told_by_the_address() -> None:
    resume = top("Jane Doe", "1420 Elm Street", "jane.doe@example.com")
    assert said(resume.contact.name) == "Jane Doe"


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize(
    "above", ["Experienced Charge Nurse", "Springfield General Hospital", "202-555-0143", "1420 Elm Street"]
)
def test_no_name_is_not_made_up(above: str, setting: str) -> None:
    assert top(above, "Portland, OR | 202-555-0143 | info@example.com", setting=setting).contact.name is None


HEADLINES = [
    "Charge nurse",
    "Senior accountant, manufacturing",
    "Registered Nurse | Emergency Department",
    "CHIEF OPERATING OFFICER",
    "Smart, personable and humble",
    "Product designer for people who hate forms",
    "Diplom-Ingenieurin Maschinenbau",
    "Data Scientist",
    "Electrician",
    "Second-year student of mechanical engineering",
]


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize("headline", HEADLINES)
@pytest.mark.parametrize("under", [True, False], ids=["above the contact line", "below it"])
def test_the_headline_near_the_name(headline: str, under: bool, setting: str) -> None:
    lines = [headline, CONTACT] if under else [CONTACT, headline]
    assert said(top(title("Jane Doe"), *lines, setting=setting).contact.headline) == headline


@pytest.mark.parametrize("beside", ["Jane Doe | {}", "Jane Doe – {}", "Jane Doe\t{}"])
def test_the_headline_beside_the_name(beside: str) -> None:
    resume = top(title(beside.format("Charge Nurse")), CONTACT)
    assert (said(resume.contact.name), said(resume.contact.headline)) == ("Jane Doe", "Charge Nurse")


@pytest.mark.parametrize(
    "below",
    [
        "Portland, OR",
        "1420 Elm Street, Springfield, IL 62701",
        "linkedin.com/in/jane-doe",
        "Phone: 202-555-0143",
        "Address: Springfield, Ontario County",
        "Curriculum Vitae",
        "Nurse with eleven years in emergency and surgical care, charge nurse on nights, who teaches what she knows.",
    ],
)
def test_what_is_no_headline(below: str) -> None:
    assert top(title("Jane Doe"), below, CONTACT).contact.headline is None


def test_a_job_title_under_experience_is_no_headline() -> None:
    assert top(title("Jane Doe"), CONTACT).contact.headline is None


@pytest.mark.parametrize(
    "place",
    [
        "Portland, OR",
        "Portland, OR 97214",
        "Portland, Oregon",
        "London, United Kingdom",
        "Toronto, ON, Canada",
        "Berlin",
        "Berlin, Germany",
        "Remote",
        "São Paulo, Brazil",
    ],
)
@pytest.mark.parametrize("shape", ["{}", "{} | 202-555-0143", "202-555-0143 · {} · jane.doe@example.com"])
def test_the_place(place: str, shape: str) -> None:
    found = top(title("Jane Doe"), "Charge nurse", shape.format(place)).contact.location
    assert said(found) == place


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_the_place_after_a_street(setting: str) -> None:
    resume = top(title("Jane Doe"), "1420 Elm Street, Springfield, IL 62701", CONTACT, setting=setting)
    assert said(resume.contact.location).endswith("Springfield, IL 62701")


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_contact_data_under_a_heading_of_their_own(setting: str) -> None:
    resume = read_rows(
        *(title("Jane Doe"), "Charge nurse", head("Contact")),
        *("Phone: 202-555-0143", "Email: jane.doe@example.com", "Portland, OR", WORK),
        setting=setting,
    )
    contact = resume.contact
    assert (said(contact.name), said(contact.headline)) == ("Jane Doe", "Charge nurse")
    assert (said(contact.phones[0].text), said(contact.location)) == ("202-555-0143", "Portland, OR")
    assert contact.phones[0].text.spans[0].line in resume.top


def test_labelled_fields_of_a_form() -> None:
    resume = top("Name: Jane Doe", "Phone: 202-555-0143", "Email: jane.doe@example.com", "Address: Portland, OR")
    assert said(resume.contact.name) == "Jane Doe"
    assert said(resume.contact.location) == "Portland, OR"


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_the_top_ends_at_the_first_heading_or_is_the_first_screen(setting: str) -> None:
    many = bullets(*[f"Trained {n} nurses" for n in range(60)])
    resume = read_rows(title("Jane Doe"), "Charge nurse", CONTACT, WORK[:2], many, setting=setting)
    document = resume.document
    assert {0, 1, 2} <= resume.top
    if document.pages:
        assert resume.top == {
            line.index for line in document.lines if line.page == 1 and (line.box or (0, 0))[1] < 792 / 4
        }
    else:
        assert resume.top == set(range(15))


def test_an_address_below_about_belongs_to_the_top() -> None:
    lines = [f"Flat {n}, Elm House" for n in range(14)]
    contact = [head("About"), *map(line, lines), line("202-555-0143"), line("jane.doe@example.com")]
    resume = read_rows(title("Jane Doe"), line("Charge nurse"), contact, WORK, setting="paged")
    assert {span.line for phone in resume.contact.phones for span in phone.text.spans} <= set(resume.top)
