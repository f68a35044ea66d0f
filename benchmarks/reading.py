"""What reading costs, file by file: `python -m benchmarks.reading [FOLDER ...]`.

Every PDF is read whole by resumelint (words, lines, columns, links, page states) and, for comparison, taken through
pdfplumber's own `extract_words`, page by page, with nothing else done. FOLDER defaults to the clean and broken
fixtures.
"""

from __future__ import annotations

import functools
import logging
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.measure import ROOT, cpu, in_turns
from benchmarks.throughput import plumber
from resumelint.read import read

ROUNDS = 3


def measured(path: Path) -> tuple[int, float, float]:
    """Pages, and seconds of processor time for pdfplumber and for resumelint."""
    pages = plumber(path)
    ways = {name: functools.partial(cpu, functools.partial(way, path)) for name, way in (("a", plumber), ("b", read))}
    took = in_turns(ways, ROUNDS)
    return pages, took["a"], took["b"]


def files(places: Sequence[str]) -> Iterator[Path]:
    """The PDFs that are named, and those in the folders that are."""
    for place in map(Path, places):
        yield from sorted(place.rglob("*.pdf")) if place.is_dir() else [place]


def compare(places: Sequence[str]) -> None:
    """A line a file, and all of them together."""
    pages, theirs, ours = 0, 0.0, 0.0
    print(f"{'pages':>5} {'extract_words':>14} {'resumelint':>11} {'ratio':>6}  ms a page")
    for path in files(places):
        try:
            n, a, b = measured(path)
        except Exception as error:  # a file that one of the two can't read compares nothing
            print(f"{'':>40}  {path.name}: {type(error).__name__}")
            continue
        if n:
            pages, theirs, ours = pages + n, theirs + a, ours + b
            print(f"{n:>5} {1000 * a / n:>14.1f} {1000 * b / n:>11.1f} {b / a:>6.2f}  {path.name}")
    if pages:
        total = f"{1000 * theirs / pages:>14.1f} {1000 * ours / pages:>11.1f} {ours / theirs:>6.2f}"
        print(f"{pages:>5} {total}  all together")


if __name__ == "__main__":
    for library in ("pdfplumber", "pdfminer"):
        logging.getLogger(library).setLevel(logging.CRITICAL)
    compare(sys.argv[1:] or [str(ROOT / "fixtures" / folder) for folder in ("clean", "broken")])
