"""What reading costs: `python benchmarks/reading.py [FOLDER ...]` (`make bench`).

Every PDF is read whole by resumelint (words, lines, columns, links, page states) and, for comparison, taken through
pdfplumber's own `extract_words`, page by page, with nothing else done. The aim is a ratio of 1.3 at most over all
pages. Both run in turns in one process and the best of several rounds counts, so that a busy machine hurts both alike.
Then: how long the command takes from nothing. FOLDER defaults to the clean and broken fixtures.
"""

from __future__ import annotations

import gc
import logging
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pdfplumber

from resumelint.read import read

ROOT = Path(__file__).parents[1]
AIM = 1.3
ROUNDS = 3
STARTS = 5
ONE_PAGE = "fixtures/clean/sales-manager.pdf"
COLD = {
    "python -c pass": ["-c", "pass"],
    "resumelint --help": ["-m", "resumelint", "--help"],
    "resumelint rules": ["-m", "resumelint", "rules"],
    "resumelint check, one page": ["-m", "resumelint", "check", "--isolated", ONE_PAGE],
}


def extract_words(path: Path) -> int:
    """pdfplumber's words of all pages; the number of pages."""
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            page.extract_words()
            page.close()
        return len(pdf.pages)


def seconds(task: Callable[[Path], object], path: Path) -> float:
    gc.collect()
    start = time.perf_counter()
    task(path)
    return time.perf_counter() - start


def measured(path: Path, rounds: int) -> tuple[int, float, float]:
    """Pages, and seconds for pdfplumber and for resumelint: the best of the rounds, taken in turns."""
    pages = extract_words(path)
    read(path)
    theirs, ours = [], []
    for _ in range(rounds):
        theirs.append(seconds(extract_words, path))
        ours.append(seconds(read, path))
    return pages, min(theirs), min(ours)


def files(places: list[str]) -> Iterator[Path]:
    for place in places:
        path = Path(place)
        yield from sorted(path.rglob("*.pdf")) if path.is_dir() else [path]


def compare(places: list[str]) -> None:
    """A line a file, and all of them together."""
    pages, theirs, ours, over = 0, 0.0, 0.0, 0
    print(f"{'pages':>5} {'extract_words':>14} {'resumelint':>11} {'ratio':>6}  ms a page")
    for path in files(places):
        try:
            n, a, b = measured(path, ROUNDS)
        except Exception as error:  # a file that one of the two can't read compares nothing
            print(f"{'':>40}  {path.name}: {type(error).__name__}")
            continue
        if not n:
            continue
        pages, theirs, ours, over = pages + n, theirs + a, ours + b, over + (b > AIM * a)
        print(f"{n:>5} {1000 * a / n:>14.1f} {1000 * b / n:>11.1f} {b / a:>6.2f}  {path.name}")
    if pages:
        total = f"{1000 * theirs / pages:>14.1f} {1000 * ours / pages:>11.1f} {ours / theirs:>6.2f}"
        print(f"{pages:>5} {total}  all together (aim: {AIM} at most; {over} files above it)")


def starts() -> None:
    """How long commands take in a process of their own, the best and the middle of several."""
    print(f"\n{'best':>8} {'median':>8}  ms from nothing")
    for name, arguments in COLD.items():
        took = sorted(_run(arguments) for _ in range(STARTS))
        print(f"{1000 * took[0]:>8.0f} {1000 * took[len(took) // 2]:>8.0f}  {name}")


def _run(arguments: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, check=False)
    return time.perf_counter() - start


def main(places: list[str]) -> None:
    logging.getLogger("pdfplumber").setLevel(logging.CRITICAL)
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    compare(places or [str(ROOT / "fixtures" / folder) for folder in ("clean", "broken")])
    starts()


if __name__ == "__main__":
    main(sys.argv[1:])
