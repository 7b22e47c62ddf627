"""What readability-lxml makes of a page, as votes on its lines: the `readability` engine, for comparison."""

from __future__ import annotations

import logging
from collections import Counter
from dataclasses import replace

from stripper.errors import UnreadableInputError
from stripper.model import Card, Features, Kind, Page, Parsed

KEPT, DROPPED = "readability keeps it", "readability drops it"
CARD = Card({KEPT: 1.0, DROPPED: -1.0}, 0.0)
"""Readability gives no points of its own, so a line has one for or against it."""


def article(page: Page) -> Page:
    """What readability cuts out of a page, as a page; it holds nothing where readability finds nothing.

    Raises UnreadableInputError for a text dump, which readability cannot read.
    """
    if page.kind is Kind.TEXT:
        raise UnreadableInputError("readability reads HTML only, and this is text; use --engine lines.")
    from readability import Document
    from readability.readability import Unparseable

    # It logs a traceback before it refuses a page; the refusal is enough.
    logging.getLogger("readability").setLevel(logging.CRITICAL)
    try:
        summary = Document(page.content).summary()
    except (Unparseable, ValueError, TypeError, RecursionError):
        summary = ""
    return replace(page, content=summary.encode("utf-8", "replace"))


def votes(parsed: Parsed, opinion: Parsed) -> tuple[Features, ...]:
    """Whether readability keeps each line, as its only feature.

    Lines are found again by their text, each as often as it stands in `opinion`.
    """
    wanted = Counter(line.text for line in opinion.lines)
    found = []
    for line in parsed.lines:
        keep = wanted[line.text] > 0
        wanted[line.text] -= keep
        found.append(Features(((KEPT if keep else DROPPED,),), line.container))
    return tuple(found)
