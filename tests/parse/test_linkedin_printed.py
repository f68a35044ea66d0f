"""LinkedIn's profile PDF reads back field for field: in every language of its interface, and over page breaks."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fixtures.linkedin import profile
from fixtures.linkedin.member import LEVELS, member
from resumelint.lint import read_profile
from resumelint.read import Unreadable
from tests.parse.member_read import Data, from_pdf, noted, said

LANGUAGES = ("en", "es", "pt", "de", "ru", "fr", "it", "nl")


def full(ui: str = "en") -> Data:
    """A member with something of everything that a profile can hold."""
    return member(
        ui=ui,
        name="Marguerite Anne Vandenberghe-Castellanos de la Fuente",
        headline="Structural engineer for bridges and towers | Seismic retrofits in steel and timber | Speaker on "
        "decision-making under load, teacher of the next generation and of the one after that",
        location="Greater Sacramento, California, United States",
        summary=[
            "I design bridges that outlast the people who ordered them, and I am paid to say when one will not.",
            "Before that I welded them. Twelve years of well-documented work lie between the two, much of it in rain.",
        ],
        address="44 Quayside Row, Sacramento",
        phones=[["+1 202 555 0143", "Mobile"]],
        email="marguerite.anne.vandenberghe.castellanos@mail.example.org",
        slug="marguerite-vandenberghe-castellanos-7b21a",
        sites=[
            ["https://bridges-and-towers.example.org/portfolio/marguerite", "Portfolio"],
            ["mvc.example", "Personal"],
        ],
        skills=["Finite Element Analysis (FEA) and Computational Mechanics", "Steel", "Team Leadership"],
        languages=[["English", LEVELS[0]], ["Spanish", LEVELS[2]], ["Dutch", ""]],
        certificates=[
            "Professional Engineer, Civil and Structural, State of California",
            "Certified Welding Inspector",
        ],
        awards=["Gold Medal for the Renewal of Historic Bridges of the River States"],
        publications=["Fatigue in riveted joints", "On Timber"],
        patents=["Bearing for a swing bridge"],
        jobs=[
            {
                "company": "Delta & Sons Bridge-Building and General Engineering Company of Northern California, Inc.",
                "roles": [
                    {
                        "title": "Head of Structures",
                        "start": "2021-03",
                        "end": "present",
                        "location": "Sacramento, California, United States",
                        "lines": [
                            "The firm builds and mends bridges in nine states.",
                            "",
                            "• Lead 14 engineers; time from survey to drawing went from 9 weeks to 4, and all stayed",
                            "• Won the $31M Tower Bridge job",
                        ],
                    },
                    {
                        "title": "Senior Structural Engineer, Moveable Bridges and Everything Else That Turns or Lifts",
                        "start": "2016-11",
                        "end": "2021-02",
                        "location": "",
                        "lines": [],
                    },
                    {"title": "Structural Engineer", "start": "2014", "end": "2016", "location": "", "lines": []},
                ],
            },
            {
                "company": "Harbor Welding",
                "roles": [
                    {
                        "title": "Welder",
                        "start": "2005-05",
                        "end": "2009-08",
                        "location": "Oakland",
                        "lines": ["Ship repair, since 2003 under the same owner."],
                    }
                ],
            },
        ],
        schools=[
            {
                "school": "University of California, Davis",
                "degree": "Master of Science",
                "field": "Civil Engineering, General",
                "start": "2012-09",
                "end": "2014-06",
            },
            {
                "school": "Laney College",
                "degree": "",
                "field": "Information Technology",
                "start": "2009",
                "end": "2012",
            },
            {"school": "Oakland High School", "degree": "", "field": "", "start": "", "end": ""},
        ],
    )


@pytest.mark.parametrize("ui", LANGUAGES)
def test_a_profile_reads_back_field_for_field(ui: str, tmp_path: Path) -> None:
    asked = full(ui)
    resume = from_pdf(asked, tmp_path)
    assert said(resume) == noted(asked)
    assert resume.document.format == "linkedin-pdf"
    assert [section.kind for section in resume.sections] == [
        *("contact", "skills", "languages", "certificates", "awards", "publications", "other"),
        *("", "summary", "work", "education"),
    ]


@pytest.mark.parametrize("ui", LANGUAGES)
def test_entries_over_page_breaks_stay_whole(ui: str, tmp_path: Path) -> None:
    """Twelve long entries: some of them break at every kind of line."""
    asked = full(ui)
    line = "• Checked every weld of span {} by ultrasound and found {} that would not have seen the next winter through"
    asked["jobs"] = [
        {
            "company": f"Bridge Works No. {number}, a company whose name is longer than any line that LinkedIn sets",
            "roles": [
                {
                    "title": f"Inspector {number}",
                    "start": f"{2025 - number}-01",
                    "end": f"{2025 - number}-11",
                    "location": "Reno, Nevada",
                    "lines": [line.format(n, number) for n in range(number % 4 + 1)],
                }
            ],
        }
        for number in range(12)
    ]
    resume = from_pdf(asked, tmp_path)
    assert said(resume)["jobs"] == noted(asked)["jobs"]
    assert len(resume.document.pages) > 2
    assert {line.page for line in resume.document.lines if line.part == "footer"} == {
        page.number for page in resume.document.pages
    }


def test_a_long_sidebar_runs_on_over_pages(tmp_path: Path) -> None:
    asked = full()
    asked["certificates"] = [
        f"Certificate No. {number} in the Inspection of Bridges and Towers" for number in range(40)
    ]
    assert said(from_pdf(asked, tmp_path)) == noted(asked)


def test_roles_at_one_company_are_a_group(tmp_path: Path) -> None:
    resume = from_pdf(full(), tmp_path)
    assert [job.group for job in resume.work] == [0, 0, 0, 1]
    assert [len(job.lines) for job in resume.work] == [10, 3, 2, 5]


def test_everything_read_says_on_which_lines_it_stands(tmp_path: Path) -> None:
    resume = from_pdf(full(), tmp_path)
    lines = resume.document.lines
    job = resume.work[0]
    for text in (resume.contact.name, job.employer, job.title, job.location, *job.highlights, resume.education[0].area):
        assert text
        shown = " ".join(lines[span.line].text[span.start : span.end] for span in text.spans)
        assert text.value in shown.replace("- ", "-") or shown in text.value
    placed = [i for job in resume.work for i in job.lines]
    work = next(section for section in resume.sections if section.kind == "work")
    assert sorted(placed) == sorted(work.lines)


def test_address_and_page_are_whole_though_their_lines_broke(tmp_path: Path) -> None:
    asked = full()
    contact = from_pdf(asked, tmp_path).contact
    assert len(contact.emails[0].text.spans) == 2
    assert contact.emails[0].target_only is False
    page = contact.profiles[0]
    assert (page.network, page.username) == ("LinkedIn", asked["slug"])
    assert page.url == f"https://www.linkedin.com/in/{asked['slug']}"


def test_a_profile_without_links_is_read_from_its_lines(tmp_path: Path) -> None:
    import pypdf

    path = tmp_path / "Profile.pdf"
    path.write_bytes(profile.profile(full()))
    writer = pypdf.PdfWriter(clone_from=path)
    writer.remove_annotations(subtypes=None)
    writer.write(path)
    assert said(read_profile(str(path), "US")) == noted(full())


@pytest.mark.parametrize(
    "info",
    [
        {"/Author": "LinkedIn", "/Producer": "Apache FOP Version 2.2"},
        {"/Producer": "macOS Version 14.1 Quartz PDFContext"},
        {},
    ],
    ids=["older maker", "saved again by a viewer", "no word of its maker"],
)
def test_a_profile_is_known_by_its_content(info: dict[str, str], tmp_path: Path) -> None:
    path = tmp_path / "jane-resume-final.pdf"
    path.write_bytes(profile.profile(full(), info))
    assert said(read_profile(str(path), "US")) == noted(full())


@pytest.mark.parametrize("name", ["accountant", "nurse", "engineer-de"])
def test_a_resume_is_no_profile_whatever_its_name(name: str, tmp_path: Path) -> None:
    from fixtures import pdf, people

    path = tmp_path / "Profile.pdf"
    path.write_bytes(pdf.resume(people.prepare(people.load(name), pdf.look(layout="sidebar-left"))))
    with pytest.raises(Unreadable, match=r"no export of LinkedIn's: .*Save to PDF"):
        read_profile(str(path), "US")


def test_headings_in_an_unknown_language_are_told_by_what_stands_below(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from fixtures.linkedin import page

    english = page.words("en")
    strange = dict.fromkeys(english["titles"], "Qwzx")
    monkeypatch.setattr(page, "words", lambda ui: english | {"titles": strange})
    assert said(from_pdf(full(), tmp_path)) == noted(full())


# A run of single letters is taken for type that was spaced out.
WORDS = st.text("abcdefghijklmnopqrstuvwxyzäéñøßжяю", min_size=2, max_size=14)
TITLED = WORDS.map(str.capitalize)
HYPHENED = st.one_of(WORDS, st.tuples(WORDS, WORDS).map("-".join))


def phrase(most: int) -> st.SearchStrategy[str]:
    return st.tuples(TITLED, st.lists(HYPHENED, max_size=most)).map(lambda pair: " ".join([pair[0], *pair[1]]))


@st.composite
def spans(draw: st.DrawFn) -> dict[str, str]:
    """Dates of a role: months or years, ended or not."""
    year = draw(st.integers(1970, 2020))
    end = draw(st.integers(year + 1, 2025))
    if draw(st.booleans()):
        months = draw(st.tuples(st.integers(1, 12), st.integers(1, 12)))
        dates = [f"{year}-{months[0]:02}", f"{end}-{months[1]:02}"]
    else:
        dates = [str(year), str(end)]
    return {"start": dates[0], "end": draw(st.sampled_from([dates[1], "present"]))}


ROLES = st.builds(
    lambda dates, **rest: dates | rest,
    spans(),
    title=phrase(12),
    location=st.one_of(st.just(""), phrase(5)),
    lines=st.lists(phrase(30).map("• {}".format), max_size=4),
)
JOBS = st.fixed_dictionaries({"company": phrase(14), "roles": st.lists(ROLES, min_size=1, max_size=3)})
SCHOOLS = st.builds(
    lambda dates, **rest: dates | {"end": dates["end"].replace("present", "2026")} | rest,
    spans(),
    school=phrase(12),
    degree=st.sampled_from(["Bachelor of Science", "Master's degree", "PhD", "Diplom"]),
    field=st.one_of(st.just(""), phrase(6)),
)
SLUGS = st.lists(st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=1, max_size=12), min_size=1, max_size=6)
MEMBERS = st.builds(
    member,
    ui=st.sampled_from(LANGUAGES),
    name=st.tuples(TITLED, TITLED).map(" ".join),
    headline=phrase(20),
    location=st.one_of(st.just(""), phrase(4)),
    summary=st.lists(phrase(60), max_size=2),
    email=SLUGS.map(lambda parts: f"{'.'.join(parts)}@mail.example.org"),
    slug=SLUGS.map("-".join),
    skills=st.lists(phrase(5), max_size=3),
    languages=st.lists(st.tuples(TITLED, st.sampled_from(["", *LEVELS])).map(list), max_size=3),
    certificates=st.lists(phrase(8), max_size=5),
    jobs=st.lists(JOBS, max_size=5),
    schools=st.lists(SCHOOLS, max_size=3),
)


@settings(max_examples=30)
@given(asked=MEMBERS)
def test_any_profile_reads_back(asked: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        assert said(from_pdf(asked, Path(folder))) == noted(asked)
