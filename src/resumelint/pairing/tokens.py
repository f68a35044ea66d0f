"""Names as lists of folded words, and word families: names of one thing that a data file holds on one line."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Mapping, Sequence

from resumelint.text import words

Tokens = tuple[str, ...]
_MOST = 300
"""So many letters of a name are looked at."""


def tokens(text: str) -> Tokens:
    """The words of a name, folded: without accents and signs, "&" as nothing, "A.B." and "A B" as "ab"."""
    plain = re.sub(r"[’'`´]", "", text[:_MOST]).replace("&", " ").replace("ß", "ss")
    found: list[str] = []
    for single, grouped in itertools.groupby(words.fold(plain).split(), key=_initial):
        run = list(grouped)
        found += ["".join(run)] if single else run
    return tuple(token for token in found if token != "and")


def _initial(token: str) -> bool:
    return len(token) == 1 and token.isalpha()


def letters(name: Sequence[str]) -> str:
    """All letters of a name in one."""
    return "".join(name)


@functools.cache
def listed(name: str) -> frozenset[Tokens]:
    """The entries of a word file as tokens."""
    return frozenset(tokens(entry) for entry in words.load(name)) - {()}


@functools.cache
def families(name: str) -> Mapping[Tokens, Tokens]:
    """Every entry of a file of families, and the first of its line, which stands for all."""
    found: dict[Tokens, Tokens] = {}
    for line in words.load(name):
        entries = [tokens(entry) for entry in line.split(",")]
        for entry in entries:
            found.setdefault(entry, entries[0])
    return found


@functools.cache
def kin(name: str) -> Mapping[str, frozenset[int]]:
    """For every word of a file of families, the lines that hold it."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(words.load(name)):
        for word in (token for entry in line.split(",") for token in tokens(entry)):
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def canonical(name: Sequence[str], table: Mapping[Tokens, Tokens]) -> Tokens:
    """The name with every phrase of the table replaced, the longest first."""
    out: list[str] = []
    at, most = 0, 7
    while at < len(name):
        size = next((n for n in range(min(most, len(name) - at), 0, -1) if tuple(name[at : at + n]) in table), 0)
        out += table[tuple(name[at : at + size])] if size else name[at : at + 1]
        at += max(1, size)
    return tuple(out)


def without_end(name: Sequence[str], endings: frozenset[Tokens], holding: frozenset[str] = frozenset()) -> Tokens:
    """The name without the endings, as many as there are, but never without its first word; behind a `holding` word an
    ending stays."""
    kept = list(name)
    while True:
        size = next((n for n in (4, 3, 2, 1) if n < len(kept) and tuple(kept[-n:]) in endings), 0)
        if not size or kept[-size - 1] in holding:
            return tuple(kept)
        del kept[-size:]
