"""What of a JSON Resume or a RenderCV file a person gets to read, in reading order.

The reader makes the document's lines of it, and the parser finds by it which lines a value stands on: both walk the
same way, so neither needs to keep a table. Knows neither files nor resumes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

Path = tuple[str | int, ...]
MOST_DEPTH = 40

_UNSEEN = frozenset(("$schema", "meta", "image", "picture", "photo", "fontawesome_icon"))
_LISTS = frozenset(("highlights", "courses"))
"""Their items are printed as bullets."""
_BULLETS = frozenset(("bullet", "number", "reversed_number"))


class Leaf(NamedTuple):
    """A value: where it is in the data, and its lines, never empty. `heading`: it is a section's title, a key.
    `nested`: from the second line on they are bullets below the first."""

    path: Path
    lines: tuple[str, ...]
    bullet: bool = False
    heading: bool = False
    nested: bool = False


def leaves(data: Mapping[str, object], kind: str) -> Iterator[Leaf]:
    """`kind` is Document.format: json-resume or rendercv."""
    if kind != "rendercv":
        yield from _walk(data, (), False)
        return
    head = data.get("cv")
    for key, value in head.items() if isinstance(head, Mapping) else ():
        if key == "sections" and isinstance(value, Mapping):
            for title, entries in value.items():
                path = ("cv", "sections", str(title))
                name = lines_of(section_title(str(title)))
                if name:
                    yield Leaf(path, name, heading=True)
                yield from _walk(entries, path, True)
        elif key not in _UNSEEN:
            yield from _walk(value, ("cv", str(key)), True)


def section_title(key: str) -> str:
    """How RenderCV prints the key of a section: as it is when it has a blank or a capital, else its words with
    capitals."""
    if " " in key or any(c.isupper() for c in key):
        return key
    return " ".join(word.capitalize() if len(word) > 3 or i == 0 else word for i, word in enumerate(key.split("_")))


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a value that show something, blanks folded."""
    folded = (" ".join(line.split()) for line in text.replace("\r", "\n").split("\n"))
    return tuple(line for line in folded if any(c.isprintable() and c != " " for c in line))


def _walk(value: object, path: Path, nesting: bool) -> Iterator[Leaf]:
    if len(path) > MOST_DEPTH or value is None or isinstance(value, bool):
        return
    if isinstance(value, Mapping):
        for key, child in value.items():
            if key not in _UNSEEN:
                yield from _walk(child, (*path, str(key)), nesting)
    elif isinstance(value, list | tuple):
        for i, child in enumerate(value):
            yield from _walk(child, (*path, i), nesting)
    else:
        inside = len(path) > 1 and path[-2] in _LISTS
        # RenderCV prints what follows a dash between blanks as a nested bullet.
        split = nesting and inside
        text = str(value).replace(" - ", "\n") if split else str(value)
        lines = lines_of(text)
        if lines:
            yield Leaf(path, lines, bullet=inside or path[-1] in _BULLETS, nested=split)
