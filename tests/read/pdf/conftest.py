"""What holds for one reader of PDFs holds for the other: every test here runs with both."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from resumelint.read.limits import Limits
from resumelint.read.pdf import pdfium

READERS = ("pdfium", "pdfplumber")


@contextmanager
def nothing(path: Path, limits: Limits) -> Iterator[None]:
    """What pdfium/ gives for a file that it leaves to the other reader."""
    yield None


@contextmanager
def only(reader: str) -> Iterator[None]:
    """Read PDFs with this reader; pdfium still leaves what it can't read to pdfplumber."""
    with pytest.MonkeyPatch.context() as patch:
        if reader == "pdfplumber":
            patch.setattr(pdfium, "opened", nothing)
        yield


@pytest.fixture(autouse=True, scope="module", params=READERS)
def reader(request: pytest.FixtureRequest) -> Iterator[str]:
    """The reader of this round."""
    with only(request.param):
        yield request.param
