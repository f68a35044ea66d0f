"""The plainer sections: skills, languages, certificates, projects, publications, awards, and the summary."""

from __future__ import annotations

import re
from collections.abc import Sequence

from resumelint.document import Document, Span
from resumelint.parse import dates, places
from resumelint.parse.entries import highlights
from resumelint.parse.entries.atoms import parts
from resumelint.parse.entries.blocks import blocks
from resumelint.parse.entries.rows import Role, Row, period, period_of
from resumelint.parse.text import joined, text_of, trim, whole
from resumelint.resume import Entry, Section, Skill, Text

_ITEM = re.compile(r"\t|\s*[●○◉◎★☆■□▪▫⬤◯•◦]{2,}\s*|\s*[,;|•·◆▪●]\s+|\s*[|•◆▪●]\s*|\s+[/–—]\s+")
_STOP = re.compile(r"[,;|•·◆▪●/:.]\s*$")
_GROUP = re.compile(r"^([^:,;()\t]{2,45}):\s*")
_LEVEL = re.compile(r"^(.+?)\s*(?:\(([^)]+)\)|[:–—-]\s+(.+)|,\s*(.+))$")


def skills(document: Document, sections: Sequence[Section]) -> tuple[Skill, ...]:
    """Skills by group; a list without groups has one group without a name."""
    out: list[tuple[str, list[Text]]] = []
    for section in sections:
        loose = fresh = True
        for i in section.lines:
            line = document.lines[i]
            start = 0
            m = _GROUP.match(line.text)
            if m or (line.bold and not line.bullet and "\t" not in line.text):
                out.append(((m[1] if m else line.text.rstrip(":")).strip(), []))
                start = m.end() if m else len(line.text)
                loose = False
            elif fresh or (loose and line.bullet and out[-1][0]):
                out.append(("", []))
            fresh = False
            found = _items(document, Span(i, start, len(line.text)))
            if not start and out[-1][1] and _broken(document, section, i):
                found[:1] = [text_of(document.lines, [*out[-1][1].pop().spans, *found[0].spans])]
            out[-1][1].extend(found)
    return tuple(Skill(name, tuple(items)) for name, items in out if items)


def _broken(document: Document, section: Section, i: int) -> bool:
    """Whether the first item of a line began on the line above: that one is as wide as a line can be, stops without a
    sign, and this one goes on in small letters."""
    if i - 1 not in section.lines or not document.lines[i].text[:1].islower() or document.lines[i].bullet:
        return False
    above, line = document.lines[i - 1], document.lines[i]
    if (above.page, above.column, above.part) != (line.page, line.column, line.part) or "\t" in above.text + line.text:
        return False
    stops = _STOP.search(above.text) or not (_ITEM.search(above.text) or above.text[:1].isupper())
    if stops or above.box is None or not line.words:
        return False
    widest = max(box[2] for n in section.lines if (box := document.lines[n].box))
    first = line.words[0].box
    return above.box[2] + (first[2] - first[0]) > widest


def _items(document: Document, span: Span) -> list[Text]:
    text = document.lines[span.line].text[span.start : span.end]
    out: list[Text] = []
    start = depth = 0
    cuts = [m for m in _ITEM.finditer(text) if text[: m.start()].count("(") <= text[: m.start()].count(")")]
    for m in [*cuts, None]:
        end = m.start() if m else len(text)
        piece = trim(document.lines, Span(span.line, span.start + start, span.start + end), " \t,;.|•·")
        if piece.end > piece.start:
            out.append(text_of(document.lines, [piece]))
        start = m.end() if m else end
    del depth
    return out


def languages(document: Document, sections: Sequence[Section]) -> tuple[Entry, ...]:
    """Languages with their level as detail."""
    out = []
    for section in sections:
        for i in section.lines:
            for item in _items(document, whole(document.lines[i])):
                m = _LEVEL.match(item.value)
                name = (m[1] if m else item.value).strip()
                detail = next((g for g in m.groups()[1:] if g), "") if m else ""
                out.append(Entry(Text(name, item.spans), Text(detail, item.spans) if detail else None))
    return tuple(out)


def entries(document: Document, sections: Sequence[Section], region: str) -> tuple[Entry, ...]:
    """Certificates, projects, publications and awards: a name, what stands beside it, a date, and the text below."""
    out: list[Entry] = []
    for section in sections:
        for block in blocks(document, section.lines, region):
            groups = _by_row(block.header)
            for n, rows in enumerate(groups):
                body = block.body if n == len(groups) - 1 else []
                out += _entry(document, rows, body)
            if not block.header:
                out += _listed(document, block.body)
    return tuple(out)


def _by_row(header: Sequence[Row]) -> list[list[Row]]:
    """Header rows as entries: a new one at each bullet, and at a date where the entry has one already."""
    out: list[list[Row]] = []
    for row in header:
        dated = any(r.dated for r in out[-1]) if out else False
        if not out or row.line.bullet or (row.dated and dated) or (row.line.bold and not out[-1][-1].line.bold):
            out.append([])
        out[-1].append(row)
    return out


def _entry(document: Document, rows: Sequence[Row], body: Sequence[Row]) -> list[Entry]:
    read = parts(rows)
    if not read.atoms:
        return _listed(document, body)
    prose, bullets = highlights.read(document, body)
    name = text_of(document.lines, read.atoms[0].spans)
    detail = text_of(document.lines, read.atoms[1].spans) if len(read.atoms) > 1 else (prose[0] if prose else None)
    url = next(
        (a.text for a in read.atoms[1:] if re.match(r"(?:https?://|www\.)\S+$|[\w-]+\.[a-z]{2,}/\S+$", a.text)), ""
    )
    return [Entry(name, detail, period_of(document, rows), url, bullets)]


def _listed(document: Document, body: Sequence[Row]) -> list[Entry]:
    """Bullets or lines without a header: an entry each."""
    out: list[Entry] = []
    groups: list[list[Row]] = []
    for row in body:
        if row.role is Role.MORE and groups:
            groups[-1].append(row)
        else:
            groups.append([row])
    for rows in groups:
        first = rows[0]
        found = dates.periods(first.text)
        spans = [span for row in rows for span in row.spans()]
        if found and found[-1].end >= len(first.text.rstrip(" ).")) and found[-1].start > 3 and len(rows) == 1:
            spans = [trim(document.lines, s, " \t,(–—-|·") for s in first.spans(0, found[-1].start)]
        text = text_of(document.lines, spans)
        if text.value:
            out.append(Entry(text, None, period(first, found[-1], document) if found else None))
    return out


def summary(document: Document, sections: Sequence[Section]) -> Text | None:
    """The text of the summary sections."""
    spans = [whole(document.lines[i]) for s in sections for i in s.lines]
    return text_of(document.lines, spans) if spans else None


def loose_summary(document: Document, lines: Sequence[int]) -> Text | None:
    """A paragraph before the first heading that reads as a summary: several lines, or a long sentence."""
    run: list[int] = []
    best: list[int] = []
    for i in lines:
        line = document.lines[i]
        prose = len(line.text.split()) >= 8 and not line.bullet and "\t" not in line.text and "@" not in line.text
        goes_on = bool(run) and run[-1] == i - 1 and "\t" not in line.text and "@" not in line.text
        if prose or (goes_on and not _SENTENCE.search(document.lines[i - 1].text)):
            run.append(i)
        else:
            best = max(best, run, key=len)
            run = []
    best = max(best, run, key=len)
    text = joined(document.lines[i].text for i in best)
    if len(text.split()) < 14 or not re.search(r"[.!]", text) or places.is_place(text):
        return None
    return text_of(document.lines, [whole(document.lines[i]) for i in best])


_SENTENCE = re.compile(r"[.!?]$")
