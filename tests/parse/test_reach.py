"""Phones, email addresses and web profiles: all that are there, and nothing that only looks like one."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from resumelint.document import Link, Span
from resumelint.parse import parse
from resumelint.resume import Resume
from tests.parse.layouts import Row, bullets, flow, head, lead, line, paged, read_rows, rows, title

SHIFTS = [f"Ran the {shift} shift of fourteen nurses on ward {ward}" for shift in ("day", "night") for ward in "ABCD"]
WORK = [
    head("Experience"),
    lead("Charge Nurse", ", Springfield General Hospital\tMay 2019 – Present"),
    *bullets(*SHIFTS),
    lead("Staff Nurse", ", Lakeside Medical Center\t2015 – 2019"),
    *bullets(*SHIFTS),
]


def contact(*lines: str | Row, region: str = "US", setting: str = "flow") -> Resume:
    """A resume with these lines under the name."""
    return read_rows(title("Jane Doe"), "Charge nurse", lines, WORK, region=region, setting=setting)


def phones(resume: Resume) -> list[str]:
    return [p.text.value for p in resume.contact.phones]


PHONES = {
    "202-555-0143": ("US", "+12025550143"),
    "(202) 555-0143": ("US", "+12025550143"),
    "(202)555-0143": ("US", "+12025550143"),
    "202.555.0143": ("US", "+12025550143"),
    "202 555 0143": ("US", "+12025550143"),
    "2025550143": ("US", "+12025550143"),
    "+1 202 555 0143": ("US", "+12025550143"),
    "+1 (202) 555-0143": ("DE", "+12025550143"),
    "1-202-555-0143": ("US", "+12025550143"),
    "+44 20 7946 0958": ("US", "+442079460958"),
    "+44 (0)20 7946 0958": ("US", "+442079460958"),
    "020 7946 0958": ("GB", "+442079460958"),
    "07700 900123": ("GB", "+447700900123"),
    "+49 30 23125 014": ("US", "+493023125014"),
    "030/23125014": ("DE", "+493023125014"),
    "0171 3920014": ("DE", "+491713920014"),
    "+33 1 99 00 12 34": ("US", "+33199001234"),
    "01 99 00 12 34": ("FR", "+33199001234"),
    "01.99.00.12.34": ("FR", "+33199001234"),
    "+34 810 12 34 56": ("US", "+34810123456"),
    "+55 (11) 95555-0143": ("US", "+5511955550143"),
    "+91 98765 43210": ("US", "+919876543210"),
    "+61 491 570 006": ("US", "+61491570006"),
    "0491 570 006": ("AU", "+61491570006"),
    "+86 138 0013 8000": ("US", "+8613800138000"),
    "+39 06 9555 0143": ("US", "+390695550143"),
    "+31 20 555 0143": ("US", "+31205550143"),
}


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize("printed", PHONES)
def test_numbers_as_people_print_them(printed: str, setting: str) -> None:
    region, dialled = PHONES[printed]
    resume = contact(f"{printed} | jane.doe@example.com", region=region, setting=setting)
    (found,) = resume.contact.phones
    assert (found.text.value, found.e164) == (printed, dialled)


@pytest.mark.parametrize(
    "printed",
    [
        "Phone: 202-555-0143",
        "Tel. 202-555-0143",
        "T: 202-555-0143",
        "Mobile 202-555-0143",
        "Cell: 202-555-0143",
        "202-555-0143 (cell)",
        "M 202-555-0143",
        "jane.doe@example.com 202-555-0143",
        "Springfield, IL 62701 · 202-555-0143",
        "1420 Elm Street, Springfield, IL 62701 | 202-555-0143",
        "Portland, OR\t202-555-0143",
    ],
)
def test_the_number_is_found_among_other_things(printed: str) -> None:
    assert phones(contact(printed)) == ["202-555-0143"]


@pytest.mark.parametrize(
    ("printed", "label"),
    [
        ("Mobile: 202-555-0143", "mobile"),
        ("Cell 202-555-0143", "mobile"),
        ("Home: 202-555-0143", "home"),
        ("Work: 202-555-0143", "work"),
        ("202-555-0143 (mobile)", "mobile"),
        ("Handy: 202-555-0143", "mobile"),
        ("202-555-0143", ""),
    ],
)
def test_labels_tell_numbers_apart(printed: str, label: str) -> None:
    (found,) = contact(printed).contact.phones
    assert found.label == label


def test_several_numbers_each_with_its_label() -> None:
    found = contact("Home: 202-555-0143 | Mobile: 202-555-0144").contact.phones
    assert [(p.text.value, p.label) for p in found] == [("202-555-0143", "home"), ("202-555-0144", "mobile")]


@pytest.mark.parametrize("printed", ["Contact number: 74031319", "Tel. 74031319", "Mobile phone 7403131"])
def test_a_label_makes_a_short_number_one(printed: str) -> None:
    assert len(phones(contact(printed))) == 1


@pytest.mark.parametrize("printed", ["Student number: 20381175", "License No. 1234567", "PO Box 1234567", "74031319"])
def test_a_short_number_without_a_phone_s_label_is_none(printed: str) -> None:
    assert phones(contact(printed)) == []


@pytest.mark.parametrize("printed", ["Fax: 202-555-0199", "202-555-0199 (fax)"])
def test_a_fax_is_no_phone(printed: str) -> None:
    assert phones(contact("202-555-0143", printed)) == ["202-555-0143"]


NO_PHONES = [
    "06/2017 – 03/2021",
    "2017 – 2021",
    "05/2012 - 08/2016",
    "2012-05-01 – 2016-08-31",
    "May 2012 - August 2016",
    "1420 Elm Street, Springfield, IL 62701-1234",
    "License RN 201504412",
    "ORCID 0000-0002-1825-0097",
    "ISBN 978-3-16-148410-0",
    "doi:10.1000/182.2019.2024",
    "192.168.100.200",
    "$1,200,000 to 2,400,000",
    "GPA 3.98/4.00",
    "1979.07.07",
    "1902345678@qq.com",
    "DHA licence 00123456-002",
    "P.O. Box 412-10100 Nyeri",
    "ID number: 8203155555083",
]


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize("printed", NO_PHONES)
def test_other_figures_in_the_account_are_no_numbers(printed: str, setting: str) -> None:
    resume = read_rows(
        title("Jane Doe"), "jane.doe@example.com", WORK, bullets(f"Kept the ward's papers, {printed}"), setting=setting
    )
    assert phones(resume) == []


@pytest.mark.parametrize("printed", [p for p in NO_PHONES if p[0] not in "LOd1" and p[:2] != "IS"])
def test_dates_and_addresses_under_the_name_are_no_numbers(printed: str) -> None:
    assert phones(contact(printed, "jane.doe@example.com")) == []


def test_a_number_behind_a_licence_is_one_when_it_can_be_dialled() -> None:
    assert phones(contact("RN license (202) 555-0143", "jane.doe@example.com")) == ["(202) 555-0143"]


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_a_number_at_the_end_of_the_document(setting: str) -> None:
    resume = read_rows(title("Jane Doe"), "Charge nurse", WORK, line("Phone: (202) 555-0143", space=2), setting=setting)
    assert phones(resume) == ["(202) 555-0143"]
    assert resume.contact.phones[0].text.spans[0].line not in resume.top


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_referees_numbers_and_addresses_are_not_the_persons(setting: str) -> None:
    referee = [head("References"), "Mary Major, Chief Nurse", "(202) 555-0177 | mary.major@example.org"]
    resume = read_rows(
        *(title("Jane Doe"), "202-555-0143 | jane.doe@example.com", WORK, head("Education")),
        *("BSc Nursing, Lakeside College, 2014", referee),
        setting=setting,
    )
    assert phones(resume) == ["202-555-0143"]
    assert [e.text.value for e in resume.contact.emails] == ["jane.doe@example.com"]


def linked(printed: str, covered: str, target: str, setting: str = "flow") -> Resume:
    """A resume with one link over a part of a line below the name."""
    document = {"flow": flow, "paged": paged}[setting](rows(title("Jane Doe"), "Charge nurse", printed, WORK))
    start = document.lines[2].text.index(covered)
    span = Span(2, start, start + len(covered)) if covered else None
    link = Link(target, covered, span, document.lines[2].page, document.lines[2].box)
    return parse(replace(document, links=(link,)))


@pytest.mark.parametrize("target", ["tel:+12025550143", "tel:202-555-0143", "TEL:2025550143", "callto:+12025550143"])
def test_a_number_that_is_only_a_link(target: str) -> None:
    (found,) = linked("Call me | Portland, OR", "Call me", target).contact.phones
    assert found.target_only
    assert found.text.value == target.partition(":")[2]


@pytest.mark.parametrize("target", ["tel:+12025550143", "tel:202-555-0143"])
def test_a_linked_number_counts_once(target: str) -> None:
    (found,) = linked("(202) 555-0143 | Portland, OR", "(202) 555-0143", target).contact.phones
    assert (found.text.value, found.target_only) == ("(202) 555-0143", False)


EMAILS = [
    "jane.doe@example.com",
    "JANE.DOE@EXAMPLE.COM",
    "jane+jobs@example.co.uk",
    "jane_doe-rn@mail.example.org",
    "j@example.museum",
    "o'hara@example.com",
    "jane.doe@bücher.example",
    "josé@example.com",
]


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize("shape", ["{}", "Email: {}", "202-555-0143 | {} | Portland, OR", "<{}>", "{},", "E {}"])
@pytest.mark.parametrize("printed", EMAILS)
def test_addresses_as_people_print_them(printed: str, shape: str, setting: str) -> None:
    (found,) = contact(shape.format(printed), setting=setting).contact.emails
    assert (found.text.value, found.target_only, found.obscured) == (printed, False, False)


@pytest.mark.parametrize(
    "printed",
    [
        "jane.doe (at) example.com",
        "jane.doe [at] example.com",
        "jane.doe(at)example(dot)com",
        "jane.doe [at] example [dot] com",
        "jane.doe at example dot com",
        "jane.doe {at} example.com",
    ],
)
def test_an_obscured_address_is_told_as_such(printed: str) -> None:
    (found,) = contact(printed).contact.emails
    assert (found.text.value, found.obscured) == (printed, True)


@pytest.mark.parametrize("printed", ["jane.doe@example", "jane.doe@example,com", "jane.doe @example.com"])
def test_a_broken_address_is_still_seen(printed: str) -> None:
    """So that a rule can say what is wrong with it, and none says that there is none."""
    (found,) = contact(printed).contact.emails
    assert found.text.value == printed


def test_an_address_that_is_only_a_link() -> None:
    (found,) = linked("Mail me | Portland, OR", "Mail me", "mailto:jane.doe@example.com?subject=Job").contact.emails
    assert (found.text.value, found.target_only) == ("jane.doe@example.com", True)


def test_a_linked_address_counts_once_as_printed() -> None:
    printed = "jane.doe@example.com"
    (found,) = linked(f"{printed} | Portland, OR", printed, f"mailto:{printed}").contact.emails
    assert not found.target_only


@pytest.mark.parametrize(
    "said", ["Met him @ the fair", "Raised output @3% a year", "Worked at Acme dot com boom times"]
)
def test_at_signs_in_sentences_are_no_addresses(said: str) -> None:
    resume = read_rows(title("Jane Doe"), "202-555-0143", WORK, bullets(said))
    assert resume.contact.emails == ()


@pytest.mark.parametrize(
    ("printed", "network", "username"),
    [
        ("linkedin.com/in/jane-doe", "LinkedIn", "jane-doe"),
        ("https://www.linkedin.com/in/jane-doe/", "LinkedIn", "jane-doe"),
        ("https://de.linkedin.com/in/jane-doe", "LinkedIn", "jane-doe"),
        ("LinkedIn: linkedin.com/in/jane-doe", "LinkedIn", "jane-doe"),
        ("github.com/janedoe", "GitHub", "janedoe"),
        ("https://github.com/janedoe", "GitHub", "janedoe"),
        ("www.example.com", "", ""),
        ("janedoe.example.com/work", "", ""),
    ],
)
@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_web_profiles(printed: str, network: str, username: str, setting: str) -> None:
    (found,) = contact(f"202-555-0143 | {printed}", setting=setting).contact.profiles
    assert (found.network, found.username) == (network, username)


def test_a_profile_behind_a_word() -> None:
    (found,) = linked("Profile | Portland, OR", "Profile", "https://www.linkedin.com/in/jane-doe").contact.profiles
    assert (found.network, found.username, found.text.value) == ("LinkedIn", "jane-doe", "Profile")


@pytest.mark.parametrize("said", ["Node.js", "ASP.NET", "jane.doe@example.com", "report.pdf", "e.g. triage", "3.5"])
def test_what_is_no_web_address(said: str) -> None:
    assert contact(f"202-555-0143 | {said}").contact.profiles == ()


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("0171 3920061  79098 Freiburg", "0171 3920061"),
        ("030 1234567 79098 Freiburg", "030 1234567"),
        ("(915) 555-0143 79901 El Paso", "(915) 555-0143"),
        ("044 668 18 00 8001 Zürich", "044 668 18 00"),
        ("0171 392 00612", "0171 392 00612"),
        ("+49 176 5550 1234 Dresden", "+49 176 5550 1234"),
    ],
)
def test_a_postcode_behind_a_number_is_no_part_of_it(printed: str, number: str) -> None:
    assert phones(contact(printed)) == [number]


def test_a_profile_s_address_that_breaks_over_the_line() -> None:
    contact = read_rows(title("Jane Doe"), line("linkedin.com/in/"), line("hvanalstyne"), line("202-555-0143")).contact
    assert [(p.network, p.username, p.url) for p in contact.profiles] == [
        ("LinkedIn", "hvanalstyne", "https://linkedin.com/in/hvanalstyne")
    ]


def test_a_profile_s_address_without_its_end_tells_no_user() -> None:
    contact = read_rows(title("Jane Doe"), line("linkedin.com/in/"), line("202-555-0143")).contact
    assert [(p.network, p.username) for p in contact.profiles] == [("LinkedIn", "")]


def test_the_end_of_an_address_written_out_is_no_web_page() -> None:
    contact = read_rows(title("Jane Doe"), line("jane.doe (at) example.com"), line("202-555-0143")).contact
    assert contact.profiles == ()
