"""The group `layout`: can a person, and a machine, read the page?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resumelint.checks.base import Case, check
from resumelint.checks.place import plain
from resumelint.document import Page, PageState
from resumelint.finding import Hit


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
