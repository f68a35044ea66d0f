"""HTML: what a browser shows is what the lines say."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resumelint.document import Cause, Document, Part
from resumelint.read import Unreadable
from resumelint.read.html import looks_like, read


def read_bytes(data: bytes) -> Document:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "resume.html")
        path.write_bytes(data)
        return read(path)


def page(body: str, head: str = "") -> Document:
    return read_bytes(f"<!doctype html><html lang=en><head>{head}</head><body>{body}</body></html>".encode())


def texts(document: Document) -> list[str]:
    return [line.text for line in document.lines]


def test_blocks_are_lines_and_inline_elements_are_not() -> None:
    document = page("<h1>Jane <span>Doe</span></h1><div>Sales\n   manager</div><p>Acme<br>Dallas</p>loose <b>end</b>")
    assert texts(document) == ["Jane Doe", "Sales manager", "Acme", "Dallas", "loose end"]


def test_numbers_are_the_source_lines() -> None:
    document = page("\n<h1>Jane</h1>\n<p>\n  Acme\n  pumps<br>\n  Dallas</p>\n")
    assert [(line.number, line.text) for line in document.lines] == [(2, "Jane"), (4, "Acme pumps"), (6, "Dallas")]


def test_headings_have_their_level() -> None:
    document = page("<h1>Jane</h1><h3>Acme</h3><div role=heading aria-level=2>Work</div><p>Text</p>")
    assert [line.heading for line in document.lines] == [1, 3, 2, 0]


def test_a_rule_below_a_heading() -> None:
    assert [line.ruled for line in page("<h2>Work</h2><hr><p>Acme</p><hr>").lines] == [True, False]


def test_lists_nest_and_have_bullets() -> None:
    document = page("<ul><li>Sold<ul><li>pumps</ul><li><p>Led</p><p>six</p></ul><ol start=3><li>a<li>b</ol>")
    assert [(line.bullet, line.indent, line.text) for line in document.lines] == [
        ("•", 1, "Sold"),
        ("•", 2, "pumps"),
        ("•", 1, "Led"),
        ("", 1, "six"),
        ("3.", 1, "a"),
        ("4.", 1, "b"),
    ]


def test_a_list_without_marks_has_no_bullets() -> None:
    document = page('<ul><li style="list-style:none">Dallas</li></ul><ul><li style="list-style-type: none">TX</ul>')
    assert [line.bullet for line in document.lines] == ["", ""]


def test_a_table_row_is_one_line() -> None:
    document = page("<table><tr><th>Employer<th>Years<tr><td>Acme<td>2019 - 2021</table>")
    assert texts(document) == ["Employer\tYears", "Acme\t2019 - 2021"]
    assert {line.part for line in document.lines} == {Part.TABLE}


def test_a_date_cell_stands_beside_the_first_line_of_its_entry() -> None:
    document = page("<table><tr><td>2019 - 2021<td><b>Acme</b><ul><li>Sold pumps<li>Led six</ul></table>")
    assert texts(document) == ["2019 - 2021\tAcme", "Sold pumps", "Led six"]


def test_cells_with_several_lines_each_are_columns() -> None:
    document = page("<table><tr><td><p>Phone</p><p>Email</p><td><p>Acme</p><p>Pumps</p></table>")
    assert texts(document) == ["Phone", "Email", "Acme", "Pumps"]


def test_tables_in_tables() -> None:
    document = page("<table><tr><td><table><tr><td>a<td>b<tr><td>c<td>d</table><td>e<br>f</table>")
    assert texts(document) == ["a\tb", "c\td", "e", "f"]


@pytest.mark.parametrize(
    "body",
    [
        "<div>Acme<span style='float: right'>2019</span></div>",
        "<div style='display:flex'><span>Acme</span><span>2019</span></div>",
        "<div>Acme&nbsp;&nbsp;&nbsp;&nbsp;2019</div>",
        "<pre>Acme     2019</pre>",
        "<pre>Acme\t2019</pre>",
    ],
)
def test_what_stands_apart_is_set_apart(body: str) -> None:
    assert texts(page(body)) == ["Acme\t2019"]


def test_words_that_only_a_style_sheet_sets_apart() -> None:
    assert texts(page("<p><span>Python</span><span>Go</span></p>")) == ["Python Go"]
    assert texts(page("<p><span>J</span><span>a</span><span>n</span><span>e</span></p>")) == ["Jane"]
    assert texts(page("<p><span>20</span>19 <i>-</i><span>2021</span></p>")) == ["2019 -2021"]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>x</script>",
        "<style>x</style>",
        "<template>x</template>",
        "<noscript>x</noscript>",
        "<div style='display: none'><p>x</p></div>",
        "<span style='visibility:hidden !important'>x</span>",
        "<p hidden>x</p>",
        "<dialog>x</dialog>",
        "<!-- x -->",
        "<svg><text>x</text></svg>",
        "<img src=x.png alt=x>",
        "<select><option>x</select>",
    ],
)
def test_what_is_not_shown_is_not_text(hidden: str) -> None:
    assert texts(page(f"Jane {hidden} Doe")) in (["Jane Doe"], ["Jane", "Doe"])


def test_links_cover_their_text() -> None:
    document = page(
        '<p>See <a href=" https://example.com/jane ">my <b>site</b></a> and <a href="mailto:j@example.com">mail</a></p>'
    )
    assert [(link.target, link.text) for link in document.links] == [
        ("https://example.com/jane", "my site"),
        ("mailto:j@example.com", "mail"),
    ]
    for link in document.links:
        assert link.span is not None
        assert document.excerpt((link.span,)) == link.text


def test_a_link_under_a_picture_has_no_text() -> None:
    (link,) = page('<p>Jane <a href="https://www.linkedin.com/in/janedoe"><img src=in.png alt=LinkedIn></a></p>').links
    assert (link.target, link.text, link.span) == ("https://www.linkedin.com/in/janedoe", "", None)


def test_links_that_lead_nowhere_are_none() -> None:
    assert page('<a href="#work">Work</a> <a href="javascript:void(0)">Print</a> <a>Top</a>').links == ()


def test_bold_beginnings_and_italics() -> None:
    document = page(
        "<p><b>Acme Inc</b>, Dallas</p><p><strong>All</strong></p><p>Not <b>here</b></p><p><em>2019</em></p>"
    )
    assert [(line.bold, line.bold_until, line.italic) for line in document.lines] == [
        (False, 8, False),
        (True, 3, False),
        (True, 0, False),
        (False, 0, True),
    ]


def test_weights_from_style_attributes() -> None:
    document = page("<div style='font-weight:700'>Acme <span style='font-weight: normal'>Inc, a maker</span></div>")
    assert [(line.bold, line.bold_until) for line in document.lines] == [(False, 4)]


def test_metadata() -> None:
    document = page("x", "<title> Jane\nDoe </title><meta name=Author content='Jane Doe'><meta charset=utf-8>")
    assert document.metadata == {"title": "Jane Doe", "language": "en", "author": "Jane Doe"}


def test_entities() -> None:
    assert texts(page("R&amp;D &ndash; caf&eacute; &#66560;")) == ["R&D – café 𐐀"]


@pytest.mark.parametrize(
    "data",
    [
        "<meta charset=windows-1251><p>Опыт работы".encode("cp1251"),
        "<p>Опыт работы".encode("utf-16"),
        "\ufeff<p>Опыт работы".encode(),
        '<?xml version="1.0" encoding="utf-8"?><html><body><p>Опыт работы</p></body></html>'.encode(),
        "<meta charset=ascii><p>Опыт работы".encode(),
    ],
)
def test_encodings(data: bytes) -> None:
    assert texts(read_bytes(data)) == ["Опыт работы"]


def test_entities_of_the_file_are_not_expanded(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hunter2")
    document = read_bytes(
        f'<!DOCTYPE html [<!ENTITY a SYSTEM "{secret.as_uri()}"><!ENTITY b "&a;&a;">]><p>Jane &a; &b;</p>'.encode()
    )
    assert "hunter2" not in document.text


@pytest.mark.parametrize("body", ["", "<script>document.write('Jane')</script>", "<div>" * 5000 + "Jane"])
def test_what_shows_nothing_is_refused_in_words(body: str) -> None:
    with pytest.raises(Unreadable, match=r"^it.+: .+"):
        page(body)


@pytest.mark.parametrize(
    "head", [b"<!DOCTYPE html>", b"\xef\xbb\xbf\n<html>", b'<?xml version="1.0"?>\n<!-- a -->\n<HTML lang=en>']
)
def test_html_is_known_by_its_beginning(head: bytes) -> None:
    assert looks_like(Path("resume"), head)


@pytest.mark.parametrize("head", [b"Jane Doe", b"<?xml version='1.0'?><w:wordDocument>", b"# Jane <br>"])
def test_other_beginnings(head: bytes) -> None:
    assert not looks_like(Path("resume"), head)


TAGS = st.sampled_from("p b a ul ol li table tr td div span h1 br hr pre dl dt dd q style x-y".split())
HREFS = st.sampled_from(
    ["", " href=x", " href='mailto:a@example.com'", " style='display:flex'", " style='float:right'", " hidden"]
)
SCRAPS = st.builds("<{}{}>".format, TAGS, HREFS) | st.builds("</{}>".format, TAGS) | st.text("ab \n&;<>é\t", max_size=5)


@given(st.lists(SCRAPS, max_size=40).map("".join))
def test_no_soup_breaks_it(soup: str) -> None:
    try:
        document = read_bytes(soup.encode())
    except Unreadable:
        return
    numbers = [line.number for line in document.lines]
    assert [line.index for line in document.lines] == list(range(len(numbers)))
    assert all(line.text == line.text.strip() != "" for line in document.lines)
    assert all(1 <= number <= soup.count("\n") + 1 for number in numbers)
    assert all(document.excerpt((link.span,)) == " ".join(link.text.split()) for link in document.links if link.span)


WORDS = st.lists(st.text("abcXYZ019", min_size=1, max_size=6), min_size=1, max_size=4).map(" ".join)
PARTS = st.one_of(
    WORDS.map(lambda w: (f"<p>{w}</p>", [w])),
    WORDS.map(lambda w: (f"<h2>{w}</h2>", [w])),
    st.lists(WORDS, min_size=1).map(lambda ws: (f"<ul>{''.join(f'<li>{w}' for w in ws)}</ul>", ws)),
    st.lists(WORDS, min_size=1).map(lambda ws: ("<p>" + "<br>".join(ws) + "</p>", ws)),
    st.tuples(WORDS, WORDS).map(lambda p: (f"<table><tr><td>{p[0]}<td>{p[1]}</table>", ["\t".join(p)])),
    st.tuples(WORDS, WORDS).map(lambda p: (f"<div><span style='display:none'>{p[0]}</span>{p[1]}</div>", [p[1]])),
)


@given(st.lists(PARTS, min_size=1, max_size=8))
def test_a_page_of_parts_reads_back_to_its_parts(parts: list[tuple[str, list[str]]]) -> None:
    assert texts(page("\n".join(source for source, _ in parts))) == [line for _, lines in parts for line in lines]


def unseen(body: str, head: str = "") -> list[tuple[str, Cause, int | None]]:
    document = page(f"<p>Jane</p>\n{body}\n<p>Doe</p>", head)
    assert texts(document)[0] == "Jane"
    return [(found.text, found.cause, found.near) for found in document.unseen]


@pytest.mark.parametrize(
    ("style", "cause"),
    [
        ("color:white", Cause.PALE),
        ("COLOR: #FFF; margin: 0", Cause.PALE),
        ("color: rgb(255, 255, 255)", Cause.PALE),
        ("font-size:1px", Cause.TINY),
        ("font-size: 0", Cause.TINY),
        ("font-size: .5pt !important", Cause.TINY),
    ],
)
def test_words_that_their_style_hides_are_unseen(style: str, cause: Cause) -> None:
    assert unseen(f'<p style="{style}">python <b>kubernetes</b><br>excel</p>') == [
        ("python kubernetes excel", cause, 0)
    ]


@pytest.mark.parametrize(
    "body",
    [
        "<p style='font-size:9px; color:#eee'>Dallas</p>",
        "<div style='background:#123'><p style='color:white'>Dallas</p></div>",
        "<div class=banner><p style='color:white'>Dallas</p></div>",
        "<table><tr><td bgcolor=navy><span style='color:white'>Dallas</span></table>",
        "<p style='font-size:1'>Dallas</p>",
        "<p style='font-size:.8em'>Dallas</p>",
    ],
)
def test_small_or_white_words_that_may_be_seen_are_lines(body: str) -> None:
    assert unseen(body) == []
    assert "Dallas" in texts(page(body))


def test_white_words_may_be_seen_where_a_style_sheet_colours_the_page() -> None:
    assert unseen("<p style='color:white'>Dallas</p>", "<style>body { background: black }</style>") == []


def test_what_a_page_switches_off_is_neither_shown_nor_unseen() -> None:
    assert unseen("<p style='display:none; color:white'>Print version</p><div hidden>Menu</div>") == []
