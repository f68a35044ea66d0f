"""GitLab's code quality report. GitLab hides all but one of equal fingerprints, so a file's name is part of each.

Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

import hashlib
from typing import Any

from resumelint.finding import FileReport, Finding, Level, Report, RuleInfo
from resumelint.report.ci import line_of, relative, sentence
from resumelint.report.dump import dump
from resumelint.report.pen import Pen

_SEVERITIES = {Level.ERROR: "major", Level.WARNING: "minor", Level.NOTE: "info"}


def file(report: FileReport, rules: dict[str, RuleInfo], pen: Pen) -> str:
    """Nothing: one JSON text holds all files."""
    return ""


def end(report: Report, pen: Pen) -> str:
    """A JSON list with an entry a finding."""
    return dump([_entry(relative(f.path), finding) for f in report.files for finding in f.findings], indent=2) + "\n"


def _entry(path: str, finding: Finding) -> dict[str, Any]:
    of_file = f"{path}\0{finding.fingerprint}".encode("utf-8", "surrogateescape")
    return {
        "description": sentence(finding),
        "check_name": finding.rule,
        "fingerprint": hashlib.sha256(of_file).hexdigest()[:32],
        "severity": _SEVERITIES[finding.level],
        "location": {"path": path, "lines": {"begin": line_of(finding.location)}},
    }
