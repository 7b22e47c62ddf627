"""Features of the lines of small pages, as people see them."""

from __future__ import annotations

from collections.abc import Sequence

import story
from stripper import metadata, parse
from stripper.classify import features
from stripper.classify.features import Measured
from stripper.decode import decode
from stripper.model import Parsed
from stripper.native.matrix import Matrix
from stripper.settings import Settings

TEXT = "The roof of the fish market"
"""A line whose features are examined."""


def measured(page: str, url: str | None = None) -> tuple[Parsed, Measured]:
    """Return the parsed page and its first-pass features."""
    read = decode(page, url=url, settings=Settings())
    parsed = parse.parse(read)
    return parsed, features.measure(read, parsed, metadata.find(read, parsed))


def row_of(parsed: Parsed, text: str) -> int:
    """Return the index of the first line that starts with a text."""
    return next(index for index, line in enumerate(parsed.lines) if line.text.startswith(text))


def formatted(matrix: Matrix, row: int) -> dict[str, str]:
    """Return the formatted values of a row, by column."""
    return {column: features.format_value(column, matrix.value(row, column)) for column in matrix.columns}


def values(page: str, text: str = TEXT, url: str | None = None) -> dict[str, str]:
    """Return the first-pass features of the first line with a text."""
    parsed, found = measured(page, url)
    return formatted(found.matrix, row_of(parsed, text))


def in_story(markup: str) -> dict[str, str]:
    """Return the features of `TEXT`, which replaces `{}` in markup between the paragraphs of a story."""
    return values(story.page(markup.format(TEXT)))


def context(page: str, scores: Sequence[float], text: str = TEXT) -> dict[str, str]:
    """Return the second-pass features of a line on a page whose first lines have these scores, and all others 0."""
    parsed, found = measured(page)
    rest = [0.0] * (len(parsed.lines) - len(scores))
    return formatted(features.measure_context(found, [*scores, *rest]), row_of(parsed, text))
