"""All hostile files by what they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tests.hostile.packages import PACKAGES
from tests.hostile.pdfs import PDFS
from tests.hostile.texts import TEXTS


class Case(NamedTuple):
    name: str
    """The file's."""
    make: Callable[[], bytes]
    gets: str
    """Words of the sentence that refuses it; READ or OTHER where it is read."""


CASES = {
    **{f"PDF: {what}": Case("resume.pdf", make, refused) for what, (make, refused) in PDFS.items()},
    **{f"DOCX: {what}": Case("resume.docx", make, refused) for what, (make, refused) in PACKAGES.items()},
    **{f"{name.partition('.')[2]}: {what}": Case(name, make, refused) for what, (name, make, refused) in TEXTS.items()},
}
