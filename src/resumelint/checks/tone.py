"""The group `tone`: what the resume says about its owner."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resumelint import language
from resumelint.checks.base import Case, check
from resumelint.checks.kinds import claimed, matches, only_traits, plain_tokens, vocabulary
from resumelint.checks.passages import Passage, passages
from resumelint.checks.place import excerpt
from resumelint.checks.references import references  # noqa: F401  registers its checks
from resumelint.finding import Hit
from resumelint.resume import Resume
from resumelint.text import words


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
    for passage in _introduction(case.resume):
        if not matches(passage.text, case):
            continue
        for start, end in language.sentences(passage.text, case.resume.language):
            text, spans = passage.text[start:end], passage.spans(start, end)
            # The headline rule has spoken about a first sentence of nothing but traits.
            told_before = spans == first and only_traits(text, (*vocabulary("traits"), *vocabulary("praise")))
            if not told_before and not passage.quoted(start, end) and _boasts(text, case):
                yield Hit(spans, {"text": excerpt(text)}, passage.pointer)


def _introduction(resume: Resume) -> Iterator[Passage]:
    """The summary, and what stands under headings of its own before the first job, school or list of skills."""
    chief = [s.lines[0] for s in resume.sections if s.kind in ("work", "education", "skills") and s.lines]
    first = min(chief, default=0)
    for passage in passages(resume, "document"):
        if passage.kind == "summary" or (passage.kind == "line" and passage.places[0][0] < first):
            yield passage


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
