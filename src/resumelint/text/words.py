"""Finds `rules/` and reads word lists: one entry a line, blank lines and lines that begin with # left out."""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path


@functools.cache
def rules_root() -> Path:
    """The folder of the built-in rules: inside the installed package, or the checkout's for an editable install."""
    package = Path(__file__).parents[1]
    inside = package / "rules"
    return inside if inside.is_dir() else package.parents[1] / "rules"


@functools.cache
def load(name: str) -> tuple[str, ...]:
    """Entries of `rules/words/<name>.txt` in the order of the file. Raises FileNotFoundError."""
    text = _below_comments(_text(name))
    return tuple(text.strip().split("\n")) if text and _tidy(text) else _entries(text)


@functools.cache
def leading(name: str) -> tuple[str, ...]:
    """As `load`, the entries above the first comment that stands among them."""
    lines = [line.strip() for line in _text(name).splitlines()]
    entries = itertools.dropwhile(lambda line: not line or line[0] == "#", lines)
    return tuple(line for line in itertools.takewhile(lambda line: line[:1] != "#", entries) if line)


def read(path: Path) -> tuple[str, ...]:
    """Entries of a word file, anywhere."""
    return _entries(path.read_bytes().decode("utf-8").removeprefix("\ufeff"))


@functools.cache
def bulk(name: str) -> tuple[str, ...]:
    """As `load`, for lists of many thousand single words: no blanks in entries, comments only at the top."""
    return tuple(_below_comments(_text(name)).split())


@functools.cache
def _folder() -> str:
    return str(rules_root() / "words")


def _text(name: str) -> str:
    return Path(f"{_folder()}/{name}.txt").read_bytes().decode("utf-8")


def _below_comments(text: str) -> str:
    while text.startswith("#"):
        text = text.partition("\n")[2]
    return text


def _entries(text: str) -> tuple[str, ...]:
    return tuple([line for raw in text.splitlines() if (line := raw.strip()) and line[0] != "#"])


def _tidy(text: str) -> bool:
    """Whether every line but the last is an entry as it stands. Nearly all lists are that, and some two hundred are
    read for a page."""
    return not any(sign in text for sign in _UNTIDY)


_UNTIDY = ("#", "\r", "\n\n", "\n ", " \n", "\n\t", "\t\n")
_SIGNS = {code: " " for code in range(128) if not chr(code).isalnum()}
_BUT_LINES = {code: blank for code, blank in _SIGNS.items() if code != ord("\n")}


def fold(text: str) -> str:
    """Lower case, without accents and punctuation, blanks folded: what two spellings of a word share."""
    return _fold_kept(text) if len(text) < _SHORT else _fold(text)


_SHORT = 64
"""So short texts are folded again and again: titles, names and words, of which each list is asked."""


@functools.lru_cache(maxsize=4096)
def _fold_kept(text: str) -> str:
    return _fold(text)


def _fold(text: str) -> str:
    if text.isascii():  # nine words in ten, and in a fifteenth of the time
        return " ".join(text.lower().translate(_SIGNS).split())
    return " ".join(unicodedata.normalize("NFKD", text.casefold()).translate(_PLAIN).split())


class _Plain(dict[int, str]):
    """For `str.translate`: accents are dropped and signs become blanks. Each character is looked up once."""

    def __missing__(self, code: int) -> str:
        c = chr(code)
        self[code] = "" if unicodedata.combining(c) else c if c.isalnum() else " "
        return self[code]


_PLAIN = _Plain()
_PLAIN_LINES = _Plain({ord("\n"): "\n"})


def fold_all(entries: Iterable[str]) -> list[str]:
    """The entries folded, in any order: all at once, which takes a third of the time."""
    plain: list[str] = []
    other: list[str] = []
    for entry in entries:
        (plain if entry.isascii() else other).append(entry)
    accented = unicodedata.normalize("NFKD", "\n".join(other).casefold()).translate(_PLAIN_LINES)
    lines = "\n".join(("\n".join(plain).lower().translate(_BUT_LINES), accented))
    while "  " in lines:
        lines = lines.replace("  ", " ")
    return lines.replace("\n ", "\n").replace(" \n", "\n").strip(" ").split("\n")


@functools.cache
def folded(name: str) -> frozenset[str]:
    """The entries of a list, folded."""
    return frozenset(fold_all(load(name))) - {""}


@functools.cache
def headings() -> dict[str, str]:
    """Every known section heading, folded, and the kind of section that it opens."""
    out: dict[str, str] = {}
    for kind in sorted(path.stem for path in Path(_folder(), "headings").glob("*.txt")):
        if kind not in ("earlier", "work-qualifiers"):
            out.update(dict.fromkeys(fold_all(load(f"headings/{kind}")), kind))
    return out


@functools.cache
def _solid_headings() -> dict[str, str]:
    """The headings without blanks; short ones left out, which may be any letters."""
    return {plain.replace(" ", ""): kind for plain, kind in headings().items() if len(plain) > 5}


ORNAMENTS = " \t:.-–—_=*#|•·~§¶>«»<[](){}"
"""Signs that people put around headings."""
_NUMBERED = re.compile(r"^(?:\d{1,2}|[IVX]{1,4}|[A-H])[.)]\s+")
_AND = re.compile(r"\s+(?:and|und|et|y|e|en)\s+|\s*[&/,+]\s*")
_CHIEF_KINDS = ("work", "education", "skills", "summary", "projects")


@functools.cache
def _tails() -> dict[str, list[list[str]]]:
    """What may follow the name of a section, as words, by the last of them."""
    out: dict[str, list[list[str]]] = {}
    for tail in sorted(folded("heading-tails"), key=len, reverse=True):
        out.setdefault(tail.split()[-1], []).append(tail.split())
    return out


def _without_tail(tokens: list[str]) -> str:
    """The folded words of a heading without "continued", "with dates" and the like; empty where none follows."""
    for tail in _tails().get(tokens[-1], ()):
        if len(tail) < len(tokens) and tokens[-len(tail) :] == tail:
            return " ".join(tokens[: -len(tail)])
    return ""


def heading_kind(text: str) -> str:
    """The kind of section that a heading opens, "Honors & Awards" and "Nursing Experience" included; else empty."""
    plain = fold(_NUMBERED.sub("", text.strip(ORNAMENTS)))
    known = headings()
    if not plain or plain in known:
        return known.get(plain, "")
    if text.isupper() and (kind := _solid_headings().get(plain.replace(" ", ""))):
        return kind  # letters that are spaced out and were read as pieces: "EDUC AT I O N"
    tokens = plain.split()
    if (bare := _without_tail(tokens)) in known:
        return known[bare]
    if len(tokens) > 6:
        return ""
    kinds = [known.get(fold(piece), "") for piece in _AND.split(text.strip(ORNAMENTS).casefold()) if fold(piece)]
    if len(kinds) > 1 and all(kinds):
        return next((kind for kind in kinds if kind in _CHIEF_KINDS), kinds[0])
    if len(tokens) > 1 and tokens[-1] in folded("experience-words"):
        return "volunteer" if any(known.get(t) == "volunteer" for t in tokens) else "work"
    return ""
