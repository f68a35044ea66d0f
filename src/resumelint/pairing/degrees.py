"""Whether two degrees are the same: written out, abbreviated, or in another language."""

from __future__ import annotations

import functools
import re

from resumelint.pairing.tokens import Tokens, tokens
from resumelint.pairing.verdict import Verdict
from resumelint.text import words


@functools.lru_cache(maxsize=1024)
def same_degree(one: str, other: str) -> Verdict:
    """Whether two degrees as printed, with their fields or without, are the same."""
    mine, theirs = _known(one), _known(other)
    if mine and theirs:
        return (
            Verdict.SAME
            if any(_one_degree(a, b) for _, a in mine for _, b in theirs)
            else _by_rank(one, other, Verdict.DIFFERENT)
        )
    if tokens(one) == tokens(other):
        return Verdict.SAME
    return _by_rank(one, other, Verdict.UNSURE)


def _one_degree(one: Tokens, other: Tokens) -> bool:
    """Whether the one name is the other with its field: Bachelor of Science in Nursing."""
    return one[: len(other)] == other or other[: len(one)] == one


def _by_rank(one: str, other: str, otherwise: Verdict) -> Verdict:
    mine, theirs = rank(one), rank(other)
    if mine is None or theirs is None:
        return Verdict.UNSURE
    return Verdict.DIFFERENT if mine != theirs else otherwise


def rank(text: str) -> int | None:
    """0 below a bachelor's, 1 bachelor, 2 master, 3 doctor, 4 a profession's; None where the text doesn't tell, or
    tells of two."""
    ranks = {number for number, _ in _known(text)} or {number for phrase, number in _words() if _holds(text, phrase)}
    return ranks.pop() if len(ranks) == 1 else None


@functools.lru_cache(maxsize=1024)
def _known(text: str) -> frozenset[tuple[int, Tokens]]:
    """The degrees of the list that a text holds: rank and first name. Those that are part of a longer one count not."""
    found: list[tuple[int, int, tuple[int, Tokens]]] = []
    said = tokens(re.sub(r"(?<=\w)\.\s+(?=\w\.)", ".", text))
    for phrase, degree in _degrees().items():
        for at in range(len(said) - len(phrase) + 1):
            if said[at : at + len(phrase)] == phrase and _printed(text, phrase):
                found.append((at, at + len(phrase), degree))
    whole = [d for s, e, d in found if not any(a <= s and e <= z and (a, z) != (s, e) for a, z, _ in found)]
    return frozenset(whole)


def _printed(text: str, phrase: Tokens) -> bool:
    """Whether an abbreviation is printed as one: "as" and "ma" are words too."""
    if len(phrase) > 1 or len(phrase[0]) > 3:
        return True
    spelled = r"\.?\s?".join(map(re.escape, phrase[0]))
    return any(not match[0].islower() for match in re.finditer(rf"(?<!\w){spelled}(?!\w)", text, re.IGNORECASE))


@functools.cache
def _degrees() -> dict[Tokens, tuple[int, Tokens]]:
    found: dict[Tokens, tuple[int, Tokens]] = {}
    for line in words.load("pairing/degrees"):
        number, _, names = line.partition(" ")
        entries = [tokens(name) for name in names.split(",")]
        for entry in entries:
            found.setdefault(entry, (int(number), entries[0]))
    return found


@functools.cache
def _words() -> tuple[tuple[Tokens, int], ...]:
    pairs = (entry.partition(" ") for entry in words.load("pairing/degree-words"))
    return tuple((tokens(word), int(number)) for number, _, word in pairs)


def _holds(text: str, phrase: Tokens) -> bool:
    return f" {' '.join(phrase)} " in f" {' '.join(tokens(text))} "
