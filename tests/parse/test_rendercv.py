"""RenderCV's files: every value arrives where it belongs."""

from __future__ import annotations

import pytest

from resumelint.resume import Date, EndState, Resume
from tests.parse.structured import resume, value


def rendercv(text: str) -> Resume:
    return resume(text, "resume.yaml")


def section(title: str, *entries: str) -> Resume:
    """A RenderCV file with one section."""
    return rendercv(f"cv:\n  name: Jane Doe\n  sections:\n    {title}:\n" + "".join(f"      - {e}\n" for e in entries))


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
