"""The breadcrumb of a text dump, whose end the headline below it repeats."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from stripper.model import Line
from stripper.native.normalize import key

MAX_BREADCRUMB = 500
"""Characters of a line that are read as a breadcrumb."""
REACH = 10
"""Lines after a breadcrumb within which the headline follows."""
NEAR = 2
"""Lines after a breadcrumb that is a list within which it follows."""
MIN_REPEATED = 10
"""A headline that repeats the end of a breadcrumb has more characters than this."""
_SEPARATOR = re.compile(r"(?:(?<!\s)\s+)?[»›>→⟩]\s*|(?<!\s)\s+[/|]\s+")
_SIGN = re.compile(r"[»›>→⟩/|](?<!\S[/|])(?!(?<=[/|])\S)")
"""The sign in every separator: a fast check that most lines fail."""


class Headline(NamedTuple):
    """The headline below a breadcrumb, and the section before it."""

    line: Line
    section: str


def headline(lines: Sequence[Line], element: str) -> Headline | None:
    """Return the line that repeats the end of a breadcrumb above it; the text of the title `element` is none."""
    for index, line in enumerate(lines):
        if line.marker and (found := _below_list(lines, index)):
            return Headline(found, "")
        if not _SIGN.search(line.text, 0, MAX_BREADCRUMB) or line.text == element:
            continue
        parts = [part for part in _SEPARATOR.split(line.text[:MAX_BREADCRUMB]) if part]
        if len(parts) > 1 and (last := key(parts[-1])):
            for below in lines[index + 1 : index + 1 + REACH]:
                if len(below.text) > MIN_REPEATED and key(below.text) == last:
                    return Headline(below, parts[-2] if len(parts) > 2 else "")
    return None


def _below_list(lines: Sequence[Line], index: int) -> Line | None:
    """Return the line directly below a breadcrumb written as a list which repeats its last item at an index."""
    below = lines[index + 1 : index + 1 + NEAR]
    if not below or below[0].marker or not (called := key(lines[index].text)):
        return None
    return next((line for line in below if not line.marker and line.gap and key(line.text) == called), None)
