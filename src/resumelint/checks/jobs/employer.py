"""What the company does: nothing about an employer tells a reader who doesn't know its name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resumelint.checks.base import Case, check
from resumelint.checks.jobs import describing, naming
from resumelint.checks.jobs.work import Job, clear_name, jobs, loose_header, same_employer
from resumelint.checks.kinds import claimed, plain_tokens, vocabulary
from resumelint.checks.passages import passages
from resumelint.finding import Hit, Value, ValueKind
from resumelint.resume import Position, Text
from resumelint.text import words

_UNIT = re.compile(r"[A-Z]{2,5}-\d{1,4}")
"""A squadron's short name: HSM-72."""
_NEAR = 4
"""A title begins within so many words."""


@check("employer-undescribed", "employer")
def employer_undescribed(case: Case) -> Iterator[Hit]:
    """An employer of whom neither name, nor title, nor any other word says what it does: once, at its first job."""
    told: set[str] = set()
    for job in jobs(case):
        employer = job.position.employer
        if employer is None or job.employer in told:
            continue
        told.add(job.employer)
        if not clear_name(employer) or _is_skills(case, employer.value):
            continue
        if not _speaks_for_itself(case, employer.value) and not _is_described(case, job):
            yield Hit(employer.spans, {"employer": Value(ValueKind.EMPLOYER, employer.value)}, job.pointer)


def _is_skills(case: Case, name: str) -> bool:
    """Whether reading took a list of skills for the employer."""
    skills = {t for skill in case.resume.skills for text in skill.keywords for t in text.value.casefold().split()}
    return set(name.casefold().split()) <= skills


def _speaks_for_itself(case: Case, name: str) -> bool:
    person = case.resume.contact.name
    if person and words.fold(person.value) == words.fold(name):
        return True
    if _UNIT.fullmatch(name) and claimed(plain_tokens(case.document.text), words.load("forces")):
        return True
    known = case.options.get("known-employers")
    own = [str(x) for x in known] if isinstance(known, list) else []
    return naming.is_own(name) or naming.is_known(name, own) or naming.tells(name)


def _is_described(case: Case, job: Job) -> bool:
    """Whether anything about the employer says what it does: at any job there, or where its name is explained."""
    if any(_tells(case, position) for position in same_employer(case, job)):
        return True
    name = job.position.employer.value if job.position.employer else ""
    return any(describing.explained_beside(name, p.text) for p in passages(case.resume, "document"))


def _tells(case: Case, position: Position) -> bool:
    if position.title and naming.title_tells(position.title.value):
        return True
    headline = case.resume.contact.headline
    if position.title and headline and naming.of_that_trade(position.title.value, headline.value):
        return True
    if position.description and describing.describes(position.description.value):
        return True
    if any(describing.tells_trade(text) for text in loose_header(case.resume, position)):
        return True
    if any(describing.opens_with_note(_untitled(position, text)) for text in position.summary[:1]):
        return True
    if any(describing.is_note(text.value) for text in position.highlights[:1]):
        return True
    return any(describing.mentions(text.value) for text in (*position.summary, *position.highlights))


def _untitled(position: Position, first: Text) -> str:
    """The first paragraph, without the title at its beginning that reading left there."""
    tokens = plain_tokens(first.value)
    titles = [] if position.title else claimed(tokens, vocabulary("titles"))
    return " ".join(tokens[titles[0][1] :]) if titles and titles[0][0] < _NEAR else first.value
