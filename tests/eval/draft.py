"""A document about to be made, into which a planting puts one mistake; and the register of plantings."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from fixtures.linkedin.member import of_person
from fixtures.people import Data
from tests.eval.cast import months

T = TypeVar("T")
TODAY = 2026 * 12 + 10
LONG_AGO = TODAY - 14 * 12
"""What ended before this month is on its way to being earlier experience, of which less is asked."""


class Unfit(Exception):
    """This mistake can't be made in this document: the person or the look has no room for it."""


@dataclass
class Draft:
    stem: str
    person: Data
    look: Data
    format: str
    """pdf or docx."""
    chance: random.Random
    after: list[Callable[[bytes], bytes]] = field(default_factory=list)
    """What is done with the file once it is made."""
    profile: Data | None = None
    """The LinkedIn profile that the resume is compared with, as `fixtures.linkedin.member` has it."""
    file: str = "resume"
    """What the file is called, without its ending."""
    picked: list[str] = field(default_factory=list)
    """What the planting chose, to tell in which words a mistake was missed."""

    @property
    def lang(self) -> str:
        return str(self.person.get("lang", "en"))

    @property
    def region(self) -> str:
        return str(self.person.get("region", "US"))

    def linkedin(self) -> Data:
        """The person's profile, saying what the resume says: to be changed."""
        self.profile = of_person(self.person)
        return self.profile

    def need(self, *conditions: object) -> None:
        """Raise Unfit unless all hold."""
        if not all(conditions):
            raise Unfit

    def pick(self, options: Sequence[T]) -> T:
        if not options:
            raise Unfit
        choice = self.chance.choice(options)
        if isinstance(choice, str):
            self.picked.append(choice)
        return choice

    def recent(self, least: int = 0) -> tuple[Data, Data]:
        """A group of one role with an account, of the last years; `least` jobs at the top are left alone."""
        groups = self.person["work"]
        fit = [g for g in groups[least:] if len(g["roles"]) == 1 and g["roles"][0].get("bullets")]
        fit = [g for g in fit if (months(g["roles"][0]["end"]) or TODAY) > LONG_AGO]
        group = self.pick(fit)
        return group, group["roles"][0]

    def bullet(self, text: str, first: bool = False) -> None:
        """One more bullet in a recent job."""
        _, role = self.recent()
        add_bullet(role, text, 0 if first else None)

    def summary(self, text: str, *, before: bool = False) -> None:
        """One more sentence in the summary, which is made where there is none."""
        old = self.person.get("summary", "").strip()
        self.person["summary"] = f"{text} {old}" if before else f"{old} {text}".strip()
        if "summary" not in self.person["sections"]:
            self.person["sections"].insert(0, "summary")

    def section(self, kind: str, value: object, title: str = "", at: int | None = None) -> None:
        """A section, put in place of the one of this kind, or added at the end or at a place."""
        self.person[kind] = value
        if title:
            self.person.setdefault("titles", {})[kind] = title
        if kind not in self.person["sections"]:
            self.person["sections"].insert(len(self.person["sections"]) if at is None else at, kind)


def add_bullet(role: Data, text: str, at: int | None = None) -> None:
    """One more bullet in a role, at its end or at a place, with a full stop where the others have one."""
    bullets = role["bullets"]
    stop = "." if bullets and bullets[-1].endswith(".") and not text.endswith(".") else ""
    bullets.insert(len(bullets) if at is None else at, text + stop)


@dataclass(frozen=True)
class Planting:
    rule: str
    plant: Callable[[Draft], str | None]
    """Puts the mistake in. Gives words that the finding shows, or None where it shows none."""
    implies: frozenset[str]
    """Rules that may speak as well, because the mistake is theirs too in some layouts."""
    languages: tuple[str, ...]

    @property
    def name(self) -> str:
        return self.plant.__name__.replace("_", "-")


CATALOGUE: list[Planting] = []


def plants(
    rule: str, implies: tuple[str, ...] = (), languages: tuple[str, ...] = ("en",)
) -> Callable[[Callable[[Draft], str | None]], Callable[[Draft], str | None]]:
    """Registers a function as one way of making the mistake that a rule is about."""

    def register(plant: Callable[[Draft], str | None]) -> Callable[[Draft], str | None]:
        CATALOGUE.append(Planting(rule, plant, frozenset(implies), languages))
        return plant

    return register


ANY = ("en", "de", "fr", "es")
