"""The sidebar of a profile PDF: how to reach the member, skills, languages, certificates and more."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from resumelint.document import Document, Line, Link, Span
from resumelint.parse.contact.phones import printed
from resumelint.parse.data.fields import site
from resumelint.parse.linkedin.looks import SIDE_EDGE, Look, look_of, paragraphs, text_of
from resumelint.parse.text import whole
from resumelint.resume import Email, Entry, Phone, Profile, Skill, Text

_TAG = re.compile(r"\s*\([^()]*\)$")
"""What LinkedIn says of an address: "(LinkedIn)", "(Portfolio)"."""
_PHONE = re.compile(r"[+(\d][\d\s().+/–-]*(?:\([^\W\d_]+\))?")
_IN_ADDRESS = re.compile(r"[\w.+@-]+")
_LEVEL = re.compile(r"^(.+?)\s*\(([^()]+)\)$")


def phones(lines: Sequence[Line], region: str) -> tuple[Phone, ...]:
    """The numbers in the contact section."""
    numbers = [line for line in lines if look_of(line) is Look.TEXT and _PHONE.fullmatch(line.text)]
    return tuple(phone for line in numbers for phone in printed(line, region, anywhere=False))


def emails(document: Document, lines: Sequence[Line]) -> tuple[Email, ...]:
    """The addresses. One that was too long for its line is broken anywhere; the link under it says it whole."""
    rest = [line for line in lines if look_of(line) is Look.TEXT and not _PHONE.fullmatch(line.text)]
    targets = dict.fromkeys(_address(link) for link in document.links if link.target.casefold().startswith("mailto:"))
    found = []
    for target in targets:
        spans = _spelled(rest, target)
        found.append(Email(Text(target, spans), target_only=not spans))
    taken = {span.line for email in found for span in email.text.spans}
    for i, line in enumerate(rest):
        if "@" in line.text and " " not in line.text and line.index not in taken:
            pieces = _pieces(rest, i)
            found.append(Email(Text("".join(p.text for p in pieces), tuple(whole(p) for p in pieces))))
    return tuple(found)


def _address(link: Link) -> str:
    return link.target.partition(":")[2].partition("?")[0].strip()


def _spelled(lines: Sequence[Line], address: str) -> tuple[Span, ...]:
    """The neighbouring lines that together are the address."""
    for i in range(len(lines)):
        run = ""
        for n, line in enumerate(lines[i:], 1):
            run += line.text
            if run.casefold() == address.casefold():
                return tuple(whole(line) for line in lines[i : i + n])
            if not address.casefold().startswith(run.casefold()):
                break
    return ()


def _pieces(lines: Sequence[Line], at: int) -> list[Line]:
    """The lines of the address that has its @ on that line: it goes on from and to each line that is full."""
    start, end = at, at + 1
    while start and _is_full(lines[start - 1]):
        start -= 1
    while end < len(lines) and _is_full(lines[end - 1]) and _IN_ADDRESS.fullmatch(lines[end].text):
        end += 1
    return list(lines[start:end])


def _is_full(line: Line) -> bool:
    """Whether not one letter more would have fitted, and nothing but an address is on it."""
    return line.box is not None and line.box[2] > SIDE_EDGE - line.size and bool(_IN_ADDRESS.fullmatch(line.text))


def sites(document: Document, lines: Sequence[Line]) -> Iterator[Profile]:
    """The member's page at LinkedIn and the web sites, each ending in what it is called."""
    pieces: list[Line] = []
    for line in lines:
        if look_of(line) is not Look.ADDRESS:
            continue
        pieces.append(line)
        if line.text.endswith(")"):
            yield _site(document, pieces)
            pieces = []
    if pieces:
        yield _site(document, pieces)


def _site(document: Document, pieces: Sequence[Line]) -> Profile:
    shown = _TAG.sub("", "".join(piece.text for piece in pieces))
    spans = tuple(_untagged(piece) for piece in pieces)
    own = {piece.index for piece in pieces}
    linked = (link.target for link in document.links if link.span and link.span.line in own)
    target = next((t for t in linked if t.casefold().startswith(("http://", "https://"))), "")
    found = site(Text(shown, tuple(span for span in spans if span.end)), target.partition("?")[0] or shown)
    if found.network == "LinkedIn" and found.username and found.username not in shown:
        return Profile(Text(re.sub(r"^https?://", "", found.url), found.text.spans), *_parts(found))
    return found


def _parts(profile: Profile) -> tuple[str, str, str]:
    return profile.network, profile.url, profile.username


def _untagged(line: Line) -> Span:
    tag = _TAG.search(line.text)
    return Span(line.index, 0, tag.start() if tag else len(line.text))


def items(lines: Sequence[Line]) -> tuple[Text, ...]:
    """The items of a list, wrapped ones made whole."""
    return tuple(text_of(group) for group in paragraphs(lines, SIDE_EDGE))


def skills(lines: Sequence[Line]) -> tuple[Skill, ...]:
    """One group without a name."""
    found = items(lines)
    return (Skill("", found),) if found else ()


def languages(lines: Sequence[Line]) -> tuple[Entry, ...]:
    """`English (Full Professional)`, or the name alone."""
    found = []
    for item in items(lines):
        level = _LEVEL.match(item.value)
        name = Text(level[1], item.spans) if level else item
        found.append(Entry(name, Text(level[2], item.spans) if level else None))
    return tuple(found)


def entries(lines: Sequence[Line]) -> tuple[Entry, ...]:
    """Certificates, awards and publications: their names alone."""
    return tuple(Entry(item) for item in items(lines))
