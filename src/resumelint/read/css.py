"""What the style attributes of HTML elements say. Style sheets aren't read."""

from __future__ import annotations

import re

from lxml import etree

from resumelint.document import Cause

Element = etree._Element

_UNSEEN = frozenset(
    "area audio base canvas datalist embed head iframe img input link map math meta meter noembed noframes "
    "noscript object option param progress rp script select style svg template textarea title track video".split()
)
_WHITE = re.compile(r"white|#f{3}(?:f{3})?|rgb\(\s*255\s*[, ]\s*255\s*[, ]\s*255\s*\)")
_NUMBER = re.compile(r"(\d{1,4}(?:\.\d{1,4})?|\.\d{1,4})(px|pt|em|rem|%)?")
_GROUNDS = ("class", "id", "bgcolor", "background")
_TINIEST = {"px": 3.0, "pt": 2.0, "em": 0.2, "rem": 0.2, "%": 20.0, None: 0.0}
"""Below which letters can't be read; a size without unit is none but 0."""


def style(element: Element) -> dict[str, str]:
    """The declarations of its style attribute, in lower case."""
    pairs = (part.partition(":") for part in (element.get("style") or "").lower().split(";"))
    return {name.strip(): value.replace("!important", "").strip() for name, _, value in pairs}


def left_out(element: Element) -> bool:
    """Whether a browser shows nothing of it: comments, scripts, pictures, what is switched off. Pages have honest
    reasons for that: menus, what is for print alone."""
    own = style(element)
    return (
        not isinstance(element.tag, str)  # a comment or a processing instruction
        or element.tag in _UNSEEN
        or element.get("hidden") is not None
        or (element.tag == "dialog" and element.get("open") is None)
        or own.get("display") == "none"
        or own.get("visibility") in ("hidden", "collapse")
    )


def concealed(element: Element, *, ground: bool) -> Cause | None:
    """Why nobody sees its words though they are set, None where they may be seen. `ground`: something may lie under
    them (see `has_ground`), so that white letters may be seen."""
    if "style" not in element.attrib:
        return None
    own = style(element)
    size = _NUMBER.fullmatch(own.get("font-size", ""))
    if size and float(size[1]) <= _TINIEST[size[2]]:
        return Cause.TINY
    return Cause.PALE if _WHITE.fullmatch(own.get("color", "")) and not ground else None


def has_ground(element: Element) -> bool:
    """Whether the element says of itself, or may say in a style sheet, what is behind its words."""
    return any(element.get(key) is not None for key in _GROUNDS) or "background" in (element.get("style") or "").lower()
