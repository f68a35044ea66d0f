"""Letters that aren't what they seem: characters without width inside words, letters of another alphabet that look the
same, and text that is stored in another order than it is shown."""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from resumelint.checks.base import Case, check
from resumelint.checks.place import excerpt, plain
from resumelint.document import Cause, Document, Span
from resumelint.finding import Hit
from resumelint.text import words

_NO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff"
_TOKEN = re.compile(r"\S+")
_SPLIT = re.compile(rf"[^\W\d_][{_NO_WIDTH}]+[^\W\d_]")
_TURNING = "\u202d\u202e"
_TURNED = re.compile(r"[A-Za-z]\u202d[A-Za-z]|\u202e")
"""A number that a phone's address book wrapped in marks is stored as it is shown: U+202D inside words alone counts."""
_WORD = re.compile(r"[^\W\d_]+")
_LATER = "\u0530"
"""From here on follow the scripts of which some are written with joiners."""
_TELLING = 3
"""So many words in another alphabet show that the document uses it."""


@check("invisible-characters", "text", "count", "letter", "alphabet")
def invisible_characters(case: Case) -> Iterator[Hit]:
    """One finding a kind, at its first place: who pastes one such word often pastes a hundred."""
    document = case.document
    yield from _summed("split", [*_split_on_lines(document), *_split_apart(document)])
    yield from itertools.islice(_turned(document), 1)
    yield from _summed("look-alike", list(_look_alikes(document)))


def _summed(variant: str, found: Sequence[Hit]) -> Iterator[Hit]:
    if found:
        values = {**found[0].values, "count": plain(len(found))}
        yield replace(found[0], values=values, variant=f"{variant}-several" if len(found) > 1 else variant)


def _split_on_lines(document: Document) -> Iterator[Hit]:
    for line in document.lines if any(c in document.text for c in _NO_WIDTH) else ():
        for token in _TOKEN.finditer(line.text):
            if "/" not in token[0] and any(_plain_letters(joint[0]) for joint in _SPLIT.finditer(token[0])):
                shown = "".join(c for c in token[0] if c not in _NO_WIDTH)
                yield Hit((Span(line.index, *token.span()),), {"text": excerpt(shown)})


def _plain_letters(joint: str) -> bool:
    return joint[0] < _LATER and joint[-1] < _LATER


def _split_apart(document: Document) -> Iterator[Hit]:
    """In formats whose reader takes such words apart by itself."""
    for found in document.unseen:
        if found.cause is Cause.SPLIT:
            yield Hit(values={"text": excerpt(found.text)}, unseen=found)


def _turned(document: Document) -> Iterator[Hit]:
    for line in document.lines if any(c in document.text for c in _TURNING) else ():
        if _TURNED.search(line.text) and any(c.isascii() and c.isalpha() for c in line.text):
            yield Hit((Span(line.index, 0, len(line.text)),), {"text": excerpt(line.text)}, variant="turned")


def _look_alikes(document: Document) -> Iterator[Hit]:
    """Latin words with letters of other alphabets in them that look Latin. Where the document is written in that other
    alphabet as well, an ending put to a Latin abbreviation is none."""
    alike = _alike()
    if document.text.isascii() or alike.keys().isdisjoint(document.text):
        return
    real = _alphabets_in_use(document.text)
    for line in document.lines:
        for word in () if line.text.isascii() else _WORD.finditer(line.text):
            foreign = [c for c in word[0] if c in alike]
            if not foreign or not _is_latin(word[0], len(foreign)) or _alphabet(foreign[0]) in real:
                continue
            letter, alphabet = excerpt(alike[foreign[0]]), plain(_alphabet(foreign[0]))
            values = {"text": excerpt(word[0]), "letter": letter, "alphabet": alphabet}
            yield Hit((Span(line.index, *word.span()),), values)


def _is_latin(word: str, foreign: int) -> bool:
    """Whether a word has so many Latin letters that the foreign ones aren't its own, and but such as look Latin."""
    latin = sum(_alphabet(c) == "Latin" for c in word)
    return latin >= 2 and latin >= foreign and latin + foreign == len(word)


def _alphabets_in_use(text: str) -> frozenset[str]:
    """The alphabets in which some words of a text are written throughout, with letters that are no other's."""
    count: Counter[str] = Counter()
    for word in _WORD.findall(text):
        if len(word) > 2 and not word.isascii() and any(c not in _alike() for c in word):
            names = {_alphabet(c) for c in word}
            count.update(names if len(names) == 1 else ())
    return frozenset(name for name, n in count.items() if n >= _TELLING)


@functools.lru_cache(maxsize=4096)
def _alphabet(letter: str) -> str:
    """E.g. "Cyrillic": the first word of the letter's name."""
    return unicodedata.name(letter, "unknown").partition(" ")[0].capitalize()


@functools.cache
def _alike() -> dict[str, str]:
    """The Latin letter by the foreign one."""
    pairs = (entry.split() for entry in words.load("look-alikes"))
    return {pair[0]: pair[1] for pair in pairs}
