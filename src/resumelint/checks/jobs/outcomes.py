"""When a text states a result: an amount, or an outcome in words (a prize, a promotion, a first, growth, adoption)."""

from __future__ import annotations

from collections.abc import Sequence

from resumelint.checks.jobs.numbers import amounts
from resumelint.checks.kinds import claimed, plain_tokens, vocabulary
from resumelint.text import words

_NEAR = 4
LANGUAGES = ("en", "de", "fr", "es")
"""Languages whose words for outcomes are known."""


def states_result(text: str, language: str) -> bool:
    """Whether a text says how well, how much or how many. In a language without a word list it is taken to."""
    if language not in LANGUAGES:
        return True
    tokens = plain_tokens(text)
    stated = claimed(tokens, vocabulary(f"results/{language}"))
    return bool(stated or amounts(text, language) or (language == "en" and _moves(tokens)))


def _moves(tokens: Sequence[str]) -> bool:
    """Whether a verb of movement stands before something that can be measured: "cut fulfillment costs"."""
    verbs, measures = words.load("moving-verbs"), words.load("measures")
    return any(
        token in verbs
        and (i == 0 or tokens[i - 1] != "to")
        and not set(tokens[i + 1 : i + 1 + _NEAR]).isdisjoint(measures)
        for i, token in enumerate(tokens)
    )
