"""A resume cut into the stretches that a rule about words may look at: what each is, what it says, where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

from resumelint.checks.once import once
from resumelint.document import Document, Line, Span
from resumelint.finding import Hit
from resumelint.resume import Education, Entry, Position, Resume, Text
from resumelint.text import words

NAMES = frozenset(
    [
        "name",
        "location",
        "contact",
        "period",
        "heading",
        "title",
        "employer",
        "school",
        "degree",
        "course",
        "certificate",
        "language",
        "publication",
        "project",
        "award",
        "reference",
    ]
)
"""Kinds whose words are names of things, or somebody else's: what a word rule about prose leaves alone."""

_LONGEST_WORD = 40
_HYPHENS = "-\u2010\u00ad"
_WORD_OR_BLANK = re.compile(r"\S+|\s+")
_SENTENCE_END = re.compile(r"[.!?;]\s+")
_APART = 0.7
"""Of the letters' size: so much more room than lines of a paragraph have between them."""
_NEAR = 1000
"""So many letters on either side of a place tell its language."""


class Run(NamedTuple):
    """Letters of a passage that stand side by side on a line: the first of them in the passage and on the line."""

    at: int
    line: int
    start: int
    length: int


class Passage(Struct, frozen=True):
    """Words that belong together, blanks folded, wrapped lines joined. `runs`: where its letters stand, in their order;
    blanks that lines were joined with stand nowhere."""

    kind: str
    text: str
    runs: tuple[Run, ...]
    pointer: str | None = None

    @property
    def line(self) -> int:
        """The line on which it begins."""
        return self.runs[0].line

    @property
    def lines(self) -> frozenset[int]:
        """The lines on which it stands."""
        return frozenset(run.line for run in self.runs)

    def place_of(self, line: int, offset: int) -> int | None:
        """Which of its letters stands at an offset of a line."""
        return next(
            (r.at + offset - r.start for r in self.runs if r.line == line and 0 <= offset - r.start < r.length), None
        )

    def spans(self, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
        """Where the letters from `start` to `end` stand: a span a line."""
        stop = len(self.text) if end is None else min(end, len(self.text))
        found: list[Span] = []
        for run in self.runs:
            first, last = max(start - run.at, 0), min(stop - run.at, run.length)
            if first >= last:
                continue
            begun = found.pop().start if found and found[-1].line == run.line else run.start + first
            found.append(Span(run.line, begun, run.start + last))
        return tuple(found)

    def quoted(self, start: int, end: int) -> bool:
        """Whether the words stand between quotation marks: they are somebody else's."""
        before, after = self.text[:start], self.text[end:]
        curly = any(c in before for c in "“„«") and any(c in after for c in "”“»")
        return curly or (before.count('"') % 2 == 1 and '"' in after)


def passages(resume: Resume, scope: str = "document") -> Iterator[Passage]:
    """The passages of a scope, in no particular order. `prose` is every scope but the names of things; `bullet.start`
    is `bullet`, of which the caller takes the beginning."""
    found = iter(_all(resume))
    if scope == "document":
        return found
    if scope == "top":
        return (passage for passage in found if passage.line in resume.top)
    wanted = _SCOPES[scope]
    return (passage for passage in found if wanted(passage.kind))


_SCOPES: dict[str, Callable[[str], bool]] = {
    "document": lambda kind: True,
    "top": lambda kind: True,
    "prose": lambda kind: kind not in NAMES,
    "headline": lambda kind: kind == "headline",
    "summary": lambda kind: kind == "summary",
    "position": lambda kind: kind in ("account", "bullet", "description"),
    "bullet": lambda kind: kind == "bullet",
    "bullet.start": lambda kind: kind == "bullet",
    "skills": lambda kind: kind == "skill",
    "section": lambda kind: kind == "heading",
}
SCOPES = tuple(_SCOPES)


def by_line(resume: Resume) -> dict[int, list[Passage]]:
    """The passages that stand on each line, by its index."""
    found: dict[int, list[Passage]] = {}
    for passage in _all(resume):
        for line in passage.lines:
            found.setdefault(line, []).append(passage)
    return found


def around(resume: Resume, placed: Mapping[int, Sequence[Passage]], hit: Hit) -> Iterator[str]:
    """What stands around a hit, nearest first: its sentence, its passage, and all of the job that its pointer leads
    to or into. `placed` is `by_line` of the resume."""
    if hit.spans:
        at = hit.spans[0]
        found = ((p, p.place_of(at.line, at.start)) for p in placed.get(at.line, ()))
        passage, place = next(((p, place) for p, place in found if place is not None), (None, 0))
        if passage:
            before, after = passage.text[max(0, place - _NEAR) : place], passage.text[place : place + _NEAR]
            yield _SENTENCE_END.split(before)[-1] + _SENTENCE_END.split(after)[0]
            yield before + after
    kind, _, rest = (hit.pointer or "").lstrip("/").partition("/")
    index = rest.partition("/")[0]
    if kind in ("work", "volunteer") and index.isdigit():
        position: Position = getattr(resume, kind)[int(index)]
        yield "\n".join(resume.document.lines[i].text for i in position.lines)


def of_text(document: Document, text: Text, kind: str, pointer: str | None) -> Iterator[Passage]:
    """The passages of a piece of the model: several where bullets stand in it, or a paragraph behind them; none where
    it has no place."""
    run: list[Span] = []
    for span in text.spans:
        if run and span.line != run[-1].line and _begins(document.lines[span.line], document.lines[run[0].line]):
            yield join(document, run, kind, pointer)
            run = []
        run.append(span)
    if run:
        yield join(document, run, kind, pointer)


def _begins(line: Line, first: Line) -> bool:
    """Whether a line opens another passage than that of `first`: as a bullet, or apart from the bullet above."""
    return bool(line.bullet) or (bool(first.bullet) and line.space_above > _APART * (line.size or 1))


def join(document: Document, spans: Iterable[Span], kind: str, pointer: str | None = None) -> Passage:
    """One passage of several spans: a blank between them, none after a hyphen at a line's end, which goes where it only
    broke the word."""
    text = ""
    runs: list[Run] = []
    for span in spans:
        line = document.lines[span.line].text
        if text[-1:] in _HYPHENS and text[-2:-1].isalnum() and line[span.start : span.start + 1].islower():
            if not _hyphen_stays(text[-_LONGEST_WORD:-1]):
                text, runs[-1] = text[:-1], runs[-1]._replace(length=runs[-1].length - 1)
        elif text:
            text += " "
        for start, said in _stretches(line, span):
            if said != " " or text[-1:] not in ("", " "):
                runs.append(Run(len(text), span.line, start, len(said)))
                text += said
    text = text.rstrip(" ")
    return Passage(kind, text, tuple(run for run in runs if run.at < len(text)), pointer)


def _stretches(line: str, span: Span) -> Iterator[tuple[int, str]]:
    """What stands at a span, with its offset: all of it, or where there are blanks to fold each word and each blank."""
    said = line[span.start : span.end]
    if said.isprintable() and "  " not in said and said[:1] != " ":
        yield span.start, said
        return
    for match in _WORD_OR_BLANK.finditer(line, span.start, span.end):
        yield match.start(), " " if match[0].isspace() else match[0]


def _hyphen_stays(before: str) -> bool:
    """Whether the hyphen behind a text is part of the word, as in cross-functional, and no break at a line's end."""
    word = re.search(r"[^\W_]*$", before)
    part = word[0] if word else ""
    compound = before[: -len(part)].endswith(("-", "/"))
    return compound or words.fold(part) in words.folded("hyphen-prefixes") or part.isupper() or part[-1:].isdigit()


@once
def _all(resume: Resume) -> tuple[Passage, ...]:
    return tuple(passage for passage in _cut(resume) if passage.text)


def _cut(resume: Resume) -> Iterator[Passage]:
    document, taken = resume.document, set()
    for text, kind, pointer in nodes(resume):
        taken |= {span.line for span in text.spans}
        yield from of_text(document, text, kind, pointer)
    kinds = {line: section.kind for section in resume.sections for line in section.lines}
    free = [i for i in range(len(document.lines)) if i not in taken]
    for run in _paragraphs(document, free):
        section = kinds.get(run[0], "")
        kind = {"summary": "summary", "references": "reference", "publications": "publication"}.get(section, "line")
        yield join(document, [s for i in run for s in document.lines[i].parts()], kind)


def nodes(resume: Resume) -> Iterator[tuple[Text, str, str | None]]:
    """Every piece of the model: the text, its kind, and the JSON Pointer to it in what `parse` prints."""
    contact = resume.contact
    yield from _some((contact.name, "name", "/basics/name"), (contact.headline, "headline", "/basics/label"))
    yield from _some((contact.location, "location", "/basics/location"), (resume.summary, "summary", "/basics/summary"))
    for part in (contact.phones, contact.emails, contact.profiles):
        yield from ((item.text, "contact", None) for item in part)
    yield from ((s.heading, "heading", None) for s in resume.sections if s.heading)
    for name, positions in (("work", resume.work), ("volunteer", resume.volunteer)):
        for i, position in enumerate(positions):
            yield from _position(position, f"/{name}/{i}")
    for i, school in enumerate(resume.education):
        yield from _school(school, f"/education/{i}")
    for i, skill in enumerate(resume.skills):
        yield from ((word, "skill", f"/skills/{i}") for word in skill.keywords)
    entries = (("certificates", resume.certificates), ("languages", resume.languages), ("projects", resume.projects))
    for name, items in (*entries, ("publications", resume.publications), ("awards", resume.awards)):
        for i, entry in enumerate(items):
            yield from _entry(entry, name.removesuffix("s"), f"/{name}/{i}")


def _some(*found: tuple[Text | None, str, str | None]) -> Iterator[tuple[Text, str, str | None]]:
    yield from ((text, kind, pointer) for text, kind, pointer in found if text)


def _position(position: Position, at: str) -> Iterator[tuple[Text, str, str | None]]:
    yield from _some((position.title, "title", at), (position.employer, "employer", at))
    yield from _some((position.location, "location", at), (position.description, "description", at))
    if position.period:
        yield position.period.text, "period", at
    yield from ((text, "account", at) for text in position.summary)
    yield from ((text, "bullet", f"{at}/highlights/{i}") for i, text in enumerate(position.highlights))


def _school(school: Education, at: str) -> Iterator[tuple[Text, str, str | None]]:
    yield from _some((school.institution, "school", at), (school.study_type, "degree", at), (school.area, "degree", at))
    if school.period:
        yield school.period.text, "period", at
    yield from ((course, "course", at) for course in school.courses)


def _entry(entry: Entry, kind: str, at: str) -> Iterator[tuple[Text, str, str | None]]:
    yield entry.name, kind, at
    own = kind if kind in ("publication", "certificate", "language") else "detail"
    yield from _some((entry.detail, own, at))
    yield from ((text, "bullet", f"{at}/highlights/{i}") for i, text in enumerate(entry.highlights))


def _paragraphs(document: Document, lines: Sequence[int]) -> Iterator[list[int]]:
    """Lines that fit nowhere, joined where one looks like the wrapped rest of the other."""
    run: list[int] = []
    for i in lines:
        if run and not _wraps(document, run[-1], i):
            yield run
            run = []
        run.append(i)
    if run:
        yield run


def _wraps(document: Document, before: int, after: int) -> bool:
    a, b = document.lines[before], document.lines[after]
    if (
        after != before + 1
        or b.bullet
        or b.heading
        or a.heading
        or (a.page, a.column, a.part) != (b.page, b.column, b.part)
    ):
        return False
    same_look = a.bold == b.bold and abs(a.size - b.size) < 0.6 and "\t" not in a.text + b.text
    return same_look and b.space_above <= 0.6 * (b.size or 1) and not a.text.rstrip().endswith((".", ":", "!", "?"))
