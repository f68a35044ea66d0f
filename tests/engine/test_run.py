"""What becomes of a hit: message, place, fingerprint, masking, order; and what stops a rule from speaking."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resumelint.checks.base import CHECKS, PLACEHOLDERS, Case
from resumelint.engine import run as engine
from resumelint.engine import sheet
from resumelint.finding import Finding, Hit
from resumelint.ruleset import load_rules, select

RULES = load_rules(installed=False)
TODAY = datetime.date(2026, 11, 22)


def run(sample: dict[str, Any], *chosen: str, redact: bool = False) -> tuple[Finding, ...]:
    resume = sheet.resume_of(sample)
    findings, crashed = engine.run(select(RULES, chosen), resume, today=TODAY, redact=redact)
    assert not crashed
    return findings


def person(**basics: object) -> dict[str, Any]:
    job = {"position": "Clerk", "name": "Acme Robotics", "highlights": ["A team player called Jane"]}
    return {"resume": {"basics": {"name": "Jane Doe", **basics}, "work": [job]}}


def test_findings_come_gravest_first_then_by_place() -> None:
    sample = person(summary="Team player. Think outside the box.", email="xX_jane_Xx@example.com")
    told = run(sample)
    assert [f.level.rank for f in told] == sorted(f.level.rank for f in told)
    lines = [f.location.line for f in told if f.rule == "tone/cliche" and f.location]
    assert lines == sorted(lines, key=lambda n: n or 0)


def test_redaction_leaves_nothing_of_the_document() -> None:
    sample = person(
        phone="(123) 456-7890", email="partygirl_jane@gmial.com", summary="Passionate about Janeism and about people."
    )
    sample["links"] = [{"text": "linkedin.com/in/janedoe", "target": "https://linkedin.com/in/roe"}]
    sample["below"] = ["email"]
    open_, masked = run(sample), run(sample, redact=True)
    assert len(open_) == len(masked) >= 6
    said = repr(masked)
    for secret in ("123", "456-7890", "partygirl", "gmial", "gmail", "janedoe", "roe", "Passionate", "team player"):
        assert secret in repr(open_) or secret == "123"
        assert secret not in said
    assert "[email]" in said
    assert [f.fingerprint for f in open_] == [f.fingerprint for f in masked]


def test_a_fingerprint_stays_when_other_text_moves() -> None:
    before = person(summary="Team player.")
    after = person(summary="Team player.", location={"city": "Springfield"}, label="Clerk")
    marks = [{f.fingerprint for f in run(sample, "tone/cliche")} for sample in (before, after)]
    assert marks[0] == marks[1]
    assert len(marks[0]) == 2


def test_equal_words_in_one_place_are_told_apart() -> None:
    told = run(person(summary="Team player. Team player."), "tone/cliche")
    assert len({f.fingerprint for f in told}) == len(told) == 3


def test_a_fingerprint_gives_no_name_or_number_away() -> None:
    """Another person's equal mistake has the same mark: nothing of the person went into it."""
    samples = [person(name=name, phone=phone, email=email, label="Clerk") for name, phone, email in PEOPLE]
    chosen = ("contact/phone-unusable", "contact/email-odd", "tone/cliche")
    marks = []
    for sample, (name, *_) in zip(samples, PEOPLE, strict=True):
        sample["resume"]["work"][0]["highlights"] = [f"{name.split()[0]}, a team player"]
        marks.append([f.fingerprint for f in run(sample, *chosen)])
    assert len(marks[0]) == 3
    assert marks[0] == marks[1]


PEOPLE = [
    ("Jane Doe", "(123) 456-7890", "jane.doe1985@example.com"),
    ("Piotr Kowalski", "(155) 222-3333", "p.kowalski1971@example.org"),
]


@given(st.text(max_size=60))
def test_nothing_of_a_document_can_steer_a_terminal(text: str) -> None:
    sample = person(summary=f"Team player {text} is a team player.")
    for finding in run(sample, "tone", "writing"):
        shown = [
            finding.message,
            finding.fix,
            *([finding.location.text, finding.location.context] if finding.location else []),
        ]
        for part in shown:
            assert not any(
                ord(c) < 32 or 127 <= ord(c) < 160 or c in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069\u2028"
                for c in part
            )
            part.encode("utf-8")


def test_a_quoted_excerpt_is_short_and_the_place_is_whole() -> None:
    words = "Passionate about " + "delivering quality and " * 20 + "people."
    (finding,) = run(person(summary=words, label="Clerk"), "tone/self-praise")
    assert len(finding.message) < 200
    assert finding.location is not None
    assert finding.location.text == words
    assert finding.location.context[finding.location.start : finding.location.end] == words


def test_a_document_that_is_no_resume_gets_one_finding() -> None:
    assert [f.rule for f in run({**person(), "kind": "other"})] == ["file/not-a-resume"]


def test_a_profile_is_not_asked_for_a_phone_number() -> None:
    told = {f.rule for f in run({**person(), "kind": "profile"})}
    assert told == {"tone/cliche"}


def test_what_was_skipped_for_doubt_is_told_once() -> None:
    told = run({**person(), "doubts": ["positions"]})
    (partly,) = [f for f in told if f.rule == "file/partly-read"]
    assert "positions" in partly.message
    assert "impact" in partly.message
    assert not run({**person(), "doubts": ["positions"]}, "tone/references-line")


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a rule whose check crashes, telling what it saw."""

    def crash(case: Case) -> Iterator[Hit]:
        raise RuntimeError(case.document.text)
        yield

    monkeypatch.setitem(CHECKS, "crash", crash)
    monkeypatch.setitem(PLACEHOLDERS, "crash", frozenset())
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "crash.toml").write_text('check = "crash"\nmessage = "x"\n', "utf-8")
    return tmp_path


def test_a_crash_costs_one_rule_and_tells_nothing_of_the_document(broken: Path) -> None:
    rules = select(load_rules([broken], installed=False), ["house", "tone/cliche"])
    findings, crashed = engine.run(rules, sheet.resume_of(person()), today=TODAY)
    assert crashed
    assert [f.rule for f in findings] == ["file/check-failed", "tone/cliche"]
    assert "house/crash" in findings[0].message
    assert "Acme" not in repr(findings[0])


def test_a_file_that_could_not_be_read_is_told_with_the_reason() -> None:
    (finding,) = engine.unreadable(select(RULES), "it is encrypted")
    assert (finding.rule, finding.location) == ("file/unreadable", None)
    assert "it is encrypted" in finding.message


def test_only_a_document_with_a_candidate_pays_for_the_tokeniser(monkeypatch: pytest.MonkeyPatch) -> None:
    from resumelint import language

    def refuse(name: str) -> None:
        raise AssertionError("a clean resume needs no tokeniser")

    monkeypatch.setattr(language, "_pipeline", refuse)
    job = {"position": "Clerk", "name": "Acme Robotics", "highlights": ["Cut freight costs by 12%", "Good with SAP"]}
    sample = {
        "resume": {"basics": {"label": "Clerk"}, "work": [job], "skills": [{"keywords": ["Excel", "Skills lab"]}]}
    }
    assert run({**sample, "line": "Strong numbers and fine skills"}, "tone") == ()
