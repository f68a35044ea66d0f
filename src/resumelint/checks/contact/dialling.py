"""What phonenumbers knows about a number. Apart, so that the library is imported only when a document is checked."""

from __future__ import annotations

import re
from collections.abc import Sequence

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberType

from resumelint.text import words

_COSTLY = {
    PhoneNumberType.TOLL_FREE: "toll-free",
    PhoneNumberType.PREMIUM_RATE: "premium",
    PhoneNumberType.PAGER: "pager",
}
_INTERNATIONAL = re.compile(r"^(\W*)(?:\+|00)")


def judge(text: str, regions: Sequence[str], spared: tuple[str, ...]) -> tuple[str, str]:
    """What is wrong with a number, as kind and reason: ("invalid", why), ("toll-free" | "premium" | "pager", ""), or
    two empty texts. It is judged by the country code it carries, else by every one of `regions`, and is fine when it is
    fine in one. `spared` are beginnings of international numbers that are fine whatever the numbering plan says."""
    parsed = _readings(text, regions)
    valid = [number for number in parsed if _valid(number, text, spared)]
    if not parsed:
        return "", ""
    if not valid:
        return "invalid", _reason(parsed[0], text)
    kinds = {_COSTLY.get(phonenumbers.number_type(number), "") for number in valid}
    return (kinds.pop(), "") if len(kinds) == 1 else ("", "")


def country(e164: str) -> int:
    """The calling code of a number in international form, 0 when there is none."""
    try:
        return phonenumbers.parse(e164, None).country_code or 0
    except phonenumbers.NumberParseException:
        return 0


def origin(text: str) -> str:
    """The ISO code of the country whose number it is, read with its country code; empty for none."""
    numbers = _readings(text, ("ZZ",))
    region = phonenumbers.region_code_for_number(numbers[0]) if numbers else None
    code = numbers[0].country_code if numbers else None
    return region or (phonenumbers.region_code_for_country_code(code).replace("ZZ", "") if code else "")


def dials(text: str, region: str) -> bool:
    """Whether a number without country code is one of that country."""
    numbers = _readings(text, (region,))
    return bool(numbers) and (_valid(numbers[0], text, words.load("fictional-phones")))


def trunk(region: str) -> str:
    """What is dialled in a country before a number of it; empty for nothing or where that isn't known."""
    metadata = phonenumbers.PhoneMetadata.metadata_for_region(region, None)
    return (metadata.national_prefix or "") if metadata else ""


def _readings(text: str, regions: Sequence[str]) -> list[PhoneNumber]:
    """What the number can mean: itself where it carries a country code, else one reading a country."""
    found = []
    international = _INTERNATIONAL.match(text) is not None
    for region in regions[:1] if international else regions:
        try:
            found.append(phonenumbers.parse(_INTERNATIONAL.sub(r"\1+", text), region))
        except phonenumbers.NumberParseException:
            continue
    return found


def _valid(number: PhoneNumber, text: str, spared: tuple[str, ...]) -> bool:
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    if not phonenumbers.is_valid_number(number):
        return e164.startswith(spared)
    return _INTERNATIONAL.match(text) is not None or not _lacks_trunk(number, text)


def _lacks_trunk(number: PhoneNumber, text: str) -> bool:
    """Whether it would be valid in a country only with the 0 that is dialled there before landline numbers: printed
    without, it is a number of somewhere else. Of mobile numbers people leave the 0 out."""
    if phonenumbers.number_type(number) is not PhoneNumberType.FIXED_LINE:
        return False
    region = phonenumbers.region_code_for_number(number)
    return trunk(region or "") == "0" and not re.sub(r"\D", "", text).startswith("0")


def _reason(number: PhoneNumber, text: str) -> str:
    """Why nobody can dial it."""
    national = phonenumbers.national_significant_number(number)
    possible = phonenumbers.is_possible_number_with_reason(number)
    if possible == phonenumbers.ValidationResult.TOO_SHORT:
        return "it has too few digits"
    if possible == phonenumbers.ValidationResult.TOO_LONG:
        return "it has too many digits"
    if number.country_code == 1 and len(national) == 10:
        twin = phonenumbers.parse(f"+1{national[:3]}5550143", None)
        if not phonenumbers.is_valid_number(twin):
            return "there is no such area code"
        return "the three digits after its area code can't stand there"
    if _INTERNATIONAL.match(text):
        return f"no number in the country with the code +{number.country_code} looks like that"
    return "no number in the country you apply in looks like that"
