"""Countries: those that a document names, and the one whose customs it keeps."""

from __future__ import annotations

import functools
import re

from resumelint.checks.base import Case
from resumelint.checks.once import once
from resumelint.checks.place import in_top
from resumelint.checks.said import said
from resumelint.resume import Phone, Resume
from resumelint.text import words
from resumelint.text.patterns import fold, fold_all

_WORD = re.compile(r"\w+")
_DOMAINS = {"UK": "GB"}
"""Endings of addresses that aren't their country's ISO code."""
_POSTCODES = {
    "GB": re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b"),
    "CA": re.compile(r"\b[ABCEGHJ-NPRSTVXY]\d[A-Z] \d[A-Z]\d\b"),
    "AU": re.compile(r"\b(?:NSW|VIC|QLD|TAS|ACT),? \d{4}\b"),
}
"""Those that are like no other country's."""


def home(case: Case) -> str:
    """The country whose customs a resume keeps, as ISO code: the one that the user named; else the one at the end of
    its writer's address; else that of the first number at the top, by its country code or because it can be dialled
    there and not in the region; else the region."""
    from resumelint.checks.contact.dialling import dials, origin

    if case.region_named:
        return case.region
    if lived := _lived(case):
        return lived
    for phone in (p for p in case.resume.contact.phones if in_top(case.resume.top, p.text.spans)):
        if international(phone):
            return origin(phone.text.value) or case.region
        if phone.e164 and dials(phone.text.value, case.region):
            return case.region
        if there := next((code for code in named(case.resume) if dials(phone.text.value, code)), ""):
            return there
    return case.region


def _lived(case: Case) -> str:
    """The country that an address ends in; empty where it names none, or one that is also a state of the US."""
    place = case.resume.contact.location
    last = words.fold(place.value.rpartition(",")[2]) if place else ""
    names = (entry.partition("\t")[::2] for entry in words.load("countries") if last)
    states = {words.fold(entry.partition("\t")[2]) for entry in words.load("us-states")}
    return next((code for code, name in names if words.fold(name) == last and last not in states), "")


def international(phone: Phone) -> bool:
    """Whether a number carries its country code."""
    return re.match(r"\W*(?:\+|00)", phone.text.value) is not None


@once
def named(resume: Resume) -> tuple[str, ...]:
    """ISO codes of the countries that the document names itself, or places or postcodes of, those of its email
    addresses' endings, and those that speak its language when that isn't English."""
    name, text = resume.contact.name, resume.document.text
    body = text.replace(name.value, " ") if name else text
    found = _with_places_in(body, said(resume))
    found += [code for code, shape in _POSTCODES.items() if shape.search(body)]
    ends = (email.text.value.rpartition(".")[2].upper() for email in resume.contact.emails)
    found += [_DOMAINS.get(end, end) for end in ends if len(end) == 2]
    for entry in words.load("language-countries"):
        language, _, codes = entry.partition("=")
        if language.strip() == resume.language:
            found += codes.split()
    return tuple(dict.fromkeys(found))


def _with_places_in(body: str, near: frozenset[str]) -> list[str]:
    """ISO codes of the countries that a text names, or places of; `near` are the words that may stand in it."""
    known = _places()
    listed = sorted(entry for first in known.keys() & near for entry in known[first])
    tokens = _parted(fold(body)).split(" ") if listed else []
    said, text = set(tokens), f" {' '.join(tokens)} "
    return [code for _, place, code in listed if (f" {place} " in text if " " in place else place in said)]


def told(code: str) -> str:
    """A country's English name as it stands in a sentence: "Germany", "the United States"."""
    names = (entry.partition("\t")[::2] for entry in words.load("countries"))
    name = next((name for known, name in names if known == code), code)
    return f"the {name}" if code in words.load("countries-with-article") else name


@functools.cache
def _places() -> dict[str, list[tuple[int, str, str]]]:
    """By their first word countries, and places that tell them, each behind its rank and before its ISO code."""
    countries = [entry.partition("\t")[::-2] for entry in words.load("countries")]
    listed = countries + [entry.rpartition("=")[::2] for entry in words.load("phone-places")]
    found: dict[str, list[tuple[int, str, str]]] = {}
    for rank, (folded, (_, code)) in enumerate(zip(fold_all([name for name, _ in listed]), listed, strict=True)):
        name = folded.strip() if folded.replace(" ", "").isalpha() else _parted(folded)
        found.setdefault(name.partition(" ")[0], []).append((rank, name, code.strip()))
    return found


def _parted(folded: str) -> str:
    """The words of a folded text, a blank between them."""
    return " ".join(_WORD.findall(folded))
