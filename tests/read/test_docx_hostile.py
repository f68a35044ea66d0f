"""Files that are no Word documents, broken ones and traps get one clear clause; odd ones that Word opens are read."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from resumelint.read import Unreadable
from resumelint.read.docx import read
from tests.read.word import element, made, para

MAIN = "word/document.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504

Change = Callable[[str, bytes], tuple[str, bytes] | None]


def sound() -> bytes:
    """A resume that is in order."""
    out = io.BytesIO()
    made(para("Jane Doe"), para("Welder")).save(out)
    return out.getvalue()


def rewritten(change: Change, **more: bytes) -> bytes:
    """The sound resume with each file in it changed, or left out where there is no answer; and more files."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(sound())) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            kept = change(name, old.read(name))
            if kept:
                new.writestr(*kept)
        for name, data in more.items():
            new.writestr(name, data)
    return out.getvalue()


def replaced(where: str, old: bytes, new: bytes) -> bytes:
    return rewritten(lambda name, data: (name, data.replace(old, new) if name == where else data))


def zipped(*names: str) -> bytes:
    """A zip of files with these names."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, "<x/>")
    return out.getvalue()


def encrypted() -> bytes:
    """The flag of an encrypted entry set in every header of the zip."""
    data = bytearray(sound())
    for match in re.finditer(rb"PK\x03\x04|PK\x01\x02", bytes(data)):
        data[match.start() + (6 if data[match.start() + 2] == 3 else 8)] |= 1
    return bytes(data)


def swollen() -> bytes:
    """A zip whose directory says that the text unpacks to 3 GB."""
    data = bytearray(sound())
    at = data.rindex(MAIN.encode()) - 46
    data[at + 24 : at + 28] = (3_000_000_000).to_bytes(4, "little")
    return bytes(data)


def long(paragraph: str, times: int) -> bytes:
    """Packed badly, so that only its length gives it away."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(sound())) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data.replace(b"<w:sectPr", paragraph.encode() * times + b"<w:sectPr", 1))
    return out.getvalue()


def nested(depth: int) -> bytes:
    return replaced(MAIN, b"</w:p>", b"<w:ins>" * depth + b"</w:ins>" * depth + b"</w:p>")


LAUGHS = b'<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'

REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "empty"),
    "pdf": (lambda: b"%PDF-1.7 ...", "PDF"),
    "rtf": (lambda: b"{\\rtf1 Jane Doe}", "rich text"),
    "word xml": (lambda: b'\xef\xbb\xbf<?xml version="1.0"?><w:wordDocument/>', "Word XML"),
    "html": (lambda: b"  <HTML><body>Jane</body></HTML>", "web page"),
    "text": (lambda: b"Jane Doe, welder", "no Word document"),
    "password": (
        lambda: OLE + "EncryptedPackage".encode("utf-16-le"),
        "encrypted with a password: save a copy without one",
    ),
    "old doc": (lambda: OLE + "WordDocument".encode("utf-16-le"), "an old .doc file: save it as .docx or PDF"),
    "old xls": (lambda: OLE + "Workbook".encode("utf-16-le"), "old Office file"),
    "xlsx": (lambda: zipped("xl/workbook.xml"), "spreadsheet"),
    "pptx": (lambda: zipped("ppt/presentation.xml"), "presentation"),
    "odt": (lambda: zipped("mimetype", "content.xml"), "OpenDocument"),
    "pages": (lambda: zipped("Index/Document.iwa"), "Pages"),
    "zip": (lambda: zipped("notes.txt"), "a zip file, not a DOCX"),
    "end cut off": (lambda: sound()[:-40], "damaged or cut off"),
    "half cut off": (lambda: sound()[: len(sound()) // 2], "damaged or cut off"),
    "encrypted zip": (encrypted, "encrypted"),
    "text part missing": (lambda: rewritten(lambda name, data: None if name == MAIN else (name, data)), "damaged"),
    "broken text": (lambda: replaced(MAIN, b"</w:body>", b""), "damaged or cut off"),
    "broken styles": (lambda: replaced("word/styles.xml", b"</w:styles>", b"<<"), "damaged or cut off"),
    "no body": (lambda: replaced(MAIN, b"w:body", b"w:nobody"), "no text part"),
    "another root": (lambda: replaced(MAIN, b"w:document", b"w:styles"), "no Word document"),
    "entities": (lambda: replaced(MAIN, b"<w:document", LAUGHS + b"<w:document"), "XML entities"),
    "nested": (lambda: nested(5000), "damaged"),
    "too many lines": (lambda: long("<w:p/>", 250_000), "more text than any resume"),
    "too many letters": (lambda: long(para("Jane " * 50), 10_000), "more text than any resume"),
    "bomb": (lambda: rewritten(lambda *file: file, bomb=b"\0" * 30_000_000), "trap"),
    "text bomb": (lambda: replaced(MAIN, b"</w:body>", b"<w:p/>" * 500_000 + b"</w:body>"), "trap"),
    "too much": (swollen, "more than the 200 MB"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_one_clause_says_why(case: str, tmp_path: Path) -> None:
    data, reason = REFUSED[case]
    path = tmp_path / "resume.docx"
    path.write_bytes(data())
    with pytest.raises(Unreadable) as caught:
        read(path)
    clause = str(caught.value)
    assert reason in clause
    assert clause.startswith(("it ", "its "))
    assert not clause.endswith(".")


def test_a_folder_and_a_missing_file_are_no_documents(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing.docx"):
        with pytest.raises(Unreadable, match="it can't be opened"):
            read(path)


def test_text_that_only_word_can_unpack_is_not_taken_for_an_empty_resume(tmp_path: Path) -> None:
    document = made()
    document.element.body.insert(0, element('<w:altChunk r:id="rId99"/>'))
    document.save(str(tmp_path / "resume.docx"))
    with pytest.raises(Unreadable, match="save it again"):
        read(tmp_path / "resume.docx")


def test_no_file_outside_is_drawn_in(tmp_path: Path) -> None:
    """UTF-16 hides the declaration from a search for it; the parser must not resolve it all the same."""
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret", "utf-8")
    declared = f'<!DOCTYPE w [<!ENTITY s SYSTEM "{secret.as_uri()}"><!ENTITY i "inside">]>'

    def change(name: str, data: bytes) -> tuple[str, bytes]:
        if name != MAIN:
            return name, data
        text = data.decode("utf-8").partition("?>")[2].strip()
        text = declared + text.replace("Welder", "Welder &s; &i;")
        return name, ('<?xml version="1.0" encoding="UTF-16"?>' + text).encode("utf-16")

    assert "secret" not in " ".join(lines(rewritten(change), tmp_path))


READ: dict[str, Callable[[], bytes]] = {
    "as python-docx writes it": sound,
    "with a picture that isn't there": lambda: replaced(
        "word/_rels/document.xml.rels", b"</Relationships>", b'<Relationship Id="rId99" Type="http://schemas.openxml'
        b'formats.org/officeDocument/2006/relationships/image" Target="../NULL"/></Relationships>'
    ),
    "with macros": lambda: replaced(
        "[Content_Types].xml", b"vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"vnd.ms-word.document.macroEnabled.main+xml",
    ),
    "in the Strict dialect": lambda: rewritten(
        lambda name, data: (name, re.sub(
            rb"http://schemas.openxmlformats.org/(wordprocessingml|drawingml|officeDocument)/2006/",
            rb"http://purl.oclc.org/ooxml/\1/", data))
    ),
    "with backslashes and other capitals in names": lambda: rewritten(
        lambda name, data: (name.replace("word/", "WORD\\") if "rels" not in name else name, data)
    ),
    "without styles, lists and settings": lambda: rewritten(
        lambda name, data: None if re.match("word/(styles|numbering|settings)", name) else (name, data)
    ),
    "without content types": lambda: rewritten(lambda name, data: None if name[0] == "[" else (name, data)),
    "with comments and instructions in the XML": lambda: replaced(MAIN, b"<w:r>", b"<!-- x --><?word fix?><w:r>"),
    "with nonsense in numbers": lambda: replaced(
        MAIN, b"<w:r>", b'<w:r><w:rPr><w:sz w:val="huge"/><w:color w:val="??"/></w:rPr>'
    ),
}  # fmt: skip


def lines(data: bytes, folder: Path) -> list[str]:
    path = folder / "resume.docx"
    path.write_bytes(data)
    return [line.text for line in read(path).lines]


@pytest.mark.parametrize("case", READ)
def test_what_word_opens_is_read(case: str, tmp_path: Path) -> None:
    assert lines(READ[case](), tmp_path) == ["Jane Doe", "Welder"]


def test_endless_styles_and_spans_do_not_hang(tmp_path: Path) -> None:
    loop = '<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="x"/><w:basedOn w:val="Loop"/></w:style>'
    wide = '<w:tbl><w:tblGrid/><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
    document = made(para("Jane", '<w:pStyle w:val="Loop"/>'), wide)
    document.styles.element.append(element(loop))
    document.save(str(tmp_path / "resume.docx"))
    assert [line.text for line in read(tmp_path / "resume.docx").lines] == ["Jane"]
