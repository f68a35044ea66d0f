"""Rule files from anywhere, and the choice among them: mistakes are told in a sentence that names file and remedy."""

from __future__ import annotations

import datetime
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from resumelint import checks, ruleset
from resumelint.checks.base import CHECKS, PLACEHOLDERS
from resumelint.engine import run as engine
from resumelint.engine import sheet
from resumelint.finding import Finding, Level
from resumelint.ruleset import Rule, RuleError, RuleSet, load_rules, select

MINIMAL = 'check = "phrases"\nwords = ["synergy"]\nmessage = "\'{text}\' says nothing."\n'


RULES = load_rules(installed=False)


def lay(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(textwrap.dedent(text), "utf-8")
    return file


def load(folder: Path) -> RuleSet:
    return load_rules([folder], installed=False)


def names(rules: tuple[Rule, ...]) -> set[str]:
    return {rule.name for rule in rules if rule.group != "file"}


def test_a_rule_needs_only_check_words_and_message(tmp_path: Path) -> None:
    lay(tmp_path, "house/buzz.toml", MINIMAL)
    rule = load(tmp_path).find("house/buzz")
    assert (rule.level, rule.scope, rule.group) == (Level.WARNING, "document", "house")
    assert rule.summary


def test_a_rule_that_stands_directly_in_the_folder_has_its_name_for_group(tmp_path: Path) -> None:
    lay(tmp_path / "our-rules", "buzz.toml", MINIMAL)
    assert load(tmp_path / "our-rules").find("our-rules/buzz")


def test_words_come_from_files_beside_the_rule_with_their_alternatives_spelled_out(tmp_path: Path) -> None:
    lay(tmp_path, "house/buzz.toml", MINIMAL.replace('"synergy"', '"words/buzz.txt", "low-hanging (fruit|fruits)"'))
    lay(tmp_path, "words/buzz.txt", "# collected here\nSynergy\n\n")
    assert load(tmp_path).find("house/buzz").words == ("synergy", "low hanging fruit", "low hanging fruits")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("mesage = 'x'", "unknown key 'mesage'; did you mean 'message'?"),
        ("level = 'warn'", "unknown level 'warn'; did you mean 'warning'?"),
        ("scope = 'bullets'", "unknown scope 'bullets'; did you mean 'bullet'?"),
        ("needs = ['position']", "unknown needs 'position'; did you mean 'positions'?"),
        ("applies-to = ['cv']", "unknown applies-to 'cv'; it is one of"),
        ("languages = ['english']", "two small letters"),
        ("fix = 3", "'fix' must be text in quotes"),
        ("patterns = [{ LOWER = 'a' }]", "'patterns' must be a list of patterns"),
        ("patterns = [[{ LEMMA = 'be' }]]", "unknown token key 'LEMMA'"),
        ("patterns = [[{ LOWER = { REGEX = '(a+)+$' } }]]", "'LOWER' can't be a regular expression in a pattern"),
        ("patterns = [[{ LOWER = { FUZZY = 'lead' } }]]", "'LOWER' in a pattern must be a word in quotes"),
        ("patterns = [[{ LOWER = 'team player' }]]", "LOWER = 'team player' in a pattern is not one word"),
        ("patterns = [[{ IS_PUNCT = 'yes' }]]", "'IS_PUNCT' in a pattern must be true or false"),
        ("patterns = [[{ LENGTH = '3' }]]", "'LENGTH' in a pattern must be a whole number"),
        ("patterns = [[{ LOWER = 'a' }, { OP = '*' }]]", "OP = '*' needs words, e.g. LOWER"),
        ("patterns = [[{ LOWER = 'a', OP = 'x' }]]", "'OP' in a pattern must be '?', '!', '+', '*'"),
        ("patterns = [[{ LOWER = 'a', OP = '{1,99}' }]]", "a token may stand up to 10 times"),
        ("patterns = [[" + "{ IS_ALPHA = true, OP = '?' }," * 12 + "]]", "too many optional or repeated tokens"),
        ("patterns = [[" + "{ LOWER = 'a' }," * 21 + "]]", "a pattern has 21 tokens; the most is 20"),
        ("fix = 'Write {synonym}.'", "doesn't fill {synonym} in a message (it knows {text})"),
        ("fix = 'Not { text }.'", "doesn't fill { text } in a message"),
        ("variants.many = { fix = '{what}' }", "doesn't fill {what}"),
        ("example = { bad = 'x' }", "'example' must be tables, each headed [[example]]"),
        ("[[example]]\nbad = 'x'\nfix = 'Out.'", "'fix' stands in an example; the keys of the rule go above"),
        ("levels = 'note'", "unknown key 'levels'; did you mean 'level'?"),
        ("variants.many = 'x'", "'variants.many' must be a table"),
        ("options.limit = 1979-05-27", "the option 'limit' must be"),
        ("example = [{ good = 1 }]", "an example's 'good' is text or a table"),
        ("example = [{ worse = 'x' }]", "unknown key in an example: 'worse'"),
    ],
)
def test_a_mistake_in_a_rule_file_names_the_file_and_the_nearest_word(tmp_path: Path, change: str, told: str) -> None:
    file = lay(tmp_path, "house/buzz.toml", f"{MINIMAL}{change}\n")
    with pytest.raises(RuleError) as caught:
        load(tmp_path)
    assert str(file) in str(caught.value)
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('words = ["x"]\nmessage = "x"', "'check' is missing"),
        ('check = "phrases"\nwords = ["x"]', "'message' is missing"),
        (MINIMAL.replace('"phrases"', '"phrase"'), "unknown check 'phrase'; did you mean 'phrases'?"),
        (MINIMAL.replace("{text}", "{word}"), "doesn't fill {word}"),
        (MINIMAL.replace("synergy", "(synergy"), "unpaired brackets"),
        (MINIMAL.replace("synergy", "((a|b)|c)"), "brackets in brackets"),
        (MINIMAL.replace("synergy", "x" * 6000), "is longer than 5000 letters"),
        (MINIMAL.replace("synergy", "—"), "is no word: it holds no letter or digit"),
        (MINIMAL.replace('["synergy"]', '"synergy"'), "'words' must be a list, e.g. words = [\"...\"]"),
        (MINIMAL.replace('["synergy"]', "[]"), "'words' is missing: the check 'phrases' looks for them"),
        ('check = "traits"\nmessage = "x"\npatterns = [[{ LOWER = "a" }]]', "'words' is missing: the check 'traits'"),
        (MINIMAL.replace('"phrases"', '"raised"'), "the check 'raised' is for the rules of the group 'file' alone"),
        (MINIMAL.replace('"phrases"', '"os.system"'), "unknown check 'os.system'"),
        (MINIMAL.replace('"phrases"', '"house:check"'), "unknown check 'house:check'"),
        ('words = ["x"]\nmessage = "x"', 'for a rule about words write check = "phrases"'),
        ("a = " + "[" * 5000, "is nested too deeply"),
        ("# " + "x" * 3_000_000, "is larger than 2 MB"),
        (MINIMAL.replace('"synergy"', "synergy"), "words = [synergy]; texts, and names with a slash, stand in quotes"),
        (MINIMAL.replace("synergy", "(a|b|c|d|e|f|g)" * 5), "stands for"),
        (MINIMAL.replace('"synergy"', '"words/none.txt"'), "there is no word file 'words/none.txt'"),
        (MINIMAL.replace('"synergy"', '"../../secret.txt"'), "there is no word file"),
        ("check = ", "is not valid TOML"),
    ],
)
def test_what_is_missing_or_wrong_in_a_rule_file_is_told(tmp_path: Path, text: str, told: str) -> None:
    lay(tmp_path.parent, "secret.txt", "secret")
    lay(tmp_path, "house/buzz.toml", text)
    with pytest.raises(RuleError, match=r"house/buzz\.toml") as caught:
        load(tmp_path)
    assert told in str(caught.value)


def test_a_name_that_is_taken_is_an_error(tmp_path: Path) -> None:
    lay(tmp_path, "tone/cliche.toml", MINIMAL)
    with pytest.raises(RuleError, match="there is a rule 'tone/cliche' already"):
        load(tmp_path)


def test_a_folder_that_is_named_twice_is_read_once(tmp_path: Path) -> None:
    lay(tmp_path, "house/buzz.toml", MINIMAL)
    assert len(load_rules([tmp_path, tmp_path / "." / "house" / ".."], installed=False)) == len(RULES) + 1


def test_the_group_of_what_can_not_be_read_takes_no_rule_of_others(tmp_path: Path) -> None:
    lay(tmp_path, "file/buzz.toml", MINIMAL)
    with pytest.raises(RuleError, match="the group 'file' is about files that can't be read"):
        load(tmp_path)


def test_files_as_notepad_saves_them_are_read(tmp_path: Path) -> None:
    lay(tmp_path, "house/buzz.toml", "\ufeff" + MINIMAL.replace('"synergy"', '"ours.txt"').replace("\n", "\r\n"))
    lay(tmp_path, "house/ours.txt", "\ufeffsynergy\r\nleverage\r\n")
    assert load(tmp_path).find("house/buzz").words == ("synergy", "leverage")


@pytest.mark.parametrize("name", ["house/buzz.toml", "house/ours.txt"])
def test_another_encoding_is_told(tmp_path: Path, name: str) -> None:
    lay(tmp_path, "house/buzz.toml", MINIMAL.replace('"synergy"', '"ours.txt"'))
    lay(tmp_path, "house/ours.txt", "synergy")
    (tmp_path / name).write_bytes(b"caf\xe9 = 1")
    with pytest.raises(RuleError, match="in UTF-8; save it in that encoding"):
        load(tmp_path)


def test_a_word_list_without_measure_is_refused(tmp_path: Path) -> None:
    lay(tmp_path, "house/buzz.toml", MINIMAL.replace('"synergy"', '"ours.txt"'))
    lay(tmp_path, "house/ours.txt", "\n".join(f"word{i} (a|b|c|d|e|f|g|h|i|j)" for i in range(11_000)))
    with pytest.raises(RuleError, match="stands for more than 100000 phrases"):
        load(tmp_path)
    lay(tmp_path, "house/ours.txt", "synergy\n" * 1_000_000)
    with pytest.raises(RuleError, match=r"'ours.txt' is larger than 5 MB"):
        load(tmp_path)


def test_a_folder_that_holds_far_more_than_rules_is_not_searched_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ruleset, "_MOST_FILES", 20)
    for i in range(21):
        lay(tmp_path, f"{i}.txt", "")
    with pytest.raises(RuleError, match="holds more than 20 files; name a folder that holds rules alone"):
        load(tmp_path)


def test_what_else_stands_in_a_repository_of_rules_is_left_alone(tmp_path: Path) -> None:
    lay(tmp_path, "house/buzz.toml", MINIMAL)
    for name in (".pre-commit-config.yaml", ".github/ci.yml", "pyproject.toml", "resumelint.toml", "README.md", "x.py"):
        lay(tmp_path, name, "raise SystemExit('this was run')")
    assert len(load(tmp_path)) == len(RULES) + 1


def test_a_pattern_sees_capitals_and_is_not_misled_by_those_of_the_rule(tmp_path: Path) -> None:
    lay(
        tmp_path,
        "house/buzz.toml",
        MINIMAL.replace(
            'words = ["synergy"]',
            """
        patterns = [[{ LOWER = "Team" }, { IS_TITLE = true }], [{ TEXT = "SAP" }]]""",
        ),
    )
    rule = load(tmp_path).find("house/buzz")
    assert [f.location.text for f in found(rule, "Team Player in SAP, team player in sap") if f.location] == [
        "Team Player",
        "SAP",
    ]


def found(rule: Rule, line: str) -> tuple[Finding, ...]:
    """What one rule finds in one line."""
    findings, crashed = engine.run((rule,), sheet.resume_of({"line": line}), today=datetime.date(2026, 11, 22))
    assert not crashed
    return findings


@pytest.mark.parametrize("name", ["House/buzz.toml", "house/buzz words.toml", "a/b/c.toml"])
def test_a_name_that_could_not_be_written_in_a_config_is_an_error(tmp_path: Path, name: str) -> None:
    lay(tmp_path, name, MINIMAL)
    with pytest.raises(RuleError, match="small letters, digits and hyphens"):
        load(tmp_path)


@pytest.mark.parametrize("name", ["house/buzz.yaml", "house/buzz.toml.txt", "house/buzz.JSON"])
def test_a_rule_in_another_syntax_is_not_silently_skipped(tmp_path: Path, name: str) -> None:
    lay(tmp_path, name, "check: phrases")
    with pytest.raises(RuleError, match="a rule is a TOML file"):
        load(tmp_path)


def test_a_folder_without_rules_and_a_missing_one_are_errors(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="holds no rule"):
        load(tmp_path)
    with pytest.raises(RuleError, match="there is no such folder"):
        load(tmp_path / "none")


@pytest.mark.parametrize(
    ("chosen", "ignored", "inside", "outside"),
    [
        ([], [], "tone/cliche", None),
        (["tone"], [], "tone/cliche", "contact/phone-missing"),
        (["tone/cliche"], [], "tone/cliche", "tone/self-praise"),
        ([], ["tone"], "contact/phone-missing", "tone/cliche"),
        (["tone/cliche"], ["tone"], "tone/cliche", "tone/self-praise"),
        (["tone"], ["tone/cliche"], "tone/self-praise", "tone/cliche"),
        (["tone/cliche", "tone"], ["tone/cliche"], "tone/self-praise", "tone/cliche"),
        (["tone", "contact"], ["contact"], "tone/cliche", "contact/phone-missing"),
    ],
)
def test_the_more_specific_name_wins(chosen: list[str], ignored: list[str], inside: str, outside: str | None) -> None:
    run = names(select(RULES, chosen, ignored))
    assert inside in run
    assert outside not in run


def test_the_group_file_always_runs() -> None:
    run = {rule.name for rule in select(RULES, ["tone/cliche"], ["file", "file/unreadable"])}
    assert {"file/unreadable", "file/not-a-resume", "file/partly-read", "file/check-failed"} <= run


def test_levels_are_set_by_rule_and_by_group() -> None:
    run = {r.name: r.level for r in select(RULES, levels={"tone": "note", "tone/cliche": "error", "file": "warning"})}
    assert (run["tone/self-praise"], run["tone/cliche"]) == (Level.NOTE, Level.ERROR)
    assert run["file/unreadable"] is Level.WARNING


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"select": ["tone/clich"]}, "unknown rule or group 'tone/clich'; did you mean 'tone/cliche'?"),
        ({"ignore": ["contacts"]}, "did you mean 'contact'?"),
        ({"ignore": ["cliche"]}, "did you mean 'tone/cliche'?"),
        ({"select": ["zzzzzz"]}, "'resumelint rules' lists them"),
        ({"levels": {"tone/clishe": "note"}}, "did you mean 'tone/cliche'?"),
        ({"levels": {"tone": "off"}}, "unknown level 'off' for 'tone/"),
        ({"options": {"layout/toolong": {"pages": 3}}}, "did you mean 'layout/too-long'?"),
        ({"options": {"layout/too-long": {"page": 3}}}, "has no option 'page'; did you mean 'pages'?"),
        ({"options": {"tone/cliche": {"pages": 3}}}, "(it has: none)"),
        ({"options": {"layout/too-long": {"pages": "3"}}}, "must be a whole number, not '3'"),
        ({"options": {"layout/too-long": {"pages": True}}}, "must be a whole number, not True"),
        ({"options": {"contact/profile-link-missing": {"networks": "xing"}}}, "must be a list of texts"),
    ],
)
def test_a_choice_that_makes_no_sense_is_told_with_the_nearest_name(settings: dict[str, object], told: str) -> None:
    with pytest.raises(RuleError) as caught:
        select(RULES, **settings)  # type: ignore[arg-type]
    assert told in str(caught.value)


def test_options_are_laid_over_the_defaults() -> None:
    (rule,) = [r for r in select(RULES, options={"layout/too-long": {"pages": 4}}) if r.name == "layout/too-long"]
    assert rule.options == {"pages": 4}
    assert RULES.find("layout/too-long").options == {"pages": 2}


PACKAGE = """
from pathlib import Path

from resumelint.checks.base import check
from resumelint.finding import Hit

RULES = Path(__file__).parent / "house_rules"


@check("always")
def always(case):
    yield Hit()
"""


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package on the path that brings a check and a rule."""
    lay(tmp_path, "house.py", PACKAGE)
    lay(tmp_path, "house_rules/house/always.toml", 'check = "always"\nmessage = "Here it is."')
    lay(tmp_path, "house-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: house\nVersion: 1.0\n")
    lay(tmp_path, "house-1.0.dist-info/entry_points.txt", "[resumelint.rules]\nhouse = house:RULES\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    checks.plugins.cache_clear()
    yield tmp_path
    checks.plugins.cache_clear()
    sys.modules.pop("house", None)
    CHECKS.pop("always", None)
    PLACEHOLDERS.pop("always", None)


def test_an_installed_package_brings_rules_and_checks(installed: Path) -> None:
    rules = select(load_rules(), ["house/always"])
    findings, crashed = engine.run(rules, sheet.resume_of({}), today=datetime.date(2026, 11, 22))
    assert not crashed
    assert [f.message for f in findings] == ["Here it is."]


def test_a_rule_of_a_package_finds_its_check_in_a_process_that_has_not_loaded_it(installed: Path) -> None:
    rules = select(load_rules(), ["house/always"])
    sys.modules.pop("house", None)
    CHECKS.pop("always", None)
    checks.plugins.cache_clear()
    findings, crashed = engine.run(rules, sheet.resume_of({}), today=datetime.date(2026, 11, 22))
    assert not crashed
    assert len(findings) == 1


def test_a_package_that_cannot_be_loaded_is_named(installed: Path) -> None:
    lay(installed, "house.py", "raise RuntimeError('no licence')")
    sys.modules.pop("house", None)
    with pytest.raises(RuleError, match="'house' can't be loaded: no licence"):
        load_rules()
