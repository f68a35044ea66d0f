"""Two sides on a terminal, in columns, and as JSON. What differs is told by a sign and not by colour alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from wcwidth import width, wrap

from resumelint.pairing.verdict import Verdict
from resumelint.report.dump import dump
from resumelint.report.pen import Pen
from resumelint.text import clean
from resumelint.view.compare import Fields, Row, counts

_LABELS = {
    "name": "Name",
    "label": "Headline",
    "location": "Location",
    "email": "Email",
    "phone": "Phone",
    "url": "LinkedIn",
    "work": "Jobs",
    "education": "Education",
}
_LABEL = 9
"""Columns of the longest label."""
_LONGEST = 300
"""Characters of a text that are shown at most."""
_SIGNS = {Verdict.SAME: "=", Verdict.DIFFERENT: "!", Verdict.UNSURE: "?"}
_STYLES = {"=": "dim", "!": "warning", "?": "note"}
_LINES: dict[str, Sequence[tuple[str, ...]]] = {
    "work": (("position",), ("name",), ("startDate", "endDate")),
    "education": (("studyType", "area"), ("institution",), ("startDate", "endDate")),
}
"""What stands on one line of an entry."""


def table(rows: Sequence[Row], paths: tuple[str, str], pen: Pen) -> str:
    """Both sides in columns, as wide as the pen."""
    room = (pen.wide - _LABEL - 5) // 2
    heads = (_cells(f"Resume: {paths[0]}", room), _cells(f"LinkedIn: {paths[1]}", room))
    lines = [_line("", " ", one, other, room, pen, style="bold") for one, other in zip_longest(*heads, fillvalue="")]
    section = ""
    for row in rows:
        key = next(iter(row.resume or row.profile or {})) if row.section == "basics" else ""
        label = _LABELS[key or row.section] if key or row.section != section else ""
        lines += [*([""] if row.section != "basics" or row.section != section else []), *_row(row, label, room, pen)]
        section = row.section
    found = counts([row for row in rows if row.section != "basics" or (row.resume and row.profile)])
    alone = found["resume-only"] + found["profile-only"]
    told = (
        f"{found['different']} differ, {alone} on one side only, {found['unclear']} unclear, {found['same']} the same"
    )
    legend = "= the same, ! different or on one side only, ? can't be told"
    return "\n".join([*lines, "", *pen.paragraph(legend), *pen.paragraph(told)]) + "\n"


def _row(row: Row, label: str, room: int, pen: Pen) -> Iterator[str]:
    groups = _LINES.get(row.section) or [tuple(row.resume or row.profile or {})]
    for keys in groups:
        shown = [_shown(side, keys, pen) for side in (row.resume, row.profile)]
        if not any(shown):
            continue
        sign = _sign(row, keys)
        for one, other in zip_longest(*(_cells(text, room) for text in shown), fillvalue=""):
            yield _line(label, sign, one, other, room, pen)
            label, sign = "", " "


def _sign(row: Row, keys: Sequence[str]) -> str:
    if row.resume is None or row.profile is None:
        return " " if row.section == "basics" else "!"  # who gives no phone on LinkedIn contradicts nothing
    found = [row.fields[key] for key in keys if key in row.fields]
    if row.paired is not Verdict.SAME and Verdict.DIFFERENT in found:
        return "?"
    return next((_SIGNS[v] for v in (Verdict.DIFFERENT, Verdict.UNSURE, Verdict.SAME) if v in found), " ")


def _shown(side: Fields | None, keys: Sequence[str], pen: Pen) -> str:
    """The fields of a side on one line; a dash for a side that hasn't got the thing at all."""
    if side is None:
        return "-" if pen.ascii else "–"
    between = " to " if "startDate" in keys else ", "
    return between.join(" ".join(clean(side[key][:_LONGEST]).split()) for key in keys if side.get(key))


def _cells(text: str, room: int) -> list[str]:
    return wrap(" ".join(clean(text).split()), room, break_on_hyphens=False) or [""]


def _line(label: str, sign: str, one: str, other: str, room: int, pen: Pen, style: str = "") -> str:
    """A line: label, sign, both cells. Signs stand before the cells, where an eye that runs down meets them."""
    strong = style or ("bold" if sign == "!" else "")
    cells = [pen.paint(cell, strong) if strong else cell for cell in (one, other)]
    gap = " " * (room - width(one) + 2)
    mark = pen.paint(sign, _STYLES[sign]) if sign in _STYLES else sign
    return f"{pen.paint(f'{label:<{_LABEL}}', 'dim')} {mark} {cells[0]}{gap}{cells[1]}".rstrip()


def as_json(rows: Sequence[Row], paths: tuple[str, str]) -> str:
    """The rows for programs."""
    return (
        dump(
            {
                "version": 1,
                "resume": paths[0],
                "profile": paths[1],
                "rows": [
                    {
                        "section": row.section,
                        "verdict": row.verdict,
                        "differs": list(row.differs),
                        "resume": row.resume,
                        "profile": row.profile,
                    }
                    for row in rows
                ],
                "summary": dict(counts(rows)),
            },
            indent=2,
        )
        + "\n"
    )
