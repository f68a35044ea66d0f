"""JSON and YAML -> the data in them, and on which source line each value stands.

Scalars stay as they are written: a version 1.10 is no 1.1, a country NO no false, a date no object. Only null, true and
false are more than text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct, field

from resumelint.read import Unreadable

if TYPE_CHECKING:
    import yaml

Path = tuple[str | int, ...]
MOST_DEPTH = 40
MOST_VALUES = 50_000

_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\],:]|[^\s{}\[\],:"]+', re.S)
# Line ends for YAML, but not for an editor, whose line numbers we give.
_OTHER_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
_NULL = "tag:yaml.org,2002:null"
_BOOL = "tag:yaml.org,2002:bool"
_MERGE = "tag:yaml.org,2002:merge"
_TOO_DEEP = "it is nested too deeply to be a resume: check that it is the right file"
_TOO_MANY = "it holds too many values to be a resume: check that it is the right file"


class Loaded(Struct):
    data: object
    lines: dict[Path, tuple[int, int]] = field(default_factory=dict)
    """First and last source line of each value, from 1."""
    keys: dict[Path, int] = field(default_factory=dict)
    """Source line of the key that a value stands under."""
    steps: int = 0
    """Taken so far to build the data: as many as values, and more where some are merged in from elsewhere."""

    def step(self) -> None:
        """Raises Unreadable for one too many."""
        self.steps += 1
        if self.steps > MOST_VALUES:
            raise Unreadable(_TOO_MANY)


def load_json(text: str) -> Loaded:
    """Raises Unreadable, naming the line, for what is no JSON."""
    try:
        data = json.loads(text.removeprefix("\ufeff"), parse_int=str, parse_float=str, parse_constant=str)
    except json.JSONDecodeError as error:
        raise Unreadable(f"its JSON is broken at line {error.lineno} ({_lower(error.msg)}): mend it there") from error
    except RecursionError as error:
        raise Unreadable(_TOO_DEEP) from error
    loaded = Loaded(data)
    _mark_json(text, loaded)
    return loaded


def _mark_json(text: str, loaded: Loaded) -> None:
    """Walks the tokens of JSON that is known to be valid."""
    path: list[str | int] = []
    key_next = False
    line, at = 1, 0
    for match in _TOKEN.finditer(text):
        token = match[0]
        line += text.count("\n", at, match.start())
        at = match.start()
        if token in "}]":
            path.pop()
            key_next = False
        elif token == ",":
            last = path.pop()
            path.append(last + 1 if isinstance(last, int) else "")
            key_next = isinstance(last, str)
        elif key_next and token != ":":
            path[-1] = json.loads(token)
            loaded.keys[tuple(path)] = line
            key_next = False
        elif token != ":":
            loaded.lines[tuple(path)] = (line, line)
            if len(loaded.lines) > MOST_VALUES:
                raise Unreadable(_TOO_MANY)
            if token in "{[":
                path.append("" if token == "{" else 0)
                key_next = token == "{"
                if len(path) > MOST_DEPTH:
                    raise Unreadable(_TOO_DEEP)


def load_yaml(text: str) -> Loaded:
    """Nothing is made of tags but their text. Raises Unreadable, naming the line, for what is no YAML or expands to too
    much."""
    import yaml

    try:
        node = yaml.compose(_OTHER_LINE_ENDS.sub(" ", text), Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f" at line {mark.line + 1}" if mark else ""
        raise Unreadable(
            f"its YAML is broken{where} ({_lower(error.problem or error.context or 'unknown error')}): mend it there"
        ) from error
    except yaml.YAMLError as error:
        raise Unreadable("its YAML holds control characters: save it as plain text in UTF-8") from error
    except RecursionError as error:
        raise Unreadable(_TOO_DEEP) from error
    loaded = Loaded(None)
    loaded.data = _value(node, (), loaded) if node is not None else None
    return loaded


def _value(node: yaml.Node, path: Path, loaded: Loaded) -> object:
    """Aliases are expanded as often as they are used, up to the limit: a bomb ends there."""
    import yaml

    loaded.step()
    loaded.lines[path] = (node.start_mark.line + 1, node.end_mark.line + 1)
    if len(path) > MOST_DEPTH:
        raise Unreadable(_TOO_DEEP)
    if isinstance(node, yaml.SequenceNode):
        return [_value(child, (*path, i), loaded) for i, child in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, loaded)
    if node.tag == _NULL:
        return None
    if node.tag == _BOOL and node.value.lower() in ("true", "false"):
        return bool(node.value.lower() == "true")
    return node.value


def _mapping(node: yaml.MappingNode, path: Path, loaded: Loaded) -> dict[str, object]:
    out: dict[str, object] = {}
    for key, value in _pairs(node, 0, loaded):
        place = (*path, key.value)
        loaded.keys[place] = key.start_mark.line + 1
        out[key.value] = _value(value, place, loaded)
    return out


def _pairs(node: yaml.Node, depth: int, loaded: Loaded) -> Iterator[tuple[yaml.ScalarNode, yaml.Node]]:
    """Keys and values, those merged in from elsewhere first: a key of its own overrides them."""
    import yaml

    loaded.step()
    if depth > MOST_DEPTH:
        raise Unreadable(_TOO_DEEP)
    if isinstance(node, yaml.SequenceNode):  # of several to merge, the first counts most
        for child in reversed(node.value):
            yield from _pairs(child, depth + 1, loaded)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.tag == _MERGE:
                yield from _pairs(value, depth + 1, loaded)
        yield from ((key, value) for key, value in node.value if isinstance(key, yaml.ScalarNode) and key.tag != _MERGE)


def _lower(message: str) -> str:
    """A parser's message as the end of our sentence."""
    first = message.split("\n")[0]
    return (first[:1].lower() + first[1:] if first[1:2].islower() else first).replace(": ", " ")
