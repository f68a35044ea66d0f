"""Full stops at the ends of some bullets of a list."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from msgspec import Struct

from resumelint.checks.base import Case, check
from resumelint.checks.place import excerpt, plain
from resumelint.document import Document
from resumelint.finding import Hit
from resumelint.resume import Resume, Text
from resumelint.text import words

_LEAST = 3
_SHOWN = 5
_TAIL = 40
_CLAUSE = 4
"""A bullet of fewer words is a name or a label, which nobody ends with a full stop."""
_SENTENCES = re.compile(r"[.!?。]['\"”’)]*\s+[^\Wa-z_]")
_CLOSING = " '\"”’»)]"


class _Odd(Struct, frozen=True):
    """A bullet that ends unlike most of its list."""

    text: Text
    pointer: str
    stopped: bool
    others: int


@check("bullet-style", "text", "count")
def bullet_style(case: Case) -> Iterator[Hit]:
    """One hit a document, at the first bullet that ends unlike most of its list; more of them are related."""
    odd = [bullet for at, texts in _lists(case.resume) for bullet in _odd(case.document, at, texts)]
    if odd:
        first = odd[0]
        said = first.text.value[-_TAIL:]
        end = said if len(first.text.value) <= _TAIL else "… " + said.partition(" ")[2]
        values = {"text": excerpt(end), "count": plain(first.others)}
        related = tuple((bullet.text.spans[-1],) for bullet in odd[1:_SHOWN])
        yield Hit((first.text.spans[-1],), values, first.pointer, "with" if first.stopped else "", related)


def _odd(document: Document, pointer: str, texts: tuple[Text, ...]) -> Iterator[_Odd]:
    """The bullets of a list that end as fewer of it do; of a tie, those with a full stop."""
    ends = [_stopped(document, text) for text in texts]
    stops, bare = ends.count(True), ends.count(False)
    if not stops or not bare or stops + bare < _LEAST:
        return
    rarer = stops <= bare
    for i, (text, end) in enumerate(zip(texts, ends, strict=True)):
        if end is rarer:
            yield _Odd(text, f"{pointer}/highlights/{i}", rarer, max(stops, bare))


def _lists(resume: Resume) -> Iterator[tuple[str, tuple[Text, ...]]]:
    jobs = (("work", resume.work), ("volunteer", resume.volunteer))
    yield from ((f"/{kind}/{i}", job.highlights) for kind, positions in jobs for i, job in enumerate(positions))
    yield from ((f"/projects/{i}", project.highlights) for i, project in enumerate(resume.projects))


def _stopped(document: Document, text: Text) -> bool | None:
    """Whether a bullet ends with a full stop; None where its end doesn't count: several sentences, an abbreviation, an
    address, another sign, a label, or words that go on in a line that was not taken for the bullet's."""
    said = " ".join(text.value.split()).rstrip(_CLOSING)
    parts = said.split(" ")
    last = parts[-1]
    if len(parts) < _CLAUSE or _goes_on(document, text) or _SENTENCES.search(said) or re.search(r"[@/\\]|\.\w", last):
        return None
    if said.endswith((".", "。")):
        short = re.fullmatch(r"(?:\w\.)+|.*\.\.+", last) or last.lower().lstrip("(") in _abbreviations()
        return None if short else True
    return None if not (last[-1:].isalnum() or last[-1:] in "%+") else False


def _goes_on(document: Document, text: Text) -> bool:
    """Whether the bullet has no place, or the next line looks like more of it."""
    if not text.spans or text.spans[-1].line + 1 >= len(document.lines):
        return not text.spans
    after = document.lines[text.spans[-1].line + 1]
    return not after.bullet and after.text[:1].islower()


@functools.cache
def _abbreviations() -> frozenset[str]:
    return frozenset(word.lower() for word in words.load("abbreviations"))
