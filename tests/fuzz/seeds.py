"""What is mutated: documents of every format that is read, small ones, about invented people."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import resumelint
from tests.command import ROOT
from tests.desk import resume

HTML = "<html><body><h1>Jane Doe</h1><p>202-555-0143</p><h2>Experience</h2><ul><li>Trained 30 nurses</li></ul></body>"
YAML = "basics:\n  name: Jane Doe\nwork:\n  - name: Acme\n    position: Clerk\n    startDate: 2020\n"


def seeds(folder: Path) -> Iterator[Path]:
    """The fixtures, and small documents of the formats that have none, written to `folder`."""
    folder.mkdir(parents=True)
    for name in ("clean", "broken", "profiles"):
        yield from sorted(p for p in (ROOT / "fixtures" / name).rglob("*") if p.suffix in (".pdf", ".docx", ".zip"))
    read = resumelint.parse(ROOT / "fixtures" / "clean" / "sales-manager.pdf")
    texts = {"a.md": resume(), "a.html": HTML, "a.json": json.dumps(read), "a.yaml": YAML, "a.txt": resume()}
    texts["a.xhtml"] = HTML
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8")
        yield folder / name
        yield folder / name  # as often as two fixtures
