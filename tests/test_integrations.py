"""What stands in other people's pipelines: the hook's manifest, the action, the recipes in the docs."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.command import ROOT, resumelint
from tests.desk import lay

RECIPES = re.findall(r"```(yaml|sh)\n(.*?)```", (ROOT / "docs" / "integrations.md").read_text("utf-8"), re.DOTALL)
SCHEMAS = {
    ".github/workflows": "vendor.github-workflows",
    ".gitlab-ci.yml": "vendor.gitlab-ci",
}


def pre_commit(verb: str, file: Path) -> subprocess.CompletedProcess[str]:
    """pre-commit's word on a file."""
    return subprocess.run([sys.executable, "-m", "pre_commit", verb, str(file)], capture_output=True, text=True)


def valid(schema: str, file: Path) -> subprocess.CompletedProcess[str]:
    """check-jsonschema's word on a file, with a schema that it carries."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(file)]
    return subprocess.run(command, capture_output=True, text=True)


def test_the_action_is_valid() -> None:
    done = valid("vendor.github-actions", ROOT / "action.yml")
    assert done.returncode == 0, done.stdout


def test_the_hook_is_valid() -> None:
    assert pre_commit("validate-manifest", ROOT / ".pre-commit-hooks.yaml").returncode == 0


@pytest.mark.parametrize("recipe", [text for kind, text in RECIPES if kind == "yaml"])
def test_recipes_are_valid(recipe: str, tmp_path: Path) -> None:
    name = recipe.splitlines()[0].removeprefix("# ")
    file = tmp_path / "recipe.yml"
    file.write_text(recipe, "utf-8")
    if name == ".pre-commit-config.yaml":
        assert pre_commit("validate-config", file).returncode == 0
        return
    schema = next(schema for start, schema in SCHEMAS.items() if name.startswith(start))
    done = valid(schema, file)
    assert done.returncode == 0, done.stdout


def test_the_action_runs_no_input_as_a_script() -> None:
    steps = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["runs"]["steps"]
    assert not [step["run"] for step in steps if "${{" in step.get("run", "")]


def test_every_option_in_the_recipes_exists() -> None:
    known = set(re.findall(r"--[a-z-]+", resumelint("check", "--help").stdout))
    for _, text in RECIPES:
        for command in re.findall(r"resumelint check.*?(?:\n\S|\n *\w+:|\||$)", text, re.DOTALL):
            assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", command)) <= known, command


def test_the_inbox_recipe_reports_what_is_new_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(monkeypatch, tmp_path)
    script = next(text for kind, text in RECIPES if kind == "sh" and text.startswith("#!"))
    (tmp_path / "inbox").mkdir()
    (tmp_path / "jane.md").rename("inbox/jane.md")
    Path(".resumelint.toml").rename("coach.toml")
    Path("recipe.sh").write_text(f'resumelint() {{ "{sys.executable}" -m resumelint "$@"; }}\n{script}', "utf-8")
    first = subprocess.run(["sh", "recipe.sh"], capture_output=True, text=True)
    assert first.returncode == 1, first.stderr
    assert "synergy" in first.stdout
    again = subprocess.run(["sh", "recipe.sh"], capture_output=True, text=True)
    assert again.returncode == 0, again.stdout
    assert "synergy" not in again.stdout
