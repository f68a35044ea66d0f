"""Numbers that can't be dialled, and too many of them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from resumelint.checks.base import Case, check
from resumelint.checks.kinds import claimed, plain_tokens, vocabulary
from resumelint.checks.place import in_top, plain
from resumelint.finding import Hit, Value, ValueKind
from resumelint.resume import Phone
from resumelint.text import words
from resumelint.text.patterns import fold, fold_all

_PIECES = re.compile(r"[|·•;\t]|\s{3,}")
_SIGNS = re.compile(r"\W+")
_LEAD = 3
"""So many words into a piece of the line stands who it is that answers."""
_FAX = ("fax", "telefax")
_DOMAINS = {"UK": "GB"}
"""Endings of addresses that aren't their country's ISO code."""
_ANY = ("phone", "telephone", "tel")
"""Labels that tell nothing apart."""


@check("phone-unusable", "phone", "reason")
def phone_unusable(case: Case) -> Iterator[Hit]:
    """Numbers that are invalid wherever the document may mean them, or that nobody dials to reach a person."""
    from resumelint.checks.contact.dialling import judge

    regions = _regions(case)
    for index, phone in enumerate(case.resume.contact.phones):
        if not (phone.e164 or phone.label or in_top(case.resume.top, phone.text.spans)):
            continue  # digits in running text that may be no phone number at all
        if _masked(case, phone):
            continue
        kind, reason = judge(phone.text.value, regions, words.load("fictional-phones"))
        if kind:
            values = {"phone": Value(ValueKind.PHONE, phone.text.value), "reason": plain(reason)}
            yield Hit(phone.text.spans, values, None if index else "/basics/phone", kind)


def _masked(case: Case, phone: Phone) -> bool:
    """Whether the number goes on in signs that stand for digits: somebody keeps it to themselves, or it is a slot."""
    last = phone.text.spans[-1] if phone.text.spans else None
    rest = case.document.lines[last.line].text[last.end :] if last else ""
    return re.match(r"[-. ]?\d*[xX*#_•]{2}", rest) is not None


def _regions(case: Case) -> list[str]:
    """Countries whose numbers the document may hold: the applicant's, those that it names or names places of, and those
    that speak its language when that isn't English."""
    name = case.resume.contact.name
    body = case.document.text.replace(name.value, " ") if name else case.document.text
    text = f" {_parted(fold(body))} "
    found = [case.region]
    known, said = _places(), set(text.split())
    near = sorted(entry for first in known.keys() & said for entry in known[first])
    found += [code for _, place, code in near if f" {place} " in text]
    ends = (email.text.value.rpartition(".")[2].upper() for email in case.resume.contact.emails)
    found += [_DOMAINS.get(end, end) for end in ends if len(end) == 2]
    for entry in words.load("language-countries"):
        language, _, codes = entry.partition("=")
        if language.strip() == case.resume.language:
            found += codes.split()
    return list(dict.fromkeys(found))


@functools.cache
def _places() -> dict[str, list[tuple[int, str, str]]]:
    """By their first word countries, and places that tell them, each behind its rank and before its ISO code."""
    countries = [entry.partition("\t")[::-2] for entry in words.load("countries")]
    named = countries + [entry.rpartition("=")[::2] for entry in words.load("phone-places")]
    found: dict[str, list[tuple[int, str, str]]] = {}
    for rank, (folded, (_, code)) in enumerate(zip(fold_all([name for name, _ in named]), named, strict=True)):
        name = folded if folded.isalpha() else _parted(folded)
        found.setdefault(name.partition(" ")[0], []).append((rank, name, code.strip()))
    return found


def _parted(folded: str) -> str:
    """The words of a folded text, a blank between them."""
    return " ".join(_SIGNS.sub(" ", folded).split())


@check("several-phones", "phone", "other", "count")
def several_phones(case: Case) -> Iterator[Hit]:
    """More than two numbers at the top, or two of one country that nothing tells apart."""
    from resumelint.checks.contact.dialling import country

    phones = _own(case)
    countries = {country(phone.e164) for phone in phones}
    labels = {"" if phone.label.lower() in _ANY else phone.label.lower() for phone in phones}
    if len(phones) > 2 or (len(phones) == 2 and len(countries) == 1 and len(labels) == 1):
        spans = tuple(span for phone in phones for span in phone.text.spans)
        variant = "many" if len(phones) > 2 else ""
        first, second = (Value(ValueKind.PHONE, phone.text.value) for phone in phones[:2])
        yield Hit(spans, {"phone": first, "other": second, "count": plain(len(phones))}, None, variant)


def _anothers(case: Case, phone: Phone) -> bool:
    """Whether it is introduced as somebody else's: "Agent: Paula Finch, (212) 555-0134"."""
    span = phone.text.spans[0] if phone.text.spans else None
    before = case.document.lines[span.line].text[: span.start] if span else ""
    piece = _PIECES.split(before)[-1]
    return bool(claimed(plain_tokens(piece)[:_LEAD], vocabulary("others-phones")))


def _own(case: Case) -> list[Phone]:
    """The numbers in the top block, each once: further down they are referees' and employers'. Fax is no phone."""
    found: dict[str, Phone] = {}
    for phone in case.resume.contact.phones:
        if in_top(case.resume.top, phone.text.spans) and phone.label.lower() not in _FAX and not _anothers(case, phone):
            found.setdefault(phone.e164 or re.sub(r"\D", "", phone.text.value)[-9:], phone)
    return list(found.values())
