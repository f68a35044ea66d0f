"""A tree of HTML elements -> Lines and Links, the way a browser sets them: blocks below each other, the cells of a
table row side by side, what is hidden left out. For html.py and, after rendering, markdown.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lxml import etree
from msgspec import Struct, field

from resumelint.document import MOST_UNSEEN, Cause, Line, Link, Unseen
from resumelint.read.css import Element, concealed, has_ground, left_out
from resumelint.read.css import style as style_of
from resumelint.read.runs import Draft, Run, fold, gap, settle, side_by_side


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


HEADINGS = {f"h{n}": n for n in range(1, 7)}
# The default style sheet of the HTML standard, section "Rendering": display, margins, bold and italic elements.
_BLOCKS = _names(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section "
    "summary table tbody tfoot thead tr ul td th"
)
_SPACED = _names("blockquote dl figure h1 h2 h3 h4 h5 h6 hr ol p pre table ul")
_BOLD, _ITALIC = _names("b strong"), _names("address cite dfn em i var")
_LISTS = _names("ul ol dir menu")
_ADJOINING = _names("a span time small label abbr")
_INLINE = _names("inline inline-block inline-flex")
_SHOWN_AS_BLOCK = _names("block flex grid list-item table")
_AS_BULLET = "•"


class _State(Struct, frozen=True):
    """What an element hands down to what is in it."""

    bold: bool = False
    italic: bool = False
    link: str = ""
    exact: bool = False
    heading: int = 0
    depth: int = 0
    """Of lists, from 1."""
    table: bool = False
    block: bool = False
    row: bool = False
    cell: bool = False
    ground: bool = False
    """Something may lie under the words."""


class _Flow(Struct):
    states: list[_State] = field(default_factory=lambda: [_State()])
    sinks: list[list[Draft]] = field(default_factory=lambda: [[]])
    """Where lines go: the page, and in it the cells that are open."""
    rows: list[list[list[Draft]]] = field(default_factory=list)
    counters: list[int | None] = field(default_factory=list)
    """The next number of each open list, None where it has bullets."""
    runs: list[Run] = field(default_factory=list)
    """The open line."""
    start: int = 0
    """The source line on which it begins; 0 while it shows nothing."""
    loose: list[Link] = field(default_factory=list)
    """Links that show no text, e.g. a picture."""
    unseen: list[tuple[int, str, Cause]] = field(default_factory=list)
    """Words that can't be seen, and the source line on which they stand."""
    bullet: str = ""
    space: float = 0.0
    number: int = 1
    """The source line that is being read."""


class Flowed(NamedTuple):
    """What an HTML tree says."""

    lines: tuple[Line, ...]
    links: tuple[Link, ...]
    unseen: tuple[Unseen, ...]


def flowed(root: Element) -> Flowed:
    """Everything that is shown, in reading order, and what can't be seen. Line.number is the line in the source,
    Line.indent the list level (0 outside of lists), Line.space_above 1 where a block with a margin begins."""
    styled = next(root.iter("style", "link"), None) is not None
    flow = _Flow([_State(ground=styled)])
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            flow.number = max(flow.number, element.sourceline or 0)
            if left_out(element):
                walk.skip_subtree()
                flow.states.append(flow.states[-1])  # its end event still comes
            elif cause := concealed(element, ground=flow.states[-1].ground or has_ground(element)):
                flow.unseen.append((flow.number, " ".join(" ".join(map(str, element.itertext())).split()), cause))
                walk.skip_subtree()
                flow.states.append(flow.states[-1])
            else:
                _open(flow, element)
                _text(flow, element.text)
        else:
            if flow.states[-1] is not flow.states[-2]:
                _close(flow, element)
            flow.states.pop()
            if element is not root:
                _text(flow, element.tail)
    _flush(flow)
    lines, links = settle(flow.sinks[0])
    return Flowed(lines, links + tuple(flow.loose), tuple(_unseen(flow, lines)))


def _unseen(flow: _Flow, lines: Sequence[Line]) -> Iterator[Unseen]:
    for number, text, cause in flow.unseen:
        if text:
            above = (line.index for line in reversed(lines) if line.number <= number)
            yield Unseen(text[:MOST_UNSEEN], cause, near=next(above, None))


def _open(flow: _Flow, element: Element) -> None:
    tag, style, above = str(element.tag), style_of(element), flow.states[-1]
    state = _state(element, tag, style, above)
    if state.block or state.cell:
        _flush(flow)
    flow.states.append(state)
    if state.block or state.cell:
        _margin(flow, tag, state)
        if tag == "dt":  # a new entry, and the only sign of one
            flow.space = 1.0
    elif tag == "br":
        _flush(flow)
    elif style.get("float") == "right":
        flow.runs.append(gap())
    elif _adjoins(flow, element) or style.get("display") in _INLINE:
        flow.runs.append(Run(" "))
    if state.row:
        flow.rows.append([])
    if state.cell:
        flow.rows[-1].append([])
        flow.sinks.append(flow.rows[-1][-1])
    if tag in _LISTS:
        flow.counters.append(_int(element.get("start"), 1) if tag == "ol" else None)
    elif tag == "li":
        bare = "none" in (style.get("list-style", ""), style.get("list-style-type", ""))
        flow.bullet = "" if bare else _bullet(flow, element)
    elif tag == "q":
        flow.runs.append(Run("“"))
    elif tag == "hr" and flow.sinks[-1] and flow.sinks[-1][-1].heading:
        flow.sinks[-1][-1].ruled = True


def _state(element: Element, tag: str, style: dict[str, str], above: _State) -> _State:
    display, weight = style.get("display", ""), style.get("font-weight", "")
    heavy = weight in ("bold", "bolder") or (weight.isdigit() and int(weight[:4]) >= 600)
    light = weight in ("normal", "lighter") or (weight.isdigit() and not heavy)
    level = element.get("aria-level") or "" if element.get("role") == "heading" else ""
    return _State(
        bold=heavy or (not light and (tag in _BOLD or above.bold)),
        italic=tag in _ITALIC or style.get("font-style") == "italic" or above.italic,
        link=_target(element.get("href")) if tag == "a" else above.link,
        exact=tag == "pre" or style.get("white-space", "").startswith("pre") or above.exact,
        heading=HEADINGS.get(tag) or min(6, _int(level, 0)) or above.heading,
        depth=above.depth + (tag in _LISTS or tag == "dd"),
        table=tag == "table" or above.table,
        block=(tag in _BLOCKS and display not in _INLINE) or display in _SHOWN_AS_BLOCK,
        row=tag == "tr" or (display == "flex" and "column" not in style.get("flex-direction", "")),
        cell=above.row and tag not in ("br", "wbr", "hr"),
        ground=above.ground or has_ground(element),
    )


def _close(flow: _Flow, element: Element) -> None:
    state, tag = flow.states[-1], str(element.tag)
    if tag == "q":
        flow.runs.append(Run("”"))
    if tag == "a" and state.link and not "".join(str(t) for t in element.itertext()).strip():
        flow.loose.append(Link(state.link))
    if state.block or state.cell:
        _flush(flow)
        _margin(flow, tag, state)
    if tag == "li":
        flow.bullet = ""
    elif tag in _LISTS:
        flow.counters.pop()
    if state.row:
        flow.sinks[-1] += side_by_side(flow.rows.pop())
    if state.cell:
        flow.sinks.pop()


def _margin(flow: _Flow, tag: str, state: _State) -> None:
    """Lists in lists have none."""
    if tag in _SPACED and state.depth - (tag in _LISTS) < 1:
        flow.space = 1.0


def _text(flow: _Flow, text: str | None) -> None:
    state = flow.states[-1]
    pieces = (text or "").split("\n") if state.exact else [text or ""]
    for i, piece in enumerate(pieces):
        if i:
            _flush(flow)
            flow.number += 1
        if not piece:
            continue
        if not flow.start and piece.strip():
            flow.start = flow.number + piece[: len(piece) - len(piece.lstrip())].count("\n")
        flow.runs.append(Run(piece, state.bold, state.italic, state.link, state.exact))
        flow.number += piece.count("\n")


def _flush(flow: _Flow) -> None:
    """Ends the open line. It takes the look of the block that it stands in, so it is called before that is left."""
    runs = fold(flow.runs)
    if runs:
        state = flow.states[-1]
        flow.sinks[-1].append(
            Draft(
                runs=runs,
                number=flow.start or flow.number,
                heading=state.heading,
                bullet=flow.bullet,
                indent=float(state.depth),
                space=flow.space,
                table=state.table,
            )
        )
        flow.bullet, flow.space = "", 0.0
    flow.runs, flow.start = [], 0


def _bullet(flow: _Flow, element: Element) -> str:
    number = flow.counters[-1] if flow.counters else None
    if number is None:
        return _AS_BULLET
    number = _int(element.get("value"), number)
    flow.counters[-1] = number + 1
    return f"{number}."


def _adjoins(flow: _Flow, element: Element) -> bool:
    """Two elements with nothing between them and words on both sides: a style sheet sets them apart. Single letters are
    one word, each letter styled."""
    before = element.getprevious()
    if before is None or before.tail or before.tag not in _ADJOINING or element.tag not in _ADJOINING or not flow.runs:
        return False
    left, right = flow.runs[-1].text, element.text or ""
    return len(left) > 1 and len(right) > 1 and left[-1].isalnum() and right[0].isalnum()


def _target(href: str | None) -> str:
    target = re.sub(r"[\x00-\x20]+", " ", href or "").strip()
    return "" if target.startswith("#") or target.lower().startswith("javascript:") else target


def _int(text: str | None, default: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 7 else default
