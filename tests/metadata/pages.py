"""Pages for the tests of metadata."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from stripper import metadata, parse
from stripper.model import Kind, Metadata, Page

FIXTURES = Path(__file__).parents[2] / "fixtures" / "metadata"


def cases(name: str) -> list[dict[str, Any]]:
    """The stanzas of one file of fixtures."""
    with (FIXTURES / f"{name}.toml").open("rb") as file:
        found: list[dict[str, Any]] = tomllib.load(file)["case"]
    return found


def html(markup: str, url: str | None = None) -> Metadata:
    """What is found in a page of HTML."""
    page = Page(markup.encode(), Kind.HTML, url, "utf-8", b"")
    return metadata.find(page, parse.parse(page))


def text(dump: str, url: str | None = None) -> Metadata:
    """What is found in a text dump."""
    page = Page(dump.encode(), Kind.TEXT, url, "utf-8", b"")
    return metadata.find(page, parse.parse(page))


def names(found: Metadata, role: str = "author") -> list[str]:
    """The names of those who had a part in a page."""
    return [author.name for author in found.authors if author.role == role]
