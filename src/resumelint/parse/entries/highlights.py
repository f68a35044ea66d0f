"""What stands below an entry's header: bullets rejoined and counted as a person counts them, prose kept as prose."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from resumelint.document import Document
from resumelint.parse.entries.rows import Role, Row
from resumelint.parse.text import column_edge, text_of, wraps
from resumelint.resume import Text

_INNER = re.compile(r"[.;]\s+[A-Z]")
"""A sentence that begins within a line."""
_SENTENCE_END = re.compile(r"[.;!?)]['\"”’]?$")


def read(document: Document, body: Sequence[Row], listed: bool = False) -> tuple[tuple[Text, ...], tuple[Text, ...]]:
    """Paragraphs of prose and bullets below a header. `listed`: lines without bullets are items (see `are_listed`)."""
    if listed and _begins_with_note(body):
        prose, bullets = read(document, body[1:], listed)  # what the employer does, set apart
        return (_text(document, body[:1]), *prose), bullets
    groups = _groups(document, body)
    if listed and groups and not any(bulleted for bulleted, _ in groups):
        if len(groups) > 1:
            return (), tuple(_text(document, rows) for _, rows in groups)
        return (), tuple(_text(document, item) for item in _items(document, groups[0][1]))
    prose = tuple(_text(document, rows) for bulleted, rows in groups if not bulleted)
    bullets = tuple(_text(document, rows) for bulleted, rows in groups if bulleted)
    return tuple(t for t in prose if t), tuple(t for t in bullets if t)


def _begins_with_note(body: Sequence[Row]) -> bool:
    """Whether the first line says what the employer does, set apart in italics."""
    return len(body) > 1 and body[0].line.italic and not body[1].line.italic


def are_listed(document: Document, bodies: Sequence[Sequence[Row]]) -> bool:
    """Whether bodies without any bullet are lists, decided over all of a resume's: its author did it one way."""
    accounts = [rows[1:] if _begins_with_note(rows) else rows for rows in bodies]
    bare = [rows for rows in accounts if rows and not any(r.line.bullet for r in rows)]
    telling = [rows for rows in bare if sum(len(r.lines) for r in rows) > 1 or _INNER.search(rows[0].text)]
    votes = [_are_items(document, rows) for rows in telling]
    return sum(votes) * 2 > len(votes)


def _groups(document: Document, body: Sequence[Row]) -> list[tuple[bool, list[Row]]]:
    """Rows as paragraphs (False) and bullets (True)."""
    groups: list[tuple[bool, list[Row]]] = []
    leading = min((r.line.space_above for r in body[1:] if not r.line.bullet), default=0.0)
    for row in body:
        if row.role is Role.BULLET:
            groups.append((True, [row]))
        elif groups and (
            row.role is Role.MORE or (not groups[-1][0] and _same_paragraph(document, groups[-1][1][-1], row, leading))
        ):
            groups[-1][1].append(row)
        else:
            groups.append((False, [row]))
    return groups


def _text(document: Document, rows: Sequence[Row]) -> Text:
    return text_of(document.lines, [span for row in rows for span in row.spans()])


def _same_paragraph(document: Document, above: Row, row: Row, leading: float) -> bool:
    """`leading` is the least blank between two lines of the body, in points."""
    a, b = above.last, row.line
    if a.box is None or b.box is None:
        if a.italic != b.italic and b.text[:1].isupper():
            return False  # what the employer does, set apart
        return b.space_above == 0 and (b.text[:1].islower() or not _SENTENCE_END.search(a.text))
    if a.page != b.page or a.column != b.column:
        return b.text[:1].islower() or not _SENTENCE_END.search(a.text)
    if b.text[:1].isupper() and a.text[-1:].isalnum() and not wraps(document, a, b):
        return False  # the line above broke off where there was room for more
    return b.space_above <= leading + max(1.5, 0.2 * b.size) or b.text[:1].islower()


def _are_items(document: Document, rows: Sequence[Row]) -> bool:
    """Whether lines without bullets are items of a list: each begins anew, and the one before it had room left."""
    if rows[0].line.box is None:  # a paragraph a line
        starts = all(r.text[:1].isupper() for r in rows)
        return len(rows) > 1 and starts and sum(bool(_INNER.search(r.text)) for r in rows) <= 0.34 * len(rows)
    paragraphs = [group for _, group in _groups(document, rows)]
    if len(paragraphs) > 1 and all(group[0].text[:1].isupper() for group in paragraphs):
        running = sum(bool(_INNER.search(" ".join(r.text for r in group))) for group in paragraphs)
        return running <= 0.34 * len(paragraphs)
    items = _items(document, rows)
    if len(items) < 2 or any(not item[0].text[:1].isupper() for item in items):
        return False
    inner = sum(len(_INNER.findall(r.text)) for r in rows)
    if len(items) == len(rows):
        return inner <= 0.34 * len(items)
    # Wrapped items: each breaks off where there was room for more, or, of three and more, every sentence ends so.
    roomy = not any(wraps(document, a[-1].last, b[0].line) for a, b in itertools.pairwise(items))
    ended = len(items) >= 3 and all(_SENTENCE_END.search(item[-1].text) for item in items)
    return not inner and (roomy or ended)


def _items(document: Document, rows: Sequence[Row]) -> list[list[Row]]:
    out: list[list[Row]] = []
    for i, row in enumerate(rows):
        if i and _wrapped(document, rows[i - 1], row):
            out[-1].append(row)
        else:
            out.append([row])
    return out


def _wrapped(document: Document, above: Row, row: Row) -> bool:
    if row.text[:1].islower() or not row.text[:1].isalpha():
        return True
    if _SENTENCE_END.search(above.text) or above.last.box is None:
        return False
    return above.last.box[2] > 0.9 * column_edge(document, above.last) and wraps(document, above.last, row.line)
