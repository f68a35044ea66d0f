"""JSON for programs: the shape is a contract and only grows. Same findings, same bytes."""

from __future__ import annotations

from typing import Any

from resumelint import __version__
from resumelint.finding import FileReport, Finding, Level, Location, Report, RuleInfo
from resumelint.report.dump import box_of, dump
from resumelint.report.pen import Pen


def file(report: FileReport, rules: dict[str, RuleInfo], pen: Pen) -> str:
    """Nothing: one JSON text holds all files."""
    return ""


def end(report: Report, pen: Pen) -> str:
    """The whole report."""
    counts = {level.value: report.count(level) for level in Level}
    table = {
        "version": 1,
        "tool": {"name": "resumelint", "version": __version__},
        "today": report.today,
        "files": [file_table(file) for file in report.files],
        "summary": {"files": len(report.files), **counts},
    }
    return dump(table, indent=2) + "\n"


def file_table(report: FileReport) -> dict[str, Any]:
    """One entry of `files`."""
    return {"path": report.path, "kind": report.kind, "findings": [_finding(f) for f in report.findings]}


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "level": finding.level.value,
        "message": finding.message,
        "fix": finding.fix,
        "location": _location(finding.location),
        "related": [{"path": other.path, "location": _location(other.location)} for other in finding.related],
        "fingerprint": finding.fingerprint,
    }


def _location(at: Location | None) -> dict[str, Any] | None:
    if at is None:
        return None
    return {"page": at.page, "line": at.line, "box": box_of(at.box), "text": at.text, "pointer": at.pointer}
