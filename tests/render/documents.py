"""Hand-made documents, so that renderers are tested without the stages before them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from stripper.decided import Decided, Details
from stripper.document import Document
from stripper.model import (
    Author,
    Block,
    Container,
    Contribution,
    Decision,
    Finding,
    Kind,
    Line,
    Mark,
    Metadata,
    Page,
    Parsed,
    Role,
    Scored,
    Span,
)
from stripper.reasons import Reason
from stripper.render.view.rows import IN_SIDECAR
from stripper.settings import Settings

POINTS = (Contribution("characters", "120", 2.5), Contribution("link density", "0.50", -1.0))
"""The contributions to every score."""

Pair = tuple[Line, Decision]
Piece = str | tuple[Mark, str] | tuple[Mark, str, str]


def a_line(
    text: str | Iterable[Piece],
    role: Role = Role.PARAGRAPH,
    *,
    keep: bool = True,
    reason: Reason | None = None,
    score: float = 0.0,
    **fields: Any,
) -> Pair:
    """Return a line without its number, and its decision; `text` may be pieces, some of them with a mark and a target.

    White space is collapsed if no piece is marked.
    """
    pieces = [text] if isinstance(text, str) else list(text)
    joined, spans = "", []
    for piece in pieces:
        if not isinstance(piece, str):
            spans.append(Span(len(joined), len(joined) + len(piece[1]), piece[0], piece[2] if len(piece) == 3 else ""))
        joined += piece if isinstance(piece, str) else piece[1]
    if role is not Role.CODE and not spans:
        joined = " ".join(joined.split())
    plain: dict[str, Any] = {"level": 0, "marker": "", "tag": "p", "container": 1, "row": 0, "gap": 0, "source": 0}
    line = Line(number=0, text=joined, role=role, links=0, indent=0, spans=tuple(spans), **{**plain, **fields})
    return line, Decision(keep, reason or (Reason.TEXT if keep else Reason.NAVIGATION), score)


def item(text: str, level: int = 1, marker: str = "-", *, keep: bool = True) -> Pair:
    return a_line(text, Role.ITEM, level=level, marker=marker, tag="li", keep=keep)


def cell(text: str, row: int, column: int = 1, *, table: int = 1, keep: bool = True) -> Pair:
    return a_line(text, Role.CELL, table=table, row=row, column=column, tag="td", keep=keep)


def removed(text: str, reason: Reason = Reason.NAVIGATION, score: float = -1.5) -> Pair:
    return a_line(text, keep=False, reason=reason, score=score)


def make_document(
    *pairs: Pair,
    title: str | None = None,
    findings: Iterable[Finding] = (),
    authors: Iterable[Author] = (),
    blocks: Iterable[Block] = (),
    url: str | None = "https://example.org/news/storm.html",
    language: str | None = None,
    kind: Kind = Kind.HTML,
) -> Document:
    """Return a document with the lines numbered in order."""
    lines = tuple(line._replace(number=number) for number, (line, _) in enumerate(pairs, 1))
    simple = {"title": title, "language": language}
    read = ((number, decision.reason) for number, (_, decision) in enumerate(pairs, 1) if decision.reason in IN_SIDECAR)
    found = (*(Finding(name, value, "line") for name, value in simple.items() if value), *findings)
    page = Page("\n".join(line.text for line in lines).encode(), kind, url, "utf-8", b"what came in")
    return Document(
        page=page,
        parsed=Parsed(lines, (Container(0, "", "", False), Container(0, "body", "", False))),
        decided=Decided.of(Details(tuple(decision for _, decision in pairs), tuple(blocks))),
        metadata=Metadata(found, tuple(authors), dict(read)),
        warnings=(),
        settings=Settings(keep=frozenset({Reason.COMMENTS}), drop=frozenset({Reason.TITLE, Reason.CAPTION})),
        scored=Scored([decision.score for _, decision in pairs], 0.0, lambda *_: POINTS),
    )
