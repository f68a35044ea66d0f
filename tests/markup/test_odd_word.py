"""Marked-up copies of Word documents with more in them than runs of text."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.command import ROOT, TODAY, resumelint
from tests.markup.opened import Seen, in_docx

HOUSE = """
summary = "s"
check = "phrases"
words = ["alpha beta"]
message = "Say '{text}' otherwise."
fix = "f"
why = "w"

[[example]]
bad = "alpha beta"
good = "gamma"
"""
BODIES = {
    "one run": "<w:r><w:rPr><w:b/></w:rPr><w:t>Trained alpha beta nurses</w:t></w:r>",
    "several runs": (
        "<w:r><w:t>Trained al</w:t></w:r><w:r><w:t>pha</w:t></w:r>"
        '<w:r><w:t xml:space="preserve"> beta nurses</w:t></w:r>'
    ),
    "tracked changes": (
        '<w:r><w:t xml:space="preserve">Trained alpha </w:t></w:r><w:del w:id="1" w:author="x"><w:r>'
        '<w:delText>omega</w:delText></w:r></w:del><w:ins w:id="2" w:author="x"><w:r>'
        "<w:t>beta nurses</w:t></w:r></w:ins>"
    ),
    "a content control": "<w:sdt><w:sdtContent><w:r><w:t>Trained alpha beta nurses</w:t></w:r></w:sdtContent></w:sdt>",
    "a link": '<w:hyperlink w:anchor="x"><w:r><w:t>Trained alpha</w:t></w:r></w:hyperlink>'
    '<w:r><w:t xml:space="preserve"> beta nurses</w:t></w:r>',
    "a tab in the run": "<w:r><w:t>Trained alpha beta nurses</w:t><w:tab/><w:t>2019</w:t></w:r>",
}


def paragraph(inside: str) -> object:
    return parse_xml(f"<w:p {nsdecls('w')}>{inside}</w:p>")


def resume(inside: str, *, table: bool = False, comment: bool = False) -> bytes:
    word = docx.Document()
    for line in ("Jane Doe", "Charge nurse", "202-555-0143 | jane.doe@example.com", "Experience"):
        word.add_paragraph(line)
    last = word.add_paragraph("Charge Nurse, Springfield General Hospital, May 2019 - Present")
    if table:
        word.add_table(1, 2).cell(0, 1).paragraphs[0]._p.addnext(paragraph(inside))
    else:
        last._p.addnext(paragraph(inside))
    if comment:
        word.add_comment(last.runs, "mine", "Coach", "C")
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def marked(data: bytes, folder: Path) -> bytes:
    (folder / "house").mkdir()
    (folder / "house" / "alpha.toml").write_text(HOUSE)
    (folder / "resumelint.toml").write_text('rule-paths = ["house"]\nselect = ["house"]\n')
    (folder / "jane.docx").write_bytes(data)
    config = folder / "resumelint.toml"
    done = resumelint("check", folder / "jane.docx", "--config", config, "--today", TODAY, "--markup", folder / "sent")
    assert done.exit_code in (0, 1), done.output
    return (folder / "sent" / "jane.marked.docx").read_bytes()


def texts(data: bytes) -> list[str]:
    return [p.text for p in docx.Document(io.BytesIO(data)).paragraphs]


def the_one(notes: list[Seen]) -> Seen:
    (note,) = notes
    assert "Say 'alpha beta' otherwise." in note.text
    return note


@pytest.mark.parametrize("table", [False, True], ids=["body", "table"])
@pytest.mark.parametrize("inside", BODIES.values(), ids=BODIES)
def test_the_comment_is_at_the_words_and_the_text_stays(inside: str, table: bool, tmp_path: Path) -> None:
    data = resume(inside, table=table)
    copy = marked(data, tmp_path)
    assert the_one(in_docx(copy)).about == "alphabeta"
    assert texts(copy) == texts(data)


def test_the_parts_of_a_cut_run_look_as_it_did(tmp_path: Path) -> None:
    copy = docx.Document(io.BytesIO(marked(resume(BODIES["one run"]), tmp_path)))
    runs = [run for p in copy.paragraphs if "alpha" in p.text for run in p.runs if run.text]
    assert [(run.text, run.bold) for run in runs] == [("Trained ", True), ("alpha beta", True), (" nurses", True)]


def test_comments_that_are_there_stay(tmp_path: Path) -> None:
    copy = marked(resume(BODIES["one run"], comment=True), tmp_path)
    assert the_one(in_docx(copy)).about == "alphabeta"
    assert [c.text for c in docx.Document(io.BytesIO(copy)).comments if c.author == "Coach"] == ["mine"]


def test_what_python_docx_does_not_know_stays_byte_for_byte(tmp_path: Path) -> None:
    data = resume(BODIES["one run"])
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("word/media/odd.bin", b"\x00\x01" * 50)
        archive.writestr("customXml/odd.xml", b"<a/>")
    copy = zipfile.ZipFile(io.BytesIO(marked(out.getvalue(), tmp_path)))
    original = zipfile.ZipFile(out)
    changed = {name for name in original.namelist() if copy.read(name) != original.read(name)}
    assert changed == {"word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}
    assert set(copy.namelist()) - set(original.namelist()) == {"word/comments.xml"}


def test_words_in_a_header_are_quoted_in_a_comment_at_the_top(tmp_path: Path) -> None:
    word = docx.Document(io.BytesIO(resume("<w:r><w:t>Trained nurses</w:t></w:r>")))
    word.sections[0].header.paragraphs[0].text = "An alpha beta person"
    out = io.BytesIO()
    word.save(out)
    note = the_one(in_docx(marked(out.getvalue(), tmp_path)))
    assert note.text.startswith("In the page header: “alpha beta”")
    assert note.about == ""


def test_the_same_day_gives_the_same_bytes(tmp_path: Path) -> None:
    copies, data = [], resume(BODIES["one run"])
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        copies.append(marked(data, tmp_path / name))
    assert copies[0] == copies[1]
    assert {str(c.timestamp)[:10] for c in docx.Document(io.BytesIO(copies[0])).comments} == {TODAY}


def test_the_strict_form_has_no_copy_and_the_reason_is_told(tmp_path: Path) -> None:
    strict = io.BytesIO()
    with zipfile.ZipFile(ROOT / "fixtures" / "broken" / "work-undescribed.docx") as old:
        new = zipfile.ZipFile(strict, "w")
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data = data.replace(
                    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    b"http://purl.oclc.org/ooxml/wordprocessingml/main",
                )
            new.writestr(name, data)
        new.close()
    (tmp_path / "jane.docx").write_bytes(strict.getvalue())
    done = resumelint("check", tmp_path / "jane.docx", "--isolated", "--today", TODAY, "--markup", tmp_path / "sent")
    assert "it is in the Strict form of the format: save it as an ordinary .docx" in done.stderr
