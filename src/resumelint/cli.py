"""The command line: options in, call, print, exit. Everything heavy is imported inside the commands."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from resumelint import __version__
from resumelint.console import Commands, emit, pen, say
from resumelint.report import FORMATS, is_folder


def _day(ctx: click.Context, param: click.Parameter, value: str | None) -> datetime.date | None:
    if value is None:
        return None
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            return datetime.date.fromisoformat(value)
    except ValueError:
        pass
    raise click.BadParameter(f"'{value}' is no day; write it as YYYY-MM-DD.")


def _targets(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> list[tuple[str, Path]]:
    """FORMAT=PATH, taken apart. The path is a file's, or, of html, that of a folder, which is made if need be."""
    found = []
    for value in values:
        form, _, path = value.partition("=")
        if form not in FORMATS or not path:
            raise click.BadParameter(f"'{value}' is not FORMAT=PATH with a format out of {', '.join(FORMATS)}.")
        if (Path(path).is_dir() and not is_folder(form, path)) or not Path(path).parent.is_dir():
            raise click.BadParameter(f"'{path}' can't be written: it must be a file in a folder that exists.")
        found.append((form, Path(path)))
    return found


def _split(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def _rule_names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """For shell completion: built-in rules and groups, from the names of files."""
    from resumelint.text.words import rules_root

    files = [path.relative_to(rules_root()).with_suffix("").as_posix() for path in rules_root().glob("*/*.toml")]
    known = sorted({*files, *(name.partition("/")[0] for name in files)})
    return [name for name in known if name.startswith(incomplete)]


_rule_list: Any = {"multiple": True, "metavar": "A,B", "callback": _split, "shell_complete": _rule_names}
_config = click.option("--config", metavar="FILE", type=click.Path(), help="Use this config.")
_isolated = click.option("--isolated", is_flag=True, help="Use no config.")
_reports = click.option(
    "--report",
    "reports",
    metavar="FORMAT=PATH",
    callback=_targets,
    multiple=True,
    help="Write a format to a file too.",
)
_today = click.option(
    "--today", metavar="YYYY-MM-DD", callback=_day, help="Compare dates with this day.  [default: the system's]"
)
_region = click.option("--region", metavar="CC", help="Country for phone numbers and customs, e.g. GB.  [default: US]")
_COLOURS = ("auto", "always", "never")
_LEVELS = ("error", "warning", "note", "never")
_colour = click.option("--color", "colour", type=click.Choice(_COLOURS), default="auto", help="NO_COLOR is honoured.")


@click.group(
    "resumelint", cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, prog_name="resumelint")
def main() -> None:
    """A precise, offline linter for resumes: what is wrong, where, and what to do.

    Start with: resumelint check resume.pdf
    """


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path())
@click.option(
    "--linkedin", metavar="PATH", help="LinkedIn profile to compare with: PDF, zip or folder. {stem}: a resume's name."
)
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="What to print.  [default: text]")
@click.option(
    "--report",
    "reports",
    metavar="FORMAT=PATH",
    callback=_targets,
    multiple=True,
    help="Write a format to a file too.",
)
@click.option(
    "--markup",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write marked-up copies: comments in DOCX, highlights with notes in PDF.",
)
@click.option("--select", **_rule_list, help="Only these rules or groups.")
@click.option("--ignore", **_rule_list, help="All but these rules or groups.")
@click.option("--fail-on", type=click.Choice(_LEVELS), help="Exit with 1 from this level on.  [default: error]")
@_region
@click.option(
    "--today", metavar="YYYY-MM-DD", callback=_day, help="The day to compare dates with.  [default: the system's]"
)
@click.option("--redact", is_flag=True, help="No name, phone, address, link or excerpt in anything printed or written.")
@_config
@_isolated
@click.option(
    "--jobs",
    "-j",
    type=click.IntRange(min=1),
    metavar="N",
    help="Worker processes.  [default: one a core]",
)
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="Do the work on a Dask cluster, e.g. tcp://10.0.0.5:8786: its machines see the files.",
)
@click.option("--force-exclude", is_flag=True, help="Leave out what 'exclude' matches, also where it is named.")
@click.option("--baseline", metavar="FILE", type=click.Path(path_type=Path), help="Report only what is not in FILE.")
@click.option(
    "--write-baseline",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write what is found to FILE; exit 0.",
)
@click.option("--quiet", "-q", is_flag=True, help="Findings only: no counts, hints or warnings.")
@click.option("--statistics", is_flag=True, help="Also count the findings by rule.")
@_colour
def check(paths: Sequence[str], config: str | None, isolated: bool, **options: Any) -> int:
    """Lint files; folders are searched for PDF and DOCX.

    Exit code: 0 nothing at or above --fail-on, 1 findings at or above it, 2 wrong use or a crash.
    """
    from resumelint import session
    from resumelint.config import override, settings_for
    from resumelint.session.asked import Asked

    laid_over = {key: options.pop(key) for key in ("select", "ignore", "region", "fail_on", "linkedin")}
    settings = override(settings_for(paths[0], config, isolated=isolated), **laid_over)
    return session.check(paths, settings, Asked(**options))


@main.command()
@click.argument("path", type=click.Path())
@_region
def parse(path: str, region: str | None) -> int:
    """Show what a machine reads in a file, as JSON Resume."""
    from resumelint import api, runner
    from resumelint.config import settings_for
    from resumelint.report.dump import dump

    settings = settings_for(path)
    work = functools.partial(api.parse, path, region or settings.region, settings.limits)
    emit(dump(runner.contained(path, work, settings.limits), indent=2) + "\n", machine=True)
    return 0


@main.command()
@click.argument("path", type=click.Path())
@_region
@_colour
def glance(path: str, region: str | None, colour: str) -> int:
    """Show what a recruiter's first ten seconds meet, and what they miss.

    Exit code: 0 when it could be shown, 2 when not.
    """
    from resumelint import api, runner
    from resumelint.config import settings_for

    out, settings = pen(colour), settings_for(path)
    work = functools.partial(api.glance, path, region or settings.region, out, settings.limits)
    emit(runner.contained(path, work, settings.limits), colour=out.colour)
    return 0


@main.command()
@click.argument("resume", type=click.Path())
@click.argument("profile", type=click.Path())
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="What to print.  [default: text]"
)
@_region
@_today
@_colour
def compare(resume: str, profile: str, form: str, region: str | None, today: datetime.date | None, colour: str) -> int:
    """Show a resume and a LinkedIn profile side by side, differences marked.

    PROFILE is what 'Save to PDF' gives, or the data archive. Exit code: 0 when both could be shown, 2 when not.
    """
    from resumelint import api, runner
    from resumelint.config import settings_for

    out, settings = pen(colour if form == "text" else "never"), settings_for(resume)
    day, both = today or datetime.date.today(), (resume, profile)
    work = functools.partial(api.compare, both, region or settings.region, day, form, out, settings.limits)
    emit(runner.contained(" or ".join(both), work, settings.limits), colour=out.colour, machine=form != "text")
    return 0


@main.command()
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="What to print.  [default: text]"
)
@click.option("--test", is_flag=True, help="Run the examples in all rule files, your own included.")
@_config
@_isolated
def rules(form: str, test: bool, config: str | None, isolated: bool) -> int:
    """List the rules with level and state."""
    from resumelint.config import settings_for
    from resumelint.view import catalogue

    settings = settings_for(None, config, isolated=isolated)
    if test:
        told, failed = catalogue.try_examples(settings)
        emit(told)
        return int(failed)
    out = pen("auto" if form == "text" else "never")
    emit(catalogue.listing(settings, form, out), colour=out.colour, machine=form != "text")
    return 0


@main.command()
@click.argument("rule", shell_complete=_rule_names)
@_config
@_isolated
def explain(rule: str, config: str | None, isolated: bool) -> int:
    """Say why a rule is there, with examples and its options."""
    from resumelint.config import settings_for
    from resumelint.view import catalogue

    out = pen("auto")
    emit(catalogue.explanation(rule, settings_for(None, config, isolated=isolated), out), colour=out.colour)
    return 0


@main.command()
def checklist() -> int:
    """Ask what no document can show."""
    from resumelint.view import catalogue

    out = pen("auto")
    emit(catalogue.checklist(out), colour=out.colour)
    return 0


@main.command()
def init() -> int:
    """Write a commented config, .resumelint.toml, in this folder."""
    from resumelint.config import write_template

    say(f"Wrote {write_template()}: every line in it is a comment until you take its # away.")
    return 0
