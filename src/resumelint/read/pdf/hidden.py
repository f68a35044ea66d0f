"""Text that no person sees, taken out of a page's drawing: what is suspect by size, colour and order is put to the
proof by drawing the page with and without its text (see proof.py). A page without a suspect costs next to nothing."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from resumelint.document import MOST_UNSEEN, Box, Cause, Unseen
from resumelint.read.pdf.drawing import Drawing, Fill, Glyph, Strip, strips
from resumelint.read.pdf.meaning import ICON, SPACE

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
    glyphs = drawn.glyphs() if suspects or drawn.joints else []
    hidden = _proven(drawn, glyphs, suspects, paper) if suspects else {}
    broken = _broken_words(glyphs, drawn.joints[:_MOST_FILLS], paper)
    found = (*_pieces(glyphs, hidden, paper), *_beside(drawn.outside, paper), *broken)
    if not hidden:
        return drawn, found
    return drawn._replace(strips=strips(glyph for i, glyph in enumerate(glyphs) if i not in hidden)), found


def _suspects(drawn: Drawing, paper: Paper) -> dict[int, Cause]:
    """By index, the glyphs that may not be seen, and why. An ordinary page has none."""
    fills = sorted(drawn.fills, key=_area)[-_MOST_FILLS:] if len(drawn.fills) > _MOST_FILLS else drawn.fills
    fills = sorted(fills, key=lambda fill: fill.after)
    grounds = {fill.colour for fill in fills if fill.colour} | {_WHITE}
    colours = {strip.look.colour for strip in drawn.strips}
    pale = {c for c in colours if c and any(_alike(c, ground) for ground in grounds)}
    last = fills[-1].after if fills else 0
    out: dict[int, Cause] = {}
    start = letters = 0
    for strip in drawn.strips:
        look, dim = strip.look, strip.look.colour in pale
        if dim or start < last or look.ghost or look.size < _TINY:
            found = _suspect(strip, start, fills, dim, paper)
            out |= found
            letters += sum(strip.texts[i - start].isalnum() for i in found)
        start += len(strip.texts)
    return out if letters >= _LEAST_LETTERS else {}


def _suspect(strip: Strip, start: int, fills: Sequence[Fill], pale: bool, paper: Paper) -> dict[int, Cause]:
    """Those of a strip; `start` is the index of its first glyph."""
    look = strip.look
    tiny = look.size < _TINY and paper.width > _NORMAL_WIDTH
    if look.ghost or tiny:
        cause = Cause.MARKED if look.ghost else Cause.TINY
        return {i: cause for i, text in enumerate(strip.texts, start) if text != SPACE}
    y, left, right = (look.top + look.bottom) / 2, min(strip.x0), max(strip.x1)
    near = [f for f in fills if f.box[1] <= y <= f.box[3] and f.box[0] <= right and left <= f.box[2]]
    if not pale and not (near and start < near[-1].after):
        return {}
    causes = ((i, _by_order(i, glyph, near, pale)) for i, glyph in enumerate(strip.glyphs(), start))
    return {i: cause for i, cause in causes if cause and strip.texts[i - start] != SPACE}


def _by_order(i: int, glyph: Glyph, fills: Sequence[Fill], pale: bool) -> Cause | None:
    """What the shapes before a glyph and after it, in drawing order, may make of it, of those on its height."""
    x, colour = (glyph.x0 + glyph.x1) / 2, glyph.look.colour
    ground: str | None = _WHITE
    for fill in fills:
        if fill.box[0] <= x <= fill.box[2]:
            if fill.after > i:
                return Cause.COVERED
            ground = fill.colour
    return Cause.PALE if pale and ground and colour and _alike(colour, ground) else None


@functools.lru_cache(maxsize=1024)
def _alike(one: str, other: str) -> bool:
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return all(abs(a - b) <= _ALIKE for a, b in pairs)


def _area(fill: Fill) -> float:
    return (fill.box[2] - fill.box[0]) * (fill.box[3] - fill.box[1])


def _proven(drawn: Drawing, glyphs: Sequence[Glyph], suspects: dict[int, Cause], paper: Paper) -> dict[int, Cause]:
    """Those of the suspects that are not seen indeed."""
    if _is_layer(drawn, glyphs, suspects, paper):
        return {}
    from resumelint.read.pdf import proof  # loads pypdfium2

    out: dict[int, Cause] = {i: cause for i, cause in suspects.items() if cause is Cause.TINY}
    rest = [i for i in suspects if i not in out]
    words = _words(glyphs, rest)
    boxes = [_box([glyphs[i] for i in word], ink=True) for word in words]
    look = proof.look(paper.path, paper.number, boxes) if boxes else []
    for word, box, seen in zip(words, boxes, look, strict=True):
        marked = suspects[word[0]] is Cause.MARKED
        if (seen.blank or _under_text(glyphs, suspects, box)) if marked else not seen.by_text:
            out.update((i, suspects[i]) for i in word)
    letters = sum(glyphs[i].text.isalnum() for i in out)
    return out if letters >= _LEAST_LETTERS else {}


def _is_layer(drawn: Drawing, glyphs: Sequence[Glyph], suspects: dict[int, Cause], paper: Paper) -> bool:
    """Whether it is the text of a scan, or of letters turned into outlines: the page's picture shows the same words."""
    laid = sum(cause in (Cause.MARKED, Cause.COVERED) for cause in suspects.values())
    letters = sum(glyph.text != SPACE for glyph in glyphs)
    if 2 * laid < letters:
        return False
    size = paper.width * paper.height
    large = any(_area(fill) > _LARGE * size for fill in drawn.fills if fill.colour is None)
    return large or drawn.paths > letters


def _under_text(glyphs: Sequence[Glyph], suspects: dict[int, Cause], box: Box) -> bool:
    """Whether what shows at the place of invisible words is other text."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return any(
        g.x0 - 2 <= x <= g.x1 + 2 and g.look.top <= y <= g.look.bottom
        for i, g in enumerate(glyphs)
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
    size = max(a.look.size, b.look.size)
    if not a.look.upright or not b.look.upright:
        return abs(a.x0 - b.x0) > size and abs(a.look.top - b.look.top) > size
    return abs(a.look.base - b.look.base) > 0.5 * size or not -size < b.x0 - a.x1 < 0.2 * size


def _pieces(glyphs: Sequence[Glyph], hidden: dict[int, Cause], paper: Paper) -> Iterable[Unseen]:
    """The hidden words, one piece a cause. A letter's shadow, the same letter in sight at its place, is none."""
    shown: dict[str, list[Glyph]] = defaultdict(list)
    for i, glyph in enumerate(glyphs if hidden else ()):
        if i not in hidden:
            shown[glyph.text].append(glyph)
    for cause in dict.fromkeys(hidden.values()):
        own = [i for i, why in hidden.items() if why is cause and not _shadow(glyphs[i], shown)]
        words = _words(glyphs, sorted(own))
        text = " ".join("".join(glyphs[i].text for i in word) for word in words).replace(ICON, "")
        if sum(c.isalnum() for c in text) >= _LEAST_LETTERS:
            box = _box([glyphs[i] for i in own])
            yield Unseen(text[:MOST_UNSEEN], cause, paper.number, _on(box, paper))


def _shadow(glyph: Glyph, shown: dict[str, list[Glyph]]) -> bool:
    near = 0.25 * max(glyph.look.size, 4.0)
    return any(abs(g.x0 - glyph.x0) < near and abs(g.look.top - glyph.look.top) < near for g in shown[glyph.text])


def _beside(outside: Sequence[Glyph], paper: Paper) -> Iterable[Unseen]:
    """What stands outside of the page, if it is a sentence rather than a mark."""
    letters = [i for i, glyph in enumerate(outside) if glyph.text != SPACE]
    text = " ".join("".join(outside[i].text for i in word) for word in _words(outside, letters)).replace(ICON, "")
    if sum(c.isalnum() for c in text) >= _LEAST_OUTSIDE and len(text.split()) > 3:
        yield Unseen(text[:MOST_UNSEEN], Cause.OUTSIDE, paper.number)


def _broken_words(glyphs: Sequence[Glyph], joints: Sequence[int], paper: Paper) -> Iterable[Unseen]:
    """The words with characters without width inside. Scripts that are written with them are left alone."""
    for joint in joints:
        if not 0 < joint < len(glyphs):
            continue
        start, end = joint, joint
        while (
            start > 0 and _letter(glyphs[start - 1]) and (start == joint or not _apart(*glyphs[start - 1 : start + 1]))
        ):
            start -= 1
        while end < len(glyphs) and _letter(glyphs[end]) and not _apart(*glyphs[end - 1 : end + 1]):
            end += 1
        if start < joint < end:
            word = glyphs[start:end]
            yield Unseen("".join(g.text for g in word), Cause.SPLIT, paper.number, _box(word))


def _letter(glyph: Glyph) -> bool:
    return glyph.text.isalpha() and glyph.text < "\u0530"


def _box(glyphs: Sequence[Glyph], ink: bool = False) -> Box:
    """Around all of them; with `ink` only between baseline and x-height, where neighbouring lines don't reach."""
    trimmed = ink and all(g.look.upright for g in glyphs)
    return (
        min(g.x0 for g in glyphs),
        min(g.look.base - 0.6 * g.look.size if trimmed else g.look.top for g in glyphs),
        max(g.x1 for g in glyphs),
        max(g.look.base if trimmed else g.look.bottom for g in glyphs),
    )


def _on(box: Box, paper: Paper) -> Box:
    return (max(0.0, box[0]), max(0.0, box[1]), min(paper.width, box[2]), min(paper.height, box[3]))
