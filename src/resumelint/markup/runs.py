"""Letters as read, back to the runs of the file that hold them. Runs are cut where words begin and end inside of them;
each part keeps the look of the whole."""

from __future__ import annotations

import copy
from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from docx.oxml import OxmlElement

from resumelint.read.docx.draft import Letter
from resumelint.read.docx.xml import Element, W, tag

_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"
_HOLDERS = frozenset(
    W + name for name in "p hyperlink ins moveTo fldSimple smartTag customXml sdtContent dir bdo".split()
)
"""Elements in which a comment may begin and end (ECMA-376, EG_RangeMarkupElements)."""


class _Cut(NamedTuple):
    """Letters of one element; `start` and `end` are offsets in its text, None where the whole is meant."""

    element: Element
    start: int | None
    end: int | None


class Stretch(NamedTuple):
    """Letters that stand together, from the first element to the last."""

    first: _Cut
    last: _Cut


def anchor_of(element: Element, body: Element) -> Element | None:
    """The innermost element around this one that a comment can begin before and end behind; None where it is not in the
    body. Of what stands in a text box, it is what the box hangs on."""
    found: Element | None = None
    at: Element | None = element
    while at is not None and at is not body:
        above = at.getparent()
        if tag(at) == W + "txbxContent":
            found = None
        elif found is None and tag(above) in _HOLDERS and not _holds_blocks(above):
            found = at
        at = above
    return found if at is body else None


def _holds_blocks(holder: Element | None) -> bool:
    """Whether it stands around paragraphs and not in one."""
    if holder is None or tag(holder) == W + "p":
        return False
    return next(holder.iterchildren(W + "p", W + "tbl"), None) is not None


class Words:
    """The stretches of one document. Ask for them all, `cut`, then ask for their nodes."""

    def __init__(self) -> None:
        self.offsets: dict[Element, set[int]] = defaultdict(set)
        self.pieces: dict[Element, list[tuple[int, Element]]] = {}
        """By element that was cut, its parts and where in its text they begin."""

    def stretch(self, letters: Sequence[Letter]) -> Stretch | None:
        """The stretch of these letters, which must have a source; None where there is none."""
        cuts = [_cut(source, list(own)) for source, own in groupby(letters, key=lambda letter: letter.source)]
        found = [cut for cut in cuts if cut is not None]
        if not found:
            return None
        for cut in (found[0], found[-1]):
            if cut.start is not None and cut.end is not None:
                self.offsets[cut.element] |= {cut.start, cut.end}
        return Stretch(found[0], found[-1])

    def cut(self) -> None:
        """Cut the runs."""
        for element, offsets in self.offsets.items():
            self.pieces[element] = _parts(element, offsets)

    def nodes(self, stretch: Stretch) -> tuple[Element, Element]:
        """What a comment on a stretch begins before, and what it ends behind."""
        first, last = self._part(*stretch.first[:2]), self._part(stretch.last.element, stretch.last.end, ending=True)
        return _around(first), _around(last)

    def _part(self, element: Element, offset: int | None, *, ending: bool = False) -> Element:
        parts = self.pieces.get(element, [(0, element)])
        if offset is None:
            return parts[-1 if ending else 0][1]
        fitting = [part for start, part in parts if (start < offset if ending else start <= offset)]
        return fitting[-1] if fitting else element


def _around(element: Element) -> Element:
    root = element
    while (above := root.getparent()) is not None and tag(root) != W + "body":
        root = above
    found = anchor_of(element, root)
    assert found is not None  # it had one before it was cut
    return found


def _cut(source: Element | None, letters: list[Letter]) -> _Cut | None:
    """Which part of an element's text the letters are; all of it, where the reader saw other letters than it holds."""
    if source is None:
        return None
    text = source.text or ""
    run = source.getparent()
    exact = (
        tag(source) == W + "t"
        and tag(run) == W + "r"
        and (source.get(_PRESERVE) == "preserve" or text == text.strip())
        and all(letter.at < len(text) and _same(letter.char, text[letter.at]) for letter in letters)
    )
    if not exact:
        return _Cut(source, None, None)
    return _Cut(source, min(letter.at for letter in letters), max(letter.at for letter in letters) + 1)


def _same(shown: str, held: str) -> bool:
    return shown in (held, held.upper()) or (shown.isspace() and held.isspace())


def _parts(element: Element, offsets: set[int]) -> list[tuple[int, Element]]:
    """Cut a text, and the run around it, at these offsets."""
    text = element.text or ""
    parts: list[tuple[int, Element]] = []
    for offset in sorted(offsets - {0, len(text)}, reverse=True):
        parts.append((offset, _split(element, offset)))
    return [(0, element), *reversed(parts)]


def _split(element: Element, offset: int) -> Element:
    """Put the text from the offset on, and all that comes behind it, into a run of its own behind this one."""
    run = element.getparent()
    assert run is not None
    text = element.text or ""
    behind: Element = OxmlElement("w:r")
    look = run.find(W + "rPr")
    if look is not None:
        behind.append(copy.deepcopy(look))
    rest: Element = OxmlElement("w:t")
    following = list(element.itersiblings())
    behind.append(rest)
    for sibling in following:
        behind.append(sibling)
    element.text, rest.text = text[:offset], text[offset:]
    for part in (element, rest):
        part.set(_PRESERVE, "preserve")
    run.addnext(behind)
    return rest
