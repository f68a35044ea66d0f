"""Orders to the program that reads the page: in print, in what nobody sees, in the file's properties, in links."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from urllib.parse import unquote_plus

from resumelint.checks import said
from resumelint.checks.base import Case, check
from resumelint.checks.layout.unseen import whereabouts
from resumelint.checks.passages import Passage, passages
from resumelint.checks.place import excerpt, plain
from resumelint.checks.place import whereabouts as on_line
from resumelint.document import Cause, Document, Unseen
from resumelint.finding import Hit
from resumelint.text import patterns, words
from resumelint.text.present import candidates

_OPENING = re.compile(r"[.!?:;|•\])>\n]\s*|\s[-–—]\s")
"""What an order may follow. Behind any other words it is told of and not given."""
_SHOWN = 90
_AROUND = 300
_MOST = 20_000


@check("hidden-instruction", "text", "where")
def hidden_instruction(case: Case) -> Iterator[Hit]:
    """Each place in which the document gives one."""
    document = case.document
    for found in document.unseen:
        yield from _in_unseen(document, found)
    beside = [(where, text[:_MOST]) for where, text in _aside(document)]
    for where, text in beside if _near(patterns.fold("\n".join(text for _, text in beside))) else ():
        if match := _order(text):
            yield Hit(values={"text": excerpt(_shown(text, match)), "where": plain(where)})
    near = _near(said.folded(case.resume))
    if near and _pattern(near).search(patterns.fold(document.text)):
        for passage in passages(case.resume):
            yield from _in_print(document, passage)


def _near(text: str) -> tuple[str, ...]:
    """The orders that may stand in a folded text."""
    return candidates(words.load("machine-orders"), text)


def _in_unseen(document: Document, found: Unseen) -> Iterator[Hit]:
    """What nobody sees has no other reader than the machine: there praise of the candidate is an order too."""
    if found.cause is Cause.SPLIT:
        return
    if found.cause is Cause.ALTERNATIVE:
        match, where = _order(found.text), "in the description of a picture"
    else:
        folded = patterns.fold(found.text)
        match = _search("machine-orders", folded) or _search("machine-flattery", folded)
        where = whereabouts(document, found)
    if match:
        yield Hit(values={"text": excerpt(_shown(found.text, match)), "where": plain(where)}, unseen=found)


def _aside(document: Document) -> Iterator[tuple[str, str]]:
    """What a machine reads beside the text: where it is, and what it says."""
    for key, value in document.metadata.items():
        yield f"in the file's properties ({key})", value
    for link in document.links:
        yield "in the target of a link", re.sub(r"[?&=/#]", ". ", re.sub(r"[_-]", " ", unquote_plus(link.target)))


def _in_print(document: Document, passage: Passage) -> Iterator[Hit]:
    match = _order(passage.text)
    if match and not passage.quoted(match.start(), match.end()):
        spans = passage.spans(match.start(), match.end())
        where = on_line(document, spans[0]) if spans else "in this file"
        values = {"text": excerpt(_shown(passage.text, match)), "where": plain(where)}
        yield Hit(spans, values, passage.pointer)


def _order(text: str) -> re.Match[str] | None:
    """The first order in a text that people read as well: at the beginning of a sentence, and not in an account of work
    on such orders."""
    folded = patterns.fold(text)
    for match in _pattern(_near(folded)).finditer(folded):
        start = max(0, match.start() - _AROUND)
        around = folded[start : match.end() + _AROUND]
        if _opens(folded[start : match.start()]) and not _search("machine-order-trades", around):
            return match
    return None


def _opens(before: str) -> bool:
    """Whether nothing, or but a form of address, stands between the beginning of the sentence and the order."""
    ends = [found.end() for found in _OPENING.finditer(before)]
    lead = before[ends[-1] :] if ends else before
    return not _pattern(words.load("machine-order-leads")).sub(" ", lead).strip(" ,*#-_[(")


def _shown(text: str, match: re.Match[str]) -> str:
    """The order with a little of what follows."""
    return text[match.start() : match.end() + _SHOWN].strip()


def _search(name: str, folded: str) -> re.Match[str] | None:
    """The first entry of a word list in a folded text."""
    found = candidates(words.load(name), folded)
    return _pattern(found).search(folded) if found else None


@functools.lru_cache(maxsize=256)
def _pattern(entries: tuple[str, ...]) -> re.Pattern[str]:
    """What finds the entries of a word list. A text calls for few of them, and to make all of it is work for many."""
    return patterns.regex(entries)
