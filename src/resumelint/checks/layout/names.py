"""What the file is called: its name, and what its properties say of author and title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PureWindowsPath

from resumelint.checks.base import Case, check
from resumelint.checks.place import plain
from resumelint.document import Document
from resumelint.finding import Hit, Value, ValueKind
from resumelint.resume import Resume
from resumelint.text import words

_COPY = re.compile(r"[ _-]*\(\d{1,2}\)$")
_VERSION = re.compile(r"[^a-z0-9]v(?:er|ersion)?[ ._-]?\d{1,2}(?:\.\d{1,3}){0,3}(?![a-z0-9])")
_PARTS = re.compile(r"[^\W\d_]+")
_WORD_TITLE = re.compile(r"microsoft (?:word|powerpoint) ?[-–] ?", re.IGNORECASE)
_SUFFIX = re.compile(r"\.(?:docx?|pdf|odt|rtf|txt|pages)$", re.IGNORECASE)
_SAME = 0.8
"""From this likeness on two names may be spellings of one."""


@check("file-name", "name", "why")
def file_name(case: Case) -> Iterator[Hit]:
    """A name that a program gave, or that tells of drafts and copies."""
    name = PureWindowsPath(case.document.path).name
    own = case.resume.contact.name
    why = _junk(_SUFFIX.sub("", name), _tokens(own.value) if own else ())
    if why:
        yield Hit(values={"name": Value(ValueKind.NAME, name), "why": plain(why)})


def _tokens(text: str) -> tuple[str, ...]:
    return tuple(words.fold(text).split())


def _junk(stem: str, own: Sequence[str]) -> str:
    """What is wrong with a name, in words; empty for one to keep. `own` are the words of the person's name."""
    folded = stem.casefold()
    bare = _COPY.sub("", folded)
    parts = _parts(bare)
    if " ".join(parts) in words.folded("file-names-given"):
        return "a program gave it"
    if bare != folded:
        return "it is a copy's"
    if _VERSION.search(bare):
        return "it counts versions"
    word = _junk_word(parts, own)
    return f"it says '{word}'" if word else ""


def _parts(text: str) -> list[str]:
    """The words of a name, digits left away."""
    return [part for part in map(words.fold, _PARTS.findall(text)) if part]


def _junk_word(parts: Sequence[str], own: Sequence[str]) -> str:
    """The word of a draft before the word for what the file is, or at the end of a name that has such a word. Anywhere
    else it may say what the person does: a copy editor, a final inspector in New York."""
    junk, kinds = words.folded("file-name-junk").difference(own), words.folded("file-kinds")
    for i, part in enumerate(parts):
        leads = i + 1 < len(parts) and parts[i + 1] in kinds
        ends = not kinds.isdisjoint(parts[:i]) and junk.issuperset(parts[i:])
        if part in junk and (leads or ends or len(parts) == 1):
            return part
    return ""


@check("metadata", "value")
def metadata(case: Case) -> Iterator[Hit]:
    """An author or title that is somebody else's name, and a title that a program gave."""
    author, title = (_property(case.document, key) for key in ("Author", "Title"))
    if _other_person(author, case.resume):
        yield Hit(values={"value": Value(ValueKind.NAME, author)}, variant="author")
    bare = _SUFFIX.sub("", _WORD_TITLE.sub("", title)).strip()
    if _given(bare):
        yield Hit(values={"value": Value(ValueKind.EXCERPT, title)})
    elif _other_person(_named_in(bare), case.resume):
        yield Hit(values={"value": Value(ValueKind.NAME, title)}, variant="title")


def _property(document: Document, key: str) -> str:
    return " ".join((document.metadata.get(key) or document.metadata.get(key.lower()) or "").split())


def _given(title: str) -> bool:
    """Whether a program gave the title. A single word is a template's for what it is, or a library's for no title."""
    parts = _parts(title)
    return " ".join(parts) in words.folded("file-names-given") and (title[-1:].isdigit() or len(parts) > 1)


def _named_in(title: str) -> str:
    """What is left of a title without the words for what it is: "John Smith" of "Resume of John Smith, 2024"."""
    kinds = words.folded("file-kinds")
    if kinds.isdisjoint(_tokens(title)):
        return ""
    left = re.split(r"[\s,|:_–—-]+", re.sub(r"\d", " ", title))
    return " ".join(word for word in left if word and words.fold(word) not in kinds | {"of", "for"})


def _other_person(name: str, resume: Resume) -> bool:
    """Whether it is surely a person's full name, and none of its words is near to anything that the document says of
    its own person: a maiden name, a nickname and another spelling of the name are no other person."""
    own, tokens = resume.contact.name, _tokens(name)
    if own is None or len(own.value.split()) < 2 or not 2 <= len(tokens) <= 3 or not _person_like(name):
        return False
    addresses = " ".join(mail.text.value.casefold() for mail in resume.contact.emails)
    mine = _tokens(own.value)
    if any(token in addresses or _near(token, mine) for token in tokens if len(token) > 1):
        return False
    return tokens[-1] not in _tokens(resume.document.text)


def _person_like(name: str) -> bool:
    """A given name that is known, then one or two words with capitals, none of them of a firm or a program."""
    parts = name.split()
    shaped = all(part[:1].isupper() and re.fullmatch(r"[^\W\d_]+(?:['’.-][^\W\d_]*)*", part) for part in parts)
    firm = any(words.fold(part) in words.folded("program-authors") for part in parts)
    return shaped and not firm and words.fold(parts[0]) in words.folded("given-names")


def _near(token: str, others: Sequence[str]) -> bool:
    import difflib

    return any(
        token == other or other.startswith(token) or difflib.SequenceMatcher(None, token, other).ratio() >= _SAME
        for other in others
    )
