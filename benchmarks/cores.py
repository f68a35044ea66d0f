"""One process and all cores, by the clock: resumelint beside the same number of processes that only take the words."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.measure import in_turns
from benchmarks.throughput import copies, pdfium, plumber, reading
from resumelint import lint, runner
from resumelint.config import Settings
from resumelint.plan import plan


class Rate(NamedTuple):
    """Pages a second on the clock, in one process and in one a core."""

    one: float
    all: float


def rates(files: int, rounds: int) -> dict[str, Rate]:
    """By way of reading. Everything is imported and warm before the processes are forked."""
    job, cores = plan(Settings()), runner.cores()
    with copies(files) as folder:
        paths = sorted(Path(folder).iterdir())
        pages = sum(map(plumber, paths))
        lint.check_file(str(paths[0]), job)

        def ours(processes: int) -> None:
            for _ in runner.run([str(path) for path in paths], job, processes):
                pass

        ways: dict[str, Callable[[int], object]] = {
            "pypdfium2, text alone": lambda n: _spread(pdfium, paths, n),
            "pdfplumber, extract_words": lambda n: _spread(plumber, paths, n),
            "resumelint, reading": lambda n: _spread(reading, paths, n),
            "resumelint, everything": ours,
        }
        tasks = {f"{name} {n}": _clocked(way, n) for name, way in ways.items() for n in {1, cores}}
        took = in_turns(tasks, rounds)
    return {name: Rate(pages / took[f"{name} 1"], pages / took[f"{name} {cores}"]) for name in ways}


def _clocked(way: Callable[[int], object], processes: int) -> Callable[[], float]:
    def measured() -> float:
        start = time.perf_counter()
        way(processes)
        return time.perf_counter() - start

    return measured


def _spread(work: Callable[[Path], object], paths: Sequence[Path], processes: int) -> None:
    with multiprocessing.get_context("fork").Pool(processes) as pool:
        for _ in pool.imap_unordered(work, paths):
            pass
