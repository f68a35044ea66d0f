"""What every check gets (Case) and how it becomes known by name.

A check is a pure generator: `check(case) -> Iterator[Hit]`. It opens no file, reads no clock, and puts no text
together: messages stand in the rule file, and the engine masks personal values where it was asked to.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from msgspec import Struct, field

from resumelint.document import Document
from resumelint.finding import Hit
from resumelint.resume import Resume


class Case(Struct, frozen=True):
    """One rule applied to one document."""

    resume: Resume
    today: datetime.date
    region: str = "US"
    """ISO country code for phone numbers and customs."""
    region_named: bool = False
    """The user named the region: its customs count, wherever the resume is from (see home.py)."""
    profile: Resume | None = None
    scope: str = "document"
    words: tuple[str, ...] = ()
    """Those of the rule's `words` that stand in the document, folded (see patterns.py)."""
    patterns: tuple[tuple[Mapping[str, Any], ...], ...] = ()
    """The rule's spaCy Matcher patterns."""
    languages: tuple[str, ...] = ()
    """The languages in which the rule works; empty for any."""
    options: Mapping[str, object] = field(default_factory=dict)
    """The rule's options, the user's settings laid over the defaults of the rule file."""

    @property
    def document(self) -> Document:
        return self.resume.document


Check = Callable[[Case], Iterator[Hit]]

CHECKS: dict[str, Check] = {}
PLACEHOLDERS: dict[str, frozenset[str]] = {}
"""By check, the names of the values its hits carry, so that a message that asks for another is refused on loading."""


def check(name: str, *values: str) -> Callable[[Check], Check]:
    """Register a check under the name that rule files use; `values` are the placeholders it fills in messages.

    Raises ValueError when the name is taken.
    """

    def register(function: Check) -> Check:
        if name in CHECKS:
            raise ValueError(f"two checks are named {name!r}")
        CHECKS[name] = function
        PLACEHOLDERS[name] = frozenset(values)
        return function

    return register
