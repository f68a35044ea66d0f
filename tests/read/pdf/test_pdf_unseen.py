"""What a person can't see on a PDF page is kept out of its text, with the cause; what can be seen is left."""

from __future__ import annotations

from pathlib import Path

import pytest

from resumelint.document import Cause, Document
from tests.read.pdf.draw import Font, column, picture, read_back, sheet, text

BODY = column(72, 100, "Jane Doe", "Welder at Acme Bridges", "Built 14 bridges in 3 states")
KEYWORDS = "python kubernetes leadership"
WHITE = (1, 1, 1)
SCAN = picture((0, 0, 612, 792))


def panel(left: float, top: float, right: float, bottom: float, colour: str) -> str:
    """A filled rectangle."""
    return f"q {colour} rg {left} {-bottom} {right - left} {bottom - top} re f Q"


def read(folder: Path, *drawn: str | list[str], **how: object) -> Document:
    return read_back(folder, sheet(*drawn, **how))


def ghost(x: float, y: float, words: str) -> str:
    return f"3 Tr {text(x, y, words)} 0 Tr"


HIDDEN = {
    "white on paper": (Cause.PALE, [*BODY, text(72, 300, KEYWORDS, colour=WHITE)]),
    "nearly white": (Cause.PALE, [*BODY, text(72, 300, KEYWORDS, colour=(0.97, 0.97, 0.98))]),
    "a panel's own colour": (
        Cause.PALE,
        [panel(60, 280, 400, 320, "0.1 0.2 0.4"), *BODY, text(72, 300, KEYWORDS, colour=(0.1, 0.2, 0.4))],
    ),
    "white on a white panel on a dark one": (
        Cause.PALE,
        [
            panel(60, 250, 400, 350, "0.1 0.2 0.4"),
            panel(60, 280, 400, 320, "1 1 1"),
            *BODY,
            text(72, 300, KEYWORDS, colour=WHITE),
        ],
    ),
    "too small to read": (Cause.TINY, [*BODY, text(72, 300, KEYWORDS, size=1)]),
    "behind a panel": (Cause.COVERED, [*BODY, text(72, 300, KEYWORDS), panel(60, 280, 400, 320, "0.9 0.9 0.9")]),
    "behind a picture": (Cause.COVERED, [*BODY, text(72, 300, KEYWORDS), picture((60, 280, 400, 320))]),
    "drawn as invisible": (Cause.MARKED, [*BODY, ghost(72, 300, KEYWORDS)]),
    "invisible, over other text": (Cause.MARKED, [*BODY, ghost(72, 100, "keyword keyword")]),
}


@pytest.mark.parametrize(("cause", "drawn"), HIDDEN.values(), ids=list(HIDDEN))
def test_what_cannot_be_seen_is_kept_out_of_the_lines(cause: Cause, drawn: list[str], tmp_path: Path) -> None:
    document = read(tmp_path, drawn)
    assert [line.text for line in document.lines] == [
        "Jane Doe",
        "Welder at Acme Bridges",
        "Built 14 bridges in 3 states",
    ]
    (unseen,) = document.unseen
    assert unseen.cause is cause
    assert unseen.text in (KEYWORDS, "keyword keyword")
    assert unseen.page == 1
    assert unseen.box is not None
    assert unseen.box[0] == pytest.approx(72, abs=1)


def test_text_beside_the_page_is_not_seen(tmp_path: Path) -> None:
    words = "python kubernetes leadership and management of everything"
    document = read(tmp_path, BODY, text(700, 300, words))
    assert [(u.text, u.cause, u.page) for u in document.unseen] == [(words, Cause.OUTSIDE, 1)]


def test_text_in_the_cropped_margin_is_not_seen(tmp_path: Path) -> None:
    words = "python kubernetes leadership and management of everything"
    document = read(tmp_path, BODY, text(72, 780, words), crop=(0, 0, 612, 760))
    assert [u.cause for u in document.unseen] == [Cause.OUTSIDE]


SEEN = {
    "white on a dark panel": [panel(60, 280, 400, 320, "0.1 0.2 0.4"), text(72, 300, KEYWORDS, colour=WHITE)],
    "white on a black panel": ["q 0.1 g 60 -320 340 40 re f Q", text(72, 300, KEYWORDS, colour=WHITE)],
    "white on a dark shape with round corners": [
        "q 0.1 0.2 0.4 rg 60 -320 m 400 -320 l 400 -285 l 400 -280 395 -280 395 -280 c 60 -280 l f Q",
        text(72, 300, KEYWORDS, colour=WHITE),
    ],
    "grey": [text(72, 300, KEYWORDS, colour=(0.7,))],
    "small print": [text(72, 300, KEYWORDS, size=5)],
    "a panel with holes drawn after it": [
        text(72, 300, KEYWORDS),
        "q 0.9 g 60 -320 340 40 re 65 -318 300 36 re f* Q",
    ],
    "white letters with a dark outline": [f"q 0 G 0.5 w 2 Tr {text(72, 300, KEYWORDS, colour=WHITE, size=14)} 0 Tr Q"],
    "a white shadow under the letters": [
        text(72.3, 300.3, KEYWORDS, colour=WHITE),
        text(72, 300, KEYWORDS),
    ],
}


@pytest.mark.parametrize("drawn", SEEN.values(), ids=list(SEEN))
def test_what_can_be_seen_is_text(drawn: list[str], tmp_path: Path) -> None:
    document = read(tmp_path, BODY, drawn)
    assert document.unseen == ()
    assert KEYWORDS in [line.text for line in document.lines]


@pytest.mark.parametrize(
    "drawn",
    [
        [SCAN, ghost(72, 100, "Jane Doe"), ghost(72, 114, "Welder at Acme Bridges")],
        [text(72, 100, "Jane Doe"), text(72, 114, "Welder at Acme Bridges"), SCAN],
    ],
    ids=["over", "under"],
)
def test_the_text_layer_of_a_scan_is_its_text(drawn: list[str], tmp_path: Path) -> None:
    document = read(tmp_path, drawn)
    assert document.unseen == ()
    assert [line.text for line in document.lines] == ["Jane Doe", "Welder at Acme Bridges"]


def test_a_hidden_phone_is_no_phone_of_the_page(tmp_path: Path) -> None:
    document = read(tmp_path, BODY, text(72, 300, "Call 202-555-0143", colour=WHITE))
    assert "555" not in document.text


def test_letters_too_few_to_hide_anything_are_left_alone(tmp_path: Path) -> None:
    assert read(tmp_path, BODY, text(72, 300, "0", colour=WHITE)).unseen == ()


@pytest.mark.parametrize("sign", ["\u200b", "\u2060", "\ufeff"], ids=["space", "joiner", "mark"])
def test_a_word_with_a_sign_without_width_inside_is_kept_apart(sign: str, tmp_path: Path) -> None:
    font = Font("ABCDEF+Body", {c: c for c in "PythonKuber"} | {"~": sign})
    document = read(tmp_path, BODY, text(72, 300, "Pyt~hon", font=font), fonts=[font])
    assert [(u.text, u.cause) for u in document.unseen] == [("Python", Cause.SPLIT)]
    assert "Python" in document.text


def test_a_sign_without_width_between_words_is_nothing(tmp_path: Path) -> None:
    font = Font("ABCDEF+Body", {c: c for c in "Pythonrust,"} | {"~": "\u200b"})
    document = read(
        tmp_path, BODY, text(72, 300, "Python,~", font=font), text(300, 300, "~rust", font=font), fonts=[font]
    )
    assert document.unseen == ()
