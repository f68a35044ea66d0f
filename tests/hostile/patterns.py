"""`python -m tests.hostile.patterns [LETTERS]`: expressions of the linter whose time grows faster than the text.

Every expression that reading, parsing and checking the fixtures compiles is tried on texts of one short piece over and
over, pieces made from its own parts, of up to LETTERS (default 4,000, which a word may have). What takes more than
nine times as long on four times as much is printed, with the first such text.
"""

from __future__ import annotations

import importlib
import inspect
import itertools
import pkgutil
import re
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from re import _constants as signs  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import resumelint
from tests.command import ROOT

SRC = Path(resumelint.__file__).parent
USUAL = (*"aA1 .-@,(/\t'é", "a.", "a-", "1 ", "a ", "A ", "a@", "1-", "1.", ", a")
SECONDS = 0.02
"""Less than this on the whole text and nobody minds how it grows."""
Place = tuple[str, int]


def compiled() -> dict[tuple[str, int], str]:
    """Every expression of the linter by its flags, and where it was met."""
    met: dict[tuple[str, int], str] = {}
    whole = re._compile  # type: ignore[attr-defined]

    def seen(pattern: Any, flags: Any) -> Any:
        out = whole(pattern, flags)
        for frame in inspect.stack(0)[1:4]:
            if frame.filename.startswith(str(SRC)):
                met.setdefault((out.pattern, out.flags), f"{frame.filename[len(str(SRC)) + 1 :]}:{frame.lineno}")
        return out

    re._compile = seen  # type: ignore[attr-defined]
    try:
        for module in pkgutil.walk_packages([str(SRC)], "resumelint."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
        kinds = ("clean", "broken", "profiles", "hostile")
        files = [
            str(p) for kind in kinds for p in (ROOT / "fixtures" / kind).rglob("*") if p.suffix not in (".yaml", "")
        ]
        for file in files:
            resumelint.check(file, isolated=True)
    finally:
        re._compile = whole  # type: ignore[attr-defined]
    return {key: where for key, where in met.items() if isinstance(key[0], str)}


def sample(tree: Any, which: int) -> str:
    """A text that the parts of an expression would match, of several the one of this number; looks around left out."""
    return "".join(_sample(op, av, which) for op, av in tree)


def _sample(op: Any, av: Any, which: int) -> str:
    if op is signs.LITERAL:
        return chr(av)
    if op is signs.NOT_LITERAL or op is signs.ANY:
        return "a. 1"[which % 4]
    if op is signs.IN:
        return _of(av, which)
    if op is signs.BRANCH:
        return sample(av[1][which % len(av[1])], which)
    if op is signs.SUBPATTERN:
        return sample(av[3], which)
    if op in (signs.MAX_REPEAT, signs.MIN_REPEAT, signs.POSSESSIVE_REPEAT):
        return sample(av[2], which) * max(av[0], which % 2)
    if op is signs.ATOMIC_GROUP:
        return sample(av, which)
    return ""


CLASSES = {signs.CATEGORY_DIGIT: "1", signs.CATEGORY_SPACE: " \t", signs.CATEGORY_WORD: "a1_A"}


def _of(items: Any, which: int) -> str:
    """One of the letters of a class."""
    if items[0][0] is signs.NEGATE:
        test = re.compile(_shown(items))
        fit = [c for c in "a1 .-@A,/(" if test.match(c)] or ["a"]
        return fit[which % len(fit)]
    op, av = items[which % len(items)]
    if op is signs.LITERAL:
        return chr(av)
    if op is signs.RANGE:
        return chr(av[0])
    return CLASSES.get(av, ".-,")[which % len(CLASSES.get(av, ".-,"))]


def _shown(items: Any) -> str:
    """A negated class as it is written."""
    parts = []
    for op, av in items[1:]:
        if op is signs.LITERAL:
            parts.append(re.escape(chr(av)))
        elif op is signs.RANGE:
            parts.append(f"{re.escape(chr(av[0]))}-{re.escape(chr(av[1]))}")
        else:
            parts.append({"CATEGORY_DIGIT": r"\d", "CATEGORY_SPACE": r"\s", "CATEGORY_WORD": r"\w"}.get(str(av), ""))
    return f"[^{''.join(parts)}]"


def repeats(tree: Any, before: Sequence[Any] = ()) -> Iterator[tuple[Any, Any]]:
    """What comes before a repeated part, and that part."""
    done = list(before)
    for op, av in tree:
        if op in (signs.MAX_REPEAT, signs.MIN_REPEAT, signs.POSSESSIVE_REPEAT):
            if av[1] > 50:
                yield list(done), av[2]
            yield from repeats(av[2], done)
        elif op is signs.SUBPATTERN:
            yield from repeats(av[3], done)
        elif op is signs.ATOMIC_GROUP:
            yield from repeats(av, done)
        elif op is signs.BRANCH:
            for branch in av[1]:
                yield from repeats(branch, done)
        done.append((op, av))


def pieces(pattern: str, flags: int) -> Iterator[tuple[str, str]]:
    """What a bad text may begin with, and what it repeats."""
    tree = parser.parse(pattern, flags)
    own: dict[tuple[str, str], None] = dict.fromkeys(("", piece) for piece in USUAL)
    for before, body in repeats(tree):
        for which in range(6):
            piece = sample(body, which)
            if piece:
                head = sample(before, which)
                own |= dict.fromkeys([("", piece), (head, piece), ("", head + piece), ("", piece + " ")])
    return itertools.islice((pair for pair in own if len(pair[0]) + len(pair[1]) < 200), 250)


def spent(expression: re.Pattern[str], text: str) -> float:
    """Seconds to look for all that matches."""
    start = time.process_time()
    for _ in expression.finditer(text):
        pass
    return time.process_time() - start


def growth(pattern: str, flags: int, letters: int) -> tuple[float, float, str]:
    """Seconds on a bad text, how many times longer than on half of it, and the text; zeros where none was found."""
    expression = re.compile(pattern, flags)
    for (head, piece), end in itertools.product(pieces(pattern, flags), ("", "\0", "!")):

        def text(size: int, head: str = head, piece: str = piece, end: str = end) -> str:
            return head + piece * (size // len(piece)) + end

        sizes = [letters // 16, letters // 4, letters]
        times = [spent(expression, text(sizes[0]))]
        for size in sizes[1:]:
            if times[-1] * (letters / sizes[len(times) - 1]) ** 2 < SECONDS:
                break  # were it the square of its length, the whole would still be quick
            times.append(spent(expression, text(size)))
            if times[-1] > SECONDS / 10 and times[-1] / times[-2] > 9:
                return times[-1], times[-1] / times[-2], f"{size} of {head[:40]!r} + {piece[:40]!r} ... {end!r}"
    return 0.0, 0.0, ""


def main(letters: int) -> None:
    found, met = 0, compiled()
    for (pattern, flags), where in met.items():
        seconds, times, text = growth(pattern, flags, letters)
        if times:
            found += 1
            print(f"{seconds:6.3f} s  x{times:3.1f}  {where:40} {text}\n         {pattern[:160]!r}", flush=True)
    print(f"{found} of {len(met)} grow faster than their text")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2] or [4000]))
