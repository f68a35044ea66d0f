"""When words say what a company does: its industry, product, size or money, in any of the ways that resumes have."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Sequence

from resumelint.checks.jobs.verbs import verb_of
from resumelint.checks.kinds import claimed, plain_tokens, vocabulary
from resumelint.text import words
from resumelint.text.patterns import fold

_ARTICLES = frozenset(("a", "an", "the", "our", "this", "another"))
_LABEL = re.compile(r"^[^\W\d_][\w /&-]{2,30}:")
_SHORT_NOTE = 14
_NEAR = 4
_MOST_MENTIONS = 40


def describes(note: str) -> bool:
    """Whether a note that the resume itself sets apart, in brackets or as a sentence behind a name, is about the
    company: not hours, mode of work, place or department."""
    tokens = plain_tokens(note)
    if tells_trade(note):
        return True
    telling = [t for t in tokens if t not in _idle() and not t.isdigit()]
    return len(telling) >= 2 and not _department(tokens)


def tells_trade(note: str) -> bool:
    """Whether words beside a company's name tell its trade or its size; a department's name doesn't."""
    tokens = plain_tokens(note)
    if mentions(note) or _professionals(note) or _names_product(note.partition(",")[0]):
        return True
    pairs = itertools.pairwise(tokens)
    sized = any(number.isdigit() and what in words.load("company-sizes") for number, what in pairs)
    return bool(sized or claimed(tokens, _lines_of_business())) and not _department(tokens)


def mentions(text: str) -> bool:
    """Whether half a sentence about a job gives the company away: an industry, the people served, facts about money
    and shares, "at an AI startup"."""
    tokens = plain_tokens(text)
    if claimed(tokens, vocabulary("workplaces")) or claimed(tokens, vocabulary("company-facts")):
        return True
    return any(_kind_at(tokens, start, end) for start, end in claimed(tokens, _kinds())) or bool(_product(text))


def opens_with_note(paragraph: str) -> bool:
    """Whether the first paragraph under a job is about the company and not about the work. When in doubt it is."""
    if mentions(paragraph):
        return True
    tokens = plain_tokens(paragraph)
    if _LABEL.match(paragraph) or not tokens:
        return False
    if (verb_of(tokens[0]) or tokens[0].endswith(("ed", "ing"))) and not claimed(tokens[:1], _lines_of_business()):
        return False  # "Bookkeeping software for small shops" tells no deed
    if any(start < _NEAR for start, _ in claimed(tokens, vocabulary("titles"))):
        return False
    return len(tokens) <= _SHORT_NOTE or bool(claimed(tokens[:_SHORT_NOTE], _lines_of_business()))


def is_note(bullet: str) -> bool:
    """Whether a bullet is no deed but tells the company's trade: "$85M builder and inspector of storage tanks"."""
    tokens = plain_tokens(bullet)
    if not tokens or verb_of(tokens[0]) or tokens[0].endswith(("ed", "ing")):
        return False
    opening = tokens[:_SHORT_NOTE]
    return bool(claimed(opening[:_NEAR], _kinds()) or claimed(opening, _lines_of_business()))


def explained_beside(name: str, text: str) -> bool:
    """Whether a text explains a name that it mentions: "Acme, a maker of ...", "Acme (robots)", "Acme makes ..."."""
    plain, wanted = fold(text), fold(name).strip()
    at = plain.find(wanted) if wanted else -1
    for _ in range(_MOST_MENTIONS):
        if at < 0:
            break
        rest = text[at + len(wanted) :][:160]
        if re.match(r"['’]?s?\W", rest) and _explains(rest):
            return True
        at = plain.find(wanted, at + 1)
    return False


def _explains(rest: str) -> bool:
    """Whether what follows a name is an apposition or a sentence that tells its trade."""
    if re.match(r"\W{1,4}(?:which|that|who)?\s*" + _telling_verbs(), rest):
        return True
    bracket = re.match(r"\s*\(([^()]{4,80})\)", rest)
    if bracket and tells_trade(bracket[1]):
        return True
    found = re.match(r"\s*[,(–—:|·•-]+\s*((?:an?|one of|the (?:largest|leading|first|only|oldest))\s.*)?", rest)
    if found is None:
        return False
    clause = re.split(r"[.;)\t]|\s[–—|]\s", rest[len(found[0]) - len(found[1] or "") :])[0]
    tokens = plain_tokens(clause)
    if found[1]:
        return bool(mentions(clause) or claimed(tokens, _lines_of_business()) or claimed(tokens, _kinds()))
    if _names_product(clause.split(",")[0]):
        return True
    return not _department(tokens[:5]) and mentions(" ".join(clause.split()[:12]))


def _names_product(note: str) -> bool:
    """Whether a few words tell of a product and are no name: "AI-powered resume & job application platform"."""
    plain = sum(word[:1].islower() for word in note.split())
    return plain > 1 and len(plain_tokens(note)) > 2 and plain_tokens(note)[-1] in words.load("product-words")


def _professionals(note: str) -> bool:
    """Whether it names people of a trade: "Chartered Accountants", "Quantity Surveyors"."""
    *_, last = ["", *plain_tokens(note)]
    return len(note.split()) <= _NEAR and last.endswith("s") and last[:-1] in words.folded("titles")


@functools.cache
def _telling_verbs() -> str:
    verbs = "|".join(re.escape(x) for x in words.load("telling-verbs"))
    return rf"(?:{verbs})\s+(?!hiring|looking|my|where|when|responsible)\w"


def _kind_at(tokens: Sequence[str], start: int, end: int) -> bool:
    """Whether a word for companies describes this one: at the beginning or after "at", "for", "of"; and with a trade
    before it or a clause after it."""
    before, after = tokens[max(0, start - _NEAR) : start], tokens[end : end + 1]
    article = max((i for i, t in enumerate(before) if t in _ARTICLES), default=-1)
    near = before[article + 1 :]
    trade = bool(claimed(near, _adjectives()) or claimed(near, _lines_of_business()))
    wanted = frozenset(words.load("company-leads"))
    if start > len(before) and article < 0:  # far from the beginning, without an article: "at AI startup"
        leads = [t for t in near if t in wanted]
    else:
        leads = list(before[article - 1 : article]) if article > 0 else ["at"]
    if wanted.isdisjoint(leads):
        return False
    clauses = [[word] for word in words.load("company-clauses")]
    if " ".join(tokens[start:end]) in _general():
        return trade or (after in clauses and after != ["of"])
    return trade or after in clauses or (start <= 2 and after in (["for"], ["in"], ["to"], ["with"]))


def _product(text: str) -> bool:
    """An apposition that tells what a named product is: "Sundial, a calendar app for crews"."""
    nouns = "|".join(words.load("product-words"))
    return bool(re.search(rf"\b[A-Z]\w*[”\"']?,\s+(?:an?|the)\s(?:[\w/&-]+\s){{1,6}}?(?:{nouns})\b", text))


def _department(tokens: Sequence[str]) -> bool:
    return bool(claimed(tokens, vocabulary("department-words")))


@functools.cache
def _kinds() -> tuple[str, ...]:
    return (*vocabulary("business-kinds"), *vocabulary("business-words"))


@functools.cache
def _general() -> frozenset[str]:
    return frozenset(vocabulary("business-words"))


@functools.cache
def _adjectives() -> tuple[str, ...]:
    return vocabulary("business-adjectives")


@functools.cache
def _lines_of_business() -> tuple[str, ...]:
    return tuple(x for x in vocabulary("industries") if x.strip("-") == x)


@functools.cache
def _idle() -> frozenset[str]:
    names = ("engagement-terms", "remote", "months", "tongues/en", "self-employment")
    return (
        frozenset(t for name in names for x in words.load(name) for t in plain_tokens(x)) | _ARTICLES | {"and", "per"}
    )
