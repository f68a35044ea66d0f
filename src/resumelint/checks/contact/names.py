"""The forms that a person's name takes in an address: parts, accents written out or left off, short forms, initials."""

from __future__ import annotations

import functools
import re
import unicodedata
from itertools import product

from msgspec import Struct

from resumelint.text import words

_SPELLINGS = {
    "ä": ("a", "ae"),
    "ö": ("o", "oe"),
    "ü": ("u", "ue"),
    "ß": ("ss", "s"),
    "å": ("a", "aa"),
    "æ": ("ae", "a"),
    "ø": ("o", "oe"),
    "œ": ("oe",),
    "ł": ("l",),
    "đ": ("d", "dj"),
    "ð": ("d", "dh"),
    "þ": ("th",),
    "ı": ("i",),
}
"""Letters with more than one customary spelling in plain ones; of other letters the accent is left off."""
_TITLES = re.compile(r"\b(?:mr|mrs|ms|miss|mx|dr|prof|jr|sr|ii|iii|iv|phd|md|mba|rn|cpa|pmp|esq)\b\.?", re.I)


class NameForms(Struct, frozen=True):
    """What of a name can stand in an address, in small plain letters."""

    parts: frozenset[str]
    """Every part in every spelling, of two letters and more."""
    nicknames: frozenset[str]
    initials: str
    whole: str
    """All letters of the name, in order."""

    @property
    def readable(self) -> bool:
        """Whether it is written in letters that an address can hold, so that the two can be compared."""
        return bool(self.parts)

    def within(self, local: str) -> bool:
        """Whether a part of the name, a short form or the initials can be seen in the part before the @."""
        if any(part in local for part in self.parts | self.nicknames if len(part) > 2):
            return True
        return any(self._chunk(chunk) for chunk in re.findall(r"[a-z]+", local))

    def _chunk(self, chunk: str) -> bool:
        """Whether letters between digits and separators are short for the name."""
        if chunk in self.parts | self.nicknames:
            return True
        if len(chunk) >= 2 and sorted(chunk) in _pairs(self.initials):
            return True
        if any(len(chunk) >= 3 and part.startswith(chunk) for part in self.parts):
            return True
        if any(len(part) == 2 and part in chunk and len(chunk) <= 5 for part in self.parts):
            return True
        return len(chunk) >= 3 and chunk[0] in self.initials and _thinned(chunk, self.whole)


@functools.lru_cache(maxsize=16)
def name_forms(name: str) -> NameForms:
    """All forms of a name as printed. Parts in scripts without a plain spelling are left out."""
    bare = _TITLES.sub(" ", name.split(",")[0]).lower()
    printed = [part for part in re.split(r"[^\w']+", bare.replace("'", "").replace("’", "")) if part]
    spelled = [forms for part in printed if (forms := _spellings(part))]
    parts = {form for forms in spelled for form in forms}
    initials = "".join(sorted(forms)[0][0] for forms in spelled)
    nicknames = {nick for part in parts for nick in _nicknames(part)}
    long = frozenset(part for part in parts if len(part) > 1)
    return NameForms(long, frozenset(nicknames), initials, "".join(sorted(forms)[0] for forms in spelled))


def _spellings(part: str) -> list[str]:
    """Every spelling in a to z; none when a letter has none."""
    options = [_SPELLINGS.get(c) or (_plain(c),) for c in unicodedata.normalize("NFC", part)[:24]]
    few = options if sum(len(o) > 1 for o in options) < 6 else [o[:1] for o in options]
    forms = ["".join(letters) for letters in product(*few)]
    return [form for form in forms if re.fullmatch(r"[a-z]+", form)]


def _plain(letter: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(c))


def _nicknames(part: str) -> list[str]:
    return _groups().get(part, [])


@functools.cache
def _groups() -> dict[str, list[str]]:
    """By name, those that people of this name go by, and those that it stands for."""
    found: dict[str, list[str]] = {}
    for entry in words.load("nicknames"):
        group = [name.strip() for name in entry.split(",")]
        for name in dict.fromkeys(group):
            found.setdefault(name, []).extend(group)
    return found


def _pairs(initials: str) -> list[list[str]]:
    """The letters of initials in any order: first and last, all of them, without a middle one."""
    picked = [initials, initials[:1] + initials[-1:], initials[:2], initials[-2:], initials[:3]]
    return [sorted(letters) for letters in picked if len(letters) > 1]


def _thinned(chunk: str, whole: str) -> bool:
    """Whether the chunk is the name with letters left out, as "jsmth" is of jane smith."""
    letters = iter(whole)
    return all(c in letters for c in chunk)
