"""Which files pdfium is let at: whole ones, that unpack to no more than a resume needs. It has no bounds of its own and
draws a page to its end before it says a word. What isn't ordinary is read, or turned away, by the other reader."""

from __future__ import annotations

import base64
import re
import zlib
from collections.abc import Callable, Iterator
from typing import NamedTuple

_TAIL = 2048
"""Bytes at the end in which a whole file says where its table of contents is."""
_PLACE = re.compile(rb"startxref\s+(\d{1,10})\s+%%EOF")
_TABLE = re.compile(rb"\s*(?:xref|\d+\s+\d+\s+obj)")
_STREAM = re.compile(rb"stream\r?\n")
"""Also the end of one, after "end"; a pattern that begins with what it looks for is found several times as fast."""
_FILTERS = re.compile(rb"/Filter\s*(?:\[([^\]]*)\]|(/\w+))")
_LENGTH = re.compile(rb"/Length\s+(\d{1,10})(?!\s+\d+\s+R)")
_SAID = re.compile(rb"\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f\s]*>", re.DOTALL)
_PIECES = re.compile(rb"/Contents\s*\[[^\]]{1000}")
_CALL = re.compile(rb"\bDo\b")
MOST_FILE = 20_000_000
"""Bytes."""
_ELSEWHERE = re.compile(rb"/F\s*\(")
"""The stream is in another file."""
_MOST_STREAMS = 5_000
_MOST_HEAD = 20_000
_MOST_UNPACKED = 24_000_000
"""Bytes of all fonts, maps and pages together."""
_MOST_DRAWN = 1_500_000
"""Bytes of instructions that one page may come to, with the forms in it; one of text has a tenth of it at most."""
_MOST_LETTERS = 60_000
"""Bytes of text that a page may come to, likewise; pdfium's time grows with the square of a line's."""


class Beyond(Exception):
    """pdfium can't tell of a page what the other reader can."""


class _Stream(NamedTuple):
    form: bool
    body: bytes
    calls: int
    """How many other forms and pictures it draws."""


def ordinary(data: bytes) -> bool:
    """Whether a file is whole, isn't encrypted, and asks for little."""
    place = _PLACE.search(data, max(0, len(data) - _TAIL))
    if place is None or not _TABLE.match(data, int(place[1])) or b"/Encrypt" in data or _PIECES.search(data):
        return False
    try:
        streams = list(_streams(data))
    except (ValueError, zlib.error):
        return False
    # No text is longer than the instructions that show it; those of most pages are few enough.
    return _bearable(streams, len) or _bearable(streams, _letters)


def _bearable(streams: list[_Stream], letters: Callable[[bytes], int]) -> bool:
    """Whether the worst page that could be made of these streams is still an ordinary one."""
    times = 1
    for stream in streams:
        times *= max(1, stream.calls) if stream.form else 1
        if times > _MOST_DRAWN:
            return False
    forms = [s.body for s in streams if s.form]
    size, most = (times * max(map(count, forms), default=0) for count in (len, letters))
    pages = [s for s in streams if not s.form]
    return all(
        len(s.body) + s.calls * size <= _MOST_DRAWN and letters(s.body) + s.calls * most <= _MOST_LETTERS for s in pages
    )


def _letters(body: bytes) -> int:
    """Bytes of text that instructions show."""
    return sum(map(len, _SAID.findall(body)))


def _streams(data: bytes) -> Iterator[_Stream]:
    """What a page may be made of, or a form in it. Raises ValueError or zlib.error for more than is to be unpacked, and
    for what can't be unpacked here."""
    left = _MOST_UNPACKED
    before = 0
    for number, found in enumerate(m for m in _STREAM.finditer(data) if data[m.start() - 3 : m.start()] != b"end"):
        start = data.rfind(b"obj", max(before, found.start() - _MOST_HEAD), found.start())
        if start < 0 or number > _MOST_STREAMS:
            raise ValueError
        head = data[start : found.start()]
        before = found.end()
        if b"/Image" in head and b"/Form" not in head:
            continue
        body = _unpacked(_body(data, head, found.end()), head, left)
        left -= len(body)
        if _ELSEWHERE.search(head) or (b"/Predictor" in head and not (b"/XRef" in head or b"/ObjStm" in head)):
            raise ValueError
        if b"/Length1" in head or b"/FontDescriptor" in head or b"/Type1C" in head or b"/CIDFontType0C" in head:
            continue
        drawn = b"/ObjStm" not in head and b"/XRef" not in head and b"/Metadata" not in head
        if drawn and not body.lstrip().startswith((b"/CIDInit", b"%!PS")):
            yield _Stream(b"/Form" in head, body, len(_CALL.findall(body)) if b"Do" in body else 0)


def _body(data: bytes, head: bytes, start: int) -> bytes:
    length = _LENGTH.search(head)
    end = start + int(length[1]) if length else 0
    if not end or not data[end : end + 20].lstrip().startswith(b"endstream"):
        end = data.find(b"endstream", start)
    if end < 0:
        raise ValueError
    return data[start:end]


def _unpacked(body: bytes, head: bytes, most: int) -> bytes:
    found = _FILTERS.search(head)
    names = re.findall(rb"/(\w+)", found[1] or found[2]) if found else []
    if len(names) > 2 or any(name not in (b"FlateDecode", b"Fl", b"ASCII85Decode", b"A85") for name in names):
        raise ValueError
    for name in names:
        if name in (b"ASCII85Decode", b"A85"):
            body = base64.a85decode(body.strip().removesuffix(b"~>"))
            continue
        unpack = zlib.decompressobj()
        body = unpack.decompress(body, most)
        if not unpack.eof:
            raise ValueError
    return body
