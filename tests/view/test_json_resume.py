"""`resumelint parse`: valid JSON Resume, nothing lost, and pointers that point at something."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resumelint.checks.passages import nodes
from resumelint.document import Document, Line, Span
from resumelint.resume import (
    Contact,
    Date,
    Education,
    Email,
    EndState,
    Entry,
    Period,
    Phone,
    Position,
    Profile,
    Resume,
    Section,
    Skill,
    Text,
)
from resumelint.view.parse import json_resume

SCHEMAS = [
    jsonschema.validators.validator_for(schema)(schema)
    for path in sorted((Path(__file__).parent / "schema").glob("*.json"))
    for schema in [json.loads(path.read_text("utf-8"))]
]
PRINTED = (
    "Jane Doe",
    "Registered nurse, intensive care",
    "202-555-0143 · jane@example.com · example.com/jane · Portland, OR 97201",
    "Ten years of night shifts.",
    "Charge Nurse, Springfield General\tMay 2019 - Present",
    "A 400-bed teaching hospital.",
    "Lead a team of twelve.",
    "Trained 30 nurses",
)
DOCUMENT = Document(
    "jane.pdf",
    "pdf",
    tuple(Line(i, i + 1, text, 1, box=(72.04, 50.06 + 14 * i, 300.0, 60.0 + 14 * i)) for i, text in enumerate(PRINTED)),
)


def said(text: str, confidence: float = 1.0) -> Text:
    """The words where they are printed."""
    for i, line in enumerate(PRINTED):
        if text in line:
            start = line.index(text)
            return Text(text, (Span(i, start, start + len(text)),), confidence)
    return Text(text)


SINCE = Period(Date(2019, 5), None, EndState.PRESENT, said("May 2019 - Present"))
ONCE = Period(Date(2014), Date(2014), EndState.STATED, Text("2014"), single=True)
MARCH = Period(Date(2020, 3), None, EndState.UNKNOWN, Text("March 2020"))
JANE = Resume(
    DOCUMENT,
    contact=Contact(
        name=said("Jane Doe"),
        headline=said("Registered nurse, intensive care", 0.8),
        phones=(Phone(said("202-555-0143"), e164="+12025550143"), Phone(Text("202-555-0199"))),
        emails=(Email(said("jane@example.com")),),
        profiles=(
            Profile(Text("linkedin.com/in/jane"), "LinkedIn", "https://www.linkedin.com/in/jane", "jane"),
            Profile(said("example.com/jane"), url="example.com/jane"),
        ),
        location=said("Portland, OR 97201"),
    ),
    summary=said("Ten years of night shifts."),
    sections=(Section("work", Text("Experience"), (4, 5, 6, 7), 0.9),),
    work=(
        Position(
            title=said("Charge Nurse"),
            employer=said("Springfield General"),
            description=said("A 400-bed teaching hospital."),
            period=SINCE,
            summary=(said("Lead a team of twelve."),),
            highlights=(said("Trained 30 nurses"),),
            confidence=0.75,
        ),
        Position(),
        Position(title=Text("Nurse"), period=ONCE),
    ),
    volunteer=(Position(title=Text("Medic"), employer=Text("Food Bank")),),
    education=(Education(Text("Lakeside College"), Text("BSc"), Text("Nursing"), ONCE, (Text("Anatomy"),)),),
    skills=(Skill("Care", (Text("triage"),)), Skill("", (Text("Spanish"),))),
    certificates=(
        Entry(Text("CCRN"), Text("AACN"), Period(Date(2020, 3), None, EndState.UNKNOWN, Text("March 2020"))),
    ),
    languages=(Entry(Text("Spanish"), Text("fluent")),),
    projects=(Entry(Text("Ward app"), Text("Shift plans"), ONCE, "example.com/ward", (Text("Used daily"),)),),
    publications=(Entry(Text("Nights"), Text("Nursing Journal"), ONCE),),
    awards=(Entry(Text("Nurse of the Year"), Text("State of Oregon"), ONCE, highlights=(Text("One of 900"),)),),
    other=(3,),
    language="en",
)


def resolve(table: Any, pointer: str) -> Any:
    """What a JSON Pointer (RFC 6901) points at. Raises LookupError."""
    for step in pointer.split("/")[1:]:
        table = table[int(step)] if isinstance(table, list) else table[step.replace("~1", "/").replace("~0", "~")]
    return table


def assert_valid(table: Any) -> None:
    assert len(SCHEMAS) == 2
    for schema in SCHEMAS:
        schema.validate(table)


def test_everything_read_is_in_the_export() -> None:
    table = json_resume(JANE)
    assert_valid(table)
    assert table["basics"] == {
        "name": "Jane Doe",
        "label": "Registered nurse, intensive care",
        "email": "jane@example.com",
        "phone": "202-555-0143",
        "url": "https://example.com/jane",
        "summary": "Ten years of night shifts.",
        "location": {"city": "Portland", "region": "OR", "postalCode": "97201"},
        "profiles": [{"network": "LinkedIn", "username": "jane", "url": "https://www.linkedin.com/in/jane"}],
    }
    assert table["work"] == [
        {
            "name": "Springfield General",
            "position": "Charge Nurse",
            "description": "A 400-bed teaching hospital.",
            "startDate": "2019-05",
            "summary": "Lead a team of twelve.",
            "highlights": ["Trained 30 nurses"],
        },
        {},
        {"position": "Nurse", "startDate": "2014", "endDate": "2014"},
    ]
    assert table["volunteer"] == [{"organization": "Food Bank", "position": "Medic"}]
    assert table["education"] == [
        {
            "institution": "Lakeside College",
            "studyType": "BSc",
            "area": "Nursing",
            "startDate": "2014",
            "endDate": "2014",
            "courses": ["Anatomy"],
        }
    ]
    assert table["skills"] == [{"name": "Care", "keywords": ["triage"]}, {"keywords": ["Spanish"]}]
    assert table["certificates"] == [{"name": "CCRN", "issuer": "AACN", "date": "2020-03"}]
    assert table["languages"] == [{"language": "Spanish", "fluency": "fluent"}]
    assert table["publications"] == [{"name": "Nights", "publisher": "Nursing Journal", "releaseDate": "2014"}]
    assert table["awards"] == [
        {
            "title": "Nurse of the Year",
            "awarder": "State of Oregon",
            "date": "2014",
            "summary": "One of 900",
            "highlights": ["One of 900"],
        }
    ]
    assert table["projects"][0]["url"] == "https://example.com/ward"


def test_meta_says_where_how_sure_and_how_each_position_ends() -> None:
    meta = json_resume(JANE)["meta"]["resumelint"]
    assert meta["pieces"]["/basics/label"] == {
        "confidence": 0.8,
        "places": [
            {"page": 1, "line": 2, "box": [72.0, 64.1, 300.0, 74.0], "text": "Registered nurse, intensive care"}
        ],
    }
    assert meta["pieces"]["/work/0/highlights/0"]["places"][0]["line"] == 8
    assert [job["end"] for job in meta["work"]] == ["present", "unknown", "stated"]
    assert meta["work"][0]["confidence"] == 0.75
    assert meta["sections"] == [{"kind": "work", "heading": "Experience", "confidence": 0.9}]
    assert meta["other"][0]["text"] == "Ten years of night shifts."


def test_a_format_without_geometry_has_lines_and_no_boxes() -> None:
    plain = Document("jane.md", "markdown", (Line(0, 1, "Jane Doe"),))
    table = json_resume(Resume(plain, contact=Contact(name=Text("Jane Doe", (Span(0, 0, 8),)))))
    places = table["meta"]["resumelint"]["pieces"]["/basics/name"]["places"]
    assert places == [{"line": 1, "text": "Jane Doe"}]


@pytest.mark.parametrize(
    ("printed", "location"),
    [
        ("Portland, OR", {"city": "Portland", "region": "OR"}),
        ("Berlin, Germany", {"address": "Berlin, Germany"}),
        ("12 Main St, Portland, OR 97201", {"address": "12 Main St, Portland, OR 97201"}),
        ("Remote", {"address": "Remote"}),
    ],
)
def test_a_location_is_taken_apart_only_when_that_is_certain(printed: str, location: dict[str, str]) -> None:
    assert json_resume(Resume(DOCUMENT, contact=Contact(location=Text(printed))))["basics"]["location"] == location


LINE = st.integers(0, len(PRINTED) - 1)
TEXT = st.builds(
    Text,
    st.text(max_size=8),
    st.lists(LINE.map(lambda i: Span(i, 0, len(PRINTED[i]))), max_size=2).map(tuple),
    st.floats(0, 1),
)
DATE = st.builds(Date, st.integers(1950, 2030), st.integers(0, 12)) | st.builds(
    Date, st.integers(1950, 2030), st.integers(1, 12), st.integers(1, 28)
)
PERIOD = st.builds(Period, st.none() | DATE, st.none() | DATE, st.sampled_from(EndState), TEXT, st.booleans())
URL = st.sampled_from(["", "example.com", "https://example.com/a", "mailto:a@example.com"])
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
OPTIONAL = st.none() | TEXT
POSITION = st.builds(
    Position,
    title=OPTIONAL,
    employer=OPTIONAL,
    location=OPTIONAL,
    description=OPTIONAL,
    period=st.none() | PERIOD,
    summary=TEXTS,
    highlights=TEXTS,
)
ENTRY = st.builds(Entry, TEXT, OPTIONAL, st.none() | PERIOD, URL, TEXTS)
ENTRIES = st.lists(ENTRY, max_size=2).map(tuple)
RESUME = st.builds(
    Resume,
    st.just(DOCUMENT),
    contact=st.builds(
        Contact,
        name=OPTIONAL,
        headline=OPTIONAL,
        phones=st.lists(st.builds(Phone, TEXT), max_size=2).map(tuple),
        emails=st.lists(st.builds(Email, TEXT), max_size=2).map(tuple),
        profiles=st.lists(st.builds(Profile, TEXT, st.sampled_from(["", "GitHub"]), URL), max_size=3).map(tuple),
        location=OPTIONAL,
    ),
    summary=OPTIONAL,
    work=st.lists(POSITION, max_size=3).map(tuple),
    volunteer=st.lists(POSITION, max_size=2).map(tuple),
    education=st.lists(st.builds(Education, OPTIONAL, OPTIONAL, OPTIONAL, st.none() | PERIOD, TEXTS), max_size=2).map(
        tuple
    ),
    skills=st.lists(st.builds(Skill, st.text(max_size=4), TEXTS), max_size=2).map(tuple),
    certificates=ENTRIES,
    languages=ENTRIES,
    projects=ENTRIES,
    publications=ENTRIES,
    awards=ENTRIES,
    other=st.lists(LINE, max_size=2).map(tuple),
)


@settings(max_examples=60)
@given(RESUME)
def test_any_resume_gives_a_valid_export_with_all_that_findings_point_at(resume: Resume) -> None:
    table = json_resume(resume)
    assert_valid(table)
    assert len(table.get("work", [])) == len(resume.work)
    for pointer in table["meta"]["resumelint"].get("pieces", {}):
        assert resolve(table, pointer) is not None
    for _, _, pointer in nodes(resume):
        assert pointer is None or resolve(table, pointer) is not None
    for i, job in enumerate(resume.work):
        for j, highlight in enumerate(job.highlights):
            assert resolve(table, f"/work/{i}/highlights/{j}") == highlight.value
