"""Whether two headlines are of the same trade."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from resumelint.pairing.titles import Title, read, related
from resumelint.pairing.verdict import Verdict
from resumelint.text import words

_PIECES = re.compile(
    r"\s*[|•·/;,]\s*|\s+[-–—]\s+|\s+(?:@|at|bei|chez|en|presso|bij)\s+.*$|\.\s|\s+&\s+|\s+and\s+", re.IGNORECASE
)
_MOST = 6
"""Words of a piece: a longer one is a sentence."""


@functools.lru_cache(maxsize=256)
def same_trade(one: str, other: str) -> Verdict:
    """DIFFERENT where each headline names a trade and none of the one has anything to do with one of the other; SAME
    where two pieces share their words or kin of them."""
    mine, theirs = list(_trades(one)), list(_trades(other))
    if not mine or not theirs:
        return Verdict.UNSURE
    if any(_near(a, b) for a in mine for b in theirs):
        return Verdict.SAME
    shared = frozenset().union(*(a.tongues for a in mine)) & frozenset().union(*(b.tongues for b in theirs))
    return Verdict.DIFFERENT if shared else Verdict.UNSURE


def _trades(headline: str) -> Iterator[Title]:
    """The pieces of a headline that name a trade."""
    general = words.folded("pairing/no-trade") | words.folded("licences")
    for piece in _PIECES.split(headline[:300]):
        if piece and 0 < len(piece.split()) <= _MOST:
            title = read(piece)
            if title.tongues and title.words - general:
                yield title


def _near(one: Title, other: Title) -> bool:
    return bool(one.words & other.words) or any(related(word, other.words) for word in one.words)
