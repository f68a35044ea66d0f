"""Text that no person sees, taken out of a page's drawing: what is suspect by size, colour and order is put to the
proof by drawing the page with and without its text (see proof.py). A page without a suspect costs next to nothing."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from resumelint.document import MOST_UNSEEN, Box, Cause, Unseen
from resumelint.read.pdf.drawing import ICON, SPACE, Drawing, Fill, Glyph

_TINY = 3.0
"""Points. Below it nobody reads."""
_ALIKE = 24
"""Of 255: colours that are no further apart in any of red, green and blue are suspect."""
_LEAST_LETTERS = 8
"""Fewer are an ornament, a phantom that aligns something, or a slip."""
_LEAST_OUTSIDE = 24
"""Beside the page printers put marks, and templates leave bits behind."""
_MOST_FILLS = 400
_LARGE = 0.6
"""A picture that takes so much of the page is the page: a scan, over text or under it."""
_WHITE = "#ffffff"
_NORMAL_WIDTH = 250.0
"""A narrower page is shown enlarged; its points say nothing."""


class Paper(NamedTuple):
    """The page that the drawing is of."""

    path: Path
    number: int
    width: float
    height: float


def split(drawn: Drawing, paper: Paper) -> tuple[Drawing, tuple[Unseen, ...]]:
    """The drawing with only what can be seen of its glyphs, and the rest as words, one piece a cause."""
    suspects = _suspects(drawn, paper)
    hidden = _proven(drawn, suspects, paper) if suspects else {}
    found = [*_pieces(drawn, hidden, paper), *_beside(drawn.outside, paper), *_broken_words(drawn, paper)]
    if not hidden:
        return drawn, tuple(found)
    kept = [glyph for i, glyph in enumerate(drawn.glyphs) if i not in hidden]
    return drawn._replace(glyphs=kept), tuple(found)


def _suspects(drawn: Drawing, paper: Paper) -> dict[int, Cause]:
    """By index, the glyphs that may not be seen, and why. An ordinary page has none."""
    out: dict[int, Cause] = {}
    fills = sorted(drawn.fills, key=_area)[-_MOST_FILLS:] if len(drawn.fills) > _MOST_FILLS else drawn.fills
    fills = sorted(fills, key=lambda fill: fill.after)
    grounds = {fill.colour for fill in fills if fill.colour} | {_WHITE}
    colours = {glyph.colour for glyph in drawn.glyphs}
    pale = {c for c in colours if c and any(_alike(c, ground) for ground in grounds)}
    last = fills[-1].after if fills else 0
    for i, glyph in enumerate(drawn.glyphs):
        if glyph.text == SPACE:
            continue
        if i in drawn.ghosts:
            out[i] = Cause.MARKED
        elif glyph.size < _TINY and paper.width > _NORMAL_WIDTH:
            out[i] = Cause.TINY
        elif glyph.colour in pale or i < last:
            cause = _by_order(i, glyph, fills, glyph.colour in pale)
            if cause:
                out[i] = cause
    letters = sum(drawn.glyphs[i].text.isalnum() for i in out)
    return out if letters >= _LEAST_LETTERS else {}


def _by_order(i: int, glyph: Glyph, fills: Sequence[Fill], pale: bool) -> Cause | None:
    """What the shapes before a glyph and after it, in drawing order, may make of it."""
    x, y = (glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2
    ground: str | None = _WHITE
    for fill in fills:
        if fill.box[0] <= x <= fill.box[2] and fill.box[1] <= y <= fill.box[3]:
            if fill.after > i:
                return Cause.COVERED
            ground = fill.colour
    return Cause.PALE if pale and ground and glyph.colour and _alike(glyph.colour, ground) else None


@functools.lru_cache(maxsize=1024)
def _alike(one: str, other: str) -> bool:
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return all(abs(a - b) <= _ALIKE for a, b in pairs)


def _area(fill: Fill) -> float:
    return (fill.box[2] - fill.box[0]) * (fill.box[3] - fill.box[1])


def _proven(drawn: Drawing, suspects: dict[int, Cause], paper: Paper) -> dict[int, Cause]:
    """Those of the suspects that are not seen indeed."""
    if _is_layer(drawn, suspects, paper):
        return {}
    from resumelint.read.pdf import proof  # loads pypdfium2

    out: dict[int, Cause] = {i: cause for i, cause in suspects.items() if cause is Cause.TINY}
    rest = [i for i in suspects if i not in out]
    words = _words(drawn.glyphs, rest)
    boxes = [_box([drawn.glyphs[i] for i in word], ink=True) for word in words]
    look = proof.look(paper.path, paper.number, boxes) if boxes else []
    for word, box, seen in zip(words, boxes, look, strict=True):
        marked = suspects[word[0]] is Cause.MARKED
        if (seen.blank or _under_text(drawn, suspects, box)) if marked else not seen.by_text:
            out.update((i, suspects[i]) for i in word)
    letters = sum(drawn.glyphs[i].text.isalnum() for i in out)
    return out if letters >= _LEAST_LETTERS else {}


def _is_layer(drawn: Drawing, suspects: dict[int, Cause], paper: Paper) -> bool:
    """Whether it is the text of a scan, or of letters turned into outlines: the page's picture shows the same words."""
    laid = sum(cause in (Cause.MARKED, Cause.COVERED) for cause in suspects.values())
    letters = sum(glyph.text != SPACE for glyph in drawn.glyphs)
    if 2 * laid < letters:
        return False
    size = paper.width * paper.height
    large = any(_area(fill) > _LARGE * size for fill in drawn.fills if fill.colour is None)
    return large or drawn.paths > letters


def _under_text(drawn: Drawing, suspects: dict[int, Cause], box: Box) -> bool:
    """Whether what shows at the place of invisible words is other text."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return any(
        g.x0 - 2 <= x <= g.x1 + 2 and g.top <= y <= g.bottom
        for i, g in enumerate(drawn.glyphs)
        if i not in suspects and g.text != SPACE
    )


def _words(glyphs: Sequence[Glyph], indices: Iterable[int]) -> list[list[int]]:
    """Neighbours in drawing order that make a word."""
    out: list[list[int]] = []
    for i in indices:
        if out and out[-1][-1] == i - 1 and not _apart(glyphs[i - 1], glyphs[i]):
            out[-1].append(i)
        else:
            out.append([i])
    return out


def _apart(a: Glyph, b: Glyph) -> bool:
    """Whether a blank, or the end of a line, lies between two glyphs."""
    size = max(a.size, b.size)
    if not a.upright or not b.upright:
        return abs(a.x0 - b.x0) > size and abs(a.top - b.top) > size
    return abs(a.base - b.base) > 0.5 * size or not -size < b.x0 - a.x1 < 0.2 * size


def _pieces(drawn: Drawing, hidden: dict[int, Cause], paper: Paper) -> Iterable[Unseen]:
    """The hidden words, one piece a cause. A letter's shadow, the same letter in sight at its place, is none."""
    shown: dict[str, list[Glyph]] = defaultdict(list)
    for i, glyph in enumerate(drawn.glyphs if hidden else ()):
        if i not in hidden:
            shown[glyph.text].append(glyph)
    for cause in dict.fromkeys(hidden.values()):
        own = [i for i, why in hidden.items() if why is cause and not _shadow(drawn.glyphs[i], shown)]
        words = _words(drawn.glyphs, sorted(own))
        text = " ".join("".join(drawn.glyphs[i].text for i in word) for word in words).replace(ICON, "")
        if sum(c.isalnum() for c in text) >= _LEAST_LETTERS:
            box = _box([drawn.glyphs[i] for i in own])
            yield Unseen(text[:MOST_UNSEEN], cause, paper.number, _on(box, paper))


def _shadow(glyph: Glyph, shown: dict[str, list[Glyph]]) -> bool:
    near = 0.25 * max(glyph.size, 4.0)
    return any(abs(g.x0 - glyph.x0) < near and abs(g.top - glyph.top) < near for g in shown[glyph.text])


def _beside(outside: Sequence[Glyph], paper: Paper) -> Iterable[Unseen]:
    """What stands outside of the page, if it is a sentence rather than a mark."""
    letters = [i for i, glyph in enumerate(outside) if glyph.text != SPACE]
    text = " ".join("".join(outside[i].text for i in word) for word in _words(outside, letters)).replace(ICON, "")
    if sum(c.isalnum() for c in text) >= _LEAST_OUTSIDE and len(text.split()) > 3:
        yield Unseen(text[:MOST_UNSEEN], Cause.OUTSIDE, paper.number)


def _broken_words(drawn: Drawing, paper: Paper) -> Iterable[Unseen]:
    """The words with characters without width inside. Scripts that are written with them are left alone."""
    for joint in drawn.joints[:_MOST_FILLS]:
        if not 0 < joint < len(drawn.glyphs):
            continue
        start, end = joint, joint
        while (
            start > 0
            and _letter(drawn.glyphs[start - 1])
            and (start == joint or not _apart(drawn.glyphs[start - 1], drawn.glyphs[start]))
        ):
            start -= 1
        while (
            end < len(drawn.glyphs)
            and _letter(drawn.glyphs[end])
            and (not _apart(drawn.glyphs[end - 1], drawn.glyphs[end]))
        ):
            end += 1
        if start < joint < end:
            glyphs = drawn.glyphs[start:end]
            yield Unseen("".join(g.text for g in glyphs), Cause.SPLIT, paper.number, _box(glyphs))


def _letter(glyph: Glyph) -> bool:
    return glyph.text.isalpha() and glyph.text < "\u0530"


def _box(glyphs: Sequence[Glyph], ink: bool = False) -> Box:
    """Around all of them; with `ink` only between baseline and x-height, where neighbouring lines don't reach."""
    trimmed = ink and all(g.upright for g in glyphs)
    return (
        min(g.x0 for g in glyphs),
        min(g.base - 0.6 * g.size if trimmed else g.top for g in glyphs),
        max(g.x1 for g in glyphs),
        max(g.base if trimmed else g.bottom for g in glyphs),
    )


def _on(box: Box, paper: Paper) -> Box:
    return (max(0.0, box[0]), max(0.0, box[1]), min(paper.width, box[2]), min(paper.height, box[3]))
