"""The fast reader: pdfium, which takes what is ordinary (see ordinary.py) and leaves the rest to pdfplumber."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import c_float, c_int, c_void_p
from functools import partial
from pathlib import Path

from resumelint.read.limits import Limits
from resumelint.read.pdf.pdfium import library as lib
from resumelint.read.pdf.pdfium.geometry import Matrix, around
from resumelint.read.pdf.pdfium.ordinary import MOST_FILE, Beyond, ordinary
from resumelint.read.pdf.pdfium.page import drawing
from resumelint.read.pdf.pdfium.profiles import without_profiles
from resumelint.read.pdf.sheet import PROPERTIES, Sheet, Source, Target

_TO_ADDRESS = 3
"""The kind of a link's action that opens an address."""


@contextmanager
def opened(path: Path, limits: Limits) -> Iterator[Source | None]:
    """A file, open as long as the context lasts; None for one that is left to the other reader."""
    data = path.read_bytes() if path.stat().st_size <= MOST_FILE else b""
    document: int | None = None
    if ordinary(data):
        data = without_profiles(data)
        document = lib.open_document(data, len(data), None)
    if document is None:
        yield None
        return
    try:
        pages = lib.page_count(document)
        metadata = _metadata(document)
        yield Source(metadata, pages, partial(_sheet, document)) if 0 < pages <= limits.pages else None
    finally:
        lib.close_document(document)


def _sheet(document: int, number: int) -> Sheet | None:
    page = lib.open_page(document, number - 1)
    if not page:
        return None
    try:
        array, at = lib.numbers(c_float, 4)
        lib.page_box(page, at)
        left, top, right, bottom = array[:]
        seen = (1.0, 0.0, 0.0, -1.0, -left, top)
        width, height = right - left, top - bottom
        if min(width, height) < 10 or lib.quarter_turns(page):
            return None
        return Sheet(number, width, height, drawing(page, seen, width, height), list(_links(document, page, seen)))
    except Beyond:
        return None
    finally:
        lib.close_page(page)


def _links(document: int, page: int, seen: Matrix) -> Iterator[Target]:
    _place, at_place = lib.numbers(c_int, 1)
    handle, at_handle = lib.numbers(c_void_p, 1)
    box, at_box = lib.numbers(c_float, 4)
    while lib.next_link(page, at_place, at_handle):
        action = lib.link_action(handle[0])
        if not action or lib.action_kind(action) != _TO_ADDRESS or not lib.link_box(handle[0], at_box):
            continue
        uri = lib.filled(lib.action_uri, document, action).rstrip(b"\0")
        if uri:
            left, top, right, bottom = box[:]
            yield Target(uri.decode("utf-8", "replace"), around(((left, bottom), (right, top)), seen))


def _metadata(document: int) -> dict[str, str]:
    found = {key: lib.filled(lib.property_text, document, key.encode()) for key in PROPERTIES}
    texts = {key: value.decode("utf-16-le", "replace").rstrip("\0") for key, value in found.items()}
    return {key: text for key, text in texts.items() if text.strip()}
