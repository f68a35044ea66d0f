"""Whether two titles name the same job: abbreviations, order, level and language of a title are no difference.

A difference is claimed only where every word that the titles don't share is known not to be kin, and both titles hold
the name of a job in one language.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Sequence

from msgspec import Struct

from resumelint.pairing.tokens import Tokens, canonical, families, kin, listed, tokens
from resumelint.pairing.verdict import Verdict, kindest
from resumelint.text import words

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}
_PLAIN = 2
"""The rank of a title without a word of level."""
_SENIOR = 3
_SPLIT = re.compile(r"\s*[/|;•]\s*|\s+[-–—]\s+|\s*&\s*|\s+(?:and|und|et|y|e|cum)\s+", re.IGNORECASE)


class Title(Struct, frozen=True):
    """A title taken apart."""

    words: frozenset[str]
    """What the work is, in words that stand for their families."""
    rank: int = _PLAIN
    """By a word: junior 1, senior 3; as in levels.txt."""
    number: int = 0
    """By a number: Engineer II; 0 for none."""
    under: str = ""
    """Assistant, associate or deputy to what follows; else empty."""
    tongues: frozenset[str] = frozenset()
    """The languages that the job's name is in; empty where no word is known as a job's name."""


@functools.lru_cache(maxsize=16384)
def same_title(one: str, other: str) -> Verdict:
    """Whether two titles as printed name one job. A title of two jobs is any of them."""
    if tokens(one) == tokens(other):
        return Verdict.SAME
    return kindest(_alike(a, b) for a, b in itertools.product(_readings(one), _readings(other)))


def read(text: str) -> Title:
    """A title taken apart."""
    return _title(text)


@functools.lru_cache(maxsize=4096)
def _readings(text: str) -> tuple[Title, ...]:
    """The title as a whole, and each of its parts that names a job by itself."""
    parts = [part for part in _SPLIT.split(text) if part.strip()]
    own = [title for title in map(_title, parts) if title.tongues] if len(parts) > 1 else []
    return (_title(text), *own)[:6]


@functools.lru_cache(maxsize=4096)
def _title(text: str) -> Title:
    found = canonical(_ordered(text), families("pairing/titles"))
    rank, number, kept = _PLAIN, 0, []
    for i, word in enumerate(found):
        if word in _levels():
            rank = _levels()[word]
        elif word in _ROMAN or (word.isdigit() and len(word) == 1):
            number = _ROMAN.get(word) or int(word)
        elif word not in words.folded("pairing/title-small") or (i == 0 and len(found) == 1):
            kept.append(word)
    under = _under(kept)
    own = frozenset(kept[bool(under) :])
    return Title(own, rank, number, under, _tongues(tokens(text)) or _tongues(found))


def _ordered(text: str) -> Tokens:
    """The words with what follows a comma or "of" put first: "Manager, Sales" is a sales manager."""
    bare = re.sub(r"[()\[\]{}]", " ", text)
    head, *rest = [part for part in re.split(r",\s*|\s+of\s+", bare) if part.strip()] or [""]
    return tuple(token for part in (*rest, head) for token in tokens(part))


def _under(kept: Sequence[str]) -> str:
    """The "assistant" or the like before a title; else empty."""
    return kept[0] if len(kept) > 1 and kept[0] in words.folded("pairing/understudies") else ""


@functools.cache
def _levels() -> dict[str, int]:
    found: dict[str, int] = {}
    for entry in words.load("pairing/levels"):
        rank, _, word = entry.partition(" ")
        found[words.fold(word)] = int(rank)
    return found


@functools.cache
def _jobs() -> dict[str, frozenset[str]]:
    """Words that are a job's name by themselves, and the languages in which they are. The comments in the file of
    titles say where a language begins; English comes first."""
    known = {"German": "de", "French": "fr", "Spanish": "es", "Portuguese": "pt", "Italian": "it", "Dutch": "nl"}
    found: dict[str, set[str]] = {}
    tongue = "en"
    path = words.rules_root() / "words" / "titles.txt"
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("#"):
            tongue = next((code for name, code in known.items() if line.startswith(f"# {name}")), tongue)
            tongue = "other" if line.startswith("# Other") else tongue
        elif len(entry := tokens(line)) == 1:
            found.setdefault(entry[0], set()).add(tongue)
    return {word: frozenset(tongues) for word, tongues in found.items()}


def _tongues(said: Sequence[str]) -> frozenset[str]:
    return frozenset().union(*(_jobs().get(word, frozenset()) for word in said)) - {"other"}


def _alike(one: Title, other: Title) -> Verdict:
    if one.words == other.words:
        return _same_work(one, other)
    if one.words < other.words or other.words < one.words:
        learning = 0 in (one.rank, other.rank) and one.rank != other.rank
        return Verdict.DIFFERENT if learning and one.words and other.words else Verdict.UNSURE
    rest = one.words - other.words, other.words - one.words
    if _explained(*rest) or not one.tongues & other.tongues:
        return Verdict.UNSURE
    return Verdict.DIFFERENT


def _explained(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether each word of the one that the other hasn't is kin to one that it has, or the other way about."""
    return all(related(word, theirs) for word in mine) or all(related(word, mine) for word in theirs)


def related(word: str, others: frozenset[str]) -> bool:
    """Whether a word is kin to one of the others."""
    lines = kin("pairing/title-kin")
    return any(lines.get(word, frozenset()) & lines.get(another, frozenset()) for another in others)


def _same_work(one: Title, other: Title) -> Verdict:
    """The same words: what is left is the level."""
    if one.under != other.under:
        ranked = {letters for entry in listed("pairing/ranked-titles") for letters in entry}
        return Verdict.DIFFERENT if one.words & ranked else Verdict.UNSURE
    if one.rank == other.rank:
        if one.number == other.number:
            return Verdict.SAME
        return Verdict.DIFFERENT if one.number and other.number else Verdict.UNSURE
    if (one.number and other.rank != _PLAIN) or (other.number and one.rank != _PLAIN):
        return Verdict.UNSURE  # Engineer III, Senior Engineer
    return Verdict.UNSURE if {one.rank, other.rank} == {0, 1} else Verdict.DIFFERENT
