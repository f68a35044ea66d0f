"""Finds `rules/` and reads word lists: one entry a line, blank lines and lines that begin with # left out."""

from __future__ import annotations

import functools
import unicodedata
from pathlib import Path


@functools.cache
def rules_root() -> Path:
    """The folder of the built-in rules: inside the installed package, or the checkout's for an editable install."""
    inside = Path(__file__).parent / "rules"
    return inside if inside.is_dir() else Path(__file__).parents[2] / "rules"


@functools.cache
def load(name: str) -> tuple[str, ...]:
    """Entries of `rules/words/<name>.txt` in the order of the file. Raises FileNotFoundError."""
    return read(rules_root() / "words" / f"{name}.txt")


def read(path: Path) -> tuple[str, ...]:
    """Entries of a word file, anywhere."""
    lines = (line.strip() for line in path.read_text("utf-8").splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


def fold(text: str) -> str:
    """Lower case, without accents and punctuation, blanks folded: what two spellings of a word share."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join(kept.split())


@functools.cache
def folded(name: str) -> frozenset[str]:
    """The entries of a list, folded."""
    return frozenset(fold(entry) for entry in load(name)) - {""}


@functools.cache
def headings() -> dict[str, str]:
    """Every known section heading, folded, and the kind of section that it opens."""
    out: dict[str, str] = {}
    for path in sorted((rules_root() / "words" / "headings").glob("*.txt")):
        if path.stem not in ("earlier", "work-qualifiers"):
            out.update(dict.fromkeys((fold(entry) for entry in read(path)), path.stem))
    return out
