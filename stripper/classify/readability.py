"""The `readability` engine, for comparison: readability-lxml extracts the article, and lines are scored by it."""

from __future__ import annotations

import logging
from collections import Counter
from dataclasses import dataclass

from stripper.errors import UnreadableInputError
from stripper.model import Contribution, Kind, Page, Parsed, Scored


def article(page: Page) -> Page:
    """Return the article that readability extracts from a page, as a page; it is empty if readability finds none.

    Raises UnreadableInputError for a text dump, which readability cannot read.
    """
    if page.kind is Kind.TEXT:
        raise UnreadableInputError("readability reads HTML only, and this is text; use --engine lines.")
    from readability import Document
    from readability.readability import Unparseable

    # It logs a traceback before it rejects a page; the exception is enough.
    logging.getLogger("readability").setLevel(logging.CRITICAL)
    try:
        summary = Document(page.content).summary()
    except (Unparseable, ValueError, TypeError, RecursionError):
        summary = ""
    return page._replace(content=summary.encode("utf-8", "replace"))


def score(parsed: Parsed, extracted: Parsed) -> Scored:
    """Score each line with 1 if readability keeps it and -1 if it does not, since it has no scores of its own.

    Lines are matched by their text, each as often as it occurs in `extracted`.
    """
    wanted = Counter(line.text for line in extracted.lines)
    scores = []
    for line in parsed.lines:
        keep = wanted[line.text] > 0
        wanted[line.text] -= keep
        scores.append(1.0 if keep else -1.0)
    return Scored(scores, 0.0, _Contributions(tuple(scores)))


@dataclass(frozen=True, slots=True)
class _Contributions:
    """The only contribution to the score of each line."""

    scores: tuple[float, ...]

    def __call__(self, index: int, count: int = 1) -> tuple[Contribution, ...]:
        score = self.scores[index]
        return (Contribution("readability", "keeps it" if score > 0 else "drops it", score),)
