"""Each output format, byte for byte, for one report made by hand."""

from __future__ import annotations

import json

import pytest

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


def test_jsonl_is_the_files_of_the_json() -> None:
    lines = [json.loads(line) for line in rendered("report.jsonl").splitlines()]
    assert lines == json.loads(rendered("report.json"))["files"]


def test_every_finding_is_in_the_text() -> None:
    text = " ".join(rendered("text.txt").split())
    for file in REPORT.files:
        for finding in file.findings:
            assert f"[{finding.rule}]" in text
            assert finding.fix in text
