"""Dumps by the C++ program html2text: links are underscored, `Opening_hours`, and headings between asterisks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from stripper.model import Line, Role
from stripper.native.char_pairs import has
from stripper.parse import local_wrap, text, unwrap
from stripper.parse.dialects.dump import Dialect, Dump
from stripper.parse.unwrap import Row

START = re.compile(r"(\*{2,6}) ")
"""The mark of a heading before its text, which is there again after it: from six asterisks to two."""
MAX_ROWS = 6
"""Rows of a heading, at most."""
LEVELS = 7
"""The sum of the level of a heading and its asterisks."""
ENTRY = re.compile(r"_?[^\W_][^\s_/@\\.:]*(?:_[^\s_/@\\.:]+)+")
"""A row that is only the text of a link."""
LINK = re.compile(r"(?<!\S)[^\s_/@]*_(?!\S*[/@])\S*")
"""A word with underscores, which is the text of a link."""
IMAGE = re.compile(r"\[[^\s\[\]_]*_[^\s\[\]]*\]")
"""The alternative text of an image, within text."""
ALONE = re.compile(r"\[[^\[\]]*\]")
"""The same in a row of its own, or a field of a form."""
MIN_HEADINGS, MIN_ENTRIES = 1, 4


def evidence(dump: Dump) -> str:
    """Return the number of headings and links in this form, if they are many enough."""
    if not has(dump.text, "** ") or "_" not in dump.text:
        return ""
    headings = sum(_heading(row.text) is not None for row in dump.rows)
    entries = sum(ENTRY.fullmatch(row.text) is not None for row in dump.rows if "_" in row.text)
    if headings < MIN_HEADINGS or entries < MIN_ENTRIES:
        return ""
    return f"{headings} headings between asterisks, and {entries} entries with underscores"


def read(dump: Dump) -> list[Line]:
    """Parse a dump into lines without underscores, asterisks and images."""
    main, running = dump.parts
    levels: dict[int, int] = {}

    def texts() -> Iterator[text.Text]:
        for rows in _with_whole_headings(local_wrap.paragraphs(main, dump.width)):
            content = unwrap.text(rows)
            if heading := _heading(content):
                content, levels[rows[0].source] = heading
            if "[" in content:
                content = "" if ALONE.fullmatch(content) else IMAGE.sub("", content)
            yield rows[0], *_without_underscores(content)

    lines = [_with_level(line, levels.get(line.source, 0)) for line in text.lines(texts())]
    return text.with_running(text.with_gaps(lines), running)


def _heading(content: str) -> tuple[str, int] | None:
    """Return the text of a heading and its level; None for other text."""
    start = START.match(content) if content.startswith("**") else None
    if not start or not content.endswith(f" {start[1]}"):
        return None
    return content[start.end() : -len(start[1])].strip(), LEVELS - len(start[1])


def _with_whole_headings(paragraphs: Iterable[list[Row]]) -> Iterator[list[Row]]:
    """Yield the paragraphs, with the rows of a heading in one."""
    open_rows: list[Row] = []
    for rows in paragraphs:
        if open_rows and (rows[0].gap or len(open_rows) > MAX_ROWS):
            yield open_rows
            open_rows = []
        rows = open_rows + rows
        start = START.match(rows[0].text)
        open_rows = rows if start and not rows[-1].text.endswith(start[1]) else []
        if not open_rows:
            yield rows
    if open_rows:
        yield open_rows


def _without_underscores(content: str) -> tuple[str, int]:
    """Return a text without underscores, and its number of linked characters."""
    links = [found[0].strip("_") for found in LINK.finditer(content)] if "_" in content else []
    if links:
        content = LINK.sub(lambda found: found[0].replace("_", " "), content)
    plain = unwrap.collapsed(content)
    return plain, min(sum(map(len, links)), len(plain))


def _with_level(line: Line, level: int) -> Line:
    return line._replace(role=Role.HEADING, level=level, marker="") if level else line


DIALECT = Dialect("underscored", evidence, read)
