"""Being written."""

from __future__ import annotations

from collections.abc import Iterator

from resumelint.checks.base import Case, check
from resumelint.finding import Hit


@check("raised", "reason", "what", "groups", "rule", "error")
def raised(case: Case) -> Iterator[Hit]:
    """Nothing: findings of rules with this check are raised while a file is read or its rules run."""
    yield from ()
