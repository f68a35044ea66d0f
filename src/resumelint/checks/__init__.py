"""The code half of rules: `known()` and `find()` give the checks by the names that rule files use."""

from __future__ import annotations

import functools
import importlib
import os
import sys
from collections.abc import Mapping
from importlib.machinery import PathFinder
from pathlib import Path

from resumelint.checks.base import CHECKS, PLACEHOLDERS, Check

_MODULES = ("contact", "honesty", "impact", "jobs", "kinds", "layout", "person", "tone", "writing", "profile")
"""In this order they are loaded until a check is found: the last is about profiles, which most runs have none of."""

_GROUP = "resumelint.rules"


def known() -> Mapping[str, frozenset[str]]:
    """Every registered check and the placeholders that it fills in messages."""
    for module in _MODULES:
        importlib.import_module(f"resumelint.checks.{module}")
    return PLACEHOLDERS


def find(name: str) -> Check:
    """The check of this name, be it in an installed package that this process hasn't loaded yet. Raises KeyError."""
    for module in _MODULES:
        if name in CHECKS:
            break
        importlib.import_module(f"{__name__}.{module}")
    if name not in CHECKS:
        plugins()
    return CHECKS[name]


@functools.cache
def plugins() -> tuple[tuple[str, object], ...]:
    """What the entry points of installed packages lead to (group `resumelint.rules`: a folder of rule files), by name.
    Loading them registers their checks. Raises whatever their code raises, as ImportError."""
    if not _declared():
        return ()
    from importlib import metadata

    found = []
    for point in metadata.entry_points(group=_GROUP):
        try:
            found.append((point.name, point.load()))
        except (Exception, SystemExit) as error:  # a stranger's package: anything can happen in it
            raise ImportError(f"the installed rule package '{point.name}' can't be loaded: {error}") from None
    return tuple(found)


def _declared() -> bool:
    """Whether an installed package may have entry points of the group: its name stands in a file of theirs. To take all
    their metadata in, as importlib.metadata would, takes a tenth of a short run, and hardly anybody has such a package.
    """
    own_way = (finder for finder in sys.meta_path if finder is not PathFinder)
    if any(hasattr(finder, "find_distributions") for finder in own_way):
        return True
    return any(map(_declares, sys.path))


def _declares(folder: str) -> bool:
    """The same of the packages in a folder of the import path; True also where it is no folder but an archive."""
    try:
        with os.scandir(folder or os.curdir) as entries:
            names = [entry.name for entry in entries]
    except FileNotFoundError:
        return False
    except OSError:
        return True
    packages = (Path(folder, name) for name in names if name.endswith((".dist-info", ".egg-info")))
    return any(map(_names_group, packages))


def _names_group(package: Path) -> bool:
    try:
        return _GROUP.encode() in Path(package, "entry_points.txt").read_bytes()
    except OSError:
        return False
