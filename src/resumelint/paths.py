"""Which files a run is about: named ones as they are, folders walked for resumes. And how globs see a path."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from resumelint.text import words

Glob = Callable[[str], bool]
STEM = "{stem}"
"""In the pattern for profiles, what stands for the name of the resume's file."""
RESUMES = (".pdf", ".docx")
"""What a folder is walked for; other formats when named, or by `include`."""
_MARKED = re.compile(r"\.marked(-\d+)?\.(pdf|docx)")
"""How the names of marked-up copies end."""


class Found(Struct, frozen=True):
    """`files` are in the order given, in a folder by name; `barren` are the named folders that hold none."""

    files: tuple[str, ...]
    barren: tuple[str, ...]
    unopened: tuple[str, ...]
    """Folders that could not be looked into."""


def globs(patterns: Sequence[str]) -> Glob:
    """A test of paths by patterns as in a .gitignore file. Paths have forward slashes and are relative to the folder
    that the patterns are; folders end in a slash. Raises ValueError for a pattern that can't be used."""
    if not patterns:
        return lambda path: False
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns).match_file


def relative(path: str | Path, root: Path) -> str:
    """A path as globs see it: with forward slashes, from `root`; of what lies outside of it only the name."""
    try:
        inside = os.path.relpath(path, root)
    except ValueError:  # another drive
        inside = os.pardir
    outside = Path(inside).parts[:1] == (os.pardir,)
    return Path(path).name if outside else Path(inside).as_posix()


def find(
    named: Sequence[str],
    root: Path,
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
    *,
    force_exclude: bool = False,
) -> Found:
    """The files to check. What is named is taken even when it doesn't exist (that is for the reader to say), and when
    `exclude` matches it, unless `force_exclude` is on. A file that is named twice is checked once. Globs are relative
    to `root`."""
    wanted, unwanted = globs(include), globs(exclude)
    files: dict[str, str] = {}
    barren, unopened = [], []

    def refused(error: OSError) -> None:
        unopened.append(str(error.filename))

    for name in named:
        if force_exclude and _excluded(name, root, unwanted):
            continue
        inside = list(_walk(name, root, wanted, unwanted, refused)) if os.path.isdir(name) else [name]  # noqa: PTH112
        for file in inside:
            files.setdefault(os.path.realpath(file), file)
        if not inside:
            barren.append(name)
    return Found(tuple(files.values()), tuple(barren), tuple(unopened))


def profile_of(file: str, pattern: str) -> str:
    """The profile that belongs to a resume: `pattern` with the file's name, without its ending, for "{stem}"."""
    return pattern.replace(STEM, Path(file).stem)


def without_profiles(files: Sequence[str], pattern: str) -> tuple[str, ...]:
    """The files that are not the profile of one of the others; a file that is its own is none to be checked either."""
    if not pattern:
        return tuple(files)
    profiles = {os.path.realpath(profile_of(file, pattern)) for file in files}
    return tuple(file for file in files if os.path.realpath(file) not in profiles)


def _excluded(name: str, root: Path, unwanted: Glob) -> bool:
    """Whether a path, or a folder that it lies in, is unwanted."""
    seen = Path(relative(name, root))
    folders = [*seen.parents, *([seen] if Path(name).is_dir() else [])]
    return unwanted(seen.as_posix()) or any(unwanted(f"{folder.as_posix()}/") for folder in folders)


def _walk(top: str, root: Path, wanted: Glob, unwanted: Glob, refused: Callable[[OSError], None]) -> Iterator[str]:
    skipped = frozenset(words.load("skipped-folders"))
    for folder, folders, files in os.walk(top, onerror=refused):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".")
            and name not in skipped
            and not unwanted(relative(os.path.join(folder, name), root) + "/")  # noqa: PTH118
            and not os.path.exists(os.path.join(folder, name, "pyvenv.cfg"))  # noqa: PTH110, PTH118
        )
        for name in sorted(files):
            path = os.path.join(folder, name)  # noqa: PTH118 - a Path would drop the ./ that was given
            seen = relative(path, root)
            resume = name.lower().endswith(RESUMES) and not _MARKED.search(name)
            # "~$" begins the lock file that Word keeps beside an open document.
            if not name.startswith((".", "~$")) and (resume or wanted(seen)) and not unwanted(seen):
                yield path.removeprefix(os.curdir + os.sep) if top == os.curdir else path
