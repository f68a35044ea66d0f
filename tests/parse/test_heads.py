"""Heads of jobs that a resume sets in a way of its own: one entry tells how the others are to be read."""

from __future__ import annotations

import pytest

from tests.parse.heads import BOTH, END, TOP, work
from tests.parse.layouts import bold, bullets, head, jobs, lead, line, read_rows, said


@BOTH
@pytest.mark.parametrize("note", ["Barminco", "Halden Nickel West", "Quillpad"])
def test_an_unknown_employer_in_brackets_where_the_others_stand_in_brackets(note: str, setting: str) -> None:
    resume = work(
        [lead("Mine Surveyor", f" ({note}), Kalgoorlie WA, 2019 – 2024")],
        [lead("Graduate Surveyor", " (Corbel Resources Ltd), Southern Cross WA, 2015 – 2019")],
        setting=setting,
    )
    assert [found[:2] for found in jobs(resume)] == [
        ("Mine Surveyor", note),
        ("Graduate Surveyor", "Corbel Resources Ltd"),
    ]


@BOTH
@pytest.mark.parametrize("note", ["Night Shift", "Python", "32 beds", "Contract"])
def test_a_remark_in_brackets_is_no_employer(note: str, setting: str) -> None:
    resume = work(
        [bold(f"Staff Nurse ({note})\t2019 – 2024"), line("Lakeside Medical Center")],
        [bold("Nursing Assistant\t2015 – 2019"), line("St. Brigid Clinic")],
        setting=setting,
    )
    assert [said(p.employer) for p in resume.work] == ["Lakeside Medical Center", "St. Brigid Clinic"]


@BOTH
@pytest.mark.parametrize("held", ["Sales / Marketing Manager", "Welder / Fitter", "Health / Safety Officer"])
def test_a_slash_within_a_title_divides_nothing(held: str, setting: str) -> None:
    resume = work(
        [bold(f"{held}\t2019 – 2024"), line("Halden Dairy Inc.")],
        [bold("Clerk\t2015 – 2019"), line("Corbel Foods Inc.")],
        setting=setting,
    )
    assert [found[:2] for found in jobs(resume)] == [(held, "Halden Dairy Inc."), ("Clerk", "Corbel Foods Inc.")]


@BOTH
@pytest.mark.parametrize("sign", ["\ue000", "▪", "•"])
def test_a_sign_before_nothing_but_dates_and_a_place_is_no_bullet(sign: str, setting: str) -> None:
    entries = [
        [line(held, space=1), bold(employer), line(f"{dates}\tPortland, OR", bullet=sign)]
        for held, employer, dates in [
            ("Buyer", "Halden Medical Devices", "March 2020 – Ongoing"),
            ("Planner", "Corbel Packaging", "July 2016 – February 2020"),
        ]
    ]
    resume = work(*entries, setting=setting)
    assert jobs(resume) == [
        ("Buyer", "Halden Medical Devices", "2020-03", "present"),
        ("Planner", "Corbel Packaging", "2016-07", "2020-02"),
    ]
    assert [len(p.highlights) for p in resume.work] == [2, 2]


@BOTH
def test_a_field_after_the_dash_of_a_title_below_its_employer(setting: str) -> None:
    resume = work(
        [bold("Halden Life Insurance Ltd.\t2019 – 2024"), line("Deputy Manager – Claims", italic=True)],
        [bold("Corbel Insurance Ltd.\t2015 – 2019"), line("Claims Analyst", italic=True)],
        setting=setting,
    )
    assert jobs(resume)[0][:2] == ("Deputy Manager – Claims", "Halden Life Insurance Ltd.")


@BOTH
def test_what_the_label_says_is_the_title_is_all_of_it(setting: str) -> None:
    entry = [line("Organisation: Halden Infra Projects Ltd."), line("Designation: Deputy Manager – Structures")]
    resume = work([*entry, line("Duration: Apr 2019 to till date")], setting=setting)
    assert jobs(resume) == [("Deputy Manager – Structures", "Halden Infra Projects Ltd.", "2019-04", "present")]


@BOTH
@pytest.mark.parametrize("own", ["freelance", "self-employed", "Freelance"])
def test_a_title_without_an_employer_keeps_its_place(own: str, setting: str) -> None:
    resume = work(
        [line("2017 – 2024\tCostume Supervisor, Halden Opera, Lewes", space=1)],
        [line(f"2012 – 2017\tCostume Maker, {own}, London", space=1)],
        setting=setting,
    )
    assert [said(p.title) for p in resume.work] == ["Costume Supervisor", "Costume Maker"]


@BOTH
def test_military_titles_with_their_civilian_words_under_one_banner(setting: str) -> None:
    roles = [
        ("Battalion Logistics NCOIC (Operations Manager)", "2018 – 2023"),
        ("Section Leader (Foreman)", "2013 – 2018"),
    ]
    account = bullets("Ran the night shift of fourteen people", "Trained thirty of them in what matters")
    resume = read_rows(
        *(TOP, head("Experience"), bold("UNITED STATES ARMY\t2013 – 2023")),
        *([line(f"{held}\t{dates}", italic=True), *account] for held, dates in roles),
        END,
        setting=setting,
    )
    assert [found[:2] for found in jobs(resume)] == [(held, "UNITED STATES ARMY") for held, _ in roles]


@BOTH
def test_dates_one_below_the_other_head_an_entry_each(setting: str) -> None:
    resume = read_rows(
        *(TOP, head("Academic Appointments")),
        line("2018 – present\tAssociate Professor of Classics, Oberholt College", space=1),
        line("2012 – 2018\tAssistant Professor of Classics, Oberholt College"),
        line("2010 – 2012\tPostdoctoral Fellow, Center for Hellenic Studies"),
        END,
        setting=setting,
    )
    assert jobs(resume) == [
        ("Associate Professor of Classics", "Oberholt College", "2018", "present"),
        ("Assistant Professor of Classics", "Oberholt College", "2012", "2018"),
        ("Postdoctoral Fellow", "Center for Hellenic Studies", "2010", "2012"),
    ]


@BOTH
@pytest.mark.parametrize("years", ["2013–2023", "2013, 2018, 2022"])
def test_a_list_of_courses_with_their_years_is_no_job(years: str, setting: str) -> None:
    courses = line(f"Elementary Greek (2012–2024); Roman History ({years}); Epigraphy of the Islands (2016)")
    job = [lead("Professor of Classics", ", Oberholt College\t2012 – present")]
    resume = read_rows(TOP, head("Experience"), job, head("Teaching"), courses, END, setting=setting)
    assert [said(p.title) for p in resume.work if p.title] == ["Professor of Classics"]


@BOTH
def test_a_company_whose_legal_form_is_a_state_s_code_is_no_town(setting: str) -> None:
    resume = work(
        [bold("Fjordhelse AS\tBergen, Norway"), line("Fish Health Biologist\tAug. 2018 – Present")],
        [bold("Institute of Marine Research\tTromsø, Norway"), line("Research Scientist\tJan. 2014 – Jul. 2018")],
        setting=setting,
    )
    assert [said(p.employer) for p in resume.work] == ["Fjordhelse AS", "Institute of Marine Research"]


@BOTH
def test_a_description_after_a_name_with_its_legal_form_is_no_part_of_it(setting: str) -> None:
    resume = work(
        [bold("HALDEN PVT. LTD. – E-COMMERCE COMPANY OF THE HALDEN GROUP"), line("Data Analyst\t2019 – 2024")],
        [bold("CORBEL FOODS INC."), line("Analyst\t2015 – 2019")],
        setting=setting,
    )
    assert [said(p.employer) for p in resume.work] == ["HALDEN PVT. LTD.", "CORBEL FOODS INC."]


@BOTH
def test_a_full_stop_between_title_and_employer(setting: str) -> None:
    resume = work(
        [line("Payroll Manager. Halden Healthcare Ltd, Boston. 2019 – 2024.", space=1)],
        [line("Payroll Clerk. Corbel Stores Ltd, Boston. 2013–18.", space=1)],
        setting=setting,
    )
    assert jobs(resume) == [
        ("Payroll Manager", "Halden Healthcare Ltd", "2019", "2024"),
        ("Payroll Clerk", "Corbel Stores Ltd", "2013", "2018"),
    ]


@BOTH
def test_a_field_between_the_title_and_a_comma(setting: str) -> None:
    resume = work(
        [line("Aug 2021 – Present: Deputy Manager – Claims, Halden Life Company Limited", space=1)], setting=setting
    )
    assert jobs(resume)[0][:2] == ("Deputy Manager – Claims", "Halden Life Company Limited")


@BOTH
def test_the_last_job_without_an_account_is_headed_as_the_others_are(setting: str) -> None:
    account = bullets("Ran the night shift of fourteen people", "Trained thirty of them in what matters")
    heads = [
        (line("2015 – 2019", space=1), bold("Physiotherapist"), line("Halden Clinic, Zorvale")),
        (line("2012 – 2015", space=1), bold("Physiotherapy Assistant"), line("Corbel Clinic, Zorvale")),
        (line("2010 – 2012", space=1), bold("Physiotherapist, on Probation"), line("Brightwater Cruces, Barakaldo")),
    ]
    resume = read_rows(TOP, head("Experience"), *heads[0], account, *heads[1], account, *heads[2], END, setting=setting)
    assert len(resume.work) == 3
    assert str(said(resume.work[2].employer)).startswith("Brightwater Cruces")


@BOTH
def test_a_semicolon_before_the_place(setting: str) -> None:
    resume = work(
        [line("Sous Chef, The Salt House; Portland, ME — 2018–Present", space=1)],
        [line("Line Cook, Blue Heron Grill; Kittery, ME — 2010–2013", space=1)],
        setting=setting,
    )
    assert [(said(p.employer), said(p.location)) for p in resume.work] == [
        ("The Salt House", "Portland, ME"),
        ("Blue Heron Grill", "Kittery, ME"),
    ]


@BOTH
def test_the_number_of_a_model_in_a_title(setting: str) -> None:
    resume = work(
        [bold("Arctic Star Cargo, Anchorage, AK\t2017 – Present"), line("Captain, Boeing 737-400F", italic=True)],
        [bold("Penair Commuter, Anchorage, AK\t2012 – 2017"), line("First Officer, Saab 340", italic=True)],
        setting=setting,
    )
    assert [found[:2] for found in jobs(resume)] == [
        ("Captain, Boeing 737-400F", "Arctic Star Cargo"),
        ("First Officer, Saab 340", "Penair Commuter"),
    ]


@BOTH
@pytest.mark.parametrize("town", ["Clinton, MS", "Salt Lake City, UT", "Winston-Salem, NC"])
@pytest.mark.parametrize("employer", ["Elm Home Care", "Halden Community Living Center", "Corbel Foods Ltd"])
def test_a_town_put_to_the_employer_with_a_hyphen(employer: str, town: str, setting: str) -> None:
    resume = work(
        [bold("Home Health Aide"), line(f"{employer}-{town}"), line("July 2018 to May 2021")],
        [bold("Crew Member"), line("Maple Diner-Elm, MS"), line("2016 to 2018")],
        setting=setting,
    )
    assert (said(resume.work[0].employer), said(resume.work[0].location)) == (employer, town)


@BOTH
@pytest.mark.parametrize("town", ["Winston-Salem, NC", "Wilkes-Barre, PA"])
def test_a_town_with_a_double_name_stays_whole(town: str, setting: str) -> None:
    resume = work([bold("Clerk\t2015 – 2019"), line(f"Corbel Foods Ltd, {town}")], setting=setting)
    assert said(resume.work[0].location) == town


@BOTH
@pytest.mark.parametrize("unit", ["Department of Classics", "School of Nursing", "Center for Hellenic Studies"])
def test_a_part_of_the_house_between_title_and_employer_is_neither(unit: str, setting: str) -> None:
    resume = work(
        [line(f"2019 – 2024\tAssociate Professor, {unit}, Oberholt College")],
        [line(f"2015 – 2019\tAssistant Professor, {unit}, Oberholt College")],
        setting=setting,
    )
    assert [found[:2] for found in jobs(resume)] == [
        ("Associate Professor", "Oberholt College"),
        ("Assistant Professor", "Oberholt College"),
    ]


@BOTH
def test_the_last_line_of_an_account_is_no_head_though_it_names_people(setting: str) -> None:
    resume = read_rows(
        TOP,
        head("Berufserfahrung"),
        [line("10/2018 – heute\tLeiterin Lohnbüro", space=1), line("Halden Steuerberatung GmbH, Wien")],
        [line("Abrechnung von 90 Mandanten mit 2400 Dienstnehmern"), line("Führung von vier Mitarbeiterinnen")],
        [line("01/2012 – 09/2018\tLohnverrechnerin", space=1), line("Corbel Handels GmbH, Linz")],
        [line("Abrechnung von 800 Bediensteten")],
        head("Ausbildung"),
        line("2011\tHandelsakademie Krems"),
        setting=setting,
    )
    assert [said(p.title) for p in resume.work] == ["Leiterin Lohnbüro", "Lohnverrechnerin"]


@BOTH
@pytest.mark.parametrize("opened", ["Da {} a {}", "Von {} bis {}", "Od {} do {}", "From {} to {}"])
def test_a_word_before_the_dates_is_no_name(opened: str, setting: str) -> None:
    resume = work(
        [bold(opened.format("04/2019", "05/2024")), line("Buyer – Corbel Foods Ltd")],
        [bold(opened.format("09/2014", "03/2019")), line("Clerk – Elm Seven")],
        setting=setting,
    )
    assert jobs(resume) == [
        ("Buyer", "Corbel Foods Ltd", "2019-04", "2024-05"),
        ("Clerk", "Elm Seven", "2014-09", "2019-03"),
    ]


@BOTH
@pytest.mark.parametrize("employer", ["Elm Seven", "Coop Halden 3.0", "Quillpad"])
def test_an_unknown_name_after_the_dash_of_a_title_is_the_employer(employer: str, setting: str) -> None:
    resume = work([line("2015 – 2019", space=1), line(f"Office Clerk – {employer}, Salem, OR")], setting=setting)
    assert jobs(resume) == [("Office Clerk", employer, "2015", "2019")]


@BOTH
def test_a_name_that_ends_the_section_is_the_employer_of_the_title_above(setting: str) -> None:
    posts = [
        [line("Registrar\tAug 2023 – Aug 2024", space=1), line("Elm Hospital")],
        [line("Foundation Doctor\tAug 2018 – Aug 2020", space=1), line("NHS Zorvale")],
    ]
    resume = read_rows(TOP, head("Previous Posts"), *posts, END, setting=setting)
    assert [found[:2] for found in jobs(resume)] == [
        ("Registrar", "Elm Hospital"),
        ("Foundation Doctor", "NHS Zorvale"),
    ]


@BOTH
def test_a_short_account_that_ends_the_section_is_no_employer(setting: str) -> None:
    job = [line("Registrar, Elm Hospital\tAug 2018 – Aug 2020", space=1), line("Night Shifts")]
    resume = read_rows(TOP, head("Previous Posts"), job, END, setting=setting)
    assert [found[:2] for found in jobs(resume)] == [("Registrar", "Elm Hospital")]
