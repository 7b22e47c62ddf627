"""What is noted of each page, for the summary of a batch."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from stripper.document import Document
from stripper.model import Role
from stripper.reasons import Reason

OPENING = 20
"""Words that a paragraph has at least to be one of running text."""

BEFORE_THE_TEXT = frozenset(
    {Reason.HIDDEN, Reason.COOKIE, Reason.SIGN_IN, Reason.NEWSLETTER, Reason.ADVERTISEMENT, Reason.FOOTER}
)
"""Reasons of paragraphs that stand above a text and are none of it."""


class Figures(NamedTuple):
    """The page in numbers."""

    bytes: int
    lines: int
    kept: int
    words: int
    words_kept: int
    language: str
    """Two letters, or empty."""
    has_title: bool
    opening_removed: bool
    """Whether a paragraph of running text was removed before the first line that was kept."""
    reasons: str
    """Removed lines by reason, as JSON."""
    warnings: str
    """As a JSON list."""


def measure(document: Document, sidecar: Mapping[str, Any]) -> Figures:
    """The figures of a document whose sidecar was built already."""
    counts = sidecar["counts"]
    return Figures(
        sidecar["source"]["bytes"],
        counts["lines"],
        counts["kept"],
        counts["words"],
        counts["words_kept"],
        (sidecar["language"] or "")[:2],
        bool(sidecar["title"]),
        _opening_removed(document),
        json.dumps(counts["by_reason"]),
        json.dumps(sidecar["warnings"], ensure_ascii=False),
    )


def _opening_removed(document: Document) -> bool:
    title = next((finding.line for finding in document.metadata.findings if finding.field == "title"), None) or 0
    for line, decision in zip(document.lines, document.decisions, strict=True):
        if decision.keep:
            return False
        is_text = line.role is Role.PARAGRAPH and decision.reason not in BEFORE_THE_TEXT
        if is_text and line.number > title and len(line.text.split()) >= OPENING:
            return True
    return False
