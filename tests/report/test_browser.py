"""The HTML report in a real browser: it fits narrow and wide, light and dark, can be read, and asks for nothing."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from tests import desk
from tests.browser import Tab, browser
from tests.command import ROOT, TODAY, resumelint

NARROW, WIDE = 400, 1200
_CONTRAST = """
(() => {
  const light = c => { const p = c.map(v => v / 255).map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
    return .2126 * p[0] + .7152 * p[1] + .0722 * p[2] };
  const parts = c => c.match(/[\\d.]+/g).map(Number);
  const back = n => { for (; n; n = n.parentElement) { const c = parts(getComputedStyle(n).backgroundColor);
    if (c.length < 4 || c[3] === 1) return c.slice(0, 3) } return [255, 255, 255] };
  const poor = [];
  for (const n of document.querySelectorAll('body *')) {
    if (![...n.childNodes].some(c => c.nodeType === 3 && c.data.trim())) continue;
    const [a, b] = [light(parts(getComputedStyle(n).color).slice(0, 3)), light(back(n))].sort((x, y) => y - x);
    const ratio = (a + .05) / (b + .05);
    if (ratio < 4.5) poor.push(n.tagName + '.' + n.className + ' ' + ratio.toFixed(2));
  }
  return poor;
})()
"""


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    with browser(tmp_path_factory.mktemp("browser")) as made:
        yield made


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A page with pictures, one with text, a redacted one, and an index."""
    folder = tmp_path_factory.mktemp("pages")
    pdf = ROOT / "fixtures/broken/smart-personable-humble.pdf"
    text = desk.write(str(folder / "jane.md"), desk.resume("A results-driven team player", "Responsible for " * 40))
    fixed = ("--isolated", "--today", TODAY)
    resumelint("check", pdf, text, *fixed, "--report", f"html={folder / 'all'}")
    resumelint("check", pdf, *fixed, "--redact", "--report", f"html={folder / 'redacted.html'}")
    made = {"pictures": folder / "all" / f"{pdf.stem}.html", "text": folder / "all/jane.html"}
    return {**made, "index": folder / "all/index.html", "redacted": folder / "redacted.html"}


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("name", ["pictures", "text", "index", "redacted"])
def test_it_fits_can_be_read_and_asks_for_nothing(
    tab: Tab, pages: dict[str, Path], name: str, width: int, dark: bool
) -> None:
    tab.open(pages[name], width, dark=dark)
    assert tab.value("document.documentElement.scrollWidth") <= width
    assert tab.value(_CONTRAST) == []
    assert tab.requests() == [pages[name].as_uri()]
    assert tab.complaints() == []
    with Image.open(io.BytesIO(tab.picture())) as shot:
        corner = shot.convert("RGB").getpixel((2, 2))
        assert shot.width == width
        assert isinstance(corner, tuple)
        assert (sum(corner) < 3 * 128) is dark


def test_pictures_are_shown_and_boxes_lie_on_them(tab: Tab, pages: dict[str, Path]) -> None:
    tab.open(pages["pictures"], NARROW)
    assert tab.value("[...document.images].every(i => i.complete && i.naturalWidth > 0)") is True
    inside = (
        "[...document.querySelectorAll('.box')].every(b => { const p = b.parentElement.getBoundingClientRect(),"
        " r = b.getBoundingClientRect(); return r.left >= p.left && r.right <= p.right && r.bottom <= p.bottom })"
    )
    assert tab.value(inside) is True


def test_no_script_runs_in_it(tab: Tab, pages: dict[str, Path], tmp_path: Path) -> None:
    page = tmp_path / "forced.html"
    text = pages["pictures"].read_text("utf-8")
    page.write_text(text.replace("<main>", "<main><script>document.title = 'taken'</script>"), "utf-8")
    tab.open(page, WIDE)
    assert tab.value("document.title") != "taken"
    assert any("Content Security Policy" in complaint for complaint in tab.complaints())


def test_printed_it_has_the_reasons_too_and_pages_of_their_own_shape(
    tab: Tab, pages: dict[str, Path], tmp_path: Path
) -> None:
    import pdfplumber

    tab.open(pages["pictures"], WIDE, dark=True)
    (tmp_path / "printed.pdf").write_bytes(tab.printed())
    with pdfplumber.open(tmp_path / "printed.pdf") as pdf:
        shapes = [image["width"] / image["height"] for page in pdf.pages for image in page.images]
        words = " ".join(" ".join((page.extract_text() or "").split()) for page in pdf.pages)
    assert [round(shape, 2) for shape in shapes] == [round(612 / 792, 2)] * 2
    assert "What to do:" in words
    assert "A recruiter decides in seconds whether to call" in words
