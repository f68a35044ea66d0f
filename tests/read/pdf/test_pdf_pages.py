"""Pages: why one has no text, and that boxes are measured on the page as it is shown."""

from __future__ import annotations

import io
from pathlib import Path

import pypdf
import pytest

from resumelint.document import Box, PageState
from resumelint.read import read
from tests.read.pdf.draw import (
    Font,
    Sheet,
    column,
    pdf,
    picture,
    read_back,
    right,
    rule,
    sheet,
    text,
    width,
)

MUTE = Font("ABCDEF+T3Font_0")
PROSE = column(72, 100, *["Ran the night shift of fourteen nurses and beds"] * 8)
OUTLINES = [
    f"{72 + n % 40 * 9} {-100 - n // 40 * 12} m {76 + n % 40 * 9} {-108 - n // 40 * 12} l s" for n in range(400)
]


@pytest.mark.parametrize(
    ("page", "state"),
    [
        (sheet(PROSE), PageState.TEXT),
        (sheet(), PageState.EMPTY),
        (sheet(rule(72, 540, 100)), PageState.EMPTY),
        (sheet(picture((0, 0, 612, 792))), PageState.IMAGE),
        (sheet(picture((0, 0, 612, 792)), text(300, 780, "1")), PageState.IMAGE),
        (sheet(OUTLINES), PageState.IMAGE),
        (sheet(column(72, 100, *["abcdefgh"] * 8, font=MUTE), fonts=[MUTE]), PageState.UNMAPPED),
        (sheet(PROSE, picture((400, 40, 480, 120))), PageState.TEXT),
        (sheet(PROSE, picture((0, 0, 612, 792))), PageState.TEXT),
        (sheet(PROSE, text(72, 400, "ab", font=MUTE), fonts=[MUTE]), PageState.TEXT),
    ],
    ids=[
        *("text", "nothing", "a rule", "a scan", "a scan with a page number", "letters as outlines", "mute fonts"),
        *("a photograph beside text", "a picture behind text", "two mute letters"),
    ],
)
def test_why_a_page_has_no_text(tmp_path: Path, page: Sheet, state: PageState) -> None:
    document = read_back(tmp_path, page)
    assert [p.state for p in document.pages] == [state]
    assert bool(document.unread_pages) == (state in (PageState.IMAGE, PageState.UNMAPPED))


def test_every_page_speaks_for_itself(tmp_path: Path) -> None:
    document = read_back(tmp_path, sheet(PROSE), sheet(picture((0, 0, 612, 792))), sheet(), sheet(PROSE))
    assert [(p.number, p.state.value) for p in document.pages] == [(1, "text"), (2, "image"), (3, "empty"), (4, "text")]
    assert {line.page for line in document.lines} == {1, 4}


def test_pictures_are_told_with_place_and_pixels(tmp_path: Path) -> None:
    document = read_back(tmp_path, sheet(PROSE, picture((400, 40, 480, 120))))
    (image,) = document.pages[0].images
    assert image.box == pytest.approx((400, 40, 480, 120))
    assert (image.width_px, image.height_px) == (2, 2)


def test_the_size_of_a_page_in_points(tmp_path: Path) -> None:
    document = read_back(tmp_path, sheet(PROSE, size=(595, 842)), sheet(PROSE))
    assert [(p.width, p.height) for p in document.pages] == [(595, 842), (612, 792)]


def test_boxes_are_measured_from_the_corner_of_the_crop_box(tmp_path: Path) -> None:
    link = ((72, 90, 140, 104), "https://example.com")
    drawn = [text(72, 100, "Jane Doe"), text(300, 700, "Charge nurse"), picture((200, 300, 260, 360))]
    document = read_back(tmp_path, sheet(*drawn, crop=(50, 60, 550, 760), links=[link]))
    page = document.pages[0]
    assert (page.width, page.height) == (500, 700)
    first, last = document.lines
    assert first.box is not None
    assert last.box is not None
    assert first.box[0] == pytest.approx(22)
    assert first.box[3] == pytest.approx(100 - 60 + 2, abs=1.5)
    assert last.box[0] == pytest.approx(250)
    assert page.images[0].box == pytest.approx((150, 240, 210, 300))
    assert document.links[0].box == pytest.approx((22, 30, 90, 44))
    assert document.links[0].text == "Jane Doe"


def test_what_the_crop_box_cuts_off_is_not_read(tmp_path: Path) -> None:
    drawn = [text(72, 20, "Printer's marks"), text(72, 100, "Jane Doe"), text(72, 785, "Sheet 1")]
    document = read_back(tmp_path, sheet(*drawn, crop=(50, 60, 550, 760)))
    assert [line.text for line in document.lines] == ["Jane Doe"]


def test_a_crop_box_that_makes_no_sense_is_no_crop_box(tmp_path: Path) -> None:
    document = read_back(tmp_path, sheet(PROSE, crop=(100, 100, 102, 101)))
    assert (document.pages[0].width, document.pages[0].height) == (612, 792)
    assert len(document.lines) == 8


JANE = [text(72, 100, "Jane Doe", size=16), right(540, 100, "202-555-0143"), *PROSE[2:]]


def turned(sound: bytes, degrees: int) -> bytes:
    """The same page as a scanner or printer driver stores it: drawn on its side, and turned back when shown."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(sound))
    page = writer.pages[0]
    page.rotate(degrees)
    page.transfer_rotation_to_content()
    page.rotate(-degrees % 360)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_turned_page_is_read_as_it_is_shown(tmp_path: Path, degrees: int) -> None:
    plain = read_back(tmp_path, sheet(*JANE))
    path = tmp_path / "turned.pdf"
    path.write_bytes(turned(pdf(sheet(*JANE)), degrees))
    document = read(path)
    assert [line.text for line in document.lines] == [line.text for line in plain.lines]
    assert (document.pages[0].width, document.pages[0].height) == (612, 792)
    for read_line, line in zip(document.lines, plain.lines, strict=True):
        assert near(read_line.box, line.box)


def near(a: Box | None, b: Box | None) -> bool:
    return a is not None and b is not None and all(abs(x - y) < 0.5 for x, y in zip(a, b, strict=True))


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_links_of_a_turned_page_cover_their_words(tmp_path: Path, degrees: int) -> None:
    """Rotate alone: the text stands on its side, and the link over it."""
    words = "jane.doe@example.com"
    box = (72, 90, 72 + width(words), 104)
    document = read_back(tmp_path, sheet(text(72, 100, words), rotate=degrees, links=[(box, f"mailto:{words}")]))
    page = document.pages[0]
    assert (page.width, page.height) == ((612, 792) if degrees == 180 else (792, 612))
    shown = document.links[0].box
    assert shown is not None
    where = {90: (792 - 104, 72), 180: (612 - box[2], 792 - 104), 270: (90, 612 - box[2])}[degrees]
    assert shown[:2] == pytest.approx(where, abs=0.1)
