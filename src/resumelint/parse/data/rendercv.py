"""RenderCV YAML -> Resume. A section's title says what it is, as on paper; what its entries are, their keys say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct, field
from msgspec.structs import replace

from resumelint.document import Document
from resumelint.parse.data.fields import Fields, email, phones, profile, section_kind, site
from resumelint.resume import Contact, Education, Entry, Period, Position, Profile, Resume, Section, Skill, Text
from resumelint.text import words
from resumelint.text.leaves import Path, section_title

_LINE_KEYS = ("bullet", "number", "reversed_number")
_NAME_KEYS = ("name", "title", "label", *_LINE_KEYS)
_SIGNS = (("company", "work"), ("position", "work"), ("institution", "education"), ("authors", "publications"))
"""Keys that only one type of entry has. They name a section whose title doesn't."""
_FLUENCY = re.compile(r"(?P<name>[^(:–—]+?)\s*(?:[:–—]|\((?=.*\)$))\s*(?P<detail>.+?)\)?")


class _Found(Struct):
    """What the sections hold, as they are gone through."""

    sections: list[Section] = field(default_factory=list)
    work: list[Position] = field(default_factory=list)
    volunteer: list[Position] = field(default_factory=list)
    education: list[Education] = field(default_factory=list)
    skills: list[Skill] = field(default_factory=list)
    entries: dict[str, list[Entry]] = field(default_factory=dict)
    summary: Text | None = None
    doubts: list[str] = field(default_factory=list)


def from_rendercv(document: Document, region: str = "US") -> Resume:
    """The resume in `document.data`. `region`: the country of phone numbers without a country code. Raises ValueError
    when the document's lines were not made from its data."""
    fields = Fields(document, region)
    head = tuple(i for key in fields.keys("cv") if key != "sections" for i in fields.below("cv", key))
    found = _Found([Section("", None, head)])
    for title in fields.keys("cv", "sections"):
        _section(fields, title, found)
    entries = {kind: tuple(of_kind) for kind, of_kind in found.entries.items()}
    return Resume(
        document=document,
        contact=_contact(fields),
        summary=found.summary,
        sections=tuple(found.sections),
        work=fields.grouped(found.work),
        volunteer=fields.grouped(found.volunteer),
        education=tuple(found.education),
        skills=tuple(found.skills),
        certificates=entries.get("certificates", ()),
        languages=entries.get("languages", ()),
        projects=entries.get("projects", ()),
        publications=entries.get("publications", ()),
        awards=entries.get("awards", ()),
        top=frozenset(head),
        other=tuple(i for section in found.sections if section.kind == "other" for i in section.lines),
        doubts=tuple(dict.fromkeys(found.doubts)),
    )


def _contact(fields: Fields) -> Contact:
    return Contact(
        name=fields.text(("cv", "name")),
        headline=fields.text(("cv",), "headline", "label"),
        phones=tuple(phone for text in fields.texts("cv", "phone") for phone in phones(fields, text)),
        emails=tuple(email(fields, text) for text in fields.texts("cv", "email")),
        profiles=tuple(_profiles(fields)),
        location=fields.text(("cv", "location")),
    )


def _profiles(fields: Fields) -> Iterator[Profile]:
    for shown in fields.texts("cv", "website"):
        yield site(shown)
    for path in fields.items("cv", "social_networks"):
        found = profile(fields.text(path, "network"), fields.text(path, "username"), fields.text(path, "url"))
        if found:
            yield found
    for path in fields.items("cv", "custom_connections"):
        label, url = fields.text(path, "placeholder"), fields.text(path, "url")
        if label and url:
            yield site(label, url.value)


def _section(fields: Fields, title: str, found: _Found) -> None:
    base = ("cv", "sections", title)
    shown = section_title(title)
    paths = [path for path in fields.items(*base) if fields.below(*path)]
    kind = section_kind(shown)
    if kind in ("", "other"):
        keys = {key for path in paths for key in fields.keys(*path)}
        kind = next((kind for sign, kind in _SIGNS if sign in keys), "other")
    found.sections.append(Section(kind, fields.heading(*base), fields.below(*base)))
    take = _TAKERS.get(kind)
    for path in paths:
        if take:
            take(fields, path, kind, words.fold(shown) in words.folded("headings/earlier"), found)


def _summary(fields: Fields, path: Path, kind: str, earlier: bool, found: _Found) -> None:
    text = fields.text(path) or fields.text(path, *_LINE_KEYS)
    if text and found.summary:
        joined = f"{found.summary.value} {text.value}"
        found.summary = replace(found.summary, value=joined, spans=found.summary.spans + text.spans)
    elif text:
        found.summary = text


def _position(fields: Fields, path: Path, kind: str, earlier: bool, found: _Found) -> None:
    title, employer = fields.text(path, "position"), fields.text(path, "company")
    job = Position(
        title=title,
        employer=employer,
        location=fields.text(path, "location"),
        period=_period(fields, path),
        summary=fields.paragraphs(path, "summary"),
        highlights=_highlights(fields, path),
        lines=fields.below(*path),
        earlier=earlier,
    )
    if not (title or employer):
        # An entry with one name for both, or a bullet: which word is which, the data doesn't say.
        name = fields.text(path, *_NAME_KEYS) or fields.text(path)
        job = replace(job, title=name, period=job.period or (fields.dated(name) if name else None), confidence=0.3)
        found.doubts.append("positions")
    (found.volunteer if kind == "volunteer" else found.work).append(job)


def _school(fields: Fields, path: Path, kind: str, earlier: bool, found: _Found) -> None:
    name = fields.text(path, "institution", *_NAME_KEYS) or fields.text(path)
    school = Education(
        institution=name,
        study_type=fields.text(path, "degree"),
        area=fields.text(path, "area"),
        period=_period(fields, path),
        lines=fields.below(*path),
    )
    found.education.append(school)


def _skill(fields: Fields, path: Path, kind: str, earlier: bool, found: _Found) -> None:
    label, details = fields.text(path, "label", "name"), fields.text(path, "details", "summary")
    plain = fields.text(path, *_LINE_KEYS) or fields.text(path)
    if details or plain:
        keywords = fields.split(details or plain or Text(""))
        found.skills.append(Skill(label.value if label else "", keywords))
    elif label:
        found.skills.append(Skill(label.value, _highlights(fields, path)))


def _entry(fields: Fields, path: Path, kind: str, earlier: bool, found: _Found) -> None:
    name = fields.text(path, *_NAME_KEYS) or fields.text(path)
    if not name:
        return
    detail = fields.text(path, "journal", "details", "summary", "location")
    link = next((link for link in fields.document.links if link.span and link.span.line in fields.below(*path)), None)
    if kind == "languages" and not detail and (match := _FLUENCY.fullmatch(name.value)):
        name, detail = fields.part(name, *match.span("name")), fields.part(name, *match.span("detail"))
    doi = fields.text(path, "doi")
    entry = Entry(
        name=name,
        detail=detail,
        period=_period(fields, path) or (fields.dated(name) if not detail else None),
        url=link.target if link else f"https://doi.org/{doi.value}" if doi else "",
        highlights=_highlights(fields, path),
    )
    found.entries.setdefault(kind, []).append(entry)


def _period(fields: Fields, path: Path) -> Period | None:
    return fields.period(fields.text(path, "start_date"), fields.text(path, "end_date"), fields.text(path, "date"))


def _highlights(fields: Fields, path: Path) -> tuple[Text, ...]:
    """Nested ones are lines of the one that they stand below."""
    return tuple(text for item in fields.items(*path, "highlights") for text in fields.each_line(item))


_TAKERS: dict[str, Callable[[Fields, Path, str, bool, _Found], None]] = {
    "summary": _summary,
    "work": _position,
    "volunteer": _position,
    "education": _school,
    "skills": _skill,
    "certificates": _entry,
    "languages": _entry,
    "projects": _entry,
    "publications": _entry,
    "awards": _entry,
}
