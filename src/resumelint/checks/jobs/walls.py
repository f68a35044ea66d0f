"""Walls of text: paragraphs and bullets that are too long to be read at a glance."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from resumelint.checks.base import Case, check
from resumelint.checks.passages import join
from resumelint.checks.place import excerpt, plain
from resumelint.document import Document, Line, Span
from resumelint.finding import Hit
from resumelint.resume import Text

_LETTERS_A_LINE = 95
"""About as many stand on a printed line of a letter-sized page."""
_LISTED = 0.2
"""So many commas a word make a list."""
_PROSE = ("", "summary", "objective", "interests", "other", "work", "volunteer", "projects", "activities")


@check("wall-of-text", "text", "words")
def wall_of_text(case: Case) -> Iterator[Hit]:
    """A paragraph or a bullet beyond the options' lines and words."""
    told: set[str] = set()
    for spans, pointer, bullet in _pieces(case):
        kind = "bullet" if bullet else "paragraph"
        most_lines, most_words = (int(str(case.options[f"{kind}-{unit}"])) for unit in ("lines", "words"))
        lines = _printed(case.document, spans)
        if 0 < lines <= most_lines:
            continue
        passage = join(case.document, spans, "block", pointer)
        count, lines = len(passage.text.split()), lines or math.ceil(len(passage.text) / _LETTERS_A_LINE)
        if lines > most_lines and count > most_words and not _is_list(passage.text) and passage.text not in told:
            told.add(passage.text)
            values = {"text": excerpt(_beginning(passage.text)), "words": plain(count)}
            yield Hit(passage.spans(), values, pointer, "bullet" if bullet else "")


def _beginning(text: str) -> str:
    return " ".join(text.split()[:6])


def _is_list(text: str) -> bool:
    return text.count(",") + text.count(";") + text.count("•") + text.count("|") > _LISTED * len(text.split())


def _printed(document: Document, spans: Sequence[Span]) -> int:
    """How many lines a text takes; 0 where nothing is printed yet."""
    if document.pages and all(document.lines[s.line].box for s in spans):
        return len({span.line for span in spans})
    return 0


def _pieces(case: Case) -> Iterator[tuple[Sequence[Span], str | None, bool]]:
    """Every paragraph and bullet of the resume: where it stands, its pointer, and whether it is a bullet. None where
    the reader may have taken pieces of several for one."""
    resume, taken = case.resume, set()
    if resume.doubts:
        return
    for text, pointer, bullet in _texts(case):
        taken |= {span.line for span in text.spans}
        for spans in _paragraphs(case.document, text.spans):
            yield spans, pointer, bullet or bool(case.document.lines[spans[0].line].bullet)
    for section in resume.sections:
        if section.kind in _PROSE:
            free = [i for i in section.lines if i not in taken]
            whole = [Span(i, 0, len(case.document.lines[i].text)) for i in free]
            for spans in _paragraphs(case.document, whole):
                yield spans, None, bool(case.document.lines[spans[0].line].bullet)


def _texts(case: Case) -> Iterator[tuple[Text, str | None, bool]]:
    resume = case.resume
    if resume.summary:
        yield resume.summary, "/basics/summary", False
    for name, positions in (("work", resume.work), ("volunteer", resume.volunteer)):
        for i, position in enumerate(positions):
            yield from ((text, f"/{name}/{i}", False) for text in position.summary)
            yield from ((text, f"/{name}/{i}/highlights/{j}", True) for j, text in enumerate(position.highlights))
    for i, entry in enumerate(resume.projects):
        yield from ((text, f"/projects/{i}/highlights/{j}", True) for j, text in enumerate(entry.highlights))


def _paragraphs(document: Document, spans: Sequence[Span]) -> Iterator[Sequence[Span]]:
    run: list[Span] = []
    for span in spans:
        if run and not _goes_on(document, run, document.lines[span.line]):
            yield run
            run = []
        run.append(span)
    if run:
        yield run


def _goes_on(document: Document, run: Sequence[Span], line: Line) -> bool:
    """Whether a line belongs to the paragraph above it."""
    last = document.lines[run[-1].line]
    if line.index == last.index:
        return True
    if (line.index != last.index + 1 and line.page == last.page) or line.bullet or line.heading or last.heading:
        return False
    if line.part is not last.part or line.bold != last.bold or abs(line.size - last.size) > 0.6:
        return False
    if document.format == "docx" or document.data is not None:
        return False  # a line is a paragraph there
    if line.box is None or last.box is None:
        return line.space_above == 0
    if line.page != last.page or line.column != last.column:
        return not last.text.rstrip().endswith((".", "!", "?", ":"))
    leading = min((document.lines[s.line].space_above for s in run[1:]), default=line.space_above)
    if line.space_above > leading + max(1.5, 0.2 * line.size) or line.space_above > line.size:
        return False
    width = max(document.lines[s.line].box[2] for s in run if document.lines[s.line].box)  # type: ignore[index]
    short = last.box[2] < last.box[0] + 0.75 * (width - last.box[0])
    return not (short and last.text.rstrip().endswith((".", "!", "?", ":")))
