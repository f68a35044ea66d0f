"""What several rules ask of one resume or list, one after the other, is found out once."""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable
from typing import TypeVar

from resumelint.resume import Resume

A = TypeVar("A")
T = TypeVar("T")
_KEPT = 2
"""Resumes whose answers are kept: one and the profile beside it, or the same as a rule of another language reads it."""


def once(function: Callable[[Resume], T]) -> Callable[[Resume], T]:
    """The function, not run again for the resume that it was just run for. What it gives must not be changed."""
    return kept(_KEPT)(function)


def kept(most: int) -> Callable[[Callable[[A], T]], Callable[[A], T]]:
    """Make a function keep its answers about the things, this many, that it was asked about last. They are told apart
    by which they are, and not by what they say: to compare long ones would take longer than the answer."""

    def keeping(function: Callable[[A], T]) -> Callable[[A], T]:
        answers: dict[int, tuple[T, A]] = {}  # with the thing: another one can't come to lie where it lay
        changing = threading.Lock()

        @functools.wraps(function)
        def asked(thing: A) -> T:
            with changing:
                if known := answers.pop(id(thing), None):
                    answers[id(thing)] = known  # asked about last
                    return known[0]
            answer = function(thing)
            with changing:
                answers[id(thing)] = (answer, thing)
                while len(answers) > most:
                    del answers[next(iter(answers))]
            return answer

        return asked

    return keeping
