"""Markdown: what GitHub, Jekyll or pandoc show is what the lines say; the numbers are the editor's."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resumelint.document import Document
from resumelint.read import Unreadable
from resumelint.read.markdown import looks_like, read


def markdown(text: str) -> Document:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "resume.md")
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        return read(path)


def texts(text: str) -> list[str]:
    return [line.text for line in markdown(text).lines]


def numbered(text: str) -> list[tuple[int, str]]:
    return [(line.number, line.text) for line in markdown(text).lines]


def test_a_wrapped_paragraph_is_one_line_and_a_hard_break_ends_one() -> None:
    assert numbered("Sold pumps\nto hospitals\n\nPhone  \nEmail\\\nDallas<br>Texas") == [
        (1, "Sold pumps to hospitals"),
        (4, "Phone"),
        (5, "Email"),
        (6, "Dallas"),
        (6, "Texas"),
    ]


def test_a_source_line_of_its_own_kind_is_a_line() -> None:
    assert numbered("*Clerk*\n__2019__\nSold pumps to\nhospitals.") == [
        (1, "Clerk"),
        (2, "2019"),
        (3, "Sold pumps to hospitals."),
    ]
    assert texts("`1654-1660`\n**Example School**, Dallas") == ["1654-1660", "Example School, Dallas"]
    assert texts("Halden Foods 02/2021 – 02/2022 Dallas.\nBought castings.") == [
        "Halden Foods 02/2021 – 02/2022 Dallas.",
        "Bought castings.",
    ]
    assert texts("Phone: 202-555-0143\n**Mail:** <jane@example.com>\nWeb: x") == [
        "Phone: 202-555-0143",
        "Mail: jane@example.com",
        "Web: x",
    ]


def test_emphasis_at_a_wrap_splits_nothing() -> None:
    assert texts("Wrote it in\n*python*\nand Go") == ["Wrote it in python and Go"]
    assert texts("Wrote *all\nof it* in Go") == ["Wrote all of it in Go"]
    assert texts("In short: sold\npumps: many") == ["In short: sold pumps: many"]


def test_headings_of_both_kinds() -> None:
    document = markdown("Jane Doe\n========\n\nWork\n----\n### Acme ###\n")
    assert [(line.heading, line.text, line.number) for line in document.lines] == [
        (1, "Jane Doe", 1),
        (2, "Work", 4),
        (3, "Acme", 6),
    ]


def test_a_rule_below_a_heading() -> None:
    assert [line.ruled for line in markdown("## Work\n\n---\n\nAcme\n\n---\n").lines] == [True, False]


def test_lists() -> None:
    document = markdown("* Sold\n  pumps\n    - to hospitals\n\n3. a\n4. b\n")
    assert [(line.number, line.bullet, line.indent, line.text) for line in document.lines] == [
        (1, "•", 1, "Sold pumps"),
        (3, "•", 2, "to hospitals"),
        (5, "3.", 1, "a"),
        (6, "4.", 1, "b"),
    ]


def test_definition_lists() -> None:
    document = markdown("2010-2014\n:   **BSc**; Example University\n\n    *Minor: pumps*\n\n2014\n:   a\n:   b\n")
    assert [(line.number, line.indent, line.text) for line in document.lines] == [
        (1, 0, "2010-2014"),
        (2, 1, "BSc; Example University"),
        (4, 1, "Minor: pumps"),
        (6, 0, "2014"),
        (7, 1, "a"),
        (8, 1, "b"),
    ]
    assert document.lines[1].bold_until == 3


def test_a_table_row_is_one_line() -> None:
    assert numbered("| Employer | Years |\n|---|---:|\n| **Acme** | 2019 |\n") == [
        (1, "Employer\tYears"),
        (3, "Acme\t2019"),
    ]


def test_bold_beginnings() -> None:
    document = markdown("**Acme Inc**, Dallas\n\n__All of it__\n\n*2019*\n\nsnake_case_name and 2 * 3 * 4\n")
    assert [(line.text, line.bold, line.bold_until, line.italic) for line in document.lines] == [
        ("Acme Inc, Dallas", False, 8, False),
        ("All of it", True, 9, False),
        ("2019", False, 0, True),
        ("snake_case_name and 2 * 3 * 4", False, 0, False),
    ]


def test_links() -> None:
    document = markdown(
        '[my **site**](https://example.com/a "T") <jane@example.com> [ref][1]\n\n[1]: tel:+12025550143\n'
    )
    assert [(link.target, link.text) for link in document.links] == [
        ("https://example.com/a", "my site"),
        ("mailto:jane@example.com", "jane@example.com"),
        ("tel:+12025550143", "ref"),
    ]
    assert all(link.span and document.excerpt((link.span,)) == link.text for link in document.links)


def test_pictures_are_no_text_but_their_links_are_links() -> None:
    document = markdown("Jane ![photo](me.png) Doe [![in](in.svg)](https://www.linkedin.com/in/janedoe)\n")
    assert [line.text for line in document.lines] == ["Jane Doe"]
    assert [(link.target, link.span) for link in document.links] == [("https://www.linkedin.com/in/janedoe", None)]


def test_html_in_markdown_keeps_the_line_numbers() -> None:
    source = (
        "# Jane\n<div align=center>\n<b>Acme</b>\n<a href=x>pumps</a>\n\n## Work\n\n</div>\n\n<!-- a\nnote -->\n\nEnd"
    )
    assert numbered(source) == [(1, "Jane"), (3, "Acme pumps"), (6, "Work"), (13, "End")]


def test_code_is_text() -> None:
    assert numbered("```\nAcme     2019\n  Pumps\n```\n\nUse `a < b`\n") == [
        (2, "Acme\t2019"),
        (3, "Pumps"),
        (6, "Use a < b"),
    ]


def test_what_is_for_the_typesetter_is_no_text() -> None:
    source = (
        "::: {.columns}\n### Work {#work .big}\n:::\n{: .lead}\n\\newpage\n\n[Go]{.skill}, [C](c){target=_blank} {x}\n"
    )
    assert texts(source) == ["Work", "Go, C {x}"]


def test_a_fill_sets_the_date_apart() -> None:
    assert texts("**Acme Inc** \\hfill 2019 -- 2021\n") == ["Acme Inc\t2019 -- 2021"]


def test_front_matter_is_metadata() -> None:
    document = markdown("---\nlayout: cv\ntitle: Jane Doe's CV\ntags: [a]\n---\n# Jane Doe\n")
    assert document.metadata["title"] == "Jane Doe's CV"
    assert [(line.number, line.text) for line in document.lines] == [(6, "Jane Doe")]


def test_contact_lines_in_front_matter_are_shown() -> None:
    source = (
        "---\nname: Jane Doe\ncontact:\n  phone: +1 202-555-0143\n  mail: jane@example.com\nyear: 2024\n---\n## Work\n"
    )
    assert numbered(source) == [
        (2, "Jane Doe"),
        (4, "+1 202-555-0143"),
        (5, "jane@example.com"),
        (8, "Work"),
    ]


def test_settings_in_front_matter_are_not_shown() -> None:
    source = "---\ndate: 2024-01-02\nid: 123456789\ntheme: https://example.com/theme\ntitle: CV\n---\n# Jane Doe\n"
    assert texts(source) == ["Jane Doe"]


def test_a_title_stands_in_for_a_missing_heading() -> None:
    assert numbered("% Jane Doe\n% J. Doe, Dallas\n\n## Work\n") == [
        (1, "Jane Doe"),
        (2, "J. Doe, Dallas"),
        (4, "Work"),
    ]
    assert texts("+++\ntitle = 'Jane Doe'\n+++\nSales\n") == ["Jane Doe", "Sales"]
    assert texts("---\ntitle: Jane Doe\n---\n# Work\n# School\n") == ["Jane Doe", "Work", "School"]


def test_what_stands_between_rules_and_is_no_mapping_is_text() -> None:
    assert "Jane Doe" in texts("---\nJane Doe\n---\nSales\n")


def test_without_text_it_is_refused_in_words() -> None:
    with pytest.raises(Unreadable, match=r"^it.+: .+"):
        markdown("![photo](me.png)\n\n---\n")


def test_markdown_is_known_by_name_or_headings() -> None:
    assert looks_like(Path("resume.md"), b"Jane")
    assert looks_like(Path("resume"), b"# Jane\n\n## Work\n")
    assert not looks_like(Path("resume.txt"), b"Jane\n# 1 in sales\n")


INLINE = ["**", "*", "_", "`", "[a](b)", "![", "](", "{#x}", "\\hfill", "&nbsp;", "\t", "\\", "é", "word", "  \n", "|"]
BLOCKS = ["# ", "```\n", "> ", "- ", "1. ", "\n", "\n\n", "    ", "|-|\n", ":   ", "<div>", "</div>", "<p>\n\n", "<!--"]
FRONT = ["---\n", "+++\n", "% ", "a: b\n"]
SCRAPS = st.sampled_from(INLINE) | st.sampled_from(BLOCKS) | st.sampled_from(FRONT)


@given(st.lists(SCRAPS | st.text(max_size=4), max_size=40).map("".join))
def test_no_text_breaks_it(text: str) -> None:
    try:
        document = markdown(text)
    except Unreadable:
        return
    last = len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    assert all(1 <= line.number <= last and line.text.strip() for line in document.lines)


WORDS = st.lists(st.text("abcXYZ", min_size=1, max_size=6), min_size=1, max_size=4).map(" ".join)
PARTS = st.one_of(
    WORDS.map(lambda w: ([f"## {w}"], [(0, w)])),
    st.lists(WORDS, min_size=1, max_size=4).map(lambda ws: (ws, [(0, " ".join(ws))])),
    st.lists(WORDS, min_size=1, max_size=4).map(lambda ws: ([f"{w}  " for w in ws], list(enumerate(ws)))),
    st.lists(WORDS, min_size=1, max_size=4).map(
        lambda ws: ([f"- **{w}**" for w in ws] + ["", "<!-- -->"], list(enumerate(ws)))
    ),
    st.tuples(WORDS, WORDS).map(lambda p: ([p[0], f": {p[1]}"], list(enumerate(p)))),
    st.tuples(WORDS, WORDS).map(lambda p: (["<div>", p[0], "", p[1], "</div>"], [(1, p[0]), (3, p[1])])),
)


@given(st.lists(PARTS, min_size=1, max_size=8))
def test_a_document_of_parts_reads_back_to_its_parts_on_their_lines(
    parts: list[tuple[list[str], list[tuple[int, str]]]],
) -> None:
    source: list[str] = []
    expected = []
    for lines, found in parts:
        expected += [(len(source) + 1 + offset, text) for offset, text in found]
        source += [*lines, ""]
    assert numbered("\n".join(source)) == expected
