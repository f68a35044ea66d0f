"""Pictures typed as letters part words like drawn ones, and bullets typed by hand are bullets, in every format."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from resumelint.document import Document
from resumelint.read import read

Set = Callable[[Path, list[str]], Path]


def as_text(folder: Path, lines: list[str]) -> Path:
    path = folder / "resume.txt"
    path.write_text("\n".join(lines), "utf-8")
    return path


def as_markdown(folder: Path, lines: list[str]) -> Path:
    path = folder / "resume.md"
    path.write_text("  \n".join(lines), "utf-8")
    return path


def as_html(folder: Path, lines: list[str]) -> Path:
    path = folder / "resume.html"
    path.write_text(f"<!doctype html><meta charset=utf-8><p>{'<br>'.join(lines)}</p>", "utf-8")
    return path


def as_word(folder: Path, lines: list[str]) -> Path:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    path = folder / "resume.docx"
    document.save(str(path))
    return path


every_format = pytest.mark.parametrize("form", [as_text, as_markdown, as_html, as_word])


def texts(document: Document) -> list[str]:
    return [line.text for line in document.lines]


@every_format
def test_a_picture_parts_words(form: Set, tmp_path: Path) -> None:
    lines = ["📧 jane@example.com 📱 (202) 555-0143 ✉️ Mail", "Based in Dallas 🇺🇸", "👩🏽‍💻🚀", "☎ 555-0143", "2️⃣ years"]
    assert texts(read(form(tmp_path, lines))) == [
        "jane@example.com\t(202) 555-0143\tMail",
        "Based in Dallas",
        "555-0143",
        "2️⃣ years",
    ]


@every_format
def test_a_rating_is_no_picture(form: Set, tmp_path: Path) -> None:
    lines = ["Spanish ⭐⭐⭐ French ★★☆ Dutch 🟢🟢⚪"]
    assert texts(read(form(tmp_path, lines))) == lines


@every_format
def test_a_typed_bullet_is_one(form: Set, tmp_path: Path) -> None:
    lines = ["• Sold pumps", "➤ Led six people", "- Cut scrap by 12 %", "✔ Trained two", "2019 - 2023", "★★★ of five"]
    read_back = read(form(tmp_path, lines))
    assert [(line.bullet, line.text) for line in read_back.lines] == [
        ("•", "Sold pumps"),
        ("➤", "Led six people"),
        ("-" if form is not as_markdown else "•", "Cut scrap by 12 %"),
        ("✔", "Trained two"),
        ("", "2019 - 2023"),
        ("", "★★★ of five"),
    ]


def test_bullets_on_lines_of_their_own_are_no_paragraph_of_markdown(tmp_path: Path) -> None:
    path = tmp_path / "resume.md"
    path.write_text("• Sold pumps\n  to hospitals\n• Led six\n\n*- Kept the books*\n*- Trained two*", "utf-8")
    document = read(path)
    assert [line.bullet for line in document.lines] == ["•", "•", "-", "-"]
    assert texts(document) == ["Sold pumps to hospitals", "Led six", "Kept the books", "Trained two"]
