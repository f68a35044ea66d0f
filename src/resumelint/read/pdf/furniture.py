"""Running headers, footers and page numbers: what stands on the page but is no part of the text."""

from __future__ import annotations

import re
from dataclasses import replace

from resumelint.document import Line, Page, Part

_PAGE_NUMBER = re.compile(
    r"""(?:^|[\s\-–—|·•])\s*
        (?: (?:page|seite|p[áa]gina|pagina|p\.|s\.)\s*\d{1,3} (?:\s*(?:of|/|von|de|di|sur|van)\s*\d{1,3})?
          | \d{1,3}\s*(?:/|of|von|de|sur)\s*\d{1,3} )
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
    for page, found in zip(pages, lines, strict=True):
        for line in found:
            zone = _zone(page, line)
            if zone is not None:
                seen.setdefault(_key(line, zone), set()).add(page.number)
    out = []
    for page, found in zip(pages, lines, strict=True):
        marked = []
        for line in found:
            zone = _zone(page, line)
            if zone is not None:
                repeated = len(seen[_key(line, zone)]) > 1 and not (zone and page.number == pages[0].number)
                counts = _PAGE_NUMBER.search(line.text) is not None
                alone = _BARE_NUMBER.search(line.text) is not None and not zone
                set_apart = not zone and len(line.text) < 120 and line.space_above > 4 * line.size
                if repeated or counts or alone or set_apart:
                    line = replace(line, part=Part.HEADER if zone else Part.FOOTER)
            marked.append(line)
        out.append(marked)
    return out


def _zone(page: Page, line: Line) -> bool | None:
    """True at the top of the page, False at its bottom, None between."""
    if line.box is None:
        return None
    if line.box[3] < _EDGE * page.height:
        return True
    return False if line.box[1] > (1 - _EDGE) * page.height else None


def _key(line: Line, zone: bool) -> tuple[object, ...]:
    """What repeats: the words, numbers left out, their size and height. A job that has the headline's words doesn't."""
    height = round(line.box[1] / 4) if line.box else 0
    return re.sub(r"\d+", "#", " ".join(line.text.casefold().split())), round(line.size), height, zone
