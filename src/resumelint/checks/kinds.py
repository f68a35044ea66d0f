"""Checks that need no Python from whoever writes a rule: words and patterns in the rule file say it all."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from resumelint import language
from resumelint.checks.base import Case, check
from resumelint.checks.once import kept
from resumelint.checks.passages import Passage, passages
from resumelint.checks.place import excerpt
from resumelint.finding import Hit
from resumelint.text import words
from resumelint.text.patterns import expand, fold, fold_all, may_match

_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)?")


@check("raised", "reason", "what", "groups", "rule", "error")
def raised(case: Case) -> Iterator[Hit]:
    """Nothing: findings of rules with this check are raised while a file is read or its rules run."""
    yield from ()


@check("phrases", "text")
@check("tokens", "text")
def phrases(case: Case) -> Iterator[Hit]:
    """Every place where an entry of the rule's words or one of its token patterns matches, as whole words, outside of
    quotation marks. Passages that hold no candidate are not given to a tokeniser."""
    for passage in passages(case.resume, case.scope):
        yield from _hits(case, passage)


def _hits(case: Case, passage: Passage) -> Iterator[Hit]:
    for start, end in matches(passage.text, case):
        if passage.quoted(start, end) or (case.scope == "bullet.start" and start > 0):
            continue
        yield Hit(passage.spans(start, end), {"text": excerpt(passage.text[start:end])}, passage.pointer)


def matches(text: str, case: Case) -> list[tuple[int, int]]:
    """Offsets of the rule's words and token patterns in a text, the longest where they overlap, in order."""
    folded = " ".join(fold(text).split())
    found: list[tuple[int, int]] = []
    if wanted := [word for word in case.words if word in folded]:
        found += language.phrases(text, wanted, case.resume.language)
    if possible := [pattern for pattern in case.patterns if may_match(folded, pattern)]:
        found += language.tokens(text, possible, case.resume.language)
    kept: list[tuple[int, int]] = []
    for start, end in sorted(found, key=lambda at: (at[0] - at[1], at)):
        if all(end <= other[0] or other[1] <= start for other in kept):
            kept.append((start, end))
    return sorted(kept)


@check("traits", "text")
def traits(case: Case) -> Iterator[Hit]:
    """A passage of the scope that is made of the rule's words and of words that say nothing, and of no other."""
    for passage in passages(case.resume, case.scope):
        if only_traits(passage.text, case.words):
            yield Hit(passage.spans(), {"text": excerpt(passage.text)}, passage.pointer)


def only_traits(text: str, wanted: Sequence[str]) -> bool:
    """Whether a text is made of nothing but the wanted phrases and fillers, and has at least one of the former."""
    tokens = plain_tokens(text)
    claims = claimed(tokens, wanted)
    taken = {i for start, end in claims for i in range(start, end)}
    fillers = frozenset(words.load("trait-fillers"))
    return bool(claims) and all(i in taken or token in fillers for i, token in enumerate(tokens))


@functools.cache
def vocabulary(name: str) -> tuple[str, ...]:
    """The phrases of a built-in word file, alternatives spelled out, for checks that need more than a rule's words."""
    entries = words.load(name)
    found: dict[str, None] = {}
    for entry, folded in zip(entries, fold_all(entries), strict=True):
        if "(" in folded or "  " in folded:
            found.update(dict.fromkeys(expand(entry)))
        else:
            found[folded] = None
    return tuple(found)


def plain_tokens(text: str) -> list[str]:
    """The words of a text, folded; what stands between them is left out."""
    return list(_plain_tokens(text))


@functools.lru_cache(maxsize=1024)
def _plain_tokens(text: str) -> tuple[str, ...]:
    """Several rules look at the same bullet, one after the other."""
    folded = fold(text)
    return tuple(folded.split() if folded.replace(" ", "").isalnum() else _TOKEN.findall(folded))


def claimed(tokens: Sequence[str], wanted: Sequence[str]) -> list[tuple[int, int]]:
    """Where wanted phrases stand among tokens, the longest at each place, without overlap."""
    known = _by_first(wanted)
    if known.keys().isdisjoint(tokens):
        return []
    said, found, at = tuple(tokens), [], 0
    while at < len(said):
        begun = known.get(said[at], ())
        lengths = [len(p) for p in map(_taken_apart, begun) if p == said[at : at + len(p)]]
        if lengths:
            found.append((at, at + max(lengths)))
        at += max(lengths, default=1)
    return found


@kept(64)
def _by_first(wanted: Sequence[str]) -> dict[str, list[str]]:
    """The phrases, folded, by their first token. A list is mostly the very same, and needn't be compared."""
    return _sorted(tuple(wanted))


@functools.lru_cache(maxsize=64)
def _sorted(wanted: tuple[str, ...]) -> dict[str, list[str]]:
    known: dict[str, list[str]] = {}
    for folded in fold_all(wanted):
        first = folded.partition(" ")[0]
        if not first.isalnum():
            found = _TOKEN.search(folded)
            first = found[0] if found else ""
        if first:
            known.setdefault(first, []).append(folded)
    return known


@functools.lru_cache(maxsize=8192)
def _taken_apart(phrase: str) -> tuple[str, ...]:
    """The tokens of a folded phrase: asked of those only that begin as something in a text does."""
    return tuple(_TOKEN.findall(phrase))
