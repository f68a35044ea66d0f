"""A DOCX file, checked and opened: what is no Word document, or a trap, is turned away before anything is unpacked.

python-docx gives up on files that Word opens: with a link to a picture that isn't there, with macros, templates, or in
the Strict dialect of the format. So it is handed a copy in memory that holds only the parts with text, in the dialect
that it knows, and no link to anything else.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote
from xml.sax.saxutils import quoteattr

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import Part as PackagePart
from docx.oxml.parser import parse_xml
from lxml import etree

from resumelint.read import Unreadable, zipped
from resumelint.read.docx.xml import Element, W, tag
from resumelint.read.limits import Limits

MOST_XML = 20_000_000
"""One part of text unpacked; a book of a thousand pages has a tenth of it."""

DAMAGED = "it is damaged or cut off: open it in Word and save it again"

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHERS = {
    b"%PDF": "it is a PDF under another name: give it the ending .pdf",
    b"{\\rtf": "it is a rich text file (RTF), not a DOCX: save it as .docx or PDF",
    b"<?xml": "it is a Word XML file, not a DOCX: save it as .docx or PDF",
    b"<html": "it is a web page under another name: save it as .docx or PDF",
}
_IN_ZIP = {
    "xl/": "it is a spreadsheet, not a Word document",
    "ppt/": "it is a presentation, not a Word document: save it as PDF",
    "index/": "it is an Apple Pages document: export it as .docx or PDF",
    "content.xml": "it is an OpenDocument file, not a DOCX: save it as .docx or PDF",
}

# By the last word of the relationship's type, which is the same in both dialects: its type, and the type of the part.
_KEPT = {
    "officeDocument": (RT.OFFICE_DOCUMENT, CT.WML_DOCUMENT_MAIN),
    "core-properties": (RT.CORE_PROPERTIES, CT.OPC_CORE_PROPERTIES),
    "extended-properties": (RT.EXTENDED_PROPERTIES, CT.OFC_EXTENDED_PROPERTIES),
    "styles": (RT.STYLES, CT.WML_STYLES),
    "numbering": (RT.NUMBERING, CT.WML_NUMBERING),
    "settings": (RT.SETTINGS, CT.WML_SETTINGS),
    "header": (RT.HEADER, CT.WML_HEADER),
    "footer": (RT.FOOTER, CT.WML_FOOTER),
    "footnotes": (RT.FOOTNOTES, CT.WML_FOOTNOTES),
    "endnotes": (RT.ENDNOTES, CT.WML_ENDNOTES),
    "comments": (RT.COMMENTS, CT.WML_COMMENTS),
    "diagramData": (RT.DIAGRAM_DATA, CT.DML_DIAGRAM_DATA),
}

STRICT = b"http://purl.oclc.org/ooxml/"
"""How names begin in the format's Strict dialect."""
_DIALECT = (
    (rb"http://purl\.oclc\.org/ooxml/(wordprocessingml|drawingml)/", rb"http://schemas.openxmlformats.org/\1/2006/"),
    (rb"http://purl\.oclc\.org/ooxml/officeDocument/", rb"http://schemas.openxmlformats.org/officeDocument/2006/"),
)


class _Relation(NamedTuple):
    id: str
    type: str
    target: str
    content: str
    """The content type of the part; nothing for what lies outside the file."""


def open_document(path: Path, limits: Limits) -> WordDocument:
    """The document, with all its parts of text parsed. Raises Unreadable, with the reason, for everything else."""
    try:
        with path.open("rb") as file:
            _refuse_others(file)
        with zipped.opened(path, DAMAGED) as archive:
            return _parsed(_copy(archive, limits))
    except OSError as error:
        raise Unreadable(f"it can't be opened: {error.strerror or type(error).__name__}") from error


def root_of(part: PackagePart) -> Element:
    """The root element of a part, also of those that python-docx leaves as bytes. Raises Unreadable."""
    known: Element | None = getattr(part, "element", None)
    if known is not None:
        return known
    try:
        return parse_xml(part.blob)
    except etree.XMLSyntaxError as error:
        raise Unreadable(DAMAGED) from error


def related(part: PackagePart, kind: str) -> Iterator[PackagePart]:
    """The parts to which this one has a relationship of this type."""
    for relation in part.rels.values():
        if not relation.is_external and relation.reltype == kind:
            yield relation.target_part


def _refuse_others(file: io.BufferedReader) -> None:
    head = file.read(1024)
    if not head:
        raise Unreadable("it is empty")
    if head.startswith(_OLE):
        raise Unreadable(_ole_reason(head + file.read(MOST_XML)))
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for mark, reason in _OTHERS.items():
        if text.startswith(mark.lower()):
            raise Unreadable(reason)
    if not head.startswith(b"PK"):
        raise Unreadable("it is no Word document: save it as .docx or PDF")
    file.seek(0)


def _ole_reason(data: bytes) -> str:
    """Word wraps an encrypted DOCX in the container of its old format; the names in it are UTF-16."""

    def holds(name: str) -> bool:
        return name.encode("utf-16-le") in data

    if holds("EncryptedPackage") or holds("EncryptionInfo"):
        return "it is encrypted with a password: save a copy without one"
    if holds("WordDocument"):
        return "it is an old .doc file: save it as .docx or PDF"
    return "it is an old Office file and no Word document"


def _copy(archive: zipfile.ZipFile, limits: Limits) -> io.BytesIO:
    """What python-docx gets: the parts with text that can be reached from the package's own relationships."""
    entries = entries_of(archive, limits)
    first = _relations(archive, entries, "")
    if not any(r.type == RT.OFFICE_DOCUMENT for r in first):
        raise Unreadable(next((why for at, why in _IN_ZIP.items() if _holds(entries, at)), _no_document(entries)))
    out = io.BytesIO()
    written: dict[str, str] = {}
    with zipfile.ZipFile(out, "w") as copy:
        copy.writestr("_rels/.rels", _relations_xml(first))
        waiting = list(first)
        while waiting:
            relation = waiting.pop()
            if not relation.content or relation.target in written:
                continue
            written[relation.target] = relation.content
            copy.writestr(relation.target, take(archive, entries[relation.target.casefold()]))
            own = _relations(archive, entries, relation.target)
            if own:
                folder, name = posixpath.split(relation.target)
                copy.writestr(posixpath.join(folder, "_rels", f"{name}.rels"), _relations_xml(own))
            waiting += own
        copy.writestr("[Content_Types].xml", _content_types_xml(written))
    out.seek(0)
    return out


def entries_of(archive: zipfile.ZipFile, limits: Limits) -> dict[str, zipfile.ZipInfo]:
    """The files in the zip by their names, which are without case and whose separators some programs get wrong."""
    infos = archive.infolist()
    if sum(info.file_size for info in infos) > limits.unpacked * 2**20:
        raise Unreadable(f"it unpacks to more than the {limits.unpacked} MB allowed: save it again, without pictures")
    for info in infos:
        zipped.refuse_trap(info, limits.ratio)
    return {info.filename.replace("\\", "/").lstrip("/").casefold(): info for info in infos}


def _holds(entries: Mapping[str, object], start: str) -> bool:
    return any(name.startswith(start) for name in entries)


def _no_document(entries: Mapping[str, object]) -> str:
    return DAMAGED if _holds(entries, "word/") or _holds(entries, "[content_types]") else "it is a zip file, not a DOCX"


def take(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """A part of XML, in the dialect that python-docx knows. Raises Unreadable."""
    larger = f"its text unpacks to more than {MOST_XML // 1_000_000} MB: no resume does"
    data = zipped.take(archive, info, MOST_XML, larger)
    if b"<!DOCTYPE" in data:
        raise Unreadable("it declares XML entities, which no Word document does: open it in Word and save it again")
    if STRICT in data:
        for old, new in _DIALECT:
            data = re.sub(old, new, data)
    return data


def _relations(archive: zipfile.ZipFile, entries: Mapping[str, zipfile.ZipInfo], source: str) -> list[_Relation]:
    """The relationships of a part that lead to text in the file, or out of it."""
    folder, name = posixpath.split(source)
    info = entries.get(posixpath.join(folder, "_rels", f"{name}.rels").casefold())
    if info is None:
        return []
    try:
        root = parse_xml(take(archive, info))
    except etree.XMLSyntaxError as error:
        raise Unreadable(DAMAGED) from error
    found = {}
    for element in root:
        kind, target = (element.get("Type") or "").rpartition("/")[2], element.get("Target") or ""
        key = element.get("Id") or ""
        if element.get("TargetMode") == "External":
            if kind == "hyperlink" and key:
                found[key] = _Relation(key, RT.HYPERLINK, target, "")
            continue
        at = posixpath.normpath(posixpath.join("/", folder, unquote(target.replace("\\", "/")))).lstrip("/")
        if kind in _KEPT and key and at.casefold() in entries:
            found[key] = _Relation(key, _KEPT[kind][0], at, _KEPT[kind][1])
    return list(found.values())


def _relations_xml(relations: list[_Relation]) -> str:
    def one(r: _Relation) -> str:
        target, mode = (f"/{r.target}", "Internal") if r.content else (r.target, "External")
        return (
            f"<Relationship Id={quoteattr(r.id)} Type={quoteattr(r.type)} Target={quoteattr(target)} "
            f'TargetMode="{mode}"/>'
        )

    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{"".join(map(one, relations))}</Relationships>'


def _content_types_xml(parts: Mapping[str, str]) -> str:
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    overrides = "".join(
        f"<Override PartName={quoteattr(f'/{name}')} ContentType={quoteattr(content)}/>"
        for name, content in parts.items()
    )
    return (
        f'<Types xmlns="{space}"><Default Extension="rels" ContentType="{CT.OPC_RELATIONSHIPS}"/>'
        f'<Default Extension="xml" ContentType="{CT.XML}"/>{overrides}</Types>'
    )


def _parsed(copy: io.BytesIO) -> WordDocument:
    try:
        document = docx.Document(copy)
    except (etree.XMLSyntaxError, KeyError, ValueError, AttributeError) as error:
        raise Unreadable(DAMAGED) from error
    if tag(root_of(document.part)) != W + "document":
        raise Unreadable("it is no Word document: save it as .docx or PDF")
    return document
