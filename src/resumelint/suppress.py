"""What the user has switched off for some files (per-file-ignores) or accepts in some words ([[suppress]])."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from resumelint import paths
from resumelint.config import Settings, Suppression
from resumelint.engine.rule import Rule
from resumelint.finding import Finding


class Kept(Struct, frozen=True):
    """`findings` that nothing suppresses; `used` are the places in `Settings.suppress` of those that took some out."""

    findings: tuple[Finding, ...]
    used: frozenset[int] = frozenset()


def rules_for(path: str, rules: Sequence[Rule], settings: Settings) -> tuple[Rule, ...]:
    """The rules that per-file-ignores leave for a file."""
    seen = paths.relative(path, settings.root)
    ignored = {n for glob, names in settings.per_file_ignores.items() if paths.globs((glob,))(seen) for n in names}
    return tuple(rule for rule in rules if rule.name not in ignored and rule.group not in ignored)


def keep(path: str, findings: Sequence[Finding], settings: Settings) -> Kept:
    """The findings of a file without the suppressed ones. They must not be redacted: their words are looked at."""
    due = [i for i, entry in enumerate(settings.suppress) if _covers(entry, path, settings)]
    hit = {i: [f for f in findings if _matches(settings.suppress[i], f)] for i in due}
    gone = {id(finding) for found in hit.values() for finding in found}
    used = frozenset(i for i, found in hit.items() if found)
    return Kept(tuple(f for f in findings if id(f) not in gone), used)


def unused(settings: Settings, used: Iterable[int], files: Sequence[str], rules: Sequence[Rule]) -> list[str]:
    """A sentence for every suppression that is about these files and these rules, and took nothing out."""
    ran, spent = {rule.name for rule in rules} | {rule.group for rule in rules}, set(used)
    return [
        f"{settings.source}: the suppression {_shown(entry)} matched nothing in this run; take it out"
        for i, entry in enumerate(settings.suppress)
        if i not in spent and entry.rule in ran and any(_covers(entry, file, settings) for file in files)
    ]


def _covers(entry: Suppression, path: str, settings: Settings) -> bool:
    return not entry.file or paths.globs((entry.file,))(paths.relative(path, settings.root))


def _matches(entry: Suppression, finding: Finding) -> bool:
    if entry.rule not in (finding.rule, finding.rule.partition("/")[0]):
        return False
    words = (finding.message, finding.location.text if finding.location else "")
    return any(_folded(entry.match) in _folded(text) for text in words)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _shown(entry: Suppression) -> str:
    where = f" in '{entry.file}'" if entry.file else ""
    return f"of '{entry.rule}'{where}" + (f" for '{entry.match}'" if entry.match else "")
