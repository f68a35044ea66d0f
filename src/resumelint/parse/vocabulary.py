"""What words tell: how far a text looks like a job title, an organisation, a school or a degree."""

from __future__ import annotations

import functools
import re

from resumelint.text import words

_LEVEL = frozenset({"i", "ii", "iii", "iv", "v", "1", "2", "3", "4"})
_STATE_AT_END = re.compile(r",\s*[A-Z]{2}(?=\s*$|\s*[,|·\d])")
_COMPOUND = 9
"""A word of more letters may be put together of two."""
_RANKED = re.compile(r"([A-Z][a-z]{1,8})\.? [A-Z]{2,4}\d?")
"""A rank and a title in capitals that needn't be known: "Senior SE", "Sr. PM"."""
_FIGURE = re.compile(r"(?:([^\s\d]+)[\s-]+)?([$€£]?\d+[.,]?\d\d[\d.,]*)")
_GLOSS = re.compile(r"\(([^()]{3,60})\)\s*$")
"""Brackets that say a title in other words: "Battalion Logistics NCO (Operations Manager)"."""


@functools.lru_cache(maxsize=8192)
def title_score(text: str) -> float:
    """0 to 1: how much the text reads as a job title. English titles end in their noun or begin with it before "of"."""
    if is_ranked(text):
        return 1.0
    plain = re.sub(r"\([^)]*\)", " ", text)
    tokens = list(words.fold(plain).split())
    while tokens and tokens[-1] in _LEVEL:
        tokens.pop()
    if not tokens or len(tokens) > 14:
        return 0.0
    if _counts(plain):
        return 0.0
    opened = any(" ".join(tokens[:n]) in words.folded("title-openers") for n in (1, 2, 3)) and len(tokens) > 1
    titles, best = words.folded("titles"), 0.9 if opened else 0.0
    for start in range(len(tokens)):
        for length in range(min(4, len(tokens) - start), 0, -1):
            run = " ".join(tokens[start : start + length])
            if run in titles or (length == 1 and _compound(run)):
                end = start + length
                if end == len(tokens) or _divided(plain, tokens, end):
                    best = max(best, 1.0)
                elif start == 0 and tokens[end] in (
                    "of",
                    "for",
                    "to",
                    "in",
                    "at",
                    "and",
                    "der",
                    "de",
                    "des",
                    "du",
                    "di",
                ):
                    best = max(best, 0.9)
                else:  # "Comptable général": some languages put the noun first
                    best = max(best, 0.7 if start == 0 and len(tokens) <= 4 else 0.5)
                break
    if best < 0.5 and (gloss := _GLOSS.search(text)) and employer_score(plain) < 0.6:
        best = 0.9 * title_score(gloss[1])
    return best * (1.0 if len(tokens) <= 8 else 0.6)


def is_ranked(text: str) -> bool:
    """Whether the text is a rank and an abbreviation, which is a title whatever the letters stand for."""
    match = _RANKED.fullmatch(text.strip())
    return match is not None and match[1].lower() in words.folded("ranks")


def _counts(text: str) -> bool:
    """Whether a number of people or a sum is told: what an employer is, not what one is called. The number of a model
    stands behind its maker's name: "Captain, Boeing 737-400F"."""
    for m in _FIGURE.finditer(text):
        maker = (m[1] or "")[:1].isupper()
        if not maker or not m[2][0].isdigit() or "," in m[2] or re.match(r"[\s-]+[a-z]{3}", text[m.end() :]):
            return True
    return False


def _compound(token: str) -> bool:
    """German and Dutch put the noun at the end of the word: Softwareentwicklerin."""
    tails = _tails()
    return token.endswith(tails) and any(len(token) > len(tail) + 2 and token.endswith(tail) for tail in tails)


@functools.cache
def _tails() -> tuple[str, ...]:
    return tuple(sorted(words.folded("title-tails")))


def _divided(text: str, tokens: list[str], end: int) -> bool:
    """Whether a comma, dash or slash follows the title's noun: "Engineer, Payments"."""
    following = re.escape(tokens[end])
    before = re.escape(tokens[end - 1])
    return bool(re.search(rf"{before}\W*[,/–—|:;(-]\W*{following}", _plain(text), re.IGNORECASE))


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


@functools.lru_cache(maxsize=8192)
def employer_score(text: str) -> float:
    """0 to 1: how much the text reads as the name of an organisation.

    A word that also names a field ("Design", "Engineering") tells little: teams and departments are named so, too.
    """
    tokens = words.fold(text).split()
    if not tokens or len(tokens) > 14 or is_ranked(text):
        return 0.0
    if is_household(text) or ends_in_legal_form(text):
        return 1.0
    best = 0.0
    for start in range(len(tokens)):
        for length in range(1, min(4, len(tokens) - start) + 1):
            strength = _markers().get(" ".join(tokens[start : start + length]), 0.0)
            if strength:
                best = max(best, strength if start + length == len(tokens) or strength > 0.9 else 0.6 * strength)
    return best


def ends_in_legal_form(text: str) -> bool:
    """Whether the text ends in a company's legal form: "Halden Ltd."."""
    return " " in text.strip() and bool(_legal_form().search(text.strip()))


@functools.cache
def _markers() -> dict[str, float]:
    """Words of organisations' names and how much each tells, wherever it stands (1) or mostly at the end."""
    fields = words.folded("fields")
    out = {m: 0.5 if m in fields else 0.9 for m in words.folded("employer-markers")}
    out.update(dict.fromkeys(words.folded("institution-markers"), 1.0))
    return out


@functools.cache
def _legal_form() -> re.Pattern[str]:
    """A legal form at the end of a name. Case matters: "SAS Programmer" is no company."""
    forms = sorted(words.load("employer-forms"), key=len, reverse=True)
    return re.compile(r"(?<![\w.])(?:" + "|".join(re.escape(f) for f in forms) + r")\.?\)?$")


def is_household(text: str) -> bool:
    """Whether it is a name that everybody knows."""
    return words.fold(text) in _household()


@functools.cache
def _household() -> frozenset[str]:
    try:
        return words.folded("household-employers")
    except FileNotFoundError:
        return frozenset()


@functools.lru_cache(maxsize=8192)
def institution_score(text: str) -> float:
    """0 to 1: how much the text reads as the name of a school."""
    plain = f" {words.fold(_short_degrees(text).sub(' ', text))} "
    tokens = plain.split()
    markers = words.folded("institution-markers")
    if any(" ".join(tokens[i : i + n]) in markers for i in range(len(tokens)) for n in (1, 2, 3)):
        return 1.0
    if any(len(t) > _COMPOUND and t.endswith(_school_tails()) for t in tokens):
        return 1.0
    if any(mark in text for mark in ("大学", "学院", "大學", "學院")):
        return 1.0
    return 0.9 if plain.strip() in words.folded("institutions") else 0.0


@functools.cache
def _school_tails() -> tuple[str, ...]:
    return tuple(sorted(words.folded("institution-tails")))


@functools.lru_cache(maxsize=8192)
def degree_score(text: str) -> float:
    """0 to 1: how much the text names a degree, a diploma or another qualification."""
    tokens = words.fold(text).split()
    degrees = words.folded("degrees")
    for start in range(len(tokens)):
        for length in range(1, min(7, len(tokens) - start) + 1):
            if " ".join(tokens[start : start + length]) in degrees:
                return 1.0
    return 0.9 if _short_degrees(text).search(_STATE_AT_END.sub("", text)) else 0.0


@functools.lru_cache(maxsize=8192)
def is_degree(text: str) -> bool:
    """Whether the text is a degree's name and nothing else."""
    return words.fold(text) in words.folded("degrees") or text.strip() in _short_forms()


@functools.cache
def _short_forms() -> frozenset[str]:
    return frozenset(words.load("degrees-short"))


def _short_degrees(text: str) -> re.Pattern[str]:
    """What finds those short forms of degrees, "B.Sc.", that the text holds: a pattern of all would be long."""
    return _any_short(tuple(form for form in words.load("degrees-short") if form in text))


@functools.lru_cache(maxsize=512)
def _any_short(forms: tuple[str, ...]) -> re.Pattern[str]:
    either = "|".join(re.escape(f) for f in sorted(forms, key=len, reverse=True))
    return re.compile(rf"(?<![\w.])(?:{either})(?!\w)" if forms else r"(?!)")
