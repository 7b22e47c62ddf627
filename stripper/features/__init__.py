"""Lines to Features: for each line, the numbers that may speak for or against it.

Two matrices, one for each pass. The first says what a line is and where it stands; the second, once these numbers have
been made a score, says what the lines around it got.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stripper.features import alike, around, caps, containers, headed, hints, layout, own, place, summary
from stripper.features.arrays import Lines, Tree
from stripper.features.shown import NAMED, shown
from stripper.matrix import Matrix
from stripper.model import Kind, Metadata, Page, Parsed
from stripper.reasons import Reason

__all__ = ["HTML", "TEXT", "Measured", "look_around", "measure", "shown"]

SEQUENCE = (*own.COLUMNS, *place.COLUMNS, *headed.COLUMNS)
HTML = (*SEQUENCE, *containers.COLUMNS, *alike.COLUMNS, *hints.COLUMNS)
TEXT = (*SEQUENCE, *layout.COLUMNS, *alike.LINES, *hints.COLUMNS)


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured on the lines of a page."""

    matrix: Matrix
    lines: Lines
    tree: Tree | None
    """None for a text dump, which has no containers."""
    named: Mapping[str, tuple[str, ...]]
    """What the numbers of a column stand for, where they are no amounts."""

    def groups(self) -> list[int]:
        """A number for each line; neighbours of one number stand together."""
        return [0] * self.lines.count if self.tree is None else self.tree.groups(self.lines)


def measure(page: Page, parsed: Parsed, metadata: Metadata) -> Measured:
    """What each line is, and where it stands."""
    lines = Lines(parsed.lines)
    html = page.kind is Kind.HTML
    matrix = Matrix(HTML if html else TEXT, lines.count)
    title = next((n - 1 for n, reason in sorted(metadata.lines.items()) if reason is Reason.TITLE), None)
    place_of = matrix.columns.index
    own.fill(matrix, place_of(own.COLUMNS[0]), lines)
    place.fill(matrix, place_of(place.COLUMNS[0]), lines, title)
    headed.fill(matrix, place_of(headed.COLUMNS[0]), lines, metadata.value("title") or parsed.head.title)
    tree = None
    if html:
        tree = Tree(parsed.containers, lines)
        containers.fill(matrix, place_of(containers.COLUMNS[0]), lines, tree, title)
        alike.fill(matrix, place_of(alike.COLUMNS[0]), lines, tree)
    else:
        layout.fill(matrix, place_of(layout.COLUMNS[0]), lines)
        alike.fill_layout(matrix, place_of(alike.LINES[0]), lines)
    matrix.mark(place_of(hints.COLUMNS[0]), hints.find(page, parsed.head))
    matrix.clip(caps.places(matrix.columns))
    return Measured(matrix, lines, tree, NAMED)


def look_around(measured: Measured, scores: Sequence[float]) -> Matrix:
    """What the lines around each line got; `scores` has what each got by itself."""
    matrix = around.measure(measured.lines, measured.tree, scores)
    matrix.clip(caps.places(matrix.columns))
    return matrix


def summarize(measured: Measured, scores: Sequence[float]) -> Matrix:
    """Return the means of all features over the page, and over its first part if it is long: a row for each."""
    matrix = summary.summarize(measured.matrix, measured.lines, scores)
    matrix.clip(caps.places(matrix.columns))
    return matrix
