"""Dialects: how tools write text dumps. Each is a `Dialect` in a module of this package and in `DIALECTS`."""

from __future__ import annotations

from typing import NamedTuple

from stripper.marks import DUMP_HEADER
from stripper.model import Finding, Line
from stripper.parse import joining
from stripper.parse import text as text_lines
from stripper.parse.dialects import layout, lynx, markdown, squashed, text_nodes
from stripper.parse.dialects.dump import Dialect, Dump
from stripper.settings import AUTO

DIALECTS: tuple[Dialect, ...] = (
    markdown.DIALECT,
    squashed.DIALECT,
    lynx.DIALECT,
    layout.MAIL,
    layout.WRAPPED,
    text_nodes.DIALECT,
    layout.GET_TEXT,
    layout.BULLETED,
    layout.BLOCKS,
    layout.PARAGRAPHS,
)
"""All dialects, from the one whose evidence is clearest; the last one reads any text."""


class Reading(NamedTuple):
    """The lines of a text dump, and what it was read as."""

    lines: tuple[Line, ...]
    dialect: Finding
    warnings: tuple[str, ...]


def read(content: str, name: str = AUTO) -> Reading:
    """Parse a text dump into lines, in the dialect of a name, or in the first one that the dump has evidence of."""
    text = joining.rows(content)
    dump = Dump(text)
    dialect, evidence = _named(name) if name != AUTO else _estimated(dump)
    found = _below_headers(dump, dialect.read(dump))
    lines = joining.lines(found, len(content))
    joined = joining.JOINED if text is not content or lines is not found else ""
    warnings = tuple(filter(None, (dialect.warning, joined)))
    return Reading(tuple(lines), Finding("dialect", dialect.name, evidence), warnings)


def _below_headers(dump: Dump, page: list[Line]) -> list[Line]:
    """Return the headers that a tool wrote above the page as lines, followed by those of the page."""
    if not dump.heads:
        return page
    heads = [text_lines.line(number, row, row.text, 0, 0) for number, row in enumerate(dump.heads, 1)]
    return [head._replace(names=DUMP_HEADER) for head in heads] + [
        line._replace(number=line.number + len(heads)) for line in page
    ]


def _named(name: str) -> tuple[Dialect, str]:
    return next(dialect for dialect in DIALECTS if dialect.name == name), "the setting dialect"


def _estimated(dump: Dump) -> tuple[Dialect, str]:
    for dialect in DIALECTS[:-1]:
        if evidence := dialect.evidence(dump):
            return dialect, evidence
    return DIALECTS[-1], DIALECTS[-1].evidence(dump)
