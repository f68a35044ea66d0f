"""References: the line that offers them, and other people's numbers given away."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from resumelint.checks.base import Case, check
from resumelint.checks.home import home
from resumelint.checks.kinds import claimed, plain_tokens
from resumelint.checks.place import excerpt
from resumelint.checks.said import said
from resumelint.document import Line, Span
from resumelint.finding import Hit
from resumelint.resume import Resume, Section
from resumelint.text import words

_CONTACT = re.compile(r"[^\s@]+@[^\s@]+\.\w{2,}|\+?\(?\d[\d ().\-/]{7,}\d")


@check("references", "text")
def references(case: Case) -> Iterator[Hit]:
    """Lines that only say that there are references; where there is none and it isn't customary, referees' private
    details."""
    sections = [section for section in case.resume.sections if section.kind == "references"]
    under = {index for section in sections for index in section.lines}
    lines = () if said(case.resume).isdisjoint(_words("offers")) else case.document.lines
    offered = [hit for line in lines for hit in _offers(line, line.index in under)]
    yield from offered
    private = [] if offered else [hit for section in sections for hit in _private(case, section)]
    if private and not _customary(case.resume, home(case)):
        yield from private


def _offers(line: Line, under: bool) -> Iterator[Hit]:
    for part in line.parts():
        text = line.text[part.start : part.end]
        if _offer(text, under):
            yield Hit((part,), {"text": excerpt(text)})


def _offer(text: str, under: bool) -> bool:
    """Whether a line says that references can be had, and nothing else; `under` their heading it need not name them."""
    tokens, nouns, offers = set(plain_tokens(text)), _words("nouns"), _words("offers")
    named = under or not tokens.isdisjoint(nouns)
    return named and not tokens.isdisjoint(offers) and tokens <= nouns | offers | _words("fillers")


@functools.cache
def _words(name: str) -> frozenset[str]:
    return frozenset(words.load(f"reference-{name}"))


def _private(case: Case, section: Section) -> Iterator[Hit]:
    """The first line with a referee's number or address."""
    for index in section.lines:
        if match := _CONTACT.search(case.document.lines[index].text):
            spans = (Span(index, match.start(), match.end()),)
            yield Hit(spans, {"text": excerpt(match[0].strip())}, None, "referees")
            return


def _customary(resume: Resume, region: str) -> bool:
    """Whether referees are expected: in academia, and in some countries."""
    if region in words.load("referee-regions"):
        return True
    titles = [p.title.value for p in resume.work if p.title] + [h.value for h in (resume.contact.headline,) if h]
    academic = any(claimed(plain_tokens(title), words.load("academic-titles")) for title in titles)
    return academic or any(section.kind == "publications" for section in resume.sections)
