"""What a comment says: plain text, for a reader who has never seen the report."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PureWindowsPath

from msgspec import Struct

from resumelint.document import Document
from resumelint.finding import Finding, Related, RuleInfo
from resumelint.text import clean, plain


class Note(Struct, frozen=True):
    """A finding and the text of its comment. Paragraphs are parted by line ends."""

    finding: Finding
    text: str

    def at(self, where: str) -> str:
        """The text for where it can't stand at the words themselves: `where` says where they are."""
        words = self.finding.location.text if self.finding.location else ""
        return f"{where}: “{plain(words)}”\n{self.text}" if words else f"{where}:\n{self.text}"


def note(finding: Finding, rule: RuleInfo | None, document: Document) -> Note:
    """The comment on a finding in this document."""
    return Note(finding, "\n".join(filter(None, map(_line, _paragraphs(finding, rule, document)))))


def _paragraphs(finding: Finding, rule: RuleInfo | None, document: Document) -> Iterator[str]:
    yield f"{finding.level.value.capitalize()}: {finding.message}"
    yield finding.fix
    if rule and rule.why:
        yield f"Why: {rule.why}"
    for other in finding.related:
        yield from _other(other, document)
    yield f"[{finding.rule}]"


def _other(other: Related, document: Document) -> Iterator[str]:
    """A place that belongs to the finding: in this document, or in the profile that it is compared with."""
    at = other.location
    if at.text:
        place = f"page {at.page}" if at.page else f"line {at.line}" if at.line else "below"
        # Of the profile the name alone: the copy goes to its owner, who has no need of the folders it lay in.
        where = place if other.path == document.path else f"in {PureWindowsPath(other.path).name}"
        yield f"See {where}: “{plain(at.text)}”"


def _line(text: str) -> str:
    return " ".join(clean(text).split())
