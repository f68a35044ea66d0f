"""What a page may draw and a font may say. pdfminer has no bounds of its own: it unpacks a stream whatever its size,
and makes an entry of every number of a range."""

from __future__ import annotations

import math
import re
import zlib
from collections.abc import Iterator, Mapping
from typing import Any

from pdfminer.ascii85 import ascii85decode, asciihexdecode
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdftypes import (
    LITERALS_ASCII85_DECODE,
    LITERALS_ASCIIHEX_DECODE,
    LITERALS_FLATE_DECODE,
    LITERALS_LZW_DECODE,
    LITERALS_RUNLENGTH_DECODE,
    PDFStream,
    resolve1,
)

_MOST_FILTERS = 8
_MOST_SLOW = 1_000_000
"""Bytes that pdfminer unpacks one by one, in Python."""
_MOST_COLUMNS = 1_000_000
_MOST_MAP = 2_000_000
"""Bytes of a map of characters; a font of 20,000 Chinese characters has a quarter of it."""
_MOST_FONT = 64_000_000
_MOST_CODES = 200_000
"""Codes that the ranges of one map or of one list of widths may name; there are 65,536."""
_RANGES = re.compile(rb"begin(?:bf|cid|notdef)range(.*?)(?:end(?:bf|cid|notdef)range|\Z)", re.DOTALL)
_HEX = re.compile(rb"<\s*([0-9A-Fa-f]{1,16})\s*>\s*<\s*([0-9A-Fa-f]{1,16})\s*>\s*[<\[\d]")


def size(stream: PDFStream, most: int) -> float:
    """How many bytes a stream unpacks to; infinity for more than `most`, and for what costs too much to find out."""
    if stream.data is not None or stream.rawdata is None:
        return len(stream.data or b"") if len(stream.data or b"") <= most else math.inf
    data = stream.rawdata
    if stream.decipher:
        data = stream.decipher(stream.objid, stream.genno, data, stream.attrs)  # type: ignore[arg-type]
    filters = stream.get_filters()
    if len(filters) > _MOST_FILTERS:
        return math.inf
    for i, (name, how) in enumerate(filters):
        columns = resolve1((how or {}).get("Columns", 1)), resolve1((how or {}).get("Colors", 1))
        if not all(isinstance(n, int) and 0 < n <= _MOST_COLUMNS for n in columns):
            return math.inf
        if name in LITERALS_FLATE_DECODE:
            data = _inflated(data, most)
        elif name in LITERALS_ASCII85_DECODE:
            data = ascii85decode(data)
        elif name in LITERALS_ASCIIHEX_DECODE:
            data = asciihexdecode(data)
        elif name in LITERALS_LZW_DECODE or name in LITERALS_RUNLENGTH_DECODE:
            return math.inf if len(data) > _MOST_SLOW or i + 1 < len(filters) else len(data)
        if len(data) > most:
            return math.inf
    return len(data)


def _inflated(data: bytes, most: int) -> bytes:
    """Up to one byte more than `most`. Of damaged data nothing: what could be saved of them is less than that."""
    try:
        return zlib.decompressobj().decompress(data, most + 1)
    except zlib.error:
        return b""


class Fonts(PDFResourceManager):
    """Makes fonts, leaving out what only costs: maps and lists of widths that no font has."""

    def get_font(self, objid: object, spec: Mapping[str, object]) -> Any:
        """See pdfminer."""
        return super().get_font(objid, {key: value for key, value in spec.items() if _bearable(key, resolve1(value))})


def _bearable(key: str, value: object) -> bool:
    if key in ("ToUnicode", "Encoding") and isinstance(value, PDFStream):
        return size(value, _MOST_MAP) <= _MOST_MAP and _codes(value.get_data()) <= _MOST_CODES
    if key in ("W", "W2") and isinstance(value, list):
        return sum(_spans([resolve1(v) for v in value], 3 if key == "W" else 5)) <= _MOST_CODES
    if key == "FontDescriptor" and isinstance(value, dict):
        files = (resolve1(v) for name, v in value.items() if name.startswith("FontFile"))
        return all(size(file, _MOST_FONT) <= _MOST_FONT for file in files if isinstance(file, PDFStream))
    return True


def _codes(data: bytes) -> int:
    """How many codes the ranges of a map name."""
    pairs = (pair for block in _RANGES.finditer(data) for pair in _HEX.finditer(block[1]))
    return sum(max(0, int(pair[2], 16) - int(pair[1], 16)) for pair in pairs)


def _spans(widths: list[object], group: int) -> Iterator[int]:
    """How many codes each piece of a list of widths names: `first [width ...]`, or `first last` and so many numbers."""
    numbers: list[object] = []
    for value in widths:
        if isinstance(value, list):
            yield len(value)
            numbers = []
            continue
        numbers.append(value)
        if len(numbers) == group:
            first, last = numbers[:2]
            yield last - first if isinstance(first, int) and isinstance(last, int) else 0
            numbers = []
