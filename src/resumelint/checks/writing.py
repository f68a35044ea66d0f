"""Being written."""

from resumelint.resume import Resume


def slot_lines(resume: Resume) -> frozenset[int]:
    return frozenset()
