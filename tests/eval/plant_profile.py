"""Mistakes between a resume and the LinkedIn profile of the same person."""

from __future__ import annotations

from fixtures.people import Data
from tests.eval.cast import months
from tests.eval.draft import ANY, LONG_AGO, TODAY, Draft, plants


def recent(draft: Draft) -> Data:
    """A job on the profile with one role, of the last years, whose employer has no other entry."""
    jobs = draft.linkedin()["jobs"]
    fit = [job for job in jobs if len(job["roles"]) == 1 and sum(j["company"] == job["company"] for j in jobs) == 1]
    chosen = draft.pick([job for job in fit if (months(job["roles"][0]["end"]) or TODAY) > LONG_AGO + 5 * 12])
    draft.need(len(jobs) > 1)
    return chosen


@plants("profile/name-mismatch", languages=ANY)
def profile_of_somebody_else(draft: Draft) -> str:
    draft.linkedin()["name"] = draft.pick(("Oluwaseun Brightwater", "Ingrid Falkenrath", "Tobias Quillfeather"))
    return str(draft.profile and draft.profile["name"])


@plants("profile/employer-missing", languages=ANY)
def job_left_out_of_the_profile(draft: Draft) -> str:
    job = recent(draft)
    own = ("Self-employed", "Estudio propio")  # who works for nobody else is missing nowhere
    draft.need(job["company"] not in own)
    assert draft.profile
    draft.profile["jobs"].remove(job)
    return str(job["company"])


@plants("profile/employer-missing", languages=ANY)
def job_left_out_of_the_resume(draft: Draft) -> str:
    company = draft.pick(("Quillfeather & Sons", "Zephyr Analytics Inc.", "Vantongeren Shipyards"))
    role = {"title": "Dispatcher", "start": "2018-02", "end": "2020-09", "location": "", "lines": []}
    draft.linkedin()["jobs"].insert(1, {"company": company, "roles": [role]})
    return company


@plants("profile/title-mismatch")
def another_title(draft: Draft) -> str:
    role = recent(draft)["roles"][0]
    role["title"] = draft.pick(("Plumber", "Veterinary Technician", "Flight Attendant"))
    return str(role["title"])


@plants("profile/dates-mismatch", languages=ANY)
def start_moved(draft: Draft) -> str:
    role = recent(draft)["roles"][0]
    draft.need("-" in role["start"], "-" in role["end"] or role["end"] == "present")
    year, _, month = role["start"].partition("-")
    role["start"] = f"{int(year) - draft.pick((1, 2))}-{month}"
    return str(int(year))


@plants("profile/dates-mismatch", languages=ANY)
def still_there_on_the_profile(draft: Draft) -> None:
    role = recent(draft)["roles"][0]
    draft.need(role["end"] != "present", months(role["end"]) and months(role["end"]) < TODAY - 14)
    role["end"] = "present"


@plants("profile/education-mismatch", languages=ANY)
def year_of_the_degree(draft: Draft) -> str:
    school = draft.linkedin()["schools"][0]
    draft.need(school["end"].isdigit(), school["start"].isdigit(), int(school["end"]) < 2024)
    school["end"] = str(int(school["end"]) + 2)
    return str(school["end"])


@plants("profile/education-mismatch")
def a_higher_degree(draft: Draft) -> str:
    school = draft.linkedin()["schools"][0]
    draft.need(school["degree"].startswith(("Bachelor", "BSc", "B.S", "BA")))
    school["degree"] = draft.pick(("Doctor of Philosophy", "PhD", "Master of Science"))
    return str(school["degree"])


@plants("profile/contact-mismatch", languages=ANY)
def another_address(draft: Draft) -> str:
    draft.linkedin()["email"] = draft.pick(("q.feather@example.net", "office@brightwater.example"))
    assert draft.profile
    draft.need("email" in draft.person["contact"])
    return str(draft.profile["email"])


@plants("profile/contact-mismatch", languages=ANY)
def another_number(draft: Draft) -> str:
    number = draft.pick(("+1 202 555 0199", "+44 20 7946 0991"))
    draft.need("phone" in draft.person["contact"])
    draft.linkedin()["phones"] = [[number, "Mobile"]]
    return number


@plants("profile/headline-mismatch")
def another_trade(draft: Draft) -> str:
    draft.need(draft.person.get("headline"))
    headline = draft.pick(("Plumber", "Flight Attendant at Brightwater Air", "Tattoo Artist | Portraits"))
    draft.linkedin()["headline"] = headline
    return headline
