"""Document -> Resume."""

from __future__ import annotations

import importlib
from collections.abc import Sequence

from msgspec.structs import replace

from resumelint.document import Document
from resumelint.parse import dates, judgement, top
from resumelint.parse.contact.headline import headline
from resumelint.parse.contact.lines import contact_lines
from resumelint.parse.contact.name import name
from resumelint.parse.contact.place import place
from resumelint.parse.contact.reach import find_emails, find_phones, find_profiles
from resumelint.parse.entries import education, lists, positions
from resumelint.parse.linkedin.hallmarks import is_old
from resumelint.parse.sections import sections
from resumelint.resume import Contact, Resume, Section

_OF_A_FORM = {
    "json-resume": ("data.structured", "from_json_resume"),
    "rendercv": ("data.structured", "from_rendercv"),
    "linkedin-archive": ("linkedin.archive", "from_archive"),
    "linkedin-pdf": ("linkedin.printed", "from_printed"),
}
"""Formats in which everything has its place, and what takes it from there: loaded only for such a file."""


def parse(document: Document, region: str = "US") -> Resume:
    """What the document says. `region` is the ISO country whose phone and date customs hold where it names none."""
    if document.format in _OF_A_FORM:
        module, function = _OF_A_FORM[document.format]
        known: Resume = getattr(importlib.import_module(f"{__name__}.{module}"), function)(document, region)
        return known
    if is_old(document):
        from resumelint.parse.linkedin.old import from_old

        return from_old(document, region)
    resume = _read(document, region)
    resume = replace(resume, kind=judgement.kind_of(resume), other=judgement.unplaced(resume))
    return replace(resume, doubts=judgement.doubts(resume))


def _read(document: Document, region: str) -> Resume:
    found = sections(document)
    block = top.top_block(document, found)

    def of(*kinds: str) -> Sequence[Section]:
        return [s for s in found if s.kind in kinds]

    reached = Contact(
        phones=find_phones(document, region, found, block),
        emails=find_emails(document, found, block),
        profiles=find_profiles(document, found, block),
    )
    head = contact_lines(document, found, block, reached)
    called = name(document, head, reached)
    tagline = headline(document, head, called, reached)
    reached = replace(reached, name=called, headline=tagline, location=place(head, (called, tagline)))
    summary = lists.summary(document, of("summary"))
    if summary is None:
        used = {s.line for t in (called, tagline) if t for s in t.spans}
        summary = lists.loose_summary(document, [i for s in of("") for i in s.lines if i in block and i not in used])
    dating = dates.customs(document.text, region)
    return Resume(
        document=document,
        contact=reached,
        summary=summary,
        sections=found,
        work=positions.positions(document, of("work"), dating),
        volunteer=positions.positions(document, of("volunteer"), dating),
        education=education.education(document, of("education"), dating),
        skills=lists.skills(document, of("skills")),
        certificates=lists.entries(document, of("certificates"), dating),
        languages=lists.languages(document, of("languages")),
        projects=lists.entries(document, of("projects"), dating),
        publications=lists.entries(document, of("publications"), dating),
        awards=lists.entries(document, of("awards"), dating),
        top=block,
    )
