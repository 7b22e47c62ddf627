"""Dumps with the target of each link after its text, as by html-to-text, and in mail: `Prices (https://a.example/p)`."""

from __future__ import annotations

import re

from stripper.model import Line
from stripper.parse import text, unwrap
from stripper.parse.dialects.dump import Dialect, Dump

_URL = r"(?:https?://|mailto:)[^\s()<>\[\]]{1,2000}+"
TARGET = re.compile(rf"(?<=\S)(?<!\]) ?(?:\(\s?{_URL}\s?\)|\[(?:{_URL}|/[^\s()<>\[\]]{{0,2000}}+)\]|<{_URL}>)")
"""The target of a link after its text; that of Markdown follows a bracket."""
SIGNS = ("(http", "( http", "[http", "<http", "[/")
"""Parts of such targets, for a fast check that most dumps fail."""
MIN_TARGETS = 8
MAX_ROWS_PER_TARGET = 12
"""Number of targets and rows per target from which a dump is in this dialect; other texts cite some addresses."""
MIN_ENTRIES = 4
"""Number of rows that are only a link, as entries of menus are."""
MAX_ENTRY = 40
"""Characters of the text of a link that is known to begin after another one, or at the start of a paragraph."""
LINK_LENGTH = 20
"""Assumed characters of another link, of which the dump marks only the end."""


def evidence(dump: Dump) -> str:
    """Return the number of targets after the text of a link, if they are many enough."""
    if not any(sign in dump.text for sign in SIGNS):
        return ""
    targets = entries = 0
    for row in dump.rows:
        found = TARGET.findall(row.text)
        targets += len(found)
        entries += len(found) == 1 and row.text.endswith(found[0]) and len(row.text) - len(found[0]) <= MAX_ENTRY
    if targets < MIN_TARGETS or entries < MIN_ENTRIES or targets * MAX_ROWS_PER_TARGET < len(dump.rows):
        return ""
    return f"{targets} addresses in brackets after the text of a link"


def read(dump: Dump) -> list[Line]:
    """Parse a dump into lines without the targets of links."""
    main, running = dump.parts
    width = unwrap.wrap_width([row for row in main if not TARGET.search(row.text)])  # targets are not broken
    paragraphs = ((rows[0], unwrap.text(rows)) for rows in unwrap.join(main, width))
    lines = text.lines((first, *_without_targets(paragraph)) for first, paragraph in paragraphs)
    return text.with_running(text.with_gaps(lines), running)


def _without_targets(paragraph: str) -> tuple[str, int]:
    """Return the text of a paragraph without targets, and the estimated number of linked characters."""
    parts = TARGET.split(paragraph)
    lengths = [len(part.strip()) for part in parts[:-1]]
    linked = sum(length if length <= MAX_ENTRY else LINK_LENGTH for length in lengths)
    plain = " ".join("".join(parts).split())
    return plain, min(linked, len(plain))


DIALECT = Dialect("link-targets", evidence, read)
