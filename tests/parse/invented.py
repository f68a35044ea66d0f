"""Invented people put together from random valid parts, and random layouts to set them in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from fixtures import people
from tests.parse.forms import FORMS, SCHOOL_FORMS
from tests.parse.layouts import Row, bold, bullets, head, line, rows, title

Month = tuple[int, int]
NAMES = ["Jane Doe", "Keisha Okonkwo-Barnes", "José Núñez", "Ludwig van der Berg", "Mary A. Major", "Conor O'Brien"]
HEADLINES = ["Charge nurse", "Senior accountant, manufacturing", "Journeyman electrician", "Registered Nurse | Surgery"]
PHONES = ["202-555-0143", "(503) 555-0119", "312.555.0164", "+1 415 555 0137"]
PLACES = ["Portland, OR", "Chicago, IL", "Ann Arbor, MI", "New Orleans, LA", "St. Louis, MO", "Raleigh, NC"]
TITLES = [
    *("Charge Nurse", "Truck Driver", "Senior Software Engineer", "Office Manager", "Journeyman Electrician"),
    *("Director of Operations", "Teacher of Mathematics", "Sales Representative", "Paralegal", "Cost Accountant"),
    *("Head of Mathematics", "Assistant Project Manager", "Line Cook", "Warehouse Supervisor", "Data Analyst"),
    *("Children's Librarian", "Postdoctoral Researcher", "Vice President of Sales", "Medical Assistant", "Welder"),
]
LONGER_TITLES = ["Charge Nurse, Emergency Department", "Plant Manager, Monroe", "Vice President, Manufacturing"]
EMPLOYERS = [
    *("Cascade Valley Hospital", "Corbel Foods", "Halden Dairy", "Kestrel Pumps", "Maumee Bay Electric"),
    *("Capitol Stationers", "Ozark Freightways", "Beltway Dental Partners", "Champlain Valley Public Library"),
    *("St. Brigid Medical Center", "Tidewater Builders", "University of Leeds", "Northgate Maps", "Acme Robotics Inc."),
    *(
        "Harbor Light Electric",
        "Gulf States Mutual",
        "Withington Park Academy",
        "Lone Star Office Systems",
        "Ledgerline",
    ),
    *("Brandt & Hollis Castings", "Bayou Concrete", "Great Lakes Provisions", "Carver & Moll", "Quillpad"),
]
SCHOOLS = [
    "Linfield University",
    "University of Wisconsin",
    "Calvin University",
    "Caddo Technical College",
    "Boston College",
]
DEGREES = [
    "B.S. in Nursing",
    "Bachelor of Arts in History",
    "Master of Business Administration",
    "PhD in Chemistry",
    "MBA",
]
SKILLS = ["Triage", "Excel", "Wound care", "Contract drafting", "Welding", "SQL", "Spanish", "Forklift", "Payroll"]
BULLETS = sorted(
    {
        text
        for path in (people.HERE / "people").glob("*.yaml")
        for person in [people.load(path.stem)]
        if person.get("lang", "en") == "en"
        for group in person.get("work", [])
        for role in group["roles"]
        for text in role.get("bullets", [])
        if not text.endswith(" coding")  # as the last line of a bullet, the word reads as a heading for skills
    }
)
"""What the people of fixtures/ did."""

SHORT = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
FULL = "January February March April May June July August September October November December".split()


@dataclass(frozen=True)
class Held:
    """A job as held."""

    title: str
    employer: str
    place: str
    start: Month
    end: Month | None
    points: tuple[str, ...]


@dataclass(frozen=True)
class Person:
    name: str
    headline: str
    phone: str
    place: str
    held: tuple[Held, ...]
    studied: tuple[tuple[str, str, int], ...]
    """Degree, school and year."""
    skills: tuple[str, ...]

    @property
    def email(self) -> str:
        names = self.name.casefold().replace("-", " ").split()
        first, last = ("".join(c for c in name if "a" <= c <= "z") for name in (names[0], names[-1]))
        return f"{first}.{last}@example.com"


@dataclass(frozen=True)
class Style:
    """How dates are printed, and what is read of them."""

    month: Callable[[Month], str]
    to: str
    present: str
    precise: bool = True

    def printed(self, start: Month, end: Month | None) -> str:
        return f"{self.month(start)}{self.to}{self.month(end) if end else self.present}"

    def read(self, month: Month | None) -> str:
        if month is None:
            return "present"
        return f"{month[0]:04d}-{month[1]:02d}" if self.precise else f"{month[0]:04d}"


STYLES = {
    "May 2019 – Present": Style(lambda m: f"{SHORT[m[1] - 1]} {m[0]}", " – ", "Present"),
    "January 2019 - present": Style(lambda m: f"{FULL[m[1] - 1]} {m[0]}", " - ", "present"),
    "05/2019 – Present": Style(lambda m: f"{m[1]:02d}/{m[0]}", " – ", "Present"),
    "2019-05 to date": Style(lambda m: f"{m[0]}-{m[1]:02d}", " to ", "date"),
    "2019 – Present": Style(lambda m: str(m[0]), " – ", "Present", precise=False),
    "2019–Present": Style(lambda m: str(m[0]), "–", "Present", precise=False),
    "Sept. 2019 to now": Style(lambda m: f"{SHORT[m[1] - 1]}. {m[0]}", " to ", "now"),
}


@dataclass(frozen=True)
class Look:
    form: str
    school_form: str
    style: str
    contact: str
    heading: str
    glyph: str
    order: tuple[str, ...]
    summary: bool


CONTACTS: dict[str, Callable[[Person], list[str]]] = {
    "one line": lambda p: [f"{p.place} | {p.phone} | {p.email}"],
    "dots": lambda p: [f"{p.phone} · {p.email} · {p.place}"],
    "stacked": lambda p: [p.place, p.phone, p.email],
    "labelled": lambda p: [f"Phone: {p.phone}", f"Email: {p.email}", f"Address: {p.place}"],
    "two lines": lambda p: [p.place, f"{p.phone} | {p.email}"],
    "margin": lambda p: [f"{p.place}\t{p.phone}", p.email],
}
HEADINGS: dict[str, Callable[[str], Row]] = {
    "styled": head,
    "capitals": lambda text: head(text.upper()),
    "bold": lambda text: bold(text, space=1, heading=2, size=11),
}
SUMMARY = "Eleven years in trades that need a calm hand. Has led crews of four to forty people in three states."


def months(draw: st.DrawFn, count: int) -> list[tuple[Month, Month | None]]:
    """Periods one before the other, the first one still running or not."""
    at = draw(st.integers(2022 * 12, 2025 * 12))
    end: int | None = None if draw(st.booleans()) else at
    out: list[tuple[Month, Month | None]] = []
    for _ in range(count):
        start = at - draw(st.integers(14, 70))
        out.append((divmod(start, 12), None if end is None else divmod(end, 12)))
        at = end = start - draw(st.integers(0, 5))
    return [((y, m + 1), None if b is None else (b[0], b[1] + 1)) for (y, m), b in out]


@st.composite
def persons(draw: st.DrawFn, titles: Sequence[str] = TITLES, employers: Sequence[str] = EMPLOYERS) -> Person:
    count = draw(st.integers(1, 4))
    works = draw(st.lists(st.sampled_from(employers), min_size=count, max_size=count, unique=True))
    points = st.lists(st.sampled_from(BULLETS), min_size=1, max_size=4, unique=True)
    held = tuple(
        Held(draw(st.sampled_from(titles)), employer, draw(st.sampled_from(PLACES)), start, end, tuple(draw(points)))
        for employer, (start, end) in zip(works, months(draw, count), strict=True)
    )
    schools = draw(st.lists(st.sampled_from(SCHOOLS), min_size=1, max_size=2, unique=True))
    studied = tuple((draw(st.sampled_from(DEGREES)), s, 2012 - 4 * n) for n, s in enumerate(schools))
    return Person(
        *(draw(st.sampled_from(pool)) for pool in (NAMES, HEADLINES, PHONES, PLACES)),
        held,
        studied,
        tuple(draw(st.lists(st.sampled_from(SKILLS), min_size=3, max_size=6, unique=True))),
    )


looks = st.builds(
    Look,
    form=st.sampled_from(sorted(FORMS)),
    school_form=st.sampled_from(sorted(SCHOOL_FORMS)),
    style=st.sampled_from(sorted(STYLES)),
    contact=st.sampled_from(sorted(CONTACTS)),
    heading=st.sampled_from(sorted(HEADINGS)),
    glyph=st.sampled_from("•–*»"),
    order=st.permutations(("work", "education", "skills")).map(tuple),
    summary=st.booleans(),
)


def typed(person: Person, look: Look) -> list[Row]:
    """The person's resume in this look."""
    make, style = HEADINGS[look.heading], STYLES[look.style]
    work: list[Row] = [make("Experience")]
    for job in person.held:
        work += FORMS[look.form](job.title, job.employer, job.place, style.printed(job.start, job.end))
        work += bullets(*job.points, glyph=look.glyph)
    schools = [row for d, s, y in person.studied for row in SCHOOL_FORMS[look.school_form](d, s, str(y))]
    parts = {
        "work": work,
        "education": [make("Education"), *schools],
        "skills": [make("Skills"), line(", ".join(person.skills))],
    }
    return rows(
        *(title(person.name), person.headline, CONTACTS[look.contact](person)),
        *([make("Summary"), SUMMARY] if look.summary else []),
        *(parts[kind] for kind in look.order),
    )
