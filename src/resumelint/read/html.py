"""HTML -> Document, with lxml: nothing is fetched, no script runs, no entity is expanded from outside.

Style sheets aren't read: what only they hide counts as shown, and columns that only they make are read one after
another. Style attributes are. Line.number is the line in the source.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from pathlib import Path

from lxml import etree

from resumelint.document import Document
from resumelint.read import Unreadable
from resumelint.read.css import Element
from resumelint.read.encoding import clean, decode, take
from resumelint.read.flow import flowed
from resumelint.read.limits import DEFAULT, Limits

MOST_BYTES = 10_000_000

_OPENING = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
# Those that pages declare; Python knows stranger ones.
_CHARSET = re.compile(
    rb"""<meta[^>]+charset\s*=\s*["']?(utf-?8|iso-8859-\d+|windows-\d+|cp\d+|koi8-[ru]|gb\w+|big5|euc-\w+|"""
    rb"""shift_jis|latin1|us-ascii)\b""",
    re.I,
)


def looks_like(path: Path, head: bytes) -> bool:
    """Whether a file with this name and beginning is HTML. `head`: its first thousand bytes or more."""
    head = head.replace(b"\x00", b"").removeprefix(codecs.BOM_UTF8).lstrip(b"\xfe\xff")
    return bool(_OPENING.match(head)) or (path.suffix.lower() in (".html", ".htm", ".xhtml") and b"<" in head)


def read(path: Path, limits: Limits = DEFAULT) -> Document:
    """Raises Unreadable."""
    data = take(path, MOST_BYTES)
    root = tree(_decode(data))
    found = flowed(root) if root is not None else None
    if root is None or not found or not found.lines:
        raise Unreadable("it shows no text: if a script fills it in, print it to PDF in a browser and check that")
    return Document(path=str(path), format="html", metadata=_metadata(root), **found._asdict())


def tree(text: str) -> Element | None:
    """The elements, None when there are none. Raises Unreadable for what is nested too deeply."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, etree.ParserError):
        root = None
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise Unreadable("its HTML is nested too deeply: print it to PDF in a browser and check that")
    return root


def _decode(data: bytes) -> str:
    """What the file says of its encoding, if it is true; else as any text."""
    declared = _CHARSET.search(data[:4096])
    if declared and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            # Browsers read latin-1 as its superset, and so do the authors who declare it.
            name = declared[1].decode("ascii").lower()
            return data.decode("cp1252" if name in ("iso-8859-1", "latin1", "us-ascii") else name)
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)


def _metadata(root: Element) -> Mapping[str, str]:
    """title, language, and what the meta elements say by name (author, description, ...), in lower case."""
    found = {"title": root.findtext(".//head/title"), "language": root.get("lang")}
    for meta in root.iter("meta"):
        found.setdefault(str(meta.get("name") or "").lower(), meta.get("content"))
    return {name: " ".join(clean(value).split()) for name, value in found.items() if name and value and value.strip()}
