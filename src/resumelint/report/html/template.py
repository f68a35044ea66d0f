"""Filling the templates. Whatever is filled in is escaped, cleaned, and inert in the log of a CI system."""

from __future__ import annotations

import functools
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from resumelint import __version__
from resumelint.text import clean

_HERE = Path(__file__).parent


def fill(name: str, **values: object) -> str:
    """A template of this folder, filled."""
    return _environment().get_template(name).render(version=__version__, **values)


@functools.cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(_HERE, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_safe,
    )
    made.globals["style"] = Markup((_HERE / "style.css").read_text("utf-8"))
    return made


def _safe(value: object) -> object:
    """Text as it may stand in the page. `::` and `##[` begin commands where the page is printed into a log."""
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    return Markup(escape(clean(value)).replace("::", "&#58;:").replace("##", "&#35;#"))
