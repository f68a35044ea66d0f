"""Colour profiles, left out before pdfium sees a file: of each it makes a table of conversion, which on a page of text
takes longer than all else that it does. The other reader takes the plain colours, too; they differ by a shade."""

from __future__ import annotations

import re

_SPACE = re.compile(rb"\[\s*/ICCBased\s+(\d{1,7})\s+(\d{1,5})\s+R\s*\]")
"""A colour space that rests on a profile (ISO 32000, 8.6.5.5)."""
_PARTS = re.compile(rb"/N\s+(\d)\b")
_PLAIN = {b"1": b"/DeviceGray", b"3": b"/DeviceRGB"}
"""By how many numbers a colour is given in."""
_MOST = 16
"""Profiles in a file; each costs a search of it."""
_HEAD = 400


def without_profiles(data: bytes) -> bytes:
    """The file with plain colour spaces in the place of those with a profile, byte for byte as long as before."""
    if b"/ICCBased" not in data:
        return data
    places = {found.groups() for found in _SPACE.finditer(data)}
    if len(places) > _MOST:
        return data
    plain = {place: _plain(data, *place) for place in places}
    return _SPACE.sub(lambda found: (plain[found.groups()] or found[0]).ljust(len(found[0])), data)


def _plain(data: bytes, number: bytes, generation: bytes) -> bytes | None:
    """The colour space that has as many numbers as a profile; None where that can't be told."""
    heads = re.finditer(rb"%s\s+%s\s+obj\b" % (number, generation), data)
    own = (head.end() for head in heads if not data[head.start() - 1 : head.start()].isdigit())
    parts = {found[1] for at in own if (found := _PARTS.search(data, at, at + _HEAD))}
    return _PLAIN.get(parts.pop()) if len(parts) == 1 else None
