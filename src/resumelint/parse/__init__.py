"""Document -> Resume."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from resumelint.document import Document
from resumelint.parse import contact, education, identity, judgement, lists, positions, structured, top
from resumelint.parse.sections import sections
from resumelint.resume import Contact, Resume, Section


def parse(document: Document, region: str = "US") -> Resume:
    """What the document says. `region` is the ISO country whose phone and date customs hold where it names none."""
    if document.format == "json-resume":
        return structured.from_json_resume(document, region)
    if document.format == "rendercv":
        return structured.from_rendercv(document, region)
    resume = _read(document, region)
    resume = replace(resume, kind=judgement.kind_of(resume), other=judgement.unplaced(resume))
    return replace(resume, doubts=judgement.doubts(resume))


def _read(document: Document, region: str) -> Resume:
    found = sections(document)
    block = top.top_block(document, found)

    def of(*kinds: str) -> Sequence[Section]:
        return [s for s in found if s.kind in kinds]

    reached = Contact(
        phones=contact.find_phones(document, region, found, block),
        emails=contact.find_emails(document, found, block),
        profiles=contact.find_profiles(document, found, block),
    )
    name, headline, place = identity.identity(document, found, block, reached)
    reached = replace(reached, name=name, headline=headline, location=place)
    summary = lists.summary(document, of("summary"))
    if summary is None:
        used = {s.line for t in (name, headline) if t for s in t.spans}
        summary = lists.loose_summary(document, [i for s in of("") for i in s.lines if i in block and i not in used])
    return Resume(
        document=document,
        contact=reached,
        summary=summary,
        sections=found,
        work=positions.positions(document, of("work"), region),
        volunteer=positions.positions(document, of("volunteer"), region),
        education=education.education(document, of("education"), region),
        skills=lists.skills(document, of("skills")),
        certificates=lists.entries(document, of("certificates"), region),
        languages=lists.languages(document, of("languages")),
        projects=lists.entries(document, of("projects"), region),
        publications=lists.entries(document, of("publications"), region),
        awards=lists.entries(document, of("awards"), region),
        top=block,
    )
