"""Writes what of the docs is made of rules/: a page for each rule, and the index in rules/README.md.

Run it with `make docs` whenever a rule file has changed, and after a rebase that brought others' rules; a test says so
when it was forgotten. Nothing in docs/rules/ is written by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from resumelint.ruleset import RuleSet, load_rules
from resumelint.view.about import markdown

ROOT = Path(__file__).parents[1]
PAGES = "docs/rules"
INDEX = "rules/README.md"
BEGIN, END = "<!-- rules -->\n", "<!-- /rules -->\n"


def made() -> dict[str, str]:
    """What is to stand in each made file, by its path in the checkout."""
    ruleset = load_rules(installed=False)
    pages = {f"{PAGES}/{rule.name}.md": f"{markdown(rule)}\n{_origin(rule.name)}\n" for rule in ruleset}
    return {**pages, INDEX: with_index((ROOT / INDEX).read_text("utf-8"), ruleset)}


def left_over() -> list[str]:
    """Pages of rules that are no more."""
    there = {path.relative_to(ROOT).as_posix() for path in (ROOT / PAGES).rglob("*.md")}
    return sorted(there - made().keys())


def stale() -> list[str]:
    """Paths of made files that don't say what they should."""
    return [path for path, text in made().items() if not _holds(ROOT / path, text)] + left_over()


def main() -> None:
    """Write what is stale, and remove what is left over."""
    for path, text in made().items():
        file = ROOT / path
        if not _holds(file, text):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8", newline="\n")
            print(path)
    for path in left_over():
        (ROOT / path).unlink()
        print(f"{path} removed")


def _holds(file: Path, text: str) -> bool:
    return file.is_file() and file.read_text("utf-8") == text


def _origin(name: str) -> str:
    up = "../" * (PAGES.count("/") + 2)
    return f"*Made by `make docs` from [rules/{name}.toml]({up}rules/{name}.toml).*"


def with_index(readme: str, ruleset: RuleSet) -> str:
    """The README with the index between its marks. Whatever a merge left there is replaced."""
    before, _, rest = readme.partition(BEGIN)
    after = rest.rpartition(END)[2]
    return f"{before}{BEGIN}{''.join(_index(ruleset))}\n{END}{after}"


def _index(ruleset: RuleSet) -> Iterator[str]:
    for group in ruleset.groups:
        yield f"\n### {group}\n\n| rule | level | what is wrong |\n|---|---|---|\n"
        for rule in ruleset.members(group):
            summary = re.sub(r"([\\|*_<])", r"\\\1", rule.summary)
            yield f"| [{rule.name}](../{PAGES}/{rule.name}.md) | {rule.level.value} | {summary} |\n"


if __name__ == "__main__":
    main()
