"""A desk to work at: an empty folder, resumes of an invented nurse in it, and one house rule that is easy to trip."""

from __future__ import annotations

from pathlib import Path

import pytest

HOUSE_RULE = """
summary = "Words that this house has had enough of"
level = "error"
check = "phrases"
words = ["synergy", "team player"]
message = "'{text}' says nothing."
fix = "Say what you did."
why = "Everybody writes it."

[[example]]
bad = "We created synergy."
good = "We trained nurses."
"""


def resume(*bullets: str) -> str:
    """A resume in Markdown with these bullets under its one position."""
    lines = "\n".join(f"- {bullet}" for bullet in bullets or ("Trained 30 nurses in triage",))
    return (
        "# Jane Doe\n\nCharge nurse\n\n202-555-0143 | jane.doe@example.com\n\n"
        f"## Experience\n\n**Charge Nurse**, Springfield General Hospital, May 2019 - Present\n\n{lines}\n\n"
        "## Education\n\nLakeside College, BSc Nursing, 2014\n"
    )


def write(path: str, text: str) -> Path:
    """A file, its folders made where they are missing."""
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def lay(monkeypatch: pytest.MonkeyPatch, folder: Path, config: str = "") -> None:
    """Go to a folder with `jane.md` (two findings of house/buzzwords), `clean.md`, the house rule and a config that
    runs it and nothing else."""
    monkeypatch.chdir(folder)
    for name in ("NO_COLOR", "RESUMELINT_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    write("house/buzzwords.toml", HOUSE_RULE)
    write("jane.md", resume("Created synergy among twelve nurses", "A team player who trained 30 nurses"))
    write("clean.md", resume())
    write(".resumelint.toml", f'rule-paths = ["house"]\nselect = ["house"]\ninclude = ["*.md"]\n{config}')
