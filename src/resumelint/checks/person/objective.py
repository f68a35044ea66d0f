"""Objective statements: what the applicant wants, where a reader looks for what the applicant offers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resumelint.checks.base import Case, check
from resumelint.checks.introduction import introduction
from resumelint.checks.kinds import claimed, plain_tokens, vocabulary
from resumelint.checks.once import once
from resumelint.checks.passages import Passage, passages
from resumelint.checks.place import excerpt
from resumelint.finding import Hit
from resumelint.resume import Resume
from resumelint.text import words

_REACH = 14
"""So many words after "seeking" the thing that is sought may stand."""
_LINE = 16
"""The words of a line, where there are no printed lines to count."""
_LABEL = 40
"""So many letters a label has at most."""
_SENTENCE = re.compile(r"[^\s.!?](?:[^.!?]++|[.!?](?=\S))*+[.!?]?")


@check("objective", "text")
def objective(case: Case) -> Iterator[Hit]:
    """The first sentence under a heading such as Objective, in the headline or in the introduction, about what the
    applicant wants, unless it is one line that names role and field."""
    if found := statement(case.resume):
        passage, start, end = found
        yield Hit(passage.spans(start, end), {"text": excerpt(passage.text[start:end])}, passage.pointer)


@once
def statement(resume: Resume) -> tuple[Passage, int, int] | None:
    """The passage with an objective, and where in it that sentence stands."""
    headed = {i for section in resume.sections if section.kind == "objective" for i in section.lines}
    under = [p for p in passages(resume, "document") if p.line in headed and p.kind == "line"]
    above = [p for p in introduction(resume) if p.line not in headed]
    for passage in (*under, *passages(resume, "headline"), *above):
        for match in _SENTENCE.finditer(passage.text):
            start = _behind_label(passage.text, *match.span())
            if _wants(passage, start, match.end(), headed=passage in under or start > match.start()):
                return passage, match.start(), match.end()
    return None


def _behind_label(text: str, start: int, end: int) -> int:
    """Where a sentence begins that stands behind a heading on its own line: "Objective: To obtain ..."."""
    label, colon, _ = text[start : min(end, start + _LABEL)].partition(":")
    return start + len(label) + 1 if colon and words.heading_kind(label) == "objective" else start


def _wants(passage: Passage, start: int, end: int, *, headed: bool) -> bool:
    """Whether a sentence says what the applicant wants, and more than the name of a role in a field."""
    tokens = plain_tokens(passage.text[start:end])
    wish = _wish(tokens, headed)
    if wish is None or passage.quoted(start, end):
        return False
    wanted = tokens[wish[0] :]
    things = set(vocabulary("wanted-things"))
    if not headed and things.isdisjoint(wanted[: _REACH + 1]):
        return False
    if headed:
        lines = passage.lines
        short = len(lines) == 1 and len(tokens) <= 2 * _LINE
    else:
        short = len(wanted) <= _LINE
    return not (short and _names_role(tokens[wish[1] :]))


def _wish(tokens: list[str], headed: bool) -> tuple[int, int] | None:
    """Where a wish begins among the tokens, and where its object does."""
    others, elsewhere = words.folded("other-seekers"), words.folded("sought-otherwise")
    for start, end in claimed(tokens, vocabulary("wants")):
        if (start == 0 or tokens[start - 1] not in others) and elsewhere.isdisjoint(tokens[end : end + 3]):
            return start, end
    opening = next(iter(claimed(tokens, vocabulary("wants-openings"))), None)
    return opening if opening and opening[0] == 0 and (headed or tokens[0] == "to") else None


def _names_role(wanted: list[str]) -> bool:
    """Whether a wish names a title, or a field and "role" or the like, and asks for no more."""
    if claimed(wanted, vocabulary("wanting-more")):
        return False
    if claimed(wanted, words.load("titles")):
        return True
    things = set(vocabulary("wanted-things"))
    return any(things.isdisjoint(wanted[start:end]) for start, end in claimed(wanted, vocabulary("fields")))
