"""What readability-lxml makes of a page, as votes on its lines: the `readability` engine, for comparison."""

from __future__ import annotations

import logging
from collections import Counter
from dataclasses import dataclass, replace

from stripper.errors import UnreadableInputError
from stripper.model import Kind, Page, Parsed, Points, Scored


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


def votes(parsed: Parsed, opinion: Parsed) -> Scored:
    """Whether readability keeps each line: a point for or against it, since readability gives none of its own.

    Lines are found again by their text, each as often as it stands in `opinion`.
    """
    wanted = Counter(line.text for line in opinion.lines)
    scores = []
    for line in parsed.lines:
        keep = wanted[line.text] > 0
        wanted[line.text] -= keep
        scores.append(1.0 if keep else -1.0)
    return Scored(scores, 0.0, _Votes(tuple(scores)))


@dataclass(frozen=True, slots=True)
class _Votes:
    """The one contribution to the score of each line."""

    scores: tuple[float, ...]

    def __call__(self, index: int) -> tuple[Points, ...]:
        score = self.scores[index]
        return (Points("readability", "keeps it" if score > 0 else "drops it", score),)
