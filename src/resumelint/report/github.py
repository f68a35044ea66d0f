"""Workflow commands of GitHub Actions: annotations. Errors come first, as only ten a step are shown.

Source: https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from resumelint.finding import FileReport, Finding, Level, Report, RuleInfo
from resumelint.report.ci import graded, line_of, oneline, relative, sentence
from resumelint.report.pen import Pen

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


def file(report: FileReport, rules: dict[str, RuleInfo], pen: Pen) -> str:
    """Nothing: the gravest of all files come first."""
    return ""


def end(report: Report, pen: Pen) -> str:
    """A command a line."""
    return "".join(_command(file.path, finding) + "\n" for file, finding in graded(report.files))


def _command(path: str, finding: Finding) -> str:
    name, line = _property(oneline(relative(path))), line_of(finding.location)
    where = f"file={name},line={line},title={_property(finding.rule)}"
    return f"::{_COMMANDS[finding.level]} {where}::{_message(sentence(finding))}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
