"""pdfium's functions: pypdfium2's own declarations check and convert each argument, and cost twice as much. Handles and
addresses are plain numbers here; only the last argument of many is the address of what is filled in."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from ctypes import c_char_p, c_float, c_int, c_size_t, c_uint, c_ulong, c_void_p
from typing import Any

from pypdfium2_raw import bindings  # type: ignore[import-untyped]

TEXT, PATH, IMAGE, FORM = 1, 2, 3, 5
"""Kinds of what a page draws; 4 is a shading."""
_H, _AT = c_void_p, c_void_p

bindings.FPDF_InitLibraryWithConfig(bindings.FPDF_LIBRARY_CONFIG(version=2))  # does nothing the second time


def address_of(name: str) -> int:
    """Where a function of pdfium is."""
    return ctypes.cast(getattr(bindings, name), c_void_p).value or 0


def _function(name: str, gives: Any, *takes: Any) -> Callable[..., Any]:
    """It holds Python's lock while it runs, for which a call is cheaper."""
    return ctypes.PYFUNCTYPE(gives, *takes)(address_of(name))


open_document = _function("FPDF_LoadMemDocument64", _H, c_char_p, c_size_t, c_char_p)
close_document = _function("FPDF_CloseDocument", None, _H)
page_count = _function("FPDF_GetPageCount", c_int, _H)
property_text = _function("FPDF_GetMetaText", c_ulong, _H, c_char_p, _AT, c_ulong)

open_page = _function("FPDF_LoadPage", _H, _H, c_int)
close_page = _function("FPDF_ClosePage", None, _H)
page_box = _function("FPDF_GetPageBoundingBox", c_int, _H, _AT)
quarter_turns = _function("FPDFPage_GetRotation", c_int, _H)
count_objects = _function("FPDFPage_CountObjects", c_int, _H)
page_object = _function("FPDFPage_GetObject", _H, _H, c_int)
count_parts = _function("FPDFFormObj_CountObjects", c_int, _H)
form_part = _function("FPDFFormObj_GetObject", _H, _H, c_ulong)

kind_of = _function("FPDFPageObj_GetType", c_int, _H)
matrix_of = _function("FPDFPageObj_GetMatrix", c_int, _H, _AT)
bounds_of = _function("FPDFPageObj_GetBounds", c_int, _H, _AT, _AT, _AT, _AT)
fill_colour = _function("FPDFPageObj_GetFillColor", c_int, _H, _AT, _AT, _AT, _AT)
count_marks = _function("FPDFPageObj_CountMarks", c_int, _H)
mark_of = _function("FPDFPageObj_GetMark", _H, _H, c_ulong)
mark_has = _function("FPDFPageObjMark_GetParamValueType", c_int, _H, c_char_p)

draw_mode = _function("FPDFPath_GetDrawMode", c_int, _H, _AT, _AT)
count_segments = _function("FPDFPath_CountSegments", c_int, _H)
segment_of = _function("FPDFPath_GetPathSegment", _H, _H, c_int)
segment_kind = _function("FPDFPathSegment_GetType", c_int, _H)
segment_point = _function("FPDFPathSegment_GetPoint", c_int, _H, _AT, _AT)

image_size = _function("FPDFImageObj_GetImagePixelSize", c_int, _H, _AT, _AT)
image_data = _function("FPDFImageObj_GetImageDataRaw", c_ulong, _H, _AT, c_ulong)
count_filters = _function("FPDFImageObj_GetImageFilterCount", c_int, _H)
filter_name = _function("FPDFImageObj_GetImageFilter", c_ulong, _H, c_int, _AT, c_ulong)

open_text = _function("FPDFText_LoadPage", _H, _H)
close_text = _function("FPDFText_ClosePage", None, _H)
count_letters = _function("FPDFText_CountChars", c_int, _H)
letter_ink = _function("FPDFText_GetCharBox", c_int, _H, c_int, _AT, _AT, _AT, _AT)
letter_matrix = _function("FPDFText_GetMatrix", c_int, _H, c_int, _AT)
is_generated = _function("FPDFText_IsGenerated", c_int, _H, c_int)
is_unmapped = _function("FPDFText_HasUnicodeMapError", c_int, _H, c_int)
is_hyphen = _function("FPDFText_IsHyphen", c_int, _H, c_int)

font_of = _function("FPDFTextObj_GetFont", _H, _H)
font_size = _function("FPDFTextObj_GetFontSize", c_int, _H, _AT)
render_mode = _function("FPDFTextObj_GetTextRenderMode", c_int, _H)
font_name = _function("FPDFFont_GetBaseFontName", c_size_t, _H, _AT, c_size_t)
glyph_width = _function("FPDFFont_GetGlyphWidth", c_int, _H, c_uint, c_float, _AT)

next_link = _function("FPDFLink_Enumerate", c_int, _H, _AT, _AT)
link_box = _function("FPDFLink_GetAnnotRect", c_int, _H, _AT)
link_action = _function("FPDFLink_GetAction", _H, _H)
action_kind = _function("FPDFAction_GetType", c_ulong, _H)
action_uri = _function("FPDFAction_GetURIPath", c_ulong, _H, _H, _AT, c_ulong)


def filled(get: Callable[..., int], *given: Any) -> bytes:
    """What a function writes into a buffer whose size it tells when asked without one, up to a megabyte."""
    size = get(*given, None, 0)
    if not 0 < size <= 2**20:
        return b""
    buffer = ctypes.create_string_buffer(size)
    get(*given, ctypes.addressof(buffer), size)
    return buffer.raw


def numbers(kind: Any, count: int) -> tuple[Any, int]:
    """An array of C numbers and its address."""
    array = (kind * count)()
    return array, ctypes.addressof(array)
