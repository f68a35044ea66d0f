"""The header lines of an entry taken apart: names and titles, places, dates."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from resumelint.document import Span
from resumelint.parse import dates, labels, places, vocabulary
from resumelint.parse.entries.habits import BETWEEN, NONE, NOTE, Habits, divides, may_name_employer, names_employer
from resumelint.parse.entries.rows import Row
from resumelint.text import words

_DIVIDER = re.compile(r"\t|\s+[-–—|•·◆▪●~]+\s+|\s*[•◆▪●]\s*|\s+\||\|\s+|\s+·\s*|·\s+|\s*—\s*|\s+//\s+|\s+@\s+")
_AT = re.compile(r"\s+(?:at|bei|chez|presso|bij|@)\s+", re.IGNORECASE)
_AT_ABROAD = re.compile(r"\s+(?:bei|chez|presso|bij)\s+(?=[A-ZÀ-Þ])")
"""Words for "at" that seldom stand in names, before a name."""
_COUNT = re.compile(r"\d+\s+[^\W\d_]{3,}")
"""How a note begins that counts something: "32 beds"."""
_LONG = re.compile(r"[^\W\d_]{3,}")
_ORNAMENTS = " \t,;:|•·–—-()[]/◆▪●~"


class Atom(Struct, frozen=True):
    """A piece of a header that is neither date nor place: `start` to `end` of its row's text."""

    row: Row
    start: int
    end: int
    number: int
    """Which header row it stands on, from 0."""
    bold: bool
    italic: bool

    @property
    def raw(self) -> str:
        return self.row.text[self.start : self.end]

    @property
    def text(self) -> str:
        return " ".join(self.raw.split())

    @property
    def last_cell(self) -> bool:
        """It stands at the end of its row, behind a gap."""
        before, after = self.row.text[: self.start].rstrip(" "), self.row.text[self.end :]
        return before.endswith("\t") and not after.strip()

    @property
    def spans(self) -> tuple[Span, ...]:
        return self.row.spans(self.start, self.end)

    def cut(self, start: int, end: int) -> Atom:
        """The piece of it between two offsets in `raw`."""
        return replace(self, start=self.start + start, end=self.start + end)


class Parts(Struct):
    """A header taken apart."""

    atoms: list[Atom] = field(default_factory=list)
    places: list[tuple[Span, ...]] = field(default_factory=list)
    """Places after names, in the order of the text."""
    notes: list[tuple[Span, ...]] = field(default_factory=list)
    """What is said in brackets and in running text, in the order of the text."""
    place_cells: set[int] = field(default_factory=set)
    """Header rows that end in a place behind a gap."""


def parts(header: Sequence[Row], habits: Habits = NONE) -> Parts:
    """Header rows as atoms, places and notes; dates and lengths of time left out. `habits` are those of the
    resume's headers."""
    out = Parts()
    for number, row in enumerate(header):
        text = _without_notes(row, _without_dates(row), out, habits)
        for start, end in _pieces(text, habits):
            for a, b in _at_type(row, text, start, end):
                _place_or_atom(row, text, a, b, number, out)
    out.atoms = _with_fields(out.atoms)
    return out


def _with_fields(found: list[Atom]) -> list[Atom]:
    """A title and the field after its dash as one, where a name for certain stands on a row of its own: "Deputy Manager
    – Claims" above "Halden Life Insurance Ltd."; or where a label says that it is the title."""
    for i, (title, after) in enumerate(itertools.pairwise(found)):
        if not _is_field(title, after):
            if whole := _field_before_employer(title, after):
                return [*found[:i], *whole, *found[i + 2 :]]
            continue
        named = any(a.number != title.number and vocabulary.employer_score(a.text) >= 0.9 for a in found)
        if named or 0 < labels.title_label_length(title.row.text) == title.start:
            return [*found[:i], replace(title, end=after.end), *found[i + 2 :]]
    return found


def _field_before_employer(title: Atom, after: Atom) -> list[Atom]:
    """Title and employer where the field after the title's dash ends at a comma: "Manager – Claims, Halden Ltd."."""
    head, comma, name = after.raw.partition(", ")
    field = after.cut(0, len(head))
    if not comma or not _is_field(title, field) or not vocabulary.ends_in_legal_form(name):
        return []
    return [replace(title, end=field.end), after.cut(len(head) + 2, len(after.raw))]


def _is_field(title: Atom, after: Atom) -> bool:
    if title.row is not after.row or (title.bold, title.italic) != (after.bold, after.italic):
        return False
    dash = title.row.text[title.end : after.start].strip() in ("-", "--", "–", "—")
    own = words.fold(after.text) in words.folded("self-employment")
    unknown = vocabulary.employer_score(after.text) < 0.5 and not places.is_place(after.text) and not own
    return dash and unknown and vocabulary.title_score(title.text) >= 0.7


def _without_dates(row: Row) -> str:
    label = labels.label_length(row.text)
    text = "\t" * label + row.text[label:]
    for f in row.dated:
        start = dates.opened_at(text, f.start)
        text = text[:start] + "\t" * (f.end - start) + text[f.end :]
    return _engagement().sub(lambda m: "\t" * len(m[0]), text)


@functools.cache
def _engagement() -> re.Pattern[str]:
    """Brackets about hours and contracts: "(40 hours per week)"."""
    terms = "|".join(re.escape(t) for t in words.load("engagement-terms"))
    return re.compile(rf"\s*[(\[][^()\[\]]*\b(?:{terms})\b[^()\[\]]*[)\]]", re.IGNORECASE)


def is_labelled(text: str) -> bool:
    """Whether the text is a field with its label: "Employer: Acme"."""
    return labels.label_length(text) > 0


def _without_notes(row: Row, text: str, out: Parts, habits: Habits) -> str:
    """Brackets with several words in them are notes on the name before them, and no part of it."""
    for m in NOTE.finditer(text):
        if places.is_place(m[1]) and not re.match(r"\s*\w", text[m.end() :]):
            out.places.append(row.spans(m.start(1), m.end(1)))
            text = text[: m.start()] + "\t" * len(m[0]) + text[m.end() :]
        elif names_employer(before := text[: m.start()], m[1]) or (
            habits.bracketed and may_name_employer(before, m[1])
        ):
            text = text[: m.start()] + "\t" + m[1] + "\t" + text[m.end() :]
        elif _COUNT.match(m[1]) or (len(m[1].split()) >= 3 and len(_LONG.findall(m[1])) >= 2):  # "(L4 / L5)" is a grade
            out.notes.append(row.spans(m.start(1), m.end(1)))
            text = text[: m.start()] + "\t" * len(m[0]) + text[m.end() :]
    return text


def _pieces(text: str, habits: Habits) -> list[tuple[int, int]]:
    """The stretches between gaps and strong separators. What is known of the text is blanked with tabs."""
    out: list[tuple[int, int]] = []
    start = 0
    for m in [*_DIVIDER.finditer(text), None]:
        end = m.start() if m else len(text)
        start += labels.label_length(text[start:end])
        at = _AT.search(text, start, end)
        if at and (vocabulary.title_score(text[start : at.start()]) >= 0.7 or _held_abroad(text, start, at.start())):
            out += [_bounded(text, start, at.start()), _bounded(text, at.end(), end)]
        elif at and out and _same_title(text, out[-1], start):  # "Deputy Manager – Claims at Halden Life"
            out[-1:] = [(out[-1][0], _bounded(text, start, at.start())[1]), _bounded(text, at.end(), end)]
        else:
            out += _at_slash(text, start, end, habits)
        start = end
        while start < len(text) and text[start] in " \t|•·◆▪●~–—-/@":
            start += 1
    return [(a, b) for a, b in out if b > a and not dates.is_duration(text[a:b])]


def _at_slash(text: str, start: int, end: int, habits: Habits) -> list[tuple[int, int]]:
    """A stretch cut at a slash or a full stop between an organisation and what one is there: "Halden Ltd / Clerk"."""
    for m in BETWEEN.finditer(text, start, end):
        if divides(text[start : m.start()], text[m.end() : end], sure=not habits.slashed):
            return [_bounded(text, start, m.start()), _bounded(text, m.end(), end)]
    return [_bounded(text, start, end)]


def _held_abroad(text: str, start: int, at: int) -> bool:
    """Whether what stands before a foreign "at" is a title, even an unknown one: "Transportplanner bij Albert"."""
    before = text[start:at].strip()
    known = max(
        vocabulary.employer_score(before), vocabulary.institution_score(before), vocabulary.degree_score(before)
    )
    return bool(_AT_ABROAD.match(text, at)) and before[:1].isupper() and len(before.split()) <= 4 and known < 0.5


def _same_title(text: str, above: tuple[int, int], start: int) -> bool:
    """Whether a dash is all that stands between a title and what goes on at `start`."""
    between = text[above[1] : start]
    return between.strip() in ("-", "–", "—") and vocabulary.title_score(text[slice(*above)]) >= 0.7


def _bounded(text: str, start: int, end: int) -> tuple[int, int]:
    """Without ornaments at the ends; brackets stay where both stand inside, as in "Engineer (L7)"."""
    while start < end and text[start] in _ORNAMENTS and not (text[start] in "([" and _closed(text[start:end])):
        start += 1
    while end > start and text[end - 1] in _ORNAMENTS and not (text[end - 1] in ")]" and _closed(text[start:end])):
        end -= 1
    return start, end


def _closed(text: str) -> bool:
    return (text.count("(") == text.count(")") and "(" in text) or (text.count("[") == text.count("]") and "[" in text)


def _at_type(row: Row, text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A stretch cut where its type changes from bold to plain, or from upright to italic at a comma."""
    inside = [(at, w) for at, w in row.words() if start <= at < end]
    if not inside:
        cut = row.line.bold_until
        return [_bounded(text, start, cut), _bounded(text, cut, end)] if start < cut < end - 1 else [(start, end)]
    out: list[tuple[int, int]] = []
    for (at, a), (after, b) in itertools.pairwise(inside):
        changes = (a.bold, a.italic) != (b.bold, b.italic)
        if changes and (a.text[-1] in ",;:" or b.text[0] in "(|-–—" or a.bold):
            out.append(_bounded(text, start, at + len(a.text)))
            start = after
    out.append(_bounded(text, start, end))
    return [(a, b) for a, b in out if b > a]


def _place_or_atom(row: Row, text: str, start: int, end: int, number: int, out: Parts) -> None:
    piece = text[start:end]
    if not any(c.isalnum() for c in piece):
        return
    if places.is_place(piece):
        out.places.append(row.spans(start, end))
        if Atom(row, start, end, number, False, False).last_cell:
            out.place_cells.add(number)
        return
    cut = places.place_at_end(piece)
    if 0 < cut < len(piece):
        out.places.append(row.spans(*_bounded(text, start + cut, end)))
        start, end = _bounded(text, start, start + cut)
    if end <= start:
        return
    if _is_note(text[start:end]):
        out.notes.append(row.spans(start, end))
    else:
        out.atoms.append(Atom(row, start, end, number, *row.type_at(start, end)))


def _is_note(text: str) -> bool:
    """Running text, and no name or title: most words in lower case."""
    if vocabulary.degree_score(text) and vocabulary.institution_score(text):
        return False  # "Diplôme d'ingénieur, École spéciale des travaux publics"
    tokens = text.split()
    counted = [t for t in tokens if t[:1].isalpha()]
    lowered = sum(t[0].islower() for t in counted) > 0.6 * len(counted)
    titled = vocabulary.title_score(text) >= 0.9 or (text[:1].isupper() and vocabulary.title_score(tokens[0]) >= 0.9)
    return lowered and (len(tokens) > 6 or (len(tokens) > 3 and not titled))
