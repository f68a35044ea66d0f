"""The code half of rules: `known()` and `find()` give the checks by the names that rule files use."""

from __future__ import annotations

import functools
import importlib
from collections.abc import Mapping
from importlib import metadata

from resumelint.checks.base import CHECKS, PLACEHOLDERS, Check

_MODULES = ("contact", "honesty", "impact", "jobs", "kinds", "layout", "person", "tone", "writing", "profile")
"""In this order they are loaded until a check is found: the last is about profiles, which most runs have none of."""


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
    found = []
    for point in metadata.entry_points(group="resumelint.rules"):
        try:
            found.append((point.name, point.load()))
        except (Exception, SystemExit) as error:  # a stranger's package: anything can happen in it
            raise ImportError(f"the installed rule package '{point.name}' can't be loaded: {error}") from None
    return tuple(found)
