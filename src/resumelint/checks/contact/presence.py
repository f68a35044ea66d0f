"""What must be there, and at the top: number, address, name, profile link."""

from __future__ import annotations

from collections.abc import Iterator

from resumelint.checks.base import Case, check
from resumelint.checks.contact.email import addresses
from resumelint.checks.place import in_top, whereabouts
from resumelint.checks.place import plain as said
from resumelint.document import Span
from resumelint.finding import Hit, Value, ValueKind


@check("phone-missing")
def phone_missing(case: Case) -> Iterator[Hit]:
    """No number in print and none in a link."""
    linked = any(link.target.lower().startswith(("tel:", "callto:", "sms:")) for link in case.document.links)
    if not case.resume.contact.phones and not linked:
        yield Hit()


@check("phone-buried", "phone", "where")
def phone_buried(case: Case) -> Iterator[Hit]:
    """There are numbers, and none of them is in the top block. Numbers that are only a link's target have no place."""
    phones = case.resume.contact.phones
    spans = [phone.text.spans for phone in phones]
    if phones and not any(phone.target_only for phone in phones):
        values = {"phone": Value(ValueKind.PHONE, phones[0].text.value)}
        yield from _buried(case, spans, values, "/basics/phone")


@check("email-missing")
def email_missing(case: Case) -> Iterator[Hit]:
    """No address in print, not even a broken one, and none in a link."""
    linked = any(link.target.lower().startswith("mailto:") for link in case.document.links)
    if not linked and not any(addresses(case)):
        yield Hit()


@check("email-buried", "email", "where")
def email_buried(case: Case) -> Iterator[Hit]:
    """There are addresses, and none of them is in the top block."""
    emails = case.resume.contact.emails
    spans = [email.text.spans for email in emails]
    if emails and not any(email.target_only for email in emails):
        values = {"email": Value(ValueKind.EMAIL, emails[0].text.value)}
        yield from _buried(case, spans, values, "/basics/email")


def _buried(case: Case, places: list[tuple[Span, ...]], values: dict[str, Value], pointer: str) -> Iterator[Hit]:
    if all(places) and not any(in_top(case.resume.top, spans) for spans in places):
        where = whereabouts(case.document, places[0][0])
        yield Hit(places[0], {**values, "where": said(where)}, pointer)


@check("name-unclear")
def name_unclear(case: Case) -> Iterator[Hit]:
    """The reading found no personal name."""
    if case.resume.contact.name is None:
        yield Hit()


@check("profile-link-missing")
def profile_link_missing(case: Case) -> Iterator[Hit]:
    """None of the networks is so much as named in the document, its links or its contact lines."""
    networks = [network.lower() for network in _texts(case.options.get("networks"))]
    profiles = case.resume.contact.profiles
    said_here = [case.document.text, *(link.target for link in case.document.links)]
    said_here += [part for p in profiles for part in (p.network, p.url)]
    everything = " ".join(said_here).lower()
    if networks and not any(network in everything for network in networks):
        yield Hit()


def _texts(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, (list, tuple)) else []
