"""One `resumelint check`, from options to exit code: findings go to stdout as they come, word of the run to stderr."""

from __future__ import annotations

import dataclasses
import datetime
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from resumelint import baseline as baselines
from resumelint import lint, paths, report, runner, suppress
from resumelint.baseline import Baseline
from resumelint.config import NEVER, Settings, UserError
from resumelint.console import WRONG, Progress, defect, emit, pen, say
from resumelint.finding import Level, Report
from resumelint.lint import Checked
from resumelint.plan import Job, plan, resumes
from resumelint.report.pen import Pen
from resumelint.report.text import statistics as statistics_of
from resumelint.ruleset import ALWAYS

Tell = Callable[[str], None]


def check(
    named: Sequence[str],
    settings: Settings,
    *,
    form: str,
    reports: Sequence[tuple[str, Path]] = (),
    today: datetime.date | None = None,
    redact: bool = False,
    quiet: bool = False,
    statistics: bool = False,
    colour: str = "auto",
    jobs: int = 0,
    baseline: Path | None = None,
    write_baseline: Path | None = None,
    force_exclude: bool = False,
) -> int:
    """Check what is named, print and write the reports; the exit code. Raises UserError and RuleError.

    With a `baseline` only what it doesn't know counts. Interrupted, it reports what is done so far."""
    tell: Tell = (lambda text: None) if quiet else say
    job = plan(settings, today, redact=redact)
    files = _files(named, settings, tell, force_exclude=force_exclude)
    if not files:
        return 0  # a hook was called for files that are excluded, and no other
    if all(rule.group == ALWAYS for rule in job.rules):
        tell("Warning: no rule is on: 'select' and 'ignore' leave none.")
    read = (*files, *(paths.profile_of(file, settings.linkedin) for file in files if settings.linkedin))
    _spare(read, [*reports, *([("baseline", write_baseline)] if write_baseline else [])])
    known = baselines.read(baseline) if baseline else None
    people = form == "text"
    out = pen(colour if people else "never", quiet=quiet, statistics=statistics)
    printed, rules = report.reporter(form), {rule.name: rule.info for rule in job.rules}
    found: list[Checked] = []
    results: list[Checked] = []
    whole_needed = form in report.WHOLE or bool(reports)
    done, stopped = 0, False
    progress = Progress(len(files), hidden=quiet)
    running = runner.run(files, job, jobs)
    try:
        for checked in running:
            for result in lint.each([checked]):
                new = dataclasses.replace(result, report=baselines.news(result.report, known)) if known else result
                with progress.aside():
                    emit(printed.file(new.report, rules, out), colour=out.colour, machine=not people)
                found.append(lint.counted(result))
                results.append(new if whole_needed else lint.counted(new))
            done += 1
            progress.step()
    except KeyboardInterrupt:
        stopped = True
    finally:
        running.close()
        progress.close()
    whole = lint.report_of(results, job)
    emit(printed.end(whole, out), colour=out.colour, machine=not people)
    for kind, path in reports:
        _write(path, report.render(kind, whole, Pen()))
    if statistics and not people:
        say("\n".join(statistics_of(whole, Pen())))
    _afterword(results, whole, job, tell)
    if known:
        _tell_gone(found, known, job, tell)
    if stopped:
        say(f"Interrupted: {done} of {len(files)} files were checked; the report is about those.")
        return WRONG
    if write_baseline:
        count = baselines.write(write_baseline, lint.report_of(found, job))
        tell(f"Wrote {count} findings to {write_baseline}; '--baseline {write_baseline}' reports what is new.")
    return _exit_code(results, whole, NEVER if write_baseline else settings.fail_on)


def _tell_gone(found: Sequence[Checked], known: Baseline, job: Job, tell: Tell) -> None:
    """What the baseline knows and these files have no more: what a client has mended."""
    for result in found:
        gone = baselines.gone(result.report, known, (rule.name for rule in job.rules)) if result.read else ()
        if gone:
            what = ", ".join(f"{rule} ({n} times)" if n > 1 else rule for rule, n in Counter(gone).items())
            tell(f"Mended in {result.report.path} since the baseline: {what}.")


def _is_archive(folder: Path) -> bool:
    """Whether a folder without resumes is what LinkedIn sent, unpacked."""
    from resumelint import read

    return read.is_archive(folder)


def _files(named: Sequence[str], settings: Settings, tell: Tell, *, force_exclude: bool) -> tuple[str, ...]:
    found = paths.find(named, settings.root, settings.include, settings.exclude, force_exclude=force_exclude)
    for folder in found.unopened:
        tell(f"Warning: the folder {folder} can't be opened.")
    if not found.files and (found.barren or not force_exclude):
        if archive := next((folder for folder in found.barren if _is_archive(Path(folder))), ""):
            raise UserError(f"{archive} is a LinkedIn data archive and no resume; name one, and --linkedin {archive}")
        raise UserError(f"no PDF or DOCX in {', '.join(found.barren)}; name a file, or add a glob to 'include'")
    for folder in found.barren:
        tell(f"Warning: no PDF or DOCX in {folder}.")
    if not found.files:
        return ()
    return resumes(found.files, settings)


def _spare(files: Sequence[str], reports: Sequence[tuple[str, Path]]) -> None:
    """Refuse to write a report over a file that is to be checked. Raises UserError."""
    real = {Path(file).resolve() for file in files}
    for _, path in reports:
        if path.resolve() in real:
            raise UserError(f"the report would overwrite {path}, which is to be checked; write it elsewhere")


def _write(path: Path, text: str) -> None:
    try:
        path.write_bytes(text.encode("utf-8", "replace"))
    except OSError as error:
        raise UserError(f"the report {path} can't be written: {error.strerror or error}") from None


def _afterword(results: Sequence[Checked], whole: Report, job: Job, tell: Tell) -> None:
    """What is to be said of the run itself, after its findings."""
    for result in results:
        if result.crash:
            say(f"Error: {defect(result.report.path, result.crash)}")
        if result.rule_crashed:
            say(f"Error: a rule crashed on {result.report.path}; file/check-failed in the report says which.")
    read = [result.report.path for result in results if result.read]
    if not read:
        say("Error: no file could be read.")
    used = frozenset[int]().union(*(result.used for result in results))
    for sentence in suppress.unused(job.settings, used, read, job.rules):
        tell(f"Warning: {sentence}.")
    if not any(file.findings for file in whole.files):
        tell("Next: 'resumelint checklist' asks what no document can show.")


def _exit_code(results: Sequence[Checked], whole: Report, fail_on: str) -> int:
    if any(result.crash or result.rule_crashed for result in results) or not any(result.read for result in results):
        return WRONG
    if fail_on == NEVER:
        return 0
    limit = Level(fail_on).rank
    return int(any(finding.level.rank <= limit for file in whole.files for finding in file.findings))
