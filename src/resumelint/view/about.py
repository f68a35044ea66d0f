"""What a rule says of itself, part by part: `explain` prints it, and the rule's page in docs/rules/ is made of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from msgspec import Struct

from resumelint.config import TABLE
from resumelint.engine.rule import APPLIES, Rule
from resumelint.report.dump import dump
from resumelint.report.pen import Pen
from resumelint.ruleset import ALWAYS

_INDENT = "  "
_SCOPES = {
    "prose": "everything but names",
    "top": "the top block",
    "position": "what is said under a job",
    "bullet": "bullets",
    "bullet.start": "beginnings of bullets",
    "headline": "the headline",
    "summary": "the summary",
    "skills": "skills",
    "section": "section headings",
}
_NEEDS = {"text": "a page is a picture", "positions": "jobs", "sections": "sections"}
_READERS = {"resume": "resumes", "profile": "LinkedIn profiles"}


class Form(StrEnum):
    """How the items of a part stand: as paragraphs, as what is wrong (-) or right (+), or as lines of TOML."""

    TEXT = "text"
    BAD = "-"
    GOOD = "+"
    TOML = "toml"


class Part(Struct, frozen=True):
    """A heading (empty for the first part) and the items under it."""

    heading: str
    items: tuple[str, ...]
    form: Form = Form.TEXT


def parts(rule: Rule) -> Iterator[Part]:
    """What there is to say of a rule, options as they are set, in the order of reading; no part is empty."""
    yield Part("", (rule.summary, *facts(rule)))
    found = (
        Part("What it says", _said(rule, "message")),
        Part("Why", tuple(filter(None, (part.strip() for part in rule.why.split("\n\n"))))),
        Part("What to do", _said(rule, "fix")),
        Part("Bad", tuple(spelt(e.sample) for e in rule.examples if e.bad), Form.BAD),
        Part("Good", tuple(spelt(e.sample) for e in rule.examples if not e.bad), Form.GOOD),
        Part("Options", _options(rule), Form.TOML),
        Part("Switching it off", (_off(rule),)),
    )
    yield from (part for part in found if part.items)


def facts(rule: Rule) -> tuple[str, ...]:
    """Where and in which languages the rule looks, and when it keeps still, each in a short sentence."""
    told = []
    if rule.scope in _SCOPES:
        told.append(f"It looks at {_SCOPES[rule.scope]}.")
    if rule.languages:
        told.append(f"It knows these languages: {', '.join(rule.languages)}.")
    if set(rule.applies_to) != set(APPLIES):
        told.append(f"It is about {' and '.join(_READERS[kind] for kind in rule.applies_to)} only.")
    unread = " or ".join(_NEEDS[need] for need in rule.needs if need != "text")
    quiet = [_NEEDS["text"]] if "text" in rule.needs else []
    quiet += [f"{unread} could not be made out"] if unread else []
    if quiet:
        told.append(f"It keeps still where {', or where '.join(quiet)}.")
    return (" ".join(told),) if told else ()


def printed(rule: Rule, pen: Pen) -> list[str]:
    """The parts as lines for a terminal."""
    lines: list[str] = []
    for part in parts(rule):
        lines += [pen.paint(part.heading, "bold")] if part.heading else []
        lines += [row for item in part.items for row in _rows(item, part, pen)]
        lines.append("")
    return lines[:-1]


def markdown(rule: Rule) -> str:
    """The parts as a page in Markdown, under the rule's name."""
    first, *others = parts(rule)
    blocks = [f"# {rule.name}", *(_escaped(item) for item in first.items), f"Level: **{rule.level.value}**"]
    for part in others:
        blocks.append(f"## {part.heading}")
        blocks += _blocks(part)
    return "\n\n".join(blocks) + "\n"


def spelt(sample: object) -> str:
    """A sample in words: text as it is; of a table the values with their keys, without those that only hold others. A
    profile stands behind the resume that it is compared with."""
    if isinstance(sample, Mapping) and "profile" in sample:
        own = {key: value for key, value in sample.items() if key != "profile"}
        return f"{spelt(own)} -- on LinkedIn: {spelt(sample['profile'])}"
    if isinstance(sample, Mapping):
        return "; ".join(spelt(v) if isinstance(v, Mapping) else f"{key}: {spelt(v)}" for key, v in sample.items())
    if isinstance(sample, Sequence) and not isinstance(sample, str):
        return " | ".join(map(spelt, sample))
    return str(sample)


def _said(rule: Rule, what: str) -> tuple[str, ...]:
    """The rule's messages, or its remedies, those of the variants behind its own."""
    own = rule.message if what == "message" else rule.fix
    others = [v.message if what == "message" else v.fix for v in rule.variants.values()]
    return tuple(dict.fromkeys(filter(None, (own, *others))))


def _options(rule: Rule) -> tuple[str, ...]:
    if not rule.options:
        return ()
    # JSON's texts, numbers and lists are TOML as well.
    return (f'[rules."{rule.name}"]', *(f"{key} = {dump(value)}" for key, value in rule.options.items()))


def _off(rule: Rule) -> str:
    if rule.group == ALWAYS:
        return "It is always on; its level can be changed in the config."
    return f'To leave it out: --ignore {rule.name}, or ignore = ["{rule.name}"] in the config.'


def _rows(item: str, part: Part, pen: Pen) -> list[str]:
    if part.form in (Form.BAD, Form.GOOD):
        first, *rest = item.strip().split("\n")
        rows = pen.paragraph(first, f"{_INDENT}{part.form.value} ")
        return [*rows, *(row for line in rest for row in pen.paragraph(line, _INDENT * 2))]
    if part.form is Form.TOML:
        return pen.paragraph(item, _INDENT)
    return pen.paragraph(item)


def _blocks(part: Part) -> list[str]:
    if part.form is Form.TOML:
        return [f"```toml\n{chr(10).join(part.items)}\n```", f"In a `pyproject.toml` under `[tool.{TABLE}.rules]`."]
    if part.form is Form.TEXT:
        return [_escaped(item) for item in part.items]
    return ["\n".join(_listed(item.strip()) for item in part.items)]


def _listed(item: str) -> str:
    """One sample of a list: in a code span, of several lines in a block, whatever it holds."""
    longest = max(map(len, re.findall("`+", item)), default=0)
    if "\n" not in item:
        fence = "`" * (longest + 1)
        pad = " " if item.startswith("`") or item.endswith("`") else ""
        return f"- {fence}{pad}{' '.join(item.split())}{pad}{fence}"
    fence = "`" * max(3, longest + 1)
    body = "\n".join(f"  {line}".rstrip() for line in (f"{fence}text", *item.split("\n"), fence))
    return f"-{body[1:]}"


def _escaped(text: str) -> str:
    """Prose that Markdown shows letter by letter."""
    for sign in "\\*_<[`":
        text = text.replace(sign, f"\\{sign}")
    return text
