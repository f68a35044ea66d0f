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
