"""The plainer sections: skills by group, languages with their level, certificates, projects, publications, awards."""

from __future__ import annotations

import pytest

from resumelint.resume import Entry, Resume
from tests.parse.layouts import Row, bold, bullets, head, lead, line, read_rows, said, title, when

TOP = [title("Jane Doe"), line("Charge nurse"), line("202-555-0143 | jane.doe@example.com")]
WORK = [
    head("Experience"),
    lead("Charge Nurse", ", Springfield General Hospital\tMay 2019 – Present"),
    *bullets("Ran the night shift of fourteen nurses", "Trained thirty nurses in triage"),
]


def under(heading: str, *typed: Row | str | list[Row], setting: str = "flow") -> Resume:
    return read_rows(TOP, WORK, head(heading), *typed, setting=setting)


def skills(resume: Resume) -> list[tuple[str, list[str]]]:
    return [(skill.name, [k.value for k in skill.keywords]) for skill in resume.skills]


THREE = ["Triage (ESI)", "Wound care", "Port access"]


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize(
    "typed",
    [
        [line(", ".join(THREE))],
        [line("; ".join(THREE))],
        [line(" | ".join(THREE))],
        [line(" • ".join(THREE))],
        [line(" · ".join(THREE))],
        [line(skill) for skill in THREE],
        bullets(*THREE),
    ],
    ids=["commas", "semicolons", "bars", "bullets between", "dots", "a line each", "a bullet each"],
)
def test_skills_as_people_list_them(typed: list[Row], setting: str) -> None:
    assert skills(under("Skills", *typed, setting=setting)) == [("", THREE)]


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        ("Triage, Wound care, Team", "player", ["Triage", "Wound care", "Team player"]),
        ("Good written and verbal", "communication skills", ["Good written and verbal communication skills"]),
        ("Triage, Wound care, Port access,", "bandages", ["Triage", "Wound care", "Port access", "bandages"]),
        ("Triage, Wound care, Port access", "Bandages", ["Triage", "Wound care", "Port access", "Bandages"]),
        ("dressings of every kind", "bandages", ["dressings of every kind", "bandages"]),
    ],
)
def test_a_skill_that_is_broken_over_two_lines_is_one(above: str, below: str, expected: list[str]) -> None:
    assert skills(under("Skills", line(above), line(below), setting="paged")) == [("", expected)]


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize("marked", [False, True])
def test_skills_in_groups(marked: bool, setting: str) -> None:
    typed = [("Care", "Triage, Wound care"), ("Systems", "Epic, Cerner (Millennium, 2019 on), Excel")]
    rows = [Row(f"{name}: {rest}", lead=len(name) + 1, bullet="•" if marked else "") for name, rest in typed]
    assert skills(under("Skills", rows, setting=setting)) == [
        ("Care", ["Triage", "Wound care"]),
        ("Systems", ["Epic", "Cerner (Millennium, 2019 on)", "Excel"]),
    ]


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_the_names_of_groups_on_lines_of_their_own(setting: str) -> None:
    typed = [bold("Care"), line("Triage, Wound care"), bold("Systems"), line("Epic, Excel")]
    assert skills(under("Skills", typed, setting=setting)) == [
        ("Care", ["Triage", "Wound care"]),
        ("Systems", ["Epic", "Excel"]),
    ]


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("Spanish (fluent)", [("Spanish", "fluent")]),
        ("Spanish: fluent", [("Spanish", "fluent")]),
        ("English (native), Spanish (B2)", [("English", "native"), ("Spanish", "B2")]),
        ("English, Spanish", [("English", ""), ("Spanish", "")]),
        ("Deutsch (Muttersprache) | Englisch (C1)", [("Deutsch", "Muttersprache"), ("Englisch", "C1")]),
    ],
)
def test_languages_and_how_well(printed: str, read: list[tuple[str, str]]) -> None:
    assert [(said(e.name), said(e.detail)) for e in under("Languages", printed).languages] == read


def entry(e: Entry) -> tuple[str, str]:
    return said(e.name), when(e.period)[1]


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize("form", ["{}\t{}", "{}, {}", "{} ({})", "{} – {}"])
@pytest.mark.parametrize("marked", [False, True])
def test_certificates(form: str, marked: bool, setting: str) -> None:
    known = [("Certified Emergency Nurse", "2020"), ("Trauma Nursing Core Course", "2018"), ("ACLS and PALS", "2025")]
    typed = [Row(form.format(*c), bullet="•" if marked else "") for c in known]
    assert [entry(e) for e in under("Certifications", typed, setting=setting).certificates] == known


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_a_certificate_and_who_gave_it(setting: str) -> None:
    (found,) = under("Certifications", "Certified Emergency Nurse, BCEN\t2020", setting=setting).certificates
    assert said(found.name).startswith("Certified Emergency Nurse")
    assert when(found.period)[1] == "2020"


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_projects_with_what_was_done(setting: str) -> None:
    typed = [
        *(bold("Shift planner\t2021"), *bullets("Plans the shifts of forty nurses", "Used on three wards")),
        *(bold("Ward map\t2019 – 2020"), *bullets("Shows where the beds are")),
    ]
    found = under("Projects", typed, setting=setting).projects
    assert [entry(e) for e in found] == [("Shift planner", "2021"), ("Ward map", "2020")]
    assert [len(e.highlights) for e in found] == [2, 1]


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_awards_one_a_line(setting: str) -> None:
    typed = [line("Nurse of the Year\t2021"), line("Daisy Award\t2018")]
    assert [entry(e) for e in under("Awards", typed, setting=setting).awards] == [
        ("Nurse of the Year", "2021"),
        ("Daisy Award", "2018"),
    ]


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_publications_one_a_bullet(setting: str) -> None:
    typed = bullets(
        "Doe, J., Major, M. (2019). Night shifts and sleep. Journal of Nursing Nights, 12(3), 41-52.",
        "Doe, J. (2021). What triage takes. Proceedings of the Emergency Nurses' Days, 7-19.",
    )
    found = under("Publications", typed, setting=setting).publications
    assert len(found) == 2
    assert ["Night shifts and sleep" in said(e.name) for e in found] == [True, False]


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_none_of_it_is_work(setting: str) -> None:
    resume = read_rows(
        *(TOP, WORK, head("Projects"), bold("Shift planner\t2021"), bullets("Plans the shifts of forty nurses")),
        *(head("Certifications"), line("Certified Emergency Nurse\t2020"), head("Awards"), line("Daisy Award\t2018")),
        setting=setting,
    )
    assert len(resume.work) == 1
    assert len(resume.work[0].highlights) == 2


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize("dots", ["●●●○○", "★★★★☆", "■■□", "⬤⬤◯"])
def test_dots_that_tell_how_well_are_no_skills(dots: str, setting: str) -> None:
    resume = under("Skills", line(f"Contract law\t{dots}"), line(f"French {dots}"), setting=setting)
    assert [word for _, words in skills(resume) for word in words] == ["Contract law", "French"]


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_skills_under_a_heading_of_their_own_belong_to_no_group_above(setting: str) -> None:
    strengths = [head("Strengths"), bold("Calm launches"), line("No slipped date since 2019")]
    resume = read_rows(*TOP, *strengths, head("Skills"), line("Pricing, SQL"), setting=setting)
    assert ("", ["Pricing", "SQL"]) in skills(resume)
