"""One `resumelint check`, from options to exit code: findings go to stdout as they come, word of the run to stderr."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import structs

from resumelint import baseline, lint, paths, runner
from resumelint.config import NEVER, Settings, UserError, others_choice
from resumelint.console import WRONG, Progress, pen, say
from resumelint.finding import Report
from resumelint.plan import Job, plan, resumes
from resumelint.report import PEOPLE, WHOLE
from resumelint.report.pen import Pen
from resumelint.report.text import statistics
from resumelint.ruleset import ALWAYS
from resumelint.session.afterword import Tell, afterword, exit_code, tell_mended
from resumelint.session.asked import Asked
from resumelint.session.copies import Copies
from resumelint.session.desk import Desk, Needs, Running, Stage
from resumelint.session.outputs import Outputs, one_client


def check(named: Sequence[str], settings: Settings, asked: Asked) -> int:
    """Check what is named, print and write the reports, and marked-up copies to the folder `asked.markup`; the exit
    code. Interrupted, it reports what is done so far. Raises UserError and RuleError."""
    tell: Tell = (lambda text: None) if asked.quiet else say
    job = plan(settings, asked.today, redact=asked.redact, show="html" in asked.forms)
    if keys := others_choice(settings):
        tell(
            f"Warning: {settings.source}, which lies with the files and not here, decides what is told"
            f" ({', '.join(keys)}). If it isn't yours, take --isolated, or --config with your own."
        )
    files = _files(named, settings, tell, force_exclude=asked.force_exclude)
    if not files:
        return 0  # a hook was called for files that are excluded, and no other
    one_client([asked.form], asked.reports, len(files))
    if all(rule.group == ALWAYS for rule in job.rules):
        tell("Warning: no rule is on: 'select' and 'ignore' leave none.")
    desk = _desk(files, job, asked, tell)
    job = structs.replace(job, marked=bool(desk.copies), known=desk.known)
    desk.run(_running(files, job, asked, tell), len(files), Progress(len(files), hidden=asked.quiet))
    whole = lint.report_of(desk.kept, job)
    _end(desk, whole, job, asked, tell)
    if desk.stopped:
        say(f"{desk.stopped}: {desk.files} of {len(files)} files were checked; the report is about those.")
        return WRONG
    if asked.write_baseline:
        count, path = baseline.write(asked.write_baseline, lint.report_of(desk.printed, job)), asked.write_baseline
        tell(f"Wrote {count} findings to {path}; '--baseline {path}' reports what is new.")
    return exit_code(desk.kept, whole, NEVER if asked.write_baseline else settings.fail_on)


def _desk(files: Sequence[str], job: Job, asked: Asked, tell: Tell) -> Desk:
    """Where the results go. Raises UserError for what can't be written, or would write over what is read."""
    pattern = job.settings.linkedin
    outputs = Outputs(asked.reports, (*files, *(paths.profile_of(file, pattern) for file in files if pattern)))
    if asked.write_baseline:
        outputs.spare(asked.write_baseline)
    known = baseline.read(asked.baseline) if asked.baseline else None
    copies = Copies(asked.markup, tell) if asked.markup else None
    needs = Needs(
        whole=asked.form in WHOLE or bool(outputs.files),
        pictures=len(files) == 1,
        prints=bool(known or asked.write_baseline),
        unread=bool(asked.reports or asked.write_baseline or copies),
    )
    look = pen(asked.colour if asked.form == PEOPLE else "never", quiet=asked.quiet, statistics=asked.statistics)
    stage = Stage(asked.form, {rule.name: rule.info for rule in job.rules}, look)
    return Desk(stage, outputs, needs, job.today.isoformat(), known, copies)


def _running(files: Sequence[str], job: Job, asked: Asked, tell: Tell) -> Running:
    if not asked.scheduler:
        return runner.run(files, job, asked.jobs or 0)
    from resumelint.runner import cluster  # what it takes is imported here alone

    return cluster.run(files, job, asked.scheduler, tell)


def _end(desk: Desk, whole: Report, job: Job, asked: Asked, tell: Tell) -> None:
    """Print and write what is said when all are done."""
    desk.stage.end(whole)
    desk.outputs.end(whole)
    if desk.copies:
        desk.copies.end()
    if asked.statistics and asked.form != PEOPLE:
        say("\n".join(statistics(whole, Pen())))
    afterword(desk.kept, whole, job, tell)
    if desk.known:
        tell_mended(desk.printed, desk.known, job, tell)


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


def _is_archive(folder: Path) -> bool:
    """Whether a folder without resumes is what LinkedIn sent, unpacked."""
    from resumelint import read

    return read.is_archive(folder)
