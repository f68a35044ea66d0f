"""What the checks of two sides share: places and values, and whether a document speaks of a name at all."""

from __future__ import annotations

from collections.abc import Iterator

from resumelint.document import Span
from resumelint.finding import Place, Value, ValueKind
from resumelint.pairing.employers import phrases
from resumelint.pairing.tokens import tokens
from resumelint.resume import Kind, Period, Resume, Text

_PIECE = 300
"""So many letters are taken at once: more of a name is not looked at."""


def spans_of(*texts: Text | None) -> tuple[Span, ...]:
    """Where the first of the texts that stands anywhere stands."""
    return next((text.spans for text in texts if text and text.spans), ())


def place(pointer: str, *texts: Text | None) -> tuple[Place, ...]:
    """A place on the profile's side; none where nothing of it is printed."""
    spans = spans_of(*texts)
    return (Place(spans, pointer),) if spans else ()


def employer(text: Text | None) -> Value:
    return Value(ValueKind.EMPLOYER, text.value if text else "")


def period(when: Period | None) -> Value:
    return Value(ValueKind.PLAIN, when.text.value if when else "no dates")


def said_by(side: Resume) -> str:
    """All that a resume says, as names are compared: what was not read as a job may still be one. A profile is told by
    its looks, so there only the headline and what is told of jobs and studies counts: an award from an employer doesn't
    make up for the job."""
    return f" {' '.join(_tokens_of(side))} "


def speaks_of(said: str, name: str) -> bool:
    """Whether an employer's or a school's name, or what is its own of it, stands in what a side says."""
    return any(f" {' '.join(phrase)} " in said for phrase in phrases(name))


def _tokens_of(side: Resume) -> Iterator[str]:
    lines = side.document.lines
    if side.kind is Kind.PROFILE:
        headline = side.contact.headline.spans if side.contact.headline else ()
        told = {i for job in (*side.work, *side.volunteer) for i in job.lines} | {span.line for span in headline}
        lines = tuple(lines[i] for i in sorted(told | {i for school in side.education for i in school.lines}))
    for line in lines:
        for at in range(0, len(line.text), _PIECE):
            yield from tokens(line.text[at : at + _PIECE])
