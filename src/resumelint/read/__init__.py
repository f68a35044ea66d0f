"""file -> Document. One file (or folder) a format; the format is told by content, not by suffix."""

from __future__ import annotations

import importlib
from pathlib import Path

from resumelint.document import Document
from resumelint.read.limits import DEFAULT, Limits

MOST_LINES = 20_000
MOST_LETTERS = 600_000
"""Of all lines; an academic's curriculum vitae of a hundred pages has half of either at most."""
MOST_LINE = 20_000
"""Letters of a line or paragraph: ten pages without a break."""
MOST_WORD = 4_000
"""Letters without a blank, which Chinese has few of as well."""
MOST_SQUARES = 8 * MOST_WORD**2
"""Of the lengths of all words together, with which grows what it takes to look for addresses and numbers in them: 800
paragraphs of 400 Chinese letters."""
_LONG = 250
"""Letters of a line from which on the length of its words is looked at."""
_OTHER_KINDS = (
    (b"{\\rtf", "it is an RTF file: save it as DOCX or PDF"),
    (b"\xff\xd8\xff", "it is a picture (JPEG): a resume needs text; export it as PDF from the program you wrote it in"),
    (b"\x89PNG", "it is a picture (PNG): a resume needs text; export it as PDF from the program you wrote it in"),
    (b"GIF8", "it is a picture (GIF): a resume needs text; export it as PDF from the program you wrote it in"),
    (b"%!PS", "it is a PostScript file: save it as PDF"),
    (b"\x7fELF", "it is a program, not a document"),
    (b"MZ", "it is a program, not a document"),
)
_TEXT_SUFFIXES = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mkd": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".json": "data",
    ".yaml": "data",
    ".yml": "data",
    ".txt": "text",
    ".text": "text",
}


class Unreadable(Exception):
    """Why a file can't be read and what to do, as a clause: "it is encrypted: save a copy without a password"."""


def read(path: Path, limits: Limits = DEFAULT) -> Document:
    """Read a file of any known format, or the folder that a LinkedIn archive was unpacked to, within the limits of
    size, pages and unpacking. Raises Unreadable; no other error gets out of a file's content."""
    if is_archive(path):
        return _with("linkedin", path, limits)
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(4096)
    except OSError as error:
        raise Unreadable(
            f"it can't be opened ({error.strerror or 'unknown reason'}): check its name and permissions"
        ) from None
    if not size:
        raise Unreadable("it is empty: save it again from the program you wrote it in")
    if size > limits.size * 2**20:
        raise Unreadable(f"it is {size // 2**20} MB, more than the {limits.size} MB allowed: export it smaller")
    return _with(_format(path, head), path, limits)


def is_archive(folder: Path) -> bool:
    """Whether it is a folder that a LinkedIn archive was unpacked to."""
    if not folder.is_dir():
        return False
    from resumelint.read import linkedin

    return linkedin.is_archive(folder)


def opened(path: Path) -> tuple[Path, ...]:
    """The files that reading a path opens: that one, or the tables in an archive's folder. Raises Unreadable for such a
    folder that holds none."""
    if not path.is_dir():
        return (path,)
    from resumelint.read.linkedin import sources

    return tuple(map(Path, sources.in_folder(path).values()))


def _with(name: str, path: Path, limits: Limits) -> Document:
    document: Document = importlib.import_module(f"resumelint.read.{name}").read(path, limits)
    if len(document.lines) > MOST_LINES or sum(len(line.text) for line in document.lines) > MOST_LETTERS:
        raise Unreadable("it holds more text than any resume: check that it is the right file")
    if any(len(line.text) > MOST_LINE for line in document.lines):
        raise Unreadable(f"it holds a line of more than {MOST_LINE:,} letters: check that it is the right file")
    long = [len(word) for line in document.lines if len(line.text) > _LONG for word in line.text.split()]
    if max(long, default=0) > MOST_WORD or sum(length * length for length in long) > MOST_SQUARES:
        raise Unreadable(f"it holds words of up to {max(long):,} letters: check that it is the right file")
    return document


def _format(path: Path, head: bytes) -> str:
    """The name of the reader module for a file that begins with `head`."""
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(path)
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        return "docx"  # an old or encrypted Office file; that reader knows which, and what to do
    for magic, reason in _OTHER_KINDS:
        if head.startswith(magic):
            raise Unreadable(reason)
    suffix = path.suffix.lower()
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if suffix == ".pdf":
        raise Unreadable("it is no PDF, or it is damaged: open it in a viewer and save it again as PDF")
    if b"<?mso-application" in start or b"schemas.microsoft.com/office/word/2003" in start:
        raise Unreadable("it is a Word 2003 XML file: save it as .docx or PDF")
    if suffix in (".docx", ".doc"):
        raise Unreadable("it is no Word document, or it is damaged: open it in Word and save it again as .docx")
    if start.startswith((b"<!doctype html", b"<html")):
        return "html"
    if suffix == ".csv":
        return _table(path)
    if suffix in _TEXT_SUFFIXES:
        return _TEXT_SUFFIXES[suffix]
    if b"\0" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unreadable("its format isn't one that is read here: use PDF or DOCX")
    if start.startswith((b"{", b"[")):
        return "data"
    return "text"


def _table(path: Path) -> str:
    from resumelint.read import linkedin

    if linkedin.table_of(path.name):
        return "linkedin"
    raise Unreadable("it is a table: of LinkedIn's, those are read that hold a profile, such as Positions.csv")


def _zipped(path: Path) -> str:
    from resumelint.read import linkedin, zipped

    with zipped.opened(path) as archive:
        names = {name.replace("\\", "/").lower() for name in archive.namelist()}
    if any(name.startswith("word/") for name in names):
        return "docx"
    for mark, kind in (
        ("xl/", "an Excel workbook"),
        ("ppt/", "a PowerPoint file"),
        ("content.xml", "an OpenDocument file"),
    ):
        if any(name.startswith(mark) for name in names):
            raise Unreadable(f"it is {kind}: save the resume as PDF or DOCX")
    if any(name.endswith(".pages") or name.startswith("index/") for name in names):
        raise Unreadable("it is an Apple Pages file: export it as PDF or DOCX")
    if linkedin.in_zip(names):
        return "linkedin"
    if any(name.endswith(".zip") for name in names):
        raise Unreadable("it holds another zip archive: unpack it and name the one inside")
    raise Unreadable("it is a zip archive: unpack it and check the files in it")
