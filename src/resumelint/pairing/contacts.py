"""Phone numbers, addresses and profile links of two sides: one that is the same is enough."""

from __future__ import annotations

import re
from urllib.parse import unquote

from resumelint.pairing.verdict import Verdict
from resumelint.resume import Contact, Email, Phone, Profile

Sides = tuple[str, str, Verdict]
"""The first of each side as printed, empty where there is none, and whether any of them are the same."""

_DIGITS = 8
"""So many last digits are a subscriber's own; what stands before them, one writes or leaves off."""
_NUMBERED = re.compile(r"-[0-9a-f]*\d[0-9a-f]*$")
"""What LinkedIn puts behind a name that was taken; the address goes on to work when the member takes it away."""


def same_phone(mine: Contact, theirs: Contact) -> Sides:
    """Whether a number is on both sides."""
    sides = phones(mine), phones(theirs)
    shown = [side[0].text.value if side else "" for side in sides]
    return shown[0], shown[1], _judged(*({_number(phone)[-_DIGITS:] for phone in side} for side in sides))


def phones(contact: Contact) -> list[Phone]:
    """The numbers under which somebody answers."""
    return [phone for phone in contact.phones if phone.label != "fax" and len(_number(phone)) >= _DIGITS]


def same_email(mine: Contact, theirs: Contact) -> Sides:
    """Whether an address is on both sides."""
    sides = emails(mine), emails(theirs)
    shown = [side[0].text.value if side else "" for side in sides]
    return shown[0], shown[1], _judged(*({_box(email.text.value) for email in side} for side in sides))


def emails(contact: Contact) -> list[Email]:
    """The addresses that are written as such."""
    return [email for email in contact.emails if not email.obscured and "@" in email.text.value]


def same_link(mine: Contact, theirs: Contact) -> Sides:
    """Whether a LinkedIn address is on both sides."""
    sides = links(mine), links(theirs)
    shown = [side[0].text.value or side[0].url if side else "" for side in sides]
    return shown[0], shown[1], _judged(*({_slug(link) for link in side} for side in sides))


def links(contact: Contact) -> list[Profile]:
    """The links to members of LinkedIn."""
    return [link for link in contact.profiles if _slug(link)]


def link_pointer(contact: Contact) -> str:
    """The place of the first LinkedIn address in what `parse` prints."""
    own = next((site for site in contact.profiles if not site.network and (site.url or site.text)), None)
    others = [profile for profile in contact.profiles if profile is not own]
    return f"/basics/profiles/{others.index(links(contact)[0])}"


def _judged(mine: set[str], theirs: set[str]) -> Verdict:
    if not mine or not theirs:
        return Verdict.UNSURE
    return Verdict.SAME if mine & theirs else Verdict.DIFFERENT


def _number(phone: Phone) -> str:
    return re.sub(r"\D", "", phone.e164 or phone.text.value)


def _box(address: str) -> str:
    """An address as its provider sees it: dots mean nothing to Gmail, what follows a plus sign to nobody."""
    local, _, domain = address.casefold().strip().rpartition("@")
    local = local.partition("+")[0]
    if domain in ("gmail.com", "googlemail.com"):
        return local.replace(".", "") + "@gmail.com"
    return f"{local}@{domain}"


def _slug(link: Profile) -> str:
    """The part of a LinkedIn address that names the member, without the number behind it; else empty."""
    if link.network.casefold() != "linkedin":
        return ""
    path = re.search(r"/(?:in|pub)/([^/?#\s]+)", unquote(link.url))
    name = (path[1] if path else link.username).casefold().strip("/ ")
    return _NUMBERED.sub("", name).replace("-", "").replace(".", "")
