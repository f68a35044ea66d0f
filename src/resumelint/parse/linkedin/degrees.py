"""LinkedIn's "Degree, Field" taken apart."""

from __future__ import annotations

import re
from collections.abc import Callable

from resumelint.parse import vocabulary
from resumelint.resume import Text
from resumelint.text import words

_COMMA = re.compile(r",\s+(?![^()]*\))")

Part = Callable[[Text, int, int], Text]
"""A piece of a text by offsets in its value."""


def degree_and_field(text: Text | None, part: Part) -> tuple[Text | None, Text | None]:
    """The first comma divides them, for fields have commas of their own ("Marketing, General"); where one of the two
    is missing, the words tell which one is there."""
    if not text:
        return None, None
    comma = _COMMA.search(text.value)
    if comma and vocabulary.degree_score(text.value[: comma.start()]):
        return part(text, 0, comma.start()), part(text, comma.end(), len(text.value))
    if vocabulary.degree_score(text.value):
        return text, None
    if comma and words.fold(text.value[: comma.start()]) not in words.folded("fields"):
        return part(text, 0, comma.start()), part(text, comma.end(), len(text.value))
    return None, text
