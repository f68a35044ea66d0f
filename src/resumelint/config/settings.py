"""What the config says, checked: one frozen Settings. And the error of wrong use."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct, field

from resumelint.finding import Level
from resumelint.read.limits import DEFAULT, Limits


class UserError(ValueError):
    """Wrong use, a config that can't be used, a file that can't be read. The message is one sentence for the user."""


class Suppression(Struct, frozen=True):
    """A finding that the user has looked at and accepts: those of `rule` in the files `file` whose words hold `match`.
    An empty `file` or `match` means any."""

    rule: str
    reason: str
    file: str = ""
    match: str = ""


class Settings(Struct, frozen=True):
    """What the config says, or the defaults. `root` is the absolute folder that its globs are relative to."""

    source: Path | None = None
    found: bool = False
    """The source was met beside or above the files; nobody named it."""
    root: Path = field(default_factory=Path.cwd)
    region: str = "US"
    region_named: bool = False
    """The config or the command line named the region; if none did, a resume keeps the customs of its own country."""
    linkedin: str = ""
    """The profile to compare a resume with: a path, "{stem}" in it standing for the name of the resume's file. Empty
    for none."""
    select: tuple[str, ...] = ()
    """Names of rules and groups; empty means all."""
    ignore: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    """Globs of files that a folder is walked for besides PDF and DOCX."""
    exclude: tuple[str, ...] = ()
    fail_on: str = Level.ERROR.value
    rule_paths: tuple[Path, ...] = ()
    """Absolute folders of the user's own rules."""
    known_employers: tuple[str, ...] = ()
    levels: Mapping[str, str] = field(default_factory=dict)
    rules: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    """Options by rule."""
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Names of rules and groups by glob."""
    suppress: tuple[Suppression, ...] = ()
    limits: Limits = DEFAULT
    asked: frozenset[str] = frozenset()
    """What the command line gave: names of rules and groups, and the region."""

    @property
    def rule_names(self) -> tuple[tuple[str, str], ...]:
        """Every key that names rules or groups, with each name in it."""
        ignored = tuple(name for names in self.per_file_ignores.values() for name in names)
        places = {
            "select": self.select,
            "ignore": self.ignore,
            "levels": tuple(self.levels),
            "rules": tuple(self.rules),
            "per-file-ignores": ignored,
            "suppress": tuple(entry.rule for entry in self.suppress),
        }
        return tuple((key, name) for key, names in places.items() for name in names)

    def at(self, key: str, value: str) -> str:
        """What to say before an error about a value: the config and the key, unless the command line gave it."""
        return "" if self.source is None or value in self.asked else f"{self.source}: '{key}': "
