"""The figures that matter most, step after step: `python -m benchmarks --record NAME` adds a line to history.tsv."""

from __future__ import annotations

from pathlib import Path

FILE = Path(__file__).with_name("history.tsv")
HEADS = ("step", "pages a second, warm", "beside pdfplumber", "`check`", "with spaCy", "`--help`")
"""A step's name, the rate of one process, and ratios: to pdfplumber's rate, and to the least that a start takes."""


def lines() -> list[list[str]]:
    """The steps so far, the oldest first."""
    return [line.split("\t") for line in FILE.read_text("utf-8").splitlines()[1:]] if FILE.exists() else []


def record(*cells: str) -> None:
    """Add a step, in the place of the one of this name if there is one."""
    kept = [line for line in lines() if line[0] != cells[0]]
    FILE.write_text("".join("\t".join(line) + "\n" for line in (HEADS, *kept, cells)), "utf-8")
