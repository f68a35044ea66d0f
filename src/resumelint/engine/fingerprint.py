"""What makes a finding the same finding tomorrow: a hash that moves with neither line numbers nor unrelated text, and
that gives away no name, number or address (a bare hash of a phone number is undone in seconds)."""

from __future__ import annotations

import re
from collections import Counter

from resumelint.finding import Hit, ValueKind
from resumelint.resume import Resume
from resumelint.text.patterns import fold

_EMAIL = re.compile(r"(?<![^\s@<>()])[^\s@<>()]++@[^\s@<>()]+")
_NUMBER = re.compile(r"\+?\d[\d ().\-/]{5,}\d")
_LINK = re.compile(r"\b(?:https?://|www\.)\S+|\b\S+\.\w{2,}/\S+")
_PERSONAL = (ValueKind.NAME, ValueKind.PHONE, ValueKind.EMAIL, ValueKind.LINK)


class Fingerprints:
    """Fingerprints of one document's findings. Equal ones are told apart by an ordinal, so ask once a finding."""

    def __init__(self, resume: Resume | None) -> None:
        self._seen: Counter[tuple[str, str, str]] = Counter()
        self._secrets = _secrets(resume) if resume else []

    def of(self, rule: str, hit: Hit, words: str) -> str:
        """32 hexadecimal digits for a hit of `rule` on `words`."""
        own = [(v.text, v.kind.value) for v in hit.values.values() if v.kind in _PERSONAL and v.text.strip()]
        key = (rule, hit.pointer or "", self._masked(words, own))
        ordinal = self._seen[key]
        self._seen[key] += 1
        import hashlib  # OpenSSL with it, and a clean page has nothing to tell apart

        return hashlib.sha256("\x1f".join((*key, str(ordinal))).encode("utf-8", "replace")).hexdigest()[:32]

    def _masked(self, words: str, own: list[tuple[str, str]]) -> str:
        text = fold(" ".join(words.split()))
        for secret, kind in sorted([*own, *self._secrets], key=lambda pair: -len(pair[0])):
            if (folded := fold(secret)) in text:
                text = re.sub(rf"(?<!\w){re.escape(folded)}(?!\w)", f"[{kind}]", text)
        for pattern, kind in ((_EMAIL, "email"), (_LINK, "link"), (_NUMBER, "phone")):
            text = pattern.sub(f"[{kind}]", text)
        return " ".join(text.split())


def _secrets(resume: Resume) -> list[tuple[str, str]]:
    """The document's personal words and what each is."""
    contact = resume.contact
    found = [(phone.text.value, "phone") for phone in contact.phones]
    found += [(email.text.value, "email") for email in contact.emails]
    found += [(text, "link") for p in contact.profiles for text in (p.text.value, p.url, p.username)]
    if contact.name:
        parts = [part.strip(".,()\"'") for part in contact.name.value.split()]
        found += [(contact.name.value, "name"), *((part, "name") for part in parts if len(part) > 1)]
    if contact.location:
        found.append((contact.location.value, "place"))
    return [(text.strip(), kind) for text, kind in found if text.strip()]
