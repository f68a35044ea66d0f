"""LinkedIn's data archive reads back field for field, as it is sent and as people pass it on."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import resumelint
from fixtures.linkedin import archive
from resumelint.lint import read_profile
from resumelint.parse.linkedin.cells import read_date
from resumelint.resume import Date, EndState, Kind, Resume
from tests.command import resumelint as resumelint_command
from tests.parse.member_read import Data, from_pdf, from_zip, noted, said
from tests.parse.test_linkedin_printed import MEMBERS, full

Files = dict[str, str]


def expected(member: Data) -> Data:
    """What an archive holds of a member: all skills, no publications here, and no page at LinkedIn."""
    sites = [address for address, _ in member["sites"]]
    summary = " ".join(" ".join(member["summary"]).split())
    own = {"skills": member["skills"], "profiles": sites, "publications": [], "summary": summary}
    levels = [[name, level.replace("Bilingual", "bilingual")] for name, level in member["languages"]]
    lowered = [[name, level[:1] + level[1:].lower()] for name, level in levels]
    return noted(member) | own | {"languages": lowered}


def files() -> Files:
    return archive.tables(full())


def read(folder: Path, content: Files | dict[str, bytes]) -> Resume:
    for name, text in content.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_profile(str(folder), "US")


def test_a_zip_reads_back_field_for_field(tmp_path: Path) -> None:
    resume = from_zip(full(), tmp_path)
    assert said(resume) == expected(full())
    assert resume.kind is Kind.PROFILE
    assert resume.document.format == "linkedin-archive"
    assert {section.kind for section in resume.sections} >= {"", "summary", "work", "education", "skills"}


@settings(max_examples=25)
@given(asked=MEMBERS)
def test_any_archive_reads_back(asked: Data, tmp_path_factory: pytest.TempPathFactory) -> None:
    assert said(from_zip(asked, tmp_path_factory.mktemp("zip"))) == expected(asked)


def test_zip_folder_and_pdf_tell_the_same_of_jobs_and_schools(tmp_path: Path) -> None:
    found = [from_zip(full(), tmp_path), from_pdf(full(), tmp_path), read(tmp_path / "folder", files())]
    told = [(said(resume)["jobs"], said(resume)["schools"]) for resume in found]
    assert told[0] == told[1] == told[2]


def test_everything_read_says_on_which_lines_it_stands(tmp_path: Path) -> None:
    resume = from_zip(full(), tmp_path)
    job = resume.work[0]
    for text in (resume.contact.headline, job.employer, job.title, *job.highlights, resume.contact.emails[0].text):
        assert text
        assert text.value == resume.document.excerpt(text.spans)
    assert set(job.lines) >= {span.line for text in job.highlights for span in text.spans}


@pytest.mark.parametrize("secret", ["Secret", "Nobody", "203.0.113.9", "Mar 25", "nobody-else"])
def test_nothing_of_third_persons_nor_birth_date_nor_registration_is_read(tmp_path: Path, secret: str) -> None:
    """The archive holds connections, messages, recommendations and registration: none of it is anywhere."""
    assert any(secret in text for text in files().values())
    document = from_zip(full(), tmp_path).document
    assert secret not in document.text
    assert secret not in str(document.data)


def bytes_of(change: Callable[[str], str], encoding: str = "utf-8") -> dict[str, bytes]:
    return {name: change(text).encode(encoding) for name, text in files().items()}


def reordered(text: str) -> str:
    """Columns the other way round, their names in capitals and without blanks."""
    rows = list(csv.reader(io.StringIO(text)))
    out = io.StringIO()
    csv.writer(out).writerows(
        [[cell.upper().replace(" ", "") for cell in rows[0][::-1]], *(row[::-1] for row in rows[1:])]
    )
    return out.getvalue()


def with_semicolons(text: str) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows(csv.reader(io.StringIO(text)))
    return out.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        {f"Basic_LinkedInDataExport_01-02-2026/{name}": text for name, text in files().items()},
        {name.replace(".csv", " (1).csv"): text for name, text in files().items()},
        {name.lower(): text for name, text in files().items()},
        files() | {f"__MACOSX/._{name}": "\0\5\x16\7" for name in files()} | {f"._{name}": "\0" for name in files()},
        bytes_of(lambda text: text.replace("\n", "\r\n")),
        bytes_of(lambda text: "\ufeff" + text),
        bytes_of(lambda text: text, "utf-16"),
        bytes_of(lambda text: f'Notes:\n"When exporting your data, you may notice"\n\n{text}'),
        bytes_of(reordered),
        bytes_of(with_semicolons),
        bytes_of(lambda text: text.replace("&", "&amp;").replace(", ", ",&nbsp;")),
        bytes_of(lambda text: text + "\n,,,,\n\n"),
        files() | {"Positions (1).csv": "Company Name,Title\nOld Copy,Nobody\n"},
    ],
    ids=[
        *("in a folder", "downloaded twice", "lower case", "zipped on a Mac", "CRLF", "BOM", "UTF-16", "preamble"),
        *("columns moved", "semicolons", "HTML entities", "blank rows", "an older copy beside"),
    ],
)
def test_copies_that_went_through_other_programs_read_the_same(content: Files, tmp_path: Path) -> None:
    assert said(read(tmp_path / "a", content)) == expected(full())
    path = tmp_path / "a.zip"
    path.write_bytes(archive.zipped(content))
    assert said(read_profile(str(path), "US")) == expected(full())


@pytest.mark.parametrize(
    ("shown", "date"),
    [
        ("Aug 2023", Date(2023, 8)),
        ("2012", Date(2012)),
        ("25-Jan-21", Date(2021, 1)),
        ("Jan-21", Date(2021, 1)),
        ("21-Jan", Date(2021, 1)),
        ("1-Aug-98", Date(1998, 8)),
        ("01 Oct 2022", Date(2022, 10)),
        ("Oct 1, 2022", Date(2022, 10)),
        ("10/1/2022", Date(2022, 10)),
        ("01/10/2022", Date(2022, 10)),
        ("01.10.2022", Date(2022, 10)),
        ("2022-10-01", Date(2022, 10)),
        ("2022-10-01 00:00:00", Date(2022, 10)),
        ("septembre 2022", Date(2022, 9)),
        ("Smarch 2022", None),
        ("44835", None),
        ("soon", None),
        ("99/99/2022", None),
    ],
)
def test_dates_as_linkedin_and_spreadsheets_write_them(shown: str, date: Date | None) -> None:
    assert read_date(shown) == date


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading_of_dates(text: str) -> None:
    date = read_date(text)
    assert date is None or 1900 <= date.year <= 2100


DATED = "Company Name,Title,Started On,Finished On"


def job(folder: Path, row: str, header: str = DATED) -> Resume:
    return read(folder, {"Positions.csv": f"{header}\n{row}\n"})


def test_an_empty_end_is_a_job_that_goes_on(tmp_path: Path) -> None:
    period = job(tmp_path, "Acme,Welder,Aug 2020,").work[0].period
    assert period
    assert (period.start, period.end, period.end_state) == (Date(2020, 8), None, EndState.PRESENT)


@pytest.mark.parametrize(
    ("row", "header"),
    [("Acme,Welder,Aug 2020", "Company Name,Title,Started On"), ("Acme,Welder,Aug 2020,soon", DATED)],
    ids=["column lost", "not understood"],
)
def test_an_end_that_is_lost_or_unclear_is_not_called_present(tmp_path: Path, row: str, header: str) -> None:
    period = job(tmp_path, row, header).work[0].period
    assert period
    assert (period.end, period.end_state) == (None, EndState.UNKNOWN)


def test_two_people_in_one_folder_are_not_mixed(tmp_path: Path) -> None:
    content = {f"{who}/{name}": text for who in ("jane", "joe") for name, text in files().items()}
    with pytest.raises(Exception, match=r"folder|more than one"):
        read(tmp_path, content)


@pytest.mark.parametrize(
    ("text", "sites"),
    [
        (
            "[PERSONAL:https://a.example,PORTFOLIO:https://b.example/x:y]",
            ["https://a.example", "https://b.example/x:y"],
        ),
        (
            "[OTHER:https://a.example/maps/1,2,RSS:https://b.example]",
            ["https://a.example/maps/1,2", "https://b.example"],
        ),
        ("[]", []),
        ("", []),
    ],
)
def test_web_sites_of_a_member(tmp_path: Path, text: str, sites: list[str]) -> None:
    resume = read(tmp_path, {"Profile.csv": f'First Name,Last Name,Websites\nJane,Doe,"{text}"\n'})
    assert [site.url for site in resume.contact.profiles] == sites


def test_numbers_and_addresses_of_a_member(tmp_path: Path) -> None:
    numbers = "Extension,Number,Type\n,,\n, (202) 555-0143 ,Mobile\n+49,1512 3456789,Home\n,,\n,+1 202 555 0143,\n"
    emails = "Email Address,Confirmed,Primary,Updated On\na@example.org,Yes,No,\nb@example.org,Yes,Yes,Not Available\n"
    contact = read(tmp_path, {"PhoneNumbers.csv": numbers, "Email Addresses.csv": emails}).contact
    assert [(phone.text.value, phone.label, phone.e164) for phone in contact.phones] == [
        ("(202) 555-0143", "mobile", "+12025550143"),
        ("1512 3456789", "home", "+4915123456789"),
    ]
    assert [email.text.value for email in contact.emails] == ["b@example.org", "a@example.org"]


def test_a_former_name_stands_in_brackets_as_on_the_profile(tmp_path: Path) -> None:
    resume = read(tmp_path, {"Profile.csv": "First Name,Last Name,Maiden Name\nJane,Doe,Smith\n"})
    assert resume.contact.name
    assert resume.contact.name.value == "Jane (Smith) Doe"


def test_the_old_tables_of_2018_are_read(tmp_path: Path) -> None:
    content = {
        "Profile.csv": "First Name,Last Name,Maiden Name,Address,Birth Date,Contact Instructions,Headline,Summary,"
        "Industry,Country,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\n"
        "Jane,Doe,,,Mar 25,Call me,Welder,,,us,97214,Portland,[jane],,[GTALK:jane]\n",
        "Phone Numbers.csv": "Extension,Number,Type\n,+1 202 555 0143,Work\n",
        "Honors.csv": "Title,Description,Issuer,Issue Date\nGold Medal,For bridges,City,Aug 2016\n",
    }
    resume = read(tmp_path, content)
    assert resume.contact.phones[0].e164 == "+12025550143"
    assert [(site.network, site.username) for site in resume.contact.profiles] == [("Twitter", "jane")]
    award = resume.awards[0]
    assert award.period
    assert award.detail
    assert (award.name.value, award.detail.value, award.period.end) == ("Gold Medal", "City", Date(2016, 8))


def test_parse_prints_the_same_for_zip_folder_and_a_single_table(tmp_path: Path) -> None:
    folder, path = tmp_path / "folder", tmp_path / "export.zip"
    read(folder, files())
    path.write_bytes(archive.zipped(files()))
    shown = resumelint.parse(path)
    assert resumelint.parse(folder) == shown
    assert resumelint.parse(folder / "Positions.csv")["work"] == shown["work"]
    with zipfile.ZipFile(path) as zipped:
        assert "messages.csv" in zipped.namelist()


def test_a_folder_that_is_an_archive_is_named_for_what_it_is(tmp_path: Path) -> None:
    read(tmp_path, files())
    done = resumelint_command("check", tmp_path, "--isolated")
    assert done.exit_code == 2
    assert "LinkedIn data archive" in done.stderr
    assert "--linkedin" in done.stderr
