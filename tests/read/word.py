"""Makes Word documents for tests: python-docx for what it can do, bare WordprocessingML for the rest."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml.parser import parse_xml
from docx.text.paragraph import Paragraph

from resumelint.document import Document, Line, Part
from resumelint.read.docx import read

_SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
}

ACME = ["Site engineer, Acme Bridges", "• Built 14 bridges", "• Trained 6 apprentices"]


def element(xml: str) -> Any:
    """The element that this bit of XML describes; the usual prefixes are known."""
    name, rest = xml[1:].split(">", 1)
    closed = "/" if name.endswith("/") else ""
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _SPACES.items())
    return parse_xml(f"<{name.removesuffix('/')} {spaces}{closed}>{rest}")


def run(text: str, properties: str = "") -> str:
    """A run of text as XML."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def para(content: str = "", properties: str = "") -> str:
    """A paragraph as XML; content that is no XML becomes a run."""
    inner = content if content.startswith("<") or not content else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def add(document: WordDocument, *blocks: str) -> WordDocument:
    """Append blocks of XML to the body, before its last section's properties."""
    for block in blocks:
        document.element.body.insert(-1, element(block))
    return document


def add_style(document: WordDocument, kind: str, name: str, content: str) -> None:
    """Define a style; its name is its id."""
    head = f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>'
    document.styles.element.append(element(f"{head}{content}</w:style>"))


def made(*blocks: str) -> WordDocument:
    """A document with nothing but these blocks."""
    return add(docx.Document(), *blocks)


def read_back(document: WordDocument, folder: Path) -> Document:
    """What resumelint reads in it."""
    path = folder / "resume.docx"
    document.save(str(path))
    return read(path)


def texts(document: WordDocument, folder: Path) -> list[str]:
    return [line.text for line in read_back(document, folder).lines]


def marked(lines: Iterable[Line]) -> list[str]:
    """The lines with their bullets in front."""
    return [f"{line.bullet} {line.text}".strip() for line in lines]


def hyperlink(paragraph: Paragraph, text: str, target: str) -> None:
    """Put a link at the end of a paragraph."""
    key = paragraph.part.relate_to(target, RT.HYPERLINK, is_external=True)
    paragraph._p.append(element(f'<w:hyperlink r:id="{key}">{run(text)}</w:hyperlink>'))


def cell(*blocks: str, span: int = 1, merge: str = "", width: int = 2000) -> str:
    """A table cell as XML. `merge` is restart or continue for one that reaches over rows."""
    vertical = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    properties = f'<w:tcW w:w="{width}" w:type="dxa"/><w:gridSpan w:val="{span}"/>{vertical}'
    inner = "".join(b if b.startswith("<") else para(b) for b in blocks or ("",))
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(c if c.startswith('<w:tc>') else cell(c) for c in cells)}</w:tr>"


def table(*rows: str, columns: int = 2) -> str:
    grid = '<w:gridCol w:w="2000"/>' * columns
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def box(*blocks: str, left: int = 0, top: int = 0, width: int = 2_000_000, height: int = 1_000_000) -> str:
    """A run with a floating text box, as Word writes it: for new versions of Word and once more for old ones."""
    inner = "".join(b if b.startswith("<") else para(b) for b in blocks)
    content = f"<w:txbxContent>{inner}</w:txbxContent>"
    return f"""<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>
      <wp:positionH relativeFrom="page"><wp:posOffset>{left}</wp:posOffset></wp:positionH>
      <wp:positionV relativeFrom="page"><wp:posOffset>{top}</wp:posOffset></wp:positionV>
      <wp:extent cx="{width}" cy="{height}"/><a:graphic><a:graphicData><wps:wsp><wps:txbx>{content}</wps:txbx>
      </wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
      <mc:Fallback><w:pict><v:rect><v:textbox>{content}</v:textbox></v:rect></w:pict></mc:Fallback>
      </mc:AlternateContent></w:r>"""


def head(text: str, level: int = 1) -> str:
    return para(text, f'<w:pStyle w:val="Heading{level}"/>')


def bold(text: str) -> str:
    return para(run(text, "<w:b/>"))


def bullet(text: str) -> str:
    return para(text, '<w:pStyle w:val="ListBullet"/>')


def name(text: str) -> str:
    return para(run(text, '<w:sz w:val="52"/>'))


def job() -> tuple[str, ...]:
    return (bold(ACME[0]), *(bullet(text.removeprefix("• ")) for text in ACME[1:]))


def parts(document: Document) -> set[Part]:
    return {line.part for line in document.lines}


def columns(document: Document) -> list[list[str]]:
    """The lines by column, columns in reading order."""
    found: dict[int, list[str]] = {}
    for line in document.lines:
        found.setdefault(line.column, []).append(line.text)
    return [found[column] for column in sorted(found)]
