"""Education: schools, degrees, fields and dates, in the forms and languages in which people write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from resumelint.parse import parse
from resumelint.resume import Education, Resume
from tests.parse.forms import SCHOOL_FORMS as FORMS
from tests.parse.layouts import Row, bold, bullets, head, lead, line, read_rows, said, title, when
from tests.read.pdf.draw import read_back, sheet, text

TOP = [title("Jane Doe"), line("Charge nurse"), line("202-555-0143 | jane.doe@example.com")]
WORK = [
    head("Experience"),
    lead("Charge Nurse", ", Springfield General Hospital\tMay 2019 – Present"),
    *bullets("Ran the night shift of fourteen nurses", "Trained thirty nurses in triage"),
]


def studied(
    *typed: Row | str | list[Row], setting: str = "flow", heading: str = "Education", last: bool = True
) -> Resume:
    section = [head(heading), *typed]
    parts = (WORK, section) if last else (section, WORK)
    return read_rows(TOP, *(r for part in parts for r in part), setting=setting)


def school(e: Education) -> tuple[str, str, str]:
    """Institution, start and end."""
    return said(e.institution), *when(e.period)


def degree(e: Education) -> str:
    return ", ".join(filter(None, (said(e.study_type), said(e.area))))


DEGREES = [
    ("Master of Business Administration", "Northwestern University", "2015 – 2017"),
    ("B.S. in Nursing", "Lakeside College", "2011 – 2015"),
]


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize("last", [True, False], ids=["after work", "before work"])
@pytest.mark.parametrize("form", FORMS)
def test_the_form_of_an_entry(form: str, last: bool, setting: str) -> None:
    typed = [row for d, s, y in DEGREES for row in FORMS[form](d, s, y)]
    resume = studied(*typed, setting=setting, last=last)
    assert [school(e) for e in resume.education] == [
        ("Northwestern University", "2015", "2017"),
        ("Lakeside College", "2011", "2015"),
    ]
    assert [degree(e) for e in resume.education] == ["Master of Business Administration", "B.S., Nursing"]
    assert len(resume.work) == 1


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize("form", ["school first", "degree first", "one line", "date column"])
def test_one_entry_is_enough(form: str, setting: str) -> None:
    (found,) = studied(*FORMS[form](*DEGREES[1]), setting=setting).education
    assert (school(found), degree(found)) == (("Lakeside College", "2011", "2015"), "B.S., Nursing")


@pytest.mark.parametrize(
    ("printed", "kind", "area"),
    [
        ("B.S. in Food Science", "B.S.", "Food Science"),
        ("Bachelor of Arts, History", "Bachelor of Arts", "History"),
        ("BA History", "BA", "History"),
        ("BA (Hons) Economics", "BA (Hons)", "Economics"),
        ("M.Sc. Computer Science", "M.Sc.", "Computer Science"),
        ("PhD in Organic Chemistry", "PhD", "Organic Chemistry"),
        ("Master of Business Administration", "Master of Business Administration", ""),
        ("MBA", "MBA", ""),
        ("Associate of Applied Science in Welding", "Associate of Applied Science", "Welding"),
        ("High School Diploma", "High School Diploma", ""),
        ("Diplom-Ingenieur Maschinenbau", "Diplom-Ingenieur", "Maschinenbau"),
        ("Grado en Enfermería", "Grado", "Enfermería"),
    ],
)
def test_kind_and_field_of_a_degree(printed: str, kind: str, area: str) -> None:
    (found,) = studied(bold("Lakeside College\t2015"), line(printed)).education
    assert (said(found.study_type), said(found.area)) == (kind, area)


@pytest.mark.parametrize(
    "name",
    [
        *(
            "University of Wisconsin",
            "University of California, Berkeley",
            "MIT",
            "Boston College",
            "Lakeside High School",
        ),
        *("Technische Universität München", "Hochschule Rhein-Main", "Université de Lyon", "École Centrale de Nantes"),
        *("Universidad de Salamanca", "Universidade de Lisboa", "Università di Bologna", "Universiteit Leiden"),
        *("Caddo Technical Institute", "Culinary Academy of Lyon", "Linfield University"),
    ],
)
@pytest.mark.parametrize("form", ["school first", "degree first", "one line"])
def test_names_of_schools(form: str, name: str) -> None:
    (found,) = studied(*FORMS[form]("MBA", name, "2015 – 2017")).education
    assert (said(found.institution), said(found.study_type)) == (name, "MBA")


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("2015", ("2015", "2015")),
        ("May 2015", ("2015-05", "2015-05")),
        ("2011 – 2015", ("2011", "2015")),
        ("Aug 2011 – May 2015", ("2011-08", "2015-05")),
        ("2023 – Present", ("2023", "present")),
    ],
)
def test_dates_of_study(printed: str, read: tuple[str, str]) -> None:
    (found,) = studied(bold(f"Lakeside College\t{printed}"), line("B.S. in Nursing")).education
    assert school(found) == ("Lakeside College", *read)
    assert degree(found) == "B.S., Nursing"


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize(
    "note",
    [
        "GPA: 3.9/4.0",
        "Magna cum laude",
        "Dean's List, 2013 – 2015",
        "Thesis: Night shifts and sleep",
        "Relevant coursework: Anatomy, Physiology",
    ],
)
def test_notes_are_no_entries(note: str, setting: str) -> None:
    typed = [row for d, s, y in DEGREES for row in [*FORMS["school first"](d, s, y), line(note)]]
    assert [school(e)[0] for e in studied(*typed, setting=setting).education] == [
        "Northwestern University",
        "Lakeside College",
    ]


def test_two_degrees_of_one_school() -> None:
    typed = [bold("Linfield University, Portland, OR"), line("M.S. in Nursing\t2017"), line("B.S. in Biology\t2015")]
    found = studied(*typed).education
    assert [(said(e.institution), degree(e), when(e.period)[1]) for e in found] == [
        ("Linfield University", "M.S., Nursing", "2017"),
        ("Linfield University", "B.S., Biology", "2015"),
    ]


@pytest.mark.parametrize(
    ("heading", "degree_name", "name", "dates"),
    [
        ("Ausbildung", "Diplom-Ingenieur Maschinenbau", "Technische Universität Dresden", "10/2009 – 09/2014"),
        ("Formation", "Master Droit public", "Université de Lyon", "2012 – 2014"),
        ("Formación académica", "Grado en Enfermería", "Universidad de Sevilla", "2010 – 2014"),
        ("Formação acadêmica", "Licenciatura em Enfermagem", "Universidade de Coimbra", "2010 – 2014"),
        ("Istruzione", "Laurea in Economia", "Università di Bologna", "2010 – 2014"),
        ("Opleiding", "Bachelor Verpleegkunde", "Hogeschool Utrecht", "2010 – 2014"),
    ],
)
@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_study_in_other_languages(heading: str, degree_name: str, name: str, dates: str, setting: str) -> None:
    (found,) = studied(bold(f"{degree_name}\t{dates}"), line(name), setting=setting, heading=heading).education
    assert said(found.institution) == name
    assert when(found.period)[1][:4] == "2014"


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Curtin University, Kalgoorlie", "Curtin University"),
        ("University of California, Berkeley", "University of California, Berkeley"),
        ("Lakeside College / Master of Social Work", "Lakeside College"),
        ("Fachinformatiker (IHK), Berufsschule I Zorvale", "Berufsschule I Zorvale"),
        ("Tourismusschulen Zorvale", "Tourismusschulen Zorvale"),
        ("Lakeside College: A-levels Biology (A), Geography (B)", "Lakeside College"),
        ("M.Com from Osmania University, Hyderabad", "Osmania University"),
        ("Diplôme d’ingénieur, École spéciale des travaux publics, Paris.", "École spéciale des travaux publics"),
    ],
)
def test_what_stands_beside_a_school(printed: str, name: str, setting: str) -> None:
    resume = studied(line(f"{printed}\t2015 – 2017"), line("B.S. in Nursing"), setting=setting)
    assert school(resume.education[0])[0] == name


@pytest.mark.parametrize("note", ["Dissertation: “Tone and Focus.”", "Thesis on tides", "GPA 3.8", "Minor in Spanish"])
def test_a_note_after_a_full_stop_is_no_part_of_the_school(note: str) -> None:
    read = studied(line(f"2013\tPh.D., Linguistics, Lakeside University. {note}")).education
    assert [said(e.institution) for e in read] == ["Lakeside University"]


@pytest.mark.parametrize("name", ["St. Olaf College", "St. Mary's University", "Univ. of Elm"])
def test_a_full_stop_within_a_school_s_name_divides_nothing(name: str) -> None:
    assert [said(e.institution) for e in studied(line(f"{name}, 2013")).education] == [name]


def test_years_below_each_other_beside_their_schools_are_two_entries(tmp_path: Path) -> None:
    drawn = [text(50, 50, "Jane Doe", size=20), text(50, 80, "EDUCATION", size=14)]
    for y, year, said_there in (
        (100, "2014", "Diploma in Care, Lakeside College"),
        (114, "2011", "A-levels, Elm School"),
    ):
        drawn += [text(50, y, year), text(80, y, said_there)]
    drawn += [text(50, 150, "LANGUAGES", size=14), text(50, 168, "English"), text(92, 168, "fluent")]
    read = parse(read_back(tmp_path, sheet(*drawn))).education
    assert [school(e) for e in read] == [("Lakeside College", "2014", "2014"), ("Elm School", "2011", "2011")]
