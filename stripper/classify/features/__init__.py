"""Features: a matrix for each of the two passes, with a row for each line and a named column for each feature.

The first pass has the properties of a line, its position and its surroundings; the second has the first-pass scores of
the lines around it.
"""

from __future__ import annotations

import json
import os
from array import array
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from stripper.classify.features import (
    ancestors,
    caps,
    class_odds,
    context,
    layout,
    line,
    page_hints,
    page_summary,
    position,
    reason_words,
    sections,
    similar_lines,
    word_odds,
)
from stripper.classify.features.describe import VALUE_NAMES, format_value
from stripper.classify.features.labels import label
from stripper.classify.features.odds_table import packed
from stripper.classify.features.page_arrays import Lines, Tree
from stripper.model import Kind, Metadata, Page, Parsed
from stripper.named_tuples import NamedTuple
from stripper.native.matrix import Matrix
from stripper.native.word_table import slots_of
from stripper.reasons import Reason
from stripper.tables import Table, checksum

__all__ = ["HTML", "TEXT", "Measured", "format_value", "label", "measure", "measure_context", "summarize"]

SEQUENCE = (*line.COLUMNS, *word_odds.COLUMNS, *position.COLUMNS, *sections.COLUMNS)
HTML = (*SEQUENCE, *ancestors.COLUMNS, *class_odds.COLUMNS, *similar_lines.COLUMNS, *page_hints.COLUMNS)
TEXT = (*SEQUENCE, *layout.COLUMNS, *similar_lines.LINES, *page_hints.COLUMNS)
_FOLDER = os.path.dirname(__file__)
_REASON_WORDS = "reason_words.json"


class Measured(NamedTuple):
    """The first-pass features of a page, and the arrays that later stages compute theirs from."""

    matrix: Matrix
    lines: Lines
    tree: Tree | None
    """None for a text dump, which has no containers."""
    value_names: Mapping[str, tuple[str, ...]]
    """The names of the values of categorical columns, by column."""

    def groups(self) -> list[int]:
        """Return a number for each line; adjacent lines with the same number belong to the same container."""
        return [0] * self.lines.count if self.tree is None else self.tree.groups(self.lines)


def measure(page: Page, parsed: Parsed, metadata: Metadata) -> Measured:
    """Compute the first-pass features of all lines."""
    html = page.kind is Kind.HTML
    lines = Lines(parsed.lines)
    matrix = Matrix(HTML if html else TEXT, lines.count)
    title = next((n - 1 for n, reason in sorted(metadata.lines.items()) if reason is Reason.TITLE), None)
    index_of = matrix.columns.index
    line.fill(matrix, index_of(line.COLUMNS[0]), lines)
    word_odds.fill(matrix, index_of(word_odds.COLUMNS[0]), lines, trained_word_odds(page.kind))
    position.fill(matrix, index_of(position.COLUMNS[0]), lines, title)
    sections.fill(matrix, index_of(sections.COLUMNS[0]), lines, metadata.value("title") or parsed.head.title)
    tree = None
    if html:
        tree = Tree(parsed.containers, lines)
        ancestors.fill(matrix, index_of(ancestors.COLUMNS[0]), lines, tree, title)
        class_odds.fill(matrix, index_of(class_odds.COLUMNS[0]), lines, tree, trained_class_odds())
        similar_lines.fill(matrix, index_of(similar_lines.COLUMNS[0]), lines, tree)
    else:
        layout.fill(matrix, index_of(layout.COLUMNS[0]), lines)
        similar_lines.fill_layout(matrix, index_of(similar_lines.LINES[0]), lines)
    matrix.mark(index_of(page_hints.COLUMNS[0]), page_hints.find(page, parsed))
    matrix.clip(caps.places(matrix.columns))
    return Measured(matrix, lines, tree, VALUE_NAMES)


@cache
def trained_class_odds() -> class_odds.ClassOdds:
    """Return the class odds by the training pages."""
    slots, values, _ = _trained("class_odds.json")
    return class_odds.ClassOdds(slots, values)


@cache
def trained_word_odds(kind: Kind) -> word_odds.WordOdds:
    """Return the word odds by the training pages of a kind."""
    return word_odds.WordOdds(*_trained(f"word_odds_{kind.value}.json"))


@cache
def trained_reason_words() -> reason_words.ReasonWords:
    """Return the log odds of words for reasons by the training pages."""
    return reason_words.ReasonWords(*_read_reason_words(_checksum(_REASON_WORDS)))


@Table("odds", version=lambda: None).stored
def _read_reason_words(checksum: int) -> tuple[bytes, bytes, tuple[float, ...]]:
    """Return the arguments of `ReasonWords` by the content of the file with a checksum."""
    stored = _content(_REASON_WORDS)
    odds = array("b", [value for row in stored["odds"].values() for value in row])
    return slots_of("\n".join(stored["odds"])), odds.tobytes(), tuple(stored["intercepts"])


def _trained(name: str) -> tuple[bytes, bytes, float]:
    """Return the log odds in a file, packed, and those of a line without any."""
    return _read(name, _checksum(name))


@Table("odds", version=lambda: None).stored
def _read(name: str, checksum: int) -> tuple[bytes, bytes, float]:
    """Return the content of a file with a checksum."""
    stored = _content(name)
    return *packed(stored["odds"]), stored.get("intercept", 0.0)


def _checksum(name: str) -> int:
    return checksum([os.path.join(_FOLDER, name)])


def _content(name: str) -> dict[str, Any]:
    with open(os.path.join(_FOLDER, name), encoding="utf-8") as file:
        content: dict[str, Any] = json.load(file)
    return content


def measure_context(measured: Measured, scores: Sequence[float]) -> Matrix:
    """Compute the second-pass features of all lines from their first-pass `scores`."""
    matrix = context.measure(measured.lines, measured.tree, scores)
    matrix.clip(caps.places(matrix.columns))
    return matrix


def summarize(measured: Measured, scores: Sequence[float]) -> Matrix:
    """Return the means of all features over the page, and over its first part if it is long: a row for each."""
    matrix = page_summary.summarize(measured.matrix, measured.lines, scores)
    matrix.clip(caps.places(matrix.columns))
    return matrix
