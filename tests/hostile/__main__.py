"""`python -m tests.hostile [WORDS]`: what each hostile file costs and gets, as a table; WORDS choose by what they are.

Each is checked by a command of its own. Memory is the peak of the largest process, the command's or its worker's.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.hostile.cases import CASES, Case


def measured(case: Case, folder: Path) -> tuple[float, float, str]:
    """Seconds of the processor, megabytes, and what was said."""
    path, out = folder / case.name, folder / "out"
    # Not made here: the peak of this process would be counted as that of the command that it starts.
    making = multiprocessing.get_context("fork").Process(target=lambda: path.write_bytes(case.make()))
    making.start()
    making.join()
    with out.open("wb") as sink:
        command = [sys.executable, "-m", "resumelint", "check", "--isolated", "--format", "json", "--quiet", str(path)]
        running = subprocess.Popen(command, stdout=sink)
        _, _, used = os.wait4(running.pid, 0)
        running.returncode = 0
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, _told(out.read_text("utf-8", "replace"))


def _told(out: str) -> str:
    """What a JSON report says of its one file."""
    try:
        (file,) = json.loads(out)["files"]
    except ValueError:
        return f"?? {out[-200:]!r}"
    return told(file)


def told(file: Mapping[str, Any]) -> str:
    """What a JSON report says of a file."""
    rules = {f["rule"]: f["message"] for f in file["findings"]}
    for rule in ("file/unreadable", "file/check-failed"):
        if rule in rules:
            return rules[rule]
    return f"read as {file['kind']}, {len(file['findings'])} findings"


def main(words: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for what, case in CASES.items():
            if all(word in what for word in words):
                seconds, megabytes, said = measured(case, Path(folder))
                print(f"{seconds:6.1f} s {megabytes:6.0f} MB  {what:60} {said}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
