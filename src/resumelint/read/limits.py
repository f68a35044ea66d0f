"""How much a file may ask of the machine. The defaults are far above any honest resume."""

from __future__ import annotations

from msgspec import Struct


class Limits(Struct, frozen=True):
    """What one file may cost. A file that asks for more is `file/unreadable`, and says which limit it met."""

    seconds: int = 60
    """Wall-clock time from opening the file to its last finding."""
    memory: int = 1024
    """Megabytes that a worker may allocate, where the system can hold it to that."""
    size: int = 50
    """Megabytes of the file."""
    pages: int = 100
    unpacked: int = 200
    """Megabytes that a zip-based file may unpack to, all entries together."""
    ratio: int = 200
    """Unpacked to packed size of an entry of a zip-based file. Word's own XML comes to about 30."""


DEFAULT = Limits()
