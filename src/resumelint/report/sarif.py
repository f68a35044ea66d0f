"""SARIF 2.1.0, as GitHub's code scanning takes it: every result has a physical location with a line of at least 1 (one
without makes it refuse the whole upload), addresses are relative, and the page stands in the message and in a logical
location, as SARIF's regions know lines only.

Sources: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html,
https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
"""

from __future__ import annotations

from typing import Any

from resumelint import __version__
from resumelint.finding import FileReport, Finding, Location, Report, RuleInfo
from resumelint.report.ci import line_of, oneline, sentence, uri
from resumelint.report.dump import dump
from resumelint.report.pen import Pen

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def file(report: FileReport, rules: dict[str, RuleInfo], pen: Pen) -> str:
    """Nothing: one JSON text holds all files."""
    return ""


def end(report: Report, pen: Pen) -> str:
    """The whole log, of one run."""
    known = {rule.name: i for i, rule in enumerate(report.rules)}
    run = {
        "tool": {"driver": _driver(report.rules)},
        "columnKind": "unicodeCodePoints",
        "results": [_result(f.path, finding, known) for f in report.files for finding in f.findings],
    }
    return dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _driver(rules: tuple[RuleInfo, ...]) -> dict[str, Any]:
    descriptors = [_descriptor(rule) for rule in rules]
    return {"name": "resumelint", "version": __version__, "rules": descriptors}


def _descriptor(rule: RuleInfo) -> dict[str, Any]:
    why = " ".join(rule.why.split()) or oneline(rule.summary)
    return {
        "id": rule.name,
        "shortDescription": {"text": oneline(rule.summary)},
        "fullDescription": {"text": why},
        "help": {"text": why},
        "defaultConfiguration": {"level": rule.level.value},
        "properties": {"tags": [rule.name.partition("/")[0]]},
    }


def _result(path: str, finding: Finding, known: dict[str, int]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": finding.level.value,
        "message": {"text": sentence(finding)},
        "locations": [_location(path, finding.location)],
        "partialFingerprints": {"resumelint/v1": finding.fingerprint},
    }
    if finding.rule in known:
        result["ruleIndex"] = known[finding.rule]
    if finding.related:
        related = [_location(other.path, other.location) for other in finding.related]
        result["relatedLocations"] = [{"id": i, **place} for i, place in enumerate(related, 1)]
    return result


def _location(path: str, at: Location | None) -> dict[str, Any]:
    region: dict[str, Any] = {"startLine": line_of(at)}
    if at and at.line and at.end > at.start:
        region |= {"startColumn": at.start + 1, "endColumn": at.end + 1}
    if at and at.text:
        region["snippet"] = {"text": at.text}
    place: dict[str, Any] = {"physicalLocation": {"artifactLocation": {"uri": uri(path)}, "region": region}}
    if at and at.page is not None:
        place["logicalLocations"] = [{"name": f"page {at.page}", "fullyQualifiedName": _qualified(at), "kind": "page"}]
    return place


def _qualified(at: Location) -> str:
    return f"page {at.page}{at.pointer or ''}"
