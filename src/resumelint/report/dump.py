"""JSON texts that are safe to print: a resume's control characters and turned text reach no terminal."""

from __future__ import annotations

import json
import math
import re

from resumelint.document import Box

_UNSAFE = re.compile(
    "[\\x7f-\\x9f\\xad\\u061c\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff\\ufff9-\\ufffb\\ud800-\\udfff"
    "\\U000e0000-\\U000e0fff]|#(?=#\\w{0,12}\\[)"
)


def dump(value: object, indent: int | None = None) -> str:
    """`value` as JSON, letters as they are; what is invisible, can't be encoded or begins a command to a CI system's
    log as an escape."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    return _UNSAFE.sub(_escaped, text)


def box_of(box: Box | None) -> list[float] | None:
    """A box in tenths of a point; None for what has none, or one that a broken file drives to infinity."""
    if box is None or not all(map(math.isfinite, box)):
        return None
    return [round(edge, 1) + 0.0 for edge in box]  # the sum makes 0.0 of -0.0


def _escaped(found: re.Match[str]) -> str:
    return "\\u0023" if found[0] == "#" else json.dumps(found[0])[1:-1]
