"""Who it is, on both sides: name, contact, headline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resumelint.checks.base import Case, check
from resumelint.checks.place import excerpt
from resumelint.checks.profile.sides import place
from resumelint.finding import Hit, Value, ValueKind
from resumelint.pairing.contacts import emails, link_pointer, links, phones, same_email, same_link, same_phone
from resumelint.pairing.people import same_person
from resumelint.pairing.tokens import tokens
from resumelint.pairing.trades import same_trade
from resumelint.pairing.verdict import Verdict
from resumelint.resume import EndState, Resume, Text

_SURE = 0.6
_ADDRESS = re.compile(r"\S*[@/]\S*")


@check("name-mismatch", "name", "other")
def name_mismatch(case: Case) -> Iterator[Hit]:
    """Two names that can't be one person's, and neither stands anywhere on the other side."""
    if case.profile is None:
        return
    mine, theirs = case.resume.contact.name, case.profile.contact.name
    if (
        not mine
        or not theirs
        or mine.confidence < _SURE
        or same_person(mine.value, theirs.value) is not Verdict.DIFFERENT
    ):
        return
    if _stands_in(case.resume, theirs.value) or _stands_in(case.profile, mine.value):
        return
    values = {"name": Value(ValueKind.NAME, mine.value), "other": Value(ValueKind.NAME, theirs.value)}
    yield Hit(mine.spans, values, "/basics/name", profile=place("/basics/name", theirs))


def _stands_in(side: Resume, name: str) -> bool:
    """Whether a name is printed on a line, addresses apart: that may be it, and what was read something else."""
    lines = (tokens(_ADDRESS.sub(" ", line.text)) for line in side.document.lines)
    return any(f" {' '.join(tokens(name))} " in f" {' '.join(line)} " for line in lines)


@check("contact-mismatch", "mine", "other")
def contact_mismatch(case: Case) -> Iterator[Hit]:
    """Phone, address and profile link, each where both sides have some and none of them is the same."""
    if case.profile is None:
        return
    mine, theirs = case.resume.contact, case.profile.contact
    if same_phone(mine, theirs)[2] is Verdict.DIFFERENT:
        yield _hit("phone", ValueKind.PHONE, phones(mine)[0].text, phones(theirs)[0].text, "/basics/phone")
    if same_email(mine, theirs)[2] is Verdict.DIFFERENT:
        yield _hit("", ValueKind.EMAIL, emails(mine)[0].text, emails(theirs)[0].text, "/basics/email")
    if same_link(mine, theirs)[2] is Verdict.DIFFERENT:
        sides = links(mine)[0].text, links(theirs)[0].text
        yield _hit("link", ValueKind.LINK, *sides, link_pointer(mine), link_pointer(theirs))


def _hit(variant: str, kind: ValueKind, mine: Text, theirs: Text, pointer: str, other: str = "") -> Hit:
    values = {"mine": Value(kind, mine.value), "other": Value(kind, theirs.value)}
    return Hit(mine.spans, values, pointer, variant, profile=place(other or pointer, theirs))


@check("headline-mismatch", "mine", "other")
def headline_mismatch(case: Case) -> Iterator[Hit]:
    """Two headlines of different trades, where the profile's is not the trade of the present job either."""
    if case.profile is None:
        return
    mine, theirs = case.resume.contact.headline, case.profile.contact.headline
    if not mine or not theirs or same_trade(mine.value, theirs.value) is not Verdict.DIFFERENT:
        return
    present = [*_present(case.resume), *_present(case.profile)]
    if any(same_trade(title, theirs.value) is Verdict.SAME for title in present) and any(
        same_trade(title, mine.value) is Verdict.SAME for title in present
    ):
        return  # two jobs at a time
    values = {"mine": excerpt(mine.value), "other": excerpt(theirs.value)}
    yield Hit(mine.spans, values, "/basics/label", profile=place("/basics/label", theirs))


def _present(side: Resume) -> list[str]:
    """The titles of the jobs that go on."""
    return [
        job.title.value for job in side.work if job.title and job.period and job.period.end_state is EndState.PRESENT
    ]
