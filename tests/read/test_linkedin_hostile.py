"""A data archive that is broken or a trap gets one clear clause, and costs neither memory nor time."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from resumelint.lint import read_profile
from resumelint.read import Unreadable

PROFILE = "First Name,Last Name,Headline\nJane,Doe,Welder\n"
POSITIONS = "Company Name,Title,Description,Location,Started On,Finished On\nAcme,Welder,,,Aug 2020,\n"


def zipped(*members: tuple[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return out.getvalue()


def locked(data: bytes) -> bytes:
    """The flag of an encrypted member set in every header."""
    out = bytearray(data)
    for match in re.finditer(rb"PK\x03\x04|PK\x01\x02", data):
        out[match.start() + (6 if data[match.start() + 2] == 3 else 8)] |= 1
    return bytes(out)


def many(number: int) -> bytes:
    return zipped(*((f"{i}.csv", "") for i in range(number)), ("Positions.csv", POSITIONS))


def reason(path: Path) -> str:
    with pytest.raises(Unreadable) as caught:
        read_profile(str(path), "US")
    return str(caught.value)


@pytest.mark.parametrize(
    ("data", "what", "todo"),
    [
        (zipped(("Positions.csv", POSITIONS + "a,b\n" * 6_000)), "more than 5,000 rows", "right file"),
        (zipped(("Positions.csv", b"\0" * 4_900_000)), "a multiple of its size", "trap"),
        (locked(zipped(("Positions.csv", POSITIONS))), "encrypted", "save a copy without"),
        (zipped(("Positions.csv", POSITIONS))[:-40], "damaged or cut off", "save it again"),
        (zipped(("export.zip", zipped(("Positions.csv", POSITIONS)))), "another zip archive", "unpack it"),
        (zipped(("a/Profile.csv", PROFILE), ("b/Profile.csv", PROFILE)), "more than one", "one at a time"),
        (zipped(("Positions.csv", "Datum,Betrag\n1,2\n")), "Positions.csv doesn't have LinkedIn's columns", "new copy"),
        (zipped(("Positions.csv", bytes(range(256)) * 40)), "Positions.csv is no text", "new copy"),
        (zipped(("Positions.csv", "")), "no entries", "new copy"),
        (zipped(("Positions.csv", POSITIONS + '"' + "x" * 200_000)), "Positions.csv is broken", "new copy"),
        (zipped(("Connections.csv", "First Name,Last Name\n")), "a zip archive", "unpack it"),
        (many(11_000), "more than 10,000 files", "right file"),
    ],
    ids=lambda value: value if isinstance(value, str) and " " in value else "",
)
def test_an_archive_that_cannot_be_read_says_why_and_what_to_do(
    tmp_path: Path, data: bytes, what: str, todo: str
) -> None:
    path = tmp_path / "Basic_LinkedInDataExport.zip"
    path.write_bytes(data)
    said = reason(path)
    assert what in said
    assert todo in said.partition(": ")[2]
    assert "\n" not in said


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("", "it is empty"),
        ("Datum,Betrag\n1,2\n", "it doesn't have LinkedIn's columns"),
        ("Company Name,Title\n", "it has no entries"),
        (POSITIONS + "Acme,Welder,,,2012,\n" * 6_000, "it has more than 5,000 rows"),
    ],
)
def test_a_single_table_that_cannot_be_read_says_why(tmp_path: Path, content: str, what: str) -> None:
    path = tmp_path / "Positions.csv"
    path.write_text(content, "utf-8")
    assert what in reason(path)


@pytest.mark.parametrize("name", ["Connections.csv", "messages.csv", "accounts.csv"])
def test_tables_of_third_persons_and_of_others_are_not_opened(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(POSITIONS, "utf-8")
    assert "it is a table" in reason(path)


@pytest.mark.parametrize("kind", ["zip", "folder", "table"])
def test_two_hundred_megabytes_are_not_loaded(tmp_path: Path, kind: str) -> None:
    path = tmp_path / ("export.zip" if kind == "zip" else "Positions.csv")
    if kind == "zip":
        with (
            zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
            archive.open("Positions.csv", "w", force_zip64=True) as member,
        ):
            for _ in range(200):
                member.write(b"x" * 1_000_000)
    else:
        with path.open("wb") as file:
            file.truncate(200_000_000)
    tracemalloc.start()
    try:
        said = reason(tmp_path if kind == "folder" else path)
        assert "MB" in said or "trap" in said
        assert tracemalloc.get_traced_memory()[1] < 30_000_000
    finally:
        tracemalloc.stop()


def test_a_hundred_thousand_files_are_not_listed(tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    path.write_bytes(many(100_000))
    tracemalloc.start()
    try:
        assert "more than 10,000 files" in reason(path)
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()


def test_paths_that_lead_out_of_the_archive_lead_nowhere(tmp_path: Path) -> None:
    path = tmp_path / "in" / "export.zip"
    path.parent.mkdir()
    path.write_bytes(zipped(("../../Positions.csv", POSITIONS), ("..\\..\\..\\tmp/x/messages.csv", "secret")))
    before = sorted(tmp_path.rglob("*"))
    assert [job.employer.value for job in read_profile(str(path), "US").work if job.employer] == ["Acme"]
    assert sorted(tmp_path.rglob("*")) == before


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "Profile.csv").write_text(PROFILE, "utf-8")
    os.mkfifo(tmp_path / "Positions.csv")
    assert read_profile(str(tmp_path), "US").contact.headline is not None


def test_no_member_of_the_archive_but_the_profile_is_unpacked(tmp_path: Path) -> None:
    """A trap among the tables that are not read does no harm."""
    path = tmp_path / "export.zip"
    path.write_bytes(zipped(("Profile.csv", PROFILE), ("messages.csv", b"\0" * 30_000_000)))
    assert read_profile(str(path), "US").contact.headline is not None


def test_a_cell_cannot_steer_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "Profile.csv"
    path.write_text("First Name,Last Name,Headline\nJane,Doe,Welder \x1b[31mred &#27;[2J\n", "utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "resumelint", "parse", str(path)], capture_output=True, check=False, timeout=120
    )
    assert b"\x1b" not in run.stdout + run.stderr
    assert b"Welder" in run.stdout
