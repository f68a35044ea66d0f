"""Whether a picture is a photograph: told by its shades of grey, or by how much it takes to store them."""

from __future__ import annotations

import io
from typing import Any

from pdfminer.layout import LTImage

_JPEG = ("DCTDecode", "DCT")
_LEAST_SIDE = 40
_MOST_PIXELS = 40_000_000
_SAMPLE = (48, 48)
_SHADES = 80
"""A portrait has more shades than this in a sample; a drawing with smoothed edges has a dozen or two."""
_BITS = 4.0
"""Packed without loss, a photograph takes so many bits a pixel at the least; areas of one colour pack to a fraction."""


def photographic(image: LTImage) -> bool:
    """False also for what can't be told: masks, rare codings, broken data."""
    width, height = (side if isinstance(side, int) else 0 for side in image.srcsize)
    if not (width >= _LEAST_SIDE and height >= _LEAST_SIDE and width * height <= _MOST_PIXELS) or image.imagemask:
        return False
    try:
        names = [getattr(name, "name", str(name)) for name, _ in image.stream.get_filters()]
        if names and names[-1] in _JPEG:
            return _shades(image.stream.get_data()) > _SHADES
        return bool(names) and len(image.stream.rawdata or b"") * 8 / (width * height) >= _BITS
    except Exception:  # the data are a stranger's; what can't be decoded is no photograph
        return False


def _shades(data: bytes) -> int:
    """How many greys a sample of a JPEG's pixels has."""
    from PIL import Image

    with Image.open(io.BytesIO(data)) as picture:
        picture.draft("L", _SAMPLE)  # decodes a small version only
        small: Any = picture.convert("L").resize(_SAMPLE, Image.Resampling.NEAREST)
        return len(set(small.tobytes()))
