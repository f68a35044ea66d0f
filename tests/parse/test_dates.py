"""Dates of a position, in the styles and languages in which people write them."""

from __future__ import annotations

import pytest

from tests.parse.layouts import bullets, head, jobs, lead, read_rows, title, when

HEAD = [title("Jane Doe"), "Charge nurse", "202-555-0143 | jane.doe@example.com", head("Experience")]
ACCOUNT = bullets("Ran the night shift of fourteen nurses", "Trained thirty nurses in triage")

STYLES = {
    # months and years
    "May 2019 – March 2024": ("2019-05", "2024-03"),
    "May 2019 - Mar 2024": ("2019-05", "2024-03"),
    "May 2019—March 2024": ("2019-05", "2024-03"),
    "May 2019 to March 2024": ("2019-05", "2024-03"),
    "May 2019 until March 2024": ("2019-05", "2024-03"),
    "May 2019 through March 2024": ("2019-05", "2024-03"),
    "MAY 2019 – MARCH 2024": ("2019-05", "2024-03"),
    "may 2019 – march 2024": ("2019-05", "2024-03"),
    "May, 2019 – March, 2024": ("2019-05", "2024-03"),
    "Sept. 2019 – Dec. 2024": ("2019-09", "2024-12"),
    "Sep 2019 – Jun 2024": ("2019-09", "2024-06"),
    "May – August 2019": ("2019-05", "2019-08"),
    "Nov – Feb 2020": ("2019-11", "2020-02"),
    "May '19 – Mar '24": ("2019-05", "2024-03"),
    "May ’19 – Mar ’24": ("2019-05", "2024-03"),
    "May '98 – Mar '04": ("1998-05", "2004-03"),
    # figures
    "05/2019 – 03/2024": ("2019-05", "2024-03"),
    "5/2019 - 3/2024": ("2019-05", "2024-03"),
    "05.2019 – 03.2024": ("2019-05", "2024-03"),
    "05 – 08/2016": ("2016-05", "2016-08"),
    "05–08/2016": ("2016-05", "2016-08"),
    "11. – 02.2016": ("2015-11", "2016-02"),
    "05-2019 – 03-2024": ("2019-05", "2024-03"),
    "2019-05 – 2024-03": ("2019-05", "2024-03"),
    "2019/05 – 2024/03": ("2019-05", "2024-03"),
    "2019.05 – 2024.03": ("2019-05", "2024-03"),
    "05/19 – 03/24": ("2019-05", "2024-03"),
    "2019年5月 – 2024年3月": ("2019-05", "2024-03"),
    "oct. 2019 – déc. 2024": ("2019-10", "2024-12"),
    "září 2019 – prosinec 2024": ("2019-09", "2024-12"),
    "wrzesień 2019 – grudzień 2024": ("2019-09", "2024-12"),
    "tammikuu 2019 – joulukuu 2024": ("2019-01", "2024-12"),
    "szeptember 2019 – december 2024": ("2019-09", "2024-12"),
    "Σεπτέμβριος 2019 – Δεκέμβριος 2024": ("2019-09", "2024-12"),
    "вересень 2019 – грудень 2024": ("2019-09", "2024-12"),
    # days
    "May 1, 2019 – March 31, 2024": ("2019-05-01", "2024-03-31"),
    "1 May 2019 – 31 March 2024": ("2019-05-01", "2024-03-31"),
    "May 1st, 2019 – March 31st, 2024": ("2019-05-01", "2024-03-31"),
    "05/01/2019 – 03/31/2024": ("2019-05-01", "2024-03-31"),
    "2019-05-01 – 2024-03-31": ("2019-05-01", "2024-03-31"),
    # years
    "2019 – 2024": ("2019", "2024"),
    "2019-2024": ("2019", "2024"),
    "2019–24": ("2019", "2024"),
    "2019–24.": ("2019", "2024"),
    "1995–99": ("1995", "1999"),
    "2011-16": ("2011", "2016"),
    "(2019 – 2024)": ("2019", "2024"),
    "from 2019 to 2024": ("2019", "2024"),
    # seasons and quarters are as precise as their year
    "Summer 2019": ("2019", "2019"),
    "Fall 2019 – Spring 2024": ("2019", "2024"),
    "Q3 2019 – Q1 2024": ("2019", "2024"),
    # still there
    "May 2019 – Present": ("2019-05", "present"),
    "May 2019 - present": ("2019-05", "present"),
    "May 2019 – PRESENT": ("2019-05", "present"),
    "May 2019 – Current": ("2019-05", "present"),
    "May 2019 – Now": ("2019-05", "present"),
    "May 2019 – Today": ("2019-05", "present"),
    "May 2019 – Ongoing": ("2019-05", "present"),
    "May 2019 to date": ("2019-05", "present"),
    "2019 to present": ("2019", "present"),
    "since 2019": ("2019", "present"),
    "Since May 2019": ("2019-05", "present"),
    "05/2019 – present": ("2019-05", "present"),
    # nobody says how it ended
    "May 2019 –": ("2019-05", "?"),
    "2019 -": ("2019", "?"),
    # a single date is start and end
    "May 2019": ("2019-05", "2019-05"),
    "2019": ("2019", "2019"),
}
LANGUAGES = {
    # German
    "Mai 2019 – März 2024": ("2019-05", "2024-03"),
    "Jänner 2019 – Dez. 2024": ("2019-01", "2024-12"),
    "1. Mai 2019 – 31. März 2024": ("2019-05-01", "2024-03-31"),
    "seit 2019": ("2019", "present"),
    "desde 2019": ("2019", "present"),
    "seit Mai 2019": ("2019-05", "present"),
    "Okt. 2019 bis heute": ("2019-10", "present"),
    "10/2019 – heute": ("2019-10", "present"),
    "2019 bis 2024": ("2019", "2024"),
    # French
    "mai 2019 – mars 2024": ("2019-05", "2024-03"),
    "févr. 2019 – juil. 2024": ("2019-02", "2024-07"),
    "janvier 2019 à août 2024": ("2019-01", "2024-08"),
    "depuis 2019": ("2019", "present"),
    "juin 2019 – aujourd'hui": ("2019-06", "present"),
    "juin 2019 – à ce jour": ("2019-06", "present"),
    # Spanish
    "mayo 2019 – marzo 2024": ("2019-05", "2024-03"),
    "mayo de 2019 – marzo de 2024": ("2019-05", "2024-03"),
    "ene. 2019 – dic. 2024": ("2019-01", "2024-12"),
    "mayo 2019 – actualidad": ("2019-05", "present"),
    "mayo 2019 – presente": ("2019-05", "present"),
    # Portuguese
    "maio de 2019 – março de 2024": ("2019-05", "2024-03"),
    "fev. 2019 – dez. 2024": ("2019-02", "2024-12"),
    "maio 2019 – atual": ("2019-05", "present"),
    # Italian
    "maggio 2019 – marzo 2024": ("2019-05", "2024-03"),
    "gennaio 2019 – oggi": ("2019-01", "present"),
    "dal 2019": ("2019", "present"),
    # Dutch
    "mei 2019 – maart 2024": ("2019-05", "2024-03"),
    "mei 2019 – heden": ("2019-05", "present"),
    "sinds 2019": ("2019", "present"),
    "2019 tot 2024": ("2019", "2024"),
}


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize("printed", [*STYLES, *LANGUAGES])
def test_the_dates_of_a_position(printed: str, setting: str) -> None:
    said = lead("Charge Nurse", f", Springfield General Hospital\t{printed}")
    (found,) = jobs(read_rows(HEAD, said, ACCOUNT, setting=setting))
    assert found == ("Charge Nurse", "Springfield General Hospital", *(STYLES | LANGUAGES)[printed])


PLACES = {
    "at the margin": "{job}\t{dates}",
    "in brackets": "{job} ({dates})",
    "after a bar": "{job} | {dates}",
    "after a dot": "{job} · {dates}",
    "after a comma": "{job}, {dates}",
    "before": "{dates} {job}",
    "before a bar": "{dates} | {job}",
    "before a colon": "{dates}: {job}",
    "in a gutter": "{dates}\t{job}",
}


@pytest.mark.parametrize("dates", ["May 2019 – Present", "05/2019 – 03/2024", "2019–2024"])
@pytest.mark.parametrize("place", PLACES)
def test_wherever_on_the_line_the_dates_stand(place: str, dates: str) -> None:
    printed = PLACES[place].format(job="Charge Nurse, Springfield General Hospital", dates=dates)
    assert jobs(read_rows(HEAD, printed, ACCOUNT)) == [
        ("Charge Nurse", "Springfield General Hospital", *STYLES.get(dates, ("2019", "2024")))
    ]


@pytest.mark.parametrize(
    ("region", "dates", "read"),
    [
        ("US", "03/04/2019 – 05/06/2024", ("2019-03-04", "2024-05-06")),
        ("GB", "03/04/2019 – 05/06/2024", ("2019-04-03", "2024-06-05")),
        ("DE", "03.04.2019 – 05.06.2024", ("2019-04-03", "2024-06-05")),
        ("US", "25/04/2019 – 30/06/2024", ("2019-04-25", "2024-06-30")),
    ],
)
def test_days_and_months_as_the_region_writes_them(region: str, dates: str, read: tuple[str, str]) -> None:
    said = f"Charge Nurse, Springfield General Hospital\t{dates}"
    assert [found[2:] for found in jobs(read_rows(HEAD, said, ACCOUNT, region=region))] == [read]


@pytest.mark.parametrize("said", ["(2 years 10 months)", "(4 yrs)", "(8 months)"])
def test_a_length_of_time_is_no_part_of_title_or_employer(said: str) -> None:
    printed = f"Charge Nurse, Springfield General Hospital\tMay 2019 – Present {said}"
    assert jobs(read_rows(HEAD, printed, ACCOUNT)) == [
        ("Charge Nurse", "Springfield General Hospital", "2019-05", "present")
    ]


NO_DATES = [
    "Raised intake from 1200 to 2400 patients",
    "Cut cost by $2019 a day",
    "Moved the ward to Windows 2019 and Office 2016",
    "Reached the ward at 202-555-0143 day and night",
    "Cited as doi:10.1000/2019-2024.17 in the field",
    "Rolled out version 2019.2 of the record to 40 wards",
    "Saw 2019 patients in a year",
    "Worked in Building 1998, 4th floor",
    "Answered 1-800-555-0199 at night",
    "Kept 98/100 points in every audit",
    "Raised 10-15% more each year than the year before",
    "In 2021 won the award of the county for the ward",
    "Cared for patients aged 65 – 90 on two wards",
]


@pytest.mark.parametrize("said", NO_DATES)
@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_figures_in_the_account_date_nothing(said: str, setting: str) -> None:
    """Neither does such a bullet open a position of its own, nor is the one above it dated anew."""
    resume = read_rows(
        HEAD,
        lead("Charge Nurse", ", Springfield General Hospital\tMay 2019 – Present"),
        bullets("Ran the night shift", said),
        lead("Staff Nurse", ", Lakeside Medical Center\t2015 – 2019"),
        bullets("Cared for six patients a shift"),
        setting=setting,
    )
    assert jobs(resume) == [
        ("Charge Nurse", "Springfield General Hospital", "2019-05", "present"),
        ("Staff Nurse", "Lakeside Medical Center", "2015", "2019"),
    ]
    assert [text.value for text in resume.work[0].highlights] == ["Ran the night shift", said]


@pytest.mark.parametrize(
    "said", ["Room 2019", "doi:10.1000/xyz.2019.44", "version 2019.2.1", "ISO 27001:2013", "(202) 555-2019"]
)
def test_what_only_looks_like_a_date(said: str) -> None:
    (found,) = read_rows(HEAD, f"Charge Nurse, Springfield General Hospital, {said}", ACCOUNT).work
    assert when(found.period) == ("", "")


@pytest.mark.parametrize("printed", ["May 2024 – March 2019", "2024 – 2019"])
def test_a_range_that_ends_before_it_starts_is_kept_for_the_rules(printed: str) -> None:
    (found,) = jobs(read_rows(HEAD, f"Charge Nurse, Springfield General Hospital\t{printed}", ACCOUNT))
    assert found[2] > found[3]


def test_impossible_months_and_days_are_not_invented() -> None:
    (found,) = jobs(
        read_rows(HEAD, "Charge Nurse, Springfield General Hospital\t31.02.2019 – 2024", ACCOUNT, region="DE")
    )
    assert found[2] in ("2019-02", "2019")


@pytest.mark.parametrize("setting", ["flow", "paged"])
@pytest.mark.parametrize(
    ("second", "read"),
    [
        ("01/10/2013 – 30/04/2017", "2013-10-01"),
        ("01/10/2013 – 04/30/2017", "2013-01-10"),
        ("01/10/2013 – 02/03/2017", "2013-01-10"),
    ],
)
def test_a_day_that_is_no_month_tells_how_all_dates_are_written(second: str, read: str, setting: str) -> None:
    first = lead("Radiographer", ", Lakeside Medical Center\t02/05/2017 – Present")
    resume = read_rows(HEAD, first, ACCOUNT, lead("Clerk", f", St. Brigid Clinic\t{second}"), ACCOUNT, setting=setting)
    assert when(resume.work[1].period)[0] == read
    assert when(resume.work[0].period)[0] == ("2017-05-02" if read == "2013-10-01" else "2017-02-05")


@pytest.mark.parametrize("setting", ["flow", "paged"])
def test_a_number_that_ends_the_employer_s_name_is_no_day(setting: str) -> None:
    rows = [lead("UA Local 22", "\tJun 2004 – Apr. 2008"), "Journeyman Plumber", *ACCOUNT]
    assert jobs(read_rows(HEAD, rows, setting=setting))[0][1:] == ("UA Local 22", "2004-06", "2008-04")
