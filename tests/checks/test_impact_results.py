"""How well: which numbers and words state a result, and which only look like one."""

from __future__ import annotations

from typing import Any

import pytest

from tests.checks.bench import found

RULE = "impact/results-missing"

RESULTS = [
    # shares, money, time, rank
    *(
        "Reduced costs by 15%",
        "Saved $40,000 a year",
        "Budget of €3 million",
        "Closed the books in four days, not nine",
    ),
    *("Cut build time from 28 minutes to 6", "18x lower latency", "3x faster builds", "Ranked first of 40 sellers"),
    *(
        "Top 5% of the class",
        "Finished in the top tenth",
        "95th percentile",
        "Rated 4.8/5 by pupils",
        "#1 in the region",
    ),
    *("Answered within 24 hours", "Delivered ahead of schedule", "Under budget", "Zero downtime", "P&L of $4.2MM"),
    # scale
    *("Managed a team of 5", "A crew of twelve", "28-bed ward", "Taught five classes of 30", "90 calls a day"),
    *("Cared for six patients a shift", "Drove 105,000 miles a year", "2M+ users", "Wired a 210,000 sq ft plant"),
    *("12-engineer team", "50 000 requests per second", "1,200 flight hours", "A dozen volunteers", "40+ services"),
    *(
        "Managed 2000 customers",
        "Ran 14 sites in 3 states",
        "Thousands of readers",
        "MANAGED 5 PEOPLE",
        "Track 40 KPIs",
    ),
    # outcomes in words
    *("Won the renewal of the firm's largest account", "Named employee of the month", "Promoted to shift lead"),
    *("Grew weekend attendance through lectures", "Doubled output", "Halved waiting times", "Cut freight costs"),
    *(
        "Adopted by the whole company",
        "Published in Nature",
        "Patented a valve",
        "Exceeded sales targets every quarter",
    ),
    *("Accident-free driving record", "No lost-time accidents", "Passed all inspections", "Performed at Carnegie Hall"),
    *("Led the debate team to the finals", "Wrote for the Guardian", "Achieved certification", "Broke the story"),
    *(
        "Chief resident in the third year",
        "Handle time from 9:40 to 7:15",
        "Sold out every show",
        "Raised money for a new gym",
        "Earned a medal",
    ),
]
NO_RESULTS = [
    # products, versions, standards
    *("Moved laptops to Windows 10 and Office 365", "Web 2.0 sites in Python 3 and C++11", "Wrote HTML5 and CSS3"),
    *("Services on AWS EC2 and S3", "Oracle 12c and SAP S/4HANA", "PostgreSQL 9.6 and Java 8", "Tests for v2.3.1"),
    *("Kept the ISO 9001 handbook", "Section 8 vouchers and 401(k) plans", "Chapter 11 filings", "W-2 and 1099 forms"),
    *("OSHA 30 training", "Statements under IFRS 9", "Level 2 support", "Tier 1 help desk", "Phase 3 trials"),
    *("Flew the Boeing 737 and A320", "Parts for the F-16", "COVID-19 screening", "Ran 3-axis mills", "4K video"),
    # courses, grades, addresses, dates
    *("Taught CSE 099 and MATH 101", "Taught K-12 music", "Taught 5th grade reading", "Grade 7 teacher", "Room 204"),
    *("Greeted visitors at 1200 Main Street", "Worked in Unit 4 of Building 12", "Member of Local 12", "Class of 2018"),
    *("From June 5 to August 20, 2019", "Fall 2021 and Spring '22", "In the Leeds office 2018-2021", "In 2021"),
    # time served, turns of speech
    *(
        "Worked 12-hour shifts",
        "Five years in retail",
        "Full-time, 40 hours per week",
        "Open 24/7",
        "Three-month project",
    ),
    *("Two-factor sign-in", "Six Sigma training", "First aid", "Third-party vendors", "One-on-one lessons"),
    # deeds and boasts without a measure
    *("Optimized database performance", "Enhanced the user interface", "Ensured timely resolution", "Drove a forklift"),
    *("Generated reports for management", "Opened and closed the store", "Kept the highest standards of hygiene"),
    *("First point of contact for customers", "Developed features to reduce costs", "Provided excellent service"),
    *("Prepared lesson plans and graded homework", "Assisted residents with daily living", "Signed for deliveries"),
]


def work(*bullets: str, **fields: Any) -> dict[str, Any]:
    job = {"position": "Clerk", "name": "Acme", "startDate": "2021-03", "highlights": list(bullets), **fields}
    return {"resume": {"basics": {"name": "Jane Doe"}, "work": [job]}}


DUTY = "Kept records of the goods that came in"


@pytest.mark.parametrize("words", RESULTS)
def test_a_stated_result_is_enough(words: str) -> None:
    assert not found(RULE, work(DUTY, words))


@pytest.mark.parametrize("words", NO_RESULTS)
def test_what_only_looks_like_a_result_is_none(words: str) -> None:
    (finding,) = found(RULE, work(DUTY, words))
    assert finding.location is not None
    assert finding.location.pointer == "/work/0"


@pytest.mark.parametrize(
    ("language", "silent", "speaking"),
    [
        ("de", "Senkung der Reklamationen von 2,1 % auf 0,6 %", "Betreuung der Reklamationen seit März 2019"),
        ("de", "Auszeichnung als bester Verkäufer", "Beratung und Verkauf an der Kasse"),
        ("fr", "Direction d'une brigade de onze personnes", "Préparation des entrées froides depuis 2019"),
        ("fr", "Réduction du coût matière", "Tenue de la caisse et accueil des clients"),
        ("es", "Dirección de un equipo de cuatro personas", "Atención al cliente desde marzo de 2019"),
        ("es", "Premio a la mejor campaña", "Maquetación de catálogos y folletos"),
    ],
)
def test_other_languages_that_are_known(language: str, silent: str, speaking: str) -> None:
    assert not found(RULE, {**work(silent), "language": language})
    assert found(RULE, {**work(speaking), "language": language})


def test_an_unknown_language_is_left_alone() -> None:
    assert not found(RULE, {**work("Myynti ja asiakaspalvelu myymälässä"), "language": "fi"})


def test_the_words_that_come_closest_are_named() -> None:
    bullets = ["Wrote minutes of meetings", "Improved the filing of invoices", "Attended fairs"]
    # "Improved" with no measure beside it is what a reader would ask about first.
    bullets[1] = "Streamlined the filing of invoices"
    (finding,) = found(RULE, work(*bullets))
    assert finding.location is not None
    assert finding.location.text == "Streamlined the filing of invoices"
    assert "Streamlined the filing of invoices" in finding.message
    assert "from what to what" in finding.fix


@pytest.mark.parametrize(
    ("bullet", "asked"),
    [
        ("Supervised the night shift", "how many people"),
        ("Designed flyers for the season", "who uses what you made"),
        ("Handled calls at the front desk", "a day or a month"),
        ("Streamlined the ordering of goods", "from what to what"),
        ("Filed invoices and letters", "how often"),
    ],
)
def test_what_is_asked_fits_the_deed(bullet: str, asked: str) -> None:
    (finding,) = found(RULE, work("Attended the meetings of the shop", bullet))
    assert bullet in finding.message or asked == "how often"
    assert asked in finding.fix


def test_of_a_paragraph_the_closest_sentence_is_named() -> None:
    prose = "Worked with designers on the roadmap. Supervised the interns of the shop. Wrote letters."
    (finding,) = found(RULE, work(summary=prose))
    assert finding.location is not None
    assert finding.location.text == "Supervised the interns of the shop."


def test_one_result_among_many_duties_is_enough_and_each_job_counts_alone() -> None:
    sample = work(DUTY, "Saved $40,000 a year")
    sample["resume"]["work"].append({"position": "Porter", "name": "Beta", "startDate": "2018", "highlights": [DUTY]})
    assert [f.location.pointer for f in found(RULE, sample) if f.location] == ["/work/1"]


def test_a_prize_listed_elsewhere_that_names_the_employer_counts() -> None:
    sample = work(DUTY)
    sample["resume"]["awards"] = [{"title": "Clerk of the year, Acme", "awarder": "Springfield Chamber"}]
    assert not found(RULE, sample)


def test_where_nothing_is_told_another_rule_speaks() -> None:
    assert not found(RULE, work())
    assert not found(RULE, work("Etc."))


def test_jobs_of_long_ago_and_unread_ones_are_left_alone() -> None:
    assert not found(RULE, work(DUTY, endDate="2009", startDate="2004"))
    assert not found(RULE, {**work(DUTY), "doubts": ["positions"]})
    assert not found(RULE, work(DUTY, position="13"))


@pytest.mark.parametrize(
    "about",
    [
        "Hauler of crude oil and chemicals, 120 trucks",
        "General contractor for schools, $600M a year",
        "Level II trauma center, 340 beds",
        "Group of four dental practices with 60 employees",
        "City library with four branches and 310,000 loans a year",
    ],
)
def test_the_size_of_the_employer_is_no_result(about: str) -> None:
    assert found(RULE, work(DUTY, summary=about))


@pytest.mark.parametrize(
    "scale",
    [
        "Operator of three presses",
        "Restaurant with 90 guests a night",
        "Surgical ward with 28 beds",
        "Business development in 14 states",
        "Customer service for 40 accounts",
        "Head of a clinic with nine nurses",
        "Store management, 30 people on three floors",
        "Ran a store with 30 employees",
    ],
)
def test_the_scale_of_the_work_may_stand_in_a_line_of_its_own(scale: str) -> None:
    assert not found(RULE, work(DUTY, summary=scale))


def test_what_the_self_employed_offer_is_not_taken_for_the_account() -> None:
    offer = {"position": "Self-employed", "startDate": "2019", "summary": "Web pages and films for health clients"}
    assert not found(RULE, {"resume": {"basics": {"name": "Jane Doe"}, "work": [offer]}})


@pytest.mark.parametrize("title", ["Trainee Solicitor", "Warehouse Operative", "Graduate Surveyor", "Intern"])
def test_a_first_rung_owes_no_results_when_a_newer_job_states_some(title: str) -> None:
    rung: dict[str, Any] = {
        "position": title,
        "name": "Beta",
        "startDate": "2019",
        "endDate": "2021",
        "highlights": ["Did as they all did there"],
    }

    def newer(bullet: str) -> dict[str, Any]:
        top = {"position": "Manager", "name": "Acme", "startDate": "2021", "highlights": [bullet]}
        return {"resume": {"work": [top, rung]}}

    assert not found(RULE, newer("Led a crew of fourteen"))
    assert len(found(RULE, newer("Led whoever came along"))) == 2
    assert found(RULE, {"resume": {"work": [rung]}})
    rung["highlights"] = ["Did as they all did there", "Did as they did elsewhere"]  # more than a line
    assert found(RULE, newer("Led a crew of fourteen"))


@pytest.mark.parametrize(
    "named", ["Taught Years 7 to 11", "Responsible for Levels 2 and 3", "Betreuung der Klassen 5 bis 9"]
)
def test_numbers_of_years_and_levels_count_nothing_in_a_range_either(named: str) -> None:
    def job(bullet: str) -> dict[str, Any]:
        return {
            "resume": {"work": [{"position": "Teacher", "name": "Acme", "startDate": "2019", "highlights": [bullet]}]}
        }

    assert found(RULE, job(f"{named} as before"))
    assert not found(RULE, job(f"{named}, with 140 pupils"))
