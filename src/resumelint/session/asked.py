"""What the user asks of one `resumelint check`, beside what the config says."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from resumelint.config import UserError


class Asked(Struct, frozen=True, kw_only=True):
    """The options of the command line. Raises UserError for those that don't go together."""

    form: str
    reports: Sequence[tuple[str, Path]] = ()
    today: datetime.date | None = None
    redact: bool = False
    markup: Path | None = None
    quiet: bool = False
    statistics: bool = False
    colour: str = "auto"
    jobs: int | None = None
    scheduler: str | None = None
    baseline: Path | None = None
    """Only what it doesn't know counts."""
    write_baseline: Path | None = None
    force_exclude: bool = False

    def __post_init__(self) -> None:
        if self.scheduler and self.jobs:
            raise UserError("with '--scheduler' the cluster's workers do the work; leave '--jobs' out")
        if self.markup and self.redact:
            raise UserError("a marked-up copy shows the whole resume; take either '--redact' or '--markup'")

    @property
    def forms(self) -> frozenset[str]:
        """The formats that are printed or written."""
        return frozenset({self.form, *(form for form, _ in self.reports)})
