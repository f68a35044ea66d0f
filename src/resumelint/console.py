"""The terminal's side of the command line: what is written where, in which encoding, and which exit code an error has.

Findings go to stdout; hints, warnings and errors to stderr. Nothing gets there unfiltered: paths and configs are as
hostile as documents.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import io
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from resumelint.report.pen import Pen

DEBUG = "RESUMELINT_DEBUG"
"""Set in the environment, a crash shows its traceback."""
GARBAGE = (50_000, 20, 50)
"""After how many new objects garbage is looked for. Python's 700 make that a tenth of a short run, in which there is
hardly any: a document is freed with the last name for it."""
MANY = 10
"""Files from which a run shows how far it is."""
WRONG = 2
"""Exit code of wrong use and of crashes."""


class Commands(click.Group):
    """The commands. Every way to fail ends in one sentence and exit code 2; click's own would be 1 for some."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args:
            say(ctx.get_help())
            ctx.exit(WRONG)
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        a_file = Path(name).exists() or bool(Path(name).suffix)
        if a_file and not name.startswith("-") and self.get_command(ctx, name) is None:
            shown = f'"{name}"' if " " in name else name
            ctx.fail(f"'{name}' is not a command; to lint it: {ctx.info_name} check {shown}")
        return super().resolve_command(ctx, args)

    def main(self, args: Sequence[str] | None = None, *, standalone_mode: bool = True, **extra: Any) -> Any:  # type: ignore[override]
        gc.set_threshold(*GARBAGE)
        atexit.register(gc.freeze)  # or Python looks for garbage in all that is loaded once more, as it ends
        try:
            code = super().main(args, standalone_mode=False, **extra)
        except click.Abort:
            say("Interrupted.")
            code = WRONG
        except Exception as error:
            code = _told(error)
        if not standalone_mode:
            return code
        sys.exit(code if isinstance(code, int) else 0)


def _told(error: Exception) -> int:
    """Say what went wrong in one sentence; the exit code. A defect of ours is raised when RESUMELINT_DEBUG is set."""
    from resumelint.config import UserError
    from resumelint.engine.rule import RuleError

    if isinstance(error, click.ClickException):
        say(f"Error: {error.format_message()}")
        if isinstance(error, click.UsageError) and error.ctx:
            say(f"Try '{error.ctx.command_path} --help' for help.")
    elif isinstance(error, (UserError, RuleError)):
        say(f"Error: {error}")
    elif os.environ.get(DEBUG):
        raise error
    else:
        say(f"Error: {defect('', f'{type(error).__name__}: {error}')}")
    return WRONG


def defect(path: str, what: str) -> str:
    """The sentence for a defect of ours, met in a file or elsewhere."""
    where = f" on {path}" if path else ""
    return f"resumelint failed{where}: {what}; please report it ({DEBUG}=1 shows the traceback)"


def pen(colour: str, *, quiet: bool = False, statistics: bool = False) -> Pen:
    """The pen for stdout; `colour` is auto, always or never."""
    from resumelint.report.pen import Pen

    terminal = sys.stdout.isatty()
    wanted = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Pen(
        columns=shutil.get_terminal_size().columns if terminal else 80,
        colour=wanted if colour == "auto" else colour == "always",
        ascii=not _can_write("→│…"),
        quiet=quiet,
        statistics=statistics,
    )


class Progress:
    """A bar on stderr for a run of many files, where stderr is a terminal."""

    def __init__(self, files: int, *, hidden: bool = False) -> None:
        self.bar: Any = None
        if files >= MANY and not hidden and sys.stderr.isatty():
            from tqdm import tqdm  # here alone: a run of few files doesn't pay for it

            tqdm.monitor_interval = 0  # no thread that watches over it: a process with threads can't be forked
            self.bar = tqdm(total=files, unit="file", leave=False, ascii=not _can_write("█", sys.stderr))

    def aside(self) -> contextlib.AbstractContextManager[None]:
        """Takes the bar away while something is written to the same terminal."""
        if self.bar is None:
            return contextlib.nullcontext()
        whole: contextlib.AbstractContextManager[None] = self.bar.external_write_mode(file=sys.stdout)
        return whole

    def step(self) -> None:
        """One file more is done."""
        if self.bar is not None:
            self.bar.update()

    def close(self) -> None:
        """Take the bar away for good."""
        if self.bar is not None:
            self.bar.close()


def emit(text: str, *, colour: bool = False, machine: bool = False) -> bool:
    """Write to stdout; False when nobody reads it any more (`| head`), which is no error. What programs read is UTF-8
    everywhere; for people, letters that the terminal has not become question marks."""
    from resumelint.text import inert

    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    try:
        click.echo(text.encode("utf-8", "replace") if machine else inert(text), nl=False, color=colour)
        sys.stdout.flush()
    except BrokenPipeError:
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - stays open until we exit
        return False
    return True


def say(text: str) -> None:
    """Write to stderr: a hint, a warning, an error."""
    from resumelint.text import clean, inert

    if isinstance(sys.stderr, io.TextIOWrapper):
        sys.stderr.reconfigure(errors="replace")
    click.echo(inert("\n".join(map(clean, text.split("\n")))), err=True)


def _can_write(signs: str, stream: object = None) -> bool:
    try:
        signs.encode(getattr(stream or sys.stdout, "encoding", None) or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
