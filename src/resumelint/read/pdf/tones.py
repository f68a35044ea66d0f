"""Whether a picture is a photograph: told by how much its shades vary, or by how much it takes to store them."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable, Sequence

_JPEG = ("DCTDecode", "DCT")
_LEAST_SIDE = 40
_MOST_PIXELS = 40_000_000
_SAMPLE = (64, 64)
_VARIED = 3.4
"""Bits of entropy of a sample's greys: a portrait on a white wall has more, a logo with smooth edges two or three."""
_STORED = 4.0
"""Packed without loss, a photograph takes so many bits a pixel at the least; areas of one colour pack to a fraction."""


def photographic(pixels: tuple[int, int], filters: Sequence[str], stored: int, data: Callable[[], bytes]) -> bool:
    """Whether a picture of `pixels` across and down is one, that takes `stored` bytes in the file, packed by these
    filters; `data` gives what a JPEG's decoder takes. False also for what can't be told: rare codings, broken data."""
    width, height = pixels
    if not (width >= _LEAST_SIDE and height >= _LEAST_SIDE and width * height <= _MOST_PIXELS) or not filters:
        return False
    try:
        if filters[-1] in _JPEG:
            return _entropy(data()) > _VARIED
    except Exception:  # the data are a stranger's; what can't be decoded is no photograph
        return False
    return stored * 8 / (width * height) >= _STORED


def _entropy(data: bytes) -> float:
    """How varied the greys of a JPEG are, in bits."""
    from PIL import Image

    with warnings.catch_warnings(action="error"), Image.open(io.BytesIO(data), formats=("JPEG",)) as picture:
        picture.draft("L", _SAMPLE)  # decodes a small version only
        return picture.convert("L").resize(_SAMPLE, Image.Resampling.NEAREST).entropy()
