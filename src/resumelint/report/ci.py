"""What the formats for CI systems have in common: one sentence that stands alone, and a file's name as they want it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote

from resumelint.finding import FileReport, Finding, Location
from resumelint.text import clean, inert


def graded(files: Iterable[FileReport]) -> Iterator[tuple[FileReport, Finding]]:
    """Every finding with its file, gravest first over all files: CI systems show the first few."""
    pairs = [(file, finding) for file in files for finding in file.findings]
    return iter(sorted(pairs, key=lambda pair: pair[1].level.rank))


def sentence(finding: Finding) -> str:
    """The message and what to do, with the page where there is one: these systems know lines only."""
    at = finding.location
    page = f"Page {at.page}: " if at and at.page is not None else ""
    return oneline(f"{page}{finding.message} {finding.fix}")


def oneline(text: str) -> str:
    """Clean text without line breaks, in which no log reader finds a command."""
    return inert(" ".join(clean(text).split()))


def line_of(at: Location | None) -> int:
    """The line that a finding is shown at; the first for one that is about the whole document."""
    return at.line if at and at.line else 1


def relative(path: str) -> str:
    """The path with forward slashes, from the working folder where it lies in it."""
    try:
        inside = os.path.relpath(path)
    except ValueError:  # another drive
        return Path(path).as_posix()
    outside = Path(inside).parts[:1] == (os.pardir,)
    return Path(path if outside else inside).as_posix()


def uri(path: str) -> str:
    """A relative reference, percent-encoded; a file: URI for what lies outside the working folder."""
    shown = relative(path)
    if Path(shown).is_absolute():
        return Path(shown).as_uri()
    return quote(shown.encode("utf-8", "surrogateescape"), safe="/-._~")
