"""Any document put together from random valid parts, in any layout, reads back to its parts."""

from __future__ import annotations

import random
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from resumelint.document import Document
from resumelint.parse import parse
from resumelint.read import read
from resumelint.resume import Resume
from tests.parse.forms import ON_LINES, ONE_LINE
from tests.parse.invented import LONGER_TITLES, STYLES, SUMMARY, TITLES, Look, Person, looks, persons, typed
from tests.parse.layouts import (
    SETTINGS,
    Row,
    assert_spans_say_the_value,
    jobs,
    line,
    paged,
    printed,
    read_rows,
    said,
    when,
)
from tests.parse.typeset import any_docx_look, any_pdf_look, as_docx, as_pdf

ABOUT = ["Private maker of frozen meals for supermarkets, $1.2B in sales", "Community hospital with 180 beds"]
PROSE = (
    "Ran the day-to-day work of a crew of nine and kept the books in order. Cut the time from order to delivery from "
    "nine days to four, and trained the three colleagues who do it now."
)


def letters(text: object) -> str:
    """What is left of a text however a template sets it: in capitals, spaced out, broken at hyphens."""
    return "".join(c for c in str(text).casefold() if c.isalnum())


def assert_reads_back(resume: Resume, person: Person, style: str = "May 2019 – Present") -> None:
    contact, dates = resume.contact, STYLES[style]
    assert letters(said(contact.name)) == letters(person.name)
    assert letters(said(contact.headline)) == letters(person.headline)
    assert [p.text.value for p in contact.phones] == [person.phone]
    assert [e.text.value for e in contact.emails] == [person.email]
    assert said(contact.location) == person.place
    assert [(letters(t), letters(e), a, b) for t, e, a, b in jobs(resume)] == [
        (letters(h.title), letters(h.employer), dates.read(h.start), dates.read(h.end)) for h in person.held
    ]
    assert [[letters(t.value) for t in p.highlights] for p in resume.work] == [
        [letters(text) for text in h.points] for h in person.held
    ]
    assert [(letters(said(e.institution)), when(e.period)[1]) for e in resume.education] == [
        (letters(school), str(year)) for _, school, year in person.studied
    ]
    assert [k.value for skill in resume.skills for k in skill.keywords] == list(person.skills)
    assert resume.doubts == ()


@pytest.mark.parametrize("setting", SETTINGS)
@settings(max_examples=120)
@given(person=persons(), look=looks)
def test_any_form_of_entries(setting: str, person: Person, look: Look) -> None:
    resume = read_rows(typed(person, look), setting=setting)
    assert_reads_back(resume, person, look.style)
    assert said(resume.summary) == (SUMMARY if look.summary else "")


@pytest.mark.parametrize("setting", SETTINGS)
@settings(max_examples=60)
@given(person=persons(titles=TITLES + LONGER_TITLES), look=looks.filter(lambda k: k.form not in ONE_LINE | {"dash"}))
def test_titles_with_commas_where_commas_part_nothing(setting: str, person: Person, look: Look) -> None:
    # "Hospital – Nurse, Emergency Department" is left out: behind a dash, a department reads as part of the employer.
    assert_reads_back(read_rows(typed(person, look), setting=setting), person, look.style)


@settings(max_examples=100)
@given(persons(), looks, st.sampled_from([560.0, 500.0, 440.0]), st.integers(300, 745))
def test_any_width_and_any_end_of_the_page(person: Person, look: Look, width: float, page_end: int) -> None:
    # Names and places that break over lines inside a head, or inside a contact line, are beyond reading yet.
    assume(width == 560 or (look.form in ON_LINES and look.contact in ("stacked", "labelled", "two lines")))
    assert_reads_back(parse(paged(typed(person, look), width, page_end)), person, look.style)


def told(rows: list[Row], about: str = "", prose: str = "") -> list[Row]:
    """The rows with a line above the first bullet of every job, and with prose in place of its bullets."""
    out: list[Row] = []
    for n, row in enumerate(rows):
        first = bool(row.bullet) and not rows[n - 1].bullet
        out += [line(about, italic=True)] if first and about else []
        out += [line(prose)] if first and prose else []
        out += [] if row.bullet and prose else [row]
    return out


@pytest.mark.parametrize("setting", SETTINGS)
@settings(max_examples=60)
@given(person=persons(), look=looks, about=st.sampled_from(ABOUT))
def test_what_the_employer_does_is_no_bullet(setting: str, person: Person, look: Look, about: str) -> None:
    resume = read_rows(told(typed(person, look), about=about), setting=setting)
    assert_reads_back(resume, person, look.style)
    assert all(about in (said(p.description), *map(said, p.summary)) for p in resume.work)


@pytest.mark.parametrize("setting", SETTINGS)
@settings(max_examples=60)
@given(person=persons(), look=looks)
def test_accounts_in_prose(setting: str, person: Person, look: Look) -> None:
    resume = read_rows(told(typed(person, look), prose=PROSE), setting=setting)
    assert_reads_back(resume, replace(person, held=tuple(replace(h, points=()) for h in person.held)), look.style)
    assert all([t.value for t in p.summary] == [PROSE] for p in resume.work)


@pytest.mark.parametrize("setting", SETTINGS)
@settings(max_examples=60)
@given(person=persons(), look=looks, chance=st.randoms(use_true_random=False))
def test_nested_bullets(setting: str, person: Person, look: Look, chance: random.Random) -> None:
    # Jobs with a single bullet are left out: followed by the head of the next job, it reads as a head itself.
    assume(all(len(h.points) > 1 for h in person.held))
    rows = typed(person, look)
    deep = [
        replace(row, level=1, bullet="◦") if row.bullet and rows[n - 1].bullet and chance.random() < 0.4 else row
        for n, row in enumerate(rows)
    ]
    assert_reads_back(read_rows(deep, setting=setting), person, look.style)


def reread(content: bytes, suffix: str) -> Document:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"resume.{suffix}"
        path.write_bytes(content)
        return read(path)


@settings(max_examples=25)
@given(persons(), looks, st.sampled_from([560.0, 440.0]), st.integers(300, 745))
def test_a_printed_page_is_read_as_it_was_set(person: Person, look: Look, width: float, page_end: int) -> None:
    """The reader makes of a PDF the very lines that went into it; the tests on `paged` rest on this."""
    rows = typed(person, look)
    wanted = paged(rows, width, page_end)
    found = reread(printed(rows, width, page_end), "pdf")
    assert [p.number for p in found.pages] == [p.number for p in wanted.pages]
    for a, b in zip(found.lines, wanted.lines, strict=True):
        assert (a.page, a.bullet, a.text, a.bold, a.italic, a.bold_until) == (
            *(b.page, b.bullet, b.text, b.bold, b.italic, b.bold_until),
        )
        assert a.box == pytest.approx(b.box)
        assert (a.size, a.indent, a.space_above) == pytest.approx((b.size, b.indent, b.space_above), abs=0.11)


SIDE_BY_SIDE = ("columns", "gutter", "sidebar-left", "sidebar-right")


def within_reach(look: dict[str, object], person: Person, chance: random.Random) -> dict[str, object]:
    """The look, with what no reading is promised for yet put aside.

    Ruled tables and rails (fixtures/ has one each); contact data at the right margin beside the name, and dates beside
    a sidebar on the right in a text of a few lines, which are taken for one column with what stands below; names that
    break over lines because they are spaced out; heads of one line where the column is so narrow that they wrap; and
    banners of which some are mostly bold and some, with a long place beside a short name, are not.
    """
    out = {**look, "about": "line"}
    if out["layout"] in ("rail", "table") or (out["layout"] == "sidebar-right" and len(person.held) < 3):
        out["layout"] = "single"
    if out["header"] == "split":
        out["header"] = "left"
    if out["name"] == "spaced":
        out["name"] = "caps"
    narrow = out["layout"] in SIDE_BY_SIDE
    if out["head"] == "banner" or (narrow and out["head"] in ("dash", "at", "comma", "pipe")):
        out["head"] = chance.choice(["stacked", "lines", "employer-first"])
    if narrow and out["school"] == "line":
        out["school"] = "degree-first"
    return out


@settings(max_examples=40)
@given(persons(), st.randoms(use_true_random=False))
def test_pdf_in_the_templates_of_the_fixtures(person: Person, chance: random.Random) -> None:
    look = within_reach(any_pdf_look(chance), person, chance)
    resume = parse(reread(as_pdf(person, **look), "pdf"))
    assert_reads_back(resume, person)
    assert_spans_say_the_value(resume)


@settings(max_examples=25)
@given(persons(), st.randoms(use_true_random=False))
def test_docx_in_the_templates_of_the_fixtures(person: Person, chance: random.Random) -> None:
    look = {**any_docx_look(chance), "about": "line", "contact": "body"}
    if look["head"] == "banner":
        look["head"] = "stacked"
    resume = parse(reread(as_docx(person, **look), "docx"))
    assert_reads_back(resume, person)
    assert_spans_say_the_value(resume)
