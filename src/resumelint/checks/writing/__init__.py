"""The group `writing`."""

from resumelint.checks.writing import (
    duplicates,
    full_stops,
    misspelling,
    placeholder,
    repeated,
    tense,
)

__all__ = ["duplicates", "full_stops", "misspelling", "placeholder", "repeated", "tense"]
