"""Our rules: the files in rules/, and the check that words alone can't make."""

from collections.abc import Iterator
from pathlib import Path

from resumelint.plugin import Case, Hit, check, excerpt

RULES = Path(__file__).parent / "rules"


@check("house-skill-twice", "skill")
def skill_twice(case: Case) -> Iterator[Hit]:
    """A skill that was listed before, in whatever case."""
    seen = set()
    for i, group in enumerate(case.resume.skills):
        for skill in group.keywords:
            name = skill.value.casefold()
            if name in seen:
                yield Hit(skill.spans, {"skill": excerpt(skill.value)}, f"/skills/{i}")
            seen.add(name)
