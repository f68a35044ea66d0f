"""Bullets that say the same twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from msgspec import Struct

from resumelint.checks.base import Case, check
from resumelint.checks.place import excerpt, plain, whereabouts
from resumelint.finding import Hit
from resumelint.resume import Text
from resumelint.text.patterns import fold

_LEAST_WORDS = 6
"""Shorter bullets ("Cash handling", "Opened and closed the shop") name a task that two jobs may well share."""
_LEAST_WORDS_NEARLY, _MOST_WORDS_NEARLY = 8, 120
_NEARLY = 0.87
_MOST = 400
"""So many bullets are held against each other; of what a hostile file has more, only equal ones are found."""
_SHOWN = 60
_MOST_SHOWN = 10


class _Bullet(Struct, frozen=True):
    """A bullet, the job that it stands under, and its words."""

    job: str
    text: Text
    pointer: str
    words: tuple[str, ...]


@check("duplicate-bullet", "text", "count", "where")
def duplicate_bullet(case: Case) -> Iterator[Hit]:
    """Bullets that stand, word for word or nearly, under an earlier position too, or twice under one. One hit a
    position; the places where they stood before are related."""
    again: dict[str, list[tuple[_Bullet, _Bullet]]] = {}
    for first, second in _pairs(list(_bullets(case))):
        again.setdefault(second.job, []).append((first, second))
    for pairs in again.values():
        first, second = pairs[0]
        said = " ".join(second.text.value.split())
        values = {
            "text": excerpt(said if len(said) <= _SHOWN else said[:_SHOWN].rpartition(" ")[0] + " …"),
            "count": plain(len(pairs)),
            "where": plain(whereabouts(case.document, first.text.spans[0])),
        }
        related = tuple(bullet.text.spans for pair in pairs[:_MOST_SHOWN] for bullet in pair if bullet is not second)
        yield Hit(second.text.spans, values, second.pointer, "several" if len(pairs) > 1 else "", related)


def _bullets(case: Case) -> Iterator[_Bullet]:
    """Bullets long enough to be somebody's own words, each place once: titles of one job can share an account."""
    seen: set[tuple[int, int]] = set()
    for kind, positions in (("work", case.resume.work), ("volunteer", case.resume.volunteer)):
        for i, position in enumerate(positions):
            for j, text in enumerate(position.highlights):
                place = (text.spans[0].line, text.spans[0].start) if text.spans else (-1, -1)
                said = tuple(re.findall(r"\w+", fold(text.value)))
                if place[0] >= 0 and place not in seen and len(said) >= _LEAST_WORDS:
                    seen.add(place)
                    yield _Bullet(f"/{kind}/{i}", text, f"/{kind}/{i}/highlights/{j}", said)


def _pairs(bullets: list[_Bullet]) -> Iterator[tuple[_Bullet, _Bullet]]:
    """Each bullet that repeats one before it, with that one."""
    equal: dict[tuple[str, ...], _Bullet] = {}
    for i, bullet in enumerate(bullets):
        before = equal.get(bullet.words)
        if before is None and i < _MOST:
            before = next((b for b in bullets[:i] if _is_nearly(b.words, bullet.words)), None)
        equal.setdefault(bullet.words, bullet)
        if before is not None:
            yield before, bullet


def _is_nearly(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether two bullets differ in few words and in no number: another number is another fact."""
    if min(len(first), len(second)) < _LEAST_WORDS_NEARLY or max(len(first), len(second)) > _MOST_WORDS_NEARLY:
        return False
    a, b = set(first), set(second)
    if len(a & b) < 0.7 * max(len(a), len(b)) or any(any(c.isdigit() for c in word) for word in a ^ b):
        return False
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _NEARLY
