"""Experience and education of a profile PDF."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from resumelint.document import Line
from resumelint.parse import dates
from resumelint.parse.linkedin.degrees import degree_and_field
from resumelint.parse.linkedin.looks import MAIN_EDGE, Look, look_of, paragraphs, part_of, runs, text_of
from resumelint.resume import Education, EndState, Period, Position, Text

_LENGTH = re.compile(r"\s*\([^()]*\)\s*$")
"""How long a role lasted, behind its dates."""
_DATED = re.compile(r"(?:18|19|20)\d\d")
_RANGE = re.compile(r"\s[-–—]\s")
_STUDIED = re.compile(r"(?:^|\s*·\s*)\(([^()]*\d[^()]*)\)\s*$")


class _Role(Struct):
    """The lines of one role at a company."""

    company: Text | None
    group: int
    title: list[Line] = field(default_factory=list)
    dates: list[Line] = field(default_factory=list)
    place: list[Line] = field(default_factory=list)
    account: list[Line] = field(default_factory=list)
    above: list[Line] = field(default_factory=list)
    """The lines about the company, which belong to its first role."""


def positions(lines: Sequence[Line], region: str) -> tuple[Position, ...]:
    """The jobs; the roles at one company are a group."""
    return tuple(_position(role, region) for role in _roles(lines))


def _roles(lines: Sequence[Line]) -> Iterator[_Role]:
    company: list[Line] = []
    length: list[Line] = []
    role: _Role | None = None
    group = -1
    for look, run in runs(lines):
        if look is Look.BIG:
            if role:
                yield role
            company, length, group, role = run, [], group + 1, None
        elif look is Look.TITLE:
            first = role is None
            if role:
                yield role
            above = [*company, *length] if first else []
            role = _Role(text_of(company) if company else None, max(group, 0), title=run, above=above)
        elif role:
            _below(role, look, run)
        elif company:  # how long the member has been there in all
            length = [*length, *run]
    if role:
        yield role


def _below(role: _Role, look: Look, run: list[Line]) -> None:
    """What stands under a title: its dates first, then its place, then the account of it."""
    if look is Look.TEXT and not (role.dates or role.place or role.account) and _is_range(run[0].text):
        role.dates, run = run[:1], run[1:]
    if look is Look.FAINT and not role.account:
        role.place = role.place + run
    else:
        role.account += run


def _is_range(text: str) -> bool:
    return bool(_DATED.search(text)) and (bool(_RANGE.search(text)) or bool(dates.periods(text)))


def _position(role: _Role, region: str) -> Position:
    summary, highlights = account(role.account)
    own = [*role.above, *role.title, *role.dates, *role.place, *role.account]
    return Position(
        title=text_of(role.title),
        employer=role.company,
        location=text_of(role.place) if role.place else None,
        period=period(text_of(role.dates), role.dates, region) if role.dates else None,
        summary=summary,
        highlights=highlights,
        lines=tuple(sorted(line.index for line in own)),
        group=role.group,
    )


def account(lines: Sequence[Line]) -> tuple[tuple[Text, ...], tuple[Text, ...]]:
    """Paragraphs and bullets of a description."""
    found = paragraphs(lines, MAIN_EDGE)
    prose = tuple(text_of(group) for group in found if not group[0].bullet)
    return prose, tuple(text_of(group) for group in found if group[0].bullet)


def period(text: Text, lines: Sequence[Line], region: str) -> Period:
    """`October 2022 - January 2023 (4 months)`, or the same without the length."""
    length = _LENGTH.search(text.value)
    shown = part_of(lines, text, 0, length.start() if length else len(text.value))
    found = dates.periods(shown.value, region)
    if len(found) != 1:
        return Period(None, None, EndState.UNKNOWN, shown)
    return Period(found[0].first, found[0].last, found[0].end_state, shown, found[0].single)


def schools(lines: Sequence[Line], region: str) -> tuple[Education, ...]:
    """A school in large type and below it what was studied; a school may have nothing below."""
    out: list[Education] = []
    for look, run in runs(lines):
        if look is Look.BIG:
            names = paragraphs(run, MAIN_EDGE)
            out += [Education(text_of(name), lines=_indices(name)) for name in names]
        elif out:
            out[-1] = _studied(out[-1], run, region)
    return tuple(out)


def _studied(school: Education, run: Sequence[Line], region: str) -> Education:
    text = text_of(run)
    when = _STUDIED.search(text.value)
    study = part_of(run, text, 0, when.start() if when else len(text.value))
    degree, area = degree_and_field(study, functools.partial(part_of, run))
    dated = part_of(run, text, when.start(1), when.end(1)) if when else None
    return replace(
        school,
        study_type=degree,
        area=area,
        period=period(dated, run, region) if dated else None,
        lines=(*school.lines, *_indices(run)),
    )


def _indices(lines: Sequence[Line]) -> tuple[int, ...]:
    return tuple(line.index for line in lines)


def kind_by_look(lines: Sequence[Line]) -> str:
    """What a main section is whose heading is in a language not known here: only jobs have titles, only schools have
    small type directly below."""
    looks = {look_of(line) for line in lines}
    if Look.TITLE in looks:
        return "work"
    return "education" if Look.TEXT in looks else "summary"
