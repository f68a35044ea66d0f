"""JSON texts that are safe to print: a resume's control characters and turned text reach no terminal."""

from __future__ import annotations

import json
import re

_UNSAFE = re.compile(
    "[\\x7f-\\x9f\\xad\\u061c\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff\\ufff9-\\ufffb\\ud800-\\udfff"
    "\\U000e0000-\\U000e0fff]"
)


def dump(value: object, indent: int | None = None) -> str:
    """`value` as JSON, letters as they are; what is invisible or can't be encoded as an escape."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    return _UNSAFE.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    return json.dumps(found[0])[1:-1]
