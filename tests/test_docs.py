"""The docs: `explain` says what they say, links lead somewhere, and what they show works."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from docs import make
from resumelint.ruleset import load_rules
from tests.command import ROOT, resumelint
from tests.desk import write

RULES = load_rules(installed=False)
HAND_WRITTEN = [
    ROOT / name for name in ("README.md", "CONTRIBUTING.md", "rules/README.md", "examples/plugin/README.md")
] + sorted((ROOT / "docs").glob("*.md"))


def words(text: str) -> str:
    """A text without marks and line breaks."""
    return re.sub(r"[^\w{}]+", " ", text)


@pytest.mark.parametrize("name", ["tone/self-praise-headline", "layout/too-long", "file/unreadable"])
def test_explain_prints_the_text_of_the_page(name: str) -> None:
    page = (ROOT / "docs" / "rules" / f"{name}.md").read_text("utf-8")
    body = page.partition("Level: **")[2].partition("*Made by")[0].replace("text\n", "")
    told = words(resumelint("explain", name, "--isolated").stdout)
    paragraphs = [part for part in body.split("\n\n")[1:] if not part.startswith("In a `pyproject.toml`")]
    assert len(paragraphs) >= 6
    for paragraph in paragraphs:
        for line in re.sub(r"```\w*", "", paragraph).split("\n"):
            assert words(line).strip() in told


def test_the_index_names_every_rule_with_a_link_to_its_page() -> None:
    index = (ROOT / "rules" / "README.md").read_text("utf-8")
    for rule in RULES:
        assert f"[{rule.name}](../docs/rules/{rule.name}.md) | {rule.level.value} |" in index


def test_what_a_merge_leaves_in_the_index_is_mended() -> None:
    index = (ROOT / "rules" / "README.md").read_text("utf-8")
    row = next(line for line in index.splitlines(keepends=True) if "(../docs/rules/tone/cliche.md)" in line)
    assert make.with_index(index.replace(row, row * 3).replace("### tone", "### tone\n### tone"), RULES) == index


def test_pages_show_samples_letter_by_letter(tmp_path: Path) -> None:
    write(
        str(tmp_path / "house" / "x.toml"),
        'check = "phrases"\nwords = ["x"]\nmessage = "<b>*{text}*</b>"\n'
        "[[example]]\nbad = 'x `y` <b>'\n[[example]]\ngood = '''\nJane\n```\nDoe'''\n",
    )
    page = make.markdown(load_rules([tmp_path], installed=False).find("house/x"))
    assert "\\<b>\\*{text}\\*\\</b>" in page
    assert "- ``x `y` <b>``" in page
    assert "- ````text\n  Jane\n  ```\n  Doe\n  ````" in page


@pytest.mark.parametrize("page", HAND_WRITTEN, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", page.read_text("utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def blocks(language: str) -> list[str]:
    """The blocks of docs/writing-rules.md in a language, in order."""
    page = (ROOT / "docs" / "writing-rules.md").read_text("utf-8")
    return re.findall(rf"```{language}\n(.*?)```", page, re.DOTALL)


@pytest.fixture
def coach(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in which somebody has done what the page's first chapter says."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    rule, config, *_ = blocks("toml")
    assert len([*rule.splitlines(), *config.splitlines()]) <= 5
    write("house-rules/synergy.toml", rule)
    write(".resumelint.toml", config)
    write("jane.md", blocks("markdown")[0])
    return tmp_path


def test_a_coach_gets_what_the_page_on_writing_rules_shows(coach: Path) -> None:
    shown = [block.removeprefix("$ resumelint ").partition("\n") for block in blocks("console")]
    assert [command.split()[0] for command, _, _ in shown] == ["check", "rules"]
    for command, _, printed in shown:
        done = resumelint(*command.split())
        assert done.exit_code == 0, done.output
        assert printed.strip() in done.stdout


def test_a_coach_is_told_of_mistakes_as_the_page_says(coach: Path) -> None:
    failed, mistake = blocks("text")
    rule = (coach / "house-rules" / "synergy.toml").read_text("utf-8")
    write("house-rules/synergy.toml", f'{rule}[[example]]\nbad = "Created synergies among twelve nurses"\n')
    done = resumelint("rules", "--test")
    assert done.exit_code == 1
    assert failed.strip() in done.stdout
    write("house-rules/synergy.toml", rule.replace("message", "mesage"))
    done = resumelint("check", "jane.md")
    assert done.exit_code == 2
    assert done.stderr == mistake.replace("/home/jane", str(coach))


def test_every_rule_that_the_page_on_writing_rules_shows_is_valid(tmp_path: Path) -> None:
    rules = [block for block in blocks("toml") if "check" in tomllib.loads(block)]
    assert len(rules) >= 4
    write(str(tmp_path / "rules" / "words" / "ours.txt"), "leverage\n")
    for i, block in enumerate(rules):
        write(str(tmp_path / "rules" / "house" / f"rule-{i}.toml"), block)
    write(str(tmp_path / "config.toml"), 'rule-paths = ["rules"]')
    done = resumelint("rules", "--test", "--config", str(tmp_path / "config.toml"))
    assert done.exit_code == 0, done.output
