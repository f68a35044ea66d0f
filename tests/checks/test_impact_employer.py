"""What the company does: which names and words tell it, and which leave a reader guessing."""

from __future__ import annotations

from typing import Any

import pytest

from tests.checks.bench import found
from tests.checks.paper import on_paper

RULE = "impact/employer-undescribed"

SAY_NOTHING = [
    *("Acme Corp", "Acme Corporation", "Globex Systems LLC", "Initech", "Acme Technologies", "Hollis & Brandt"),
    *("Tech Solutions Inc.", "TechStar", "Innovative Solutions LLC", "Vandelay Industries", "Zephyr Group", "Fernway"),
    *("Orbit9", "Sundial", "Meier Holding GmbH", "ABC Company, Inc.", "Smith & Sons", "Roe Brothers Ltd", "Larkspur"),
    *(
        "Pinnacle Innovations",
        "Altura Strategic Partners",
        "Kestrel Global Services",
        "Quillfeather",
        "Halcyon Labs",
        "DataStar",
    ),
]
SAY_IT_THEMSELVES = [
    *("Boston Children's Hospital", "First National Bank", "University of Ohio", "Example Music Store LLC"),
    *("Tailspin Consulting", "Wingtip Financial", "City of Springfield", "Springfield Police Department"),
    *(
        "Cesar Chavez Elementary",
        "Pine Street Pharmacy",
        "Northside Auto Repair",
        "Joe's Pizza",
        "Lakeview Country Club",
        "St. Mary's Church",
    ),
    *("Apex Plumbing & Heating", "Metro Transit Authority", "State of Illinois", "Ohio Department of Transportation"),
    *("Zenith Insurance Group", "Ozark Freightways", "HealthBridge", "MedTech Solutions", "Fabrikam Opera", "Fab Lab"),
    *("Harbor Composers Circle", "Kestrel Pumps", "Halden Dairy", "Capitol Stationers", "IBEW Local 426"),
    *(
        "Chavez Elementary",
        "3rd Battalion, 15th Infantry",
        "101st Airborne Division",
        "Klinikum Musterstadt",
        "Musterbau GmbH",
    ),
    *("Office of Senator Roe", "The Doe Family", "Kingfisher Volleyball Club", "東京銀行"),
]
KNOWN_TO_ALL = [
    *("Google", "Google LLC", "Google DeepMind", "Microsoft Research", "Walmart Supercenter #123", "The Home Depot"),
    *("McDonald's", "AT&T", "JPMorgan Chase & Co.", "Deloitte Consulting LLP", "Deutsche Bahn AG", "NASA", "MIT"),
    *("America Online / Netscape", "Contractor at Google", "L'Oréal", "U.S. Postal Service", "Siemens AG", "Roe BBDO"),
]
NO_COMPANY = [
    "Self-employed",
    "Freelance",
    "Various clients",
    "Confidential",
    "Private Family",
    "Independent contractor",
]
TELLING_TITLES = [
    *("Registered Nurse", "5th Grade Teacher", "Police Officer", "Sous Chef", "Composer", "Curator", "Bank Teller"),
    *(
        "Barista",
        "Journeyman Electrician",
        "Paralegal",
        "Truck Driver",
        "Pastor",
        "Restaurant Manager",
        "Flight Attendant",
    ),
    *("Postdoctoral Researcher", "Retail Sales Associate", "Head Volleyball Coach", "Supply Sergeant", "Midwife"),
]
TELLING_WORDS = [
    "Scaled the engineering team of an AI startup from 3 to 28",
    "Second engineer at a 40-person fintech",
    "Ran fulfilment for a national retailer",
    "Led marketing for a chain of 40 gyms",
    "Raised a Series A of $18M",
    "Acme makes brakes for trains; rebuilt its test bench",
    "Acme is a leading provider of payroll services",
    "Built Daybook, a calendar app for building crews",
    "Taught nurses to use the pumps on surgical wards",
    "Opened nine restaurants in two years",
    "Joined a venture-backed logistics company as its third buyer",
    "First hire at a family-owned bakery",
]
SILENT_WORDS = [
    "Cut the p99 latency of the search service from 900 to 400 ms",
    "Owned the billing platform, 2M transactions a month",
    "Wrote standards for the whole company",
    "Selected a vendor for payroll",
    "Moved the data to a cloud provider",
    "Worked with the marketing agency on campaigns",
    "Built reports for the finance department",
    "Added support for screen readers",
    "Delivered 12 projects in a timely fashion",
    "Used the factory pattern in a multi-tenant system",
    "Improved the feature store and the data store",
    "Hired 12 people for the operations group",
    "Built an internal tool used by 200 employees",
]


def job(**fields: Any) -> dict[str, Any]:
    return {"position": "Analyst", "name": "Acme", "startDate": "2021-03", **fields}


def work(*jobs: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"resume": {"basics": {"name": "Jane Doe"}, "work": list(jobs), **more}}


@pytest.mark.parametrize("name", SAY_NOTHING)
def test_a_name_that_tells_nothing_is_asked_about(name: str) -> None:
    (finding,) = found(RULE, work(job(name=name)))
    assert name in finding.message
    assert finding.location is not None
    assert (finding.location.text, finding.location.pointer) == (name, "/work/0")


@pytest.mark.parametrize("name", [*SAY_IT_THEMSELVES, *KNOWN_TO_ALL, *NO_COMPANY])
def test_a_name_that_tells_or_that_everybody_knows_is_left_alone(name: str) -> None:
    assert not found(RULE, work(job(name=name)))


@pytest.mark.parametrize("title", TELLING_TITLES)
def test_a_title_can_tell_what_the_place_is(title: str) -> None:
    assert not found(RULE, work(job(position=title)))


@pytest.mark.parametrize("title", ["Software Engineer", "Office Manager", "Data Analyst", "Intern", "Sales Manager"])
def test_most_titles_tell_nothing_of_the_place(title: str) -> None:
    assert found(RULE, work(job(position=title)))


@pytest.mark.parametrize("words", TELLING_WORDS)
def test_a_bullet_can_tell_it(words: str) -> None:
    assert not found(RULE, work(job(highlights=["Wrote code", words])))


@pytest.mark.parametrize("words", SILENT_WORDS)
def test_most_bullets_tell_nothing_of_the_company(words: str) -> None:
    assert found(RULE, work(job(highlights=[words])))


@pytest.mark.parametrize(
    "note",
    [
        *("Maker of knee implants, 900 employees", "Card payments for 40,000 shops", "B2B SaaS", "acquired by Globex"),
        *("Regional daily, founded 1754", "1,200 employees", "Note-taking app with 2 million users"),
    ],
)
def test_a_note_beside_the_name_or_below_it_tells_it(note: str) -> None:
    assert not found(RULE, work(job(description=note)))
    assert not found(RULE, work(job(summary=[note], highlights=["Wrote code"])))


@pytest.mark.parametrize("note", ["Full-time", "Remote", "40 hours per week", "Platform Team", "Customer Experience"])
def test_hours_mode_and_department_are_no_description(note: str) -> None:
    assert found(RULE, work(job(description=note)))


def test_an_account_in_prose_is_no_description() -> None:
    assert found(RULE, work(job(summary="Led a team that moved the search service to a new cluster in nine months.")))
    assert found(RULE, work(job(summary="Developer on projects that were cut and taken up again over a few years.")))


def test_an_employer_is_asked_about_once_at_its_first_job() -> None:
    two = [job(startDate="2021"), job(position="Clerk", startDate="2018", endDate="2021")]
    assert [f.location.pointer for f in found(RULE, work(*two)) if f.location] == ["/work/0"]


def test_a_description_at_any_job_there_serves_all_of_them() -> None:
    two = [job(startDate="2021"), job(position="Clerk", startDate="2018", endDate="2021", description="Maker of pumps")]
    assert not found(RULE, work(*two))


def test_the_summary_may_explain_the_name() -> None:
    sample = work(job())
    sample["resume"]["basics"]["summary"] = "Analyst at Acme, a maker of garden tools."
    assert not found(RULE, sample)


def test_a_department_in_the_employer_line_is_no_description() -> None:
    text = "\n".join(
        [
            *("Jane Doe", "jane.doe@example.com", "", "Experience", ""),
            *("Analyst", "Acme Corp - Platform Reliability", "March 2021 - Present"),
            *("- Cut the load on the search service by half", "- Wrote the standards for tests in the team", ""),
            *("Education", "", "BA in History, University of Ohio, 2015"),
        ]
    )
    assert on_paper(RULE, text)
    assert not on_paper(RULE, text.replace("Platform Reliability", "Industrial pumps"))


def test_jobs_of_long_ago_are_left_alone() -> None:
    assert not found(RULE, work(job(startDate="1999", endDate="2008")))
    assert found(RULE, work(job(startDate="1999", endDate="2013")))


def test_the_users_own_list_of_known_employers_counts() -> None:
    assert not found(RULE, work(job(name="Acme Robotron Ltd")), **{"known-employers": ["Acme Robotron"]})


def test_nothing_is_said_where_reading_failed_or_in_another_language() -> None:
    assert not found(RULE, {**work(job()), "doubts": ["positions"]})
    assert not found(RULE, {**work(job()), "language": "fi"})
    assert not found(RULE, work(job(name="Helped customers with their orders and returned goods every day.")))
    assert not found(RULE, work(job(name="Rust Go"), skills=[{"name": "", "keywords": ["Rust", "Go", "SQL"]}]))
    assert not found(RULE, work(job(name="C++ Rust Go")))


def test_who_works_under_their_own_name_needs_no_description() -> None:
    assert not found(RULE, work(job(position="Consultant", name="Jane Doe")))


def test_a_break_from_work_is_no_employer() -> None:
    assert not found(RULE, work({"position": "Parental leave", "name": "Family", "startDate": "2021"}))


def test_a_title_that_reading_left_in_the_note_hides_no_description() -> None:
    torn = {"name": "Quillpad", "startDate": "2021-03", "summary": "Software Engineer note-taking app with users"}
    assert not found(RULE, {"resume": {"basics": {"name": "Jane Doe"}, "work": [torn]}})


def named(*bullets: str, headline: str = "Operations Manager") -> dict[str, Any]:
    job = {"position": "Manager", "name": "Brandt Group", "startDate": "2019", "highlights": list(bullets)}
    return {"resume": {"basics": {"name": "Jane Doe", "label": headline}, "work": [job]}}


def test_a_first_bullet_may_be_the_line_about_the_company() -> None:
    assert not found(RULE, named("$85M builder and inspector of storage tanks", "Led 600 welders"))
    assert not found(RULE, named("Hydro-blasting contractor with 55 branches"))
    assert found(RULE, named("Led 600 people"))


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("Solicitor, Commercial Property", "Senior Associate"),
        ("Hair Stylist & Salon Educator", "Assistant"),
        ("Mine Surveyor", "Graduate Surveyor"),
    ],
)
def test_a_trade_in_the_headline_tells_what_an_employer_does(headline: str, title: str) -> None:
    job = {"position": title, "name": "Brandt Group", "startDate": "2019", "highlights": ["Led nine people"]}
    sample = {"basics": {"name": "Jane Doe", "label": headline}, "work": [job]}
    assert not found(RULE, {"resume": sample})
    assert found(RULE, {"resume": sample | {"basics": {"name": "Jane Doe"}}})
    assert found(RULE, {"resume": sample | {"work": [job | {"position": "Project Manager"}]}})
