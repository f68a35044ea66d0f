"""Reviewdog's diagnostic format: one DiagnosticResult.

Source: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
"""

from __future__ import annotations

from typing import Any

from resumelint.finding import FileReport, Finding, Level, Report, RuleInfo
from resumelint.report.ci import relative, sentence
from resumelint.report.dump import dump
from resumelint.report.pen import Pen

_SEVERITIES = {Level.ERROR: "ERROR", Level.WARNING: "WARNING", Level.NOTE: "INFO"}


def file(report: FileReport, rules: dict[str, RuleInfo], pen: Pen) -> str:
    """Nothing: one JSON text holds all files."""
    return ""


def end(report: Report, pen: Pen) -> str:
    """The whole result."""
    diagnostics = [_diagnostic(relative(f.path), finding) for f in report.files for finding in f.findings]
    return dump({"source": {"name": "resumelint"}, "diagnostics": diagnostics}, indent=2) + "\n"


def _diagnostic(path: str, finding: Finding) -> dict[str, Any]:
    location: dict[str, Any] = {"path": path}
    if finding.location and finding.location.line:  # a finding about the whole document has no range
        location["range"] = {"start": {"line": finding.location.line}}
    return {
        "message": sentence(finding),
        "location": location,
        "severity": _SEVERITIES[finding.level],
        "code": {"value": finding.rule},
    }
