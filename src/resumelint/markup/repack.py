"""A DOCX packed anew: what was changed in the document and its comments, and everything else as it was."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Mapping
from pathlib import Path

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml.parser import parse_xml
from lxml import etree

from resumelint.markup import CantMark
from resumelint.read import zipped
from resumelint.read.docx.package import DAMAGED, STRICT, entries_of, related, take
from resumelint.read.docx.xml import Element
from resumelint.read.limits import Limits

_TYPES = "[Content_Types].xml"
_TYPE_SPACE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATION_SPACE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def repacked(path: Path, word: WordDocument, limits: Limits) -> bytes:
    """The file, with this document's body and comments. python-docx, saving it, would leave out what it doesn't know.
    Raises CantMark and Unreadable."""
    with zipped.opened(path, DAMAGED) as archive:
        entries = entries_of(archive, limits)
        main = str(word.part.partname).lstrip("/")
        if STRICT in archive.read(entries[main.casefold()]):
            raise CantMark("it is in the Strict form of the format: save it as an ordinary .docx")
        changed = _changed(archive, entries, word, main)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
            for name, info in entries.items():
                data = changed.pop(name, None)
                _put(packed, info, zipped.take(archive, info, info.file_size, DAMAGED) if data is None else data)
            for name, data in changed.items():
                _put(packed, zipfile.ZipInfo(name, entries[main.casefold()].date_time), data)
    return out.getvalue()


def _put(packed: zipfile.ZipFile, info: zipfile.ZipInfo, data: bytes) -> None:
    fresh = zipfile.ZipInfo(info.filename, info.date_time)
    fresh.external_attr = info.external_attr
    packed.writestr(fresh, data, info.compress_type if info.compress_type in _PACKED else zipfile.ZIP_DEFLATED)


def _changed(
    archive: zipfile.ZipFile, entries: Mapping[str, zipfile.ZipInfo], word: WordDocument, main: str
) -> dict[str, bytes]:
    """By name, the parts to put in the place of others: those of the zip in lower case, new ones as they are called."""
    comments = next(related(word.part, RT.COMMENTS))
    name = str(comments.partname).lstrip("/")
    folder, file = posixpath.split(main)
    relations = posixpath.join(folder, "_rels", f"{file}.rels")

    def key(wanted: str) -> str:
        return wanted.casefold() if wanted.casefold() in entries else wanted

    def root(wanted: str, empty: str) -> Element:
        info = entries.get(wanted.casefold())
        return parse_xml(take(archive, info) if info else empty)

    changed = {key(main): word.part.blob, key(name): comments.blob}
    types = root(_TYPES, f'<Types xmlns="{_TYPE_SPACE[1:-1]}"/>')
    if _declare(types, f"/{name}"):
        changed[key(_TYPES)] = _bytes(types)
    links = root(relations, f'<Relationships xmlns="{_RELATION_SPACE[1:-1]}"/>')
    if _relate(links, posixpath.relpath(name, folder or ".")):
        changed[key(relations)] = _bytes(links)
    return changed


def _declare(types: Element, name: str) -> bool:
    """Say that the part holds comments; whether that was news."""
    found = [e for e in types.iter(_TYPE_SPACE + "Override") if (e.get("PartName") or "").casefold() == name.casefold()]
    if found and found[0].get("ContentType") == CT.WML_COMMENTS:
        return False
    for element in found:
        types.remove(element)
    etree.SubElement(types, _TYPE_SPACE + "Override", PartName=name, ContentType=CT.WML_COMMENTS)
    return True


def _relate(links: Element, target: str) -> bool:
    """Lead from the document to its comments; whether nothing did before."""
    if any(e.get("Type") == RT.COMMENTS for e in links):
        return False
    known = {e.get("Id") for e in links}
    number = next(n for n in range(1, len(known) + 2) if f"rId{n}" not in known)
    etree.SubElement(links, _RELATION_SPACE + "Relationship", Id=f"rId{number}", Type=RT.COMMENTS, Target=target)
    return True


def _bytes(root: Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
