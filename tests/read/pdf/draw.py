"""Makes small PDFs for tests, operator by operator: a test says exactly what stands where, in which font, and in which
order the file holds it. Points from the top-left corner; `y` of a text is its baseline."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pdfminer.fontmetrics import FONT_METRICS

from resumelint.document import Box, Document, Line
from resumelint.read import read

PLAIN, BOLD, ITALIC, TYPEWRITER = "Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Courier"
_STANDARD = (PLAIN, BOLD, ITALIC, TYPEWRITER, "Times-Roman", "ZapfDingbats", "Symbol")
Add = Callable[[str | bytes], int]
"""Puts an object into the file and gives its number."""
_ESCAPED = {40: "\\(", 41: "\\)", 92: "\\\\"}
_TURNS = {0: "1 0 0 1", 90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0"}


@dataclass(frozen=True)
class Font:
    """A font of one's own: what each letter of a text shows, and what the file says that it is.

    `says` maps letters to the text that copying them gives; empty for a font that numbers its shapes and says nothing.
    """

    name: str
    says: Mapping[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str:
        return self.name.replace("+", "").replace(" ", "")


def width(words: str, font: str = PLAIN, size: float = 10, spread: float = 0) -> float:
    """How wide a text is, in points. `spread` is put after every letter."""
    metrics = FONT_METRICS[font][1]
    return sum(metrics.get(c, 1000) * size / 1000 + spread for c in words)


def text(
    x: float,
    y: float,
    words: str,
    *,
    size: float = 10,
    font: str | Font = PLAIN,
    colour: Sequence[float] = (0,),
    spread: float = 0,
    turned: int = 0,
) -> str:
    """A text that begins at x; `turned` counts degrees against the clock."""
    key = font.key if isinstance(font, Font) else font
    paint = {1: "g", 3: "rg", 4: "k"}[len(colour)]
    shades = " ".join(str(c) for c in colour)
    if isinstance(font, Font) and not font.says:
        shown = f"<{words.encode('utf-16-be').hex()}>"
    else:
        shown = f"({words.encode('cp1252').decode('latin-1').translate(_ESCAPED)})"
    return f"BT /{key} {size} Tf {shades} {paint} {spread} Tc {_TURNS[turned]} {x:.3f} {-y:.3f} Tm {shown} Tj 0 Tc ET"


def right(x: float, y: float, words: str, **look: object) -> str:
    """A text that ends at x."""
    measured = width(words, str(look.get("font", PLAIN)), float(str(look.get("size", 10))))
    return text(x - measured, y, words, **look)  # type: ignore[arg-type]


def column(x: float, y: float, *lines: str, leading: float = 14, **look: object) -> list[str]:
    """Lines one below the other."""
    return [text(x, y + i * leading, words, **look) for i, words in enumerate(lines)]  # type: ignore[arg-type]


def rule(x0: float, x1: float, y: float, thick: float = 0.5) -> str:
    return f"{x0} {-y - thick / 2} {x1 - x0} {thick} re f"


def wall(x: float, top: float, bottom: float) -> str:
    return f"{x - 0.25} {-bottom} 0.5 {bottom - top} re f"


def dot(x: float, y: float, across: float = 3) -> str:
    """A filled circle with its centre there, as browsers draw bullets."""
    r, k = across / 2, across * 0.276
    y = -y
    curves = [
        f"{x - r} {y} m",
        f"{x - r} {y + k} {x - k} {y + r} {x} {y + r} c",
        f"{x + k} {y + r} {x + r} {y + k} {x + r} {y} c",
        f"{x + r} {y - k} {x + k} {y - r} {x} {y - r} c",
        f"{x - k} {y - r} {x - r} {y - k} {x - r} {y} c f",
    ]
    return " ".join(curves)


def picture(box: Box) -> str:
    """A raster picture of two by two pixels."""
    return f"q {box[2] - box[0]} 0 0 {box[3] - box[1]} {box[0]} {-box[3]} cm /Picture Do Q"


@dataclass(frozen=True)
class Sheet:
    """A page: what it draws, in order, and how it is to be shown."""

    drawn: Sequence[str] = ()
    size: tuple[float, float] = (612, 792)
    crop: Box | None = None
    """Left, top, right, bottom of what is shown, as the page is drawn, before it is turned."""
    rotate: int = 0
    links: Sequence[tuple[Box, str]] = ()
    fonts: Sequence[Font] = ()


def sheet(*drawn: str | list[str], **how: object) -> Sheet:
    flat = [op for d in drawn for op in (d if isinstance(d, list) else [d])]
    return Sheet(flat, **how)  # type: ignore[arg-type]


def pdf(*sheets: Sheet, info: Mapping[str, str] | None = None) -> bytes:
    """The file."""
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]

    def add(body: str | bytes) -> int:
        objects.append(body.encode("latin-1") if isinstance(body, str) else body)
        return len(objects)

    grey = b"\x00\xff\xff\x00"
    image = add(
        _stream("/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8", grey)
    )
    standard = " ".join(f"/{name} {add(_standard(name))} 0 R" for name in _STANDARD)
    kids = [_page(s, add, standard, image) for s in sheets]
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{k} 0 R' for k in kids)}] >>".encode()
    about = " ".join(f"/{key} ({value})" for key, value in (info or {}).items())
    return _file(objects, f"/Info {add(f'<< {about} >>')} 0 R")


def _page(s: Sheet, add: Add, standard: str, image: int) -> int:
    wide, high = s.size
    content = "\n".join([f"1 0 0 1 0 {high} cm", *s.drawn]).encode("latin-1")
    own = " ".join(f"/{f.key} {_own(f, add)} 0 R" for f in s.fonts)
    notes = [
        add(
            f"<< /Type /Annot /Subtype /Link /Rect [{b[0]} {high - b[3]} {b[2]} {high - b[1]}]"
            f" /A << /S /URI /URI ({uri}) >> >>"
        )
        for b, uri in s.links
    ]
    crop = f"/CropBox [{s.crop[0]} {high - s.crop[3]} {s.crop[2]} {high - s.crop[1]}]" if s.crop else ""
    body = (
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {wide} {high}] {crop} /Rotate {s.rotate}"
        f" /Contents {add(_stream('', content))} 0 R /Annots [{' '.join(f'{n} 0 R' for n in notes)}]"
        f" /Resources << /Font << {standard} {own} >> /XObject << /Picture {image} 0 R >> >> >>"
    )
    return add(body)


def _standard(name: str) -> str:
    encoding = "" if name in ("ZapfDingbats", "Symbol") else "/Encoding /WinAnsiEncoding"
    return f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} {encoding} >>"


def _own(font: Font, add: Add) -> int:
    letters = [chr(code) for code in range(33, 127)]
    names = " ".join(f"/g{ord(c)}" for c in letters)
    widths = " ".join("0" if unicodedata.category(font.says.get(c, c)) == "Cf" else "600" for c in letters)
    lines = [f"<{ord(c):02X}> <{said.encode('utf-16-be').hex()}>" for c, said in font.says.items()]
    cmap = "\n".join(
        [
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "1 begincodespacerange <00> <FF> endcodespacerange",
            f"{len(lines)} beginbfchar",
            *lines,
            "endbfchar endcmap end end",
        ]
    )
    about = add(
        f"<< /Type /FontDescriptor /FontName /{font.name} /Flags 4 /Ascent 750 /Descent -250 /CapHeight 700"
        " /ItalicAngle 0 /StemV 80 /FontBBox [0 -250 1000 750] >>"
    )
    if not font.says:
        numbered = add(
            f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{font.name} /DW 600 /FontDescriptor {about} 0 R"
            " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"
        )
        return add(
            f"<< /Type /Font /Subtype /Type0 /BaseFont /{font.name} /Encoding /Identity-H"
            f" /DescendantFonts [{numbered} 0 R] >>"
        )
    told = add(_stream("", cmap.encode()))
    return add(
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{font.name} /FirstChar 33 /LastChar 126"
        f" /Widths [{widths}] /FontDescriptor {about} 0 R /ToUnicode {told} 0 R"
        f" /Encoding << /Type /Encoding /Differences [33 {names}] >> >>"
    )


def _stream(head: str, data: bytes) -> bytes:
    return f"<< {head} /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"


def _file(objects: Sequence[bytes], trailer: str) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def read_back(folder: Path, *sheets: Sheet, info: Mapping[str, str] | None = None) -> Document:
    """What resumelint reads in a PDF of these pages."""
    path = folder / "resume.pdf"
    path.write_bytes(pdf(*sheets, info=info))
    return read(path)


def lines(folder: Path, *drawn: str | list[str], **how: object) -> tuple[Line, ...]:
    """The lines read on one page that draws this."""
    return read_back(folder, sheet(*drawn, **how)).lines


def texts(folder: Path, *drawn: str | list[str], **how: object) -> list[str]:
    """Those lines' texts, with their bullets in front."""
    return [f"{line.bullet} {line.text}".strip() for line in lines(folder, *drawn, **how)]
