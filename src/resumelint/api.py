"""The public API, and the views of one file: what stands on the pipeline beside the command line's `check`."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from resumelint import config, lint, paths
from resumelint.config import UserError
from resumelint.finding import Report
from resumelint.plan import check_region, plan, resumes
from resumelint.read.limits import DEFAULT, Limits

if TYPE_CHECKING:
    from resumelint.report.pen import Pen


def check(
    named: Sequence[str],
    *,
    config_file: str | None,
    isolated: bool,
    select: Sequence[str],
    ignore: Sequence[str],
    region: str | None,
    today: datetime.date | None,
    redact: bool,
    jobs: int,
    linkedin: str | None = None,
) -> Report:
    """See `resumelint.check`."""
    settings = config.settings_for(named[0] if named else None, config_file, isolated=isolated)
    job = plan(config.override(settings, select, ignore, region, linkedin=linkedin), today, redact=redact)
    found = paths.find(named, settings.root, settings.include, settings.exclude)
    if not found.files:
        raise UserError("there is no file to check: name one, or a folder with a PDF or DOCX in it")
    files = resumes(found.files, job.settings)
    if not jobs:
        return lint.report_of([lint.check_file(file, job) for file in files], job)
    from resumelint import runner  # takes long to load

    return lint.report_of(list(runner.run(files, job, jobs)), job)


def parse(path: str, region: str = "US", limits: Limits = DEFAULT) -> dict[str, Any]:
    """See `resumelint.parse`. Raises UserError."""
    from resumelint.read import Unreadable
    from resumelint.view.parse import json_resume

    code = config.region(region)
    check_region(code)
    try:
        return json_resume(lint.read_file(path, code, limits))
    except Unreadable as error:
        raise UserError(f"{path} can't be read: {error}") from None


def glance(path: str, region: str, pen: Pen, limits: Limits = DEFAULT) -> str:
    """The ten-second view of a file, written with `pen`. Raises UserError, also for what is no resume."""
    from resumelint.document import PageState
    from resumelint.read import Unreadable
    from resumelint.resume import Kind
    from resumelint.view.card import card
    from resumelint.view.glance import glance as view

    code = config.region(region)
    check_region(code)
    try:
        resume = lint.read_file(path, code, limits)
    except Unreadable as error:
        raise UserError(f"{path} can't be read: {error}") from None
    if resume.kind is Kind.OTHER:
        raise UserError(f"{path} doesn't look like a resume; glance shows what a recruiter meets in one")
    pages = resume.document.pages
    if pages and not any(page.state is PageState.TEXT for page in pages):
        raise UserError(f"{path} has no text that a machine can read; 'resumelint check' says why")
    met = view(resume, datetime.date.today(), code)
    if met.empty:
        raise UserError(
            f"nothing that a first look seeks could be made out in {path}; 'resumelint parse' shows what was"
        )
    return card(met, path, pen)


def compare(
    paths: tuple[str, str], region: str, today: datetime.date, form: str, pen: Pen, limits: Limits = DEFAULT
) -> str:
    """A resume and a profile side by side, as `text` written with `pen` or as `json`. Raises UserError."""
    from resumelint.read import Unreadable
    from resumelint.resume import Kind
    from resumelint.view.beside import as_json, table
    from resumelint.view.compare import compare as view

    code = config.region(region)
    check_region(code)
    path = paths[0]
    try:
        resume = lint.read_file(path, code, limits)
        path = paths[1]
        profile = lint.read_profile(path, code, limits)
    except Unreadable as error:
        raise UserError(f"{path} can't be read: {error}") from None
    if resume.kind is not Kind.RESUME:
        is_profile = resume.kind is Kind.PROFILE
        raise UserError(
            f"{paths[0]} {'is a LinkedIn profile' if is_profile else 'is no resume'}: name the resume first"
        )
    rows = view(resume, profile, today)
    return table(rows, paths, pen) if form == "text" else as_json(rows, paths)
