"""Which piece of a header is the title and which the employer: decided once a resume, over all its entries.

One resume is consistent with itself; that lets a hard entry borrow from an easy one.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from resumelint.document import Document
from resumelint.parse import places, vocabulary
from resumelint.parse.entries.atoms import Atom
from resumelint.parse.text import text_of
from resumelint.resume import Text
from resumelint.text import words

# Places among the first pieces that title and employer may have, and how much rarer each is than the first.
_ORDERS = {(0, 1): 0.0, (1, 0): 0.0, (0, 2): 0.7, (2, 0): 0.5, (1, 2): 0.8, (2, 1): 0.9}
_COMMA = re.compile(r",\s+")
_LEGAL = re.compile(
    r"^(?:inc|llc|l\.l\.c|ltd|corp|co|plc|gmbh|ag|s\.?a|s\.?r\.?l|b\.?v|llp|lp|pllc|p\.?c|n\.?a|kg|se|ab|oy|as|pty)\b\.?",
    re.IGNORECASE,
)
_PARTNERS = re.compile(
    r"(?:\bLLP|\bL\.L\.P\.?|\bPLLC|\bP\.?C\.?|& Co\.?|& (?:Partners?|Associates|Sons)"
    r"|&\s+[A-Z]\w+(?:,?\s+(?:LLC|Inc\.?|Ltd\.?|GmbH))?)$"
)
_UNKNOWN_NAME = 0.3
"""What a name without any mark of an organisation counts as an employer."""
_CONTRARY = 1.1
"""By how much an entry must speak against the resume's order to be read the other way round."""
_UNIT = re.compile(r"\d{1,3}(?:st|nd|rd|th)\b")
"""How a military unit begins, which belongs to the name: "U.S. Army, 1st Infantry Division"."""
_BRANCH = re.compile(r"\s+\(([A-Z][^()\d]{2,30})\)$")
"""Where a branch is, in brackets after the name; capitals there are the name's own short form."""


class Choice(Struct, frozen=True):
    """The title and the employer of an entry; either may be missing."""

    title: Atom | None
    employer: Atom | None
    banner: bool = False
    """The employer stands on a row of its own above the title."""


def is_legal_form(text: str) -> bool:
    """Whether the text begins with a company's legal form: "Inc.", "LLC"."""
    return bool(_LEGAL.match(text))


def is_partnership(text: str) -> bool:
    """Whether commas divide the partners' names: "Baker, Smith & Jones LLP"."""
    return bool(_PARTNERS.search(text.strip()))


def choose(entries: Sequence[Sequence[Atom]], banners: Sequence[bool] = ()) -> list[Choice]:
    """For each entry its title and employer. Entries with one piece may take their employer from the entry above.

    `banners` tells which entries are known to be an employer's line above the titles held there.
    """
    if not any(_telling(a) for e in entries for a in e):
        return [Choice(None, None) for _ in entries]  # nothing that could be known as either
    votes = {True: 0.0, False: 0.0}
    split = [_by_commas(e) if len(e) == 1 else list(e) for e in entries]
    for atoms in split:
        for title_first in (True, False):
            votes[title_first] += _best(atoms, title_first)[0]
    title_first = votes[True] >= votes[False]
    bannered = any(banners) or any(_is_banner(e) for e in entries)
    chosen = [_several(list(e), title_first) if len(e) > 1 else Choice(None, None) for e in entries]
    looks = _looks(chosen)
    out = [
        c if len(e) > 1 else _single(list(e), s, title_first, bannered, looks)
        for e, s, c in zip(entries, split, chosen, strict=True)
    ]
    for i, banner in enumerate(banners):
        if banner:
            out[i] = Choice(None, entries[i][0])
    return out


def _telling(atom: Atom) -> bool:
    return vocabulary.title_score(atom.text) >= 0.5 or vocabulary.employer_score(atom.text) >= 0.6


def _looks(chosen: Sequence[Choice]) -> dict[tuple[bool, bool], bool]:
    """Which type stands for titles (True) and which for employers, where the resume keeps them apart."""
    titles = Counter((c.title.bold, c.title.italic) for c in chosen if c.title and c.employer)
    employers = Counter((c.employer.bold, c.employer.italic) for c in chosen if c.title and c.employer)
    if not titles or titles.most_common(1)[0][0] == employers.most_common(1)[0][0]:
        return {}
    return {titles.most_common(1)[0][0]: True, employers.most_common(1)[0][0]: False}


def _single(
    atoms: list[Atom], split: list[Atom], title_first: bool, bannered: bool, looks: dict[tuple[bool, bool], bool]
) -> Choice:
    """The choice for an entry whose header is one piece."""
    if not atoms:
        return Choice(None, None)
    whole = atoms[0]
    certain = len(split) > 1 and vocabulary.employer_score(_head(split[1]).text) >= 0.9
    if len(split) > 1 and (not bannered or (certain and vocabulary.title_score(split[0].text) >= 0.9)):
        return _several(split, title_first)
    title_like, employer_like = vocabulary.title_score(whole.text), vocabulary.employer_score(whole.text)
    by_look = looks.get((whole.bold, whole.italic))
    if by_look is not None and abs(title_like - employer_like) < 0.5:
        is_title = by_look
    else:
        is_title = title_like >= employer_like and (title_like > 0 or bannered)
    return Choice(whole, None) if is_title else Choice(None, whole)


def _several(atoms: list[Atom], title_first: bool) -> Choice:
    score, title, employer = _best(atoms, title_first)
    other, title2, employer2 = _best(atoms, not title_first)
    if other > score + _CONTRARY:
        title, employer = title2, employer2
    if title is not None and employer is not None:
        return Choice(title, employer, banner=employer.number < title.number)
    return Choice(title, employer)


def _is_banner(atoms: Sequence[Atom]) -> bool:
    """An employer on a row of its own and the title below, with a comma of its own."""
    if len(atoms) < 2 or atoms[0].number == atoms[1].number:
        return False
    return vocabulary.title_score(atoms[1].text) >= 0.9 > vocabulary.title_score(atoms[0].text)


def _best(atoms: Sequence[Atom], title_first: bool) -> tuple[float, Atom | None, Atom | None]:
    """The best title and employer in this order, and how well they fit."""
    if len(atoms) == 1:
        text = atoms[0].text
        title, employer = vocabulary.title_score(text), vocabulary.employer_score(text)
        return (0.0, atoms[0], None) if title >= employer else (0.0, None, atoms[0])
    best: tuple[float, Atom | None, Atom | None] = (-9.0, None, None)
    for (t, e), rarity in _ORDERS.items():
        if (t < e) != title_first or max(t, e) >= len(atoms):
            continue
        fit = _fit(atoms[t], atoms[e]) - rarity
        if fit > best[0]:
            best = (fit, atoms[t], atoms[e])
    return best


def _fit(title: Atom, employer: Atom) -> float:
    as_title, against = vocabulary.title_score(title.text), vocabulary.employer_score(title.text)
    if _own(employer) and (as_title >= 0.9 or employer.text.islower()):
        return as_title + 0.8  # "Costume Maker, freelance"
    if _own(title) and (title.text.islower() or vocabulary.title_score(employer.text) >= 0.9):
        return 0.0
    name = max(vocabulary.employer_score(employer.text), _UNKNOWN_NAME if _capitalised(employer.text) else 0.0)
    return as_title - 0.6 * against * (1 - 0.5 * as_title) + 0.8 * name - 1.1 * vocabulary.title_score(employer.text)


def _own(atom: Atom) -> bool:
    return words.fold(atom.text) in words.folded("self-employment")


def _capitalised(text: str) -> bool:
    return text[:1].isupper() or text[:1].isdigit() or not text[:1].isascii()


def _by_commas(atoms: Sequence[Atom]) -> list[Atom]:
    """A single piece "Full Stack Developer, ABC Company, Inc." cut at its commas, legal forms kept to their names."""
    atom = atoms[0]
    cuts = [m for m in _COMMA.finditer(atom.raw) if not is_legal_form(atom.raw[m.end() :])]
    if not cuts:
        return [atom]
    ends = [m.start() for m in cuts] + [len(atom.raw)]
    starts = [0] + [m.end() for m in cuts]
    pieces = [(start, end) for start, end in zip(starts, ends, strict=True) if end > start]
    return _rejoined(pieces, atom)


def _rejoined(pieces: list[tuple[int, int]], atom: Atom) -> list[Atom]:
    """Two pieces at most, cut where title and name fit best: "Director, Sales, Acme Corp" is a title of two pieces."""
    best: tuple[float, list[Atom]] = (-9.0, [atom])
    for cut in range(1, len(pieces)):
        left, right = atom.cut(pieces[0][0], pieces[cut - 1][1]), atom.cut(pieces[cut][0], pieces[-1][1])
        # The name is told by its first words: what follows a comma is a department or a place.
        fit = max(_fit(left, _head(right)), _fit(right, _head(left))) - 0.1 * (cut - 1)
        if fit > best[0]:
            best = (fit, [left, right])
    return best[1]


def _head(atom: Atom) -> Atom:
    """The piece up to its first comma, legal forms and partners kept."""
    for m in _COMMA.finditer(atom.raw):
        if not is_legal_form(atom.raw[m.end() :]) and not is_partnership(atom.raw):
            return atom.cut(0, m.start())
    return atom


def title_of(document: Document, choice: Choice) -> Text | None:
    """The title without the part of the employer's house that follows it."""
    atom = choice.title
    if atom is None:
        return None
    m = _unit().search(atom.raw) if choice.employer else None
    own = m is not None and vocabulary.title_score(atom.raw[: m.start()]) >= 0.9
    return text_of(document.lines, (atom.cut(0, m.start()) if m is not None and own else atom).spans)


@functools.cache
def _unit() -> re.Pattern[str]:
    forms = "|".join(re.escape(form) for form in words.load("unit-openers"))
    return re.compile(rf",\s+(?:{forms})\s", re.IGNORECASE)


def employer_of(document: Document, atom: Atom | None, atoms: Sequence[Atom]) -> Text | None:
    """The employer without a department before or after its name."""
    if atom is None:
        return None
    if (m := _unit_first().match(atom.raw)) and vocabulary.institution_score(_head_of(atom.raw[m.end() :])) >= 0.9:
        atom = atom.cut(m.end(), len(atom.raw))  # "School of Nursing, Oberholt College"
    cut = atom.start + _before_department(atom.raw)
    whole = vocabulary.employer_score(atom.text) >= 0.9 and not atom.text.isupper()
    for other in atoms:
        dash = atom.row.text[atom.end : other.start] if other.row is atom.row else ""
        if vocabulary.ends_in_legal_form(atom.text):
            break  # nothing of the name follows
        own = not (whole and set(words.fold(other.text).split()) & words.folded("department-words"))
        if cut == atom.end and own and dash.strip() in ("-", "–", "—") and _is_name(other.text):
            cut = other.end  # the laboratory of an agency, the programme of a university
    return text_of(document.lines, atom.row.spans(atom.start, cut))


@functools.cache
def _unit_first() -> re.Pattern[str]:
    forms = "|".join(re.escape(form) for form in words.load("unit-openers"))
    return re.compile(rf"(?:{forms})\s[^,]+,\s+", re.IGNORECASE)


def _head_of(text: str) -> str:
    return text.partition(",")[0]


def _is_name(text: str) -> bool:
    small = words.folded("small-words")
    return vocabulary.employer_score(text) >= 0.9 and all(
        not t[0].islower() for t in text.split() if words.fold(t) not in small
    )


def _before_department(text: str) -> int:
    if (m := _BRANCH.search(text)) and not m[1].isupper():
        text = text[: m.start()]
    for m in re.finditer(r",\s+", text):
        rest, first = text[m.end() :], text[: m.start()]
        if is_legal_form(rest) or is_partnership(text) or _UNIT.match(rest):
            continue
        campus = vocabulary.institution_score(first) or words.fold(first) in words.folded("multi-campus")
        if campus and places.is_place(rest.partition(",")[0]):
            continue  # University of California, Berkeley
        return m.start()
    return len(text)
