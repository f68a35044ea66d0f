"""A folder of pages: what each file in it is called, and what the index says of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from resumelint.finding import FileReport, Level
from resumelint.text import clean

INDEX = "index.html"
_MOST = 80
"""Characters of a file's name: short enough for every system, with a number behind."""


class Names:
    """Names for the pages of a run, each given once, also where the system doesn't tell capitals."""

    def __init__(self) -> None:
        self.given = {INDEX}

    def page(self, path: str) -> str:
        """A name like the file's own, of letters, digits and dashes only."""
        stem = re.sub(r"[^\w.-]+|^\.+", "-", clean(Path(path).stem)).strip("-.")[:_MOST] or "resume"
        number, name = 1, f"{stem}.html"
        while name.lower() in self.given:
            number += 1
            name = f"{stem}-{number}.html"
        self.given.add(name.lower())
        return name


class Entry(Struct, frozen=True):
    """A client in the index: the page, the files it is about, and how many findings of each level they have."""

    page: str
    paths: tuple[str, ...]
    counts: tuple[tuple[str, int], ...]
    read: bool


def entry(page: str, files: Sequence[FileReport]) -> Entry:
    """What the index says of one client's files."""
    counts = tuple((level.value, sum(f.level is level for file in files for f in file.findings)) for level in Level)
    return Entry(page, tuple(file.path for file in files), counts, all(file.kind for file in files))
