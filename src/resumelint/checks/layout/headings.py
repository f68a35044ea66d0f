"""Whether the jobs stand under a heading that a parser knows."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from resumelint.checks.base import Case, check
from resumelint.checks.place import excerpt
from resumelint.finding import Hit
from resumelint.text import words


@check("heading-unknown", "heading")
def heading_unknown(case: Case) -> Iterator[Hit]:
    """The heading above the jobs, where none above any of them is known."""
    resume = case.resume
    jobs = {line for job in resume.work for line in job.lines}
    headings = [(s.heading, s.lines) for s in resume.sections if s.heading and jobs.intersection(s.lines)]
    under = {line for _, lines in headings for line in lines}
    if headings and jobs <= under and not any(_tells(heading.value) for heading, _ in headings):
        heading = headings[0][0]
        yield Hit(heading.spans, {"heading": excerpt(heading.value)})


def _tells(heading: str) -> bool:
    """Whether it holds a word by which a parser takes it for a heading over jobs, or is a known heading. Jobs under one
    that is known for another thing may be there by a misreading."""
    return bool(words.heading_kind(heading)) or not _signals().isdisjoint(words.fold(heading).split())


@functools.cache
def _signals() -> frozenset[str]:
    return words.folded("experience-words") | words.folded("work-signals")
