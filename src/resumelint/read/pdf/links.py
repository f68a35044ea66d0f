"""Links of a page: their targets and the text that they cover."""

from __future__ import annotations

from collections.abc import Sequence

from resumelint.document import Box, Line, Link, Span
from resumelint.read.pdf.sheet import Target


def links(targets: Sequence[Target], lines: list[Line], page: int) -> list[Link]:
    """A page's links, with the text of its `lines` that they cover."""
    out = []
    for target in targets:
        if not target.uri.strip():
            continue
        span = _covered(lines, target.box)
        text = ""
        if span is not None:
            text = next(line for line in lines if line.index == span.line).text[span.start : span.end]
        out.append(Link(target.uri.strip(), " ".join(text.split()), span, page, target.box))
    return out


def _covered(lines: list[Line], box: Box) -> Span | None:
    """The stretch of the line whose words lie in the box; of several lines the one with the most."""
    best: tuple[int, Span] | None = None
    for line in lines:
        if line.box is None or line.box[1] > box[3] or line.box[3] < box[1]:
            continue
        hit = []
        for w in line.words:
            middle = (w.box[1] + w.box[3]) / 2
            across = min(w.box[2], box[2]) - max(w.box[0], box[0])
            if box[1] <= middle <= box[3] and across > 0.35 * min(w.box[2] - w.box[0], box[2] - box[0]):
                hit.append(w)
        if hit:
            span = _exact(line, hit[0].start, hit[-1].end, box)
            if best is None or span.end - span.start > best[0]:
                best = (span.end - span.start, span)
    return best[1] if best else None


def _exact(line: Line, start: int, end: int, box: Box) -> Span:
    """Cut to the letters in the box where it covers a part of one word, as in "Jane|jane@example.com"."""
    hit = [w for w in line.words if start <= w.start < end]
    first, last = hit[0], hit[-1]
    width = max(0.1, (first.box[2] - first.box[0]) / max(1, len(first.text)))
    if first.box[0] < box[0] - width:
        start += min(len(first.text) - 1, round((box[0] - first.box[0]) / width))
    width = max(0.1, (last.box[2] - last.box[0]) / max(1, len(last.text)))
    if last.box[2] > box[2] + width:
        end -= min(len(last.text) - 1, round((last.box[2] - box[2]) / width))
    return Span(line.index, start, max(start, end))
