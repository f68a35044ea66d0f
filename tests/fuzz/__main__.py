"""`make fuzz`: damaged documents of every format through the whole pipeline. None may crash, hang, or pass the limits.

`python -m tests.fuzz [--mutants N] [--first N] [--seed S] [--jobs N] [--keep FOLDER]`. What fails is written to FOLDER,
by seed and number; a run that was cut short goes on with --first. Time is the processor's: a busy machine is no fault.
"""

from __future__ import annotations

import argparse
import datetime
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from msgspec import structs

from resumelint import lint, runner
from resumelint.config import Settings
from resumelint.lint import Checked
from resumelint.plan import Job, plan
from resumelint.read.limits import Limits
from tests.fuzz.mutate import mutant
from tests.fuzz.seeds import seeds

LIMITS = Limits(seconds=600, memory=512)
SECONDS = 20
"""Of the processor. The clock's limit is for what waits or never ends."""
BATCH = 200
FAULTS = ("resumelint itself failed", "took longer", "broke down", "killed the process", "of memory allowed")
"""What no damaged fixture, small as they are, may come to."""


def fault(result: Checked) -> str:
    """What went wrong with a mutant; nothing when it was read, or turned away with a reason."""
    if result.crash:
        return result.crash
    if result.rule_crashed:
        return "a rule crashed: " + next(f.message for f in result.report.findings if f.rule == "file/check-failed")
    told = [f.message for f in result.report.findings if f.rule == "file/unreadable"]
    return next((message for message in told if any(mark in message for mark in FAULTS)), "")


def timed(path: str, job: Job) -> Iterator[Checked]:
    """What comes of a file; a crash where it took too long."""
    start = time.process_time()
    for result in whole(path, job):
        spent = time.process_time() - start
        what = f"took longer than {SECONDS} seconds of the processor: {spent:.0f}" if spent > SECONDS else result.crash
        yield structs.replace(result, crash=what)


whole = lint.stages
lint.stages = timed  # in the workers too, which are forks


def batches(numbers: range, seed: int, folder: Path) -> Iterator[list[Path]]:
    """Mutants as files, some hundred at a time; those before are taken away."""
    documents = list(seeds(folder / "seeds"))
    for first in numbers[::BATCH]:
        files = []
        for number in range(first, min(first + BATCH, numbers.stop)):
            chance = random.Random(f"{seed} {number}")
            source = chance.choice(documents)
            files.append(folder / f"{seed}-{number}{source.suffix}")
            files[-1].write_bytes(mutant(source.read_bytes(), chance))
        yield files
        for file in files:
            file.unlink()


def fuzz(numbers: range, seed: int, keep: Path | None, job: Job, jobs: int) -> Counter[str]:
    """Run the mutants; how often each fault was met, and how many were read and refused."""
    met: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for files in batches(numbers, seed, Path(folder)):
            for file, result in zip(files, runner.run([str(f) for f in files], job, jobs), strict=True):
                what = fault(result)
                met[what or ("read" if result.read else "refused")] += 1
                if what:
                    print(f"{file.name}: {what}", flush=True)
                    if keep:
                        (keep / file.name).write_bytes(file.read_bytes())
            print(f"up to {files[-1].stem}: {met.total()} mutants, {met['read']} read", file=sys.stderr, flush=True)
    return met


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--mutants", type=int, default=2000)
    parser.add_argument("--first", type=int, default=0, help="the number of the first, to go on with a run")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=0, help="processes; one a core when left out")
    parser.add_argument("--keep", type=Path)
    asked = parser.parse_args()
    if asked.keep:
        asked.keep.mkdir(parents=True, exist_ok=True)
    job = plan(structs.replace(Settings(), limits=LIMITS), datetime.date(2026, 11, 22))
    start = time.monotonic()
    numbers = range(asked.first, asked.first + asked.mutants)
    met = fuzz(numbers, asked.seed, asked.keep, job, asked.jobs)
    good = met.pop("read", 0), met.pop("refused", 0)
    seconds = time.monotonic() - start
    print(f"{asked.mutants} mutants in {seconds:.0f} s: {good[0]} read, {good[1]} refused, {met.total()} faults")
    return 1 if met else 0


if __name__ == "__main__":
    sys.exit(main())
