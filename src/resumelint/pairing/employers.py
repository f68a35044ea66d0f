"""Whether two names are one employer's, or one school's: short and legal forms, brackets, initials, other languages.

Sameness is claimed where the names say it, difference where they share nothing that is theirs alone; all between is
"can't tell".
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from resumelint.pairing.tokens import Tokens, canonical, families, letters, listed, tokens, without_end
from resumelint.pairing.verdict import Verdict, kindest
from resumelint.text import words
from resumelint.text.patterns import expand

_SCHOOLS = "pairing/schools"
_NEAR = 82
"""Of 100: from how alike two spellings are they may be one name."""
_LONG = 6
"""Fewer letters are too few for a slip to be told from another name."""
_BRACKETS = re.compile(r"[(\[]([^()\[\]]{0,200})[)\]]")
_SPLIT = re.compile(r"\s+[-–—|/•·:]\s+|\s*[|/•]\s*|;")


@functools.lru_cache(maxsize=16384)
def same_employer(one: str, other: str) -> Verdict:
    """Whether two names as printed are one employer's."""
    return _compare(one, other, "pairing/employers")


@functools.lru_cache(maxsize=16384)
def same_school(one: str, other: str) -> Verdict:
    """Whether two names as printed are one school's, whatever campus or faculty they add."""
    return _compare(one, other, _SCHOOLS)


def works_for_self(name: str) -> bool:
    """Whether it stands for no employer: "Self-employed", "Various clients"."""
    return tokens(name) in listed("self-employment")


def phrases(name: str) -> frozenset[Tokens]:
    """What would be printed wherever a name is spoken of: each of its names without what may be left off, and the
    first word of it where that is its own."""
    cores = {_core(alias) for alias in _aliases(name)}
    return frozenset(cores | {core[:1] for core in cores if not _general(core[:1])})


def _compare(one: str, other: str, known: str) -> Verdict:
    if works_for_self(one) or works_for_self(other):
        return Verdict.SAME if works_for_self(one) and works_for_self(other) else Verdict.UNSURE
    names = [_aliases(one), _aliases(other)]
    if not all(names) or _script(one) != _script(other):
        return Verdict.UNSURE
    printed = [frozenset(tokens(name)) - words.folded("small-words") for name in (one, other)]
    translated = bool(printed[0] - printed[1]) and bool(printed[1] - printed[0])
    return kindest(_alike(a, b, known, translated) for a, b in itertools.product(*names))


@functools.lru_cache(maxsize=2048)
def _aliases(name: str) -> tuple[Tokens, ...]:
    """The names that a name is made of: before, in and behind brackets, dashes and words such as "formerly"."""
    inside = _BRACKETS.findall(name)
    outside = _BRACKETS.sub(" ", name)
    pieces = [piece for part in (outside, *(f"({text}" for text in inside)) for piece in _pieces(part)]
    found = [bare for piece in pieces if (bare := _bare(piece))]
    own = [alias for alias in found if not _filler(alias)]
    return tuple(dict.fromkeys(own or found))[:8]


def _pieces(text: str) -> Iterator[str]:
    """A text cut where another name may begin. What stands before the first comma is a name if the rest is none."""
    for cut in _former().split(text):
        parts = [part for part in _SPLIT.split(cut) if part and part.strip()]
        for part in parts:
            head, _, rest = part.partition(",")
            yield part
            if head.strip() and any(not _filler(_bare(piece)) for piece in rest.split(",") if piece.strip()):
                yield head
                yield from (piece for piece in rest.split(",") if piece.strip())


@functools.cache
def _former() -> re.Pattern[str]:
    """Words between two names. A single one counts behind a comma or a bracket alone: there is a USA Today."""
    phrases = {phrase for entry in words.load("pairing/former") for phrase in expand(entry)}
    several, single = (_either(p for p in phrases if (" " in p) is many) for many in (True, False))
    return re.compile(rf"(?:(?<=[\s,;(])(?:{several})|[,;(]\s*(?:{single}))(?=[\s,;):]|$)", re.IGNORECASE)


def _either(phrases: Iterable[str]) -> str:
    return "|".join(re.escape(p).replace(r"\ ", r"\s+") for p in sorted(phrases, key=lambda p: (-len(p), p)))


@functools.cache
def _forms() -> frozenset[Tokens]:
    return listed("employer-forms")


def _bare(text: str) -> Tokens:
    """A name without article and legal form, words of other languages brought together."""
    found = tokens(text)
    found = found[1:] if len(found) > 1 and found[0] == "the" else found
    return canonical(without_end(found, _forms()), families("pairing/name-words"))


@functools.cache
def _endings() -> frozenset[Tokens]:
    """What may be left off at the end of a name: words that many firms add, departments, and places."""
    lists = ("pairing/name-fillers", "department-words", "cities")
    places = {tokens(entry.rpartition("\t")[2]) for name in ("countries", "us-states") for entry in words.load(name)}
    return frozenset().union(*(listed(name) for name in lists), places, _forms())


def _filler(name: Tokens) -> bool:
    """Whether all of it may be left off: brackets that hold a place, or the kind of contract."""
    return not name or name in _endings() or without_end(("", *name), _endings()) == ("",)


@functools.lru_cache(maxsize=2048)
def _core(name: Tokens) -> Tokens:
    """A name without what may be left off at its end; what hangs on "of" stays, and some word of its own must."""
    small = words.folded("small-words")
    kept = without_end(name, _endings(), small)
    return name if _general(kept) else kept


@functools.cache
def _kinds() -> frozenset[str]:
    """Words that many names share."""
    lists = ("pairing/name-kinds", "common-name-words", "business-kinds", "small-words", "cities", "fields")
    return frozenset(token for name in lists for entry in listed(name) if len(entry) == 1 for token in entry)


def _general(name: Sequence[str]) -> bool:
    """Whether a name holds no word of its own."""
    return all(token in _kinds() or len(token) < 2 for token in name)


def _alike(one: Tokens, other: Tokens, known: str, translated: bool) -> Verdict:
    """`translated`: the names as printed have words of their own on both sides."""
    table = _known(known)
    if one == other or letters(one) == letters(other) or _family(one, table) == _family(other, table):
        return Verdict.DIFFERENT if known == _SCHOOLS and _other_campus(one, other) else Verdict.SAME
    a, b = _core(one), _core(other)
    if letters(a) == letters(b) and (not _general(a) or len(a) > 1):
        return Verdict.DIFFERENT if known == _SCHOOLS and _other_campus(one, other) else Verdict.SAME
    if initials := _initials(one, other) or _initials(other, one):
        return initials
    if translated and frozenset(a) - words.folded("small-words") == frozenset(b) - words.folded("small-words"):
        return Verdict.SAME  # Universität Wien, University of Vienna
    if _begins(one, other, table) or _begins(other, one, table):
        return Verdict.UNSURE
    return _overlap(a, b)


def _other_campus(one: Tokens, other: Tokens) -> bool:
    """Whether both names end in a place, and not in the same one."""
    ends = [name[len(_core(name)) :] for name in (one, other)]
    return all(end in listed("cities") for end in ends) and ends[0] != ends[1]


def _begins(one: Tokens, other: Tokens, table: Mapping[Tokens, Tokens]) -> bool:
    """Whether the one begins with a short form of the other: NYU Stern, New York University."""
    first, rest = one[:1], frozenset(one[1:])
    if not rest:
        return False
    if _initials(first, other) is Verdict.SAME or table.get(first) == _family(other, table):
        return True
    chief = [t for t in other if t not in words.folded("small-words")]
    begun = "".join(t[0] for t in chief).startswith(first[0])
    return begun and 1 < len(first[0]) < 5 and bool(rest & frozenset(chief[len(first[0]) :]))  # UT Health


@functools.cache
def _known(name: str) -> Mapping[Tokens, Tokens]:
    """A file of families, its names made as bare as those that are looked up."""
    spelled = families("pairing/name-words")
    found: dict[Tokens, Tokens] = {}
    for entry, first in families(name).items():
        found.setdefault(canonical(entry, spelled), canonical(first, spelled))
    return found


def _family(name: Tokens, table: Mapping[Tokens, Tokens]) -> Tokens:
    return table.get(name) or table.get(_core(name)) or name


def _initials(short: Tokens, long: Tokens) -> Verdict | None:
    """Whether the one is the initials of the other; None if not. Two letters may be anybody's."""
    if len(short) != 1 or not 2 <= len(short[0]) <= 6 or len(long) < 2:
        return None
    small = words.folded("small-words")
    forms = {tuple(long), _core(long), tuple(t for t in long if t not in small)}
    forms.add(tuple(t for t in _core(long) if t not in small))
    if short[0] not in {"".join(token[0] for token in form) for form in forms}:
        return None
    return Verdict.SAME if len(short[0]) > 2 else Verdict.UNSURE


def _overlap(a: Tokens, b: Tokens) -> Verdict:
    """Two names that are not equal, of which something may be shared."""
    from rapidfuzz import fuzz
    from rapidfuzz.distance import OSA

    whole = letters(a), letters(b)
    near = fuzz.ratio(*whole) if min(map(len, whole)) >= _LONG else 0.0
    slips = OSA.distance(*whole, score_cutoff=1) if near else 2
    own = [frozenset(t for t in name if t not in _kinds()) for name in (a, b)]
    if slips < 2 and len(a) == len(b) and own[0] and own[1]:
        return Verdict.SAME
    if frozenset(a) == frozenset(b):
        return Verdict.UNSURE  # Washington University, University of Washington
    if frozenset(a) < frozenset(b) or frozenset(b) < frozenset(a):
        bare = not all(map(_general, (a, b))) and frozenset(a) ^ frozenset(b) == {"university"}
        return Verdict.SAME if bare else Verdict.UNSURE  # Stanford, Stanford University
    if _shortened(a, b):
        return Verdict.UNSURE
    if near >= _NEAR and own[0] and own[1] and _slip(a, b):
        return Verdict.UNSURE
    return Verdict.UNSURE if own[0] & own[1] or _within(*whole) else Verdict.DIFFERENT


def _slip(a: Tokens, b: Tokens) -> bool:
    """Whether every word that the names don't share has one in the other that is spelled nearly so."""
    from rapidfuzz import fuzz

    rest = [t for t in a if t not in b], [t for t in b if t not in a]
    return all(any(fuzz.ratio(x, y) >= _NEAR - 4 for y in rest[1]) for x in rest[0])


def _shortened(a: Tokens, b: Tokens) -> bool:
    """Whether words of the one are words of the other cut short: Springfield Gen. Hospital."""
    pairs = [] if len(a) != len(b) else [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return bool(pairs) and all(min(len(x), len(y)) > 2 and (x.startswith(y) or y.startswith(x)) for x, y in pairs)


def _within(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) >= _LONG and short in long


def _script(text: str) -> str:
    """Latin or not: "x" for names in no Latin letter."""
    return "latin" if re.search(r"[A-Za-zÀ-ɏ]", text) or not re.search(r"[^\W\d_]", text) else "x"
