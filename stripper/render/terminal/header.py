"""What stands above and below the lines of a page: what it is, how much of it went, and what reasons mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from stripper.document import Document
from stripper.reasons import Reason
from stripper.render.terminal import bars
from stripper.render.terminal.cells import size
from stripper.render.terminal.screen import DOT, FOLD, GAP, RULE, Printed, Screen, listed, piece, wrapped
from stripper.render.view import summary
from stripper.render.view.rows import KEPT, METADATA, REMOVED, Selection, lines
from stripper.render.view.summary import Summary

LABEL = 13
"""Columns of the names before facts."""

BAR = 20
"""Columns of the bar that shows how much was kept."""


class Field(NamedTuple):
    """A fact with its name."""

    name: str
    value: str
    style: str = ""


def header(document: Document, screen: Screen, name: str, selection: Selection) -> Iterator[Printed]:
    """What the page is, how much of it was kept, and for how many lines each reason holds."""
    whole = summary.summarize(document)
    yield from title(screen, name, *summary.kind(document))
    fields = [Field(name, screen.clean(value)) for name, value in summary.facts(document)]
    yield from fielded([*fields, *amounts(whole, screen), *_more(document, screen, selection)], screen)
    yield rule(screen)


def title(screen: Screen, name: str, *more: str) -> Iterator[Printed]:
    """A rule with the name of what is below it, and what more is to be said of that."""
    line, dot = screen.sign(RULE), screen.sign(DOT)
    name = screen.clean(name).replace("\n", " ")
    rows = wrapped(dot.join([name, *more]), screen.columns - 6)
    for at, text in enumerate(rows):
        start = "   " if at else f"{line * 2} "
        end = f" {line * (screen.columns - size(text) - 4)}" if at == len(rows) - 1 else ""
        yield [piece(f"{start}{screen.isolated(text)}{end}", "bold")]


def rule(screen: Screen) -> Printed:
    """A line across the view."""
    return [piece(screen.sign(RULE) * screen.columns, "dim")]


def amounts(whole: Summary, screen: Screen) -> Iterator[Field]:
    """How much was kept and removed, and why."""
    kept, words = whole.lines(KEPT), whole.words(KEPT)
    bar = bars.split(whole.kept, BAR, screen)
    said = f"{kept:,} of {plural(whole.lines(), 'line')}, {words:,} of {plural(whole.words(), 'word')}"
    yield Field("kept", f"{said}  {bar} {whole.kept:.0%}" if whole.lines() else said, "kept")
    for mark, style in ((METADATA, "metadata"), (REMOVED, "removed")):
        shares = whole.of(mark)
        if shares:
            why = ", ".join(f"{share.reason} {share.lines}" for share in shares)
            yield Field(summary.NAMES[mark], f"{plural(whole.lines(mark), 'line')}: {why}", style)


def fielded(fields: Iterable[Field], screen: Screen) -> Iterator[Printed]:
    """Names and values in two columns."""
    for name, value, style in fields:
        for at, text in enumerate(listed(value, max(screen.columns - LABEL, LABEL))):
            yield [piece(f"{'' if at else name:{LABEL}}", style or "dim"), piece(screen.isolated(text))]


def legend(reasons: Sequence[Reason], screen: Screen) -> Iterator[Printed]:
    """What marks and reasons mean."""
    marks = [
        ("(none)", "kept"),
        (METADATA, "metadata: not in the text, but in the sidecar"),
        (REMOVED, "removed"),
        (screen.sign(FOLD), "a run of lines, folded; --all and --expand REASON unfold it"),
    ]
    yield []
    widest = max(map(len, [*reasons, "(none)"])) + GAP
    for name, sentence in [*marks, *((reason.value, reason.sentence) for reason in reasons)]:
        for at, text in enumerate(wrapped(sentence, max(screen.columns - widest, LABEL))):
            yield [piece(f"{'' if at else name:{widest}}", "metadata"), piece(text, "dim")]


def plural(number: int, noun: str) -> str:
    """A number of things."""
    return f"{number:,} {noun}{'s' * (number != 1)}"


def _more(document: Document, screen: Screen, selection: Selection) -> Iterator[Field]:
    if selection.only:
        number = sum(selection.shows(row) for row in lines(document))
        yield Field("shown", f"{plural(number, 'line')}, only {selection.named}")
    for warning in document.warnings:
        yield Field("warning", screen.clean(warning))
