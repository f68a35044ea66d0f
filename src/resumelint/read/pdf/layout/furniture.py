"""Running headers, footers and page numbers: what stands on the page but is no part of the text."""

from __future__ import annotations

import re

from msgspec.structs import replace

from resumelint.document import Line, Page, Part

_PAGE_NUMBER = re.compile(
    r"""(?:^|[\s\-–—|·•])\s*
        (?: (?:page|seite|p[áa]gina|pagina|p\.|s\.)\s*\d{1,3} (?:\s*(?:of|/|von|de|di|sur|van)\s*\d{1,3})?
          | (?P<number>\d{1,3})\s*(?:/|of|von|de|sur)\s*(?P<pages>\d{1,3}) )
        \W*$""",
    re.IGNORECASE | re.VERBOSE,
)
_BARE_NUMBER = re.compile(r"^\W*\d{1,3}\W*$")
_EDGE = 0.11
"""Share of the page's height in which running headers and footers stand."""


def mark(pages: list[Page], lines: list[list[Line]]) -> list[list[Line]]:
    """The same lines a page, with `part` HEADER or FOOTER on those that repeat from page to page or count pages.

    What stands at the top of the first page is its letterhead and stays, unless it counts pages.
    """
    seen: dict[tuple[object, ...], set[int]] = {}
    edges = [(page, line, _zone(page, line)) for page, found in zip(pages, lines, strict=True) for line in found]
    for page, line, zone in edges:
        if zone is not None:
            seen.setdefault(_key(line, zone), set()).add(page.number)
    again = {key for key, numbers in seen.items() if len(numbers) > 1}
    footers = {_wording(line) for _, line, zone in edges if zone is False and _key(line, zone) in again}

    def part(page: Page, line: Line) -> Part:
        zone = _zone(page, line)
        if zone is None:
            return line.part
        if zone:
            repeated = page.number != pages[0].number and (_key(line, zone) in again or _wording(line) in footers)
            return Part.HEADER if repeated or _counts_pages(line.text, page, len(pages)) else line.part
        repeated = _key(line, zone) in again
        alone = _BARE_NUMBER.search(line.text) is not None
        set_apart = len(line.text) < 120 and line.space_above > 4 * line.size
        running = repeated or alone or set_apart or _counts_pages(line.text, page, len(pages))
        return Part.FOOTER if running else line.part

    return [[_in(line, part(page, line)) for line in found] for page, found in zip(pages, lines, strict=True)]


def _in(line: Line, part: Part) -> Line:
    return line if line.part is part else replace(line, part=part)


def _zone(page: Page, line: Line) -> bool | None:
    """True at the top of the page, False at its bottom, None between."""
    if line.box is None:
        return None
    if line.box[3] < _EDGE * page.height:
        return True
    return False if line.box[1] > (1 - _EDGE) * page.height else None


def _counts_pages(text: str, page: Page, pages: int) -> bool:
    """Whether a line ends with a page number. Beside other words "2/3" is one only on the second of three pages:
    "02/22" is a month."""
    found = _PAGE_NUMBER.search(text)
    if found is None or found["number"] is None:
        return found is not None
    return not text[: found.start()].strip() or (int(found["number"]), int(found["pages"])) == (page.number, pages)


def _wording(line: Line) -> tuple[str, int]:
    """The words of a line and their size. A browser prints a fixed footer at the head of the next page as well, and
    drops a dash there that has no room."""
    return " ".join(re.findall(r"\w+", line.text.casefold())), round(line.size)


def _key(line: Line, zone: bool) -> tuple[object, ...]:
    """What repeats: the words, numbers left out, their size and height. A job that has the headline's words doesn't."""
    height = round(line.box[1] / 4) if line.box else 0
    return re.sub(r"\d+", "#", " ".join(line.text.casefold().split())), round(line.size), height, zone
