"""Any file by its content: what is read, and for what isn't the reason and the way out, in one clause."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import docx
import pytest

from resumelint.read import Unreadable, read
from resumelint.read.limits import DEFAULT
from tests.command import resumelint
from tests.read.pdf.draw import pdf, sheet, text

PDF = pdf(sheet(text(72, 100, "Jane Doe")))


def word() -> bytes:
    document, out = docx.Document(), io.BytesIO()
    document.add_paragraph("Jane Doe")
    document.save(out)
    return out.getvalue()


def zipped(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return out.getvalue()


def put(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("name", "content", "form"),
    [
        ("resume.pdf", PDF, "pdf"),
        ("resume", PDF, "pdf"),
        ("resume.docx", PDF, "pdf"),
        ("RESUME.PDF", PDF, "pdf"),
        ("resume.docx", word(), "docx"),
        ("resume.pdf", word(), "docx"),
        ("resume.md", b"# Jane Doe\n", "markdown"),
        ("resume.txt", b"Jane Doe\n", "text"),
        ("resume", b"Jane Doe\n", "text"),
        ("resume.txt", "Jane Doe\n".encode("utf-16"), "text"),
        ("resume.html", b"<html><body><p>Jane Doe</p></body></html>", "html"),
        ("resume", b"<!DOCTYPE html><p>Jane Doe</p>", "html"),
        ("resume.json", b'{"basics": {"name": "Jane Doe"}}', "json-resume"),
        ("resume.yaml", b"cv:\n  name: Jane Doe\n", "rendercv"),
    ],
)
def test_the_format_is_told_by_the_content(tmp_path: Path, name: str, content: bytes, form: str) -> None:
    document = read(put(tmp_path, name, content))
    assert document.format == form
    assert "Jane Doe" in document.text
    assert document.path == str(tmp_path / name)


@pytest.mark.parametrize(
    ("name", "content", "said", "way_out"),
    [
        ("resume.pdf", b"", "it is empty", "save it again"),
        ("resume.docx", b"", "it is empty", "save it again"),
        ("resume.pdf", b"Jane Doe, charge nurse", "it is no PDF", "save it again as PDF"),
        ("resume.docx", b"Jane Doe, charge nurse", "it is no Word document", "save it again as .docx"),
        ("resume.doc", b"Jane Doe, charge nurse", "it is no Word document", "save it again as .docx"),
        ("resume.pdf", b"{\\rtf1 Jane Doe}", "RTF", "save it as DOCX or PDF"),
        ("resume.rtf", b"{\\rtf1 Jane Doe}", "RTF", "save it as DOCX or PDF"),
        ("resume.pdf", b"\xff\xd8\xff\xe0 JFIF", "a picture (JPEG)", "export it as PDF"),
        ("resume.png", b"\x89PNG\r\n\x1a\n", "a picture (PNG)", "export it as PDF"),
        ("resume.gif", b"GIF89a", "a picture (GIF)", "export it as PDF"),
        ("resume.ps", b"%!PS-Adobe-3.0", "PostScript", "save it as PDF"),
        ("resume.exe", b"MZ\x90\x00", "a program", ""),
        ("resume.xml", b"<?xml version='1.0'?><?mso-application progid='Word.Document'?>", "Word 2003", ".docx"),
        ("resume.bin", b"\x01\x02\x00\x00\x03", "its format isn't one that is read", "use PDF or DOCX"),
        ("resume.zip", zipped("resume.txt"), "a zip archive", "unpack it"),
        ("resume.docx", zipped("xl/workbook.xml"), "an Excel workbook", "save the resume as PDF or DOCX"),
        ("resume.pptx", zipped("ppt/presentation.xml"), "a PowerPoint file", "save the resume as PDF or DOCX"),
        ("resume.odt", zipped("mimetype", "content.xml"), "an OpenDocument file", "save the resume as PDF or DOCX"),
        ("resume.pages", zipped("Index/Document.iwa"), "an Apple Pages file", "export it as PDF or DOCX"),
        ("resume.docx", word()[:400], "damaged or cut off", "save it again"),
    ],
)
def test_what_cannot_be_read_says_why_and_what_to_do(
    tmp_path: Path, name: str, content: bytes, said: str, way_out: str
) -> None:
    with pytest.raises(Unreadable) as caught:
        read(put(tmp_path, name, content))
    reason = str(caught.value)
    assert said in reason
    assert way_out in reason
    assert reason.startswith(("it ", "its "))
    assert "\n" not in reason


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="it can't be opened"):
        read(tmp_path / "resume.pdf")


@pytest.mark.parametrize("name", ["resume.pdf", "resume.docx"])
def test_a_folder_is_no_file(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    with pytest.raises(Unreadable, match="it can't be opened"):
        read(tmp_path / name)


def test_a_file_too_large_is_not_loaded(tmp_path: Path) -> None:
    path = put(tmp_path, "resume.pdf", PDF)
    os.truncate(path, DEFAULT.size * 2**20 + 1)
    with pytest.raises(Unreadable, match="more than the 50 MB allowed"):
        read(path)


def test_the_reason_makes_one_sentence_with_the_name_of_the_file(tmp_path: Path) -> None:
    path = put(tmp_path, "resume.pdf", b"Jane Doe, charge nurse")
    done = resumelint("parse", path)
    assert done.exit_code == 2
    (sentence,) = done.stderr.splitlines()
    assert "resume.pdf" in sentence
    assert "it is no PDF" in sentence
