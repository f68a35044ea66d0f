"""Which entries stand in a text: found by their first words, they are those that a look at every phrase finds."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from resumelint.text.patterns import expand, fold, regex
from resumelint.text.present import candidates, present

_WORD = re.compile(r"\w+")
_words = st.sampled_from("a an team teams player players self made first class i'm c++ über x2 to-do don't".split())
_choice = st.lists(st.one_of(_words, st.just(""), st.just("team of")), min_size=1, max_size=3).map("|".join)
_piece = st.one_of(_words, _choice.map("({})".format))
_entry = st.lists(st.tuples(_piece, st.sampled_from([" ", "", "-"])), min_size=1, max_size=4).map(
    lambda pieces: "".join(part for piece in pieces for part in piece).rstrip(" -")
)
_entries = st.lists(_entry, max_size=6).map(tuple)
_text = st.lists(st.one_of(_words, st.sampled_from(["the", "of", "_", "-", ","])), max_size=12).map(" ".join)


@given(_entries, _text)
def test_what_stands_in_a_text_is_found_without_spelling_all_out(entries: tuple[str, ...], text: str) -> None:
    folded = " ".join(fold(text).split())
    said = set(_WORD.findall(folded))
    phrases = dict.fromkeys(phrase for entry in entries for phrase in expand(entry))
    opened = {phrase: word[0] for phrase in phrases if (word := _WORD.search(phrase))}
    assert present(entries, folded) == tuple(p for p in phrases if p in folded and opened.get(p) in said)


@given(_entries, _text)
def test_no_entry_is_passed_over_that_a_pattern_of_it_finds(entries: tuple[str, ...], text: str) -> None:
    found = [entry for entry in entries if any(match[0] for match in regex((entry,)).finditer(fold(text)))]
    assert set(found) <= set(candidates(entries, fold(text)))


def test_a_phrase_may_end_inside_a_word_and_not_begin_there() -> None:
    assert present(("team play(er|ing)", "eam player"), "a good team player indeed") == ("team player",)
    assert present(("team play",), "team players") == ("team play",)
