"""Marked-up copies: the person's own document with the findings in it, as Word comments or as highlights with notes in
a PDF. The document itself is only read; `copies.py` writes what is made here.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence

from msgspec import Struct

from resumelint.document import Document
from resumelint.finding import Finding, RuleInfo
from resumelint.markup.notes import Note, note
from resumelint.read.limits import Limits

AUTHOR = "resumelint"


class Copy(Struct, frozen=True):
    """A marked-up copy, or, with no data, the reason why there is none, as a clause. `suffix`: of its file's name."""

    suffix: str = ""
    data: bytes = b""
    reason: str = ""


class CantMark(Exception):
    """There can't be a marked-up copy; the text says why, as a clause."""


def marked(
    document: Document,
    findings: Sequence[Finding],
    rules: Mapping[str, RuleInfo],
    today: datetime.date,
    limits: Limits,
) -> Copy:
    """A copy of the document's file with a note for each finding. Raises Unreadable, and for a damaged file nearly
    anything."""
    notes = [note(finding, rules.get(finding.rule), document) for finding in findings]
    if document.format not in ("pdf", "linkedin-pdf", "docx"):
        return Copy(reason="only PDF and DOCX can be marked up")
    if not notes:
        return Copy(reason="nothing was found in it")
    suffix = ".docx" if document.format == "docx" else ".pdf"
    try:
        return Copy(suffix, _data(document, notes, today, limits))
    except CantMark as error:
        return Copy(reason=str(error))


def _data(document: Document, notes: Sequence[Note], today: datetime.date, limits: Limits) -> bytes:
    if document.format == "docx":
        from resumelint.markup.word import commented

        return commented(document, notes, today, limits)
    from resumelint.markup.pdf import annotated

    return annotated(document, notes, today)
