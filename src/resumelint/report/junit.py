"""JUnit XML, in the dialect that Jenkins published a schema for: a suite a file, a case a finding; a file without one
is a case that passes. What doesn't make the run fail is no failure but a note in the case's output.

Source: https://github.com/jenkinsci/xunit-plugin, junit-10.xsd
"""

from __future__ import annotations

import re

from lxml import etree

from resumelint.finding import FileReport, Finding, Level, Report, RuleInfo
from resumelint.report.ci import line_of, oneline, relative, sentence
from resumelint.report.pen import Pen

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def file(report: FileReport, rules: dict[str, RuleInfo], pen: Pen) -> str:
    """Nothing: one XML text holds all files."""
    return ""


def end(report: Report, pen: Pen) -> str:
    """The whole document."""
    limit = Level(report.fail_on).rank if report.fail_on in list(Level) else -1
    suites = etree.Element("testsuites", name="resumelint")
    for checked in report.files:
        suites.append(_suite(checked, limit))
    text: bytes = etree.tostring(suites, encoding="utf-8", xml_declaration=True, pretty_print=True)
    return text.decode("utf-8")


def _suite(report: FileReport, limit: int) -> etree._Element:
    name = _safe(oneline(relative(report.path)))
    failures = sum(finding.level.rank <= limit for finding in report.findings)
    cases = len(report.findings) or 1
    suite = etree.Element("testsuite", name=name, tests=str(cases), failures=str(failures), errors="0")
    for finding in report.findings:
        suite.append(_case(name, finding, failed=finding.level.rank <= limit))
    if not report.findings:
        etree.SubElement(suite, "testcase", name="no findings", classname=name)
    return suite


def _case(path: str, finding: Finding, *, failed: bool) -> etree._Element:
    case = etree.Element("testcase", name=f"{finding.rule} (line {line_of(finding.location)})", classname=path)
    if failed:
        failure = etree.SubElement(case, "failure", message=_safe(oneline(finding.message)), type=finding.level.value)
        failure.text = _safe(sentence(finding))
    else:
        etree.SubElement(case, "system-out").text = _safe(f"{finding.level.value}: {sentence(finding)}")
    return case


def _safe(text: str) -> str:
    """One control character would void the whole file."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
