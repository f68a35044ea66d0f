"""Phones, email addresses, web profiles and place: what the reader needs to reach the person."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from resumelint.document import Document, Line, Link, Part, Span
from resumelint.parse.contact import phones
from resumelint.resume import Email, Phone, Profile, Section, Text
from resumelint.text import words

_EMAIL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@(?:[\w-]+\.)+[^\W\d_][\w-]+|[\w.+-]+@[\w-]+\.[\w.-]*\w", re.UNICODE)
_LOOSE = re.compile(r"(?<![\w@])[\w.+%-]+\s?@\s?[\w-]+(?:[.,][\w-]+)*(?!\w*@)")
_OBSCURED = re.compile(
    r"[\w.+-]+\s*[(\[{<]\s*(?:at|@|ät)\s*[)\]}>]\s*[\w-]+(?:\s*(?:[(\[{<]\s*(?:dot|\.|punkt)\s*[)\]}>]|\.|\sdot\s)\s*[\w-]+)+"
    r"|[\w.+-]+\s+at\s+[\w-]+\s+dot\s+\w{2,}",
    re.IGNORECASE,
)
_AT = re.compile(r"@|\b[aä]t\b", re.IGNORECASE)
"""What no address is without, be it printed or spelled out."""
_MOST_LABELS = 5
"""Of a network's domain."""
_BROKEN = re.compile(r"linkedin\.com/(?:in|pub)/$", re.IGNORECASE)
_USER_NAME = re.compile(r"[a-z][\w%-]{2,80}/?")
_URL = re.compile(
    r"(?:https?://|www\.)[^\s|•·,;<>()\t]+"
    r"|(?<![\w@.-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:[a-z]{2,24})(?:/[^\s|•·,;<>()\t]*)?(?![\w@])",
    re.IGNORECASE,
)


def find_phones(document: Document, region: str, sections: Sequence[Section], top: frozenset[int]) -> tuple[Phone, ...]:
    """The person's numbers, those in the top block first, then in reading order. Fax numbers and referees' left out."""
    foreign = _foreign(sections)
    contact = {i for s in sections if s.kind in ("contact", "personal") for i in s.lines} | top
    found: list[Phone] = []
    for line in _in_order(document, top):
        if line.index in foreign or line.part in (Part.FOOTNOTE, Part.COMMENT):
            continue
        if not phones.possible(line.text):
            continue
        near = line.index in contact or line.part in (Part.HEADER, Part.FOOTER) or _alone(line)
        found += [p for p in phones.printed(line, region, anywhere=not near) if p.label != "fax"]
    found += phones.linked(document, found)
    return tuple(found)


def _alone(line: Line) -> bool:
    """The line holds little but contact data: "Phone: (202) 555-0143", or a number and an address."""
    if re.fullmatch(r"\W*\d+\W*", line.text):
        return False  # bare digits may be anything
    rest = _EMAIL.sub("", line.text)
    rest = re.sub(r"[\d()+.\-–/\s|•·:,]+", " ", rest)
    tokens = rest.split()
    return len(tokens) <= 1 or all(phones.label_of(t) or words.fold(t) in words.folded("email-labels") for t in tokens)


def _foreign(sections: Sequence[Section]) -> set[int]:
    """Lines in which somebody else's contact data stand."""
    return {i for s in sections if s.kind == "references" for i in s.lines}


def _in_order(document: Document, top: frozenset[int]) -> list[Line]:
    return sorted(document.lines, key=lambda line: (line.index not in top, line.index))


def find_emails(document: Document, sections: Sequence[Section], top: frozenset[int]) -> tuple[Email, ...]:
    """The person's addresses as printed, those in the top block first; then those that stand only in mailto: links."""
    foreign = _foreign(sections)
    found: list[Email] = []
    seen: set[str] = set()
    for line in _in_order(document, top):
        if line.index in foreign:
            continue
        for m, obscured in _printed_emails(line, line.index in top):
            address = m[0].strip(".,;:'")
            start = m.start() + m[0].index(address)
            if address.casefold() not in seen:
                seen.add(address.casefold())
                span = Span(line.index, start, start + len(address))
                found.append(Email(Text(address, (span,)), obscured=obscured))
    found = [_unwrapped(e, document) for e in found]
    seen |= {e.text.value.casefold() for e in found}
    for link in document.links:
        scheme, _, rest = link.target.partition(":")
        address = rest.partition("?")[0].strip()
        shown = _EMAIL.search(link.text)
        if scheme.casefold() == "mailto" and "@" in address and shown is None and address.casefold() not in seen:
            if link.span is not None and link.span.line in foreign:
                continue
            seen.add(address.casefold())
            found.append(Email(Text(address, (link.span,) if link.span else ()), target_only=True))
    return tuple(found)


def _unwrapped(email: Email, document: Document) -> Email:
    """An address of which a line end cut off a part, whole again from its link."""
    printed = email.text.value.casefold()
    for link in document.links:
        scheme, _, rest = link.target.partition(":")
        address = rest.partition("?")[0].strip()
        cut = printed != address.casefold() and (
            address.casefold().endswith(printed) or address.casefold().startswith(printed)
        )
        if scheme.casefold() == "mailto" and cut and "@" in address and not email.obscured:
            return Email(Text(address, email.text.spans))
    return email


def _printed_emails(line: Line, near: bool) -> list[tuple[re.Match[str], bool]]:
    if not _AT.search(line.text):
        return []
    out = [(m, False) for m in _EMAIL.finditer(line.text)]
    if not out and near:
        out = [(m, True) for m in _OBSCURED.finditer(line.text)]
        out = out or [(m, False) for m in _LOOSE.finditer(line.text) if "." in m[0] or "," in m[0]]
    return out


def find_profiles(document: Document, sections: Sequence[Section], top: frozenset[int]) -> tuple[Profile, ...]:
    """Web addresses of the person: printed in the contact lines, or the target of a link there; LinkedIn anywhere."""
    contact = {i for s in sections if s.kind in ("contact", "personal") for i in s.lines} | top
    found: list[Profile] = []
    seen: set[str] = set()

    def add(url: str, span: Span | None, text: str) -> None:
        network, username = network_of(url)
        key = re.sub(r"^https?://(?:www\.)?|/+$", "", url.casefold()).partition("?")[0]
        if key not in seen:
            seen.add(key)
            found.append(Profile(Text(text, (span,) if span else ()), network, url, username))

    for link in document.links:
        if not link.target.casefold().startswith(("http://", "https://", "www.")):
            continue
        network = network_of(link.target)[0]
        if network == "LinkedIn" or (link.span is not None and link.span.line in contact) or _near_top(document, link):
            add(link.target, link.span, link.text)
    for line in document.lines:
        if line.index not in contact and "linkedin." not in line.text.casefold():
            continue
        for m in _URL.finditer(_without_emails(line.text)):
            url = m[0].rstrip(".,;:/") + _rest_below(document, line, m)
            linkedin = "linkedin." in url.casefold()
            if not (linkedin or line.index in contact) or not _is_web(url):
                continue
            if not any(p.text.spans and _overlap(p.text.spans[0], line.index, m.start(), m.end()) for p in found):
                shown = Span(line.index, m.start(), min(m.start() + len(url), m.end()))
                add(url if "://" in url else f"https://{url}", shown, url)
    return tuple(found)


def _rest_below(document: Document, line: Line, found: re.Match[str]) -> str:
    """The end of a profile's address that breaks over the line: "linkedin.com/in/" / "janedoe"; empty for none."""
    below = document.lines[line.index + 1] if line.index + 1 < len(document.lines) else None
    if below is None or not _BROKEN.search(found[0]) or line.text[found.end() :].strip():
        return ""
    same = (below.page, below.column, below.part) == (line.page, line.column, line.part)
    return "/" + below.text.strip() if same and _USER_NAME.fullmatch(below.text.strip()) else ""


def _near_top(document: Document, link: Link) -> bool:
    """An icon without text on the upper third of the first page."""
    page = document.pages[0] if document.pages else None
    return bool(page and link.span is None and link.page == 1 and link.box and link.box[3] < page.height / 3)


def _overlap(span: Span, line: int, start: int, end: int) -> bool:
    return span.line == line and span.start < end and start < span.end


def _without_emails(text: str) -> str:
    if not _AT.search(text):
        return text
    bare = _EMAIL.sub(lambda m: "\x00" * len(m[0]), text)
    return _OBSCURED.sub(lambda m: "\x00" * len(m[0]), bare)


def _is_web(url: str) -> bool:
    """Whether it is an address and not a file name or a product such as Node.js or ASP.NET."""
    if "://" in url or url.casefold().startswith("www.") or "/" in url:
        return True
    ending = url.rpartition(".")[2].casefold()
    return ending in words.folded("web-endings") and url == url.casefold()


def network_of(url: str) -> tuple[str, str]:
    """Network and user name of a web address; ("", "") for a site of one's own."""
    plain = re.sub(r"^(?:https?:)?/*(?:www\.)?", "", url.strip(), flags=re.IGNORECASE)
    host, _, path = plain.partition("/")
    labels = host.casefold().rsplit(".", _MOST_LABELS)
    domains = (".".join(labels[i:]) for i in range(len(labels)))
    network = next((known for domain in domains if (known := _networks().get(domain))), "")
    parts = [p for p in path.partition("?")[0].split("/") if p] if network else []
    if network == "LinkedIn" and parts and parts[0].casefold() in ("in", "pub"):
        parts = parts[1:]
    return network, (parts[0].lstrip("@") if parts else "")


@functools.cache
def _networks() -> dict[str, str]:
    out = {}
    for entry in words.load("networks"):
        network, _, domain = entry.partition("\t")
        out[domain.casefold()] = network
    return out
