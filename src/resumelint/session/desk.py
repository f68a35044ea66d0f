"""What is done with each result as it comes: it is shown and written, and of it is kept what the end needs."""

from __future__ import annotations

from collections.abc import Generator, Mapping

from msgspec import Struct, field, structs

from resumelint import baseline, lint, runner
from resumelint.baseline import Baseline
from resumelint.console import Progress, emit
from resumelint.finding import FileReport, Report, RuleInfo
from resumelint.lint import Checked
from resumelint.report import PEOPLE, reporter
from resumelint.report.pen import Pen
from resumelint.session.copies import Copies
from resumelint.session.outputs import Outputs

Running = Generator[Checked, None, None]
"""What a runner gives: every file's result in the order of the files. Closed, it ends what is under way."""


class Stage(Struct, frozen=True):
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


class Needs(Struct, frozen=True):
    """What the end needs of a file that is done: all its findings, its pictures, their fingerprints; and whether the
    run is of use to anybody when its output is no longer read."""

    whole: bool
    pictures: bool
    prints: bool
    unread: bool


class Desk(Struct):
    """`known`: the baseline; `copies`: where marked-up copies go; None where there is none."""

    stage: Stage
    outputs: Outputs
    needs: Needs
    today: str
    known: Baseline | None = None
    copies: Copies | None = None
    files: int = 0
    """So many are done."""
    kept: list[Checked] = field(default_factory=list)
    """What the report needs of each."""
    printed: list[Checked] = field(default_factory=list)
    """What a baseline needs of each."""
    stopped: str = ""
    """Why the run ended early."""

    def run(self, running: Running, total: int, progress: Progress) -> None:
        """Take every result, up to the last or an interrupt."""
        try:
            for checked in running:
                is_read = self._take(checked, progress)
                progress.step()
                if not is_read and not self.needs.unread and self.files < total:
                    self.stopped = "Nobody reads the output any more"
                    break
        except KeyboardInterrupt:
            self.stopped = "Interrupted"
        except runner.Gone as error:
            self.stopped = str(error)
        finally:
            running.close()
            progress.close()

    def _take(self, checked: Checked, progress: Progress) -> bool:
        """One file and, where there is one, its profile. False when nobody reads what is shown."""
        client = [self.copies.taken(result) if self.copies else result for result in lint.each([checked])]
        told = [baseline.news(result.report, self.known) if self.known else result.report for result in client]
        self.outputs.client(told, self.stage.rules, self.today)
        with progress.aside():
            is_read = [self.stage.show(report) for report in told]
        for result, report in zip(client, told, strict=True):
            self._keep(result, report)
        self.files += 1
        return all(is_read)

    def _keep(self, result: Checked, report: FileReport) -> None:
        """`report` is what is told of the file."""
        if self.needs.prints:
            self.printed.append(lint.counted(result, prints=True))
        told = structs.replace(result, report=report)
        told = told if self.needs.pictures else lint.undrawn(told)
        self.kept.append(told if self.needs.whole else lint.counted(told))
