"""What README shows is what the tool prints."""

from __future__ import annotations

import re

import pytest

from tests.command import ROOT, resumelint


def test_the_sample_is_what_check_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    sample = re.search(
        r"<!-- sample -->\n```console\n\$ resumelint (.+)\n([\s\S]+?)```", (ROOT / "README.md").read_text("utf-8")
    )
    assert sample
    command, shown = sample.groups()
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    assert resumelint(*command.split()).stdout.strip() == shown.strip()


def test_its_pictures_are_there_and_small() -> None:
    shown = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", (ROOT / "README.md").read_text("utf-8"))
    assert len(shown) == 2
    assert [path for path in shown if (ROOT / path).stat().st_size > 200_000] == []
