"""What every measurement here rests on: processor time, not the clock on the wall, so that a busy machine hurts little.

Where two things are compared they run in turns, and the best of several rounds counts for both.
"""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
ONE_PAGE = "fixtures/clean/sales-manager.pdf"


def cpu(work: Callable[[], object]) -> float:
    """Seconds of processor time that this process spends on the work."""
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


def in_turns(tasks: Mapping[str, Callable[[], float]], rounds: int) -> dict[str, float]:
    """The least that each task measured, in rounds in which each has its turn."""
    least = {name: float("inf") for name in tasks}
    for _ in range(rounds):
        for name, measured in tasks.items():
            least[name] = min(least[name], measured())
    return least


def process(arguments: Sequence[str], folder: Path = ROOT) -> tuple[float, float, int]:
    """Processor time and wall clock in seconds of a Python process with all that it started, and the most memory in MB
    that one process among them had. It runs in a folder."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    code = (
        "import resource, subprocess, sys\n"
        "subprocess.run([sys.executable, *sys.argv[1:]], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)\n"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(used.ru_utime + used.ru_stime, used.ru_maxrss)\n"
    )
    start = time.perf_counter()
    told = subprocess.run(
        [sys.executable, "-S", "-c", code, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    wall = time.perf_counter() - start
    seconds, memory = told.stdout.split()
    return float(seconds), wall, int(memory) // (1 if sys.platform == "darwin" else 1024)


def python(*arguments: str) -> Callable[[], float]:
    """A measurement for `in_turns`: processor time of a Python process."""
    return lambda: process(arguments)[0]


def machine() -> str:
    """What the figures were measured on."""
    import platform
    from importlib.metadata import version

    model = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        named = [line.partition(":")[2].strip() for line in cpuinfo.read_text().splitlines() if "model name" in line]
        model = f"{len(named)} x {named[0]}" if named else model
    return f"{model}, {platform.system()}, Python {platform.python_version()}, pdfplumber {version('pdfplumber')}"
