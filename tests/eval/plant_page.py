"""Mistakes of the page, and slots that were left open."""

from __future__ import annotations

from fixtures import spoil
from tests.eval.draft import ANY, Draft, plants

VERBS = (
    "Opened Closed Moved Built Sold Bought Wrote Drew Taught Tested Mended Hired Planned Counted Painted Wired Cleaned "
    "Sorted Packed Filed Checked Printed Measured Installed Replaced Rented Audited Inspected Restored Leased "
    "Catalogued Photographed Labelled Shipped Weighed Assembled Polished Insured Welded Designed Staffed"
)
SUBJECTS = (
    "Sodium in ether",
    "A cell for Raman at 80 °C",
    "Ion pairs in glass",
    "What dilution does",
    "Salts that dissolve",
)


@plants("layout/no-text", languages=ANY)
def pages_as_pictures(draft: Draft) -> None:
    draft.need(draft.format == "pdf")
    draft.after.append(spoil.picture)


@plants("layout/no-text", implies=("layout/too-long",), languages=ANY)
def scanned_page_at_the_end(draft: Draft) -> None:
    draft.need(draft.format == "pdf")
    draft.after.append(spoil.with_scan)


@plants("layout/too-long")
def list_without_end(draft: Draft) -> None:
    draft.need(draft.format == "pdf", draft.look["layout"] not in ("rail", "columns"))
    items = [
        {
            "name": f"A. Strand, M. Weiss: {subject}, part {n}",
            "detail": f"Journal of Solutions {n}, {9 * n}–{9 * n + 7}",
            "date": str(2010 + n % 15),
        }
        for n in range(1, 19)
        for subject in SUBJECTS
    ]
    draft.section("publications", items, "Publications")


@plants("layout/too-long")
def accounts_without_end(draft: Draft) -> None:
    draft.need(draft.format == "pdf")
    _, role = draft.recent()
    things = ("shops in the north of the state", "machines for the second shift", "courses for new colleagues")
    role["bullets"] = [f"{verb} {n + 3} {thing}" for thing in things for n, verb in enumerate(VERBS.split())]


SLOTS = (
    "Increased sales by XX% in a year",
    "Led a team of [number] people",
    "Saved $X,XXX a month",
    "Lorem ipsum dolor sit amet, consectetur",
)


@plants("writing/placeholder", languages=ANY)
def slot_in_a_bullet(draft: Draft) -> None:
    draft.bullet(draft.pick(SLOTS))


@plants("writing/placeholder", languages=ANY)
def slot_for_an_employer(draft: Draft) -> str:
    group, _ = draft.recent()
    group["employer"] = draft.pick(("[Company Name]", "<Employer>", "{{company}}", "[Employer]"))
    return str(group["employer"])


@plants("writing/placeholder", implies=("contact/name-unclear",), languages=ANY)
def slot_for_a_name(draft: Draft) -> str:
    draft.person |= {
        "name": draft.pick(("Your Name", "[Your Name]", "{{name}}", "FIRST LAST")),
        "title": "",
        "author": "",
    }
    draft.person.pop("credentials", None)
    return str(draft.person["name"])


@plants("writing/placeholder")
def slot_in_the_summary(draft: Draft) -> None:
    draft.summary(
        draft.pick(
            (
                "Has worked at [Company] for many seasons.",
                "Born to sell {{product}} to shops.",
                "Saved XX hours a week.",
            )
        )
    )
