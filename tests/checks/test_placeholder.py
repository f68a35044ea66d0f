"""Slots of templates that were left open, and brackets that people mean."""

from __future__ import annotations

import pytest

from resumelint.ruleset import select
from tests.checks.bench import RULES, TODAY, found

SLOTS = [
    "{{ name }}",
    "{% for job in jobs %}",
    "{NAME}",
    "${PHONE}",
    "[Company]",
    "[Company Name], [City, State]",
    "Managed a team of [number] people",
    "Senior Accountant at [Company]",
    "<Your Name>",
    "<Job Title>",
    "[Insert achievement here]",
    "[Month Year] - [Month Year]",
    "Increased sales by XX%",
    "Increased sales by X% in one year",
    "Saved $XX,XXX a year",
    "Graduated 20XX",
    "Saved XX hours a week",
    "X+ years of experience",
    "<Employer>, Cardiff",
    "xxxx - xxxx",
    "(XXX) XXX-XXXX",
    "Lorem ipsum dolor sit amet",
    "Your Name",
    "FIRST LAST",
    "First Last | Springfield, Ohio",
    "<Employer>, maker of pumps",
    "Saved XX hours a week",
    "Your Name | Your Phone | Your Email",
    "youremail@yourdomain.com",
    "linkedin.com/in/yourname",
    "github.com/your-username",
    "Firstname Lastname",
    "Click or tap here to enter text.",
    "Describe your responsibilities and achievements here",
]
MEANT = [
    "Shown in the New York Times [1] and in Wired [2, 3]",
    "Name withheld [redacted]",
    "Entwickler (m/w/d) [Teilzeit]",
    "Senior Engineer [contract]",
    "Deep Learning [Course]",
    "Inventory app [Project]",
    "Paper [PDF] [code] [link]",
    "Budget [EUR]: 2-3 million",
    "- [x] Licensed in Ohio",
    "Built semantic HTML: <address>, <title>, <time datetime>",
    "Wrote C++ templates such as std::vector<string>",
    "Latency < 10 ms and throughput > 5k requests",
    "f(x) = [0, 1]",
    "Malcolm X, SpaceX, OS X, Type X",
    "Super Bowl XXX and Chapter XXX",
    "Studied XX males and XY females",
    "Read <Address> and <Title> from XML",
    "<title> and <address> in plain HTML",
    "Generation X and 10x growth",
    "XL and XXL sizes",
    "Studied XX and XY karyotypes of 40 patients; Chapter XX",
    "First, last and only clerk of the shop",
    "Wrote List<Company> and Option<Name> in Java and Rust, and <employer> in XML",
    "Wrote 'Own Your Career' for clients",
    "Handled your typical month-end close",
    "Improved margins by 12% (from 20% to 32%)",
    "Maintained LaTeX macros like \\frac{a}{b} and \\\\textbf{name}",
    "jane.doe [at] example.com",
    "firstname.lastname addresses for 400 staff",
    "Certified by the City of Springfield, Ohio",
    "Led the company-name change to Acme",
    "e-mail protected: [email protected]",
]


@pytest.mark.parametrize("line", SLOTS)
def test_an_open_slot_is_an_error(line: str) -> None:
    (finding,) = found("writing/placeholder", {"line": line})
    assert finding.location is not None
    assert finding.location.text in line


@pytest.mark.parametrize("line", MEANT)
def test_brackets_that_people_mean_are_left_alone(line: str) -> None:
    assert not found("writing/placeholder", {"line": line})


def test_filler_text_that_runs_on_is_told_once() -> None:
    filler = "Lorem ipsum dolor sit amet, consectetur adipiscing elit"
    assert len(found("writing/placeholder", {"top": [filler, filler, filler]})) == 1


def test_a_slot_silences_other_rules_where_it_stands_but_not_elsewhere_and_never_contact() -> None:
    from resumelint.engine import run as engine
    from resumelint.engine import sheet

    jobs = [
        {"position": "Clerk", "name": "Acme", "highlights": ["Team player at [Company]", "Team player in sales"]},
    ]
    rules = select(RULES, ["tone/cliche", "contact/phone-missing", "writing/placeholder"])
    findings, _ = engine.run(rules, sheet.resume_of({"resume": {"work": jobs}}), today=TODAY)
    told = [(f.rule, f.location.pointer if f.location else None) for f in findings]
    assert told == [
        ("contact/phone-missing", None),
        ("writing/placeholder", "/work/0/highlights/0"),
        ("tone/cliche", "/work/0/highlights/1"),
    ]
