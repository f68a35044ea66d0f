"""The line about the employer that resumes set under its name, told apart from the account of the person's work."""

from __future__ import annotations

import functools
import re

from resumelint.checks.jobs.verbs import verb_of
from resumelint.checks.jobs.work import Job
from resumelint.checks.kinds import claimed, plain_tokens, vocabulary
from resumelint.resume import Text
from resumelint.text import companies, words
from resumelint.text.patterns import fold

_LONGEST = 24
_PREPOSITION = re.compile(r"^(?:for|at|with)\s+(?=\w)")
_SENTENCES = re.compile(r"[.!?;]\s+\S")
_SALES = re.compile(r"[$€£]\s?\d[\d.,]*\s?(?:[mb]n?\b|million\b|billion\b)", re.IGNORECASE)


def deeds(job: Job) -> tuple[Text, ...]:
    """The account of a job without the line about the employer above it."""
    account, first = job.account, job.position.summary[:1]
    return account[1:] if account[:1] == first and first and about_employer(first[0].value) else account


def about_employer(note: str) -> bool:
    """Whether a line is about the employer and nothing but the employer. When in doubt it is not: it may be the title
    or the scale of the person's work."""
    note = _PREPOSITION.sub("", note)
    if len(note.split()) > _LONGEST or _SENTENCES.search(note) or not companies.names_kind(note):
        return False
    if _daily().search(fold(note)) or any(word[:1].isupper() and verb_of(word) for word in note.split()[1:]):
        return False  # the second: a deed that reading put to it
    chunk = companies.head(note)
    kinds, work = words.folded("employer-kinds"), words.folded("work-nouns")
    if chunk[-1] in work - kinds:
        return False  # "Hotel management, 30 people"
    titles = claimed(chunk, vocabulary("titles"))
    if any(end < len(chunk) for _, end in titles):
        return False  # the title, and the note behind it: "Senior Accountant foundry for truck parts"
    plain = {chunk[-1], " ".join(chunk[-2:])} & (kinds - work) and not titles
    return bool(plain) or tells_size(note)


def tells_size(note: str) -> bool:
    """Whether words tell how large a company is, in people, places or sales: "120 trucks", "$600M a year"."""
    tokens = plain_tokens(note)
    sizes, numbers = words.load("company-sizes"), words.load("number-words/en")
    counted = (i for i, token in enumerate(tokens) if token in sizes)
    return bool(_SALES.search(note)) or any(
        before.isdigit() or before in numbers for i in counted for before in tokens[max(0, i - 2) : i]
    )


@functools.cache
def _daily() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(fold(entry) for entry in words.load('daily-measures'))})(?!\w)")
