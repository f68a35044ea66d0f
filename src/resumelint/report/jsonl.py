"""JSON lines for programs: one file object a line, as they are done."""

from __future__ import annotations

from resumelint.finding import FileReport, Report, RuleInfo
from resumelint.report.dump import dump
from resumelint.report.json import file_table
from resumelint.report.pen import Pen


def file(report: FileReport, rules: dict[str, RuleInfo], pen: Pen) -> str:
    """One line."""
    return dump(file_table(report)) + "\n"


def end(report: Report, pen: Pen) -> str:
    """Nothing: every file has had its line."""
    return ""
