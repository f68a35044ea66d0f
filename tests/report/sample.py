"""A Report made by hand, for the golden files: a resume, a profile, a file that could not be read, and a clean one.

`python -m tests.report.sample` writes the golden files anew; read the difference before you commit it.
"""

from __future__ import annotations

from pathlib import Path

from resumelint.finding import FileReport, Finding, Level, Location, Related, Report, RuleInfo
from resumelint.report import render
from resumelint.report.pen import Pen


def at(page: int | None, line: int, context: str, text: str, pointer: str | None = None) -> Location:
    """A place on a line, the words found in it."""
    start = context.index(text)
    end = start + len(text)
    left, top, right = 72.0 + start * 5.04, 54.0 + line * 14, 72.0 + end * 5.04
    box = None if page is None else (left, top, right, top + 11)
    return Location(page, line, box, text, pointer, context, start, end)


HEADLINE = at(1, 2, "Smart, personable and humble", "Smart, personable and humble", "/basics/label")
PHONE = at(2, 41, "Phone: 202-555-0143", "202-555-0143", "/basics/phone")
SUMMARY = (
    "A results-driven team player with good written and verbal communication skills who thinks outside the box and "
    "always goes the extra mile for the customer"
)
TRAINED = "Trained new staff on the till and the returns desk"
RULES = (
    RuleInfo("contact/phone-buried", Level.ERROR, "The phone number stands where nobody looks for it", "", ""),
    RuleInfo("tone/self-praise-headline", Level.ERROR, "Self-praise where the trade should stand", "", ""),
    RuleInfo("impact/employer-undescribed", Level.WARNING, "An employer of whom nothing is said", "", ""),
    RuleInfo("writing/duplicate-bullet", Level.WARNING, "The same bullet under two positions", "", ""),
    RuleInfo("tone/cliche", Level.NOTE, "Stock phrases", "", ""),
    RuleInfo("layout/too-long", Level.NOTE, "The resume is long", "", ""),
    RuleInfo("file/unreadable", Level.ERROR, "A file can't be read", "", ""),
)


def _finding(rule: str, message: str, fix: str, location: Location | None, number: int, *related: Related) -> Finding:
    level = next(info.level for info in RULES if info.name == rule)
    return Finding(rule, level, message, fix, location, f"{number:032x}", related)


def _cliche(number: int, page: int, line: int, context: str, text: str) -> Finding:
    message = f"'{text}' is a stock phrase; it could stand in anybody's resume."
    return _finding("tone/cliche", message, "Say what you did instead.", at(page, line, context, text), number)


def _employer(number: int, line: int, context: str, name: str, pointer: str) -> Finding:
    return _finding(
        "impact/employer-undescribed",
        f"Nothing says what {name} does; a reader who has not heard of it can't judge your work there.",
        "Add a few words: the industry, the product, the size.",
        at(1, line, context, name, pointer),
        number,
    )


RESUME = FileReport(
    "jane-doe.pdf",
    "resume",
    (
        _finding(
            "tone/self-praise-headline",
            "The first thing a recruiter reads is 'Smart, personable and humble': it praises and does not say what "
            "you do.",
            "Put your trade and level there, e.g. 'Regional sales manager, medical devices'.",
            HEADLINE,
            1,
        ),
        _finding(
            "contact/phone-buried",
            "Your phone number 202-555-0143 stands at the bottom of page 2; a reader who can't see it calls someone "
            "else.",
            "Put it under your name.",
            PHONE,
            2,
        ),
        _employer(3, 12, "Sales Manager, Northwind Traders\tJan 2020 - Present", "Northwind Traders", "/work/0"),
        _employer(4, 24, "Sales Associate, Contoso\t2016 - 2019", "Contoso", "/work/1"),
        _finding(
            "writing/duplicate-bullet",
            "This bullet stands under Northwind Traders and under Contoso.",
            "Keep it once, and say what was different at the other.",
            at(
                1,
                15,
                TRAINED,
                TRAINED,
            ),
            5,
            Related(
                "jane-doe.pdf",
                at(
                    1,
                    27,
                    TRAINED + ".",
                    TRAINED,
                ),
            ),
        ),
        _cliche(6, 1, 5, SUMMARY, "results-driven"),
        _cliche(7, 1, 5, SUMMARY, "team player"),
        _cliche(8, 1, 5, SUMMARY, "thinks outside the box"),
        _finding("layout/too-long", "This resume has 4 pages.", "Cut it to 2.", None, 9),
    ),
)
PROFILE = FileReport(
    "Profile.pdf",
    "profile",
    (_cliche(10, 1, 9, "エンジニア go-getter 東京で働く", "go-getter"),),
)
LOCKED = FileReport(
    "locked.pdf",
    "",
    (
        _finding(
            "file/unreadable",
            "This file could not be read: it is encrypted.",
            "Save a copy without a password.",
            None,
            11,
        ),
    ),
)
CLEAN = FileReport("clean.docx", "resume")
REPORT = Report("2026-11-22", (RESUME, PROFILE, LOCKED, CLEAN), RULES)

GOLDEN = Path(__file__).parent / "golden"
RENDERED = {
    "text.txt": ("text", Pen()),
    "text-60-columns.txt": ("text", Pen(columns=60, ascii=True, statistics=True)),
    "text-colour.txt": ("text", Pen(colour=True)),
    "report.json": ("json", Pen()),
    "report.jsonl": ("jsonl", Pen()),
    "report.sarif": ("sarif", Pen()),
    "github.txt": ("github", Pen()),
    "gitlab.json": ("gitlab", Pen()),
    "junit.xml": ("junit", Pen()),
    "rdjson.json": ("rdjson", Pen()),
    "report.html": ("html", Pen()),
}
"""Golden file: what it holds."""


def rendered(name: str) -> str:
    """What should stand in a golden file."""
    form, pen = RENDERED[name]
    return render(form, REPORT, pen)


if __name__ == "__main__":
    for name in RENDERED:
        (GOLDEN / name).write_bytes(rendered(name).encode())
