"""Text that Word prints so that no person sees it: hidden, in the colour of the paper, or too small to read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from docx.opc.constants import RELATIONSHIP_TYPE as RT

from resumelint.document import MOST_UNSEEN, Cause, Unseen
from resumelint.read.docx.context import Concealed, Context
from resumelint.read.docx.package import related, root_of
from resumelint.read.docx.styles import Look
from resumelint.read.docx.xml import MC, WP, Element, W, tag

_TINY = 3.0
"""Points. Below it nobody reads."""
_PALE = 0xF0
"""Red, green and blue all from here on are as good as white."""
_PAPER = (None, "", "auto", "ffffff")


def cause(look: Look, run: Element, context: Context) -> Cause | None:
    """Why the text of this run isn't seen; None for text that is, and for white text on a ground that isn't known."""
    if look.hidden:
        return Cause.MARKED
    if look.size < _TINY:
        return Cause.TINY
    if look.colour is None:
        return None
    fills = [_fill(shade) for shade in _shades(run)]
    if fills and fills[0] == look.colour[1:]:
        return Cause.PALE
    if not _is_white(look.colour) or any(fill not in _PAPER for fill in fills):
        return None
    return None if _has_ground(run, context) else Cause.PALE


def _is_white(colour: str) -> bool:
    return all(int(colour[i : i + 2], 16) >= _PALE for i in (1, 3, 5))


def _shades(run: Element) -> Iterator[Element]:
    """The shading of the run and of its paragraph, nearest first."""
    paragraph = next((a for a in run.iterancestors(W + "p")), None)
    for holder, properties in ((run, "rPr"), (paragraph, "pPr")):
        shade = holder.find(f"{W}{properties}/{W}shd") if holder is not None else None
        if shade is not None:
            yield shade


def _fill(shade: Element) -> str:
    """The colour in small letters. A pattern is some colour that isn't the paper's."""
    if shade.get(W + "val", "clear") not in ("clear", "nil") or shade.get(W + "themeFill"):
        return "pattern"
    return (shade.get(W + "fill") or "auto").lower()


def _has_ground(run: Element, context: Context) -> bool:
    """Whether anything may lie behind the run that isn't white: a highlight, a shaded cell or style, a box, a drawing
    behind the text, a coloured page."""
    if run.find(f"{W}rPr/{W}highlight") is not None or _shaded_style(run.find(f"{W}rPr/{W}rStyle"), context):
        return True
    for outer in run.iterancestors():
        name = tag(outer).rpartition("}")[2]
        if name == "txbxContent":
            return True
        if name == "p" and _shaded_style(outer.find(f"{W}pPr/{W}pStyle"), context):
            return True
        if name in ("tc", "tbl") and _shaded_table(outer, context):
            return True
    return _has_backdrop(context)


def _shaded_style(named: Element | None, context: Context) -> bool:
    return named is not None and context.styles.is_shaded(named.get(W + "val", ""))


def _shaded_table(outer: Element, context: Context) -> bool:
    """Of a table's cell, or of the table."""
    for properties in chain(outer.findall(W + "tcPr"), outer.findall(W + "tblPr")):
        shade = properties.find(W + "shd")
        if shade is not None and _fill(shade) not in _PAPER:
            return True
        if _shaded_style(properties.find(W + "tblStyle"), context):
            return True
    return False


def _has_backdrop(context: Context) -> bool:
    """Whether the pages have a colour of their own, or drawings behind the text. Looked up once a document."""
    if context.found.backdrop is None:
        parts = [context.main, *related(context.main, RT.HEADER), *related(context.main, RT.FOOTER)]
        context.found.backdrop = any(_draws_behind(root_of(part)) for part in parts)
    return context.found.backdrop


def _draws_behind(root: Element) -> bool:
    behind = any(anchor.get("behindDoc") in ("1", "true") for anchor in root.iter(WP + "anchor"))
    drawn = (old for old in root.iter(W + "pict") if next(old.iterancestors(MC + "Fallback"), None) is None)
    return behind or next(drawn, None) is not None or next(root.iter(W + "background"), None) is not None


def pieces(found: list[Concealed], places: dict[int, int], alternatives: list[str]) -> Iterator[Unseen]:
    """What was found, one piece a cause. `places`: the index of the line by the id() of its draft."""
    for why in dict.fromkeys(piece.cause for piece in found):
        own = [piece for piece in found if piece.cause is why]
        text = " ".join("".join(piece.text for piece in own).split())
        if text:
            yield Unseen(text[:MOST_UNSEEN], why, near=places.get(id(own[0].near)))
    for text in dict.fromkeys(" ".join(text.split()) for text in alternatives):
        if text:
            yield Unseen(text[:MOST_UNSEEN], Cause.ALTERNATIVE)
