"""Labels before the values of a form: "Employer: Acme"."""

from __future__ import annotations

import functools
import re

from resumelint.text import words


def label_length(text: str) -> int:
    """How long the label is that a field begins with ("Employer: Acme"); 0 for none."""
    m = _label("field-labels").match(text)
    return m.end() if m else 0


def title_label_length(text: str) -> int:
    """How long the label is before a job's title ("Designation: Clerk"); 0 for none."""
    m = _label("title-labels").match(text)
    return m.end() if m else 0


def account_label_length(text: str) -> int:
    """How long the label is before what was done in a job ("Main activities and responsibilities"); 0 for none."""
    m = _label("account-labels").match(text)
    return m.end() if m else 0


def is_account_caption(text: str) -> bool:
    """Whether the line says no more than that an account of the work follows: "Highlights", "Key Achievements:"."""
    return len(text) < 60 and words.fold(text) in words.folded("account-captions")


@functools.cache
def _label(name: str) -> re.Pattern[str]:
    forms = sorted(words.load(name), key=len, reverse=True)
    return re.compile(rf"\W*(?:{'|'.join(re.escape(f) for f in forms)})(?:\s*:\s*|\t)", re.IGNORECASE)
