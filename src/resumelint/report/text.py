"""The report for people: grouped by file, gravest first, repeats of a rule under one heading, and every finding with
its place, its line, the words underlined, and what to do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from resumelint.finding import FileReport, Finding, Level, Location, Report, RuleInfo
from resumelint.report.pen import Pen, width
from resumelint.text import clean

_INDENT = "  "
_SLOT = re.compile(r"\{\w+\}")
_FIRM = "\N{NO-BREAK SPACE}"
"""A blank at which no line is broken."""


def file(report: FileReport, rules: dict[str, RuleInfo], pen: Pen) -> str:
    """The findings of one file; nothing for a clean one."""
    if not report.findings:
        return ""
    groups: dict[str, list[Finding]] = {}
    for finding in report.findings:
        groups.setdefault(finding.rule, []).append(finding)
    title = clean(report.path) + (" (LinkedIn profile)" if report.kind == "profile" else "")
    lines = [pen.paint(title, "path"), ""]
    for name, findings in groups.items():
        told = _common_message(findings, pen)
        about = _about(rules.get(name), told)
        lines += _heading(about, findings, pen)
        lines += [*_body(report.path, findings, told if told != about else "", pen), ""]
    return "\n".join(lines) + "\n"


def end(report: Report, pen: Pen) -> str:
    """Counts by rule where they are asked for, and the last line: how many findings there are."""
    if pen.quiet:
        return ""
    table = [*statistics(report, pen), ""] if pen.statistics and any(f.findings for f in report.files) else []
    return "\n".join([*table, _last(report, pen)]) + "\n"


def statistics(report: Report, pen: Pen) -> list[str]:
    """A line for each rule that spoke: how often, level and name; the most frequent first."""
    found: dict[tuple[str, Level], int] = {}
    for finding in (f for file in report.files for f in file.findings):
        key = finding.rule, finding.level
        found[key] = found.get(key, 0) + 1
    ranked = sorted(found.items(), key=lambda item: (-item[1], item[0][1].rank, item[0][0]))
    most = max((len(str(count)) for count in found.values()), default=0)
    return [
        f"{count:>{most}}  {pen.paint(f'{level.value:<7}', level.value)}  {clean(rule)}"
        for (rule, level), count in ranked
    ]


def _last(report: Report, pen: Pen) -> str:
    files = len(report.files)
    hit = sum(bool(file.findings) for file in report.files)
    if not hit:
        return pen.paint(f"No findings in {_number(files, 'file')}.", "good")
    counts = ", ".join(
        pen.paint(_number(count, level.value), level.value) for level in Level if (count := report.count(level))
    )
    return f"{counts} in {_number(files, 'file') if hit == files else f'{hit} of {files} files'}"


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _about(rule: RuleInfo | None, told: str | None) -> str:
    """What a rule is about: its summary; of one that has none but its message, what the findings say in common."""
    summary = rule.summary if rule else ""
    return told or "" if _SLOT.search(summary) else summary


def _heading(about: str, findings: Sequence[Finding], pen: Pen) -> list[str]:
    """Level, what it is about, the rule's name, and how often where that is more than once."""
    level = findings[0].level.value
    about = pen.paint(" ".join(clean(about).split()).rstrip("."), "bold")
    tag = pen.paint(f"[{clean(findings[0].rule)}]", "dim")
    times = f"{_FIRM}{len(findings)}{_FIRM}times" if len(findings) > 1 else ""
    lines = pen.wrap(" ".join(filter(None, (pen.paint(f"{level}:", level), about, tag + times))), rest=_INDENT)
    return [line.replace(_FIRM, " ") for line in lines]


def _body(path: str, findings: Sequence[Finding], told: str | None, pen: Pen) -> list[str]:
    """The findings under a heading; `told` is what they say in common, None when each has its own to say."""
    fix = findings[0].fix if len({finding.fix for finding in findings}) == 1 else None
    wide = max(width(_place(at)) for finding in findings for at in _places(finding, path))
    lines = pen.paragraph(told, _INDENT) if told else []
    for i, finding in enumerate(findings):
        if told is None:
            lines += [*([""] if i else []), *pen.paragraph(finding.message, _INDENT)]
        lines += [row for at in _places(finding, path) for row in _shown(at, finding.level, wide, pen)]
        for other in finding.related:
            if other.path != path:
                lines += pen.paragraph(f"in {other.path}:", _INDENT)
                lines += _shown(other.location, finding.level, wide, pen)
        if fix is None:
            lines += _fix(finding.fix, pen)
    return lines + _fix(fix or "", pen)


def _common_message(findings: Sequence[Finding], pen: Pen) -> str | None:
    """The sentence that repeats of a rule share, without the words that are shown underlined anyway; None when each has
    something of its own to say."""
    if len({finding.message for finding in findings}) == 1:
        return findings[0].message
    if not all(finding.location and finding.location.context and finding.location.text for finding in findings):
        return None
    frames = {_without(f.message, f.location.text, pen.gap) for f in findings if f.location}
    return frames.pop() if len(frames) == 1 else None


def _without(message: str, words: str, gap: str) -> str:
    return re.sub(rf"(?<!\w){re.escape(words)}(?!\w)", gap, message)


def _places(finding: Finding, path: str) -> list[Location | None]:
    """Where it stands in this file: its own place and those that belong to it."""
    return [finding.location, *(other.location for other in finding.related if other.path == path)]


def _place(at: Location | None) -> str:
    if at is None or at.line is None:
        return ""
    return f"page {at.page}, line {at.line}" if at.page is not None else f"line {at.line}"


def _shown(at: Location | None, level: Level, wide: int, pen: Pen) -> list[str]:
    """The line of the document behind its place, the words underlined."""
    place = _place(at)
    if at is None or not place:
        return []
    gutter = f"{_INDENT}{place:>{wide}} "
    if not at.context.strip():
        return [pen.paint(gutter.rstrip(), "dim")]
    bar = pen.paint(pen.bar, "dim") + " "
    room = pen.wide - width(gutter) - 2
    before, mark, after = pen.excerpt(at.context, at.start, at.end, room)
    under = " " * width(before) + pen.paint("^" * min(width(mark), room), level.value)
    rows = [pen.paint(gutter, "dim") + bar + before + pen.paint(mark, level.value) + after]
    return rows + ([" " * width(gutter) + bar + under] if mark else [])


def _fix(fix: str, pen: Pen) -> list[str]:
    return pen.paragraph(fix, f"{_INDENT}{pen.paint(pen.arrow, 'good')} ") if fix else []
