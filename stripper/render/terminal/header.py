"""The header and the legend of a page: its metadata, the amounts kept and removed, and the meaning of reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from stripper.document import Document
from stripper.named_tuples import NamedTuple
from stripper.reasons import Reason
from stripper.render.terminal import bars
from stripper.render.terminal.cells import size
from stripper.render.terminal.screen import DOT, FOLD, GAP, RULE, Printed, Screen, listed, piece, wrapped
from stripper.render.view import summary
from stripper.render.view.rows import KEPT, METADATA, REMOVED, Selection, lines
from stripper.render.view.summary import Summary, plural

LABEL = 13
"""Columns of field names."""

BAR = 20
"""Columns of the bar for the share of words kept."""


class Field(NamedTuple):
    """A named value."""

    name: str
    value: str
    style: str = ""


def header(document: Document, screen: Screen, name: str, selection: Selection) -> Iterator[Printed]:
    """Yield the metadata of a page, and the number of lines kept and removed for each reason."""
    whole = summary.summarize(document)
    yield from title(screen, name, *summary.kind(document))
    fields = [Field(name, screen.clean(value)) for name, value in summary.facts(document)]
    sure = (Field("confidence", text) for text in summary.confidence(document))
    yield from field_rows([*fields, *sure, *amounts(whole, screen), *_more(document, screen, selection)], screen)
    yield rule(screen)


def title(screen: Screen, name: str, *more: str) -> Iterator[Printed]:
    """Yield a rule with a title, wrapped if need be."""
    line, dot = screen.sign(RULE), screen.sign(DOT)
    name = screen.clean(name).replace("\n", " ")
    rows = wrapped(dot.join([name, *more]), screen.columns - 6)
    for at, text in enumerate(rows):
        start = "   " if at else f"{line * 2} "
        end = f" {line * (screen.columns - size(text) - 4)}" if at == len(rows) - 1 else ""
        yield [piece(f"{start}{screen.isolated(text)}{end}", "bold")]


def rule(screen: Screen) -> Printed:
    """Return a rule across the view."""
    return [piece(screen.sign(RULE) * screen.columns, "dim")]


def amounts(whole: Summary, screen: Screen) -> Iterator[Field]:
    """Yield the amounts kept and removed, with the reasons."""
    kept, words = whole.lines(KEPT), whole.words(KEPT)
    bar = bars.split(whole.kept, BAR, screen)
    amount = f"{kept:,} of {plural(whole.lines(), 'line')}, {words:,} of {plural(whole.words(), 'word')}"
    yield Field("kept", f"{amount}  {bar} {whole.kept:.0%}" if whole.lines() else amount, "kept")
    for mark, style in ((METADATA, "metadata"), (REMOVED, "removed")):
        shares = whole.of(mark)
        if shares:
            why = ", ".join(f"{share.reason} {share.lines}" for share in shares)
            yield Field(summary.NAMES[mark], f"{plural(whole.lines(mark), 'line')}: {why}", style)


def field_rows(fields: Iterable[Field], screen: Screen) -> Iterator[Printed]:
    """Yield names and wrapped values in two columns."""
    for name, value, style in fields:
        for at, text in enumerate(listed(value, max(screen.columns - LABEL, LABEL))):
            yield [piece(f"{'' if at else name:{LABEL}}", style or "dim"), piece(screen.isolated(text))]


def legend(reasons: Sequence[Reason], screen: Screen) -> Iterator[Printed]:
    """Yield the meanings of marks and reasons."""
    marks = [
        ("(none)", "kept"),
        (METADATA, "metadata: recorded in the sidecar only"),
        (REMOVED, "removed"),
        (screen.sign(FOLD), "a folded run of lines; --all and --expand REASON unfold it"),
    ]
    yield []
    widest = max(map(len, [*reasons, "(none)"])) + GAP
    for name, sentence in [*marks, *((reason.value, reason.sentence) for reason in reasons)]:
        for at, text in enumerate(wrapped(sentence, max(screen.columns - widest, LABEL))):
            yield [piece(f"{'' if at else name:{widest}}", "metadata"), piece(text, "dim")]


def _more(document: Document, screen: Screen, selection: Selection) -> Iterator[Field]:
    if selection.only:
        number = sum(selection.shows(row) for row in lines(document))
        yield Field("shown", f"{plural(number, 'line')}, only {selection.named}")
    for warning in document.warnings:
        yield Field("warning", screen.clean(warning))
