"""Bytes to text, for every format that is text: in which encoding, how large at most, and which characters count."""

from __future__ import annotations

import codecs
import re
import unicodedata
from pathlib import Path

from resumelint.read import Unreadable

MOST_BYTES = 2_000_000
"""Ten thousand times a page of text. A resume in HTML may be larger: it can hold its photograph."""

MOST_CONTROL = 0.01
"""The share of control characters that text may have: a few slip in from old programs."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# charset-normalizer names a code page of Central Europe for most short Western texts, where both would do. It is
# believed only when the language it sees is one that the code page is for.
_CENTRAL = {"Polish", "Czech", "Slovak", "Slovene", "Croatian", "Hungarian", "Romanian"}
_LIGATURES = {c: unicodedata.normalize("NFKC", chr(c)) for c in range(0xFB00, 0xFB07)}
_ODD = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\ufeff\ufffe\uffff\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_BLANKS = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")


def load(path: Path, most: int = MOST_BYTES) -> str:
    """The file's text, line ends as `\\n`. Raises Unreadable when it can't be opened, is empty, larger than `most`
    bytes, or no text."""
    data = take(path, most)
    text = decode(data)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def take(path: Path, most: int = MOST_BYTES) -> bytes:
    """The file's bytes. Raises Unreadable when it can't be opened, is empty or larger than `most` bytes."""
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        raise Unreadable(
            f"it can't be opened ({error.strerror or type(error).__name__}): check its name and permissions"
        ) from error
    if not data:
        raise Unreadable("it is empty: save it again from the program you wrote it in")
    if len(data) > most:
        raise Unreadable(
            f"it has over {most / 1_000_000:g} MB, too much for a resume of its kind: check that it is the right file"
        )
    return data


def decode(data: bytes) -> str:
    """By its byte order mark, else UTF-8, else the best guess. Raises Unreadable for what is no text."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    try:
        text = _wide(data) if b"\x00" in data else data.decode("utf-8")
    except UnicodeDecodeError:
        text = _guess(data)
    if text is None or len(_CONTROL.findall(text)) > max(3, len(text) * MOST_CONTROL):
        raise Unreadable("it is no text: save it as PDF or DOCX, or as text in UTF-8")
    return text


def clean(text: str) -> str:
    """The same text as one sees it: accents composed, ligatures spelled out, every blank a plain one, no control
    characters but tabs and line ends. Zero-width characters stay: a rule looks for them."""
    if text.isascii() and text.isprintable():
        return text
    text = _BLANKS.sub(" ", _ODD.sub("", text))
    return unicodedata.normalize("NFC", text).translate(_LIGATURES)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: of Western text every second byte is zero."""
    for name, zeros, others in (("utf-16-le", data[1::2], data[::2]), ("utf-16-be", data[::2], data[1::2])):
        if zeros.count(0) > len(zeros) / 2 and not others.count(0):
            return data.decode(name)
    return None


def _guess(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        return None
    if best.encoding == "cp1250" and best.language not in _CENTRAL:
        try:
            return data.decode("cp1252")
        except UnicodeDecodeError:
            pass
    return str(best)
