"""Users above or below the first post of a thread in a text dump, as the systems of many forums print them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from stripper import words
from stripper.metadata.authors import names
from stripper.metadata.authors.candidate import Candidate
from stripper.metadata.authors.signatures import full_name
from stripper.metadata.context import PageContext
from stripper.metadata.dates.parser import parse_date, with_number
from stripper.native.prefix_filter import PrefixFilter
from stripper.words.patterns import alternation, stored_pattern

BELOW = 12
"""Lines below the headline in which the first post starts."""
MAX_LINES = 400
"""Lines below the headline in which the user who asks a question is named, below it."""
MAX_DATE = 60
"""Characters of a line with a date."""
PARTS = 3
"""Lines of a user, a date with a time, and the number of the first post."""
_USER = re.compile(r"[^\W\d_][\w.-]{1,29}")
_FIRST = re.compile(r"\D{1,6}\d{1,2}:\d\d(?: ?[ap]\.?m\.?)? #?1", re.IGNORECASE)
"""The time and the number of the first post, after its day."""
_TIME = re.compile(r"\d:\d\d")
_SIGNS = " ·•|-"
"""Characters of lines between the parts."""
_REPUTATION = re.compile(r"\d[\d,.]*k?(?: .*)?")
"""The line below that user: numbers, perhaps with badges."""


def first_post(context: PageContext) -> Iterator[Candidate]:
    """Yield the user above the first post: "jane77", "3 May 2020, 8:15am", "1", in one line or up to three."""
    if not context.declared.is_dump or context.headline is None:
        return
    lines = [line for line in context.above_text(BELOW) if len(line.text) <= MAX_DATE and line.text.strip(_SIGNS)]
    if not any(_TIME.search(line.text) for line in lines):
        return
    for start, first in enumerate(lines):
        for count in range(1, PARTS + 1):
            text = " ".join(with_number(line.marker, line.text) for line in lines[start : start + count])
            user, _, rest = text.partition(" ")
            date = parse_date(rest, context.language) if rest.endswith("1") and _USER.fullmatch(user) else None
            if date and not date.start and _FIRST.fullmatch(rest, date.end):
                yield Candidate("line", names.parse_names(user), first.number)


def asker(context: PageContext) -> Iterator[Candidate]:
    """Yield the user below the first line that is "asked" and a date, and above a reputation."""
    if not context.declared.is_dump or context.headline is None:
        return
    lines = context.below[:MAX_LINES]
    candidates = (lines[place] for place in _filter().places(lines))
    asked = next((line for line in candidates if _asked().match(line.text[:MAX_DATE])), None)
    below = context.lines[asked.number : asked.number + BELOW] if asked else ()
    texts = [line for line in below if any(map(str.isalnum, line.text))]
    if len(texts) > 1 and _REPUTATION.fullmatch(with_number(texts[1].marker, texts[1].text)):
        user = texts[0].text
        found = names.parse_names(user) if _USER.fullmatch(user) else (full_name(user, context),)
        yield Candidate("line", tuple(filter(None, found)), texts[0].number)


@stored_pattern
def _asked() -> re.Pattern[str]:
    """Return the pattern of the line above the user who asks a question."""
    return re.compile(rf"{alternation('asked')} (?=\S.*\d$)", re.IGNORECASE)


@cache
def _filter() -> PrefixFilter:
    return PrefixFilter(words.all_phrases("asked"))
