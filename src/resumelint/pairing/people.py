"""Whether two names can be one person's."""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata

from resumelint.pairing.tokens import listed, tokens
from resumelint.pairing.verdict import Verdict
from resumelint.text import words

_NEAR = 0.84
"""From this likeness on (Jaro-Winkler) two spellings may be one name's: Aleksandr, Alexander."""
_PLAIN_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
_TWO = {"ae": "a", "oe": "o", "ue": "u", "ss": "s"}
"""Letters that stand for one with two dots, where there is no such key."""


@functools.lru_cache(maxsize=256)
def same_person(one: str, other: str) -> Verdict:
    """Whether two names as printed can be one person's. Nicknames, initials, middle names, names in brackets and
    other spellings are no difference, nor is a name in another script."""
    if _script(one) != _script(other):
        return Verdict.UNSURE
    mine, theirs = _parts(one), _parts(other)
    if len(mine) < 2 or len(theirs) < 2:
        return Verdict.UNSURE
    whole = {"".join(sorted(mine)), "".join(sorted(theirs))}
    if len(whole) == 1 or set(mine) <= set(theirs) or set(theirs) <= set(mine):
        return Verdict.SAME
    shared = [(a, b) for a, b in itertools.product(mine, theirs) if _alike(a, b)]
    if _matched(shared) >= 2:
        return Verdict.SAME if any(min(len(a), len(b)) > 1 for a, b in shared) else Verdict.UNSURE
    if all(_middle(a, mine) or _middle(b, theirs) for a, b in shared):
        return Verdict.DIFFERENT
    return _one_shared(mine, theirs, shared[0])


def _one_shared(mine: tuple[str, ...], theirs: tuple[str, ...], pair: tuple[str, str]) -> Verdict:
    """One part of the names is the same. A family name beside two given names that are both known as such tells two
    people; a given name beside two family names too, unless either has more parts: one may be a maiden name."""
    rest = [[p for p in parts if p not in pair] for parts in (mine, theirs)]
    if any(len(part) == 1 for parts in rest for part in parts):
        return Verdict.UNSURE
    given = frozenset(token for entry in listed("given-names") for token in entry)
    if pair[0] == mine[-1] and pair[1] == theirs[-1] and mine[0] not in pair:
        return Verdict.DIFFERENT if {mine[0], theirs[0]} <= given else Verdict.UNSURE
    if pair[0] == mine[0] and pair[1] == theirs[0]:
        return Verdict.DIFFERENT if len(mine) == len(theirs) == 2 else Verdict.UNSURE
    return Verdict.UNSURE


def _middle(part: str, parts: tuple[str, ...]) -> bool:
    """Whether it is a middle initial, which says nothing by itself."""
    return len(part) == 1 and part != parts[0]


def _matched(shared: list[tuple[str, str]]) -> int:
    return min(len({a for a, _ in shared}), len({b for _, b in shared}))


@functools.lru_cache(maxsize=256)
def _parts(name: str) -> tuple[str, ...]:
    """The parts of a name in plain letters, titles and letters behind it left out, those in brackets put last but
    one: they are a nickname or a maiden name."""
    inside = [part for text in re.findall(r"[(\[\"“„]([^()\[\]\"“”]{1,60})[)\]\"”]", name) for part in tokens(text)]
    bare = re.sub(r"[(\[\"“„][^()\[\]\"“”]{1,60}[)\]\"”]", " ", name)
    first, *later = [part for part in bare.split(",") if part.strip()] or [""]
    suffixes = words.folded("name-suffixes") | words.folded("licences") | words.folded("degrees-short")
    if later and not all(set(words.fold(part).split()) <= suffixes for part in later) and len(first.split()) == 1:
        first = f"{later[0]} {first}"  # Doe, Jane
    gone = suffixes | words.folded("name-titles") | words.folded("name-particles")
    printed = [part for part in re.split(r"[\s\-‐–.]+", first) if part]
    found = [_plain(part) for part in printed if words.fold(part) not in gone or len(words.fold(part)) == 1]
    found = [part for part in found if part]
    extra = [_plain(part) for part in inside if part not in gone]
    return (*found[:-1], *extra, *found[-1:])[:10]


def _plain(part: str) -> str:
    spelled = unicodedata.normalize("NFKD", part.casefold().translate(_PLAIN_LETTERS))
    return "".join(c for c in spelled if c.isalnum())


def _alike(a: str, b: str) -> bool:
    """Whether two parts can be one: equal, one the initial or the short form of the other, or nearly so spelled."""
    from rapidfuzz.distance import JaroWinkler

    if a == b or _folded(a) == _folded(b):
        return True
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    return b in _nicknames().get(a, frozenset()) or JaroWinkler.similarity(a, b) >= _NEAR


def _folded(part: str) -> str:
    return functools.reduce(lambda text, pair: text.replace(*pair), _TWO.items(), part)


@functools.cache
def _nicknames() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in words.load("nicknames"):
        family = {_plain(name) for name in line.split(",")}
        for name in family:
            found.setdefault(name, set()).update(family)
    return {name: frozenset(others) for name, others in found.items()}


def _script(text: str) -> str:
    letter = next((c for c in text if c.isalpha()), "a")
    return unicodedata.name(letter, "LATIN").partition(" ")[0]
