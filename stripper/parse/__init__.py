"""A Page to its lines; nothing behind this stage knows whether it was HTML or a text dump."""

from __future__ import annotations

from stripper.model import Container, Kind, Page, Parsed
from stripper.parse import text


def parse(page: Page) -> Parsed:
    """The lines of a page, and what the page says about itself."""
    if page.kind is Kind.TEXT:
        return Parsed(text.read(page.text), (Container(0, "", "", False),))
    from stripper.parse import carried

    return carried.parse(page)
