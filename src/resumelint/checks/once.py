"""What several rules ask of one resume, one after the other, is found out once."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TypeVar

from resumelint.resume import Resume

T = TypeVar("T")
_KEPT = 2
"""Resumes whose answers are kept: one and the profile beside it, or the same as a rule of another language reads it."""


class _Same:
    """Stands for one resume, and no other that says the same."""

    __slots__ = ("resume",)

    def __init__(self, resume: Resume) -> None:
        self.resume = resume

    def __hash__(self) -> int:
        return id(self.resume)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.resume is other.resume


def once(function: Callable[[Resume], T]) -> Callable[[Resume], T]:
    """The function, not run again for the resume that it was just run for. What it gives must not be changed."""
    kept = functools.lru_cache(maxsize=_KEPT)(lambda same: function(same.resume))

    @functools.wraps(function)
    def asked(resume: Resume) -> T:
        return kept(_Same(resume))

    return asked
