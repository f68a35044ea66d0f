"""Addresses that belong to an employer. Whom a domain belongs to, domains.py makes out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resumelint.checks.base import Case, check
from resumelint.checks.contact.domains import Owner, hosts_in, owner_of, registered
from resumelint.checks.contact.email_style import ACADEMIC, own_domain
from resumelint.checks.contact.names import NameForms, name_forms
from resumelint.checks.kinds import claimed, plain_tokens, vocabulary
from resumelint.document import Part
from resumelint.finding import Hit, Value, ValueKind
from resumelint.resume import Email, EndState, Position
from resumelint.text import words
from resumelint.text.patterns import fold


@check("email-employer", "email", "employer")
def email_employer(case: Case) -> Iterator[Hit]:
    """An address in the contact lines is an employer's, and the employer isn't the person's own or a university.

    Doubtful positions silence it here and not as a need of the rule: nothing that a reader could miss is skipped."""
    name = name_forms(case.resume.contact.name.value if case.resume.contact.name else "")
    if "positions" in case.resume.doubts or _has_own_business(case):
        return
    for index, email in enumerate(case.resume.contact.emails):
        if not _is_contact(case, email) or not (owner := _company(email, name)):
            continue
        if any(school.institution and owner.is_named(school.institution.value) for school in case.resume.education):
            continue
        jobs = [position for position in case.resume.work if _is_at(case, position, owner)]
        if jobs and not any(_excused(position, name) for position in jobs):
            ends = {position.period.end_state for position in jobs if position.period}
            present = EndState.PRESENT in ends
            variant = "present" if present else "past" if ends == {EndState.STATED} else ""
            employer = next(p.employer.value for p in jobs if p.employer)
            values = {
                "email": Value(ValueKind.EMAIL, email.text.value),
                "employer": Value(ValueKind.EMPLOYER, employer),
            }
            yield Hit(email.text.spans, values, None if index else "/basics/email", variant)


def _has_own_business(case: Case) -> bool:
    """Whether the person's own words for themselves, in the headline or the summary, are those of a founder or
    freelancer."""
    headline, summary = case.resume.contact.headline, case.resume.summary
    return bool(headline and _owns(headline.value)) or bool(summary and _owns(summary.value, prose=True))


def _owns(text: str, *, prose: bool = False) -> bool:
    """Whether a title is an owner's: "Co-founder", "Managing Partner", but no "Product Owner". In prose "partner" is a
    verb, and "independent" a virtue."""
    tokens = plain_tokens(text)
    other = vocabulary("owners-otherwise")
    owners = vocabulary("owners") if prose else (*vocabulary("owners"), *vocabulary("owners-in-titles"))
    found = claimed(tokens, (*owners, *other))
    return any(" ".join(tokens[start:end]) not in other for start, end in found)


def _is_contact(case: Case, email: Email) -> bool:
    """Whether the address is given as the person's: in the contact lines, not in what is told of a job."""
    spans = email.text.spans
    if not spans:
        return email.target_only
    line = case.document.lines[spans[0].line]
    own = {i for s in case.resume.sections if s.kind in ("contact", "personal") for i in s.lines} | case.resume.top
    jobs = {i for position in (*case.resume.work, *case.resume.volunteer) for i in position.lines}
    return line.index not in jobs and (line.index in own or line.part in (Part.HEADER, Part.FOOTER, Part.TEXTBOX))


def _company(email: Email, name: NameForms) -> Owner | None:
    """The owner of an address's domain, if it can be a company other than the person's own, and no university."""
    local, at, domain = email.text.value.casefold().rpartition("@")
    role = re.sub(r"[^\w]", "", local) in words.load("role-addresses")
    if email.obscured or not at or role or ACADEMIC.search(domain) or own_domain(domain, name):
        return None
    owner = owner_of(domain)
    return None if owner is None or owner.label == name.initials else owner


def _is_at(case: Case, position: Position, owner: Owner) -> bool:
    """Whether a job was at the owner of the domain: by the employer's name, or by the web address beside it."""
    if position.employer is None:
        return False
    if owner.is_named(position.employer.value):
        return True
    head = {s.line for text in (position.employer, position.title) if text for s in text.spans}
    printed = [case.document.lines[index].text for index in head]
    linked = [link.target for link in case.document.links if link.span and link.span.line in head]
    return any(registered(host) == owner.domain for text in (*printed, *linked) for host in hosts_in(text))


def _excused(position: Position, name: NameForms) -> bool:
    """Whether the job is at a business of one's own, or at a university, where the address is one's only one."""
    title = position.title.value if position.title else ""
    employer = position.employer.value if position.employer else ""
    # A "partner" owns the firm; a firm of "Partners" is nobody's in particular.
    own = _owns(employer, prose=True) or fold(employer) in vocabulary("self-employment")
    if _owns(title) or own or claimed(plain_tokens(title), vocabulary("academic-titles")):
        return True
    if any(len(part) > 2 and part in words.fold(employer).split() for part in name.parts):
        return True
    scholarly = words.folded("universities")
    if any(phrase and f" {phrase} " in f" {words.fold(employer)} " for phrase in scholarly):
        return True
    told = [text.value for text in (position.description, *position.summary, *position.highlights) if text]
    return any(claimed(plain_tokens(text), vocabulary("founding-words")) for text in told)
