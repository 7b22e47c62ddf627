"""Author cards: the name of a person, and below it a biography that starts with the name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stripper import words
from stripper.metadata.authors import names, patterns
from stripper.metadata.authors.candidate import Candidate
from stripper.metadata.authors.names import Name
from stripper.metadata.authors.signatures import full_name
from stripper.metadata.context import PageContext
from stripper.model import Line
from stripper.words.patterns import alternation_of, stored_pattern

SOURCE = "line author-bio"
"""The source of an author with a card."""
MAX_BIOGRAPHY = 500
"""Characters of a biography that are read."""
MAX_LOOKUPS = 10
"""Cards whose names are searched for in the text, so that a page of thousands of cards costs no time."""


def author_card(context: PageContext) -> Iterator[Candidate]:
    """Yield the names on cards of people who are mentioned nowhere else in the text."""
    lookups = 0
    for here, biography in cards(context):
        if context.is_outside_article(here.container):
            continue
        name = here.text
        found = full_name(name, context) if " " in name else _given_name(name, biography.text, context)
        if found and lookups < MAX_LOOKUPS and _is_about_author(context, here, biography.text):
            lookups += 1
            if not any(name in text and text != biography.text for text in context.long_texts):
                yield Candidate(SOURCE, (found,), here.number)


def cards(context: PageContext) -> Iterator[tuple[Line, Line]]:
    """Yield (name, biography) of each possible card below the headline."""
    headline = context.headline.number if context.headline else 0
    yield from (card for card in context.index.biographies if card[1].number > headline)


def _given_name(name: str, biography: str, context: PageContext) -> Name | None:
    """Return the single word that a biography starts with, if it is a name."""
    if not name.istitle() or not name.isalpha() or not _is_biography(biography[len(name) :]):
        return None
    return None if context.occurs_in_lower_case(name) else next(iter(names.parse_names(name, strict=True)), None)


def _is_about_author(context: PageContext, here: Line, biography: str) -> bool:
    """Return whether the biography, or the markup of the name, is that of an author."""
    class_names = f"{context.containers[here.container].names} {here.names}"
    return (
        "author" in class_names
        or "writer" in class_names
        or patterns.has_job(biography[:MAX_BIOGRAPHY])
        or _is_biography(biography)
    )


def _is_biography(text: str) -> bool:
    return _biographical().search(text[:MAX_BIOGRAPHY].casefold()) is not None


@stored_pattern
def _biographical() -> re.Pattern[str]:
    phrases = (phrase for phrase in words.phrases("author-bio") if " " in phrase)
    return re.compile(f" {alternation_of(phrases)} ")
