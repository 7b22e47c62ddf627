"""The page and its clean text side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from stripper.document import Document
from stripper.render import text as clean_text
from stripper.render.groups import Group, groups
from stripper.render.terminal.cells import size
from stripper.render.terminal.diff import laid_out
from stripper.render.terminal.header import header, legend
from stripper.render.terminal.layout import Layout
from stripper.render.terminal.screen import Printed, Screen, piece, wrapped
from stripper.render.view.rows import Fold, Row, Selection, rows
from stripper.render.view.summary import in_legend, summarize

NEEDED = 120
"""Minimum columns for two sides."""

WIDEST = 240
"""Maximum columns: twice those of a single column."""

BETWEEN = 3
"""Columns between the two sides."""


def show(document: Document, screen: Screen, name: str, selection: Selection) -> Iterator[Printed]:
    """Yield the lines of the page on the left and their clean text on the right, between header and legend."""
    half = (min(screen.width, WIDEST) - BETWEEN) // 2
    layout = Layout.fit(document, screen, columns=half)
    clean = {line.number: group for group in groups(document.lines, document.decided.kept) for line in group.lines}
    yield from header(document, screen, name, selection)
    for part, text in _parts(document, selection, clean):
        right = [row for line in text.split("\n") for row in wrapped(screen.clean(line), half)] if text else []
        yield from _joined([row for found in part for row in laid_out(found, layout)], right, screen, half)
    if document.lines:
        yield from legend(in_legend(summarize(document).shares), screen)


def _parts(
    document: Document, selection: Selection, clean: Mapping[int, Group]
) -> Iterator[tuple[list[Row | Fold], str]]:
    """Split the rows where a group of the clean text begins, and yield each part with its text; folds have none."""
    part: list[Row | Fold] = []
    text = ""
    current: Group | None = None
    for row in rows(document, selection):
        group = None if isinstance(row, Fold) else clean.get(row.line.number)
        if group and group is not current:
            if part:
                yield part, text
            part, text, current = [], clean_text.group_text(group), group
        part.append(row)
    if part:
        yield part, text


def _joined(left: Sequence[Printed], right: Sequence[str], screen: Screen, half: int) -> Iterator[Printed]:
    bar = screen.sign(" │ ")
    for row, text in zip_longest(left, right, fillvalue=None):
        used = sum(size(part.text.translate(_ISOLATES)) for part in row or ())
        space = piece(" " * max(0, half - used))
        yield [*(row or ()), space, piece(bar if text else bar.rstrip(), "dim"), piece(screen.isolated(text or ""))]


_ISOLATES = str.maketrans("", "", "\u2068\u2069")
