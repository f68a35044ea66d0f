"""Resumes that are data: every value arrives where it belongs, and knows its line."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resumelint.parse.data.structured import from_json_resume, from_rendercv
from resumelint.read.data import read
from resumelint.resume import Date, EndState, Resume, Text
from resumelint.view.parse import json_resume


def resume(text: str, name: str = "resume.json") -> Resume:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_text(text, "utf-8")
        document = read(path)
    return from_rendercv(document) if document.format == "rendercv" else from_json_resume(document)


def from_data(**data: object) -> Resume:
    return resume(json.dumps({"basics": {"name": "Jane Doe"}, **data}, indent=1))


def rendercv(text: str) -> Resume:
    return resume(text, "resume.yaml")


def section(title: str, *entries: str) -> Resume:
    """A RenderCV file with one section."""
    return rendercv(f"cv:\n  name: Jane Doe\n  sections:\n    {title}:\n" + "".join(f"      - {e}\n" for e in entries))


def value(text: Text | None) -> str:
    return text.value if text else ""


def pieces(node: object) -> Iterator[Text]:
    """Every Text in a resume."""
    if isinstance(node, Text):
        yield node
    elif isinstance(node, tuple):
        for item in node:
            yield from pieces(item)
    elif is_dataclass(node):
        for field in fields(node):
            if field.name != "document":
                yield from pieces(getattr(node, field.name))


JANE: dict[str, Any] = {
    "basics": {
        "name": "Jane Doe",
        "label": "Regional sales manager",
        "email": "jane@example.com",
        "phone": "(202) 555-0143",
        "url": "https://jane.example.com",
        "summary": "Sells pumps.\nLeads six people.",
        "location": {"address": "1 Main St", "city": "Dallas", "region": "TX", "countryCode": "US"},
        "profiles": [{"network": "linkedin", "username": "janedoe"}, {"url": "https://github.com/janedoe"}],
    },
    "work": [
        {
            "name": "Acme Robotics",
            "position": "Regional sales manager",
            "location": "Dallas, TX",
            "description": "Maker of pumps",
            "startDate": "2020-05",
            "summary": "Runs the region.",
            "highlights": ["Won 12 hospitals", "Led six people"],
        },
        {"name": "Acme Robotics", "position": "Sales representative", "startDate": "2018", "endDate": "2020-04-30"},
        {"name": "Bolt", "position": "Clerk", "startDate": "2016", "endDate": "2018"},
    ],
    "volunteer": [{"organization": "Food Bank", "position": "Driver", "startDate": "2015", "endDate": "2016"}],
    "education": [
        {
            "institution": "Example University",
            "studyType": "BSc",
            "area": "Biology",
            "endDate": "2015",
            "courses": ["Botany"],
        }
    ],
    "skills": [{"name": "Tools", "level": "Master", "keywords": ["CRM", "Excel"]}],
    "certificates": [{"name": "CSP", "issuer": "Sales Board", "date": "2019-01", "url": "https://example.com/csp"}],
    "languages": [{"language": "German", "fluency": "B2"}],
    "projects": [{"name": "Pumpfinder", "description": "A search", "startDate": "2017", "highlights": ["900 users"]}],
    "publications": [{"name": "On pumps", "publisher": "Pump Review", "releaseDate": "2014", "summary": "A survey."}],
    "awards": [{"title": "Seller of the year", "awarder": "Acme", "date": "2021", "summary": "Of 40."}],
    "interests": [{"name": "Chess"}],
    "references": [{"name": "Joe Roe", "reference": "Very good."}],
}


def test_a_json_resume_is_filled_in_full() -> None:
    read_back = json_resume(resume(json.dumps(JANE)))
    for entry in read_back["awards"] + read_back["publications"]:
        assert entry.pop("highlights") == [entry["summary"]]  # beyond the schema, for findings to point at
    expected = {key: JANE[key] for key in JANE if key not in ("basics", "skills", "interests", "references")}
    assert {key: read_back.get(key) for key in expected} == expected
    assert read_back["skills"] == [{"name": "Tools", "keywords": ["CRM", "Excel"]}]
    assert read_back["basics"] == {
        **{key: JANE["basics"][key] for key in ("name", "label", "email", "phone", "url")},
        "summary": "Sells pumps. Leads six people.",
        "location": {"city": "Dallas", "region": "TX"},
        "profiles": [
            {"network": "LinkedIn", "username": "janedoe", "url": "https://www.linkedin.com/in/janedoe"},
            {"network": "GitHub", "username": "janedoe", "url": "https://github.com/janedoe"},
        ],
    }


def test_every_piece_stands_where_its_spans_say() -> None:
    read_back = resume(json.dumps(JANE, indent=2))
    found = list(pieces(read_back))
    assert len(found) > 40
    for text in found:
        assert text.spans
        assert text.value in (
            read_back.document.excerpt(text.spans),
            ", ".join(read_back.document.excerpt((s,)) for s in text.spans),
        ) or (" – " in text.value)


def test_sections_and_the_top_block() -> None:
    read_back = resume(json.dumps(JANE))
    lines = read_back.document.lines
    assert [s.kind for s in read_back.sections] == ["", "summary", *[k for k in JANE if k != "basics"]]
    assert {lines[i].text for i in read_back.top} >= {"Jane Doe", "(202) 555-0143", "Sells pumps."}
    assert "Acme Robotics" not in {lines[i].text for i in read_back.top}
    assert [lines[i].text for i in read_back.volunteer[0].lines] == ["Food Bank", "Driver", "2015", "2016"]


def test_roles_at_one_employer_are_a_group() -> None:
    assert [job.group for job in resume(json.dumps(JANE)).work] == [0, 0, 1]


def test_the_number_in_its_international_form() -> None:
    (phone,) = resume(json.dumps(JANE)).contact.phones
    assert phone.e164 == "+12025550143"
    german = from_data(basics={"phone": "030 123456", "location": {"countryCode": "DE"}})
    assert german.contact.phones[0].e164 == "+4930123456"


def test_several_numbers_in_one_value() -> None:
    both = from_data(basics={"phone": "(202) 555-0143 / (202) 555-0199"}).contact.phones
    assert [phone.text.value for phone in both] == ["(202) 555-0143", "(202) 555-0199"]


def test_a_phone_that_is_no_number() -> None:
    assert from_data(basics={"phone": "on request"}).contact.phones == ()
    assert [p.text.value for p in from_data(basics={"phone": "55-0143"}).contact.phones] == ["55-0143"]


def test_keys_of_older_versions() -> None:
    read_back = resume(
        json.dumps(
            {
                "bio": {
                    "name": "Jane Doe",
                    "website": "https://example.com",
                    "location": {"city": "Reno", "state": "NV"},
                },
                "work": [
                    {"company": "Acme", "website": "https://acme.example", "position": "Clerk", "startDate": "2020"}
                ],
                "publications": [{"name": "On pumps", "website": "https://example.com/p"}],
                "certifications": [{"name": "CSP", "authority": "Board"}],
                "hobbies": [{"name": "Chess"}],
            }
        )
    )
    assert value(read_back.contact.name) == "Jane Doe"
    assert value(read_back.contact.location) == "Reno, NV"
    assert read_back.contact.profiles[0].url == "https://example.com"
    assert value(read_back.work[0].employer) == "Acme"
    assert read_back.publications[0].url == "https://example.com/p"
    assert value(read_back.certificates[0].detail) == "Board"
    assert read_back.sections[-1].kind == "interests"


@pytest.mark.parametrize(
    ("start", "end", "first", "last", "state"),
    [
        ("2020", None, Date(2020), None, EndState.PRESENT),
        ("2020-02", "", Date(2020, 2), None, EndState.PRESENT),
        ("2020-02-29", "present", Date(2020, 2, 29), None, EndState.PRESENT),
        ("2020-02", "2021-03-01T00:00:00Z", Date(2020, 2), Date(2021, 3, 1), EndState.STATED),
        ("Feb 2020", "03/2021", Date(2020, 2), Date(2021, 3), EndState.STATED),
        (None, "2021", None, Date(2021), EndState.STATED),
        ("2020", "who knows", Date(2020), None, EndState.UNKNOWN),
        ("soon", "later", None, None, EndState.UNKNOWN),
        (2020, 2021, Date(2020), Date(2021), EndState.STATED),
    ],
)
def test_dates(start: object, end: object, first: Date | None, last: Date | None, state: EndState) -> None:
    period = from_data(work=[{"name": "Acme", "startDate": start, "endDate": end}]).work[0].period
    assert period is not None
    assert (period.start, period.end, period.end_state) == (first, last, state)


def test_no_dates() -> None:
    assert from_data(work=[{"name": "Acme"}]).work[0].period is None


@pytest.mark.parametrize(
    "wrong", [None, True, 7, "text", [], ["text"], {}, {"a": {"b": 1}}, [[1]], [None, {}], [{"name": []}]]
)
def test_wrong_types_are_skipped(wrong: object) -> None:
    for key in JANE:
        read_back = resume(json.dumps({**JANE, key: wrong, "work": JANE["work"] if key != "work" else wrong}))
        if key not in ("work", "basics"):
            assert len(read_back.work) == 3
    for key in JANE["basics"]:
        assert len(resume(json.dumps({**JANE, "basics": {**JANE["basics"], key: wrong}})).work) == 3
    for key in JANE["work"][0]:
        assert resume(json.dumps({**JANE, "work": [{**JANE["work"][0], key: wrong}]})).contact.name


def test_plain_lists_of_names() -> None:
    read_back = from_data(skills=["CRM", "Excel"], languages=["German"], awards=["Seller of the year"])
    assert [text.value for text in read_back.skills[0].keywords] == ["CRM", "Excel"]
    assert [value(entry.name) for entry in read_back.languages + read_back.awards] == ["German", "Seller of the year"]


def test_prose_by_paragraphs() -> None:
    job = from_data(work=[{"name": "Acme", "summary": "Runs the\nregion.\n\nReports to the board."}]).work[0]
    assert [text.value for text in job.summary] == ["Runs the region.", "Reports to the board."]


def test_a_document_that_was_not_made_from_its_data_is_refused() -> None:
    document = resume(json.dumps(JANE)).document
    with pytest.raises(ValueError, match="lines"):
        from_json_resume(type(document)(path="", format="json-resume", lines=document.lines[1:], data=document.data))


HEADER = """cv:
  name: Jane Doe
  headline: Regional sales manager
  location: Dallas, TX
  email: [jane@example.com, sales@example.com]
  phone: tel:+1-202-555-0143
  website: https://jane.example.com
  social_networks:
    - {network: LinkedIn, username: janedoe}
    - {network: StackOverflow, username: 12/janedoe}
  custom_connections:
    - {placeholder: Book a call, url: 'https://cal.example.com/jane'}
  sections:
    summary:
      - Sells pumps.
      - Leads six people.
"""


def test_the_header_of_a_rendercv_file() -> None:
    read_back = rendercv(HEADER)
    contact = read_back.contact
    assert (value(contact.name), value(contact.headline)) == ("Jane Doe", "Regional sales manager")
    assert value(contact.location) == "Dallas, TX"
    assert [address.text.value for address in contact.emails] == ["jane@example.com", "sales@example.com"]
    assert [(phone.text.value, phone.e164) for phone in contact.phones] == [("+1-202-555-0143", "+12025550143")]
    assert [(site.network, site.url, site.text.value) for site in contact.profiles] == [
        ("", "https://jane.example.com", "https://jane.example.com"),
        ("LinkedIn", "https://www.linkedin.com/in/janedoe", "janedoe"),
        ("Stack Overflow", "https://stackoverflow.com/users/12/janedoe", "12/janedoe"),
        ("", "https://cal.example.com/jane", "Book a call"),
    ]
    assert value(read_back.summary) == "Sells pumps. Leads six people."
    assert "Sells pumps." not in {read_back.document.lines[i].text for i in read_back.top}


EXPERIENCE = (
    "{company: Acme, position: '**Manager**', start_date: 2020-05, end_date: present, location: Dallas, "
    "summary: Runs it., highlights: [Sold pumps - to hospitals - to ships, Led six]}"
)


def test_experience_entries() -> None:
    (job,) = section("experience", EXPERIENCE).work
    assert (value(job.employer), value(job.title), value(job.location)) == ("Acme", "Manager", "Dallas")
    assert [text.value for text in job.summary] == ["Runs it."]
    assert [text.value for text in job.highlights] == ["Sold pumps", "to hospitals", "to ships", "Led six"]
    assert job.period is not None
    assert (job.period.start, job.period.end_state) == (Date(2020, 5), EndState.PRESENT)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("experience", "work"),
        ("Work History", "work"),
        ("Berufserfahrung", "work"),
        ("volunteering", "volunteer"),
        ("Things I did", "work"),
        ("leadership_activities", ""),
    ],
)
def test_the_title_says_what_a_section_is(title: str, kind: str) -> None:
    read_back = section(title, EXPERIENCE)
    assert [len(read_back.work), len(read_back.volunteer)] == [kind == "work", kind == "volunteer"]


def test_section_titles_are_headings() -> None:
    read_back = section("work_experience", EXPERIENCE)
    assert [(s.kind, value(s.heading)) for s in read_back.sections] == [("", ""), ("work", "Work Experience")]
    assert read_back.sections[1].heading is not None
    assert read_back.document.lines[read_back.sections[1].heading.spans[0].line].number == 4


def test_education_entries() -> None:
    (school,) = section(
        "education", "{institution: Example University, area: Biology, degree: BS, date: Fall 2015}"
    ).education
    assert (value(school.institution), value(school.area), value(school.study_type)) == (
        "Example University",
        "Biology",
        "BS",
    )
    assert school.period is not None
    assert school.period.single
    assert school.period.start == school.period.end
    assert school.period.start is not None
    assert school.period.start.year == 2015


def test_dates_in_words() -> None:
    (job,) = section("experience", "{company: Acme, position: Clerk, date: March 2018 - June 2019}").work
    assert job.period is not None
    assert (job.period.start, job.period.end) == (Date(2018, 3), Date(2019, 6))


def test_publication_entries() -> None:
    entry = "{title: On pumps, authors: ['*Jane Doe*', Joe Roe], doi: 10.1/x, journal: Pump Review, date: 2014-07}"
    for title in ("publications", "Things in print"):
        (paper,) = section(title, entry).publications
        assert (value(paper.name), value(paper.detail), paper.url) == (
            "On pumps",
            "Pump Review",
            "https://doi.org/10.1/x",
        )
        assert paper.period is not None
        assert paper.period.start == Date(2014, 7)


def test_normal_entries() -> None:
    entry = (
        "{name: '[Pumpfinder](https://example.com/p)', start_date: 2017, summary: A search, highlights: [900 users]}"
    )
    (project,) = section("projects", entry).projects
    assert (value(project.name), value(project.detail), project.url) == (
        "Pumpfinder",
        "A search",
        "https://example.com/p",
    )
    assert [text.value for text in project.highlights] == ["900 users"]


def test_one_line_entries() -> None:
    skills = section("skills", "{label: Tools, details: 'CRM (Salesforce, HubSpot), Excel; SQL'}").skills
    assert [(skill.name, [text.value for text in skill.keywords]) for skill in skills] == [
        ("Tools", ["CRM (Salesforce, HubSpot)", "Excel", "SQL"])
    ]
    (german,) = section("languages", "{label: German, details: B2}").languages
    assert (value(german.name), value(german.detail)) == ("German", "B2")


@pytest.mark.parametrize("entry", ["bullet: {}", "number: {}", "reversed_number: {}", "{}"])
def test_entries_of_one_text(entry: str) -> None:
    assert [value(e.name) for e in section("selected_honors", entry.format("Seller of the year")).awards] == [
        "Seller of the year"
    ]
    (french,) = section("languages", entry.format("French (fluent)")).languages
    assert (value(french.name), value(french.detail)) == ("French", "fluent")
    assert [text.value for text in section("skills", entry.format("CRM, Excel")).skills[0].keywords] == ["CRM", "Excel"]


@pytest.mark.parametrize("entry", ["bullet: Acme — Manager (2018 – 2020)", "{name: Acme — Manager, date: 2018 – 2020}"])
def test_jobs_without_a_title_of_their_own_are_in_doubt(entry: str) -> None:
    read_back = section("experience", entry)
    assert "positions" in read_back.doubts
    assert [job.period and job.period.start for job in read_back.work] == [Date(2018)]


def test_sections_that_nothing_is_known_of_are_kept_as_lines() -> None:
    read_back = section("patents", "number: Pump with two valves")
    assert [read_back.document.lines[i].text for i in read_back.other] == ["Pump with two valves"]


TEXT = st.lists(st.text("abcdeXYZéß019.,&()%$+'-", min_size=1, max_size=7), min_size=1, max_size=6).map(" ".join)
YEARS = st.dates().filter(lambda d: d.year > 999)
DATES = (
    YEARS.map(lambda d: d.isoformat()) | YEARS.map(lambda d: d.isoformat()[:7]) | YEARS.map(lambda d: d.isoformat()[:4])
)


def table(**keys: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Tables with some of the keys, the first always."""
    first = next(iter(keys))
    return st.fixed_dictionaries({first: keys.pop(first)}, optional=keys)


JOB = {
    **dict.fromkeys(("position", "location", "description", "summary"), TEXT),
    **dict.fromkeys(("startDate", "endDate"), DATES),
}
SCHEMA = st.fixed_dictionaries(
    {},
    optional={
        "work": st.lists(table(name=TEXT, **JOB, highlights=st.lists(TEXT, min_size=1)), min_size=1),
        "volunteer": st.lists(table(organization=TEXT, **JOB, highlights=st.lists(TEXT, min_size=1)), min_size=1),
        "education": st.lists(
            table(institution=TEXT, studyType=TEXT, area=TEXT, startDate=DATES, courses=st.lists(TEXT, min_size=1)),
            min_size=1,
        ),
        "skills": st.lists(table(name=TEXT, keywords=st.lists(TEXT, min_size=1)), min_size=1),
        "certificates": st.lists(table(name=TEXT, issuer=TEXT, date=DATES), min_size=1),
        "languages": st.lists(table(language=TEXT, fluency=TEXT), min_size=1),
        "projects": st.lists(
            table(name=TEXT, description=TEXT, startDate=DATES, highlights=st.lists(TEXT, min_size=1)), min_size=1
        ),
        "publications": st.lists(table(name=TEXT, publisher=TEXT, releaseDate=DATES), min_size=1),
        "awards": st.lists(table(title=TEXT, awarder=TEXT, date=DATES), min_size=1),
    },
)


@given(table(name=TEXT, label=TEXT, summary=TEXT), SCHEMA)
def test_any_json_resume_comes_back(basics: dict[str, Any], rest: dict[str, Any]) -> None:
    read_back = json_resume(resume(json.dumps({"basics": basics, **rest})))
    del read_back["$schema"], read_back["meta"]
    assert read_back == {"basics": basics, **rest}
