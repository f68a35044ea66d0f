"""Whether words say what kind of organisation something is: "City library with four branches"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from resumelint.text import words

_MOST_IN_HEAD = 6
_LONG = 8
"""A word of more letters may end in the word for a kind: "Handelskette"."""
_HEAD_END = re.compile(r"[,;:.(–—]|\s-\s")


def names_kind(said: str) -> bool:
    """Whether it opens with a noun that says what kind of organisation it is, and with no verb that says what somebody
    did there: "City library with four branches", not "Managed a library"."""
    chunk = head(said)
    if not 1 <= len(chunk) <= _MOST_IN_HEAD or tells_deed(chunk) or _is_participle(chunk[0]):
        return False
    ends = {chunk[0], chunk[-1], " ".join(chunk[:2]), " ".join(chunk[-2:])}
    kinds = words.folded("employer-kinds")
    tails = tuple(words.fold(entry) for entry in words.load("employer-kinds") if entry.startswith("-"))
    return bool(ends & kinds) or any(len(word) > _LONG and word.endswith(tails) for word in (chunk[0], chunk[-1]))


def head(said: str) -> Sequence[str]:
    """The words before the first comma, preposition or article that isn't the first word, folded."""
    small, kept = words.folded("small-words"), []
    for i, word in enumerate(_HEAD_END.split(said, maxsplit=1)[0].split()):
        plain = words.fold(word)
        if i and plain in small:
            break
        kept += plain.split()
    return kept if not kept or kept[0] not in small else kept[1:]


def tells_deed(chunk: Sequence[str]) -> bool:
    """Whether a sentence that begins so tells what somebody did."""
    return bool(chunk) and chunk[0] in words.folded("evidence-words")


def _is_participle(word: str) -> bool:
    """Whether a first word tells what somebody did: "Managed", and not "Mixed" or "Advertising" (agency)."""
    return word.endswith(("ed", "ing")) and word not in words.folded("business-adjectives")
