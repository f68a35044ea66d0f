"""A profile as read, in the shape of a member of fixtures/linkedin, so that the two can be held side by side."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fixtures.linkedin import archive, profile
from resumelint.lint import read_profile
from resumelint.resume import Date, EndState, Entry, Period, Resume, Text

Data = dict[str, Any]
LISTS = ("certificates", "awards", "publications")


def from_pdf(member: Data, folder: Path, region: str = "US") -> Resume:
    path = folder / "Profile.pdf"
    path.write_bytes(profile.profile(member))
    return read_profile(str(path), region)


def from_zip(member: Data, folder: Path, region: str = "US") -> Resume:
    path = folder / "Basic_LinkedInDataExport_01-02-2026.zip"
    path.write_bytes(archive.zipped(archive.tables(member)))
    return read_profile(str(path), region)


def noted(member: Data) -> Data:
    """What is to be read of a member's profile PDF."""
    keys = ("name", "headline", "location", "languages", *LISTS, "jobs", "schools")
    return {key: member[key] for key in keys} | {
        "summary": " ".join(member["summary"]),
        "phones": [number for number, _ in member["phones"]],
        "emails": [member["email"]] if member["email"] else [],
        "profiles": [f"www.linkedin.com/in/{member['slug']}"] * bool(member["slug"])
        + [address.removeprefix("https://") for address, _ in member["sites"]],
        "skills": member["skills"][:3],
        "jobs": [
            {**role, "company": job["company"], "lines": sorted(line for line in role["lines"] if line)}
            for job in member["jobs"]
            for role in job["roles"]
        ],
    }


def said(resume: Resume) -> Data:
    """The same of what was read."""
    contact = resume.contact
    entries = {key: [entry.name.value for entry in getattr(resume, key)] for key in LISTS}
    return entries | {
        "name": value(contact.name),
        "headline": value(contact.headline),
        "location": value(contact.location),
        "summary": value(resume.summary),
        "phones": [phone.text.value for phone in contact.phones],
        "emails": [email.text.value for email in contact.emails],
        "profiles": [site.text.value for site in contact.profiles],
        "skills": [text.value for skill in resume.skills for text in skill.keywords],
        "languages": [language(entry) for entry in resume.languages],
        "jobs": [
            {
                "company": value(job.employer),
                "title": value(job.title),
                "location": value(job.location),
                **ends(job.period),
                "lines": sorted([*map(value, job.summary), *(f"• {value(text)}" for text in job.highlights)]),
            }
            for job in resume.work
        ],
        "schools": [
            {
                "school": value(school.institution),
                "degree": value(school.study_type),
                "field": value(school.area),
                **ends(school.period),
            }
            for school in resume.education
        ],
    }


def value(text: Text | None) -> str:
    return text.value if text else ""


def language(entry: Entry) -> list[str]:
    return [entry.name.value, value(entry.detail)]


def ends(period: Period | None) -> Data:
    if period is None:
        return {"start": "", "end": ""}
    end = "present" if period.end_state is EndState.PRESENT else day(period.end)
    return {"start": day(period.start), "end": end}


def day(date: Date | None) -> str:
    return date.isoformat() if date else ""
