"""Sections: by the words of their headings in seven languages, and by how headings look in this document."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from msgspec import structs

from resumelint.parse import parse
from resumelint.resume import Resume
from tests.parse.layouts import (
    Row,
    bold,
    bullets,
    flow,
    head,
    jobs,
    lead,
    line,
    paged,
    plain,
    read_rows,
    rows,
    said,
    title,
)
from tests.read.pdf.draw import read_back, sheet, text, width

TOP = [title("Jane Doe"), line("Charge nurse"), line("202-555-0143 | jane.doe@example.com")]
JOB = [
    lead("Charge Nurse", ", Springfield General Hospital\tMay 2019 – Present"),
    *bullets("Ran the night shift of fourteen nurses", "Trained thirty nurses in triage"),
]
SCHOOL = [line("BSc Nursing, Lakeside College, 2014")]

HEADINGS = {
    "work": [
        *("Experience", "Work Experience", "Professional Experience", "Employment History", "Work History", "Career"),
        *("Relevant Experience", "Nursing Experience", "Berufserfahrung", "Beruflicher Werdegang", "Berufspraxis"),
        *("Expérience professionnelle", "Expériences", "Parcours professionnel"),
        *("Experiencia laboral", "Experiencia profesional", "Trayectoria profesional"),
        *("Experiência profissional", "Histórico profissional", "Esperienza lavorativa", "Esperienze professionali"),
        *("Werkervaring", "Loopbaan", "Work Profile", "Posts Held", "Työkokemus", "Pracovní zkušenosti"),
        *("Munkatapasztalat", "Experiență profesională", "Radno iskustvo"),
    ],
    "education": [
        *("Education", "Academic Background", "Education and Training", "Ausbildung", "Bildungsweg", "Studium"),
        *("Formation", "Études", "Educación", "Formación académica", "Formação acadêmica", "Educação"),
        *("Istruzione", "Formazione", "Opleiding", "Opleidingen", "Vzdělání", "Tanulmányok", "Obrazovanje"),
    ],
    "skills": [
        *("Skills", "Technical Skills", "Core Competencies", "Areas of Expertise", "Kenntnisse", "Fähigkeiten"),
        *("Compétences", "Habilidades", "Competencias", "Competências", "Competenze", "Vaardigheden"),
    ],
    "summary": [
        *("Summary", "Profile", "About Me", "Professional Summary", "Profil", "Über mich", "À propos", "Perfil"),
        *("Resumen", "Resumo", "Profilo", "Profiel"),
    ],
    "volunteer": ["Volunteer Work", "Volunteering", "Ehrenamt", "Bénévolat", "Voluntariado", "Volontariato"],
    "certificates": [
        "Certifications",
        "Licenses and Certifications",
        "Zertifikate",
        "Certificaciones",
        "Certificazioni",
    ],
    "languages": ["Languages", "Sprachen", "Langues", "Idiomas", "Lingue", "Talen"],
    "projects": [
        "Projects",
        "Personal Projects",
        "Project Profile",
        "Projekte",
        "Projets",
        "Proyectos",
        "Projetos",
        "Progetti",
        "Projecten",
    ],
    "publications": ["Publications", "Publikationen", "Veröffentlichungen", "Publicaciones", "Pubblicazioni"],
    "awards": ["Awards", "Honors & Awards", "Auszeichnungen", "Distinctions", "Premios", "Prêmios"],
    "interests": ["Interests", "Hobbies", "Interessen", "Centres d'intérêt", "Intereses", "Interesses", "Interessi"],
    "references": ["References", "Referenzen", "Références", "Referencias", "Referências", "Referenze", "Referenties"],
    "contact": ["Contact", "Kontakt", "Contacto", "Contato", "Contatti"],
}
ALL = [(kind, heading) for kind, known in HEADINGS.items() for heading in known]


def kinds(resume: Resume) -> list[str]:
    return [s.kind for s in resume.sections if s.heading]


@pytest.mark.parametrize("case", ["as written", "capitals"])
@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize(("kind", "heading"), ALL, ids=[h for _, h in ALL])
def test_headings_in_seven_languages(kind: str, heading: str, setting: str, case: str) -> None:
    other, below = ("Education", SCHOOL) if kind == "work" else ("Experience", JOB)
    shown, sibling = (heading.upper(), other.upper()) if case == "capitals" else (heading, other)
    items = bullets("Something small", "Something else")
    resume = read_rows(TOP, head(sibling), below, head(shown), items, setting=setting)
    assert kinds(resume) == [other.casefold().replace("experience", "work"), kind]
    assert said(resume.sections[-1].heading) == shown
    assert [resume.document.lines[i].text for i in resume.sections[-1].lines] == ["Something small", "Something else"]


ADORNED = [
    "EXPERIENCE:",
    "Experience:",
    "1. Experience",
    "II. Experience",
    "— Experience —",
    "== Experience ==",
    "» Experience",
]


@pytest.mark.parametrize("setting", [flow, plain], ids=["flow", "plain"])
@pytest.mark.parametrize("heading", ADORNED)
def test_headings_with_ornaments(heading: str, setting: object) -> None:
    assert callable(setting)
    resume = parse(setting(rows(TOP, head(heading), JOB, head("Education"), SCHOOL)))
    assert kinds(resume) == ["work", "education"]
    assert jobs(resume) == [("Charge Nurse", "Springfield General Hospital", "2019-05", "present")]


LOOKS = {
    "bold": lambda text: bold(text, space=1),
    "capitals": lambda text: line(text.upper(), space=1),
    "bold capitals": lambda text: bold(text.upper(), space=1),
    "larger": lambda text: line(text, size=14, space=1),
    "with a colon": lambda text: line(f"{text}:", space=1),
    "set apart": lambda text: line(text, space=2),
}


@pytest.mark.parametrize("look", LOOKS)
def test_headings_of_every_look(look: str) -> None:
    make = LOOKS[look]
    resume = parse(paged(rows(TOP, make("Experience"), JOB, make("Education"), SCHOOL, make("Skills"), "Triage, Epic")))
    assert kinds(resume) == ["work", "education", "skills"]


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize(
    "unknown", ["Things I am fond of", "My Journey So Far", "Quelques mots", "Teaching philosophy"]
)
def test_an_unknown_heading_that_looks_like_its_siblings_ends_a_section(unknown: str, setting: str) -> None:
    resume = read_rows(
        *(TOP, head("Experience"), JOB, head(unknown), "Sailing and repairing old radios for the neighbors"),
        *(head("Education"), SCHOOL),
        setting=setting,
    )
    assert [said(s.heading) for s in resume.sections if s.heading] == ["Experience", unknown, "Education"]
    assert [len(p.highlights) for p in resume.work] == [2]
    assert resume.work[0].summary == ()


@pytest.mark.parametrize("unknown", ["Battle Scars", "Things I am fond of"])
def test_headings_of_the_text_s_size_are_alike_by_their_colour(unknown: str) -> None:
    kinds_of = ["Summary", unknown, "Education", "Skills"]
    below = [["Nurse of the night shift."], JOB, SCHOOL, ["Triage, languages"]]
    typed = [row for kind, rest in zip(kinds_of, below, strict=True) for row in (bold(kind, space=1), *rows(rest))]
    page = paged(rows(TOP, typed))
    lines = tuple(
        structs.replace(made, colour="#1f4e79" if made.text in kinds_of else "#000000") for made in page.lines
    )
    resume = parse(structs.replace(page, lines=lines))
    assert [said(s.heading) for s in resume.sections if s.heading] == kinds_of


def test_a_title_in_the_colour_of_headings_is_none() -> None:
    jobs_ = [[bold(title, space=1), "Springfield General Hospital, May 2019", *JOB[1:]] for title in ("Nurse", "Tutor")]
    page = paged(rows(TOP, bold("Experience"), *jobs_, bold("Education"), SCHOOL))
    coloured = ("Experience", "Education", "Nurse", "Tutor")
    lines = tuple(
        structs.replace(made, colour="#1f4e79" if made.text in coloured else "#000000") for made in page.lines
    )
    assert kinds(parse(structs.replace(page, lines=lines))) == ["work", "education"]


def test_headings_of_text_that_has_lost_every_look() -> None:
    typed = rows("Jane Doe", "jane.doe@example.com | 202-555-0143", "Professional Summary", "Nurse of the night shift.")
    typed += rows("Work Experience", JOB, "Education", SCHOOL, "Skills", "Triage, languages")
    copied = flow([replace(row, bold=False, lead=0, heading=0, size=10, space=0) for row in typed])
    assert kinds(parse(copied)) == ["summary", "work", "education", "skills"]


def test_headings_of_a_side_column_don_t_outvote_those_of_the_page() -> None:
    side = [[bold(kind, size=11.5, space=1), "Triage and languages"] for kind in ("Profile", "Skills", "Contact")]
    page = [head("Experience"), JOB, head("Things I am fond of"), "Sailing and old radios", head("Education"), SCHOOL]
    resume = parse(paged(rows(TOP, *side, *page)))
    assert [said(s.heading) for s in resume.sections if s.heading][3:] == [
        "Experience",
        "Things I am fond of",
        "Education",
    ]


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_a_known_ending_tells_what_an_unknown_heading_opens(setting: str) -> None:
    resume = read_rows(
        TOP, head("Experience"), JOB, head("Wild and Wonderful Awards"), "Nurse of the Year", setting=setting
    )
    assert kinds(resume) == ["work", "awards"]


NO_HEADINGS = ["Skills: triage, Epic", "Leadership", "Education of patients and their families", "References available"]


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize("text", NO_HEADINGS)
def test_words_of_headings_in_the_account_open_nothing(text: str, setting: str) -> None:
    resume = read_rows(TOP, head("Experience"), JOB, bullets(text), head("Education"), SCHOOL, setting=setting)
    assert kinds(resume) == ["work", "education"]
    assert [len(p.highlights) for p in resume.work] == [3]


def test_a_bold_label_inside_a_job_is_no_heading_where_headings_are_capitals() -> None:
    resume = parse(
        paged(
            rows(
                *(TOP, bold("EXPERIENCE", size=12, space=1), JOB * 2, bold("Projects"), bullets("Moved the ward")),
                *(bold("EDUCATION", size=12, space=1), SCHOOL),
            )
        )
    )
    assert kinds(resume) == ["work", "education"]
    assert len(resume.work) == 2


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_what_stands_before_the_first_heading_has_no_kind(setting: str) -> None:
    resume = read_rows(TOP, head("Experience"), JOB, setting=setting)
    first = resume.sections[0]
    assert (first.kind, first.heading, first.lines) == ("", None, (0, 1, 2))


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_every_line_stands_in_one_section(setting: str) -> None:
    resume = read_rows(TOP, head("Experience"), JOB * 8, head("Education"), SCHOOL * 9, setting=setting)
    held = [i for s in resume.sections for i in s.lines]
    headings = [span.line for s in resume.sections if s.heading for span in s.heading.spans]
    assert sorted(held + headings) == list(range(len(resume.document.lines)))


def test_a_section_goes_on_over_the_page() -> None:
    typed = rows(TOP, head("Experience"), [JOB for _ in range(25)], head("Education"), SCHOOL)
    document = paged(typed)
    assert len(document.pages) == 2
    resume = parse(document)
    assert kinds(resume) == ["work", "education"]
    assert len(resume.work) == 25


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_volunteer_work_is_no_work(setting: str) -> None:
    free = [
        lead("Vaccination Nurse", ", Rose City Free Clinic\tJanuary 2021 – June 2021"),
        *bullets("Gave 1,400 vaccinations"),
    ]
    resume = read_rows(TOP, head("Experience"), JOB, head("Volunteer Work"), free, setting=setting)
    assert jobs(resume) == [("Charge Nurse", "Springfield General Hospital", "2019-05", "present")]
    (found,) = resume.volunteer
    assert (said(found.title), said(found.employer)) == ("Vaccination Nurse", "Rose City Free Clinic")


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize("heading", ["Earlier Experience", "Additional Experience", "Previous Experience"])
def test_earlier_experience_is_work_and_marked(heading: str, setting: str) -> None:
    old = [lead("Nursing Assistant", ", Lakeside Medical Center\t2009 – 2014")]
    resume = read_rows(TOP, head("Experience"), JOB, head(heading), old, setting=setting)
    assert [(said(p.title), p.earlier) for p in resume.work] == [("Charge Nurse", False), ("Nursing Assistant", True)]


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize("headed", [True, False])
def test_the_summary_under_its_heading_or_right_under_the_name(headed: bool, setting: str) -> None:
    prose = (
        "Registered nurse with eleven years in emergency and surgical care. Charge nurse on nights in a department "
        "that sees fifty-two thousand patients a year."
    )
    opening: list[Row] = [head("Summary")] if headed else []
    resume = read_rows(TOP, opening, line(prose, space=1), head("Experience"), JOB, setting=setting)
    assert said(resume.summary) == prose
    assert said(resume.contact.headline) == "Charge nurse"


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_qualifications_that_list_degrees_and_schools_are_education(setting: str) -> None:
    schools = ["BSc Nursing, Lakeside College, 2014", "Diploma in Midwifery, Lakeside College, 2012"]
    resume = read_rows(TOP, head("Experience"), JOB, head("Qualifications"), *map(line, schools), setting=setting)
    assert [said(e.institution) for e in resume.education] == ["Lakeside College", "Lakeside College"]
    assert resume.summary is None


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_qualifications_that_praise_are_a_summary(setting: str) -> None:
    praise = bullets("Fourteen years of night shifts", "Trained at Lakeside College", "Calm in a full waiting room")
    resume = read_rows(TOP, head("Qualifications"), praise, head("Experience"), JOB, setting=setting)
    assert resume.education == ()
    assert kinds(resume) == ["summary", "work"]


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_a_sentence_that_ends_with_a_heading_s_word_is_no_heading(setting: str) -> None:
    wish = line("Brings 38 years of professional experience.", space=2)
    resume = read_rows(TOP, head("Profile"), wish, head("Experience"), JOB, setting=setting)
    assert kinds(resume) == ["summary", "work"]


@pytest.mark.parametrize("pieces", ["EDUC AT I O N", "E DUCATIO N", "C E RT IFIC AT IONS", "WORK EXPER IENCE"])
def test_headings_whose_letters_are_spaced_out_are_known(pieces: str) -> None:
    spaced = [bold(pieces, size=13, space=1)]
    resume = read_rows(TOP, head("EXPERIENCE"), JOB, spaced, SCHOOL, head("SKILLS"), line("Triage"), setting="paged")
    assert pieces in [s.heading.value for s in resume.sections if s.heading and s.kind != "other"]


def test_the_end_of_a_name_that_breaks_for_want_of_room_is_no_heading() -> None:
    employer = "HALDEN INDUSTRIAL STAFFING, CONSULTING AND CORBEL REGIONAL WASTE AND ENVIRONMENTAL SERVICES"
    work = [line("EXPERIENCE", bold=True, space=1), line(employer, bold=True), line("Nurse\t2019 – 2024")]
    school = [line("EDUCATION", bold=True, space=1), line("BSc Nursing, Lakeside College, 2011")]
    resume = read_rows(title("Jane Doe"), line("202-555-0143"), work, school, setting="paged")
    assert [s.kind for s in resume.sections] == ["", "work", "education"]


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize(
    "again", ["Experience (continued)", "Professional Experience, continued", "EXPERIENCE CONT’D", "Career to date"]
)
def test_a_heading_that_comes_again_goes_on_with_its_section(again: str, setting: str) -> None:
    more = [bold("Staff Nurse\t2014 – 2018"), line("Elm Clinic"), *bullets("Cared for six patients a shift")]
    resume = read_rows(TOP, head("Experience"), JOB, head(again), more, head("Education"), SCHOOL, setting=setting)
    assert [found[:2] for found in jobs(resume)] == [
        ("Charge Nurse", "Springfield General Hospital"),
        ("Staff Nurse", "Elm Clinic"),
    ]


@pytest.mark.parametrize("heading", ["Institutions Attended with Dates", "Schools Attended", "Education (overview)"])
def test_what_follows_the_name_of_a_section_leaves_it_what_it_is(heading: str) -> None:
    resume = read_rows(TOP, head("Experience"), JOB, head(heading), line("Lakeside College, Elm\t2010 – 2014"))
    assert [said(e.institution) for e in resume.education] == ["Lakeside College"]


def test_headings_in_small_capitals_have_the_size_of_their_capitals(tmp_path: Path) -> None:
    def small(y: float, words: str) -> list[str]:
        """Each capital as large as a heading, the letters after it in small capitals."""
        first, _, rest = words.partition(" ")
        return [text(50, y, first, size=14), text(52 + width(first, size=14), y, rest, size=11)] if rest else []

    drawn = [text(50, 50, "Jane Doe", size=24), text(50, 75, "202-555-0143"), *small(100, "WORK EXPERIENCE")]
    drawn += [
        text(50, 118, "May 2019 - May 2024"),
        text(50, 132, "Elm Clinic, Salem, OR"),
        text(50, 146, "Staff Nurse"),
    ]
    drawn += [text(50, 160, "Cared for six patients a shift and for their families")]
    drawn += [text(50, 190, "EDUCATION", size=14), text(50, 208, "BSc Nursing, Lakeside College, 2014")]
    drawn += [text(50, 240, "SKILLS", size=14), text(50, 258, "Triage, Epic")]
    resume = parse(read_back(tmp_path, sheet(*drawn)))
    assert jobs(resume) == [("Staff Nurse", "Elm Clinic", "2019-05", "2024-05")]
