"""PDFs that can't be read, or only in part: one clause says why, and nothing else escapes or is printed."""

from __future__ import annotations

import io
import logging
import random
import re
import tempfile
from pathlib import Path

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from resumelint.document import Document
from resumelint.read import Unreadable, read
from tests.read.pdf.draw import column, pdf, sheet, text

SOUND = pdf(sheet(column(72, 100, "Jane Doe", "Charge nurse", "202-555-0143")), sheet(text(72, 100, "Page two")))


def reread(folder: Path, content: bytes) -> Document:
    path = folder / "resume.pdf"
    path.write_bytes(content)
    return read(path)


def reason(folder: Path, content: bytes) -> str:
    with pytest.raises(Unreadable) as caught:
        reread(folder, content)
    return str(caught.value)


def locked(user: str, owner: str = "keeper", algorithm: str = "AES-256") -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(SOUND))
    writer.encrypt(user, owner, algorithm=algorithm)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("algorithm", ["RC4-40", "RC4-128", "AES-128", "AES-256"])
def test_a_password_is_asked_to_be_taken_off(tmp_path: Path, algorithm: str) -> None:
    said = reason(tmp_path, locked("secret", algorithm=algorithm))
    assert said == "it is encrypted with a password: save a copy without one"


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-256"])
def test_a_file_that_is_only_kept_from_being_changed_is_read(tmp_path: Path, algorithm: str) -> None:
    assert [line.text for line in reread(tmp_path, locked("", algorithm=algorithm)).lines][:2] == [
        "Jane Doe",
        "Charge nurse",
    ]


@pytest.mark.parametrize("share", [n / 16 for n in range(1, 16)])
def test_a_file_cut_off_says_so(tmp_path: Path, share: float) -> None:
    said = reason(tmp_path, SOUND[: int(share * len(SOUND))])
    assert "cut off" in said
    assert "save it again" in said


def test_a_file_without_its_index_is_still_read(tmp_path: Path) -> None:
    """Mail programs cut the end; what a viewer repairs is repaired here."""
    whole = SOUND[: SOUND.index(b"xref")]
    assert "Jane Doe" in [line.text for line in reread(tmp_path, whole + b"trailer\n<< /Root 1 0 R >>\n").lines]


def test_bytes_before_the_head_do_no_harm(tmp_path: Path) -> None:
    assert reread(tmp_path, b"\r\nX-Mail: yes\r\n\r\n" + SOUND).format == "pdf"


def test_no_pages(tmp_path: Path) -> None:
    assert "no pages" in reason(tmp_path, pdf())


def test_one_broken_page_does_not_cost_the_others(tmp_path: Path) -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(SOUND))
    writer.pages[0][pypdf.generic.NameObject("/Resources")] = pypdf.generic.NumberObject(7)
    out = io.BytesIO()
    writer.write(out)
    document = reread(tmp_path, out.getvalue())
    assert len(document.pages) == 2
    assert "Page two" in [line.text for line in document.lines]


def test_a_form_that_draws_itself(tmp_path: Path) -> None:
    own = SOUND.replace(b"/XObject << /Picture", b"/XObject << /Loop 99 0 R /Picture")
    loop = b"99 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /Loop 99 0 R >> >>"
    loop += b" /Length 8 >>\nstream\n/Loop Do\nendstream\nendobj\n"
    drawn = own.replace(b"xref", loop + b"xref", 1).replace(b"(Jane Doe) Tj", b"(Jane) Tj /Loop Do")
    assert [line.text for line in reread(tmp_path, drawn).lines][:2] == ["Jane", "Charge nurse"]


@given(st.randoms(use_true_random=False), st.integers(1, 30))
def test_damage_to_what_a_page_draws_is_no_worse_than_unreadable(chance: random.Random, hits: int) -> None:
    content = bytearray(SOUND)
    drawn = [m.span(1) for m in re.finditer(rb"stream\n(1 0 0 1 0 792 cm.*?)\nendstream", SOUND, re.DOTALL)]
    assert len(drawn) == 2
    for _ in range(hits):
        start, end = chance.choice(drawn)
        content[chance.randrange(start, end)] = chance.randrange(256)
    with tempfile.TemporaryDirectory() as folder:
        document = reread(Path(folder), bytes(content))
    assert [line.index for line in document.lines] == list(range(len(document.lines)))
    assert len(document.pages) == 2


def knotted() -> bytes:
    """A file whose author is the list of its metadata."""
    number = re.search(rb"/Info (\d+) 0 R", SOUND)
    assert number is not None
    return SOUND.replace(b"<<  >>", b"<< /Author %s 0 R >>" % number[1])


def test_what_the_library_thinks_of_a_file_is_not_printed(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    logging.getLogger().addHandler(logging.StreamHandler())  # as a program that uses the package may have set it up
    odd = SOUND.replace(b"/BaseFont /Helvetica", b"/BaseFont /Helvexxxa").replace(b"0 g", b"/P scn", 1)
    for content in (odd, SOUND.replace(b"Tj", b"zz", 1), SOUND.replace(b"/Length", b"/Lxngth"), knotted(), SOUND[:-40]):
        try:
            reread(tmp_path, content)
        except Unreadable:
            continue
    printed = capfd.readouterr()
    assert (printed.out, printed.err) == ("", "")
    assert caplog.records == []
