"""Labels before the values of a form: "Employer: Acme"."""

from __future__ import annotations

import functools
import re

from resumelint.text import words

_FIELD = re.compile(r"\W*+([^:\t]{1,120}?)(?:\s*:\s*|\t)")
"""What may be a label, and what parts it from its value."""


def label_length(text: str, kind: str = "field-labels") -> int:
    """How long the label is that a field begins with ("Employer: Acme"), one of the list of this name; 0 for none."""
    m = _FIELD.match(text)
    return m.end() if m and m[1].casefold() in _labels(kind) else 0


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
