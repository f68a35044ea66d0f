"""What a Dask cluster adds: `python benchmarks/cluster.py [FILES ...]` (default 100 1000; Linux, the extra dask).

A scheduler and two workers on this machine. For each number of short files, read there: processor time of the client
and of the scheduler, what goes over the network, and the client's peak memory. Then 100 of the clean PDFs, read there
and sent along, and by two local processes for comparison.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.measure import process  # noqa: E402 - from the checkout
from tests.desk import resume  # noqa: E402

PDFS = 100
DASK = (sys.executable, "-m", "dask")


@contextmanager
def cluster(workers: int = 2) -> Iterator[tuple[str, int]]:
    """The scheduler's address and process."""
    running: list[subprocess.Popen[bytes]] = []
    with tempfile.TemporaryDirectory() as folder:

        def start(ready: str, *arguments: str) -> str:
            log = Path(folder, f"{len(running)}.log")
            command = [*DASK, *arguments, "--host", "127.0.0.1", "--no-dashboard", "--dashboard-address", "127.0.0.1:0"]
            with log.open("wb") as file:
                running.append(subprocess.Popen(command, stderr=file, start_new_session=True, cwd=folder))
            while not (found := re.search(ready, log.read_text("utf-8"))):
                if running[-1].poll() is not None:
                    raise SystemExit(log.read_text("utf-8"))
            return found[1].strip()

        try:
            address = start("Scheduler at: +(tcp:.*)", "scheduler", "--port", "0")
            for _ in range(workers):
                start("Registered to: +(tcp:.*)", "worker", address, "--nthreads", "1", "--local-directory", folder)
            yield address, running[0].pid
        finally:
            for one in running:
                os.killpg(one.pid, signal.SIGKILL)
                one.wait()


def spent(process_id: int) -> float:
    """Seconds of processor time of a process."""
    fields = Path(f"/proc/{process_id}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def network() -> int:
    """Bytes that went over the loopback since the machine started."""
    lines = Path("/proc/net/dev").read_text("utf-8").splitlines()
    return int(next(line for line in lines if line.strip().startswith("lo:")).split(":")[1].split()[0])


def measured(path: str, place: Path, files: int, address: str, scheduler: int) -> str:
    """A line of figures for a run in the folder `place`."""
    before, bytes_before = spent(scheduler), network()
    command = ("-m", "resumelint", "check", "--config", "any.toml", "-q", "--format", "jsonl", path)
    cpu, wall, memory = process([*command, *(("--scheduler", address) if address else ())], place)
    took, sent = spent(scheduler) - before, network() - bytes_before
    share = (
        f"{1000 * cpu / files:>9.1f} {1000 * took / files:>12.1f} {sent / files / 1000:>8.1f}" if address else " " * 31
    )
    return f"{files:>6} {files / wall:>9.1f} {share} {memory:>9}"


def main(numbers: list[int]) -> None:
    print(f"{'files':>6} {'a second':>9} {'client ms':>9} {'scheduler ms':>12} {'net kB':>8} {'client MB':>9}")
    with tempfile.TemporaryDirectory() as temporary, cluster() as (address, scheduler):
        place = Path(temporary)
        (place / "any.toml").write_text('include = ["*.md"]\n', "utf-8")
        for number in numbers:
            folder = place / str(number)
            folder.mkdir()
            for n in range(number):
                (folder / f"{n:05}.md").write_text(resume(), "utf-8")
            print(measured(str(number), place, number, address, scheduler), "short texts, read there", flush=True)
        pdfs = place / "pdfs"
        pdfs.mkdir()
        sources = sorted((ROOT / "fixtures" / "clean").glob("*.pdf"))
        for n in range(PDFS):
            shutil.copyfile(sources[n % len(sources)], pdfs / f"{n:05}.pdf")
        elsewhere = "/proc/self/cwd/pdfs"  # in each process another place: the workers don't have it
        print(measured("pdfs", place, PDFS, address, scheduler), "PDFs, read there", flush=True)
        print(measured(elsewhere, place, PDFS, address, scheduler), "PDFs, sent along", flush=True)
        print(measured("pdfs", place, PDFS, "", scheduler), "PDFs, two local processes")


if __name__ == "__main__":
    main([int(n) for n in sys.argv[1:]] or [100, 1000])
