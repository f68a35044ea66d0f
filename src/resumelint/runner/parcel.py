"""What goes to another machine about one file: what it looks like here, so that a worker which has the same file at the
same path reads it there; or the file itself."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from msgspec import structs

from resumelint.lint import Checked
from resumelint.read import Unreadable, opened
from resumelint.read.limits import Limits


class Piece(NamedTuple):
    """A file. `changed`: when it last was, in nanoseconds; `content` only where it is sent along."""

    name: str
    """Below the parcel's path; empty for that path itself."""
    size: int
    changed: int
    content: bytes | None = None


class Parcel(NamedTuple):
    """A file, or the tables in the folder of an archive. `path` is absolute, on the machine that packed it."""

    path: str
    pieces: tuple[Piece, ...]

    @property
    def sent(self) -> bool:
        """Whether the content is in it."""
        return all(piece.content is not None for piece in self.pieces)

    @property
    def weight(self) -> int:
        """Bytes of content."""
        return sum(len(piece.content or b"") for piece in self.pieces)

    def is_here(self) -> bool:
        """Whether this machine has the same at the same path: the same size, and changed at the same moment."""
        try:
            return all(_look(Path(self.path), Path(self.path, piece.name)) == piece for piece in self.pieces)
        except OSError:
            return False

    def unpack(self, folder: Path) -> Path:
        """Lay what was sent into an empty folder; where it is. Raises OSError."""
        target = folder / Path(self.path).name
        for piece in self.pieces:
            file = target / piece.name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(piece.content or b"")
        return target


def pack(path: str, limits: Limits, *, send: bool) -> Parcel | None:
    """The parcel for an absolute path, with the content if it is to be sent. None for what can't be read here, or is
    larger than what is read at all: there is nothing in it to be worked on."""
    top = Path(path)
    try:
        files = opened(top)
        pieces = tuple(_look(top, file) for file in files)
        if not all(file.is_file() for file in files) or not 0 < sum(p.size for p in pieces) <= limits.size * 2**20:
            return None
        if send:
            pieces = tuple(piece._replace(content=file.read_bytes()) for piece, file in zip(pieces, files, strict=True))
        else:
            files[0].open("rb").close()
    except (OSError, Unreadable, ValueError):  # ValueError: a name that no file can have
        return None
    return Parcel(path, pieces)


def renamed(result: Checked, names: Mapping[str, str]) -> Checked:
    """The result with other paths for its files; what isn't in `names` keeps its own."""
    report = result.report
    findings = tuple(
        structs.replace(found, related=tuple(structs.replace(r, path=names.get(r.path, r.path)) for r in found.related))
        if found.related
        else found
        for found in report.findings
    )
    report = structs.replace(report, path=names.get(report.path, report.path), findings=findings)
    return structs.replace(result, report=report, beside=renamed(result.beside, names) if result.beside else None)


def _look(top: Path, file: Path) -> Piece:
    seen = file.stat()
    return Piece("" if file == top else file.relative_to(top).as_posix(), seen.st_size, seen.st_mtime_ns)
