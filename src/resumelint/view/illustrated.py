"""What needs the document itself once its findings are known: pictures of its pages, and its marked-up copy.

A file may want more of the machine when it is drawn than when it is read. So a report is there without its pictures
first, and whatever becomes of them costs no finding.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from msgspec import structs

from resumelint import baseline
from resumelint.finding import FileReport, Shown
from resumelint.plan import Job

if TYPE_CHECKING:
    from resumelint.document import Document
    from resumelint.markup import Copy

_SHARE = 3
"""Pictures may take this part of a file's time, so that what draws slowly gets some and the copy is made."""


def plain(document: Document, report: FileReport, job: Job) -> FileReport:
    """The report with what costs nothing to show: the text, or the pages blank."""
    from resumelint.view.sheets import blank, shown

    if not job.show:
        return report
    bare = blank(document) if job.redact or document.pages else shown(document, 0)
    return structs.replace(report, shown=bare)


def drawn(document: Document, report: FileReport, job: Job) -> FileReport:
    """The report with pictures of the pages; blank pages where nothing personal may be seen, or none can be drawn."""
    from resumelint.view.sheets import shown

    if not job.show or job.redact or not document.pages:
        return report
    try:
        return structs.replace(report, shown=shown(document, job.settings.limits.seconds / _SHARE))
    except Exception as error:
        _raise_if_asked(error)
        return without_pictures(report, f"they could not be drawn ({type(error).__name__})")


def without_pictures(report: FileReport, reason: str) -> FileReport:
    """The report, saying why its pages are blank."""
    return structs.replace(report, shown=structs.replace(report.shown or Shown(), why=reason))


def copy(document: Document, report: FileReport, job: Job) -> Copy | None:
    """The marked-up copy of a file, where copies are made. That there can't be one costs no finding."""
    from resumelint.markup import Copy, marked

    if not job.marked:
        return None
    new = baseline.news(report, job.known) if job.known else report
    try:
        return marked(document, new.findings, {r.name: r.info for r in job.rules}, job.today, job.settings.limits)
    except Exception as error:
        _raise_if_asked(error)
        return Copy(reason=f"it could not be marked up ({type(error).__name__})")


def _raise_if_asked(error: Exception) -> None:
    if os.environ.get("RESUMELINT_DEBUG"):
        raise error
