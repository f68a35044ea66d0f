"""Which config counts, what may stand in it, and what is said of what may not."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from resumelint import config
from resumelint.config import Settings, UserError, override
from tests.command import ROOT
from tests.desk import write


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def settings(text: str) -> Settings:
    return config.read(write("resumelint.toml", text))


def test_the_nearest_folder_above_the_first_path_wins(tmp_path: Path) -> None:
    write("resumelint.toml", 'region = "GB"')
    write("a/pyproject.toml", "[tool.other]\nx = 1\n")
    write("a/b/c/jane.pdf", "")
    assert config.settings_for("a/b/c/jane.pdf").region == "GB"
    write("a/pyproject.toml", '[tool.resumelint]\nregion = "DE"\n')
    assert config.settings_for("a/b/c/jane.pdf").region == "DE"
    assert config.settings_for("a/b").region == "DE"
    assert config.settings_for("a/b").root == tmp_path / "a"


def test_in_one_folder_the_hidden_file_goes_first_and_pyproject_last() -> None:
    write("pyproject.toml", '[tool.resumelint]\nregion = "DE"\n')
    assert config.settings_for("jane.pdf").region == "DE"
    write("resumelint.toml", 'region = "FR"')
    assert config.settings_for("jane.pdf").region == "FR"
    write(".resumelint.toml", 'region = "GB"')
    assert config.settings_for("jane.pdf").region == "GB"


def test_one_file_is_used_and_never_merged() -> None:
    write("resumelint.toml", 'region = "GB"')
    write("a/resumelint.toml", 'fail-on = "note"')
    assert config.settings_for("a/jane.pdf").region == "US"


def test_a_named_config_and_none_at_all() -> None:
    write("resumelint.toml", 'region = "GB"')
    write("ci/lint.toml", 'region = "FR"')
    assert config.settings_for("jane.pdf", "ci/lint.toml").region == "FR"
    assert config.settings_for("jane.pdf", isolated=True).region == "US"


def test_a_pyproject_that_is_broken_elsewhere_is_not_ours_to_mend() -> None:
    write("pyproject.toml", "[tool.other\n")
    assert config.settings_for("jane.pdf").source is None
    write("pyproject.toml", "[tool.resumelint]\nregion = GB\n")
    with pytest.raises(UserError, match=r"pyproject\.toml is not valid TOML"):
        config.settings_for("jane.pdf")


def test_a_byte_order_mark_is_no_error() -> None:
    Path("resumelint.toml").write_bytes(b'\xef\xbb\xbfregion = "GB"\r\n')
    assert config.settings_for("jane.pdf").region == "GB"


def test_every_key_of_the_contract_is_read(tmp_path: Path) -> None:
    found = settings("""
        region = "gb"
        select = ["contact", "tone"]
        ignore = ["layout/file-name"]
        include = ["*.md"]
        exclude = ["drafts/"]
        fail-on = "warning"
        rule-paths = ["house-rules/"]
        known-employers = ["Acme Robotics"]
        levels = { "tone/cliche" = "warning" }
        rules."layout/too-long" = { pages = 3 }
        per-file-ignores = { "academic/*.pdf" = ["layout/too-long"] }
        [[suppress]]
        rule = "tone/cliche"
        file = "jane.pdf"
        match = "synergy"
        reason = "product name"
    """)
    assert found.region == "GB"
    assert found.rule_paths == (tmp_path / "house-rules",)
    assert found.rules == {"layout/too-long": {"pages": 3}}
    assert found.per_file_ignores == {"academic/*.pdf": ("layout/too-long",)}
    assert found.suppress[0].match == "synergy"
    assert (found.fail_on, found.known_employers, found.exclude) == ("warning", ("Acme Robotics",), ("drafts/",))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('regoin = "US"', "unknown key 'regoin'; did you mean 'region'?"),
        ('zzz = "US"', "unknown key 'zzz'; known are region, select"),
        ('linkedin = "Profile.pdf"', "unknown key 'linkedin'"),
        ('select = "tone"', "'select' must be a list of texts in quotes"),
        ("select = [1]", "'select' must be a list of texts in quotes"),
        ("region = 1", "'region' must be a text in quotes"),
        ('region = "Germany"', "'Germany' is no country code"),
        ('fail-on = "fatal"', "'fail-on' must be one of error, warning, note, never"),
        ('levels = ["a"]', "'levels' must be a table"),
        ("levels = { tone = 1 }", "'levels.tone' must be a text in quotes"),
        ('rules = { "layout/too-long" = 3 }', "must be a table of options"),
        ('per-file-ignores = { "a" = "b" }', "'per-file-ignores.a' must be a list"),
        ('exclude = ["!"]', "'exclude' holds a glob that can't be used"),
        ('suppress = { rule = "a" }', "each headed [[tool.resumelint.suppress]]"),
        ('[[suppress]]\nrule = "tone/cliche"\nfile = "a"', "for 'tone/cliche' lacks 'reason'"),
        ('[[suppress]]\nrule = "tone/cliche"\nreason = "r"', "needs 'file' or 'match'"),
        ('[[suppress]]\nrules = "tone/cliche"', "unknown key in suppress: 'rules'; did you mean 'rule'?"),
        ("region = ", "is not valid TOML"),
        ("a = " + "[" * 5000, "is"),
    ],
)
def test_a_wrong_config_is_named_with_what_is_wrong_in_it(text: str, told: str) -> None:
    with pytest.raises(UserError) as caught:
        settings(text)
    assert "resumelint.toml" in str(caught.value)
    assert told in str(caught.value)


def test_the_example_of_the_contract_for_an_unreadable_config() -> None:
    Path("resumelint.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UserError, match=r"resumelint\.toml is not valid TOML"):
        config.settings_for("jane.pdf")


def test_every_key_is_explained_in_the_docs_and_in_the_file_that_init_writes() -> None:
    template = config.write_template().read_text("utf-8")
    page = (ROOT / "docs" / "configuration.md").read_text("utf-8")
    blocks = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    explained = {key for block in blocks for key in tomllib.loads(block)}
    assert explained == set(config.KEYS)
    for block in blocks:
        settings(block)
    for key in config.KEYS:
        assert re.search(rf"^# (\[+{key}[\].]|{key} =)", template, re.MULTILINE), key


def test_the_command_line_goes_before_the_config() -> None:
    own = settings('select = ["tone"]\nignore = ["tone/cliche", "layout"]\nregion = "GB"\nfail-on = "note"')
    plain = override(own)
    assert (plain.select, plain.ignore, plain.region, plain.fail_on) == (
        ("tone",),
        ("tone/cliche", "layout"),
        "GB",
        "note",
    )
    laid = override(own, ["tone/cliche"], ["contact"], "de", "error")
    assert laid.select == ("tone/cliche",)
    assert laid.ignore == ("layout", "contact")
    assert (laid.region, laid.fail_on) == ("DE", "error")
