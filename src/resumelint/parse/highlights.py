"""What stands below an entry's header: bullets rejoined and counted as a person counts them, prose kept as prose."""

from __future__ import annotations

import re
from collections.abc import Sequence

from resumelint.document import Document
from resumelint.parse.entries import Role, Row
from resumelint.parse.text import text_of, whole
from resumelint.resume import Text

_SENTENCE_END = re.compile(r"[.;!?)]['\"”’]?$")


def read(document: Document, body: Sequence[Row]) -> tuple[tuple[Text, ...], tuple[Text, ...]]:
    """Paragraphs of prose and bullets below a header."""
    groups: list[tuple[bool, list[Row]]] = []
    right = max((r.line.box[2] for r in body if r.line.box), default=0.0)
    for row in body:
        if row.role is Role.BULLET:
            groups.append((True, [row]))
        elif row.role is Role.MORE and groups:
            groups[-1][1].append(row)
        elif groups and not groups[-1][0] and _same_paragraph(groups[-1][1][-1], row, right):
            groups[-1][1].append(row)
        else:
            groups.append((False, [row]))
    bare = [rows for bulleted, rows in groups if not bulleted]
    if not any(bulleted for bulleted, _ in groups) and _are_items(bare, body, right):
        items = _items(bare)
        return (), tuple(_text(document, rows) for rows in items)
    prose = tuple(_text(document, rows) for bulleted, rows in groups if not bulleted)
    bullets = tuple(_text(document, rows) for bulleted, rows in groups if bulleted)
    return tuple(t for t in prose if t), tuple(t for t in bullets if t)


def _text(document: Document, rows: Sequence[Row]) -> Text:
    return text_of(document.lines, [whole(row.line) for row in rows])


def _same_paragraph(above: Row, row: Row, right: float) -> bool:
    a, b = above.line, row.line
    if a.box is None or b.box is None:
        return b.space_above == 0 and (b.text[:1].islower() or not _SENTENCE_END.search(a.text))
    if a.page != b.page or a.column != b.column:
        return b.text[:1].islower() or not _SENTENCE_END.search(a.text)
    return b.space_above <= 0.8 * b.size or b.text[:1].islower()


def _are_items(groups: Sequence[Sequence[Row]], body: Sequence[Row], right: float) -> bool:
    """Whether lines without bullets are items of a list: each begins anew, and the one before it had room left."""
    rows = [row for group in groups for row in group]
    if len(rows) < 2 or rows[0].line.box is None:
        return False
    starts = [row for i, row in enumerate(rows) if not i or not _wrapped(rows[i - 1], row, right)]
    if len(starts) < 2 or any(not s.text[:1].isupper() for s in starts):
        return False
    if len(starts) == len(rows):
        short = sum(r.line.box is not None and r.line.box[2] < 0.97 * right for r in rows)
        return short >= len(rows) - 1 or all(_SENTENCE_END.search(r.text) for r in rows)
    # Wrapped items: every sentence ends where its line ends.
    text_ends = [rows[rows.index(s) - 1] for s in starts[1:]]
    inner = sum(len(re.findall(r"[.;]\s+[A-Z]", r.text)) for r in rows)
    return len(starts) >= 3 and not inner and all(_SENTENCE_END.search(r.text) for r in text_ends)


def _wrapped(above: Row, row: Row, right: float) -> bool:
    if row.text[:1].islower() or not row.text[:1].isalpha():
        return True
    ended = _SENTENCE_END.search(above.text) is not None
    return not ended and above.line.box is not None and above.line.box[2] > 0.9 * right


def _items(groups: Sequence[Sequence[Row]]) -> list[list[Row]]:
    rows = [row for group in groups for row in group]
    right = max((r.line.box[2] for r in rows if r.line.box), default=0.0)
    out: list[list[Row]] = []
    for i, row in enumerate(rows):
        if i and _wrapped(rows[i - 1], row, right):
            out[-1].append(row)
        else:
            out.append([row])
    return out
