"""Which language a text is in, told by its small words and by the alphabet."""

from __future__ import annotations

import functools
import re
from collections import Counter

from resumelint import words

_SCRIPTS = {
    "ja": "\u3040-\u30ff",  # before Chinese, whose characters Japanese uses too
    "ko": "\uac00-\ud7af",
    "zh": "\u4e00-\u9fff",
    "ar": "\u0600-\u06ff",
    "he": "\u0590-\u05ff",
    "el": "\u0370-\u03ff",
    "th": "\u0e00-\u0e7f",
    "hi": "\u0900-\u097f",
}
_LEAST = 4
"""So many small words must speak for a language; a list of names says nothing."""


def guess(text: str) -> str:
    """The two-letter code of the language most of a text is in, empty when it can't be told."""
    letters = sum(c.isalpha() for c in text)
    for language, script in _SCRIPTS.items():
        if letters and len(re.findall(f"[{script}]", text)) > 0.15 * letters:
            return language
    counts = Counter(re.findall(r"[^\W\d_]+", text.lower()))
    scores = {code: sum(counts[word] for word in small) for code, small in _small_words().items()}
    (best, most), (_, second) = Counter(scores).most_common(2)
    return best if most >= _LEAST and most > 1.3 * second else ""


@functools.cache
def _small_words() -> dict[str, frozenset[str]]:
    folder = words.rules_root() / "words" / "tongues"
    return {path.stem: frozenset(words.read(path)) for path in sorted(folder.glob("*.txt"))}
