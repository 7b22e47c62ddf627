"""Dumps with the target of each link after its text, as by html-to-text, and in mail: `Prices (https://a.example/p)`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from stripper.model import Line, Role
from stripper.native.char_pairs import has_one
from stripper.parse import text, unwrap
from stripper.parse.dialects.dump import Dialect, Dump
from stripper.parse.unwrap import Row

_URL = r"(?:https?://|mailto:)[^\s()<>\[\]]{1,2000}+"
_RELATIVE = (
    r"(?:[/#?]|\.\.?/|javascript:)[^\s<>\[\]]{0,2000}+"
    r"|[\w%-][\w.%/-]{0,200}\.(?:aspx?|cfm|html?|jsp|php)(?:[?#][^\s<>\[\]]{0,2000}+)?+"
)
TARGET = re.compile(rf"(?<=\S)(?<!\]) ?(?:\(\s?{_URL}\s?\)|\[(?:{_URL}|{_RELATIVE})\]|<{_URL}>)")
"""The target of a link after its text; that of Markdown follows a bracket."""
ALONE = re.compile(rf"\[(?:{_URL}|{_RELATIVE})\]")
"""The same on a row of its own: of a link around blocks, or where a row was wrapped."""
IMAGE = re.compile(
    r" ?\[(?:data:image/[^\s\[\]]*+|(?!data:)[^\s\[\]?]{1,2000}\.(?:avif|gif|jpe?g|png|svg|webp)(?:\?[^\s\[\]]*+)?)\]",
    re.IGNORECASE,
)
"""The address of an image, after its alternative text."""
SIGNS = ("(http", "( http", "[http", "<http", "[/")
"""Substrings of such targets, searched for before the slower patterns; most dumps contain none."""
MIN_TARGETS = 8
MAX_ROWS_PER_TARGET = 12
"""Number of targets and rows per target from which a dump is in this dialect; other texts cite some addresses."""
MIN_ENTRIES = 4
"""Number of rows that are only a link, as entries of menus are."""
MAX_ENTRY = 40
"""Characters of the text of a link that is known to begin after another one, or at the start of a paragraph."""
LINK_LENGTH = 20
"""Assumed characters of another link, of which the dump marks only the end."""
HEADING_GAP = 2
"""Blank lines above a heading in capitals."""


def evidence(dump: Dump) -> str:
    """Return the number of targets after the text of a link, if they are many enough."""
    if not has_one(dump.text, SIGNS):
        return ""
    targets = entries = 0
    for row in dump.rows:
        if ALONE.fullmatch(row.text):
            targets += 1
            entries += 1
            continue
        found = TARGET.findall(row.text)
        targets += len(found)
        entries += len(found) == 1 and row.text.endswith(found[0]) and len(row.text) - len(found[0]) <= MAX_ENTRY
    if targets < MIN_TARGETS or entries < MIN_ENTRIES or targets * MAX_ROWS_PER_TARGET < len(dump.rows):
        return ""
    return f"{targets} addresses in brackets after the text of a link"


def read(dump: Dump) -> list[Line]:
    """Parse a dump into lines without the targets of links and images."""
    main, running = dump.parts
    width = unwrap.wrap_width([row for row in main if "[" not in row.text and not TARGET.search(row.text)])
    paragraphs = [part for rows in unwrap.join(main, width) for part in _parts(rows, width)]
    lines = text.lines(_texts(paragraphs))
    capitals = {rows[0].source for rows in _headings(paragraphs)}
    lines = [line._replace(role=Role.HEADING, level=2) if line.source in capitals else line for line in lines]
    return text.with_running(text.with_gaps(lines), running)


def _parts(rows: Sequence[Row], width: int) -> Iterator[list[Row]]:
    """Yield the rows of a paragraph, cut after targets longer than its width, unless a sentence goes on there."""
    part: list[Row] = []
    for row in rows:
        above = part[-1].text if part else ""
        if len(above) > width and ALONE.fullmatch(above) and not row.text[0].islower():
            yield part
            part = []
        part.append(row)
    yield part


def _texts(paragraphs: Iterable[Sequence[Row]]) -> Iterator[text.Text]:
    """Yield the text of each paragraph with its number of linked characters; targets alone belong to the one above."""
    above: text.Text | None = None
    for rows in paragraphs:
        content = IMAGE.sub("", unwrap.text(rows))
        if above and ALONE.fullmatch(content):
            above = (above[0], above[1], len(above[1]))
            continue
        if above:
            yield above
        start = alone.end() if (alone := ALONE.match(content)) else 0
        above = (rows[0], *_without_targets(content[start:].lstrip()))
    if above:
        yield above


def _headings(paragraphs: Iterable[Sequence[Row]]) -> Iterator[Sequence[Row]]:
    """Yield the paragraphs in capitals that blank lines set apart."""
    above: Sequence[Row] = ()
    for rows in paragraphs:
        if above and rows[0].gap:
            yield above
        above = rows if rows[0].gap >= HEADING_GAP and not rows[0].bullet and _is_upper(rows) else ()


def _is_upper(rows: Sequence[Row]) -> bool:
    return all(TARGET.sub("", row.text).isupper() for row in rows)


def _without_targets(paragraph: str) -> tuple[str, int]:
    """Return the text of a paragraph without targets, and the estimated number of linked characters."""
    parts = TARGET.split(paragraph)
    lengths = [len(part.strip()) for part in parts[:-1]]
    linked = sum(length if length <= MAX_ENTRY else LINK_LENGTH for length in lengths)
    plain = " ".join("".join(parts).split())
    return plain, min(linked, len(plain))


DIALECT = Dialect("link-targets", evidence, read)
