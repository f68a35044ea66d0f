"""The command as a person runs it, and where things are in the checkout."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from resumelint.cli import main

ROOT = Path(__file__).parents[1]
TODAY = "2026-11-22"
"""The day on which the fixtures are judged."""


def resumelint(*arguments: str | Path) -> Result:
    """`resumelint ARGUMENTS`, run in this process."""
    return CliRunner().invoke(main, [str(a) for a in arguments])


def findings(path: Path, region: str = "US") -> list[dict[str, Any]]:
    """What `check` finds in one file with all rules and no config, as in the JSON report."""
    done = resumelint("check", path, "--isolated", "--region", region, "--today", TODAY, "--format", "json")
    assert done.exit_code in (0, 1), done.output
    (file,) = json.loads(done.stdout)["files"]
    return list(file["findings"])


def parsed(path: Path, region: str = "US") -> dict[str, Any]:
    """What `parse` reads in a file."""
    done = resumelint("parse", path, "--region", region)
    assert done.exit_code == 0, done.output
    return dict(json.loads(done.stdout))
