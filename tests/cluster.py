"""A Dask cluster on this machine: a scheduler and workers in processes of their own, reached over the loopback."""

from __future__ import annotations

import contextlib
import os
import re
import select
import signal
import subprocess
import sys
import threading
from pathlib import Path

from resumelint import lint
from tests.desk import write

BEGIN = """
import os, signal, sys
from pathlib import Path
if "LACKS_RESUMELINT" in os.environ:
    sys.modules["resumelint"] = None
elif "READS" in os.environ:
    from resumelint import lint
    whole = lint.read_file
    def read(path, *rest):
        match Path(path).stem:
            case "hang":
                signal.pause()
            case "eat":
                len(bytearray(2 * 2**30))
            case "kill":
                os.kill(os.getpid(), signal.SIGKILL)
            case "fell":
                os.kill(os.getppid(), signal.SIGKILL)
            case "held":
                with open("@held", "wb", 0) as told, open("@go", "rb", 0) as leave:
                    told.write(b"%d\\n" % os.getpgid(0))
                    leave.read(1)
        return whole(path, *rest)
    lint.read_file = read
if "VERSION" in os.environ:
    import resumelint
    resumelint.__version__ = os.environ["VERSION"]
"""
"""What Python begins with on the workers: the name of a file says what its reader does. Of `held` it tells the group of
its worker's processes in a pipe, and waits in another for leave to go on."""


class Cluster:
    """Is there, without a worker yet, while the context is."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.address = folder, ""
        self._processes: list[subprocess.Popen[str]] = []
        self._drains: list[threading.Thread] = []
        write(str(folder / "sitecustomize.py"), BEGIN.replace("@", f"{folder}/"))
        for name in ("held", "go"):
            os.mkfifo(folder / name)
        self._held, self._go = (os.open(folder / name, os.O_RDWR) for name in ("held", "go"))

    def __enter__(self) -> Cluster:
        _, self.address = self._start("Scheduler at: +(tcp:.*)", "scheduler", "--port", "0")
        return self

    def __exit__(self, *error: object) -> None:
        for process in self._processes:
            kill(process.pid)
            process.wait()
        for drain in self._drains:
            drain.join()
        for pipe in (self._held, self._go):
            os.close(pipe)

    def worker(self, **environment: str) -> int:
        """One worker more, of one thread, started with READS and what else is given; the group of its processes."""
        options = (self.address, "--nthreads", "1", "--local-directory", str(self.folder / "scratch"))
        return self._start("Registered to: +(tcp:.*)", "worker", *options, READS="1", **environment)[0]

    def holder(self) -> int:
        """Wait until the file `held` is being read; the group of the processes of the worker that does."""
        assert select.select([self._held], [], [], 120)[0], "no worker came to the file"
        return int(os.read(self._held, 100))

    def let_go(self) -> None:
        """Let one that reads `held` go on, now or when it comes to that."""
        os.write(self._go, b".")

    def _start(self, ready: str, what: str, *arguments: str, **environment: str) -> tuple[int, str]:
        command = [sys.executable, "-m", "dask", what, *arguments, "--host", "127.0.0.1", "--no-dashboard"]
        process = subprocess.Popen(
            [*command, "--dashboard-address", "127.0.0.1:0"],
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
            cwd=self.folder,
            env=with_package(self.folder) | {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1"} | environment,
        )
        self._processes.append(process)
        assert process.stderr
        for line in process.stderr:
            if found := re.search(ready, line):
                self._drains.append(threading.Thread(target=_drain, args=(process,)))
                self._drains[-1].start()
                return process.pid, found[1].strip()
        raise AssertionError(f"dask {what} ended before it was there")


def with_package(*before: Path) -> dict[str, str]:
    """The environment in which Python looks into these folders and then where these tests have the package from."""
    home = Path(lint.__file__).parents[1]
    there = [*map(str, (*before, home)), os.environ.get("PYTHONPATH", "")]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, there))}


def kill(group: int) -> None:
    """All processes of a group, as when their machine is switched off."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(group, signal.SIGKILL)


def _drain(process: subprocess.Popen[str]) -> None:
    """A process that nobody listens to would wait."""
    assert process.stderr
    for _ in process.stderr:
        pass
    process.stderr.close()
