"""One slip of the pen or the finger: from which common word may a word that isn't one have come?

A misspelling is *known* here when it is one slip away from exactly one common word and is itself no word: it stands
neither in the common lists nor among the valid words that come so near to one (`rules/words/spelling/`, made by
tools/spelling.py). Slips of more than one letter ("maintainance") are listed by hand.
"""

from __future__ import annotations

import functools
import string
from collections.abc import Mapping

from resumelint.text import words

LEVELS = ("10", "20", "35", "work")
"""The lists of common words, the most common first. The numbers are SCOWL's; `work` has what resumes add to them."""
SHORTEST = 5
LONGEST = 24
"""Longer ones are no misspelt words, and every letter of them would cost."""
_TARGET = {"10": 6, "20": 6, "35": 8, "work": 8}
"""From this length on a word of the level is looked for in a misspelling; shorter ones are too near to too much."""
_LONG = {"10": 8, "20": 8, "35": 9, "work": 9}
"""From this length on any slip is believed."""
_MIDDLING = 7
_VOWELS = "aeiou"
_NO_LIGATURE = "".join(letter for letter in string.ascii_lowercase if letter not in "il")
_ALIKE = "sczt"
"""Consonants that people take for each other: suffi(s|c)ient, organi(z|s)e, presen(t|c)e."""


@functools.lru_cache(maxsize=4096)
def correction(word: str) -> str:
    """The one word that a misspelling stands for; empty for a right word and for what can't be told. `word` is in
    small letters a to z."""
    if not SHORTEST <= len(word) <= LONGEST or word in levels():
        return ""
    if listed := _by_hand().get(word):
        return listed
    found = nearest(word, levels())
    return "" if not found or word in _near() else found


def behind_f(word: str) -> str:
    """The common word that lacks an i or l behind an f in `word`, "certifcation"; empty for none. In a PDF that may be
    a ligature that got lost and no slip."""
    known = levels()
    if len(word) < _MIDDLING or word in known or word in _near():
        return ""
    places = (i + 1 for i, letter in enumerate(word) if letter == "f")
    return next((full for i in places for x in "il" if (full := word[:i] + x + word[i:]) in known), "")


def is_listed(word: str) -> bool:
    """Whether a misspelling is known by name."""
    return word in _by_hand()


def nearest(word: str, known: Mapping[str, str]) -> str:
    """The word out of `known` (word to level) from which `word` comes by a slip that people make: the only one, or the
    only one of the most common level; else empty."""
    found = {near for near in known.keys() & neighbours(word) if len(near) >= _TARGET[known[near]]}
    commonest = min((LEVELS.index(known[near]) for near in found), default=0)
    best = [near for near in found if LEVELS.index(known[near]) == commonest]
    if len(best) != 1:
        return ""
    (target,) = best
    return target if _believable(word, target, known[target]) else ""


def neighbours(word: str) -> list[str]:
    """What one slip makes of a word, and what it may have been before one. First letters are hardly ever wrong, and
    last ones are endings. A letter that is missing behind an f is a ligature that a PDF lost."""
    found = [word + word[-1]]
    for i in range(1, len(word)):
        before, here, rest, after = word[:i], word[i], word[i:], word[i + 1 :]
        if after:
            found += (before + after[0] + here + after[1:], before + after)
            for set_ in (_VOWELS, _ALIKE):
                if here in set_:
                    found += [before + other + after for other in set_ if other != here]
        elif here == before[-1]:
            found.append(before)
        letters = _NO_LIGATURE if before[-1] == "f" else string.ascii_lowercase
        found += [before + letter + rest for letter in letters]
    return found


def is_sure(word: str, right: str) -> bool:
    """Whether nobody could mean a misspelling: it is a plain slip, or one that is known by name."""
    return word in _by_hand() or is_plain_slip(word, right)


def is_common(word: str) -> bool:
    """Whether it is a common word, or a form of one that is in none of the lists."""
    known = levels()
    ends = ("s", "d", "r", "ed", "er", "ing", "ly")
    return word in known or any(word.endswith(end) and word[: -len(end)] in known for end in ends)


def is_plain_slip(word: str, target: str) -> bool:
    """Letters swapped, doubled, or not doubled: nobody builds a new word that way."""
    return sorted(word) == sorted(target) or _undoubled(word) == _undoubled(target)


def _believable(word: str, target: str, level: str) -> bool:
    if len(target) >= _LONG[level] or is_plain_slip(word, target):
        return True
    return len(target) >= _MIDDLING and (level == "10" or (level == "20" and len(word) == len(target)))


def _undoubled(word: str) -> str:
    return "".join(letter for i, letter in enumerate(word) if i == 0 or letter != word[i - 1])


@functools.cache
def levels() -> dict[str, str]:
    """Every common word of five letters or more, and its level."""
    found: dict[str, str] = {}
    for level in reversed(LEVELS):
        found.update(dict.fromkeys(words.bulk(f"spelling/{level}"), level))
    return found


@functools.cache
def _near() -> frozenset[str]:
    """Valid words that a slip leads to, and the language of trades."""
    return frozenset((*words.bulk("spelling/near"), *words.load("spelling/jargon")))


@functools.cache
def _by_hand() -> dict[str, str]:
    pairs = (entry.split() for entry in words.load("spelling/known"))
    return {pair[0]: pair[1] for pair in pairs}
