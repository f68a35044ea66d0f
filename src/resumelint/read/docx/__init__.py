"""DOCX -> Document: lines in reading order, each with the part of the file it stands in. No page geometry is invented.

Headers come first, then the body with tables in their place and text boxes before the paragraph that they hang on, then
footers, footnotes, endnotes and comments. A name in large letters comes before the columns beside it, and a box with
headings of its own doesn't part the section that it hangs on. Tracked deletions are not text, hidden text isn't either.
`Line.space_above` is in points, as far as blank lines and paragraph spacing make it; `Line.indent` is the list level.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import Part as PackagePart

from resumelint.document import Document, Link, Page, PageState, Part
from resumelint.read import Unreadable
from resumelint.read.docx import unseen
from resumelint.read.docx.blocks import read_blocks
from resumelint.read.docx.context import Context, Place
from resumelint.read.docx.draft import Draft, finished
from resumelint.read.docx.numbering import Numbering
from resumelint.read.docx.package import open_document, related, root_of
from resumelint.read.docx.prominence import banner_first
from resumelint.read.docx.styles import Styles
from resumelint.read.docx.xml import Element, R, W, number, on, tag
from resumelint.read.limits import DEFAULT, Limits

# The names that PDF has for the same.
_NAMES = {
    "creator": "Author",
    "title": "Title",
    "subject": "Subject",
    "keywords": "Keywords",
    "description": "Comments",
    "category": "Category",
    "lastModifiedBy": "LastModifiedBy",
    "created": "CreationDate",
    "modified": "ModDate",
    "Application": "Creator",
    "Company": "Company",
    "Manager": "Manager",
    "Pages": "Pages",
    "Template": "Template",
}
_KINDS = ("first", "default", "even")
"""In the order in which a reader meets them."""
_PAGE_NUMBER = re.compile(r"\W*\d{1,3}(?:\W+\d{1,3})?\W*")


def read(path: Path, limits: Limits = DEFAULT) -> Document:
    """Raises Unreadable, with the reason as a clause, for a file that is no DOCX, is encrypted, damaged, too large, or
    built to do harm."""
    word = open_document(path, limits)
    try:
        return _read(word, path)
    except RecursionError as error:
        raise Unreadable("it is nested too deeply: no resume is") from error


def body_of(word: WordDocument) -> Element:
    """Where the text is. Raises Unreadable."""
    body = root_of(word.part).find(W + "body")
    if body is None:
        raise Unreadable("it has no text part: open it in Word and save it again")
    return body


def drafts_of(word: WordDocument, context: Context) -> list[Draft]:
    """The lines of the document, in the order of `Document.lines`, with the elements that their letters come from."""
    root = root_of(word.part)
    drafts = _running(root, "header", Part.HEADER, context)
    drafts += banner_first(read_blocks(body_of(word), context, Place(Part.BODY, context.column())))
    drafts += _running(root, "footer", Part.FOOTER, context)
    drafts += _notes(context)
    drafts += _comments(context)
    return drafts


def _read(word: WordDocument, path: Path) -> Document:
    main, body, context = word.part, body_of(word), context_of(word)
    drafts = drafts_of(word, context)
    if not drafts and next(body.iter(W + "altChunk"), None) is not None:
        raise Unreadable("its text is an embedded page that only Word unpacks: open it in Word and save it again")
    lines, links = finished(drafts)
    places = {id(draft): index for index, draft in enumerate(drafts)}
    return Document(
        path=str(path),
        format="docx",
        lines=lines,
        pages=() if lines or not context.found.pictures else (_picture_page(body),),
        links=(*links, *(Link(target) for target in context.found.loose)),
        unseen=tuple(unseen.pieces(context.found.hidden, places, context.found.alternatives)),
        metadata=_metadata(main),
    )


def context_of(word: WordDocument) -> Context:
    """What reading this document starts from."""
    styles = Styles(_first_root(word, RT.STYLES))
    return Context(word.part, styles, Numbering(_first_root(word, RT.NUMBERING), styles), word.part)


def _first_root(word: WordDocument, kind: str) -> Element | None:
    return next((root_of(part) for part in related(word.part, kind)), None)


def _running(root: Element, what: str, part: Part, context: Context) -> list[Draft]:
    """The headers, or footers, that are printed on some page: each once, however many sections use it, and once where
    the first page repeats the text of the others."""
    out: list[Draft] = []
    seen: set[str] = set()
    texts: set[tuple[str, ...]] = set()
    for key in _references(root, what, _has_even_pages(context)):
        relation = context.part.rels.get(key)
        if key in seen or relation is None or relation.is_external:
            continue
        seen.add(key)
        own = context.of(relation.target_part)
        drafts = read_blocks(root_of(relation.target_part), own, Place(part, context.column()))
        drafts = [draft for draft in drafts if not _PAGE_NUMBER.fullmatch(draft.text)]
        text = tuple(draft.text for draft in drafts)
        if text not in texts:
            texts.add(text)
            out += drafts
    return out


def _references(root: Element, what: str, even: bool) -> Iterator[str]:
    """The relationships of the headers or footers that sections show. A section without one goes on with the last's."""
    for section in root.iter(W + "sectPr"):
        kinds = {"default", *(["first"] if on(section.find(W + "titlePg")) else []), *(["even"] if even else [])}
        own = {r.get(W + "type", "default"): r.get(R + "id", "") for r in section.findall(f"{W}{what}Reference")}
        yield from (own[kind] for kind in _KINDS if kind in kinds and kind in own)


def _has_even_pages(context: Context) -> bool:
    return any(on(root_of(part).find(W + "evenAndOddHeaders")) for part in related(context.part, RT.SETTINGS))


def _notes(context: Context) -> list[Draft]:
    """The footnotes, then the endnotes, that the text refers to, in its order."""
    out: list[Draft] = []
    for kind, relation in (("footnote", RT.FOOTNOTES), ("endnote", RT.ENDNOTES)):
        for part in related(context.part, relation):
            notes = {note.get(W + "id"): note for note in root_of(part).findall(W + kind)}
            for found in dict.fromkeys(context.found.notes):
                note = notes.get(found[1]) if found[0] == kind else None
                if note is not None:
                    out += read_blocks(note, context.of(part), Place(Part.FOOTNOTE, context.column()))
    return out


def _comments(context: Context) -> list[Draft]:
    return [
        draft
        for part in related(context.part, RT.COMMENTS)
        for comment in root_of(part).findall(W + "comment")
        for draft in read_blocks(comment, context.of(part), Place(Part.COMMENT, context.column()))
    ]


def _picture_page(body: Element) -> Page:
    """The page of a document that is a picture and no text. Its size is that of the paper; US Letter if not told."""
    size = next(body.iter(W + "pgSz"), None)
    width, height = (number(size.get(W + side) if size is not None else None) or 0.0 for side in ("w", "h"))
    return Page(number=1, width=width / 20 or 612.0, height=height / 20 or 792.0, state=PageState.IMAGE)


def _metadata(main: PackagePart) -> Mapping[str, str]:
    """The properties that are filled in."""
    found: dict[str, str] = {}
    package = main.package
    for kind in (RT.CORE_PROPERTIES, RT.EXTENDED_PROPERTIES):
        for relation in package.rels.values() if package is not None else ():
            if relation.reltype == kind and not relation.is_external:
                for element in root_of(relation.target_part):
                    name = _NAMES.get(tag(element).rpartition("}")[2])
                    text = (element.text or "").strip()
                    if name and text:
                        found.setdefault(name, text)
    return found
