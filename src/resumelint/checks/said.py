"""What stands in a document, folded (see patterns.py): several rules ask first whether a word is there at all."""

from __future__ import annotations

from resumelint.checks.once import once
from resumelint.resume import Resume
from resumelint.text.patterns import fold
from resumelint.text.present import words_in


@once
def folded(resume: Resume) -> str:
    """All of the text on one line, its words one blank apart, without the hyphens at the ends of lines."""
    return " ".join(fold(resume.document.text.replace("-\n", "-")).split())


def said(resume: Resume) -> frozenset[str]:
    """The words of the text: letters and digits side by side."""
    return words_in(folded(resume))


@once
def folded_lines(resume: Resume) -> tuple[str, ...]:
    """Every line of the document, the tabs kept."""
    return tuple("\t".join(map(fold, line.text.split("\t"))) for line in resume.document.lines)
