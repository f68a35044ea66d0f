"""One rule file (TOML) becomes one Rule. The format is described in rules/README.md."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from resumelint.checks.passages import SCOPES
from resumelint.engine import rulekeys
from resumelint.engine.rule import APPLIES, Rule, RuleError
from resumelint.engine.rulekeys import one_of, strings
from resumelint.engine.tomlfile import TomlError, load
from resumelint.finding import Level
from resumelint.text import patterns, words

NEEDS = ("text", "positions", "sections")
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_BY_WORDS = ("phrases", "tokens", "traits")
"""Checks that find nothing without words."""
_RAISED = "raised"
"""The check of the rules whose findings are raised elsewhere."""
_OWN = "file"
"""The group of those rules."""


def read_rule(path: Path, root: Path, checks: Mapping[str, frozenset[str]]) -> Rule:
    """The rule in a file under the rule folder `root`; its name is its path there (the folder's own name is the group
    of a file that stands directly in it). `checks` gives every check's name and the placeholders it fills.

    Raises RuleError, with one sentence that names the file.
    """
    try:
        return _rule(load(path), path, root, checks)
    except TomlError as error:
        raise RuleError(f"{path} {error}") from None
    except RuleError as error:
        raise RuleError(f"{path}: {error}") from None


def trusted_rule(path: Path, root: Path) -> Rule:
    """As `read_rule`, for a file that is known to be in order: what its check is called and fills isn't looked up, so
    that no check is loaded for it, its words stay as they are written, and its examples, which stand last and are half
    of the file, are left out."""
    return _rule(load(path, until="[[example]]"), path, root, None)


def _rule(table: Mapping[str, Any], path: Path, root: Path, checks: Mapping[str, frozenset[str]] | None) -> Rule:
    rulekeys.check_types(table)
    group, name = _name_of(path, root)
    check = table["check"] if checks is None else _check_of(table, group, checks)
    items = strings(table, "words")
    phrases = rulekeys.entries(items) if checks is None else rulekeys.phrases(items, path, root)
    matchers = rulekeys.patterns(table.get("patterns", []))
    if check in _BY_WORDS and not phrases and not (matchers and check != "traits"):
        raise RuleError(f"'words' is missing: the check '{check}' looks for them")
    variants = {key: rulekeys.variant(key, value) for key, value in table.get("variants", {}).items()}
    texts = (table["message"], table.get("fix", ""), *(t for v in variants.values() for t in (v.message, v.fix)))
    if checks is not None:
        for said in texts:
            rulekeys.placeholders(said, check, checks[check])
    return Rule(
        name=f"{group}/{name}",
        group=group,
        summary=table.get("summary", "").strip() or table["message"].strip(),
        level=Level(one_of(table.get("level", "warning"), [x.value for x in Level], "level")),
        scope=one_of(table.get("scope", "document"), SCOPES, "scope"),
        check=check,
        message=table["message"].strip(),
        fix=table.get("fix", "").strip(),
        why=table.get("why", "").strip(),
        applies_to=tuple(one_of(x, APPLIES, "applies-to") for x in strings(table, "applies-to")) or APPLIES,
        languages=tuple(rulekeys.language(x) for x in strings(table, "languages")),
        needs=tuple(one_of(x, NEEDS, "needs") for x in strings(table, "needs")),
        words=phrases,
        patterns=matchers,
        literals=patterns.literals(phrases, matchers),
        variants=variants,
        options=rulekeys.options(table.get("options", {})),
        examples=rulekeys.examples(table.get("example", [])),
        source=path,
    )


def _check_of(table: Mapping[str, Any], group: str, checks: Mapping[str, frozenset[str]]) -> str:
    for key, hint in (("check", '; for a rule about words write check = "phrases"'), ("message", "")):
        if not table.get(key, "").strip():
            raise RuleError(f"'{key}' is missing{hint}")
    check = one_of(table["check"], checks, "check")
    if group != _OWN and check == _RAISED:
        raise RuleError(f"the check '{_RAISED}' is for the rules of the group '{_OWN}' alone")
    return check


def _name_of(path: Path, root: Path) -> tuple[str, str]:
    parts = (*path.relative_to(root).parent.parts, path.stem)
    if len(parts) == 1:
        parts = (Path(os.path.realpath(root)).name, *parts)
    if len(parts) != 2 or not all(_NAME.fullmatch(p) for p in parts):
        here = "/".join(parts)
        raise RuleError(f"'{here}' can't be a rule's name: write group/name in small letters, digits and hyphens")
    if parts[0] == _OWN and root != words.rules_root():
        raise RuleError(f"the group '{_OWN}' is about files that can't be read; put the rule into another folder")
    return parts[0], parts[1]
