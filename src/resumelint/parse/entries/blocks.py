"""The lines of a section as entries: which lines head one, which stand below it, and where the dates are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct, field

from resumelint.document import Document, Line, Part
from resumelint.parse import dates, labels, places, vocabulary
from resumelint.parse.entries import atoms
from resumelint.parse.entries.rows import Role, Row
from resumelint.parse.entries.wrapping import rows
from resumelint.parse.text import wraps
from resumelint.text import words

_LEAD = re.compile(r"^[^:]{2,40}:\s+\S")
_PIECES = re.compile(r"\s+[-–—|•·/→]\s+|\t|,\s+")
_NOTE = re.compile(r"\([^()]*\)?")
_DIVIDED = re.compile(r"\t|\s[|•·]\s")
_NAME_WORDS = 6
_SENTENCE_END = re.compile(r"[.;!?]['\"”’)]?$")


class Block(Struct):
    """Header rows and the body below them."""

    header: list[Row] = field(default_factory=list)
    body: list[Row] = field(default_factory=list)

    @property
    def lines(self) -> tuple[int, ...]:
        return tuple(line.index for row in (*self.header, *self.body) for line in row.lines)

    @property
    def dated(self) -> list[Row]:
        return [row for row in self.header if row.dated]


def blocks(document: Document, lines: Sequence[int], region: str) -> list[Block]:
    """The section's lines as blocks, in order. A body without a header, at the start, has an empty one."""
    found = rows(document, [document.lines[i] for i in lines], region)
    _assign_roles(document, found)
    out: list[Block] = []
    for row in found:
        if row.role is Role.HEADER:
            if not out or (out[-1].body and not _goes_on_with_form(out[-1], row)):
                out.append(Block())
            out[-1].header.append(row)
        else:
            if not out:
                out.append(Block())
            out[-1].body.append(row)
    _read_like_siblings(out)
    return out


def _read_like_siblings(found: Sequence[Block]) -> None:
    """The row right below a header, where the others have one more there that is set the same: it is a header, whatever
    it says, if what follows is set in another way."""
    for block in found:
        row = block.body[0] if block.body and block.dated else None
        if row is None or row.role is not Role.PROSE or row.account or len(row.text.split()) > 10:
            continue
        models = _next_rows(block, found)
        if len(models) < (1 if len(block.body) == 1 and "," in row.text else 2):
            continue
        alone = len(block.body) == 1 or not _set_alike(block.body[1].line, row.line)
        whole = row.text[:1].isupper() and not _SENTENCE_END.search(row.text)
        named = len(atoms.parts(block.header).atoms) > 1
        if alone and whole and not named and all(_set_alike(model.line, row.line) for model in models):
            row.role = Role.HEADER
            block.header.append(block.body.pop(0))


def _next_rows(block: Block, found: Sequence[Block]) -> list[Row]:
    """The last header rows of the entries whose header has one more row than this one's and begins like it."""
    count, dated = len(block.header), [bool(row.dated) for row in block.header]
    longer = [b.header for b in found if len(b.header) == count + 1 and not b.header[count].dated]
    return [header[count] for header in longer if [bool(row.dated) for row in header[:count]] == dated]


def _set_alike(a: Line, b: Line) -> bool:
    look = (a.bold, a.italic, bool(a.bullet))
    return look == (b.bold, b.italic, bool(b.bullet)) and abs(a.size - b.size) < 0.3 and abs(a.indent - b.indent) < 2


def _goes_on_with_form(block: Block, row: Row) -> bool:
    """Forms put the employer's field below that of the work done: it belongs to the same entry, unless the entry has
    such a field already."""
    label = labels.label_of(row.text)
    if row.dated or not label or not any(r.account for r in block.body):
        return False
    return all(labels.label_of(other.text) != label for other in block.header)


def _assign_roles(document: Document, found: list[Row]) -> None:
    outer = _outer_bullets(found)
    right = max((r.last.box[2] for r in found if r.last.box), default=0.0)
    for i, row in enumerate(found):
        above = found[i - 1] if i else None
        after = found[i + 1] if i + 1 < len(found) else None
        below_bullet = above is not None and above.role in (Role.BULLET, Role.MORE)
        placed = above is not None and above.role is Role.HEADER and places.is_place(row.text)
        if row.account:
            row.role = Role.PROSE
        elif row.line.bullet and i not in outer and not placed and _is_item(row):
            row.role = Role.BULLET
        elif above is not None and below_bullet and _goes_on(document, row, _owner(found, i), above, right):
            row.role = Role.MORE
        elif _heads(found[0], row, above, after, right):
            row.role = Role.HEADER
        if row.role is Role.HEADER:
            _take_between(found, i)


def _heads(first: Row, row: Row, above: Row | None, after: Row | None, right: float) -> bool:
    """Whether a row is of a header; `first` is that of the section."""
    if _is_header(row, above, after, right):
        return not (first.ranged and _ends_account(row, above, after))
    return first.ranged and _names_the_last(row, above, after)


def _ends_account(row: Row, above: Row | None, after: Row | None) -> bool:
    """Where entries begin with their dates: a plain line between prose that is set the same and the next entry's dates
    with its name belongs to the prose, though it may hold the word of a title."""
    if above is None or after is None or above.role is not Role.PROSE or above.account or row.dated or row.line.bold:
        return False
    dated = after.dated[0].start == 0 if after.ranged else False
    named = dated and bool(atoms.parts([after]).atoms)
    return named and _set_alike(above.line, row.line) and not atoms.is_labelled(row.text)


def _names_the_last(row: Row, above: Row | None, after: Row | None) -> bool:
    """Where entries begin with their dates: a short name that ends the section below a title that has no employer."""
    if after is not None or above is None or above.role is not Role.HEADER or not above.ranged or row.line.bullet:
        return False
    tokens = row.text.split()
    named = len(tokens) <= _NAME_WORDS and _lower_share(tokens) <= 0.34 and not _SENTENCE_END.search(row.text)
    held = [a.text for a in atoms.parts([above]).atoms]
    alone = len(held) == 1 and "," not in held[0] and vocabulary.employer_score(held[0]) < 0.9
    return named and row.text[:1].isupper() and alone and vocabulary.title_score(held[0]) >= 0.7


def _is_item(row: Row) -> bool:
    """Whether the sign before the line marks an item: no field of a form ("• Employer: Acme"), and no picture of a
    calendar, which nothing but dates and a place follow."""
    return not atoms.is_labelled(row.text) and not (row.ranged and not atoms.parts([row]).atoms)


def _take_between(found: Sequence[Row], i: int) -> None:
    """A short line between an undated header and a row of nothing but dates belongs to the header, whatever it says:
    the dates must head something."""
    if i < 2 or not found[i].ranged or found[i - 1].role is not Role.PROSE or found[i - 1].account:
        return
    above, row = found[i - 2], found[i - 1]
    short = len(row.text.split()) <= 8 and not _SENTENCE_END.search(row.text) and not row.line.bullet
    opens = above.role is Role.HEADER and not above.dated and (i < 3 or found[i - 3].role is not Role.HEADER)
    if short and opens and not _named_beyond(found[i]):
        row.role = Role.HEADER


def _named_beyond(row: Row) -> bool:
    """Whether a dated row says more than dates and a place."""
    read = atoms.parts([row])
    return any(_naming(atom.text) >= 0.7 for atom in read.atoms) or len(read.atoms) > 1


def _outer_bullets(rows: Sequence[Row]) -> set[int]:
    """Bullets that mark entries, not achievements: the outermost level, where most of them carry dates or are followed
    by a date, and other bullets stand deeper."""
    bulleted = [i for i, r in enumerate(rows) if r.line.bullet]
    if len(bulleted) < 2:
        return set()
    left = min(rows[i].line.indent for i in bulleted)
    outer = [i for i in bulleted if rows[i].line.indent <= left + 1]
    deeper = len(bulleted) - len(outer)
    if not deeper and not all(rows[i].dated for i in outer):
        return set()
    dated = sum(bool(rows[i].dated) or _dated_below(rows, i) for i in outer)
    return set(outer) if dated >= 0.6 * len(outer) else set()


def _dated_below(rows: Sequence[Row], i: int) -> bool:
    after = rows[i + 1] if i + 1 < len(rows) else None
    return after is not None and not after.line.bullet and after.ranged


def _owner(rows: Sequence[Row], i: int) -> Row:
    """The bullet above row i."""
    for row in reversed(rows[:i]):
        if row.role is Role.BULLET:
            return row
    return rows[i - 1]


def _goes_on(document: Document, row: Row, bullet: Row, above: Row, right: float) -> bool:
    """Whether a line without a bullet goes on with the bullet above it."""
    line = row.line
    start = line.text[:1]
    if line.box is None or bullet.line.box is None:  # no geometry: only wrapped plain text goes on
        deeper = line.indent > bullet.line.indent
        return line.space_above == 0 and not row.ranged and (start.islower() or deeper)
    if line.page != above.last.page or line.column != above.last.column:
        return not row.dated and (start.islower() or (not line.bold and abs(line.indent - bullet.line.box[0]) < 2))
    cells = row.text.split("\t")
    if len(cells) > 1 and places.is_place(cells[-1]):
        return False  # a name with its place at the right
    text_edge = bullet.line.box[0]
    if line.indent > bullet.line.indent + 1.5 and line.indent >= text_edge - 0.6 * line.size:
        far = line.space_above > 1.2 * line.size
        return not row.ranged and not (far and (line.bold or row.dated))
    if line.part is Part.TABLE and abs(line.indent - bullet.line.indent) < 1.5 and not row.dated:
        return (line.bold, line.italic) == (above.last.bold, above.last.italic) and wraps(document, above.last, line)
    full = above.last.box is not None and above.last.box[2] > 0.8 * right
    return full and start.islower() and not row.dated


def _is_header(row: Row, above: Row | None, after: Row | None, right: float) -> bool:
    line = row.line
    text = _NOTE.sub(" ", row.text).strip()
    tokens = text.split()
    if row.dated:
        return len(tokens) <= 26 or line.bold or bool(line.bold_until) or bool(_DIVIDED.search(text))
    if not tokens or dates.is_duration(text):
        return bool(tokens) or places.is_place(row.text)
    if atoms.is_labelled(row.text):
        return True
    if above is not None and above.role is Role.PROSE and _wraps(above, row, right):
        return False
    lead = _LEAD.match(text) is not None
    sentence = bool(_SENTENCE_END.search(text)) and len(tokens) > 5 and vocabulary.employer_score(text) < 1
    lowered = _lower_share(tokens)
    if line.heading or (line.box is None and _is_term(line, after)):
        return True
    if line.bold and not sentence and len(tokens) <= 16:
        return True
    if line.bold_until and not lead and not sentence and len(tokens) <= 18:
        return True
    below_header = above is not None and above.role is Role.HEADER and not sentence and len(tokens) < 27
    if below_header and places.place_at_end(text) < len(text) and lowered <= 0.7:
        return True
    if below_header and len(tokens) <= 5 and vocabulary.title_score(text) >= 0.7:
        return True
    if re.search(r"\d\d", text) and not line.italic and vocabulary.employer_score(text) < 0.9:
        return False  # names and titles seldom hold numbers
    if lead or sentence or len(tokens) > 14 or (len(tokens) > 5 and lowered > 0.6):
        return False
    if "\t" in text or places.is_place(text):
        return True
    placed = places.place_at_end(text) < len(text)
    named = placed or any(_naming(piece) >= 0.9 for piece in _PIECES.split(text) if piece)
    if named and lowered <= 0.5:
        return True
    # Short and in capitals: a name, if nothing below it reads as the same sentence.
    below = after is not None and after.role is not Role.MORE and not after.text[:1].islower()
    return lowered <= 0.34 and len(tokens) <= 8 and below and (line.italic or _beside_header(above, after))


def _is_term(line: Line, after: Row | None) -> bool:
    """In a format without geometry: a short line, set apart, with deeper ones below, as a definition list has."""
    return (
        bool(line.space_above)
        and after is not None
        and after.line.indent > line.indent
        and len(line.text.split()) <= 10
    )


def _naming(text: str) -> float:
    return max(vocabulary.title_score(text), vocabulary.employer_score(text), vocabulary.degree_score(text))


def _beside_header(above: Row | None, after: Row | None) -> bool:
    """It stands right above a dated line, or right below a header."""
    return (
        bool(after is not None and after.dated)
        or bool(above is not None and above.role is Role.HEADER)
        or above is None
    )


def _lower_share(tokens: Sequence[str]) -> float:
    """Share of the words that begin in lower case, small words left out."""
    small = words.folded("small-words")
    counted = [t for t in tokens if t[:1].isalpha() and words.fold(t) not in small]
    return sum(t[0].islower() for t in counted) / len(counted) if counted else 0.0


def _wraps(above: Row, row: Row, right: float) -> bool:
    """Whether prose above runs on in this line."""
    if row.line.bullet or row.dated:
        return False
    a, b = above.last, row.line
    if a.box is None or b.box is None:
        return b.space_above == 0 and b.text[:1].islower()
    if a.page == b.page and (b.space_above > 0.8 * b.size or b.size != a.size or b.bold != a.bold):
        return False
    return b.text[:1].islower() or (a.box[2] > 0.86 * right and not _SENTENCE_END.search(a.text))
