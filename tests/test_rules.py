"""Every rule file: it says what a reader needs to know, and its own examples hold."""

from __future__ import annotations

import re

import pytest
from msgspec import structs

from docs import make
from resumelint.engine import sheet
from resumelint.engine.examples import failures, run_examples
from resumelint.engine.rule import Rule
from resumelint.finding import Level
from resumelint.ruleset import ALWAYS, load_rules
from resumelint.text.patterns import expand

RULES = list(load_rules(installed=False))
WITH_EXAMPLES = [rule for rule in RULES if rule.group != ALWAYS]
FURNISHED = {
    "contact/phone-missing": "error",
    "contact/phone-buried": "error",
    "contact/phone-unusable": "warning",
    "contact/several-phones": "note",
    "contact/email-missing": "error",
    "contact/email-buried": "warning",
    "contact/email-invalid": "error",
    "contact/email-odd": "warning",
    "contact/email-employer": "warning",
    "contact/hidden-from-parsers": "warning",
    "contact/link-mismatch": "warning",
    "contact/name-unclear": "warning",
    "contact/profile-link-missing": "note",
    "impact/duty-phrase": "note",
    "impact/employer-undescribed": "warning",
    "impact/repeated-opener": "note",
    "impact/results-missing": "warning",
    "impact/ten-second-test": "warning",
    "impact/title-missing": "warning",
    "impact/vague-amount": "note",
    "impact/wall-of-text": "warning",
    "impact/work-undescribed": "warning",
    "tone/self-praise-headline": "error",
    "tone/self-praise": "warning",
    "tone/references-line": "warning",
    "tone/cliche": "note",
    "tone/first-person": "note",
    "tone/objective": "note",
    "tone/oversharing": "warning",
    "tone/personal-details": "warning",
    "honesty/end-before-start": "error",
    "honesty/future-date": "error",
    "honesty/dates-missing": "warning",
    "honesty/overlap": "note",
    "honesty/gap": "note",
    "honesty/years-claimed": "warning",
    "honesty/date-format": "note",
    "honesty/degree-order": "note",
    "profile/name-mismatch": "warning",
    "profile/employer-missing": "error",
    "profile/title-mismatch": "warning",
    "profile/dates-mismatch": "warning",
    "profile/education-mismatch": "warning",
    "profile/contact-mismatch": "note",
    "profile/headline-mismatch": "note",
    "layout/no-text": "error",
    "layout/too-long": "note",
    "layout/hidden-text": "error",
    "layout/hidden-instruction": "error",
    "layout/invisible-characters": "warning",
    "layout/reading-order": "note",
    "layout/tiny-text": "note",
    "layout/heading-unknown": "note",
    "layout/file-name": "note",
    "layout/metadata": "note",
    "writing/placeholder": "error",
    "file/unreadable": "error",
    "file/not-a-resume": "note",
    "file/partly-read": "note",
    "file/check-failed": "error",
}
"""Names and levels are a contract: config files and reports hold them. Rules are added here, none is renamed."""


def named(rule: Rule) -> str:
    return rule.name


def test_names_and_levels_are_those_that_were_promised() -> None:
    levels = {rule.name: rule.level.value for rule in RULES}
    assert {name: levels.get(name) for name in FURNISHED} == FURNISHED


@pytest.mark.parametrize("rule", WITH_EXAMPLES, ids=named)
def test_the_examples_hold(rule: Rule) -> None:
    assert list(failures(rule)) == []


@pytest.mark.parametrize("rule", WITH_EXAMPLES, ids=named)
def test_there_are_examples_enough_and_half_prove_silence(rule: Rule) -> None:
    bad = sum(example.bad for example in rule.examples)
    good = len(rule.examples) - bad
    assert bad >= 2
    assert good >= bad


@pytest.mark.parametrize("rule", WITH_EXAMPLES, ids=named)
def test_each_other_message_of_a_rule_is_shown_by_an_example(rule: Rule) -> None:
    messages = {finding.message for outcome in run_examples(rule) for finding in outcome.findings}
    for name, variant in rule.variants.items():
        fixed = [re.escape(part) for part in re.split(r"\{\w+\}", variant.message or rule.message)]
        assert any(re.fullmatch(".*".join(fixed), message) for message in messages), name


@pytest.mark.parametrize("rule", RULES, ids=named)
def test_a_rule_says_what_is_wrong_what_to_do_and_why(rule: Rule) -> None:
    assert rule.fix.endswith((".", "?"))
    assert 2 <= len(re.findall(r"[.?!](?=\s|$)", rule.why)) <= 6
    for text in (rule.message, rule.fix, *(v.message for v in rule.variants.values())):
        assert not re.search(r"\b(we|us|our)\b", text, re.I), "the tool has no person"
        assert "  " not in text
        assert "\n" not in text
    assert rule.message.endswith((".", "?"))
    assert len(rule.message) < 160


@pytest.mark.parametrize("rule", RULES, ids=named)
def test_what_is_about_a_resume_alone_is_not_run_on_a_profile(rule: Rule) -> None:
    expected = ("resume",) if rule.group in ("contact", "impact", "layout", "profile") else ("resume", "profile")
    assert rule.applies_to == expected


def test_the_pages_of_the_rules_and_their_index_are_fresh() -> None:
    assert make.stale() == [], "run `make docs` (python -m docs.make) and commit what it writes"


def test_errors_are_for_what_stops_a_reader() -> None:
    assert {rule.group for rule in RULES if rule.level is Level.ERROR} <= {
        "contact",
        "tone",
        "honesty",
        "profile",
        "layout",
        "writing",
        "file",
    }


def test_a_sample_of_another_shape_is_told_in_a_sentence() -> None:
    with pytest.raises((AttributeError, TypeError, ValueError, KeyError)):
        sheet.resume_of({"resume": {"work": "Acme"}})


def test_a_run_takes_the_built_in_rules_as_their_files_have_them() -> None:
    """It reads no examples, asks no check and spells out no words, to start sooner; nothing else may be another."""
    taken = [_spelled(rule) for rule in load_rules(installed=False, bare=True)]
    assert taken == [_spelled(structs.replace(rule, examples=())) for rule in RULES]


def _spelled(rule: Rule) -> Rule:
    spelled = (tuple(dict.fromkeys(x for entry in said for x in expand(entry))) for said in (rule.words, rule.literals))
    words, literals = spelled
    return structs.replace(rule, words=words, literals=literals)
