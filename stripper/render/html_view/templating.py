"""The Jinja2 templates: every value in them is escaped and sanitized."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from stripper.native.sanitize import sanitize

MARK = '<!doctype html>\n<html lang="en" data-made-by="stripper">\n'
"""Start of every complete page, by which a file is recognized as one that may be overwritten."""


def render(template: str, **values: object) -> str:
    """Fill in a template of the folder `templates`; the result is to be encoded as UTF-8."""
    return _environment().get_template(template).render(values, mark=Markup(MARK))


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader(__package__),
        autoescape=True,
        finalize=_sanitized,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _sanitized(value: object) -> str:
    """Return a value as text without control or bidi characters, which autoescaping lets through."""
    return value if isinstance(value, Markup) else sanitize(str(value))
