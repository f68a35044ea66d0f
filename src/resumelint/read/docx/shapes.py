"""Drawings: the text boxes in them, in the order in which a person meets them, and the links of their pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from resumelint.read.docx.context import Context
from resumelint.read.docx.xml import DGM, MC, WP, A, Element, O, R, V, W, shown_branch, tag

_POINT = 12_700
_INCH = 914_400
_STYLE = re.compile(
    r"(?<![-\w])(left|top|margin-left|margin-top|width|height)\s*:\s*(-?\d{1,9}(?:\.\d{1,6})?)(pt|in|cm|mm|px)?",
    re.IGNORECASE,
)
_UNITS = {"pt": _POINT, "in": _INCH, "cm": 360_000, "mm": 36_000, "px": 9_525, "": _POINT}
_WATERMARK = "powerpluswatermark"
_DEPTH = 40
_MANY = 200
"""Boxes beyond which no columns are looked for among them."""


class Frame(NamedTuple):
    """Where a shape stands: English Metric Units from a corner that shapes of one paragraph share."""

    left: float
    top: float
    width: float
    height: float


class Shape(NamedTuple):
    """A shape with text: `blocks` holds its paragraphs, or `text` its lines where they are no Word paragraphs."""

    frame: Frame | None
    blocks: Element | None
    text: tuple[str, ...] = ()
    moves: bool = False
    """Its place counts from its paragraph and not from the page."""

    def lower(self, points: float) -> Shape:
        """The same with its paragraph so much further down."""
        if self.frame is None or not self.moves:
            return self
        return self._replace(frame=self.frame._replace(top=self.frame.top + points * _POINT))


class _Scale(NamedTuple):
    """How coordinates inside a group become those of its surroundings."""

    left: float = 0.0
    top: float = 0.0
    across: float = 1.0
    down: float = 1.0

    def frame(self, x: float, y: float, width: float, height: float) -> Frame:
        return Frame(self.left + x * self.across, self.top + y * self.down, width * self.across, height * self.down)


def shapes(drawing: Element, context: Context) -> list[Shape]:
    """The shapes with text in a `w:drawing`, `w:pict` or `w:object`. Its pictures and links go into the context."""
    moves = _moves(drawing)
    return [shape._replace(moves=moves) for shape in _shapes(drawing, context, None, _Scale(), 0)]


def is_rule(drawing: Element) -> bool:
    """Whether it is Word's horizontal line."""
    return any(e.get(O + "hr") in ("t", "true", "1") for e in drawing.iter(V + "rect", V + "shape"))


def _moves(drawing: Element) -> bool:
    position = drawing.find(f"{WP}anchor/{WP}positionV")
    if position is not None:
        return position.get("relativeFrom") in ("paragraph", "line")
    outer = next((e for e in drawing if e.get("style")), None)
    return outer is not None and "mso-position-vertical-relative:page" not in (outer.get("style") or "").replace(
        " ", ""
    )


def in_reading_order(found: list[Shape]) -> list[Shape]:
    """Columns from left to right, each from top to bottom, wherever white space runs between them; shapes of which it
    isn't known where they stand keep their order in the file."""
    known = [(s.frame, i) for i, s in enumerate(found) if s.frame]
    return [found[i] for i in _cut(known)] if len(known) == len(found) > 1 else found


def _cut(items: list[tuple[Frame, int]]) -> list[int]:
    out: list[int] = []
    while 1 < len(items) <= _MANY:
        columns = _split(items, 0)
        if len(columns) > 1:
            return out + [i for column in columns for i in _cut(column)]
        bands = _split(items, 1)
        if len(bands) < 2:
            break
        out += _cut(bands[0])  # what is below the top one may fall into columns
        items = [item for band in bands[1:] for item in band]
    return out + [i for _, i in sorted(items, key=lambda item: (item[0].top, item[0].left))]


def _split(items: list[tuple[Frame, int]], axis: int) -> list[list[tuple[Frame, int]]]:
    """Groups between which white space runs right through, along one axis. Boxes that touch, or overlap by a hair, are
    apart."""
    groups: list[list[tuple[Frame, int]]] = []
    reach = float("-inf")
    for item in sorted(items, key=lambda i: i[0][axis]):
        start, length = item[0][axis], item[0][axis + 2]
        if start >= reach - min(0.1 * _INCH, 0.2 * length) or not groups:
            groups.append([])
        groups[-1].append(item)
        reach = max(reach, start + length)
    return groups


def _shapes(element: Element, context: Context, frame: Frame | None, scale: _Scale, depth: int) -> Iterator[Shape]:
    name = tag(element)
    if depth > _DEPTH:
        return
    if name == W + "txbxContent":
        yield Shape(frame, element)
        return
    if name == A + "txBody":
        yield Shape(frame, None, _drawn_lines(element))
        return
    if name == V + "textpath" and element.get("string"):
        yield Shape(frame, None, (element.get("string", ""),))
    if name == DGM + "relIds":
        root = context.root(element.get(R + "dm"))
        if root is not None:
            yield Shape(frame, None, _diagram_lines(root))
    if name in (A + "blip", V + "imagedata"):
        context.found.pictures += 1
    if name == WP + "docPr" and element.get("descr"):
        context.found.alternatives.append(element.get("descr", ""))
    target = context.target(element.get(R + "id")) if name == A + "hlinkClick" else ""
    if name.startswith(V):
        target = (element.get("href") or "").strip()
        if _WATERMARK in (element.get("id") or element.get(O + "spid") or "").casefold():
            return
    if target and target not in context.found.loose:
        context.found.loose.append(target)
    if name == MC + "AlternateContent":
        branch = shown_branch(element)
        if branch is not None:
            yield from _shapes(branch, context, frame, scale, depth + 1)
        return
    frame, scale = _placed(element, name, frame, scale)
    for child in element:
        yield from _shapes(child, context, frame, scale, depth + 1)


def _placed(element: Element, name: str, frame: Frame | None, scale: _Scale) -> tuple[Frame | None, _Scale]:
    """The frame of what stands in this element, and the scale for groups in it."""
    if name == WP + "anchor":
        frame = _anchored(element)
        return frame, _Scale(frame.left, frame.top) if frame else scale
    kind = name.rpartition("}")[2]
    if kind in ("wgp", "grpSp", "wpc"):
        return frame, _grouped(element, frame, scale)
    if kind == "wsp" and tag(element.getparent()).rpartition("}")[2] in ("wgp", "grpSp"):
        return _transformed(element.find("{*}spPr/" + A + "xfrm"), scale), scale
    if name in (V + "group", V + "shape", V + "rect", V + "roundrect"):
        return _styled(element, frame, scale)
    return frame, scale


def _anchored(anchor: Element) -> Frame | None:
    """The frame of a floating drawing; None when only its alignment is known. Offsets from the margin are taken as if
    the margin were an inch, enough to bring boxes into order."""
    extent = anchor.find(WP + "extent")
    place = []
    for axis in ("H", "V"):
        position = anchor.find(WP + "position" + axis)
        offset = position.findtext(WP + "posOffset") if position is not None else None
        if position is None or offset is None or not re.fullmatch(r"\s*-?\d{1,12}\s*", offset):
            return None
        place.append(int(offset) + (0 if position.get("relativeFrom") == "page" else _INCH))
    return Frame(place[0], place[1], *_pair(extent, "cx", "cy")) if extent is not None else None


def _grouped(group: Element, frame: Frame | None, scale: _Scale) -> _Scale:
    transform = group.find("{*}grpSpPr/" + A + "xfrm")
    if transform is None:
        return scale
    inner, size = transform.find(A + "chOff"), transform.find(A + "chExt")
    own = _transformed(transform, scale)
    if tag(group).endswith("}wgp") and frame is not None:
        own = frame
    if inner is None or size is None or own is None:
        return scale
    (x, y), (width, height) = _pair(inner, "x", "y"), _pair(size, "cx", "cy")
    across, down = own.width / (width or 1), own.height / (height or 1)
    return _Scale(own.left - x * across, own.top - y * down, across, down)


def _transformed(transform: Element | None, scale: _Scale) -> Frame | None:
    if transform is None:
        return None
    offset, extent = transform.find(A + "off"), transform.find(A + "ext")
    if offset is None or extent is None:
        return None
    return scale.frame(*_pair(offset, "x", "y"), *_pair(extent, "cx", "cy"))


def _styled(element: Element, frame: Frame | None, scale: _Scale) -> tuple[Frame | None, _Scale]:
    """VML: the place stands in a CSS style. Inside a group lengths have no unit."""
    style = {key.lower(): (float(size), unit.lower()) for key, size, unit in _STYLE.findall(element.get("style") or "")}
    if "width" not in style or "height" not in style:
        return frame, scale
    inside = tag(element.getparent()) == V + "group"

    def length(*names: str) -> float:
        size, unit = next((style[n] for n in names if n in style), (0.0, ""))
        return size if inside else size * _UNITS[unit]

    own = scale.frame(length("margin-left", "left"), length("margin-top", "top"), length("width"), length("height"))
    if tag(element) != V + "group":
        return own, scale
    (x, y), (width, height) = _numbers(element.get("coordorigin"), 0.0), _numbers(element.get("coordsize"), 1000.0)
    across, down = own.width / (width or 1), own.height / (height or 1)
    return own, _Scale(own.left - x * across, own.top - y * down, across, down)


def _numbers(pair: str | None, default: float) -> tuple[float, float]:
    found = re.fullmatch(r"\s*(-?\d{1,9})\s*,\s*(-?\d{1,9})\s*", pair or "")
    return (float(found[1]), float(found[2])) if found else (default, default)


def _pair(element: Element, first: str, second: str) -> tuple[float, float]:
    def one(key: str) -> float:
        text = element.get(key, "")
        return float(text) if re.fullmatch(r"-?\d{1,12}", text) else 0.0

    return one(first), one(second)


def _drawn_lines(body: Element) -> tuple[str, ...]:
    return tuple("".join(t.text or "" for t in p.iter(A + "t")) for p in body.iter(A + "p"))


def _diagram_lines(root: Element) -> tuple[str, ...]:
    """SmartArt keeps its words as points; those that only place or join others are left out."""
    points = [p for p in root.iter(DGM + "pt") if p.get("type", "node") in ("node", "asst")]
    return tuple(line for point in points for line in _drawn_lines(point))
