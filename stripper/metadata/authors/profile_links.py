"""Names beside the headline and a date, in HTML, that are links to the pages of authors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from stripper.metadata.authors import dump_profiles, names, prefixes
from stripper.metadata.authors.candidate import Candidate
from stripper.metadata.authors.names import Name
from stripper.metadata.context import PageContext
from stripper.metadata.dates.parser import parse_date
from stripper.model import Line, Mark

ABOVE, BELOW = 4, 3
"""Lines above and below the headline that may have such a link."""
DATE_WITHIN = 2
"""Lines from the link to a date."""
MAX_NAME = 60
MAX_LINE = 120
"""Characters of a line with a link, and of one with a date."""
MAX_LINKS = 2
"""Links of a line that are read."""
_ADDRESS = re.compile(rf"(?<!/){dump_profiles.ADDRESS}")


def linked(context: PageContext) -> Iterator[Candidate]:
    """Yield the names that end the address to which they are linked, if a date is nearby."""
    if context.headline is None or context.declared.is_dump:
        return
    at = context.headline.number
    for line in context.lines[max(0, at - 1 - ABOVE) : at + BELOW]:
        found = tuple(_linked(line)) if len(line.text) <= MAX_LINE and line.number != at else ()
        if found and _is_dated(line, context) and not context.is_outside_article(line.container):
            yield Candidate("line", names.unique(found), line.number)


def _linked(line: Line) -> Iterator[Name]:
    for span in islice((span for span in line.spans if span.mark is Mark.LINK), MAX_LINKS):
        text, before = line.text[span.start : span.end], line.text[: span.start].rstrip()
        if before.endswith((":", "：")) and not prefixes.is_prefix(before):
            continue  # "Contact: Jane Doe"
        address = _ADDRESS.search(span.target) if 0 < len(text) <= MAX_NAME else None
        if address and dump_profiles.identifies(address["address"], text):
            yield from names.parse_names(text)


def _is_dated(line: Line, context: PageContext) -> bool:
    near = context.lines[max(0, line.number - 1 - DATE_WITHIN) : line.number + DATE_WITHIN]
    return any(len(other.text) <= MAX_LINE and parse_date(other.text, context.language) for other in near)
