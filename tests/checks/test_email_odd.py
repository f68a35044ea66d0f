"""Which addresses a recruiter would mark down, and the many harmless ones that look odd only to a machine."""

from __future__ import annotations

import pytest

from tests.checks.bench import basics, message

ODD = [
    ("Jane Doe", "partygirl99@example.com", "partygirl"),
    ("Jane Doe", "sexy.jane@example.com", "sexy"),
    ("Jane Doe", "princess_jane@example.com", "princess"),
    ("Tom Baker", "beerlover@example.com", "beerlover"),
    ("Tom Baker", "superman42@example.com", "superman"),
    ("Tom Baker", "tom.the.ninja@example.com", "ninja"),
    ("Tom Baker", "darthvader@example.com", "joke"),
    ("Tom Baker", "badass_tom@example.com", "end an application"),
    ("Tom Baker", "ilovepussycats@example.com", "end an application"),
    ("Jane Doe", "janerocks@example.com", "joke"),
    ("Jane Doe", "jane.rulez@example.com", "joke"),
    ("Tom Baker", "tomthegreat88@example.com", "joke"),
    ("Jane Doe", "xX_jane_Xx@example.com", "decorated"),
    ("Jane Doe", "_jane.doe_@example.com", "decorated"),
    ("Jane Doe", "jane--doe@example.com", "decorated"),
    ("Jane Doe", "jane.doe1985@example.com", "birth year"),
    ("Jane Doe", "jdoe1979@example.com", "birth year"),
    ("Jane Doe", "1990jane@example.com", "birth year"),
    ("Jane Doe", "jane19870314@example.com", "birth year"),
    ("Jane Doe", "jane14031987@example.com", "birth year"),
    ("John Doe", "j0hn.doe@example.com", "can't be told"),
    ("John Doe", "jоhn.doe@example.com", "can't be told"),  # the first o is Cyrillic
    ("Mike Brown", "mike_and_susan@example.com", "couple"),
    ("Mike Brown", "susan.and.mike@example.com", "couple"),
    ("Mike Brown", "mikeandsusan@example.com", "couple"),
    ("Mike Brown", "thebrowns@example.com", "couple"),
    ("Mike Brown", "brownfamily@example.com", "couple"),
    ("Mike Brown", "thesmithfamily@example.com", "couple"),
    ("Petra Schmidt", "familie.schmidt@example.com", "couple"),
    ("Petra Schmidt", "petra.und.jens@example.com", "couple"),
    ("Jane Doe", "jane.doe@mailinator.com", "mailinator.com"),
    ("Jane Doe", "qx4711@example.com", "nothing of your name"),
    ("Jane Doe", "blue_sky-99@example.com", "nothing of your name"),
    ("Jane Doe", "grbxtl@example.com", "nothing of your name"),
    ("Jane Doe", "123456789@example.com", "nothing of your name"),
]

FINE = [
    ("Jane Doe", "jane.doe@example.com"),
    ("Jane Doe", "jdoe@example.com"),
    ("Jane Doe", "jd@example.com"),
    ("Theo Agang", "theoagang@example.com"),
    ("Thelma Fam", "thelma.fam@example.com"),
    ("Jane Doe", "jd42@example.com"),
    ("Jane Doe", "jdoe42@example.com"),
    ("Jane Doe", "janedoe123@example.com"),
    ("Jane Doe", "doe.jane.m@example.com"),
    ("Jane Doe", "jane_doe-pe@example.com"),
    ("Jane Doe", "jane.doe.rn@example.com"),
    ("Jane Doe", "janedoewrites@example.com"),
    ("Jane Doe", "jane+jobs@example.com"),
    ("Jane Doe", "jane.doe.2020@example.com"),
    ("Jane Doe", "info@janedoe.example"),
    ("Jane Doe", "hello@doe-consulting.example"),
    ("Jane Doe", "redrocks@example.com"),
    ("Jane Doe", "business.rules@example.com"),
    ("Chris Rocks", "chrisrocks@example.com"),
    ("Jane Doe", "bluesky@example.com"),
    ("Jane Doe", "studio.north@example.com"),
    ("Andrew Anders", "andrew.anders@example.com"),
    ("Mike Anderson", "mikeanderson@example.com"),
    ("Mike Jones", "mikeanderson@example.com"),
    ("Sandra Brandt", "sandrabrandt@example.com"),
    ("Alexander Sundberg", "alexandersundberg@example.com"),
    ("Maria E. Lopez", "maria_e_lopez@example.com"),
    ("Fernanda Rosa", "fernandarosa@example.com"),
    ("Robert Cockburn", "robert.cockburn@example.com"),
    ("Emily Dickson", "e.dickson@example.com"),
    ("Sussex Wright", "sussexwright@example.com"),
    ("Angel Rivera", "angel.rivera@example.com"),
    ("Princess Adeyemi", "princess.adeyemi@example.com"),
    ("Rose King", "rose.king@example.com"),
    ("William Fox", "billfox@example.com"),
    ("Elizabeth Wolf", "beth.wolf@example.com"),
    ("Christopher Nguyen", "chris.ng@example.com"),
    ("Jürgen Müller", "juergen.mueller@example.com"),
    ("Jürgen Müller", "j.muller@example.com"),
    ("José Álvarez Núñez", "jalvarezn@example.com"),
    ("Øystein Bjørnstad", "oystein.bjornstad@example.com"),
    ("Wojciech Szczęsny", "w.szczesny@example.com"),
    ("Krzysztof Brzęczyszczykiewicz", "brzeczyszczykiewicz@example.com"),
    ("Srinivasa Krishnamurthy", "skrishna87@example.com"),
    ("Priya Raghunathan", "priyar@example.com"),
    ("R. Venkataraman", "venkat.r@example.com"),
    ("Nguyễn Văn An", "nguyenvanan@example.com"),
    ("Li Wei", "385120764@qq.com"),
    ("Li Wei", "liwei88@example.com"),
    ("Wei Li", "wli2024@example.com"),
    ("王伟", "wangwei8x@example.com"),
    ("Мария Иванова", "mivanova.spb@example.com"),
    ("Jean-Pierre O'Neill", "jp.oneill@example.com"),
    ("DeShawn McKnight", "dmcknight3@example.com"),
    ("Priya Raghunathan", "pr2231@columbia.edu"),
    ("Ben Okafor", "s1942077@student.ed.ac.uk"),
    ("Anna Weber", "ab123@uni-heidelberg.de"),
    ("Jane Doe-Smith", "janesmith@example.com"),
    ("Dr. Jane Doe, PhD", "jane.doe@example.com"),
    ("Jane Doe", "JANE.DOE@EXAMPLE.COM"),
    ("Katherine Hall", "kthall@example.com"),
    ("Benjamin Smith", "bnsmth@example.com"),
    ("Madonna", "madonna@example.com"),
]


@pytest.mark.parametrize(("name", "address", "said"), ODD, ids=lambda value: str(value))
def test_an_odd_address_is_named_with_its_reason(name: str, address: str, said: str) -> None:
    told = message("contact/email-odd", basics(name=name, email=address))
    assert address in told
    assert said in told


@pytest.mark.parametrize(("name", "address"), FINE, ids=lambda value: str(value))
def test_a_harmless_address_is_left_alone(name: str, address: str) -> None:
    assert message("contact/email-odd", basics(name=name, email=address)) == ""


def test_without_a_name_an_address_is_not_called_foreign_to_it() -> None:
    assert message("contact/email-odd", basics(name="", email="qx4711@example.com")) == ""


def test_a_slot_for_a_name_is_no_name_to_hold_an_address_against() -> None:
    assert message("contact/email-odd", basics(name="Your Name", email="qx4711@example.com")) == ""


def test_a_broken_address_is_left_to_the_rule_about_those() -> None:
    assert message("contact/email-odd", basics(name="Jane Doe", email="xx4711@gmial.com")) == ""


def test_a_year_in_which_the_person_already_worked_is_no_birth_year() -> None:
    sample = basics(name="Jane Doe", email="jane.doe2004@example.com")
    assert "birth year" in message("contact/email-odd", sample)
    sample["resume"]["work"] = [{"position": "Welder", "name": "Acme Robotics", "startDate": "2009-05"}]
    assert message("contact/email-odd", sample) == ""
