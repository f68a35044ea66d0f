"""How well: a job whose account states no result, and the words in it that come closest to one."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence

from resumelint.checks.base import Case, check
from resumelint.checks.jobs.naming import is_own
from resumelint.checks.jobs.notes import deeds
from resumelint.checks.jobs.outcomes import LANGUAGES, states_result
from resumelint.checks.jobs.rungs import line_is_enough
from resumelint.checks.jobs.verbs import asks
from resumelint.checks.jobs.work import Job, jobs, sentences, shown
from resumelint.checks.kinds import claimed, plain_tokens, vocabulary
from resumelint.checks.passages import Passage, of_text
from resumelint.checks.place import excerpt
from resumelint.finding import Hit
from resumelint.resume import Text
from resumelint.text import words

_CLOSENESS = {"change": 4, "people": 3, "taught": 3, "served": 2, "made": 1, "": 0}
"""What one asks after a verb, the nearest to a result first."""
_FEW_WORDS = 4


@check("results-missing", "job", "text")
def results_missing(case: Case) -> Iterator[Hit]:
    """A job with an account of the work, in which nothing says how well it was done."""
    language = case.resume.language
    if language not in LANGUAGES:
        return
    for job in jobs(case):
        account = deeds(job)
        if not _enough(account) or _has_result(language, job):
            continue
        if _honoured(case, job) or _is_half(job) or _is_line(case, job, account):
            continue
        passage, start, end, question = _closest(case, job, account)
        values = {"job": shown(job), "text": excerpt(passage.text[start:end])}
        yield Hit(passage.spans(start, end), values, job.pointer, question)


def _is_line(case: Case, job: Job, account: Sequence[Text]) -> bool:
    """Whether there is a line on it and no more, and that is enough."""
    told = functools.partial(_has_result, case.resume.language)
    return len(account) == 1 and line_is_enough(case, job, told)


def _has_result(language: str, job: Job) -> bool:
    return any(states_result(text.value, language) for text in deeds(job))


def _enough(account: Sequence[Text]) -> bool:
    """Whether there is an account to speak of; what is missing altogether is another rule's."""
    return sum(len(text.value.split()) for text in account) >= _FEW_WORDS


def _is_half(job: Job) -> bool:
    """Whether reading took "Self-employed" for the title and what is offered for the account: the title and the
    bullets below are likely the next job then."""
    title = job.position.title
    return title is not None and is_own(title.value) and not job.position.highlights


def _honoured(case: Case, job: Job) -> bool:
    """Whether a prize, publication or project elsewhere in the resume names the employer."""
    entries = (*case.resume.awards, *case.resume.publications)
    texts = (text for entry in entries for text in (entry.name, entry.detail) if text)
    return bool(job.employer) and any(f" {job.employer} " in f" {words.fold(text.value)} " for text in texts)


def _closest(case: Case, job: Job, account: Sequence[Text]) -> tuple[Passage, int, int, str]:
    """The bullet or sentence that is nearest to a result: where it stands, and what to ask about it."""
    found = []
    for passage in (p for text in account for p in of_text(case.document, text, "bullet", job.pointer)):
        for start, end in sentences(passage.text):
            found.append((passage, start, end, _question(passage.text[start:end])))
    return min(found, key=lambda each: -_CLOSENESS[each[3]])


def _question(text: str) -> str:
    first = plain_tokens(text)[:3]
    if first and first[0].endswith("ly"):
        first = first[1:]
    if any(start == 0 for start, _ in claimed(first, vocabulary("titles"))):
        return ""  # "Managing editor of a quarterly" manages nobody
    return asks(first[0]) if first else ""
