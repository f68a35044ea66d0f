"""Many files on many machines: the same work, on the workers of a Dask cluster that is there already.

The scheduler loses no task when a worker dies, and gives an answer to each once; here is kept what a run of any length
needs: a bounded number of files on their way, answers in the order of the files, and one sentence for whatever fails.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import pickle
import uuid
import warnings
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import CancelledError
from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec import structs

from resumelint import __version__, lint, paths
from resumelint.config import UserError
from resumelint.lint import Checked
from resumelint.plan import Job
from resumelint.resume import Kind
from resumelint.runner import Gone
from resumelint.runner.node import Absent, Bench, Order, Unfit
from resumelint.runner.parcel import pack, renamed

if TYPE_CHECKING:
    from distributed import Client, Future

_AHEAD = 8
"""Files for each thread of the cluster that may be on their way beyond the oldest that isn't done."""
_LEAST = 16
"""The same, while the cluster has fewer threads."""
_MOST_BYTES = 64 * 2**20
"""Content on its way: scheduler and workers keep what is sent until its answer is there."""
_COUNT = 200
"""Answers after which the cluster's threads are counted again: it may have grown."""
_PATIENCE = 10.0
"""Seconds in which the scheduler has to answer, unless Dask's config says less."""
_PROBE = (
    "(lambda find, load: (load('resumelint').__version__,"
    " [point.name for point in load('importlib.metadata').entry_points(group='resumelint.rules')])"
    " if find('resumelint') else ('', []))"
    "(__import__('importlib.util').util.find_spec, __import__('importlib').import_module)"
)
"""Which resumelint a worker has, and which packages of rules: an expression, for a function would have to be imported
where there may be none."""
_WORK = "bench and bench.check(order)"
"""One file's: nothing comes of it on a worker that has no resumelint."""


def run(files: Sequence[str], job: Job, scheduler: str, tell: Callable[[str], None]) -> Generator[Checked, None, None]:
    """As the local `runner.run`, on the cluster of the scheduler at this address, e.g. "tcp://10.0.0.5:8786".

    Closing the generator gives up what is on its way. `tell` gets a warning when no worker is there yet. Raises
    UserError when the cluster can't be used, Gone when it ends during the run.
    """
    with _connected(scheduler) as client:
        try:
            _refuse_unfit(client, scheduler, tell)
            yield from _Run(client, scheduler, files, job).answers()
        except (OSError, CancelledError):
            raise Gone(_ended(scheduler)) from None


class _Flight(NamedTuple):
    """What is on its way of a file. `along`: its content too; `again`: it is tried by itself."""

    number: int
    weight: int
    along: bool
    again: bool


class _Run:
    """What of a run is on its way, and what has come back."""

    def __init__(self, client: Client, scheduler: str, files: Sequence[str], job: Job) -> None:
        from distributed import as_completed

        self.client, self.scheduler, self.files, self.job = client, scheduler, files, job
        self.name = f"resumelint-{uuid.uuid4().hex}"
        bench = pickle.dumps(Bench(__version__, pickle.dumps(job)))
        self.bench = client.submit(pickle.loads, bench, key=f"{self.name}-job")
        self.arrivals = as_completed(loop=client.loop)
        self.away: dict[Future[Any], _Flight] = {}
        self.done: dict[int, Checked] = {}
        self.suspects: list[int] = []
        """Files whose workers died. Dask blames all that a worker was given, so each is tried once more by itself."""
        self.told = self.started = self.sent = self.absent = self.met = 0

    def answers(self) -> Iterator[Checked]:
        """What came of every file, in order."""
        window = 0
        while self.told < len(self.files):
            if self.told % _COUNT == 0:
                window = max(_LEAST, _AHEAD * sum(self.client.nthreads().values()))
            self._fill(self.told + window)
            while self.told not in self.done:
                for future, answer in self._arrived():
                    self._take(self.away.pop(future), answer)
                if self.suspects and not any(flight.again for flight in self.away.values()):
                    self._send(self.suspects.pop(), along=False, again=True)
            yield self.done.pop(self.told)
            self.told += 1

    def _arrived(self) -> list[tuple[Future[Any], object]]:
        """What is done, each with its answer, or with the error in place of one. Not by Dask's `with_results`, which
        waits for ever for what was done, was lost with its worker before it was fetched, and then failed."""
        batch = self.arrivals.next_batch()
        try:
            return list(zip(batch, self.client.gather(batch), strict=True))
        except Exception:  # of one of them; which, doesn't show
            return [(future, _answer(future)) for future in batch]

    def _fill(self, end: int) -> None:
        """Send what there is room for."""
        weight = sum(flight.weight for flight in self.away.values())
        while self.started < min(end, len(self.files)) and weight < _MOST_BYTES:
            weight += self._send(self.started, along=self.absent > self.met, again=False)
            self.started += 1

    def _send(self, index: int, *, along: bool, again: bool) -> int:
        """Send a file on its way; the bytes of content."""
        order = self._order(index, send=along)
        if order is None:  # there is nothing to be read: what is wrong with it is told here
            self.done[index] = lint.check_file(self.files[index], self.job)
            return 0
        given = {"bench": self.bench, "order": pickle.dumps(order)}
        # Such keys make one group, of which a worker gets few at once; and what is told first is done first.
        key, urgency = (self.name, self.sent), -index
        future = self.client.submit(eval, _WORK, given, key=key, priority=urgency, retries=1)
        self.sent += 1
        self.away[future] = _Flight(index, order.weight, along, again)
        self.arrivals.add(future)
        return order.weight

    def _order(self, index: int, *, send: bool) -> Order | None:
        limits = self.job.settings.limits
        resume = pack(_absolute(self.files[index]), limits, send=send)
        profile = self._profile(index)
        return resume and Order(resume, pack(_absolute(profile), limits, send=send) if profile else None)

    def _profile(self, index: int) -> str:
        pattern = self.job.settings.linkedin
        return paths.profile_of(self.files[index], pattern) if pattern else ""

    def _take(self, flight: _Flight, answer: Any) -> None:
        """Raises UserError."""
        if isinstance(answer, Exception):
            self._failed(flight, answer)
            return
        result = pickle.loads(answer) if answer else Unfit("")
        if isinstance(result, Unfit):
            raise UserError(_unlike(f"a worker of {self.scheduler}", result.version))
        if isinstance(result, Absent):
            self.absent += 1
            self._send(flight.number, along=True, again=flight.again)
        else:
            self.met += not flight.along
            self.done[flight.number] = self._named(flight.number, result)

    def _failed(self, flight: _Flight, error: Exception) -> None:
        from distributed import KilledWorker

        if isinstance(error, ImportError):
            raise UserError(_unlike(f"a worker of {self.scheduler}", ""))
        if isinstance(error, UserError):
            raise UserError(f"a worker of {self.scheduler}: {error}")
        killed = isinstance(error, KilledWorker)
        if killed and not flight.again:
            self.suspects.append(flight.number)
            return
        what = "every worker of the cluster that had it in hand ended" if killed else "a worker of the cluster failed"
        reason = f"{what} ({type(error).__name__}): check it on this machine, without '--scheduler'"
        self.done[flight.number] = lint.unread(self.files[flight.number], self.job, reason)

    def _named(self, index: int, result: Checked) -> Checked:
        """The result with the paths as given here."""
        path, profile = self.files[index], self._profile(index)
        if profile and not result.beside and result.report.kind == Kind.RESUME:  # there was none to be sent
            settings = structs.replace(self.job.settings, linkedin="")
            result = structs.replace(
                result, beside=lint.check_file(profile, structs.replace(self.job, settings=settings))
            )
        return renamed(result, {_absolute(given): given for given in (path, profile) if given})


def _answer(future: Future[Any]) -> object:
    """Raises what is no error of the work's own: the connection is gone, or the work was called off."""
    try:
        return future.result()
    except Exception as error:
        if future.status == "error":
            return error
        raise


def _absolute(path: str) -> str:
    """With this folder before it; no more, for "link/../x" is not always "x"."""
    return os.path.join(os.getcwd(), path)  # noqa: PTH109, PTH118


@contextlib.contextmanager
def _connected(address: str) -> Iterator[Client]:
    try:
        import dask
        from dask.utils import parse_timedelta
        from distributed import Client
        from distributed.comm.core import connect
        from distributed.security import Security
    except ImportError:
        raise UserError("'--scheduler' needs Dask, which is not installed: pip install 'resumelint[dask]'") from None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what Dask warns of is for those who program with it
        _hush()
        patience = min(_PATIENCE, parse_timedelta(dask.config.get("distributed.comm.timeouts.connect")))
        try:
            asyncio.run(connect(address, patience, **Security().get_connection_args("client"))).abort()
            # One that came to nothing waits and complains when it is forgotten; ours are closed.
            quiet = type("Quiet", (Client,), {"__del__": lambda self: None})
            client = quiet(address, timeout=patience, set_as_default=False, name="resumelint")
        except Exception as error:  # of its own, of the network's, of TLS: all say that there is no way to it
            raise UserError(
                f"no Dask scheduler answers at {address} ({type(error).__name__}: {' '.join(str(error).split())});"
                " name the address that 'dask scheduler' prints, e.g. tcp://10.0.0.5:8786"
            ) from None
        try:
            yield client
        finally:
            client.close(timeout=2)


def _hush() -> None:
    """Dask logs to stderr, which is for the user's eyes."""
    for name in list(logging.root.manager.loggerDict):
        if name.partition(".")[0] in ("distributed", "tornado", "asyncio"):
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def _refuse_unfit(client: Client, scheduler: str, tell: Callable[[str], None]) -> None:
    """Raise UserError when a worker would do other work than this machine."""
    from importlib.metadata import entry_points

    packages = {point.name for point in entry_points(group="resumelint.rules")}
    found = client.run(eval, _PROBE, on_error="return")
    if not found:
        tell(f"Warning: the cluster at {scheduler} has no worker yet; the run begins with the first.")
    for worker, answer in sorted(found.items()):
        version, theirs = answer if isinstance(answer, tuple) else ("", [])
        if version != __version__:
            raise UserError(_unlike(f"the worker {worker}", version))
        if missing := sorted(packages - set(theirs)):
            raise UserError(f"the worker {worker} lacks the rule package '{missing[0]}'; install it on every worker")


def _ended(scheduler: str) -> str:
    return f"The cluster at {scheduler} ended or was restarted"


def _unlike(worker: str, version: str) -> str:
    has = f"has resumelint {version}" if version else "has no resumelint that can be loaded"
    return f"{worker} {has}, and this machine {__version__}: install {__version__} on every worker"
