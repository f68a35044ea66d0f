"""One `resumelint check`, from options to exit code: findings go to stdout as they come, word of the run to stderr."""

from __future__ import annotations

import dataclasses
import datetime
from collections import Counter
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from resumelint import baseline as baselines
from resumelint import lint, paths, runner, suppress
from resumelint.baseline import Baseline
from resumelint.config import NEVER, Settings, UserError, others_choice
from resumelint.console import WRONG, Progress, defect, emit, pen, say
from resumelint.copies import Copies
from resumelint.finding import FileReport, Level, Report, RuleInfo
from resumelint.lint import Checked
from resumelint.outputs import Outputs, one_client
from resumelint.plan import Job, plan, resumes
from resumelint.report import PEOPLE, WHOLE, reporter
from resumelint.report.pen import Pen
from resumelint.report.text import statistics as statistics_of
from resumelint.ruleset import ALWAYS

Tell = Callable[[str], None]
Running = Generator[Checked, None, None]
"""What a runner gives: every file's result in the order of the files. Closed, it ends what is under way."""


@dataclass(frozen=True, slots=True)
class _Stage:
    """What is printed, and how."""

    form: str
    rules: Mapping[str, RuleInfo]
    pen: Pen

    def show(self, report: FileReport) -> bool:
        """Print what can be said of one file as soon as it is checked. False when nobody reads it any more."""
        return self._print(reporter(self.form).file(report, dict(self.rules), self.pen))

    def end(self, whole: Report) -> None:
        """Print what is said when all are done."""
        self._print(reporter(self.form).end(whole, self.pen))

    def _print(self, text: str) -> bool:
        return emit(text, colour=self.pen.colour, machine=self.form != PEOPLE)


@dataclass(slots=True)
class _Done:
    """What a run has come to. `kept`: what the report needs of each file; `known`: what a baseline needs, where there
    is one; `stopped`: why it ended early."""

    files: int = 0
    kept: list[Checked] = field(default_factory=list)
    known: list[Checked] = field(default_factory=list)
    stopped: str = ""


def check(
    named: Sequence[str],
    settings: Settings,
    *,
    form: str,
    reports: Sequence[tuple[str, Path]] = (),
    today: datetime.date | None = None,
    redact: bool = False,
    markup: Path | None = None,
    quiet: bool = False,
    statistics: bool = False,
    colour: str = "auto",
    jobs: int = 0,
    scheduler: str | None = None,
    baseline: Path | None = None,
    write_baseline: Path | None = None,
    force_exclude: bool = False,
) -> int:
    """Check what is named, print and write the reports, and marked-up copies to the folder `markup`; the exit code.
    Raises UserError and RuleError.

    With a `baseline` only what it doesn't know counts. Interrupted, it reports what is done so far."""
    tell: Tell = (lambda text: None) if quiet else say
    if scheduler and jobs:
        raise UserError("with '--scheduler' the cluster's workers do the work; leave '--jobs' out")
    if markup and redact:
        raise UserError("a marked-up copy shows the whole resume; take either '--redact' or '--markup'")
    job = plan(settings, today, redact=redact, show="html" in {form, *(kind for kind, _ in reports)})
    if keys := others_choice(settings):
        tell(
            f"Warning: {settings.source}, which lies with the files and not here, decides what is told"
            f" ({', '.join(keys)}). If it isn't yours, take --isolated, or --config with your own."
        )
    files = _files(named, settings, tell, force_exclude=force_exclude)
    if not files:
        return 0  # a hook was called for files that are excluded, and no other
    one_client([form], reports, len(files))
    if all(rule.group == ALWAYS for rule in job.rules):
        tell("Warning: no rule is on: 'select' and 'ignore' leave none.")
    read = (*files, *(paths.profile_of(file, settings.linkedin) for file in files if settings.linkedin))
    outputs = Outputs(reports, read)
    if write_baseline:
        outputs.spare(write_baseline)
    known = baselines.read(baseline) if baseline else None
    copies = Copies(markup, tell) if markup else None
    job = dataclasses.replace(job, marked=bool(copies), known=known)
    out = pen(colour if form == PEOPLE else "never", quiet=quiet, statistics=statistics)
    stage = _Stage(form, {rule.name: rule.info for rule in job.rules}, out)
    keep = _Keep(
        whole=form in WHOLE or bool(outputs.files),
        pictures=len(files) == 1,
        baseline=bool(known or write_baseline),
        unread=bool(reports or write_baseline or copies),
        copies=copies,
    )
    running = _elsewhere(files, job, scheduler, tell) if scheduler else runner.run(files, job, jobs)
    done = _run(running, files, job, stage, outputs, known, keep, Progress(len(files), hidden=quiet))
    whole = lint.report_of(done.kept, job)
    stage.end(whole)
    outputs.end(whole)
    if copies:
        copies.end()
    if statistics and form != PEOPLE:
        say("\n".join(statistics_of(whole, Pen())))
    _afterword(done.kept, whole, job, tell)
    if known:
        _tell_gone(done.known, known, job, tell)
    if done.stopped:
        say(f"{done.stopped}: {done.files} of {len(files)} files were checked; the report is about those.")
        return WRONG
    if write_baseline:
        count = baselines.write(write_baseline, lint.report_of(done.known, job))
        tell(f"Wrote {count} findings to {write_baseline}; '--baseline {write_baseline}' reports what is new.")
    return _exit_code(done.kept, whole, NEVER if write_baseline else settings.fail_on)


class _Keep(NamedTuple):
    """What is needed of a file that is done: all its findings, its pictures, fingerprints, its marked-up copy; and
    whether the run is of use to anybody when its output is no longer read."""

    whole: bool
    pictures: bool
    baseline: bool
    unread: bool
    copies: Copies | None = None


def _elsewhere(files: Sequence[str], job: Job, scheduler: str, tell: Tell) -> Running:
    """A run on a cluster. What it takes is imported here alone."""
    from resumelint.runner import cluster

    return cluster.run(files, job, scheduler, tell)


def _run(
    running: Running,
    files: Sequence[str],
    job: Job,
    stage: _Stage,
    outputs: Outputs,
    known: Baseline | None,
    keep: _Keep,
    progress: Progress,
) -> _Done:
    """Check the files, each shown as soon as it is done, up to the last or an interrupt."""
    done = _Done()
    try:
        for checked in running:
            client = [keep.copies.taken(result) if keep.copies else result for result in lint.each([checked])]
            told = [baselines.news(result.report, known) if known else result.report for result in client]
            outputs.client(told, stage.rules, job.today.isoformat())
            with progress.aside():
                read = [stage.show(report) for report in told]
            for result, report in zip(client, told, strict=True):
                _keep(result, report, keep, done)
            done.files += 1
            progress.step()
            if not all(read) and not keep.unread and done.files < len(files):
                done.stopped = "Nobody reads the output any more"
                break
    except KeyboardInterrupt:
        done.stopped = "Interrupted"
    except runner.Gone as error:
        done.stopped = str(error)
    finally:
        running.close()
        progress.close()
    return done


def _keep(result: Checked, report: FileReport, keep: _Keep, done: _Done) -> None:
    """Keep what is needed of a file; `report` is what is told of it."""
    if keep.baseline:
        done.known.append(lint.counted(result, prints=True))
    new = dataclasses.replace(result, report=report)
    new = new if keep.pictures else lint.undrawn(new)
    done.kept.append(new if keep.whole else lint.counted(new))


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


def _afterword(results: Sequence[Checked], whole: Report, job: Job, tell: Tell) -> None:
    """What is to be said of the run itself, after its findings."""
    for result in results:
        if result.crash:
            say(f"Error: {defect(result.report.path, result.crash)}")
        if result.rule_crashed:
            say(f"Error: a rule crashed on {result.report.path}; file/check-failed in the report says which.")
    read = [result.report.path for result in results if result.read]
    if results and not read:
        say("Error: no file could be read.")
    for report in whole.files:
        if report.shown and report.shown.why:
            tell(f"Warning: the pages of {report.path} are not shown: {report.shown.why}.")
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
