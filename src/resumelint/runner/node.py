"""On a worker of a Dask cluster: a file is read in a process of its own there too, held to the same limits.

Client and scheduler see of this module no more than bytes, so that the scheduler needs no resumelint.
"""

from __future__ import annotations

import multiprocessing
import pickle
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple, cast

from msgspec import structs

from resumelint import __version__, lint, runner
from resumelint.lint import Checked
from resumelint.plan import Job
from resumelint.runner.inside import Work
from resumelint.runner.parcel import Parcel
from resumelint.runner.worker import Lost, Worker


class Order(NamedTuple):
    """A file to check, and the profile that belongs to it."""

    resume: Parcel
    profile: Parcel | None = None

    @property
    def parcels(self) -> tuple[Parcel, ...]:
        return (self.resume, self.profile) if self.profile else (self.resume,)

    @property
    def weight(self) -> int:
        """Bytes of content."""
        return sum(parcel.weight for parcel in self.parcels)


class Absent(NamedTuple):
    """The answer of a worker that doesn't have the files: send them along."""


class Unfit(NamedTuple):
    """The answer of a worker that can't do the work. `version`: of the resumelint there."""

    version: str


_IF_THERE = "load('resumelint.runner.node').Bench(version, job) if find('resumelint') else None"


class Bench:
    """The place in a worker's memory where a run's job is, with the processes that work at it: as many as the worker
    has threads at work. They end when the worker drops it, as it does when the run is over or its client is gone."""

    def __init__(self, version: str, job: bytes) -> None:
        """`version`: of the resumelint that asks; `job`: pickled."""
        self._version, self._job = version, job
        self._idle: list[Worker] = []
        self._starting = threading.Lock()

    def __reduce__(self) -> tuple[Callable[..., object], tuple[str, Mapping[str, object]]]:
        """It goes from worker to worker. What can't be unpickled there would be asked for again and again, so where no
        resumelint is, it is None."""
        known = {"find": find_spec, "load": import_module, "version": self._version, "job": self._job}
        return eval, (_IF_THERE, known)

    def __del__(self) -> None:
        for worker in self._idle:
            worker.stop()

    @cached_property
    def job(self) -> Job:
        return cast(Job, pickle.loads(self._job))

    def check(self, order: bytes) -> bytes:
        """Work on a pickled Order. The answer, pickled: Checked, with paths as in the order, or Absent or Unfit."""
        if self._version != __version__:
            return pickle.dumps(Unfit(__version__))
        wanted: Order = pickle.loads(order)
        with tempfile.TemporaryDirectory(prefix="resumelint-", dir=_scratch()) as folder:
            lies_at = {}
            for n, parcel in enumerate(wanted.parcels):
                if parcel.sent:
                    lies_at[parcel.path] = str(parcel.unpack(Path(folder, str(n))))
                elif not parcel.is_here():
                    return pickle.dumps(Absent())
            return pickle.dumps(self._checked(wanted, lies_at))

    def _checked(self, order: Order, lies_at: dict[str, str]) -> Checked:
        path, profile = order.resume.path, order.profile.path if order.profile else ""
        try:
            worker = self._idle.pop()
        except IndexError:
            worker = Worker(Work(partial(_check, job=self.job), _prepare), self.job.settings.limits)
        with self._starting:  # it sets the environment for a moment
            multiprocessing.current_process().daemon = False  # Dask's own processes may have no children else
            worker.take(_Task(path, profile, lies_at))
        result = runner.outcome(worker)
        if isinstance(result, Lost):
            result = runner.lost(path, self.job, result)
        if worker.tasks >= runner.RETIRE or not result.read:
            worker.stop()
        self._idle.append(worker)
        return cast(Checked, result)


class _Task(NamedTuple):
    path: str
    profile: str
    lies_at: dict[str, str]


def _check(task: _Task, job: Job) -> Iterator[Checked]:
    settings = structs.replace(job.settings, linkedin=task.profile)
    return lint.stages(task.path, structs.replace(job, settings=settings, lies_at=task.lies_at))


def _prepare(task: _Task) -> None:
    lint.register_plugins()
    lint.preload([task.path])


def _scratch() -> str | None:
    """The folder that Dask keeps for what a worker writes, and clears after one that was killed."""
    from distributed import get_worker

    return str(get_worker().local_directory)
