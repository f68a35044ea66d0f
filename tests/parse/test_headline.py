"""The headline: what a person calls themself below the name, told from the address beside it."""

from __future__ import annotations

import pytest

from tests.parse.layouts import head, line, read_rows, said, title

END = [head("Education"), line("BSc Nursing, Lakeside College, 2011")]


@pytest.mark.parametrize("town", ["Zorvale, Ambrosk", "Portland, OR"])
def test_a_town_below_its_label_is_no_headline(town: str) -> None:
    contact = [title("Jane Doe"), head("Address"), line(town), head("Phone"), line("202-555-0143")]
    assert read_rows(contact, head("Experience"), END).contact.headline is None


def test_a_trade_below_its_label_is_the_headline() -> None:
    resume = read_rows(title("Jane Doe"), line("Profession"), line("Charge nurse"), line("202-555-0143"), END)
    assert said(resume.contact.headline) == "Charge nurse"


@pytest.mark.parametrize(
    "printed",
    [
        "Leeds LS6 2QT",
        "Halden ON K1A 0B1",
        "Department of Classics, Oberholt College",
        "Unit 3B, Maple Court, Zorvale",
        "Department of Classics, Room 14, Elm Hall",
    ],
)
def test_where_somebody_lives_or_works_is_no_headline(printed: str) -> None:
    contact = [title("Jane Doe"), line(printed), line("202-555-0143 | jane.doe@example.com")]
    assert read_rows(contact, head("Experience"), END).contact.headline is None


@pytest.mark.parametrize("address", ["Mr.", "Ms", "Frau", "CAPT."])
def test_a_form_of_address_is_neither_name_nor_headline(address: str) -> None:
    contact = read_rows(title(f"{address} Jane Doe"), line("202-555-0143"), head("Experience"), END).contact
    assert (said(contact.name), contact.headline) == ("Jane Doe", None)


def test_a_heading_at_the_left_of_the_name_is_no_part_of_it() -> None:
    contact = read_rows(line("PERSONAL INFORMATION Jane Doe"), line("202-555-0143"), head("Experience"), END).contact
    assert said(contact.name) == "Jane Doe"


@pytest.mark.parametrize("lines", [("JANE", "ETXEBERRIA", "GOIKOETXEA"), ("JANE", "DOE")])
def test_a_name_over_several_large_lines(lines: tuple[str, ...]) -> None:
    name = [line(part, bold=True, size=20) for part in lines]
    resume = read_rows(*name, line("202-555-0143"), head("Experience"), END, setting="paged")
    assert said(resume.contact.name) == " ".join(lines)


def test_a_small_bold_name_on_two_lines_is_told_by_the_address() -> None:
    name = [line(part, bold=True) for part in ("Obinna", "Ezeudu")]
    contact = [line("14 Kestrel Road"), line("202-555-0143"), line("o.ezeudu@example.com")]
    resume = read_rows(*name, contact, head("Experience"), END, setting="paged")
    assert said(resume.contact.name) == "Obinna Ezeudu"


def test_a_title_behind_the_name_is_the_headline() -> None:
    contact = read_rows(title("Jane Doe, Paramedic"), line("202-555-0143"), head("Experience"), END).contact
    assert (said(contact.name), said(contact.headline)) == ("Jane Doe", "Paramedic")


def test_a_headline_that_begins_behind_the_name_and_wraps() -> None:
    name = [line("Jane Doe | Grain", size=20), line("Elevator Manager", size=20)]
    contact = read_rows(*name, line("202-555-0143"), head("Experience"), END, setting="paged").contact
    assert (said(contact.name), said(contact.headline)) == ("Jane Doe", "Grain Elevator Manager")


def test_the_second_half_of_a_headline_after_its_slash_is_no_handle() -> None:
    resume = read_rows(title("Jane Doe"), line("Textile designer / colourist"), line("202-555-0143"), END)
    assert said(resume.contact.headline) == "Textile designer / colourist"


@pytest.mark.parametrize("label", ["Name / Surname", "Surname(s) / First name(s)", "Imię i nazwisko"])
def test_the_label_before_a_name_is_no_headline(label: str) -> None:
    contact = read_rows(line(f"{label}\tJane Doe"), line("Telephone\t202-555-0143"), head("Experience"), END).contact
    assert (said(contact.name), contact.headline) == ("Jane Doe", None)


def test_what_the_paper_is_called_below_the_name_is_no_part_of_it() -> None:
    resume = read_rows(title("Jane Doe"), title("Curriculum Vitae"), line("202-555-0143"), END, setting="paged")
    assert said(resume.contact.name) == "Jane Doe"


@pytest.mark.parametrize("printed", ["MBChB MRCP(UK)", "RN, BSN", "Patente B", "Permis B", "Driving licence: full"])
def test_letters_of_degrees_and_what_one_may_drive_are_no_headline(printed: str) -> None:
    contact = read_rows(title("Jane Doe"), line(printed), line("202-555-0143"), head("Experience"), END).contact
    assert (said(contact.name), contact.headline) == ("Jane Doe", None)


def test_a_trade_that_begins_like_a_licence_is_the_headline() -> None:
    resume = read_rows(title("Jane Doe"), line("Permissions Manager"), line("202-555-0143"), END)
    assert said(resume.contact.headline) == "Permissions Manager"
