"""What kind of document it is, and how sure the reading of it is."""

from __future__ import annotations

import functools
import re

from resumelint.document import Part
from resumelint.parse import dates, vocabulary
from resumelint.resume import Kind, Resume
from resumelint.text import words

_FEW_WORDS = 60
"""A document of fewer words is a resume barely begun rather than something else."""
_MANY_WORDS = 150
_ENOUGH = 2
"""So many parts of a resume, or jobs with dates, make one."""
_PIECES = re.compile(r"\s[-–—|]\s|[,;(\t]|\s@\s|\bat\b")
_CORE = frozenset({"work", "education", "skills"})
_UNEMPLOYED = frozenset({"education", "projects", "activities", "awards", "certificates", "courses", "publications"})
_BESIDE = frozenset({"summary", "objective", "volunteer", "projects", "certificates", "languages", "awards"})


def kind_of(resume: Resume) -> Kind:
    """RESUME, or OTHER for a document that shows none of a resume's parts. Pages that can't be read prove nothing."""
    document = resume.document
    if document.unread_pages:
        return Kind.RESUME
    text = document.text
    count = len(text.split())
    kinds = {s.kind for s in resume.sections if s.heading is not None}
    parts = len(kinds & _CORE) + bool(kinds & _BESIDE)
    addresses = [p.text for p in resume.contact.phones] + [e.text for e in resume.contact.emails]
    reached = any(span.line in resume.top for text in addresses for span in text.spans)
    dated = any(p.period is not None and p.title is not None for p in resume.work)
    elsewhere = _elsewhere(text)
    evidence = parts + reached + dated + any(e.study_type for e in resume.education)
    if evidence < _ENOUGH and not elsewhere and _told_jobs(resume) >= _ENOUGH:
        return Kind.RESUME  # jobs without a heading above them
    if count < _FEW_WORDS and not elsewhere:
        return Kind.RESUME if resume.contact.name is not None or evidence else Kind.OTHER
    named = resume.contact.name is not None and reached
    if elsewhere and evidence < 4 + elsewhere:
        return Kind.OTHER
    if len(document.pages) > 6 and evidence < 4 and not named:
        return Kind.OTHER
    return Kind.RESUME if evidence >= _ENOUGH or named else Kind.OTHER


def _told_jobs(resume: Resume) -> int:
    """How many lines with a range of dates name a job title, themselves or in the line above."""
    found = 0
    above = ""
    for line in resume.document.lines:
        ranged = re.search(r"\d", line.text) and any(not f.single for f in dates.periods(line.text))
        if ranged and any(vocabulary.title_score(p) == 1 for text in (line.text, above) for p in _PIECES.split(text)):
            found += 1
        above = line.text
    return found


def _elsewhere(text: str) -> int:
    """How many phrases of letters, invoices, papers and manuals it has."""
    plain, known = " ".join(filter(None, map(words.fold, text.split("\n")))), _other_documents()
    near = known.keys() & set(plain.split())
    return sum(f" {phrase} " in f" {plain} " for first in near for phrase in known[first])


@functools.cache
def _other_documents() -> dict[str, list[str]]:
    """The phrases by their first word."""
    found: dict[str, list[str]] = {}
    for phrase in words.folded("other-documents"):
        found.setdefault(phrase.partition(" ")[0], []).append(phrase)
    return found


def doubts(resume: Resume) -> tuple[str, ...]:
    """What could not be made out with confidence: "sections", "positions"."""
    document = resume.document
    out = []
    if not any(s.heading for s in resume.sections) and len(document.text.split()) > _MANY_WORDS:
        out.append("sections")
    if _positions_unclear(resume):
        out.append("positions")
    return tuple(out)


def _positions_unclear(resume: Resume) -> bool:
    """Work sections have text, and a good part of it made no position, or positions without title and employer."""
    work = [s for s in resume.sections if s.kind == "work"]
    lines = [i for s in work for i in s.lines]
    if not resume.work:
        return len(lines) > 3 or (not lines and _ranges(resume) > 1)
    nameless = sum(p.title is None and p.employer is None for p in resume.work)
    if 2 * nameless >= len(resume.work):
        return True
    held = {i for p in resume.work for i in p.lines}
    loose = [i for i in lines if i not in held]
    if len(loose) > 0.4 * len(lines) and len(loose) > 4:
        return True
    return sum(p.confidence for p in resume.work) < 0.45 * len(resume.work)


def _ranges(resume: Resume) -> int:
    """How many lines bear a range of dates, but those of schools, projects and the like, which are no jobs."""
    known = {i for s in resume.sections if s.kind in _UNEMPLOYED for i in s.lines}
    read = (Part.BODY, Part.TABLE, Part.TEXTBOX)
    body = (line for line in resume.document.lines if line.part in read and line.index not in known)
    return sum(any(not f.single for f in dates.periods(line.text)) for line in body if re.search(r"\d", line.text))


def unplaced(resume: Resume) -> tuple[int, ...]:
    """Lines under work and education headings that no entry holds."""
    held = {i for p in (*resume.work, *resume.volunteer) for i in p.lines} | {
        i for e in resume.education for i in e.lines
    }
    return tuple(
        i
        for s in resume.sections
        if s.kind in ("work", "volunteer", "education", "other")
        for i in s.lines
        if i not in held
    )
