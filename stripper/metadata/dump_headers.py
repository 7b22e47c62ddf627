"""The headers that reader tools and static site generators write at the top of a text dump."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import dropwhile, islice, takewhile

from stripper.marks import DUMP_HEADER
from stripper.model import Line
from stripper.reasons import Reason

MAX_LINES = 30
"""Physical lines of the headers."""
_HEADER = re.compile(r"(?P<name>[A-Za-z][A-Za-z _-]{1,30}):[ \t]+(?P<value>\S.*)")
_NAMES: Mapping[str, str] = {
    "title": "title",
    "url source": "url",
    "url": "url",
    "source url": "url",
    "published time": "published",
    "date": "published",
    "published": "published",
    "author": "author",
}
"""The fields that headers name; `title` or `url` must be among the headers of a dump, in its first line."""
_REASONS = {"title": Reason.TITLE, "published": Reason.DATE, "author": Reason.BYLINE}
"""The reasons of headers; others are none of a page's own lines."""
_FRONT_MATTER = "---"
"""The line before and after front matter."""


def read(physical: Sequence[str]) -> Mapping[str, str]:
    """Return the headers at the top of a dump, as reader tools and static site generators write them, by field."""
    lines = (line.rstrip() for line in islice(dropwhile(lambda line: not line.strip(), physical), MAX_LINES))
    first = next(lines, "")
    is_front_matter = first == _FRONT_MATTER
    found: dict[str, str] = {}
    for line in lines if is_front_matter else (first, *lines):
        header = _HEADER.fullmatch(line)
        if header is None and (line or is_front_matter):
            break
        if header and (field := _NAMES.get(header["name"].casefold())):
            found.setdefault(field, header["value"].strip("\"' "))
        elif header and not is_front_matter and not found:
            break
    return found if is_front_matter or "url" in found else {}


def lines(parsed: Sequence[Line]) -> dict[int, Reason]:
    """Return the reasons of the lines at the top of a dump that are such headers, by number."""
    heads = takewhile(lambda line: line.names == DUMP_HEADER, parsed)
    return {line.number: _reason(line.text) for line in heads}


def _reason(text: str) -> Reason:
    header = _HEADER.fullmatch(text)
    field = _NAMES.get(header["name"].casefold()) if header else None
    return _REASONS.get(field or "", Reason.INTERFACE)
