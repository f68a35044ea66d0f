"""`python -m benchmarks` (`make bench`): measures everything and writes docs/performance.md with its plot. Ten minutes.

`--quick` measures less of everything, to see that it works, and prints the page instead of writing it. `--record NAME`
also adds the figures that matter most to the steps in history.tsv.
"""

from __future__ import annotations

import argparse
import logging
from typing import NamedTuple

from benchmarks import cores, history, page, plot, start, throughput
from benchmarks.measure import ROOT, machine

_MARK = "<!-- measured: make bench writes what is below -->\n"


class Effort(NamedTuple):
    """How much is measured. `files`: how many, in how many processes."""

    starts: int = 7
    rounds: int = 3
    files: tuple[tuple[int, int], ...] = ((10, 1), (100, 1), (10, 2), (100, 2), (1000, 2))
    pages: tuple[int, ...] = (1, 3, 10, 30, 100)
    batch: int = 100


QUICK = Effort(starts=2, rounds=1, files=((10, 1), (30, 1), (10, 2), (30, 2)), pages=(1, 3, 10), batch=20)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--record", metavar="NAME")
    given = parser.parse_args()
    effort = QUICK if given.quick else Effort()
    for library in ("pdfplumber", "pdfminer"):
        logging.getLogger(library).setLevel(logging.CRITICAL)
    found = page.Found(
        help=start.help_steps(effort.starts),
        check=start.steps(effort.starts),
        beside=start.beside(effort.starts),
        warm=throughput.warm(effort.rounds),
        cores=cores.rates(effort.batch, effort.rounds),
        grown=throughput.grown(effort.files),
        longer=throughput.longer(effort.pages),
    )
    if given.record:
        history.record(given.record, *page.milestones(found))
    measured = f"\nMeasured on {machine()}.\n\n{page.text(found)}"
    if given.quick:
        print(measured)
        (ROOT / "build").mkdir(exist_ok=True)
        (ROOT / "build" / "performance.svg").write_text(plot.figure(page.panels(found)), "utf-8")
        return
    target = ROOT / "docs" / "performance.md"
    above = target.read_text("utf-8").partition(_MARK)[0]
    target.write_text(f"{above}{_MARK}{measured}", "utf-8")
    target.with_suffix(".svg").write_text(plot.figure(page.panels(found)), "utf-8")


if __name__ == "__main__":
    main()
