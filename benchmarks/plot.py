"""Two small line plots side by side as SVG: no library for that little."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from html import escape

Points = Sequence[tuple[float, float]]
_WIDE, _HIGH, _LEFT, _TOP = 300, 200, 60, 40
_COLOURS = ("#1f6feb", "#bf4b00")


def figure(panels: Sequence[tuple[str, str, Mapping[str, Points]]]) -> str:
    """Panels of title, name of the x axis and lines by name; both axes logarithmic, so that linear growth is a slope of
    one, which the dotted line has."""
    width = len(panels) * (_WIDE + 2 * _LEFT)
    drawn = "".join(_panel(n * (_WIDE + 2 * _LEFT) + _LEFT, *panel) for n, panel in enumerate(panels))
    style = "text{font:12px sans-serif;fill:#57606a}line,polyline{fill:none;stroke:#8c959f}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {_TOP + _HIGH + 60}" role="img">'
        f"<style>{style}</style>{drawn}</svg>\n"
    )


def _panel(left: float, title: str, unit: str, lines: Mapping[str, Points]) -> str:
    points = [point for line in lines.values() for point in line]
    xs, ys = [math.log10(x) for x, _ in points], [math.log10(y) for _, y in points]
    (x0, x1), (y0, y1) = (min(xs), max(xs)), (math.floor(min(ys)), math.ceil(max(ys)))

    def at(x: float, y: float) -> str:
        across, up = (math.log10(x) - x0) / (x1 - x0), (math.log10(y) - y0) / (y1 - y0)
        return f"{left + _WIDE * across:.1f},{_TOP + _HIGH * (1 - up):.1f}"

    bottom = _TOP + _HIGH
    out = f'<text x="{left}" y="20">{escape(title)}</text>'
    out += f'<line x1="{left}" y1="{bottom}" x2="{left + _WIDE}" y2="{bottom}"/>'
    out += f'<line x1="{left}" y1="{_TOP}" x2="{left}" y2="{bottom}"/>'
    out += f'<text x="{left + _WIDE / 2}" y="{bottom + 36}" text-anchor="middle">{escape(unit)}</text>'
    for x in sorted({x for x, _ in points}):
        place = at(x, 10**y0).split(",")[0]
        out += f'<text x="{place}" y="{bottom + 18}" text-anchor="middle">{x:g}</text>'
    for y in range(y0, y1 + 1):
        place = at(10**x0, 10**y).split(",")[1]
        out += f'<text x="{left - 6}" y="{place}" text-anchor="end">{10**y:g} s</text>'
    for n, (name, line) in enumerate(lines.items()):
        shown = " ".join(at(x, y) for x, y in line)
        first = line[0]
        slope = " ".join(at(x, first[1] * x / first[0]) for x, _ in line if first[1] * x / first[0] <= 10**y1)
        out += f'<polyline points="{slope}" stroke-dasharray="2 4"/>'
        out += f'<polyline points="{shown}" style="stroke:{_COLOURS[n]};stroke-width:2"/>'
        out += f'<text x="{left + 12}" y="{_TOP + 14 + 16 * n}" style="fill:{_COLOURS[n]}">{escape(name)}</text>'
    return out
