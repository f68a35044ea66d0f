"""The group `impact`: what the company does, what you did, how well."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from resumelint.checks.base import Case, check
from resumelint.checks.kinds import claimed, only_traits, plain_tokens, vocabulary
from resumelint.checks.tone import names_trade
from resumelint.finding import Hit
from resumelint.resume import Education, EndState, Text
from resumelint.text import words

_FIRST_LINES = 20
_FIRST_LOOK = 0.36
"""The top third of a page, and a line more: what stands on the edge is seen."""
_SPEAKING = ("", "summary", "objective", "contact", "work", "other")
"""Sections where titles and trades are the person's own, had or wanted."""
_FRESH = datetime.timedelta(days=730)


@check("ten-second-test")
def ten_second_test(case: Case) -> Iterator[Hit]:
    """Nothing in the first look says what the person is or whom they work for now. When in doubt, it does."""
    area = _first_look(case)
    if area and not (_said_by_model(case, area) or _said_in_words(case, area)):
        yield Hit(variant="" if case.document.pages else "lines")


def _first_look(case: Case) -> frozenset[int]:
    """The lines in the top third of page 1; without pages, the first 20 that aren't empty."""
    document = case.document
    lines = [line for line in document.lines if line.text.strip()]
    if not document.pages:
        return frozenset(line.index for line in lines[:_FIRST_LINES])
    limit = document.pages[0].height * _FIRST_LOOK
    first = [line for line in lines if line.page == document.pages[0].number]
    if any(line.box is None for line in first):
        return frozenset(line.index for line in first[:_FIRST_LINES])
    return frozenset(line.index for line in first if line.box and (line.box[1] + line.box[3]) / 2 < limit)


def _stands(text: Text | None, area: frozenset[int]) -> bool:
    return text is not None and any(span.line in area for span in text.spans)


def _said_by_model(case: Case, area: frozenset[int]) -> bool:
    """A headline that is more than praise, a job, or a degree that is fresh, in progress or of unknown date."""
    resume = case.resume
    headline = resume.contact.headline
    if (
        headline
        and _stands(headline, area)
        and not only_traits(headline.value, (*vocabulary("traits"), *vocabulary("praise")))
    ):
        return True
    if any(not area.isdisjoint(position.lines) for position in (*resume.work, *resume.volunteer)):
        return True
    return any(not area.isdisjoint(e.lines) and _fresh(e, case.today) for e in resume.education)


def _fresh(school: Education, today: datetime.date) -> bool:
    period = school.period
    if period is None or period.end_state is EndState.PRESENT:
        return True
    end = period.end or period.start
    return end is None or end.last() >= today - _FRESH


def _said_in_words(case: Case, area: frozenset[int]) -> bool:
    """A title, licence, trade or "student" in words, outside of the sections where such words mean other people."""
    others = {i for s in case.resume.sections if s.kind not in _SPEAKING for i in s.lines}
    others |= {i for s in case.resume.sections if s.heading for i in (span.line for span in s.heading.spans)}
    contact = case.resume.contact
    name = {span.line for span in contact.name.spans} if contact.name else set()
    texts = [phone.text for phone in contact.phones] + [email.text for email in contact.emails]
    texts += [profile.text for profile in contact.profiles] + [t for t in (contact.location,) if t]
    busy = {span.line for text in texts for span in text.spans}
    introduction = {span.line for span in case.resume.summary.spans} if case.resume.summary else set()
    introduction |= {i for s in case.resume.sections if s.kind == "" for i in s.lines if _short(case, i)}
    headings = [s.heading for s in case.resume.sections if s.kind == "work" and s.heading and _stands(s.heading, area)]
    if any(_says_field(" ".join(plain_tokens(heading.value)[:-1])) for heading in headings):  # "Nursing Experience"
        return True
    for index in sorted(area - others):
        line = case.document.lines[index].text
        if index in name and contact.name:  # what follows the name; places after it look like licences ("CA", "MD")
            after = line.partition(contact.name.value.split(",")[0])[2]
            if _licensed(after if index not in busy else contact.name.value.partition(",")[2]):
                return True
        elif index not in busy and (_says_trade(line) or (index in introduction and _says_field(line))):
            return True
    return False


def _short(case: Case, index: int) -> bool:
    """Whether a line is short enough for a headline."""
    return len(plain_tokens(case.document.lines[index].text)) <= 8


def _says_trade(line: str) -> bool:
    return names_trade(line) or bool(claimed(plain_tokens(line), words.load("study-words"))) or _licensed(line)


def _says_field(line: str) -> bool:
    return bool(claimed(plain_tokens(line), vocabulary("fields")))


def _licensed(text: str) -> bool:
    """Whether letters of a licence stand in a text, printed as such."""
    printed = set(re.findall(r"[A-Za-z][A-Za-z.\-]*[A-Za-z]", text))
    letters = {word.replace(".", "") for word in printed if sum(c.isupper() for c in word) > 1}
    return bool(letters & {licence.replace(".", "") for licence in words.load("licences")})
