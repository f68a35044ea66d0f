"""The words of dates, which their lists hold language by language, English first.

A pattern of all of them takes longer to make than a page takes to check, and longer to search with. So patterns are
made of the English ones, and of all for texts in which a word of the others stands.
"""

from __future__ import annotations

import functools
import re
import unicodedata

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
    plain, (parted, unparted) = _plain(text), _others()
    near = parted.keys() & set(_LETTERS.findall(plain))
    if any(form in plain for first in near for form in parted[first]):
        return True
    return max(text, default="") >= _UNPARTED and any(form in plain for form in unparted)


@functools.cache
def _others() -> tuple[dict[str, list[str]], frozenset[str]]:
    """Every form that isn't English, by its first word; and the forms in scripts without blanks."""
    parted: dict[str, list[str]] = {}
    unparted: set[str] = set()
    english = {_form(entry) for name in _LISTS for entry in words.leading(name)}
    for entry in (entry for name in _LISTS for entry in words.load(name)[len(words.leading(name)) :]):
        form = _form(entry)
        if max(form) >= _UNPARTED:
            unparted.add(form)
            continue
        for spelled in {form, _bare(form), words.fold(form)} - english:  # accents are often left out
            if first := _LETTERS.search(spelled):
                parted.setdefault(first[0], []).append(spelled)
    return parted, frozenset(unparted)


def _form(entry: str) -> str:
    """The form of an entry, which may have a dot behind it in print and need not."""
    return _plain(entry.lstrip("0123456789 ")).rstrip(".")


def _plain(text: str) -> str:
    """In small letters, blanks folded; the dotted and the dotless i of Turkish are one, as they are to a pattern."""
    return " ".join(text.lower().replace("i\u0307", "i").replace("\u0131", "i").split())


def _bare(form: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", form) if not unicodedata.combining(c))
