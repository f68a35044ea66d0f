"""Which phrases of a list of entries (see patterns.py) stand in a text: asked by every rule, of lists of thousands.

An entry is found by the first word that its phrases can begin with, and of its alternatives only those are spelled out
that stand in the text: a list's ten thousand phrases are never made.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from resumelint.text.patterns import GROUP, expand, fold_all

_WORD = re.compile(r"\w+")
_OPENING = re.compile(r"[^\w(]*(\w+)(?![\w(])")
"""The first word of an entry, where it has but one."""
_PLAIN_CHOICE = re.compile(r"\(((?:\w+(?: \w+)*\|)*\w+(?: \w+)*)\)(?= )")
"""One of several phrases and a blank behind, as half of the entries with brackets begin."""
_ENDED = re.compile(r"\w\W")


class _Said:
    """A folded text, and what was asked of it before: rules share words, and ask about the same text in turns."""

    __slots__ = ("_holds", "bare", "folded", "words")

    def __init__(self, folded: str) -> None:
        self.folded = folded
        tokens = set(folded.split())
        bare = {token for token in tokens if token.isalnum()}  # most: the others alone are looked through for words
        self.words = frozenset(bare.union(_WORD.findall(" ".join(tokens - bare))))
        joined = [word for word in self.words if "_" in word] if "_" in folded else ()
        self.bare = self.words.union(*(word.split("_") for word in joined)).difference(joined)
        self._holds: dict[str, bool] = {}

    def holds(self, part: str) -> bool:
        known = self._holds.get(part)
        if known is None:
            known = self._holds[part] = part in self.words or part in self.folded
        return known


def present(entries: tuple[str, ...], folded: str) -> tuple[str, ...]:
    """Those of the entries' phrases that stand somewhere in a folded text whose words are one blank apart, be it inside
    a word, in the order of the entries."""
    if not entries:
        return ()
    known, said = _by_word(entries), _said(folded)
    near = {place_and_entry for word in known.keys() & said.words for place_and_entry in known[word]}
    found = (phrase for _, entry in sorted(near) for phrase in _standing(entry, said) if _first(phrase) in said.words)
    return tuple(dict.fromkeys(found))


def words_in(folded: str) -> frozenset[str]:
    """The words of a folded text: letters and digits side by side."""
    return _said(folded).bare


def _standing(entry: str, said: _Said) -> Iterable[str]:
    """The phrases of a folded entry that stand in a text."""
    if "(" not in entry:
        return filter(said.holds, (" ".join(entry.split()),))
    if "-" in entry:  # what a hyphen beside a bracket joins shows only when all is spelled out
        return filter(said.holds, expand(entry))
    fixed, pieces = _parts(entry)
    if not all(map(said.holds, fixed)):
        return ()
    begun = [""]
    for piece in pieces:  # what begins in a way that doesn't stand in the text needn't be spelled to its end
        joined = [start + part for start in begun for part, _ in piece]
        begun = joined if len(joined) == 1 else [start for start in joined if said.holds(" ".join(start.split()))]
    return filter(said.holds, [" ".join(phrase.split()) for phrase in begun])


def candidates(entries: tuple[str, ...], folded: str) -> tuple[str, ...]:
    """Those of the entries that may stand in a folded text, whatever is between their words: the words that they can't
    do without are there."""
    known, said = _by_word(entries), _said(folded)
    near = {place_and_entry for word in known.keys() & said.bare for place_and_entry in known[word]}
    return tuple(entries[place] for place, entry in sorted(near) if _may_stand(entry, said))


def _may_stand(entry: str, said: _Said) -> bool:
    _, pieces = _parts(entry)
    return all(any(all(map(said.holds, bare.split())) for _, bare in piece) for piece in pieces)


@functools.lru_cache(maxsize=4096)
def _parts(entry: str) -> tuple[tuple[str, ...], tuple[tuple[tuple[str, str], ...], ...]]:
    """What all phrases of an entry hold; and all pieces of it, each with its alternatives as written and bare."""
    pieces = tuple(piece.split("|") if i % 2 else [piece] for i, piece in enumerate(GROUP.split(entry)))
    bare = tuple(tuple((part, " ".join(part.split())) for part in piece) for piece in pieces)
    return tuple(part for ((_, part), *_others) in bare[::2] if part), bare


@functools.lru_cache(maxsize=8)
def _said(folded: str) -> _Said:
    return _Said(folded)


@functools.lru_cache(maxsize=128)
def _by_word(entries: tuple[str, ...]) -> dict[str, list[tuple[int, str]]]:
    """By the words that they can begin with, the entries, folded, each with its place among all."""
    found: dict[str, list[tuple[int, str]]] = {}
    for place, folded in enumerate(fold_all(entries)):
        opening = _OPENING.match(folded)
        for first in (opening[1],) if opening else _firsts(folded):
            found.setdefault(first, []).append((place, folded))
    return found


def _firsts(entry: str) -> set[str]:
    """The words with which the phrases of an entry begin, found without making the phrases."""
    if plain := _PLAIN_CHOICE.match(entry):
        return {part.partition(" ")[0] for part in plain[1].split("|")}
    begun, found = {""}, set()
    for i, piece in enumerate(GROUP.split(entry)):
        begun = {start + part for start in begun for part in (piece.split("|") if i % 2 else (piece,))}
        ended = {start for start in begun if _ENDED.search(start)}
        found |= ended
        begun -= ended
        if not begun:
            break
    return {_first(start) for start in found | begun} - {""}


def _first(phrase: str) -> str:
    found = _WORD.search(phrase)
    return found[0] if found else ""
