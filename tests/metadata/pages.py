"""Pages for the tests of metadata."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

from stripper import metadata, parse
from stripper.metadata.context import PageContext
from stripper.metadata.declared import Declarations
from stripper.model import Kind, Line, Metadata, Page
from stripper.reasons import Reason

FIXTURES = Path(__file__).parents[2] / "fixtures" / "metadata"

SENTENCES = "This is a sentence of the text, and it is long enough to be one. " * 4
"""Running text that names nobody."""
PROSE = f"<p>{SENTENCES}</p>"
FAR = PROSE * 20
"""Text that separates what follows from the headline."""
HEAD = "<h1>Storm hits the coast</h1>"


def cases(name: str) -> list[dict[str, Any]]:
    """Return the stanzas of one file of fixtures."""
    with (FIXTURES / f"{name}.toml").open("rb") as file:
        found: list[dict[str, Any]] = tomllib.load(file)["case"]
    return found


def _page(content: str, kind: Kind, url: str | None) -> Page:
    return Page(content.encode(), kind, url, "utf-8", b"")


def html(markup: str, url: str | None = None, **options: Any) -> Metadata:
    """Return the metadata of a page of HTML."""
    page = _page(markup, Kind.HTML, url)
    return metadata.find(page, parse.parse(page), **options)


def text(dump: str, url: str | None = None) -> Metadata:
    """Return the metadata of a text dump."""
    page = _page(dump, Kind.TEXT, url)
    return metadata.find(page, parse.parse(page))


def declarations(markup: str, url: str | None = None, *, kind: Kind = Kind.HTML) -> Declarations:
    page = _page(markup, kind, url)
    return Declarations(page, parse.parse(page))


def context(markup: str, *, headline: int | None = 1, language: str = "en", publishers: str = "") -> PageContext:
    """Return the context of a page of HTML, with its headline in the line of a number."""
    declared = declarations(markup)
    line = declared.lines[headline - 1] if headline else None
    return PageContext(declared, line, tuple(publishers.split()), language)


def lines(*texts: str) -> tuple[Line, ...]:
    """Return the lines of a text dump, a paragraph each."""
    return declarations("\n\n".join(texts) + "\n", kind=Kind.TEXT).lines


def names(found: Metadata, role: str = "author") -> list[str]:
    """Return the names of the people and organizations with a role."""
    return [author.name for author in found.authors if author.role == role]


def values(found: Metadata, field: str) -> list[str]:
    """Return all values of a field."""
    return [finding.value for finding in found.findings if finding.field == field]


def numbers(found: Metadata, reason: Reason) -> list[int]:
    """Return the numbers of the lines that are removed for a reason."""
    return [number for number, why in found.lines.items() if why is reason]


def json_ld(kind: str = "NewsArticle", **members: object) -> str:
    """Return the markup of a JSON-LD object."""
    return f"<script type=application/ld+json>{json.dumps({'@type': kind, **members})}</script>"


def meta(name: str, content: str) -> str:
    return f"<meta name='{name}' content='{content}'>"
