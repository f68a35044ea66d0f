"""Mistakes in spelling and style. The misspellings are as people make them, not out of the rules' lists."""

from __future__ import annotations

from tests.eval.cast import months
from tests.eval.draft import LONG_AGO, TODAY, Draft, add_bullet, plants

MISSPELT = (
    ("recieved", "Recieved the award of the branch for customer care"),
    ("managment", "Took over the managment of two more shops"),
    ("seperate", "Kept seperate books for each of the four funds"),
    ("liason", "Acted as liason between the owners and 60 tenants"),
    ("accomodate", "Moved 40 desks to accomodate the new team"),
    ("maintainance", "Planned the maintainance of 12 vehicles"),
    ("oppurtunity", "Found an oppurtunity to cut the cost of freight by 9%"),
    ("comunication", "Wrote the plan for comunication with 300 members"),
    ("sucessfully", "Moved 9,000 records sucessfully to the new system"),
    ("independantly", "Worked independantly at five sites"),
    ("developement", "Led the developement of a course for 80 apprentices"),
    ("occured", "Wrote down what occured in 14 audits"),
)


@plants("writing/misspelling")
def misspelt_word_in_a_bullet(draft: Draft) -> str:
    word, bullet = draft.pick(MISSPELT)
    draft.bullet(bullet)
    return word


@plants("writing/misspelling")
def misspelt_word_in_the_summary(draft: Draft) -> str:
    word, said = draft.pick(
        (
            ("experiance", "Brings experiance from three states."),
            ("responsable", "Was responsable for two budgets of $1.2M."),
            ("knowlege", "Known for a broad knowlege of the trade."),
            ("enviroment", "Has worked in every enviroment from shop to board."),
        )
    )
    draft.summary(said)
    return word


@plants("writing/repeated-word")
def word_that_stands_twice(draft: Draft) -> str:
    twice = draft.pick(("the the", "of of", "for for", "and and", "a a"))
    word = twice.split()[0]
    sentences = {
        "the": "Moved the archive to {} new building within a week and without the loss of a single file",
        "of": "Wrote a history {} the branch for its 50th birthday, with 31 photographs from four families",
        "for": "Drew up a plan {} the winter that let 14 colleagues take their leave when they wanted it",
        "and": "Taught reading {} writing to 22 adults on Saturdays in the library of the town next door",
        "a": "Built {} shelf of 300 samples, which saved each visitor from the city about an hour of waiting",
    }
    draft.bullet(sentences[word].format(twice))
    return twice


@plants("writing/duplicate-bullet")
def bullet_of_two_jobs(draft: Draft) -> str:
    first, second = _two_jobs(draft)
    long = [bullet for bullet in first["bullets"] if len(bullet.split()) >= 8 and "*" not in bullet]
    copied = draft.pick(long)
    add_bullet(second, copied)
    return str(copied)[:20]


@plants("writing/duplicate-bullet")
def bullet_of_two_jobs_with_a_word_changed(draft: Draft) -> str:
    first, second = _two_jobs(draft)
    said = "Wrote the weekly report on orders and returns for the two owners of the company"
    add_bullet(first, said)
    add_bullet(second, said.replace("the two owners", "both owners"))
    return "Wrote the weekly report"


def _two_jobs(draft: Draft) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    groups = [g for g in draft.person["work"] if len(g["roles"]) == 1 and g["roles"][0].get("bullets")]
    draft.need(len(groups) > 1)
    return groups[0]["roles"][0], groups[1]["roles"][0]


@plants("writing/tense")
def present_in_a_job_that_ended(draft: Draft) -> str:
    ended = [group["roles"][0] for group in draft.person["work"] if len(group["roles"]) == 1]
    ended = [role for role in ended if LONG_AGO < (months(role["end"]) or TODAY) < TODAY and role.get("bullets")]
    role = draft.pick(ended)
    add_bullet(role, "Trained 22 new colleagues")
    add_bullet(role, "Reduced the cost of freight by 9% in a year")
    present = draft.pick(
        (
            "Manage the budget of the branch",
            "Maintains the list of 300 suppliers",
            "Prepare the weekly report for the two owners",
            "Coordinate all deliveries to four sites",
        )
    )
    add_bullet(role, present)
    return present.split()[0]


@plants("writing/bullet-style")
def full_stop_at_one_bullet(draft: Draft) -> None:
    roles = [role for group in draft.person["work"] for role in group["roles"]]
    plain = [role for role in roles if sum(_is_bare(bullet) for bullet in role.get("bullets", [])) >= 3]
    role = draft.pick(plain)
    bullet = next(i for i, bullet in enumerate(role["bullets"]) if _is_bare(bullet))
    role["bullets"][bullet] += "."


def _is_bare(bullet: str) -> bool:
    return bullet[-1].isalpha() and ". " not in bullet and len(bullet.split()) > 4
