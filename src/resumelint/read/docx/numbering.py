"""List labels: which bullet or number Word prints in front of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Mapping

from resumelint.read.docx import symbols
from resumelint.read.docx.styles import Properties, Styles
from resumelint.read.docx.xml import Element, W, on, value, whole

LEVELS = 9
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_PLACE = re.compile(r"%([1-9])")


class Numbering:
    """The lists of a document and how far each has been counted. Ask for the labels in the order of the text."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[str, Element] = {}
        self._lists: dict[str, Element] = {}
        for element in root.findall(W + "abstractNum") if root is not None else ():
            self._abstract.setdefault(element.get(W + "abstractNumId", ""), element)
        for element in root.findall(W + "num") if root is not None else ():
            self._lists.setdefault(element.get(W + "numId", ""), element)
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()
        self._cache: dict[tuple[str, int], Element | None] = {}

    def place(self, style: str, lines: Properties) -> tuple[str, int] | None:
        """The list and the level, from 0, of a paragraph; None where it stands in no list."""
        list_id = lines.get("numPr/numId", {}).get("val", "0")
        if list_id == "0" or list_id not in self._lists:
            return None
        level = lines.get("numPr/ilvl", {}).get("val")
        if level is None:
            # A style that belongs to a list names only the list; the list's level names the style.
            level = next((str(n) for n in range(LEVELS) if value(self._level(list_id, n), "pStyle") == style), "0")
        return list_id, max(0, min(LEVELS - 1, whole(level)))

    def label(self, list_id: str, level: int) -> str:
        """What stands in front of the next paragraph of this list; nothing where the list prints nothing."""
        counts = self._count(list_id, level)
        definition = self._level(list_id, level)
        if definition is None or on(definition.find(f"{W}rPr/{W}vanish")):
            return ""
        kind = value(definition, "numFmt") or "decimal"
        text = value(definition, "lvlText") or ""
        if definition.find(W + "lvlPicBulletId") is not None:
            return "•"
        if kind == "bullet":
            return symbols.bullet(text, _font(definition))

        def printed(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            own = self._level(list_id, at)
            legal = on(definition.find(W + "isLgl"))
            return _numeral(counts[at] or 1, "decimal" if legal else value(own, "numFmt") or "decimal")

        return _PLACE.sub(printed, text).strip()

    def _count(self, list_id: str, level: int) -> list[int | None]:
        """Count one on. Lists that share their definition share the count, unless one says where it starts."""
        shared = self._definition(list_id).get(W + "abstractNumId", "") if list_id in self._lists else ""
        counts = self._counts.setdefault(shared, [None] * LEVELS)
        if list_id not in self._begun:
            self._begun.add(list_id)
            for override in self._lists[list_id].findall(W + "lvlOverride"):
                if override.find(W + "startOverride") is not None:
                    counts[max(0, min(LEVELS - 1, whole(override.get(W + "ilvl"))))] = None
        for above in range(level):
            counts[above] = self._start(list_id, above) if counts[above] is None else counts[above]
        here = counts[level]
        counts[level] = self._start(list_id, level) if here is None else here + 1
        for below in range(level + 1, LEVELS):
            if value(self._level(list_id, below), "lvlRestart") != "0":
                counts[below] = None
        return counts

    def _start(self, list_id: str, level: int) -> int:
        for override in self._lists[list_id].findall(W + "lvlOverride"):
            if whole(override.get(W + "ilvl")) == level and override.find(W + "startOverride") is not None:
                return whole(value(override, "startOverride"))
        return whole(value(self._level(list_id, level), "start"), 1)

    def _level(self, list_id: str, level: int) -> Element | None:
        key = (list_id, level)
        if key not in self._cache:
            own = self._lists[list_id].findall(f"{W}lvlOverride/{W}lvl") if list_id in self._lists else []
            common = self._definition(list_id).findall(W + "lvl") if list_id in self._lists else []
            self._cache[key] = next((e for e in [*own, *common] if whole(e.get(W + "ilvl")) == level), None)
        return self._cache[key]

    def _definition(self, list_id: str) -> Element:
        """The list's definition; one that only names a style is that style's."""
        element = self._lists[list_id]
        for _ in range(LEVELS):
            found = self._abstract.get(value(element, "abstractNumId") or "")
            if found is None:
                return element
            linked = value(found, "numStyleLink")
            lines: Mapping[str, Mapping[str, str]] = self._styles.of_style(linked) if linked else {}
            further = self._lists.get(lines.get("numPr/numId", {}).get("val", ""))
            if further is None or further is element:
                return found
            element = further
        return element


def _font(definition: Element) -> str:
    fonts = definition.find(f"{W}rPr/{W}rFonts")
    return fonts.get(W + "ascii") or fonts.get(W + "hAnsi") or "" if fonts is not None else ""


def _numeral(count: int, kind: str) -> str:
    """The number as lists of this kind print it; plain digits for the rarer kinds and for absurd numbers."""
    if kind == "none":
        return ""
    if kind.endswith("Letter") and 0 < count <= 780:
        letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letters if kind == "lowerLetter" else letters.upper()
    if kind.endswith("Roman") and 0 < count < 4000:
        roman = ""
        for size, sign in _ROMAN:
            roman, count = roman + sign * (count // size), count % size
        return roman if kind == "lowerRoman" else roman.upper()
    return f"{count:02d}" if kind == "decimalZero" else str(count)
