"""What a company's name tells by itself, and what a job's title tells of the place."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from resumelint.checks.kinds import claimed, plain_tokens, vocabulary
from resumelint.text import words

_PIECES = re.compile(r"\s*(?:[/|()]|,\s|\s[-–—·•]\s|\bvia\b|\bat\b)\s*")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SHORTEST = 3
_SQUEEZED = 5
"""Shorter names are too easily put together of other words."""


def is_known(name: str, known: Sequence[str] = ()) -> bool:
    """Whether readers know the name, or a name that it begins with ("Microsoft Research"). `known`: the user's own."""
    houses = words.folded("household-employers") | {words.fold(x) for x in known}
    if words.fold(name) in words.folded("institutions"):
        return True
    capitals = [t.casefold() for t in name.split() if t.isupper() and len(t) >= _SHORTEST]
    if not name.isupper() and not houses.isdisjoint(capitals):
        return True  # "Clemenger BBDO"
    for piece in (name, *_PIECES.split(name)):
        tokens = words.fold(piece).split()
        tokens = tokens[1:] if tokens[:1] == ["the"] and len(tokens) > 1 else tokens
        if any(" ".join(tokens[:end]) in houses or f"the {' '.join(tokens[:end])}" in houses for end in _ends(tokens)):
            return True
        if any(_squeezed(" ".join(tokens[:end])) in _squeezed_houses() for end in _ends(tokens)):
            return True  # "Fed-Ex Ground", "McDonalds"
    return False


@functools.cache
def _squeezed_houses() -> frozenset[str]:
    squeezed = (_squeezed(name) for name in words.folded("household-employers"))
    return frozenset(name for name in squeezed if len(name) >= _SQUEEZED)


def _squeezed(name: str) -> str:
    """A name without its blanks and signs."""
    return re.sub(r"[\W_]", "", name)


def _ends(tokens: Sequence[str]) -> range:
    return range(1, len(tokens) + 1)


def is_own(name: str) -> bool:
    """Whether it stands for no company: self-employed, various clients, confidential."""
    plain = words.fold(name)
    return plain in words.folded("self-employment") or plain in words.folded("remote")


def tells(name: str) -> bool:
    """Whether the words of a name say what the company does: an industry, a trade, an institution, a public body."""
    if re.search(r"[^\W\d_]", name) and not re.search(r"[A-Za-zÀ-ž]", name):
        return True  # in a script that these lists don't know
    printed = re.findall(r"[^\W_]+", name)
    tokens = plain_tokens(name)
    if claimed(tokens, _telling()):
        return True
    if any(token.endswith("s") and token[:-1] in _professions() for token in tokens):
        return True  # "Contoso Composers Circle"
    inside = (_CAMEL.split(word) for word in printed)
    half = words.folded("half-names")
    pieces = [x.lower() for parts in inside for x in parts if len(parts) == 1 or x.lower() not in half]
    return bool(claimed(pieces, _telling())) or any(_begins(word) for word in [*tokens, *pieces])


def _begins(word: str) -> bool:
    """Whether a longer word begins as a trade's does, "Freightways", or ends so, as German and Dutch names do."""
    if len(word) < 6:
        return False
    return word.startswith(_beginnings()) or word.endswith(_endings())


@functools.cache
def _telling() -> tuple[str, ...]:
    """Words of names that say something: those of industries, and of organisations without the empty ones."""
    empty = words.folded("empty-names") | words.folded("employer-forms") | {""}
    names = ("industries", "employer-markers", "institution-markers", "fields")
    entries = (x.lower() for name in names for x in words.load(name) if x.strip("-") == x)
    plain = ((x, x if x.isascii() and x.replace(" ", "").isalnum() else words.fold(x)) for x in entries)
    return tuple(dict.fromkeys(x for x, p in plain if p not in empty and (len(p) >= _SHORTEST or x == "ai")))


@functools.cache
def _professions() -> frozenset[str]:
    empty = words.folded("empty-names")
    return frozenset(x for x in words.load("titles") if x.isalpha() and f"{x}s" not in empty and len(x) > 4)


@functools.cache
def _beginnings() -> tuple[str, ...]:
    return tuple(x[:-1] for x in words.load("industries") if x.endswith("-"))


@functools.cache
def _endings() -> tuple[str, ...]:
    """What names end in: the marked entries, and long words of organisations ("Stadtkrankenhaus")."""
    marked = tuple(x[1:] for x in words.load("industries") if x.startswith("-"))
    empty = words.folded("empty-names")
    long = (x.lower() for x in words.load("employer-markers") if len(x) >= 6 and x.isalpha())
    return (*marked, *(x for x in long if words.fold(x) not in empty))


def title_tells(title: str) -> bool:
    """Whether a title by itself tells the line of business: nurse, teacher, chef, bank teller."""
    tokens = plain_tokens(title)
    return bool(claimed(tokens, vocabulary("telling-titles")) or claimed(tokens, vocabulary("workplaces")))


def of_that_trade(title: str, headline: str) -> bool:
    """Whether the headline tells the line of business, and the title is a rank in it ("Senior Associate" of a
    solicitor's) or shares its noun ("OTR Driver" of a "CDL-A Truck Driver")."""
    heads = plain_tokens(headline)
    spans = [*claimed(heads, vocabulary("telling-titles")), *claimed(heads, vocabulary("workplaces"))]
    trade = {token for start, end in spans for token in heads[start:end]}
    tokens = set(plain_tokens(title))
    ranks = {token for entry in words.load("title-modifiers") for token in plain_tokens(entry)}
    return bool(trade) and (bool(tokens & trade - ranks) or tokens <= ranks)
