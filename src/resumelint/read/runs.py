"""Runs of text with their look -> Lines and Links: blanks folded, gaps as tabs, bold beginnings and links by offset."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from resumelint.document import Line, Link, Part, Span
from resumelint.read.encoding import clean
from resumelint.read.signs import typed_bullet, without_pictures

_SPACES = re.compile(r"[ \t\n\r\f]+")
_WIDE = re.compile(r"[ \t]*\t[ \t]*| {3,}")


class Run(Struct):
    """Text of one look. `link` is the target of the link that it is part of, `exact` keeps its blanks."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    exact: bool = False


def gap() -> Run:
    """A gap wide enough to be seen as one."""
    return Run("\t", exact=True)


class Draft(Struct):
    """A line to be. `number` is the line in the source on which it begins."""

    runs: list[Run]
    number: int
    heading: int = 0
    bullet: str = ""
    indent: float = 0.0
    space: float = 0.0
    table: bool = False
    ruled: bool = False


def fold(runs: Iterable[Run]) -> list[Run]:
    """The same runs as they are seen: blanks in a row are one, none at either end; empty when nothing is seen. What is
    folded stays as it is when folded again."""
    out: list[Run] = []
    last = " "
    for run in runs:
        text = without_pictures(clean(run.text if run.exact else _SPACES.sub(" ", run.text)))
        text = _WIDE.sub("\t", text).replace("  ", " ")
        if last in " \t":
            text = text.lstrip(" \t" if not out or last == "\t" else " ")
        if text:
            last = text[-1]
            out.append(replace(run, text=text, exact=True))
    while out and not out[-1].text.rstrip():
        out.pop()
    if out:
        out[-1].text = out[-1].text.rstrip()
    return out


def side_by_side(cells: list[list[Draft]]) -> list[Draft]:
    """The lines of one row of cells. Where one cell at most has several lines, the first lines stand beside each other;
    else the cells are columns, read one after another."""
    cells = [cell for cell in cells if cell]
    firsts = [cell[0] for cell in cells]
    if (
        len(cells) < 2
        or sum(len(cell) > 1 for cell in cells) > 1
        or any(d.bullet or d.heading == 1 for d in firsts[1:])
    ):
        return list(itertools.chain.from_iterable(cells))
    row = firsts[0]
    for draft in firsts[1:]:
        row.runs += [gap(), *draft.runs]
        row.heading = row.heading or draft.heading
    return [row, *itertools.chain.from_iterable(cell[1:] for cell in cells)]


def settle(drafts: Iterable[Draft]) -> tuple[tuple[Line, ...], tuple[Link, ...]]:
    """The finished lines, and the links on them."""
    lines: list[Line] = []
    links: list[Link] = []
    for draft in drafts:
        runs = fold(draft.runs)
        bullet, runs = (draft.bullet, runs) if draft.bullet or draft.heading else _without_bullet(runs)
        text = "".join(run.text for run in runs)
        if not text:
            continue
        index = len(lines)
        lines.append(
            Line(
                index=index,
                number=draft.number,
                text=text,
                part=Part.TABLE if draft.table else Part.BODY,
                indent=draft.indent,
                bullet=bullet,
                bold=_share(runs, "bold") > 0.5,
                italic=_share(runs, "italic") > 0.5,
                bold_until=_bold_until(runs),
                heading=draft.heading,
                ruled=draft.ruled,
                space_above=draft.space if lines else 0.0,
            )
        )
        links += _links(runs, index)
    return tuple(lines), tuple(links)


def _without_bullet(runs: list[Run]) -> tuple[str, list[Run]]:
    """The bullet that the author typed, and the runs behind it."""
    bullet, skip = typed_bullet("".join(run.text for run in runs))
    rest = []
    for run in runs if bullet else ():
        rest.append(replace(run, text=run.text[skip:]))
        skip -= min(skip, len(run.text))
    return bullet, [run for run in rest if run.text] if bullet else runs


def _share(runs: list[Run], look: str) -> float:
    """The share of letters that are bold or italic."""
    sizes = [(len("".join(run.text.split())), getattr(run, look)) for run in runs]
    return sum(size for size, has in sizes if has) / sum(size for size, _ in sizes)


def _bold_until(runs: list[Run]) -> int:
    begin = "".join(run.text for run in itertools.takewhile(lambda r: r.bold or not r.text.strip(), runs))
    return len(begin.rstrip())


def _links(runs: list[Run], line: int) -> Iterable[Link]:
    start = 0
    for target, group in itertools.groupby(runs, key=lambda r: r.link):
        text = "".join(run.text for run in group)
        shown = text.strip()
        if target and shown:
            lead = start + len(text) - len(text.lstrip())
            yield Link(target, shown, Span(line, lead, lead + len(shown)))
        start += len(text)
