"""What a run over many files costs: `python benchmarks/many.py [FILES ...]` (default 10 100 1000).

The files are the clean and broken fixtures over and over, damaged ones among them, and one that hangs, one that eats
memory and one whose worker is killed. For each number: seconds, the peak memory of the
command and of its largest worker, how many files were told of in the order given, and what became of the three.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.fuzz.mutate import mutant  # noqa: E402 - from the checkout, whose tests are no package of their own

SEED = 1
MUTANTS = 0.2
"""The share of files that are damaged."""
LIMITS = "[limits]\nseconds = 10\nmemory = 500\n"
STARTED = """
import os, resource, signal, sys
from pathlib import Path
from resumelint import lint
whole = lint.read_file
def read(path, *rest):
    name = Path(path).stem
    while name.endswith("-hangs"):
        pass
    if name.endswith("-eats"):
        kept = [bytearray(10**7) for _ in range(10**6)]
    if name.endswith("-killed"):
        os.kill(os.getpid(), signal.SIGKILL)
    return whole(path, *rest)
lint.read_file = read
from resumelint.cli import main
try:
    main()
finally:
    peaks = (resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    Path(os.environ["PEAKS"]).write_text(" ".join(map(str, peaks)))
"""
"""The command, with a reader that does what the name of a file says."""


class Cost(NamedTuple):
    seconds: float
    own: int
    """Megabytes."""
    worker: int
    in_order: int
    unread: dict[str, str]
    """By the name of the file, why it couldn't be read."""


def documents(folder: Path, number: int) -> list[Path]:
    """So many files, three of them hostile."""
    sources = sorted(p for kind in ("clean", "broken") for p in (ROOT / "fixtures" / kind).rglob("*.pdf"))
    sources += sorted(p for kind in ("clean", "broken") for p in (ROOT / "fixtures" / kind).rglob("*.docx"))
    hostile = dict(zip((number // 4, number // 2, 3 * number // 4), ("-hangs", "-eats", "-killed"), strict=True))
    out = []
    for n in range(number):
        chance = random.Random(f"{SEED} {n}")
        source = sources[n % len(sources)]
        content = source.read_bytes()
        if n not in hostile and chance.random() < MUTANTS:
            content = mutant(content, chance)
        out.append(folder / f"{n:05}{hostile.get(n, '')}{source.suffix}")
        out[-1].write_bytes(content)
    return out


def run(number: int) -> Cost:
    with tempfile.TemporaryDirectory() as place:
        files = documents(Path(place), number)
        config, peaks = Path(place, "limits.toml"), Path(place, "peaks")
        config.write_text(LIMITS, "utf-8")
        command = [
            sys.executable,
            "-c",
            STARTED,
            "check",
            place,
            "--config",
            str(config),
            "--format",
            "jsonl",
            "--quiet",
        ]
        start = time.monotonic()
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, cwd=place, env={**os.environ, "PEAKS": str(peaks)}
        )
        seconds = time.monotonic() - start
        told = [json.loads(line) for line in done.stdout.splitlines()]
        in_order = sum(Path(file["path"]) == path for file, path in zip(told, files, strict=False))
        why = {Path(file["path"]).stem: f["message"] for file in told for f in file["findings"] if f["rule"] == UNREAD}
        own, worker = map(int, peaks.read_text("utf-8").split())
        return Cost(seconds, own, worker, in_order, why)


UNREAD = "file/unreadable"


def main(numbers: list[int]) -> None:
    print(f"{'files':>6} {'seconds':>8} {'a file':>8} {'own MB':>7} {'worker MB':>9} {'in order':>8} {'unread':>6}")
    for number in numbers:
        cost = run(number)
        print(
            f"{number:>6} {cost.seconds:>8.1f} {1000 * cost.seconds / number:>5.0f} ms {cost.own:>7} {cost.worker:>9}"
            f" {cost.in_order:>8} {len(cost.unread):>6}",
            flush=True,
        )
    for name, why in cost.unread.items():
        if name.endswith(("-hangs", "-eats", "-killed")):
            print(f"{name}: {why}")


if __name__ == "__main__":
    main([int(n) for n in sys.argv[1:]] or [10, 100, 1000])
