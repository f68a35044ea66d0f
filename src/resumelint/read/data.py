"""JSON Resume (as JSON or YAML) and RenderCV YAML -> Document: the data as loaded, and a line for each value.

Line.number is the line in the file on which the value stands, as an editor counts it.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from resumelint.document import Document, Line, Link, Span
from resumelint.read import MOST_WORD, Unreadable
from resumelint.read.encoding import clean, load
from resumelint.read.limits import DEFAULT, Limits
from resumelint.read.loaders import Loaded, load_json, load_yaml
from resumelint.read.signs import typed_bullet
from resumelint.text.leaves import Leaf, leaves

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

MOST_BYTES = 1_000_000

_SUFFIXES = (".json", ".yaml", ".yml")
_HEAD_KEYS = ("basics", "bio")
_LIST_KEYS = ("work", "volunteer", "education", "skills", "projects")
_YAML_KEYS = re.compile(rb"^(?:cv|basics|bio)[ \t]*:[ \t]*(?:#.*)?\r?$", re.M)
_JSON_KEYS = re.compile(rb'"(?:basics|bio|cv|work|education)"\s*:')
_URL_KEYS = ("url", "website")
_URL = re.compile(r"(?:https?://|www\.)\S+", re.I)
_MARKUP = re.compile(r"\]\(|[*_`\\]")
_SINGLE = re.compile(r"\*{1,3}[^*\s]+\*{1,3}|\[\S+\]\(\S+\)")


def looks_like(path: Path, head: bytes) -> bool:
    """Whether a file with this name and beginning is data: by its name, or by the keys of a resume in it."""
    if path.suffix.lower() in _SUFFIXES:
        return True
    head = head.replace(b"\x00", b"")
    return bool(
        _JSON_KEYS.search(head)
        if head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"{")
        else _YAML_KEYS.search(head)
    )


def read(path: Path, limits: Limits = DEFAULT) -> Document:
    """Raises Unreadable."""
    text = load(path, MOST_BYTES)
    suffix = path.suffix.lower()
    is_json = suffix == ".json" or (suffix not in _SUFFIXES and text.lstrip("\ufeff \t\n").startswith("{"))
    loaded = load_json(text) if is_json else load_yaml(text)
    data = loaded.data
    kind = _kind(data)
    if not isinstance(data, dict) or not kind:
        raise Unreadable(_other(data, "JSON" if is_json else "YAML"))
    document = of_mapping(data, str(path), kind, loaded, text.split("\n"))
    if not document.lines:
        raise Unreadable("it is the frame of a resume with nothing in it: fill it in")
    return document


def of_mapping(
    data: Mapping[str, object],
    path: str = "",
    kind: str = "json-resume",
    loaded: Loaded | None = None,
    source: Sequence[str] = (),
) -> Document:
    """The document of data at hand. Without `loaded` and `source` its lines are numbered through."""
    lines: list[Line] = []
    links: list[Link] = []
    for leaf in leaves(data, kind):
        numbers = _numbers(leaf, loaded, source) if loaded else range(len(lines) + 1, len(lines) + 1 + len(leaf.lines))
        for i, (raw, number) in enumerate(zip(leaf.lines, numbers, strict=True)):
            line, found = _line(leaf, i, raw, len(lines), number)
            lines.append(line)
            links += found
    return Document(path=path, format=kind, lines=tuple(lines), links=tuple(links), data=data)


def _kind(data: object) -> str:
    """json-resume, rendercv, or empty for neither."""
    if not isinstance(data, dict) or _fresh(data):
        return ""
    if isinstance(data.get("cv"), dict):
        return "rendercv"
    head = any(isinstance(data.get(key), dict) for key in _HEAD_KEYS)
    return "json-resume" if head or any(isinstance(data.get(key), list) for key in _LIST_KEYS) else ""


def _fresh(data: dict[str, object]) -> bool:
    """The format of an older resume tool, whose keys are partly the same."""
    meta = data.get("meta")
    return isinstance(meta, dict) and str(meta.get("format")).startswith("FRESH")


def _other(data: object, syntax: str) -> str:
    if isinstance(data, dict) and _fresh(data):
        return "it is a FRESH resume: convert it to JSON Resume"
    if syntax == "JSON":
        return 'it is JSON but no JSON Resume: put the data under "basics", "work", ... as jsonresume.org says'
    return "it is YAML but neither a JSON Resume nor a RenderCV file: put the data under 'basics' or 'cv'"


def _numbers(leaf: Leaf, loaded: Loaded, source: Sequence[str]) -> Iterator[int]:
    """The source line of each line of a value, looking down from where the one before it ended."""
    if leaf.heading:
        yield from (loaded.keys.get(leaf.path, 1) for _ in leaf.lines)
        return
    first, last = loaded.lines.get(leaf.path, (1, 1))
    column = 0
    for text in leaf.lines:
        tokens = text.split()
        # The source may wrap the value anywhere, so as much of its beginning as one line has.
        for begin in dict.fromkeys((text, " ".join(tokens[:3]), tokens[0])):
            place = _find(begin, source[:last], first, column)
            if place:
                first, column = place
                break
        yield first


def _find(text: str, source: Sequence[str], line: int, column: int) -> tuple[int, int] | None:
    """The line (from 1) on which the text stands, at or after that place, and the column where it ends."""
    for number in range(line, len(source) + 1):
        at = source[number - 1].find(text, column if number == line else 0)
        if at >= 0:
            return number, at + len(text)
    return None


def _line(leaf: Leaf, i: int, raw: str, index: int, number: int) -> tuple[Line, list[Link]]:
    raw = clean(raw)
    bullet, skip = typed_bullet(raw) if len(leaf.lines) > 1 and not leaf.bullet else ("", 0)
    text, bold_until, links = _plain(raw[skip:], index)
    if leaf.path[-1] in _URL_KEYS and _URL.fullmatch(text):
        links = [Link(text, text, Span(index, 0, len(text)))]
    below = leaf.nested and i > 0
    line = Line(
        index=index,
        number=number,
        text=text,
        bullet="•" if leaf.bullet and (i == 0 or below) else bullet,
        indent=float(leaf.bullet) + below,
        bold_until=bold_until,
        bold=bold_until == len(text),
        heading=2 if leaf.heading else 0,
    )
    return line, links


def _plain(raw: str, line: int) -> tuple[str, int, list[Link]]:
    """A value without its inline Markdown, which RenderCV and the themes of JSON Resume print; how far a bold beginning
    reaches; and its links. A single word is no Markdown unless it is marked from end to end: user names have
    underscores."""
    if not _MARKUP.search(raw) or (" " not in raw and (len(raw) > MOST_WORD or not _SINGLE.fullmatch(raw))):
        return raw, 0, []
    text, bold, bold_until, start, target = "", 0, 0, 0, ""
    links: list[Link] = []
    for token in _markdown().parseInline(raw)[0].children or []:
        if token.type == "link_open":
            start, target = len(text), str(token.attrGet("href") or "")
        elif token.type == "link_close" and len(text) > start:
            links.append(Link(target, text[start:], Span(line, start, len(text))))
        elif token.type in ("strong_open", "strong_close"):
            bold += token.nesting
        elif token.content:
            bold_until += len(token.content) if bold and bold_until == len(text) else 0
            text += token.content
    return (text, bold_until, links) if text.strip() else (raw, 0, [])


@functools.cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("zero").enable(["emphasis", "link", "backticks", "escape"])
