"""How bullets are worded: amounts left vague, duties instead of deeds, one verb over and over."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from resumelint.checks.base import Case, check
from resumelint.checks.jobs.numbers import has_number
from resumelint.checks.jobs.outcomes import states_result
from resumelint.checks.jobs.verbs import verb_of
from resumelint.checks.jobs.work import Job, is_earlier, jobs
from resumelint.checks.kinds import plain_tokens
from resumelint.checks.passages import Passage, of_text
from resumelint.checks.place import excerpt, plain
from resumelint.finding import Hit
from resumelint.text import words
from resumelint.text.patterns import fold

_NOUN_WITHIN = 4
_NEAR = 300
_NAMED = re.compile(r"\s*(?:\((?:e\.g\.|i\.e\.)?[^()]*,|:|,?\s(?:such as|including|like|namely|e\.g\.)\s[^.;]*,)", re.I)
"""What names the things themselves, or some of them: "multiple models (regression, trees)"."""
_SENTENCE = re.compile(r"(?<=[.;!?])\s+")


def _bullets(case: Case, job: Job, *, prose: bool = False) -> Iterator[Passage]:
    """The job's bullets, and with `prose` its paragraphs."""
    for i, text in enumerate(job.position.highlights):
        yield from of_text(case.document, text, "bullet", f"{job.pointer}/highlights/{i}")
    for text in job.position.summary if prose else ():
        yield from of_text(case.document, text, "account", job.pointer)


@check("vague-amount", "text")
def vague_amount(case: Case) -> Iterator[Hit]:
    """A word such as "various" before things that could be counted, in a sentence without a number; once a bullet."""
    pattern = _phrases(case.words)
    for job in jobs(case):
        for passage in _bullets(case, job, prose=True):
            if found := next(_vague(passage, pattern, case.resume.language), None):
                start, end = found
                yield Hit(passage.spans(start, end), {"text": excerpt(passage.text[start:end])}, passage.pointer)


def _vague(passage: Passage, pattern: re.Pattern[str], language: str) -> Iterator[tuple[int, int]]:
    text = passage.text
    for found in pattern.finditer(fold(text)):
        before, after = text[max(0, found.start() - _NEAR) : found.start()], text[found.end() : found.end() + _NEAR]
        sentence = _SENTENCE.split(before)[-1] + _SENTENCE.split(after)[0]
        end = _noun_end(after)
        joined = before[-1:] in ("-", "–") or plain_tokens(before)[-1:] in (["as"], ["how"], ["so"], ["too"], ["other"])
        whole = not before.strip() and not after[end:].strip(" .")  # in an employer's place: "Various practices"
        if not end or joined or whole or _NAMED.match(after, end) or _otherwise(text[found.start() :]):
            continue
        if not has_number(sentence, language) and not passage.quoted(*found.span()):
            yield found.start(), found.end() + end


def _otherwise(text: str) -> bool:
    """Whether the word belongs to a term: "multiple sclerosis patients"."""
    return fold(text[:_NEAR]).startswith(tuple(fold(term) for term in words.load("vague-otherwise")))


def _noun_end(text: str) -> int:
    """Where the plural ends that a text begins with; 0 when there is none, or when it is a length of time."""
    for i, m in enumerate(re.finditer(r"[^\W\d_][\w'’&/-]*", text)):
        word = m[0].lower()
        if i >= _NOUN_WITHIN or re.search(r"[,.;:()]|^-", text[: m.start()]):
            return 0
        if word in words.load("time-units") or word in ("times", "ways", "hats"):
            return 0
        if _is_plural(word):
            return m.end()
        if word != "new" and word in words.load("tongues/en"):  # the one small word that stands before a noun
            return 0
    return 0


def _is_plural(word: str) -> bool:
    ends = word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3
    return ends or word in words.load("plural-nouns")


@check("duty-phrase", "text")
def duty_phrase(case: Case) -> Iterator[Hit]:
    """A bullet that begins with what was expected of the person, and states no result."""
    pattern = _phrases(case.words)
    for i, position in enumerate(case.resume.work):
        if is_earlier(position, case.today):
            continue
        for passage in _bullets(case, Job(i, position)):
            lead = len(passage.text) - len(passage.text.lstrip(' -–—•·*"“'))
            found = pattern.match(fold(passage.text), lead)
            if found and not states_result(passage.text, case.resume.language):
                start, end = found.span()
                yield Hit(passage.spans(start, end), {"text": excerpt(passage.text[start:end])}, passage.pointer)


@check("repeated-opener", "verb", "count")
def repeated_opener(case: Case) -> Iterator[Hit]:
    """One verb opens many bullets of a job. The option `least` says how many are too many."""
    least = int(str(case.options.get("least", 4)))
    for i, position in enumerate(case.resume.work):
        job = Job(i, position)
        opened: dict[str, list[tuple[Passage, int, int]]] = {}
        for passage in _bullets(case, job):
            first = re.match(r"\W*([^\W\d_]+)", passage.text)
            if first and (verb := verb_of(first[1])):
                opened.setdefault(verb, []).append((passage, *first.span(1)))
        for found in opened.values():
            if len(found) >= least:
                passage, start, end = found[0]
                values = {"verb": excerpt(passage.text[start:end]), "count": plain(len(found))}
                related = tuple(p.spans(a, b) for p, a, b in found[1:])
                yield Hit(passage.spans(start, end), values, job.pointer, related=related)


@functools.lru_cache(maxsize=8)
def _phrases(wanted: tuple[str, ...]) -> re.Pattern[str]:
    known = sorted(wanted, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(x) for x in known)})(?!\w)") if known else re.compile(r"(?!)")
