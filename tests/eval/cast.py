"""Who the documents are about: the people of fixtures/ and of people/, with names, dates and wording varied."""

from __future__ import annotations

import copy
import random
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from fixtures.people import HERE, Data

OWN = Path(__file__).parent / "people"
NAMES = (
    "Amara Diallo",
    "Siobhán O'Rourke",
    "Ludwig van den Berg",
    "María José Fernández",
    "Kwame A. Boateng",
    "Linh Nguyen",
    "Hannah Goldstein",
    "Dmitri Volkov",
    "Fatima Al-Sayed",
    "Jean-Luc Moreau",
    "Grace Park",
    "Robert Smith Jr.",
)
STYLES = (
    {"month": "{Mon} {Y}", "to": " – ", "present": "Present"},
    {"month": "{Month} {Y}", "to": " to ", "present": "present"},
    {"month": "{MM}/{Y}", "to": " - ", "present": "Present"},
    {"month": "{Mon}. {Y}", "to": " — ", "present": "Now"},
    {"month": "{Mon} {Y}", "to": "-", "present": "Current"},
)
NO_SHIFT = ("student", "graduate")
"""Whose headlines name a year, or whose studies fill the time between jobs."""


@cache
def _people() -> dict[str, Data]:
    places = sorted((*(HERE / "people").glob("*.yaml"), *OWN.glob("*.yaml")), key=lambda path: path.stem)
    return {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in places}


def stems() -> tuple[str, ...]:
    """All people by name of their file."""
    return tuple(_people())


def person(stem: str, chance: random.Random | None = None) -> Data:
    """A person as written, or, with a `chance`, varied: another name, other date styles, the months moved, bullets
    in another order or left out. A varied person is as free of mistakes as the written one."""
    found = copy.deepcopy(_people()[stem])
    if chance is None:
        return found
    english = found.get("lang", "en") == "en"
    if english and chance.random() < 0.5:
        _rename(found, chance.choice(NAMES))
    if english and chance.random() < 0.6:
        found["date"] = chance.choice(STYLES)
    if stem not in NO_SHIFT:
        _shift(found, chance.randrange(16))
    for role in roles(found):
        _thin(role, chance)
    return found


def roles(person: Data, *kinds: str) -> Iterator[Data]:
    """The roles in the groups of jobs of these kinds; all kinds when none is given."""
    for kind in kinds or ("work", "earlier", "volunteer"):
        for group in person.get(kind, []):
            yield from group["roles"]


def _rename(person: Data, name: str) -> None:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    parts = [p for p in plain.replace("'", "").replace("-", "").split() if len(p) > 2 and p != "jr."]
    person["name"] = name
    person["contact"]["email"] = f"{parts[0]}.{parts[-1]}@example.com"
    person["contact"]["linkedin"] = f"{parts[0]}-{parts[-1]}"
    person["contact"].pop("site", None)
    for item in person.get("publications", []):
        item["name"] = item["name"].replace("I. Achebe-Lindqvist", f"{name[0]}. {name.split()[-1]}")


def months(date: Any) -> int | None:
    """Months since year 0; None for a year alone, `present` and dates in words."""
    year, dash, month = str(date).partition("-")
    return int(year) * 12 + int(month) - 1 if dash and year.isdigit() and month.isdigit() else None


def month(count: int) -> str:
    """The other way round: YYYY-MM."""
    return f"{count // 12:04d}-{count % 12 + 1:02d}"


def _shift(person: Data, by: int) -> None:
    """All jobs so many months earlier: what follows each other still does."""
    for role in roles(person):
        for end in ("start", "end"):
            if (count := months(role[end])) is not None:
                role[end] = month(count - by)


def _thin(role: Data, chance: random.Random) -> None:
    """Bullets in another order, and one left out where a result is left in the others."""
    bullets = role.get("bullets", [])
    if len(bullets) < 3:
        return
    chance.shuffle(bullets)
    if chance.random() < 0.5 and sum(any(c.isdigit() for c in b) for b in bullets[1:]) >= 2:
        del bullets[0]
