"""First person: "I", "me" and "my" where a resume has none, told apart from numerals, initials and names."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from resumelint.checks.base import Case, check
from resumelint.checks.introduction import introduction
from resumelint.checks.kinds import vocabulary
from resumelint.checks.passages import Passage, passages
from resumelint.checks.person.objective import statement
from resumelint.checks.place import excerpt
from resumelint.finding import Hit
from resumelint.resume import Kind
from resumelint.text import words
from resumelint.text.patterns import fold

_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")
_BARE = re.compile(r"[\s,;:.!?()\"“”'’…-]")
"""What may touch the pronoun: a slash, plus, ampersand or digit makes "I" part of a name."""

_CITED = re.compile(r"\((?:19|20)\d\d[a-z]?\)[.,:]? ")
"""The year of a paper, and its title behind it: "Doe, J. (2020). I am the reef"."""
_BEFORE_QUOTE = re.compile(r"[\w ]{0,40}: [\"“]")
"""What introduces other people's words: "What my clients say:"."""
_OBJECT = re.compile(r"\w\s+$")
"""Before "me" stands a word that governs it, and no comma."""
_LABEL = re.compile(r"My(?: \w+){1,3}: ")
_YEAR = 4
"""The figures of a year: "In 2019 I led"."""
_NEAR = 60
"""Letters around the pronoun that decide what it is."""
_SHOWN = 60
"""Letters before the pronoun that its excerpt may have."""


@check("first-person", "text")
def first_person(case: Case) -> Iterator[Hit]:
    """The first of the rule's words in each bullet, account or paragraph of the summary. Profiles are written in the
    first person, and what stands between quotation marks is somebody else's."""
    if case.resume.kind is Kind.PROFILE:
        return
    wanted, wish = _wanted(case), statement(case.resume)
    for passage in _own_words(case):
        words_left = _WORD.finditer(passage.text)
        if wish and wish[0] == passage:  # tone/objective has spoken about that sentence
            words_left = (m for m in words_left if not wish[1] <= m.start() < wish[2])
        if case.resume.language == "en":
            words_left = (m for m in words_left if not _among_foreign(passage.text, *m.span()))
        found = next((m for m in words_left if _speaks(passage, m, wanted)), None)
        if found:
            values = {"text": excerpt(_clause(passage.text, found.start()))}
            yield Hit(passage.spans(*found.span()), values, passage.pointer)


def _wanted(case: Case) -> frozenset[str]:
    """The words of the document's language: "me" and "mes" are others elsewhere."""
    own = f"first-person/{case.resume.language}"
    known = vocabulary(own) if case.resume.language in case.languages else ()
    return frozenset(known) & frozenset(case.words)


def _own_words(case: Case) -> Iterator[Passage]:
    yield from introduction(case.resume)
    yield from (p for p in passages(case.resume, "position") if p.kind != "description")


def _speaks(passage: Passage, match: re.Match[str], wanted: frozenset[str]) -> bool:
    word, text = match[0], passage.text
    if _CITED.search(text, 0, match.start()) or _LABEL.match(text, match.start()):
        return False
    if _BEFORE_QUOTE.match(text, match.end()) or (word == "me" and not _OBJECT.search(text[: match.start()])):
        return False
    if fold(word) not in wanted or passage.quoted(*match.span()) or not _free(text, *match.span()):
        return False
    if word in ("I", "i"):
        return word == "I" and _pronoun(text, match.start(), match.end())
    if fold(word).startswith("i'"):
        return word[0] == "I"
    # "Show Me", "ME", "MY": capitals inside of a sentence are names, of shows and of states.
    return word.islower() or (word.istitle() and _opens(text, match.start()) and _goes_on(text, match.end()))


def _among_foreign(text: str, start: int, end: int) -> bool:
    """Whether a word beside it has letters that English has not: "te reo me ngā tikanga" is Māori."""
    beside = (
        re.search(r"(\S+)\s*$", text[max(0, start - _NEAR) : start]),
        re.match(r"\s*(\S+)", text[end : end + _NEAR]),
    )
    return any(found and any(c.isalpha() and not c.isascii() for c in found[1]) for found in beside)


def _free(text: str, start: int, end: int) -> bool:
    """Whether nothing but blanks and marks of a sentence touches it, and no address or file name goes on behind it."""
    if re.match(r"\.\w", text[end : end + 2]):
        return False
    return all(_BARE.match(c) and c != "-" for c in (*text[max(0, start - 1) : start], *text[end : end + 1]))


def _pronoun(text: str, start: int, end: int) -> bool:
    """Whether "I" is a person: the next word goes on in small letters, and what stands before it is no thing that is
    numbered ("Type I", "phase I trials")."""
    if not _goes_on(text, end) or text[end : end + 1] in (".", ")"):
        return False
    before = re.search(r"([^\W_]+)[\s\"“(]*$", text[max(0, start - _NEAR) : start])
    if before is None or _opens(text, start):
        return True
    word = before[1]
    if word.lower() in words.folded("clause-openers") or (word.isdigit() and len(word) == _YEAR):
        return True
    return word.islower() and word not in words.folded("numbered-things")


def _goes_on(text: str, end: int) -> bool:
    """Whether a word in small letters follows, and one that can follow a person."""
    after = re.match(r",?\s+([^\W\d_]+)", text[end : end + _NEAR])
    return after is not None and after[1].islower() and after[1] not in _never_after()


@functools.cache
def _never_after() -> frozenset[str]:
    return words.folded("after-numerals")


def _opens(text: str, start: int) -> bool:
    """Whether a sentence begins there."""
    before = text[max(0, start - _NEAR) : start].rstrip(' \t"“(')
    return before.endswith(tuple(".!?:;•–—")) or not before.strip()


def _clause(text: str, at: int) -> str:
    """The sentence around a place, or of a long one so much that the place can be seen in it."""
    begin = max((m.end() for m in re.finditer(r"[.!?]\s+", text[:at])), default=0)
    start = text.rfind(" ", begin, at - _SHOWN) + 1 if at - begin > _SHOWN else begin
    end = re.search(r"[.!?](?=\s|$)", text[at:])
    shown = text[max(start, begin) : at + end.end() if end else len(text)]
    return f"… {shown}" if start > begin else shown
