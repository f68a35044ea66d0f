"""Reports: one file an output format. A reporter sees a Report and never runs a rule.

A format is a module with two functions: `file` is what can be said of one file as soon as it is checked, `end` what is
said when all are. Their texts, one after the other, are the report; either may be empty. HTML of many files is a folder
instead of one text: a page a client and an index.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from resumelint.finding import FileReport, Report, RuleInfo
    from resumelint.report.pen import Pen

FORMATS = ("text", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "html")
PEOPLE = "text"
"""The format that is read by people."""
WHOLE = frozenset(FORMATS) - {PEOPLE, "jsonl"}
"""The formats that say nothing before all files are done, and need all that was found then."""


def is_folder(form: str, path: str) -> bool:
    """Whether a report is a folder of pages: html is, unless the path ends like a page's name."""
    return form == "html" and not path.lower().endswith((".html", ".htm"))


class Reporter(Protocol):
    """What a module of this package offers."""

    def file(self, report: FileReport, rules: dict[str, RuleInfo], pen: Pen) -> str: ...

    def end(self, report: Report, pen: Pen) -> str: ...


def reporter(name: str) -> Reporter:
    """The reporter for one of FORMATS."""
    module: Reporter = importlib.import_module(f"resumelint.report.{name}")
    return module


def render(name: str, report: Report, pen: Pen) -> str:
    """A whole report in one of FORMATS."""
    chosen, rules = reporter(name), {rule.name: rule for rule in report.rules}
    return "".join(chosen.file(file, rules, pen) for file in report.files) + chosen.end(report, pen)
