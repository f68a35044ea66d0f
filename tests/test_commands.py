"""parse, rules, explain, checklist, init and --version."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import resumelint
from resumelint import config
from tests.command import resumelint as run
from tests.desk import lay, write


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    lay(monkeypatch, tmp_path)
    return tmp_path


def test_parse_prints_json_resume() -> None:
    table = json.loads(run("parse", "jane.md").stdout)
    assert table["basics"]["name"] == "Jane Doe"
    assert table["work"][0]["position"] == "Charge Nurse"
    assert table["meta"]["resumelint"]["kind"] == "resume"


def test_what_a_finding_points_at_is_in_what_parse_prints() -> None:
    table = json.loads(run("parse", "jane.md").stdout)
    (file,) = json.loads(run("check", "jane.md", "--format", "json").stdout)["files"]
    assert [f["location"]["pointer"] for f in file["findings"]] == ["/work/0/highlights/0", "/work/0/highlights/1"]
    assert table["work"][0]["highlights"][1] == "A team player who trained 30 nurses"


def test_rules_shows_level_and_state_under_the_config() -> None:
    write(
        ".resumelint.toml",
        'rule-paths = ["house"]\nignore = ["contact/phone-missing"]\nlevels = { "house" = "note" }\n',
    )
    rows = run("rules").stdout.splitlines()
    assert any(row.split()[:2] == ["house/buzzwords", "note"] for row in rows)
    assert any(row.split()[:2] == ["contact/phone-missing", "off"] for row in rows)
    table = {rule["name"]: rule for rule in json.loads(run("rules", "--format", "json").stdout)["rules"]}
    assert table["house/buzzwords"]["level"] == "note"
    assert table["house/buzzwords"]["default"] == "error"
    assert table["contact/phone-missing"]["on"] is False
    alone = json.loads(run("rules", "--format", "json", "--isolated").stdout)["rules"]
    assert "house/buzzwords" not in {rule["name"] for rule in alone}


def test_rules_test_runs_the_examples_of_the_users_own_rules() -> None:
    assert "house/" not in run("rules", "--test").stdout
    write("house/wrong.toml", 'check = "phrases"\nwords = ["a"]\nmessage = "m"\n[[example]]\nbad = "Nothing here."\n')
    bad = run("rules", "--test")
    assert bad.exit_code == 1
    assert "house/wrong: no finding in the bad example Nothing here." in bad.stdout


def test_explain_says_why_with_examples_and_how_to_switch_it_off() -> None:
    told = run("explain", "house/buzzwords").stdout
    for part in ("Everybody writes it.", "- We created synergy.", "+ We trained nurses.", "--ignore house/buzzwords"):
        assert part in told


def test_explain_lists_a_group() -> None:
    assert run("explain", "house").stdout.split()[:2] == ["house/buzzwords", "error"]


def test_checklist_asks_about_the_voicemail() -> None:
    assert "Voicemail" in run("checklist").stdout


def test_init_writes_a_config_that_changes_nothing_until_edited_and_is_valid_when_it_is() -> None:
    Path(".resumelint.toml").unlink()
    assert run("init").exit_code == 0
    written = Path(".resumelint.toml")
    before = config.read(written)
    assert before.select == ()
    lines = [line.removeprefix("# ") for line in written.read_text("utf-8").splitlines()]
    kept = [line for line in lines if "=" in line.split('"')[0] or line.startswith(("[", '"'))]
    written.write_text("\n".join(kept), "utf-8")
    after = config.read(written)
    assert set(after.rules) == {"layout/too-long"}
    assert after.suppress[0].reason == "product name"
    assert after.exclude == ("drafts/",)


def test_version() -> None:
    assert resumelint.__version__ in run("--version").stdout
