"""Sources that are data already -> Resume. No guessing: keys say what is what. JSON Resume here, RenderCV beside it."""

from __future__ import annotations

from collections.abc import Iterator

from resumelint.document import Document
from resumelint.parse.data.fields import Fields, email, phones, profile, section_kind, site
from resumelint.parse.data.rendercv import from_rendercv
from resumelint.resume import Contact, Education, Entry, Position, Profile, Resume, Section, Skill, Text
from resumelint.text.leaves import Path

__all__ = ["from_json_resume", "from_rendercv"]

_HEADS = ("basics", "bio")


def from_json_resume(document: Document, region: str = "US") -> Resume:
    """The resume in `document.data`, in the schema's version 1.0.0 or an older one (company, website, releaseDate ...).

    `region`: the country of phone numbers without a country code, where the resume names none itself. Raises
    ValueError when the document's lines were not made from its data.
    """
    head = next((key for key in _HEADS if document.data and isinstance(document.data.get(key), dict)), "basics")
    country = (document.data or {}).get(head)
    place = country.get("location") if isinstance(country, dict) else None
    code = str(place.get("countryCode", "")) if isinstance(place, dict) else ""
    fields = Fields(document, code.upper() if len(code) == 2 and code.isalpha() else region)
    certificates = "certificates" if fields.get("certificates") else "certifications"
    return Resume(
        document=document,
        contact=_contact(fields, head),
        summary=fields.text((head, "summary")),
        sections=tuple(_sections(fields, head)),
        work=_positions(fields, "work", ("name", "company")),
        volunteer=_positions(fields, "volunteer", ("organization", "name", "company")),
        education=tuple(_school(fields, path) for path in fields.items("education")),
        skills=tuple(_skills(fields)),
        certificates=_entries(fields, certificates, ("name", "title"), ("issuer", "authority"), ("date",)),
        languages=_entries(fields, "languages", ("language", "name"), ("fluency", "level"), ()),
        projects=_entries(fields, "projects", ("name", "title"), ("description", "summary"), ()),
        publications=_entries(fields, "publications", ("name", "title"), ("publisher",), ("releaseDate", "date")),
        awards=_entries(fields, "awards", ("title", "name"), ("awarder",), ("date", "awardDate")),
        top=frozenset(fields.below(head)),
        other=tuple(i for s in _sections(fields, head) if s.kind == "other" for i in s.lines),
    )


def _contact(fields: Fields, head: str) -> Contact:
    base: Path = (head,)
    return Contact(
        name=fields.text((head, "name")),
        headline=fields.text((head, "label")),
        phones=tuple(phone for text in fields.texts(head, "phone") for phone in phones(fields, text)),
        emails=tuple(email(fields, text) for text in fields.texts(head, "email")),
        profiles=tuple(_profiles(fields, base)),
        location=_location(fields, (head, "location")),
    )


def _profiles(fields: Fields, head: Path) -> Iterator[Profile]:
    own = fields.text(head, "url", "website")
    if own:
        yield site(own)
    for path in fields.items(*head, "profiles"):
        found = profile(fields.text(path, "network"), fields.text(path, "username"), fields.text(path, "url"))
        if found:
            yield found


def _location(fields: Fields, path: Path) -> Text | None:
    """City and region, as one writes them; the street only where there is no more."""
    city = fields.text(path, "city")
    wider = fields.text(path, "region", "state")
    parts = [text for text in (city, wider) if text] or [t for t in [fields.text(path, "address")] if t]
    if not parts:
        return fields.text(path)  # a place in one piece
    return Text(", ".join(text.value for text in parts), tuple(span for text in parts for span in text.spans))


def _positions(fields: Fields, key: str, employer: tuple[str, ...]) -> tuple[Position, ...]:
    jobs = [_position(fields, path, employer) for path in fields.items(key) if fields.below(*path)]
    return fields.grouped(jobs)


def _position(fields: Fields, path: Path, employer: tuple[str, ...]) -> Position:
    summary, bullets = fields.account(path, "summary")
    return Position(
        title=fields.text(path, "position"),
        employer=fields.text(path, *employer),
        location=fields.text(path, "location"),
        description=fields.text(path, "description"),
        period=fields.period(fields.text(path, "startDate"), fields.text(path, "endDate"), fields.text(path, "date")),
        summary=summary,
        highlights=(*bullets, *fields.texts(*path, "highlights")),
        lines=fields.below(*path),
    )


def _school(fields: Fields, path: Path) -> Education:
    return Education(
        institution=fields.text(path, "institution"),
        study_type=fields.text(path, "studyType"),
        area=fields.text(path, "area"),
        period=fields.period(fields.text(path, "startDate"), fields.text(path, "endDate"), fields.text(path, "date")),
        courses=fields.texts(*path, "courses"),
        lines=fields.below(*path),
    )


def _skills(fields: Fields) -> Iterator[Skill]:
    for path in fields.items("skills"):
        name, keywords = fields.text(path, "name"), fields.texts(*path, "keywords")
        if name or keywords:
            yield Skill(name.value if name else "", keywords)
    plain = tuple(text for path in fields.items("skills") if (text := fields.text(path)))
    if plain:
        yield Skill("", plain)


def _entries(
    fields: Fields, key: str, names: tuple[str, ...], details: tuple[str, ...], dates: tuple[str, ...]
) -> tuple[Entry, ...]:
    """Entries of a plainer section, by its words for name, detail and date. An item may be the name alone."""
    found = []
    for path in fields.items(key):
        name = fields.text(path, *names) or fields.text(path)
        if not name:
            continue
        detail, url = fields.text(path, *details), fields.text(path, "url", "website")
        prose = () if detail == (summary := fields.text(path, "summary")) else fields.paragraphs(path, "summary")
        date = fields.text(path, *dates) if dates else None
        found.append(
            Entry(
                name=name,
                detail=detail,
                period=fields.period(fields.text(path, "startDate"), fields.text(path, "endDate"), date),
                url=url.value if url else "",
                highlights=(*(prose if summary else ()), *fields.texts(*path, "highlights")),
            )
        )
    return tuple(found)


def _sections(fields: Fields, head: str) -> Iterator[Section]:
    """One for each key, in order; the head without its summary is what other formats have before the first heading."""
    summary = fields.below(head, "summary")
    for key in fields.keys():  # noqa: SIM118 - no mapping
        lines = fields.below(key)
        if key == head:
            yield Section("", None, tuple(i for i in lines if i not in summary))
            if summary:
                yield Section("summary", None, summary)
        elif lines:
            yield Section(section_kind(key) or "other", None, lines)
