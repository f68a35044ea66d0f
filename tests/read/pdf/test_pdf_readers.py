"""Two readers, one Document: both say the same of every PDF of fixtures/, and which of them takes a page is settled."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pypdf
import pytest

from resumelint.document import Box, Document, Line
from resumelint.read import Unreadable, read
from resumelint.read.limits import DEFAULT
from resumelint.read.pdf import pdfium
from tests.command import ROOT
from tests.hostile import pdfs
from tests.read.pdf.conftest import READERS, only
from tests.read.pdf.draw import Font, Sheet, column, pdf, sheet, text
from tests.read.pdf.test_pdf_words import apart


@pytest.fixture(autouse=True, scope="module")
def reader() -> None:
    """Not one reader at a time: here they are held beside each other."""


FIXTURES = sorted((ROOT / "fixtures").rglob("*.pdf"))


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_both_readers_give_the_same_document(path: Path) -> None:
    fast, slow = (document(path, reader) for reader in READERS)
    if isinstance(fast, str) or isinstance(slow, str):
        assert fast == slow
        return
    assert [told(line) for line in fast.lines] == [told(line) for line in slow.lines]
    for one, other in zip(fast.lines, slow.lines, strict=True):
        assert beside(one.box, other.box) < 0.12 * max(one.size, 1), one.text
        assert one.size == pytest.approx(other.size, abs=0.02)
        assert one.colour is other.colour is None or apart(one.colour, str(other.colour)) <= 1
        assert (one.stored is None) is (other.stored is None)
    assert order(fast) == order(slow)
    assert [(link.target, link.text) for link in fast.links] == [(link.target, link.text) for link in slow.links]
    assert [(u.text, u.cause) for u in fast.unseen] == [(u.text, u.cause) for u in slow.unseen]
    assert [(p.number, p.state, len(p.images)) for p in fast.pages] == [
        (p.number, p.state, len(p.images)) for p in slow.pages
    ]
    assert (fast.format, fast.metadata) == (slow.format, slow.metadata)


def document(path: Path, reader: str) -> Document | str:
    """What a reader makes of a file, or why it can't."""
    with only(reader):
        try:
            return read(path)
        except Unreadable as error:
            return str(error)


def told(line: Line) -> tuple[object, ...]:
    words = [(word.text, word.font, word.bold, word.italic) for word in line.words]
    return line.text, line.bullet, line.column, line.part, line.ruled, line.bold, line.bold_until, line.italic, words


def beside(one: Box | None, other: Box | None) -> float:
    """How far apart two boxes are, at the side at which they are furthest."""
    assert one is not None
    assert other is not None
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def order(document: Document) -> list[int]:
    """The lines in the order in which the file holds them."""
    return sorted(range(len(document.lines)), key=lambda i: (document.lines[i].page, document.lines[i].stored or 0))


@pytest.mark.parametrize(("numbers", "shade", "colour"), [(1, "0.4", "#666666"), (3, "1 0.4 0", "#ff6600")])
@pytest.mark.parametrize("reader", READERS)
def test_a_colour_with_a_profile_is_read_as_the_plain_one(
    reader: str, numbers: int, shade: str, colour: str, tmp_path: Path
) -> None:
    shown = f"/Own cs {shade} sc {text(72, 100, 'Jane Doe').replace(' 0 g ', ' ')}"
    path = tmp_path / "resume.pdf"
    path.write_bytes(profiled(pdf(Sheet([shown])), numbers))
    (line,) = getattr(document(path, reader), "lines", ())
    assert (line.text, line.colour) == ("Jane Doe", colour)


def profiled(content: bytes, numbers: int) -> bytes:
    """The file with a colour space /Own, of so many numbers, that rests on a profile."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(content))
    profile = pypdf.generic.StreamObject()
    profile.set_data(b"no profile that anyone could use")
    profile[pypdf.generic.NameObject("/N")] = pypdf.generic.NumberObject(numbers)
    space = pypdf.generic.ArrayObject([pypdf.generic.NameObject("/ICCBased"), writer._add_object(profile)])
    spaces = pypdf.generic.DictionaryObject({pypdf.generic.NameObject("/Own"): space})
    writer.pages[0]["/Resources"].get_object()[pypdf.generic.NameObject("/ColorSpace")] = spaces
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def changed(content: bytes, *, password: bool = False, rotate: int = 0) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(content))
    if password:
        writer.encrypt("", "keeper", algorithm="AES-256")
    if rotate:
        writer.pages[0].rotate(rotate)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


ORDINARY = pdf(sheet(column(72, 100, "Jane Doe", "Charge nurse", "202-555-0143")))
ARABIC = Font("ABCDEF+Body", {"a": "\u0633", "b": "\u0644"})
SILENT = Font("ABCDEF+Silent")
LEFT = {
    "without an end": ORDINARY[: ORDINARY.index(b"startxref")],
    "with bytes before its head": b"X-Mail: yes\r\n\r\n" + ORDINARY,
    "encrypted": changed(ORDINARY, password=True),
    "turned": changed(ORDINARY, rotate=90),
    "that unpacks to too much": pdfs.resume(content=pdfs.packed(pdfs.TEXT + b" " * 9_000_000)),
    "of forms that draw forms": pdfs.forms(9, 10),
    "of forms on end": pdfs.forms(400, 1),
    "with too many letters": pdfs.words(20_000),
    "with a font drawn by the file": pdfs.type3(),
    "in Arabic": pdf(Sheet([text(72, 100, "ab", font=ARABIC)], fonts=[ARABIC])),
    "whose font says nothing": pdf(Sheet([text(72, 100, "Jane", font=SILENT)], fonts=[SILENT])),
    "with text set sideways": pdf(sheet(text(72, 300, "Jane Doe", turned=90), text(100, 300, "Charge nurse"))),
    "with control characters": pdfs.resume(pdfs.TEXT.replace(b"nurses", b"nu\\033rses")),
}


@pytest.mark.parametrize("content", LEFT.values(), ids=LEFT)
def test_what_pdfium_leaves_to_pdfplumber(content: bytes, tmp_path: Path) -> None:
    assert not takes(content, tmp_path)


@pytest.mark.parametrize(
    "content",
    [ORDINARY, pdfs.resume(), pdfs.resume(content=pdfs.packed(pdfs.TEXT)), pdfs.lines(100)],
    ids=["ordinary", "of one stream", "packed", "ruled"],
)
def test_what_pdfium_takes(content: bytes, tmp_path: Path) -> None:
    assert takes(content, tmp_path)


def takes(content: bytes, folder: Path) -> bool:
    path = folder / "resume.pdf"
    path.write_bytes(content)
    with pdfium.opened(path, DEFAULT) as source:
        return source is not None and source.sheet(1) is not None


@pytest.mark.parametrize("number", [1, 3])
def test_a_page_left_to_pdfplumber_costs_the_others_nothing(number: int, tmp_path: Path) -> None:
    pages = [Sheet([text(72, 100, f"Page {n}")]) for n in (1, 2, 3)]
    pages[number - 1] = Sheet([text(72, 100, "ab", font=ARABIC)], fonts=[ARABIC])
    path = tmp_path / "resume.pdf"
    path.write_bytes(pdf(*pages))
    texts = [line.text for line in read(path).lines]
    assert [t for t in texts if t.startswith("Page")] == [f"Page {n}" for n in (1, 2, 3) if n != number]
    assert len(texts) == 3


def test_an_ordinary_page_loads_neither_pdfplumber_nor_what_it_needs() -> None:
    code = (
        "import sys; from pathlib import Path; from resumelint.read import read\n"
        "read(Path('fixtures/clean/sales-manager.pdf'))\n"
        "print(*sys.modules)"
    )
    paths = os.pathsep.join([str(ROOT / "src"), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": paths},
    )
    assert "resumelint.read.pdf" in done.stdout
    assert not {"pdfplumber", "pdfminer", "PIL", "pypdfium2"} & set(done.stdout.split())
