"""Runs one built-in rule on a resume described in few words."""

from __future__ import annotations

import datetime
from typing import Any

from resumelint.engine import run as engine
from resumelint.engine import sheet
from resumelint.finding import Finding
from resumelint.ruleset import load_rules, select

RULES = load_rules(installed=False)
TODAY = datetime.date(2026, 11, 22)


def found(rule: str, sample: dict[str, Any], **options: object) -> tuple[Finding, ...]:
    """The findings of a rule in a sample (`sheet.KEYS` lists what it may hold), with options set."""
    rules = select(RULES, [rule], options={rule: options} if options else {})
    resume, profile, region = sheet.resume_of(sample), sheet.profile_of(sample), sample.get("region")
    findings, crashed = engine.run(rules, resume, today=TODAY, region=region, profile=profile)
    assert not crashed, findings
    return tuple(f for f in findings if f.rule == rule)


def message(rule: str, sample: dict[str, Any]) -> str:
    """The message of the one finding of a rule in a sample, empty for none."""
    findings = found(rule, sample)
    assert len(findings) < 2, findings
    return findings[0].message if findings else ""


def basics(**fields: object) -> dict[str, Any]:
    """A sample with these fields of JSON Resume's basics."""
    return {"resume": {"basics": fields}}
