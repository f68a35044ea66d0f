"""What the checks of two sides share: places and values, and whether a document speaks of a name at all."""

from __future__ import annotations

from collections.abc import Iterable

from resumelint.document import Document, Span
from resumelint.finding import Place, Value, ValueKind
from resumelint.pairing.employers import phrases
from resumelint.pairing.tokens import tokens
from resumelint.resume import Period, Text


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


def speaks_of(document: Document, name: str) -> bool:
    """Whether an employer's or a school's name, or what is its own of it, stands anywhere in a document: what was not
    read as a job may still be one."""
    said = f" {' '.join(tokens_of(document))} "
    return any(f" {' '.join(phrase)} " in said for phrase in phrases(name))


def tokens_of(document: Document) -> Iterable[str]:
    """All words of a document as names are compared."""
    for line in document.lines:
        for at in range(0, len(line.text), 300):
            yield from tokens(line.text[at : at + 300])
