"""What a run does: which rules, with which levels and options, on which day. The config's names meet the rules here."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence

from msgspec import Struct, field, structs

from resumelint import paths
from resumelint.baseline import Baseline
from resumelint.config import Settings, UserError
from resumelint.engine.rule import Rule, RuleError
from resumelint.ruleset import ALWAYS, RuleSet, load_rules, select

_SWITCHES = ("ignore", "per-file-ignores", "suppress")
"""Keys that switch rules off."""


class Job(Struct, frozen=True):
    """What checking a file takes. `rules` are the selected ones, levels and options in place."""

    settings: Settings
    rules: tuple[Rule, ...]
    today: datetime.date
    redact: bool = False
    show: bool = False
    """Whether a report wants to show the files themselves: see FileReport.shown."""
    marked: bool = False
    """Whether marked-up copies are made (Checked.copy)."""
    known: Baseline | None = None
    """Findings that are not marked."""
    lies_at: Mapping[str, str] = field(default_factory=dict)
    """By path, where files are that were sent here from another machine."""


def plan(settings: Settings, today: datetime.date | None = None, *, redact: bool = False, show: bool = False) -> Job:
    """Load and choose the rules for these settings. Raises RuleError and UserError, both ValueErrors."""
    ruleset = load_rules(settings.rule_paths, bare=True)
    check_names(ruleset, settings)
    try:
        check_region(settings.region)
    except UserError as error:
        raise UserError(f"{settings.at('region', settings.region)}{error}") from None
    return Job(settings, chosen(ruleset, settings), today or datetime.date.today(), redact, show)


def resumes(files: Sequence[str], settings: Settings) -> tuple[str, ...]:
    """The files to check: without those that are given as profiles. Raises UserError where nothing is left, and for
    one profile that cannot be everybody's."""
    pattern = settings.linkedin
    kept = paths.without_profiles(files, pattern)
    if not kept:
        raise UserError(f"{files[0]} is given as the LinkedIn profile; name the resume that belongs to it, too")
    if pattern and paths.STEM not in pattern and len(kept) > 1:
        raise UserError(
            f"one LinkedIn profile can't be compared with {len(kept)} resumes; write '{paths.STEM}' where the name of"
            f" each resume's file stands, e.g. profiles/{paths.STEM}.pdf"
        )
    return kept


def chosen(ruleset: RuleSet, settings: Settings) -> tuple[Rule, ...]:
    """The rules that the settings select, levels and options in place; their names must be known (`check_names`).
    Raises RuleError."""
    try:
        rules = select(ruleset, settings.select, settings.ignore, settings.levels, settings.rules)
    except RuleError as error:
        raise RuleError(f"{settings.source}: {error}") from None
    return tuple(_with_employers(rule, settings) for rule in rules)


def check_names(ruleset: RuleSet, settings: Settings) -> None:
    """Raise RuleError or UserError for names in the config that stand for no rule, or for one that is always on."""
    for key, name in settings.rule_names:
        at = settings.at(key, name)
        try:
            found = (ruleset.one(name),) if key == "rules" else ruleset.members(name)
        except RuleError as error:
            raise RuleError(f"{at}{error}") from None
        if key in _SWITCHES and any(rule.group == ALWAYS for rule in found):
            raise UserError(f"{at}'{name}' can't be switched off; change its level under 'levels' instead")


def _with_employers(rule: Rule, settings: Settings) -> Rule:
    """The rule with the config's known employers among its own, if it asks for them."""
    own = rule.options.get("known-employers")
    if not isinstance(own, list) or not settings.known_employers:
        return rule
    return structs.replace(rule, options={**rule.options, "known-employers": [*own, *settings.known_employers]})


def check_region(region: str) -> None:
    """Raise UserError for a region that has no telephone numbers of its own, such as UK."""
    from phonenumbers import SUPPORTED_REGIONS

    if region not in SUPPORTED_REGIONS:
        hint = " (the United Kingdom's is GB)" if region == "UK" else ""
        raise UserError(f"'{region}' is no ISO country code{hint}; a region is e.g. US, GB or DE")
