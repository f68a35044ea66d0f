"""Numbers, addresses and links: where they must stand, and whether they reach anybody."""

from __future__ import annotations

from typing import Any

import pytest
from email_validator import EmailNotValidError, validate_email
from hypothesis import given
from hypothesis import strategies as st

from tests.checks.bench import basics, found, message
from tests.checks.paper import on_paper

UNUSABLE = [
    ("(123) 456-7890", "US", "there is no such area code"),
    ("123-456-7890", "US", "there is no such area code"),
    ("+1 987 6543 210", "US", "there is no such area code"),
    ("(202) 055-0143", "US", "after its area code"),
    ("202-555-014", "US", "too few digits"),
    ("+44 1234 567 890 123", "US", "too many digits"),
    ("800-555-0199", "US", "toll-free"),
    ("1-900-555-0123", "US", "premium"),
    ("0900 1234567", "DE", "premium"),
    ("030 1", "DE", "No call to"),
]
USABLE = [
    ("(202) 555-0143", "US"),
    ("202.555.0143", "US"),
    ("202 555 0143", "US"),
    ("+1 (202) 555-0143 ext. 12", "US"),
    ("+44 20 7946 0958", "US"),
    ("+44 (0)20 7946 0958", "US"),
    ("0044 20 7946 0958", "US"),
    ("+44 7700 900123", "US"),
    ("+33 6 39 98 45 67", "US"),
    ("020 7946 0958", "GB"),
    ("07700 900123", "GB"),
    ("+49 (0) 151 23456789", "US"),
    ("0151/23456789", "DE"),
    ("030 901820", "DE"),
    ("+91 98765 43210", "US"),
    ("098765 43210", "IN"),
    ("+61 491 570 156", "US"),
    ("+33 6 12 34 56 78", "US"),
    ("06 12 34 56 78", "FR"),
    ("+55 11 91234-5678", "US"),
    ("+86 131 2345 6789", "US"),
    ("0541 999 99 99", "TR"),
]


@pytest.mark.parametrize(("number", "region", "said"), UNUSABLE)
def test_a_number_that_reaches_nobody_is_named_with_the_reason(number: str, region: str, said: str) -> None:
    told = message("contact/phone-unusable", {**basics(phone=number), "region": region})
    assert number in told
    assert said in told


@pytest.mark.parametrize(("number", "region"), USABLE)
def test_a_number_that_can_be_dialled_is_left_alone(number: str, region: str) -> None:
    assert message("contact/phone-unusable", {**basics(phone=number), "region": region}) == ""


@pytest.mark.parametrize(
    ("number", "place"),
    [
        ("98765 43210", "Pune, Maharashtra"),
        ("020 7946 0958", "London"),
        ("0541 999 99 99", "Istanbul, Türkiye"),
        ("06 12 34 56 78", "Lyon, France"),
        ("0151 23456789", "Köln"),
        ("0917 123 4567", "Quezon City, Philippines"),
    ],
)
def test_a_number_without_code_may_be_of_any_country_that_the_resume_names(number: str, place: str) -> None:
    sample = basics(phone=number)
    sample["resume"]["work"] = [{"position": "Analyst", "name": "Acme Robotics", "location": place}]
    assert message("contact/phone-unusable", sample) == ""


def test_a_british_town_does_not_excuse_a_made_up_american_number() -> None:
    sample = basics(phone="(123) 456-7890")
    sample["resume"]["work"] = [{"position": "Analyst", "name": "Acme Robotics", "location": "London"}]
    assert "123" in message("contact/phone-unusable", sample)


@pytest.mark.parametrize("text", ["202.555.0143", "+49 30 901820", "0151/23456789"])
def test_a_number_under_the_name_is_not_buried(text: str) -> None:
    assert not found("contact/phone-buried", basics(phone=text))


def test_a_buried_number_is_shown_where_it_stands() -> None:
    (finding,) = found("contact/phone-buried", {**basics(phone="202-555-0143", summary="Welder."), "below": ["phone"]})
    assert finding.location is not None
    assert (finding.location.text, finding.location.pointer) == ("202-555-0143", "/basics/phone")
    assert "on line 4" in finding.message


def test_a_number_that_is_given_again_at_the_end_is_not_buried() -> None:
    sample = {**basics(phone="202-555-0143", summary="Welder."), "line": "Call me: 202-555-0143"}
    assert not found("contact/phone-buried", sample)


def test_nothing_is_called_missing_while_a_page_is_a_picture() -> None:
    for rule in ("phone-missing", "email-missing", "profile-link-missing", "name-unclear"):
        assert not found(f"contact/{rule}", {**basics(name=""), "pages": ["text", "image"]})


def test_a_missing_number_is_a_finding_about_the_whole_document() -> None:
    (finding,) = found("contact/phone-missing", basics(email="jane.doe@example.com"))
    assert finding.location is None


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("jane.doe@gmial.com", "jane.doe@gmail.com"),
        ("jane.doe@hotmail.con", "jane.doe@hotmail.com"),
        ("jane.doe@yaho.com", "jane.doe@yahoo.com"),
        ("jane..doe@example.com", "two periods"),
        ("jane@doe@example.com", "@"),
        ("jane.doe@example..com", "No mail reaches"),
        ("jane.doe@-example.com", "No mail reaches"),
        ("jane.doe at example dot com", "no address"),
        ("jane.doe [at] example.com", "no address"),
    ],
)
def test_an_address_that_gets_no_mail_is_told_with_what_is_wrong(address: str, said: str) -> None:
    sample = basics(email=address) if "@" in address else {**basics(email=address)}
    told = message("contact/email-invalid", sample)
    assert address in told
    assert said in told


def test_a_hidden_address_is_written_out_in_the_fix() -> None:
    (finding,) = found("contact/email-invalid", basics(email="jane.doe (at) example (dot) com"))
    assert "jane.doe@example.com" in finding.fix


@pytest.mark.parametrize(
    "address",
    [
        *("jane@example.com", "jane@example.test", "j@x.io", "o'neil@example.ie", "jane@mail.example.museum"),
        *("jané@exämple.de", "jane_doe+cv@example.co.uk", "jane@gmx.de", "jane@ymail.com", "jane@hotmail.co.uk"),
        *("jane@yahoo.co.in", "jane@mail.com", "jane@email.com", "jane@live.co.uk", "jane@doe.engineering"),
    ],
)
def test_unusual_but_valid_domains_are_fine(address: str) -> None:
    assert not found("contact/email-invalid", basics(email=address))


@given(st.text("aZ1._+-", min_size=1, max_size=70), st.text("aZ1.-", min_size=1, max_size=70))
def test_an_address_is_wrong_where_the_standard_says_so(local: str, domain: str) -> None:
    """Most are judged without the library, which takes long to load; its word holds all the same."""
    address = f"{local}@{domain}.com"
    try:
        right = bool(validate_email(address, check_deliverability=False))
    except EmailNotValidError:
        right = False
    assert bool(found("contact/email-invalid", basics(email=address))) is not right


MISMATCHED: list[dict[str, str]] = [
    {"text": "jane.doe@example.com", "target": "mailto:jane.roe@example.com"},
    {"text": "(202) 555-0143", "target": "tel:+12025550199"},
    {"text": "linkedin.com/in/janedoe", "target": "https://linkedin.com/in/john-smith"},
    {"text": "github.com/janedoe", "target": "https://github.com/someone-else"},
    {"text": "https://github.com/janedoe", "target": "https://gitlab.com/janedoe"},
    {"text": "www.janedoe.example/work", "target": "https://template-shop.example/demo"},
    {"text": "Portfolio", "target": "http://localhost:8080"},
    {"text": "Portfolio", "target": "http://127.0.0.1/portfolio"},
    {"text": "Portfolio", "target": "localhost:3000"},
    {"text": "Thesis", "target": "file:///Users/jane/thesis.pdf"},
    {"text": "Thesis", "target": "C:\\Users\\jane\\thesis.pdf"},
    {"text": "Site", "target": "javascript:void(0)"},
    {"text": "Site", "target": "http://[broken"},
]
AGREEING: list[dict[str, str]] = [
    {"text": "jane.doe@example.com", "target": "mailto:jane.doe@example.com"},
    {"text": "Jane.Doe@Example.com", "target": "mailto:jane.doe@example.com?subject=Your%20resume"},
    {"text": "Email me", "target": "mailto:jane.doe@example.com"},
    {"text": "jane.doe@exam", "target": "mailto:jane.doe@example.com"},
    {"text": "example.com", "target": "mailto:jane.doe@example.com"},
    {"text": "+44 (0)20 7946 0958", "target": "tel:+442079460958"},
    {"text": "(202) 555-0143 ext. 12", "target": "tel:2025550143;ext=12"},
    {"text": "Call", "target": "tel:2025550143"},
    {"text": "linkedin.com/in/janedoe", "target": "http://www.linkedin.com/in/janedoe/"},
    {"text": "linkedin.com/in/janedoe", "target": "https://de.linkedin.com/in/JaneDoe?originalSubdomain=de"},
    {"text": "linkedin.com/in/janedoe", "target": "https://www.linkedin.com/in/janedoe-12a45b"},
    {"text": "/in/janedoe", "target": "https://www.linkedin.com/in/janedoe"},
    {"text": "janedoe", "target": "https://github.com/jdoe"},
    {"text": "LinkedIn", "target": "https://www.linkedin.com/in/janedoe"},
    {"text": "github.com/janedoe", "target": "https://github.com/janedoe/inventory#readme"},
    {"text": "Node.js", "target": "https://github.com/janedoe/shop"},
    {"text": "Booking.com", "target": "https://careers.example.com/acme"},
    {"text": "socket.io", "target": "https://chat-demo.example.org"},
    {"text": "example.com/talks", "target": "https://lnkd.in/abc123"},
    {"text": "doi.org/10.1000/182", "target": "https://dl.example.org/doi/10.1000/182"},
    {"text": "example.com", "target": "https://www.google.com/url?q=https://example.com"},
    {"text": "", "target": "https://www.linkedin.com/in/janedoe"},
    {"text": "Back to top", "target": "#top"},
]


@pytest.mark.parametrize("link", MISMATCHED, ids=lambda link: f"{link['text']}={link['target']}")
def test_a_link_that_leads_elsewhere_is_told(link: dict[str, str]) -> None:
    address = link["target"].removeprefix("mailto:").removeprefix("tel:")
    assert address in message("contact/link-mismatch", {"links": [link]})


@pytest.mark.parametrize("link", AGREEING, ids=lambda link: f"{link['text']}={link['target']}")
def test_a_link_that_agrees_or_only_names_something_is_left_alone(link: dict[str, str]) -> None:
    assert message("contact/link-mismatch", {"links": [link]}) == ""


@pytest.mark.parametrize(
    ("phones", "expected"),
    [
        (["202-555-0143"], 0),
        (["202-555-0143", "202-555-0178"], 1),
        (["mobile: 202-555-0143", "home: 202-555-0178"], 0),
        (["mobile: 202-555-0143", "mobile: 202-555-0178"], 1),
        (["mobile: 202-555-0143", "202-555-0178"], 0),
        (["phone: 202-555-0143", "202-555-0178"], 1),
        (["202-555-0143", "+44 20 7946 0958"], 0),
        (["202-555-0143", "+1 202 555 0143"], 0),
        (["202-555-0143", "fax: 202-555-0178"], 0),
        (["mobile: 202-555-0143", "home: 202-555-0178", "work: 202-555-0190"], 1),
    ],
)
def test_several_numbers_are_noted_when_nothing_tells_them_apart(phones: list[str], expected: int) -> None:
    sample: dict[str, Any] = {"phones": phones}
    assert len(found("contact/several-phones", sample)) == expected


def test_the_network_that_is_customary_can_be_set() -> None:
    sample = {"resume": {"basics": {"profiles": [{"network": "Xing", "url": "https://www.xing.com/profile/Jane_Doe"}]}}}
    assert found("contact/profile-link-missing", sample)
    assert not found("contact/profile-link-missing", sample, networks=["linkedin", "xing"])


@pytest.mark.parametrize("introduced", ["Agent: Paula Finch, Harbor Talent, ", "Emergency contact: Paula Finch "])
def test_a_number_introduced_as_somebody_elses_is_no_second_one(introduced: str) -> None:
    def on_top(before: str) -> str:
        top = f"Desmond Okoro\nActor\ndesmond@example.com\n(646) 555-0172\n{before}(212) 555-0134\n"
        return f"{top}\nEducation\nBA, Theatre, Lakeside College, 2016\n\nSkills\nStage combat, saxophone\n"

    assert on_paper("contact/several-phones", on_top(""))
    assert not on_paper("contact/several-phones", on_top(introduced))


@pytest.mark.parametrize("phone", ["0491 572 549", "085 555 0177", "07700 900377", "082 555 0119"])
def test_a_number_with_a_0_before_it_is_some_country_s_where_none_is_named(phone: str) -> None:
    assert not found("contact/phone-unusable", basics(phone=phone, email="callum@example.com"))
    assert found("contact/phone-unusable", basics(phone=phone, location={"city": "Springfield, IL"}) | {"region": "US"})


def test_a_number_with_a_0_before_it_that_the_country_doesn_t_have_is_told() -> None:
    assert found("contact/phone-unusable", basics(phone="0999 555 01777", location={"city": "Leeds"}))


def test_the_ending_of_the_email_address_tells_the_country_of_the_number() -> None:
    assert found("contact/phone-unusable", basics(phone="0491 572 549", email="callum@example.com") | {"region": "US"})
    assert not found("contact/phone-unusable", basics(phone="0491 572 549", email="callum@example.com.au"))
    assert not found("contact/phone-unusable", basics(phone="07700 900123", email="callum@example.co.uk"))
