"""Users above or below the first post of a thread in a text dump, as the systems of many forums print them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stripper.metadata.authors import names
from stripper.metadata.authors.candidate import Candidate
from stripper.metadata.context import PageContext
from stripper.metadata.dates.parser import parse_date, with_number
from stripper.model import Line

BELOW = 12
"""Lines below the headline in which the first post starts."""
MAX_LINES = 400
"""Lines below the headline in which the user who asks a question is named, below it."""
MAX_DATE = 60
"""Characters of a line with a date."""
PARTS = 3
"""Lines of a user, a date with a time, and the number of the first post."""
_USER = r"[^\W\d_][\w.-]{1,29}"
_FIRST_POST = re.compile(rf"(?P<user>{_USER}) (?P<date>\S.*\d:\d\d.*?) #?1")
"""A user, the day and time, and the number of the first post."""
_ASKED = re.compile(r"asked (?=\S.*\d$)", re.IGNORECASE)
"""The start of the line above the user who asks a question."""
_REPUTATION = re.compile(r"\d[\d,.]*k?(?: .*)?")
"""The line below that user: numbers, perhaps with badges."""


def first_post(context: PageContext) -> Iterator[Candidate]:
    """Yield the user above the first post: "jane77", "3 May 2020, 8:15am", "1", in one line or up to three."""
    if not context.declared.is_dump or context.headline is None:
        return
    lines = _with_letters(context.above_text(BELOW))
    for start, first in enumerate(lines):
        for count in range(1, PARTS + 1):
            text = " ".join(line.text for line in lines[start : start + count])
            post = _FIRST_POST.fullmatch(text) if len(text) <= MAX_DATE else None
            date = parse_date(post["date"], context.language) if post else None
            if post and date and not date.start and "T" in date.iso:
                yield Candidate("line", names.parse_names(post["user"]), first.number)


def asker(context: PageContext) -> Iterator[Candidate]:
    """Yield the user below the first line that is "asked" and a date, and above a reputation."""
    if not context.declared.is_dump or context.headline is None:
        return
    lines = _with_letters(context.below[:MAX_LINES])
    for above, here, below in zip(lines, lines[1:], lines[2:], strict=False):
        if _ASKED.match(above.text) and _REPUTATION.fullmatch(below.text) and len(above.text) <= MAX_DATE:
            if re.fullmatch(_USER, here.text) or names.parse_names(here.text, strict=True):
                yield Candidate("line", names.parse_names(here.text), here.number)
            return


def _with_letters(lines: tuple[Line, ...]) -> list[Line]:
    """Return lines with letters or digits, with the numbers of items as a part of their text."""
    texts = [(line, with_number(line.marker, line.text)) for line in lines]
    return [line._replace(text=text) for line, text in texts if any(map(str.isalnum, text))]
