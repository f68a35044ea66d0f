"""Words of a PDF: where they stand, how they are set, and that each is read as a person reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.read.pdf.draw import BOLD, ITALIC, PLAIN, TYPEWRITER, Font, dot, lines, right, text, texts, width

ICONS = Font("ABCDEF+FontAwesome6Free-Solid", {"p": "\uf095", "m": "\uf0e0"})
MUTE_ICONS = Font("GHIJKL+FontAwesome6Brands")
WINGDINGS = Font("Wingdings-Regular", {"a": "\uf0a7", "b": "\uf0d8"})


def test_a_word_knows_where_it_stands(tmp_path: Path) -> None:
    (line,) = lines(tmp_path, text(72, 100, "Jane Doe", size=20))
    jane, doe = line.words
    assert (jane.text, doe.text) == ("Jane", "Doe")
    assert jane.box[0] == pytest.approx(72)
    assert jane.box[2] == pytest.approx(72 + width("Jane", size=20))
    assert doe.box[0] == pytest.approx(72 + width("Jane ", size=20))
    assert jane.box[1] < 100 - 0.6 * 20
    assert 100 < jane.box[3] < 106
    assert line.box == (jane.box[0], jane.box[1], doe.box[2], doe.box[3])


def test_offsets_of_words_fit_the_text_of_their_line(tmp_path: Path) -> None:
    (line,) = lines(tmp_path, text(72, 100, "Charge nurse, Springfield"), right(540, 100, "May 2019"))
    assert line.text == "Charge nurse, Springfield\tMay 2019"
    assert [line.text[w.start : w.end] for w in line.words] == ["Charge", "nurse,", "Springfield", "May", "2019"]


def test_dots_that_lead_to_the_margin_are_a_gap_or_nothing(tmp_path: Path) -> None:
    drawn = [
        text(72, 100, "Halden Foods ............ Springfield"),
        text(72, 130, "Teaching ............................."),
    ]
    assert texts(tmp_path, *drawn) == ["Halden Foods\tSpringfield", "Teaching"]


@pytest.mark.parametrize(
    ("font", "bold", "italic"),
    [
        (PLAIN, False, False),
        (BOLD, True, False),
        (ITALIC, False, True),
        (Font("ABCDEF+SourceSansPro-Semibold", {"x": "x"}), True, False),
        (Font("BCDEFG+CMBX12", {"x": "x"}), True, False),
        (Font("BCDEFG+SFSX1095", {"x": "x"}), True, False),
        (Font("BCDEFG+SFSI1095", {"x": "x"}), False, True),
        (Font("BCDEFG+SFSS1095", {"x": "x"}), False, False),
        (Font("CDEFGH+Lato-Light", {"x": "x"}), False, False),
        (Font("DEFGHI+Roboto-BoldItalic", {"x": "x"}), True, True),
    ],
)
def test_weight_and_slope(tmp_path: Path, font: str | Font, bold: bool, italic: bool) -> None:
    own = [font] if isinstance(font, Font) else []
    (line,) = lines(tmp_path, text(72, 100, "xxxx", font=font), fonts=own)
    (word,) = line.words
    assert (word.bold, word.italic) == (bold, italic)
    assert (line.bold, line.italic) == (bold, italic)


@pytest.mark.parametrize(
    ("colour", "read"),
    [
        ((0,), "#000000"),
        ((0.5,), "#808080"),
        ((1, 1, 1), "#ffffff"),
        ((0.2, 0.4, 0.6), "#336699"),
        ((0, 1, 1, 0), "#ff0000"),
        ((0, 0, 0, 1), "#000000"),
    ],
)
def test_colours_of_every_kind(tmp_path: Path, colour: tuple[float, ...], read: str) -> None:
    """Those of printing inks only about: they come out darker or lighter by the machine."""
    (line,) = lines(tmp_path, text(72, 100, "Jane", colour=colour))
    assert line.colour == line.words[0].colour
    assert apart(line.colour, read) <= (0x24 if len(colour) == 4 else 1)


def apart(one: str | None, other: str) -> int:
    """How far apart two colours are, in the one of red, green and blue in which they are furthest."""
    assert one is not None
    return max(abs(int(one[i : i + 2], 16) - int(other[i : i + 2], 16)) for i in (1, 3, 5))


def test_a_line_that_begins_in_bold_says_how_far(tmp_path: Path) -> None:
    lead = "Acme Bridges"
    end = 72 + width(lead + " ", BOLD)
    (line,) = lines(tmp_path, text(72, 100, lead, font=BOLD), text(end, 100, "Springfield, maker of bridges"))
    assert line.text[: line.bold_until] == lead
    assert not line.bold


def test_one_base_line_is_one_line_in_any_drawing_order_and_size(tmp_path: Path) -> None:
    (line,) = lines(
        tmp_path,
        right(540, 100, "2019 – 2024", size=8),
        text(72 + width("Charge nurse ", BOLD, 14), 100, "at Springfield", size=11),
        text(72, 100, "Charge nurse", font=BOLD, size=14),
    )
    assert line.text == "Charge nurse at Springfield\t2019 – 2024"


def test_lines_one_below_the_other_stay_apart(tmp_path: Path) -> None:
    tight = [text(72, 100 + 9.5 * i, words) for i, words in enumerate(("Jane Doe", "Charge nurse", "Springfield"))]
    assert texts(tmp_path, tight) == ["Jane Doe", "Charge nurse", "Springfield"]
    numbers = [(line.index, line.number, line.page) for line in lines(tmp_path, tight)]
    assert numbers == [(0, 1, 1), (1, 2, 1), (2, 3, 1)]


def test_blank_space_above_a_line_is_told(tmp_path: Path) -> None:
    first, near, far = lines(tmp_path, text(72, 100, "A word"), text(72, 112, "A word"), text(72, 150, "A word"))
    assert first.space_above == 0
    assert near.space_above == pytest.approx(2)
    assert far.space_above == pytest.approx(28)


def test_a_raised_suffix_stays_on_its_line(tmp_path: Path) -> None:
    end = 72 + width("The 21")
    raised = [text(72, 100, "The 21"), text(end, 96.5, "st", size=6), text(end + 7, 100, "ward")]
    assert [t.replace(" ", "") for t in texts(tmp_path, raised)] == ["The21stward"]


def test_a_word_drawn_in_pieces_is_one_word(tmp_path: Path) -> None:
    kerned = [text(72, 100, "A"), text(72 + width("A") - 0.7, 100, "VA"), text(72 + width("AVA") - 1.4, 100, "TAR")]
    assert texts(tmp_path, kerned) == ["AVATAR"]


@pytest.mark.parametrize("gap", [1.7, 2.0, 2.8, 4.5])
def test_words_part_without_drawn_blanks(tmp_path: Path, gap: float) -> None:
    drawn, x = [], 72.0
    for word in ("Trained", "thirty", "nurses", "in", "triage"):
        drawn.append(text(x, 100, word))
        x += width(word) + gap
    assert texts(tmp_path, drawn) == ["Trained thirty nurses in triage"]


def test_a_typewriter_line_is_no_row_of_columns(tmp_path: Path) -> None:
    assert texts(tmp_path, text(72, 100, "Trained thirty nurses", font=TYPEWRITER)) == ["Trained thirty nurses"]


@pytest.mark.parametrize("shift", [0.0, 0.25, 0.5])
def test_letters_drawn_twice_to_look_bold_are_read_once(tmp_path: Path, shift: float) -> None:
    said = "Bookkeeping committee, 2011"
    drawn = [text(72, 100, said, size=12), text(72 + shift, 100, said, size=12), text(72, 120, said, size=12)]
    assert texts(tmp_path, drawn) == [said, said]


def test_ligatures_are_spelled_out(tmp_path: Path) -> None:
    font = Font("ABCDEF+Lato-Regular", {"1": "ﬁ", "2": "ﬃ", "3": "ﬂ"} | {c: c for c in "Oceran tws"})
    assert texts(tmp_path, text(72, 100, "O2ce", font=font), fonts=[font]) == ["Office"]
    assert texts(tmp_path, text(72, 100, "1nance", font=font), fonts=[font]) == ["finance"]
    assert texts(tmp_path, text(72, 100, "3ow", font=font), fonts=[font]) == ["flow"]


def test_signs_that_mean_something_are_kept(tmp_path: Path) -> None:
    font = Font("ABCDEF+Lato-Regular", {"1": "²", "2": "½", "3": "™", "m": "m", "c": "c"})
    assert texts(tmp_path, text(72, 100, "m1", font=font), fonts=[font]) == ["m²"]
    assert texts(tmp_path, text(72, 100, "c3", font=font), fonts=[font]) == ["c™"]


@pytest.mark.parametrize("unseen", ["\u00ad", "\u200b", "\ufeff"])
def test_unseen_signs_inside_a_word_are_no_part_of_it(tmp_path: Path, unseen: str) -> None:
    font = Font("ABCDEF+Lato-Regular", {c: c for c in "nurse"} | {"1": unseen})
    (line,) = lines(tmp_path, text(72, 100, "nu1rse", font=font), fonts=[font])
    assert line.text == "nurse"


def test_letters_and_accents_drawn_apart_become_one(tmp_path: Path) -> None:
    font = Font("ABCDEF+CMR10", {c: c for c in "Ren"} | {"1": "´", "2": "¨", "u": "u"})
    rene = [text(72, 100, "Ren", font=font), text(90, 98, "1", font=font), text(90, 100, "e", font=font)]
    assert texts(tmp_path, rene, fonts=[font]) == ["René"]


@pytest.mark.parametrize("spread", [2.0, 4.0, 7.0])
@pytest.mark.parametrize("size", [10.0, 16.0])
def test_a_letter_spaced_name_is_read_as_words(tmp_path: Path, spread: float, size: float) -> None:
    drawn = [text(72, 100, "KATARINA DOE", size=size, spread=spread), text(72, 130, "Charge nurse")]
    assert texts(tmp_path, drawn) == ["KATARINA DOE", "Charge nurse"]


def test_a_name_spaced_out_by_hand_is_read_as_words(tmp_path: Path) -> None:
    assert texts(tmp_path, text(72, 100, "K A T A R I N A   D O E", size=16)) == ["KATARINA DOE"]


def test_initials_are_no_letter_spacing(tmp_path: Path) -> None:
    assert texts(tmp_path, text(72, 100, "J R R Doe, plan B or C")) == ["J R R Doe, plan B or C"]


def test_icons_leave_no_trace_in_the_text_but_divide_it(tmp_path: Path) -> None:
    drawn = [
        *(text(72, 100, "p", font=ICONS), text(84, 100, "202-555-0143")),
        *(text(200, 100, "m", font=ICONS), text(212, 100, "jane.doe@example.com")),
        *(text(340, 100, "x", font=MUTE_ICONS), text(352, 100, "jane-doe")),
    ]
    (line,) = lines(tmp_path, drawn, fonts=[ICONS, MUTE_ICONS])
    assert line.text == "202-555-0143\tjane.doe@example.com\tjane-doe"


@pytest.mark.parametrize("glyph", ["•", "–", "-", "*", "·", "»", "o"])
def test_bullets_are_told_from_the_text(tmp_path: Path, glyph: str) -> None:
    (line,) = lines(tmp_path, text(72, 100, glyph), text(84, 100, "Trained 30 nurses"))
    assert (line.bullet, line.text) == (glyph, "Trained 30 nurses")
    assert line.indent == pytest.approx(72)
    assert line.box is not None
    assert line.box[0] == pytest.approx(84)


def test_a_bullet_set_close_to_its_text(tmp_path: Path) -> None:
    (line,) = lines(tmp_path, text(72, 100, "•Trained 30 nurses"))
    assert (line.bullet, line.text) == ("•", "Trained 30 nurses")


@pytest.mark.parametrize("font", [WINGDINGS, "ZapfDingbats"])
def test_bullets_of_symbol_fonts(tmp_path: Path, font: str | Font) -> None:
    own = [font] if isinstance(font, Font) else []
    (line,) = lines(tmp_path, text(72, 100, "a", font=font), text(84, 100, "Trained 30 nurses"), fonts=own)
    assert line.bullet
    assert line.text == "Trained 30 nurses"


def test_bullets_drawn_as_shapes(tmp_path: Path) -> None:
    drawn = [
        *(dot(75, 97), text(84, 100, "Trained 30 nurses"), text(84, 114, "in triage")),
        *(dot(75, 125), text(84, 128, "Ran the night shift")),
    ]
    assert texts(tmp_path, drawn) == ["• Trained 30 nurses", "in triage", "• Ran the night shift"]


@pytest.mark.parametrize("said", ["-5% waste in a year", "+14 points", "2019 – 2024", "e-mail at work", "Dr. No"])
def test_signs_of_the_text_are_no_bullets(tmp_path: Path, said: str) -> None:
    (line,) = lines(tmp_path, text(72, 100, said))
    assert (line.bullet, line.text) == ("", said)


def test_text_set_sideways_is_read_and_mixes_with_nothing(tmp_path: Path) -> None:
    drawn = [
        text(40, 400, "CURRICULUM", turned=90),
        text(72, 380, "Trained 30 nurses"),
        text(72, 394, "Ran the night shift"),
    ]
    assert sorted(texts(tmp_path, drawn)) == ["CURRICULUM", "Ran the night shift", "Trained 30 nurses"]
