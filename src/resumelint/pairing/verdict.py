"""What can be said of two pieces, one of each side."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum


class Verdict(Enum):
    SAME = "same"
    UNSURE = "unclear"
    """They may be the same thing in other words: no rule speaks."""
    DIFFERENT = "different"


def kindest(verdicts: Iterable[Verdict]) -> Verdict:
    """The one that is nearest to sameness; DIFFERENT for none."""
    found = set(verdicts)
    return next((v for v in (Verdict.SAME, Verdict.UNSURE) if v in found), Verdict.DIFFERENT)
