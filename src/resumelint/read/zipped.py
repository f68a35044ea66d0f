"""Zip files that a stranger sent: opened only while their table of contents is small, and members unpacked only while
they stay under a limit, whatever they say of themselves."""

from __future__ import annotations

import contextlib
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from resumelint.read import Unreadable

MOST_ENTRIES = 10_000
RATIO_FROM = 1_000_000
"""Bytes from which on a member's ratio tells: little blank files shrink to nothing."""

DAMAGED = "it is damaged or cut off: save it again from the program you wrote it in"
LOCKED = "it is encrypted with a password: save a copy without one"
TRAP = "it unpacks to a multiple of its size that no document reaches: it may be a trap"
CROWDED = f"it holds more than {MOST_ENTRIES:,} files, which no document does: check that it is the right file"
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OverflowError, UnicodeError, struct.error)
"""What zipfile raises on a broken file."""

_MOST_CONTENTS = 4_000_000
"""Bytes of the table of contents, of which each entry takes 46 and its name: zipfile reads it as a whole."""
_END, _END_64, _AT_64 = b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07"
_TAIL = 22 + 0xFFFF


@contextlib.contextmanager
def opened(path: Path, damaged: str = DAMAGED) -> Iterator[zipfile.ZipFile]:
    """The archive. Raises Unreadable for what is none or is broken, here or while it is used, with `damaged`; and for
    one of too many files."""
    try:
        with path.open("rb") as file:
            _refuse_crowded(file)
            with zipfile.ZipFile(file) as archive:
                if len(archive.infolist()) > MOST_ENTRIES:
                    raise Unreadable(CROWDED)
                yield archive
    except BROKEN as error:
        raise Unreadable(damaged) from error
    except OSError as error:
        raise Unreadable(f"it can't be opened: {error.strerror or type(error).__name__}") from error


def refuse_trap(info: zipfile.ZipInfo, ratio: int) -> None:
    """Raises Unreadable for a member that is locked, or that unpacks to more than `ratio` of its size."""
    if info.flag_bits & 1:
        raise Unreadable(LOCKED)
    if info.file_size > RATIO_FROM and info.file_size > ratio * info.compress_size:
        raise Unreadable(TRAP)


def take(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int, larger: str) -> bytes:
    """A member's bytes. Raises Unreadable with `larger` when there are more than `most`, also when it lied about it."""
    if info.file_size > most:
        raise Unreadable(larger)
    with archive.open(info) as member:
        data = member.read(most + 1)
    if len(data) > most:
        raise Unreadable(larger)
    return data


def _refuse_crowded(file: BinaryIO) -> None:
    """Before zipfile makes an object of every entry."""
    size = file.seek(0, 2)
    file.seek(max(0, size - _TAIL))
    tail = file.read(_TAIL)
    file.seek(0)
    at = tail.rfind(_END)
    if at < 0 or len(tail) < at + 22:
        return  # no zip; zipfile says so
    contents = int.from_bytes(tail[at + 12 : at + 16], "little")
    if tail[max(0, at - 20) : at].startswith(_AT_64) and at >= 76 and tail[at - 76 : at - 72] == _END_64:
        contents = int.from_bytes(tail[at - 36 : at - 28], "little")
    if contents > _MOST_CONTENTS:
        raise Unreadable(CROWDED)
