"""From nothing: what `check` on a clean page costs, step by step, and beside a program that does the least."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.measure import ONE_PAGE, in_turns, python

_LIBRARIES = "import click, pdfplumber, phonenumbers, email_validator"
_WORDS = f"\nwith pdfplumber.open({ONE_PAGE!r}) as pdf:\n    [page.extract_words() for page in pdf.pages]"
_STEPS = (
    ("interpreter", "pass"),
    ("click", "import click"),
    ("the command line", "import resumelint.cli, resumelint.session, phonenumbers"),
    ("rules", "from resumelint.config import Settings\nfrom resumelint.plan import plan\njob = plan(Settings())"),
    ("the PDF reader and its libraries", "from resumelint import lint\nlint.preload(['x.pdf'])"),
    (
        "reading the page",
        f"from pathlib import Path\nfrom resumelint.read import read\ndocument = read(Path({ONE_PAGE!r}))",
    ),
    ("parsing it", "from importlib import import_module\nresume = import_module('resumelint.parse').parse(document)"),
    (
        "running the rules on it",
        "from resumelint.engine.run import run\nfound, _ = run(job.rules, resume, today=job.today)",
    ),
    (
        "the report",
        (
            "from resumelint.report import render\nfrom resumelint.report.pen import Pen\n"
            "from resumelint.finding import FileReport, Report\n"
            f"render('text', Report('2026-11-22', (FileReport({ONE_PAGE!r}, 'resume', tuple(found)),)), Pen())"
        ),
    ),
)
_HELP = (
    ("interpreter", "pass"),
    ("click", "import click"),
    ("the command line", "import resumelint.cli"),
    ("help", "resumelint.cli.main(['--help'], standalone_mode=False)"),
)


def steps(rounds: int) -> list[tuple[str, float]]:
    """Each step of a check, in one process and without a worker, and its milliseconds: what the program so far takes
    more than the program up to the step before."""
    return _taken_apart(_STEPS, rounds)


def help_steps(rounds: int) -> list[tuple[str, float]]:
    """The same of `--help`."""
    return _taken_apart(_HELP, rounds)


def _taken_apart(parts: Sequence[tuple[str, str]], rounds: int) -> list[tuple[str, float]]:
    programs = ["\n".join(code for _, code in parts[: n + 1]) for n in range(len(parts))]
    tuned = "import gc\ngc.set_threshold(50_000, 20, 50)\n"
    took = in_turns({str(n): python("-c", tuned + program) for n, program in enumerate(programs)}, rounds)
    whole = [took[str(n)] for n in range(len(parts))]
    return [(name, 1000 * (t - before)) for (name, _), t, before in zip(parts, whole, [0.0, *whole], strict=False)]


def beside(rounds: int) -> dict[str, float]:
    """Milliseconds of the command, and of the least that a program with the same libraries does."""
    check = ("-m", "resumelint", "check", "--isolated")
    took = in_turns(
        {
            "import click": python("-c", "import click"),
            "resumelint --help": python("-m", "resumelint", "--help"),
            "libraries and extract_words": python("-c", _LIBRARIES + _WORDS),
            "resumelint check": python(*check, ONE_PAGE),
            "libraries, spacy and extract_words": python("-c", f"{_LIBRARIES}, spacy{_WORDS}"),
            "resumelint check, spaCy needed": python(*check, "fixtures/broken/cliches.pdf"),
        },
        rounds,
    )
    return {name: 1000 * seconds for name, seconds in took.items()}
