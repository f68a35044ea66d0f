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
