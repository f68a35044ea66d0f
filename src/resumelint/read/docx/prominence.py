"""What the eye takes first: headings, and the banner with the name, wherever the file keeps them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from resumelint.read.docx.draft import Draft
from resumelint.text import words

_BANNER = 1.3
"""A banner's letters are at least so many times as high as the usual ones."""
_LEAD = 12
"""Lines between the top of a column and its first heading: a name, a headline, contact details, a summary."""


def size_of(line: Draft) -> float:
    """The size of its largest letters, in points."""
    return max((letter.look.size for letter in line.letters), default=0.0) or 1.0


def usual_size(lines: Sequence[Draft]) -> float:
    """The size of most letters, in points."""
    sizes = Counter(letter.look.size for line in lines for letter in line.letters)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def is_bold(line: Draft) -> bool:
    """Whether all its letters are bold."""
    return all(letter.look.bold for letter in line.letters if letter.char.strip())


def is_heading(line: Draft, usual: float) -> bool:
    """Whether it looks like a section's heading and says what one says."""
    text = line.text
    if line.heading == 1:
        return True
    looks = line.heading or text.isupper() or is_bold(line)
    return bool(looks or size_of(line) > 1.08 * usual) and words.fold(text) in words.headings()


def banner_first(lines: list[Draft]) -> list[Draft]:
    """The lines in the order in which they are met: where a column opens with the largest letters of the document, what
    stands there above its first heading comes before the columns at its side, which the file may keep in front."""
    usual = usual_size(lines)
    at = max(range(len(lines)), key=lambda i: (size_of(lines[i]), -i), default=0)
    if not lines or size_of(lines[at]) < _BANNER * usual or words.fold(lines[at].text) in words.headings():
        return lines
    column = [i for i, line in enumerate(lines) if line.column == lines[at].column]
    if column.index(at) > 2 or not any(is_heading(line, usual) for line in lines[: column[0]]):
        return lines
    ends = next((n for n, i in enumerate(column) if i > at and is_heading(lines[i], usual)), len(column))
    lead = set(column[:ends]) if ends <= _LEAD else set()
    return [lines[i] for i in sorted(lead)] + [line for i, line in enumerate(lines) if i not in lead]
