"""Titles of panels that open on a click, such as the questions of a list of answers, which go with the text below them.

A `summary` is judged with its disclosure (`adjoining.py`); the titles here are links and blocks with names or roles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from stripper.classify.adjoining import places, single
from stripper.classify.around import Around
from stripper.model import Line, Scored, Unit

KIND = "title of a panel"
"""The kind of these units."""
MARGIN = 2.0
"""Maximum points below the threshold for the score of a title."""
_TITLE = r"[-_]{0,3}(?:\w{1,20}[-_]{1,3})?(?:title|header|heading|question|trigger|button|label)"
NAMES = re.compile(
    "|".join(f"{panel}{_TITLE}" for panel in ("accordions?", "collapsible", "faq", "expander"))
    + r"|t(?<![a-z]t)(?:ab|oggle)[-_](?:title|heading|question)|f(?<![a-z]f)aq[-_]?question(?![\w-])"
    r"|q(?<![a-z]q)uestion(?![\w-])"
)
"""A class of the element around a title; each alternative starts with a letter, since `re` skips to it."""
MAX_UP, NEAR = 2, 4
"""Elements around a title that may have such a class, and around both a title and the text below it."""


def find(lines: Sequence[Line], scored: Scored, content: Sequence[bool], around: Around) -> Iterator[Unit]:
    """Yield the removed titles above kept lines."""
    least = scored.threshold - MARGIN
    for index in places(content, (False, True)):
        line, below = lines[index], lines[index + 1]
        if scored.scores[index] >= least and not below.links:
            is_named = any(map(NAMES.search, around.names(line, MAX_UP)))
            if is_named and around.is_near(line, below, NEAR):
                yield single(line, scored, KIND)
