"""What belongs in no resume: pay, why a job ended, private conditions, the pains of the search, the family."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from resumelint.checks.base import Case, check
from resumelint.checks.kinds import claimed, plain_tokens, vocabulary
from resumelint.checks.passages import Passage, passages
from resumelint.checks.place import excerpt
from resumelint.document import Span
from resumelint.finding import Hit
from resumelint.text import words
from resumelint.text.patterns import fold

_NEAR = 80
"""Letters around a phrase that decide whose it is."""
_KINDS = ("salary", "leaving", "conditions", "search", "people")
_WORK = ("bullet", "account", "description", "detail", "skill")
"""Where people speak of their work, of which pay and leaving can be the subject."""
_PRIVATE = ("interests", "personal", "references")
"""Sections where a family is no oversharing."""


@check("oversharing", "text")
def oversharing(case: Case) -> Iterator[Hit]:
    """Phrases of the rule's words, and labelled amounts of pay, one a passage."""
    federal = bool(claimed(plain_tokens(case.document.text), vocabulary("oversharing/federal")))
    private = {i for s in case.resume.sections if s.kind in _PRIVATE for i in s.lines}
    told: set[int] = set()
    for passage in passages(case.resume, "prose"):
        for start, end, kind in _found(passage, case.words):
            skipped = (kind == "salary" and federal) or (kind == "people" and passage.line in private)
            if not skipped and not passage.quoted(start, end):
                spans = passage.spans(start, end)
                told |= {span.line for span in spans}
                yield Hit(spans, {"text": excerpt(_sentence(passage.text, start))}, passage.pointer, kind)
                break
    if not federal:
        yield from _labelled(case, told)


def _found(passage: Passage, wanted: tuple[str, ...]) -> Iterator[tuple[int, int, str]]:
    text = fold(passage.text)
    for match in _pattern(wanted).finditer(text):
        kind = next((kind for kind in _KINDS if match[0] in vocabulary(f"oversharing/{kind}")), "")
        label = not kind and match[0] in vocabulary("oversharing/pay-labels")  # counts with an amount, see below
        if not label and _own(passage, text, match, kind):
            yield match.start(), match.end(), kind


def _own(passage: Passage, text: str, match: re.Match[str], kind: str) -> bool:
    """Whether the phrase speaks of the writer and not of the writer's work, and is no neutral word about a break."""
    before, after = text[max(0, match.start() - _NEAR) : match.start()], text[match.end() : match.end() + _NEAR]
    if kind in ("salary", "leaving") and passage.kind != "summary" and not match[0].startswith(("my ", "i ")):
        labelled = re.match(r"\s*(?:[:=–]|[$€£]|\d)", after) is not None
        if kind == "salary" or match[0].startswith("reason"):
            alone = re.search(r"(?:^|[.:;|•])\s*$", before) and re.match(r"\s*(?:[.:;|•,]|$)", after)
            return labelled or (passage.kind not in _WORK and alone is not None)
        return re.search(r"\b(?:who|that|of|were|and)\s*$|s\s*$", before) is None
    if kind == "search":  # advisers place "people unemployed for years", and tell of it in the same words
        others = words.folded("other-seekers")
        return passage.kind not in _WORK and others.isdisjoint(plain_tokens(_sentence(text, match.start())))
    if kind == "people":
        trade = re.match(r"['’]s?\b|\s+(?:" + "|".join(words.load("oversharing/trades")) + r")\b", after)
        return trade is None and not claimed(plain_tokens(before + match[0] + after), vocabulary("breaks"))
    if kind == "conditions":
        return not claimed(plain_tokens(before + match[0] + after), vocabulary("breaks"))
    return True


@functools.lru_cache(maxsize=8)
def _pattern(wanted: tuple[str, ...]) -> re.Pattern[str]:
    phrases = sorted(wanted, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})(?!\w)" if phrases else r"(?!)")


def _labelled(case: Case, told: set[int]) -> Iterator[Hit]:
    """Lines with a label such as Salary and an amount."""
    for line in case.document.lines:
        match = _amount().search("\t".join(fold(part) for part in line.text.split("\t")))
        if match and line.index not in told:
            span = Span(line.index, match.start("label"), match.end())
            yield Hit((span,), {"text": excerpt(line.text[span.start : span.end])}, None, "salary")


@functools.cache
def _amount() -> re.Pattern[str]:
    labels = "|".join(sorted(map(re.escape, vocabulary("oversharing/pay-labels")), key=len, reverse=True))
    year = r"(?!(?:19|20)\d\d(?!\d|k|\s?k\b|[,.]\d|\s?/|\sper))"
    return re.compile(
        rf"(?:^|[\t|•;,(]\s?)(?P<label>{labels})\s?(?:[:=–-]\s?{year}(?:usd|eur|gbp|inr|rs\.?)?\s?[$€£₹]?|[$€£₹])\s?{year}\d[\d,.]*"
        rf"\s?k?(?:\s?(?:/|per\b|an?\b)\s?(?:hour|hr|h|year|yr|month|week|annum))?(?![\w%])"
    )


def _sentence(text: str, at: int) -> str:
    start = max((m.end() for m in re.finditer(r"[.!?]\s+", text[:at])), default=0)
    end = re.search(r"[.!?](?=\s|$)", text[at:])
    return text[start : at + end.end() if end else len(text)]
