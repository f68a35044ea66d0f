"""Plain text: what a person sees in an editor is what the lines say, and where."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resumelint.document import Document
from resumelint.read import Unreadable
from resumelint.read.text import read


def read_bytes(data: bytes) -> Document:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "resume.txt")
        path.write_bytes(data)
        return read(path)


def read_text(text: str) -> Document:
    return read_bytes(text.encode("utf-8"))


def texts(document: Document) -> list[str]:
    return [line.text for line in document.lines]


def test_line_numbers_are_those_of_the_editor() -> None:
    lines = read_text("Jane Doe\n\n\nSales manager\r\n\tDallas\rTexas").lines
    assert [(line.number, line.text) for line in lines] == [
        (1, "Jane Doe"),
        (4, "Sales manager"),
        (5, "Dallas"),
        (6, "Texas"),
    ]


def test_blank_lines_above_are_space() -> None:
    assert [line.space_above for line in read_text("\n\nJane\nSales\n\n\nDallas").lines] == [0, 0, 2]


@pytest.mark.parametrize("gap", ["\t", "   ", "                 ", " \t\t "])
def test_a_wide_gap_is_one_tab(gap: str) -> None:
    assert texts(read_text(f"Acme Robotics{gap}2019 - 2021")) == ["Acme Robotics\t2019 - 2021"]


def test_two_blanks_are_no_gap() -> None:
    assert texts(read_text("Done.  Then more.")) == ["Done.  Then more."]


@pytest.mark.parametrize("rule", ["=======", "-------", "_____", "* * * *", "─────"])
def test_a_rule_below_marks_the_heading_and_is_no_text(rule: str) -> None:
    lines = read_text(f"Jane Doe\n\nEXPERIENCE\n{rule}\nAcme").lines
    assert [(line.text, line.ruled) for line in lines] == [("Jane Doe", False), ("EXPERIENCE", True), ("Acme", False)]


def test_a_heading_between_rules_leaves_the_line_before_alone() -> None:
    lines = read_text("202-555-0143\n------------\nEXPERIENCE\n------------\nAcme").lines
    assert [line.text for line in lines if line.ruled] == ["EXPERIENCE"]


def test_a_rule_after_a_blank_line_is_no_underline() -> None:
    assert not any(line.ruled for line in read_text("Jane Doe\n\n--------\n\nAcme").lines)


@pytest.mark.parametrize(
    ("source", "bullet", "text"),
    [
        ("- Sold pumps", "-", "Sold pumps"),
        ("-Sold pumps", "-", "Sold pumps"),
        ("* Sold pumps", "*", "Sold pumps"),
        ("•Sold pumps", "•", "Sold pumps"),
        ("  ▪  Sold pumps", "▪", "Sold pumps"),
        ("o\tSold pumps", "o", "Sold pumps"),
        ("– Sold pumps", "–", "Sold pumps"),
    ],
)
def test_bullets(source: str, bullet: str, text: str) -> None:
    (line,) = read_text(source).lines
    assert (line.bullet, line.text) == (bullet, text)


@pytest.mark.parametrize(
    "source", ["– 2021", "+ 1 202 555 0143", "*note* the date", "-5 % costs", "o senhor", "--", "1. Mai 2020"]
)
def test_what_only_begins_like_a_bullet(source: str) -> None:
    (line,) = read_text(source).lines
    assert (line.bullet, line.text) == ("", source)


def test_items_that_count_on_are_a_list() -> None:
    lines = read_text("1. Sold pumps\n   to hospitals\n2. Led six people\n").lines
    assert [(line.bullet, line.text) for line in lines] == [
        ("1.", "Sold pumps"),
        ("", "to hospitals"),
        ("2.", "Led six people"),
    ]


def test_indent_counts_the_blanks_in_front() -> None:
    assert [line.indent for line in read_text("- Sold\n    - pumps\n\tvalves").lines] == [0, 4, 8]


def test_a_form_feed_begins_a_new_page() -> None:
    lines = read_text("Jane Doe\n\fPage two").lines
    assert [(line.number, line.text) for line in lines] == [(1, "Jane Doe"), (2, "Page two")]
    assert lines[1].space_above > 0


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_encodings_of_western_text(encoding: str) -> None:
    text = "José Müller – Région Île-de-France\nChargé d’études à Orléans\n• Señor"
    assert texts(read_bytes(text.encode(encoding)))[:2] == text.split("\n")[:2]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "Иван Петров\nОпыт работы\nСтарший разработчик программного обеспечения"),
        ("cp1250", "Łukasz Wójcik\nInżynier oprogramowania\nDoświadczenie zawodowe, źródła, żółty"),
        ("shift_jis", "山田太郎\n職務経歴書\nソフトウェアエンジニア"),
    ],
)
def test_encodings_of_other_scripts(encoding: str, text: str) -> None:
    assert texts(read_bytes(text.encode(encoding))) == text.split("\n")


def test_letters_are_put_right() -> None:
    assert texts(read_text("Cafe\u0301 o\ufb03ce\u00a0work re\u00adsume\x07")) == ["Café office work resume"]


def test_zero_width_characters_stay_for_the_rule_that_looks_for_them() -> None:
    assert texts(read_text("man\u200bager")) == ["man\u200bager"]


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"-----\n", bytes(range(256)) * 20, b"\x00\x01\x02\x00" * 99])
def test_what_is_no_text_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(Unreadable, match=r"^it .+: .+"):
        read_bytes(data)


def test_too_large_a_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "resume.txt"
    path.write_bytes(b"a" * 2_000_001)
    with pytest.raises(Unreadable, match="2 MB"):
        read(path)


@given(st.binary(max_size=400) | st.text(max_size=400).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_no_bytes_break_it(data: bytes) -> None:
    try:
        document = read_bytes(data)
    except Unreadable:
        return
    numbers = [line.number for line in document.lines]
    assert all(line.text.strip() for line in document.lines)
    assert numbers == sorted(numbers)


@given(st.lists(st.text("abc éß.,", min_size=1, max_size=20).filter(lambda s: s.strip(" .,")), min_size=1, max_size=10))
def test_every_line_of_plain_words_comes_back(lines: list[str]) -> None:
    shown = [" ".join(line.split()) for line in lines]
    assert texts(read_text("\n".join(shown))) == shown
