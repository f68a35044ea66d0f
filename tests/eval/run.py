"""Makes documents with one planted mistake each, checks them, and counts what was found."""

from __future__ import annotations

import datetime
import random
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fixtures import mix, pdf, people, word
from fixtures.linkedin import archive, profile
from fixtures.people import Data
from resumelint import check
from resumelint.finding import Finding
from resumelint.text.words import rules_root
from tests.eval import (
    cast,
    plant_contact,
    plant_dates,
    plant_layout,
    plant_page,
    plant_profile,
    plant_tone,
    plant_work,
    plant_writing,
)
from tests.eval.draft import CATALOGUE, Draft, Planting, Unfit

SHEETS = (plant_contact, plant_work, plant_tone, plant_dates, plant_page, plant_layout, plant_profile, plant_writing)
"""Importing them has filled the catalogue."""
DAY = datetime.date(2026, 11, 22)
LAYOUTS = tuple(dict.fromkeys(("pdf", str(name)) for name in mix.CHOICES["layout"]))
LAYOUTS += tuple(dict.fromkeys(("docx", str(name)) for name in mix.WORD_CHOICES["layout"]))
PLAIN = "plain"
TRIES = 60
EXEMPT = frozenset({"file/unreadable", "file/partly-read", "file/check-failed", "file/not-a-resume"})
"""Not about a mistake in a resume: the broken fixtures and the tests of the engine show these."""


@dataclass(frozen=True)
class Outcome:
    """One document and what was found in it."""

    planting: Planting | None
    stem: str
    layout: str
    draft: Draft
    words: str | None
    found: tuple[Finding, ...]

    @property
    def hit(self) -> bool:
        """The planted mistake was found, and for the right words."""
        return any(self._is_it(finding) for finding in self.found)

    @property
    def false(self) -> tuple[Finding, ...]:
        """Findings of what was neither planted nor implied."""
        if self.planting is None:
            return self.found
        return tuple(f for f in self.found if f.rule not in self.planting.implies and not self._is_it(f))

    def _is_it(self, finding: Finding) -> bool:
        if self.planting is None or finding.rule != self.planting.rule:
            return False
        shown = finding.message + (finding.location.text if finding.location else "")
        return self.words is None or like(self.words) in like(shown)


def like(text: str) -> str:
    """Letters and digits alone: templates set names in capitals and break lines."""
    return "".join(c for c in text.casefold() if c.isalnum())


def rules() -> frozenset[str]:
    """The names of all rules that exist and have to have a planting."""
    found = {path.relative_to(rules_root()).with_suffix("").as_posix() for path in rules_root().glob("*/*.toml")}
    return frozenset(found - EXEMPT)


def catalogue() -> tuple[Planting, ...]:
    """All plantings for rules that exist."""
    return tuple(planting for planting in CATALOGUE if planting.rule in rules())


def look(form: str, layout: str, chance: random.Random) -> Data:
    """A random look with this layout, in which everything that the person says is printed."""
    choices = mix.CHOICES if form == "pdf" else mix.WORD_CHOICES
    chosen = {key: chance.choice(values) for key, values in choices.items()} | {"layout": layout}
    if chosen["head"] == "lines":
        chosen["about"] = "line"  # with this head the other ways leave out what the employer does
    return pdf.look(**chosen) if form == "pdf" else word.look(**chosen)


def draft(stem: str, form: str, layout: str, chance: random.Random) -> Draft:
    """A document without mistakes, in a random look, or in the plainest for the layout `plain`. The executive's and the
    academic's two pages need small type to stay two."""
    plain = pdf.look if form == "pdf" else word.look
    chosen = plain() if layout == PLAIN else look(form, layout, chance)
    if form == "pdf" and stem in ("executive", "academic"):
        chosen |= {"size": 9.5, "air": 1.0, "font": "Source Sans Pro"}
    chosen["side"] = list(chosen["side"])
    return Draft(stem, cast.person(stem, chance), chosen, form, chance)


def planted(planting: Planting, form: str, layout: str, chance: random.Random) -> tuple[Draft, str | None] | None:
    """A document with the mistake in it; None when it can't be made in this layout."""
    for _ in range(TRIES):
        made = draft(chance.choice(cast.stems()), form, layout, chance)
        if made.lang not in planting.languages:
            continue
        try:
            return made, planting.plant(made)
        except Unfit:
            continue
    return None


def document(made: Draft) -> bytes:
    """The file."""
    prepared = people.prepare(made.person, made.look)
    data = pdf.resume(prepared) if made.format == "pdf" else word.resume(prepared)
    for step in made.after:
        data = step(data)
    return data


def linkedin(made: Draft, folder: Path) -> Path | None:
    """The file of the person's profile, where the draft has one: PDF or archive as the draft's chance has it."""
    if made.profile is None:
        return None
    as_pdf = made.chance.random() < 0.5
    path = folder / ("Profile.pdf" if as_pdf else "archive.zip")
    tables = archive.zipped(archive.tables(made.profile))
    path.write_bytes(profile.profile(made.profile) if as_pdf else tables)
    return path


def judge(made: Draft, planting: Planting | None, words: str | None, folder: Path) -> Outcome:
    """Write the file, check it as the command does, and note what was found."""
    path = folder / f"{made.file}.{made.format}"
    path.write_bytes(document(made))
    report = check(path, isolated=True, region=made.region, today=DAY, linkedin=linkedin(made, folder))
    name = f"{made.format} {made.look['layout']}"
    return Outcome(planting, made.stem, name, made, words, report.files[0].findings)


def mistakes(seed: int, each: int, only: str = "") -> Iterator[Outcome]:
    """Every planting in every layout, `each` times over, with people and wording drawn by the seed."""
    with tempfile.TemporaryDirectory() as folder:
        for planting in catalogue():
            if only not in planting.rule:
                continue
            for form, layout in LAYOUTS:
                for n in range(each):
                    chance = random.Random(f"{seed} {planting.name} {form} {layout} {n}")
                    if made := planted(planting, form, layout, chance):
                        yield judge(made[0], planting, made[1], Path(folder))


def clean(seed: int, each: int) -> Iterator[Outcome]:
    """Every person in every layout, without a mistake."""
    with tempfile.TemporaryDirectory() as folder:
        for stem in cast.stems():
            for form, layout in LAYOUTS:
                for n in range(each):
                    chance = random.Random(f"{seed} {stem} {form} {layout} {n}")
                    yield judge(draft(stem, form, layout, chance), None, None, Path(folder))
