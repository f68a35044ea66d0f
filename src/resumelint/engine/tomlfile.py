"""Reads one TOML file that a person wrote, be it a rule or a config: what is wrong in it is said in a sentence."""

from __future__ import annotations

import re
import stat
import tomllib
from pathlib import Path
from typing import Any

from resumelint.text import plain

MOST_BYTES = 2_000_000
"""Far more than anybody writes by hand."""
_AT = re.compile(r"\(at line (\d+), column \d+\)")
_QUOTES = "; texts, and names with a slash, stand in quotes"


class TomlError(ValueError):
    """The file can't be used. The message is what to say behind the file's name, e.g. "can't be read: ..."."""


def load(path: Path, until: str = "") -> dict[str, Any]:
    """The tables of a file, which may begin with a byte order mark, as Notepad's do; with `until`, those above the
    first line that begins so. Raises TomlError."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # a pipe would make us wait for ever
            raise TomlError("can't be read: it is not a file")
        if status.st_size > MOST_BYTES:
            raise TomlError(f"is larger than {MOST_BYTES // 1_000_000} MB; that isn't read")
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise TomlError(f"can't be read: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise TomlError("is not valid TOML: it isn't in UTF-8; save it in that encoding") from None
    try:
        return tomllib.loads(text.partition(f"\n{until}")[0] if until else text)
    except RecursionError:
        raise TomlError("is nested too deeply") from None
    except tomllib.TOMLDecodeError as error:
        raise TomlError(f"is not valid TOML: {_told(str(error), text)}") from None


def _told(error: str, text: str) -> str:
    """tomllib's words, with the line that they are about."""
    error = error.replace("Cannot overwrite a value", "the same key or table stands there twice")
    line = ""
    if at := _AT.search(error):
        lines = text.split("\n")
        line = plain(lines[min(int(at[1]), len(lines)) - 1], 60)
    hint = _QUOTES if error.startswith(("Invalid value", "Expected '='", "Expected ']'")) else ""
    return f"{error}{f': {line}' if line else ''}{hint}"
