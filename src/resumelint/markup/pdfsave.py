"""Saving a PDF that pdfium has changed: appended to the original's bytes where those are sound, else written anew."""

from __future__ import annotations

import io
import re
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser

from resumelint.markup import CantMark

_TAIL = 1024
"""Bytes in which the end of a file tells where its table of contents is (ISO 32000, annex H)."""
_START = re.compile(rb"startxref\s+(\d{1,12})\s+%%EOF\s*\Z")
_STREAM = re.compile(rb"(\s*\d+\s+\d+\s+obj\s*<<)([^\x00]{0,2000}?)>>\s*stream")
_UNENDED = re.compile(rb"endstream\s+(?=startxref\s+\d+\s+%%EOF\s*\Z)")


def saved(pdf: Any, original: bytes) -> bytes:
    """The changed document as a file. Raises CantMark where no other reader would open it."""
    for flag in (pdfium.FPDF_INCREMENTAL, pdfium.FPDF_NO_INCREMENTAL):
        out = io.BytesIO()
        pdf.save(out, flags=flag)
        data = out.getvalue()
        if flag == pdfium.FPDF_INCREMENTAL:
            if not data.startswith(original):
                continue
            data = _mended(data)
        if _opens(data, len(pdf)):
            return data
    raise CantMark("it is damaged: open it in a viewer and save it again as PDF")


def _mended(data: bytes) -> bytes:
    """With what pdfium leaves out of an appended table of contents that is a stream: its type and its end. Readers that
    go by the standard turn a file away without them. Nothing in the file points behind where they are put in."""
    end = _START.search(data, max(0, len(data) - _TAIL))
    head = _STREAM.match(data, int(end[1])) if end else None
    if not head:
        return data
    tail = _UNENDED.sub(b"endstream\nendobj\n", data[head.end(1) :])
    return data[: head.end(1)] + (b"" if b"/Type" in head[2] else b"/Type/XRef") + tail


def _opens(data: bytes, pages: int) -> bool:
    """Whether another reader, which here has to go by the table of contents, finds all pages."""
    try:
        document = PDFDocument(PDFParser(io.BytesIO(data)), fallback=False)
        return sum(1 for _ in PDFPage.create_pages(document)) == pages
    except Exception:  # pdfminer raises nearly anything on a damaged file
        return False
