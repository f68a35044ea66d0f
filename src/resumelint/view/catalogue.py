"""What the rules say of themselves: the list of them, one explained, their examples tried, and the checklist."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from resumelint.config import Settings
from resumelint.engine.rule import Rule
from resumelint.plan import check_names, chosen
from resumelint.report.dump import dump
from resumelint.report.pen import Pen
from resumelint.ruleset import ALWAYS, RuleSet, load_rules
from resumelint.text import clean, words
from resumelint.view import about

_SLOT = re.compile(r"\{\w+\}")


def listing(settings: Settings, form: str, pen: Pen) -> str:
    """All rules with level and state under these settings, as text or json. Raises RuleError and UserError."""
    ruleset, running = _load(settings)
    if form == "json":
        return dump({"version": 1, "rules": [_table(rule, running) for rule in ruleset]}, indent=2) + "\n"
    wide = max(len(rule.name) for rule in ruleset)
    lines: list[str] = []
    for group in ruleset.groups:
        for rule in ruleset.members(group):
            lines += _row(rule, running.get(rule.name), wide, pen)
        lines.append("")
    config = f"config: {settings.source}" if settings.source else "no config"
    lines.append(f"{len(ruleset)} rules, {len(running)} on ({clean(config)}). 'resumelint explain RULE' says more.")
    return "\n".join(lines) + "\n"


def explanation(name: str, settings: Settings, pen: Pen) -> str:
    """A rule explained, or the rules of a group each in a line. Raises RuleError and UserError."""
    ruleset, running = _load(settings)
    members = ruleset.members(name)
    if [rule.name for rule in members] != [name]:
        wide = max(len(rule.name) for rule in members)
        return "\n".join(row for rule in members for row in _row(rule, running.get(rule.name), wide, pen)) + "\n"
    now = running.get(name)
    return "\n".join([_title(members[0], now, pen), *about.printed(now or members[0], pen)]) + "\n"


def try_examples(settings: Settings) -> tuple[str, bool]:
    """Run the examples of all rules, the user's included: what to tell, and whether one failed."""
    from resumelint.engine.examples import failures

    ruleset, _ = _load(settings)
    failed = [clean(sentence) for rule in ruleset for sentence in failures(rule)]
    bare = [rule.name for rule in ruleset if not rule.examples and rule.group != ALWAYS]
    untried = [f"{clean(name)}: has no example, so it was not tried; add one under [[example]]" for name in bare]
    count = sum(len(rule.examples) for rule in ruleset)
    last = f"{count} examples of {len(ruleset)} rules: {f'{len(failed)} failed' if failed else 'all do what they say'}."
    return "\n".join([*failed, *untried, last]) + "\n", bool(failed)


def checklist(pen: Pen) -> str:
    """What no document shows, to go through before the resume is sent."""
    lines = [*pen.paragraph("What no document can show. Before you send the resume:"), ""]
    for entry in words.load("checklist"):
        lines += [*pen.paragraph(entry, "[ ] "), ""]
    return "\n".join(lines[:-1]) + "\n"


def _load(settings: Settings) -> tuple[RuleSet, Mapping[str, Rule]]:
    """All rules, and by name those that are on, as configured."""
    ruleset = load_rules(settings.rule_paths)
    check_names(ruleset, settings)
    return ruleset, {rule.name: rule for rule in chosen(ruleset, settings)}


def _table(rule: Rule, running: Mapping[str, Rule]) -> dict[str, Any]:
    now = running.get(rule.name)
    return {
        "name": rule.name,
        "group": rule.group,
        "level": (now or rule).level.value,
        "default": rule.level.value,
        "on": now is not None,
        "summary": rule.summary,
        "appliesTo": list(rule.applies_to),
        "languages": list(rule.languages),
        "options": dict((now or rule).options),
    }


def _row(rule: Rule, now: Rule | None, wide: int, pen: Pen) -> list[str]:
    """Name, level or off, summary."""
    state = now.level.value if now else "off"
    style = state if now else "dim"
    first = f"{clean(rule.name):<{wide}}  {state:<7}  "
    rows = pen.paragraph(_SLOT.sub(pen.gap, rule.summary), first)
    return [rows[0].replace(f"  {state:<7}  ", f"  {pen.paint(f'{state:<7}', style)}  ", 1), *rows[1:]]


def _title(rule: Rule, now: Rule | None, pen: Pen) -> str:
    state = now.level.value if now else "off"
    was = f" (by default {rule.level.value})" if now and now.level is not rule.level else ""
    return f"{pen.paint(clean(rule.name), 'bold')}  {pen.paint(state, state if now else 'dim')}{was}"
