"""The report for people: what is underlined, what fits, and what never gets out."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import width

from resumelint.finding import FileReport, Finding, Level, Location, Report, RuleInfo
from resumelint.report import render
from resumelint.report.pen import Pen

RULE = RuleInfo("tone/cliche", Level.NOTE, "Stock phrases", "", "")


def report(*findings: Finding, path: str = "jane.pdf") -> Report:
    return Report("2026-11-22", (FileReport(path, "resume", findings),), (RULE,))


def finding(context: str, start: int, end: int, message: str = "A message.", fix: str = "A fix.") -> Finding:
    location = Location(1, 3, None, context[start:end], None, context, start, end)
    return Finding("tone/cliche", Level.NOTE, message, fix, location, "0" * 32)


def underlined(text: str) -> str:
    """The words that stand above the carets, as a terminal shows them."""
    rows = text.splitlines()
    at = next(i for i, row in enumerate(rows) if re.fullmatch(r" *[│|] *\^+", row))
    left, marks = rows[at].index("^"), rows[at].count("^")
    shown, column = "", 0
    for letter in rows[at - 1]:
        if left <= column < left + marks or (width(letter) == 0 and left < column <= left + marks):
            shown += letter
        column += width(letter)
    return shown


@pytest.mark.parametrize(
    ("context", "marked"),
    [
        ("Smart, personable and humble", "personable"),
        ("東京で働く go-getter エンジニア", "go-getter"),
        ("営業 部長 として働く", "部長"),
        ("Re\u0301sume\u0301 of a go\u0301-getter here", "go\u0301-getter"),
        ("one", "one"),
    ],
)
def test_the_carets_stand_under_the_words(context: str, marked: str) -> None:
    start = context.index(marked)
    assert underlined(render("text", report(finding(context, start, start + len(marked))), Pen())) == marked


def test_a_long_line_is_cut_around_the_words() -> None:
    context = "word " * 60 + "synergy" + " more" * 60
    text = render("text", report(finding(context, 300, 307)), Pen(columns=60))
    assert underlined(text) == "synergy"
    assert re.search(r"… (word )+synergy( more)+ …$", text, re.MULTILINE)


@given(
    context=st.text(st.characters(codec="utf-8"), min_size=1, max_size=200),
    place=st.tuples(st.integers(0, 199), st.integers(0, 199)),
    columns=st.integers(1, 120),
    message=st.text(max_size=60),
)
def test_no_line_is_wider_than_the_terminal_and_nothing_hidden_gets_out(
    context: str, place: tuple[int, int], columns: int, message: str
) -> None:
    start, end = sorted(min(p, len(context)) for p in place)
    text = render("text", report(finding(context, start, end, message, message), path=message), Pen(columns=columns))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", text)
    _, *rows = text.splitlines()
    assert all(width(row) <= max(columns, 40) for row in rows)


def test_colour_is_only_there_when_asked_for() -> None:
    shown = report(finding("a team player", 2, 13))
    assert "\x1b" not in render("text", shown, Pen())
    assert "\x1b[" in render("text", shown, Pen(colour=True))


def test_a_document_can_not_write_terminal_codes() -> None:
    hostile = "\x1b[2J\x1b]0;owned\x07\u202etnempoleved\u2066"
    text = render("text", report(finding(hostile, 0, 5, hostile, hostile), path=hostile), Pen())
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "\u202e" not in text


def test_repeats_stand_under_one_heading_and_say_the_shared_once() -> None:
    line = "a team player and a go-getter"
    first = finding(line, 2, 13, "'team player' says nothing.")
    second = finding(line, 20, 29, "'go-getter' says nothing.")
    text = render("text", report(first, second), Pen())
    assert text.count("[tone/cliche]") == 1
    assert "[tone/cliche] 2 times" in text
    assert text.count("says nothing") == 1
    assert text.count("A fix.") == 1
    assert text.count("page 1, line 3") == 2


def test_repeats_that_differ_each_say_their_own() -> None:
    first, second = finding("2019 - 2020", 0, 4, "Eight months."), finding("2021 - 2022", 0, 4, "Nine months.")
    text = render("text", report(first, second), Pen())
    assert "Eight months." in text
    assert "Nine months." in text
    assert text.count("[tone/cliche]") == 1


def test_a_masked_finding_shows_its_place_and_no_line() -> None:
    masked = Finding("tone/cliche", Level.NOTE, "m", "f", Location(2, 7, None, "", None), "0" * 32)
    text = render("text", report(masked), Pen())
    assert "page 2, line 7\n" in text
    assert "^" not in text


def test_lines_of_a_document_without_pages_are_counted_in_the_document() -> None:
    paged = Finding("tone/cliche", Level.NOTE, "m", "f", Location(None, 7, None, "x", None, "x", 0, 1), "0" * 32)
    assert "  line 7 │ x" in render("text", report(paged), Pen())


@pytest.mark.parametrize(
    ("levels", "last"),
    [
        ((), "No findings in 1 file."),
        ((Level.NOTE,), "1 note in 1 file"),
        ((Level.ERROR, Level.ERROR, Level.WARNING), "2 errors, 1 warning in 1 file"),
    ],
)
def test_the_last_line_counts(levels: tuple[Level, ...], last: str) -> None:
    findings = [Finding("tone/cliche", level, "m", "f", None, "0" * 32) for level in levels]
    assert render("text", report(*findings), Pen()).splitlines()[-1] == last
