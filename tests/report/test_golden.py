"""Each output format, byte for byte, for one report made by hand."""

from __future__ import annotations

import json
import math

import pytest

from resumelint.finding import FileReport, Finding, Level, Location, Report
from resumelint.report import render
from resumelint.report.pen import Pen
from tests.report.sample import GOLDEN, RENDERED, REPORT, rendered


@pytest.mark.parametrize("name", RENDERED)
def test_output_is_as_it_was(name: str) -> None:
    assert rendered(name) == (GOLDEN / name).read_bytes().decode()


def test_json_has_the_keys_of_the_contract_in_order() -> None:
    report = json.loads(rendered("report.json"))
    assert list(report) == ["version", "tool", "today", "files", "summary"]
    assert report["summary"] == {"files": 4, "error": 3, "warning": 3, "note": 5}
    finding = report["files"][0]["findings"][1]
    assert list(report["files"][0]) == ["path", "kind", "findings"]
    assert list(finding) == ["rule", "level", "message", "fix", "location", "related", "fingerprint"]
    assert finding["location"] == {
        "page": 2,
        "line": 41,
        "box": [107.3, 628.0, 167.8, 639.0],
        "text": "202-555-0143",
        "pointer": "/basics/phone",
    }
    assert report["files"][0]["findings"][-1]["location"] is None


def test_json_holds_no_number_that_json_has_not() -> None:
    place = Location(1, 1, (-0.04, 0.0, math.inf, math.nan), "x", None)
    found = Finding("a/b", Level.NOTE, "m", "f", place, "0")
    text = render("json", Report("2026-11-22", (FileReport("a", "resume", (found,)),)), Pen())
    assert json.loads(text)["files"][0]["findings"][0]["location"]["box"] is None


def test_json_escapes_what_would_turn_or_colour_a_terminal() -> None:
    hostile = "\x1b[31m \x9b \u202e \u2066 \udcff é 東"
    found = Finding("a/b", Level.NOTE, hostile, "f", None, "0")
    text = render("jsonl", Report("2026-11-22", (FileReport(hostile, "resume", (found,)),)), Pen())
    assert json.loads(text)["path"] == hostile
    assert "é 東" in text
    assert not set(text) & set("\x1b\x9b\u202e\u2066\udcff")


def test_jsonl_is_the_files_of_the_json() -> None:
    lines = [json.loads(line) for line in rendered("report.jsonl").splitlines()]
    assert lines == json.loads(rendered("report.json"))["files"]


def test_every_finding_is_in_the_text() -> None:
    text = " ".join(rendered("text.txt").split())
    for file in REPORT.files:
        for finding in file.findings:
            assert f"[{finding.rule}]" in text
            assert finding.fix in text
