"""`resumelint glance`: what a first look meets, in which order and place, and what it misses."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from wcwidth import width

from resumelint import api
from resumelint.cli import main
from resumelint.config import UserError
from resumelint.document import PageState
from resumelint.parse import parse
from resumelint.read import read
from resumelint.report.pen import Pen
from resumelint.resume import Kind, Resume
from resumelint.view.card import card
from resumelint.view.glance import glance
from tests.command import ROOT, findings, resumelint

FIXTURES = ROOT / "fixtures"
CLEAN = sorted((FIXTURES / "clean").glob("*.*"))
BROKEN = sorted(p for p in (FIXTURES / "broken").glob("*.*") if p.suffix != ".json")
UNSHOWN = ("cover-letter", "grinder-manual", "picture-only")
SHOWN = [*CLEAN, *(p for p in BROKEN if p.stem not in UNSHOWN)]
GOLDEN = Path(__file__).parent / "golden"
TODAY = datetime.date(2026, 11, 22)
PAINTED = Pen(columns=72, colour=True)
NARROW = Pen(columns=60, ascii=True)
CARDS = {
    "phone-on-page-2.txt": ("broken/smart-personable-humble.pdf", Pen()),
    "phone-on-page-2-narrow.txt": ("broken/smart-personable-humble.pdf", NARROW),
    "contact-at-the-foot-in-colour.txt": ("broken/contact-at-sidebar-foot.pdf", PAINTED),
    "student.txt": ("clean/student-columns.pdf", Pen()),
    "word.txt": ("clean/physiotherapist-word-text-box.docx", Pen()),
    "name-left-out.txt": ("broken/name-left-out.pdf", Pen()),
}


def name_of(path: Path) -> str:
    return path.name


def shown(path: Path | str, *options: str) -> str:
    """What `glance` prints."""
    done = resumelint("glance", path, *options)
    assert done.exit_code == 0, done.output
    assert done.stderr == ""
    return done.stdout


def rows(text: str) -> dict[str, list[str]]:
    """The card by label: mark and words of the first row, then the rows below it."""
    found: dict[str, list[str]] = {}
    label = ""
    for line in text.splitlines():
        if line.startswith(("│", "|")):
            label = line[4:15].strip() or label
            found.setdefault(label, []).append((line[2:4] + line[16:]).strip())
    return found


def resume_of(name: str) -> Resume:
    return parse(read(FIXTURES / name))


def drawn(resume: Resume) -> str:
    return card(glance(resume, TODAY), "resume.pdf", Pen())


# How it looks.


@pytest.mark.parametrize("name", CARDS)
def test_cards_look_as_they_did(name: str) -> None:
    path, pen = CARDS[name]
    assert api.glance(str(FIXTURES / path), "US", pen) == (GOLDEN / name).read_text("utf-8")


def test_the_command_prints_the_card() -> None:
    path, _ = CARDS["phone-on-page-2.txt"]
    assert shown(FIXTURES / path) == (GOLDEN / "phone-on-page-2.txt").read_text("utf-8")


@pytest.mark.parametrize("path", SHOWN, ids=name_of)
@pytest.mark.parametrize("columns", [40, 60, 80])
def test_no_line_is_wider_than_the_terminal(path: Path, columns: int) -> None:
    text = api.glance(str(path), "US", Pen(columns=columns))
    assert [line for line in text.splitlines() if width(line) > columns] == []


def test_colour_is_used_when_asked_for_and_for_a_terminal_only() -> None:
    path = SHOWN[0]
    assert "\x1b[" not in shown(path)
    painted = shown(path, "--color", "always")
    assert re.sub(r"\x1b\[[\d;]*m", "", painted) == shown(path)


def test_an_output_without_unicode_gets_plain_signs() -> None:
    done = CliRunner(charset="cp1252").invoke(main, ["glance", str(FIXTURES / "clean/sales-manager.pdf")])
    assert done.exit_code == 0
    assert done.stdout_bytes.decode("cp1252").isascii()
    assert "+- page 1, top third ---" in done.stdout


def test_readme_shows_what_glance_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    sample = re.search(r"<!-- glance -->\n```console\n\$ resumelint (.+)\n([\s\S]+?)```", readme)
    assert sample
    monkeypatch.chdir(ROOT)
    assert resumelint(*sample[1].split()).stdout.strip() == sample[2].strip()


# What it says.


@pytest.mark.parametrize("path", CLEAN, ids=name_of)
def test_a_clean_resume_shows_all_and_nothing_is_marked(path: Path) -> None:
    text = shown(path)
    assert {"Name", "Headline", "Phone", "Email", "Education", "Best result"} <= rows(text).keys()
    assert "Job now" in text or "Last job" in text
    assert text.splitlines()[-1] == "A first look finds all it looks for."


@pytest.mark.parametrize("path", SHOWN, ids=name_of)
def test_the_words_shown_are_the_documents(path: Path) -> None:
    resume = parse(read(path))
    there = squeezed(resume.document.text)
    pieces = [piece for thing in glance(resume, TODAY).things for line in thing.lines for piece in line]
    assert pieces
    words = [word for piece in pieces for word in piece.removesuffix(" …").split()]
    assert [word for word in words if squeezed(word) not in there] == []


def squeezed(text: str) -> str:
    return re.sub(r"[\s,\u2010-]+", "", text)


@pytest.mark.parametrize("path", SHOWN, ids=name_of)
def test_phone_and_email_are_marked_where_check_says_so(path: Path) -> None:
    text = rows(shown(path))
    said = {finding["rule"] for finding in findings(path)}
    for label in ("Phone", "Email"):
        first = text[label][0]
        assert first.startswith("×") == (f"contact/{label.lower()}-missing" in said)
        assert first.startswith("!") == (f"contact/{label.lower()}-buried" in said)


def test_things_stand_in_the_order_of_the_page() -> None:
    text = shown(FIXTURES / "broken/contact-at-sidebar-foot.pdf")
    places = [line.split(" ")[1:-1] for line in text.splitlines() if line.startswith(("┌", "├"))]
    assert [" ".join(place) for place in places] == ["page 1, top third", "page 1, middle", "page 1, bottom third"]
    assert list(rows(text)) == [
        *("Name", "Headline", "Job now", "Best result", "Job before", "Education", "Phone", "Email")
    ]


def test_a_headline_of_praise_is_said_to_say_nothing() -> None:
    text = rows(shown(FIXTURES / "broken/smart-personable-humble.pdf"))
    assert text["Headline"] == [
        "× Smart, personable and humble",
        "→ says neither what you do nor for whom; nothing near it does",
    ]
    assert text["Job now"][-1] == "→ starts below the top third of page 1"


def test_what_could_not_be_made_out_is_never_called_missing() -> None:
    resume = resume_of("clean/sales-manager.pdf")
    text = drawn(replace(resume, doubts=("positions", "sections"), education=()))
    assert rows(text)["Jobs"] == ["? could not be made out"]
    assert rows(text)["Education"] == ["? could not be made out"]
    assert "missing" not in text
    assert text.splitlines()[-1] == "2 not made out"


def test_what_may_stand_on_a_page_without_text_is_not_called_missing() -> None:
    resume = resume_of("broken/phone-missing.pdf")
    (page,) = resume.document.pages
    picture = replace(page, number=2, state=PageState.IMAGE)
    text = drawn(replace(resume, document=replace(resume.document, pages=(page, picture))))
    assert rows(text)["Phone"] == ["? could not be made out"]
    assert "Page 2 has no text that a machine can read." in text


def test_a_profile_may_lack_what_a_resume_must_have() -> None:
    resume = resume_of("broken/smart-personable-humble.pdf")
    empty = replace(resume.contact, phones=(), emails=())
    text = drawn(replace(resume, kind=Kind.PROFILE, contact=empty, education=(), sections=()))
    assert text.startswith("resume.pdf (LinkedIn profile): ")
    assert list(rows(text)) == ["Name", "Headline", "Job now", "Best result", "Job before"]
    assert text.splitlines()[-1] == "A first look finds all it looks for."


# Resumes of all kinds, in Markdown.

HEAD = "# Jane Doe\n\nCharge nurse\n\n202-555-0143 | jane.doe@example.com\n"
SCHOOL = "## Education\n\n**BSc Nursing**, Lakeside College, 2010 - 2014\n"


def written(folder: Path, *sections: str) -> str:
    """A resume with these sections under its head, shown."""
    file = folder / "jane.md"
    file.write_text("\n".join((HEAD, *sections)), "utf-8")
    return shown(file)


def work(*jobs: str) -> str:
    return "\n".join(["## Experience\n", *(f"**{job}\n\n- Looked after patients on the ward\n" for job in jobs)])


OLDEST_FIRST = work(
    "Staff Nurse**, Lakeside Clinic, June 2014 - April 2019",
    "Charge Nurse**, Springfield Hospital, May 2019 - December 2022",
    "Head Nurse**, Rivertown Hospital, January 2023 - Present",
)
TWO_NOW = work(
    "Charge Nurse**, Springfield Hospital, May 2019 - Present",
    "Lecturer**, Rivertown College, January 2023 - Present",
    "Staff Nurse**, Lakeside Clinic, June 2014 - April 2019",
)
ENDED = work(
    "Staff Nurse**, Lakeside Clinic, June 2014 - April 2019",
    "Charge Nurse**, Springfield Hospital, May 2019 - December 2022",
    "Lecturer**, Rivertown College, January 2020 - March 2021",
)


@pytest.mark.parametrize(
    ("jobs", "label", "current", "previous"),
    [
        (OLDEST_FIRST, "Job now", "Head Nurse", "Charge Nurse"),
        (TWO_NOW, "Job now", "Lecturer", "Charge Nurse"),
        (ENDED, "Last job", "Charge Nurse", "Lecturer"),
    ],
)
def test_the_present_job_is_the_one_that_started_last_or_else_the_one_that_ended_last(
    tmp_path: Path, jobs: str, label: str, current: str, previous: str
) -> None:
    text = rows(written(tmp_path, jobs, SCHOOL))
    assert text[label][0] == current
    assert text["Job before"][0] == previous


def test_a_first_job_has_none_before_it(tmp_path: Path) -> None:
    text = rows(written(tmp_path, work("Charge Nurse**, Springfield Hospital, May 2019 - Present"), SCHOOL))
    assert text["Job now"] == ["Charge Nurse", "Springfield Hospital · May 2019 - Present"]
    assert "Job before" not in text


def test_a_student_without_a_job_is_told_so_after_what_is_there(tmp_path: Path) -> None:
    text = rows(written(tmp_path, "## Education\n\n**BSc Nursing**, Lakeside College, 2023 - 2027\n"))
    assert list(text) == ["Name", "Headline", "Phone", "Email", "Education", "Job"]
    assert text["Job"] == ["× missing"]


@pytest.mark.parametrize(("ended", "told"), [(2014, True), (2026, False)])
def test_a_fresh_graduate_may_put_the_school_before_the_job(tmp_path: Path, ended: int, told: bool) -> None:
    school = f"## Education\n\n**BSc Nursing**, Lakeside College, {ended - 4} - {ended}\n\n"
    notes = "".join(f"- Took course {i} with honors\n" for i in range(30))
    file = tmp_path / "jane.md"
    job = work("Charge Nurse**, Springfield Hospital, May 2026 - Present")
    file.write_text("\n".join((HEAD, school + notes, job)), "utf-8")
    text = rows(drawn(parse(read(file))))
    assert text["Job now"][0] == f"{'! ' if told else ''}Charge Nurse"
    assert ("→ starts after the first 20 lines" in text["Job now"]) == told


def test_an_employer_of_two_jobs_is_described_once() -> None:
    text = shown(FIXTURES / "clean/accountant-banner.pdf")
    assert rows(text)["Job before"][1].startswith("Brandt & Hollis Castings")
    assert text.count("foundry for truck and tractor parts") == 1


BULLETS = (
    "Looked after patients on the ward",
    "Took part in the 2019 conference on Windows 10 in room 12",
    "Trained 30 nurses in triage",
    "Ranked first of 22 wards",
    "Kept 96% of the staff",
    "Cut the wait for a bed from 9 days to 2",
)


@pytest.mark.parametrize("best", range(2, len(BULLETS)))
def test_the_best_result_is_the_strongest_figure_of_all(tmp_path: Path, best: int) -> None:
    bullets = [BULLETS[best], *BULLETS[:best]]
    job = "## Experience\n\n**Charge Nurse**, Springfield Hospital, May 2019 - Present\n\n"
    text = rows(written(tmp_path, job + "\n".join(f"- {bullet}" for bullet in bullets) + "\n", SCHOOL))
    assert text["Best result"] == [f"“{BULLETS[best]}”"]


def test_bullets_without_any_figure_are_told_of(tmp_path: Path) -> None:
    job = "## Experience\n\n**Charge Nurse**, Springfield Hospital, May 2019 - Present\n\n"
    bullets = (BULLETS[0], BULLETS[1], "Wrote reports", "Ordered supplies for the ward")
    text = rows(written(tmp_path, job + "\n".join(f"- {bullet}" for bullet in bullets) + "\n", SCHOOL))
    assert text["Best result"] == ["× missing: no bullet has a figure: how much, how many, how fast?"]


@pytest.mark.parametrize(
    ("prose", "told"),
    [
        ("Community hospital with 180 beds", True),
        ("Springfield General is a teaching hospital of 900 beds.", True),
        ("Managed a hospital ward of 30 beds.", False),
        ("Led a team of nurses in a busy hospital.", False),
    ],
)
def test_what_the_employer_does_is_shown_where_it_is_plainly_said(tmp_path: Path, prose: str, told: bool) -> None:
    job = "## Experience\n\n**Charge Nurse**, Springfield General, May 2019 - Present\n\n"
    text = rows(written(tmp_path, f"{job}{prose}\n\n- Trained 30 nurses\n", SCHOOL))
    assert text["Job now"][2:] == ([prose] if told else [])


def test_data_has_no_places_and_nothing_in_it_is_too_far_down(tmp_path: Path) -> None:
    file = tmp_path / "resume.json"
    table = {"work": [{"name": "Acme Robotics", "position": "Analyst"}] * 30, "basics": {"name": "Jane Doe"}}
    file.write_text(json.dumps(table), "utf-8")
    text = shown(file)
    assert "┌─ in the order of the file ─" in text
    assert rows(text)["Job"] == ["× Analyst", "Acme Robotics", "→ no dates"]
    assert "too far" not in text


# What can't be shown.


@pytest.mark.parametrize(
    ("path", "told"),
    [
        (FIXTURES / "hostile/locked.pdf", "encrypted"),
        (FIXTURES / "hostile/empty.pdf", "empty"),
        (FIXTURES / "broken/picture-only.pdf", "no text"),
        (FIXTURES / "broken/cover-letter.pdf", "doesn't look like a resume"),
        (FIXTURES / "clean/sales-manger.pdf", "did you mean 'sales-manager.pdf'?"),
        (FIXTURES, "it is a folder"),
    ],
    ids=lambda value: value.name if isinstance(value, Path) else "",
)
def test_what_cannot_be_shown_is_said_in_one_sentence_and_the_exit_code_is_2(path: Path, told: str) -> None:
    done = resumelint("glance", path)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert path.name in done.stderr
    assert told in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_region_is_checked_and_used() -> None:
    path = FIXTURES / "clean/teacher-gutter.pdf"
    assert resumelint("glance", path, "--region", "UK").exit_code == 2
    assert rows(shown(path, "--region", "GB"))["Phone"] == ["0161 496 0123"]


STEERING = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
PIECES = [
    "\x1b[31m",
    "\x1b]0;x\x07",
    "\x9b2J",
    "\u202e",
    "\u2066",
    "\r",
    "\x08",
    "\udc9b",
    "\n",
    "\t",
    "漢字",
    "é",
    "word ",
    "96% ",
]
HOSTILE = st.lists(st.one_of(st.sampled_from(PIECES), st.characters()), max_size=40).map("".join)


@given(name=HOSTILE, title=HOSTILE, employer=HOSTILE, bullet=HOSTILE)
def test_nothing_in_a_document_steers_the_terminal(name: str, title: str, employer: str, bullet: str) -> None:
    table = {
        "basics": {"name": f"Jane {name}", "label": title, "email": name, "phone": employer},
        "work": [{"position": title, "name": employer, "highlights": [bullet, f"Kept 96% {bullet}"]}],
        "education": [{"institution": employer, "area": name}],
    }
    with TemporaryDirectory() as folder:
        file = Path(folder, "hostile.json")
        file.write_text(json.dumps(table), "utf-8")
        try:
            text = api.glance(str(file), "US", Pen(columns=60))
        except UserError:
            return
    assert not re.search(
        r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", text
    )
    assert [line for line in text.splitlines() if width(line) > 60] == []
