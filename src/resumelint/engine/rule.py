"""What a rule file says (Rule), and the error for one that can't be used."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from resumelint.finding import Level, RuleInfo

APPLIES = ("resume", "profile")


class RuleError(ValueError):
    """A rule file, or a choice of rules, that can't be used. The message is one sentence for the user."""


class Variant(Struct, frozen=True):
    """Another message (and fix) of a rule, for the hits that name it. An empty one falls back to the rule's own."""

    message: str = ""
    fix: str = ""


class Example(Struct, frozen=True):
    """One sample on which the rule must fire (bad) or be silent. `sample` is text or the table of the rule file."""

    bad: bool
    sample: str | Mapping[str, Any]


class Rule(Struct, frozen=True):
    """What a rule file says, validated. `options` are the file's defaults until `ruleset.select` lays the user's over
    them; `needs` names what must have been read for the rule to speak."""

    name: str
    group: str
    summary: str
    level: Level
    scope: str
    check: str
    message: str
    fix: str = ""
    why: str = ""
    applies_to: tuple[str, ...] = APPLIES
    languages: tuple[str, ...] = ()
    """Two-letter codes; empty: any language."""
    needs: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    """Entries of its word files and its inline ones; of a rule that isn't built in, with the alternatives spelled
    out."""
    patterns: tuple[tuple[Mapping[str, Any], ...], ...] = ()
    """spaCy Matcher patterns."""
    literals: tuple[str, ...] = ()
    """Entries of which the text must hold one for the rule to have anything to say; empty: run it always."""
    variants: Mapping[str, Variant] = field(default_factory=dict)
    options: Mapping[str, object] = field(default_factory=dict)
    examples: tuple[Example, ...] = ()
    source: Path | None = None

    @property
    def info(self) -> RuleInfo:
        """What reporters show of it."""
        return RuleInfo(self.name, self.level, self.summary, self.why, self.fix)


def nearest(word: str, known: Collection[str]) -> str:
    """ "; did you mean 'x'?" for the known word nearest to `word`, or nothing when none is near."""
    import difflib

    found = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    return f"; did you mean '{found[0]}'?" if found else ""
