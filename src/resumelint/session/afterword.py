"""What is said when all files are done: what went wrong, what was mended, what to do next; and the exit code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from resumelint import baseline, suppress
from resumelint.baseline import Baseline
from resumelint.config import NEVER
from resumelint.console import WRONG, defect, say
from resumelint.finding import Level, Report
from resumelint.lint import Checked
from resumelint.plan import Job

Tell = Callable[[str], None]


def afterword(results: Sequence[Checked], whole: Report, job: Job, tell: Tell) -> None:
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


def tell_mended(found: Sequence[Checked], known: Baseline, job: Job, tell: Tell) -> None:
    """What the baseline knows and these files have no more: what a client has mended."""
    for result in found:
        gone = baseline.gone(result.report, known, (rule.name for rule in job.rules)) if result.read else ()
        if gone:
            what = ", ".join(f"{rule} ({n} times)" if n > 1 else rule for rule, n in Counter(gone).items())
            tell(f"Mended in {result.report.path} since the baseline: {what}.")


def exit_code(results: Sequence[Checked], whole: Report, fail_on: str) -> int:
    """0 for nothing at the level `fail_on` or above it, 1 for findings there, 2 for what went wrong."""
    if any(result.crash or result.rule_crashed for result in results) or not any(result.read for result in results):
        return WRONG
    if fail_on == NEVER:
        return 0
    limit = Level(fail_on).rank
    return int(any(finding.level.rank <= limit for file in whole.files for finding in file.findings))
