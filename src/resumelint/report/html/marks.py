"""What a page of the report shows of one file: findings in the order of their weight, each with a number, and where
these numbers stand on the pages or in the text."""

from __future__ import annotations

import itertools
import math
import re
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from markupsafe import Markup
from msgspec import Struct

from resumelint.document import Box, Line
from resumelint.finding import FileReport, Finding, Level, Location, RuleInfo, Sheet, Shown

_SLOT = re.compile(r"\{\w+\}")
_NEAR = 12.0
"""Points: numbers nearer than this would lie on each other."""
_AIR = 1.5
"""Points between words and the box around them."""


class Place(Struct, frozen=True):
    """One place of a finding as listed: where, the line there in three pieces, and whether it is marked below."""

    where: str
    before: str
    words: str
    after: str


class Item(Struct, frozen=True):
    """One finding. `marked`: its number stands on a page or in the text."""

    number: int
    level: str
    message: str
    fix: str
    places: tuple[Place, ...]
    marked: bool


class Group(Struct, frozen=True):
    """The findings of one rule. A message or fix that all share is told once, and is empty in the items."""

    rule: str
    level: str
    title: str
    why: tuple[str, ...]
    items: tuple[Item, ...]


class Mark(Struct, frozen=True):
    """A box on a page, its edges in percent of it. `shift`: how many numbers stand at its corner before this one;
    `first`: it is where a finding's link leads to."""

    number: int
    level: str
    message: str
    left: float
    top: float
    width: float
    height: float
    shift: int
    first: bool


class Leaf(Struct, frozen=True):
    """A page: its size in points, the picture's address (empty: none), and the boxes on it."""

    number: int
    width: float
    height: float
    picture: Markup
    marks: tuple[Mark, ...]

    @property
    def ratio(self) -> float:
        """Width by height; that of a square where a broken file gives none."""
        return self.width / self.height if self.height > 0 else 1.0


class Piece(Struct, frozen=True):
    """A stretch of a line; `level` is that of the gravest finding it belongs to, empty for none. `numbers`: findings
    that begin here, each with whether it is where the finding's link leads to."""

    text: str
    level: str
    numbers: tuple[tuple[int, bool], ...]


class Row(Struct, frozen=True):
    """A line of the text as read."""

    number: int
    heading: bool
    bullet: str
    pieces: tuple[Piece, ...]


class Part(Struct, frozen=True):
    """All of one file. `id` tells apart what two files on one page both have."""

    id: int
    name: str
    kind: str
    counts: tuple[tuple[str, int], ...]
    groups: tuple[Group, ...]
    leaves: tuple[Leaf, ...]
    rows: tuple[Row, ...]
    cut: int
    why: str


_Spot = tuple[int, Finding, Location]
"""A finding's number, the finding, and one of its places in this file."""


def part(report: FileReport, rules: Mapping[str, RuleInfo], number: int) -> Part:
    """What to show of one file."""
    by_rule: dict[str, list[Finding]] = {}
    for finding in report.findings:
        by_rule.setdefault(finding.rule, []).append(finding)
    numbered = list(enumerate((f for found in by_rule.values() for f in found), 1))
    shown = report.shown or Shown()
    spots = [spot for n, finding in numbered for spot in _spots(n, finding, report.path)]
    marked: set[int] = set()
    leaves = tuple(_leaf(sheet, spots, marked) for sheet in shown.sheets)
    rows = tuple(_row(line, spots, marked) for line in shown.lines)
    groups = []
    for name, findings in by_rule.items():
        items = [_item(n, finding, report.path, n in marked) for n, finding in numbered if finding.rule == name]
        groups.append(_group(rules.get(name), findings, items))
    counts = tuple((level.value, sum(f.level is level for f in report.findings)) for level in Level)
    return Part(number, Path(report.path).name, report.kind, counts, tuple(groups), leaves, rows, shown.cut, shown.why)


def _spots(number: int, finding: Finding, path: str) -> Iterator[_Spot]:
    places = [finding.location, *(other.location for other in finding.related if other.path == path)]
    yield from ((number, finding, at) for at in places if at)


def _group(rule: RuleInfo | None, findings: Sequence[Finding], items: Sequence[Item]) -> Group:
    name, level = findings[0].rule, findings[0].level.value
    title = rule.summary if rule and not _SLOT.search(rule.summary) else name
    why = tuple(" ".join(text.split()) for text in re.split(r"\n\s*\n", rule.why) if text.strip()) if rule else ()
    return Group(name, level, title, why, tuple(items))


def _item(number: int, finding: Finding, path: str, marked: bool) -> Item:
    places = [_place(finding.location)] if finding.location else []
    for other in finding.related:
        name = "" if other.path == path else Path(other.path).name
        places.append(_place(other.location, name))
    shown = tuple(place for place in places if place.where or place.words)
    return Item(number, finding.level.value, finding.message, finding.fix, shown, marked)


def _place(at: Location, file: str = "") -> Place:
    page = f"page {at.page}" if at.page is not None else ""
    line = f"line {at.line}" if at.line is not None else ""
    where = ", ".join(filter(None, (file, page, line)))
    if not at.context:
        return Place(where, "", at.text, "")
    return Place(where, at.context[: at.start], at.context[at.start : at.end], at.context[at.end :])


def _leaf(sheet: Sheet, spots: Sequence[_Spot], marked: set[int]) -> Leaf:
    marks: list[Mark] = []
    corners: list[tuple[float, float]] = []
    for number, finding, at in spots:
        box = _within(at.box, sheet) if at.page == sheet.number and at.box else None
        if box is None:
            continue
        left, top, right, bottom = box
        shift = sum(abs(left - x) < _NEAR and abs(top - y) < _NEAR for x, y in corners)
        corners.append((left, top))
        wide, high = 100 / sheet.width, 100 / sheet.height
        edges = (left * wide, top * high, (right - left) * wide, (bottom - top) * high)
        marks.append(Mark(number, finding.level.value, finding.message, *edges, shift, _first(number, marked)))
    data = f"data:{sheet.media};base64,{b64encode(sheet.picture).decode()}" if sheet.picture else ""
    return Leaf(sheet.number, sheet.width, sheet.height, Markup(data), tuple(marks))


def _within(box: Box, sheet: Sheet) -> Box | None:
    """The box with some air, as far as it lies on the page; None if it doesn't, or a broken file made it endless."""
    if not all(map(math.isfinite, (*box, sheet.width, sheet.height))) or sheet.width <= 0 or sheet.height <= 0:
        return None
    left, top = max(0.0, box[0] - _AIR), max(0.0, box[1] - _AIR)
    right, bottom = min(sheet.width, box[2] + _AIR), min(sheet.height, box[3] + _AIR)
    return (left, top, right, bottom) if left < right and top < bottom else None


def _first(number: int, marked: set[int]) -> bool:
    """Whether the finding had no mark so far. It has one now."""
    new = number not in marked
    marked.add(number)
    return new


def _row(line: Line, spots: Sequence[_Spot], marked: set[int]) -> Row:
    """A line of a format without pages, cut where findings begin and end."""
    here = [spot for spot in spots if spot[2].page is None and spot[2].line == line.number and spot[2].context]
    length = len(line.text)
    edges = sorted({0, length} | {min(length, edge) for _, _, at in here for edge in (at.start, at.end)})
    pieces = [_piece(line.text, cut, here, marked) for cut in itertools.pairwise(edges)]
    return Row(line.number, line.heading > 0, line.bullet, tuple(pieces))


def _piece(line: str, cut: tuple[int, int], here: Sequence[_Spot], marked: set[int]) -> Piece:
    start, end = cut
    over = [finding.level for _, finding, at in here if at.start <= start and end <= at.end]
    level = min(over, key=lambda level: level.rank).value if over else ""
    numbers = [number for number, _, at in here if at.start == start]
    return Piece(line[start:end], level, tuple((number, _first(number, marked)) for number in numbers))
