"""Who it is, on both sides: name, contact, headline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from resumelint.checks.base import Case, check
from resumelint.checks.place import excerpt
from resumelint.checks.profile.sides import place
from resumelint.finding import Hit, Value, ValueKind
from resumelint.pairing.people import same_person
from resumelint.pairing.tokens import tokens
from resumelint.pairing.trades import same_trade
from resumelint.pairing.verdict import Verdict
from resumelint.resume import Contact, Email, EndState, Phone, Profile, Resume, Text

_SURE = 0.6
_DIGITS = 8
"""So many last digits are a subscriber's own; what stands before them, one writes or leaves off."""
_ADDRESS = re.compile(r"\S*[@/]\S*")
_NUMBERED = re.compile(r"-[0-9a-f]*\d[0-9a-f]*$")
"""What LinkedIn puts behind a name that was taken; the address goes on to work when the member takes it away."""


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
    yield from _phone(_phones(mine), _phones(theirs))
    yield from _email(_emails(mine), _emails(theirs))
    yield from _link(case)


def _phones(contact: Contact) -> list[Phone]:
    return [phone for phone in contact.phones if phone.label != "fax" and len(_number(phone)) >= _DIGITS]


def _number(phone: Phone) -> str:
    return re.sub(r"\D", "", phone.e164 or phone.text.value)


def _phone(mine: list[Phone], theirs: list[Phone]) -> Iterator[Hit]:
    ends = [{_number(phone)[-_DIGITS:] for phone in side} for side in (mine, theirs)]
    if mine and theirs and not ends[0] & ends[1]:
        yield _hit("phone", ValueKind.PHONE, mine[0].text, theirs[0].text, "/basics/phone")


def _emails(contact: Contact) -> list[Email]:
    return [email for email in contact.emails if not email.obscured and "@" in email.text.value]


def _email(mine: list[Email], theirs: list[Email]) -> Iterator[Hit]:
    boxes = [{_box(email.text.value) for email in side} for side in (mine, theirs)]
    if mine and theirs and not boxes[0] & boxes[1]:
        yield _hit("", ValueKind.EMAIL, mine[0].text, theirs[0].text, "/basics/email")


def _box(address: str) -> str:
    """An address as its provider sees it: dots mean nothing to Gmail, what follows a plus sign to nobody."""
    local, _, domain = address.casefold().strip().rpartition("@")
    local = local.partition("+")[0]
    if domain in ("gmail.com", "googlemail.com"):
        return local.replace(".", "") + "@gmail.com"
    return f"{local}@{domain}"


def _link(case: Case) -> Iterator[Hit]:
    assert case.profile is not None
    sides = [[p for p in c.profiles if _slug(p)] for c in (case.resume.contact, case.profile.contact)]
    slugs = [{_slug(link) for link in side} for side in sides]
    if all(sides) and not slugs[0] & slugs[1]:
        mine, theirs = sides[0][0], sides[1][0]
        place_of = [p for p in case.resume.contact.profiles if p.network or not (p.url or p.text)]
        pointer = f"/basics/profiles/{place_of.index(mine)}" if mine in place_of else "/basics/profiles/0"
        yield _hit("link", ValueKind.LINK, mine.text, theirs.text, pointer)


def _slug(link: Profile) -> str:
    """The part of a LinkedIn address that names the member, without the number behind it; else empty."""
    if link.network.casefold() != "linkedin":
        return ""
    path = re.search(r"/(?:in|pub)/([^/?#\s]+)", unquote(link.url))
    name = (path[1] if path else link.username).casefold().strip("/ ")
    return _NUMBERED.sub("", name).replace("-", "").replace(".", "")


def _hit(variant: str, kind: ValueKind, mine: Text, theirs: Text, pointer: str) -> Hit:
    values = {"mine": Value(kind, mine.value), "other": Value(kind, theirs.value)}
    return Hit(mine.spans, values, pointer, variant, profile=place(pointer, theirs))


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
