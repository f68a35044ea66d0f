"""Marked-up copies opened again, by other libraries than made them."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import docx
import pdfplumber
import pypdf
from docx.oxml.ns import qn


@dataclass(frozen=True)
class Seen:
    """A comment as found in a copy, and the letters that it is about, without blanks."""

    text: str
    about: str
    kind: str = ""


def squeezed(text: str) -> str:
    """Without blanks."""
    return "".join(text.split())


def in_pdf(data: bytes) -> list[Seen]:
    """The highlights and notes of ours. What a highlight is about is told by where letters are drawn, in the page's own
    measure: before it is turned or cropped."""
    copy = pypdf.PdfWriter(clone_from=pypdf.PdfReader(io.BytesIO(data)))
    for leaf in copy.pages:
        leaf.pop("/Rotate", None)
        leaf.pop("/CropBox", None)
    flat = io.BytesIO()
    copy.write(flat)
    with pdfplumber.open(flat) as pdf:
        return [
            Seen(note["/Contents"], _covered(page, leaf, note), note["/Subtype"])
            for page, leaf in zip(pdf.pages, copy.pages, strict=True)
            for note in (entry.get_object() for entry in leaf.get("/Annots", []))
            if note.get("/T") == "resumelint"
        ]


def _covered(page: pdfplumber.page.Page, leaf: pypdf.PageObject, note: pypdf.generic.DictionaryObject) -> str:
    left, low = leaf.mediabox.lower_left  # pdfminer counts from there
    quads = [float(n) for n in note.get("/QuadPoints", [])]
    out = []
    for at in range(0, len(quads), 8):
        across, up = ([n - float(start) for n in quads[at + i : at + 8 : 2]] for i, start in ((0, left), (1, low)))
        out += [c["text"] for c in page.chars if _in(c["matrix"], min(across), min(up), max(across), max(up))]
    return squeezed(unicodedata.normalize("NFKC", "".join(out)))


def _in(matrix: tuple[float, ...], left: float, low: float, right: float, high: float) -> bool:
    """Whether a letter begins there. Behind the last one, in the direction of writing, the next word begins."""
    x, y = matrix[4], matrix[5]
    slip = 0.6 if matrix[0] < 0 else -0.6
    if matrix[0]:
        return left + slip <= x <= right + slip and low - 0.6 <= y <= high + 0.6
    slip = 0.6 if matrix[1] < 0 else -0.6
    return left - 0.6 <= x <= right + 0.6 and low + slip <= y <= high + slip


def in_docx(data: bytes) -> list[Seen]:
    """The comments of ours, each with the letters between its two ends."""
    word = docx.Document(io.BytesIO(data))
    return [
        Seen(
            "\n".join(paragraph.text for paragraph in comment.paragraphs),
            squeezed("".join(_between(word, str(comment.comment_id)))),
        )
        for comment in word.comments
        if comment.author == "resumelint"
    ]


def _between(word: docx.document.Document, number: str) -> Iterator[str]:
    inside = False
    for element in word.element.body.iter():
        if element.tag == qn("w:commentRangeStart") and element.get(qn("w:id")) == number:
            inside = True
        elif element.tag == qn("w:commentRangeEnd") and element.get(qn("w:id")) == number:
            return
        elif inside and element.tag == qn("w:t"):
            yield element.text or ""


def seen(path: Path) -> list[Seen]:
    """The comments in a copy."""
    return in_docx(path.read_bytes()) if path.suffix == ".docx" else in_pdf(path.read_bytes())
