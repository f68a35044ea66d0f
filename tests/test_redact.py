"""--redact: what is printed and written names nobody, in any format."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import resumelint as api
from resumelint.report import FORMATS
from tests.command import ROOT, TODAY, resumelint

FIXTURES = [
    path
    for path in sorted((ROOT / "fixtures").glob("*/*"))
    if path.parent.name in ("clean", "broken") and path.suffix in (".pdf", ".docx")
]


def personal(path: Path) -> Iterator[str]:
    """Every personal value that a machine reads in a resume: name, contact, links, employers, and each of its lines."""
    read = api.parse(path)
    basics: dict[str, Any] = read.get("basics", {})
    yield from (basics.get(key, "") for key in ("name", "email", "phone", "url", "label", "summary"))
    yield from (str(value) for value in basics.get("location", {}).values() if len(str(value)) > 3)
    for profile in basics.get("profiles", []):
        yield from (profile.get("url", ""), profile.get("username", ""))
    for work in (*read.get("work", []), *read.get("volunteer", [])):
        yield from (work.get("name", work.get("organization", "")), work.get("url", ""), work.get("summary", ""))
        yield from work.get("highlights", [])
    yield from (school.get("institution", "") for school in read.get("education", []))


@pytest.fixture(scope="module", params=FIXTURES, ids=lambda path: path.name)
def secrets(request: pytest.FixtureRequest) -> tuple[Path, set[str]]:
    """A fixture and the personal values in it; a name's parts too."""
    values = set(personal(request.param))
    names = {part for part in str(api.parse(request.param).get("basics", {}).get("name", "")).split() if len(part) > 3}
    rules = "".join(path.read_text("utf-8") for path in (ROOT / "rules").glob("*/*.toml"))  # their own words stay
    return request.param, {value for value in values | names if len(value) > 2 and not said(value, rules)}


def test_no_format_names_anybody(secrets: tuple[Path, set[str]], tmp_path: Path) -> None:
    path, values = secrets
    copy = tmp_path / f"client{path.suffix}"  # the path is shown as given
    copy.write_bytes(path.read_bytes())
    names = {form: tmp_path / f"report.{form}" for form in FORMATS}
    written = [f"--report={form}={name}" for form, name in names.items()]
    done = resumelint("check", copy, "--isolated", "--redact", "--today", TODAY, "--statistics", *written)
    shown = {form: name.read_text("utf-8") for form, name in names.items()} | {"terminal": done.output}
    for form, text in shown.items():
        assert not [value for value in values if said(value, text)], form


def said(value: str, text: str) -> bool:
    """Whether a text holds a value as words of their own."""
    return bool(re.search(rf"(?<!\w){re.escape(' '.join(value.split()))}(?!\w)", " ".join(text.split()), re.IGNORECASE))
