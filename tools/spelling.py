"""Makes the word lists of rules/words/spelling/ from SCOWL: `python -m tools.spelling FOLDER`.

FOLDER holds SCOWL's files (english-words.10 ...), as Debian's package `scowl` installs them in /usr/share/dict/scowl.
Only what the check needs is kept: the common words, and of all other valid words those that are one slip away from a
common one and would be taken for a misspelling of it.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from resumelint.checks.writing.slips import LEVELS, SHORTEST, is_plain_slip, nearest, neighbours
from resumelint.text import words

OUT = Path(__file__).parents[1] / "rules/words/spelling"
SOURCE = (
    "# From SCOWL 2020.12.07, Copyright 2000-2020 by Kevin Atkinson and others: see COPYRIGHT. "
    "Made by tools/spelling.py: "
)
COMMON = ("english", "american", "british", "british_z", "canadian", "australian")
VALID = ("10", "20", "35", "40", "50", "55", "60", "70", "80")
"""Level 95 holds misspellings."""
PREFIXES = (
    "anti auto back bio co counter cross data de dis down e front inter macro micro mid mis mini multi nano non out "
    "over post pre pro re self semi sub super tele trans ultra un under up well"
).split()


def read(folder: Path, kinds: str, sizes: Iterable[str], lists: Iterable[str] = ("*",)) -> set[str]:
    """The words of SCOWL's files, in small letters, without accents and possessives."""
    found: set[str] = set()
    for name in lists:
        for size in sizes:
            for path in folder.glob(f"{name}-{kinds}.{size}"):
                found.update(path.read_text("latin-1").split())
    plain = (unicodedata.normalize("NFKD", word.lower().removesuffix("'s")) for word in found)
    bare = ("".join(c for c in word if not unicodedata.combining(c)) for word in plain)
    return {word for word in bare if re.fullmatch("[a-z]{2,}", word)}


def derived(stems: Iterable[str]) -> Iterator[str]:
    """What English makes of its words without asking a dictionary: influencer, repped, storages."""
    for stem in stems:
        bare = stem.removesuffix("e")
        yield from (stem + ending for ending in ("s", "less", "ness", "wise", "like"))
        yield from (bare + ending for ending in ("er", "ers", "ing", "ings", "ed"))
        if re.search("[^aeiou][aeiou][bdgmnprt]$", stem):
            yield from (stem + stem[-1] + ending for ending in ("ed", "ing", "er", "ers"))
        if stem.endswith("y"):
            yield stem[:-1] + "ies"


def near(common: dict[str, str], valid: set[str]) -> set[str]:
    """Valid words that would be taken for a misspelling. Built words don't excuse a plain slip: "transfered"."""
    built = set(derived(valid))
    strong = valid | built

    def is_built(word: str) -> bool:
        heads = (p for p in PREFIXES if word.startswith(p) and len(word) - len(p) > 3)
        return word in built or any(word[len(head) :] in strong for head in heads)

    candidates = {other for word in common if len(word) >= SHORTEST for other in neighbours(word)}
    found = set()
    for word in sorted(candidates - common.keys()):
        if len(word) < SHORTEST or not (word in valid or is_built(word)):
            continue
        target = nearest(word, common)
        if target and (word in valid or not is_plain_slip(word, target)):
            found.add(word)
    return found


def write(name: str, what: str, entries: Iterable[str]) -> None:
    """One word list, with the line that says where it came from."""
    (OUT / f"{name}.txt").write_text("\n".join((SOURCE + what, *sorted(entries))) + "\n", "utf-8")


def main() -> None:
    folder = Path(sys.argv[1])
    taken: dict[str, str] = {}
    for level in (level for level in LEVELS if level.isdigit()):
        found = {word for word in read(folder, "words", (level,), COMMON) if len(word) >= SHORTEST}
        new = found - taken.keys()
        taken |= dict.fromkeys(new, level)
        write(level, f"common words, level {level}", new)
    taken = dict.fromkeys(words.load("spelling/work"), "work") | taken
    valid = read(folder, "words", VALID) | read(folder, "*names", VALID) | read(folder, "upper", VALID)
    write("near", "valid words, built ones included, that are one slip away from a common word", near(taken, valid))


if __name__ == "__main__":
    main()
