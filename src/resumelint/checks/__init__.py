"""The code half of rules: `known()` and `find()` give the checks by the names that rule files use."""

from __future__ import annotations

import importlib
from collections.abc import Mapping

from resumelint.checks.base import CHECKS, PLACEHOLDERS, Check

_MODULES = ("contact", "impact", "kinds", "layout", "tone", "writing")


def known() -> Mapping[str, frozenset[str]]:
    """Every registered check and the placeholders that it fills in messages."""
    for module in _MODULES:
        importlib.import_module(f"resumelint.checks.{module}")
    return PLACEHOLDERS


def find(name: str) -> Check:
    """The check of this name. Raises KeyError."""
    known()
    return CHECKS[name]
