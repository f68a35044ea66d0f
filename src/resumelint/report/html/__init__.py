"""HTML for people: each page as a picture with the findings boxed and numbered on it, and beside it what is wrong, why,
and what to do. One file that needs no network and no script, and forbids both by its content-security policy.

Several clients are several pages and an index: see `page`, `entry` and `index`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from resumelint.finding import FileReport, Report, RuleInfo
from resumelint.report.html.folder import INDEX, Entry, Names, entry
from resumelint.report.html.marks import part
from resumelint.report.html.template import fill
from resumelint.report.pen import Pen

__all__ = ["INDEX", "Entry", "Names", "end", "entry", "file", "index", "page"]


def file(report: FileReport, rules: dict[str, RuleInfo], pen: Pen) -> str:
    """Nothing: a resume and its profile stand on one page."""
    return ""


def end(report: Report, pen: Pen) -> str:
    """All files on one page: for one client."""
    return page(report.files, {rule.name: rule for rule in report.rules}, report.today)


def page(files: Sequence[FileReport], rules: Mapping[str, RuleInfo], today: str) -> str:
    """One client: a resume and, where there is one, its profile. It says nothing of any other."""
    parts = [part(report, rules, number) for number, report in enumerate(files, 1)]
    return fill("page.html.jinja", parts=parts, today=today)


def index(entries: Sequence[Entry], today: str) -> str:
    """The table of all clients, with links to their pages beside it."""
    return fill("index.html.jinja", entries=entries, today=today)
