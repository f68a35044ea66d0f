"""Lines to rows: headers that break over lines are put together before anything looks at them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from resumelint.document import Document, Line, Part, Span, Word
from resumelint.parse import dates, labels, places, vocabulary
from resumelint.parse.entries.rows import Columns, Row, Run, columns_of, heads, rows_of
from resumelint.parse.text import wraps
from resumelint.resume import EndState
from resumelint.text import words

_SENTENCE_END = re.compile(r"[.;!?]['\"”’)]?$")
_DASH_END = re.compile(r"(?:[-‐–—−&/]|\s[-–—−])$")
_LAST = re.compile(r"\s[-–—|•·]\s|[,.]\s")
_OPEN_RANGE = re.compile(r"\d[-–—]$")
_SHORT_YEAR = re.compile(r"\d\d(?!\d)")
_YEAR = re.compile(r"(?:19|20)\d\d\b")


def rows(document: Document, lines: Sequence[Line], region: str) -> list[Row]:
    """Lines as rows, with the dates that head entries. The labels over a table's columns are left out."""
    out: list[Row] = []
    over: Columns | None = None
    for line in lines:
        if _is_label_row(line):
            over = columns_of(line)
            continue
        if over is not None and (row := over.row(line)) is not None:
            out.append(row)
            continue
        joined = _joined(document, out[-1], line, region) if out else None
        if joined is None:
            out += rows_of(line, region)
        else:
            out[-1:] = joined
    for row in out:
        found = dates.periods(row.text, region)
        row.dated = [f for f in found if heads(row, f, found)]
    return out


def _is_label_row(line: Line) -> bool:
    """The head of a table: "Dates", "Employer", "Position"."""
    alone = "\t" not in line.text
    if alone and (line.part is not Part.TABLE or line.bullet or line.text[:1].islower()):
        return False  # a lone small word ends a sentence that wraps: "... on a 28-bed", "ward"
    return all(words.fold(line.text[s.start : s.end]) in words.folded("column-labels") for s in line.parts())


def _joined(document: Document, above: Row, line: Line, region: str) -> list[Row] | None:
    """The row above with this line put to it, where it goes on with it, and what is left of the line as a row of its
    own. None where it doesn't go on."""
    last = above.last
    if (last.page, last.column, last.part) != (line.page, line.column, line.part) or len(above.lines) > 3:
        return None
    if (above.line.bullet and "\t" not in above.text) or above.account or _labelled(line):
        return None
    if line.bullet:  # a dash at the beginning of a line may be the dash of a range, or one before a note
        divided = "|" in above.text and line.text.rstrip().endswith("|")
        if line.bullet in "-–—−" and (divided or _closes_range(above.text, f"{line.bullet} {line.text}", region)):
            return [Row((*above.runs, Run(line, 0, len(line.text), f" {line.bullet} ")))]
        return None
    if abs(last.size - line.size) > 0.3 or line.heading or (line.box and line.space_above > 0.7 * line.size):
        return None
    if "\t" in above.text:
        return _joined_to_cell(document, above, line, region)
    month = words.fold(above.text) in dates.months() and _YEAR.match(line.text)
    if month or _closes_range(above.text, line.text, region) or _goes_on(document, above, line):
        return [Row((*above.runs, Run(line, 0, len(line.text), _blank(above.text, line.text))))]
    return None


def _blank(above: str, below: str) -> str:
    """What comes between a row and the line that goes on with it: nothing within a range such as "2011–" / "12"."""
    return "" if _OPEN_RANGE.search(above) and _SHORT_YEAR.match(below) else " "


def _labelled(line: Line) -> bool:
    return bool(labels.label_length(line.text) or labels.account_label_length(line.text))


def _joined_to_cell(document: Document, above: Row, line: Line, region: str) -> list[Row] | None:
    """A line below a row with gaps goes on with the piece that it stands under: a date, a name."""
    parts = line.parts()
    if not parts:
        return None
    cells = [_cell_of(above, line, part, region) for part in parts]
    pairs = list(zip(cells, parts, strict=True))
    sure = [_continues(above, cell, line, part, region) for cell, part in pairs]
    if not any(sure):
        alone = cells[0] is None and _goes_on(document, above, line)
        return [Row((*above.runs, Run(line, 0, len(line.text), _blank(above.text, line.text))))] if alone else None
    row, rest = above, []
    for (cell, part), goes_on in reversed(list(zip(pairs, sure, strict=True))):  # from the right, so that offsets hold
        if cell is not None and (goes_on or _hangs(above, cell, line, part)):
            row = _with_piece(row, cell, line, part)
        else:
            rest.append(part)
    if rest and parts.index(rest[0]) - parts.index(rest[-1]) != len(rest) - 1:
        return None  # what stays stands on both sides of what goes
    return [row, Row((Run(line, rest[-1].start, rest[0].end),))] if rest else [row]


def _cell_of(above: Row, line: Line, part: Span, region: str) -> tuple[int, int] | None:
    """The piece of the row above that a part of the line may go on with."""
    only = len(line.parts()) == 1
    open_date = _open_date(above, line.text[part.start : part.end], region) if only else None
    return open_date or _cell_above(above, line, part)


def _continues(above: Row, cell: tuple[int, int] | None, line: Line, part: Span, region: str) -> bool:
    """Whether a part of the line certainly goes on with the piece above it."""
    if cell is None:
        return False
    piece, text = line.text[part.start : part.end], above.text[slice(*cell)]
    month = words.fold(text) in dates.months() and _YEAR.match(piece)
    return bool(month) or _closes_range(text, piece, region) or _breaks(above, cell, line, part)


def _with_piece(above: Row, cell: tuple[int, int], line: Line, part: Span) -> Row:
    """The row with a part of the line put to the end of one of its pieces."""
    end = cell[1]
    runs: list[Run] = []
    at = 0
    added = Run(line, part.start, part.end, " ")
    for run in above.runs:
        at += len(run.before)
        stop = at + run.end - run.start
        if at <= end - 1 < stop:  # the run in which the piece ends: cut it there
            cut = run.start + end - at
            runs += [Run(run.line, run.start, cut, run.before), added]
            if cut < run.end:
                rest = run.line.text[cut : run.end]
                lead = len(rest) - len(rest.lstrip())
                runs.append(Run(run.line, cut + lead, run.end, rest[:lead]))
        else:
            runs.append(run)
        at = stop
    return Row(tuple(runs))


def _open_date(above: Row, piece: str, region: str) -> tuple[int, int] | None:
    """The piece of the row above that ends in an open range of dates which the line, a mere date, closes."""
    if len(piece.split()) > 3:
        return None
    at = 0
    for text in above.text.split("\t"):
        if _closes_range(text.rstrip(), piece, region):
            return at, at + len(text.rstrip())
        at += len(text) + 1
    return None


def _cell_above(above: Row, line: Line, part: Span) -> tuple[int, int] | None:
    """The piece of the row above, between gaps, at whose left edge a part of the line begins."""
    own = _words_of(line, part)
    if not own:
        return None
    left, right = own[0].box[0], own[0].box[2]
    placed = above.words()
    at = 0
    over: tuple[int, int] | None = None
    for piece in above.text.split("\t"):
        inside = [w for offset, w in placed if at <= offset < at + len(piece)]
        if inside and abs(inside[0].box[0] - left) < 2.5:
            return at, at + len(piece.rstrip())
        if inside and inside[0].box[0] < right and left < inside[-1].box[2]:
            over = at, at + len(piece.rstrip())  # a cell set flush right
        at += len(piece) + 1
    return over


def _breaks(above: Row, cell: tuple[int, int], line: Line, part: Span) -> bool:
    """Whether the piece above breaks off and this one goes on with it, in the same type."""
    text, piece = above.text[slice(*cell)], line.text[part.start : part.end]
    own = _words_of(line, part)
    if not own or not _same_type(above, cell, own[0]):
        return False
    token = text.split()[-1] if " " in text else ""
    small = token.islower() and words.fold(token) in words.folded("small-words")
    if small or _DASH_END.search(text) or _is_marker(piece):
        return True
    if piece[:1].islower():
        return " – " in text or " - " in text or not _fits(above, cell, own)
    return _hangs(above, cell, line, part) and not _complete(text, piece)


def _hangs(above: Row, cell: tuple[int, int] | None, line: Line, part: Span) -> bool:
    """Whether a part of the line is set as a piece that wraps for want of room beside its neighbour at the right: its
    first word had no room above, and it keeps within the same width."""
    own = _words_of(line, part)
    if cell is not None and _is_date(above.text[slice(*cell)]) and _is_date(line.text[part.start : part.end]):
        return False  # the dates of the next entry
    if cell is None or not own or not _same_type(above, cell, own[0]) or _fits(above, cell, own):
        return False
    return own[-1].box[2] < _bound(above, cell)


def _is_date(text: str) -> bool:
    return any(f.start == 0 and f.end == len(text.rstrip()) for f in dates.periods(text))


def _complete(above: str, below: str) -> bool:
    """Whether two pieces are names or titles each by itself, and not one that breaks."""
    last, first = _LAST.split(above)[-1], below.partition(",")[0]
    kinds = (vocabulary.title_score, vocabulary.employer_score, vocabulary.degree_score)
    if places.is_place(below):
        return True
    if all(word in words.load("employer-forms") for word in below.split()):
        return False  # "Company Limited"
    whole = max(score(last) for score in kinds) >= 0.9
    return whole and max(score(first) for score in kinds) >= 0.9


def _same_type(above: Row, cell: tuple[int, int], word: Word) -> bool:
    """Whether a word is set as the last one of the piece above is."""
    inside = [w for at, w in above.words() if cell[0] <= at < cell[1]]
    return bool(inside) and (inside[-1].bold, inside[-1].italic) == (word.bold, word.italic)


def _fits(above: Row, cell: tuple[int, int], own: Sequence[Word]) -> bool:
    """Whether the first word below would have had room in the piece above: then the break was meant."""
    inside = [w for at, w in above.words() if cell[0] <= at < cell[1]]
    word = own[0]
    return not inside or inside[-1].box[2] + word.box[2] - word.box[0] + word.size < _bound(above, cell)


def _bound(above: Row, cell: tuple[int, int]) -> float:
    """Where the neighbour at the right of a piece begins, in points."""
    placed = above.words()
    inside = [w for at, w in placed if cell[0] <= at < cell[1]]
    beyond = [w.box[0] for at, w in placed if at >= cell[1] and inside and w.box[0] > inside[-1].box[2]]
    return min(beyond, default=float("inf"))


def _words_of(line: Line, part: Span) -> list[Word]:
    return [w for w in line.words if part.start <= w.start < part.end]


def _is_marker(text: str) -> bool:
    """A word that ends an organisation's name and is none by itself: "College", "Institute"."""
    first = words.fold(text.partition(",")[0])
    return first in words.folded("employer-markers") or first in words.folded("institution-markers")


def _closes_range(first: str, second: str, region: str) -> bool:
    """Whether a range of dates runs over from the first text into the second."""
    month = words.fold(first.split()[-1]) in dates.months() if first.split() else False
    if not month and not re.search(r"\d\W*(?:\w{1,10}\W*)?$", first[-24:]):
        return False
    whole = [f for f in dates.periods(first, region) if not f.single and f.end_state is not EndState.UNKNOWN]
    if any(f.end >= len(first.rstrip(" )")) for f in whole):
        return False
    both = dates.periods(f"{first}{_blank(first, second)}{second}", region)
    return any(f.start < len(first) < f.end - 1 and not f.single for f in both)


def _goes_on(document: Document, above: Row, line: Line) -> bool:
    """Whether a line goes on with the header above: an open bracket, a name that breaks, words in lower case."""
    text, below = above.text.rstrip(), line.text.lstrip()
    if text.count("(") > text.count(")") and ")" in below[:60]:
        return True
    if line.box is None or _SENTENCE_END.search(text):
        return False
    if text.endswith("|") or below.startswith("|"):
        return True
    if below.startswith("(") and ";" in text and wraps(document, above.last, line):
        return True  # a list whose last item breaks before its dates
    last = above.last.words[-1:] or (above.last,)
    same = (last[0].bold, last[0].italic) == (line.bold, line.italic)
    note = not same and vocabulary.title_score(text) >= 0.9  # in another type, below a title that is whole
    dated = any(f.start == 0 for f in dates.periods(below))  # "since May 2019" below the names is a line by itself
    if below[:1].islower() and not above.line.bullet and places.place_at_end(text) == len(text):
        return not note and not dated
    token = text.split()[-1] if " " in text else ""
    if _DASH_END.search(text) or (token.islower() and words.fold(token) in words.folded("small-words")):
        return True
    if same and _is_marker(below.partition("\t")[0]) and not vocabulary.degree_score(text):
        return wraps(document, above.last, line) or " " not in below.partition(",")[0]
    several = _LAST.search(text) is not None and all(f.start == 0 for f in _found_ranges(text))
    ends = bool(_found_ranges(below)) or (len(below.split()) < 3 and below.replace(" ", "").isalpha())
    if same and several and ends and not dated and not _complete(text, below):
        return wraps(document, above.last, line)  # title, employer and dates set as one text
    return text.endswith(",") and wraps(document, above.last, line)


def _found_ranges(text: str) -> list[dates.Found]:
    return [found for found in dates.periods(text) if not found.single]
