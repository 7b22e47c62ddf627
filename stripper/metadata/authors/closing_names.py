"""Names below the text of Vietnamese pages, where most newspapers of the country have them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stripper import words
from stripper.metadata.authors import affixes
from stripper.metadata.authors.candidate import Candidate
from stripper.metadata.authors.name_checks import is_capitalized
from stripper.metadata.authors.names import Name
from stripper.metadata.context import PageContext
from stripper.model import Line, Role

_LANGUAGE = "vi"
MAX_LINES = 400
"""Lines below the headline that are read."""
MIN_TEXT = 80
"""Characters of the last paragraph of the text."""
_NAME = re.compile(r"(?P<name>[^\W\d_]{1,7}(?: [^\W\d_]{1,7}){1,3})(?:\s*\([^()]{3,40}\))?")
"""A name of two to four syllables, perhaps with the source of the report in parentheses after it."""
_END = (".", "!", "?", "…", "”", '"', ")")
"""Ends of the last paragraph."""


def closing_names(context: PageContext) -> Iterator[Candidate]:
    """Yield the last name in a line of its own directly below a paragraph.

    It starts with a surname, or nothing follows it in its element.
    """
    if context.language.partition("-")[0] != _LANGUAGE or context.headline is None:
        return
    lines = context.below[:MAX_LINES]
    for above, here, below in reversed(tuple(zip(lines, lines[1:], (*lines[2:], None), strict=False))):
        name = _NAME.fullmatch(here.text)
        if name is None or len(above.text) < MIN_TEXT or not above.text.endswith(_END) or here.role is Role.HEADING:
            continue
        if (below is not None and len(below.text) >= MIN_TEXT) or context.is_outside_article(here.container):
            continue
        if _is_person(name["name"]) and (_has_surname(name["name"]) or _is_last(here, below, context)):
            yield Candidate("line credit", (Name(name["name"], "author", raw=here.text),), here.number)


def _is_person(name: str) -> bool:
    return is_capitalized(name) and affixes.without_remark(name) == name and name.casefold() not in _no_people()


@words.stored
def _no_people() -> frozenset[str]:
    return frozenset((*words.phrases("place-name"), *words.all_phrases("section-name", "navigation", "footer")))


def _has_surname(name: str) -> bool:
    return name.partition(" ")[0].casefold() in words.section("surname")[_LANGUAGE]


def _is_last(here: Line, below: Line | None, context: PageContext) -> bool:
    """Return whether a line is the last one of the element around it; in a dump nothing tells."""
    if context.declared.is_dump:
        return False
    return below is None or not context.is_within(below.container, context.containers[here.container].parent)
