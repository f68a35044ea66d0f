"""Mistakes in what people say about themselves. The wordings are as people write them, not out of the rules' lists."""

from __future__ import annotations

from fixtures import spoil
from tests.eval.draft import Draft, plants


@plants("tone/self-praise-headline", implies=("impact/ten-second-test", "tone/cliche"))
def headline_of_traits(draft: Draft) -> str:
    draft.person["headline"] = draft.pick(
        (
            "Smart, personable and humble",
            "Hard-working and reliable",
            "Motivated, dynamic and creative",
            "Dedicated professional with a positive attitude",
            "Energetic self-starter and team player",
            "A loyal, honest and cheerful person",
        )
    )
    return str(draft.person["headline"])


@plants("tone/self-praise-headline", implies=("impact/ten-second-test", "tone/self-praise", "tone/cliche"))
def summary_that_opens_with_traits(draft: Draft) -> str:
    draft.person.pop("headline", None)
    said = draft.pick(
        (
            "Highly motivated and enthusiastic individual with a can-do attitude.",
            "Reliable, punctual and friendly.",
            "Hardworking and dedicated professional who learns quickly.",
        )
    )
    draft.person["summary"] = f"{said} {draft.person.get('summary', '').strip()}".strip()
    draft.section("summary", draft.person["summary"], at=0)
    return said[:20]


@plants("tone/self-praise", implies=("tone/cliche",))
def praise_in_the_summary(draft: Draft) -> str:
    said = draft.pick(
        (
            "Honest, warm-hearted and dependable, with a wonderful sense of humor.",
            "Excellent communication and organizational skills.",
            "Passionate, driven and eager to learn.",
            "A natural leader with strong interpersonal skills and a tireless work ethic.",
            "Friendly, flexible and always willing to help.",
        )
    )
    draft.summary(said)
    return said[:12]


@plants("tone/cliche", implies=("tone/self-praise",))
def stock_phrase_in_the_summary(draft: Draft) -> str:
    said = draft.pick(
        (
            ("proven track record", "Proven track record in the trade."),
            ("fast-paced", "Used to a fast-paced environment."),
            ("team player", "A team player at the head of eight people."),
            ("outside the box", "Able to think outside the box."),
            ("hit the ground running", "Ready to hit the ground running."),
        )
    )
    draft.summary(said[1])
    return said[0]


@plants("tone/cliche")
def stock_phrase_in_a_bullet(draft: Draft) -> str:
    said = draft.pick(
        (
            ("extra mile", "Went the extra mile for customers of the branch"),
            ("fast-paced", "Worked the counter in a fast-paced environment"),
            ("synergies", "Leveraged synergies between the two departments"),
            ("wore many hats", "Wore many hats in a small office"),
            ("think outside the box", "Made colleagues think outside the box"),
        )
    )
    draft.bullet(said[1])
    return said[0]


@plants("tone/cliche")
def stock_phrase_among_the_skills(draft: Draft) -> str:
    draft.need(draft.person.get("skills"))
    phrase = draft.pick(
        ("Team player", "Detail-oriented", "Self-starter", "Good written and verbal communication skills")
    )
    draft.person["skills"][0]["keywords"].append(phrase)
    return phrase


@plants("tone/first-person")
def bullet_with_a_subject(draft: Draft) -> None:
    draft.bullet(
        draft.pick(
            (
                "I led the move of 40 desks to the new office",
                "My crew of eight finished two days early",
                "Was asked by the owner to train 12 colleagues, which I did within a month",
                "The system that I built sends 3,000 reminders a week",
            )
        )
    )


@plants("tone/first-person")
def summary_with_a_subject(draft: Draft) -> None:
    draft.summary(
        draft.pick(
            (
                "I have worked in three states.",
                "In my last job I led 14 people.",
                "What drew me to the trade was a summer job.",
            )
        )
    )


@plants("tone/objective", implies=("tone/cliche",))
def objective_for_a_section(draft: Draft) -> None:
    wants = draft.pick(
        (
            "To obtain a challenging position with a growing company where my skills will be used and extended.",
            "Seeking a position that offers room for growth and a stable future.",
            "Looking for a full-time job with a good employer.",
        )
    )
    draft.person.pop("summary", None)
    draft.person["sections"] = [kind for kind in draft.person["sections"] if kind != "summary"]
    draft.section("summary", wants.replace("my skills", "existing skills"), "Objective", at=0)


@plants("tone/objective", implies=("tone/cliche",))
def wish_in_the_summary(draft: Draft) -> None:
    draft.summary(
        draft.pick(
            (
                "Seeking a challenging role where these skills can be put to use.",
                "Looking for a new opportunity to grow.",
                "Hoping to find a long-term position with a reputable company.",
            )
        )
    )


OFFERS = (
    "References available upon request.",
    "References upon request",
    "Excellent references can be provided.",
    "References furnished on request.",
    "References: available on request",
)


@plants("tone/references-line")
def references_on_request(draft: Draft) -> str:
    draft.section("references", draft.pick(OFFERS))
    return "eferences"


@plants("tone/references-line")
def referees_with_their_numbers(draft: Draft) -> None:
    draft.need(draft.region == "US", draft.stem not in ("academic", "librarian"))
    referees = [
        {"name": "Harriet Quill", "detail": "former manager, (202) 555-0178, h.quill@example.net"},
        {"name": "Omar Stead", "detail": "colleague, (202) 555-0122, o.stead@example.net"},
    ]
    draft.section("references", referees)


@plants("tone/oversharing")
def pay_on_paper(draft: Draft) -> str:
    said = draft.pick(("Salary expectations: $85,000", "Desired salary: $72,000 a year", "Current salary: $64,500"))
    label, value = said.split(": ")
    draft.section("personal", [[label, value]], "Further information")
    return label


@plants("tone/oversharing")
def why_a_job_ended(draft: Draft) -> None:
    draft.bullet(
        draft.pick(
            (
                "Reason for leaving: conflict with the new manager",
                "Left because the owner didn't pay on time",
                "Was laid off when the branch closed",
            )
        )
    )


@plants("tone/oversharing", implies=("tone/first-person",))
def trouble_of_the_search(draft: Draft) -> None:
    draft.summary(
        draft.pick(
            (
                "Unemployed since March and still unable to find work.",
                "My husband thinks that a desk job would suit better.",
                "Have applied for over 200 jobs without an answer.",
                "Can only work within a short commute of home because of the children.",
            )
        )
    )


@plants("tone/personal-details")
def birth_and_family(draft: Draft) -> str:
    draft.need(draft.region in ("US", "CA", "GB", "AU"))
    field = draft.pick(
        (["Date of birth", "12 March 1985"], ["Marital status", "married"], ["Religion", "Catholic"], ["Age", "41"])
    )
    draft.section("personal", [field, ["Willing to travel", "yes"]])
    return field[0]


@plants("tone/personal-details")
def number_of_the_state(draft: Draft) -> str:
    draft.need(draft.region == "US")
    draft.section("personal", [["SSN", "078-05-1120"]], "Further information")
    return "078"


@plants("tone/personal-details")
def photograph_at_the_top(draft: Draft) -> None:
    draft.need(draft.region in ("US", "GB", "CA"), draft.format == "pdf")
    draft.need(draft.look["header"] != "split")  # there it would lie on the phone number
    draft.after.append(spoil.portrait)
