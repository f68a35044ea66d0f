"""Links that lead elsewhere than they say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from resumelint.checks.base import Case, check
from resumelint.checks.place import excerpt
from resumelint.document import Link
from resumelint.finding import Hit, Value, ValueKind
from resumelint.text import words

_EMAIL = re.compile(r"[^\s@<>()|,;:]+@[^\s@<>()|,;:]+\.\w{2,}")
_ADDRESS = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:[:/?#]\S*)?", re.I)
_HERE = re.compile(r"localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[?::1\]?|192\.168\.\d+\.\d+|10\.\d+\.\d+\.\d+")
_EXTENSION = re.compile(r"(?:ext\.?|x|#)\s*\d+\s*$", re.I)


@check("link-mismatch", "text", "target")
def link_mismatch(case: Case) -> Iterator[Hit]:
    """A link's target disagrees with the text on it, or leads nowhere for anybody but its author."""
    own = {profile.text.value for profile in case.resume.contact.profiles}
    for link in case.document.links:
        if kind := _wrong(link, own):
            address = unquote(link.target.partition(":")[2].partition("?")[0])
            target = Value(ValueKind.LINK, address if kind in ("email", "phone") else link.target)
            text = excerpt(link.text.strip() or link.target)
            spans = (link.span,) if link.span else ()
            yield Hit(spans, {"text": text, "target": target}, None, kind)


def _wrong(link: Link, own: set[str]) -> str:
    """The kind of disagreement, empty for none. `own` are the addresses in the contact lines, as printed."""
    target, text = link.target.strip(), " ".join(link.text.split())
    try:
        parts = urlsplit(target)
        host = parts.hostname or ""
    except ValueError:
        return "dead"
    scheme = parts.scheme.lower()
    if scheme in words.load("dead-schemes") or re.match(r"[a-z]:[\\/]", target, re.I):
        return "dead"
    if scheme in ("http", "https"):
        if not host or _HERE.fullmatch(host):
            return "dead"
        return "page" if _other_page(text, target, host, text in own) else ""
    if scheme == "mailto":
        shown = _EMAIL.search(text)
        real = unquote(target.partition(":")[2].partition("?")[0]).strip().lower()
        agree = not shown or not real or shown[0].lower().rstrip(".") in real or real in text.lower().replace(" ", "")
        return "" if agree else "email"
    if scheme in ("tel", "callto", "sms"):
        return "" if _same_number(text, target) else "phone"
    return ""


def _same_number(text: str, target: str) -> bool:
    """Whether seven last digits agree; texts without a whole number ("call me", a part of a wrapped one) do."""
    shown, real = (re.sub(r"\D", "", _EXTENSION.sub("", part)) for part in (text, target.partition(";")[0]))
    if len(shown) < 7 or len(real) < 7:
        return True
    return shown[-7:] == real[-7:] or shown in real or real in shown


def _other_page(text: str, target: str, host: str, own: bool) -> bool:
    """Whether the text is itself an address, of another site or of another person on the same network.

    Names of things look like bare hosts ("Node.js", "Booking.com"), so those count only among the contact lines.
    """
    if not _ADDRESS.fullmatch(text.rstrip(".,;")):
        return False
    shown, real = _bare(text), _bare(unquote(target))
    hosts = shown.partition("/")[0], real.partition("/")[0]
    sites = _site(hosts[0]), _site(host)
    if shown in real or real in shown or any(site in words.load("shorteners") for site in sites):
        return False
    if sites[0] != sites[1]:
        return (own or "/" in text or text.lower().startswith("www.")) and hosts[0] not in unquote(target).lower()
    mine, theirs = (_person(address.partition("/")[2]) for address in (shown, real))
    return (
        sites[1] in words.load("profile-hosts") and bool(mine and theirs) and mine not in theirs and theirs not in mine
    )


def _bare(address: str) -> str:
    """Without scheme, www, language or mobile prefix, query, fragment, closing slash; in small letters."""
    bare = re.sub(r"^[a-z]+://", "", address.strip().lower())
    bare = re.sub(r"^(?:www|m|mobile|[a-z]{2})\.(?=[^/]+\.)", "", bare)
    return re.split(r"[?#]", bare)[0].rstrip("/.,;")


def _site(host: str) -> str:
    """The last two labels of a host: enough to tell networks apart."""
    return ".".join(host.lower().split(":")[0].split(".")[-2:])


def _person(path: str) -> str:
    """The part of a profile's path that names its owner."""
    parts = [
        re.sub(r"[^\w]", "", part) for part in path.split("/") if part not in ("in", "pub", "profile", "u", "user")
    ]
    return parts[0] if parts else ""
