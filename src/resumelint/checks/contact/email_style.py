"""In which way an address is odd: a pure function of the address, the person's name and the year."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from resumelint.checks.contact.names import NameForms
from resumelint.text import words

ACADEMIC = re.compile(r"(?:^|\.)(?:edu|ac)(?:\.[a-z]{2})?$|(?:^|\.)(?:uni|tu|fh|student|students|alumni)[.-]")
_CONSONANTS = re.compile(r"[bcdfghjklmnpqrstvwxz]{5,}")
_SEPARATORS = "._-+"
_SHORTEST_SHARED = 9
"""Letters of "the", a short name and "fam"; less may be a word."""

Found = tuple[str, str] | None


def oddity(address: str, name: NameForms, youngest: int) -> Found:
    """The first thing that is odd about a valid address, as variant and the letters that show it; None for nothing.

    `youngest` is the last year in which the person can be born: it tells a birth year from other numbers.
    """
    local, _, domain = address.rpartition("@")
    if _mixed_scripts(local):
        return "lookalike", local
    local, domain = local.lower(), domain.lower()
    if domain in words.load("disposable-domains"):
        return "disposable", domain
    if own_domain(domain, name) or (local.isdigit() and domain in words.load("digit-domains")):
        return None
    if ACADEMIC.search(domain):  # the university hands these out
        return None
    looks: tuple[Callable[[str, NameForms, int], Found], ...] = (_crude, _decorated, _shared, _birth_year, _novelty)
    for look in (*looks, _lookalike, _unrelated):
        if found := look(local.partition("+")[0], name, youngest):
            return found
    return None


def own_domain(domain: str, name: NameForms) -> bool:
    """Whether the domain carries the person's name: there, info@ and hello@ are theirs."""
    label = re.sub(r"[^a-z]", "", domain.rsplit(".", 1)[0])
    return any(len(part) > 2 and part in label for part in name.parts)


def _rest(local: str, name: NameForms) -> list[str]:
    """The runs of letters that are left when the person's name is taken out."""
    left = local
    for part in sorted(name.parts | name.nicknames, key=len, reverse=True):
        if len(part) > 2:
            left = left.replace(part, " ")
    return re.findall(r"[a-z]+", left)


def _crude(local: str, name: NameForms, youngest: int) -> Found:
    chunks = _rest(local, name)
    for entry in words.load("crude-email"):
        inside = entry.startswith("*")  # long enough to be no part of an innocent word
        word = entry.lstrip("*")
        if any(word == chunk or (inside and word in chunk) for chunk in chunks):
            return "crude", word
    return None


def _novelty(local: str, name: NameForms, youngest: int) -> Found:
    """Every word that is not the name is a playful one or a filler, and one at least is playful. "rocks" and the like
    are so behind the name alone: redrocks@ is a place."""
    if not name.readable:
        return None
    chunks = [chunk for chunk in _rest(local, name) if len(chunk) > 2]
    tails = words.load("novelty-tails") if name.within(local) else ()
    played = [chunk if chunk in tails else _playful(chunk) for chunk in chunks]
    found = [word for word in played if word]
    fillers = words.load("novelty-fillers")
    if found and all(word or chunk in fillers for word, chunk in zip(played, chunks, strict=True)):
        return "novelty", found[0]
    return None


def _playful(chunk: str) -> str:
    """The playful word of a run of letters that is made of nothing but playful words and fillers; empty if it isn't."""
    novel, filler = words.load("novelty-email"), words.load("novelty-fillers")
    reached: dict[int, str | None] = {0: ""}
    for at in range(len(chunk)):
        if at not in reached:
            continue
        for known, counts in ((novel, True), (filler, False)):
            for word in known:
                if chunk.startswith(word, at):
                    end = at + len(word)
                    reached[end] = reached.get(end) or reached[at] or (word if counts else "")
    return reached.get(len(chunk)) or ""


def _decorated(local: str, name: NameForms, youngest: int) -> Found:
    frame = re.search(r"^x{2,}[._-]|[._-]x{2,}$|^xx.+xx$|^x[_-].+[_-]x$", local)
    if frame or re.search(r"^[_-]|[_-]$|[._-]{2,}", local):
        return "decorated", local
    return None


def _shared(local: str, name: NameForms, youngest: int) -> Found:
    tokens = [t for t in re.split(r"[^a-z]+", local) if t]
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if token in ("and", "und", "et") and len(before) > 2 and len(after) > 2:
            return "shared", local
    letters = "".join(tokens)
    for match in re.finditer(r"and|und", letters):
        couple = letters[: match.start()], letters[match.end() :]
        known = [name.parts | name.nicknames | set(words.load("given-names")), name.parts | name.nicknames]
        if all(side in known[0] for side in couple) and any(side in known[1] for side in couple):
            return "shared", local
    surnames = {part for part in name.parts if len(part) > 2}
    if any(letters in (f"the{part}s", f"the{part}es") for part in surnames):
        return "shared", local
    households = set(words.load("household-words"))
    if letters.startswith("the") and len(letters) > _SHORTEST_SHARED and letters.endswith(tuple(households)):
        return "shared", local  # "thesmithfamily", whoever the Smiths are
    left = set(_rest(local, name))
    return ("shared", local) if left & households and left <= households | {"the", "s"} else None


def _birth_year(local: str, name: NameForms, youngest: int) -> Found:
    for digits in re.findall(r"\d+", local):
        if len(digits) == 8:
            for born, month, day in ((digits[:4], digits[4:6], digits[6:]), (digits[4:], digits[2:4], digits[:2])):
                if _born(born, youngest) and "01" <= month <= "12" and "01" <= day <= "31":
                    return "birth-year", digits
            if _born(digits[4:], youngest) and "01" <= digits[:2] <= "12" and "01" <= digits[2:4] <= "31":
                return "birth-year", digits
        if len(digits) == 4 and _born(digits, youngest):
            return "birth-year", digits
    return None


def _born(digits: str, youngest: int) -> bool:
    return youngest - 65 <= int(digits) <= youngest


def _lookalike(local: str, name: NameForms, youngest: int) -> Found:
    """A nought or a one between letters, where it can only be told from o and l by spelling it out."""
    found = re.search(r"(?<=[a-z])[01](?=[a-z])", local)
    return ("lookalike", local[max(0, found.start() - 2) : found.end() + 2]) if found else None


def _unrelated(local: str, name: NameForms, youngest: int) -> Found:
    """Nothing of the name in it, and hard to type or to say."""
    if not name.readable or name.within(local):
        return None
    separators = {c for c in local if c in _SEPARATORS}
    if re.search(r"\d{3,}", local) or len(separators) > 1 or _CONSONANTS.search(local):
        return "unrelated", local
    return None


def _mixed_scripts(local: str) -> bool:
    """Whether letters of another alphabet stand among Latin ones."""
    scripts = {unicodedata.name(c, "?").split()[0] for c in local if c.isalpha()}
    return "LATIN" in scripts and bool(scripts & {"CYRILLIC", "GREEK", "FULLWIDTH", "MATHEMATICAL"})
