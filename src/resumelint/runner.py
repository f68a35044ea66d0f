"""Many files: worker processes, limits, order. The only place that knows about processes.

Every file is read in a worker, so that one which hangs, eats memory or kills its reader costs only itself. A pool that
loses what is pending when a worker dies (concurrent.futures) won't do, and the library that keeps it (Pebble) costs
150 ms a run in threads and polling, half of what a page takes; so this is a loop over pipes, with no thread in it.
"""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Generator, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from resumelint import lint
from resumelint.console import GARBAGE
from resumelint.lint import Checked
from resumelint.plan import Job

_AHEAD = 8
"""Files a worker may be ahead of the oldest that isn't done: what waits to be told in order is kept in memory."""
_RETIRE = 200
"""Files after which a worker is replaced: libraries keep caches that only grow."""
_ENDED = 5.0
"""Seconds that a worker gets to end by itself."""
_START = 120.0
"""Seconds that a worker gets until it has begun with its first file: imports from a slow disk are not the file's."""
_GRACE = 10
"""Seconds beyond its time after which a worker ends without being told to."""
_SAFE = "PYTHONSAFEPATH"
"""Set in the environment, Python imports nothing from the folder that it is started in."""


def cores() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run(files: Sequence[str], job: Job, workers: int = 0) -> Generator[Checked, None, None]:
    """Every file checked, in the order given, each as soon as those before it are done.

    `workers`: how many processes, 0 for one a core. Closing the generator ends them at once.
    """
    context = _context()
    pool: list[_Worker] = []
    pool += [_Worker(context, job, pool) for _ in range(min(workers or cores(), len(files)))]
    if _forks(context) and len(files) > len(pool):
        lint.preload(files)  # once here instead of once in every worker, also in those that take the place of another
    done: dict[int, Checked] = {}
    due = iter(enumerate(files))
    started = told = 0
    try:
        while told < len(files):
            for worker in pool:
                if worker.index is None and started < min(len(files), told + _AHEAD * len(pool)):
                    worker.take(*next(due))
                    started += 1
            done.update(_results(pool))
            while told in done:
                yield done.pop(told)
                told += 1
    finally:
        for worker in pool:
            worker.stop()


class _Worker:
    """One process and the file that it has in hand. A process is started when there is a file for it."""

    def __init__(self, context: Any, job: Job, pool: Sequence[_Worker]) -> None:
        self.context, self.job, self.pool = context, job, pool
        self.process: BaseProcess | None = None
        self.pipe: Connection
        self.index: int | None = None
        self.path = ""
        self.deadline = 0.0
        self.files = 0
        self.begun = False

    def take(self, index: int, path: str) -> None:
        """Begin with a file."""
        if self.process is None:
            self._start()
        self.index, self.path, self.files, self.begun = index, path, self.files + 1, False
        self.deadline = time.monotonic() + _START
        with contextlib.suppress(OSError):  # it died between two files: its result will say so
            self.pipe.send(path)

    def result(self) -> Checked | None:
        """What came of the file, or that the worker died of it. None: it has only begun, and its time runs from now."""
        try:
            result: Checked | None = self.pipe.recv()
            if result is None:
                self.begun = True
                self.deadline = time.monotonic() + self.job.settings.limits.seconds
                return None
        except (EOFError, OSError):
            broken = "" if self.begun else "a worker process ended before it could begin"
            result = lint.unread(self.path, self.job, self._death(), broken)
            self.stop()
        self.index = None
        if self.files >= _RETIRE or not result.read:  # what it choked on may still fill its memory
            self.stop()
        return result

    def expire(self) -> Checked:
        """Give up on the file: its time is over."""
        seconds = self.job.settings.limits.seconds
        self.stop()
        self.index = None
        return lint.unread(
            self.path,
            self.job,
            f"it took longer than {seconds} seconds: print it to a new PDF, or raise 'seconds' under 'limits'",
        )

    def stop(self) -> None:
        """End the process now, whatever it does."""
        if self.process is None:
            return
        self.process.kill()
        self.process.join()
        self.process.close()
        self.pipe.close()
        self.process, self.files = None, 0

    def _start(self) -> None:
        self.pipe, theirs = self.context.Pipe()
        # A fork has our end of every pipe too, and while one has it the others don't learn that we are gone.
        inherited = [w.pipe for w in self.pool if w.process] + [self.pipe] if _forks(self.context) else []
        given = self.job if _forks(self.context) else None
        self.process = self.context.Process(target=_work, args=(theirs, given, inherited), daemon=True)
        with _nothing_from_here():
            self.process.start()
        theirs.close()
        if given is None:  # by the pipe: what is handed to a new interpreter that dies at once would be waited for
            with contextlib.suppress(OSError):
                self.pipe.send(self.job)

    def _death(self) -> str:
        """Why the process is gone, as a clause. The pipe ends a moment before the process does."""
        assert self.process is not None
        self.process.join(_ENDED)
        code = self.process.exitcode
        if code == -signal.SIGKILL:
            why = "the system killed the process that read it, as it does when memory runs out"
        else:
            how = f"signal {-code}" if code and code < 0 else f"exit code {code}"
            why = f"the process that read it broke down ({how})"
        return f"{why}: print it to a new PDF"


def _results(pool: Sequence[_Worker]) -> Iterator[tuple[int, Checked]]:
    """Wait until a worker has something to tell or is out of time, and give what there is, by the file's number."""
    busy = {worker.pipe: worker for worker in pool if worker.index is not None}
    until = min(worker.deadline for worker in busy.values())
    ready = wait(list(busy), max(0.0, until - time.monotonic()))
    for pipe, worker in busy.items():
        index = worker.index
        assert index is not None
        if pipe in ready:
            if result := worker.result():
                yield index, result
        elif time.monotonic() >= worker.deadline:
            yield index, worker.expire()


def _context() -> Any:
    """Forking costs milliseconds, starting anew a whole interpreter; macOS and programs with threads need that."""
    import threading

    forks = sys.platform == "linux" and threading.active_count() == 1
    return multiprocessing.get_context("fork" if forks else "spawn")


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


def _forks(context: Any) -> bool:
    return bool(context.get_start_method() == "fork")


def _work(pipe: Connection, given: Job | None, inherited: Sequence[Connection]) -> None:
    """A worker's life: a path comes in, what was found goes out. It outlives neither its parent nor its time."""
    for other in inherited:
        other.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to the whole group; the parent sees to the workers
    for threads in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(threads, "1")  # they would only be in each other's way, and their stacks take memory
    job: Job = given or pipe.recv()
    _hold_memory(job.settings.limits.memory)
    lint.register_plugins()
    gc.set_threshold(*GARBAGE)
    with contextlib.suppress(EOFError, OSError):
        while True:
            path = pipe.recv()
            lint.preload([path])
            gc.freeze()  # what is loaded stays: to look through it again for garbage would be most of the search
            pipe.send(None)
            _alarm(job.settings.limits.seconds + _GRACE)
            pipe.send(lint.check_file(path, job))
            _alarm(0)


def _alarm(seconds: int) -> None:
    """Die in so many seconds; 0: never. For the case that the parent, which would see to it, is gone."""
    if hasattr(signal, "alarm"):
        signal.alarm(seconds)


def _hold_memory(megabytes: int) -> None:
    """Leave no dump, and make an allocation beyond the limit fail, where the system knows such a limit."""
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a dump of memory would hold what is private
    with contextlib.suppress(ValueError, OSError):  # no /proc, or a stricter limit is set already
        inherited = int(Path("/proc/self/statm").read_text().split()[5]) * resource.getpagesize()
        most = inherited + megabytes * 2**20
        resource.setrlimit(resource.RLIMIT_DATA, (most, resource.getrlimit(resource.RLIMIT_DATA)[1]))
