"""What was found before: a file of fingerprints, so that a run fails for what is new only, and tells what is gone.

It gives nobody away: no words, and of a file's name a hash. A file is known again by its path from the baseline's own
folder. The group `file` has no place in it: a file that can't be read is news every time.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct, structs

from resumelint.config import UserError
from resumelint.finding import FileReport, Report
from resumelint.ruleset import ALWAYS

VERSION = 1
Known = frozenset[tuple[str, str]]
"""Rule and fingerprint of each finding."""


class Baseline(Struct, frozen=True):
    """What is known of the files, by the hash of each one's path from `folder`."""

    folder: Path
    files: Mapping[str, Known]

    def of(self, path: str) -> Known:
        """What is known of a file."""
        return self.files.get(_key(path, self.folder), frozenset())


def read(path: Path) -> Baseline:
    """The baseline in a file. Raises UserError."""
    try:
        if path.exists() and not path.is_file():  # a pipe would make us wait for ever
            raise UserError(f"the baseline {path} can't be read: it is not a file")
        table = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise UserError(
            f"the baseline {path} can't be read ({error.strerror or error}); '--write-baseline {path}' makes one"
        ) from None
    except UserError:
        raise
    except (ValueError, RecursionError):
        table = None
    if not isinstance(table, dict) or table.get("version") != VERSION or not isinstance(table.get("files"), dict):
        raise UserError(f"{path} is no baseline of this version of resumelint; '--write-baseline {path}' makes one")
    try:
        files = {
            str(key): frozenset((str(rule), str(print_)) for rule, prints in rules.items() for print_ in prints)
            for key, rules in table["files"].items()
        }
    except (AttributeError, TypeError):
        raise UserError(f"the baseline {path} is damaged; '--write-baseline {path}' makes it anew") from None
    return Baseline(_folder(path), files)


def write(path: Path, report: Report) -> int:
    """Write the findings of a report as a baseline; how many there are. Raises UserError."""
    files: dict[str, dict[str, list[str]]] = {}
    for file in report.files:
        for rule, fingerprint in sorted(_known(file)):
            files.setdefault(_key(file.path, _folder(path)), {}).setdefault(rule, []).append(fingerprint)
    text = json.dumps({"version": VERSION, "files": dict(sorted(files.items()))}, indent=1)
    try:
        path.write_text(text + "\n", "utf-8", newline="\n")
    except OSError as error:
        raise UserError(f"the baseline {path} can't be written: {error.strerror or error}") from None
    return sum(len(prints) for rules in files.values() for prints in rules.values())


def news(report: FileReport, baseline: Baseline) -> FileReport:
    """The report without what the baseline knows."""
    known = baseline.of(report.path)
    kept = tuple(f for f in report.findings if (f.rule, f.fingerprint) not in known)
    return structs.replace(report, findings=kept)


def gone(report: FileReport, baseline: Baseline, ran: Iterable[str]) -> tuple[str, ...]:
    """The rules of those known findings that this report, of all that was found, has no more; one name a finding."""
    rules = frozenset(ran)
    return tuple(sorted(rule for rule, _ in baseline.of(report.path) - _known(report) if rule in rules))


def _known(report: FileReport) -> Known:
    return frozenset((f.rule, f.fingerprint) for f in report.findings if not f.rule.startswith(f"{ALWAYS}/"))


def _folder(path: Path) -> Path:
    return Path(os.path.abspath(path)).parent  # noqa: PTH100 - as the path was named, no links followed


def _key(path: str, folder: Path) -> str:
    try:
        shown = Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # another drive
        shown = Path(path).as_posix()
    import hashlib

    return hashlib.sha256(shown.encode("utf-8", "surrogateescape")).hexdigest()[:32]
