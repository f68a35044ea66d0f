"""What pdfium says of every letter of a page. It has to be asked letter by letter, so here each call is as cheap as can
be: without declared arguments nothing is checked or converted, and the places to be filled in are made once."""

from __future__ import annotations

import ctypes
import threading
from collections import deque
from collections.abc import Callable, Sequence
from ctypes import c_double, c_float, c_int, c_size_t, c_uint, c_void_p
from itertools import repeat
from typing import Any, NamedTuple

from resumelint.read.pdf.pdfium.library import address_of

_AT_ONCE = 256
"""Letters asked for in one go."""


class _Room(NamedTuple):
    """Room for what a function says of so many letters, in several numbers each."""

    array: Any
    numbers: int
    places: list[list[Any]]
    """For each argument that is a place to be filled in, that of every letter."""


class _Rooms(threading.local):
    """Each thread has its own: between two letters another may run."""

    def __init__(self) -> None:
        self.origins, self.inks = _room(c_double, 2, 2), _room(c_double, 4, 4)
        self.cells = _room(c_float, 4, 1)


def _room(kind: Any, numbers: int, arguments: int) -> _Room:
    array, size = (kind * (numbers * _AT_ONCE))(), ctypes.sizeof(kind)
    starts = range(0, size * numbers * _AT_ONCE, size * numbers)
    return _Room(array, numbers, [[ctypes.byref(array, at + size * k) for at in starts] for k in range(arguments)])


def _function(name: str, gives: Any = c_int) -> Callable[..., Any]:
    """It takes small numbers as they are, and handles as `_handle` makes them; any other number would be cut off."""
    return ctypes.PYFUNCTYPE(gives)(address_of(name))


_handle = c_void_p.from_param
_code = _function("FPDFText_GetUnicode", c_uint)
_object = _function("FPDFText_GetTextObject", c_size_t)
_is_unmapped = _function("FPDFText_HasUnicodeMapError")
_origin = _function("FPDFText_GetCharOrigin")
_ink = _function("FPDFText_GetCharBox")
_cell = _function("FPDFText_GetLooseCharBox")
_rooms = _Rooms()


def codes(text: int, count: int) -> list[int]:
    """What each letter of a text page says, as a code point or something else."""
    return _each(_code, text, count)


def owners(text: int, count: int) -> list[int]:
    """The text object that draws each letter; 0 for one that pdfium made up."""
    return _each(_object, text, count)


def unmapped(text: int, count: int) -> list[int]:
    """1 for each letter of which the font doesn't say what it is, else 0."""
    return _each(_is_unmapped, text, count)


def origins(text: int, count: int) -> tuple[list[float], list[float]]:
    """Where each letter begins on its base line: the x of all, and the y of all."""
    x, y = _filled(_origin, _rooms.origins, text, count, (0, 1))
    return x, y


def ink_rights(text: int, count: int) -> list[float]:
    """Where ends what is drawn of each letter."""
    (right,) = _filled(_ink, _rooms.inks, text, count, (1,))
    return right


def cell_rights(text: int, count: int) -> list[float]:
    """Where ends what each letter takes up, or what is drawn of it if that leans out further."""
    (right,) = _filled(_cell, _rooms.cells, text, count, (2,))
    return right


def _each(get: Callable[..., int], text: int, count: int) -> list[int]:
    return list(map(get, repeat(_handle(text)), range(count)))


def _filled(get: Callable[..., Any], room: _Room, text: int, count: int, columns: Sequence[int]) -> list[list[float]]:
    """Of the numbers that a function fills in for every letter, some columns."""
    out: list[list[float]] = [[] for _ in columns]
    for start in range(0, count, _AT_ONCE):
        some = range(start, min(count, start + _AT_ONCE))
        deque(map(get, repeat(_handle(text)), some, *room.places), maxlen=0)  # for what they fill in
        for found, column in zip(out, columns, strict=True):
            found += room.array[column : room.numbers * len(some) : room.numbers]
    return out
