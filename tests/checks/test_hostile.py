"""No document makes a rule crash, whatever stands where a name, number, address or link should."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from resumelint.engine import run as engine
from resumelint.engine import sheet
from resumelint.ruleset import select
from tests.checks.bench import RULES, TODAY

SIGNS = '@ + ( ) [ ] { } < > :// mailto: tel: http www. .com xX_ % $ 555 - “ " XX your name 0 1985 and 中 ﬁ İ'.split(
    " "
)
PIECES = st.sampled_from([*SIGNS, "\u202e", "\u0301", "\ud800", " ", "\t"])
TEXTS = st.one_of(st.text(max_size=30), st.lists(PIECES, max_size=8).map("".join))


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_no_text_makes_a_rule_crash(first: str, second: str, third: str, fourth: str) -> None:
    job = {"position": third or "Clerk", "name": fourth or "Acme", "highlights": [first, second], "startDate": "2020"}
    basics = {"name": first, "label": second, "email": third, "summary": fourth}
    sample = {
        "resume": {"basics": basics, "work": [job], "skills": [{"name": "", "keywords": [first]}]},
        "links": [{"text": second, "target": first}, {"text": first, "target": f"http://{fourth}"}],
        "top": [third],
        "line": fourth,
    }
    findings, crashed = engine.run(select(RULES), sheet.resume_of(sample), today=TODAY)
    assert not crashed, findings
