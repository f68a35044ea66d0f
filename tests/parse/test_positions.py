"""Positions: whatever form a resume gives the head of a job, its title, employer, place and dates are told apart."""

from __future__ import annotations

import pytest

from resumelint.parse import parse
from resumelint.resume import Resume
from tests.parse.forms import FORMS
from tests.parse.layouts import Row, bold, bullets, head, jobs, lead, line, paged, read_rows, rows, said, title

TOP = [title("Jane Doe"), line("Charge nurse"), line("202-555-0143 | jane.doe@example.com | Portland, OR")]
END = [head("Education"), line("BSc Nursing, Lakeside College, 2011")]

Job = tuple[str, str, str, str, tuple[str, str]]
JOBS: dict[str, list[Job]] = {
    "nurse": [
        ("Charge Nurse", "Springfield General Hospital", "Portland, OR", "May 2019 – Present", ("2019-05", "present")),
        ("Staff Nurse", "Lakeside Medical Center", "Salem, OR", "July 2015 – April 2019", ("2015-07", "2019-04")),
        ("Nursing Assistant", "St. Brigid Clinic", "Eugene, OR", "June 2011 – June 2015", ("2011-06", "2015-06")),
    ],
    "engineer": [
        ("Senior Software Engineer", "Acme Robotics Inc.", "Boston, MA", "01/2020 – Present", ("2020-01", "present")),
        ("Software Engineer", "Brightwater Systems", "Boston, MA", "06/2016 – 12/2019", ("2016-06", "2019-12")),
        ("Junior Developer", "Harbor Software LLC", "Salem, MA", "08/2014 – 05/2016", ("2014-08", "2016-05")),
    ],
    "driver": [
        ("Truck Driver", "Blue Ridge Freight", "Roanoke, VA", "2018 – Present", ("2018", "present")),
        ("Warehouse Worker", "Corbel Foods", "Salem, VA", "2014 – 2018", ("2014", "2018")),
        ("Cook", "The Copper Kettle", "Salem, VA", "2010 – 2014", ("2010", "2014")),
    ],
}


def account(n: int) -> list[Row]:
    return bullets(f"Ran {n + 3} projects of the house with thirty people", "Trained them in what matters")


def wanted(found: list[Job]) -> list[tuple[str, str, str, str]]:
    return [(t, e, *when) for t, e, _, _, when in found]


def alike(found: list[tuple[str, str, str, str]]) -> list[tuple[str, str, str, str]]:
    return [(t.casefold(), e.casefold().rstrip("."), a, b) for t, e, a, b in found]


def set_in(form: str, found: list[Job], setting: str) -> Resume:
    entries = [(FORMS[form](t, e, p, d), account(n)) for n, (t, e, p, d, _) in enumerate(found)]
    return read_rows(TOP, head("Experience"), *(piece for entry in entries for piece in entry), END, setting=setting)


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize("trade", JOBS)
@pytest.mark.parametrize("form", FORMS)
def test_the_head_of_a_job(form: str, trade: str, setting: str) -> None:
    resume = set_in(form, JOBS[trade], setting)
    assert alike(jobs(resume)) == alike(wanted(JOBS[trade]))
    assert [len(p.highlights) for p in resume.work] == [2, 2, 2]
    assert resume.doubts == ()


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize("form", ["stacked", "employer first", "comma", "pipe", "dash", "at", "three lines"])
def test_the_place_of_a_job(form: str, setting: str) -> None:
    places = [said(p.location) for p in set_in(form, JOBS["nurse"], setting).work]
    assert places == ["Portland, OR", "Salem, OR", "Eugene, OR"]


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize("form", ["stacked", "employer first", "comma", "pipe", "dash", "three lines"])
def test_one_job_is_enough(form: str, setting: str) -> None:
    assert alike(jobs(set_in(form, JOBS["nurse"][:1], setting))) == alike(wanted(JOBS["nurse"][:1]))


ROLES = [
    ("Chief Operating Officer", "February 2019 – Present", ("2019-02", "present")),
    ("Plant Manager", "August 2014 – January 2019", ("2014-08", "2019-01")),
]


def role(title: str, dates: str) -> list[Row]:
    return [line(f"{title}\t{dates}", italic=True), *account(1)]


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize(
    "banner", ["Great Lakes Provisions", "Great Lakes Provisions\tChicago, IL", "Great Lakes Provisions, Chicago, IL"]
)
def test_several_titles_under_one_employer(banner: str, setting: str) -> None:
    two, other = [role(t, d) for t, d, _ in ROLES], role("Process Engineer", "May 2009 – July 2014")
    resume = read_rows(
        TOP, head("Experience"), bold(banner), *two, bold("Halden Dairy\tMadison, WI"), other, END, setting=setting
    )
    assert jobs(resume) == [
        *((t, "Great Lakes Provisions", *when) for t, _, when in ROLES),
        ("Process Engineer", "Halden Dairy", "2009-05", "2014-07"),
    ]
    first, second, third = resume.work
    assert first.group == second.group != third.group
    assert [len(p.highlights) for p in resume.work] == [2, 2, 2]


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_an_employer_with_the_dates_of_all_its_titles(setting: str) -> None:
    resume = read_rows(
        *(TOP, head("Experience"), bold("Great Lakes Provisions\t2014 – Present")),
        *([role(t, d) for t, d, _ in ROLES], END),
        setting=setting,
    )
    assert jobs(resume) == [(t, "Great Lakes Provisions", *when) for t, _, when in ROLES]


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_titles_stacked_over_one_account(setting: str) -> None:
    resume = read_rows(
        *(TOP, head("Experience"), bold("Great Lakes Provisions, Chicago, IL")),
        *(line(f"{t}\t{d}", italic=True) for t, d, _ in ROLES),
        *(account(1), bold("Halden Dairy, Madison, WI"), role("Process Engineer", "May 2009 – July 2014"), END),
        setting=setting,
    )
    assert jobs(resume)[:2] == [(t, "Great Lakes Provisions", *when) for t, _, when in ROLES]


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize(
    "about",
    ["Private maker of frozen meals for supermarkets, $1.2B in sales", "Regional bakery chain with forty shops."],
)
def test_what_the_employer_does_is_told_from_what_the_person_did(about: str, setting: str) -> None:
    entries = []
    for t, e, p, d, _ in JOBS["driver"]:
        entries += [bold(f"{t}\t{d}"), line(f"{e}, {p}"), line(about, italic=True), *account(1)]
    resume = read_rows(TOP, head("Experience"), entries, END, setting=setting)
    assert alike(jobs(resume)) == alike(wanted(JOBS["driver"]))
    assert [len(p.highlights) for p in resume.work] == [2, 2, 2]
    for p in resume.work:
        assert about in [said(p.description), *map(said, p.summary)]


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize("department", ["Emergency Department", "Surgical Ward"])
def test_a_department_is_no_part_of_the_employers_name(department: str, setting: str) -> None:
    entries = []
    for t, e, _, d, _ in JOBS["nurse"]:
        entries += [bold(f"{t}\t{d}"), line(f"{e}, {department}"), *account(1)]
    resume = read_rows(TOP, head("Experience"), entries, END, setting=setting)
    assert [said(p.employer) for p in resume.work] == [e for _, e, _, _, _ in JOBS["nurse"]]


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize(
    "employer",
    ["Baker, Smith & Jones LLP", "Acme, Inc.", "University of California, Berkeley", "Deutsche Bahn AG", "3M", "AT&T"],
)
def test_employers_with_commas_and_odd_names(employer: str, setting: str) -> None:
    entries = [
        (employer, "2018 – Present"),
        ("Lakeside Medical Center", "2014 – 2018"),
        ("Halden Dairy", "2010 – 2014"),
    ]
    typed = [[bold(f"Accountant\t{d}"), line(e), *account(1)] for e, d in entries]
    resume = read_rows(TOP, head("Experience"), *typed, END, setting=setting)
    assert [(said(p.title), said(p.employer)) for p in resume.work] == [("Accountant", e) for e, _ in entries]


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_a_job_without_dates_among_dated_ones(setting: str) -> None:
    entries = [lead(t, f", {e}" + (f"\t{d}" if n != 1 else "")) for n, (t, e, _, d, _) in enumerate(JOBS["nurse"])]
    resume = read_rows(TOP, head("Experience"), *([e, *account(1)] for e in entries), END, setting=setting)
    assert [found[:2] for found in jobs(resume)] == [(t, e) for t, e, _, _, _ in JOBS["nurse"]]
    assert jobs(resume)[1][2:] == ("", "")


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_jobs_without_any_dates(setting: str) -> None:
    typed = [[lead(t, f", {e}"), *account(1)] for t, e, _, _, _ in JOBS["nurse"]]
    resume = read_rows(TOP, head("Experience"), *typed, END, setting=setting)
    assert [found[:2] for found in jobs(resume)] == [(t, e) for t, e, _, _, _ in JOBS["nurse"]]


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_jobs_without_any_account(setting: str) -> None:
    typed = [lead(t, f", {e}\t{d}") for t, e, _, d, _ in JOBS["nurse"]]
    resume = read_rows(TOP, head("Experience"), typed, END, setting=setting)
    assert jobs(resume) == wanted(JOBS["nurse"])
    assert [p.highlights for p in resume.work] == [(), (), ()]


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_jobs_without_any_account_dated_beside_the_place(setting: str) -> None:
    entries = [(bold(f"{t}\t{e}"), line(f"{d}\t{p}")) for t, e, p, d, _ in JOBS["driver"]]
    resume = read_rows(TOP, head("Experience"), *(row for entry in entries for row in entry), END, setting=setting)
    assert alike(jobs(resume)) == alike(wanted(JOBS["driver"]))


@pytest.mark.parametrize("form", ["stacked", "employer first", "comma", "three lines"])
@pytest.mark.parametrize("share", [n / 20 for n in range(20)])
def test_a_job_may_run_over_the_page(form: str, share: float) -> None:
    """Wherever the page ends: in a head, under it, between bullets."""
    entries = [(FORMS[form](t, e, p, d), account(n)) for n, (t, e, p, d, _) in enumerate(JOBS["nurse"])]
    typed = rows(TOP, head("Experience"), *(piece for entry in entries for piece in entry), END)
    lowest = paged(typed).lines[-1].box
    assert lowest is not None
    resume = parse(paged(typed, page_end=120 + share * (lowest[1] - 120)))
    assert len(resume.document.pages) > 1
    assert jobs(resume) == wanted(JOBS["nurse"])
    assert [len(p.highlights) for p in resume.work] == [2, 2, 2]


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_a_long_title_that_wraps_or_runs_on_is_kept_whole(setting: str) -> None:
    long = "Senior Vice President and General Manager, Consumer Products and International Markets"
    entries = [(long, "Halden Dairy", "2018 – Present"), ("Plant Manager", "Corbel Foods", "2014 – 2018")]
    typed = [[bold(t), line(f"{e}\t{d}"), *account(1)] for t, e, d in entries]
    resume = read_rows(TOP, head("Experience"), *typed, END, setting=setting)
    assert [found[:2] for found in jobs(resume)] == [(long, "Halden Dairy"), ("Plant Manager", "Corbel Foods")]


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize(
    ("language", "heading", "entries"),
    [
        (
            "German",
            "Berufserfahrung",
            [
                ("Projektleiterin", "Bauwerk Ost GmbH", "seit 04/2019", ("2019-04", "present")),
                ("Bauingenieurin", "Ingenieurbüro Talmann", "10/2014 – 03/2019", ("2014-10", "2019-03")),
            ],
        ),
        (
            "French",
            "Expérience professionnelle",
            [
                ("Chef de projet", "Société Nouvelle du Port", "mai 2019 – aujourd'hui", ("2019-05", "present")),
                ("Ingénieur", "Groupe Marval", "juin 2014 – avril 2019", ("2014-06", "2019-04")),
            ],
        ),
        (
            "Spanish",
            "Experiencia laboral",
            [
                ("Enfermera", "Hospital San Telmo", "mayo 2019 – actualidad", ("2019-05", "present")),
                ("Auxiliar de enfermería", "Clínica del Río", "2014 – 2019", ("2014", "2019")),
            ],
        ),
    ],
)
def test_jobs_in_other_languages(
    language: str, heading: str, entries: list[tuple[str, str, str, tuple[str, str]]], setting: str
) -> None:
    typed = [
        [bold(f"{t}\t{d}"), line(e), *bullets("Dirigí un equipo de 14 personas", "300 kg")] for t, e, d, _ in entries
    ]
    resume = read_rows(TOP, head(heading), *typed, setting=setting, region="DE")
    assert jobs(resume) == [(t, e, *when) for t, e, _, when in entries]


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_jobs_without_an_account_between_others_keep_their_employers(setting: str) -> None:
    entries: list[Row] = []
    for n, (t, e, p, d, _) in enumerate(JOBS["engineer"]):
        note = f"{e} – maker of parts for clinics and small hospitals\t{p}"
        entries += [line(note, space=1), line(f"{t}\t{d}"), *(account(n) if n != 1 else [])]
    resume = read_rows(TOP, head("Experience"), entries, END, setting=setting)
    assert alike(jobs(resume)) == alike(wanted(JOBS["engineer"]))
    assert [len(p.highlights) for p in resume.work] == [2, 0, 2]


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_who_works_for_nobody_else_has_one_job_with_a_title(setting: str) -> None:
    entries: list[Row] = [
        *(bold("Self-employed, Salem, MA\t2019 – Present"), line("Reports and films for clients in health care.")),
        *(bold("Freelance Copywriter"), *account(1)),
        *(bold("Harbor Advertising, Salem, MA\t2014 – 2019"), line("Agency with forty people."), bold("Copywriter")),
        *account(2),
    ]
    resume = read_rows(TOP, head("Experience"), entries, END, setting=setting)
    assert [said(p.title) for p in resume.work] == ["Freelance Copywriter", "Copywriter"]
    assert [len(p.highlights) for p in resume.work] == [2, 2]


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_dates_below_what_the_employer_does_belong_to_its_job(setting: str) -> None:
    about = "Town library with four branches and a large collection of maps"
    entries = [bold("Champlain Valley Library, Salem, MA"), line(about, italic=True), line("Sep 2013 – Present")]
    resume = read_rows(TOP, head("Experience"), entries, account(1), END, setting=setting)
    assert [(e, *when) for _, e, *when in jobs(resume)] == [("Champlain Valley Library", "2013-09", "present")]
    assert [len(p.highlights) for p in resume.work] == [2]


def test_a_note_in_italics_below_the_title_is_no_part_of_it() -> None:
    entries = [line("04/2019 – Present\tHOLLIS CASTINGS, Salem, MA"), line("Senior Accountant")]
    entries += [line("foundry for truck and tractor parts, 1,400 workers", italic=True), *account(1)]
    resume = read_rows(TOP, head("Experience"), entries, END, setting="paged")
    assert [said(p.title) for p in resume.work] == ["Senior Accountant"]


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize("odd", ["IBEW Local 426", "Various practices", "Studio 54"])
def test_whatever_stands_between_a_title_and_its_dates_is_the_employer(odd: str, setting: str) -> None:
    first = [bold("Electrician"), line("Halden Electric LLC"), line("2014 – 2018"), *account(2)]
    second = [bold("Electrical Apprentice"), line(odd), line("2010 – 2014"), *account(1)]
    resume = read_rows(TOP, head("Experience"), first, second, END, setting=setting)
    assert jobs(resume) == [
        ("Electrician", "Halden Electric LLC", "2014", "2018"),
        ("Electrical Apprentice", odd, "2010", "2014"),
    ]


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize(
    ("typed", "title", "employer"),
    [
        (
            "Deputy Manager – Claims at Halden Life Insurance Company",
            "Deputy Manager – Claims",
            "Halden Life Insurance Company",
        ),
        ("Transportplanner bij Albert Visser", "Transportplanner", "Albert Visser"),
        ("Ayudante del primer equipo · Club Talmann", "Ayudante del primer equipo", "Club Talmann"),
        ("HALDEN LOGIC, Senior SE", "Senior SE", "HALDEN LOGIC"),
        ("Sr. PM, Corbel Foods SE", "Sr. PM", "Corbel Foods SE"),
    ],
)
def test_titles_with_a_field_or_in_other_languages(typed: str, title: str, employer: str, setting: str) -> None:
    first = [line(f"{typed}\tMay 2019 – Present"), *account(2)]
    second = [line("Enfermera · Hospital San Telmo\tMay 2015 – May 2019"), *account(1)]
    resume = read_rows(TOP, head("Experience"), first, second, END, setting=setting)
    assert jobs(resume)[0][:2] == (title, employer)


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_the_field_of_a_title_above_its_employer(setting: str) -> None:
    first = [bold("Deputy Manager – Claims\tMay 2019 – Present"), line("Halden Life Insurance Ltd."), *account(2)]
    second = [bold("Claims Analyst\tMay 2015 – May 2019"), line("Corbel Insurance Ltd."), *account(1)]
    resume = read_rows(TOP, head("Experience"), first, second, END, setting=setting)
    assert [found[:2] for found in jobs(resume)] == [
        ("Deputy Manager – Claims", "Halden Life Insurance Ltd."),
        ("Claims Analyst", "Corbel Insurance Ltd."),
    ]


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize(
    ("typed", "employer"),
    [
        ("Springfield Department of Health – Infectious Disease Bureau", "Springfield Department of Health"),
        (
            "National Astronomy and Space Administration – Halden Propulsion Laboratory",
            "National Astronomy and Space Administration – Halden Propulsion Laboratory",
        ),
    ],
)
def test_a_part_of_an_agency_after_a_dash(typed: str, employer: str, setting: str) -> None:
    first = [bold("Senior Epidemiologist\tMay 2019 – Present"), line(typed), *account(2)]
    second = [bold("Epidemiologist\tMay 2015 – May 2019"), line("Lakeside University"), *account(1)]
    resume = read_rows(TOP, head("Experience"), first, second, END, setting=setting)
    assert jobs(resume)[0][:2] == ("Senior Epidemiologist", employer)
