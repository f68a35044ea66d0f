"""The verbs that open bullets: their base form, and what a reader asks after one."""

from __future__ import annotations

import functools

from resumelint.text import words


def verb_of(word: str) -> str:
    """The base form of an English verb that opens bullets, in any of its forms; empty for other words."""
    return _forms().get(word.lower(), ("", ""))[0]


def asks(word: str) -> str:
    """What a reader asks after a verb: people, taught, change, made, served; empty for most."""
    return _forms().get(word.lower(), ("", ""))[1]


@functools.cache
def _forms() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for entry in words.load("opener-verbs"):
        forms, _, question = entry.partition("\t")
        base, *irregular = forms.split()
        for form in (*_regular(base), *irregular):
            found.setdefault(form, (base, question))
    return found


def _regular(base: str) -> tuple[str, ...]:
    stem = base[:-1] if base.endswith("e") and not base.endswith("ee") else base
    third = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s")
    forms = [base, third, f"{stem}ed", f"{stem}ing"]
    if base.endswith("y") and base[-2:-1] not in tuple("aeiou"):
        forms += [f"{base[:-1]}ied", f"{base[:-1]}ies"]
    if len(base) > 2 and base[-1] not in "aeiouwxyz" and base[-2] in "aeiou" and base[-3] not in "aeiou":
        forms += [f"{base}{base[-1]}ed", f"{base}{base[-1]}ing"]
    return tuple(forms)
