"""Runs the examples of a rule file: on every bad one the rule must speak, on every good one be silent.

A sample is text, put where the rule's scope says, or a table (rules/README.md lists its keys). Either becomes a small
document without geometry, laid out as the plainest resume is: name, headline, contact, then a heading a section.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from resumelint.document import Document
from resumelint.engine import run as engine
from resumelint.engine import sheet
from resumelint.engine.rule import Example, Rule, RuleError, nearest
from resumelint.finding import Finding
from resumelint.resume import Resume

TODAY = datetime.date(2026, 11, 22)
"""The day on which samples are read when they don't say."""


class Outcome(Struct, frozen=True):
    """What a rule made of one of its examples."""

    example: Example
    findings: tuple[Finding, ...]
    crashed: bool = False

    @property
    def ok(self) -> bool:
        return not self.crashed and bool(self.findings) == self.example.bad


def run_examples(rule: Rule) -> tuple[Outcome, ...]:
    """Run every example of a rule, in order. Raises RuleError when a sample can't be made into a document."""
    return tuple(_run(rule, example) for example in rule.examples)


def failures(rule: Rule) -> Iterator[str]:
    """One sentence for every example that doesn't do what it says."""
    for outcome in run_examples(rule):
        shown = str(outcome.example.sample)
        if outcome.crashed:
            yield f"{rule.name}: the check crashed on the example {shown}"
        elif not outcome.ok and outcome.example.bad:
            yield f"{rule.name}: no finding in the bad example {shown}"
        elif not outcome.ok:
            yield f"{rule.name}: a finding in the good example {shown}: {outcome.findings[0].message}"


def _run(rule: Rule, example: Example) -> Outcome:
    table = _table(rule, example.sample)
    try:
        today = datetime.date.fromisoformat(str(table.get("today", TODAY)))
        region = str(table["region"]) if "region" in table else None
        resume = _read(str(table["text"]), region or engine.HOME) if "text" in table else sheet.resume_of(table)
        profile = sheet.profile_of(table)
    except (ValueError, TypeError, AttributeError, KeyError) as error:
        raise RuleError(f"{rule.source}: the example {example.sample!r} can't be read: {error}") from None
    findings, crashed = engine.run((rule,), resume, today=today, region=region, profile=profile)
    return Outcome(example, tuple(f for f in findings if f.rule == rule.name), crashed)


def _read(text: str, region: str) -> Resume:
    """A whole resume in plain text, through the reader and the parser that files go through."""
    from resumelint.parse import parse
    from resumelint.read.text import lines_of

    return parse(Document("sample", "text", tuple(lines_of(text))), region)


def _table(rule: Rule, sample: str | Mapping[str, Any]) -> Mapping[str, Any]:
    if isinstance(sample, Mapping):
        for key in sample:
            if key not in sheet.KEYS:
                raise RuleError(f"{rule.source}: unknown key '{key}' in an example{nearest(key, sheet.KEYS)}")
        return sample
    job = {"position": "Analyst", "name": "Acme Robotics", "startDate": "2021-03"}
    placed: dict[str, dict[str, Any]] = {
        "headline": {"basics": {"label": sample}},
        "summary": {"basics": {"summary": sample}},
        "position": {"work": [{**job, "summary": sample}]},
        "bullet": {"work": [{**job, "highlights": [sample]}]},
        "bullet.start": {"work": [{**job, "highlights": [sample]}]},
        "skills": {"skills": [{"name": "", "keywords": [x.strip() for x in sample.split(",")]}]},
    }
    if rule.scope in placed:
        return {"resume": placed[rule.scope]}
    where = {"top": "top", "section": "heading"}.get(rule.scope, "line")
    return {where: sample}
