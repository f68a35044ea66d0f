"""What pdfium says of one object that a page draws."""

from __future__ import annotations

from ctypes import c_double, c_float, c_uint

from resumelint.read.pdf.pdfium import library as lib
from resumelint.read.pdf.pdfium.geometry import PLAIN, Matrix
from resumelint.read.pdf.pdfium.ordinary import Beyond


def matrix_of(item: int) -> Matrix:
    """From the object's own measure to that of the page, or of the form that it is in."""
    array, at = lib.numbers(c_float, 6)
    return tuple(array[:]) if lib.matrix_of(item, at) else PLAIN


def colour_of(item: int) -> str | None:
    """The colour that it is filled with, as "#rrggbb"."""
    array, at = lib.numbers(c_uint, 4)
    if not lib.fill_colour(item, at, at + 4, at + 8, at + 12):
        return None
    return "#{:02x}{:02x}{:02x}".format(*array[:3])


def font_name(font: int) -> str:
    """Its name, without the six letters by which a subset is told. Raises Beyond for a Type 3 font, which has its name
    elsewhere."""
    name = lib.filled(lib.font_name, font)[:-1].decode("utf-8", "replace").rpartition("+")[2]
    if not name:
        raise Beyond
    return name


def ink_of(text: int, i: int) -> tuple[float, ...]:
    """The box around what is drawn of a letter of a text page: left, right, bottom, top."""
    array, at = lib.numbers(c_double, 4)
    lib.letter_ink(text, i, at, at + 8, at + 16, at + 24)
    return tuple(array[:])
