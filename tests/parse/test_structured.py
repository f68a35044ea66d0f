"""Resumes that are data: every value arrives where it belongs, and knows its line."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resumelint.parse.data.structured import from_json_resume
from resumelint.resume import Date, EndState, Resume
from resumelint.view.parse import json_resume
from tests.parse.structured import pieces, resume, value


def from_data(**data: object) -> Resume:
    return resume(json.dumps({"basics": {"name": "Jane Doe"}, **data}, indent=1))


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


def test_bullets_typed_into_an_account_are_its_highlights() -> None:
    account = "Runs the region.\n- Sold pumps\n• Led six people\n  in two towns"
    job = from_data(work=[{"name": "Acme", "summary": account, "highlights": ["Cut scrap"]}]).work[0]
    assert [text.value for text in job.summary] == ["Runs the region."]
    assert [text.value for text in job.highlights] == ["Sold pumps", "Led six people in two towns", "Cut scrap"]
    assert from_data(work=[{"name": "Acme", "summary": "- Sold pumps"}]).work[0].highlights == ()
