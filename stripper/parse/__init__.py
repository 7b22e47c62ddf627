"""Parsing of pages into lines; later stages do not depend on whether a page is HTML or a text dump."""

from __future__ import annotations

from stripper.model import Container, Kind, Page, Parsed
from stripper.parse import text


def parse(page: Page, *, naming: bool = False, images: bool = False) -> Parsed:
    """Parse a page into lines, and into what it declares about itself.

    With `naming`, also find the innermost element with a class or an id around each line of an HTML page; with
    `images`, also its images.
    """
    if page.kind is Kind.TEXT:
        return Parsed(text.read(page.text), (Container(0, "", "", False),))
    from stripper.parse import fallbacks

    return fallbacks.parse(page, naming=naming, images=images)
