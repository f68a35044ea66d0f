"""`make fuzz`: damaged documents of every format through the whole pipeline. None may crash, hang, or pass the limits.

`python -m tests.fuzz [--mutants N] [--seed S] [--keep FOLDER]`. What fails is written to FOLDER, by seed and number.
"""

from __future__ import annotations

import argparse
import dataclasses
import datetime
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from resumelint import runner
from resumelint.config import Settings
from resumelint.lint import Checked
from resumelint.plan import Job, plan
from resumelint.read.limits import Limits
from tests.fuzz.mutate import mutant
from tests.fuzz.seeds import seeds

LIMITS = Limits(seconds=20, memory=512)
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


def batches(count: int, seed: int, folder: Path) -> Iterator[list[Path]]:
    """Mutants as files, some hundred at a time; those before are taken away."""
    documents = list(seeds(folder / "seeds"))
    for first in range(0, count, BATCH):
        files = []
        for number in range(first, min(first + BATCH, count)):
            chance = random.Random(f"{seed} {number}")
            source = chance.choice(documents)
            files.append(folder / f"{seed}-{number}{source.suffix}")
            files[-1].write_bytes(mutant(source.read_bytes(), chance))
        yield files
        for file in files:
            file.unlink()


def fuzz(count: int, seed: int, keep: Path | None, job: Job) -> Counter[str]:
    """Run the mutants; how often each fault was met, and how many were read and refused."""
    met: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for files in batches(count, seed, Path(folder)):
            for file, result in zip(files, runner.run([str(f) for f in files], job), strict=True):
                what = fault(result)
                met[what or ("read" if result.read else "refused")] += 1
                if what:
                    print(f"{file.name}: {what}", flush=True)
                    if keep:
                        (keep / file.name).write_bytes(file.read_bytes())
    return met


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--mutants", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path)
    asked = parser.parse_args()
    if asked.keep:
        asked.keep.mkdir(parents=True, exist_ok=True)
    job = plan(dataclasses.replace(Settings(), limits=LIMITS), datetime.date(2026, 11, 22))
    start = time.monotonic()
    met = fuzz(asked.mutants, asked.seed, asked.keep, job)
    good = met.pop("read", 0), met.pop("refused", 0)
    seconds = time.monotonic() - start
    print(f"{asked.mutants} mutants in {seconds:.0f} s: {good[0]} read, {good[1]} refused, {met.total()} faults")
    return 1 if met else 0


if __name__ == "__main__":
    sys.exit(main())
