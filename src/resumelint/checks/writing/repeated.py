"""A word that stands twice in a row, be it over the end of a line."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from itertools import islice

from resumelint.checks.base import Case, check
from resumelint.checks.passages import NAMES, Passage, passages
from resumelint.checks.place import excerpt
from resumelint.finding import Hit
from resumelint.text import words

_TWICE = re.compile(r"(?<![\w'’/@&.#-])(([^\W\d_]+) (\2))(?![\w'’/@&#(-]|\.\w)", re.I)
_MOST = 20
"""So many of a passage are looked at; each costs a look at the whole passage for quotation marks."""
_SENTENCES = ("bullet", "account", "summary", "description")
"""Kinds made of sentences. Elsewhere only small words count: lists and labels may hold a noun twice."""


@check("repeated-word", "text")
def repeated_word(case: Case) -> Iterator[Hit]:
    """Every place where a word follows itself. The option `allow` names words that may."""
    listed = case.options.get("allow")
    allowed = {str(word).lower() for word in listed} if isinstance(listed, list) else set()
    for passage in passages(case.resume):
        if passage.kind in NAMES or passage.kind == "skill":
            continue
        for match in islice(_TWICE.finditer(passage.text), _MOST):
            start, end = match.span(1)
            if match[2].lower() not in allowed and _is_mistake(case, passage, match):
                yield Hit(passage.spans(start, end), {"text": excerpt(match[1])}, passage.pointer)


def _is_mistake(case: Case, passage: Passage, match: re.Match[str]) -> bool:
    """Two capitals are a name (Walla Walla), a gap between the words makes two cells of them."""
    first, second = match[2], match[3]
    if second[0].isupper() or passage.quoted(*match.span(1)) or first.lower() in _meant():
        return False
    if passage.kind not in _SENTENCES and first.lower() not in words.load(_tongue(case)):
        return False
    spans = passage.spans(*match.span(1))
    return all("\t" not in case.document.lines[span.line].text[span.start : span.end] for span in spans)


def _tongue(case: Case) -> str:
    known = case.resume.language in case.languages
    return f"tongues/{case.resume.language if known else case.languages[0]}"


@functools.cache
def _meant() -> frozenset[str]:
    folder = words.rules_root() / "words" / "repeatable"
    return frozenset(entry for path in folder.glob("*.txt") for entry in words.read(path))
