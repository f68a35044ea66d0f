"""Personal details that readers in a country don't want on a resume: labelled fields, statements, a photograph."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from resumelint.checks.base import Case, check
from resumelint.checks.home import home, told
from resumelint.checks.passages import passages
from resumelint.checks.place import excerpt, plain
from resumelint.checks.said import folded, folded_lines, said
from resumelint.document import Image, Span
from resumelint.finding import Hit
from resumelint.resume import Resume
from resumelint.text import dateforms, words
from resumelint.text.patterns import fold
from resumelint.text.present import present

_ELSEWHERE = ("work", "volunteer", "projects", "publications")
"""Sections where such words are about others."""
_HEAD = ("", "contact", "personal")
_SAID = ("summary", "headline", "line")
_ADULT, _OLDEST = 15, 80
_ANYWHERE = frozenset({"id"})
"""What is no use to readers in a country whose customs aren't known either."""
_SIDE = (40.0, 200.0)
"""Points. Smaller pictures are icons, larger ones samples of work."""
_SQUARE = (0.6, 1.4)
_WORD = re.compile(r"\w+")
_COUNTED = 2
"""Words of "two children"."""
_NUMBER = r"\d{1,2}(?:st|nd|rd|th|\.)?"
_YEAR = r"(?:18|19|20)\d\d"
_VALUES = {
    "birth": r"(?:on |in |the )?(?:[^\W\d_]{{3,12}}\.? )?\d.*",
    "age": r"(?P<n>\d\d)(?: ?(?:years?(?: old)?|yrs?|jahre|ans|años))?",
    "marital": r"[^\W\d_]+.*",
    "children": r"(?:[0-9]|none|no|one|two|three|four|five|keine|yes)(?: (?!to)[^\W\d_]+.*)?",
    "religion": r"(?:{values})\b.*",
    "id": r"(?=(?:[^\d]*\d){{3}})(?:[^\W\d_]{{1,3}}[ .-])?(?=[\w-]*[\d*#]|x+\b)[\w*#-]+"
    r"(?:[ .-](?=[\w-]*[\d*]|\w\b|x+\b)[\w*-]+)*",
    "health": r"(?:{values})\b.*",
    "gender": r"(?:{values})\b",
}
"""What must follow the label of each kind, in folded text."""
_STRICT = ("age", "marital", "children")
"""Kinds whose label is an everyday word: a colon or a gap must part it from the value."""


@check("personal-details", "text", "country")
def personal_details(case: Case) -> Iterator[Hit]:
    """The first labelled field, statement or bare field of each kind that is against the custom of the region. A
    document in a language of other countries keeps to their customs."""
    if case.region_named and not (case.region in _customs() and _meant_for(case.resume.language, case.region)):
        return
    found: dict[str, tuple[tuple[Span, ...], str]] = {}
    for kind, span in (*_labelled(case), *_bare(case)):
        found.setdefault(kind, ((span,), case.document.lines[span.line].text[span.start : span.end]))
    for kind, spans, text in _statements(case):
        found.setdefault(kind, (spans, text))
    if _photographed(case):
        found["photo"] = ((), "")
    if not found:
        return
    country = home(case)
    unwanted = _customs().get(country, _ANYWHERE) if _meant_for(case.resume.language, country) else frozenset()
    for kind, (spans, text) in found.items():
        if kind in unwanted:
            values = {"text": excerpt(text), "country": plain(told(country))}
            yield Hit(spans, values, None, kind if kind in ("id", "photo") else "")


@functools.cache
def _customs() -> Mapping[str, frozenset[str]]:
    """By country, the kinds of detail that readers there don't want."""
    rows = (entry.split() for entry in words.load("personal-details-regions"))
    return {row[0]: frozenset(row[1:]) for row in rows}


def _meant_for(language: str, region: str) -> bool:
    """Whether a document in this language may be addressed to readers in the region."""
    homes = {code: places.split() for code, _, places in (e.partition(" = ") for e in words.load("language-countries"))}
    return language not in homes or region in homes[language]


def _labelled(case: Case) -> Iterator[tuple[str, Span]]:
    """Label and value on one line, or a label alone on its line and the value on the next."""
    away = {i for s in case.resume.sections if s.kind in _ELSEWHERE for i in s.lines}
    lines = case.document.lines
    kinds = _mentioned(case.resume)
    plain = [*folded_lines(case.resume), ""] if kinds else []
    for line in lines if kinds else ():
        if line.index in away:
            continue
        text, below = plain[line.index], plain[line.index + 1]
        for kind in kinds:
            beside = _field(kind).search(text)
            after = _value(kind).fullmatch(below) if kind != "children" and _alone(kind).fullmatch(text) else None
            if beside and _fits(kind, beside, case.today.year):
                yield kind, Span(line.index, beside.start("label"), beside.end())
            elif after and _fits(kind, after, case.today.year):
                yield kind, Span(line.index + 1, 0, len(lines[line.index + 1].text))


def _mentioned(resume: Resume) -> tuple[str, ...]:
    """The kinds of which a label stands somewhere in the document. Patterns are made for those alone: a page has few,
    and making one takes longer than looking through a page."""
    known, text = _kinds(), folded(resume)
    found = {kind for first in known.keys() & said(resume) for kind, label in known[first] if label in text}
    return tuple(kind for kind in _VALUES if kind in found)


@functools.cache
def _kinds() -> dict[str, list[tuple[str, str]]]:
    """Kinds and their labels, by the first word of the label."""
    found: dict[str, list[tuple[str, str]]] = {}
    for kind in _VALUES:
        for label in _labels(kind):
            found.setdefault(_WORD.findall(label)[0], []).append((kind, label))
    return found


def _fits(kind: str, match: re.Match[str], now: int) -> bool:
    """Whether a value can be somebody's: a year of birth is long past, an age a grown person's."""
    if kind == "age":
        return _ADULT <= int(match["n"]) <= _OLDEST
    return kind != "birth" or _long_ago(match["value"], now)


def _long_ago(text: str, now: int) -> bool:
    """Whether whoever was born in the year that a text names is grown up. Without a year nothing speaks against it."""
    return all(int(year) <= now - _ADULT for year in re.findall(rf"(?<!\d){_YEAR}(?!\d)", text))


@functools.cache
def _field(kind: str) -> re.Pattern[str]:
    parted = r"(?:\s?[:=]\s?|\s?\t\s?|\s[–-]\s)" if kind in _STRICT else r"(?:\s?[:=]\s?|\s?\t\s?|\s[–-]\s|\s)"
    return re.compile(
        rf"(?:^|[\t|•·;,]\s?)(?P<label>{_either(_labels(kind))}){parted}(?P<value>{_wanted(kind)})(?=\s?(?:[\t|•·;,]|$))"
    )


@functools.cache
def _value(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<value>{_wanted(kind)})")


@functools.cache
def _alone(kind: str) -> re.Pattern[str]:
    return re.compile(rf"\s?(?:{_either(_labels(kind))})\s?:?\s?")


@functools.cache
def _labels(kind: str) -> tuple[str, ...]:
    return tuple(fold(entry) for entry in words.load(f"personal/{kind}"))


def _either(said: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, said), key=len, reverse=True))


def _wanted(kind: str) -> str:
    pattern = _VALUES[kind].replace(".*", r"[^\t|•·;]*")
    if "{values}" not in pattern:
        return pattern.format()
    return pattern.format(values=_either(_labels(f"{kind}-values")))


def _bare(case: Case) -> Iterator[tuple[str, Span]]:
    """In the contact lines, a part that is nothing but a day long past, or a marital status."""
    kinds = {i: s.kind for s in case.resume.sections for i in s.lines}
    head = {i for i in case.resume.top if kinds.get(i, "") in _HEAD} | _personal(case)
    for index in sorted(head):
        for part in case.document.lines[index].parts():
            for span in _pieces(case.document.lines[index].text, part):
                text = case.document.lines[index].text[span.start : span.end]
                if _day(dateforms.foreign(text)).fullmatch(fold(text)) and _long_ago(text, case.today.year):
                    yield "birth", span
                elif _status(text):
                    yield "marital", span
                elif len(found := list(_listed(text, span))) > 1:
                    yield from found


def _listed(text: str, span: Span) -> Iterator[tuple[str, Span]]:
    """What a line says of its writer between commas: "Brazilian, 41 years old, married, 2 children"."""
    for match in re.finditer(r"[^,]+", text):
        said, offspring = fold(match[0]).split(), words.load("personal/offspring")
        kind = ""
        if re.fullmatch(r"(?:1[6-9]|[2-7]\d) years?(?: old| of age)?", " ".join(said)):
            kind = "age"
        elif words.fold(match[0]) in words.folded("personal/marital-values"):
            kind = "marital"
        elif len(said) == _COUNTED and said[1] in offspring and (said[0].isdigit() or said[0] in _counts()):
            kind = "children"
        if kind:
            lead = len(match[0]) - len(match[0].lstrip())
            yield kind, Span(span.line, span.start + match.start() + lead, span.start + match.end())


@functools.cache
def _counts() -> frozenset[str]:
    return frozenset((*words.load("number-words/en"), "no"))


def _status(text: str) -> bool:
    """Whether it is "Married", or "Married, two children"."""
    first, _, rest = text.partition(",")
    family = not rest or rest.split()[-1].lower() in words.load("personal/offspring")
    return family and words.fold(first) in words.folded("personal/marital-values")


def _personal(case: Case) -> set[int]:
    return {i for s in case.resume.sections if s.kind == "personal" for i in s.lines}


def _pieces(text: str, part: Span) -> Iterator[Span]:
    for match in re.finditer(r"[^|•·;]+", text[part.start : part.end]):
        lead = len(match[0]) - len(match[0].lstrip())
        yield Span(part.line, part.start + match.start() + lead, part.start + match.start() + len(match[0].rstrip()))


@functools.cache
def _day(everywhere: bool) -> re.Pattern[str]:
    """A full date."""
    entries = dateforms.entries("months", everywhere)
    months = "|".join({re.escape(fold(entry.partition(" ")[2]).rstrip(".")) for entry in entries})
    return re.compile(
        rf"\W*(?:{_NUMBER}\s(?:de\s)?(?:{months})\.?,?\s(?:de\s)?{_YEAR}|(?:{months})\.?\s{_NUMBER},?\s{_YEAR}"
        rf"|\d{{1,2}}[./ -]\d{{1,2}}[./ -]{_YEAR}|{_YEAR}[ -]\d\d[ -]\d\d)\W*"
    )


def _statements(case: Case) -> Iterator[tuple[str, tuple[Span, ...], str]]:
    """What people say of themselves in the introduction and in loose lines."""
    away = {i for s in case.resume.sections if s.kind in _ELSEWHERE for i in s.lines}
    places = [p for p in passages(case.resume, "document") if p.kind in _SAID and p.line not in away]
    texts = [fold(passage.text) for passage in places]
    together = "\n".join(texts)
    known = {kind: present(phrases, together) for kind, phrases in _known_statements().items()}
    for passage, text in zip(places, texts, strict=True):
        for kind, match in (*_told(text, known), ("age", _aged().search(text))):
            if match and not passage.quoted(*match.span()):
                yield kind, passage.spans(*match.span()), passage.text[match.start() : match.end()]


def _told(folded: str, known: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, re.Match[str] | None]]:
    """The first statement of each kind in a folded text."""
    for kind, phrases in known.items():
        if said := [phrase for phrase in phrases if phrase in folded]:
            yield kind, re.search(rf"(?<!\w)(?:{'|'.join(map(re.escape, said))})(?![\w'])", folded)


@functools.cache
def _known_statements() -> Mapping[str, tuple[str, ...]]:
    """By kind."""
    found: dict[str, list[str]] = {}
    for entry in words.load("personal/statements"):
        kind, _, phrase = entry.partition(" ")
        found.setdefault(kind, []).append(phrase)
    return {kind: tuple(phrases) for kind, phrases in found.items()}


@functools.cache
def _aged() -> re.Pattern[str]:
    number = r"(?:1[6-9]|[2-7]\d)"
    opening = rf"^{number} years? old(?: [^\W\d_]+|$)|^aged? {number}$"
    return re.compile(rf"(?<!\w)(?:(?:i am|i'm|am) (?:an? )?{number} years? old|{opening})(?!\w)")


def _photographed(case: Case) -> bool:
    """Whether the one photograph on page 1 is a portrait by its place, size and shape."""
    if not case.document.pages:
        return False
    page = case.document.pages[0]
    pictures = [image for image in page.images if image.photographic]
    return len(pictures) == 1 and _portrait(pictures[0], page.height)


def _portrait(image: Image, height: float) -> bool:
    left, top, right, bottom = image.box
    wide, tall = right - left, bottom - top
    sized = all(_SIDE[0] <= side <= _SIDE[1] for side in (wide, tall))
    return sized and _SQUARE[0] <= wide / tall <= _SQUARE[1] and (top + bottom) / 2 < height / 2
