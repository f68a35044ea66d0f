"""resumelint: a precise, offline linter for resumes.

The whole public API: `check()` lints files, `parse()` shows what a machine reads in one; `Report` and `Finding` are
what comes out of `check()`. Nothing heavy is imported before one of the two functions is called.
"""

from __future__ import annotations

import os
import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from resumelint.finding import Finding, Report

__all__ = ["Finding", "Report", "__version__", "check", "parse"]

__version__ = "0.1.0"


def check(
    *paths: str | os.PathLike[str],
    config: str | os.PathLike[str] | None = None,
    isolated: bool = False,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    region: str | None = None,
    today: datetime.date | None = None,
    redact: bool = False,
    jobs: int = 0,
    linkedin: str | os.PathLike[str] | None = None,
) -> Report:
    """Lint files and folders, as `resumelint check` does.

    Without `config` the nearest config above the first path is used, with `isolated` none. `select`, `ignore` and
    `region` go before the config. `today` is the day that dates are compared with; the system's date by default.
    `jobs` is how many processes the files are spread over, each held to the limits of time and memory in the config;
    with 0 they are read in this one, and a hostile file may keep it. A program that starts anew in its workers (on
    Windows and macOS, or when it has threads) needs the usual `if __name__ == "__main__":`.
    `linkedin` is the profile to compare the resume with, a PDF or data archive from LinkedIn; with several resumes
    "{stem}" in it stands for the name of each one's file.
    A file that can't be read is a finding. Raises ValueError for a wrong argument, config, rule name or rule file, and
    when there is no file to check; the message is one sentence.
    """
    from resumelint import api

    return api.check(
        [os.fspath(path) for path in paths],
        config_file=None if config is None else os.fspath(config),
        isolated=isolated,
        select=tuple(select),
        ignore=tuple(ignore),
        region=region,
        today=today,
        redact=redact,
        jobs=jobs,
        linkedin=None if linkedin is None else os.fspath(linkedin),
    )


def parse(path: str | os.PathLike[str], region: str = "US") -> dict[str, Any]:
    """What a machine reads in a file, as JSON Resume (v1.0.0), with places and confidence under `meta.resumelint`.

    `region` is the ISO country code for phone numbers without one. Raises ValueError when the file can't be read, or
    the region is unknown; the message is one sentence.
    """
    from resumelint import api

    return api.parse(os.fspath(path), region)


class _Package(ModuleType):
    """Keeps `resumelint.parse` the function: importing the subpackage of that name would put it in its place."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name == "parse" and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


def __getattr__(name: str) -> Any:
    if name in ("Finding", "Report"):
        from resumelint import finding

        return getattr(finding, name)
    raise AttributeError(f"module 'resumelint' has no attribute {name!r}")


sys.modules[__name__].__class__ = _Package
