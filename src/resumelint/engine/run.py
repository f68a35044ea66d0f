"""Rules over a Resume: runs the checks and makes Findings of their hits. No file, no clock, no output."""

from __future__ import annotations

import datetime
import functools
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msgspec import structs

from resumelint import checks
from resumelint.checks import said
from resumelint.checks.base import Case
from resumelint.checks.passages import Passage, around, by_line
from resumelint.checks.writing.placeholder import slot_lines
from resumelint.document import Unseen
from resumelint.engine.fingerprint import Fingerprints
from resumelint.engine.rule import Rule
from resumelint.finding import Finding, Hit, Location, Place, Related, Value, ValueKind
from resumelint.resume import Kind, Resume
from resumelint.text import clean, fill, plain, tongue
from resumelint.text.present import present

MASKED = (ValueKind.NAME, ValueKind.PHONE, ValueKind.EMAIL, ValueKind.LINK, ValueKind.EMPLOYER, ValueKind.EXCERPT)
HOME = "US"
"""The region where the user names none."""
PLACEHOLDER = "writing/placeholder"


def run(
    rules: Sequence[Rule],
    resume: Resume,
    *,
    today: datetime.date,
    region: str | None = None,
    profile: Resume | None = None,
    redact: bool = False,
) -> tuple[tuple[Finding, ...], bool]:
    """The findings of the rules (from `ruleset.select`) in one document, gravest first, then by place; and whether a
    check crashed.

    `file/not-a-resume`, `file/partly-read` and `file/check-failed` are found here, `file/unreadable` by whoever
    reads files (see `unreadable`). `region` is the country that the user named; without one it is the US, and a
    resume from elsewhere keeps its own country's customs. With `redact` no finding holds a name, contact value,
    employer or excerpt.
    """
    if not resume.language:
        resume = structs.replace(resume, language=tongue.of_document(resume.document.text))
    stamp = _Stamp(rules, resume, redact, profile)
    if resume.kind is Kind.OTHER:
        return tuple(stamp.file("file/not-a-resume")), False
    side = "profile" if resume.kind is Kind.PROFILE else "resume"
    due = [r for r in rules if r.group != "file" and side in r.applies_to and (profile or r.group != "profile")]
    skipped = [r for r in due if any(need in resume.doubts for need in r.needs)]
    unread = bool(resume.document.unread_pages)
    folded = said.folded(resume)
    slots = slot_lines(resume)
    as_read = functools.cache(functools.partial(_as_read, resume))  # one for all: what checks find out of it is kept
    placed = functools.cache(functools.partial(by_line, resume))
    findings: list[Finding] = []
    crashed = False
    for rule in due:
        if rule in skipped or (unread and "text" in rule.needs):
            continue
        words = present(rule.words, folded)
        if not words and not _may_speak(rule, resume, folded):
            continue
        read = resume if not rule.languages or resume.language in rule.languages else as_read(rule.languages[0])
        at = (region or HOME, region is not None)
        case = Case(read, today, *at, profile, rule.scope, words, rule.patterns, rule.languages, rule.options)
        try:
            hits = [h for h in checks.find(rule.check)(case) if not _on_slot(rule, h, resume, slots)]
            findings += [stamp.finding(rule, hit) for hit in hits if _understood(rule, hit, resume, placed)]
        except (Exception, SystemExit) as error:  # one broken rule must not cost the others
            crashed = True
            findings += stamp.file("file/check-failed", rule=rule.name, error=type(error).__name__)
    if skipped:
        *first, last = dict.fromkeys(r.group for r in skipped)
        groups = " and ".join((", ".join(first), last)) if first else last
        findings += stamp.file("file/partly-read", what=" and ".join(resume.doubts), groups=groups)
    return tuple(sorted(findings, key=_place)), crashed


def unreadable(rules: Sequence[Rule], reason: str) -> tuple[Finding, ...]:
    """`file/unreadable` for a file that gave no Document. `reason` says in plain words why, e.g. "it is encrypted"."""
    return tuple(_Stamp(rules, None, False).file("file/unreadable", reason=reason))


def _may_speak(rule: Rule, resume: Resume, folded: str) -> bool:
    """Whether a rule none of whose words stand in the text has anything to say."""
    if rule.literals:  # in whatever language the document is: a line of it may be in one that the rule knows
        return rule.literals != rule.words and bool(present(rule.literals, folded))
    return not rule.languages or resume.language in rule.languages


def _as_read(resume: Resume, language: str) -> Resume:
    """The resume as a rule for this language reads it: one that looks for its words in a document of a language that
    it doesn't know reads them in its own, and `_understood` tells which of its hits hold."""
    return structs.replace(resume, language=language)


def _understood(rule: Rule, hit: Hit, resume: Resume, placed: Callable[[], Mapping[int, Sequence[Passage]]]) -> bool:
    """Whether what the hit is about is in a language that the rule knows. Asked of hits alone, as it can be dear."""
    if not rule.languages:
        return True
    return tongue.of_passage(around(resume, placed(), hit), resume.language) in rule.languages


def _on_slot(rule: Rule, hit: Hit, resume: Resume, slots: frozenset[int]) -> bool:
    """Whether the hit is about a node with an unfilled slot of a template: what it lacks, the slot explains."""
    if not slots or rule.group in ("contact", "layout") or rule.name == PLACEHOLDER:
        return False
    lines = {span.line for span in hit.spans}
    head, _, index = (hit.pointer or "").rpartition("/")
    if head in ("/work", "/volunteer") and index.isdigit():
        lines |= set(getattr(resume, head[1:])[int(index)].lines)
    return not lines.isdisjoint(slots)


def _place(finding: Finding) -> tuple[int, int, int, int, str]:
    at = finding.location
    page, line, start = (at.page or 0, at.line or 0, at.start) if at else (0, 0, 0)
    return finding.level.rank, page, line, start, finding.rule


class _Stamp:
    """Puts rule, level, message, place and fingerprint on hits. Knows what is personal in this document."""

    def __init__(
        self, rules: Sequence[Rule], resume: Resume | None, redact: bool, profile: Resume | None = None
    ) -> None:
        self.profile = profile
        self.rules = {rule.name: rule for rule in rules}
        self.resume = resume
        self.redact = redact
        self.fingerprints = Fingerprints(resume)

    def finding(self, rule: Rule, hit: Hit) -> Finding:
        variant = rule.variants.get(hit.variant)
        message = (variant and variant.message) or rule.message
        fix = (variant and variant.fix) or rule.fix
        values = {key: self._shown(value) for key, value in hit.values.items()}
        sides = [(self.resume, Place(spans)) for spans in hit.related if spans]
        sides += [(self.profile, place) for place in hit.profile]
        own = (self.resume, Place(hit.spans, hit.pointer))
        excerpts = (side.document.excerpt(place.spans) for side, place in (own, *sides) if side)
        words = hit.unseen.text if hit.unseen else next(filter(None, excerpts), "")
        return Finding(
            rule=rule.name,
            level=rule.level,
            message=fill(message, values),
            fix=fill(fix, values),
            location=self._unseen(hit.unseen) if hit.unseen else self._location(*own),
            fingerprint=self.fingerprints.of(rule.name, hit, words),
            related=tuple(related for side, place in sides if (related := self._related(side, place))),
        )

    def file(self, name: str, **values: str) -> Iterator[Finding]:
        """A finding of the group `file`, about the document as a whole."""
        if rule := self.rules.get(name):
            typed = {key: Value(ValueKind.PLAIN, text) for key, text in values.items()}
            yield self.finding(rule, Hit(values=typed))

    def _shown(self, value: Value) -> str:
        if self.redact and value.kind in MASKED:
            return f"[{value.kind.value}]"
        return plain(value.text)

    def _location(self, side: Resume | None, at: Place) -> Location | None:
        if side is None or (not at.spans and at.pointer is None):
            return None
        if not at.spans:
            return Location(None, None, None, "", at.pointer)
        first = at.spans[0]
        line = side.document.lines[first.line]
        box = line.box_of(first.start, first.end)
        if self.redact:
            return Location(line.page, line.number, box, "", at.pointer)
        text = " ".join(clean(side.document.excerpt(at.spans)).split())
        whole = clean(line.text)
        return Location(line.page, line.number, box, text, at.pointer, whole, first.start, first.end, at.spans)

    def _unseen(self, found: Unseen) -> Location:
        """Of words on no line: the page and box, or the line that they follow in formats without pages."""
        near = self.resume.document.lines[found.near] if self.resume and found.near is not None else None
        text = "" if self.redact else " ".join(clean(found.text).split())
        return Location(found.page, near.number if near else None, found.box, text, None)

    def _related(self, side: Resume | None, place: Place) -> Related | None:
        location = self._location(side, place)
        return Related(side.document.path, location) if side and location else None


def counts(findings: Iterable[Finding]) -> Counter[str]:
    """How often each rule spoke."""
    return Counter(finding.rule for finding in findings)
