"""The examples in the rule files are the tests."""

from house_rules import RULES
from resumelint.plugin import failures


def test_every_rule_does_what_its_examples_say() -> None:
    assert failures(RULES) == []
