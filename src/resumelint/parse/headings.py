"""Which lines are headings, by vocabulary and by look."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from resumelint.document import Document, Line, Part
from resumelint.parse import dates, labels, places, vocabulary
from resumelint.parse.text import wraps
from resumelint.text import words

_MAIN = frozenset({"work", "education", "skills", "summary", "projects", "contact", "volunteer", "objective"})
_CHIEF = frozenset({"work", "education"})

_NOTE = re.compile(r"(?<=\w)\s*\([^()]*\)\W*$")
"""Brackets behind what the format marks as a heading: "Publications (selected; h-index 23)"."""


class Look(Struct, frozen=True):
    """How a line is set, as far as headings are told by it."""

    size: float
    bold: bool
    upper: bool
    heading: int


class Heading(Struct, frozen=True):
    """A line that opens a section, and of what kind."""

    line: Line
    kind: str
    known: bool
    """Its words are in the vocabulary, and not only its look is that of a heading."""
    upto: int
    """How many lines the heading has: 1, or 2 where it wraps."""


def look(line: Line) -> Look:
    upper = (line.text.isupper() or not line.text.isascii()) and _is_upper([c for c in line.text if c.isalpha()])
    size = max((w.size for w in line.words), default=line.size) if upper else line.size  # small capitals have two
    return Look(round(size * 2) / 2, line.bold, upper, line.heading)


def _is_upper(letters: Sequence[str]) -> bool:
    return len(letters) > 1 and all(not c.islower() for c in letters) and any(c.isupper() for c in letters)


def body_size(lines: Sequence[Line]) -> float:
    """The size of most of the text, in points; 0 where the format has none."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def headings(document: Document) -> list[Heading]:
    """The headings of a document, in reading order."""
    lines = [line for line in document.lines if line.part not in (Part.FOOTNOTE, Part.COMMENT)]
    usual = body_size(lines)
    found = _without_captions(_known(document, lines, usual))
    if not any(h.kind in _CHIEF for h in found):  # text that was copied out of a page has lost every look
        found = _known(document, lines, usual, bare=True)
    if not found:
        return []
    looks = Counter(look(h.line) for h in found if h.kind in _MAIN) or Counter(look(h.line) for h in found)
    chief = looks.most_common(1)[0][0]
    kept = _nested([h for h in found if _sibling(h, looks, chief)], chief)
    # A side column may have headings of its own look, and outvote those of the page.
    known = Counter(look(h.line) for h in kept)
    for model in [chief, *(m for m in known if m != chief and m.size >= chief.size)]:
        if known[model] >= 2 or model.heading or model.size > 1.15 * usual > 0:
            kept += _alike(lines, kept, model, usual)
    return sorted(kept, key=lambda h: h.line.index)


def _known(document: Document, lines: Sequence[Line], usual: float, *, bare: bool = False) -> list[Heading]:
    """Lines whose words are those of a heading, and which stand out; with `bare` the chief ones needn't."""
    out: list[Heading] = []
    skip = -1
    for i, line in enumerate(lines):
        if line.index <= skip or (line.part is not Part.BODY and line.part not in (Part.TABLE, Part.TEXTBOX)):
            continue
        text = _NOTE.sub("", line.text) if line.heading else line.text
        if (
            len(text) > 60
            or (line.bullet and line.bullet.isascii() and not line.bullet.isdigit())
            or "\t" in text.strip()
            or (text.rstrip().endswith(".") and len(text.split()) > 2)  # the end of a sentence
        ):
            continue
        if i == 0 and words.fold(text) in words.folded("document-titles"):
            continue  # "RESUME" above the name is French for a summary, but nobody begins with one
        kind, upto = words.heading_kind(text), 1
        after = lines[i + 1] if i + 1 < len(lines) else None
        if not kind and after is not None and len(text) + len(after.text) < 45 and look(after) == look(line):
            kind, upto = words.heading_kind(f"{text} {after.text}"), 2
            if not (line.bold or look(line).upper or line.size > 1.1 * usual):
                kind = ""
        if i and kind and (_ends_name(lines[i - 1], line) or _ends_line(document, lines[i - 1], line)):
            continue
        if kind and ((bare and kind in _MAIN and not line.bullet) or _stands_out(line, after, usual)):
            out.append(Heading(line, kind, True, upto))
            skip = line.index + upto - 1
    return out


def _without_captions(found: list[Heading]) -> list[Heading]:
    """Without "Highlights" and the like within an entry: smaller than the heading of the work that stands above, or
    again and again."""
    said = Counter(words.fold(h.line.text) for h in found)
    out: list[Heading] = []
    work: Line | None = None
    for h in found:
        work = h.line if h.kind == "work" else work
        if (
            work is None
            or not labels.is_account_caption(h.line.text)
            or (said[words.fold(h.line.text)] == 1 and h.line.size >= 0.95 * work.size)
        ):
            out.append(h)
    return out


def _ends_name(above: Line, line: Line) -> bool:
    """Whether a line in a table is the end of a name that breaks in its cell: "Lakeside Community" / "College"."""
    if line.part is not Part.TABLE or (above.page, above.column) != (line.page, line.column):
        return False
    near = line.box is not None and line.space_above < 0.5 * line.size
    return near and look(above) == look(line) and len(above.text.split()) > 1 and not words.heading_kind(above.text)


def _ends_line(document: Document, above: Line, line: Line) -> bool:
    """Whether a line is the end of one that broke for want of room: "... ENVIRONMENTAL" / "SERVICES"."""
    several = len(above.text.split()) > 1 and not words.heading_kind(above.text)
    return several and look(above) == look(line) and not line.ruled and wraps(document, above, line)


def _stands_out(line: Line, after: Line | None, usual: float) -> bool:
    if line.heading or line.bold or look(line).upper or line.ruled or line.text.rstrip().endswith(":"):
        return True
    if usual and line.size > 1.05 * usual:
        return True
    if line.bullet:
        return False
    alone = line.space_above > (0.7 * line.size if line.size else 0.5)
    indented = after is not None and (bool(after.bullet) or after.indent > line.indent + 1)
    return alone or indented or after is None


def _sibling(h: Heading, looks: Counter[Look], chief: Look) -> bool:
    """Whether a known heading looks as much like one as the others do; a bold "Leadership" among capitals doesn't."""
    mine = look(h.line)
    if mine == chief or (mine.heading and mine.heading <= (chief.heading or 9)):
        return True
    outvoted = looks[chief] > looks[mine] and (mine.size < 0.85 * chief.size or (chief.upper and not mine.upper))
    if looks[mine] >= 2 and not outvoted:
        return True
    if chief.heading and not mine.heading:
        return False
    if mine.size > chief.size + 0.4 and (mine.upper >= chief.upper or mine.size > 1.15 * chief.size):
        return True
    if h.kind not in _MAIN or mine.size < 0.85 * chief.size:
        return False
    weaker = (chief.upper and not mine.upper) + (chief.bold and not mine.bold)
    return weaker == 0 or (weaker == 1 and mine.size >= chief.size - 0.1)


def _nested(kept: list[Heading], chief: Look) -> list[Heading]:
    """Without the headings that only divide the section they stand in: "Tools" below "Skills"."""
    out: list[Heading] = []
    for h in kept:
        if out and out[-1].kind == h.kind and look(h.line) != look(out[-1].line) and look(h.line) != chief:
            continue
        out.append(h)
    return out


def _alike(lines: Sequence[Line], known: Sequence[Heading], model: Look, usual: float) -> list[Heading]:
    """Lines that look just like the known headings of one look, whatever they say."""
    models = [h.line for h in known if look(h.line) == model]
    tinted = models[0].colour is not None and models[0].colour != _ink(lines)
    large = model.heading > 0 or model.size > 1.12 * usual > 0
    if not (large or model.upper or tinted):
        return []  # bold alone is how titles and employers are set as well
    taken = {h.line.index + k for h in known for k in range(h.upto)}
    first = min((h.line.index for h in known), default=0)
    ruled = sum(m.ruled for m in models) * 2 > len(models)
    own_font = Counter(m.words[0].font for m in models if m.words).most_common(1)
    parts = {Part.BODY, *(m.part for m in models)} if tinted else {Part.BODY}
    out = []
    for line in lines:
        if line.index in taken or line.part not in parts or look(line) != model or line.colour != models[0].colour:
            continue
        if not _heads_nothing_else(line) or (ruled and not line.ruled):
            continue
        if own_font and line.words and line.words[0].font != own_font[0][0]:
            continue
        if line.index < first and not any(
            o.size > model.size + 0.4 or "@" in o.text for o in lines[: lines.index(line)]
        ):
            continue  # it may be the name
        if not large and not ruled and not (tinted and not _names_something(line.text)):
            continue  # capitals of the body's size: employers are set so, too
        out.append(Heading(line, _by_ending(line.text), False, 1))
    return out


def _heads_nothing_else(line: Line) -> bool:
    short = len(line.text) <= 45 and len(line.text.split()) <= 6 and "\t" not in line.text and not line.bullet
    return short and not dates.periods(line.text) and not line.text.rstrip().endswith((".", ","))


def _names_something(text: str) -> bool:
    """Whether the text is a title, an organisation or a place, which have the colour of headings in some designs."""
    scores = (vocabulary.title_score(text), vocabulary.employer_score(text), vocabulary.institution_score(text))
    return max(scores) >= 0.5 or places.is_place(text)


def _ink(lines: Sequence[Line]) -> str | None:
    """The colour of most letters."""
    inks: Counter[str | None] = Counter()
    for line in lines:
        inks[line.colour] += len(line.text)
    return inks.most_common(1)[0][0] if inks else None


def _by_ending(text: str) -> str:
    """What an unknown heading most likely opens: "Selected Honors" ends with a known one."""
    tokens = words.fold(text).split()
    for start in range(1, len(tokens)):
        kind = words.headings().get(" ".join(tokens[start:]))
        if kind:
            return kind
    return "other"
