"""The words of dates are taken apart by language, to be quick, and no date may be read another way for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resumelint.parse.dates import months, periods
from resumelint.text import dateforms, words

_MONTHS = [entry.partition(" ")[2] for entry in words.load("months")]
_PRESENT = list(words.load("present"))
_cased = st.sampled_from([str, str.upper, str.lower, words.fold])


@given(st.sampled_from(_MONTHS), _cased, st.sampled_from(_MONTHS))
def test_a_range_is_read_in_any_language(first: str, cased: object, last: str) -> None:
    shown = cased(first) if callable(cased) else first
    (found,) = periods(f"{shown} 2019 - {last} 2021")
    assert (found.first, found.last) != (None, None)
    assert [found.first and found.first.month, found.last and found.last.month] == [
        months()[words.fold(first)],
        months()[words.fold(last)],
    ]


@pytest.mark.parametrize("said", _PRESENT)
def test_today_is_known_in_any_language(said: str) -> None:
    (found,) = periods(f"2019 - {said}")
    assert (found.start, found.end, found.end_state.value) == (0, len(f"2019 - {said}"), "present")


@pytest.mark.parametrize(
    "text", ["Jan 2020 - Present", "Led a team of 12 from 2019 to date", "12 March 2020", "", "2020"]
)
def test_english_needs_no_other_language(text: str) -> None:
    assert not dateforms.foreign(text)


@pytest.mark.parametrize(
    "text",
    ["5 Mai 2020", "m\u00c4rz 2020", "MARZO 2019", "KASIM 2019", "2019\u5e74\u81f3\u4eca", "2019 - \u00e0 ce jour"],
)
def test_other_languages_are_noticed(text: str) -> None:
    assert dateforms.foreign(text)
