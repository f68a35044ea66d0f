"""Number and address where applicant systems don't look."""

from __future__ import annotations

from typing import Any

import pytest

from tests.checks.bench import basics, found, message

RULE = "contact/hidden-from-parsers"


def placed(**parts: str) -> dict[str, Any]:
    return {**basics(phone="202-555-0143", email="jane.doe@example.com"), "parts": parts}


@pytest.mark.parametrize(
    ("part", "said"), [("header", "page header"), ("footer", "page footer"), ("textbox", "text box"), ("link", "link")]
)
@pytest.mark.parametrize(("what", "value"), [("phone", "202-555-0143"), ("email", "jane.doe@example.com")])
def test_what_stands_only_outside_the_text_is_named_with_its_place(what: str, value: str, part: str, said: str) -> None:
    told = message(RULE, placed(**{what: part}))
    assert value in told
    assert said in told


@pytest.mark.parametrize("part", ["body", "table"])
def test_text_and_tables_are_read_by_every_system(part: str) -> None:
    assert not found(RULE, placed(phone=part, email=part))


def test_number_and_address_are_told_apart() -> None:
    pointers = [f.location.pointer for f in found(RULE, placed(phone="header", email="header")) if f.location]
    assert pointers == ["/basics/phone", "/basics/email"]


@pytest.mark.parametrize("part", ["header", "link"])
@pytest.mark.parametrize(
    ("what", "line"),
    [
        ("phone", "Call (202) 555 0143"),
        ("phone", "+1.202.555.0143"),
        ("email", "Jane.Doe@Example.com"),
        ("email", "jane.doe (at) example (dot) com"),
    ],
)
def test_what_the_text_repeats_in_any_form_is_not_hidden(what: str, line: str, part: str) -> None:
    assert not found(RULE, {**placed(**{what: part}), "line": line})


@pytest.mark.parametrize("part", ["header", "link"])
def test_another_number_in_the_text_is_enough(part: str) -> None:
    assert found(RULE, placed(phone=part))
    assert not found(RULE, {**placed(phone=part), "phones": ["202-555-0178"]})


def test_a_page_that_is_a_picture_may_show_it() -> None:
    assert not found(RULE, {**placed(phone="link"), "pages": ["text", "image"]})
