"""The documents of fixtures/: clean ones are silent, broken ones have the planted findings, and all are read right."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from fixtures.plan import HERE, Spec, specs
from resumelint.text.words import rules_root
from tests.command import findings, parsed, resumelint

SPECS = list(specs())
CLEAN = [s for s in SPECS if s.folder == "clean"]
BROKEN = [s for s in SPECS if s.folder == "broken"]
LATER: set[str] = set()
"""Rules that expectations name and that are still to come. Whoever adds one takes it out here."""


def named(spec: Spec) -> str:
    return spec.path.name


@pytest.mark.parametrize("spec", CLEAN, ids=named)
def test_a_clean_resume_has_no_finding(spec: Spec) -> None:
    assert [(f["rule"], f["message"]) for f in findings(spec.path, spec.region)] == []


@pytest.mark.parametrize("spec", BROKEN, ids=named)
def test_a_broken_resume_has_the_planted_findings_and_no_other(spec: Spec) -> None:
    expected = [e for e in json.loads(spec.beside.read_text("utf-8")) if e["rule"] not in LATER]
    found = findings(spec.path, spec.region)
    assert Counter(f["rule"] for f in found) == Counter(e["rule"] for e in expected), [f["message"] for f in found]
    pointed = Counter((f["rule"], (f["location"] or {}).get("pointer")) for f in found)
    for want in expected:
        if "pointer" in want:
            assert pointed[want["rule"], want["pointer"]] >= 1, (want, pointed)


def test_expectations_name_rules_that_exist() -> None:
    known = {p.relative_to(rules_root()).with_suffix("").as_posix() for p in rules_root().glob("*/*.toml")}
    wanted = {e["rule"] for spec in BROKEN for e in spec.expect}
    assert wanted - LATER <= known
    assert not LATER & known


def like(text: object) -> str:
    """Letters and digits alone: what is left when a template sets a name in capitals or spaces it out."""
    plain = unicodedata.normalize("NFKC", str(text or "")).casefold()
    return "".join(c for c in plain if c.isalnum())


@pytest.mark.parametrize("spec", CLEAN, ids=named)
def test_contact_is_read_as_a_person_reads_it(spec: Spec) -> None:
    truth = json.loads(spec.beside.read_text("utf-8"))
    basics = parsed(spec.path, spec.region)["basics"]
    read = {key: basics.get("label" if key == "headline" else key) for key in ("name", "headline", "phone", "email")}
    if truth["credentials"] and like(read["name"]) == like(truth["name"] + truth["credentials"]):
        read["name"] = truth["name"]  # both readings of "Jane Doe, RN" are right
    assert {k: like(v) for k, v in read.items()} == {k: like(truth[k]) for k in read}
    assert any(like(truth["linkedin"]) in like(p.get("url")) for p in basics.get("profiles", []))


@pytest.mark.parametrize("spec", CLEAN, ids=named)
def test_work_and_education_are_read_as_a_person_reads_them(spec: Spec) -> None:
    truth = json.loads(spec.beside.read_text("utf-8"))
    got = parsed(spec.path, spec.region)
    assert [position_read(w) for w in got.get("work", [])] == [position_wanted(w) for w in truth["work"]]
    assert [like(e.get("institution")) for e in got.get("education", [])] == [
        like(e["institution"]) for e in truth["education"]
    ]


def position_wanted(work: dict[str, Any]) -> tuple[object, ...]:
    return like(work["position"]), like(work["name"]), work["start"], work["end"], work["bullets"]


def position_read(work: dict[str, Any]) -> tuple[object, ...]:
    start, end = work.get("startDate"), work.get("endDate", "present")
    return like(work.get("position")), like(work.get("name")), start, end, len(work.get("highlights", []))


UNREADABLE = sorted(p for p in (HERE / "hostile").iterdir() if p.name != "terminal-codes.pdf")


@pytest.mark.parametrize("path", UNREADABLE, ids=lambda p: p.name)
def test_a_file_that_cannot_be_read_is_a_finding_of_its_own(path: Path) -> None:
    sound = HERE / "clean" / "sales-manager.pdf"
    done = resumelint("check", path, sound, "--isolated", "--format", "json")
    broken, read = json.loads(done.stdout)["files"]
    assert [f["rule"] for f in broken["findings"]] == ["file/unreadable"]
    assert read["findings"] == []
    assert done.exit_code == 1


@pytest.mark.parametrize("path", UNREADABLE, ids=lambda p: p.name)
def test_nothing_but_unreadable_files_is_wrong_use(path: Path) -> None:
    done = resumelint("check", path, "--isolated", "--fail-on", "never")
    assert done.exit_code == 2
    assert "file/unreadable" in done.stdout
    assert "Traceback" not in done.output


def test_text_from_a_document_cannot_steer_a_terminal_or_a_build() -> None:
    done = resumelint("check", HERE / "hostile" / "terminal-codes.pdf", "--isolated")
    assert "xX_party_Xx@example.com" in done.output
    odd = {c for c in done.output if unicodedata.category(c) in ("Cc", "Cf")} - {"\n"}
    assert odd == set()
    assert not [line for line in done.output.splitlines() if line.lstrip().startswith("::")]


def test_the_folders_hold_what_the_plan_says() -> None:
    """Who changes a person or the plan runs `make fixtures`: notes beside the documents must not go stale."""
    for spec in SPECS:
        assert spec.path.is_file(), f"{spec.path.name} is planned and was never made: run make fixtures"
        assert json.loads(spec.beside.read_text("utf-8")) == spec.noted, f"{spec.beside.name}: run make fixtures"
    planned = {p for s in SPECS for p in (s.path, s.beside)}
    there = {p for folder in ("clean", "broken", "truth") for p in (HERE / folder).iterdir()}
    assert there == planned
