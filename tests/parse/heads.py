"""A resume around the heads of jobs that a test is about."""

from __future__ import annotations

import pytest

from resumelint.resume import Resume
from tests.parse.layouts import Row, bullets, head, line, read_rows, title

TOP = [title("Jane Doe"), line("Charge nurse"), line("202-555-0143 | jane.doe@example.com")]
END = [head("Education"), line("BSc Nursing, Lakeside College, 2011")]
BOTH = pytest.mark.parametrize("setting", ["flow", "paged"])


def work(*entries: list[Row], setting: str) -> Resume:
    account = bullets("Ran the night shift of fourteen people", "Trained thirty of them in what matters")
    return read_rows(TOP, head("Experience"), *([*e, *account] for e in entries), END, setting=setting)
