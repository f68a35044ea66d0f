"""Whether a domain is a company's, judged by the two names alone: offline, so nobody is asked."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Sequence

from msgspec import Struct

from resumelint.text import words

_HOST = re.compile(r"(?<![\w@.-])(?:https?://)?((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24})(?![\w@-])", re.I)
_PIECES = re.compile(r"\s*(?:[/|();,]|\s[-–—·•]\s|\bd/?b/?a\b|\bformerly\b)\s*", re.I)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LONG = 5
"""Letters from which on a part of a name can't be another word by chance."""
_WHOLE = 8
"""Letters from which on several words in a row are a name, however common each is."""


class Owner(Struct, frozen=True):
    """Who registered a domain, as far as it tells: "mail.acme.co.uk" has the domain acme.co.uk and the label acme."""

    domain: str
    label: str
    """Letters and digits of the registered name."""
    ending: str
    """The last label: com, uk."""

    @property
    def public(self) -> bool:
        """Whether only an office can have such a domain: usda.gov, met.police.uk; a city or a trade is a name there."""
        body = self.domain.split(".")[1:]
        return bool({"gov", "mil", "police", "nhs", "gouv", "gob"} & set(body))

    def is_named(self, employer: str) -> bool:
        """Whether an employer's name, in full, in short or by its initials, is the label. A false yes accuses, so
        what may be chance counts as no."""
        pieces = dict.fromkeys(piece for piece in (employer, *_PIECES.split(employer)) if piece.strip())
        return any(self._is(piece) for piece in pieces)

    def _is(self, name: str) -> bool:
        for tokens in (_tokens(name), _tokens(name, whole=True)):
            if tokens and (self._is_short_for(tokens) or self._is_initials(tokens)):
                return True
        parted = _tokens(_CAMEL.sub(" ", name.replace("&", " n ")), whole=True)
        return self._is_initials(parted) or self._is_word_of(name)

    def _is_short_for(self, tokens: Sequence[str]) -> bool:
        """The whole name, or its beginning where only words like "Technologies" are left out, be it with the
        ornaments of domains ("getacme", "acme-hq") or with such a word that the resume leaves out."""
        for end in range(len(tokens), 0, -1):
            kept, left = tokens[:end], tokens[end:]
            core = "".join(kept)
            if not all(_says_nothing(token) for token in left) or not self._tells_apart(kept, bool(left)):
                continue
            if self.label == core or (len(core) >= _LONG - 1 and self.label in _adorned(core)):
                return True
            if not left and len(core) >= _LONG and self.label.startswith(core) and self.label[len(core) :] in _empty():
                return True
        return False

    def _tells_apart(self, tokens: Sequence[str], short: bool) -> bool:
        """Whether the words name one company: not "National", not "Boston"; nor "Summit" where the name is longer."""
        core = "".join(tokens)
        if len(tokens) > 1 and (not short or len(core) >= _WHOLE) and not all(token in _places() for token in tokens):
            return True  # "Texas Instruments": words that many share, put together by one
        telling = [token for token in tokens if token not in _empty() and token not in _places()]
        if short and len(tokens) == 1 and (core in words.folded("common-name-words") or self._is_open_to_all()):
            return False
        return bool(telling) and len(core) > 1

    def _is_open_to_all(self) -> bool:
        """Whether single words under the ending are people's own sites as often as companies'."""
        return self.ending in words.load("personal-endings")

    def _is_initials(self, tokens: Sequence[str]) -> bool:
        """GE for General Electric, BofA's boa, P&G's pg, wmpolice for West Midlands Police, lmco for Lockheed Martin.
        Two letters are somebody's in every country, so they count only under the oldest endings."""
        if len(tokens) < 2:
            return False
        initials = "".join(token[0] for token in tokens)
        if self.label == initials:
            return len(initials) > 2 or self.ending in words.load("oldest-endings")
        if len(tokens[-1]) >= _LONG and len(tokens) > 2 and self.label == initials[:-1] + tokens[-1]:
            return True
        return self.ending in words.load("oldest-endings") and self.label == f"{initials}co"

    def _is_word_of(self, name: str) -> bool:
        """The first or last word of a longer name, when that is no everyday word, place or given name; a word that is
        an abbreviation itself, "NASA Ames"; any word of an office, "Ministry of Justice"."""
        tokens = _tokens(name)
        if len(tokens) < 2 or self._is_open_to_all():
            return False
        if self.public and self.label in tokens and len(self.label) >= _LONG - 1:
            return True
        if self.public and self.label == "".join(token for token in tokens if token not in _empty()):
            return True
        if any(c.islower() for c in name):
            capitals = [words.fold(word) for word in re.findall(r"[^\W_]{3,}", name) if word.isupper()]
            if self.label in capitals and self.label not in _places() | words.folded("employer-forms"):
                return True
        ends = (tokens[0], tokens[-1])
        return any(len(t) >= _LONG and self.label == t and t not in _everyday() for t in ends)


def owner_of(domain: str) -> Owner | None:
    """The owner of an address's domain; None for a provider of private mail, and for what is no domain."""
    whole = registered(domain)
    label, _, rest = whole.partition(".")
    providers = _providers()
    if not rest or whole in providers or domain in providers or label in providers:
        return None
    return Owner(whole, re.sub(r"[\W_]", "", words.fold(label)), rest.rpartition(".")[2])


def registered(host: str) -> str:
    """The registered part of a host name in small letters, "acme.co.uk" of "mail.acme.co.uk"; empty if it has none."""
    labels = [label for label in host.casefold().strip(".").split(".") if label]
    if len(labels) < 2:
        return ""
    country = len(labels) > 2 and len(labels[-1]) == 2
    shared = country and labels[-2] in words.load("second-level-domains")
    return ".".join(labels[-3 if shared else -2 :])


def hosts_in(text: str) -> list[str]:
    """The hosts of web addresses in a text; those of mail addresses are none."""
    return [match[1].casefold() for match in _HOST.finditer(text)]


def _tokens(name: str, *, whole: bool = False) -> list[str]:
    """The words of a name without legal form and article; without "of" and "and" too, unless `whole`."""
    bare = re.sub(r"['’]", "", name)
    found = words.fold(bare).split()
    while len(found) > 1 and found[-1] in words.folded("employer-forms"):
        found.pop()
    small = words.folded("small-words")
    if whole:
        return found[1:] if found[:1] == ["the"] else found
    return [token for token in found if token not in small]


def _adorned(core: str) -> list[str]:
    """A name with each of the ornaments that companies put to theirs when the plain domain is taken."""
    return [entry.replace("-", core) for entry in words.load("domain-affixes")]


def _says_nothing(token: str) -> bool:
    return token in _empty() or token in _places()


@functools.cache
def _empty() -> frozenset[str]:
    """Words of companies' names that many share: legal forms, "Hospital", "Solutions"."""
    names = ("employer-forms", "employer-markers", "empty-names", "employer-kinds", "department-words", "industries")
    entries = itertools.chain.from_iterable(words.folded(name) for name in names)
    return frozenset(token for entry in entries for token in entry.split())


@functools.cache
def _places() -> frozenset[str]:
    """Names of cities, states and countries, each of their words."""
    lines = [*words.load("cities"), *words.load("regions")]
    lines += [entry.rpartition("\t")[2] for name in ("us-states", "countries") for entry in words.load(name)]
    return frozenset(token for line in lines for token in words.fold(line).split())


@functools.cache
def _everyday() -> frozenset[str]:
    """Words that mean something beside a company's name: trades, titles, places, given names."""
    names = ("titles", "fields", "given-names", "workplaces", "common-name-words")
    said = frozenset(token for name in names for entry in words.folded(name) for token in entry.split())
    return said | _empty() | _places()


@functools.cache
def _providers() -> frozenset[str]:
    return frozenset(words.load("email-providers"))
