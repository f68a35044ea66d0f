"""Where marked-up copies go: into one folder, under names of their own. Nothing that is there is written over."""

from __future__ import annotations

import os
from collections.abc import Callable
from itertools import count
from pathlib import Path

from msgspec import structs

from resumelint.config import UserError
from resumelint.lint import Checked

_LONGEST = 200
"""Bytes of a name; file systems take 255, and an ending and a number come to it."""


class Copies:
    """The marked-up copies of a run. Raises UserError where the folder can't be made or written to."""

    def __init__(self, folder: Path, tell: Callable[[str], None]) -> None:
        """Makes the folder if need be. `tell` gets a sentence for each file of which no copy can be made."""
        self.folder, self.tell, self.count = folder, tell, 0
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UserError(f"the folder {folder} can't be made: {error.strerror or error}") from None

    def taken(self, checked: Checked) -> Checked:
        """Write the copy of a file that was checked; the same without it."""
        self._keep(checked)
        return structs.replace(checked, copy=None)

    def _keep(self, checked: Checked) -> None:
        path, copy = checked.report.path, checked.copy
        if copy is None or not copy.data:
            why = copy.reason if copy else "it could not be read"
            self.tell(f"No marked copy of {path}: {why}.")
            return
        self._write(path, copy.suffix, copy.data)
        self.count += 1

    def end(self) -> None:
        """Say what was written."""
        if self.count:
            self.tell(f"Wrote {self.count} marked {'copy' if self.count == 1 else 'copies'} to {self.folder}.")

    def _write(self, path: str, suffix: str, data: bytes) -> None:
        stem = Path(path).stem
        if len(os.fsencode(stem)) > _LONGEST:
            stem = os.fsencode(stem)[:_LONGEST].decode("utf-8", "ignore")
        for number in count(1):
            target = self.folder / f"{stem}.marked{f'-{number}' if number > 1 else ''}{suffix}"
            try:
                with target.open("xb") as file:
                    file.write(data)
            except FileExistsError:
                continue
            except OSError as error:
                raise UserError(f"the marked copy {target} can't be written: {error.strerror or error}") from None
            return
