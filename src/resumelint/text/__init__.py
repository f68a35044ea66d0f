"""Text that is safe and short enough to show. Documents are hostile: nothing of them reaches a terminal unfiltered."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_LOG_COMMAND = re.compile(r"^([^\S\n]*)::|##(\w{0,12})\[", re.MULTILINE)
_JOINERS = "\u200c\u200d"
"""Format characters that Persian and the scripts of India need."""


def clean(text: str) -> str:
    """As long as `text`, with a blank for every control, bidi and other invisible character, unpaired surrogate, and
    letter of an icon font."""
    return text if text.isprintable() else "".join(" " if _hidden(c) else c for c in text)


def _hidden(c: str) -> bool:
    return c not in _JOINERS and unicodedata.category(c) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


def inert(text: str) -> str:
    """The text without anything that the log of a CI system would take for a command to itself: `::` that begins a line
    (GitHub looks behind its blanks), and `##[`, `##vso[`, `##teamcity[` anywhere."""
    return _LOG_COMMAND.sub(lambda m: f"{m[1]}: :" if m[0].endswith("::") else f"## {m[2]}[", text)


def plain(text: str, most: int = 110) -> str:
    """One clean line of at most about `most` characters, cut between words."""
    line = " ".join(clean(text).split())
    if len(line) <= most:
        return line
    return line[:most].rsplit(" ", 1)[0].rstrip(" ,;:-") + " …"


def fill(message: str, values: Mapping[str, str]) -> str:
    """The message with its placeholders filled. Braces in the values stay as they are. Raises KeyError."""
    return _PLACEHOLDER.sub(lambda m: values[m[1]], message)
