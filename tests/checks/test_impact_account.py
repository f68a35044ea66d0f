"""What the person did: jobs without an account, and jobs without a title."""

from __future__ import annotations

from typing import Any

import pytest

from tests.checks.bench import found
from tests.checks.paper import on_paper

BARE = "impact/work-undescribed"
UNTITLED = "impact/title-missing"


def job(title: str | None, name: str, start: str = "2018", *bullets: str, **more: Any) -> dict[str, Any]:
    head = {"position": title} if title else {}
    return {**head, "name": name, "startDate": start, "highlights": list(bullets), **more}


def work(*jobs: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"resume": {"basics": {"name": "Jane Doe"}, "work": list(jobs), **more}}


def pointers(rule: str, sample: dict[str, Any]) -> list[str | None]:
    return [f.location.pointer for f in found(rule, sample) if f.location]


def test_a_job_with_nothing_under_it_is_named() -> None:
    sample = work(job("Foreman", "Acme", "2021", "Lead a crew of eight"), job("Electrician", "Beta", endDate="2021"))
    (finding,) = found(BARE, sample)
    assert "Electrician" in finding.message
    assert finding.location is not None
    assert (finding.location.text, finding.location.pointer) == ("Electrician", "/work/1")


@pytest.mark.parametrize("account", [{"highlights": ["Wired 60 homes"]}, {"summary": "Wired 60 homes."}])
def test_one_bullet_or_sentence_is_an_account(account: dict[str, Any]) -> None:
    assert not found(BARE, work({"position": "Electrician", "name": "Beta", "startDate": "2018", **account}))


def test_stacked_titles_share_the_account_below_them() -> None:
    stacked = [job("Senior Clerk", "Acme", "2021"), job("Clerk", "Acme", "2018", "Kept the books", endDate="2021")]
    assert not found(BARE, work(*stacked))


def test_a_title_below_the_account_has_none() -> None:
    stacked = [job("Senior Clerk", "Acme", "2021", "Kept the books"), job("Clerk", "Acme", "2018", endDate="2021")]
    assert pointers(BARE, work(*stacked)) == ["/work/1"]


def test_another_employers_account_is_not_shared() -> None:
    assert pointers(BARE, work(job("Clerk", "Acme", "2021"), job("Porter", "Beta", "2018", "Kept the door"))) == [
        "/work/0"
    ]


def test_a_functional_resume_tells_its_deeds_elsewhere() -> None:
    bare = [job("Clerk", "Acme", "2021"), job("Porter", "Beta"), job("Driver", "Gamma")]
    skills = [
        {"name": "Selling", "keywords": ["Sold garden tools to farms and kept their books for " + "many years " * 60]}
    ]
    assert not found(BARE, work(*bare, skills=skills))
    assert len(found(BARE, work(*bare))) == 3


def test_old_jobs_and_breaks_need_no_account() -> None:
    assert not found(BARE, work(job("Clerk", "Acme", "2001", endDate="2006")))
    assert not found(BARE, work(job("Sabbatical", "", "2021", endDate="2022")))
    assert not found(BARE, work(job("Clerk", "Parental leave", "2021", endDate="2022")))


def test_a_note_that_reading_took_for_a_description_may_be_the_account() -> None:
    assert not found(BARE, work(job("Server", "Acme", description="Waited on eight tables a night")))
    assert found(BARE, work(job("Server", "Acme", description="Mixed comprehensive with 900 pupils")))


def test_nothing_is_called_missing_while_a_page_is_a_picture_or_reading_is_in_doubt() -> None:
    for rule, title in ((BARE, "Clerk"), (UNTITLED, None)):
        sample = work(job(title, "Acme Robotics", endDate="2021"))
        assert found(rule, sample)
        assert not found(rule, {**sample, "pages": ["text", "image"]})
        assert not found(rule, {**sample, "doubts": ["positions"]})


def test_heads_that_reading_tore_apart_lack_nothing() -> None:
    torn = work(
        {"position": "Clerk", "startDate": "2021"}, job(None, "Acme Robotics", "2019", "Packed", endDate="2021")
    )
    assert not found(BARE, torn)
    assert not found(UNTITLED, torn)


def test_a_career_break_between_jobs_tears_nothing() -> None:
    rest = {"position": "Care of my mother", "startDate": "2020", "summary": "Career break"}
    assert found(UNTITLED, work(rest, job(None, "Acme Robotics", "2018", "Packed 60 pallets a day", endDate="2020")))


def test_a_job_without_a_title_is_named_with_its_dates() -> None:
    (finding,) = found(
        UNTITLED, work(job(None, "Acme Robotics", "2019-03", "Packed 60 pallets a day", endDate="2021-04"))
    )
    assert "Acme Robotics" in finding.message
    assert "2019-03 - 2021-04" in finding.message
    assert finding.location is not None
    assert finding.location.pointer == "/work/0"


@pytest.mark.parametrize(
    "odd",
    [
        job("Clerk", "Acme Robotics"),
        job(None, "Self-employed"),
        job(None, "Parental leave"),
        job(None, "Regional Sales Manager"),
        job(None, "Acme Robotics", description="Assistant to the director"),
        job(None, "Acme Robotics", description="General contractor"),
        job(None, "Chicago", endDate="2021"),
        job("to", "Acme Robotics"),
        {"name": "Acme Robotics", "highlights": ["Packed 60 pallets a day"]},
        {"name": "Acme Robotics", "startDate": "2019", "summary": "Worked as a clerk in the warehouse."},
    ],
)
def test_no_title_is_missed_where_one_may_be_hidden_or_none_is_needed(odd: dict[str, Any]) -> None:
    assert not found(UNTITLED, work(odd))


@pytest.mark.parametrize(
    "about", ["Maker of arms for 40 car plants", "Credit union with 62,000 members", "Law firm of 26 attorneys"]
)
@pytest.mark.parametrize("place", ["summary", "description"])
def test_a_line_about_the_employer_is_no_title(about: str, place: str) -> None:
    assert found(UNTITLED, work(job(None, "Acme Robotics", "2019", "Packed 60 pallets a day", **{place: about})))


def test_a_line_about_the_employer_is_no_account() -> None:
    assert found(BARE, work(job("Clerk", "Acme", summary="Credit union with 62,000 members")))
    assert not found(BARE, work(job("Clerk", "Acme", summary="Credit union members were my daily work.")))


def test_a_deed_that_reading_put_to_the_employers_line_is_an_account() -> None:
    glued = "Luxury hotel with 434 rooms Led 24 agents on three shifts."
    assert not found(BARE, work(job("Front Desk Manager", "Harbor Place", summary=glued)))


def test_training_among_the_jobs_says_itself_what_was_done() -> None:
    bare = job("Ausbildung zum Mechatroniker", "Acme", "2019", endDate="2022")
    assert not found(BARE, work(job("Mechatroniker", "Acme", "2022", "Wartung von 60 Pressen"), bare))


TOLD = job("Sous Chef", "Acme Bistro", "2021", "Lead a brigade of nine")


@pytest.mark.parametrize("title", ["Dishwasher", "Kitchen Trainee", "Commis, pastry", "Summer Intern"])
def test_a_line_is_enough_for_a_first_rung_below_a_job_that_tells_more(title: str) -> None:
    assert not found(BARE, work(TOLD, job(title, "Beta Grill", "2019", endDate="2021")))
    assert found(BARE, work(job("Sous Chef", "Acme Bistro", "2021"), job(title, "Beta Grill", "2019", endDate="2021")))
    assert found(
        BARE, work(job(title, "Beta Grill", "2023"), job("Sous Chef", "Acme", "2019", "Ran it", endDate="2022"))
    )


@pytest.mark.parametrize("title", ["Server Administrator", "Host Relations Manager", "Page Designer"])
def test_words_of_first_rungs_in_other_titles_are_none(title: str) -> None:
    assert found(BARE, work(TOLD, job(title, "Beta Grill", "2019", endDate="2021")))


def test_a_line_is_enough_for_a_job_of_more_than_ten_years_ago_below_two_that_tell_more() -> None:
    second = job("Cook", "Gamma", "2019", "Cooked for 90 guests", endDate="2021")
    assert not found(BARE, work(TOLD, second, job("Clerk", "Beta", "2011", endDate="2014")))
    assert found(BARE, work(TOLD, second, job("Clerk", "Beta", "2011", endDate="2019")))
    assert found(BARE, work(TOLD, job("Clerk", "Beta", "2011", endDate="2014")))


def test_a_list_under_a_heading_of_its_own_needs_no_accounts() -> None:
    top = "Jane Doe\njane@example.com\n202-555-0143\n\nExperience\n"
    jobs = "Researcher, Acme Institute, 2020 - present\n- Measured 96 lakes\n\n"
    taught = "Lecturer, Lakeside College, 2018 - 2020\n\nEducation\nPhD, Oceanography, Lakeside College, 2018\n"
    assert not on_paper(BARE, f"{top}{jobs}Teaching Experience\n{taught}")
    assert on_paper(BARE, f"{top}{jobs}{taught}")
