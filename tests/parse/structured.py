"""Resumes that are data, read from a text, and what their pieces say."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from resumelint.parse.data.structured import from_json_resume, from_rendercv
from resumelint.read.data import read
from resumelint.resume import Resume, Text


def resume(text: str, name: str = "resume.json") -> Resume:
    """What is read in a file with this name and text."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_text(text, "utf-8")
        document = read(path)
    return from_rendercv(document) if document.format == "rendercv" else from_json_resume(document)


def value(text: Text | None) -> str:
    """Its words, nothing for None."""
    return text.value if text else ""


def pieces(node: object) -> Iterator[Text]:
    """Every Text in a resume."""
    if isinstance(node, Text):
        yield node
    elif isinstance(node, tuple):
        for item in node:
            yield from pieces(item)
    elif isinstance(node, Struct):
        for name in node.__struct_fields__:
            if name != "document":
                yield from pieces(getattr(node, name))
