"""Many files: worker processes, limits, order. The only place that knows about processes.

Every file is read in a worker, so that one which hangs, eats memory or kills its reader costs only itself. A pool that
loses what is pending when a worker dies (concurrent.futures) won't do, and the library that keeps it (Pebble) costs
150 ms a run in threads and polling, half of what a page takes; so this is a loop over pipes, with no thread in it.
"""

from __future__ import annotations

import functools
import os
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from multiprocessing.connection import wait
from typing import Any, NamedTuple, TypeVar, cast

from resumelint import lint
from resumelint.config import UserError
from resumelint.lint import Checked
from resumelint.plan import Job
from resumelint.read.limits import Limits
from resumelint.runner.inside import Work
from resumelint.runner.worker import Lost, Worker, forks

_AHEAD = 8
"""Files a worker may be ahead of the oldest that isn't done: what waits to be told in order is kept in memory."""
RETIRE = 200
"""Files after which a worker is replaced: libraries keep caches that only grow."""

T = TypeVar("T")


class Gone(Exception):
    """Who did the work is no longer there; what is done so far stands. The message is a clause for the user."""


def cores() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run(files: Sequence[str], job: Job, workers: int = 0) -> Generator[Checked, None, None]:
    """Every file checked, in the order given, each as soon as those before it are done.

    `workers`: how many processes, 0 for one a core. Closing the generator ends them at once. Raises UserError when the
    system gives no process.
    """
    pool = _pool(min(workers or cores(), len(files)), job)
    if forks() and len(files) > len(pool):
        lint.preload(files)  # once here instead of once in every worker, also in those that take the place of another
    done: dict[int, Checked] = {}
    hands: dict[Worker, int] = {}
    started = told = 0
    try:
        while told < len(files):
            for worker in pool:
                if not worker.busy and started < min(len(files), told + _AHEAD * len(pool)):
                    worker.take(files[started])
                    hands[worker] = started
                    started += 1
            for worker, result in _results(pool):
                index = hands.pop(worker)
                done[index] = lost(files[index], job, result) if isinstance(result, Lost) else result
                if worker.tasks >= RETIRE or not done[index].read:  # what it choked on may still fill its memory
                    worker.stop()
            while told in done:
                yield done.pop(told)
                told += 1
    finally:
        for worker in pool:
            worker.stop()


def contained(path: str, work: Callable[[], T], limits: Limits) -> T:
    """What `work`, a function that can be pickled, makes of one file, done in a worker. Raises UserError, also when
    the file passes the limits."""
    worker = Worker(Work(_answer), limits)
    try:
        worker.take(work)
        answer = outcome(worker)
        if isinstance(answer, Lost):
            raise UserError(f"{path} can't be read: {answer.reason}")
        if answer.error:
            raise answer.error
        return cast(T, answer.value)
    finally:
        worker.stop()


def outcome(worker: Worker) -> Any:
    """What comes of the task that a worker has in hand, or Lost."""
    while True:
        for _, result in _results([worker]):
            return result


class _Answer(NamedTuple):
    value: object
    error: Exception | None = None


def _answer(work: Callable[[], object]) -> Iterator[_Answer]:
    """What the work gives, or an error that gets through a pipe."""
    try:
        yield _Answer(work())
    except UserError as error:
        yield _Answer(None, UserError(str(error)))
    except MemoryError:
        raise
    except Exception as error:
        if os.environ.get(lint.DEBUG):
            raise
        yield _Answer(None, RuntimeError(f"{type(error).__name__}: {error}"))


def _pool(size: int, job: Job) -> list[Worker]:
    pool: list[Worker] = []
    work = Work(functools.partial(lint.stages, job=job), _prepare)
    pool += [Worker(work, job.settings.limits, pool) for _ in range(size)]
    return pool


def _prepare(path: str) -> None:
    """What is no fault of the file's: what it takes to read it is imported."""
    lint.register_plugins()
    lint.preload([path])


def lost(path: str, job: Job, how: Lost) -> Checked:
    """What is told of a file that took its worker with it, or all of its time."""
    if isinstance(how.so_far, Checked):
        return lint.cut_short(how.so_far, how.reason)
    return lint.unread(path, job, how.reason, "" if how.begun else "a worker process ended before it could begin")


def _results(pool: Sequence[Worker]) -> list[tuple[Worker, Any]]:
    """Wait until a worker has something to tell or is out of time, and give what came of their tasks."""
    return list(_told([worker for worker in pool if worker.busy]))


def _told(busy: Sequence[Worker]) -> Iterator[tuple[Worker, Any]]:
    until = min(worker.deadline for worker in busy)
    ready = wait([worker.pipe for worker in busy], max(0.0, until - time.monotonic()))
    for worker in busy:
        if worker.pipe in ready:
            if (result := worker.result()) is not None:
                yield worker, result
        elif time.monotonic() >= worker.deadline:
            yield worker, worker.expire()
