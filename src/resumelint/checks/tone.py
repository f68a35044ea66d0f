"""The group `tone`: what the resume says about its owner."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from msgspec import structs

from resumelint import language
from resumelint.checks.base import Case, check
from resumelint.checks.introduction import introduction
from resumelint.checks.kinds import claimed, matches, only_traits, plain_tokens, vocabulary
from resumelint.checks.passages import Passage, passages
from resumelint.checks.person.objective import statement
from resumelint.checks.place import excerpt
from resumelint.checks.references import references  # noqa: F401  registers its checks
from resumelint.finding import Hit
from resumelint.text import words

_SENTENCE_END = re.compile(r"[.!?;]\s+")


@check("headline-traits", "text")
def headline_traits(case: Case) -> Iterator[Hit]:
    """The headline, or where there is none the first sentence of the summary, is made of traits alone."""
    if first := _opening(case):
        passage, start, end, variant = first
        text = passage.text[start:end]
        if only_traits(text, case.words):
            yield Hit(passage.spans(start, end), {"text": excerpt(text)}, passage.pointer, variant)


def _opening(case: Case) -> tuple[Passage, int, int, str] | None:
    """The first thing that is said about the person: where it stands and what it is."""
    headline = next(passages(case.resume, "headline"), None)
    if headline:
        return headline, 0, len(headline.text), ""
    summary = next(passages(case.resume, "summary"), None) if case.resume.summary else None
    if summary and any(word in plain_tokens(summary.text)[:40] for p in case.words for word in p.split()[:1]):
        start, end = next(iter(language.sentences(summary.text, case.resume.language)), (0, 0))
        return summary, start, end, "summary"
    return None


@check("self-praise", "text")
def self_praise(case: Case) -> Iterator[Hit]:
    """Sentences of the summary that praise the person and give no evidence."""
    told = _opening(case)
    first = told[0].spans(told[1], told[2]) if told else ()
    wish = statement(case.resume)
    praise = structs.replace(case, words=tuple(set(case.words) & set(vocabulary("praise"))))
    for passage in introduction(case.resume):
        if not matches(passage.text, praise) and not any(map(_nothing_else, _SENTENCE_END.split(passage.text))):
            continue
        for start, end in language.sentences(passage.text, case.resume.language):
            text, spans = passage.text[start:end], passage.spans(start, end)
            # The headline rule has spoken about a first sentence of nothing but traits, tone/objective about a wish.
            told_before = (spans == first and only_traits(text, _all_praise())) or (
                wish is not None and wish[0] == passage and wish[1] <= start < wish[2]
            )
            if not told_before and not passage.quoted(start, end) and (_boasts(text, praise) or _nothing_else(text)):
                yield Hit(spans, {"text": excerpt(text)}, passage.pointer)


@functools.cache
def _all_praise() -> tuple[str, ...]:
    return (*vocabulary("traits"), *vocabulary("virtues"), *vocabulary("praise"))


@functools.cache
def _traits_and_praise() -> tuple[str, ...]:
    return (*vocabulary("traits"), *vocabulary("praise"))


def _nothing_else(text: str) -> bool:
    """Whether a sentence is a string of traits: two at least, and not one word that says what the person does."""
    known = _traits_and_praise()
    return len(claimed(plain_tokens(text), known)) > 1 and only_traits(text, known)


def _boasts(text: str, case: Case) -> bool:
    """Whether the praise in a sentence outweighs what it says besides: a phrase weighs two, a word one, and a named
    trade earns a sentence some."""
    claims = matches(text, case)
    weight = sum(2 if " " in text[start:end] or "-" in text[start:end] else 1 for start, end in claims)
    if weight < 2 or _evidence(text):
        return False
    rest = list(text)
    for start, end in claims:
        rest[start:end] = "." * (end - start)
    tokens = plain_tokens(text)
    return weight >= (3 + len(tokens) // 15 if names_trade("".join(rest)) else 2)


def names_trade(text: str) -> bool:
    """Whether a title stands in a text, figures of speech left aside ("an advocate of", "a champion for")."""
    tokens = plain_tokens(text)
    figures = words.load("figures-of-speech")
    return any(
        tokens[end - 1] not in figures or tokens[end : end + 1] not in (["of"], ["for"])
        for _, end in claimed(tokens, words.load("titles"))
    )


def _evidence(text: str) -> bool:
    """Whether a sentence holds something that could be checked: a number, a named thing, a deed."""
    if re.search(r"\d", text) or not set(words.load("evidence-words")).isdisjoint(plain_tokens(text)):
        return True
    printed = re.findall(r"[^\W\d_][\w'’+#./-]*", text)
    capitals = [word for word in printed[1:] if any(c.isupper() for c in word) and word not in ("I", "I'm", "I’m")]
    return 0 < len(capitals) <= max(2, len(printed) // 2)
