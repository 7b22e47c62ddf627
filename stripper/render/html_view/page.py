"""The values that the templates show of one page."""

from __future__ import annotations

from collections.abc import Iterator

from stripper.document import Document
from stripper.named_tuples import NamedTuple
from stripper.reasons import Reason
from stripper.render.html_view.reason_colours import css_class
from stripper.render.view import summary
from stripper.render.view.explanation import RoundedContribution, rounded
from stripper.render.view.rows import (
    ALL_KEPT,
    ALL_REMOVED,
    DOUBTFUL,
    KEPT,
    METADATA,
    REMOVED,
    Fold,
    Row,
    Selection,
    rows,
)

LARGEST = 7
"""Contributions of a line that are listed one by one; the rest are summed up."""

DIGITS = 2
"""Decimals of scores."""

WIDEST = 40
"""Width of the longest bar of a score's contributions, in percent of the box that lists them."""

SIGNS = {KEPT: "", METADATA: "@", REMOVED: "−"}


class Tag(NamedTuple):
    """A reason as a coloured label."""

    text: str
    css_class: str
    title: str = ""
    """The reason's sentence, where the label is to have a tooltip."""


class Fact(NamedTuple):
    """A named value in the header of a page."""

    name: str
    value: str
    tags: tuple[Tag, ...] = ()


class Segment(NamedTuple):
    """The part of a page's bar for one mark and reason."""

    css_class: str
    width: str
    """In percent."""
    title: str


class Part(NamedTuple):
    """One contribution to a score, with its bar."""

    amount: str
    side: str
    """`for` or `against`."""
    width: str
    """Of the bar, in percent."""
    feature: str
    value: str


class Score(NamedTuple):
    """A score and the contributions that it is the sum of."""

    summary: str
    parts: tuple[Part, ...]


class Entry(NamedTuple):
    """One line of the page."""

    number: int
    text: str
    css_class: str
    sign: str
    extracted: str
    tag: Tag | None
    score: Score | None


class Run(NamedTuple):
    """A folded run of lines."""

    number: int
    """Of its first line."""
    summary: str
    excerpt: str
    rows: tuple[Entry, ...]


class Page(NamedTuple):
    """One page."""

    name: str
    """Heading; empty for none."""
    facts: tuple[Fact, ...]
    segments: tuple[Segment, ...]
    items: tuple[Entry | Run, ...]


def page(name: str, document: Document, selection: Selection, *, scores: bool = True) -> Page:
    """Return the values of a page; without `scores`, lines do not list the contributions to theirs."""
    whole = summary.summarize(document)
    items = (
        _run(document, row, scores) if isinstance(row, Fold) else _entry(document, row, scores)
        for row in rows(document, selection)
    )
    return Page(name, tuple(_facts(document, whole)), tuple(_segments(whole)), tuple(items))


def tag(reason: Reason, lines: int | None = None) -> Tag:
    """Return the label of a reason, with a number of lines if there is one."""
    text = reason.value if lines is None else f"{reason} {lines:,}"
    return Tag(text, css_class(reason), reason.sentence)


def _facts(document: Document, whole: summary.Summary) -> Iterator[Fact]:
    yield Fact("kind", " · ".join(summary.kind(document)))
    yield from (Fact(name, value) for name, value in summary.facts(document))
    yield from (Fact("confidence", text) for text in summary.confidence(document))
    lines = f"{whole.lines(KEPT):,} of {summary.plural(whole.lines(), 'line')}"
    words = f"{whole.words(KEPT):,} of {summary.plural(whole.words(), 'word')}"
    yield Fact("kept", f"{lines}, {words} ({whole.kept:.0%})")
    for mark in (METADATA, REMOVED):
        if shares := whole.of(mark):
            tags = tuple(tag(share.reason, share.lines) for share in shares)
            yield Fact(summary.NAMES[mark], summary.plural(whole.lines(mark), "line"), tags)
    yield from (Fact("warning", warning) for warning in document.warnings)


def _segments(whole: summary.Summary) -> Iterator[Segment]:
    for share in whole.shares:
        colour = "" if share.mark == KEPT else css_class(share.reason)
        width = 100 * share.words / max(1, whole.words())
        yield Segment(colour, f"{width:.2f}", f"{share.reason}: {summary.plural(share.words, 'word')}")


def _run(document: Document, fold: Fold, scores: bool) -> Run:
    text = f"{fold.label}: {fold.reasons}" if fold.mark else fold.label
    entries = tuple(_entry(document, row, scores) for row in fold.rows)
    return Run(fold.rows[0].line.number, text, fold.excerpt(), entries)


def _entry(document: Document, row: Row, scores: bool) -> Entry:
    line, (keep, reason, _), mark, extracted, *_ = row
    classes = ["row", ALL_KEPT if keep else ALL_REMOVED, css_class(reason), *["metadata"] * (mark == METADATA)]
    return Entry(
        line.number,
        line.text,
        " ".join(classes),
        SIGNS[mark],
        extracted,
        Tag(f"{reason}, {DOUBTFUL}" if row.is_doubtful else reason.value, css_class(reason)) if row.note else None,
        _score(document, row) if scores else None,
    )


def _score(document: Document, row: Row) -> Score:
    """Return the score of a line as the sum of its largest contributions and of all others."""
    contributions = rounded(document.points(row.line.number), DIGITS)
    score, rest = sum(part.units for part in contributions), contributions[LARGEST:]
    listed = contributions[:LARGEST]
    if rest:
        listed += (RoundedContribution(f"{len(rest)} smaller contributions", "", sum(part.units for part in rest)),)
    longest = max((abs(part.units) for part in listed), default=0) or 1
    decision = f"{ALL_KEPT if row.decision.keep else ALL_REMOVED} as {row.decision.reason}"
    threshold = f"threshold {document.scored.threshold:+.{DIGITS}f}"
    return Score(f"{decision}; score {_signed(score)}, {threshold}", tuple(_part(part, longest) for part in listed))


def _part(contribution: RoundedContribution, longest: int) -> Part:
    feature, value, units = contribution
    width = WIDEST * abs(units) / longest
    return Part(_signed(units), "for" if units > 0 else "against", f"{width:.0f}", feature, value)


def _signed(units: int) -> str:
    return f"{units / 10**DIGITS:+.{DIGITS}f}"
