"""What a user installs carries the rules: the wheel made of the checkout, and the one made of the source package."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import resumelint
from tests.command import ROOT

DOCS = ("docs/writing-rules.md", "docs/make.py", "examples/plugin/pyproject.toml")
"""What tests of the docs read."""


def rule_files(root: Path) -> set[str]:
    """Paths below `root` of all files in rules/."""
    return {
        p.relative_to(root).as_posix()
        for p in (root / "rules").rglob("*")
        if p.is_file() and not any(part.startswith((".", "__")) for part in p.relative_to(root).parts)
    }


def build(source: Path, target: str, folder: Path) -> Path:
    """The package of a source tree, made without the network."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", str(folder)]
    done = subprocess.run(command, cwd=source, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    (made,) = folder.iterdir()
    return made


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source package, unpacked."""
    folder = tmp_path_factory.mktemp("sdist")
    with tarfile.open(build(ROOT, "sdist", folder)) as archive:
        archive.extractall(folder / "out", filter="data")
    (root,) = (folder / "out").iterdir()
    return root


def contents(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_the_wheel_carries_every_rule_and_word_file(tmp_path: Path) -> None:
    names = contents(build(ROOT, "wheel", tmp_path))
    rules = rule_files(ROOT)
    assert any(r.endswith(".toml") for r in rules)
    assert any(r.startswith("rules/words/") for r in rules)
    assert {f"resumelint/{r}" for r in rules} <= names
    assert {"resumelint/cli.py", "resumelint/py.typed"} <= names
    tops = {name.split("/")[0] for name in names}
    assert tops == {"resumelint", f"resumelint-{resumelint.__version__}.dist-info"}


def test_the_wheel_made_of_the_source_package_is_the_same(sdist: Path, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert contents(build(sdist, "wheel", tmp_path / "a")) == contents(build(ROOT, "wheel", tmp_path / "b"))


def test_the_source_package_can_be_tested(sdist: Path) -> None:
    wanted = ("README.md", "LICENSE", "Makefile", "fixtures/clean/sales-manager.pdf", "tests/test_wheel.py", *DOCS)
    assert [name for name in wanted if not (sdist / name).is_file()] == []
