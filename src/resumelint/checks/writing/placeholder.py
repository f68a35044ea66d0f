"""Slots of a template that were never filled in."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from itertools import chain

from resumelint.checks import said
from resumelint.checks.base import Case, check
from resumelint.checks.once import once
from resumelint.checks.passages import nodes
from resumelint.checks.place import excerpt
from resumelint.document import Span
from resumelint.finding import Hit
from resumelint.resume import Resume
from resumelint.text import words
from resumelint.text.patterns import fold

_WORD = re.compile(r"[^\W_]+")
_CODE = re.compile(r"\{\{.*?(?:\}\}|$)|\{%.*?(?:%\}|$)|<%.*?%>|\$\{\w+\}|\{[A-Z][A-Z_ ]{2,}\}")
_BRACKETS = re.compile(r"(?<![\w}\\])\[([^\[\]]{1,60})\]|(?<![\w}\\])\{([^{}]{1,60})\}|<([^<>]{1,60})>")
_AMOUNT = re.compile(
    r"(?<![\w-])(?:[$€£]\s?[Xx]{1,4}(?:[.,][Xx]{1,3})*[KkMmBb]?|(?:[Xx]{1,3}|##+|_{2,})\s?%|[XYZ]\s?%|(?:19|20)[Xx]{2})(?!\w)"
)
_CROSSES = re.compile(
    r"(?<![\w/.@-])(?:x{3,}|X{4,})(?:[-–/ ][xX]{2,})*(?![\w@])|(?<!\w)\(?X{3}\)?[ .-]X{2,3}[ .-]X{4}(?!\w)"
)

_HINT = re.compile(r"[\[{<]|[Xx]{2}|X\+|[$€£]\s?[Xx]|[XxYZ#_]\s?%|[Yy][Oo][Uu][Rr]")
"""What no slot is without, but for the stock words of templates."""


@check("placeholder", "text")
def placeholder(case: Case) -> Iterator[Hit]:
    """Unfilled slots of a template, one a line; of filler text that runs on, the first line."""
    pointers = {span.line: pointer for text, _, pointer in nodes(case.resume) for span in text.spans}
    before = -2
    for index in sorted(slot_lines(case.resume)):
        text = case.document.lines[index].text
        start, end = _slot(text) or (0, 0)
        runs_on = before == index - 1 and _filler(text) and _filler(case.document.lines[before].text)
        before = index
        if not runs_on:
            yield Hit((Span(index, start, end),), {"text": excerpt(text[start:end])}, pointers.get(index))


@once
def slot_lines(resume: Resume) -> frozenset[int]:
    """The lines that hold an unfilled slot of a template."""
    text, lines = said.folded(resume), resume.document.lines
    near = _known().keys() & said.said(resume)
    if not any(phrase in text for first in near for phrase in _known()[first]):  # the rest is looked at no further
        hinted = _HINT.search(resume.document.text)
        lines = tuple(line for line in lines if _HINT.search(line.text)) if hinted else ()
    return frozenset(line.index for line in lines if _slot(line.text))


def _slot(text: str) -> tuple[int, int] | None:
    """The first slot in a line."""
    found = chain(_plain_slots(text), _bracketed(text), _phrases(text))
    return min(found, default=None)


def _plain_slots(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_CODE, _AMOUNT, _CROSSES, _counts()):
        yield from (match.span() for match in pattern.finditer(text))


def _bracketed(text: str) -> Iterator[tuple[int, int]]:
    """Brackets in which every word is one that templates use. A single word is a slot where it fills its part of the
    line, or where it is one that nobody puts behind things as a tag. Web developers write <tags>: those take two words.
    """
    for match in _BRACKETS.finditer(text):
        known, small = set(words.load("slot-words")), set(words.load("slot-small-words"))
        inside = next(group for group in match.groups() if group is not None)
        said = re.findall(r"[^\W\d_]+", fold(inside))
        fills = not re.search(r"[^\W_]", text[: match.start()] + text[match.end() :])
        single = match[3] is None and (fills or not set(said).isdisjoint(words.load("slot-single")))
        clear = len(said) > 1 or single or _heads_line(text, match)
        if clear and set(said) <= known | small and set(said) & known and not re.search(r"[\d@:/=]", inside):
            yield match.span()


def _heads_line(text: str, match: re.Match[str]) -> bool:
    """Whether one word in angle brackets stands for what a line begins with: "<Employer>, Boston". Tags are written
    small."""
    word = match[3] or ""
    first = not text[: match.start()].rpartition("\t")[2].strip()
    return first and word[:1].isupper() and fold(word) in words.load("slot-single")


def _phrases(text: str) -> Iterator[tuple[int, int]]:
    """Stock words of templates, and "Your Name" alone capitalised or run together: prose has it small."""
    folded = fold(text)
    for phrase in _stock():
        at = folded.find(phrase)
        after = at + len(phrase)
        if at >= 0 and not folded[max(0, at - 1) : at].isalnum() and not folded[after : after + 1].isalnum():
            yield at, after
    for match in _alone().finditer(text):
        yield match.span(1)
    for match in _your().finditer(text):
        run_together = not match[1].isspace() and (match[1] != "" or match[0].islower())
        alone = re.search(r"(^|[\t|•·,;:])\s*$", text[: match.start()]) and re.match(
            r"\s*($|[\t|•·,;])", text[match.end() :]
        )
        if run_together or (match[0][0] == "Y" and match[2][0].isupper() and alone):
            yield match.span()


@functools.cache
def _counts() -> re.Pattern[str]:
    """Crosses before what could be counted: "XX hours", "X+ years"."""
    units = "|".join(re.escape(unit) for name in ("time-units", "company-sizes") for unit in words.load(name))
    return re.compile(rf"(?<![\w'’-])(?:X{{2,3}}\+?|X\+)(?=\s(?:{units})(?!\w))")


def _filler(text: str) -> bool:
    folded = fold(text)
    return any(phrase in folded for phrase in _stock())


@functools.cache
def _stock() -> tuple[str, ...]:
    return tuple(map(fold, words.load("placeholder-phrases")))


@functools.cache
def _known() -> dict[str, list[str]]:
    """What is a slot without any sign of one, by its first word."""
    found: dict[str, list[str]] = {}
    for phrase in (*_stock(), *map(fold, words.load("slot-alone"))):
        found.setdefault(_WORD.findall(phrase)[0], []).append(phrase)
    return found


@functools.cache
def _alone() -> re.Pattern[str]:
    """Words that are a slot where they fill their part of the line."""
    phrases = "|".join(re.escape(phrase) for phrase in words.load("slot-alone"))
    return re.compile(rf"(?:^|[\t|•·])[ ]?({phrases})(?=\s*(?:$|[\t|•·,]))", re.I)


@functools.cache
def _your() -> re.Pattern[str]:
    things = "|".join(re.escape(thing) for thing in words.load("your-things"))
    return re.compile(rf"(?<!\w)your([\s._-]?)({things})(?![^\W\d_])", re.I)
