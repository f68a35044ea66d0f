"""Runs one built-in rule on a whole resume in plain text, through the reader and the parser that files go through."""

from __future__ import annotations

from resumelint.document import Document
from resumelint.engine import run as engine
from resumelint.finding import Finding
from resumelint.parse import parse
from resumelint.read.text import lines_of
from resumelint.ruleset import select
from tests.checks.bench import RULES, TODAY


def on_paper(rule: str, text: str) -> tuple[Finding, ...]:
    """The findings of a rule in a text."""
    resume = parse(Document("sample", "text", tuple(lines_of(text))), "US")
    findings, crashed = engine.run(select(RULES, [rule]), resume, today=TODAY)
    assert not crashed, findings
    return tuple(f for f in findings if f.rule == rule)
