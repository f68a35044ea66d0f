"""Text that a machine reads and no person sees."""

from __future__ import annotations

from collections.abc import Iterator

from resumelint.checks.base import Case, check
from resumelint.checks.place import excerpt, plain
from resumelint.document import Cause, Document, Unseen
from resumelint.finding import Hit

_HONEST = (Cause.ALTERNATIVE, Cause.SPLIT)
_LEAST_LETTERS = 8
"""Fewer are a phantom that aligns something, or what an editor left behind."""


@check("hidden-text", "text", "where")
def hidden_text(case: Case) -> Iterator[Hit]:
    """Every stretch of it, with the cause as variant."""
    for found in case.document.unseen:
        if found.cause not in _HONEST and sum(c.isalnum() for c in found.text) >= _LEAST_LETTERS:
            where = plain(whereabouts(case.document, found))
            yield Hit(values={"text": excerpt(found.text), "where": where}, variant=found.cause.value, unseen=found)


def whereabouts(document: Document, found: Unseen) -> str:
    """Where words stand that stand on no line, e.g. "on page 1", "below line 12"."""
    if found.page is not None:
        return f"on page {found.page}"
    if found.near is None:
        return "in this file"
    return f"below line {document.lines[found.near].number}"
