"""Per-page metrics, recorded in the ledger for the summary of a batch."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from stripper.document import Document
from stripper.model import Line, Role
from stripper.named_tuples import NamedTuple
from stripper.reasons import Reason
from stripper.render import sentences

RUNNING_TEXT_WORDS = 20
"""Minimum number of words in a paragraph of running text."""

EXPECTED_BEFORE_TEXT = frozenset(
    {Reason.HIDDEN, Reason.COOKIE, Reason.SIGN_IN, Reason.NEWSLETTER, Reason.ADVERTISEMENT, Reason.FOOTER}
)
"""Reasons for which paragraphs above the content are rightly removed."""


class Metrics(NamedTuple):
    """Metrics of one page; each field is a column of the ledger."""

    bytes: int
    lines: int
    kept: int
    words: int
    words_kept: int
    language: str
    """ISO 639-1 code, or empty."""
    has_title: bool
    confidence: float | None
    """Confidence in the text, from 0 to 1; None with the readability engine."""
    is_doubtful: bool
    """True if that is below the setting `min_confidence`."""
    opening_removed: bool
    """True if a paragraph of running text was removed above the first kept line."""
    content_removed: bool
    """True if a paragraph of running text was removed although its score is close to the threshold."""
    reasons: str
    """JSON object: number of removed lines by reason."""
    warnings: str
    """JSON array."""


def measure(document: Document, sidecar: Mapping[str, Any]) -> Metrics:
    """Compute the metrics of a document from it and its sidecar."""
    counts = sidecar["counts"]
    return Metrics(
        sidecar["source"]["bytes"],
        counts["lines"],
        counts["kept"],
        counts["words"],
        counts["words_kept"],
        (sidecar["language"] or "")[:2],
        bool(sidecar["title"]),
        sidecar["confidence"],
        document.is_doubtful,
        _is_opening_removed(document),
        _is_content_removed(document),
        json.dumps(counts["by_reason"]),
        json.dumps(sidecar["warnings"], ensure_ascii=False),
    )


def _is_opening_removed(document: Document) -> bool:
    title = next((finding.line for finding in document.metadata.findings if finding.field == "title"), None) or 0
    for line, decision in zip(document.lines, document.decisions, strict=True):
        if decision.keep:
            return False
        if decision.reason not in EXPECTED_BEFORE_TEXT and line.number > title and _is_running_text(line):
            return True
    return False


def _is_content_removed(document: Document) -> bool:
    return any(
        not decision.keep and _is_running_text(line) and sentences.is_doubtful(document, line.number)
        for line, decision in zip(document.lines, document.decisions, strict=True)
    )


def _is_running_text(line: Line) -> bool:
    # Cheaper than splitting: this is the least length of so many words with spaces, and most lines are shorter.
    is_long = len(line.text) >= 2 * RUNNING_TEXT_WORDS - 1
    return is_long and line.role is Role.PARAGRAPH and len(line.text.split()) >= RUNNING_TEXT_WORDS
