"""The pipeline: a path is read, parsed and checked, and what is suppressed is taken out."""

from __future__ import annotations

import functools
import importlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from resumelint import paths, ruleset, suppress
from resumelint.engine import run as engine
from resumelint.finding import FileReport, Finding, Level, Report, Shown
from resumelint.plan import Job
from resumelint.read.limits import DEFAULT, Limits
from resumelint.resume import Resume
from resumelint.text import plain

if TYPE_CHECKING:
    from resumelint.document import Document
    from resumelint.markup import Copy

DEBUG = "RESUMELINT_DEBUG"
"""Set in the environment, a crash shows its traceback."""
_ANEW = "print it to a new, smaller PDF"


class Checked(Struct, frozen=True):
    """One file's report. `read`: it could be read; `crash`: what broke in the tool itself, else empty; `rule_crashed`:
    a rule did, as a finding says; `used`: which suppressions took something out."""

    report: FileReport
    read: bool = True
    crash: str = ""
    rule_crashed: bool = False
    used: frozenset[int] = frozenset()
    beside: Checked | None = None
    """The report of the profile that this one was compared with."""
    copy: Copy | None = None
    """The marked-up copy, where one was asked for and the file could be read."""


def check_file(path: str, job: Job) -> Checked:
    """One file through the whole pipeline, and the profile that belongs to it. A crash of ours costs this file only."""
    *_, whole = stages(path, job)
    return whole


def stages(path: str, job: Job) -> Iterator[Checked]:
    """What comes of a file. Where it is to be drawn or marked up it comes without pictures and copies first, for those
    who may lose what is still being drawn."""
    read: dict[str, Document] = {}
    judged = _contained(path, job, lambda: _check_file(path, job, read))
    if read and (job.show or job.marked):
        yield (judged := _each(judged, lambda one: _plain(one, read, job)))
        judged = _each(judged, lambda one: _illustrated(one, read, job))
    yield judged


def cut_short(result: Checked, reason: str) -> Checked:
    """What is told of a file whose drawing could not be waited for; the reason is as that of `unread`."""
    why = reason.partition(": ")[0]
    return _each(result, lambda one: _without_pictures(one, why))


def each(results: Iterable[Checked]) -> Iterator[Checked]:
    """The results, each with its profile's behind it."""
    for result in results:
        yield structs.replace(result, beside=None)
        if result.beside:
            yield result.beside


def _contained(path: str, job: Job, work: Callable[[], Checked]) -> Checked:
    """What the work gives, or the report of a file on which it failed."""
    from resumelint.read import Unreadable

    try:
        return work()
    except Unreadable as error:
        return unread(path, job, str(error))
    except MemoryError:
        return unread(path, job, f"it needs more than the {job.settings.limits.memory} MB of memory allowed: {_ANEW}")
    except RecursionError:
        return unread(path, job, f"it is nested deeper than any honest document: {_ANEW}")
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        what = plain(f"{type(error).__name__}: {error}")
        return unread(path, job, f"resumelint itself failed on it ({type(error).__name__}): please report it", what)


def unread(path: str, job: Job, reason: str, crash: str = "") -> Checked:
    """The report of a file that could not be read. The reason is "what is wrong: what to do"."""
    what, _, todo = reason.partition(": ")
    fix = f"{todo[:1].upper()}{todo[1:]}".rstrip(".")
    found = engine.unreadable(suppress.rules_for(path, job.rules, job.settings), what)
    if fix:
        found = tuple(structs.replace(f, fix=fix if fix.endswith("?") else f"{fix}.") for f in found)
    return Checked(FileReport(path, "", found), read=False, crash=crash)


def counted(result: Checked, *, prints: bool = False) -> Checked:
    """The result with no more of its findings than what is counted, for a run too long to keep them all; with `prints`
    their fingerprints too."""
    bare = tuple(_bare(f.rule, f.level, f.fingerprint if prints else "") for f in result.report.findings)
    beside = counted(result.beside, prints=prints) if result.beside else None
    report = structs.replace(result.report, findings=bare)
    return undrawn(structs.replace(result, report=report, beside=beside))


def undrawn(result: Checked) -> Checked:
    """The result without pictures, which are large and have been written; why there were none is kept."""
    shown = result.report.shown
    kept = Shown(why=shown.why) if shown and shown.why else None
    return structs.replace(result, report=structs.replace(result.report, shown=kept))


@functools.lru_cache(maxsize=1024)
def _bare(rule: str, level: Level, fingerprint: str) -> Finding:
    return Finding(rule, level, "", "", None, fingerprint)


def preload(files: Iterable[str]) -> None:
    """Import what reading files of these names takes, and what looking at any takes."""
    suffixes = {os.path.splitext(file)[1].lower() for file in files}  # noqa: PTH122 - a path for every name costs more
    readers = (f"resumelint.read.{suffix[1:]}" for suffix in (".pdf", ".docx") if suffix in suffixes)
    for module in (*readers, "resumelint.parse"):
        importlib.import_module(module)


def register_plugins() -> None:
    """Make the checks of installed rule packages known in this process."""
    ruleset.plugin_folders()


def report_of(results: Sequence[Checked], job: Job) -> Report:
    """The report of a run."""
    reports = tuple(result.report for result in each(results))
    return Report(job.today.isoformat(), reports, tuple(rule.info for rule in job.rules), job.settings.fail_on)


def read_profile(path: str, region: str, limits: Limits = DEFAULT, lies_at: str = "") -> Resume:
    """The LinkedIn profile in a file: a profile PDF, or a data archive as zip, unpacked folder or a single CSV. A table
    that LinkedIn left out says nothing: of an archive without Positions.csv the jobs are unknown. `lies_at`: where the
    file is, if not at its path.

    Raises Unreadable, its clause "what is wrong: what to do", also for a document that is no export of LinkedIn's.
    """
    from resumelint.read import Unreadable
    from resumelint.resume import Kind

    resume = read_file(path, region, limits, lies_at)
    if resume.kind is not Kind.PROFILE:
        raise Unreadable(
            "it is no export of LinkedIn's: there, take 'Save to PDF' under More on your profile, or 'Get a copy of"
            " your data' under Settings, Data privacy"
        )
    return resume


def _check_file(path: str, job: Job, read: dict[str, Document]) -> Checked:
    """What is found in a file and its profile; their documents are laid into `read`."""
    from resumelint.resume import Kind

    resume = read_file(path, job.settings.region, job.settings.limits, job.lies_at.get(path, ""))
    read[path] = resume.document
    if not job.settings.linkedin or resume.kind is not Kind.RESUME:
        return _judged(path, resume, job)
    profile, beside = _profile(paths.profile_of(path, job.settings.linkedin), job)
    if profile:
        read[beside.report.path] = profile.document
    return structs.replace(_judged(path, resume, job, profile), beside=beside)


def _profile(path: str, job: Job) -> tuple[Resume | None, Checked]:
    """A resume's profile, None where it can't be read, and what is to be said of it by itself."""
    read: list[Resume] = []

    def work() -> Checked:
        lies_at = job.lies_at.get(path, "")
        read.append(read_profile(path, job.settings.region, job.settings.limits, lies_at))
        return _judged(path, read[0], job)

    checked = _contained(path, job, work)
    return (read[0] if read else None), checked


def _each(result: Checked, change: Callable[[Checked], Checked]) -> Checked:
    """The result with itself and its profile's changed, where they could be read."""
    beside = _each(result.beside, change) if result.beside else None
    return structs.replace(change(result) if result.read else result, beside=beside)


def _plain(result: Checked, read: Mapping[str, Document], job: Job) -> Checked:
    from resumelint.view import illustrated

    report = result.report
    return structs.replace(result, report=illustrated.plain(read[report.path], report, job))


def _illustrated(result: Checked, read: Mapping[str, Document], job: Job) -> Checked:
    from resumelint.view import illustrated

    document, report = read[result.report.path], result.report
    copy = illustrated.copy(document, report, job)
    return structs.replace(result, report=illustrated.drawn(document, report, job), copy=copy)


def _without_pictures(result: Checked, why: str) -> Checked:
    from resumelint.markup import Copy
    from resumelint.view import illustrated

    report = illustrated.without_pictures(result.report, why) if result.report.shown else result.report
    return structs.replace(result, report=report, copy=result.copy or Copy(reason=why))


def _judged(path: str, resume: Resume, job: Job, profile: Resume | None = None) -> Checked:
    """What the rules find in a document, compared with a profile or by itself."""
    settings = job.settings
    rules = suppress.rules_for(path, job.rules, settings)
    region = settings.region if settings.region_named else None
    look = functools.partial(engine.run, rules, resume, today=job.today, region=region, profile=profile)
    found, crashed = look()
    kept = suppress.keep(path, found, settings)
    findings = kept.findings
    if job.redact:  # only now: suppressions look at the words
        masked, _ = look(redact=True)
        prints = {finding.fingerprint for finding in findings}
        findings = tuple(finding for finding in masked if finding.fingerprint in prints)
    return Checked(FileReport(path, resume.kind.value, findings), rule_crashed=crashed, used=kept.used)


def read_file(path: str, region: str, limits: Limits = DEFAULT, lies_at: str = "") -> Resume:
    """Read and parse what is at a path, or was brought to `lies_at`.

    Raises Unreadable; its clause says what is wrong and, after a colon, what to do."""
    from resumelint.parse import parse as parse_document
    from resumelint.read import Unreadable, is_archive, read

    file = Path(lies_at or path)
    if path == "-":
        raise Unreadable("standard input is not read: a resume is a file, name that")
    if not file.exists():
        import difflib

        near = difflib.get_close_matches(file.name, _siblings(file), n=1)
        raise Unreadable(f"there is no such file: {f'did you mean {near[0]!r}?' if near else 'check its name'}")
    if file.is_dir() and not is_archive(file):
        raise Unreadable("it is a folder: name the files in it; of folders, only LinkedIn's data archive is read")
    if not file.is_file() and not file.is_dir():  # a pipe would make us wait for ever
        raise Unreadable("it is not a file: save the resume and name that")
    try:
        document = read(file, limits)
        if lies_at:
            document = structs.replace(document, path=path, lies_at=lies_at)
        return parse_document(document, region)
    except RecursionError:
        raise Unreadable(f"it is nested deeper than any honest document: {_ANEW}") from None


def _siblings(file: Path) -> list[str]:
    try:
        return sorted(entry.name for entry in file.parent.iterdir())
    except OSError:
        return []
