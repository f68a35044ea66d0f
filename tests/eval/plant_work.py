"""Mistakes in the account of the work."""

from __future__ import annotations

from resumelint.checks.jobs.naming import is_own
from tests.eval.draft import ANY, Draft, plants

UNKNOWN = (
    "Brandt & Hollis",
    "Quillon",
    "Tarn Corporation",
    "Meridale Partners LLC",
    "Osric Group",
    "J. P. Lowry & Sons",
)
OFFICE = ("Project Manager", "Account Executive", "Operations Manager", "Office Manager", "Business Analyst")
DONE = (
    "Led a team of nine",
    "Brought 31 projects to their end on time",
    "Cut costs by 14% in two years",
    "Trained 22 new colleagues",
    "Answered all complaints within two days; it had taken nine",
)
DUTIES = {
    "en": (
        "Answered questions by phone and email",
        "Kept the files of the department in order",
        "Took part in planning meetings every Monday",
        "Wrote letters and reports in Word 2016 and Office 365",
        "Ordered supplies and checked deliveries",
        "Updated the web pages on Windows 10 since 2022",
    ),
    "de": (
        "Beantwortung von Anfragen am Telefon",
        "Pflege der Ablage",
        "Bestellung von Material",
        "Teilnahme an Besprechungen",
    ),
    "fr": ("Réponse aux demandes par téléphone", "Tenue des dossiers du service", "Commande de fournitures"),
    "es": ("Atención de consultas por teléfono", "Archivo de los expedientes", "Pedidos de material"),
}


def some(draft: Draft, options: tuple[str, ...], count: int) -> list[str]:
    return draft.chance.sample(options, min(count, len(options)))


@plants("impact/employer-undescribed")
def employer_that_nobody_knows(draft: Draft) -> str:
    group, role = draft.recent()
    group |= {"employer": draft.pick(UNKNOWN), "about": ""}
    role |= {"position": draft.pick(OFFICE), "bullets": some(draft, DONE, 3)}
    return str(group["employer"])


@plants("impact/employer-undescribed")
def employer_of_two_roles_that_nobody_knows(draft: Draft) -> str:
    group, role = draft.recent()
    group |= {"employer": draft.pick(UNKNOWN), "about": ""}
    first, last = int(str(role["start"])[:4]), str(role["end"])
    draft.need("-" in str(role["start"]), last == "present" or int(last[:4]) - first >= 2)
    later = {"position": "Senior " + draft.pick(OFFICE), "start": f"{first + 1}-07", "end": role["end"]}
    early = {"position": draft.pick(OFFICE), "start": role["start"], "end": f"{first + 1}-06"}
    draft.need(f"{first + 1}-06" > str(role["start"]), last == "present" or last > f"{first + 1}-07")
    group["roles"] = [later | {"bullets": list(DONE[:2])}, early | {"bullets": list(DONE[2:4])}]
    return str(group["employer"])


@plants("impact/work-undescribed", languages=ANY)
def title_and_nothing_else(draft: Draft) -> str:
    _, role = draft.recent()
    role["bullets"] = []
    return str(role["position"])


@plants("impact/results-missing", languages=ANY)
def duties_and_no_result(draft: Draft) -> str:
    _, role = draft.recent()
    role["bullets"] = some(draft, DUTIES[draft.lang], draft.pick((2, 3, 4)))
    return str(role["position"])


@plants("impact/results-missing")
def duties_in_prose(draft: Draft) -> str:
    _, role = draft.recent()
    role["bullets"] = []
    role["summary"] = "Answered questions by phone and email, kept the files of the department and ordered supplies."
    return str(role["position"])


UNTITLED = ("stacked", "employer-first", "lines", "banner")
"""The heads of jobs that look natural without a title."""


@plants("impact/title-missing", languages=ANY)
def employer_and_dates_alone(draft: Draft) -> str:
    draft.need(draft.look["head"] in UNTITLED)
    group, role = draft.recent()
    group |= {"employer": draft.pick(("Siemens", "IBM", "Toyota", "Nestlé")), "about": ""}
    role["position"] = ""
    return str(group["employer"])


@plants("impact/title-missing", languages=ANY)
def employer_described_and_no_title(draft: Draft) -> str:
    draft.need(draft.look["head"] in UNTITLED)
    group, role = draft.recent()
    draft.need(group["about"], not is_own(group["employer"]))  # who works for nobody else has no title to miss
    role["position"] = ""
    return str(group["employer"])


@plants("impact/ten-second-test", languages=ANY)
def top_that_tells_nothing(draft: Draft) -> None:
    draft.need(draft.look["layout"] in ("single", "rail", "gutter", "table"), draft.stem not in ("student", "graduate"))
    person = draft.person
    for key in ("headline", "credentials", "summary"):
        person.pop(key, None)
    names = "Chess Hiking Pottery Astronomy Cycling Sailing Gardening Philately Rowing Crosswords Beekeeping Origami "
    items = [{"name": word} for word in (names + "Knitting Archery Fencing Snooker Calligraphy Kayaking").split()]
    person["interests"] = items
    old = [kind for kind in person["sections"] if kind in ("work", "skills", "languages", "education")]
    person["sections"] = ["interests", *sorted(old, key=lambda kind: kind == "work")]


@plants("impact/vague-amount")
def amount_left_open(draft: Draft) -> str:
    said = draft.pick(
        (
            ("various", "Managed various projects for the head office"),
            ("numerous", "Trained numerous new colleagues"),
            ("several", "Negotiated several contracts with suppliers"),
            ("many", "Answered the letters of many customers"),
            ("multiple", "Coordinated multiple suppliers"),
        )
    )
    draft.bullet(said[1])
    return said[0]


@plants("impact/duty-phrase")
def duty_at_the_beginning(draft: Draft) -> str:
    opener = draft.pick(
        ("Responsible for", "Duties included", "Tasked with", "Helped with", "Worked on", "In charge of")
    )
    draft.bullet(f"{opener} {draft.pick(('ordering supplies', 'the annual report', 'the move to a new office'))}")
    return opener


@plants("impact/wall-of-text", implies=("layout/too-long",))
def summary_without_end(draft: Draft) -> None:
    draft.person["summary"] = (
        "Has worked for three makers of farm machines, first in the warehouse and later at the desk where castings, "
        "bearings and hydraulic parts are bought, and has learned there how suppliers think, how the price of steel "
        "moves through a year, how quality is measured at the gate, and how a line keeps running if a ship is late. "
        "Speaks to engineers about tolerances and to accountants about terms, has taken 40 people through a change of "
        "systems, and reads contracts from the last page to the first. Came to the trade by way of a job in a foundry, "
        "two years at a customs broker and an evening school for book-keeping, and still visits every new supplier in "
        "person before the first order is placed, with a list of 31 questions that colleagues have since copied. "
        "Knows the yards of the river ports and the people in them, keeps stock for six weeks of work and no more, and "
        "would rather pay a fair price on time than a low one late."
    )
    draft.summary("")


@plants("impact/wall-of-text", implies=("layout/too-long",))
def bullet_without_end(draft: Draft) -> None:
    draft.bullet(
        "Negotiated with suppliers of castings, bearings and hydraulic parts in four countries about prices, dates of "
        "delivery and quality, visited their plants twice a year together with two engineers, wrote down what was seen "
        "there for the management, kept a record of every delay so that the next round of talks could start from "
        "facts and not from memories, and passed all of it on to the 14 buyers of the group in a handbook of 60 pages"
    )


@plants("impact/repeated-opener")
def one_verb_four_times(draft: Draft) -> str:
    _, role = draft.recent()
    verb = draft.pick(("Managed", "Developed", "Coordinated", "Supported", "Created"))
    things = (
        "a budget of $40,000",
        "the work of six colleagues",
        "14 suppliers",
        "two moves to new rooms",
        "30 events a year",
    )
    role["bullets"] = [f"{verb} {thing}" for thing in some(draft, things, draft.pick((4, 5)))]
    return verb
