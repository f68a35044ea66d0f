"""Names and small readings of WordprocessingML elements, for the modules beside this one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.etree import _Element

Element = _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
V = "{urn:schemas-microsoft-com:vml}"
O = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741 - the prefix that everybody uses for it
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"

NOT_PRESENT = frozenset({W + "del", W + "moveFrom"})
"""What tracked changes have taken out."""

_NUMBER = re.compile(r"\s*([-+]?\d{1,9}(?:\.\d{0,6})?)\s*(pt|in|cm|mm|pc)?\s*")
_TWIPS = {"pt": 20.0, "in": 1440.0, "cm": 1440 / 2.54, "mm": 144 / 2.54, "pc": 240.0}


def tag(element: Element | None) -> str:
    """The tag in Clark notation; nothing for comments, entities and processing instructions."""
    return element.tag if element is not None and isinstance(element.tag, str) else ""


def number(value: str | None, unit: float = 1.0) -> float | None:
    """A measure in twips, which may be given with a unit. `unit` is how many of the attribute's own make a twip
    where it names none. None for what is no number."""
    match = _NUMBER.fullmatch(value or "")
    if not match:
        return None
    return float(match[1]) * _TWIPS[match[2]] if match[2] else float(match[1]) / unit


def whole(value: str | None, default: int = 0) -> int:
    """A whole number, or the default for anything else."""
    match = _NUMBER.fullmatch(value or "")
    return int(float(match[1])) if match and not match[2] else default


def on(element: Element | None) -> bool:
    """Whether an on/off property stands and isn't switched off."""
    return element is not None and element.get(W + "val", "1") not in ("0", "false", "off")


def value(parent: Element | None, *path: str) -> str | None:
    """The `w:val` of the child at the end of the path of local names."""
    for name in path:
        if parent is None:
            return None
        parent = parent.find(W + name)
    return parent.get(W + "val") if parent is not None else None


def shown_branch(alternate: Element) -> Element | None:
    """The branch of `mc:AlternateContent` to read: the first choice in which there is text or a drawing that this
    reader knows, else the fallback. The same text stands in both."""
    choices = alternate.findall(MC + "Choice")
    for choice in choices:
        if any(next(choice.iter(W + name), None) is not None for name in ("t", "txbxContent", "drawing")):
            return choice
    fallback = alternate.find(MC + "Fallback")
    return fallback if fallback is not None else choices[0] if choices else None


def unwrapped(parent: Element) -> Iterator[Element]:
    """The children that are there to be read: content controls, custom XML, insertions and alternatives opened, what
    tracked changes have taken out left out."""
    for child in parent:
        name = tag(child)
        if not name or name in NOT_PRESENT:
            continue
        if name == W + "sdt":
            for content in child.findall(W + "sdtContent"):
                yield from unwrapped(content)
        elif name in _WRAPPERS:
            yield from unwrapped(child)
        elif name == MC + "AlternateContent":
            branch = shown_branch(child)
            if branch is not None:
                yield from unwrapped(branch)
        else:
            yield child


_WRAPPERS = frozenset(W + name for name in ("customXml", "smartTag", "ins", "moveTo", "dir", "bdo"))
