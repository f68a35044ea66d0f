"""What a machine reads in a file: a Resume as JSON Resume (schema v1.0.0), the shape that rules' pointers point into.

Nothing is null and nothing empty, save that a list keeps its places: `/work/1` is always the second position. What the
schema has no word for stands under `meta.resumelint`: the places of each piece, how sure the reading is, how each
position ends, and the lines that fit nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from resumelint.document import Document, Span
from resumelint.report.dump import box_of
from resumelint.resume import Date, EndState, Entry, Period, Position, Resume, Text

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
_CITY = re.compile(r"(?P<city>[^\d,]+), (?P<region>[A-Z]{2})(?: (?P<postal>\d{5}(?:-\d{4})?))?")

Table = dict[str, Any]
Pieces = dict[str, Text]


def json_resume(resume: Resume) -> Table:
    """The export. Keys stand in the schema's order."""
    pieces: Pieces = {}
    tables: Table = {
        "$schema": SCHEMA,
        "basics": _basics(resume, pieces),
        "work": [_work(job, f"/work/{i}", "name", pieces) for i, job in enumerate(resume.work)],
        "volunteer": [_work(job, f"/volunteer/{i}", "organization", pieces) for i, job in enumerate(resume.volunteer)],
        "education": _education(resume, pieces),
        "awards": _entries(resume.awards, "awards", ("title", "awarder", "date"), pieces),
        "certificates": _entries(resume.certificates, "certificates", ("name", "issuer", "date"), pieces),
        "publications": _entries(resume.publications, "publications", ("name", "publisher", "releaseDate"), pieces),
        "skills": _skills(resume, pieces),
        "languages": _entries(resume.languages, "languages", ("language", "fluency", ""), pieces),
        "projects": _projects(resume, pieces),
    }
    return {**_full(tables), "meta": {"version": "v1.0.0", "resumelint": _meta(resume, pieces)}}


def _basics(resume: Resume, pieces: Pieces) -> Table:
    contact = resume.contact
    own = next((site for site in contact.profiles if not site.network and (site.url or site.text)), None)
    others = [profile for profile in contact.profiles if profile is not own]
    texts = {
        "name": contact.name,
        "label": contact.headline,
        "email": contact.emails[0].text if contact.emails else None,
        "phone": contact.phones[0].text if contact.phones else None,
        "summary": resume.summary,
    }
    table = _texts("/basics", texts, pieces)
    if own:
        table["url"] = _uri(own.url or own.text.value)
        pieces["/basics/url"] = own.text
    if contact.location:
        table["location"] = _location(contact.location.value)
        pieces["/basics/location"] = contact.location
    profiles = []
    for i, profile in enumerate(others):
        profiles.append(_full({"network": profile.network, "username": profile.username, "url": _uri(profile.url)}))
        pieces[f"/basics/profiles/{i}"] = profile.text
    ordered = {key: table.get(key) for key in ("name", "label", "email", "phone", "url", "summary", "location")}
    return _full({**ordered, "profiles": profiles})


def _work(job: Position, pointer: str, employer: str, pieces: Pieces) -> Table:
    texts = {employer: job.employer, "position": job.title, "location": job.location, "description": job.description}
    table = _texts(pointer, texts, pieces)
    table |= _dates(job.period, pointer, pieces)
    if summary := "\n".join(text.value for text in job.summary if text):
        table["summary"] = summary
        spans = tuple(span for text in job.summary for span in text.spans)
        pieces[f"{pointer}/summary"] = Text("", spans, min(text.confidence for text in job.summary))
    return table | _list("highlights", job.highlights, pointer, pieces)


def _education(resume: Resume, pieces: Pieces) -> list[Table]:
    found = []
    for i, school in enumerate(resume.education):
        pointer = f"/education/{i}"
        texts = {"institution": school.institution, "studyType": school.study_type, "area": school.area}
        dates = _dates(school.period, pointer, pieces)
        found.append(_texts(pointer, texts, pieces) | dates | _list("courses", school.courses, pointer, pieces))
    return found


def _skills(resume: Resume, pieces: Pieces) -> list[Table]:
    return [
        _full({"name": skill.name}) | _list("keywords", skill.keywords, f"/skills/{i}", pieces)
        for i, skill in enumerate(resume.skills)
    ]


def _projects(resume: Resume, pieces: Pieces) -> list[Table]:
    found = []
    for i, entry in enumerate(resume.projects):
        pointer = f"/projects/{i}"
        table = _texts(pointer, {"name": entry.name, "description": entry.detail}, pieces)
        table |= _list("highlights", entry.highlights, pointer, pieces) | _dates(entry.period, pointer, pieces)
        found.append(table | _full({"url": _uri(entry.url)}))
    return found


def _entries(entries: Sequence[Entry], section: str, keys: tuple[str, str, str], pieces: Pieces) -> list[Table]:
    """Entries of a plainer section; `keys` are its words for the name, the detail and the date, if it has one."""
    name, detail, date = keys
    found = []
    for i, entry in enumerate(entries):
        pointer = f"/{section}/{i}"
        table = _texts(pointer, {name: entry.name, detail: entry.detail}, pieces)
        day = entry.period and (entry.period.end or entry.period.start)
        if date and day and entry.period:
            table[date] = _iso(day)
            pieces[f"{pointer}/{date}"] = entry.period.text
        if section in ("certificates", "publications"):
            table |= _full({"url": _uri(entry.url)})
        if section in ("awards", "publications"):
            table |= _full({"summary": "\n".join(text.value for text in entry.highlights)})
        # The schema has highlights for projects only, but allows them: findings point at them.
        found.append(table | _list("highlights", entry.highlights, pointer, pieces))
    return found


def _texts(pointer: str, texts: Mapping[str, Text | None], pieces: Pieces) -> Table:
    found = {key: text for key, text in texts.items() if text}
    pieces |= {f"{pointer}/{key}": text for key, text in found.items()}
    return {key: text.value for key, text in found.items()}


def _list(key: str, texts: Sequence[Text], pointer: str, pieces: Pieces) -> Table:
    pieces |= {f"{pointer}/{key}/{i}": text for i, text in enumerate(texts)}
    return _full({key: [text.value for text in texts]})


def _dates(period: Period | None, pointer: str, pieces: Pieces) -> Table:
    if period is None:
        return {}
    start = period.start or (period.end if period.single else None)
    end = period.end or (start if period.single and period.end_state is not EndState.PRESENT else None)
    table = _full({"startDate": start and _iso(start), "endDate": end and _iso(end)})
    pieces |= {f"{pointer}/{key}": period.text for key in table}
    return table


def _iso(date: Date) -> str:
    return date.isoformat()


def _location(text: str) -> Table:
    """A place as printed, taken apart only where that is beyond doubt."""
    found = _CITY.fullmatch(text)
    if found is None:
        return {"address": text}
    return _full({"city": found["city"], "region": found["region"], "postalCode": found["postal"]})


def _uri(url: str) -> str:
    """With a scheme: the schema wants a URI, and people print "example.com/jane"."""
    return url if not url or re.match(r"[a-zA-Z][\w+.-]*:", url) else f"https://{url}"


def _full(table: Mapping[str, Any]) -> Table:
    return {key: value for key, value in table.items() if value}


def _meta(resume: Resume, pieces: Pieces) -> Table:
    document = resume.document
    table: Table = {
        "kind": resume.kind.value,
        "language": resume.language,
        "doubts": list(resume.doubts),
        "work": [_ending(job) for job in resume.work],
        "volunteer": [_ending(job) for job in resume.volunteer],
        "sections": [
            _full({"kind": section.kind, "heading": section.heading and section.heading.value})
            | {"confidence": round(section.confidence, 2)}
            for section in resume.sections
        ],
        "pieces": {pointer: _piece(text, document) for pointer, text in pieces.items()},
        "other": [_place(Span(i, 0, len(document.lines[i].text)), document) for i in resume.other],
    }
    return _full(table)


def _ending(job: Position) -> Table:
    end = job.period.end_state if job.period else EndState.UNKNOWN
    return {"end": end.value, "confidence": round(job.confidence, 2)}


def _piece(text: Text, document: Document) -> Table:
    return {"confidence": round(text.confidence, 2), "places": [_place(span, document) for span in text.spans]}


def _place(span: Span, document: Document) -> Table:
    """Where a span stands. Places have the keys of a finding's location; those that a format hasn't are left out."""
    line = document.lines[span.line]
    table = {"page": line.page, "line": line.number, "box": box_of(line.box_of(span.start, span.end))}
    return _full({**table, "text": " ".join(line.text[span.start : span.end].split())})
