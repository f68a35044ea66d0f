"""Numbers that can't be dialled, and too many of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resumelint.checks.base import Case, check
from resumelint.checks.home import international, named
from resumelint.checks.kinds import claimed, plain_tokens, vocabulary
from resumelint.checks.place import in_top, plain
from resumelint.finding import Hit, Value, ValueKind
from resumelint.resume import Phone
from resumelint.text import words

_PIECES = re.compile(r"[|·•;\t]|\s{3,}")
_LEAD = 3
"""So many words into a piece of the line stands who it is that answers."""
_FAX = ("fax", "telefax")
_ANY = ("phone", "telephone", "tel")
"""Labels that tell nothing apart."""


@check("phone-unusable", "phone", "reason")
def phone_unusable(case: Case) -> Iterator[Hit]:
    """Numbers that are invalid wherever the document may mean them, or that nobody dials to reach a person."""
    from resumelint.checks.contact.dialling import judge, trunk

    codes = all(map(international, case.resume.contact.phones))  # they say themselves where they are
    regions = list(dict.fromkeys((case.region, *(() if codes else named(case.resume)))))
    spared = words.load("fictional-phones")
    homely = "0" in map(trunk, regions)
    for index, phone in enumerate(case.resume.contact.phones):
        if not (phone.e164 or phone.label or in_top(case.resume.top, phone.text.spans)):
            continue  # digits in running text that may be no phone number at all
        if _masked(case, phone):
            continue
        if _national(phone) and not homely and not case.region_named:
            continue  # written as in a country that puts a 0 before numbers, and that the document doesn't name
        kind, reason = judge(phone.text.value, regions, spared)
        if kind:
            values = {"phone": Value(ValueKind.PHONE, phone.text.value), "reason": plain(reason)}
            yield Hit(phone.text.spans, values, None if index else "/basics/phone", kind)


def _national(phone: Phone) -> bool:
    """Whether a number begins with the 0 that many countries put before one."""
    return not international(phone) and re.sub(r"\D", "", phone.text.value).startswith("0")


def _masked(case: Case, phone: Phone) -> bool:
    """Whether the number goes on in signs that stand for digits: somebody keeps it to themselves, or it is a slot."""
    last = phone.text.spans[-1] if phone.text.spans else None
    rest = case.document.lines[last.line].text[last.end :] if last else ""
    return re.match(r"[-. ]?\d*[xX*#_•]{2}", rest) is not None


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
