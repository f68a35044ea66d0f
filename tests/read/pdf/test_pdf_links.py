"""Links of a PDF with the words that they cover, and what the file says of itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from resumelint.document import Box
from resumelint.read import read
from tests.read.pdf.draw import Font, pdf, picture, read_back, sheet, text, width

MAIL = "mailto:jane.doe@example.com"


def over(x: float, y: float, words: str) -> Box:
    """A link's rectangle around a text."""
    return (x - 1, y - 9, x + width(words) + 1, y + 3)


def test_a_link_knows_its_target_and_the_words_it_covers(tmp_path: Path) -> None:
    box = over(72, 100, "jane.doe@example.com")
    document = read_back(tmp_path, sheet(text(72, 100, "jane.doe@example.com"), links=[(box, MAIL)]))
    (link,) = document.links
    assert (link.target, link.text, link.page) == (MAIL, "jane.doe@example.com", 1)
    assert link.box == pytest.approx(box)
    assert link.span is not None
    assert document.excerpt((link.span,)) == "jane.doe@example.com"


def test_a_link_covers_only_its_part_of_the_line(tmp_path: Path) -> None:
    words = "Springfield | jane.doe@example.com | 202-555-0143"
    start = 72 + width("Springfield | ")
    document = read_back(
        tmp_path, sheet(text(72, 100, words), links=[(over(start, 100, "jane.doe@example.com"), MAIL)])
    )
    assert [link.text for link in document.links] == ["jane.doe@example.com"]


def test_a_link_over_a_part_of_a_word(tmp_path: Path) -> None:
    words = "Mail|jane.doe@example.com|Web"
    start = 72 + width("Mail|")
    document = read_back(
        tmp_path, sheet(text(72, 100, words), links=[(over(start, 100, "jane.doe@example.com"), MAIL)])
    )
    covered = document.links[0].text
    assert "jane.doe@example.com" in covered
    assert "Mail" not in covered


def test_several_links_on_one_line_each_have_their_words(tmp_path: Path) -> None:
    email, site = "jane.doe@example.com", "example.com/jane"
    second = 72 + width(email) + 40
    links = [(over(72, 100, email), MAIL), (over(second, 100, site), "https://example.com/jane")]
    document = read_back(tmp_path, sheet(text(72, 100, email), text(second, 100, site), links=links))
    assert [(link.target, link.text) for link in document.links] == [
        (MAIL, email),
        ("https://example.com/jane", site),
    ]


def test_a_link_over_an_icon_or_a_picture_has_no_words(tmp_path: Path) -> None:
    icons = Font("ABCDEF+FontAwesome6Brands", {"i": "\uf08c"})
    drawn = [text(72, 100, "i", font=icons), picture((100, 90, 112, 102)), text(72, 140, "Jane Doe")]
    links = [((70, 90, 82, 104), "https://www.linkedin.com/in/jane-doe"), ((100, 90, 112, 102), "tel:+12025550143")]
    document = read_back(tmp_path, sheet(*drawn, links=links, fonts=[icons]))
    assert [(link.target, link.text, link.span) for link in document.links] == [
        ("https://www.linkedin.com/in/jane-doe", "", None),
        ("tel:+12025550143", "", None),
    ]


def test_a_link_between_two_lines_takes_the_one_it_stands_on(tmp_path: Path) -> None:
    drawn = [text(72, 100, "Charge nurse"), text(72, 112, "example.com/jane"), text(72, 124, "Springfield")]
    box = over(72, 112, "example.com/jane")
    document = read_back(tmp_path, sheet(*drawn, links=[(box, "https://example.com/jane")]))
    assert [link.text for link in document.links] == ["example.com/jane"]


def test_links_stand_on_their_own_page(tmp_path: Path) -> None:
    pages = [
        sheet(text(72, 100, words), links=[(over(72, 100, words), f"https://example.com/{words}")]) for words in "ab"
    ]
    document = read_back(tmp_path, *pages)
    assert [(link.page, link.text, link.span and link.span.line) for link in document.links] == [
        (1, "a", 0),
        (2, "b", 1),
    ]


def test_annotations_that_make_no_sense_cost_nothing(tmp_path: Path) -> None:
    sound = pdf(sheet(text(72, 100, "Jane Doe"), links=[((72, 90, 120, 104), "https://example.com")]))
    broken = [
        sound.replace(b"/URI (https://example.com)", b"/URI 42                    "),
        sound.replace(b"/Rect [", b"/Rect[["),
        sound.replace(b"/Subtype /Link", b"/Subtype /Blob"),
        sound.replace(b"/Rect [72 688 120 702]", b"/Rect [72 688]        "),
    ]
    for content in broken:
        assert content != sound
        path = tmp_path / "odd.pdf"
        path.write_bytes(content)
        assert [line.text for line in read(path).lines] == ["Jane Doe"]


def test_metadata_is_kept_as_the_file_has_it(tmp_path: Path) -> None:
    info = {"Author": "Jane Doe", "Title": "Microsoft Word - Document1", "Producer": " "}
    document = read_back(tmp_path, sheet(text(72, 100, "Jane Doe")), info=info)
    assert document.metadata == {"Author": "Jane Doe", "Title": "Microsoft Word - Document1"}
    assert document.format == "pdf"
