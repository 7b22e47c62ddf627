"""The views as JSON: the same rows, with nothing folded or shortened."""

from __future__ import annotations

from typing import Any

from stripper.document import Document
from stripper.model import Block
from stripper.render.sidecar import build
from stripper.render.view import summary
from stripper.render.view.comparison import Comparison
from stripper.render.view.explanation import Explanation
from stripper.render.view.rows import Row, Selection, lines
from stripper.render.view.summary import Share, Summary

DIGITS = 4
"""Decimals of scores, as in the sidecar."""

ABOUT = (
    "source",
    "title",
    "authors",
    "published",
    "modified",
    "site",
    "language",
    "page_type",
    "confidence",
    "counts",
    "warnings",
    "settings",
)
"""Properties copied from the sidecar."""


def diff(document: Document, path: str | None, selection: Selection) -> dict[str, Any]:
    """Return every selected line with its decision."""
    whole = summary.summarize(document)
    return {
        **_about(document, path),
        "shares": shares(whole),
        "reasons": {reason.value: reason.sentence for reason in summary.in_legend(whole.shares)},
        "threshold": round(document.scored.threshold, DIGITS),
        "lines": [_line(row) for row in lines(document) if selection.shows(row)],
    }


def stat(document: Document, path: str | None) -> dict[str, Any]:
    """Return the lines and words of a page for each mark and reason."""
    return {**_about(document, path), "shares": shares(summary.summarize(document))}


def shares(whole: Summary) -> list[dict[str, Any]]:
    """Return the entries of a summary."""
    return [_share(share) for share in whole.shares]


def explanation(document: Document, path: str | None, found: Explanation) -> dict[str, Any]:
    """Return the explanation of one line; its points add up to its score."""
    scale = 10**found.digits
    return {
        "source": build(document, path=path)["source"],
        **_line(found.row),
        "score": found.units / scale,
        "threshold": round(found.threshold, DIGITS),
        "decided": found.decided,
        "sentences": list(found.sentences),
        "groups": [[name, units / scale] for name, units in found.groups],
        "points": [[feature, value, units / scale] for feature, value, units in found.contributions],
        "block": found.block and _block(found.block),
        "ancestors": list(found.ancestors),
        "neighbours": [_line(row) for row in found.neighbours],
        "flipped_by": [flip._asdict() for flip in found.flips],
    }


def comparison(document: Document, path: str | None, other: str, found: Comparison) -> dict[str, Any]:
    """Return every line with the extraction that kept it."""
    return {
        "source": build(document, path=path)["source"],
        "against": other,
        "differs": found.differs,
        "same_page": found.has_same_page,
        "counts": {side.value: number for side, number in found.counts.items()},
        "changes": [change._asdict() for change in found.changes],
        "provenance": [change._asdict() for change in found.provenance],
        "lines": [
            {
                "number": line.line and line.line.number,
                "side": line.side.value,
                "ours": line.ours,
                "theirs": line.theirs,
                "text": line.text,
            }
            for line in found.lines
        ],
    }


def _about(document: Document, path: str | None) -> dict[str, Any]:
    built = build(document, path=path)
    return {name: built[name] for name in ABOUT}


def _line(row: Row) -> dict[str, Any]:
    return {
        "number": row.line.number,
        "source_line": row.line.source,
        "status": summary.NAMES[row.mark],
        "reason": row.decision.reason.value,
        "confidence": round(row.confidence, 2),
        "doubtful": row.is_doubtful,
        "score": round(row.decision.score, DIGITS) + 0.0,
        "text": row.line.text,
        "extracted": row.extracted,
    }


def _block(block: Block) -> dict[str, Any]:
    return {**block._asdict(), "reason": block.reason.value, "confidence": round(block.confidence, 2)}


def _share(share: Share) -> dict[str, Any]:
    return {
        "status": summary.NAMES[share.mark],
        "reason": share.reason.value,
        "lines": share.lines,
        "words": share.words,
    }
