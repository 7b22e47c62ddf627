"""Dumps by `lynx -dump` with link numbers and the list of their targets at the end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from stripper.marks import LINK_TARGETS
from stripper.model import Line
from stripper.parse import local_wrap, text, unwrap
from stripper.parse.dialects.dump import Dialect, Dump
from stripper.parse.unwrap import Row

REFERENCES = re.compile(r"references|visible links:?|hidden links:?", re.IGNORECASE)
"""Headings of the list of link targets at the end."""

REFERENCE = re.compile(r"(?:\d{1,5})?\. <?(?:[a-z][a-z0-9+.-]*:|localhost/|/)\S*$", re.IGNORECASE)
"""A link target in that list."""

TITLED = re.compile(r"[a-z][a-z0-9+.-]*:[^\s:]\S*$", re.IGNORECASE)
"""A link target in a row of its own, below the title of the link, as elinks writes it."""

NUMBER = re.compile(r"\d{1,5}\. ")
"""The number of a link, before its target or title."""

HEADING = "References"
"""The first of them."""

MAX_TITLES = 2
"""Rows of that list that are no targets, for each that is."""

LINK_NUMBER = re.compile(r"\[(\d{1,5})\]")
"""The number before the text of a link."""

LINK_LENGTH = 25
"""Assumed maximum length of a link, of which the dump marks only the start."""


def evidence(dump: Dump) -> str:
    """Return the length of the list of link targets, if there is one."""
    targets = len(dump.rows) - _references(dump.rows)
    return f"a list of link targets in the last {targets} lines" if targets else ""


def read(dump: Dump) -> list[Line]:
    """Parse a dump by lynx into lines; those of the list of link targets are named so."""
    first = _references(dump.rows)
    main, running = dump.split(dump.rows[:first])
    lines = text.lines(_unlinked(local_wrap.paragraphs(main, _width(main))))
    lines = text.with_running(text.with_gaps(lines), running)
    for row in dump.rows[first:]:
        line = text.line(len(lines) + 1, row, row.text, len(row.text), 0)
        lines.append(line._replace(names=LINK_TARGETS))
    return lines


def _references(rows: Sequence[Row]) -> int:
    """Return the index of the heading of the list of link targets at the end, or the number of rows without one."""
    index, targets, titled, others = len(rows), 0, 0, 0
    is_titled = False  # the row below is a target without a number
    while index > 0 and not (index < len(rows) and rows[index].text == HEADING):
        row = rows[index - 1]
        entry = f"{row.bullet} {row.text}".strip()
        is_part = not row.gap and (row.indent or is_titled)
        is_titled = row.indent > 0 and not row.bullet and TITLED.match(row.text) is not None
        if is_titled:
            titled += 1
        elif REFERENCE.match(entry):
            targets += 1
        elif is_part or NUMBER.match(entry):
            others += 1  # elinks lists the titles of some links, which may be wrapped
        elif not REFERENCES.fullmatch(row.text):
            break
        index -= 1
    headed = index < len(rows) and REFERENCES.fullmatch(rows[index].text) is not None
    if index + 1 < len(rows) and REFERENCES.fullmatch(rows[index + 1].text):
        targets += titled
    else:  # a bibliography, and no list by elinks
        others += titled
    return index if headed and targets * MAX_TITLES >= others and targets else len(rows)


def _width(rows: Sequence[Row]) -> int:
    """Return the column at which a dump was wrapped: that of the text, which is indented, but not of listings."""
    return unwrap.wrap_width([row for row in rows if row.indent]) or unwrap.wrap_width(rows)


def _unlinked(paragraphs: Iterable[list[Row]]) -> Iterator[text.Text]:
    """Yield the texts of paragraphs without link numbers."""
    seen = 0
    for rows in paragraphs:
        plain, links, seen = _unlink(unwrap.text(rows), seen)
        yield rows[0], plain, links


def _unlink(numbered: str, seen: int) -> tuple[str, int, int]:
    """Return the text without link numbers, the estimated number of linked characters, and the last number.

    A number without text after it, or right after a link number, belongs to an image if it is the next after `seen`;
    otherwise it is a citation, or the text of that link: "[12][2011]".
    """
    parts: list[tuple[str, bool]] = []
    start, linked = 0, False
    for match in LINK_NUMBER.finditer(numbered):
        empty = not numbered[match.end() : match.end() + 1].strip()
        is_text = empty or (parts and match.start() == start)
        if not is_text or int(match[1]) == seen + 1:
            parts.append((numbered[start : match.start()], linked))
            start, linked, seen = match.end(), not empty, int(match[1])
    parts.append((numbered[start:], linked))
    links = sum(min(len(part.strip()), LINK_LENGTH) for part, linked in parts if linked)
    plain = " ".join("".join(part for part, _ in parts).split())
    return plain, min(links, len(plain)), seen


DIALECT = Dialect("lynx", evidence, read)
