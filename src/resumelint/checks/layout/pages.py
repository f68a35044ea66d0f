"""Pages as a whole: pictures in place of text, how many there are, and how small the letters on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from resumelint.checks.base import Case, check
from resumelint.checks.place import plain
from resumelint.document import Line, Page, PageState, Part
from resumelint.finding import Hit

_SMALLEST = 7.9
"""Points. TeX's 8 points are 7.97."""
_SHEETS = (480.0, 920.0)
"""The shorter side of paper on which a point is a point. Larger and smaller pages are shown and printed scaled."""
_LEAST_LETTERS = 300


@check("no-text", "pages")
def no_text(case: Case) -> Iterator[Hit]:
    """Pages that show something of which no text could be had, told apart by cause."""
    pages = case.document.pages
    for state, variant in ((PageState.IMAGE, "image"), (PageState.UNMAPPED, "unmapped")):
        found = [page for page in pages if page.state is state]
        if found:
            readable = any(page.state is PageState.TEXT for page in pages)
            yield Hit(values={"pages": plain(_named(found))}, variant=variant if readable else f"{variant}-all")


def _named(pages: Sequence[Page]) -> str:
    """E.g. "page 2", "pages 1 and 3", "pages 1, 2 and 4"."""
    numbers = [str(page.number) for page in pages]
    if len(numbers) == 1:
        return f"page {numbers[0]}"
    if len(numbers) > 6:
        return f"{len(numbers)} pages"
    return f"pages {', '.join(numbers[:-1])} and {numbers[-1]}"


@check("too-long", "count", "most")
def too_long(case: Case) -> Iterator[Hit]:
    """More pages than the option `pages`; empty ones don't count."""
    count = sum(page.state is not PageState.EMPTY for page in case.document.pages)
    most = case.options.get("pages")
    if isinstance(most, int) and count > most:
        yield Hit(values={"count": plain(count), "most": plain(most)})


@check("tiny-text", "size", "share")
def tiny_text(case: Case) -> Iterator[Hit]:
    """Most letters of the text are smaller than a reader takes."""
    document = case.document
    if any(not _SHEETS[0] < min(page.width, page.height) < _SHEETS[1] for page in document.pages):
        return
    lines = [line for line in document.lines if line.part in (Part.BODY, Part.TABLE, Part.TEXTBOX)]
    if not any(0 < piece.size < _SMALLEST for line in lines for piece in line.words or (line,)):
        return
    printed: Counter[float] = Counter()
    for line in lines:
        _count(line, printed)
    letters: Counter[float] = Counter()
    for size, count in printed.items():
        letters[round(size, 1)] += count
    total = sum(letters.values())
    tiny = Counter({size: n for size, n in letters.items() if 0 < size < _SMALLEST})
    if total >= _LEAST_LETTERS and 2 * sum(tiny.values()) > total:
        share = round(100 * sum(tiny.values()) / total)
        yield Hit(values={"size": plain(f"{tiny.most_common(1)[0][0]:g}"), "share": plain(share)})


def _count(line: Line, letters: Counter[float]) -> None:
    """Add the letters of a line by their size in points."""
    for size, text in [(word.size, word.text) for word in line.words] or [(line.size, line.text)]:
        letters[size] += len(text) if text.isalnum() else sum(map(str.isalnum, text))
