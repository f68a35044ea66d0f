"""JSON Resume and RenderCV files as documents: a line for each value, on the line where the editor has it."""

from __future__ import annotations

import json
import re
import tempfile
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from resumelint.document import Document
from resumelint.read import Unreadable
from resumelint.read.data import looks_like, read


def data(text: str, name: str = "resume.json") -> Document:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_text(text, "utf-8")
        return read(path)


def from_yaml(text: str) -> Document:
    return data(text, "resume.yaml")


def numbered(document: Document) -> list[tuple[int, str]]:
    return [(line.number, line.text) for line in document.lines]


JANE = """{
  "$schema": "https://example.com/schema.json",
  "basics": {"name": "Jane Doe",
    "image": "me.png", "phone": "202-555-0143"},
  "work": [
    {
      "name": "Acme",
      "highlights": ["Sold pumps", "Led \\u00e9quipe"]
    }, {"name": "Bolt"}
  ],
  "meta": {"version": "v1.0.0"}
}
"""


def test_each_value_of_a_json_resume_is_a_line() -> None:
    document = data(JANE)
    assert document.format == "json-resume"
    assert numbered(document) == [
        (3, "Jane Doe"),
        (4, "202-555-0143"),
        (7, "Acme"),
        (8, "Sold pumps"),
        (8, "Led équipe"),
        (9, "Bolt"),
    ]
    assert [line.bullet for line in document.lines] == ["", "", "", "•", "•", ""]


def test_the_same_as_yaml() -> None:
    document = from_yaml(
        "basics:\n  name: Jane Doe\n  phone: 2025550143\nwork:\n- {name: Acme}\n- name: >\n    Bolt\n    Inc\n"
    )
    assert document.format == "json-resume"
    assert numbered(document) == [(2, "Jane Doe"), (3, "2025550143"), (5, "Acme"), (7, "Bolt Inc")]


def test_yaml_scalars_are_what_is_written() -> None:
    document = from_yaml(
        "basics:\n  name: No\n  label: 2020-01-05\n  phone: 0123\n  url:\n  summary: ~\n  email: true\n"
    )
    assert document.data == {
        "basics": {"name": "No", "label": "2020-01-05", "phone": "0123", "url": None, "summary": None, "email": True}
    }
    assert [line.text for line in document.lines] == ["No", "2020-01-05", "0123"]


CV = """cv:
  name: Jane Doe
  social_networks:
    - network: LinkedIn
      username: jane_doe_x
  sections:
    selected_honors:
      - bullet: Pump of the *year*
    Work at sea:
      - company: '[**Acme**](https://example.com) Inc'
        summary: |
          First line.

          Second line.
        highlights:
          - Sold pumps
            - to hospitals
            - to ships
design:
  theme: classic
"""


def test_each_value_of_a_rendercv_file_is_a_line() -> None:
    document = from_yaml(CV)
    assert document.format == "rendercv"
    assert numbered(document) == [
        (2, "Jane Doe"),
        (4, "LinkedIn"),
        (5, "jane_doe_x"),
        (7, "Selected Honors"),
        (8, "Pump of the year"),
        (9, "Work at sea"),
        (10, "Acme Inc"),
        (12, "First line."),
        (14, "Second line."),
        (16, "Sold pumps"),
        (17, "to hospitals"),
        (18, "to ships"),
    ]
    assert [line.text for line in document.lines if line.heading] == ["Selected Honors", "Work at sea"]
    assert [(line.bullet, line.indent) for line in document.lines[-3:]] == [("•", 1), ("•", 2), ("•", 2)]


def test_inline_markdown_becomes_look_and_links() -> None:
    document = from_yaml(CV)
    (link,) = document.links
    assert (link.target, link.text) == ("https://example.com", "Acme")
    assert document.lines[6].bold_until == 4


@pytest.mark.parametrize("text", ["2 * 3 * 4", "C:\\temp", "R&D <b>", "jane_doe_x", "f(x)[1]", "**"])
def test_what_is_no_markdown_stays(text: str) -> None:
    assert data(json.dumps({"basics": {"name": text}})).lines[0].text == text


def test_addresses_are_links() -> None:
    (link,) = data('{"basics": {"name": "Jane", "url": "https://example.com/jane"}}').links
    assert link.target == link.text == "https://example.com/jane"


def test_yaml_merges_and_anchors() -> None:
    document = from_yaml("base: &b\n  name: Jane\n  email: a@example.com\ncv:\n  <<: *b\n  email: b@example.com\n")
    assert numbered(document) == [(2, "Jane"), (6, "b@example.com")]


BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"basics": {\n"name": "Jane",\n}}', r"its JSON is broken at line \d \("),
        ('{"basics": {"name": "Jane"', "its JSON is broken at line 1"),
        ('{"name": "resumelint", "version": "1"}', "it is JSON but no JSON Resume"),
        ("[1, 2]", "it is JSON but no JSON Resume"),
        ('{"basics": {"name": " "}, "work": []}', "it is the frame of a resume"),
        ('{"basics": ' + "[" * 100_000 + "]" * 100_000 + "}", "it is nested too deeply"),
        ('{"basics": {"x": ' + "[" * 99 + "]" * 99 + "}}", "it is nested too deeply"),
        ('{"meta": {"format": "FRESH@0.6.0"}, "projects": []}', "it is a FRESH resume"),
    ],
)
def test_json_that_is_no_resume_is_refused_in_words(text: str, reason: str) -> None:
    with pytest.raises(Unreadable, match=rf"^{reason}.*: .+"):
        data(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("cv:\n  name: 'Jane\n", r"its YAML is broken at line \d"),
        ("cv:\n\tname: Jane\n", "its YAML is broken at line 2"),
        ("cv: {name: *nobody}", "its YAML is broken at line 1"),
        ("cv: {name: a}\n---\ncv: {name: b}\n", "its YAML is broken at line 2"),
        ("version: 1\nservices: {}\n", "it is YAML but neither"),
        ("just words", "it is YAML but neither"),
        (BOMB + "cv: {name: *i}\n", "it holds too many values"),
        ("cv: &a\n  name: x\n  more: *a\n", "it is nested too deeply"),
        ("cv: &a\n  <<: *a\n", "it is nested too deeply"),
        ("cv: " + "[" * 3000, "it is nested too deeply"),
        ("cv: !!python/object/apply:os.getcwd []\n", "it is YAML but neither"),
    ],
)
def test_yaml_that_is_no_resume_is_refused_in_words(text: str, reason: str) -> None:
    with pytest.raises(Unreadable, match=rf"^{reason}.*: .+"):
        from_yaml(text)


def test_tags_make_nothing() -> None:
    document = from_yaml("cv:\n  name: !!python/object/apply:os.getcwd ''\n  email: !!python/name:os.system x\n")
    assert [line.text for line in document.lines] == ["x"]


@pytest.mark.parametrize(
    "head", [b'{"basics": {', b'\xef\xbb\xbf\n{ "work" : [', b"# me\ncv:\n  name: Jane\n", b"basics:\n"]
)
def test_data_is_known_by_its_keys(head: bytes) -> None:
    assert looks_like(Path("resume"), head)


@pytest.mark.parametrize("head", [b"Jane Doe\ncv: see below", b"{{ name }}", b"Basics: none", b'["basics"]'])
def test_other_beginnings(head: bytes) -> None:
    assert not looks_like(Path("resume"), head)


WORDS = st.lists(st.text("abcXYZé09.,", min_size=1, max_size=8), min_size=1, max_size=5).map(" ".join)
TREES = st.recursive(
    WORDS | st.integers() | st.none() | st.booleans(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text('abcdefg\n"', max_size=5), inner, max_size=4),
    max_leaves=25,
)


def values(tree: object) -> list[str]:
    """The texts and numbers in it, in order."""
    if isinstance(tree, dict | list):
        return [v for child in (tree.values() if isinstance(tree, dict) else tree) for v in values(child)]
    return [] if tree is None or isinstance(tree, bool) else [str(tree)]


@given(TREES, st.sampled_from([None, 1, "\t"]))
def test_every_value_stands_on_its_source_line(tree: object, indent: int | str | None) -> None:
    source = json.dumps({"basics": {"name": "Jane"}, "extra": tree}, indent=indent, ensure_ascii=False)
    document = data(source)
    assert [line.text for line in document.lines] == ["Jane", *values(tree)]
    lines = source.split("\n")
    assert all(line.text in lines[line.number - 1] for line in document.lines)


@given(
    st.lists(WORDS, min_size=1, max_size=6), st.sampled_from([None, True]), st.sampled_from([None, "'", '"', "|", ">"])
)
def test_yaml_values_come_back_whatever_their_style(names: list[str], flow: bool | None, style: str | None) -> None:
    text = yaml.safe_dump({"work": names}, default_flow_style=flow, default_style=style, allow_unicode=True, width=30)
    document = from_yaml(text)
    assert [line.text for line in document.lines] == names
    source = text.split("\n")
    assert all(line.text.split()[0] in source[line.number - 1] for line in document.lines)


@given(st.text(max_size=200) | st.text("{}[]:,-&*!|>'\"#% \n\tab", max_size=80), st.sampled_from(["a.json", "a.yaml"]))
def test_no_text_breaks_it(text: str, name: str) -> None:
    for source in (text, '{"basics": ' + text, "cv:\n  name: " + text):
        try:
            document = data(source.encode("utf-8", "replace").decode(), name)
        except Unreadable:
            continue
        last = len(re.split("\r\n?|\n", source))
        assert all(1 <= line.number <= last and line.text.strip() for line in document.lines)
