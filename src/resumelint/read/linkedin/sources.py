"""Where the tables of a data archive are: in the zip, in the folder it was unpacked to, or one file alone.

Only files whose names stand for a table that is read are opened; connections, messages and invitations never.
"""

from __future__ import annotations

import itertools
import os
import posixpath
from collections.abc import Iterable, Iterator
from pathlib import Path

from resumelint.read import Unreadable, zipped
from resumelint.read.encoding import take
from resumelint.read.limits import Limits
from resumelint.read.linkedin.tables import table_of

MOST_TABLE = 5_000_000
"""Bytes of one table: the longest descriptions of a hundred jobs take a tenth of it."""

_LARGE = f"a table in it has over {MOST_TABLE // 1_000_000} MB, which no profile does: check that it is the right file"
_SEVERAL = "it holds more than one LinkedIn archive: give one at a time"
_NOTHING = (
    "it holds no LinkedIn profile: give the archive with Profile.csv and Positions.csv in it, as LinkedIn sends it"
)

Names = dict[str, str]
"""By table, the path of its file."""


def tables(path: Path, limits: Limits) -> Iterator[tuple[str, bytes]]:
    """The tables of an archive and their bytes. Raises Unreadable."""
    if path.is_dir():
        for table, file in in_folder(path).items():
            yield table, _file(Path(file))
    elif table := table_of(path.name):
        yield table, _file(path)
    else:
        with zipped.opened(path) as archive:
            infos = {info.filename: info for info in archive.infolist()}
            for table, name in in_names(infos).items():
                zipped.refuse_trap(infos[name], limits.ratio)
                yield table, zipped.take(archive, infos[name], MOST_TABLE, _LARGE)


def in_names(names: Iterable[str]) -> Names:
    """The tables among the members of a zip. Raises Unreadable when there are none, or those of several archives."""
    folders: dict[str, Names] = {}
    for name in names:
        folder, file = posixpath.split(name.replace("\\", "/"))
        if (table := table_of(file)) and "__macosx" not in folder.casefold():
            found = folders.setdefault(folder, {})
            found[table] = min(found.get(table, name), name, key=len)  # "Positions.csv" before "Positions (1).csv"
    return _one(folders.values())


def in_folder(path: Path) -> Names:
    """The tables in a folder, or in the one folder within. Raises Unreadable like `in_names`."""
    own = _listed(path)
    if own:
        return own
    inside = (entry for entry in _entries(path) if entry.is_dir() and "__macosx" not in entry.name.casefold())
    return _one(found for entry in inside if (found := _listed(Path(entry.path))))


def _listed(path: Path) -> Names:
    found: Names = {}
    for entry in sorted(_entries(path), key=lambda entry: (len(entry.name), entry.name)):
        if (table := table_of(entry.name)) and entry.is_file():  # a pipe would make us wait for ever
            found.setdefault(table, entry.path)
    return found


def _entries(path: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(path) as entries:
            return list(itertools.islice(entries, zipped.MOST_ENTRIES))
    except OSError as error:
        raise Unreadable(f"it can't be opened: {error.strerror or type(error).__name__}") from error


def _one(archives: Iterable[Names]) -> Names:
    """The archive among folders with tables: the only one, or the only one with a profile."""
    found = list(archives)
    if len(found) > 1:
        found = [names for names in found if "Profile" in names]
        if len(found) != 1:
            raise Unreadable(_SEVERAL)
    if not found:
        raise Unreadable(_NOTHING)
    return found[0]


def _file(path: Path) -> bytes:
    try:
        return take(path, MOST_TABLE) if path.stat().st_size else b""
    except OSError as error:
        raise Unreadable(f"it can't be opened: {error.strerror or type(error).__name__}") from error
