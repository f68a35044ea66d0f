"""`python -m benchmarks` (`make bench`): measures everything and writes docs/performance.md with its plot. Minutes."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence

from benchmarks import plot, start, throughput
from benchmarks.measure import ROOT, machine

_MARK = "<!-- measured: make bench writes what is below -->\n"


def main() -> None:
    for library in ("pdfplumber", "pdfminer"):
        logging.getLogger(library).setLevel(logging.CRITICAL)
    page = ROOT / "docs" / "performance.md"
    above = page.read_text("utf-8").partition(_MARK)[0]
    steps, beside, warm, grown, longer = (
        start.steps(),
        start.beside(),
        throughput.warm(),
        throughput.grown(),
        throughput.longer(),
    )
    parts = (_start(steps, beside), _warm(warm), _grown(grown), _longer(longer))
    page.write_text(f"{above}{_MARK}\nMeasured on {machine()}.\n\n" + "\n".join(parts), "utf-8")
    files = {f"{j} process{'es' if j > 1 else ''}": [(n, s) for n, jobs, s, *_ in grown if jobs == j] for j in (1, 2)}
    panels = [("processor time, files", "files", files), ("processor time, pages of one file", "pages", {"": longer})]
    (ROOT / "docs" / "performance.svg").write_text(plot.figure(panels), "utf-8")


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---", *["--:" for _ in heads[1:]]], *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _start(steps: Sequence[tuple[str, float]], beside: dict[str, float]) -> str:
    told = _table(("step of `check` on one clean page", "ms"), [(name, f"{ms:.0f}") for name, ms in steps])
    pairs = list(beside.items())
    rows = [
        (f"`{ours}`" if " " in ours else ours, f"{b:.0f}", least, f"{a:.0f}", f"{b / a:.2f}")
        for (least, a), (ours, b) in zip(pairs[::2], pairs[1::2], strict=True)
    ]
    return f"## Start\n\n{told}\n{_table(('command', 'ms', 'the least', 'ms', 'ratio'), rows)}"


def _warm(rates: dict[str, float]) -> str:
    whole = rates["pdfplumber, extract_words"]
    rows = [(name, f"{rate:.1f}", f"{rate / whole:.2f}") for name, rate in rates.items()]
    return f"## Pages a second, one process, warm\n\n{_table(('', 'pages a second', 'beside pdfplumber'), rows)}"


def _grown(rows: Sequence[tuple[int, int, float, float, int]]) -> str:
    told = [
        (str(n), str(jobs), f"{cpu:.1f}", f"{wall:.1f}", f"{1000 * cpu / n:.0f}", str(mb))
        for n, jobs, cpu, wall, mb in rows
    ]
    heads = ("files", "processes", "processor s", "clock s", "processor ms a file", "most MB in a process")
    return f"## Many files\n\n{_table(heads, told)}\n![Processor time against files and pages](performance.svg)\n"


def _longer(rows: Sequence[tuple[int, float]]) -> str:
    told = [(str(n), f"{s:.2f}", f"{1000 * s / n:.0f}") for n, s in rows]
    return f"## One long file\n\n{_table(('pages', 'processor s', 'ms a page'), told)}"


if __name__ == "__main__":
    main()
