"""The word lists that resumes are read by: each says where it came from, says a thing once, and is well formed."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from resumelint.text import words

ROOT = words.rules_root() / "words"
KINDS = [
    "work",
    "volunteer",
    "education",
    "skills",
    "summary",
    "objective",
    "contact",
    "personal",
    "certificates",
    "languages",
    "projects",
    "publications",
    "awards",
    "interests",
    "references",
    "activities",
    "courses",
    "other",
]
CASE_MATTERS = ["degrees-short", "employer-forms", "licences"]
PLAIN = [
    "cities",
    "degrees",
    "document-titles",
    "email-labels",
    "employer-markers",
    "fields",
    "institution-markers",
    "institutions",
    "name-particles",
    "name-suffixes",
    "name-titles",
    "present",
    "regions",
    "remote",
    "since",
    "title-modifiers",
    "title-tails",
    "titles",
    "until",
    "headings/earlier",
    "headings/work-qualifiers",
    *(f"headings/{kind}" for kind in KINDS),
]
FORMATS = {
    "months": r"(1[0-2]|[1-9]) \S+",
    "seasons": r"(1[0-2]|[1-9]) (1[0-2]|[1-9]) \S.*",
    "countries": r"[A-Z]{2}\t\S.*",
    "us-states": r"[A-Z]{2}\t\S.*",
    "ca-provinces": r"[A-Z]{2}\t\S.*",
    "au-states": r"[A-Z]{2,3}\t\S.*",
    "phone-labels": r"(mobile|home|work|fax|phone|whatsapp|pager)\t\S.*",
    "networks": r"\S.*\t[a-z0-9-]+(\.[a-z0-9-]+)+",
}


def fold(text: str, keep_case: bool = False) -> str:
    """An entry as it is looked up; lists in which case matters are looked up as they are printed."""
    return text if keep_case else words.fold(text) or text


def repeated(entries: list[str]) -> list[str]:
    return [entry for entry, count in Counter(entries).items() if count > 1]


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix().removesuffix(".txt")


@pytest.mark.parametrize("path", sorted(ROOT.rglob("*.txt")), ids=name_of)
def test_a_word_file_begins_with_its_source_and_has_clean_lines(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()
    assert re.match(r"# \w.{10,}", lines[0])
    assert [line for line in lines if line != line.strip() or "  " in line] == []
    assert words.read(path)


@pytest.mark.parametrize("name", [*PLAIN, *CASE_MATTERS])
def test_no_entry_stands_twice_in_a_file(name: str) -> None:
    assert repeated([fold(entry, name in CASE_MATTERS) for entry in words.load(name)]) == []


@pytest.mark.parametrize("name", PLAIN)
def test_plain_lists_hold_no_columns(name: str) -> None:
    assert [entry for entry in words.load(name) if "\t" in entry] == []


@pytest.mark.parametrize("name", FORMATS)
def test_entries_with_columns_are_well_formed_and_stand_once(name: str) -> None:
    entries = words.load(name)
    assert [entry for entry in entries if not re.fullmatch(FORMATS[name], entry)] == []
    last = [re.split(r"\t|(?<=\d) (?=\D)", entry, maxsplit=1)[-1] for entry in entries]
    # An accent tells a word of another language from an English one: "déc" from "Dec".
    assert repeated([form.lower() if name in ("networks", "months") else fold(form) for form in last]) == []


def test_there_is_a_heading_list_for_every_kind_and_no_other() -> None:
    assert {name_of(p).removeprefix("headings/") for p in (ROOT / "headings").glob("*.txt")} == {
        *KINDS,
        "earlier",
        "work-qualifiers",
    }


def test_no_heading_means_two_kinds_of_section() -> None:
    headings = [fold(entry) for kind in KINDS for entry in words.load(f"headings/{kind}")]
    assert repeated(headings) == []


def test_earlier_experience_is_work_experience() -> None:
    work = {fold(entry) for entry in words.load("headings/work")}
    assert [entry for entry in words.load("headings/earlier") if fold(entry) not in work] == []


def test_what_is_a_title_is_no_field() -> None:
    titles = {fold(entry) for entry in words.load("titles")}
    assert [entry for entry in words.load("fields") if fold(entry) in titles] == []


def test_all_twelve_months_and_four_seasons_have_forms() -> None:
    assert {int(entry.split()[0]) for entry in words.load("months")} == set(range(1, 13))
    starts = {entry.split()[0] for entry in words.load("seasons")}
    assert starts >= {"3", "6", "9", "12"}


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Professional Experience", "work"),
        ("Military Service", "work"),
        ("Berufserfahrung", "work"),
        ("Expérience professionnelle", "work"),
        ("EXPERIENCIA LABORAL", "work"),
        ("職務経歴", "work"),
        ("Community Service", "volunteer"),
        ("Formação acadêmica", "education"),
        ("Core Competencies", "skills"),
        ("Chi sono", "summary"),
        ("Persoonlijke gegevens", "personal"),
        ("Licenses & Certifications", "certificates"),
        ("Languages", "languages"),
        ("Hobbies", "interests"),
        ("İş Deneyimi", "work"),
        ("OPLEIDINGEN", "education"),
    ],
)
def test_common_headings_are_known_however_they_are_written(heading: str, kind: str) -> None:
    written = fold(heading.replace("&", "and"))
    assert [k for k in KINDS if written in {fold(entry) for entry in words.load(f"headings/{k}")}] == [kind]


@pytest.mark.parametrize("path", sorted(ROOT.rglob("*.txt")), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_list_is_loaded_as_any_word_file_is_read(path: Path) -> None:
    assert words.load(path.relative_to(ROOT).with_suffix("").as_posix()) == words.read(path)


def test_many_entries_are_folded_as_each_is() -> None:
    entries = [entry for path in sorted(ROOT.rglob("*.txt")) for entry in words.read(path)]
    assert set(words.fold_all(entries)) == set(map(words.fold, entries))
