"""Addresses that don't work, and addresses that work against you."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resumelint.checks.base import Case, check
from resumelint.checks.contact.email_style import oddity
from resumelint.checks.contact.names import name_forms
from resumelint.checks.place import plain
from resumelint.checks.writing.placeholder import slot_lines
from resumelint.document import Span
from resumelint.finding import Hit, Value, ValueKind
from resumelint.resume import Email, Text
from resumelint.text import words

_RESERVED = ("test", "example", "invalid", "localhost", "local", "internal", "arpa", "onion")
_PLAIN = re.compile(r"[A-Za-z0-9]+(?:[._+-][A-Za-z0-9]+)*@(?:[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*\.)+[A-Za-z]{2,}")
_LONGEST_PART = 63
_BROKEN = re.compile(r"(?<!\S)[^\s@<>()|]{2,}@[^\s@<>()|]{2,}(?!\S)")
_OBSCURED = re.compile(r"\s*[(\[{]?\s*(?<!\w)(?:at|@|æt)(?!\w)\s*[)\]}]?\s*", re.I)
_DOT = re.compile(r"\s*[(\[{]\s*dot\s*[)\]}]\s*|\s+dot\s+", re.I)


def addresses(case: Case) -> Iterator[Email]:
    """The document's addresses; where there is none, what stands in the contact lines and was meant to be one."""
    yield from case.resume.contact.emails
    if case.resume.contact.emails:
        return
    for index in sorted(case.resume.top):
        line = case.document.lines[index]
        for match in _BROKEN.finditer(line.text):
            yield Email(Text(match[0].rstrip(".,;"), (Span(index, match.start(), match.end()),)))


@check("email-invalid", "email", "reason", "suggestion")
def email_invalid(case: Case) -> Iterator[Hit]:
    """Malformed, hidden from machines as "name (at) host", or at a mistyped big provider."""
    for index, email in enumerate(addresses(case)):
        written = email.text.value
        at = None if index else "/basics/email"
        values = {"email": Value(ValueKind.EMAIL, written), "reason": plain(""), "suggestion": plain("")}
        if email.obscured:
            meant = _DOT.sub(".", _OBSCURED.sub("@", written, count=1)).replace(" ", "")
            yield Hit(email.text.spans, {**values, "suggestion": Value(ValueKind.EMAIL, meant)}, at, "obscured")
        elif right := _meant(written):
            yield Hit(email.text.spans, {**values, "suggestion": Value(ValueKind.EMAIL, right)}, at, "typo")
        elif reason := _invalid(written):
            yield Hit(email.text.spans, {**values, "reason": plain(reason)}, at)


def _meant(address: str) -> str:
    """The address with the provider's name spelled right, empty where it is."""
    local, _, domain = address.rpartition("@")
    for entry in words.load("email-typos"):
        wrong, _, right = entry.partition("=")
        if domain.lower() == wrong.strip():
            return f"{local}@{right.strip()}"
    return ""


def _invalid(address: str) -> str:
    """What is wrong with the form of an address, empty for nothing. Reserved domains are for samples and are fine."""
    if address.rsplit(".", 1)[-1].lower() in _RESERVED or is_plain(address):
        return ""
    from email_validator import EmailNotValidError, validate_email  # only here: importing it is a tenth of a short run

    try:
        validate_email(address, check_deliverability=False, test_environment=True)
    except EmailNotValidError as error:
        reason = str(error).rstrip(".")
        return (reason[:1].lower() + reason[1:]).replace(". It ", ", it ")
    return ""


def is_plain(address: str) -> bool:
    """Whether an address is one of the many that need no second look: letters and figures, single signs between them,
    and no longer than a part of it may be. All of them are valid."""
    return len(address) <= _LONGEST_PART and _PLAIN.fullmatch(address) is not None


@check("email-odd", "email", "detail")
def email_odd(case: Case) -> Iterator[Hit]:
    """Addresses that are hard to use or undignified; the variant says in which way."""
    forms = name_forms(_name(case))
    youngest = _youngest(case)
    for index, email in enumerate(case.resume.contact.emails):
        if email.obscured or _invalid(email.text.value) or _meant(email.text.value):
            continue
        if found := oddity(email.text.value, forms, youngest):
            kind, detail = found
            values = {"email": Value(ValueKind.EMAIL, email.text.value), "detail": Value(ValueKind.EXCERPT, detail)}
            yield Hit(email.text.spans, values, None if index else "/basics/email", kind)


def _name(case: Case) -> str:
    """The person's name; empty where a slot for one stands in its place, of which no address can hold anything."""
    name, slots = case.resume.contact.name, slot_lines(case.resume)
    return "" if name is None or any(span.line in slots for span in name.spans) else name.value


def _youngest(case: Case) -> int:
    """The last year in which the person can be born: at 16 one writes a resume, at 12 one has nothing to date in it."""
    resume = case.resume
    periods = [p.period for p in (*resume.work, *resume.volunteer)] + [e.period for e in resume.education]
    dates = [date.year for period in periods if period for date in (period.start, period.end) if date]
    return min(case.today.year - 16, min(dates, default=case.today.year) - 12)
