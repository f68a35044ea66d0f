"""The one door to spaCy: tokens, sentences, phrases and token patterns.

Importing spaCy takes longer than checking a resume does, so nothing here is imported before a rule has a candidate in
the document (Rule.literals), and spaCy not before one of these functions is called.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from resumelint.text import clean
from resumelint.text.patterns import even, fold

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


@functools.cache
def _pipeline(language: str) -> Language:
    """A tokeniser and sentence splitter without a trained model; unknown languages get the language-neutral one."""
    import spacy

    try:
        nlp = spacy.blank(language or "xx")
    except ImportError:
        nlp = spacy.blank("xx")
    nlp.add_pipe("sentencizer")
    return nlp


def sentences(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Offsets of the sentences of a text."""
    for sentence in _pipeline(language)(clean(text)).sents:
        yield sentence.start_char, sentence.end_char


def phrases(text: str, wanted: Sequence[str], language: str) -> Iterator[tuple[int, int]]:
    """Offsets of phrases (as `patterns.expand` gives them) in a text: whole words, the longest where they overlap."""
    from spacy.matcher import PhraseMatcher
    from spacy.util import filter_spans

    doc, offsets = _tokenised(fold(clean(text)), language)
    matcher = PhraseMatcher(doc.vocab)
    flat = doc.text
    matcher.add("phrase", [_pipeline(language).make_doc(phrase) for phrase in wanted if phrase in flat])
    for span in sorted(filter_spans(matcher(doc, as_spans=True))):
        yield offsets[span.start_char], offsets[span.end_char - 1] + 1


def tokens(text: str, wanted: Sequence[Sequence[Mapping[str, Any]]], language: str) -> Iterator[tuple[int, int]]:
    """Offsets of matches of spaCy token patterns in a text, the longest where they overlap. Hyphens inside words are
    blanks to them."""
    from spacy.matcher import Matcher
    from spacy.util import filter_spans

    doc, offsets = _tokenised(even(clean(text)), language)
    matcher = Matcher(doc.vocab)
    matcher.add("pattern", [[dict(token) for token in pattern] for pattern in wanted])
    for span in sorted(filter_spans(matcher(doc, as_spans=True))):
        yield offsets[span.start_char], offsets[span.end_char - 1] + 1


def _tokenised(text: str, language: str) -> tuple[Doc, list[int]]:
    """A text that is clean (the tokeniser doesn't bear unpaired surrogates) as tokens, runs of blanks made one, and
    for each of their letters the offset in `text`."""
    kept = [i for i, c in enumerate(text) if c != " " or (i and text[i - 1] != " ")]
    return _pipeline(language).make_doc("".join(text[i] for i in kept)), kept
