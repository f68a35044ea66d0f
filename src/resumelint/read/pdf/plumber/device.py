"""Runs a page through pdfminer, and notes which characters are drawn in the mode that shows nothing (ISO 32000, 9.3.6):
its layout objects don't say. A page that draws without end is turned away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTPage
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdftypes import stream_value

from resumelint.read import Unreadable
from resumelint.read.pdf.plumber import bounds

_INVISIBLE = (3, 7)
"""Neither filled nor stroked; the second only adds to the clipping path."""
_MOST_DRAWN = 8_000_000
"""Bytes of instructions on a page; one whose text is turned into outlines has one or two millions."""
_EACH = 1_000
"""Bytes that a form counts for at least, however short it is: a few can draw each other a billion times."""
_MOST_LETTERS = 50_000
"""On a page: that is five times what the smallest print can fill it with."""
_MOST_SAVED = 1_000
"""States saved and not yet taken up again; the format promises 28."""
_ANEW = "print it to a new, smaller PDF"


class _Device(PDFPageAggregator):
    def __init__(self, manager: Any, number: int) -> None:
        super().__init__(manager, pageno=number, laparams=None)
        self.ghosts: set[int] = set()
        self.drawn = 0.0
        self.letters = 0

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        before = len(self.cur_item)
        super().render_string(textstate, seq, ncs, graphicstate)
        self.letters += len(self.cur_item) - before
        if self.letters > _MOST_LETTERS:
            raise Unreadable(f"it has more than {_MOST_LETTERS:,} letters on a page: check that it is the right file")
        if textstate.render in _INVISIBLE:
            self.ghosts.update(id(item) for item in self.cur_item._objs[before:])

    def spend(self, drawn: float) -> None:
        self.drawn += _EACH + drawn
        if self.drawn > _MOST_DRAWN:
            raise Unreadable(f"it draws more on a page than any text and picture need: {_ANEW}")


class _Interpreter(PDFPageInterpreter):
    """Of a page, and of each form in it."""

    device: _Device

    def execute(self, streams: Sequence[object]) -> None:
        for stream in streams:
            self.device.spend(bounds.size(stream_value(stream), _MOST_DRAWN))
        super().execute(streams)

    def do_q(self) -> None:
        if len(self.gstack) < _MOST_SAVED:
            super().do_q()


def run(page: Any) -> tuple[LTPage, frozenset[int]]:
    """The layout of a pdfplumber page, and the id()s of its invisible characters, good as long as the layout lives.
    Raises what pdfminer raises, and Unreadable for a page that draws too much."""
    device = _Device(page.pdf.rsrcmgr, page.page_number)
    _Interpreter(page.pdf.rsrcmgr, device).process_page(page.page_obj)
    return device.get_result(), frozenset(device.ghosts)
