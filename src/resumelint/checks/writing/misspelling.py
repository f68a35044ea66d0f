"""Words that are no words, and what they were meant to be."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from resumelint.checks.base import Case, check
from resumelint.checks.passages import NAMES, Passage, passages
from resumelint.checks.place import excerpt, plain
from resumelint.checks.writing import slips
from resumelint.document import Span
from resumelint.finding import Hit, Value
from resumelint.text import words
from resumelint.text.patterns import fold

_WORD = re.compile(r"(?<![\w@/.\\#&+$'’-])[A-Za-z][a-z]{4,}(?![\w@/\\+#({=]|[.:-]\w|['’](?!s\b)\w)")
"""A word in plain letters that is no part of an address, a path, code, a compound or a longer word."""
_IN_CAPITALS = re.compile(r"(?<![\w-])(?:[A-Z]{7,}|[A-Z][a-z]{6,})(?![\w-])")
_MONTH = re.compile(r"(?<![\w-])([A-Z][a-z]{5,10})\.?,? (?:19|20)\d\d(?!\d)")
_OPENS = re.compile(r"(?:^|[.!?:•|])\W*$")
"""What stands before the first word of a sentence, or of what follows a label."""
_LEAST_WITH_CAPITAL = 8
"""A capital makes a name of a word: only long ones are believed to be none."""
_MOST_WORDS = 5000
"""So many different words are looked at; a resume has a tenth."""
_SHOWN = 10
"""So many places of one misspelling are shown."""
_BESIDE = 40
_MOST_MEANT = 2
"""Whoever writes it more often, and didn't just swap or double a letter, means it: a product, a word of the trade."""


@check("misspelling", "text", "right")
def misspelling(case: Case) -> Iterator[Hit]:
    """Known misspellings, each once a document; the other places are related. The option `allow` names words that are
    right."""
    allowed = {str(word).lower() for word in _listed(case.options.get("allow"))}
    found: dict[str, list[tuple[Passage, int, int]]] = {}
    for passage in passages(case.resume):
        for start, end in _candidates(passage):
            found.setdefault(passage.text[start:end].lower(), []).append((passage, start, end))
    checked = (word for word in islice(found, _MOST_WORDS) if word not in allowed)
    whole = not case.document.pages
    wrong = {word: right for word in checked if (right := slips.correction(word) or (whole and slips.behind_f(word)))}
    named = _names(case) if wrong else Counter()
    for word, right in wrong.items():
        passage, start, end = found[word][0]
        odd = len(found[word]) > _MOST_MEANT or _among_strangers(passage.text, start, end)
        if word in named or (odd and not slips.is_sure(word, right)):
            continue
        others = tuple(spans for p, a, b in found[word][1:_SHOWN] if (spans := p.spans(a, b)))
        yield Hit(passage.spans(start, end), _told(passage.text[start:end], right), passage.pointer, related=others)
    for text, span in _months(case):
        if text.lower() not in {*allowed, *found}:
            yield Hit((span,), _told(text, slips.correction(text.lower())))


def _told(shown: str, right: str) -> dict[str, Value]:
    return {"text": excerpt(shown), "right": plain(right.capitalize() if shown[0].isupper() else right)}


def _months(case: Case) -> Iterator[tuple[str, Span]]:
    """Names of months before a year, misspelt in a way that is known by name: each the first time."""
    months = {fold(entry.partition(" ")[2]) for entry in words.leading("months")}
    told = set()
    for line in case.document.lines:
        for match in _MONTH.finditer(line.text):
            word = match[1].lower()
            if slips.is_listed(word) and word not in told and slips.correction(word) in months:
                told.add(word)
                yield match[1], Span(line.index, *match.span(1))


def _candidates(passage: Passage) -> Iterator[tuple[int, int]]:
    """Words of prose in small letters; with a capital, the first of a sentence that no other capital follows, as it
    would in a name. In headings all words."""
    if passage.kind == "heading":
        yield from (match.span() for match in _IN_CAPITALS.finditer(passage.text))
    if passage.kind in NAMES:
        return
    for match in _WORD.finditer(passage.text):
        if match[0].islower() or _is_opener(passage.text, *match.span()) or _is_listed_skill(passage, match[0]):
            yield match.span()


def _is_listed_skill(passage: Passage, word: str) -> bool:
    """Whether it stands among skills, which many write with capitals, and is a misspelling that is known by name."""
    return passage.kind == "skill" and slips.is_listed(word.lower())


def _is_opener(text: str, start: int, end: int) -> bool:
    if end - start < _LEAST_WITH_CAPITAL or not _OPENS.search(text[max(0, start - 4) : start]):
        return False
    return not re.match(r"['’]s|\s+(?:[A-Z]|&|[A-Za-z]\b\.)", text[end : end + 4])


def _among_strangers(text: str, start: int, end: int) -> bool:
    """Whether the word before or after is no common one: then it may be of the same language or jargon."""
    before = re.search(r"([^\W\d_]+) $", text[max(0, start - _BESIDE) : start])
    after = re.match(r" ([^\W\d_]+)", text[end : end + _BESIDE])
    beside = [match[1].lower() for match in (before, after) if match]
    return any(len(word) >= slips.SHORTEST and not slips.is_common(word) for word in beside)


def _names(case: Case) -> Counter[str]:
    """The words of names in the document, in small letters."""
    texts = (p.text.lower() for p in passages(case.resume) if p.kind in NAMES - {"heading"})
    return Counter(word for text in texts for word in re.findall(r"[a-z]{5,}", text))


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []
