"""Labels before the values of a form: "Employer: Acme"."""

from __future__ import annotations

import functools
import re

from resumelint.text import words

_LONGEST_SENTENCE = 200
_OPENERS = frozenset(("as", "in", "at", "with", "for", "by"))
"""A sentence that tells a job has one of them behind its first words."""
_FIELD = re.compile(r"\W*+([^:\t]{1,120}?)(?:\s*:\s*|\t)")
"""What may be a label, and what parts it from its value."""


def label_length(text: str, kind: str = "field-labels") -> int:
    """How long the label is that a field begins with ("Employer: Acme"), one of the list of this name; 0 for none."""
    m = _FIELD.match(text) if ":" in text or "\t" in text else None
    return m.end() if m and m[1].casefold() in _labels(kind) else 0


def label_of(text: str) -> str:
    """The label that a field begins with, folded; empty for none."""
    return words.fold(text[: label_length(text)])


def title_label_length(text: str) -> int:
    """How long the label is before a job's title ("Designation: Clerk"); 0 for none."""
    return label_length(text, "title-labels")


def account_label_length(text: str) -> int:
    """How long the label is before what was done in a job ("Main activities and responsibilities"); 0 for none."""
    return label_length(text, "account-labels")


def is_account_caption(text: str) -> bool:
    """Whether the line says no more than that an account of the work follows: "Highlights", "Key Achievements:"."""
    return len(text) < 60 and words.fold(text) in words.folded("account-captions")


@functools.cache
def _labels(kind: str) -> frozenset[str]:
    return frozenset(entry.casefold() for entry in words.load(kind))


def told_job(text: str) -> tuple[tuple[int, int], ...]:
    """Where title, employer and dates stand in a sentence that tells a job: "Working as Clerk in Halden Ltd., Pune from
    May 2019 to till date"; nothing where it is none."""
    tokens = text[:60].casefold().split()
    if len(text) > _LONGEST_SENTENCE or not any(token in _OPENERS for token in tokens[:4]):
        return ()
    m = _told().match(text)
    if m is None or not any(c.isdigit() for c in m["when"]):
        return ()
    title, employer = ("t1", "e1") if m["t1"] else ("t2", "e2")
    return m.span(title), m.span(employer), m.span("when")


@functools.cache
def _told() -> re.Pattern[str]:
    opener = "|".join(re.escape(form) for form in sorted(words.load("employment-openers"), key=len, reverse=True))
    name, held = r"[A-Z][^;]{1,80}?", r"[A-Z][^,;.]{1,60}?"
    beside = r"(?:in|at|with|for|by)\s+(?:M/s\.?\s+)?"
    return re.compile(
        rf"\W*(?i:{opener})\s+(?:as\s+(?:an?\s+)?(?P<t1>{held})\s+{beside}(?P<e1>{name})"
        rf"|{beside}(?P<e2>{name})\s+as\s+(?:an?\s+)?(?P<t2>{held}))"
        r"[,.]?\s+(?:(?:from|during)\s+|(?=since\b))(?P<when>[^;]{4,50}?)\.?$"
    )
