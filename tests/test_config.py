"""Which config counts, what may stand in it, and what is said of what may not."""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path

import pytest

from resumelint import config
from resumelint.config import Settings, UserError, override
from tests.command import ROOT, resumelint
from tests.desk import resume, write


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
        linkedin = "{stem}.linkedin.zip"
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
    assert os.path.abspath(found.linkedin) == str(tmp_path / "{stem}.linkedin.zip")  # noqa: PTH100
    assert found.rule_paths == (tmp_path / "house-rules",)
    assert found.rules == {"layout/too-long": {"pages": 3}}
    assert found.per_file_ignores == {"academic/*.pdf": ("layout/too-long",)}
    assert found.suppress[0].match == "synergy"
    assert (found.fail_on, found.known_employers, found.exclude) == ("warning", ("Acme Robotics",), ("drafts/",))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('regoin = "US"', "unknown key 'regoin'; did you mean 'region'?"),
        ('zzz = "US"', "unknown key 'zzz'; known are region, linkedin"),
        ("linkedin = ['Profile.pdf']", "'linkedin' must be a text in quotes"),
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
        ('suppress = { rule = "a" }', "each headed [[suppress]], in a pyproject.toml [[tool.resumelint.suppress]]"),
        ('suppress = ["tone"]', "each headed [[suppress]]"),
        ("region = GB", "Invalid value (at line 1, column 10): region = GB; texts, and names with a slash, stand in"),
        (
            '[levels]\ntone/cliche = "note"',
            '(at line 2, column 5): tone/cliche = "note"; texts, and names with a slash',
        ),
        ('[levels]\ntone.cliche = "note"', 'if the rule\'s name was meant, write it as "tone/cliche"'),
        ('region = "US"\nregion = "GB"', "the same key or table stands there twice"),
        ('region = "US"\n[tool.resumelint]\nfail-on = "note"', "not some here and some there"),
        ('[tool.resumelnt]\nregion = "US"', "there is another [tool] table here"),
        ('[resumelint]\nregion = "US"', "unknown key 'resumelint'; known are region"),
        ('fail_on = "note"', "did you mean 'fail-on'?"),
        ('exclude = ["../drafts"]', "'../drafts' matches nothing: patterns look at what is below the config's folder"),
        ('[per-file-ignores]\n"" = ["tone"]', "'per-file-ignores' holds an empty pattern"),
        ('[per-file-ignores]\n"*.md" = []\n"../x" = ["tone"]', "'../x' matches nothing"),
        ('[[suppress]]\nreason = "r"\nfile = "a"', "'suppress' lacks 'rule'"),
        ('[[suppress]]\nrule = "a"\nreason = ""\nfile = "a"', "'suppress.reason' must be a text in quotes"),
        ('[[suppress]]\nrule = "a"\nreason = "r"\nfile = ["a"]', "'suppress.file' must be a text in quotes"),
        ('[[suppress]]\nrule = "a"\nreason = "r"\nline = 3', "known are rule, file, match, reason"),
        ('plugins = ["os"]', "unknown key 'plugins'"),
        ('checks = "./checks.py"', "unknown key 'checks'"),
        ('import = "os"', "unknown key 'import'"),
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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('region = "UK"', "'region': 'UK' is no ISO country code (the United Kingdom's is GB)"),
        ('select = ["tone/clich"]', "'select': unknown rule or group 'tone/clich'; did you mean 'tone/cliche'?"),
        ('select = ["tone/*"]', "'select': unknown rule or group 'tone/*'; did you mean 'tone'?"),
        ('ignore = ["house/none"]', "'ignore': unknown rule or group 'house/none'; 'resumelint rules' lists them"),
        ('ignore = ["file"]', "'ignore': 'file' can't be switched off; change its level under 'levels'"),
        ('levels = { cliche = "note" }', "'levels': unknown rule or group 'cliche'; did you mean 'tone/cliche'?"),
        (
            'levels = { tone = "off" }',
            "unknown level 'off' for 'tone/cliche'; to switch a rule off, name it in 'ignore'",
        ),
        ('levels = { tone = "warn" }', "unknown level 'warn' for 'tone/cliche'; did you mean 'warning'?"),
        (
            '[rules."layout/to-long"]\npages = 3',
            "'rules': unknown rule 'layout/to-long'; did you mean 'layout/too-long'?",
        ),
        (
            "[rules.layout.too-long]\npages = 3",
            "'rules': 'layout' is a group; name one of its rules, in quotes: \"layout/",
        ),
        ('[rules."layout/too-long"]\npage = 3', "'layout/too-long' has no option 'page'; did you mean 'pages'?"),
        ('[rules."layout/too-long"]\npages = -1', "the option 'pages' of 'layout/too-long' can't be less than 0"),
        ('[rules."tone/cliche"]\nlevel = "note"', "the level of 'tone/cliche' stands in the table 'levels'"),
        (
            'per-file-ignores = { "*.md" = ["tne"] }',
            "'per-file-ignores': unknown rule or group 'tne'; did you mean 'tone'?",
        ),
        (
            '[[suppress]]\nrule = "tone/clich"\nfile = "a"\nreason = "r"',
            "'suppress': unknown rule or group 'tone/clich'",
        ),
        ('rule-paths = ["hous"]', "hous: there is no such folder; did you mean 'house'?"),
        ('rule-paths = ["house/synergy.toml"]', "is a file; 'rule-paths' names the folder that it is in"),
        ('rule-paths = ["os", "sys:exit"]', "there is no such folder"),
    ],
)
def test_what_the_rules_make_of_a_config_is_told_with_the_key(tmp_path: Path, text: str, told: str) -> None:
    write("house/synergy.toml", 'check = "phrases"\nwords = ["synergy"]\nmessage = "x"\n')
    write(".resumelint.toml", text)
    write("jane.md", resume())
    done = resumelint("check", "jane.md")
    assert done.exit_code == 2
    assert str(tmp_path) in done.stderr
    assert told in done.stderr
    assert done.stdout == ""


def test_a_name_on_the_command_line_is_not_blamed_on_the_config() -> None:
    write(".resumelint.toml", 'fail-on = "note"')
    write("jane.md", resume())
    done = resumelint("check", "jane.md", "--ignore", "tone/clich")
    assert done.stderr == "Error: unknown rule or group 'tone/clich'; did you mean 'tone/cliche'?\n"
    assert "'UK' is no ISO" in resumelint("check", "jane.md", "--region", "uk").stderr
    assert ".toml" not in resumelint("check", "jane.md", "--region", "uk").stderr


def test_a_config_that_switches_everything_off_is_remarked_upon() -> None:
    write(".resumelint.toml", 'select = ["tone"]\nignore = ["tone"]')
    write("jane.md", resume())
    done = resumelint("check", "jane.md")
    assert done.exit_code == 0
    assert "Warning: no rule is on: 'select' and 'ignore' leave none." in done.stderr


def test_a_config_that_is_no_file_or_far_too_large_is_not_read() -> None:
    Path("pipe.toml").mkdir()
    with pytest.raises(UserError, match=r"pipe\.toml can't be read: it is not a file"):
        config.settings_for("jane.pdf", "pipe.toml")
    write("large.toml", "# " + "x" * 3_000_000)
    with pytest.raises(UserError, match=r"large\.toml is larger than 2 MB"):
        config.settings_for("jane.pdf", "large.toml")


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
