"""In a marked-up copy each finding stands once, at its words, in PDF and in Word."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.command import ROOT, TODAY, resumelint
from tests.markup.opened import seen, squeezed

BROKEN = [path for path in sorted((ROOT / "fixtures" / "broken").iterdir()) if path.suffix in (".pdf", ".docx")]


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, list[dict[str, Any]]]]:
    """The folder with the copies of all broken fixtures, and what was found in each."""
    folder = tmp_path_factory.mktemp("copies")
    done = resumelint("check", *BROKEN, "--isolated", "--today", TODAY, "--format", "json", "--markup", folder)
    return folder, {Path(file["path"]).name: file["findings"] for file in json.loads(done.stdout)["files"]}


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.name)
def test_every_finding_stands_once_and_at_its_words(
    path: Path, copies: tuple[Path, dict[str, list[dict[str, Any]]]]
) -> None:
    notes = seen(copies[0] / f"{path.stem}.marked{path.suffix}")
    found = copies[1][path.name]
    assert sum(note.text.count("\n[") for note in notes) == len(found)
    for finding in found:
        (note,) = (n for n in notes if finding["message"] in n.text and f"[{finding['rule']}]" in n.text)
        assert squeezed(finding["fix"]) in squeezed(note.text)
        words = squeezed((finding["location"] or {}).get("text", ""))
        assert note.about == words or f"“{words}”" in squeezed(note.text)  # it quotes what it can't stand at
