"""Where people speak of themselves: the summary, and what else stands before the first job, school or skill."""

from __future__ import annotations

from collections.abc import Iterator

from resumelint.checks.passages import Passage, passages
from resumelint.resume import Resume

_CHIEF = ("work", "education", "skills")


def introduction(resume: Resume) -> Iterator[Passage]:
    """The summary's paragraphs, and lines that belong to nothing else above the chief sections."""
    first = min((s.lines[0] for s in resume.sections if s.kind in _CHIEF and s.lines), default=0)
    for passage in passages(resume, "document"):
        if passage.kind == "summary" or (passage.kind == "line" and passage.line < first):
            yield passage
