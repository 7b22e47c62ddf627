"""Titles of panels that open on a click, such as the questions of a list of answers, which go with the text below them.

A `summary` is judged with its disclosure (`adjoining.py`); the titles here are links and blocks with names or roles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from stripper.classify.adjoining import single
from stripper.classify.around import Around
from stripper.model import Line, Scored, Unit

KIND = "title of a panel"
"""The kind of these units."""
MARGIN = 2.0
"""Maximum points below the threshold for the score of a title."""
NAMES = re.compile(
    r"(?:accordions?|collapsible|faq|expander)[-_]{0,3}(?:\w{1,20}[-_]{1,3})?(?:title|header|heading|question|trigger|button|label)"
    r"|(?<![a-z])(?:tab|toggle)[-_](?:title|heading|question)|(?<![a-z])(?:faq[-_]?)?question(?![\w-])"
)
"""A class of the element around a title."""
MAX_UP, NEAR = 2, 4
"""Elements around a title that may have such a class, and around both a title and the text below it."""


def find(lines: Sequence[Line], scored: Scored, content: Sequence[bool], around: Around) -> Iterator[Unit]:
    """Yield the removed titles above kept lines."""
    for line, below in pairwise(lines):
        is_candidate = content[below.number - 1] and not content[line.number - 1] and not below.links
        if is_candidate and scored.scores[line.number - 1] >= scored.threshold - MARGIN:
            is_named = any(map(NAMES.search, around.names(line, MAX_UP)))
            if is_named and around.is_near(line, below, NEAR):
                yield single(line, scored, KIND)
