"""Preformatted prose, such as RFCs, manual pages and mail: each hard-wrapped paragraph becomes a line.

Listings, tables, drawings and verse stay verbatim. The preformatted elements of a page are classified together, since a
document may be split into many of them; then each paragraph in it is classified as prose or listing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from stripper.marks import PAGE_EDGE
from stripper.model import Container, Line, Role
from stripper.parse import breaks, text, unwrap
from stripper.parse.unwrap import Row

CODE = Role.CODE
"""A constant, since looking up a member of an enum takes ten times as long."""
MIN_PROSE = 200
"""Minimum number of characters in paragraphs of preformatted prose."""
MIN_PROSE_SHARE = 0.5
"""Minimum share of its characters in paragraphs."""
MAX_CODE_SHARE = 0.04
"""Maximum share of rows of program text; listings may have comments that are longer than their code."""
MIN_WIDTH = 50
"""Minimum width at which prose is wrapped, in columns; verse is narrower."""
WIDTH_QUANTILE = 0.97
"""Quantile of the ends of rows that estimates the width; a few rows have long words that could not be broken."""
MIN_PARAGRAPH = 120
"""Characters from which a single row may be a paragraph that was not wrapped."""
MAX_CAPITAL_SHARE = 0.8
"""Maximum share of rows within paragraphs that start with a capital; verse has more."""
MAX_MARK_SHARE = 0.05
"""Maximum share of the characters of a notation in a paragraph."""

LISTING = re.compile(r"\b(?:lang|language|highlight|brush|code|prettyprint|sourcecode|syntax|listing|diff|shell)\b")
"""Names of elements with program text."""
MARKS = re.compile(r"[{}\[\]<>=|\\_$#&*+@~^`]")
WIDE_ROW = re.compile(rf"(?m)^[^\n]{{{MIN_WIDTH},}}+")
MIN_WIDE_SHARE = 0.4
"""Share of characters in rows of at least `MIN_WIDTH` characters that prose exceeds."""
COLUMNS = re.compile(r"\S {3,}\S|\.{4}|(?:\. ){4}")
"""Space or leaders between columns; justified prose has at most two spaces."""
FIRST = re.compile(r"[\"'“‘«„(\[]*\w")
"""The start of a paragraph."""
BEGINS = re.compile(
    r"(?://|/\*|\*/|\*\*|#|-- |<!--|;|%|!|\$ |>>> |\"\"\"|'''|[\"'+] |@\w|\}|\.\w|</?\w|REM )"  # comments, prompts
    r"|[\w.\[\]\"'$]+ *(?::=|<-|=>|[-+*/|&]?=(?!=)) *\S"  # assignments
    r"|(?:def|class|import|from|function|func|fn|var|let|const|return|public|private|package|use|using|if|for|while)\b"
    r"(?=.*[;:{(=]\Z)"
    r"|\[[\w .-]+\]\Z"
)
"""The start of a row of program text, markup or configuration."""
ENDS = re.compile(r"(?:[{}\\]|[)\]\"'\d] *;|\A\S+(?: \S+)?;|=>|->|&&|\|\|)\Z")
"""The end of such a row; in prose, a semicolon follows a word."""
DIFF = re.compile(r"diff --git |@@ -\d|\+\+\+ \S|--- \S+/|Index: \S")
EDGE_LENGTH = 100
"""Number of characters at either end of a row that are matched against these."""
BULLET = re.compile(r"(?m)^( *)o(?= {2,}\S)")
"""The bullet of RFCs, which is a word elsewhere."""


def unwrapped(lines: Sequence[Line], containers: Sequence[Container]) -> dict[int, list[Line]]:
    """Return the lines that replace each preformatted line, by its number; none if they are not prose."""
    code = [line for line in lines if line[3] is CODE]
    found = [line for line in code if _may_be_prose(line, containers)]
    if not _may_be_wrapped(found):
        return {}
    adjacent = groupby(enumerate(found), lambda pair: pair[1].number - pair[0])
    runs = [_Run([line for _, line in run]) for _, run in adjacent]
    width = _prose_width([row for run in runs for row in run.rows])
    if width is None:
        return {}
    replaced: dict[int, list[Line]] = {line.number: [] for line in found}
    for run in runs:
        for line in run.lines(width):
            replaced[line.number].append(line)
    return replaced


def _may_be_prose(line: Line, containers: Sequence[Container]) -> bool:
    if line.spans:
        return False
    names = f"{containers[line.container].names} {line.names}"
    return not LISTING.search(names.replace("-", " ").replace("_", " "))


def _may_be_wrapped(lines: Sequence[Line]) -> bool:
    """Return whether enough characters are in wide rows: a fast check that most listings fail."""
    size = sum(len(line.text) - line.text.count("\n") for line in lines)
    wide = sum(len(row) for line in lines for row in WIDE_ROW.findall(line.text))
    return wide >= MIN_PROSE / 2 and wide > MIN_WIDE_SHARE * size


class _Run:
    """Adjacent preformatted lines."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.physical = [(row, line) for line in lines for row in (*line.text.split("\n"), "")]
        whole = "\n".join(row for row, _ in self.physical)
        self.rows, self.running = breaks.split(text.rows(BULLET.sub(r"\1•", whole)))

    def lines(self, width: int) -> Iterator[Line]:
        """Yield the lines, each with the number of the preformatted line in which it starts."""
        found = [(row.source, self._running(row)) for row in self.running]
        for block in _blocks(unwrap.join(self.rows, width)):
            found.append((block[0][0].source, self._line(block)))
        yield from (line for _, line in sorted(found, key=lambda pair: pair[0]))

    def _running(self, row: Row) -> Line:
        owner = self.physical[row.source - 1][1]
        return owner._replace(text=" ".join(row.text.split()), role=Role.PARAGRAPH, links=0, names=PAGE_EDGE)

    def _line(self, block: Sequence[Sequence[Row]]) -> Line:
        first, owner = block[0][0], self.physical[block[0][0].source - 1][1]
        if _is_layout(block):
            whole = "\n".join(
                "\n" * (row.gap if number else 0) + self.physical[row.source - 1][0]
                for number, row in enumerate(row for paragraph in block for row in paragraph)
            )
            role, marker = Role.CODE, owner.marker
        else:
            whole, marker = unwrap.text(block[0]), text.marker(first.bullet)
            if _is_numbered_heading(block[0]):
                whole, marker = f"{first.bullet} {whole}", ""
            role = Role.ITEM if marker else Role.PARAGRAPH
        links = min(len(whole), owner.links * len(whole) // max(1, len(owner.text)))
        tag = owner.tag if role is Role.CODE else "p"
        return owner._replace(text=whole, role=role, level=int(role is Role.ITEM), marker=marker, tag=tag, links=links)


def _prose_width(rows: Sequence[Row]) -> int | None:
    """Return the width to which rows of prose were wrapped, 0 if they were not, and None if they are not prose."""
    size = sum(len(row.text) for row in rows)
    if sum(map(_is_code, rows)) > MAX_CODE_SHARE * len(rows) or any(DIFF.match(row.text) for row in rows):
        return None
    width = _width([row for row in rows if not COLUMNS.search(row.text)])
    paragraphs = [paragraph for paragraph in unwrap.join(rows, width) if _is_prose(paragraph)]
    prose = sum(len(row.text) for paragraph in paragraphs if _is_sentence(paragraph) for row in paragraph)
    if prose < max(MIN_PROSE, MIN_PROSE_SHARE * size):
        return None
    begins = [row.text[0].isupper() for paragraph in paragraphs for row in paragraph[1:]]
    return None if begins and sum(begins) > MAX_CAPITAL_SHARE * len(begins) else width


def _width(rows: Sequence[Row]) -> int:
    """Return the column at which all but a few rows were wrapped; 0 if they were not."""
    if unwrap.wrap_width(rows) < MIN_WIDTH:
        return 0
    ends = sorted(end for row in rows if (end := unwrap.ends_at(row)) >= MIN_WIDTH)
    return ends[int(WIDTH_QUANTILE * (len(ends) - 1))]


def _is_code(row: Row) -> bool:
    return bool(BEGINS.match(row.text[:EDGE_LENGTH]) or ENDS.search(row.text[-EDGE_LENGTH:]))


def _is_numbered_heading(paragraph: Sequence[Row]) -> bool:
    """Return whether a row with a number is a heading: it is not indented and is not a sentence."""
    row = paragraph[0]
    return row.bullet[:1].isdigit() and row.indent == 0 and len(paragraph) == 1 and not _is_sentence(paragraph)


def _is_prose(paragraph: Sequence[Row]) -> bool:
    """Return whether rows are a paragraph of running text."""
    size = sum(len(row.text) for row in paragraph)
    if len(paragraph) == 1 and (size < MIN_PARAGRAPH or not _is_sentence(paragraph)):
        return False
    return _is_plain(paragraph)


def _is_sentence(paragraph: Sequence[Row]) -> bool:
    return breaks.SENTENCE_END.search(paragraph[-1].text[-EDGE_LENGTH:]) is not None


def _is_plain(paragraph: Sequence[Row]) -> bool:
    """Return whether rows have neither columns nor the characters of a notation."""
    if not FIRST.match(paragraph[0].text) or any(_is_code(row) or COLUMNS.search(row.text) for row in paragraph):
        return False
    size = sum(len(row.text) for row in paragraph)
    return sum(len(MARKS.findall(row.text)) for row in paragraph) <= MAX_MARK_SHARE * size


def _blocks(paragraphs: Iterable[list[Row]]) -> Iterator[list[list[Row]]]:
    """Yield paragraphs one by one, and rows of a layout together with the blank rows between them."""
    layout: list[list[Row]] = []
    for stretch in _stretches(paragraphs):
        if _is_layout(stretch):
            layout += stretch
            continue
        if layout:
            yield layout
            layout = []
        yield from ([paragraph] for paragraph in stretch)
    if layout:
        yield layout


def _stretches(paragraphs: Iterable[list[Row]]) -> Iterator[list[list[Row]]]:
    """Yield paragraphs of prose one by one, and others together if nothing separates them."""
    stretch: list[list[Row]] = []
    above = False
    for paragraph in paragraphs:
        prose = _is_prose(paragraph)
        if stretch and (prose or above or paragraph[0].gap):
            yield stretch
            stretch = []
        stretch.append(paragraph)
        above = prose
    if stretch:
        yield stretch


def _is_layout(stretch: Sequence[Sequence[Row]]) -> bool:
    """Return whether the layout of rows matters: several short ones, or one that is not plain."""
    if len(stretch) == 1:
        return not _is_prose(stretch[0]) and not _is_plain(stretch[0])
    return not all(paragraph[0].bullet and _is_plain(paragraph) for paragraph in stretch)
