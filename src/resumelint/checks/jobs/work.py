"""The jobs of a resume as the checks look at them: which count, what is said of them, and where."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from msgspec import Struct

from resumelint.checks.base import Case
from resumelint.checks.kinds import claimed, plain_tokens, vocabulary
from resumelint.checks.once import once
from resumelint.finding import Value, ValueKind
from resumelint.resume import Position, Resume, Text
from resumelint.text import words

_EARLIER_YEARS = 15
_MOST_WORDS_IN_NAME = 9
_MOST_LETTERS = 160
_HEADINGS = ("education", "skills", "certificates", "languages", "references", "publications", "awards", "courses")
_IN_COUNTRY = re.compile(r"\((?:[A-Z]{2}|USA)\)$")
_SENTENCES = re.compile(r"[^\W\d_]{4}\. [A-Z][a-z]")
_FILLED = re.compile(r"[^\W\d_]{2,}")


class Job(Struct, frozen=True):
    """A position and its number in the resume."""

    index: int
    position: Position

    @property
    def pointer(self) -> str:
        return f"/work/{self.index}"

    @property
    def account(self) -> tuple[Text, ...]:
        """What is said of the work: paragraphs and bullets that hold words."""
        texts = (*self.position.summary, *self.position.highlights)
        return tuple(text for text in texts if _FILLED.search(text.value))

    @property
    def employer(self) -> str:
        """The employer's name folded; empty when there is none."""
        return words.fold(self.position.employer.value) if self.position.employer else ""


def jobs(case: Case) -> tuple[Job, ...]:
    """The jobs that a reader weighs: no earlier experience, no career breaks, nothing that was hardly read."""
    return tuple(job for job in _all(case.resume) if not is_earlier(job.position, case.today))


@once
def _all(resume: Resume) -> tuple[Job, ...]:
    return tuple(Job(i, position) for i, position in enumerate(resume.work) if is_job(position))


def is_earlier(position: Position, today: datetime.date) -> bool:
    """Filed as earlier experience by the resume itself, or over for more than 15 years."""
    end = position.period.end if position.period else None
    return position.earlier or (end is not None and end.last() < years_before(today, _EARLIER_YEARS))


def years_before(day: datetime.date, years: int) -> datetime.date:
    """The same day some years before; the end of February stays one."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def is_job(position: Position) -> bool:
    """Whether it is a job, and one whose head was read: no career break, no piece of a date, heading or template."""
    texts = [text for text in (position.title, position.employer) if text]
    if not texts or is_break(position):
        return False
    if not all(_is_name(text) for text in texts):
        return False
    if any(_SENTENCES.search(text.value) for text in texts):
        return False  # part of an account: "Five sections, 150 students. Lead since 2020"
    if len(texts) == 1 and words.fold(texts[0].value) in words.folded("cities"):
        return False  # the place and day of signing: "Hamburg, 3 March 2025"
    return position.title is None or words.heading_kind(position.title.value) not in _HEADINGS


def is_break(position: Position) -> bool:
    """Whether it is a career break, in its head or as all that is said of it."""
    texts = (position.title, position.employer, *position.summary[:1])
    return any(words.fold(text.value) in words.folded("career-breaks") for text in texts if text)


def _is_name(text: Text) -> bool:
    """Whether it can be a title or an employer: letters, no sentence, no rest of a template."""
    short = len(text.value) <= _MOST_LETTERS and len(text.value.split()) <= 2 * _MOST_WORDS_IN_NAME
    first = text.value.split()[:1]
    torn = bool(first) and first[0].islower() and words.fold(first[0]) in words.folded("small-words")  # "in Rostock"
    return short and not torn and bool(_FILLED.search(text.value)) and not re.search(r"[<>{}\[\]]", text.value)


def clear_name(text: Text | None) -> bool:
    """Whether an employer's name was read that surely is one: not long, no sentence, with letters."""
    if text is None or len(text.value.split()) > _MOST_WORDS_IN_NAME or not _FILLED.search(text.value):
        return False
    if re.search(r"\w[+#]+(?:\s|$)", text.value):
        return False  # a list of programming languages
    if words.fold(text.value) in words.folded("cities") or _IN_COUNTRY.search(text.value):
        return False  # where the employer is, torn off its name
    plain = plain_tokens(text.value)
    titles = claimed(plain, vocabulary("titles"))
    ends = bool(titles) and titles[-1][1] == len(plain)
    sentence = text.value.rstrip().endswith(".") and text.value.rstrip()[-4:].casefold().islower()
    legal = words.fold(text.value).split()[-1:] and words.fold(text.value).split()[-1] in words.folded("employer-forms")
    return not (sentence and not legal) and not (ends and len(plain) <= 4)


def same_employer(case: Case, job: Job) -> Iterator[Position]:
    """Every position at the job's employer, earlier ones included."""
    name = job.employer
    yield from (p for p in case.resume.work if p.employer and words.fold(p.employer.value) == name)


def loose_header(resume: Resume, position: Position) -> tuple[str, ...]:
    """What stands in an entry beside its known parts: departments, notes, addresses."""
    parts = (position.title, position.employer, position.location, position.description)
    texts = [text for text in (*parts, *position.summary, *position.highlights) if text]
    if position.period:
        texts.append(position.period.text)
    taken: dict[int, list[tuple[int, int]]] = {}
    for span in (span for text in texts for span in text.spans):
        taken.setdefault(span.line, []).append((span.start, span.end))
    found = []
    for index in position.lines:
        letters = list(resume.document.lines[index].text)
        for start, end in taken.get(index, ()):
            letters[start:end] = "\t" * (min(end, len(letters)) - start)
        found += [piece.strip(" ,;:|·•–—-()") for piece in "".join(letters).split("\t")]
    return tuple(piece for piece in found if any(c.isalnum() for c in piece))


def section_of(resume: Resume, position: Position) -> int:
    """The number of the section that a position stands in; -1 where reading knows none, as in data."""
    first = min(position.lines, default=-1)
    return next((i for i, section in enumerate(resume.sections) if first in section.lines), -1)


def shown(job: Job) -> Value:
    """How a message calls a job: by its title, else by its employer."""
    if job.position.title:
        return Value(ValueKind.EXCERPT, job.position.title.value)
    return Value(ValueKind.EMPLOYER, job.position.employer.value if job.position.employer else "")


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Offsets of the sentences of a paragraph, by their full stops; a rough cut that needs no language model."""
    starts = [0, *(m.end() for m in re.finditer(r"(?<=[^\W\d_]{3}[.!?;])\s+(?=[^\W\d_a-z])", text))]
    pairs = zip(starts, [*starts[1:], len(text)], strict=True)
    return tuple((start, start + len(text[start:end].rstrip())) for start, end in pairs if text[start:end].strip())
