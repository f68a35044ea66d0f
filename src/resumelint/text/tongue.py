"""Which language a text is in: told by its alphabet or its small words where they suffice, else by py3langid.

Loading py3langid's model takes longer than checking a resume does (about 0.7 s: it unpacks five megabytes), and the
small words alone decide nine resumes in ten. So they are asked first, and the library only about what they leave open.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Callable, Iterable

from resumelint.text import words

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
_NOT_LATIN = "\u0370"
"""From here on follow the scripts."""
_LEAST = 4
"""So many small words must speak for a document's language; a list of names says nothing."""
_LEAST_IN_LINE = 2
"""So many are enough for a line to be in the language that its document is in anyway."""
_FEWEST_WORDS = 4
"""A shorter line is not identified: it may be all names, or the trade's English in any language."""
_FEWEST_WORDS_IN_DOCUMENT = 20
_SURE = 0.7
"""From this probability on no line of a trial in seven languages was taken for another language, and of the lines of
English resumes only those that are little but a foreign school's name."""
_MOST = 20_000
"""So many letters are looked at, be the text millions long."""
_OTHER = re.compile(r"[@/\\{}\d]|\w\.\w")
"""What makes a piece of text one in no language: an address, a link, a template's slot, a number."""


def of_document(text: str) -> str:
    """The two-letter code of the language most of a document's text is in, empty when it can't be told."""
    return guess(text) or _identified(text, _FEWEST_WORDS_IN_DOCUMENT)


def of_passage(stretches: Iterable[str], otherwise: str) -> str:
    """The language of a line: of the first stretch around it that tells, from the nearest to the widest; `otherwise`,
    the document's language, when they are all too short or unsure."""
    return next((told for text in stretches if (told := _of_stretch(text[:_MOST], otherwise))), otherwise)


@functools.lru_cache(maxsize=256)
def _of_stretch(text: str, expected: str) -> str:
    """The library is not asked where a few small words agree with what is expected. One job is asked about often."""
    if expected and _by_small_words(text, _LEAST_IN_LINE) == expected:
        return expected
    return _by_script(text) or _identified(text, _FEWEST_WORDS)


def guess(text: str) -> str:
    """The language told by alphabet and small words alone, without loading anything; empty when they don't decide."""
    return _by_script(text) or _by_small_words(text, _LEAST)


def _by_script(text: str) -> str:
    foreign = [c for c in set(text) if c >= _NOT_LATIN]
    for language, script in _SCRIPTS.items() if foreign else ():
        if not any(script[0] <= c <= script[-1] for c in foreign):
            continue
        letters = sum(map(str.isalpha, text))
        if letters and len(re.findall(f"[{script}]", text)) > 0.15 * letters:
            return language
    return ""


def _by_small_words(text: str, least: int) -> str:
    """Told by how often a language's small words stand in a text. Of a word that several languages have ("a", "do",
    "en") each gets its part, so that a short English text is no Portuguese one."""
    counts = Counter(re.findall(r"[^\W\d_]+", _told(text).lower()))
    weights = _weights()
    scores = {
        code: sum(counts[word] * weights[word] for word in counts.keys() & small)
        for code, small in _small_words().items()
    }
    (best, most), (_, second) = Counter(scores).most_common(2)
    spoken = sum(counts[word] for word in _small_words()[best])
    return best if spoken >= least and most > 1.3 * second else ""


def _told(text: str) -> str:
    """What of a text is in a language."""
    return " ".join(piece for piece in text[:_MOST].split() if piece.isalpha() or not _OTHER.search(piece))


def _identified(text: str, fewest: int) -> str:
    said = re.findall(r"[^\W\d_][^\W\d_'’-]+", _told(text))
    if len(said) < fewest:
        return ""
    language, probability = _classifier()(" ".join(said))
    return language if probability >= _SURE else ""


@functools.cache
def _classifier() -> Callable[[str], tuple[str, float]]:
    """Language and probability, of some thirty languages: let choose among its 140, it takes short Spanish lines for
    Galician and is sure of far fewer."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]

    try:
        identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    except OSError:  # it unpacks its model into a temporary file, and there may be no room for one
        return lambda text: ("", 0.0)
    identifier.set_languages([*_small_words(), *words.load("languages-told")])
    classify: Callable[[str], tuple[str, float]] = identifier.classify
    return classify


@functools.cache
def _weights() -> dict[str, float]:
    """Each small word's weight: one, parted among the languages that have it."""
    shared = Counter(word for small in _small_words().values() for word in small)
    return {word: 1 / languages for word, languages in shared.items()}


@functools.cache
def _small_words() -> dict[str, frozenset[str]]:
    folder = words.rules_root() / "words" / "tongues"
    return {path.stem: frozenset(words.read(path)) for path in sorted(folder.glob("*.txt"))}
