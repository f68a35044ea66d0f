"""What a style, and everything that it is based on, makes of a paragraph or of a run of letters."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from resumelint.document import Cause
from resumelint.read.docx.xml import Element, W, number, tag, value, whole

Properties = Mapping[str, Mapping[str, str]]
"""Attributes by the local name of the property; one level of nesting as "numPr/numId"."""

_MERGED = frozenset({"ind", "spacing", "rFonts"})
"""Properties whose attributes are inherited one by one; of the others the nearest wins whole."""
_NESTED = frozenset({"numPr", "pBdr"})
_DEPTH = 30
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
_HEADING = re.compile(r"heading ([1-9])")
_LIST = re.compile(r"list (?:bullet|number) ([2-5])")


class Look(NamedTuple):
    """How letters are printed."""

    size: float = 10.0
    """Points. Word's own default where the file says nothing."""
    bold: bool = False
    italic: bool = False
    colour: str | None = None
    caps: bool = False
    hidden: bool = False
    font: str = ""
    unseen: Cause | None = None
    """Why nobody sees the letters, all things around them considered."""


class Styles:
    """The styles of a document. `root` is that of its styles part, None where it has none."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self._defaults: dict[str, str] = {}
        self._letters: Properties = {}
        self._lines: Properties = {}
        for style in root.findall(W + "style") if root is not None else ():
            key, kind = style.get(W + "styleId"), style.get(W + "type", "paragraph")
            if key:
                self._styles.setdefault(key, style)
                if style.get(W + "default") in ("1", "true", "on"):
                    self._defaults.setdefault(kind, key)
        if root is not None:
            self._letters = flat(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
            self._lines = flat(root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr"))
        self._cache: dict[tuple[str, str], Properties] = {}
        self._looks: dict[tuple[str, str, tuple[tuple[str, tuple[tuple[str, str], ...]], ...]], Look] = {}

    def paragraph_style(self, key: str | None) -> str:
        """The style that a paragraph has which names this one."""
        return key if key and key in self._styles else self._defaults.get("paragraph", "")

    def paragraph(self, style: str, direct: Element | None) -> Properties:
        """A paragraph's properties: its own, its style's, the document's."""
        return merged(merged(self._lines, self._inherited(style, "pPr")), flat(direct))

    def of_style(self, style: str) -> Properties:
        """The paragraph properties that come from the style and its ancestors alone."""
        return self._inherited(style, "pPr")

    def look(self, style: str, direct: Element | None) -> Look:
        """How letters look in a paragraph of this style, with the properties of their own run."""
        own = flat(direct)
        key = (style, own.get("rStyle", {}).get("val", ""), tuple((k, tuple(v.items())) for k, v in own.items()))
        if key not in self._looks:
            self._looks[key] = self._look(self._inherited(style, "rPr"), self._inherited(key[1], "rPr"), own)
        return self._looks[key]

    def heading(self, style: str, lines: Properties) -> int:
        """The level, from 1, of a paragraph with this style and these properties; 0 for body text."""
        level = lines.get("outlineLvl", {}).get("val")
        if level is not None:
            found = whole(level, 9)
            return found + 1 if 0 <= found < 9 else 0
        for name in self._names(style):
            match = _HEADING.match(name)
            if match:
                return int(match[1])
        return 0

    def is_shaded(self, style: str) -> bool:
        """Whether the style, or one that it is based on, puts a colour behind anything."""
        return any(next(element.iter(W + "shd"), None) is not None for element in self._chain(style))

    def is_continuation(self, style: str) -> bool:
        """Whether the style is Word's for a further paragraph of a list item."""
        return any(name.startswith("list continue") for name in self._names(style))

    def list_depth(self, style: str) -> int:
        """How many levels deep Word's list styles put a paragraph: 1 for "List Bullet 2". Each is a list of its own."""
        return next((int(found[1]) - 1 for found in map(_LIST.match, self._names(style)) if found), 0)

    def _names(self, style: str) -> list[str]:
        """What Word calls the style and those it is based on. The built-in ones are English in every language."""
        return [(value(style, "name") or "").casefold() for style in self._chain(style)]

    def _chain(self, style: str) -> list[Element]:
        """The style and what it is based on, nearest first."""
        chain: list[Element] = []
        while style in self._styles and len(chain) < _DEPTH:
            element = self._styles[style]
            chain.append(element)
            based = element.find(W + "basedOn")
            style = based.get(W + "val", "") if based is not None else ""
        return chain

    def _inherited(self, style: str, which: str) -> Properties:
        key = (style, which)
        if key not in self._cache:
            found: Properties = {}
            for element in reversed(self._chain(style)):
                found = merged(found, flat(element.find(W + which)))
            self._cache[key] = found
        return self._cache[key]

    def _look(self, paragraph: Properties, character: Properties, own: Properties) -> Look:
        nearest = (own, character, paragraph, self._letters)

        def attribute(name: str, key: str = "val") -> str | None:
            return next((p[name][key] for p in nearest if key in p.get(name, {})), None)

        def toggled(name: str) -> bool:
            # Direct formatting is absolute; two styles that both switch a property on switch it off again.
            if name in own:
                return _is_on(own[name])
            if name in character or name in paragraph:
                return _is_on(character.get(name)) != _is_on(paragraph.get(name))
            return _is_on(self._letters.get(name))

        colour = attribute("color") or ""
        return Look(
            size=(number(attribute("sz"), 1 / 10) or 200.0) / 20,
            bold=toggled("b"),
            italic=toggled("i"),
            colour=f"#{colour.lower()}" if _COLOUR.fullmatch(colour) else None,
            caps=toggled("caps"),
            hidden=toggled("vanish"),
            font=attribute("rFonts", "ascii") or attribute("rFonts", "hAnsi") or "",
        )


def flat(properties: Element | None) -> Properties:
    """The properties that stand in `w:pPr` or `w:rPr`, namespaces left away."""
    found: dict[str, dict[str, str]] = {}
    for child in properties if properties is not None else ():
        name = tag(child).rpartition("}")[2]
        if name in _NESTED:
            for grandchild in child:
                found[f"{name}/{tag(grandchild).rpartition('}')[2]}"] = _attributes(grandchild)
        elif name:
            found[name] = _attributes(child)
    return found


def merged(base: Properties, over: Properties) -> Properties:
    """`over` laid on `base`."""
    if not over:
        return base
    both = {**base, **over}
    for name in _MERGED & base.keys() & over.keys():
        both[name] = {**base[name], **over[name]}
    return both


def _attributes(element: Element) -> dict[str, str]:
    return {str(key).rpartition("}")[2]: str(value) for key, value in element.attrib.items()}


def _is_on(attributes: Mapping[str, str] | None) -> bool:
    return attributes is not None and attributes.get("val", "1") not in ("0", "false", "off")
