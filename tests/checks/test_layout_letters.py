"""Words that only look like what they are; and scripts, signs and marks that are what they look like."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checks.bench import found, message

RULE = "layout/invisible-characters"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Py\u200bthon", "'Python'"),
        ("jane\u200b.doe@exam\u200bple.com", "jane.doe@example.com"),
        ("Soft\u2060ware and man\ufeffagement", "2 words"),
        ("\u0421ommunication", "C in it is a letter of the Cyrillic"),
        ("m\u03bfney", "o in it is a letter of the Greek"),
        ("\u0440r\u043eject m\u0430nager", "2 words"),
        ("Led \u202eknab", "stored backwards"),
    ],
)
def test_words_that_a_search_misses_are_named(line: str, said: str) -> None:
    assert said in message(RULE, {"line": line})


@pytest.mark.parametrize(
    "line",
    [
        "Иван Петров, инженер, опыт работы с SQLа и PDFом на заводе",
        "Ελληνικά, μητρική γλώσσα; English fluent",
        "می\u200cخواهم کار کنم و می\u200cتوانم",
        "क्\u200dष और विज्ञान",
        "Fire \U0001f469\u200d\U0001f692 service",
        "co\u00adordi\u00adnated e\ufb03cient of\ufb01ce",
        "20\u00a0000\u202f€ saved\u2009per year",
        "TNFα, IFNγ, Aβ and NFκB; µg, kΩ, ΔT, χ²",
        "Phi Beta Kappa (ΦΒΚ)",
        "https://example.com/very\u200blong/path",
        "word\u200b \u200bword",
        "\u202d(202) 555-0143\u202c",
        "naïve café Łódź Ærø straße þing",
    ],
)
def test_what_is_written_as_it_should_be_is_left_alone(line: str) -> None:
    assert not found(RULE, {"line": line})


@given(st.text(st.characters(max_codepoint=0x24F), max_size=60))
def test_latin_text_never_has_a_look_alike(line: str) -> None:
    assert not found(RULE, {"line": line.replace("\n", " ")})
