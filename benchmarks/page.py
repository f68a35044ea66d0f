"""What was measured, as tables and lines of the plot for docs/performance.md."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from benchmarks import history
from benchmarks.cores import Rate
from benchmarks.plot import Points
from benchmarks.throughput import Grown
from resumelint import runner

_WORDS, _READ, _OURS = "pdfplumber, extract_words", "resumelint, reading", "resumelint, everything"


class Found(NamedTuple):
    """`help` and `check`: milliseconds by step; `beside`: those of a command and, before it, of the least that takes;
    `warm`: pages a second of processor time; `longer`: seconds by pages of one file."""

    help: Sequence[tuple[str, float]]
    check: Sequence[tuple[str, float]]
    beside: Mapping[str, float]
    warm: Mapping[str, float]
    cores: Mapping[str, Rate]
    grown: Sequence[Grown]
    longer: Sequence[tuple[int, float]]

    @property
    def starts(self) -> dict[str, tuple[str, float, float]]:
        """By command: the least, its milliseconds and the command's."""
        pairs = list(self.beside.items())
        return {ours: (least, a, b) for (least, a), (ours, b) in zip(pairs[::2], pairs[1::2], strict=True)}

    @property
    def ratios(self) -> list[float]:
        """Of the starts: `--help`, `check`, and `check` with spaCy."""
        return [b / a for _, a, b in self.starts.values()]


def text(found: Found) -> str:
    """The page below its mark."""
    return "\n".join(
        (_targets(found), _steps(), _start(found), _pages(found), _grown(found.grown), _longer(found.longer))
    )


def panels(found: Found) -> list[tuple[str, str, Mapping[str, Points]]]:
    """For the plot: title, unit of the x axis, and lines by name."""
    processes = sorted({row.processes for row in found.grown})
    files = {
        f"{n} process{'es' if n > 1 else ''}": [(r.files, r.cpu) for r in found.grown if r.processes == n]
        for n in processes
    }
    return [
        ("processor time, files", "files", files),
        ("processor time, pages of one file", "pages", {"": found.longer}),
    ]


def milestones(found: Found) -> tuple[str, ...]:
    """What the history keeps of a run, in the order of its heads."""
    told, check, spacy = found.ratios
    beside = found.warm[_OURS] / found.warm[_WORDS]
    return (f"{found.warm[_OURS]:.1f}", *(f"{ratio:.2f}" for ratio in (beside, check, spacy, told)))


def _targets(found: Found) -> str:
    told, check, spacy = found.ratios
    ours, words, n = found.cores[_OURS], found.cores[_WORDS], runner.cores()
    per_page = [seconds / count for count, seconds in found.longer if count >= 3]
    per_file = [row.cpu / row.files for row in found.grown if row.files >= 30]
    rows = [
        ("`--help`, to `import click`", told, "at most", 2.0),
        ("`check` of a clean page, to the least", check, "at most", 1.4),
        ("`check` where spaCy is needed, to the least with it", spacy, "at most", 1.25),
        (f"all {n} cores, to {n} times bare pdfplumber", ours.all / (n * words.one), "at least", 0.8),
        (f"{n} processes, to one", ours.all / ours.one, "at least", 0.9 * n),
        ("one core, reading, to bare pdfplumber", found.warm[_READ] / found.warm[_WORDS], "at least", 4.0),
        ("one core, everything, to bare pdfplumber", found.warm[_OURS] / found.warm[_WORDS], "at least", 4.0),
        (f"a page of {found.longer[-1][0]}, to one of 3", per_page[-1] / per_page[0], "at most", 1.25),
        ("a file of many, to one of few", max(per_file) / min(per_file), "at most", 1.25),
    ]
    shown = [(name, f"{ratio:.2f}", f"{bound} {aim:g}", _met(ratio, bound, aim)) for name, ratio, bound, aim in rows]
    return f"## Targets, as ratios\n\n{_table(('what', 'ratio', 'target', ''), shown)}"


def _met(ratio: float, bound: str, aim: float) -> str:
    return "met" if (ratio <= aim if bound == "at most" else ratio >= aim) else "missed"


def _steps() -> str:
    return f"## Step by step\n\n{_table(history.HEADS, history.lines())}"


def _start(found: Found) -> str:
    tables = [
        _table((f"step of {name}", "ms"), [(step, f"{ms:.0f}") for step, ms in steps])
        for name, steps in (("`--help`", found.help), ("`check` on one clean page, without a worker", found.check))
    ]
    rows = [
        (f"`{ours}`", f"{b:.0f}", least, f"{a:.0f}", f"{b / a:.2f}") for ours, (least, a, b) in found.starts.items()
    ]
    return "## Start\n\n" + "\n".join((*tables, _table(("command", "ms", "the least", "ms", "ratio"), rows)))


def _pages(found: Found) -> str:
    whole, cores = found.warm[_WORDS], found.cores
    rows = [
        (name, f"{rate:.1f}", f"{rate / whole:.2f}", f"{cores[name].one:.1f}", f"{cores[name].all:.1f}")
        for name, rate in found.warm.items()
    ]
    heads = ("", "processor time", "beside pdfplumber", "clock, one process", f"clock, {runner.cores()} processes")
    return f"## Pages a second, warm\n\n{_table(heads, rows)}"


def _grown(rows: Sequence[Grown]) -> str:
    told = [
        (
            str(r.files),
            str(r.processes),
            f"{r.cpu:.1f}",
            f"{r.clock:.1f}",
            f"{1000 * r.cpu / r.files:.0f}",
            str(r.memory),
        )
        for r in rows
    ]
    heads = ("files", "processes", "processor s", "clock s", "processor ms a file", "most MB in a process")
    plot = "![Processor time against files and pages](performance.svg)\n\nDotted: growth in step with the work.\n"
    return f"## Many files\n\n{_table(heads, told)}\n{plot}"


def _longer(rows: Sequence[tuple[int, float]]) -> str:
    told = [(str(n), f"{s:.2f}", f"{1000 * s / n:.0f}") for n, s in rows]
    return f"## One long file\n\n{_table(('pages', 'processor s', 'ms a page'), told)}"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---", *["--:" for _ in heads[1:]]], *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
