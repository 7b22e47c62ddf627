"""A Page to its lines; nothing behind this stage knows whether it was HTML or a text dump."""

from __future__ import annotations

from stripper.model import Container, Kind, Page, Parsed
from stripper.parse import text


def parse(page: Page, *, naming: bool = False) -> Parsed:
    """The lines of a page, and what the page says about itself.

    With `naming`, also which element with a class or an id holds each line.
    """
    if page.kind is Kind.TEXT:
        return Parsed(text.read(page.text), (Container(0, "", "", False),))
    from stripper.parse import fallbacks

    return fallbacks.parse(page, naming=naming)
