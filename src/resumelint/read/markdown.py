"""Markdown -> Document: CommonMark with tables, definition lists and front matter, as GitHub and pandoc have them.

It is rendered to HTML whose every piece stands on the line that it has in the source, and that is read like any HTML:
so HTML in Markdown needs no care of its own. A paragraph is one line however it is wrapped; hard breaks split it, and
so does a line of the source that is one piece of its own. Line.number is the line in the file, as an editor counts it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from resumelint.document import Document
from resumelint.read import Unreadable
from resumelint.read.encoding import clean, load
from resumelint.read.flow import flowed
from resumelint.read.frontmatter import take_out
from resumelint.read.html import tree
from resumelint.read.limits import DEFAULT, Limits
from resumelint.read.signs import GLYPH

if TYPE_CHECKING:
    from markdown_it.token import Token

MOST_BYTES = 500_000

_SUFFIXES = (".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd", ".rmd")
_HEADING = re.compile(rb"^#{1,6} +\S", re.M)
# What is for the typesetter and not for the reader: fenced divs of pandoc, attribute lists of kramdown, page breaks.
_DIRECTIVE = re.compile(
    r"^ {0,3}(?::{3,}.*|\{:.*\}|\\(?:newpage|pagebreak|clearpage|vfill|medskip|bigskip|smallskip))[ \t]*$", re.M
)
# Possessive, and blanks from their first on: half a megabyte of anything is looked through once.
_ATTRIBUTES = r"\{(?=[^{}\n]*[#.=\w])[^{}\n]*+\}"
_AFTER_HEADING = re.compile(rf"(?<!\s)\s*+{_ATTRIBUTES}\s*+$")
_AFTER_LINK = re.compile(rf"^{_ATTRIBUTES}")
_BRACKETED = re.compile(r"\[([^\[\]]*+)\]\{(?=[^{}\n]*[#.=])[^{}\n]*+\}")
_LABEL = re.compile(r"[^\W\d_][\w ./&-]{0,20}:(?:\s|$)")
_DATED = re.compile(
    r"\b(?:19|20)\d\d\s*(?:[-–—]|to|bis|à|a)\s*"
    r"(?:(?:[^\W\d_]{1,9}\.?\s|\d{1,2}[./])?(?:19|20)\d\d|present|now|current|today|heute|hoy)\b",
    re.I,
)
_SHORT = 90
_FILL = re.compile(r"(?<!\s)\s*+\\(?:hfill|quad|qquad|hspace\*?\{[^{}]*+\})(?![a-z])\s*")


def looks_like(path: Path, head: bytes) -> bool:
    """Whether a text file with this name and beginning is Markdown: by its name, or by two headings with #."""
    return path.suffix.lower() in _SUFFIXES or len(_HEADING.findall(head)) > 1


def read(path: Path, limits: Limits = DEFAULT) -> Document:
    """Raises Unreadable."""
    front, body = take_out(load(path, MOST_BYTES))
    tokens = _parse(_DIRECTIVE.sub("", body))
    # Several headings of the first level are sections; only one of its own is the title.
    titled = sum(token.type == "heading_open" and token.tag == "h1" for token in tokens) == 1
    root = tree("".join(_render(tokens, front.lines(titled))))
    found = flowed(root) if root is not None else None
    if not found or not found.lines:
        raise Unreadable("it holds no text: save it again from the program you wrote it in")
    return Document(path=str(path), format="markdown", metadata=front.metadata, **found._asdict())


def _parse(text: str) -> list[Token]:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.deflist import deflist_plugin

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(deflist_plugin)
    try:
        return parser.parse(text)
    except RecursionError as error:
        raise Unreadable("its Markdown is nested too deeply: check that it is the right file") from error


def _render(tokens: Iterable[Token], front: Mapping[int, str]) -> Iterator[str]:
    """HTML, padded with line ends so that each block begins on its own line of the source. `front`: HTML by line."""
    line = 0
    after_heading = False
    for number, piece in sorted(front.items()):
        yield "\n" * (number - 1 - line) + piece
        line = max(line, number - 1)
    for token in tokens:
        if token.map and token.nesting >= 0 and token.map[0] > line:
            yield "\n" * (token.map[0] - line)
            line = token.map[0]
        piece = _inline(token.children or [], after_heading) if token.type == "inline" else _block(token)
        after_heading = token.type == "heading_open"
        line += piece.count("\n")
        yield piece


def _block(token: Token) -> str:
    if token.type == "html_block":
        return token.content
    if token.type in ("fence", "code_block"):
        # The first line end after <pre> is swallowed, and stands for the fence's own line.
        return f"<pre>{chr(10) if token.type == 'fence' else ''}{html.escape(token.content)}</pre>"
    if token.hidden:
        return ""
    start = token.attrGet("start") if token.type == "ordered_list_open" else None
    return f"<{'/' if token.nesting < 0 else ''}{token.tag}{f' start={start}' if start is not None else ''}>"


def _inline(tokens: Iterable[Token], heading: bool) -> str:
    out: list[str] = []
    before = ""
    children = list(tokens)
    apart = _set_apart(children)
    for i, token in enumerate(children):
        if token.type == "text":
            text = _FILL.sub("\x1f", _BRACKETED.sub(r"\1", token.content))
            text = _AFTER_LINK.sub("", text) if before in ("link_close", "code_inline", "image") else text
            text = _AFTER_HEADING.sub("", text) if heading and i == len(children) - 1 else text
            out.append(html.escape(clean(text.replace("\x1f", "\t"))).replace("\t", "<span style=float:right></span>"))
        elif token.type in ("softbreak", "hardbreak"):
            out.append("<br>\n" if token.type == "hardbreak" or i in apart else "\n")
        elif token.type == "code_inline":
            out.append(html.escape(token.content))
        elif token.type == "html_inline":
            out.append(token.content)
        elif token.type == "link_open":
            out.append(f'<a href="{html.escape(str(token.attrGet("href") or ""))}">')
        elif token.type != "image":  # its text is shown only where the picture is not
            out.append(f"<{'/' if token.nesting < 0 else ''}{token.tag}>")
        before = token.type
    return "".join(out)


def _set_apart(tokens: Sequence[Token]) -> set[int]:
    """Indices of the soft breaks that are more than wrapping. Templates give an emphasised line of the source a place
    of its own ("*Clerk*" over "2019"), and nobody wraps prose so that each line begins with a label ("Phone: ...") or
    one with a bullet, and few write dates from ... to into their prose."""
    breaks: list[int] = []
    rows: list[list[Token]] = [[]]
    for i, token in enumerate(tokens):
        if token.level == 0 and token.type in ("softbreak", "hardbreak"):
            breaks.append(i)
            rows.append([])
        else:
            rows[-1].append(token)
    kinds = [_kind(row) for row in rows]
    pairs = zip(breaks, kinds, kinds[1:], rows[1:], strict=False)
    return {at for at, above, below, row in pairs if _apart(above, below) and not _words(row)[:1].islower()}


def _apart(above: str, below: str) -> bool:
    return not {"styled", "dated"}.isdisjoint((above, below)) or below == "bullet" or bool(above and below)


def _kind(row: Sequence[Token]) -> str:
    """styled, dated, link, label or bullet; empty for a line of plain prose."""
    top = [token for token in row if token.level == 0 and (token.type != "text" or token.content.strip())]
    types = [token.type for token in top]
    if types in (["strong_open", "strong_close"], ["em_open", "em_close"], ["code_inline"]):
        return "styled"
    if types == ["link_open", "link_close"]:
        return "link"
    words = _words(row)
    if len(words) < _SHORT and _DATED.search(words):
        return "dated"
    return "label" if _LABEL.match(words) else "bullet" if GLYPH.match(words) else ""


def _words(row: Sequence[Token]) -> str:
    return "".join(token.content for token in row if token.type in ("text", "code_inline")).strip()
