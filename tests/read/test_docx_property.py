"""Any document put together from parts reads back to its parts, in order."""

from __future__ import annotations

import io
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from hypothesis import given, settings
from hypothesis import strategies as st

from resumelint.document import Document
from resumelint.read.docx import read
from tests.read.word import add, box, cell, columns, head, hyperlink, made, para, row, run, table

WORD = st.text("abcdefghij KLMNOÄéßñ漢字Жд0123456789,.;&'\"<>()", min_size=2, max_size=8)
TEXT = st.lists(WORD, min_size=1, max_size=6).map(" ".join).map(lambda t: "Aa" + " ".join(t.split()))
STYLES = {"Normal": ("", 0), "Heading 1": ("", 1), "Heading 2": ("", 2), "List Bullet": ("•", 0)}


@dataclass
class Expected:
    """Bullet, heading level and text of each line; target and text of each link."""

    lines: list[tuple[str, int, str]] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def paragraph(document: WordDocument, expected: Expected, draw: st.DrawFn) -> None:
    style = draw(st.sampled_from(sorted(STYLES)))
    text = draw(TEXT)
    bullet, level = STYLES[style]
    block = document.add_paragraph(style=style)
    cut = draw(st.integers(0, len(text)))  # runs end anywhere, also inside words
    block.add_run(text[:cut]).bold = draw(st.booleans())
    block.add_run(text[cut:])
    expected.lines.append((bullet, level, text))


def broken(document: WordDocument, expected: Expected, draw: st.DrawFn) -> None:
    rows = draw(st.lists(TEXT, min_size=2, max_size=3))
    document.add_paragraph("\n".join(rows))
    expected.lines += [("", 0, text) for text in rows]


def linked(document: WordDocument, expected: Expected, draw: st.DrawFn) -> None:
    before, covered, target = draw(TEXT), draw(TEXT), f"https://example.com/{draw(st.integers(0, 99))}"
    block = document.add_paragraph(before + " ")
    hyperlink(block, escaped(covered), target)
    expected.lines.append(("", 0, f"{before} {covered}"))
    expected.links.append((target, covered))


def data(document: WordDocument, expected: Expected, draw: st.DrawFn) -> None:
    width = draw(st.integers(1, 3))
    short = TEXT.filter(lambda text: len(text) < 20)
    rows = draw(st.lists(st.lists(short, min_size=width, max_size=width), min_size=1, max_size=3))
    grid = document.add_table(0, width)
    for cells in rows:
        for place, text in zip(grid.add_row().cells, cells, strict=True):
            place.text = text
        expected.lines.append(("", 0, "\t".join(cells)))


def boxed(document: WordDocument, expected: Expected, draw: st.DrawFn) -> None:
    inside, anchor = draw(TEXT), draw(TEXT)
    add(document, para(box(escaped(inside)) + run(escaped(anchor))))
    expected.lines += [("", 0, inside), ("", 0, anchor)]


def blank(document: WordDocument, expected: Expected, draw: st.DrawFn) -> None:
    document.add_paragraph(" " * draw(st.integers(0, 3)))


@st.composite
def documents(draw: st.DrawFn) -> tuple[bytes, Expected]:
    document, expected = docx.Document(), Expected()
    kinds = st.sampled_from([paragraph, broken, linked, data, boxed, blank])
    for part in draw(st.lists(kinds, min_size=1, max_size=12)):
        part(document, expected, draw)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue(), expected


def reread(content: bytes) -> Document:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "resume.docx"
        path.write_bytes(content)
        return read(path)


@settings(max_examples=60, deadline=None)
@given(documents())
def test_a_document_reads_back_to_its_parts(document_and_parts: tuple[bytes, Expected]) -> None:
    content, expected = document_and_parts
    document = reread(content)
    assert [(line.bullet, line.heading, line.text) for line in document.lines] == expected.lines
    assert [(link.target, link.text) for link in document.links] == expected.links
    assert [line.index for line in document.lines] == list(range(len(document.lines)))


@settings(max_examples=30, deadline=None)
@given(st.lists(TEXT, min_size=1, max_size=5), st.lists(TEXT, min_size=1, max_size=5))
def test_the_columns_of_a_sidebar_never_mix(left: list[str], right: list[str]) -> None:
    sidebar = cell(head("Skills"), *(para(run(escaped(text))) for text in left))
    main = cell(head("Experience"), *(para(run(escaped(text))) for text in right))
    out = io.BytesIO()
    made(table(row(sidebar, main))).save(out)
    assert columns(reread(out.getvalue())) == [["Skills", *left], ["Experience", *right]]
