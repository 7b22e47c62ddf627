"""Parsing of pages into lines; later stages do not depend on whether a page is HTML or a text dump."""

from __future__ import annotations

from functools import partial

from stripper.model import Container, Kind, Page, Parsed
from stripper.settings import AUTO


def parse(page: Page, *, naming: bool = False, images: bool = False, dialect: str = AUTO) -> Parsed:
    """Parse a page into lines, and into what it declares about itself.

    With `naming`, also find the innermost element with a class or an id around each line of an HTML page; with
    `images`, also its images. `dialect` is that of text dumps, by default estimated.
    """
    if page.kind is Kind.TEXT:
        from stripper.parse import dialects

        content = page.text
        lines, found, warnings = dialects.read(content, dialect)
        parsed = Parsed(lines, (Container(0, "", "", False),), warnings=warnings, dialect=found)
        if not dialects.may_have_spans(content, found.value):
            return parsed
        embeds = tuple(dialects.images(lines, content)) if images else ()
        return parsed._replace(embeds=embeds, mark=partial(dialects.with_spans, lines, content))
    from stripper.parse import fallbacks

    return fallbacks.parse(page, naming=naming, images=images)
