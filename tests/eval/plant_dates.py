"""Mistakes in dates: what a document says against itself."""

from __future__ import annotations

import itertools

from fixtures.people import Data, day, words
from tests.eval.cast import month, months, roles
from tests.eval.draft import ANY, TODAY, Draft, plants

MODEST = ("copywriter", "designer", "student", "graduate", "academic", "soldier", "social-worker")
"""People who work for themselves, study beside the job, or stay with one employer: their dates are judged mildly."""


def past(draft: Draft) -> Data:
    """A role that ended in the last years, of more than a year."""
    found = [r for r in roles(draft.person, "work") if r["end"] != "present" and r.get("bullets")]
    found = [r for r in found if months(r["end"]) and months(r["end"]) - months(r["start"]) > 14]
    return draft.pick([r for r in found if months(r["end"]) > TODAY - 14 * 12])


def pair(draft: Draft) -> tuple[Data, Data, Data]:
    """A role, the one before it at another employer, and that employer's group; within the last ten years."""
    groups = draft.person["work"]
    fit = []
    for newer, older in itertools.pairwise(groups):
        late, early = newer["roles"][-1], older["roles"][0]
        start, end = months(late["start"]), months(early["end"])
        if (
            start
            and end
            and 0 <= start - end <= 2
            and start > TODAY - 8 * 12
            and newer["employer"] != older["employer"]
        ):
            fit.append((late, early, older))
    return draft.pick(fit)


@plants("honesty/end-before-start", implies=("honesty/gap",), languages=ANY)
def range_turned_round(draft: Draft) -> None:
    role = past(draft)
    role["start"], role["end"] = role["end"], role["start"]


@plants("honesty/end-before-start", languages=ANY)
def study_turned_round(draft: Draft) -> None:
    school = draft.pick([e for e in draft.person["education"] if e["start"] != e["end"]])
    school["start"], school["end"] = school["end"], school["start"]


@plants("honesty/future-date", implies=("honesty/gap",), languages=ANY)
def start_in_the_future(draft: Draft) -> None:
    role = draft.person["work"][0]["roles"][0]
    role |= {"start": f"20{draft.pick((28, 29, 31))}-0{draft.pick((1, 4, 9))}", "end": "present"}


@plants("honesty/dates-missing", languages=ANY)
def one_job_without_dates(draft: Draft) -> str:
    draft.need(draft.look["head"] not in ("at", "pipe"), draft.stem != "social-worker")
    group, role = draft.recent(1)
    draft.need(role["end"] != "present", len(draft.person["work"]) > 1, group["employer"])
    role["start"] = role["end"] = ""
    return str(role["position"])


@plants("honesty/overlap", languages=ANY)
def two_jobs_at_once(draft: Draft) -> None:
    draft.need(draft.stem not in MODEST)
    late, early, _ = pair(draft)
    until = months(late["start"]) + draft.pick((5, 9, 14))  # type: ignore[operator]
    draft.need(until < (months(late["end"]) or TODAY))
    early["end"] = month(until)


@plants("honesty/gap", languages=ANY)
def months_unaccounted_for(draft: Draft) -> None:
    draft.need(draft.stem not in MODEST)
    late, early, _ = pair(draft)
    start = months(late["start"])
    end = start - draft.pick((9, 13, 20))  # type: ignore[operator]
    draft.need(end - months(early["start"]) > 3)  # type: ignore[operator]
    beside = [(months(r["start"]) or 0, months(r["end"]) or TODAY) for r in roles(draft.person, "volunteer")]
    schools = [(int(e["start"]) * 12, int(e["end"]) * 12 + 11) for e in draft.person["education"]]
    draft.need(not any(a < start and b > end for a, b in beside + schools))
    early["end"] = month(end)


@plants("honesty/years-claimed")
def more_years_than_the_dates_hold(draft: Draft) -> None:
    draft.person["summary"] = draft.pick(
        (
            "Over 40 years of experience in the trade.",
            "Brings 38 years of professional experience.",
            "Forty years' experience with people of all kinds.",
            "More than 45 years in the business.",
        )
    )
    draft.summary("")


@plants("honesty/date-format", languages=ANY)
def one_date_in_another_style(draft: Draft) -> None:
    role = past(draft)
    lang = draft.lang
    draft.need(len(list(roles(draft.person, "work"))) > 1)
    style = draft.person.get("date", {}).get("month", "{Mon} {Y}")
    other = {"month": "{Month} {Y}" if style.startswith("{MM") else "{MM}/{Y}", "present": "", "to": ""}
    draft.need(words(lang))
    role |= {end: day(role[end], other, lang).replace("-", "/") for end in ("start", "end")}


@plants("honesty/date-format", implies=("honesty/gap", "honesty/overlap"), languages=ANY)
def years_among_months(draft: Draft) -> None:
    draft.need(len(list(roles(draft.person, "work"))) > 1)
    role = past(draft)
    draft.need(months(role["end"]) > TODAY - 9 * 12)  # type: ignore[operator]
    role |= {end: str(role[end])[:4] for end in ("start", "end")}
    draft.need(role["start"] != role["end"])


@plants("honesty/degree-order")
def doctorate_before_the_bachelor(draft: Draft) -> None:
    draft.need(draft.stem not in ("student", "graduate"))
    field = draft.pick(("Physics", "Chemistry", "Economics", "History"))
    draft.person["education"] = [
        {"institution": "University of Oregon", "degree": f"PhD in {field}", "start": 1999, "end": 2003},
        {
            "institution": "Reed College",
            "degree": draft.pick((f"BA in {field}", f"Bachelor of Arts, {field}")),
            "start": 2004,
            "end": 2008,
        },
    ]
    draft.section("education", draft.person["education"])
