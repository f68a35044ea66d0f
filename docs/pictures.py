"""Takes the pictures in README: the HTML report, and the terminal. `make pictures`; it needs Chromium.

They show one fixture on the day that the tests take for today, so they change only with what the tool says.
"""

from __future__ import annotations

import html
import io
import re
import tempfile
from pathlib import Path

from PIL import Image

from tests.browser import Tab, browser
from tests.command import ROOT, TODAY, resumelint

RESUME = "fixtures/broken/smart-personable-humble.pdf"
PICTURES = ROOT / "docs/pictures"
_SHADES = 128
_STYLES = {"1": "b", "2": "dim", "32": "good", "1;31": "error", "1;33": "warning", "1;36": "note", "1;4": "path"}
_TERMINAL = """<!DOCTYPE html><meta charset="utf-8"><style>
body { margin: 0; padding: 18px 22px; background: #16181b; color: #dcdcd8; width: max-content }
pre { margin: 0; font: 15px/1.4 "DejaVu Sans Mono", monospace }
.b, .error, .warning, .note, .path { font-weight: 700 }
.dim { color: #93989e } .good { color: #7fd48a } .error { color: #ff8478 } .warning { color: #f5c869 }
.note { color: #7fd3e6 } .path { text-decoration: underline }
</style><pre>"""


def main() -> None:
    """Write both."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, browser(Path(folder) / "home") as tab:
        page = Path(folder) / "page.html"
        _check(f"html={page}")
        tab.open(page, 1200)
        _keep(tab, "report.png", height=1130)
        page.write_text(_TERMINAL + _painted(_check()) + "</pre>", "utf-8")
        tab.open(page, 760)
        _keep(tab, "terminal.png", height=int(tab.value("document.documentElement.scrollHeight")))


def _check(report: str = "") -> str:
    more = ["--report", report] if report else []
    arguments = ("--isolated", "--today", TODAY, "--color", "always", *more)
    return resumelint("check", ROOT / RESUME, *arguments).stdout.replace(f"{ROOT}/", "")


def _painted(text: str) -> str:
    """Terminal codes as HTML."""
    prompt = f"$ resumelint check {RESUME}\n"
    marked = re.sub(
        r"\x1b\[([\d;]+)m(.*?)\x1b\[0m", lambda m: f'<span class="{_STYLES[m[1]]}">{m[2]}</span>', html.escape(text)
    )
    return prompt + marked.rstrip()


def _keep(tab: Tab, name: str, height: int) -> None:
    """The top of what the tab shows, as a small PNG."""
    with Image.open(io.BytesIO(tab.picture(whole=True))) as shot:
        part = shot.convert("RGB").crop((0, 0, shot.width, min(height, shot.height)))
        part.quantize(_SHADES, method=Image.Quantize.MEDIANCUT).save(PICTURES / name, optimize=True)
    print(PICTURES / name, (PICTURES / name).stat().st_size)


if __name__ == "__main__":
    main()
