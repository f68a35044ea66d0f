"""Number and address where applicant systems don't look: Word's page header, footer and text boxes, a PDF's links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from resumelint.checks.base import Case, check
from resumelint.checks.place import plain
from resumelint.document import Document, Part
from resumelint.finding import Hit, Value, ValueKind
from resumelint.resume import Email, Phone

_READ = (Part.BODY, Part.TABLE)
_OUTSIDE = {Part.HEADER: "the page header", Part.FOOTER: "the page footer", Part.TEXTBOX: "a text box"}
_DIGITS = 7
"""As many last digits tell two numbers apart, however country and area code are written."""
_SPELLED = re.compile(r"(?<![(\[{<\s])[(\[{<\s]+(?:at|dot|ät|punkt)[)\]}>\s]+", re.I)


@check("hidden-from-parsers", "value", "where")
def hidden_from_parsers(case: Case) -> Iterator[Hit]:
    """All numbers, or all addresses, stand in parts of the file that many systems leave out."""
    contact, document = case.resume.contact, case.document
    yield from _hidden(document, contact.phones, ValueKind.PHONE)
    yield from _hidden(document, contact.emails, ValueKind.EMAIL)


def _hidden(document: Document, found: Sequence[Phone | Email], kind: ValueKind) -> Iterator[Hit]:
    """One hit for numbers or addresses: a reader needs but one, so one that is read is enough."""
    places = [_place(document, item) for item in found]
    if places and all(places) and not any(_in_text(document, item.text.value, kind) for item in found):
        values = {"value": Value(kind, found[0].text.value), "where": plain(places[0])}
        variant = f"{kind.value}-link" if found[0].target_only else kind.value
        yield Hit(found[0].text.spans, values, f"/basics/{kind.value}", variant)


def _place(document: Document, item: Phone | Email) -> str:
    """Where it is hidden, empty where it isn't. In a PDF a running header is text as any other."""
    if document.format == "pdf":
        return "a link" if item.target_only else ""
    if document.format != "docx" or item.target_only or not item.text.spans:
        return ""
    return _OUTSIDE.get(document.lines[item.text.spans[0].line].part, "")


def _in_text(document: Document, value: str, kind: ValueKind) -> bool:
    """Whether the same digits or letters stand in a part that every system reads, be it in another form or cut by a
    line's end."""
    lines = [line.text for line in document.lines if document.format == "pdf" or line.part in _READ]
    if kind is ValueKind.PHONE:
        wanted = re.sub(r"\D", "", value)[-_DIGITS:]
        return any(wanted in re.sub(r"\D", "", line) for line in lines)
    return _letters(value) in _letters("\n".join(lines))


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", _SPELLED.sub(" ", text)).casefold()
