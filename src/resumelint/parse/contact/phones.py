"""Phone numbers in print and in links. Dates are taken out first: "06/2017 - 03/2021" is a valid number somewhere."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

import phonenumbers
from phonenumbers import Leniency, PhoneNumberMatcher

from resumelint.document import Document, Line, Span
from resumelint.parse import dates
from resumelint.resume import Phone, Text
from resumelint.text import words

# Digits in groups, a plus or brackets before them. 7 digits are the shortest subscriber number, 15 the longest (E.164).
_LIKE = re.compile(r"(?<![\w/.@-])(?:\+|00)?\(?\+?\d{1,4}\)?(?:[\s.\-–·/()]{0,3}\(?\d{1,8}\)?){1,6}(?![\w/@]|\.\d)")
_POSTCODE = re.compile(r"\s+\d{4,6}$")
_ENOUGH = re.compile(r"(?:\d\D*+){7}")
_SURELY_WHOLE = 9
"""A number of so many digits needs no further group."""
_OF_ANYTHING = "number"
"""A label that stands before other numbers as well."""
_BEFORE = re.compile(r"((?:[^\W\d_]+\.?[ \t]){0,2}[^\W\d_]+)\.?\s*[:.\-)#]?\s*\(?$")
_NEAR = 60
"""Letters before a number in which its label stands."""
_DAY = re.compile(r"(?:19|20)\d\d(?P<sign>[./\- ])(?:0[1-9]|1[0-2])(?P=sign)(?:0[1-9]|[12]\d|3[01])")
_MAIL = re.compile(r"[\w.+%-]+@[\w.-]+")
_TRAILING_LABEL = re.compile(r"\s*\(\s*([A-Za-zÀ-ÿ ]{1,12})\.?\s*\)")


def possible(text: str) -> bool:
    """Whether a text holds as many digits as a number has; few lines do."""
    return _ENOUGH.search(text) is not None


def printed(line: Line, region: str, anywhere: bool) -> list[Phone]:
    """Phone numbers on a line. `anywhere`: the line is no contact line, so only a valid, well marked number counts."""
    masked = _without_postcodes(_without_mail(_without_dates(line.text, region)), region)
    out: list[Phone] = []
    if not possible(masked):
        return out
    taken: list[tuple[int, int]] = []
    leniency = Leniency.VALID if anywhere else Leniency.POSSIBLE
    for match in PhoneNumberMatcher(masked, region, leniency=leniency):
        if anywhere and not _marked(masked, match.start, match.raw_string):
            continue
        if _of_a_paper(masked, match.start) and not phonenumbers.is_valid_number(match.number):
            continue
        if _plausible(match.raw_string) and not masked[match.end : match.end + 1].isalnum():
            taken.append((match.start, match.end))
            e164 = phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164)
            out.append(_phone(line, masked, match.start, match.end, e164))
    if not anywhere:
        for m in _LIKE.finditer(masked):
            inside = [t for t in taken if m.start() < t[1] and t[0] < m.end()]
            within = all(m.start() <= a and b <= m.end() and masked[a] != "+" for a, b in inside)
            longer = len(_digits(m[0])) > sum(len(_digits(masked[a:b])) for a, b in inside)
            label = _label(masked, m.start())
            if _of_a_paper(masked, m.start()):
                continue
            named = bool(label) and label != _OF_ANYTHING
            if (inside and not (within and longer and m[0].startswith("0"))) or not _plausible(m[0], named):
                continue
            if label or m[0].startswith(("+", "(", "00", "0")) or re.search(r"\d[\s.\-–]\d", m[0]):
                # A number in the style of another country, of which the matcher saw the end only.
                out = [p for p in out if (p.text.spans[0].start, p.text.spans[0].end) not in inside]
                out.append(_phone(line, masked, m.start(), m.end(), ""))
    return sorted(out, key=lambda p: p.text.spans[0].start)


def linked(document: Document, seen: Iterable[Phone]) -> list[Phone]:
    """Numbers that stand only in tel: links, under an icon or a word."""
    known = {_digits(p.text.value)[-7:] for p in seen}
    out = []
    for link in document.links:
        scheme, _, number = link.target.partition(":")
        digits = _digits(number)
        if scheme.casefold() in ("tel", "callto", "sms") and len(digits) >= 7 and digits[-7:] not in known:
            known.add(digits[-7:])
            spans = (link.span,) if link.span else ()
            shown = re.sub(r"^/*", "", number).replace("%20", " ")
            out.append(Phone(Text(shown, spans), target_only=True))
    return out


def _phone(line: Line, masked: str, start: int, end: int, e164: str) -> Phone:
    raw = masked[start:end]
    # Digits after a blank bracket ("(123") belong to the number; the matcher drops an opening bracket now and then.
    if raw.count(")") > raw.count("(") and start and masked[start - 1] == "(":
        start -= 1
    shown = " ".join(line.text[start:end].split())
    after = _TRAILING_LABEL.match(line.text, end)
    label = (label_of(after[1]) if after else "") or label_before(line.text, start) or ""
    return Phone(Text(shown, (Span(line.index, start, end),)), label, e164)


def label_before(text: str, start: int) -> str:
    """The kind of phone that the word before the number names, "phone" for a plain one; empty for none."""
    return label_of(_label(text, start))


def _label(text: str, start: int) -> str:
    """The words before a number that say it is a phone's, as many as say it; empty for none."""
    m = _BEFORE.search(text[max(0, start - _NEAR) : start])
    tokens = m[1].split() if m else []
    phrases = (" ".join(tokens[-n:]) for n in (3, 2, 1) if n <= len(tokens))
    return next((words.fold(phrase) for phrase in phrases if label_of(phrase)), "")


def _of_a_paper(text: str, start: int) -> bool:
    """Whether the words before a number say that it is a licence's, a post box's or the like, and no phone's."""
    m = _BEFORE.search(text[max(0, start - _NEAR) : start])
    tokens = [words.fold(token) for token in m[1].split()] if m else []
    return _label(text, start) in ("", _OF_ANYTHING) and any(
        token in words.folded("numbered-papers") for token in tokens
    )


def label_of(word: str) -> str:
    return _labels().get(words.fold(word), "")


@functools.cache
def _labels() -> dict[str, str]:
    out = {}
    for entry in words.load("phone-labels"):
        kind, _, form = entry.partition("\t")
        out[words.fold(form)] = kind
    return out


def _marked(text: str, start: int, raw: str) -> bool:
    return raw.startswith(("+", "(")) or bool(label_before(text, start)) or len(re.findall(r"\d+", raw)) >= 3


def _plausible(raw: str, named: bool = False) -> bool:
    digits = _digits(raw)
    if not 7 <= len(digits) <= 15 or len(set(digits)) == 1:
        return False
    if re.fullmatch(r"(?:1\d|20)\d\d\s?[-–/]\s?(?:1\d|20)\d\d", raw.strip()):
        return False
    if _DAY.fullmatch(raw.strip()):
        return False
    if re.fullmatch(r"[1-9]\d{4}\s+(?:19|20)\d\d", raw.strip()):
        return False  # a licence and its year
    return named or not re.fullmatch(r"\d+", raw) or len(digits) >= 9


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _without_dates(text: str, region: str) -> str:
    """The text with dates blanked out, offsets kept."""
    for found in dates.periods(text, region):
        if not (found.single and re.search(r"\d[ .\-)]{0,2}$", text[: found.start])):
            text = text[: found.start] + "\x00" * (found.end - found.start) + text[found.end :]
    return text


def _without_mail(text: str) -> str:
    """The text with email addresses blanked out, offsets kept: some begin with as many digits as a phone has."""
    return _MAIL.sub(lambda m: "\x00" * len(m[0]), text) if "@" in text else text


def _dialled(text: str, region: str) -> bool:
    """Whether somebody can be called at a number as it stands."""
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(text, region))
    except phonenumbers.NumberParseException:
        return False


def _without_postcodes(text: str, region: str) -> str:
    """The text with postcodes blanked out that stand right behind a number and before a town, offsets kept."""
    for m in _LIKE.finditer(text):
        post = _POSTCODE.search(m[0]) if re.match(r"\s+[^\W\d_]{2}", text[m.end() :]) else None
        if post and len(_digits(m[0][: post.start()])) >= _SURELY_WHOLE and not _dialled(m[0], region):
            at = m.start() + post.start()
            text = text[:at] + "\x00" * (m.end() - at) + text[m.end() :]
    return text
