"""A worker from outside: one process, and the task that it has in hand."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, NamedTuple

from resumelint.config import UserError
from resumelint.read.limits import Limits
from resumelint.runner.inside import BEGUN, OUT_OF_MEMORY, Stage, Work, serve

_ENDED = 5.0
"""Seconds that a worker gets to end by itself."""
_START = 120.0
"""Seconds that a worker gets until it has begun with its first task: imports from a slow disk are not the file's."""
_SAFE = "PYTHONSAFEPATH"
"""Set in the environment, Python imports nothing from the folder that it is started in."""
_ANEW = "print it to a new PDF"


class Lost(NamedTuple):
    """What came of a task that took its worker with it, or all of its time."""

    reason: str
    """A clause: "what is wrong: what to do"."""
    begun: bool = True
    """Whether the task was begun; else the fault is none of its."""
    so_far: object = None
    """What had come of the task before."""


class Worker:
    """One process, started when there is a task for it, and ended with `stop`. Tasks go to `work` one by one, and each
    is held to the limits. `pool` are the workers that are there, this one among them."""

    def __init__(self, work: Work, limits: Limits, pool: Sequence[Worker] = ()) -> None:
        self.work, self.limits, self.pool = work, limits, pool
        self.process: BaseProcess | None = None
        self.pipe: Connection
        self.busy = self.begun = False
        self.deadline = 0.0
        self.tasks = 0
        self.so_far: object = None

    def take(self, task: object) -> None:
        """Begin with a task. Raises UserError when the system gives no process for it."""
        if self.process is None:
            self._start()
        self.busy, self.begun, self.so_far, self.tasks = True, False, None, self.tasks + 1
        self.deadline = time.monotonic() + _START
        with contextlib.suppress(OSError):  # it died between two tasks: its result will say so
            self.pipe.send(task)

    def result(self) -> object | Lost | None:
        """What came of the task. None: it isn't done."""
        try:
            told: object = self.pipe.recv()
        except (EOFError, OSError):
            lost = Lost(self._death(), self.begun, self.so_far)
            self.stop()
            return lost
        if isinstance(told, Stage):
            self.so_far = told.result
        elif told == BEGUN:  # its time runs from now
            self.begun = True
            self.deadline = time.monotonic() + self.limits.seconds
        else:
            self.busy = False
            return self.so_far
        return None

    def expire(self) -> Lost:
        """Give up on the task: its time is over."""
        self.stop()
        why = f"it took longer than {self.limits.seconds} seconds: {_ANEW}, or raise 'seconds' under 'limits'"
        return Lost(why, so_far=self.so_far)

    def stop(self) -> None:
        """End the process now, whatever it does."""
        self.busy, self.tasks = False, 0
        if self.process is None:
            return
        process, self.process = self.process, None
        process.kill()
        process.join()
        process.close()
        self.pipe.close()

    def _start(self) -> None:
        context = _context()
        self.pipe, theirs = context.Pipe()
        # A fork has our end of every pipe too, and while one has it the others don't learn that we are gone.
        inherited = [w.pipe for w in self.pool if w.process] + [self.pipe] if forks() else []
        given = self.work if forks() else None
        process = context.Process(target=serve, args=(theirs, given, self.limits, inherited), daemon=True)
        try:
            with _nothing_from_here(), _uninterrupted():
                process.start()
        except OSError as error:
            self.pipe.close()
            raise UserError(
                f"no process could be started ({error.strerror or error}); close other programs, or take fewer --jobs"
            ) from None
        finally:
            theirs.close()
        self.process = process
        if given is None:  # by the pipe: what is handed to a new interpreter that dies at once would be waited for
            with contextlib.suppress(OSError):
                self.pipe.send(self.work)

    def _death(self) -> str:
        """Why the process is gone. The pipe ends a moment before the process does."""
        assert self.process is not None
        self.process.join(_ENDED)
        code = self.process.exitcode
        if code == OUT_OF_MEMORY:
            return f"it needs more than the {self.limits.memory} MB of memory allowed: print it to a new, smaller PDF"
        if code == -getattr(signal, "SIGKILL", 9):
            return f"the system killed the process that read it, as it does when memory runs out: {_ANEW}"
        how = f"signal {-code}" if code and code < 0 else f"exit code {code}"
        return f"the process that read it broke down ({how}): {_ANEW}"


def forks() -> bool:
    """Whether workers are forks of this process. Forking costs milliseconds, starting anew a whole interpreter; macOS,
    Windows and programs with threads need that."""
    return sys.platform == "linux" and threading.active_count() == 1


def _context() -> Any:
    return multiprocessing.get_context("fork" if forks() else "spawn")


@contextlib.contextmanager
def _nothing_from_here() -> Iterator[None]:
    """While a worker starts: a new interpreter looks for modules in the working folder first, and that may be a
    client's, with a `multiprocessing.py` in it."""
    before = os.environ.get(_SAFE)
    os.environ[_SAFE] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_SAFE]
        else:
            os.environ[_SAFE] = before


@contextlib.contextmanager
def _uninterrupted() -> Iterator[None]:
    """While a worker starts: it takes over that Ctrl-C waits, which would print its traceback. Ours comes after."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
