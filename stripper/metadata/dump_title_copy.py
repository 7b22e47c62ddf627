"""The headline in a line of its own, below a line of a text dump that has it at the end of a breadcrumb or menu."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stripper.metadata import dump_lines
from stripper.metadata.authors import prefixes
from stripper.model import Line, Role

MIN_COPY = 20
"""Characters of a headline that is repeated so, at least."""
MIN_SHARE = 0.25
"""Share of the longer line that it is, at least."""
REACH = 8
"""Lines below the longer line among which the headline is."""
_BEFORE = re.compile(r"[:：,;(\"„“«‘-]\s*$|\w['’]$")
"""The end of what belongs to the headline: a kicker, or the start of a quotation."""


_SITE = re.compile(r"\s+[|｜»·–—-]\s+\S.{0,50}")
"""The section and the site behind a headline."""


def shorter(text: str, line: Line, lines: Sequence[Line]) -> tuple[str, Line]:
    """Return the headline that a title is without other parts of the page around it, and its line."""
    start = line.number - lines[0].number + 1
    below = lines[start : start + REACH]
    is_row = line.role is not Role.HEADING
    copies = (other for other in below if _is_start(other.text, text) or (is_row and _is_end(other.text, text)))
    found = next(copies, None)
    return (found.text, found) if found else (_without_by(text), line)


def _is_end(part: str, text: str) -> bool:
    """Return whether a line has the words of a headline, and a longer text ends with it."""
    if not MIN_COPY <= len(part) < len(text) or not text.endswith(part) or len(part) < MIN_SHARE * len(text):
        return False
    return dump_lines.is_long(part) and not _BEFORE.search(text[: -len(part)])


def _is_start(part: str, text: str) -> bool:
    """Return whether a line has the words of a headline, and a longer text is it with the site behind a separator."""
    if not MIN_COPY <= len(part) < len(text) or not text.startswith(part):
        return False
    return dump_lines.is_long(part) and _SITE.fullmatch(text, len(part)) is not None


def _without_by(text: str) -> str:
    """Return a title without the preposition before the author in the next line."""
    before, _, last = text.rpartition(" ")
    return before if len(before) >= MIN_COPY and last.islower() and prefixes.is_prefix(last) else text
