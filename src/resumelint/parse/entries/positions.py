"""Positions: entries of the work sections, their titles, employers, dates and accounts."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from resumelint.document import Document, Span
from resumelint.parse import vocabulary
from resumelint.parse.entries import highlights, template
from resumelint.parse.entries.atoms import Atom, parts
from resumelint.parse.entries.blocks import Block, blocks
from resumelint.parse.entries.habits import habits_of
from resumelint.parse.entries.rows import Role, Row, period_of
from resumelint.parse.entries.starts import alike, beyond_date, place_of_date, starts_of
from resumelint.parse.entries.template import Choice
from resumelint.parse.text import text_of
from resumelint.resume import Position, Section, Text
from resumelint.text import words


class _Draft(Struct):
    """An entry under work, before it is known what is what in it."""

    header: list[Row]
    body: list[Row]
    atoms: list[Atom] = field(default_factory=list)
    places: list[tuple[Span, ...]] = field(default_factory=list)
    notes: list[tuple[Span, ...]] = field(default_factory=list)
    """What the header says in brackets or in a sentence."""
    section: int = 0
    place_cells: set[int] = field(default_factory=set)
    earlier: bool = False

    @property
    def dated(self) -> bool:
        return any(r.dated for r in self.header)


def positions(document: Document, sections: Sequence[Section], region: str) -> tuple[Position, ...]:
    """The positions of these sections, in the order of the text."""
    drafts: list[_Draft] = []
    for number, section in enumerate(sections):
        title = words.fold(section.heading.value) if section.heading else ""
        earlier = title in words.folded("headings/earlier")
        found = _drafts(blocks(document, section.lines, region))
        drafts += [replace(d, section=number, earlier=earlier) for d in found]
    habits = habits_of([d.header for d in drafts if d.header])
    for d in drafts:
        read = parts(d.header, habits)
        d.atoms, d.places, d.notes, d.place_cells = read.atoms, read.places, read.notes, read.place_cells
    _learn_places(drafts)
    drafts = _without_subheads(drafts)
    banners = [_heads_titles(d, after) for d, after in itertools.pairwise(drafts)] + [False]
    choices = template.choose([d.atoms for d in drafts], banners if drafts else ())
    return _assembled(document, drafts, choices, banners)


def _learn_places(drafts: Sequence[_Draft]) -> None:
    """Where one entry has a known town in a cell at the right, an unknown name in the same cell of another is one."""
    cells = {number for d in drafts for number in d.place_cells}
    for d in drafts:
        for atom in list(d.atoms):
            unknown = vocabulary.title_score(atom.text) < 0.5 and vocabulary.employer_score(atom.text) < 0.5
            if atom.number in cells and atom.last_cell and unknown and len(d.atoms) > 2 and len(atom.text.split()) < 5:
                d.atoms.remove(atom)
                d.places.append(atom.spans)


def _drafts(found: Sequence[Block]) -> list[_Draft]:
    """One draft an entry; header rows with several dated rows are several entries that share the account below."""
    before, after = place_of_date(found)
    out: list[_Draft] = []
    for block in found:
        dated = [i for i, row in enumerate(block.header) if row.dated]
        ranged = [i for i in dated if block.header[i].ranged] or dated
        if len(ranged) < 2:
            first = (
                ranged[0] if ranged and not before and out and _lacks_title(out[-1], block.header[: ranged[0]]) else 0
            )
            if first:  # the title of the entry above, which has no text below it
                out.append(_Draft(block.header[:first], []))
            out.append(_Draft(block.header[first:], list(block.body)))
            continue
        starts = starts_of(block.header, ranged, before, after)
        for k, start in enumerate(starts):
            end = starts[k + 1] if k + 1 < len(starts) else len(block.header)
            rows = block.header[start:end]
            if rows:
                out.append(_Draft(rows, list(block.body) if k == len(starts) - 1 else []))
    return out


def _lacks_title(above: _Draft, rows: Sequence[Row]) -> bool:
    """Whether the entry above has no title yet, and the rows are one."""
    if any(r.role is Role.BULLET for r in above.body) or not above.dated:
        return False
    here = [vocabulary.title_score(a.text) for a in parts(rows).atoms]
    there = [vocabulary.title_score(a.text) for a in parts(above.header).atoms]
    return max(here, default=0.0) >= 0.9 and max(there, default=0.0) < 0.5


def _without_subheads(drafts: list[_Draft]) -> list[_Draft]:
    """Headers without a date, among dated entries, that name neither title nor employer only divide an account.

    A list without any header is an entry only where nothing else is: beside real entries it is a list of other things.
    """
    mostly_dated = 2 * sum(d.dated for d in drafts) > len(drafts)
    out: list[_Draft] = []
    for d in drafts:
        above = out[-1] if out and out[-1].section == d.section else None
        if above is None:
            if (d.header and (d.dated or not mostly_dated or _named(d))) or not any(o.dated for o in drafts):
                out.append(d)
        elif not d.header:
            above.body += d.body
        elif _completes(d, above) if not d.dated else _dates(d, above):
            _complete(above, d)
        elif not d.dated and ((mostly_dated and not _stands_alone(d, out)) or not (d.atoms or d.places)):
            above.body += _as_body(d.header) + d.body
        else:
            out.append(d)
    return out


def _complete(above: _Draft, d: _Draft) -> None:
    """Put the second half of a header to its first; the text between them says what the employer does."""
    above.notes += [r.spans() for r in above.body]
    above.atoms += [replace(a, number=a.number + len(above.header)) for a in d.atoms]
    above.header += d.header
    above.body = d.body


def _completes(d: _Draft, above: _Draft) -> bool:
    """The title comes below what the employer does: the second half of the same header."""
    if any(r.role is Role.BULLET for r in above.body) or not above.body or not above.dated:
        return False
    own = words.folded("self-employment")
    named = [a.text for a in above.atoms if words.fold(a.text) not in own]
    untitled = max((vocabulary.title_score(text) for text in named), default=0.0) < 0.5
    return untitled and len(d.atoms) >= 1 and vocabulary.title_score(d.atoms[0].text) >= 0.9


def _dates(d: _Draft, above: _Draft) -> bool:
    """Nothing but the dates of the entry above, set below what the employer does."""
    if d.atoms or d.places or above.dated or not above.atoms:
        return False
    return len(above.body) == 1 and above.body[0].role is Role.PROSE


def _heads_titles(d: _Draft, after: _Draft) -> bool:
    """An employer's line, perhaps with what the employer does, above the titles held there."""
    if after.section != d.section or len(d.atoms) != 1 or vocabulary.title_score(d.atoms[0].text) >= 0.5:
        return False
    if any(r.role is Role.BULLET for r in d.body) or any(r.ranged and len(beyond_date(r)) < 2 for r in d.header):
        return False
    alone = len(after.atoms) == 1 and vocabulary.title_score(after.atoms[0].text) >= 0.9
    return alone and after.dated


def _as_body(rows: Sequence[Row]) -> list[Row]:
    for row in rows:
        row.role = Role.PROSE
    return list(rows)


def _stands_alone(d: _Draft, above: Sequence[_Draft]) -> bool:
    """An undated header that is an entry of its own, or an employer's banner, and no subheading of the entry above."""
    if not d.header or not d.atoms or (len(d.header) == 1 and d.header[0].text.rstrip().endswith(":")):
        return False
    models = [o.header[0].line for o in above if o.header]
    return _named(d) and any(alike(d.header[0].line, model) for model in models)


def _named(d: _Draft) -> bool:
    """It holds a title, an organisation or a place for certain."""
    telling = (max(vocabulary.title_score(a.text), vocabulary.employer_score(a.text)) for a in d.atoms)
    return bool(d.places) or max(telling, default=0.0) >= 0.9


def _assembled(
    document: Document, drafts: Sequence[_Draft], choices: Sequence[Choice], banners: Sequence[bool]
) -> tuple[Position, ...]:
    out: list[Position] = []
    group = 0
    banner: tuple[Text | None, Text | None, int] = (None, None, -1)
    pending: list[Row] = []
    named = 3 * sum(c.title is not None and c.employer is not None for c in choices) >= 2 * len(choices)
    listed = highlights.are_listed(document, [d.body for d in drafts])
    described: Text | None = None
    for i, (d, choice) in enumerate(zip(drafts, choices, strict=True)):
        if banners[i]:
            banner = (template.employer_of(document, choice.employer, d.atoms), _place(document, d.places), d.section)
            pending = list(d.header) + list(d.body)
            prose, _ = highlights.read(document, d.body)
            described = _notes(document, d) or (prose[0] if prose else None)
            group += 1
            continue
        title, employer = template.title_of(document, choice), template.employer_of(document, choice.employer, d.atoms)
        place = _place(document, d.places)
        if employer is None and place is not None and named and "," not in place.value:
            employer, place = place, _place(document, d.places[1:])  # a name that is a town's as well: "Davis"
        inherited = employer is None and title is not None and banner[0] is not None and banner[2] == d.section
        if inherited:
            employer = banner[0]
            place = place or banner[1]
        else:
            group += 1
            described = _notes(document, d)
            banner = (employer, place, d.section) if choice.banner else (None, None, -1)
        prose, bullets = highlights.read(document, d.body, listed)
        rows = [*pending, *d.header, *d.body]
        pending = []
        out.append(
            Position(
                title=title,
                employer=employer,
                location=place,
                description=described,
                period=period_of(document, d.header),
                summary=prose,
                highlights=bullets,
                lines=tuple(line.index for r in rows for line in r.lines),
                group=group,
                earlier=d.earlier,
                confidence=_confidence(title, employer, d),
            )
        )
    return tuple(_joined_groups(out))


def _notes(document: Document, d: _Draft) -> Text | None:
    return text_of(document.lines, [s for note in d.notes for s in note]) if d.notes else None


def _place(document: Document, places: Sequence[tuple[Span, ...]]) -> Text | None:
    return text_of(document.lines, places[0]) if places else None


def _confidence(title: Text | None, employer: Text | None, d: _Draft) -> float:
    if title is None and employer is None:
        return 0.2
    named = vocabulary.title_score(title.value) if title else 0.0
    known = vocabulary.employer_score(employer.value) if employer else 0.0
    score = 0.4 + 0.3 * named + 0.2 * (known or 0.5 * (employer is not None))
    return round(min(1.0, score + 0.1 * d.dated), 2)


def _joined_groups(found: Sequence[Position]) -> list[Position]:
    """Neighbours that name the same employer are one group."""
    out: list[Position] = []
    for p in found:
        last = out[-1] if out else None
        same = last and last.employer and p.employer and words.fold(last.employer.value) == words.fold(p.employer.value)
        out.append(replace(p, group=last.group) if last and same else p)
    return out
