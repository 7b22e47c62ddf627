"""Dates after bylines within long lines of text dumps: "… to jail cell By Jane Doe - May 3, 2021 8 Facebook …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from stripper import words
from stripper.metadata.context import PageContext
from stripper.metadata.dates import marks
from stripper.metadata.dates.parser import parse_date
from stripper.metadata.prefilters import has_digit
from stripper.model import Line
from stripper.named_tuples import NamedTuple
from stripper.words.patterns import alternation_of, stored_pattern

MIN_LINE = 60
"""Characters of a long line; a shorter one is read as a whole."""
MAX_LINES = 400
MAX_LINE = 20_000
"""Characters of a line that are read."""
MAX_MATCHES = 20
"""Prepositions of one line after which a byline is looked for."""
WINDOW = 110
"""Characters after one in which the date is."""
MAX_NAMES = 70
"""Characters between the two."""
MAX_GAP = 4
"""Characters of a word without a capital between names and a date, such as a preposition."""
BEFORE = 25
"""Characters before a preposition that are returned with the byline."""
_SIGNS = " ,:|•·⋅/–—-("
"""Signs between names and a date."""
_WORD = r"[^\W\d_a-zß-ÿ](?:[\w'’-]*\w)?\.?"
_NAME = rf"{_WORD}(?: (?:{_WORD}|[a-z]{{1,3}}(?= [^\W\d_a-z]))){{1,4}}"
_NAMES = re.compile(rf"{_NAME}(?:(?:,| and| und| et| y| &) {_NAME}){{0,3}}")
"""Names of two to five words."""


class SquashedByline(NamedTuple):
    """A byline and its date in a part of a line."""

    before: str
    """The characters before the names, which end with a preposition."""
    names: str
    iso: str
    is_modified: bool
    line: int


def find(context: PageContext) -> Iterator[SquashedByline]:
    """Yield the bylines with a date in long lines of a text dump from the headline on."""
    if not context.declared.is_dump:
        return
    headline = context.headline.number if context.headline else 1
    for line in context.lines[headline - 1 : headline - 1 + MAX_LINES]:
        if len(line.text) >= MIN_LINE and has_digit(line.text):
            yield from _in_line(line, context.language)


def _in_line(line: Line, language: str) -> Iterator[SquashedByline]:
    text = line.text[:MAX_LINE]
    for match in islice(_by().finditer(text), MAX_MATCHES):
        rest = text[match.end() : match.end() + WINDOW]
        date = parse_date(rest, language) if _starts_word(text, match.start()) else None
        names = _NAMES.match(rest) if date and 0 < date.start <= MAX_NAMES else None
        if date and names and _precedes_date(rest[names.end() : max(names.end(), date.start)].strip(_SIGNS)):
            is_modified = marks.of(rest[: date.start]) == (False, True)
            before = text[max(0, match.end() - BEFORE) : match.end()]
            yield SquashedByline(before, rest[: min(names.end(), date.start)], date.iso, is_modified, line.number)


def _starts_word(text: str, at: int) -> bool:
    """Return whether a word starts at an index, which may be glued to another if it has a capital."""
    before = text[at - 1 : at]
    return not before.isalpha() or (before.islower() and text[at].isupper())


def _precedes_date(text: str) -> bool:
    """Return whether a text is nothing, a short word, or a mark of a date."""
    return len(text) <= MAX_GAP or any(marks.of(text))


@stored_pattern
def _by() -> re.Pattern[str]:
    """Return the pattern of a preposition before a capital; what precedes it is checked later, since that is faster."""
    prepositions = words.phrases("by")
    either = alternation_of({"by", *map(str.capitalize, prepositions), *map(str.upper, prepositions)})
    return re.compile(rf"{either}:?\s(?=[^\W\d_a-zß-ÿ])")
