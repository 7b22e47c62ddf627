"""Pages that a browser printed to a PDF, with the time, title, address and number at the edges of each sheet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from stripper.model import Line
from stripper.parse import columns, text, unwrap
from stripper.parse.breaks import SENTENCE_END
from stripper.parse.dialects.dump import Dialect, Dump
from stripper.parse.ragged import ENDS
from stripper.parse.unwrap import Row

_OF = r"(?:/| of | von | sur | de )"
NUMBER = re.compile(rf"(\d{{1,4}}){_OF}(\d{{1,4}})")
"""The number of a sheet, and of how many."""
FIRST = re.compile(rf"1(?<!\S1){_OF}\d{{1,4}}$", re.MULTILINE)
SPACE = re.compile(r"(?<=\S)\s{3,}+(?=\S)")
"""White space between two parts of a row."""
ADDRESS = re.compile(r"(?:https?|file):/\S+")
CLOCK = re.compile(
    r"\d{1,4}[./-] ?\d{1,2}[./-] ?\d{2,4}\.?,? (?:\w{2} ?)?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?", re.IGNORECASE
)
"""The time when a page was printed."""
MIN_SHARE = 0.6
"""Share of the sheets that have the same part at their edges."""
TOP = 2
"""Rows at the top of the first sheet, one of which has a time or an address."""
MAX_LENGTH = 500
"""Characters of a row at the edge of a sheet."""
FULL, NEAR = 0.8, 20
"""Share of the longest of the rows nearby that a full one in a proportional font has, and the number of these rows."""
MIN_WIDTH = 25
"""Columns of a row that goes on in the next, with the first word of that."""
WORDS = 2
"""Words at the end of a row and at the start of the next that the title has in succession."""


def evidence(dump: Dump) -> str:
    """Return the number of rows at the edges of sheets, if there are any."""
    rows = dump.rows if FIRST.search(dump.text) else []
    count = len(rows) - len(split(rows)[0])
    return f"{count} rows with the time, address and number at the edges of sheets" if count else ""


def read(dump: Dump) -> list[Line]:
    """Parse a printed page into lines, with its rows joined to paragraphs."""
    page, running = split(dump.rows)
    title = page[0].text[:MAX_LENGTH] if page else ""
    paragraphs = (paragraph for part in columns.split(page) for paragraph in join(part, title))
    return text.with_running(text.with_gaps(text.lines(unwrap.texts(paragraphs))), running)


def split(rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """Split rows into those of the page, with its title once, and one with the text of all edges of sheets."""
    parts = [SPACE.split(row.text) if len(row.text) <= MAX_LENGTH else [] for row in rows]
    edges, titles = _edges(parts)
    if not edges:
        return list(rows), []
    page: list[Row] = []
    running: list[Row] = []
    is_edge = is_titled = False
    for row, own in zip(rows, parts, strict=True):
        if own and all(part in edges or part in titles or NUMBER.fullmatch(part) for part in own):
            title = "" if is_titled else next((part for part in own if part in titles), "")
            if title:
                page.append(row._replace(text=title, gap=1))
            if edge := " ".join(part for part in own if part != title):
                running.append(row._replace(text=edge))
            is_edge, is_titled = True, is_titled or title != ""
            continue
        if is_edge and page:
            is_interrupted = page[-1].text not in titles and not SENTENCE_END.search(page[-1].text[-MAX_LENGTH:])
            row = row._replace(gap=0 if is_interrupted else max(row.gap, 1))
        page.append(row)
        is_edge = False
    if not running:  # all of them share their rows with text
        return list(rows), []
    return page, [running[-1]._replace(text=unwrap.collapsed(" ".join(row.text for row in running)))]


def _edges(parts: Sequence[Sequence[str]]) -> tuple[set[str], set[str]]:
    """Return the times and addresses at the edges of sheets, and the titles beside the times; empty without any."""
    numbers = [found for own in parts if own and (found := NUMBER.fullmatch(own[-1]) or NUMBER.fullmatch(own[0]))]
    totals = Counter(int(found[2]) for found in numbers if int(found[1]) <= int(found[2]))
    sheets, count = max(totals.items(), key=lambda total: total[1], default=(0, 0))
    least = max(1.0, MIN_SHARE * sheets)
    ordered = [part for own in parts for part in own]
    seen = Counter(part for part in ordered if CLOCK.fullmatch(part) or ADDRESS.fullmatch(part))
    edges = {part for part, times in seen.items() if times >= least}
    if count < least or not any(part in edges for own in parts[:TOP] for part in own):
        return set(), set()
    beside = Counter(after for part, after in pairwise(ordered) if part in edges and CLOCK.fullmatch(part))
    return edges, {part for part, times in beside.items() if times >= least and part not in edges}


def join(rows: Sequence[Row], title: str) -> list[list[Row]]:
    """Return the rows of each paragraph; those of a heading are also joined by the words of the title."""
    ends = [unwrap.ends_at(row) for row in rows]
    gaps = [index for index in range(len(rows)) if index == 0 or rows[index].gap]
    found: list[list[Row]] = []
    for first, last in pairwise([*gaps, len(rows)]):
        full = FULL * max(ends[max(0, first - NEAR) : last + NEAR])
        for index in range(first, last):
            if index and (
                _is_in_title(rows[index - 1], rows[index], title)
                or (index > first and _continues(rows[index - 1], rows[index], ends[index - 1], full))
            ):
                found[-1].append(rows[index])
            else:
                found.append([rows[index]])
    return found


def _is_in_title(above: Row, row: Row, title: str) -> bool:
    """Return whether the title has the last words of a row and the first ones of the next in succession."""
    return row.gap < WORDS and " ".join([*above.text.split()[-WORDS:], *row.text.split()[:WORDS]]) in title


def _continues(above: Row, row: Row, end: int, full: float) -> bool:
    """Return whether a row is the next one of a paragraph."""
    needed = end + 1 + len(row.text.split(" ", 1)[0])
    if row.bullet or needed < MIN_WIDTH:
        return False
    is_open = above.text[-1:] not in ENDS
    return needed >= full or (is_open and row.text[0].islower())


DIALECT = Dialect("printed", evidence, read)
