"""Many files and many pages: pages a second beside the libraries below, memory and time as the work grows."""

from __future__ import annotations

import gc
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pdfplumber
import pypdfium2

from benchmarks.measure import ONE_PAGE, ROOT, cpu, in_turns, process
from resumelint import lint
from resumelint.config import Settings
from resumelint.console import GARBAGE
from resumelint.plan import plan
from resumelint.read import read


class Grown(NamedTuple):
    """A run over so many files: seconds of processor time and on the clock, and the most MB of one of its processes."""

    files: int
    processes: int
    cpu: float
    clock: float
    memory: int


def plumber(path: Path) -> int:
    """pdfplumber's words of all pages, and nothing else; the number of pages."""
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            page.extract_words()
            page.close()
        return len(pdf.pages)


def pdfium(path: Path) -> int:
    """pypdfium2's text of all pages, and nothing else; the number of pages."""
    pdf = pypdfium2.PdfDocument(path)
    for page in pdf:
        page.get_textpage().get_text_range()
        page.close()
    count = len(pdf)
    pdf.close()
    return count


def reading(path: Path) -> int:
    """Everything that resumelint reads of a file, and nothing made of it; the number of pages."""
    return len(read(path).pages)


def warm(rounds: int) -> dict[str, float]:
    """Pages that one process takes in a second of processor time, when everything is loaded."""
    job = plan(Settings())
    files = [path for folder in ("clean", "broken") for path in sorted((ROOT / "fixtures" / folder).glob("*.pdf"))]
    ways: dict[str, Callable[[Path], object]] = {
        "pypdfium2, text alone": pdfium,
        "pdfplumber, extract_words": plumber,
        "resumelint, reading": reading,
        "resumelint, everything": lambda path: lint.check_file(str(path), job),
    }
    pages = sum(map(plumber, files))
    for way in ways.values():
        list(map(way, files))
    gc.set_threshold(*GARBAGE)  # as in a worker
    took = in_turns({name: lambda way=way: cpu(lambda: list(map(way, files))) for name, way in ways.items()}, rounds)  # type: ignore[misc]
    return {name: pages / seconds for name, seconds in took.items()}


@contextmanager
def copies(count: int) -> Iterator[str]:
    """A folder that holds the clean PDFs over and over."""
    sources = sorted((ROOT / "fixtures" / "clean").glob("*.pdf"))
    with tempfile.TemporaryDirectory() as folder:
        for n in range(count):
            shutil.copyfile(sources[n % len(sources)], Path(folder, f"{n:04}.pdf"))
        yield folder


def grown(sizes: Sequence[tuple[int, int]]) -> list[Grown]:
    """What runs over so many files in so many processes take."""
    rows = []
    for count, jobs in sizes:
        with copies(count) as folder:
            command = ["-m", "resumelint", "check", "--isolated", "-q", "-j", str(jobs), folder]
            rows.append(Grown(count, jobs, *process(command)))
    return rows


def longer(pages: Sequence[int]) -> list[tuple[int, float]]:
    """Seconds of processor time for a document of so many pages, all alike."""
    job = plan(Settings())
    rows = []
    for count in pages:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "long.pdf")
            _repeat(ROOT / ONE_PAGE, count, path)
            lint.check_file(str(path), job)
            rows.append((count, min(cpu(lambda path=path: lint.check_file(str(path), job)) for _ in range(2))))  # type: ignore[misc]
    return rows


def _repeat(source: Path, count: int, target: Path) -> None:
    one, out = pypdfium2.PdfDocument(source), pypdfium2.PdfDocument.new()
    for _ in range(count):
        out.import_pages(one, [0])
    out.save(target)
