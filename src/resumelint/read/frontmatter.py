"""The front matter of a Markdown file (Jekyll, Hugo, pandoc): settings, but often name and contact lines too."""

from __future__ import annotations

import html
import re
import tomllib
from collections.abc import Iterator, Mapping

from msgspec import Struct, field

from resumelint.read import Unreadable
from resumelint.read.encoding import clean
from resumelint.read.loaders import Path, load_yaml

_FENCED = re.compile(r"\A\ufeff?(---|\+\+\+)[ \t]*\n(.*?)^(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.S | re.M)
_PANDOC = re.compile(r"\A(?:%[^\n]*(?:\n[ \t]+\S[^\n]*)*(?:\n|\Z)){1,3}")
_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.\w+")
_PHONE = re.compile(r"\+?[(\d][\d\s()./-]{6,24}")
_ISO_DATE = re.compile(r"\d{4}-\d{1,2}(-\d{1,2})?")
_PHONE_KEY = re.compile(r"phone|mobile|cell|tel", re.I)


class Front(Struct):
    """`metadata`: the plain values by their key, in lower case. `values`: all of them, with key and source line."""

    metadata: dict[str, str] = field(default_factory=dict)
    values: list[tuple[str, str, int]] = field(default_factory=list)
    body: str = ""

    def lines(self, titled: bool) -> Mapping[int, str]:
        """HTML by source line, of what every template prints from it and the body doesn't say: the name, or the title
        where the body has no title of its own, and what can only be an address or a number to reach the person."""
        shown: dict[int, str] = {}
        for key, value, line in self.values:
            if value in self.body:
                continue
            if key.lower() in ("name", "author") or (key.lower() == "title" and not titled):
                shown[line] = shown.get(line, "") + f"<h1>{html.escape(value)}</h1>"
            elif _reaches(key, value):
                shown[line] = shown.get(line, "") + f"<div>{html.escape(value)}</div>"
        return shown


def take_out(text: str) -> tuple[Front, str]:
    """What the front matter says, and the text with blank lines in its place. Text between rules that is no mapping
    is text."""
    for pattern, values in ((_FENCED, _fenced), (_PANDOC, _titles)):
        match = pattern.match(text)
        found = values(match) if match else None
        if match and found is not None:
            body = text[match.end() :]
            metadata = {key.lower(): value for key, value, _ in reversed(found)}
            return Front(metadata, found, body), "\n" * match[0].count("\n") + body
    return Front(), text


def _fenced(match: re.Match[str]) -> list[tuple[str, str, int]] | None:
    try:
        if match[1] == "---":
            # The opening fence becomes a blank line, so that the line numbers are the file's.
            loaded = load_yaml("\n" + match[2])
            data, lines = loaded.data, loaded.lines
        else:
            data, lines = tomllib.loads(match[2]), {}
    except (Unreadable, tomllib.TOMLDecodeError):
        return None
    if not isinstance(data, dict):
        return None
    return [(key, value, lines.get(path, (1, 1))[0]) for path, key, value in _scalars(data, (), "")]


def _scalars(data: object, path: Path, key: str) -> Iterator[tuple[Path, str, str]]:
    if isinstance(data, dict):
        for name, value in data.items():
            yield from _scalars(value, (*path, name), str(name))
    elif isinstance(data, list):
        for i, value in enumerate(data):
            yield from _scalars(value, (*path, i), key)
    elif data is not None and not isinstance(data, bool):
        value = " ".join(clean(str(data)).split())
        if value:
            yield path, key, value


def _titles(match: re.Match[str]) -> list[tuple[str, str, int]]:
    """pandoc's title block: up to three fields, title, author and date, each begun by a per cent sign."""
    found = []
    line = 1
    for key, piece in zip(("title", "author", "date"), re.split(r"^%", match[0], flags=re.M)[1:], strict=False):
        value = " ".join(clean(piece).split())
        if value:
            found.append((key, value, line))
        line += piece.count("\n")
    return found


def _reaches(key: str, value: str) -> bool:
    if _MAIL.fullmatch(value) or "linkedin.com/" in value.lower():
        return True
    digits = sum(c.isdigit() for c in value)
    marked = value.startswith("+") or not value.isdigit() or bool(_PHONE_KEY.search(key))
    return bool(_PHONE.fullmatch(value)) and 7 <= digits <= 15 and marked and not _ISO_DATE.match(value)
