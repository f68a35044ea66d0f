"""Runs a page through pdfminer, and notes which characters are drawn in the mode that shows nothing (ISO 32000, 9.3.6):
its layout objects don't say."""

from __future__ import annotations

from typing import Any

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTPage
from pdfminer.pdfinterp import PDFPageInterpreter

_INVISIBLE = (3, 7)
"""Neither filled nor stroked; the second only adds to the clipping path."""


class _Device(PDFPageAggregator):
    def __init__(self, manager: Any, number: int) -> None:
        super().__init__(manager, pageno=number, laparams=None)
        self.ghosts: set[int] = set()

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        before = len(self.cur_item) if textstate.render in _INVISIBLE else -1
        super().render_string(textstate, seq, ncs, graphicstate)
        if before >= 0:
            self.ghosts.update(id(item) for item in self.cur_item._objs[before:])


def layout(page: Any) -> tuple[LTPage, frozenset[int]]:
    """The layout of a pdfplumber page, and the id()s of its invisible characters, good as long as the layout lives.
    Raises what pdfminer raises."""
    device = _Device(page.pdf.rsrcmgr, page.page_number)
    PDFPageInterpreter(page.pdf.rsrcmgr, device).process_page(page.page_obj)
    return device.get_result(), frozenset(device.ghosts)
