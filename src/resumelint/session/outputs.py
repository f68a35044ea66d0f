"""What a run writes beside what it prints: each `--report`, as a file when all is done, or as a folder of HTML pages,
each as soon as its client is done, so that no more than one client's pictures are in memory."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from resumelint import report
from resumelint.config import UserError
from resumelint.finding import FileReport, Report, RuleInfo
from resumelint.report.pen import Pen
from resumelint.text import inert

Target = tuple[str, Path]
"""A format and where to write it."""
_MADE = b'<meta name="generator" content="resumelint '
_LOOK = 2000
"""Bytes at a page's beginning that tell whether it is ours."""


class Outputs:
    """The reports of a run. Raises UserError for one that can't be written, or would overwrite what it must not."""

    def __init__(self, targets: Sequence[Target], read: Sequence[str]) -> None:
        """`read`: the files that the run reads."""
        self.files = [(form, path) for form, path in targets if not report.is_folder(form, str(path))]
        self.folders = [_Folder(path) for form, path in targets if report.is_folder(form, str(path))]
        self.read = {os.path.realpath(file) for file in read}  # resolve() fails on a link to itself
        for _, path in self.files:
            self.spare(path)

    def spare(self, path: Path) -> None:
        """Refuse to write over a file that is to be read. Raises UserError."""
        if os.path.realpath(path) in self.read:
            raise UserError(f"the report would overwrite {path}, which is to be checked; write it elsewhere")

    def client(self, files: Sequence[FileReport], rules: Mapping[str, RuleInfo], today: str) -> None:
        """One client is done: a resume and, where there is one, its profile."""
        for folder in self.folders:
            self._page(folder, files, rules, today)

    def end(self, whole: Report) -> None:
        """All are done."""
        for form, path in self.files:
            text = report.render(form, whole, Pen())
            write(path, inert(text) if form == report.PEOPLE else text)  # it may be shown in a log as well
        for folder in self.folders:
            folder.close(whole.today)

    def _page(self, folder: _Folder, files: Sequence[FileReport], rules: Mapping[str, RuleInfo], today: str) -> None:
        from resumelint.report import html

        name = folder.names.page(files[0].path)
        self.spare(folder.path / name)
        folder.write(name, html.page(files, rules, today))
        folder.entries.append(html.entry(name, files))


class _Folder:
    """A folder of pages, made with the first."""

    def __init__(self, path: Path) -> None:
        from resumelint.report import html

        self.path, self.names = path, html.Names()
        self.entries: list[html.Entry] = []

    def close(self, today: str) -> None:
        """Write the index."""
        from resumelint.report import html

        self.write(html.INDEX, html.index(self.entries, today))

    def write(self, name: str, text: str) -> None:
        """A page, in the place of an earlier one of ours at most. Raises UserError."""
        path = self.path / name
        try:
            self.path.mkdir(exist_ok=True)
            if path.exists() and not _ours(path):
                raise UserError(f"{path} is not resumelint's; name a folder of its own for the report")
        except OSError as error:
            raise UserError(f"the report {path} can't be written: {error.strerror or error}") from None
        write(path, text)


def _ours(path: Path) -> bool:
    with path.open("rb") as file:
        return _MADE in file.read(_LOOK)


def one_client(forms: Sequence[str], targets: Sequence[Target], files: int) -> None:
    """Refuse one page of HTML for several clients. Raises UserError."""
    pages = [path for form, path in targets if form == "html" and not report.is_folder(form, str(path))]
    if files > 1 and ("html" in forms or pages):
        raise UserError(
            f"HTML of {files} resumes takes a folder, in which each has its own page and there is an index: "
            f"'--report html={pages[0].with_suffix('') if pages else 'reports'}'"
        )


def write(path: Path, text: str) -> None:
    """Write a report. Raises UserError."""
    try:
        path.write_bytes(text.encode("utf-8", "replace"))
    except OSError as error:
        raise UserError(f"the report {path} can't be written: {error.strerror or error}") from None
