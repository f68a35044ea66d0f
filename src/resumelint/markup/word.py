"""A DOCX with a Word comment at the words of each finding.

Word allows comments in the body and nowhere else: what stands in a header, a footer, a note or a text box gets its
comment at the body's place nearest to it, and the comment quotes the words.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from resumelint.document import Document, Line, Part
from resumelint.finding import Location
from resumelint.markup import AUTHOR, CantMark
from resumelint.markup.notes import Note
from resumelint.markup.repack import repacked
from resumelint.markup.runs import Stretch, Words, anchor_of
from resumelint.read.docx import body_of, context_of, drafts_of
from resumelint.read.docx.draft import Draft, Letter
from resumelint.read.docx.package import open_document
from resumelint.read.docx.xml import Element, W
from resumelint.read.limits import Limits

_INITIALS = "rl"
_ELSEWHERE = {
    Part.HEADER: "In the page header",
    Part.FOOTER: "In the page footer",
    Part.FOOTNOTE: "In a note",
    Part.COMMENT: "In a comment",
    Part.TEXTBOX: "In a text box",
}


def commented(document: Document, notes: Sequence[Note], today: datetime.date, limits: Limits) -> bytes:
    """The file with comments. Raises CantMark and Unreadable."""
    path = document.file
    word = open_document(path, limits)
    drafts = drafts_of(word, context_of(word))
    if [draft.text for draft in drafts] != [line.text for line in document.lines]:
        raise CantMark("it has changed while it was checked: check it again")
    body = body_of(word)
    words = Words()
    stretches = [_stretch(document, drafts, note, words, body) for note in notes]
    words.cut()
    pen = _Pen(word, body, today)
    for note, stretch in zip(notes, stretches, strict=True):
        pen.comment(_text(document, note, stretch), words.nodes(stretch) if stretch else ())
    return repacked(path, word, limits)


def _stretch(document: Document, drafts: Sequence[Draft], note: Note, words: Words, body: Element) -> Stretch | None:
    """Where in the body a finding's words stand; None for what stands nowhere in it."""
    letters = [letter for letter in _letters(document, drafts, note.finding.location) if letter.source is not None]
    return words.stretch([x for x in letters if x.source is not None and anchor_of(x.source, body) is not None])


def _letters(document: Document, drafts: Sequence[Draft], at: Location | None) -> Iterator[Letter]:
    if at is None:
        return
    if at.spans:
        for span in at.spans:
            yield from drafts[span.line].letters[span.start : span.end]
    elif line := _line(document, at):  # hidden words stand on no line
        yield from drafts[line.index].letters


def _text(document: Document, note: Note, stretch: Stretch | None) -> str:
    """What the comment says, with the words where it can't stand at them."""
    at = note.finding.location
    line = _line(document, at) if at else None
    if at is None or line is None:
        return note.text
    if not at.spans:
        return note.at("Hidden near here")
    if where := _ELSEWHERE.get(line.part):
        return note.at(where)
    return note.text if stretch else note.at("In a drawing")


def _line(document: Document, at: Location) -> Line | None:
    index = at.spans[0].line if at.spans else (at.line or 0) - 1
    return document.lines[index] if 0 <= index < len(document.lines) else None


class _Pen:
    """Writes comments into a document."""

    def __init__(self, word: WordDocument, body: Element, today: datetime.date) -> None:
        self.comments, self.today = word.comments, today
        self.body = body
        self.ends: dict[Element, Element] = {}
        """By what a comment ends behind, the last thing that stands there: the next comment comes behind that."""

    def comment(self, text: str, nodes: Sequence[Element]) -> None:
        """A comment on these nodes of the body, first to last; at its top where there are none."""
        made = self.comments.add_comment(text, AUTHOR, _INITIALS)
        element: Any = made._comment_elm  # its date is the clock's otherwise
        element.date = datetime.datetime.combine(self.today, datetime.time(), datetime.UTC)
        number = str(made.comment_id)
        start, end = (_marker(f"w:commentRange{side}", number) for side in ("Start", "End"))
        if nodes:
            nodes[0].addprevious(start)
            last = nodes[-1]
        else:
            last = self._top()
            self.ends.setdefault(last, last)
            self.ends[last].addnext(start)
            self.ends[last] = start
        self.ends.get(last, last).addnext(end)
        reference = _reference(number)
        end.addnext(reference)
        self.ends[last] = reference

    def _top(self) -> Element:
        """What the body's text comes behind: the properties of its first paragraph."""
        paragraph = next(self.body.iter(W + "p"), None)
        if paragraph is None:
            paragraph = OxmlElement("w:p")
            self.body.insert(0, paragraph)
        properties = paragraph.find(W + "pPr")
        if properties is None:
            properties = OxmlElement("w:pPr")
            paragraph.insert(0, properties)
        return properties


def _marker(name: str, number: str) -> Element:
    element: Element = OxmlElement(name)
    element.set(qn("w:id"), number)
    return element


def _reference(number: str) -> Element:
    """The run that makes the comment known to Word."""
    run: Element = OxmlElement("w:r")
    look, style = OxmlElement("w:rPr"), OxmlElement("w:rStyle")
    style.set(qn("w:val"), "CommentReference")
    look.append(style)
    run.append(look)
    run.append(_marker("w:commentReference", number))
    return run
