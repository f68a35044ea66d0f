"""What is a place: "Austin, TX", "Remote"; and where one begins behind a name."""

from __future__ import annotations

import functools
import re

from resumelint.parse import vocabulary
from resumelint.text import words

_PIECES = re.compile(r"\s*,\s*")
_DEPARTMENT = re.compile(r"([^\W\d_].*?)\s*\((?:0[1-9]|[1-8]\d|9[0-5]|2[AB]|97[1-6])\)?")
"""French towns are told apart by the number of theirs: "Nantes (44)"."""
_HYPHEN = re.compile(r"(?<=[^\W_])-(?=[A-Z][a-z])")
_GLUED = re.compile(r"[^\W_]-[A-Z][a-z][\w.' -]*, [A-Z]{2}(?: \d{5})?$")


@functools.lru_cache(maxsize=8192)
def is_place(text: str) -> bool:
    """Whether the text is nothing but a place: "Austin, TX", "Berlin", "Remote", "London, United Kingdom"."""
    text = text.strip(" \t.,()[]|·•–—-")
    if not text or len(text) > 60:
        return False
    if department := _DEPARTMENT.fullmatch(text):
        return _is_town(department[1])
    plain = words.fold(text)
    if plain in words.folded("remote") or plain in words.folded("cities") or plain in _countries():
        return True
    if _glued_place(text) is not None:
        return False
    for separator in (" / ", "/", " - ", " – ", " | ", " · ", " ("):
        if separator in text:
            return all(is_place(piece) for piece in text.split(separator) if piece.strip(" )"))
    pieces = [p for p in _PIECES.split(text) if p]
    if len(pieces) == 1:
        m = re.fullmatch(r"(.+?)\s+([A-Z]{2,3})(?:\s+\d{5}(?:-\d{4})?)?", text)
        return bool(m and m[2] in _states() and not _is_company(text) and _is_town(m[1]))
    if words.fold(pieces[-1]) in words.folded("remote"):
        return is_place(", ".join(pieces[:-1]))
    rest = list(pieces)
    if words.fold(rest[-1]) in _countries():
        rest.pop()
    if rest and _is_region(rest[-1]):
        rest.pop()
    if not rest:
        return True
    if len(rest) == len(pieces):
        return len(rest) < 3 and all(words.fold(p) in words.folded("cities") for p in rest)
    return _is_town(rest[0]) if len(rest) == 1 else all(words.fold(p) in words.folded("cities") for p in rest)


def _is_company(text: str) -> bool:
    """Whether the last word is a legal form in which no state's code is seen without a comma: "Fjordhelse AS"."""
    return text.endswith(" AS")


def _is_region(text: str) -> bool:
    text = re.sub(r"\s+\d{4,6}(?:-\d{4})?$", "", text)
    return text in _states() or words.fold(text) in _regions()


def _is_town(text: str) -> bool:
    tokens = text.split()
    if not 1 <= len(tokens) <= 4 or any(c.isdigit() for c in text):
        return False
    if any((t.endswith(".") and len(t) > 4) or t.endswith(";") for t in tokens):
        return False  # the end of a sentence, no "St." or "Ft."
    if text in _states() or words.fold(text) in words.folded("cities"):
        return True
    if len(tokens) > 2 and re.search(r"\w-[A-Z]", tokens[-1]):
        return False  # a name and a town, with a hyphen between
    return (
        all(t[:1].isupper() or t.casefold() in words.folded("name-particles") for t in tokens)
        and vocabulary.title_score(text) < 0.9
        and vocabulary.employer_score(text) < 0.6
    )


@functools.cache
def _countries() -> frozenset[str]:
    return frozenset(words.fold_all(entry.partition("\t")[2] for entry in words.load("countries")))


@functools.cache
def _states() -> frozenset[str]:
    codes = (e.partition("\t")[0] for n in ("us-states", "ca-provinces", "au-states") for e in words.load(n))
    return frozenset(codes)


@functools.cache
def _regions() -> frozenset[str]:
    return frozenset(
        words.fold(e.partition("\t")[2]) for n in ("us-states", "ca-provinces", "au-states") for e in words.load(n)
    )


def _glued_place(text: str) -> int | None:
    """Where the town begins that a hyphen without blanks puts to a name, as Indeed prints them: "Halden Home
    Care-Clinton, MS"; no double name of a town."""
    if not _GLUED.search(text):
        return None
    for m in _HYPHEN.finditer(text):
        name, town = text[: m.start()], text[m.end() :]
        double = words.fold(f"{name.split()[-1]}-{town.partition(',')[0]}") in words.folded("cities")
        if "," in name or double or words.fold(name) in words.folded("multi-campus"):
            return None
        if (len(name.split()) > 2 or vocabulary.employer_score(name) >= 0.5) and is_place(town):
            return m.start()
    return None


def place_at_end(text: str) -> int:
    """Where a place at the end of the text begins, its separator included; the text's length when there is none."""
    best = len(text)
    cuts = [m.start() for m in re.finditer(r"\s*[,;]\s+|\.\s+|\s+[–—|·•-]\s+|\s*\(|\t", text)]
    for cut in sorted(cuts, reverse=True)[:4]:
        tail = text[cut:].lstrip(" ,;.–—|·•-(\t")
        if tail and is_place(tail):
            best = cut
        elif best < len(text):
            break
    if (glued := _glued_place(text)) is not None:
        return glued
    name = words.fold(text[:best].rpartition(",")[2])
    if best < len(text) and "," not in text[best + 1 :] and name in words.folded("multi-campus"):
        return len(text)  # the campus is part of the name
    return best
