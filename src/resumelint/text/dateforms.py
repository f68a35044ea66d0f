"""The words of dates, which their lists hold language by language, English first.

A pattern of all of them takes longer to make than a page takes to check, and longer to search with. So patterns are
made of the English ones, and of all for texts in which a word of the others stands.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from resumelint.text import words

_LISTS = ("months", "present", "seasons")
_LETTERS = re.compile(r"[^\W\d_]+")
_UNPARTED = "\u2e80"
"""From here on follow the scripts that put no blanks between words."""


def entries(name: str, everywhere: bool) -> tuple[str, ...]:
    """Entries of a list in the order of the file: those above the heading of its second language, or all."""
    return words.load(name) if everywhere else words.leading(name)


@functools.lru_cache(maxsize=256)
def foreign(text: str) -> bool:
    """Whether a word for a month, a season or today may stand in a text that is none of the English ones."""
    said, (parted, unparted) = set(_words(text)), _others()
    if any(rest <= said for first in parted.keys() & said for rest in parted[first]):
        return True
    return max(text, default="") >= _UNPARTED and any(form in text for form in unparted)


@functools.cache
def _others() -> tuple[dict[str, list[frozenset[str]]], frozenset[str]]:
    """The words of every form that isn't English, by the first of them; and the forms in scripts without blanks."""
    parted: dict[str, list[frozenset[str]]] = {}
    unparted: set[str] = set()
    for entry in (entry for name in _LISTS for entry in words.load(name)[len(words.leading(name)) :]):
        form = entry.lstrip("0123456789 ")
        if max(form) >= _UNPARTED:
            unparted.add(form)
            continue
        for said in (list(_words(form)), words.fold(form).split()):  # accents are often left out
            parted.setdefault(said[0], []).append(frozenset(said))
    return parted, frozenset(unparted)


def _words(text: str) -> Iterator[str]:
    """In small letters; the dotted and the dotless i of Turkish are one, as they are to a pattern."""
    low = text.lower().replace("i\u0307", "i").replace("\u0131", "i")
    return (match[0] for match in _LETTERS.finditer(low))
