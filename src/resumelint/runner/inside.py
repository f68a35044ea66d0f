"""A worker from inside: tasks come in, what came of them goes out. It outlives neither its parent nor its time."""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys
from collections.abc import Callable, Iterable, Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NamedTuple

from resumelint.console import GARBAGE
from resumelint.read.limits import Limits

OUT_OF_MEMORY = 77
"""Exit code of a worker that had no memory left to say so."""
_GRACE = 10
"""Seconds beyond its time after which a worker ends without being told to."""


BEGUN, DONE = "begun", "done"
"""What goes out when a task is begun, and when all that comes of it has."""


class Stage(NamedTuple):
    """What has come of a task so far; the last one is what comes of it."""

    result: object


class Work(NamedTuple):
    """What is done with a task, and before its time runs. Both can be pickled."""

    do: Callable[[Any], Iterable[object]]
    """Gives what comes of the task, again and better where there is more to it."""
    prepare: Callable[[Any], object] | None = None


def serve(pipe: Connection, given: Work | None, limits: Limits, inherited: Sequence[Connection]) -> None:
    """Do the work for every task that comes, until none comes any more. Where no
    work is `given` it is what comes first."""
    for other in inherited:
        other.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to the whole group; the parent sees to the workers
    for threads in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(threads, "1")  # they would only be in each other's way, and their stacks take memory
    with contextlib.suppress(OSError):
        os.dup2(2, 1)  # what a library prints is no part of the report
    try:
        _hold_memory(limits.memory)
        gc.set_threshold(*GARBAGE)
        with contextlib.suppress(EOFError, OSError):
            work = given or pipe.recv()
            _one(pipe, work, limits, first=True)
            while True:
                _one(pipe, work, limits)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)


def _one(pipe: Connection, work: Work, limits: Limits, *, first: bool = False) -> None:
    task = pipe.recv()
    if work.prepare:
        work.prepare(task)
    if first:  # what is loaded stays: to look through it again would be most of the search
        gc.freeze()
    pipe.send(BEGUN)
    _alarm(limits.seconds + _GRACE)
    for result in work.do(task):
        pipe.send(Stage(result))
    pipe.send(DONE)
    _alarm(0)


def _alarm(seconds: int) -> None:
    """Die in so many seconds; 0: never. For the case that the parent, which would see to it, is gone."""
    if hasattr(signal, "alarm"):
        signal.alarm(seconds)


def _hold_memory(megabytes: int) -> None:
    """Leave no dump, and make an allocation beyond the limit fail, where the system knows such a limit."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a dump of memory would hold what is private
    with contextlib.suppress(ValueError, OSError):  # no /proc, or a stricter limit is set already
        inherited = int(Path("/proc/self/statm").read_text().split()[5]) * resource.getpagesize()
        most = inherited + megabytes * 2**20
        resource.setrlimit(resource.RLIMIT_DATA, (most, resource.getrlimit(resource.RLIMIT_DATA)[1]))
