"""The keys of the config: what each may hold, and what is said of a value that it may not."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from msgspec.structs import fields

from resumelint import paths
from resumelint.config.settings import Suppression, UserError
from resumelint.engine.rule import nearest
from resumelint.finding import Level
from resumelint.read.limits import Limits

NEVER = "never"
FAIL_ON = (*(level.value for level in Level), NEVER)
TABLE = "resumelint"


def known(table: Mapping[str, Any], names: Mapping[str, Any], what: str) -> None:
    """Raise UserError for a key that is none of `names`, with the nearest; `what` says what kind of key it is."""
    for key in table:
        if key == "tool":
            raise UserError(f"keys stand at the top level or under [tool.{TABLE}]; there is another [tool] table here")
        if key not in names:
            hint = nearest(key, names) or f"; known are {', '.join(names)}"
            raise UserError(f"unknown {what} '{key}'{hint}")


def _text(key: str, value: Any) -> str:
    if isinstance(value, dict) and value:
        name = f"{key.rpartition('.')[2]}/{next(iter(value))}"
        raise UserError(f"'{key}' must be a text in quotes; if the rule's name was meant, write it as \"{name}\"")
    if not isinstance(value, str) or not value.strip():
        raise UserError(f"'{key}' must be a text in quotes")
    return value


def _region(key: str, value: Any) -> str:
    return region(_text(key, value))


def region(value: str) -> str:
    """An ISO country code in capitals. Raises UserError for what can't be one."""
    code = value.strip().upper()
    if not re.fullmatch("[A-Z]{2}", code):
        raise UserError(f"'{value}' is no country code; a region is two letters, e.g. US or GB")
    return code


def _fail_on(key: str, value: Any) -> str:
    if value not in FAIL_ON:
        raise UserError(f"'{key}' must be one of {', '.join(FAIL_ON)}, not {value!r}")
    return str(value)


def _texts(key: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(x, str) and x.strip() for x in value):
        raise UserError(f"'{key}' must be a list of texts in quotes, e.g. [\"...\"]")
    return tuple(value)


def _globs(key: str, value: Any) -> tuple[str, ...]:
    patterns = _texts(key, value)
    for pattern in patterns:
        if ".." in pattern.replace("\\", "/").split("/"):
            raise UserError(f"'{key}': '{pattern}' matches nothing: patterns look at what is below the config's folder")
    try:
        paths.globs(patterns)
    except ValueError as error:
        raise UserError(f"'{key}' holds a glob that can't be used: {error}") from None
    return patterns


def _table(key: str, value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise UserError(f"'{key}' must be a table, headed [{key}], in a pyproject.toml [tool.{TABLE}.{key}]")
    return value


def _levels(key: str, value: Any) -> dict[str, str]:
    return {rule: _text(f"{key}.{rule}", level) for rule, level in _table(key, value).items()}


def _rules(key: str, value: Any) -> dict[str, dict[str, object]]:
    for rule, options in _table(key, value).items():
        if not isinstance(options, dict):
            raise UserError(f"'{key}.{rule}' must be a table of options; to switch a rule off, name it in 'ignore'")
    return dict(value)


def _per_file(key: str, value: Any) -> dict[str, tuple[str, ...]]:
    found = {}
    for glob, names in _table(key, value).items():
        if not glob.strip():
            raise UserError(f"'{key}' holds an empty pattern")
        found[glob] = _texts(f"{key}.{glob}", names)
    _globs(key, list(found))
    return found


def _limits(key: str, value: Any) -> Limits:
    table = _table(key, value)
    known(table, dict.fromkeys(field.name for field in fields(Limits)), f"key in {key}:")
    for name, number in table.items():
        if type(number) is not int or number < 1:
            raise UserError(f"'{key}.{name}' must be a whole number above 0, not {number!r}")
    return Limits(**table)


def _suppress(key: str, value: Any) -> tuple[Suppression, ...]:
    if not isinstance(value, list) or not all(isinstance(x, dict) for x in value):
        raise UserError(f"'{key}' must be tables, each headed [[{key}]], in a pyproject.toml [[tool.{TABLE}.{key}]]")
    names = {"rule": "", "file": "", "match": "", "reason": ""}
    found = []
    for table in value:
        known(table, names, f"key in {key}:")
        texts = {name: _text(f"{key}.{name}", text) for name, text in table.items()}
        for name in ("rule", "reason"):
            if name not in texts:
                which = f" for '{texts['rule']}'" if "rule" in texts else ""
                raise UserError(f"'{key}'{which} lacks '{name}'")
        if not {"file", "match"} & texts.keys():
            raise UserError(f"'{key}' for {texts['rule']!r} needs 'file' or 'match'; to switch it off, use 'ignore'")
        _globs(f"{key}.file", [texts["file"]] if "file" in texts else [])
        found.append(Suppression(**texts))
    return tuple(found)


KEYS: Mapping[str, Callable[[str, Any], Any]] = {
    "region": _region,
    "linkedin": _text,
    "select": _texts,
    "ignore": _texts,
    "include": _globs,
    "exclude": _globs,
    "fail-on": _fail_on,
    "rule-paths": _texts,
    "known-employers": _texts,
    "levels": _levels,
    "rules": _rules,
    "per-file-ignores": _per_file,
    "suppress": _suppress,
    "limits": _limits,
}
