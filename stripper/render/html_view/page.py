"""One page of a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from stripper.document import Document
from stripper.render.html_view.reason_colours import kind
from stripper.render.view import summary
from stripper.render.view.explanation import Shown, apportioned
from stripper.render.view.rows import ALL_KEPT, ALL_REMOVED, KEPT, Fold, Row, Selection, rows

LARGEST = 7
"""Points of a line that are shown one by one."""

DIGITS = 2
UNITS = 10**DIGITS

WIDEST = 40
"""Percent of a row that the longest bar of points takes."""

SIGNS = {"": "", "@": "@", "-": "−"}


def article(name: str, document: Document, selection: Selection, at: int) -> str:
    """A page: what it is, how much of it was kept, and its lines; `at` tells it from the others of the report."""
    found = []
    for row in rows(document, selection):
        found.append(_fold(document, row, at) if isinstance(row, Fold) else _row(document, row))
    return "\n".join(["<article>", *_head(name, document), '<div class="lines">', *found, "</div>", "</article>"])


def _head(name: str, document: Document) -> Iterator[str]:
    whole = summary.summarize(document)
    yield f'<header>\n<h1 dir="auto">{escape(name)}</h1>\n<dl>'
    yield _fact("kind", " · ".join(summary.kind(document)))
    for fact, value in summary.facts(document):
        yield _fact(fact, value)
    kept, words = whole.lines(KEPT), whole.words(KEPT)
    yield _fact("kept", f"{kept:,} of {whole.lines():,} lines, {words:,} of {whole.words():,} words: {whole.kept:.0%}")
    for mark in summary.MARKS[1:]:
        if whole.of(mark):
            yield f"<dt>{summary.NAMES[mark]}</dt><dd>{whole.lines(mark):,} lines {_tags(whole.of(mark))}</dd>"
    for warning in document.warnings:
        yield _fact("warning", warning)
    yield "</dl>"
    yield f'<div class="bar" aria-hidden="true">{"".join(_parts(whole))}</div>\n</header>'


def _tags(shares: Iterable[summary.Share]) -> str:
    return " ".join(f'<span class="tag {kind(share.reason)}">{share.reason} {share.lines:,}</span>' for share in shares)


def _fact(name: str, value: str) -> str:
    return f'<dt>{name}</dt><dd dir="auto">{escape(value)}</dd>'


def _parts(whole: summary.Summary) -> Iterator[str]:
    """The words of the page as one bar, by reason."""
    for share in whole.shares:
        name = "" if share.mark == KEPT else kind(share.reason)
        part = 100 * share.words / max(1, whole.words())
        yield f'<i class="{name}" style="width:{part:.2f}%" title="{share.reason}: {share.words:,} words"></i>'


def _fold(document: Document, fold: Fold, at: int) -> str:
    """A run of lines behind a box that can be ticked; a filter by reason opens it too."""
    name = f"page{at}line{fold.rows[0].line.number}"
    says = f"{fold.said}: {fold.reasons}" if fold.mark else fold.said
    inner = "\n".join(_row(document, row) for row in fold.rows)
    return (
        f'<input type="checkbox" class="fold" id="{name}">'
        f'<label class="folded" for="{name}"><span class="number">{fold.rows[0].line.number}</span>'
        f'<b class="sign">┄</b><span class="text"><span class="says">{says}</span> '
        f'<bdi class="start">{escape(fold.start())}</bdi></span></label>\n<div class="run">\n{inner}\n</div>'
    )


def _row(document: Document, row: Row) -> str:
    line, (keep, reason, _), mark, _ = row
    classes = f"row {ALL_KEPT if keep else ALL_REMOVED} {kind(reason)}{' metadata' * (mark == '@')}"
    note = f'<span class="tag">{reason}</span>' if row.note else ""
    became = f'<bdi class="became">{escape(row.became)}</bdi>' if row.became else ""
    return (
        f'<div class="{classes}" tabindex="0"><span class="number">{line.number}</span>'
        f'<b class="sign">{SIGNS[mark]}</b><span class="text" dir="auto">{escape(line.text)}</span>'
        f'<span class="note">{became}{note}</span>{_points(document, row)}</div>'
    )


def _points(document: Document, row: Row) -> str:
    """What spoke for and against a line, the largest points one by one; they add up."""
    points = apportioned(document.points(row.line.number), DIGITS)
    score = sum(point.units for point in points)
    rest = points[LARGEST:]
    shown = [*points[:LARGEST], *([_rest(rest)] if rest else [])]
    most = max((abs(point.units) for point in shown), default=0) or 1
    bars = "".join(_point(point, most) for point in shown)
    threshold = document.scored.threshold
    return (
        f'<span class="points"><span class="score">{_said(row)}; score {score / UNITS:+.{DIGITS}f}, content from '
        f"{threshold:+.{DIGITS}f} on</span>{bars}</span>"
    )


def _said(row: Row) -> str:
    return f"{ALL_KEPT if row.decision.keep else ALL_REMOVED} as {row.decision.reason}"


def _rest(points: Sequence[Shown]) -> Shown:
    return Shown(f"{len(points)} smaller ones", "", sum(point.units for point in points))


def _point(point: Shown, most: int) -> str:
    side = "for" if point.units > 0 else "against"
    width = WIDEST * abs(point.units) / most
    value = f" <i>{escape(point.value)}</i>" if point.value else ""
    return (
        f'<span class="point"><b>{point.units / UNITS:+.{DIGITS}f}</b>'
        f'<s class="{side}" style="width:{width:.0f}%"></s>{escape(point.feature)}{value}</span>'
    )
