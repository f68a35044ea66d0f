"""What of an account of work catches the eye: its strongest result, and what the employer does."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from msgspec import Struct

from resumelint.resume import Position, Resume, Text
from resumelint.text import companies, words

_NUMBER = r"\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)?"
_SIZE = r"(?:\s?(?:[kKMB]|bn|mn|million|billion|thousand|Mio|Mrd|millones|milhões|milioni|miljoen)\b\.?)?\+?"
_FIGURE = rf"(?<![\w.,/#@:-]){_NUMBER}{_SIZE}"
_SIGNS = "$€£¥₹₽"
_YEAR = re.compile(r"(?:19|20)\d\d")
_SENTENCES = re.compile(r"(?<=[.!?;])\s+(?=\w)")
_LONGEST = 600
"""Characters of a bullet that are looked at: nobody reads further in a glance."""
_DESCRIPTION = 30
"""Words of the longest description of an employer."""


class Result(Struct, frozen=True):
    """A piece of an account, and where in its words the strongest figure stands. `weight` ranks it among others; 0 for
    a small number that may be a result or not."""

    text: Text
    said: str
    start: int
    end: int
    weight: int


def best_result(resume: Resume) -> Result | None:
    """The strongest result among the highlights of jobs, of two alike the one met first; of earlier jobs and of other
    sections only where there is none. None where no figure, rank or award is found."""
    recent = [job for job in resume.work if not job.earlier]
    for texts in (_accounts(recent), _accounts(resume.work), _elsewhere(resume)):
        found = [result for text, said in texts if (result := weigh(text, said))]
        if found:
            return max(found, key=lambda result: result.weight)
    return None


def accounts(resume: Resume) -> int:
    """How many bullets the jobs have."""
    return sum(len(job.highlights) for job in resume.work)


def weigh(text: Text, said: str) -> Result | None:
    """How much the words say of how well it was done: a before and after counts most, then share and money, then rank,
    then mere scale. None where they hold nothing of it."""
    said = said[:_LONGEST]
    found = [(weight, *_trimmed(m)) for weight, pattern in _signs() if (m := pattern.search(said)) and not _named(m)]
    if scale := _scale(said):
        found.append(scale)
    if not found:
        return None
    _, start, end = max(found, key=lambda sign: sign[0])
    return Result(text, said, start, end, sum(weight for weight, _, _ in found))


def _trimmed(m: re.Match[str]) -> tuple[int, int]:
    return m.end() - len(m[0].lstrip()), m.end()


def _named(m: re.Match[str]) -> bool:
    """Whether its figure is part of a name: "from Year 7 to Year 13"."""
    return re.search(r"\s[A-Z]\w*\s\d", m[0]) is not None


def description(job: Position) -> Text | None:
    """What the employer does: as noted by its name, else the prose below where that plainly describes it. A sentence
    that opens with a deed is about the person."""
    if job.description and not companies.tells_deed(companies.head(job.description.value)):
        return job.description
    first = job.summary[0] if job.summary else None
    if first is None or len(first.value.split()) > _DESCRIPTION:
        return None
    return first if _tells_of(job.employer, first.value) or companies.names_kind(first.value) else None


def _accounts(jobs: Iterable[Position]) -> Iterable[tuple[Text, str]]:
    """Bullets; of a job that has none the sentences of its prose, without those about the employer."""
    for job in jobs:
        yield from ((text, text.value) for text in job.highlights)
        if not job.highlights:
            prose = [text for text in job.summary if text is not description(job)]
            yield from ((text, sentence) for text in prose for sentence in _SENTENCES.split(text.value))


def _elsewhere(resume: Resume) -> Iterable[tuple[Text, str]]:
    yield from _accounts(resume.volunteer)
    for entry in (*resume.projects, *resume.awards):
        pieces = (entry.detail, *entry.highlights)
        yield from ((text, text.value) for text in pieces if text)


@functools.cache
def _signs() -> tuple[tuple[int, re.Pattern[str]], ...]:
    """Patterns of what weighs, and how much. None of them can look far ahead: the gaps are bounded."""
    money, shares = _either("figures/money"), _either("figures/shares")
    figure = rf"[{_SIGNS}]?\s?(?<![\w.,/#@-]){_NUMBER}"
    worded = rf"(?:{figure}|\b(?:{_either('figures/numbers')})\b)"
    changes = []
    for entry in words.load("figures/changes"):
        before, _, after = (re.escape(part.strip()) for part in entry.partition("…"))
        head = rf"\b{before}\s[^.;\d]{{0,24}}" if before else ""
        changes.append(rf"{head}{worded}[^.;\d]{{0,30}}\s{after}\s[^.;\d]{{0,24}}{worded}[%\w]*")
    return (
        (4, re.compile("|".join(changes), re.IGNORECASE)),
        (3, re.compile(rf"{_FIGURE}\s?(?:%|(?:{shares})\b|[x×](?!\w))|\btop \d+\s?%", re.IGNORECASE)),
        (
            3,
            re.compile(
                rf"[{_SIGNS}]\s?{_NUMBER}{_SIZE}|{_FIGURE}\s?(?:[{_SIGNS}]|(?:{money})\b)|\b(?:{money})\s{_FIGURE}",
                re.IGNORECASE,
            ),
        ),
        (2, re.compile(rf"\b(?:{_either('figures/honours')})(?!\w)", re.IGNORECASE)),
    )


@functools.cache
def _counted() -> re.Pattern[str]:
    """A figure, in digits or words, and the word that says of what."""
    return re.compile(
        rf"(?P<before>(?:\S+\s)?)(?P<figure>{_FIGURE}|\b(?:{_either('figures/numbers')})\b)[\s-](?P<unit>[^\W\d_]{{2,}})",
        re.IGNORECASE,
    )


def _scale(said: str) -> tuple[int, int, int] | None:
    """Weight and place of a figure that counts something: no year, no age, no part of a name such as "Windows 10"."""
    years, spelled = words.folded("figures/years"), None
    for m in _counted().finditer(said):
        name = m.start() > 0 and m["before"][:1].isupper() and m["before"].strip().isalnum()
        if name or _YEAR.fullmatch(m["figure"]) or words.fold(m["unit"]) in years:
            continue
        if any(c.isdigit() for c in m["figure"]):
            return 1, m.start("figure"), m.end()
        spelled = spelled or (0, m.start("figure"), m.end())
    return spelled


def _either(name: str) -> str:
    return "|".join(re.escape(entry) for entry in sorted(words.load(name), key=len, reverse=True))


def _tells_of(employer: Text | None, said: str) -> bool:
    """A sentence about the employer: "Pied Piper is ..." and its kin."""
    name = employer.value if employer else ""
    return bool(name) and re.match(rf"{re.escape(name)}\s[a-zß-ÿ]", said) is not None
