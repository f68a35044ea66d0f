"""Which pictures are photographs: by their shades, or by what they take to store."""

from __future__ import annotations

from pathlib import Path

import pytest
import typst
from PIL import Image, ImageDraw, ImageFilter

from resumelint.read import read


def photograph() -> Image.Image:
    """Soft shades all over, as skin and cloth have them."""
    return Image.effect_noise((240, 300), 90).filter(ImageFilter.GaussianBlur(3)).convert("RGB")


def drawing() -> Image.Image:
    """A logo: areas of one colour with smooth edges."""
    large = Image.new("RGB", (960, 1200), "white")
    pen = ImageDraw.Draw(large)
    pen.ellipse((80, 80, 880, 880), fill="navy")
    pen.polygon([(480, 160), (800, 800), (160, 800)], fill="orange")
    return large.resize((240, 300), Image.Resampling.LANCZOS)


@pytest.mark.parametrize("suffix", ["jpg", "png"])
@pytest.mark.parametrize(("picture", "expected"), [(photograph(), True), (drawing(), False)], ids=["photo", "logo"])
def test_a_photograph_is_told_from_a_logo(picture: Image.Image, expected: bool, suffix: str, tmp_path: Path) -> None:
    picture.save(tmp_path / f"picture.{suffix}")
    source, target = tmp_path / "page.typ", tmp_path / "page.pdf"
    source.write_text(f'#image("picture.{suffix}", width: 90pt)\nJane Doe, typographer', "utf-8")
    typst.compile(source, output=target)
    (image,) = read(target).pages[0].images
    assert image.photographic is expected
