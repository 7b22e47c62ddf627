"""Links to the content above the text of a dump, such as "Jump to search" below the headline of a wiki."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import compress, takewhile

from stripper.model import Line
from stripper.reasons import Reason
from stripper.words.patterns import alternation, stored_pattern

MIN_PARAGRAPH = 200
"""Characters of a kept line with which the text begins."""
MAX_SPACES = 3
"""Spaces in such a link."""


def find(lines: Sequence[Line], content: Sequence[bool]) -> Mapping[int, Reason]:
    """Return the reason of each kept line, by number, that is such a link above the first paragraph."""
    top = takewhile(lambda line: len(line.text) < MIN_PARAGRAPH, compress(lines, content))
    short = (line for line in top if line.text.count(" ") <= MAX_SPACES)
    return {line.number: Reason.INTERFACE for line in short if _skip_link().match(line.text)}


@stored_pattern
def _skip_link() -> re.Pattern[str]:
    return re.compile(alternation("skip-link"), re.IGNORECASE)
