"""Marked-up copies of PDFs that are turned, cropped, locked, signed, broken or full of other things."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, RectangleObject, TextStringObject

from tests.command import ROOT, TODAY, resumelint
from tests.markup.opened import Seen, in_pdf

MISSPELT = ROOT / "fixtures" / "broken" / "misspelt.pdf"
WORDS = {"andand", "Recieved", "seperate"}


def changed(change: Callable[[pypdf.PdfWriter], object]) -> bytes:
    writer = pypdf.PdfWriter(clone_from=MISSPELT)
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def marked(data: bytes, folder: Path) -> bytes:
    """The copy of a PDF of these bytes."""
    (folder / "jane.pdf").write_bytes(data)
    done = resumelint("check", folder / "jane.pdf", "--isolated", "--today", TODAY, "--markup", folder / "sent")
    assert done.exit_code in (0, 1), done.output
    assert (folder / "jane.pdf").read_bytes() == data
    return (folder / "sent" / "jane.marked.pdf").read_bytes()


def highlights(notes: list[Seen]) -> set[str]:
    return {note.about for note in notes if note.kind == "/Highlight"}


@pytest.mark.parametrize("angle", [0, 90, 180, 270])
def test_highlights_are_right_on_pages_that_are_turned_and_cropped(angle: int, tmp_path: Path) -> None:
    def change(writer: pypdf.PdfWriter) -> None:
        page = writer.pages[0]
        width, height = float(page.mediabox.width), float(page.mediabox.height)
        shift = {0: (0.0, 0.0), 90: (height, 0.0), 180: (width, height), 270: (0.0, width)}[angle]
        page.add_transformation(pypdf.Transformation().rotate(angle).translate(*shift))
        across, up = (height, width) if angle % 180 else (width, height)
        page.mediabox = RectangleObject((-70, -40, across + 30, up + 20))
        page.cropbox = RectangleObject((-10, -15, across + 25, up + 10))
        page[NameObject("/Rotate")] = NumberObject(angle)

    notes = in_pdf(marked(changed(change), tmp_path))
    assert highlights(notes) == WORDS


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-128", "AES-256"])
def test_a_locked_file_that_opens_without_a_password_stays_locked(algorithm: str, tmp_path: Path) -> None:
    data = changed(lambda writer: writer.encrypt("", "owner", algorithm=algorithm))
    copy = marked(data, tmp_path)
    assert pypdf.PdfReader(io.BytesIO(copy)).is_encrypted
    assert highlights(in_pdf(copy)) >= WORDS


def test_what_is_signed_stays_byte_for_byte(tmp_path: Path) -> None:
    data = MISSPELT.read_bytes()
    assert marked(data, tmp_path).startswith(data)


@pytest.mark.parametrize("end", [b"startxref\n7\n%%EOF", b"", b"startxref\n99999999\n%%EOF\n"])
def test_a_file_with_a_broken_table_of_contents_is_written_anew(end: bytes, tmp_path: Path) -> None:
    whole = changed(lambda writer: None)
    copy = marked(whole[: whole.rindex(b"startxref")] + end, tmp_path)
    assert highlights(in_pdf(copy)) >= WORDS


def test_notes_scripts_and_embedded_files_stay_and_are_not_more(tmp_path: Path) -> None:
    note = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Text"),
            NameObject("/Rect"): ArrayObject(map(NumberObject, (20, 20, 40, 40))),
            NameObject("/Contents"): TextStringObject("mine"),
        }
    )

    action = DictionaryObject(
        {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("app.alert('x')")}
    )

    def change(writer: pypdf.PdfWriter) -> None:
        writer.add_annotation(0, note)
        writer.root_object[NameObject("/OpenAction")] = action
        writer.add_attachment("a.txt", b"abc")

    data = changed(change)
    before, after = pypdf.PdfReader(io.BytesIO(data)), pypdf.PdfReader(io.BytesIO(marked(data, tmp_path)))
    ours = [a.get_object() for a in after.pages[0]["/Annots"]]  # type: ignore[union-attr]
    kept = [a for a in ours if a.get("/T") != "resumelint"]
    assert len(kept) == len(before.pages[0]["/Annots"])  # type: ignore[arg-type]
    assert [a["/Contents"] for a in kept if a["/Subtype"] == "/Text"] == ["mine"]
    assert dict(after.attachments) == dict(before.attachments) == {"a.txt": [b"abc"]}
    assert after.root_object["/OpenAction"] == before.root_object["/OpenAction"] == action
    assert all("/A" not in a and "/AA" not in a for a in ours if a.get("/T") == "resumelint")


def test_findings_at_the_same_words_share_a_highlight(tmp_path: Path) -> None:
    house = tmp_path / "house"
    house.mkdir()
    for name in ("one", "two"):
        (house / f"{name}.toml").write_text(
            f'summary = "s"\ncheck = "phrases"\nwords = ["Recieved"]\nmessage = "{name}: {{text}}"\n'
            f'fix = "f"\nwhy = "w"\n[[example]]\nbad = "Recieved"\ngood = "Got"\n'
        )
    config = tmp_path / "resumelint.toml"
    config.write_text('rule-paths = ["house"]\nselect = ["house"]\n')
    resumelint("check", MISSPELT, "--config", config, "--today", TODAY, "--markup", tmp_path / "sent")
    (note,) = in_pdf((tmp_path / "sent" / "misspelt.marked.pdf").read_bytes())
    assert note.about == "Recieved"
    assert "one: Recieved" in note.text
    assert "two: Recieved" in note.text
