"""What several rules ask of one resume or list, one after the other, is found out once."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Generic, TypeVar

from resumelint.resume import Resume

A = TypeVar("A")
T = TypeVar("T")
_KEPT = 2
"""Resumes whose answers are kept: one and the profile beside it, or the same as a rule of another language reads it."""


class _Same(Generic[A]):
    """Stands for one thing, and no other that says the same: to compare long ones would take longer than the answer."""

    __slots__ = ("thing",)

    def __init__(self, thing: A) -> None:
        self.thing = thing

    def __hash__(self) -> int:
        return id(self.thing)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.thing is other.thing


def once(function: Callable[[Resume], T]) -> Callable[[Resume], T]:
    """The function, not run again for the resume that it was just run for. What it gives must not be changed."""
    return kept(_KEPT)(function)


def kept(most: int) -> Callable[[Callable[[A], T]], Callable[[A], T]]:
    """Make a function keep its answers about the things, this many, that it was asked about last."""

    def keeping(function: Callable[[A], T]) -> Callable[[A], T]:
        answers = functools.lru_cache(maxsize=most)(lambda same: function(same.thing))

        @functools.wraps(function)
        def asked(thing: A) -> T:
            return answers(_Same(thing))

        return asked

    return keeping
