"""The tables of LinkedIn's data archive -> Resume."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resumelint.document import Document
from resumelint.parse.data.fields import Fields, email, phones, profile, site
from resumelint.parse.linkedin.cells import Cells
from resumelint.parse.linkedin.degrees import degree_and_field
from resumelint.resume import (
    Contact,
    Education,
    Email,
    Entry,
    Kind,
    Phone,
    Position,
    Profile,
    Resume,
    Section,
    Skill,
    Text,
)
from resumelint.text.leaves import Path

_KINDS = {
    "Positions": "work",
    "Education": "education",
    "Skills": "skills",
    "Certifications": "certificates",
    "Languages": "languages",
    "Projects": "projects",
    "Honors": "awards",
    "Volunteering": "volunteer",
    "Publications": "publications",
    "Profile Summary": "summary",
}
_SITE = re.compile(r"(?:^\[?|,)\s*(?:PERSONAL|COMPANY|PORTFOLIO|BLOG|RSS|OTHER)\s*:\s*", re.IGNORECASE)
_LEVEL = re.compile(r"\s+proficiency$", re.IGNORECASE)
_DIGITS = re.compile(r"\D")


def from_archive(document: Document, region: str = "US") -> Resume:
    """The profile in `document.data`. What the member left empty, or didn't ask LinkedIn for, has no table: an archive
    without Positions says nothing about jobs. `region`: the country of phone numbers without a country code."""
    cells = Cells(Fields(document, region))
    own = ("Profile", 0)
    summary = cells.prose((*own, "Summary")) or cells.prose(("Profile Summary", 0, "Profile Summary"))
    return Resume(
        document=document,
        kind=Kind.PROFILE,
        contact=_contact(cells, own),
        summary=summary,
        sections=tuple(_sections(cells, summary)),
        work=_positions(cells, "Positions", "Title"),
        volunteer=_positions(cells, "Volunteering", "Role"),
        education=tuple(_schools(cells)),
        skills=_skills(cells),
        certificates=_entries(cells, "Certifications", ("Name", "Authority")),
        languages=tuple(_languages(cells)),
        projects=_entries(cells, "Projects", ("Title", "Description")),
        publications=_entries(cells, "Publications", ("Name", "Publisher"), "Published On"),
        awards=_entries(cells, "Honors", ("Title", "Issuer"), "Issued On", "Issue Date"),
        top=frozenset(cells.fields.below(*own)).difference(s.line for s in (summary.spans if summary else ())),
    )


def _contact(cells: Cells, own: Path) -> Contact:
    return Contact(
        name=_name(cells, own),
        headline=cells.text(own, "Headline"),
        phones=tuple(_phones(cells)),
        emails=tuple(_emails(cells)),
        profiles=tuple(_sites(cells, own)),
        location=cells.text(own, "Geo Location"),
    )


def _name(cells: Cells, own: Path) -> Text | None:
    """As LinkedIn prints it, a former name in brackets."""
    first, former, last = (cells.text(own, f"{which} Name") for which in ("First", "Maiden", "Last"))
    parts = [text for text in (first, former, last) if text]
    value = " ".join(f"({text.value})" if text is former else text.value for text in parts)
    return Text(value, tuple(span for text in parts for span in text.spans)) if first or last else None


def _phones(cells: Cells) -> Iterator[Phone]:
    """Each number once; a country code may stand in a column of its own."""
    seen = set()
    for path in (*cells.rows("PhoneNumbers"), *cells.rows("Whatsapp Phone Numbers")):
        number, code, kind = (cells.text(path, column) for column in ("Number", "Extension", "Type"))
        if number is None:
            continue
        found = list(phones(cells.fields, number))
        if code and code.value.startswith("+") and not number.value.startswith("+"):
            found = [_abroad(f"{code.value} {number.value}", number)]
        for phone in found:
            key = _DIGITS.sub("", phone.e164 or phone.text.value)
            if key not in seen:
                seen.add(key)
                yield Phone(phone.text, phone.label or (kind.value.casefold() if kind else ""), phone.e164)


def _abroad(value: str, number: Text) -> Phone:
    import phonenumbers

    try:
        read = phonenumbers.parse(value)
    except phonenumbers.NumberParseException:
        return Phone(number)
    possible = phonenumbers.is_possible_number(read)
    return Phone(number, "", phonenumbers.format_number(read, phonenumbers.PhoneNumberFormat.E164) if possible else "")


def _emails(cells: Cells) -> Iterator[Email]:
    """The primary one first."""
    found = []
    for path in cells.rows("Email Addresses"):
        address, primary = cells.text(path, "Email Address"), cells.text(path, "Primary")
        if address and "@" in address.value:
            found.append((primary is None or primary.value.casefold() != "yes", email(cells.fields, address)))
    yield from (address for _, address in sorted(found, key=lambda pair: pair[0]))


def _sites(cells: Cells, own: Path) -> Iterator[Profile]:
    """`[PERSONAL:https://a,PORTFOLIO:https://b]`: an address holds colons and may hold commas."""
    websites = cells.text(own, "Websites") or Text("")
    marks = [*_SITE.finditer(websites.value)]
    for i, mark in enumerate(marks):
        end = marks[i + 1].start() if i + 1 < len(marks) else len(websites.value.rstrip("] "))
        if shown := cells.fields.part(websites, mark.end(), end):
            yield site(shown)
    for handle in cells.fields.split(cells.text(own, "Twitter Handles") or Text("")):
        user = Text(handle.value.strip("[] @"), handle.spans)
        if user and (found := profile(Text("Twitter"), user, None)):
            yield found


def _positions(cells: Cells, table: str, title: str) -> tuple[Position, ...]:
    jobs = []
    for path in cells.rows(table):
        summary, highlights = cells.account(path, "Description")
        jobs.append(
            Position(
                title=cells.text(path, title),
                employer=cells.text(path, "Company Name"),
                location=cells.text(path, "Location"),
                period=cells.period(path, "Started On", "Finished On", goes_on=True),
                summary=summary,
                highlights=highlights,
                lines=cells.fields.below(*path),
            )
        )
    return cells.fields.grouped(jobs)


def _schools(cells: Cells) -> Iterator[Education]:
    for path in cells.rows("Education"):
        study, area = degree_and_field(cells.text(path, "Degree Name"), cells.fields.part)
        yield Education(
            institution=cells.text(path, "School Name"),
            study_type=study,
            area=area,
            period=cells.period(path, "Start Date", "End Date", goes_on=False),
            lines=cells.fields.below(*path),
        )


def _skills(cells: Cells) -> tuple[Skill, ...]:
    names = tuple(text for path in cells.rows("Skills") if (text := cells.text(path, "Name")))
    return (Skill("", names),) if names else ()


def _languages(cells: Cells) -> Iterator[Entry]:
    for path in cells.rows("Languages"):
        name, level = cells.text(path, "Name"), cells.text(path, "Proficiency")
        if name:
            yield Entry(name, cells.fields.part(level, 0, len(_LEVEL.sub("", level.value))) if level else None)


def _entries(cells: Cells, table: str, columns: tuple[str, str], *dates: str) -> tuple[Entry, ...]:
    """Entries of a plainer table by its columns for name and detail; `dates` when they have one date only."""
    found = []
    for path in cells.rows(table):
        name, detail = (cells.text(path, column) for column in columns)
        if name is None:
            continue
        summary, bullets = ((), ()) if columns[1] == "Description" else cells.account(path, "Description")
        url = cells.text(path, "Url")
        period = cells.date(path, *dates) if dates else cells.period(path, "Started On", "Finished On", goes_on=False)
        found.append(Entry(name, detail, period, url.value if url else "", (*summary, *bullets)))
    return tuple(found)


def _sections(cells: Cells, summary: Text | None) -> Iterator[Section]:
    """One for each table; what says how to reach the member is what other formats have before the first heading."""
    own = {span.line for span in summary.spans} if summary else set()
    head = [i for table in cells.fields.keys() if table not in _KINDS for i in cells.fields.below(table)]  # noqa: SIM118
    yield Section("", None, tuple(i for i in head if i not in own))
    if own:
        yield Section("summary", None, tuple(sorted(own)))
    for table in cells.fields.keys():  # noqa: SIM118 - no mapping
        lines = cells.fields.below(table)
        if lines and table in _KINDS and _KINDS[table] != "summary":
            yield Section(_KINDS[table], None, lines)
