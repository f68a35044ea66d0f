"""What a rule package imports: the one door for checks in Python and for their tests. These names stay where they are
when the rooms behind them move; examples/plugin/ shows a whole package."""

from __future__ import annotations

from pathlib import Path

from resumelint.checks.base import Case, check
from resumelint.checks.place import excerpt, plain, whereabouts
from resumelint.finding import Hit, Value, ValueKind

__all__ = ["Case", "Hit", "Value", "ValueKind", "check", "excerpt", "failures", "plain", "whereabouts"]


def failures(folder: Path) -> list[str]:
    """A sentence for every example in a folder's rule files that doesn't do what it says, and for every rule that has
    none. The checks that they name must have been imported. Raises RuleError for a rule file that can't be used."""
    from resumelint.engine import examples
    from resumelint.ruleset import load_rules

    own = [rule for rule in load_rules([folder], installed=False) if rule.source and folder in rule.source.parents]
    bare = [f"{rule.name}: has no example" for rule in own if not rule.examples]
    return [*bare, *(sentence for rule in own for sentence in examples.failures(rule))]
